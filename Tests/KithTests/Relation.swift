import Practice

@testable import Kith

/// How somebody stands to a family.
enum Relation: CaseIterable { case lead, coWorker, sameTeam, none, restrictedNamed, restrictedNotNamed }

extension House {
    /// A family to which the person stands in this way.
    func family(_ relation: Relation, of person: TestBrowser, team: Team.ID) async throws -> Family.ID {
        let other = Worker.ID(99)
        let lead = [.lead, .restrictedNamed].contains(relation) ? person.account : other
        let id = try await family(lead: lead, team: relation == .sameTeam ? team : nil)
        try await change(id, by: lead) { family in
            switch relation {
            case .coWorker: try family.allocate(lead: other, team: nil, coWorkers: [person.account])
            case .restrictedNamed: try family.restrict(.adoption, named: [person.account], lifters: [person.account])
            case .restrictedNotNamed: try family.restrict(.staffOrRelative, named: [other], lifters: [other])
            case .lead, .sameTeam, .none: []
            }
        }
        return id
    }
}
