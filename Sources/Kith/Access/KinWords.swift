extension Words {
    var kinTitle: String { say("Your own family", "Eich teulu eich hun") }
    var kinLead: String {
        say(
            "Nobody opens the record of their own family here. Name yourself, your relatives and people you are close to. If one of them is in a record, or comes into one, that record is closed to you. You are not told whether there is one.",
            "Nid oes neb yn agor cofnod eu teulu eu hunain yma. Enwch eich hun, eich perthnasau a phobl yr ydych yn agos atynt. Os yw un ohonynt mewn cofnod, neu'n dod i mewn i un, mae'r cofnod hwnnw ar gau i chi. Ni ddywedir wrthych a oes un."
        )
    }
    var kinDeclare: String { say("Name somebody", "Enwi rhywun") }
    var kinTie: String { say("Who are they to you?", "Pwy ydyn nhw i chi?") }
    var kinDeclareButton: String { say("Close their records to me", "Cau eu cofnodion i mi") }
    func name(of tie: Kin.Tie) -> String {
        switch tie {
        case .myself: say("myself", "fi fy hun")
        case .relative: say("a relative", "perthynas")
        case .close: say("somebody I am close to", "rhywun yr wyf yn agos ato")
        }
    }
    func declared(_ declared: Kin.Declared) -> String {
        "\(declared.name), \(born(on: day(declared.born))): \(name(of: declared.tie))"
    }

    // On a family's page
    var kinOfFamily: String {
        say("Somebody who works here belongs to this family", "Mae rhywun sy'n gweithio yma yn perthyn i'r teulu hwn")
    }
    var kinEffects: [String] {
        [
            say(
                "For them, this record no longer exists: not in lists, not in searches, not in an emergency.",
                "Iddyn nhw, nid yw'r cofnod hwn yn bodoli mwyach: nid mewn rhestrau, nid mewn chwiliadau, nid mewn argyfwng."
            ),
            say(
                "They stay as they are in “who works with them”: choose somebody else if they work with the family.",
                "Maent yn aros fel y maent yn “pwy sy'n gweithio gyda nhw”: dewiswch rywun arall os ydynt yn gweithio gyda'r teulu."
            ),
            say(
                "Only whoever looks after accounts can take this back.",
                "Dim ond pwy bynnag sy'n gofalu am gyfrifon a all dynnu hyn yn ôl."),
        ]
    }
    var kinWho: String { say("Who is it?", "Pwy ydyw?") }
    var chooseSomebody: String { say("Choose somebody", "Dewiswch rywun") }
    var kinClose: String { say("Close it to them", "Ei gau iddyn nhw") }
    func closedTo(_ names: String) -> String {
        say("Closed to \(names), whose family it is.", "Ar gau i \(names), sy'n perthyn i'r teulu.")
    }

    // On an account's page
    var kinForget: String { say("Take back", "Tynnu yn ôl") }
    var kinForgetAdvice: String {
        say(
            "Records of these people and families are closed to them. Take one back only where it was a mistake.",
            "Mae cofnodion y bobl a'r teuluoedd hyn ar gau iddynt. Tynnwch un yn ôl dim ond os oedd yn gamgymeriad.")
    }
    var ownOutcome: String { say("own or a relative's", "eu hunain neu berthynas") }
}
