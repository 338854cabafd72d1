import Practice

/// Words of a copy for one person, and of the page that checks it.
extension Words {
    // Choosing and checking
    var copyWho: String { say("Who is it for?", "I bwy y mae?") }
    var copyWhoMissing: String { say("Choose who it is for.", "Dewiswch i bwy y mae.") }
    var copyNobody: String { say("There is nobody in this record yet.", "Nid oes neb yn y cofnod hwn eto.") }
    var copyGoOn: String { say("See what it holds", "Gweld beth sydd ynddo") }
    var copyBack: String { say("Choose somebody else", "Dewis rhywun arall") }
    func copyCheckTitle(_ name: String) -> String { say("A copy for \(name)", "Copi i \(name)") }
    var copyWhoGetsIt: String { say("Who gets it", "Pwy sy'n ei gael") }
    func copyForOne(_ name: String) -> String {
        say(
            "\(name), and whoever \(name) shows it to. Nobody else gets this copy from Kith.",
            "\(name), a phwy bynnag y mae \(name) yn ei ddangos iddynt. Nid oes neb arall yn cael y copi hwn gan Kith.")
    }
    func copySafeFirst(_ name: String) -> String {
        say("Read this before you give anything to \(name)", "Darllenwch hwn cyn i chi roi unrhyw beth i \(name)")
    }
    var copyHolds: String { say("What it holds", "Beth sydd ynddo") }
    var copyHoldsHint: String {
        say(
            "Open each part to read every line that will stand on the paper.",
            "Agorwch bob rhan i ddarllen pob llinell a fydd ar y papur.")
    }
    var copyRead: String { say("Read it as it will be printed", "Darllenwch ef fel y bydd yn cael ei argraffu") }
    var copyNothingThere: String { say("Nothing", "Dim byd") }
    func name(of part: CopyPart) -> String {
        switch part {
        case .people: say("The people: names and children's ages", "Y bobl: enwau ac oedrannau plant")
        case .worries: say("What are we worried about?", "Am beth rydym yn poeni?")
        case .workingWell: say("What's working well?", "Beth sy'n gweithio'n dda?")
        case .goals: say("What we want to see", "Yr hyn rydym am ei weld")
        case .nextSteps: say("Next steps", "Camau nesaf")
        case .pairs: say("Statements with their goals", "Datganiadau gyda'u nodau")
        case .scales: say("Scales with everybody's numbers", "Graddfeydd gyda rhifau pawb")
        case .unknown:
            say("What we do not know yet: read it first", "Yr hyn nad ydym yn ei wybod eto: darllenwch ef yn gyntaf")
        }
    }
    func copyCount(_ number: Int) -> String {
        count(
            number, english: Plural(one: "Read what it adds: 1 thing", other: "Read what it adds: \(number) things"),
            welsh: Plural(
                one: "Darllen beth mae'n ei ychwanegu: 1 peth", two: "Darllen beth mae'n ei ychwanegu: 2 beth",
                other: "Darllen beth mae'n ei ychwanegu: \(number) peth"))
    }
    func copyDraft(_ text: String) -> String {
        say("Draft, not shared with anybody yet: \(text)", "Drafft, heb ei rannu â neb eto: \(text)")
    }
    var copyLeftOut: String { say("Left out, unless you tick it", "Wedi'i adael allan, oni bai eich bod yn ei dicio") }
    var copyLeftOutHint: String {
        say(
            "Tick only what this person may know, and what its speaker agreed to have shown.",
            "Ticiwch yr hyn y caiff y person hwn ei wybod yn unig, ac y cytunodd y siaradwr i'w ddangos.")
    }
    var copyNothingProtected: String {
        say("Nothing that needs a tick is left out.", "Ni adewir allan ddim sydd angen tic.")
    }
    func name(of protected: Protected, for name: String) -> String {
        switch protected {
        case .whoTold:
            say(
                "Which grown-up saw or said it, or which record",
                "Pa oedolyn a'i gwelodd neu a'i dywedodd, neu ba gofnod")
        case .childrensWords:
            say("What children said, and that they said it", "Yr hyn a ddywedodd plant, a'u bod wedi'i ddweud")
        case .othersWords: say("Other people's reasons and own words", "Rhesymau a geiriau pobl eraill")
        case .othersPairs:
            say(
                "Statements that are about another child and not about \(name)",
                "Datganiadau sydd am blentyn arall ac nid am \(name)")
        case .disputes: say("Who sees something differently", "Pwy sy'n gweld rhywbeth yn wahanol")
        case .safeContact: say("How to reach \(name) safely", "Sut i gysylltu â \(name) yn ddiogel")
        case .ownAnswers:
            say(
                "Answers that \(name) gave for workers only", "Atebion a roddodd \(name) i weithwyr yn unig")
        }
    }
    var copyNever: String { say("Never in it", "Byth ynddo") }
    func copyKept(_ number: Int, _ name: String) -> String {
        count(
            number,
            english: Plural(
                one: "1 thing that is not for \(name):", other: "\(number) things that are not for \(name):"),
            welsh: Plural(other: "\(number) peth nad yw ar gyfer \(name):"))
    }
    func copyAnswers(_ number: Int) -> String {
        count(
            number,
            english: Plural(
                one: "1 child's answer that is for workers only",
                other: "\(number) children's answers that are for workers only"),
            welsh: Plural(other: "\(number) ateb gan blant sydd i weithwyr yn unig"))
    }
    func copyOthersSafe(_ number: Int) -> String {
        count(
            number,
            english: Plural(
                one: "How to reach 1 other person safely", other: "How to reach \(number) other people safely"),
            welsh: Plural(other: "Sut i gysylltu â \(number) person arall yn ddiogel"))
    }
    var copyNeverPrivate: String {
        say(
            "Dates of birth, numbers in other systems, and what was withdrawn",
            "Dyddiadau geni, rhifau mewn systemau eraill, a'r hyn a dynnwyd yn ôl")
    }
    var copyKeptFromOthers: String {
        say("In this copy, but not for somebody else", "Yn y copi hwn, ond nid i rywun arall")
    }
    func copyKeptFromOthersAdvice(_ name: String) -> String {
        say("Talk with \(name) about where this copy is kept.", "Siaradwch â \(name) am ble y cedwir y copi hwn.")
    }
    var copyLanguage: String { say("Headings in", "Penawdau yn") }
    var copyLanguageHint: String {
        say("What people wrote stays in its own language.", "Mae'r hyn a ysgrifennodd pobl yn aros yn ei iaith ei hun.")
    }
    func copyMake(_ name: String) -> String { say("Make the copy for \(name)", "Gwneud y copi i \(name)") }
    var copyNothingChosen: String { say("Tick at least one part.", "Ticiwch o leiaf un rhan.") }
    var copyChangedMeanwhile: String {
        say(
            "Somebody added to the record while you were checking. Look again, then make the copy.",
            "Ychwanegodd rhywun at y cofnod tra oeddech yn gwirio. Edrychwch eto, yna gwnewch y copi.")
    }
    var copyBackToCheck: String { say("Back to what it holds", "Yn ôl at yr hyn sydd ynddo") }
    var copyNotKept: String {
        say(
            "This copy is not kept. That you made it is noted in the list of who opened this record.",
            "Ni chedwir y copi hwn. Nodir eich bod wedi'i wneud yn y rhestr o bwy a agorodd y cofnod hwn.")
    }

    // On the paper
    var copyTitle: String { say("What we wrote together", "Yr hyn a ysgrifennwyd gyda'n gilydd") }
    func copyIntroduction(_ name: String) -> String {
        say(
            "\(name), this is your copy. If something is wrong or missing, tell us. We will write down what you say.",
            "\(name), dyma eich copi. Os oes rhywbeth yn anghywir neu ar goll, dywedwch wrthym. Byddwn yn ysgrifennu'r hyn a ddywedwch."
        )
    }
    func copyFor(_ name: String) -> String { say("For \(name)", "I \(name)") }
    func copyMade(for name: String, on day: String, by worker: String) -> String {
        say(
            "This copy was made for \(name) on \(day) by \(worker)",
            "Gwnaed y copi hwn i \(name) ar \(day) gan \(worker)")
    }
    var copyHowToReach: String { say("How to reach you safely", "Sut i gysylltu â chi'n ddiogel") }
}
