import Foundation
import Journal
import Practice

/// A code that opens what one person has begun, or a link for one purpose: read aloud, copied from paper, typed in.
struct ReferralCode: Hashable, Sendable {
    private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    private static let length = 12

    /// The letters and digits alone.
    let text: String

    /// A new one: about 59 bits of chance.
    init() {
        text = String((0..<Self.length).map { _ in Self.letters[Int.random(in: 0..<Self.letters.count)] })
    }

    /// The one that always belongs to a command, so that a button pressed twice shows one code.
    init(of command: UInt128, keys: KeyRing) {
        var place = Canonical()
        place.append("code of a link")
        place.append(command)
        let bytes = keys[.referrals].digest(of: place.bytes)
        text = String(bytes.prefix(Self.length).map { Self.letters[Int($0) % Self.letters.count] })
    }

    /// The identity of what a command makes, so that pressing twice makes it once.
    static func identity(of command: UInt128, keys: KeyRing) -> UInt128 {
        var place = Canonical()
        place.append("made by a command")
        place.append(command)
        return UInt128(bytes: keys[.referrals].digest(of: place.bytes).prefix(16)) ?? command
    }

    /// As somebody typed it, with gaps or without. Anything can be typed; only a right one finds something.
    init(typed: String) {
        text = String(typed.lowercased().filter { $0.isLetter || $0.isNumber }.prefix(64))
    }

    /// In groups of four: "abcd-efgh-jkmn".
    var grouped: String {
        stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }.joined(separator: "-")
    }

    func digest(_ keys: KeyRing) -> [UInt8] { keys[.referrals].digest(of: place("code").bytes) }

    /// Without the code itself nobody can open what it belongs to, not even whoever has the master key.
    func key(_ keys: KeyRing) -> SealingKey { keys[.referrals].derived(for: place("draft")) }

    private func place(_ use: String) -> Canonical {
        var place = Canonical()
        place.append("referral \(use)")
        place.append(text)
        return place
    }
}

/// What people write and have not sent yet: kept on the server, sealed, opened by its code alone, thrown away when it
/// expires. No account, no name, no record.
struct ReferralDrafts: Sendable {
    let journal: Journal
    let surroundings: Surroundings

    struct Draft: Sendable {
        var code: ReferralCode
        var id: Referral.ID
        var begun: Moment
        var saved: Moment
        var until: Moment
        /// When it was sent; then only this is left of it.
        var sent: Moment?
        var fields: Fields
    }

    /// The longest that is kept in all, in bytes as a form sends it.
    static let longest = 300_000

    func begin(_ fields: Fields, days: Int) async throws -> Draft {
        let code = ReferralCode()
        let now = surroundings.now()
        let draft = Draft(
            code: code, id: ID(surroundings.newID()), begun: now, saved: now, until: Self.end(now, days), sent: nil,
            fields: fields)
        let (digest, sealed) = (code.digest(journal.keys), try seal(draft))
        try await journal.database.writeOnceOrTwice { tx in
            try tx.run("DELETE FROM referral_draft WHERE code = \(digest)")
            try tx.run(
                """
                INSERT INTO referral_draft (code, at, until, sealed)
                VALUES (\(digest), \(now.milliseconds), \(draft.until.milliseconds), \(sealed))
                """)
        }
        return draft
    }

    func find(_ code: ReferralCode) async throws -> Draft? {
        let now = surroundings.now().milliseconds
        return try await journal.database.read { tx in try open(code, at: now, in: tx) }
    }

    /// Puts what was typed on one page in place of what stood there.
    ///
    /// - Returns: nil where it has expired or was sent.
    func keep(_ typed: Fields, of names: Set<String>, in code: ReferralCode, days: Int) async throws -> Draft? {
        let now = surroundings.now()
        return try await journal.database.writeOnceOrTwice { tx -> Draft? in
            guard var draft = try open(code, at: now.milliseconds, in: tx), draft.sent == nil else { return nil }
            for name in names { draft.fields.remove(name) }
            for name in names.sorted() {
                if let value = typed[name], !value.isEmpty { draft.fields.set(name, to: value) }
            }
            guard draft.fields.urlEncoded.count <= Self.longest else { throw Problem.tooLarge }
            (draft.saved, draft.until) = (now, Self.end(now, days))
            try write(draft, in: tx)
            return draft
        }
    }

    /// Leaves of a draft only that it was sent: in the transaction that makes it a record.
    func ending(_ draft: Draft) throws -> @Sendable (any Writing) throws -> Void {
        var ended = draft
        (ended.fields, ended.sent) = (Fields(), surroundings.now())
        let last = ended
        return { tx in try write(last, in: tx) }
    }

    /// Throws away what has expired: what was never sent, links that ended, counts of hours that are over.
    func tidy() async throws {
        let now = surroundings.now().milliseconds
        try await journal.database.writeOnceOrTwice { tx in
            try tx.run("DELETE FROM referral_draft WHERE until <= \(now)")
            try tx.run("DELETE FROM referral_link WHERE until <= \(now)")
            try tx.run("DELETE FROM referral_count WHERE hour < \(now / 3_600_000 - 1)")
        }
    }

    private static func end(_ now: Moment, _ days: Int) -> Moment {
        Moment(milliseconds: now.milliseconds + Int64(days) * 86_400_000)
    }

    private func write(_ draft: Draft, in tx: any Writing) throws {
        try tx.run(
            """
            UPDATE referral_draft SET at = \(draft.saved.milliseconds), until = \(draft.until.milliseconds),
            sealed = \(try seal(draft)) WHERE code = \(draft.code.digest(journal.keys))
            """)
    }

    // MARK: - Sealing

    private struct Kept: Codable {
        var id: Referral.ID
        var begun: Moment
        var sent: Moment?
        var fields: [[String]]
    }

    private func seal(_ draft: Draft) throws -> [UInt8] {
        let kept = Kept(
            id: draft.id, begun: draft.begun, sent: draft.sent, fields: draft.fields.pairs.map { [$0.name, $0.value] })
        return try draft.code.key(journal.keys).seal(Array(try JSONEncoder().encode(kept)), for: Self.place)
    }

    private func open(_ code: ReferralCode, at now: Int64, in tx: any Reading) throws -> Draft? {
        let digest = code.digest(journal.keys)
        guard
            let row = try tx.row(
                "SELECT at, until, sealed FROM referral_draft WHERE code = \(digest) AND until > \(now)")
        else { return nil }
        let bytes = try code.key(journal.keys).open(try row.blob(2), for: Self.place)
        let kept = try JSONDecoder().decode(Kept.self, from: Data(bytes))
        return Draft(
            code: code, id: kept.id, begun: kept.begun, saved: Moment(milliseconds: try row.integer(0)),
            until: Moment(milliseconds: try row.integer(1)), sent: kept.sent,
            fields: Fields(kept.fields.filter { $0.count == 2 }.map { ($0[0], $0[1]) }))
    }

    private static var place: Canonical {
        var place = Canonical()
        place.append("referral draft")
        return place
    }
}
