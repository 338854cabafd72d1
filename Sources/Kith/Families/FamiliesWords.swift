import Practice

/// Words of my work today and of the lists of families.
extension Words {
    var family: String { say("Family", "Teulu") }
    var children: String { say("Children", "Plant") }
    var adults: String { say("Adults", "Oedolion") }
    var newFamily: String { say("New family", "Teulu newydd") }
    var chooseOne: String { say("Choose one", "Dewiswch un") }
    var myFamilies: String { say("My families", "Fy nheuluoedd") }
    func families(_ number: Int) -> String {
        count(
            number, english: Plural(one: "1 family", other: "\(number) families"),
            welsh: Plural(two: "2 deulu", other: "\(number) teulu"))
    }
    var newestChangeFirst: String { say("newest change first", "y newid diweddaraf yn gyntaf") }
    func onlyFirst(_ number: Int) -> String {
        say(
            "Only the first \(number) are shown: narrow it down.",
            "Dim ond y \(number) cyntaf a ddangosir: culhewch y rhestr.")
    }
    func lead(_ name: String) -> String { say("Lead: \(name)", "Arweinydd: \(name)") }
    var noLead: String { say("No lead worker yet", "Dim prif weithiwr eto") }
    var youLead: String { say("You lead", "Chi sy'n arwain") }
    var leadWorker: String { say("Lead worker", "Prif weithiwr") }
    var noTeam: String { say("no team yet", "dim tîm eto") }
    func numbersAsked(on day: String) -> String {
        say("last asked for numbers \(day)", "gofynnwyd am rifau ddiwethaf \(day)")
    }
    var numbersLastAsked: String { say("Numbers last asked", "Gofynnwyd am rifau ddiwethaf") }
    var nobodyAskedYet: String { say("nobody asked for a number yet", "neb wedi'i holi am rif eto") }
    var lastChange: String { say("Last change", "Newid diwethaf") }
    var restrictedFlag: String {
        say("Restricted: only named people can open this", "Cyfyngedig: dim ond pobl a enwir all agor hwn")
    }
    var restrictedShort: String { say("Restricted", "Cyfyngedig") }
    var safeContactWarning: String {
        say("Safe contact: read before you ring or write", "Cyswllt diogel: darllenwch cyn ffonio neu ysgrifennu")
    }

    // What is due
    var stepsDue: String { say("Next steps due soon", "Camau nesaf sydd i'w gwneud cyn hir") }
    func wasDue(_ day: String) -> String { say("was due \(day)", "roedd i fod erbyn \(day)") }
    func moreSteps(_ number: Int) -> String {
        count(
            number, english: Plural(one: "1 more step", other: "\(number) more steps"),
            welsh: Plural(other: "\(number) cam arall"))
    }
    var noFamiliesYet: String { say("No families here yet", "Dim teuluoedd yma eto") }
    var noFamiliesAdvice: String {
        say(
            "Families that you lead, work with or are named on appear here. A team manager says who works with whom.",
            "Mae teuluoedd rydych yn eu harwain, yn gweithio gyda nhw neu wedi'ch enwi arnynt yn ymddangos yma. Rheolwr tîm sy'n dweud pwy sy'n gweithio gyda phwy."
        )
    }

    /// The part of the record in which a form that was not finished stands.
    func placeOfDraft(_ form: String) -> String {
        switch form.split(separator: "/").first {
        case "map": map
        case "pairs": pairs
        case "scales": scales
        case "people": people
        default: overview
        }
    }

    // The list
    var whoseFamilies: String { say("Whose?", "Pwy?") }
    var allIMayOpen: String { say("All that I can open", "Pob un y gallaf ei agor") }
    var iWorkWith: String { say("Those I work with", "Y rhai rwy'n gweithio gyda nhw") }
    var openFamilies: String { say("Open", "Agored") }
    var closedFamilies: String { say("Closed", "Ar gau") }
    var anyElements: String { say("With or without", "Gyda neu heb") }
    func without(_ element: Elements.Element) -> String {
        switch element {
        case .statement: say("Without a statement", "Heb ddatganiad")
        case .goal: say("Without a goal", "Heb nod")
        case .scale: say("Without a scale", "Heb raddfa")
        }
    }
    var removeFilter: String { say("remove", "tynnu") }
    var noneFits: String { say("No family fits", "Nid oes teulu'n cyd-fynd") }
    var noneFitsAdvice: String {
        say(
            "Take one of the choices above away, or show all.", "Tynnwch un o'r dewisiadau uchod, neu dangoswch bob un."
        )
    }
    var showAllFamilies: String { say("Show all open families", "Dangos pob teulu agored") }
}

