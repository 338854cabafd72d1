import Journal
import Practice

/// Links for whoever referred: each for one purpose, with an end, revocable at once. Only a digest of the code is kept.
struct ReferralLinks: Sendable {
    let journal: Journal
    let surroundings: Surroundings

    enum Purpose: Hashable, Sendable {
        case answer(Referral.Question.ID)
        case outcome

        fileprivate var name: String { if case .answer = self { "answer" } else { "outcome" } }
        fileprivate var question: UInt128? { if case .answer(let id) = self { id.value } else { nil } }
    }

    /// What a code lets somebody do.
    struct Opened: Hashable, Sendable {
        var code: ReferralCode
        var referral: Referral.ID
        var purpose: Purpose
    }

    /// Writes a link in place of the one before it for the same purpose, in the transaction that makes it needed.
    func making(
        _ code: ReferralCode, to referral: Referral.ID, for purpose: Purpose, days: Int
    ) -> @Sendable (any Writing) throws -> Void {
        let digest = code.digest(journal.keys)
        let until = surroundings.now().milliseconds + Int64(days) * 86_400_000
        let ending = Self.ending(referral, purpose)
        return { tx in
            try ending(tx)
            try tx.run(
                """
                INSERT INTO referral_link (secret, referral, purpose, question, until)
                VALUES (\(digest), \(referral.value), \(purpose.name), \(purpose.question), \(until))
                """)
        }
    }

    /// Takes a link away: from then on it is as if it had never been.
    static func ending(_ referral: Referral.ID, _ purpose: Purpose) -> @Sendable (any Writing) throws -> Void {
        { tx in
            if let question = purpose.question {
                try tx.run("DELETE FROM referral_link WHERE referral = \(referral.value) AND question = \(question)")
            } else {
                try tx.run(
                    "DELETE FROM referral_link WHERE referral = \(referral.value) AND purpose = \(purpose.name)")
            }
        }
    }

    func find(_ code: ReferralCode) async throws -> Opened? {
        let digest = code.digest(journal.keys)
        let now = surroundings.now().milliseconds
        return try await journal.database.read { tx in
            try tx.row(
                "SELECT referral, purpose, question FROM referral_link WHERE secret = \(digest) AND until > \(now)"
            ).map { row in
                Opened(
                    code: code, referral: ID(try row.identity(0)),
                    purpose: row.isNull(2) ? .outcome : .answer(ID(try row.identity(2))))
            }
        }
    }

    /// What links there are to a referral now, and when each ends.
    func live(to referral: Referral.ID) async throws -> [Purpose: Moment] {
        let now = surroundings.now().milliseconds
        return try await journal.database.read { tx in
            var live: [Purpose: Moment] = [:]
            let rows = try tx.rows(
                "SELECT question, until FROM referral_link WHERE referral = \(referral.value) AND until > \(now)")
            for row in rows {
                let purpose = row.isNull(0) ? Purpose.outcome : .answer(ID(try row.identity(0)))
                live[purpose] = Moment(milliseconds: try row.integer(1))
            }
            return live
        }
    }
}

/// Floods end here: so much in an hour from one place, and from all places together. Whoever is stopped keeps what they
/// wrote and is told whom to ring.
struct ReferralLimits: Sendable {
    let journal: Journal
    let surroundings: Surroundings

    enum Kind: String, Sendable {
        case begin, send

        /// A school, a surgery or a police station is often one address for many people.
        fileprivate var most: (fromOnePlace: Int, inAll: Int) {
            switch self {
            case .begin: (40, 600)
            case .send: (20, 200)
            }
        }
    }

    /// Counts one more.
    ///
    /// - Returns: false where there were too many this hour; then nothing is counted.
    func take(_ kind: Kind, from source: String) async throws -> Bool {
        do {
            return try await count(kind, from: source)
        } catch StorageFault.taken {
            // Another node counted the first of this hour in the same moment.
            return try await count(kind, from: source)
        }
    }

    private func count(_ kind: Kind, from source: String) async throws -> Bool {
        let hour = surroundings.now().milliseconds / 3_600_000
        let counts = [
            (key("\(kind.rawValue) from \(source)"), kind.most.fromOnePlace), (key(kind.rawValue), kind.most.inAll),
        ]
        return try await journal.database.writeOnceOrTwice { tx in
            for (whom, most) in counts {
                let row = try tx.row("SELECT count FROM referral_count WHERE whom = \(whom) AND hour = \(hour)")
                if try row?.integer(0) ?? 0 >= Int64(most) { return false }
            }
            for (whom, _) in counts {
                let changed = try tx.run(
                    "UPDATE referral_count SET count = count + 1 WHERE whom = \(whom) AND hour = \(hour)")
                if changed == 0 {
                    try tx.run("INSERT INTO referral_count (whom, hour, count) VALUES (\(whom), \(hour), 1)")
                }
            }
            return true
        }
    }

    private func key(_ whom: String) -> [UInt8] {
        var place = Canonical()
        place.append("referral count")
        place.append(whom)
        return journal.keys[.referrals].digest(of: place.bytes)
    }
}
