import Practice

/// The teams of the demo authority.
enum DemoTeam: String, CaseIterable, Sendable {
    case hartside = "Hartside Assessment"
    case cwmAfon = "Cwm Afon Family Support"
    case earlyHelp = "Early Help North"
    case ourCare = "Children in Our Care"
    case disabled = "Disabled Children"

    var id: Team.ID { ID(DemoNumbers.identity(of: "team \(self)")) }
}

/// The roles of the demo authority.
enum DemoRole: String, CaseIterable, Sendable {
    case practitioner = "Practitioner"
    case teamManager = "Team manager"
    case chair = "Chair"
    case earlyHelp = "Early help worker"
    case frontDoor = "Front door"
    case recordsOfficer = "Records officer"
    case administrator = "Administrator"
    case governance = "Information governance"

    var id: Role.ID { ID(DemoNumbers.identity(of: "role \(self)")) }

    var role: Role { Role(id: id, english: rawValue, welsh: welsh, capabilities: capabilities) }

    private var welsh: String {
        switch self {
        case .practitioner: "Ymarferydd"
        case .teamManager: "Rheolwr tîm"
        case .chair: "Cadeirydd"
        case .earlyHelp: "Gweithiwr cymorth cynnar"
        case .frontDoor: "Drws ffrynt"
        case .recordsOfficer: "Swyddog cofnodion"
        case .administrator: "Gweinyddwr"
        case .governance: "Llywodraethu gwybodaeth"
        }
    }

    private var capabilities: Set<Capability> {
        switch self {
        case .practitioner, .earlyHelp: [.readFamilies, .recordFamilies, .openFamilies]
        case .teamManager:
            [
                .readFamilies, .recordFamilies, .readTeamFamilies, .openFamilies, .allocateFamilies, .restrictFamilies,
                .mergeFamilies, .takeReferrals, .exportFamily,
            ]
        case .frontDoor:
            [.readFamilies, .recordFamilies, .readTeamFamilies, .openFamilies, .takeReferrals, .openInEmergency]
        case .chair: [.readFamilies, .recordFamilies]
        case .recordsOfficer: [.moveFamilies, .exportEverything]
        case .administrator: [.manageAccounts, .manageSettings]
        case .governance: [.readAccessLog, .agreeExports]
        }
    }
}

/// The invented people who can sign in to the demo, the lead practitioner first.
enum DemoStaff: String, CaseIterable, Sendable {
    case nia = "Nia Roberts"
    case sian = "Siân Morgan"
    case helen = "Helen Whitfield"
    case gareth = "Gareth Lloyd"
    case priya = "Priya Nair"
    case tomos = "Tomos Parry"
    case owen = "Owen Price"
    case grace = "Grace Adeyemi"
    case bethan = "Bethan Lewis"
    case mark = "Mark Ashworth"
    case delyth = "Delyth Rees"
    case ffion = "Ffion Thomas"

    var id: Worker.ID { ID(DemoNumbers.identity(of: "worker \(self)")) }

    /// What people call them.
    var name: String { rawValue.split(separator: " ").first.map(String.init) ?? rawValue }

    var login: String {
        switch self {
        case .nia: "nia.roberts"
        case .sian: "sian.morgan"
        case .helen: "helen.whitfield"
        case .gareth: "gareth.lloyd"
        case .priya: "priya.nair"
        case .tomos: "tomos.parry"
        case .owen: "owen.price"
        case .grace: "grace.adeyemi"
        case .bethan: "bethan.lewis"
        case .mark: "mark.ashworth"
        case .delyth: "delyth.rees"
        case .ffion: "ffion.thomas"
        }
    }

    var job: String {
        switch self {
        case .nia, .owen: "social worker"
        case .sian, .mark: "team manager"
        case .helen: "chair of child protection meetings"
        case .gareth: "looks after the program"
        case .priya: "information governance officer"
        case .tomos: "early help worker"
        case .grace: "social worker for children in our care"
        case .bethan: "social worker for disabled children"
        case .delyth: "social worker at the front door"
        case .ffion: "looks after records and data"
        }
    }

    var role: DemoRole {
        switch self {
        case .nia, .owen, .grace, .bethan: .practitioner
        case .sian, .mark: .teamManager
        case .helen: .chair
        case .gareth: .administrator
        case .priya: .governance
        case .tomos: .earlyHelp
        case .delyth: .frontDoor
        case .ffion: .recordsOfficer
        }
    }

    var teams: Set<DemoTeam> {
        switch self {
        case .nia: [.hartside]
        case .owen: [.cwmAfon]
        case .tomos: [.earlyHelp]
        case .grace: [.ourCare]
        case .bethan: [.disabled]
        case .sian: [.hartside, .cwmAfon]
        case .mark: [.earlyHelp, .ourCare, .disabled]
        case .delyth: Set(DemoTeam.allCases)
        case .helen, .gareth, .priya, .ffion: []
        }
    }

    var account: Account {
        Account(
            id: id, profile: .init(login: login, name: rawValue, job: job), role: role.id,
            teams: Set(teams.map(\.id)), isClosed: false)
    }
}
