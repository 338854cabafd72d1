import Practice

/// Words of the pages on which a file of one person's records is made.
extension Words {
    var handingChoose: String {
        say("Everything about one person", "Popeth am un person")
    }
    var handingChooseLead: String {
        say(
            "Somebody asked what is recorded about them. This makes one file for them, or for whoever may act for them.",
            "Gofynnodd rhywun beth sydd wedi'i gofnodi amdanynt. Mae hyn yn gwneud un ffeil iddynt, neu i'r sawl a gaiff weithredu drostynt."
        )
    }
    var handingOpen: String { say("Make the file", "Gwneud y ffeil") }
    var handingWhose: String { say("Whose records are they?", "Cofnodion pwy ydyn nhw?") }
    var handingGone: String { say("no longer in this record", "ddim yn y cofnod hwn mwyach") }
    var handingCheckLead: String {
        say(
            "Read all of it before you give it away. Nothing is made before you press the button at the end.",
            "Darllenwch y cyfan cyn ei roi i neb. Ni wneir dim cyn i chi wasgu'r botwm ar y diwedd.")
    }
    func handingThisRecord(_ names: String) -> String {
        say("This record: \(names)", "Y cofnod hwn: \(names)")
    }
    func handingNoOthers(_ name: String) -> String {
        say(
            "In no other record that you may open is somebody who may be \(name).",
            "Nid oes rhywun a allai fod yn \(name) mewn unrhyw gofnod arall y cewch ei agor.")
    }
    func handingAlso(_ name: String) -> String { say("Is this \(name) too?", "Ai \(name) yw hwn hefyd?") }
    var handingAlsoHint: String {
        say(
            "Tick a record only where you are sure. Then press “Show it with what is ticked”.",
            "Ticiwch gofnod dim ond lle rydych yn siŵr. Yna gwasgwch “Ei ddangos gyda'r hyn a diciwyd”.")
    }
    func handingAlsoRecord(_ name: String, _ names: String) -> String {
        say("\(name), in the record of \(names)", "\(name), yng nghofnod \(names)")
    }
    var handingSayWhy: String { say("Say first why you open it", "Dywedwch yn gyntaf pam rydych yn ei agor") }
    var handingLikely: String {
        say("A number or the day of birth is the same", "Mae rhif neu'r dyddiad geni yr un fath")
    }
    var handingPerhaps: String { say("The name is alike", "Mae'r enw yn debyg") }
    func name(of tick: HandingTick, for name: String) -> String {
        switch tick {
        case .othersPairs:
            say("What is about another child and not about \(name)", "Yr hyn sydd am blentyn arall ac nid am \(name)")
        case .takenBack: say("What was withdrawn, and why", "Yr hyn a dynnwyd yn ôl, a pham")
        case .questions:
            say("What is not known yet, and what was found out", "Yr hyn nad yw'n hysbys eto, a'r hyn a ganfuwyd")
        case .otherMeetings:
            say("Meetings to which \(name) was not asked", "Cyfarfodydd na ofynnwyd i \(name) ddod iddynt")
        case .reasonsForApologies: self.name(of: Meeting.CopyExtra.reasonsForApologies)
        case .viewsReadOut: self.name(of: Meeting.CopyExtra.viewsReadOut)
        case .whoTold, .childrensWords, .othersWords, .disputes, .safeContact, .ownAnswers:
            Protected(rawValue: tick.rawValue).map { self.name(of: $0, for: name) } ?? ""
        }
    }
    var handingLook: String { say("Show it with what is ticked", "Ei ddangos gyda'r hyn a diciwyd") }
    var handingHoldsHint: String {
        say(
            "Tick what must not leave: it harms somebody, or it is somebody else's. All that happened to it goes with it.",
            "Ticiwch yr hyn na ddylai adael: mae'n niweidio rhywun, neu eiddo rhywun arall ydyw. Mae popeth a ddigwyddodd iddo'n mynd gydag ef."
        )
    }
    var handingTakeOut: String { say("Take this out", "Tynnu hwn allan") }
    var handingTakenOutWhy: String { say("Why was that taken out?", "Pam y tynnwyd hynny allan?") }
    var handingTakenOutWhyHint: String {
        say(
            "Only if you ticked something. This stands in the file: write it so that it gives nothing away.",
            "Dim ond os ticioch rywbeth. Bydd hyn yn y ffeil: ysgrifennwch ef fel nad yw'n datgelu dim.")
    }
    var handingRecipient: String { say("Who is it handed to?", "I bwy y caiff ei roi?") }
    var handingRecipientHint: String {
        say(
            "By name, and how you know that it is them or that they may act for them",
            "Yn ôl enw, a sut y gwyddoch mai nhw ydyw neu eu bod yn cael gweithredu drostynt")
    }
    var handingReason: String { say("Why is it given?", "Pam y caiff ei roi?") }
    var handingReasonHint: String {
        say("In plain words: she asked for her records.", "Mewn geiriau plaen: gofynnodd am ei chofnodion.")
    }
    var handingStays: String {
        say(
            "To whom, why and what was taken out stay in the history of each record and in its access log. The file is not sealed.",
            "Mae i bwy, pam a'r hyn a dynnwyd allan yn aros yn hanes pob cofnod ac yn ei log mynediad. Nid yw'r ffeil wedi'i selio."
        )
    }
    var handingMake: String { say("Make the file and hand it over", "Gwneud y ffeil a'i rhoi") }
    func historyRecordHanded(_ who: String, _ person: String, _ to: String) -> String {
        say(
            "\(who) gave what is recorded about \(person) to \(to)",
            "Rhoddodd \(who) yr hyn sydd wedi'i gofnodi am \(person) i \(to)")
    }
    var unusualMissed: String {
        say(
            "Handed somebody their records. Another record that may be theirs is closed to this worker and was not in it.",
            "Rhoddodd ei gofnodion i rywun. Mae cofnod arall a allai fod yn eiddo iddynt ar gau i'r gweithiwr hwn ac nid oedd ynddynt."
        )
    }
}
