import Journal
import Practice

extension FamilyIndex {
    /// When it was decided to share something, or not to, and for which reason: so that it can be reported over the whole
    /// authority (assurance 43), also what was taken back. A record that is a part of another one has no rows of its own.
    static let sharings = IndexTable<Family>(
        "family_sharing",
        [.integer("decided"), .text("outcome"), .text("ground"), .integer("is_told"), .integer("is_taken_back")],
        indexes: [["decided"]],
        isSame: { $0.sharings == $1.sharings && $0.standing.isMerged == $1.standing.isMerged }
    ) { family, _ in
        guard !family.standing.isMerged else { return [] }
        return family.sharings.all.map { decision in
            let content = decision.content
            return IndexRow([
                .integer(Int64(content.on.number)), .text(content.outcome.rawValue), .text(content.ground.rawValue),
                .integer(content.notToldBecause == nil ? 1 : 0), .integer(decision.takenBack == nil ? 0 : 1),
            ])
        }
    }
}

/// Decisions about sharing over the whole authority, newest first: those of records that the reader may know of.
struct SharingSearch: Sendable {
    struct Found: Sendable {
        var family: Family.ID
        /// nil for those who may not open the record.
        var name: String?
        var lead: Worker.ID?
        var on: Day
        var outcome: Sharings.Outcome
        var ground: Sharings.Ground
        var isTold: Bool
        var isTakenBack: Bool
    }

    /// Since so many days ago; nil for ever.
    enum Since: String, CaseIterable, Sendable {
        case month, quarter, year, ever

        var days: Int? {
            switch self {
            case .month: 31
            case .quarter: 92
            case .year: 366
            case .ever: nil
            }
        }
    }

    static let most = 200

    let since: Since
    let ground: Sharings.Ground?
    let all: [Found]
    /// There are older ones.
    let hasMore: Bool

    init(_ visit: Visit, _ actor: Actor) async throws {
        since = Since(rawValue: visit.query.text("since")) ?? .year
        ground = Sharings.Ground(rawValue: visit.query.text("ground"))
        let rows = try await Self.rows(since, ground, visit)
        var all: [Found] = []
        var rights: [Family.ID: FamilyAction] = [:]
        for var row in rows where all.count <= Self.most {
            guard let kept = try await visit.office.families.load(row.family.value) else { continue }
            let may = rights[row.family] ?? Access.rights(of: actor, on: kept, at: visit.now)
            rights[row.family] = may
            guard may.contains(.read) || actor.may(.readAccessLog) && may.contains(.seeOpenings) else { continue }
            row.name = may.contains(.read) ? kept.record.people.displayName(visit.words) : nil
            row.lead = kept.record.standing.lead
            all.append(row)
        }
        hasMore = all.count > Self.most
        self.all = Array(all.prefix(Self.most))
    }

    private static func rows(
        _ since: Since, _ ground: Sharings.Ground?, _ visit: Visit
    ) async throws -> [Found] {
        let first = Int64(since.days.map { visit.today.number - $0 } ?? Int.min)
        let (wanted, any): (String, Int64) = (ground?.rawValue ?? "", ground == nil ? 1 : 0)
        return try await visit.office.journal.database.read { tx in
            try tx.rows(
                """
                SELECT stream, decided, outcome, ground, is_told, is_taken_back FROM family_sharing
                WHERE decided >= \(first) AND (\(any) = 1 OR ground = \(wanted)) ORDER BY decided DESC, stream LIMIT \(10 * most)
                """
            ).compactMap(Self.found)
        }
    }

    private static func found(_ row: ResultRow) throws -> Found? {
        guard let on = Day(number: Int(try row.integer(1))), let outcome = Sharings.Outcome(rawValue: try row.text(2)),
            let ground = Sharings.Ground(rawValue: try row.text(3))
        else { return nil }
        return Found(
            family: Family.ID(try row.identity(0)), on: on, outcome: outcome, ground: ground,
            isTold: try row.flag(4),
            isTakenBack: try row.flag(5))
    }
}
