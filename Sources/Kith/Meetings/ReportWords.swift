import Practice

/// The words of the report to a meeting.
extension Words {
    var report: String { say("The report", "Yr adroddiad") }
    func reportTo(_ meeting: String) -> String { say("Report to: \(meeting)", "Adroddiad i: \(meeting)") }
    func reportDue(_ day: String) -> String { say("with the family by \(day)", "gyda'r teulu erbyn \(day)") }
    var backToReport: String { say("Back to the report", "Yn ôl i'r adroddiad") }
    var printForFile: String { say("Print it for the file", "Ei argraffu ar gyfer y ffeil") }
    var reportLead: String {
        say(
            "The report is the record itself: people, map, what is not known yet, statements, goals and everybody's numbers. Here you write only what stands nowhere else.",
            "Yr adroddiad yw'r cofnod ei hun: pobl, map, yr hyn nad yw'n hysbys eto, datganiadau, nodau a rhifau pawb. Yma dim ond yr hyn nad yw'n unman arall a ysgrifennwch."
        )
    }
    var whoHasReport: String { say("Who of the family has it", "Pwy o'r teulu sydd ganddo") }
    var handItOver: String { say("Hand it over", "Ei drosglwyddo") }
    var writeAnalysisFirst: String {
        say(
            "Write what we make of it first; then it can be handed over.",
            "Ysgrifennwch yn gyntaf beth rydym yn ei feddwl; yna gellir ei drosglwyddo.")
    }
    func hasIt(_ day: String) -> String { say("Has it since \(day)", "Ganddynt ers \(day)") }
    func hasItLate(_ day: String) -> String { say("Had it late, on \(day)", "Cafwyd yn hwyr, ar \(day)") }
    var notHandedYet: String { say("Not handed over yet", "Heb ei drosglwyddo eto") }
    func reportIsLate(_ day: String) -> String {
        say("Late: it was due on \(day)", "Hwyr: roedd yn ddyledus ar \(day)")
    }
    var onlyInReport: String { say("What only the report says", "Yr hyn y dim ond yr adroddiad sy'n ei ddweud") }
    var restFromRecord: String {
        say(
            "Mend the rest where it stands: in the map, the statements and the scales.",
            "Cywirwch y gweddill lle mae'n sefyll: yn y map, y datganiadau a'r graddfeydd.")
    }
    func name(of section: Report.Section) -> String {
        switch section {
        case .analysis: say("What we make of all this", "Beth rydym yn ei feddwl o hyn i gyd")
        case .recommendation: say("What we think should happen", "Beth rydym yn meddwl ddylai ddigwydd")
        }
    }
    func hint(for section: Report.Section) -> String {
        switch section {
        case .analysis:
            say(
                "In words the family uses. What does it all mean for the children, day by day?",
                "Mewn geiriau y mae'r teulu'n eu defnyddio. Beth mae'r cyfan yn ei olygu i'r plant, o ddydd i ddydd?")
        case .recommendation:
            say("And what would make you think otherwise?", "A beth fyddai'n gwneud i chi feddwl fel arall?")
        }
    }
    func handReportTo(_ name: String) -> String {
        say("Hand the report to \(name)", "Trosglwyddo'r adroddiad i \(name)")
    }
    func handReportHow(_ name: String) -> String {
        say(
            "This makes \(name)'s copy and keeps it as it stands now. Best read it together.",
            "Mae hyn yn gwneud copi \(name) ac yn ei gadw fel y mae nawr. Gorau ei ddarllen gyda'ch gilydd.")
    }
    func neverInReport(_ number: Int, _ name: String) -> String {
        count(
            number,
            english: .init(
                one: "One thing on the map is never in \(name)'s copy.",
                other: "\(number) things on the map are never in \(name)'s copy."),
            welsh: .init(other: "Nid yw \(number) peth ar y map byth yng nghopi \(name)."))
    }
    var reportLeavesOut: String {
        say("Left out unless you tick it", "Wedi'i adael allan oni bai eich bod yn ei dicio")
    }
    var reportLeavesOutHint: String { say("Ask first whose words they are.", "Gofynnwch yn gyntaf geiriau pwy ydynt.") }
    func heldBack(_ number: Int) -> String {
        count(number, english: .init(one: "1 place", other: "\(number) places"), welsh: .init(other: "\(number) lle"))
    }
    var howHandedOver: String { say("How?", "Sut?") }
    func name(of way: Report.Handover.Way) -> String {
        switch way {
        case .readTogether: say("Read together", "Ei ddarllen gyda'n gilydd")
        case .inPerson: say("Given in person", "Ei roi yn bersonol")
        case .byPost: say("By post to a safe address", "Drwy'r post i gyfeiriad diogel")
        case .byEmail: say("By e-mail to a safe address", "Drwy e-bost i gyfeiriad diogel")
        }
    }
    var whatTheySaidOfReport: String {
        say("What did they say about it, in their words?", "Beth ddywedon nhw amdano, yn eu geiriau nhw?")
    }
    var noteHandover: String { say("Make the copy and note it", "Gwneud y copi a'i nodi") }
    var handedOver: String { say("Handed over", "Wedi'i drosglwyddo") }
    func handedBy(_ name: String) -> String { say("by \(name)", "gan \(name)") }
    var asItStood: String { say("The copy as it stood", "Y copi fel yr oedd") }
    var noteWhatTheySaid: String { say("Note what they said", "Nodi beth ddywedon nhw") }
    func handedAsItStood(_ name: String, _ day: String) -> String {
        say(
            "\(name)'s copy as it stood on \(day). What changed later is not in it.",
            "Copi \(name) fel yr oedd ar \(day). Nid yw'r hyn a newidiodd wedyn ynddo.")
    }
    var reportForFileAdvice: String {
        say(
            "Everything that workers can read is in it. For somebody of the family, hand over a copy of their own.",
            "Mae popeth y gall gweithwyr ei ddarllen ynddo. I rywun o'r teulu, trosglwyddwch eu copi eu hunain.")
    }
}
