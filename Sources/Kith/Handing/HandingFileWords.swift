import Practice

/// Words in the file of one person's records: somebody reads them who may never have seen Kith.
extension Words {
    func handingTitle(_ name: String) -> String {
        say("What is recorded about \(name)", "Yr hyn sydd wedi'i gofnodi am \(name)")
    }
    func handingLead(_ name: String) -> String {
        say(
            "\(name), this is what we wrote down about you. If something is wrong or missing, tell us.",
            "\(name), dyma'r hyn a ysgrifennwyd gennym amdanoch. Os oes rhywbeth yn anghywir neu ar goll, dywedwch wrthym."
        )
    }
    var handingFoot: String {
        say("Keep this somewhere safe.", "Cadwch hwn yn rhywle diogel.")
    }
    var handingFrom: String { say("From", "Oddi wrth") }
    var handingTo: String { say("Given to", "Rhoddwyd i") }
    var handingWhy: String { say("Why", "Pam") }
    var handingBy: String { say("Made by", "Gwnaed gan") }
    var handingSearched: String { say("What was looked through", "Yr hyn yr edrychwyd drwyddo") }
    var handingNotice: String {
        say("What we must tell you about your records", "Yr hyn y mae'n rhaid i ni ei ddweud wrthych am eich cofnodion")
    }
    var handingWho: String { say("Who you are in our records", "Pwy ydych chi yn ein cofnodion") }
    var handingPart: String { say("You stand there as", "Rydych yno fel") }
    var handingNow: String { say("What stands in the record now", "Yr hyn sydd yn y cofnod nawr") }
    var handingSaid: String { say("What you said", "Yr hyn a ddywedoch") }
    var handingHappened: String { say("What happened, day by day", "Beth ddigwyddodd, ddydd ar ôl dydd") }
    var handingHappenedLead: String {
        say(
            "The oldest comes first. The day is the day on which it was written down.",
            "Daw'r hynaf yn gyntaf. Y diwrnod yw'r diwrnod yr ysgrifennwyd ef.")
    }
    var handingShared: String {
        say("Who was shown or given something", "Pwy gafodd weld neu gael rhywbeth")
    }
    var handingGlossary: String { say("What some words mean", "Beth mae rhai geiriau yn ei olygu") }
    var handingGlossaryLead: String {
        say(
            "These words stand in your records. Beside them is what they mean.",
            "Mae'r geiriau hyn yn eich cofnodion. Wrth eu hymyl mae eu hystyr.")
    }
    var handingIndex: String { say("Where people are named", "Ble mae pobl yn cael eu henwi") }
    var handingIndexLead: String {
        say("The numbers are those of what happened.", "Rhifau'r hyn a ddigwyddodd ydynt.")
    }
    func handingRecordOf(_ names: String) -> String { say("The record of \(names)", "Cofnod \(names)") }
    func handingSearchedRecord(_ names: String, _ since: String) -> String {
        say("The record of \(names), from \(since)", "Cofnod \(names), o \(since)")
    }
    func handingSearchedFor(_ name: String) -> String {
        say(
            "We looked for \(name) by name, date of birth and numbers, in the records that the worker may open.",
            "Chwiliwyd am \(name) yn ôl enw, dyddiad geni a rhifau, yn y cofnodion y caiff y gweithiwr eu hagor.")
    }
    var handingNotHere: String { say("What is not in here", "Yr hyn nad yw yma") }
    var handingOthers: String {
        say(
            "What belongs to other people: what they told us, how to reach them, and who may open the record.",
            "Yr hyn sy'n perthyn i bobl eraill: yr hyn a ddywedon nhw, sut i gysylltu â nhw, a phwy gaiff agor y cofnod."
        )
    }
    func handingTookOut(_ number: Int, _ why: String) -> String {
        count(
            number,
            english: Plural(one: "1 thing was taken out: \(why)", other: "\(number) things were taken out: \(why)"),
            welsh: Plural(other: "Tynnwyd \(number) peth allan: \(why)"))
    }
    func handingWithheld(_ number: Int) -> String {
        count(
            number,
            english: Plural(
                one: "The minutes of 1 meeting. Whoever led it can give them.",
                other: "The minutes of \(number) meetings. Whoever led them can give them."),
            welsh: Plural(other: "Cofnodion \(number) cyfarfod. Gall y sawl a'u harweiniodd eu rhoi."))
    }
    var handingNotInKith: String {
        say(
            "Papers, pictures and letters that are kept elsewhere, and the call or form that first told us about you. Ask us for them.",
            "Papurau, lluniau a llythyrau a gedwir mewn man arall, a'r alwad neu'r ffurflen a ddywedodd wrthym amdanoch gyntaf. Gofynnwch i ni amdanynt."
        )
    }
    var handingJoined: String {
        say("Two records of the family became one.", "Daeth dau gofnod o'r teulu yn un.")
    }
    var handingQuoted: String { say("You said", "Dywedoch") }
    func handingAnswered(_ question: String, _ answer: String) -> String { "\(question) \(answer)" }
    func handingBeforehand(_ meeting: String) -> String {
        say("You wrote before this meeting: \(meeting)", "Ysgrifennoch cyn y cyfarfod hwn: \(meeting)")
    }
    func handingInvited(_ meeting: String) -> String {
        say("You were asked to a meeting: \(meeting)", "Gofynnwyd i chi ddod i gyfarfod: \(meeting)")
    }
    func handingCouldNotCome(_ meeting: String) -> String {
        say("You could not come to this meeting: \(meeting)", "Ni allech ddod i'r cyfarfod hwn: \(meeting)")
    }
    func handingHeard(_ meeting: String) -> String {
        say("How you were seen and heard: \(meeting)", "Sut y cawsoch eich gweld a'ch clywed: \(meeting)")
    }
    func handingShownTo(_ name: String, _ what: String) -> String {
        say("\(name) was shown: \(what)", "Dangoswyd i \(name): \(what)")
    }
    func handingReport(_ meeting: String) -> String {
        say("You were given the report for: \(meeting)", "Cawsoch yr adroddiad ar gyfer: \(meeting)")
    }
    func handingBefore(_ to: String) -> String {
        say("A file like this one was given to \(to)", "Rhoddwyd ffeil fel hon i \(to)")
    }
    func handingMinutesCopy(_ meeting: String) -> String {
        say("You were given a copy of the minutes: \(meeting)", "Cawsoch gopi o'r cofnodion: \(meeting)")
    }

