import Practice
import Testing

@testable import Kith

/// How somebody stands to a family.
enum Relation: CaseIterable {
    case lead, coWorker, sameTeam, none, restrictedNamed, restrictedNotNamed
    /// They worked beside the lead until yesterday.
    case ended
    /// They entered the record in an emergency that is not over.
    case emergency
    /// They lead the work, and are a relative.
    case kin
}

/// The roles that an authority begins with, and what each may do with a family's record: written down here once more, so
/// that a change of the rules or of the roles is a change of this table.
enum TestRole: String, CaseIterable {
    case practitioner = "Practitioner"
    case manager = "Team manager"
    case chair = "Chair"
    case frontDoor = "Front door"
    case outOfHours = "Out-of-hours team"
    case records = "Records officer"
    case administrator = "Administrator"
    case governance = "Information governance"

    func mayDo(_ relation: Relation) -> FamilyAction {
        switch (self, relation) {
        case (_, .kin): []
        case (.governance, _): [.seeOpenings]
        case (.administrator, _), (.records, _): []
        case (_, .none), (_, .restrictedNotNamed), (_, .ended): []
        case (.frontDoor, .emergency), (.outOfHours, .emergency): [.read, .record]
        case (_, .emergency): []
        case (.manager, _): [.read, .record, .allocate, .restrict, .merge, .export, .seeOpenings]
        case (_, .sameTeam): []
        case (.practitioner, _), (.chair, _), (.frontDoor, _), (.outOfHours, _): [.read, .record]
        }
    }
}

extension House {
    /// A family to which the person stands in this way.
    func family(_ relation: Relation, of person: TestBrowser, team: Team.ID) async throws -> Family.ID {
        let other = Worker.ID(99)
        let lead = [.lead, .restrictedNamed, .kin].contains(relation) ? person.account : other
        let id = try await family(lead: lead, team: relation == .sameTeam ? team : nil)
        let today = Clock.day(of: clock.now)
        try await change(id, by: lead) { family in
            switch relation {
            case .coWorker: try family.allocate(lead: other, team: nil, coWorkers: [person.account])
            case .ended:
                try family.allocate(
                    lead: other, team: nil, coWorkers: [person.account], until: today.adding(days: -1))
            case .restrictedNamed: try family.restrict(.adoption, named: [person.account], lifters: [person.account])
            case .restrictedNotNamed, .emergency:
                try family.restrict(.staffOrRelative, named: [other], lifters: [other])
            case .lead, .sameTeam, .none, .kin: []
            }
        }
        if relation == .emergency { try await enter(id, as: person) }
        if relation == .kin { try await close(id, to: person) }
        return id
    }

    private func enter(_ id: Family.ID, as person: TestBrowser) async throws {
        let tomorrow = Moment(milliseconds: clock.now.milliseconds + 24 * 3_600_000)
        let emergency = Emergency(
            id: ID(office.surroundings.newID()), account: person.account, family: id, at: clock.now, until: tomorrow,
            why: .init(reason: .childInDanger, words: "Found alone on the road"))
        try await office.emergencies.begin(emergency, line: office.ownLine("emergency"), posting: [])
    }

    private func close(_ id: Family.ID, to person: TestBrowser) async throws {
        let kin = Kin(id: ID(office.surroundings.newID()), account: person.account, what: .family(id), at: clock.now)
        try await office.accounts.keep(kin, line: office.ownLine("kin"))
    }
}
