import Practice

extension Words {
    var administrationLead: String {
        say(
            "Who can sign in, and what their role lets them do. Nobody who looks after Kith can read a family's record.",
            "Pwy all fewngofnodi, a'r hyn y mae eu rôl yn ei ganiatáu. Ni all neb sy'n gofalu am Kith ddarllen cofnod teulu."
        )
    }
    var accounts: String { say("People who can sign in", "Pobl sy'n gallu mewngofnodi") }
    var newAccount: String { say("New account", "Cyfrif newydd") }
    var name: String { say("Name", "Enw") }
    var job: String { say("What they do", "Beth maen nhw'n ei wneud") }
    var jobHint: String {
        say(
            "As they would say it to a family: social worker, family support worker",
            "Fel y bydden nhw'n ei ddweud wrth deulu: gweithiwr cymdeithasol, gweithiwr cymorth i deuluoedd")
    }
    var staffEmail: String { say("E-mail address", "Cyfeiriad e-bost") }
    var staffEmailHint: String {
        say(
            "For notices to sign in. Nothing about a family is ever sent.",
            "Ar gyfer hysbysiadau i fewngofnodi. Ni anfonir dim am deulu byth.")
    }
    var role: String { say("Role", "Rôl") }
    var roles: String { say("Roles", "Rolau") }
    var newRole: String { say("New role", "Rôl newydd") }
    var team: String { say("Team", "Tîm") }
    var teams: String { say("Teams", "Timau") }
    var newTeam: String { say("New team", "Tîm newydd") }
    var state: String { say("State", "Cyflwr") }
    var closed: String { say("Closed", "Ar gau") }
    var retired: String { say("No longer used", "Ddim yn cael ei ddefnyddio mwyach") }
    var closeAccount: String { say("Close this account", "Cau'r cyfrif hwn") }
    var closeAccountHint: String {
        say(
            "They are signed out at once and cannot sign in. What they wrote stays.",
            "Cânt eu hallgofnodi ar unwaith ac ni allant fewngofnodi. Mae'r hyn a ysgrifenasant yn aros.")
    }
    var newCodeTitle: String { say("One-time code", "Cod untro") }
    var newCodeAdvice: String {
        say(
            "For somebody who is new or has forgotten their password. A new code replaces the one before.",
            "I rywun sy'n newydd neu sydd wedi anghofio eu cyfrinair. Mae cod newydd yn disodli'r un blaenorol.")
    }
    var newCode: String { say("Make a one-time code", "Gwneud cod untro") }
    func codeFor(_ name: String) -> String { say("One-time code for \(name)", "Cod untro ar gyfer \(name)") }
    var codeAdvice: String {
        say(
            "Give it to them yourself, not by the same way as their name. It is shown only now, works once, and for 7 days.",
            "Rhowch ef iddynt eich hun, nid yn yr un ffordd â'u henw. Dim ond nawr y caiff ei ddangos, mae'n gweithio unwaith, ac am 7 diwrnod."
        )
    }
    var nameInEnglish: String { say("Name in English", "Enw yn Saesneg") }
    var nameInWelsh: String { say("Name in Welsh", "Enw yn Gymraeg") }
    var workWithFamilies: String { say("Work with families", "Gweithio gyda theuluoedd") }
    var dutiesAdvice: String {
        say(
            "A role is either for work with families or for looking after Kith.",
            "Mae rôl naill ai ar gyfer gweithio gyda theuluoedd neu ar gyfer gofalu am Kith.")
    }
    var retireRole: String { say("No longer use this role", "Peidio â defnyddio'r rôl hon mwyach") }
    var retireRoleHint: String {
        say(
            "Whoever has it can no longer sign in until they have another.",
            "Ni all unrhyw un sydd â hi fewngofnodi nes bod ganddynt un arall.")
    }
    var retireTeam: String { say("No longer use this team", "Peidio â defnyddio'r tîm hwn mwyach") }
    var none: String { say("none", "dim") }

    func rolesNews(_ day: String) -> String {
        say("New since the update of \(day)", "Newydd ers diweddariad \(day)")
    }
    func roleWasGiven(_ role: String, _ what: String) -> String {
        say("“\(role)” now also has: \(what).", "Mae gan “\(role)” hefyd nawr: \(what).")
    }
    func roleIsNew(_ role: String) -> String {
        say("“\(role)” is new. Nobody has it yet.", "Mae “\(role)” yn newydd. Nid oes neb yn ei feddu eto.")
    }
    func roleWasKept(_ role: String, _ what: String) -> String {
        say(
            "“\(role)” is as your authority made it. It could also have: \(what).",
            "Mae “\(role)” fel y gwnaeth eich awdurdod ef. Gallai hefyd gael: \(what).")
    }
    func name(of capability: Capability) -> String {
        switch capability {
        case .readFamilies: say("open families given to them", "agor teuluoedd a roddwyd iddynt")
        case .recordFamilies: say("write in records they may open", "ysgrifennu mewn cofnodion y cânt eu hagor")
        case .readTeamFamilies: say("open families of their own teams", "agor teuluoedd eu timau eu hunain")
        case .openFamilies: say("open a new family", "agor teulu newydd")
        case .allocateFamilies: say("say who works with a family", "dweud pwy sy'n gweithio gyda theulu")
        case .restrictFamilies: say("restrict a record to named people", "cyfyngu cofnod i bobl a enwir")
        case .mergeFamilies: say("make one record of two", "gwneud un cofnod o ddau")
        case .takeReferrals: say("take referrals at the front door", "derbyn atgyfeiriadau wrth y drws ffrynt")
        case .moveFamilies: say("bring families in from a file", "dod â theuluoedd i mewn o ffeil")
        case .exportFamily: say("take one family's record out as files", "tynnu cofnod un teulu allan fel ffeiliau")
        case .exportEverything: say("ask for a file of everything", "gofyn am ffeil o bopeth")
        case .openInEmergency:
            say("enter a closed record in an emergency", "mynd i mewn i gofnod caeedig mewn argyfwng")
        case .readAccessLog: say("see who opened what", "gweld pwy agorodd beth")
        case .agreeExports:
            say("agree that somebody takes everything out", "cytuno bod rhywun yn tynnu popeth allan")
        case .manageAccounts: say("make accounts and codes", "gwneud cyfrifon a chodau")
        case .manageSettings: say("name teams, roles and services", "enwi timau, rolau a gwasanaethau")
        }
    }