/// Words of looking for somebody.
extension Words {
    var searchName: String { say("Name or number", "Enw neu rif") }
    var searchHint: String {
        say(
            "First name, surname or earlier name, in any order; three letters are enough, and another spelling is found too. A number of another system works as well.",
            "Enw cyntaf, cyfenw neu enw blaenorol, mewn unrhyw drefn; mae tair llythyren yn ddigon, a chanfyddir sillafiad arall hefyd. Mae rhif o system arall yn gweithio hefyd."
        )
    }
    var foundTitle: String { say("Who was found", "Pwy a ganfuwyd") }
    var searchAgain: String { say("Look again", "Chwilio eto") }
    func familiesFound(_ number: Int) -> String {
        count(
            number, english: Plural(one: "1 family found", other: "\(number) families found"),
            welsh: Plural(two: "Canfuwyd 2 deulu", other: "Canfuwyd \(number) teulu"))
    }
    var nobodyFound: String { say("Nobody found", "Heb ganfod neb") }
    var nobodyFoundAdvice: [String] {
        [
            say(
                "Three letters are enough, and the spelling does not have to be right.",
                "Mae tair llythyren yn ddigon, ac nid oes rhaid i'r sillafiad fod yn gywir."),
            say(
                "Try fewer words: the surname alone, or the first name with the date of birth.",
                "Rhowch gynnig ar lai o eiriau: y cyfenw yn unig, neu'r enw cyntaf gyda'r dyddiad geni."),
            say("Try another spelling, or an earlier name.", "Rhowch gynnig ar sillafiad arall, neu enw blaenorol."),
            say(
                "You find only people in records that you can open. If you are not sure, ask your team manager.",
                "Dim ond pobl mewn cofnodion y gallwch eu hagor y byddwch yn eu canfod. Os nad ydych yn siŵr, gofynnwch i'ch rheolwr tîm."
            ),
        ]
    }
    func alsoCalled(_ names: String) -> String { say("also \(names)", "hefyd \(names)") }
    func openSince(_ day: String) -> String { say("Open since \(day)", "Agored ers \(day)") }
}

/// Words of opening a family.
extension Words {
    var newFamilyLead: String {
        say(
            "Write what you know today. “Not known yet” is always an answer, and everything can be added later.",
            "Ysgrifennwch yr hyn a wyddoch heddiw. Mae “Ddim yn hysbys eto” bob amser yn ateb, a gellir ychwanegu popeth yn ddiweddarach."
        )
    }
    var dayOpened: String { say("When did the work begin?", "Pryd y dechreuodd y gwaith?") }
    var dayOpenedHint: String { say("Today, or an earlier day.", "Heddiw, neu ddiwrnod cynharach.") }
    func personNumber(_ number: Int) -> String {
        switch number {
        case 1: say("Who is it about?", "Pwy sydd dan sylw?")
        case 2: say("Who else?", "Pwy arall?")
        default: say("And who else?", "A phwy arall?")
        }
    }
    var morePeople: String { say("More people", "Mwy o bobl") }
    var morePeopleLater: String {
        say(
            "Add the others on the page of people, once the family is open.",
            "Ychwanegwch y lleill ar dudalen y bobl, unwaith y bydd y teulu ar agor.")
    }
    var serviceAndWorkers: String { say("Service and workers", "Gwasanaeth a gweithwyr") }
    var areaOfChildren: String { say("Which service are the children in?", "Ym mha wasanaeth y mae'r plant?") }
    var areaHint: String {
        say(
            "It sets the words that are used with this family. Each child can move later, and nothing is lost.",
            "Mae'n gosod y geiriau a ddefnyddir gyda'r teulu hwn. Gall pob plentyn symud yn ddiweddarach, ac ni chollir dim."
        )
    }
    var leadHint: String {
        say(
            "If you choose somebody else, and a team that is not yours, the record opens for them and not for you.",
            "Os dewiswch rywun arall, a thîm nad yw'n eiddo i chi, bydd y cofnod yn agor iddyn nhw ac nid i chi.")
    }
    var openThisFamily: String { say("Open this family", "Agor y teulu hwn") }
    var openedForOthers: String {
        say("The family is open for the people you chose.", "Mae'r teulu ar agor i'r bobl a ddewisoch.")
    }
}
