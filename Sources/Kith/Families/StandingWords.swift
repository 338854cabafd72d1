import Practice

/// Words of a family's overview.
extension Words {
    var overview: String { say("Overview", "Trosolwg") }
    var backToOverview: String { say("Back to the overview", "Yn ôl i'r trosolwg") }
    var openTheMap: String { say("Open the map", "Agor y map") }
    var threeElements: String { say("Statement, goal and scale", "Datganiad, nod a graddfa") }
    var isThere: String { say("there", "yno") }
    var notYetThere: String { say("not yet", "ddim eto") }
    var allThree: String { say("all there", "i gyd yno") }

    /// "no scale yet"
    func notYet(_ elements: [Elements.Element]) -> String {
        let names = elements.map { element in
            switch element {
            case .statement: say("statement", "datganiad")
            case .goal: say("goal", "nod")
            case .scale: say("scale", "graddfa")
            }
        }
        return say("no \(list(names)) yet", "dim \(list(names)) eto")
    }

    func name(of element: Elements.Element) -> String {
        switch element {
        case .statement: say("Statement", "Datganiad")
        case .goal: say("Goal", "Nod")
        case .scale: say("Scale", "Graddfa")
        }
    }

    /// As the family's service area calls it.
    func name(of element: Elements.Element, in view: FamilyView) -> String {
        let words = view.family.currentAreas(on: view.today).first.flatMap { view.authority[$0]?.terminology }
        switch element {
        case .statement:
            return words.map { pick(english: $0.statement.english, welsh: $0.statement.welsh) } ?? name(of: element)
        case .goal: return words.map { pick(english: $0.goal.english, welsh: $0.goal.welsh) } ?? name(of: element)
        case .scale: return name(of: element)
        }
    }

    func there(_ name: String, since day: String) -> String { say("\(name), since \(day)", "\(name), ers \(day)") }
    func notThere(_ name: String) -> String { say("\(name): not yet", "\(name): ddim eto") }
    func notThere(_ name: String, because reason: String) -> String {
        say("\(name): not yet, because: \(reason)", "\(name): ddim eto, oherwydd: \(reason)")
    }
    var sayWhyNotYet: String { say("Say why not yet", "Dweud pam ddim eto") }
    func whyNotYet(_ name: String) -> String { say("\(name): why not yet?", "\(name): pam ddim eto?") }
    var whyNotYetAdvice: String {
        say(
            "There are good reasons. Say it so that the next person understands: “We meet for the first time on Friday.”",
            "Mae rhesymau da. Dywedwch ef fel y bydd y person nesaf yn deall: “Rydym yn cwrdd am y tro cyntaf ddydd Gwener.”"
        )
    }
    var keepReason: String { say("Save the reason", "Cadw'r rheswm") }
    var elementsExpected: String {
        say(
            "Every family gets a statement, a goal and a scale between them. What is missing can be written from the map.",
            "Mae pob teulu'n cael datganiad, nod a graddfa rhyngddynt. Gellir ysgrifennu'r hyn sydd ar goll o'r map.")
    }
    var elementsInvited: String {
        say(
            "A statement, a goal and a scale between them keep everybody looking at the same thing. Write them when it helps.",
            "Mae datganiad, nod a graddfa rhyngddynt yn cadw pawb yn edrych ar yr un peth. Ysgrifennwch nhw pan fydd yn helpu."
        )
    }
    var overviewNumbers: String { say("Where everybody stands", "Ble mae pawb yn sefyll") }
    var noScaleBetween: String { say("No scale between them yet.", "Dim graddfa rhyngddynt eto.") }
    var nextSteps: String { say("Next steps", "Camau nesaf") }
    var noNextSteps: String { say("No next step is open.", "Nid oes cam nesaf ar agor.") }
    func unknowns(_ number: Int) -> String {
        count(
            number, english: Plural(one: "1 thing we do not know yet", other: "\(number) things we do not know yet"),
            welsh: Plural(two: "2 beth nad ydym yn eu gwybod eto", other: "\(number) peth nad ydym yn eu gwybod eto"))
    }
    var lately: String { say("What changed in the last 14 days", "Beth newidiodd yn y 14 diwrnod diwethaf") }
    var nothingLately: String { say("Nothing.", "Dim.") }
    var wholeHistory: String { say("The whole history", "Yr hanes cyfan") }
    var whoIsInIt: String { say("Who is in it", "Pwy sydd ynddo") }
    var toThePeople: String { say("Everything about the people", "Popeth am y bobl") }
    var appearedTitle: String {
        say("Appeared in a list or a search", "Ymddangosodd mewn rhestr neu chwiliad")
    }
    func appearedLead(back moment: String) -> String {
        say(
            "Those who could have seen the name without opening the record: newest first, back to \(moment). Older lines are in the log and are not looked through here.",
            "Y rhai a allai fod wedi gweld yr enw heb agor y cofnod: y diweddaraf yn gyntaf, yn ôl i \(moment). Mae llinellau hŷn yn y log ac ni chwilir drwyddynt yma."
        )
    }
    func whoOpened(record number: String) -> String {
        say("Who opened record \(number)", "Pwy agorodd gofnod \(number)")
    }
}

