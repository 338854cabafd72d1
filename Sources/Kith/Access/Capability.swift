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
    /// See who has opened what.
    case readAccessLog
    /// Make accounts, give roles, reset passwords.
    case manageAccounts
    /// Name teams, roles and service areas, and set the authority's rules.
    case manageSettings

    /// Those who look after the program cannot read families: duties are kept apart (assurance 34).
    var isAboutFamilies: Bool {
        switch self {
        case .readFamilies, .recordFamilies, .readTeamFamilies, .openFamilies, .allocateFamilies, .restrictFamilies,
            .mergeFamilies, .takeReferrals:
            true
        case .readAccessLog, .manageAccounts, .manageSettings: false
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
}

/// What somebody wants to do with one family's record.
enum FamilyAction: String, CaseIterable, Hashable, Sendable {
    case read, record, allocate, restrict, merge
    /// See who has opened the record.
    case seeOpenings
}

/// Somebody who has signed in, with what decides their access.
struct Actor: Hashable, Sendable {
    var id: Worker.ID
    var name: String
    var role: Role
    var teams: Set<Team.ID>
    var session: Session.ID

    func may(_ capability: Capability) -> Bool { role.capabilities.contains(capability) }
}

/// Decides who may do what with a family's record. The default is no.
enum Access {
    /// Access = what the role allows **and** how the person stands to the record **and** whether it is restricted
    /// (assurance 28, 30).
    static func allows(_ action: FamilyAction, to actor: Actor, on standing: Standing) -> Bool {
        switch action {
        case .read: canOpen(standing, actor)
        case .record: actor.may(.recordFamilies) && canOpen(standing, actor)
        case .allocate: actor.may(.allocateFamilies) && canOpen(standing, actor)
        case .restrict: actor.may(.restrictFamilies) && canOpen(standing, actor)
        case .merge: actor.may(.mergeFamilies) && canOpen(standing, actor)
        case .seeOpenings: actor.may(.readAccessLog) || actor.may(.allocateFamilies) && canOpen(standing, actor)
        }
    }

    /// Everything that somebody may do with a record.
    static func rights(of actor: Actor, on standing: Standing) -> Set<FamilyAction> {
        Set(FamilyAction.allCases.filter { allows($0, to: actor, on: standing) })
    }

    private static func canOpen(_ standing: Standing, _ actor: Actor) -> Bool {
        guard actor.may(.readFamilies) else { return false }
        if let restriction = standing.restriction { return restriction.named.contains(actor.id) }
        if standing.lead == actor.id || standing.coWorkers.contains(actor.id) { return true }
        guard actor.may(.readTeamFamilies), let team = standing.team else { return false }
        return actor.teams.contains(team)
    }
}