    // What the law says people are told

    func name(of heading: RecordNotice.Heading) -> String {
        switch heading {
        case .purposes: say("Why we keep records about you", "Pam rydym yn cadw cofnodion amdanoch")
        case .kinds: say("What we keep", "Beth rydym yn ei gadw")
        case .recipients: say("Who may see it", "Pwy gaiff ei weld")
        case .keeping: say("How long we keep it", "Am ba hyd rydym yn ei gadw")
        case .rights: say("What you can ask for", "Beth gallwch ofyn amdano")
        case .source: say("Where it comes from", "O ble y daw")
        case .safeguards: say("How we keep it safe", "Sut rydym yn ei gadw'n ddiogel")
        }
    }

    /// What is said where the authority has not said it in its own words.
    func usual(_ heading: RecordNotice.Heading) -> String {
        switch heading {
        case .purposes:
            say(
                "The law says that the council must help children and keep them safe. We write down what we do, so that you and we can look back at it.",
                "Mae'r gyfraith yn dweud bod yn rhaid i'r cyngor helpu plant a'u cadw'n ddiogel. Rydym yn ysgrifennu'r hyn a wnawn, er mwyn i chi a ni allu edrych yn ôl arno."
            )
        case .kinds:
            say(
                "Names, ages and how people belong together. What people told us and saw. Worries, what works well, plans and meetings.",
                "Enwau, oedrannau a sut mae pobl yn perthyn i'w gilydd. Yr hyn a ddywedodd ac a welodd pobl. Pryderon, yr hyn sy'n gweithio'n dda, cynlluniau a chyfarfodydd."
            )
        case .recipients:
            say(
                "Workers who help your family. People at a meeting about your family. A court, where a judge asks for it.",
                "Gweithwyr sy'n helpu eich teulu. Pobl mewn cyfarfod am eich teulu. Llys, lle mae barnwr yn gofyn amdano."
            )
        case .keeping:
            say(
                "The law says how long. It is often many years. Ask us how long we keep yours.",
                "Mae'r gyfraith yn dweud am ba hyd. Yn aml mae'n flynyddoedd lawer. Gofynnwch i ni am ba hyd rydym yn cadw eich rhai chi."
            )
        case .rights:
            say(
                "You can ask us to put right what is wrong, to add what you say, or to take something out. You can say that you do not agree with how we use it. If you are not happy, you can tell the Information Commissioner: ico.org.uk, 0303 123 1113.",
                "Gallwch ofyn i ni gywiro'r hyn sy'n anghywir, ychwanegu'r hyn a ddywedwch, neu dynnu rhywbeth allan. Gallwch ddweud nad ydych yn cytuno â sut rydym yn ei ddefnyddio. Os nad ydych yn hapus, gallwch ddweud wrth y Comisiynydd Gwybodaeth: ico.org.uk, 0303 123 1113."
            )
        case .source:
            say(
                "You, your family, and people who know you: at school, from your doctor, or the police.",
                "Chi, eich teulu, a phobl sy'n eich adnabod: yn yr ysgol, gan eich meddyg, neu'r heddlu.")
        case .safeguards:
            say(
                "It is locked. Only workers who need it may open it. Each time somebody opens it, that is written down. No computer makes decisions about you.",
                "Mae wedi'i gloi. Dim ond gweithwyr sydd ei angen gaiff ei agor. Bob tro y bydd rhywun yn ei agor, caiff hynny ei ysgrifennu. Nid oes cyfrifiadur yn gwneud penderfyniadau amdanoch."
            )
        }
    }
}
