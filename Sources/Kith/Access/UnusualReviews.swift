import Journal
import Practice

/// Keeps which unusual openings somebody looked at, and what they found.
struct UnusualReviews: Sendable {
    let journal: Journal

    struct Review: Sendable {
        var at: Moment
        var by: Worker.ID
        var finding: String
    }

    struct Key: Hashable, Sendable {
        var account: Worker.ID
        var sign: UnusualSign
    }

    func all(of week: Day) async throws -> [Key: Review] {
        let keys = journal.keys
        return try await journal.database.read { tx in
            var all: [Key: Review] = [:]
            let rows = try tx.rows(
                "SELECT account, sign, at, by_whom, finding FROM looked_at WHERE week = \(week.number)")
            for row in rows {
                guard let sign = UnusualSign(rawValue: try row.text(1)) else { continue }
                let key = Key(account: ID(try row.identity(0)), sign: sign)
                let finding = try keys[.audit].open(try row.blob(4), for: Self.place(of: key, week))
                all[key] = Review(
                    at: Moment(milliseconds: try row.integer(2)), by: ID(try row.identity(3)),
                    finding: String(decoding: finding, as: UTF8.self))
            }
            return all
        }
    }

    /// Nobody looks at their own. Whoever was first, stays.
    func keep(_ key: Key, week: Day, by actor: Actor, finding: String, line: AccessLine) async throws {
        guard key.account != actor.id else { throw Refusal(.ownOpenings, "finding") }
        let finding = try Written.checked(finding, field: "finding").text
        let sealed = try journal.keys[.audit].seal(Array(finding.utf8), for: Self.place(of: key, week))
        let log = journal.access
        try await journal.database.writeOnce { tx in
            let known = try tx.row(
                """
                SELECT at FROM looked_at WHERE account = \(key.account.value) AND sign = \(key.sign.rawValue)
                AND week = \(week.number)
                """)
            if known == nil {
                try tx.run(
                    """
                    INSERT INTO looked_at (account, sign, week, at, by_whom, finding)
                    VALUES (\(key.account.value), \(key.sign.rawValue), \(week.number), \(line.at), \
                    \(actor.id.value), \(sealed))
                    """)
            }
            try log.write([line], in: tx)
        }
    }

    private static func place(of key: Key, _ week: Day) -> Canonical {
        var place = Canonical()
        place.append("unusual")
        place.append(key.account.value)
        place.append(key.sign.rawValue)
        place.append(Int64(week.number))
        return place
    }
}