/// Words of service areas and of who works with a family.
extension Words {
    func name(of area: ServiceArea) -> String { pick(english: area.name.english, welsh: area.name.welsh) }
    var serviceArea: String { say("Service", "Gwasanaeth") }
    var noAreaYet: String { say("no service yet", "dim gwasanaeth eto") }
    func nowIn(_ area: String) -> String { say("now: \(area)", "nawr: \(area)") }
    var moveArea: String { say("Move to another service", "Symud i wasanaeth arall") }
    var whichChildren: String { say("Which children?", "Pa blant?") }
    var moveToArea: String { say("To which service?", "I ba wasanaeth?") }
    var fromWhichDay: String { say("From which day?", "O ba ddiwrnod?") }
    var moveAreaWhy: String { say("Why?", "Pam?") }
    var moveAreaWhyHint: String {
        say("Can stay empty for a child's first service.", "Gall aros yn wag ar gyfer gwasanaeth cyntaf plentyn.")
    }
    var moveAreaAdvice: String {
        say(
            "Everything is kept: the map, the statements, the numbers, the history. Only the words change, for what is "
                + "written from then on. What is there keeps the words under which it was written.",
            "Cedwir popeth: y map, y datganiadau, y rhifau, yr hanes. Dim ond y geiriau sy'n newid, ar gyfer yr hyn a "
                + "ysgrifennir o hynny ymlaen. Mae'r hyn sydd yno yn cadw'r geiriau y'i hysgrifennwyd oddi tanynt.")
    }
    var keepArea: String { say("Move them", "Eu symud") }
    var whatWillHappen: String { say("What will happen", "Beth fydd yn digwydd") }

    var whoWorksWithThem: String { say("Who works with them", "Pwy sy'n gweithio gyda nhw") }
    var coWorkers: String { say("Who else works with them", "Pwy arall sy'n gweithio gyda nhw") }
    var coWorkersShort: String { say("Co-workers", "Cydweithwyr") }
    var changeAllocation: String { say("Say who works with them", "Dweud pwy sy'n gweithio gyda nhw") }
    var allocationAdvice: String {
        say(
            "The lead worker, whoever else works with the family, and those who may read their team's families can open the record.",
            "Gall y prif weithiwr, pwy bynnag arall sy'n gweithio gyda'r teulu, a'r rhai a gaiff ddarllen teuluoedd eu tîm agor y cofnod."
        )
    }
    var teamHint: String { say("The team that carries the work.", "Y tîm sy'n gwneud y gwaith.") }
    var everybodyElse: String { say("Everybody else", "Pawb arall") }
    var keepAllocation: String { say("Save who works with them", "Cadw pwy sy'n gweithio gyda nhw") }

    // Closing
    func closedOn(_ day: String) -> String { say("Closed on \(day)", "Caewyd ar \(day)") }
    var closeFamily: String { say("Close this family", "Cau'r teulu hwn") }
    var closeAdvice: [String] {
        [
            say("The family leaves the lists of open work.", "Mae'r teulu'n gadael y rhestrau o waith agored."),
            say(
                "Everything stays and can be read by the same people.",
                "Mae popeth yn aros a gall yr un bobl ei ddarllen."),
            say(
                "It can be opened again at any time, with everything in it.",
                "Gellir ei agor eto unrhyw bryd, gyda phopeth ynddo."),
        ]
    }
    var dayClosed: String { say("When did the work end?", "Pryd y daeth y gwaith i ben?") }
    var closeWhy: String { say("Why is it closed?", "Pam y caiff ei gau?") }
    var closeButton: String { say("Close this family", "Cau'r teulu hwn") }
    var reopenFamily: String { say("Open this family again", "Agor y teulu hwn eto") }
    var reopenAdvice: [String] {
        [
            say("The family is in the lists of open work again.", "Mae'r teulu yn y rhestrau o waith agored eto."),
            say("Everything that was written before is there.", "Mae popeth a ysgrifennwyd o'r blaen yno."),
        ]
    }
    var dayReopened: String { say("From which day?", "O ba ddiwrnod?") }
    var reopenWhy: String { say("Why is it opened again?", "Pam y caiff ei agor eto?") }
    var reopenButton: String { say("Open it again", "Ei agor eto") }
}

