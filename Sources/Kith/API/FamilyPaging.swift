import Journal
import Practice

/// A page of a list, and where the next one begins.
struct Paged<Thing: Sendable>: Sendable {
    var things: [Thing]
    /// nil where there is no more.
    var next: String?
}

/// Lists for other programs: page after page through everything that the actor may open, in an order that does not change
/// while they read, so that no family comes twice or is left out because another one was opened or changed in between.
extension Office {
    /// In the order of their identities, after this one.
    func page(
        of actor: Actor, after last: Family.ID?, limit: Int, isOpen: Bool?
    ) async throws -> Paged<FamilyRow> {
        let start = last?.value ?? 0
        let (id, teams) = (actor.id.value, actor.teams.filter(actor.mayOpenAll).sorted())
        let today = Clock.day(of: surroundings.now()).number
        let streams = try await journal.database.read { tx in
            var found = Set(
                try tx.rows(
                    """
                    SELECT f.stream FROM family_worker AS w JOIN family_index AS f ON f.stream = w.stream
                    WHERE w.worker = \(id) AND (w.until_day IS NULL OR w.until_day >= \(today)) AND f.stream > \(start)
                    AND (f.is_open = \(isOpen ?? true) OR f.is_open = \(isOpen ?? false))
                    ORDER BY f.stream LIMIT \(limit + 1)
                    """
                ).map { try $0.identity(0) })
            for team in teams {
                let rows = try tx.rows(
                    """
                    SELECT f.stream FROM family_index AS f
                    WHERE f.team = \(team.value) AND f.is_restricted = 0 AND f.stream > \(start)
                    AND (f.is_open = \(isOpen ?? true) OR f.is_open = \(isOpen ?? false))
                    ORDER BY f.stream LIMIT \(limit + 1)
                    """)
                found.formUnion(try rows.map { try $0.identity(0) })
            }
            return found.sorted()
        }
        let rows = try await rows(of: Array(streams.prefix(limit)))
        return Paged(
            things: try await withoutKin(rows, actor), next: streams.count > limit ? rows.last?.id.description : nil)
    }

    /// What was recorded in the last moments is told the next time: another node's clock may be a little behind, and
    /// whoever wrote then may not have finished when this was asked.
    static let settling: Int64 = 10_000

    /// Families in the order in which they were last changed, after this place. One that changes again comes again.
    func changes(of actor: Actor, after place: ChangePlace, limit: Int) async throws -> Paged<FamilyRow> {
        let until = surroundings.now().milliseconds - Self.settling
        let (id, teams) = (actor.id.value, actor.teams.filter(actor.mayOpenAll).sorted())
        let today = Clock.day(of: surroundings.now()).number
        let found = try await journal.database.read { tx in
            var found = Set(
                try tx.rows(
                    """
                    SELECT s.changed_at, s.id FROM family_worker AS w JOIN stream AS s ON s.id = w.stream
                    WHERE w.worker = \(id) AND (w.until_day IS NULL OR w.until_day >= \(today))
                    AND s.changed_at <= \(until) AND (s.changed_at > \(place.at)
                    OR (s.changed_at = \(place.at) AND s.id > \(place.family)))
                    ORDER BY s.changed_at, s.id LIMIT \(limit)
                    """
                ).map(ChangePlace.init))
            for team in teams {
                let rows = try tx.rows(
                    """
                    SELECT s.changed_at, s.id FROM family_index AS f JOIN stream AS s ON s.id = f.stream
                    WHERE f.team = \(team.value) AND f.is_restricted = 0 AND s.changed_at <= \(until)
                    AND (s.changed_at > \(place.at) OR (s.changed_at = \(place.at) AND s.id > \(place.family)))
                    ORDER BY s.changed_at, s.id LIMIT \(limit)
                    """)
                found.formUnion(try rows.map(ChangePlace.init))
            }
            return found.sorted().prefix(limit)
        }
        let rows = try await rows(of: found.map(\.family))
        return Paged(things: try await withoutKin(rows, actor), next: (found.last ?? place).description)
    }
}

/// A place in the order in which families changed.
struct ChangePlace: Hashable, Comparable, Sendable, LosslessStringConvertible {
    /// Milliseconds since 1970, UTC.
    var at: Int64
    var family: UInt128

    static let start = ChangePlace(at: 0, family: 0)

    private init(at: Int64, family: UInt128) {
        self.at = at
        self.family = family
    }

    fileprivate init(_ row: ResultRow) throws {
        self.init(at: try row.integer(0), family: try row.identity(1))
    }

    /// As it stands in an address.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let at = Int64(parts[0]), at >= 0, let family = Family.ID(String(parts[1])) else {
            return nil
        }
        self.init(at: at, family: family.value)
    }

    var description: String { "\(at)-\(Family.ID(family))" }

    static func < (one: ChangePlace, other: ChangePlace) -> Bool {
        (one.at, one.family) < (other.at, other.family)
    }
}
