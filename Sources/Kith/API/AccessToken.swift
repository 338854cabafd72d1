import Crypto
import Journal
import Practice

/// The key of another program: it belongs to an account, and can never do more than this account. Only its hash is
/// stored.
struct AccessToken: Hashable, Sendable {
    typealias ID = Practice.ID<AccessToken>

    var id: ID
    var account: Worker.ID
    /// What its owner calls it.
    var name: String
    var scopes: Set<Scope>
    var made: Moment
    var expires: Moment
    /// Noted at most once a minute.
    var used: Moment?

    /// How long one can last, in days; the first is what is proposed.
    static let lengths = [90, 7, 30, 180, 365]
    /// So many can an account have at once.
    static let most = 20
    static let beginning = "kith_"

    /// By which it is known in lists and in the access log.
    var mark: String { String(id.description.suffix(6)) }
}

/// The table of tokens. Machinery: a token that has ended is gone.
enum AccessTokenTable {
    static let schema = Schema("access-tokens", migrations: [[token], [pace]])

    /// `hash` is of the token, `name` is sealed.
    static let token = DataTable(
        "access_token",
        [
            .blob("id"), .blob("hash"), .blob("account"), .blob("name"), .text("scopes"), .integer("made_at"),
            .integer("expires_at"), .integer("used_at").orNull,
        ], key: ["id"], unique: [["hash"]], indexes: [["account"]])
    /// How many requests came since a moment.
    static let pace = DataTable(
        "token_pace", [.blob("token"), .integer("requests"), .integer("began_at")], key: ["token"])
}

/// Makes, finds and ends tokens.
struct AccessTokens: Sendable {
    let accounts: Accounts

    private var journal: Journal { accounts.journal }
    private var surroundings: Surroundings { accounts.surroundings }

    /// What somebody asks for when they make one.
    struct Order: Sendable {
        var name: String
        var scopes: Set<Scope>
        var days: Int
    }

    /// - Returns: the token itself, which is kept nowhere else; nil where the account has as many as it can.
    func make(_ order: Order, for account: Worker.ID, line: AccessLine) async throws -> String? {
        let secret = AccessToken.beginning + SymmetricKey(size: .bits256).withUnsafeBytes { Array($0).hexadecimal }
        let now = surroundings.now()
        let token = AccessToken(
            id: ID(surroundings.newID()), account: account, name: order.name, scopes: order.scopes, made: now,
            expires: Moment(milliseconds: now.milliseconds + Int64(order.days) * 24 * 3_600_000))
        let name = try journal.keys[.accounts].seal(Array(order.name.utf8), for: Self.place(of: token.id))
        do {
            try await accounts.change(line) { tx in try Self.keep(token, name: name, secret: secret, in: tx) }
        } catch is Enough {
            return nil
        }
        return secret
    }

    private struct Enough: Error {}

    /// Those that have ended go when a new one comes.
    private static func keep(_ token: AccessToken, name: [UInt8], secret: String, in tx: any Writing) throws {
        try tx.run("DELETE FROM access_token WHERE expires_at <= \(token.made.milliseconds)")
        try tx.run("DELETE FROM token_pace WHERE token NOT IN (SELECT id FROM access_token)")
        let held = try tx.rows("SELECT id FROM access_token WHERE account = \(token.account.value)").count
        guard held < AccessToken.most else { throw Enough() }
        let scopes = token.scopes.map(\.rawValue).sorted().joined(separator: " ")
        try tx.run(
            """
            INSERT INTO access_token (id, hash, account, name, scopes, made_at, expires_at)
            VALUES (\(token.id.value), \(hash(secret)), \(token.account.value), \(name), \(scopes), \
            \(token.made.milliseconds), \(token.expires.milliseconds))
            """)
    }

    /// The token with this secret; nil where there is none, or it has ended.
    func find(_ secret: String) async throws -> AccessToken? {
        guard secret.hasPrefix(AccessToken.beginning), secret.utf8.count < 200 else { return nil }
        let (hash, now) = (Self.hash(secret), surroundings.now())
        let keys = journal.keys
        let found = try await journal.database.read { tx in
            try tx.row(
                """
                SELECT id, account, name, scopes, made_at, expires_at, used_at FROM access_token WHERE hash = \(hash)
                """
            ).map { try Self.token($0, keys) }
        }
        return found.flatMap { $0.expires > now ? $0 : nil }
    }

    /// An account's tokens that still work, the newest first.
    func all(of account: Worker.ID) async throws -> [AccessToken] {
        let (keys, now) = (journal.keys, surroundings.now())
        return try await journal.database.read { tx in
            try tx.rows(
                """
                SELECT id, account, name, scopes, made_at, expires_at, used_at FROM access_token
                WHERE account = \(account.value) ORDER BY made_at DESC, id
                """
            ).map { try Self.token($0, keys) }
        }.filter { $0.expires > now }
    }

    /// Ends a token of this account.
    ///
    /// - Returns: false where the account has none with this identity.
    func end(_ id: AccessToken.ID, of account: Worker.ID, line: AccessLine) async throws -> Bool {
        do {
            try await accounts.change(line) { tx in
                let ended = try tx.run(
                    "DELETE FROM access_token WHERE id = \(id.value) AND account = \(account.value)")
                guard ended > 0 else { throw AccountRefusal.notFound }
            }
            return true
        } catch AccountRefusal.notFound {
            return false
        }
    }

    /// Ends every token of an account, in a change to the account that is under way.
    static func endAll(of account: Worker.ID, in tx: any Writing) throws {
        try tx.run("DELETE FROM access_token WHERE account = \(account.value)")
    }

    /// Notes that it was used; stored at most once a minute.
    func touch(_ token: AccessToken) async throws {
        let now = surroundings.now().milliseconds
        guard abs(now - (token.used?.milliseconds ?? 0)) >= 60_000 else { return }
        try await journal.database.writeOnceOrTwice { tx in
            try tx.run("UPDATE access_token SET used_at = \(now) WHERE id = \(token.id.value)")
        }
    }

    private static func token(_ row: ResultRow, _ keys: KeyRing) throws -> AccessToken {
        let id = AccessToken.ID(try row.identity(0))
        let name = try keys[.accounts].open(try row.blob(2), for: place(of: id))
        return AccessToken(
            id: id, account: ID(try row.identity(1)), name: String(decoding: name, as: UTF8.self),
            scopes: Set(try row.text(3).split(separator: " ").compactMap { Scope(rawValue: String($0)) }),
            made: Moment(milliseconds: try row.integer(4)), expires: Moment(milliseconds: try row.integer(5)),
            used: row.isNull(6) ? nil : Moment(milliseconds: try row.integer(6)))
    }

    private static func place(of id: AccessToken.ID) -> Canonical {
        var place = Canonical()
        place.append("access token")
        place.append(id.value)
        return place
    }

    private static func hash(_ secret: String) -> [UInt8] { Array(SHA256.hash(data: Array(secret.utf8))) }
}

extension Office {
    var accessTokens: AccessTokens { AccessTokens(accounts: accounts) }
}
