import HTTPTypes
import Journal
import Logging
import Practice

/// A backup that was put back into a scratch place, tried out as people would have to work with it (assurance 137).
struct RestoredCopy {
    private let office: Office
    private static let mostPages = 10

    /// `database` is the copy and belongs to this process; `here` is what it is a copy of.
    init(_ database: any Database, of here: Office) {
        office = Office(
            Journal(of: database, with: here.journal), surroundings: here.surroundings, options: here.options)
    }

    /// Tells every record from its first event to its last.
    func everyRecordOpens() async throws -> Bool {
        var pace = HalfSpeed()
        guard try await opens(Records<Family>(office.journal, keeping: 2), &pace) else { return false }
        guard try await opens(Records<Meeting>(office.journal, keeping: 2), &pace) else { return false }
        guard try await opens(Records<Referral>(office.journal, keeping: 2), &pace) else { return false }
        return try await opens(Records<Authority>(office.journal, keeping: 2), &pace)
    }

    private func opens<R: Record>(_ records: Records<R>, _ pace: inout HalfSpeed) async throws -> Bool {
        for id in try await records.ids() {
            guard try await records.load(id) != nil else { return false }
            try await pace.rest()
        }
        return true
    }

    /// Brings the tables up to date as a start does, signs in people who lead families, and opens the first page of some of
    /// these, chosen by chance.
    func pagesOpen() async throws -> Bool {
        try await Installation.migrate(office.journal.database)
        guard let route = Site.routes.first(where: { $0.method == .get && $0.path == "families/:family" }) else {
            return false
        }
        let door = Door(office, logger: Logger(label: "kith.rehearsal") { _ in SwiftLogNoOpLogHandler() })
        var opened = 0
        for id in try await office.families.ids().shuffled().prefix(10 * Self.mostPages) where opened < Self.mostPages {
            guard let visit = try await visit(Family.ID(id), by: route) else { continue }
            guard try await door.answer(visit).status == .ok else { return false }
            opened += 1
        }
        return true
    }

    /// What the one who leads a family asks for when they open it; nil where nobody leads it who may.
    private func visit(_ id: Family.ID, by route: Route) async throws -> Visit? {
        let staff = try await office.accounts.everybody()
        guard let kept = try await office.families.load(id.value), kept.record.mergings.into == nil,
            let lead = kept.record.standing.lead, staff.accounts[lead] != nil
        else { return nil }
        let now = office.surroundings.now()
        let session = try await office.accounts.sessions.start(for: lead, source: "rehearsal", browser: "").session
        guard let actor = office.accounts.actor(of: session, among: staff),
            Access.rights(of: actor, on: try await office.whole(of: kept), at: now).contains(.read)
        else { return nil }
        return Visit(
            office: office, route: route, method: .get, path: Link.family(id).overview.path,
            parameters: ["family": id.description], query: Fields(), form: Fields(), headers: [:],
            source: session.source, words: Words(.english), session: session,
            csrf: office.accounts.formToken(of: session.id), signedIn: actor, guest: nil, staff: staff,
            authorityKept: try await office.authorityKept(seenAt: nil), glance: nil, now: now,
            today: Clock.day(of: now))
    }
}
