import Foundation
import Journal
import Practice

/// One family in a list.
struct FamilyRow: Sendable {
    var id: Family.ID
    var lead: Worker.ID?
    var team: Team.ID?
    var opened: Day
    var isOpen: Bool
    var isRestricted: Bool
    var present: Set<Elements.Element>
    var lastAsked: Day?
    var changed: Moment
    /// The version of the record that the row was made from.
    var version: Int
    var summary: FamilyIndex.Summary

    /// The elements that are not there yet, in their order.
    var missing: [Elements.Element] { Elements.Element.allCases.filter { !present.contains($0) } }
}

/// Lists over the index tables, each bounded by what the actor may open. A restricted record stands only in the lists of
/// those who are named on it (assurance 29).
extension Office {
    /// At most so many families stand in one list.
    static let longestList = 500

    /// The families that an actor works with: lead, co-worker, or named on a restricted record. Newest change first.
    func work(of actor: Actor, isOpen: Bool = true) async throws -> [FamilyRow] {
        guard actor.may(.readFamilies) else { return [] }
        let id = actor.id.value
        let today = Clock.day(of: surroundings.now()).number
        let found = try await newest { tx in
            try tx.rows(
                """
                SELECT stream FROM family_worker WHERE worker = \(id) AND is_open = \(isOpen)
                AND (until_day IS NULL OR until_day >= \(today))
                """)
        }
        return try await withoutKin(found, actor)
    }

    /// The families of one of the actor's teams that are not restricted, or on which the actor is named. Newest change
    /// first.
    func families(of team: Team.ID, for actor: Actor, isOpen: Bool) async throws -> [FamilyRow] {
        guard actor.mayOpenAll(of: team) else { return [] }
        let id = actor.id.value
        let found = try await newest { tx in
            try tx.rows(
                """
                SELECT f.stream FROM family_index AS f WHERE f.team = \(team.value) AND f.is_open = \(isOpen)
                AND (f.is_restricted = 0 OR EXISTS
                (SELECT 1 FROM family_worker AS w WHERE w.stream = f.stream AND w.worker = \(id)))
                """)
        }
        return try await withoutKin(found, actor)
    }

    /// Every family that an actor may open. Newest change first.
    func families(for actor: Actor, isOpen: Bool) async throws -> [FamilyRow] {
        var all = try await work(of: actor, isOpen: isOpen)
        for team in actor.teams.sorted() {
            let known = Set(all.map(\.id))
            all += try await families(of: team, for: actor, isOpen: isOpen).filter { !known.contains($0.id) }
        }
        return Array(all.sorted { $0.changed > $1.changed }.prefix(Self.longestList))
    }

    /// The rows of these families, in the same order.
    func rows(of streams: [UInt128]) async throws -> [FamilyRow] {
        try await journal.database.read { tx in
            try self.rows(of: streams, self.families.lastChanges(of: streams, in: tx), in: tx)
        }
    }

    /// The rows of those that changed last among the families that a query names.
    private func newest(_ query: @escaping @Sendable (any Reading) throws -> [ResultRow]) async throws -> [FamilyRow] {
        try await journal.database.read { tx in
            let streams = try query(tx).map { try $0.identity(0) }
            let changes = try self.families.lastChanges(of: streams, in: tx)
            let order = streams.sorted { (changes[$0]?.at ?? 0, $1) > (changes[$1]?.at ?? 0, $0) }
            return try self.rows(of: Array(order.prefix(Self.longestList)), changes, in: tx)
        }
    }

    /// The rows as they were made before for the same version of each record, or unsealed now.
    private func rows(
        of streams: [UInt128], _ changes: [UInt128: LastChange], in tx: any Reading
    ) throws -> [FamilyRow] {
        var rows: [UInt128: FamilyRow] = [:]
        for stream in streams {
            guard let row = familyRows[stream], row.version == changes[stream]?.version else { continue }
            rows[stream] = row
        }
        let missing = streams.filter { rows[$0] == nil }
        guard !missing.isEmpty else { return streams.compactMap { rows[$0] } }
        let found = try tx.rows(
            """
            SELECT f.stream, f.lead, f.team, f.opened, f.is_open, f.is_restricted, f.has_statement, f.has_goal,
            f.has_scale, f.last_asked, f.sealed, s.changed_at, s.version
            FROM family_index AS f JOIN stream AS s ON s.id = f.stream WHERE f.stream IN (\(missing))
            """)
        for row in try found.map({ try FamilyRow($0, keys: journal.keys, in: tx) }) {
            rows[row.id.value] = row
            familyRows.keep(row, for: row.id.value, unless: { $0.version > row.version })
        }
        return streams.compactMap { rows[$0] }
    }
}

extension FamilyRow {
    /// Its names unsealed. Its version is the one that the row was made from, whatever came meanwhile.
    fileprivate init(_ row: ResultRow, keys: KeyRing, in tx: any Reading) throws {
        let stream = try row.identity(0)
        let sealed = try FamilyIndex.families.unseal(try row.blob(10), of: stream, keys: keys, in: tx)
        let present = zip(Elements.Element.allCases, [6, 7, 8]).filter { row.values[$0.1] == .integer(1) }.map(\.0)
        self.init(
            id: ID(stream), lead: row.isNull(1) ? nil : ID(try row.identity(1)),
            team: row.isNull(2) ? nil : ID(try row.identity(2)),
            opened: Day(number: Int(try row.integer(3))) ?? Clock.day(of: Moment(milliseconds: 0)),
            isOpen: try row.flag(4), isRestricted: try row.flag(5), present: Set(present),
            lastAsked: row.isNull(9) ? nil : Day(number: Int(try row.integer(9))),
            changed: Moment(milliseconds: try row.integer(11)), version: Int(try row.integer(12)),
            summary: try JSONDecoder().decode(FamilyIndex.Summary.self, from: Data(sealed)))
    }
}

extension Actor {
    /// May they open every family of a team that is not restricted?
    func mayOpenAll(of team: Team.ID) -> Bool {
        may(.readFamilies) && may(.readTeamFamilies) && teams.contains(team)
    }
}
