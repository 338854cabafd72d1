import Journal
import Practice

/// What somebody wants to do with one family's record.
///
/// As a set: everything that somebody may do. Each page compares such sets to find its parts that were drawn before.
struct FamilyAction: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let read = FamilyAction(rawValue: 1 << 0)
    static let record = FamilyAction(rawValue: 1 << 1)
    static let allocate = FamilyAction(rawValue: 1 << 2)
    static let restrict = FamilyAction(rawValue: 1 << 3)
    static let merge = FamilyAction(rawValue: 1 << 4)
    /// Take the whole record out as files.
    static let export = FamilyAction(rawValue: 1 << 5)
    /// See who has opened the record.
    static let seeOpenings = FamilyAction(rawValue: 1 << 6)
}

/// Somebody who has signed in, with what decides their access.
struct Actor: Hashable, Sendable {
    var id: Worker.ID
    var name: String
    var role: Role
    var teams: Set<Team.ID>
    var session: Session.ID
    /// The records that are open to them in an emergency, and until when.
    var emergencies: [Family.ID: Moment] = [:]
    /// Whose records do not exist for them: their own and their relatives'.
    var kin: [Kin] = []

    func may(_ capability: Capability) -> Bool { role.capabilities.contains(capability) }
}

/// How somebody comes to open a record.
enum WayIn: Hashable, Sendable {
    /// They are its lead worker or work beside that person.
    case working
    /// They are named on a restricted record.
    case named
    /// It is one of their team's.
    case team
    case emergency(until: Moment)
}

/// Decides who may do what with a family's record. The default is no.
enum Access {
    /// Access = what the role allows **and** how the person stands to the record **and** whether it is restricted
    /// (assurance 28, 30); never to one's own record (32).
    static func allows(_ action: FamilyAction, to actor: Actor, on family: Kept<Family>, at now: Moment) -> Bool {
        rights(of: actor, on: family, at: now).contains(action)
    }

    /// Everything that somebody may do with a record. In an emergency they read and write; who works with the family and
    /// who may open its record is decided by those who may do so without one.
    static func rights(of actor: Actor, on family: Kept<Family>, at now: Moment) -> FamilyAction {
        guard !actor.isKin(of: family) else { return [] }
        var rights: FamilyAction = actor.may(.readAccessLog) ? [.seeOpenings] : []
        guard let way = wayIn(to: family, for: actor, at: now) else { return rights }
        rights.insert(.read)
        if actor.may(.recordFamilies) { rights.insert(.record) }
        if case .emergency = way { return rights }
        if actor.may(.allocateFamilies) { rights.formUnion([.allocate, .seeOpenings]) }
        if actor.may(.restrictFamilies) { rights.insert(.restrict) }
        if actor.may(.mergeFamilies) { rights.insert(.merge) }
        if actor.may(.exportFamily) { rights.insert(.export) }
        return rights
    }

    /// - Returns: nil where the record is closed to them.
    static func wayIn(to family: Kept<Family>, for actor: Actor, at now: Moment) -> WayIn? {
        guard actor.may(.readFamilies), !actor.isKin(of: family) else { return nil }
        return ordinaryWay(to: family.record.standing, for: actor, on: Clock.day(of: now))
            ?? emergency(of: actor, in: ID(family.id), at: now)
    }

    private static func ordinaryWay(to standing: Standing, for actor: Actor, on day: Day) -> WayIn? {
        if let restriction = standing.restriction { return restriction.named.contains(actor.id) ? .named : nil }
        if standing.works(actor.id, on: day) { return .working }
        guard actor.may(.readTeamFamilies), let team = standing.team else { return nil }
        return actor.teams.contains(team) ? .team : nil
    }

    private static func emergency(of actor: Actor, in family: Family.ID, at now: Moment) -> WayIn? {
        guard actor.may(.openInEmergency), let until = actor.emergencies[family], now < until else { return nil }
        return .emergency(until: until)
    }
}