/// Words of restricting a record to named people (assurance 30).
extension Words {
    var whoMayOpenIt: String { say("Who can open it", "Pwy all ei agor") }
    var notRestricted: String {
        say(
            "Those who work with the family, and those who may read their team's families.",
            "Y rhai sy'n gweithio gyda'r teulu, a'r rhai a gaiff ddarllen teuluoedd eu tîm.")
    }
    var restrict: String { say("Restrict to named people", "Cyfyngu i bobl a enwir") }
    var changeNamed: String { say("Change who is named", "Newid pwy a enwir") }
    var liftRestriction: String { say("Lift the restriction", "Codi'r cyfyngiad") }
    var restrictTitle: String { say("Restrict this record to named people", "Cyfyngu'r cofnod hwn i bobl a enwir") }
    var restrictLead: String {
        say(
            "For the few records that most colleagues must not see. Everybody else finds nothing: no name, no number in a list.",
            "Ar gyfer yr ychydig gofnodion na ddylai'r rhan fwyaf o gydweithwyr eu gweld. Nid yw pawb arall yn canfod dim: dim enw, dim rhif mewn rhestr."
        )
    }
    var restrictWhy: String { say("Why?", "Pam?") }
    var whoIsNamed: String { say("Who can open it?", "Pwy all ei agor?") }
    var whoIsNamedHint: String {
        say("The lead worker has to be one of them.", "Rhaid i'r prif weithiwr fod yn un ohonynt.")
    }
    var seeWhatWillHappen: String { say("See what will happen", "Gweld beth fydd yn digwydd") }
    var backToForm: String { say("Back to the form", "Yn ôl i'r ffurflen") }
    var restrictCheckTitle: String { say("Check before you restrict this record", "Gwiriwch cyn cyfyngu'r cofnod hwn") }
    var restrictEffects: [String] {
        [
            say(
                "Only the people named below can open the record, from now on.",
                "Dim ond y bobl a enwir isod all agor y cofnod, o hyn ymlaen."),
            say(
                "For everybody else it is as if it did not exist: in lists, in searches, in counts.",
                "I bawb arall mae fel pe na bai'n bodoli: mewn rhestrau, mewn chwiliadau, mewn cyfrifon."),
            say("Nothing in it changes, and nobody is told.", "Nid oes dim ynddo'n newid, ac ni ddywedir wrth neb."),
        ]
    }
    var whoWillOpenIt: String { say("Who can open it", "Pwy all ei agor") }
    var whoNoLonger: String {
        say("Who can open it now, and then no longer", "Pwy all ei agor nawr, ac wedyn ddim mwyach")
    }
    var whoCanLift: String { say("Who can lift the restriction again", "Pwy all godi'r cyfyngiad eto") }
    func child(_ name: String, in area: ServiceArea?) -> String {
        "\(name): \(area.map { self.name(of: $0) } ?? noAreaYet)"
    }
    var stepNotDone: String { say("This could not be done", "Ni ellid gwneud hyn") }
    var backToWhereItWas: String { say("Back to where you were", "Yn ôl i ble roeddech") }
    var youLoseIt: String {
        say(
            "You are not named: you will not be able to open it yourself.",
            "Nid ydych wedi'ch enwi: ni fyddwch yn gallu ei agor eich hun.")
    }
    var restrictButton: String { say("Restrict this record", "Cyfyngu'r cofnod hwn") }
    func liftOpens(to team: String?) -> String {
        guard let team else {
            return say(
                "Those who work with the family can open the record again.",
                "Gall y rhai sy'n gweithio gyda'r teulu agor y cofnod eto.")
        }
        return say(
            "Those who work with the family, and those in \(team) who may read its families, can open the record again.",
            "Gall y rhai sy'n gweithio gyda'r teulu, a'r rhai yn \(team) a gaiff ddarllen ei deuluoedd, agor y cofnod eto."
        )
    }
    var liftFound: String {
        say("It is in their lists and searches again.", "Mae yn eu rhestrau a'u chwiliadau eto.")
    }
    var liftButton: String { say("Lift the restriction", "Codi'r cyfyngiad") }

    func grounds(_ grounds: Standing.Grounds) -> String {
        switch grounds {
        case .staffOrRelative:
            say(
                "Somebody in it works here, or is related to somebody who does",
                "Mae rhywun ynddo'n gweithio yma, neu'n perthyn i rywun sydd")
        case .adoption: say("Adoption", "Mabwysiadu")
        case .highProfile: say("The public knows them", "Mae'r cyhoedd yn eu hadnabod")
        case .highRisk: say("High risk if it became known", "Risg uchel pe bai'n dod yn hysbys")
        case .safeguardingReview: say("A safeguarding review", "Adolygiad diogelu")
        case .policeRequest: say("The police asked for it", "Gofynnodd yr heddlu amdano")
        case .other: say("Another reason", "Rheswm arall")
        }
    }
}
