import Practice

/// One thing that a role lets a person do. Roles are data; code asks for capabilities, never for a role's name.
enum Capability: String, CaseIterable, Hashable, Sendable {
    /// Open the families that are allocated to them or that they are named on.
    case readFamilies
    /// Write in the families they may open.
    case recordFamilies
    /// Open the families of their own teams.
    case readTeamFamilies
    /// Open a new family.
    case openFamilies
    /// Say who works with a family, and close it.
    case allocateFamilies
    /// Restrict a family to named people, and lift that.
    case restrictFamilies
    /// Make one record of two, and part them again.
    case mergeFamilies
    /// Read what is referred, ask back, decide, and take it into a record.
    case takeReferrals
    /// Bring families in from a file. Their words pass through the hands of whoever does, so it is about families, but it
    /// opens none.
    case moveFamilies
    /// Take the whole record of one family, of those they may open, out as files.
    case exportFamily
    /// Ask for a file of everything. Its words pass through their hands, so it is about families, but it opens none.
    case exportEverything
    /// Enter a record that is closed to them in an emergency, with a reason, for a short time, and looked at afterwards.
    case openInEmergency
    /// See who has opened what.
    case readAccessLog
    /// Agree, or not, that somebody else takes everything out.
    case agreeExports
    /// Make accounts, give roles, reset passwords.
    case manageAccounts
    /// Name teams, roles and service areas, and set the authority's rules.
    case manageSettings

    /// Those who look after the program cannot read families: duties are kept apart (assurance 34).
    var isAboutFamilies: Bool {
        switch self {
        case .readFamilies, .recordFamilies, .readTeamFamilies, .openFamilies, .allocateFamilies, .restrictFamilies,
            .mergeFamilies, .takeReferrals, .moveFamilies, .exportFamily, .exportEverything, .openInEmergency:
            true
        case .readAccessLog, .agreeExports, .manageAccounts, .manageSettings: false
        }
    }
}

/// A named set of capabilities, made by the authority.
struct Role: Hashable, Sendable, Identifiable {
    typealias ID = Practice.ID<Role>

    var id: ID
    var english: String
    var welsh: String
    var capabilities: Set<Capability>
    var isRetired = false
    /// Whoever has it signs in with a code beside the password.
    var needsSecondFactor = false

    /// May whoever has it look after accounts?
    var manages: Bool { !isRetired && capabilities.contains(.manageAccounts) }

    /// How that stands among the capabilities where they are stored.
    static let secondFactorMark = "needsSecondFactor"
}
