import Foundation
package import Journal
package import Practice

/// How referrals are kept by the journal: each a stream with a key of its own, for it is there before any family.
extension Referral: Record {
    package static let kind = "referral"

    package var hasUnknownEvents: Bool { newerKinds > 0 }

    package mutating func apply(_ entry: Entry<Event>) { apply(entry.event, Stamp(entry)) }

    package static func encode(_ event: Event) throws -> (kind: String, bytes: [UInt8]) { try EventCode.encode(event) }

    package static func decode(kind: String, bytes: [UInt8]) -> Event? { EventCode.decode(bytes) }

    /// Two who decide at once are shown each other's decision; everything else stands side by side.
    package static func touches(_ event: Event) -> [UInt128] {
        switch event {
        case .decided, .becameFamily, .wentToFamily, .wordsRemoved: [1]
        case .answered(let question, _), .questionWithdrawn(let question, _): [question.value]
        case .sent, .asked, .outcomeTold: []
        }
    }
}

/// What a referral needs beside its record: what is not sent yet, links for whoever referred, and counts against floods.
enum ReferralTables {
    static let schema = Schema("referrals", migrations: [[draft, link, count]])

    /// What somebody writes and has not sent. `code` is a keyed digest; it is sealed under a key made from the code.
    static let draft = DataTable(
        "referral_draft", [.blob("code"), .integer("at"), .integer("until"), .blob("sealed")], key: ["code"],
        indexes: [["until"]])
    /// A link for whoever referred, for one purpose; `secret` is a keyed digest.
    static let link = DataTable(
        "referral_link",
        [.blob("secret"), .blob("referral"), .text("purpose"), .blob("question").orNull, .integer("until")],
        key: ["secret"], indexes: [["referral"]])
    /// How much came from where in an hour; `whom` is a keyed digest.
    static let count = DataTable(
        "referral_count", [.blob("whom"), .integer("hour"), .integer("count")], key: ["whom", "hour"])

    static let referrals = IndexTable<Referral>(
        "referral_index",
        [
            .integer("sent"), .integer("is_urgent"), .text("state"), .integer("is_decided"),
            .blob("family").orNull,
        ], sealed: true, indexes: [["is_decided", "is_urgent", "sent"], ["family"]]
    ) { referral, _ in
        guard let content = referral.content, let sent = referral.sent else { return removed(referral) }
        let summary = ReferralRow.Summary(
            children: content.people.filter(\.isChild).map(\.name).filter { !$0.isEmpty },
            adults: content.people.filter { !$0.isChild }.map(\.name).filter { !$0.isEmpty },
            referrer: content.referrer.name, organisation: content.referrer.organisation,
            missing: content.missing.map(\.rawValue), outcome: referral.decision?.outcome.name)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return [
            IndexRow(
                [
                    .integer(sent.at.milliseconds), .integer(content.isUrgent ? 1 : 0), .text(referral.state.rawValue),
                    .integer(referral.decision == nil ? 0 : 1),
                    referral.family.map { Bind($0.value) } ?? .null,
                ], sealed: (try? encoder.encode(summary)).map(Array.init) ?? [])
        ]
    }
}

extension ReferralTables {
    /// The row of a referral whose words are removed: when it came, and what was decided.
    private static func removed(_ referral: Referral) -> [IndexRow] {
        guard let remains = referral.remains else { return [] }
        let summary = ReferralRow.Summary(
            children: [], adults: [], referrer: "", organisation: "", missing: [], outcome: remains.outcome.name)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return [
            IndexRow(
                [
                    .integer(remains.came.milliseconds), .integer(0), .text(referral.state.rawValue), .integer(1),
                    .null,
                ], sealed: (try? encoder.encode(summary)).map(Array.init) ?? [])
        ]
    }
}

/// A referral in the front door's list.
struct ReferralRow: Sendable {
    /// What is sealed of it.
    struct Summary: Codable, Hashable, Sendable {
        var children: [String]
        var adults: [String]
        var referrer: String
        var organisation: String
        /// The names of the parts that are missing.
        var missing: [String]
        var outcome: Term?
    }

    var id: Referral.ID
    var sent: Moment
    var isUrgent: Bool
    var state: Referral.State
    var summary: Summary
    var isPartOfRecord = false

    var missing: [Referral.Part] { summary.missing.compactMap(Referral.Part.init) }
}

extension Office {
    /// At most so many referrals stand in one list.
    static let mostReferrals = 200

    /// Referrals that wait for a decision: danger first, then the oldest first; or those that are decided, newest first.
    ///
    /// One that became part of a restricted record stands only in the lists of those who are named on it; one about
    /// somebody's own family in no list of theirs.
    func referrals(for actor: Actor, decided: Bool) async throws -> [ReferralRow] {
        let id = actor.id.value
        let rows: [ReferralRow] = try await rows { tx in
            decided
                ? try tx.rows(
                    """
                    SELECT r.stream, r.sent, r.is_urgent, r.state, r.sealed, r.family FROM referral_index AS r
                    LEFT JOIN family_index AS f ON f.stream = r.family
                    WHERE r.is_decided = 1 AND (f.is_restricted IS NULL OR f.is_restricted = 0 OR EXISTS
                    (SELECT 1 FROM family_worker AS w WHERE w.stream = r.family AND w.worker = \(id)))
                    ORDER BY r.sent DESC LIMIT \(Self.mostReferrals)
                    """)
                : try tx.rows(
                    """
                    SELECT r.stream, r.sent, r.is_urgent, r.state, r.sealed, r.family FROM referral_index AS r
                    WHERE r.is_decided = 0 ORDER BY r.is_urgent DESC, r.sent LIMIT \(Self.mostReferrals)
                    """)
        }
        return try await withoutKin(rows, actor)
    }

    /// The referrals that became part of a family's record, oldest first.
    func referrals(of family: Family.ID) async throws -> [ReferralRow] {
        try await rows { tx in
            try tx.rows(
                """
                SELECT r.stream, r.sent, r.is_urgent, r.state, r.sealed, r.family FROM referral_index AS r
                WHERE r.family = \(family.value) ORDER BY r.sent LIMIT \(Self.mostReferrals)
                """)
        }
    }

    private func rows(_ query: @escaping @Sendable (any Reading) throws -> [ResultRow]) async throws -> [ReferralRow] {
        let keys = journal.keys
        return try await journal.database.read { tx in
            try query(tx).map { row in
                let stream = try row.identity(0)
                let sealed = try ReferralTables.referrals.unseal(try row.blob(4), of: stream, keys: keys, in: tx)
                return ReferralRow(
                    id: ID(stream), sent: Moment(milliseconds: try row.integer(1)), isUrgent: try row.flag(2),
                    state: Referral.State(rawValue: try row.text(3)) ?? .waiting,
                    summary: try JSONDecoder().decode(ReferralRow.Summary.self, from: Data(sealed)),
                    isPartOfRecord: !row.isNull(5))
            }
        }
    }
}