    // Access log
    var accessLog: String { say("Access log", "Log mynediad") }
    var whatOpened: String { say("What they opened", "Beth agoron nhw") }
    func whatOpened(by name: String) -> String { say("What \(name) opened", "Beth agorodd \(name)") }
    var whoOpened: String { say("Who opened this", "Pwy agorodd hwn") }
    var newestFirst: String { say("Newest first.", "Y diweddaraf yn gyntaf.") }
    var accessUpTo: String { say("Up to the end of which day?", "Hyd at ddiwedd pa ddiwrnod?") }
    var nothingOpened: String { say("Nothing has been opened yet.", "Nid oes dim wedi'i agor eto.") }
    var when: String { say("When", "Pryd") }
    var whatWasDone: String { say("What", "Beth") }
    var from: String { say("From", "O") }
    var watchingOver: String { say("Watching over access", "Cadw golwg ar fynediad") }
    var thisMachine: String { say("a command of the program", "gorchymyn y rhaglen") }
    var outcome: String { say("Outcome", "Canlyniad") }
    var recordNumber: String { say("Record", "Cofnod") }
    var refusedOutcome: String { say("refused", "gwrthodwyd") }
    func recordsShown(_ number: Int) -> String {
        count(
            number, english: Plural(one: "1 record in a list", other: "\(number) records in a list"),
            welsh: Plural(other: "\(number) cofnod mewn rhestr"))
    }
    func madeFor(_ name: String) -> String { say("for \(name)", "i \(name)") }
    func did(_ action: String) -> String {
        switch action {
        case "view": say("opened", "agor")
        case "list": say("list", "rhestr")
        case "search": say("searched", "chwilio")
        case "print": say("printed", "argraffu")
        case "change": say("changed", "newid")
        case "draft": say("kept a draft", "cadw drafft")
        case "import": say("brought in", "dod i mewn")
        case "export": say("took out", "mynd allan")
        case "admin": say("looked after", "gofalu am")
        case "remove": say("removed words", "tynnu geiriau")
        case "destroy": say("destroyed", "dinistrio")
        case "emergency": emergencyAccess
        case "purpose": purposeSaid
        case PaceAlarm.action: say("alarm", "rhybudd")
        default: action
        }
    }
    func part(_ part: String) -> String {
        switch part {
        case "map": map
        case "pairs": pairs
        case "scales": scales
        case "people": people
        case "history": history
        case "overview": overview
        case "openings": accessLog
        case "referral", "referrals": referralPart
        case "families": families
        case "tokens": tokens
        case "sign-in": signIn
        case "sign-out": signOut
        case "password": password
        case "account": yourAccount
        case "role": role
        case "team": team
        case "room": showInRoom
        case "areas", "area": serviceArea
        case "merge": mergeTitle
        case "allocation": whoWorksWithThem
        case "restriction": restrictedShort
        case "authority": authority
        case "administration": administration
        case "draft": drafts
        case "elements": threeElements
        case "standing": whoWorksWithThem
        case "timeline": timeline
        case "sharing": sharingTitle
        case "published": copyByLink
        case "as-of": asOfADay
        case "changes": say("What changed between two days", "Beth newidiodd rhwng dau ddiwrnod")
        case "print", "ready": printAndShare
        case "copy": say("Copy for one person", "Copi i un person")
        case "blank": say("Blank sheets", "Taflenni gwag")
        case "code": newCodeTitle
        case "rehearsal": rehearsalPart
        case "post": post
        case "key": say("Change of the master key", "Newid y brif allwedd")
        case "sessions": yourSessions
        case Handing.part: handingChoose
        case Handing.missed: unusualMissed
        case "record": say("The whole record", "Y cofnod cyfan")
        case "access-rules": accessRules
        case "numbers": numberLinks
        case "notice": notice
        case "continuity": continuityTitle
        case "record-notice": recordNotice
        case "kin": kinTitle
        case "second-factor": secondStep
        case "unusual": unusualTitle
        case "purpose": purposeSaid
        case "emergency": emergencyAccess
        case "unlock": say("Unlocking the screen", "Datgloi'r sgrin")
        case "exports", "export": exportsTitle
        default:
            emergencyStep(part) ?? paceAlarm(part) ?? Purpose(rawValue: part).map(name)
                ?? ExportStep(part: part).map(name) ?? part
        }
    }
}
