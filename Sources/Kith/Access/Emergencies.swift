import Foundation
import Journal
import Practice

/// Keeps who entered which record in an emergency, and what became of it.
struct Emergencies: Sendable {
    let accounts: Accounts
    private var journal: Journal { accounts.journal }
    private var now: Moment { accounts.surroundings.now() }

    /// At most so many are listed at once.
    static let longestList = 200

    /// Lets somebody in, with the access line and the letters in the same transaction.
    func begin(
        _ emergency: Emergency, line: AccessLine, posting: [@Sendable (any Writing) throws -> Void]
    ) async throws {
        let sealed = try journal.keys[.audit].seal(
            Array(try JSONEncoder().encode(emergency.why)), for: Self.place(of: emergency.id, "why"))
        var line = line.emergency(emergency.why.reason.rawValue, on: emergency.family)
        line.sealed = try line.reason(emergency.why.words, sealedBy: journal.keys)
        try await accounts.change(line) { tx in
            try tx.run(
                """
                INSERT INTO emergency (id, account, stream, at, until_at, ended_at, lead, seen_at, reviewed_at, \
                reviewed_by, sealed, finding)
                VALUES (\(emergency.id.value), \(emergency.account.value), \(emergency.family.value), \
                \(emergency.at.milliseconds), \(emergency.until.milliseconds), NULL, \(emergency.lead?.value), NULL, \
                NULL, NULL, \(sealed), NULL)
                """)
            for post in posting { try post(tx) }
        }
    }

    /// Ends it before its time. What ended already stays as it is.
    func end(_ emergency: Emergency, line: AccessLine) async throws {
        let at = now.milliseconds
        try await accounts.change(line.emergency("ended", on: emergency.family)) { tx in
            try tx.run(
                """
                UPDATE emergency SET ended_at = \(at)
                WHERE id = \(emergency.id.value) AND ended_at IS NULL AND until_at > \(at)
                """)
        }
    }

    /// The lead worker has seen the notice.
    func see(_ emergency: Emergency, line: AccessLine) async throws {
        let (at, log) = (now.milliseconds, journal.access)
        let seen = line.emergency("seen", on: emergency.family)
        try await journal.database.writeOnce { tx in
            try tx.run(
                "UPDATE emergency SET seen_at = \(at) WHERE id = \(emergency.id.value) AND seen_at IS NULL")
            try log.write([seen], in: tx)
        }
    }

    /// Somebody else looked at it. Whoever was first, stays.
    ///
    /// - Throws: a refusal where they entered themselves, or wrote nothing about what they found.
    func review(_ emergency: Emergency, by actor: Actor, finding: String, line: AccessLine) async throws {
        guard emergency.account != actor.id else { throw Refusal(.ownEmergency, "finding") }
        let finding = try Written.checked(finding, field: "finding").text
        let (at, log) = (now.milliseconds, journal.access)
        let sealed = try journal.keys[.audit].seal(Array(finding.utf8), for: Self.place(of: emergency.id, "finding"))
        let reviewed = line.emergency("reviewed", on: emergency.family)
        try await journal.database.writeOnce { tx in
            try tx.run(
                """
                UPDATE emergency SET reviewed_at = \(at), reviewed_by = \(actor.id.value), finding = \(sealed)
                WHERE id = \(emergency.id.value) AND reviewed_at IS NULL
                """)
            try log.write([reviewed], in: tx)
        }
    }
}

// MARK: - Looking

extension Emergencies {
    /// Which of them are asked for.
    enum Which: Hashable, Sendable {
        case one(Emergency.ID)
        /// Nobody has looked at them yet, the oldest first.
        case waiting
        /// Somebody has, the newest first.
        case lookedAt
        /// The lead worker was not there when they began and has not seen the notice, the newest first.
        case unseen(lead: Worker.ID)
        /// Those that somebody has open now, the newest first.
        case open(Worker.ID)
    }

    func all(_ which: Which) async throws -> [Emergency] {
        let (at, keys) = (now.milliseconds, journal.keys)
        return try await journal.database.read { tx in
            try Self.rows(which, at: at, in: tx).map { try Self.emergency($0, keys) }
        }
    }

    private static func rows(_ which: Which, at now: Int64, in tx: any Reading) throws -> [ResultRow] {
        switch which {
        case .one(let id):
            try tx.rows(
                """
                SELECT id, account, stream, at, until_at, ended_at, lead, reviewed_at, reviewed_by, sealed, finding
                FROM emergency WHERE id = \(id.value)
                """)
        case .waiting:
            try tx.rows(
                """
                SELECT id, account, stream, at, until_at, ended_at, lead, reviewed_at, reviewed_by, sealed, finding
                FROM emergency WHERE reviewed_at IS NULL ORDER BY at LIMIT \(longestList)
                """)
        case .lookedAt:
            try tx.rows(
                """
                SELECT id, account, stream, at, until_at, ended_at, lead, reviewed_at, reviewed_by, sealed, finding
                FROM emergency WHERE reviewed_at IS NOT NULL ORDER BY at DESC LIMIT \(longestList)
                """)
        case .unseen(let lead):
            try tx.rows(
                """
                SELECT id, account, stream, at, until_at, ended_at, lead, reviewed_at, reviewed_by, sealed, finding
                FROM emergency WHERE lead = \(lead.value) AND seen_at IS NULL ORDER BY at DESC LIMIT \(longestList)
                """)
        case .open(let account):
            try tx.rows(
                """
                SELECT id, account, stream, at, until_at, ended_at, lead, reviewed_at, reviewed_by, sealed, finding
                FROM emergency WHERE account = \(account.value) AND until_at > \(now) AND ended_at IS NULL
                ORDER BY at DESC LIMIT \(longestList)
                """)
        }
    }

    private static func emergency(_ row: ResultRow, _ keys: KeyRing) throws -> Emergency {
        let id = Emergency.ID(try row.identity(0))
        let why = try keys[.audit].open(try row.blob(9), for: place(of: id, "why"))
        var review: Emergency.Review?
        if !row.isNull(7), !row.isNull(8), !row.isNull(10) {
            let finding = try keys[.audit].open(try row.blob(10), for: place(of: id, "finding"))
            review = Emergency.Review(
                at: Moment(milliseconds: try row.integer(7)), by: ID(try row.identity(8)),
                finding: String(decoding: finding, as: UTF8.self))
        }
        return Emergency(
            id: id, account: ID(try row.identity(1)), family: ID(try row.identity(2)),
            at: Moment(milliseconds: try row.integer(3)), until: Moment(milliseconds: try row.integer(4)),
            ended: row.isNull(5) ? nil : Moment(milliseconds: try row.integer(5)),
            lead: row.isNull(6) ? nil : ID(try row.identity(6)),
            why: try JSONDecoder().decode(Emergency.Why.self, from: Data(why)), review: review)
    }

    private static func place(of emergency: Emergency.ID, _ part: String) -> Canonical {
        var place = Canonical()
        place.append("emergency")
        place.append(part)
        place.append(emergency.value)
        return place
    }
}

extension AccessLine {
    /// The same person, about a step of emergency access.
    fileprivate func emergency(_ step: String, on family: Family.ID) -> AccessLine {
        var copy = self
        (copy.action, copy.part, copy.stream) = ("emergency", step, family.value)
        return copy
    }
}
