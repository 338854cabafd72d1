import Crypto
import Journal
import Practice
import Synchronization

/// Somebody's time at one browser, from signing in to signing out. Only the hash of its token is stored.
struct Session: Hashable, Sendable {
    typealias ID = Practice.ID<Session>

    var id: ID
    var account: Worker.ID
    var started: Moment
    var seen: Moment
    var source: String
    var browser: String

    /// Without a sign for so long, the screen is locked; the work stays (assurance 70, 94).
    static let idle: Int64 = 30 * 60 * 1_000
    /// After so long, a session ends.
    static let longest: Int64 = 12 * 60 * 60 * 1_000

    func isLocked(at now: Moment) -> Bool { now.milliseconds - seen.milliseconds > Self.idle }
    func isOver(at now: Moment) -> Bool { now.milliseconds - started.milliseconds > Self.longest }
}

/// What a request has to know of a database that other processes change too, seen in one moment.
struct Glance: Sendable {
    var session: Session
    /// The mark of the accounts, roles and teams.
    var staff: String?
    /// The version of the authority's record.
    var authority: Int?
    /// The version of the family's record that the request is about.
    var family: Int?
    /// Has the person any draft at all?
    var hasDrafts: Bool
}

/// Starts, finds and ends sessions.
final class Sessions: Sendable {
    private let journal: Journal
    private let surroundings: Surroundings
    private let known = Mutex<[[UInt8]: Session]>([:])

    init(_ journal: Journal, _ surroundings: Surroundings) {
        self.journal = journal
        self.surroundings = surroundings
    }

    /// A new session.
    ///
    /// - Returns: the token for the browser's cookie, which is kept nowhere else.
    func start(
        for account: Worker.ID, source: String, browser: String
    ) async throws -> (token: String, session: Session) {
        let token = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0).hexadecimal }
        let now = surroundings.now()
        let session = Session(
            id: ID(surroundings.newID()), account: account, started: now, seen: now, source: source,
            browser: String(browser.prefix(200)))
        let hash = Self.hash(token)
        try await journal.database.writeOnceOrTwice { tx in
            try tx.run("DELETE FROM session WHERE id = \(session.id.value)")
            try tx.run(
                """
                INSERT INTO session (id, token, account, started_at, seen_at, source, browser)
                VALUES (\(session.id.value), \(hash), \(account.value), \(now.milliseconds), \(now.milliseconds), \
                \(session.source), \(session.browser))
                """)
        }
        known.withLock { $0[hash] = session }
        return (token, session)
    }

    /// The session of a token, also when it is locked; nil where it is over or never was.
    func find(_ token: String) async throws -> Session? {
        let hash = Self.hash(token)
        var found = journal.database.isSoleOwner ? known.withLock { $0[hash] } : nil
        if found == nil { found = try await read(hash) }
        guard let session = found else { return nil }
        guard try await !endIfOver(session) else { return nil }
        known.withLock { $0[hash] = session }
        return session
    }

    private func endIfOver(_ session: Session) async throws -> Bool {
        guard session.isOver(at: surroundings.now()) else { return false }
        try await end([session.id])
        return true
    }

    /// Asks at once for everything that a request needs to know of the database before it begins.
    ///
    /// - Returns: nil where this process knows it without asking, or where there is no such session.
    func glance(_ token: String, authority: UInt128, family: Family.ID?) async throws -> Glance? {
        guard !journal.database.isSoleOwner else { return nil }
        let rows = try await journal.database.ask(
            """
            SELECT s.id, s.account, s.started_at, s.seen_at, s.source, s.browser,
            (SELECT value FROM setting WHERE name = \(Staff.markName)),
            (SELECT version FROM stream WHERE id = \(authority)),
            (SELECT version FROM stream WHERE id = \(family?.value)),
            CASE WHEN EXISTS (SELECT 1 FROM draft WHERE owner = s.account) THEN 1 ELSE 0 END
            FROM session AS s WHERE s.token = \(Self.hash(token))
            """)
        guard let row = rows.first else { return nil }
        let session = try Self.session(row)
        guard try await !endIfOver(session) else { return nil }
        return Glance(
            session: session, staff: row.isNull(6) ? nil : try row.text(6),
            authority: row.isNull(7) ? nil : Int(try row.integer(7)),
            family: row.isNull(8) ? nil : Int(try row.integer(8)), hasDrafts: try row.flag(9))
    }

    /// Notes that the person is still there; stored at most once a minute.
    func touch(_ session: Session, token: String) async throws {
        let now = surroundings.now()
        // Also where the clock was put back: a sign that lies ahead would keep the screen open for too long.
        guard abs(now.milliseconds - session.seen.milliseconds) >= 60_000 else { return }
        var seen = session
        seen.seen = now
        let hash = Self.hash(token)
        let kept = seen
        known.withLock { $0[hash] = kept }
        try await journal.database.writeOnceOrTwice { tx in
            try tx.run("UPDATE session SET seen_at = \(now.milliseconds) WHERE id = \(session.id.value)")
        }
    }

    func all(of account: Worker.ID) async throws -> [Session] {
        let now = surroundings.now()
        return try await journal.database.read { tx in
            try tx.rows(
                """
                SELECT id, account, started_at, seen_at, source, browser FROM session
                WHERE account = \(account.value) ORDER BY seen_at DESC
                """
            ).map(Self.session)
        }.filter { !$0.isOver(at: now) }
    }

    func end(_ sessions: [Session.ID]) async throws {
        try await journal.database.writeOnceOrTwice { tx in
            for session in sessions { try tx.run("DELETE FROM session WHERE id = \(session.value)") }
        }
        known.withLock { known in known = known.filter { !sessions.contains($0.value.id) } }
    }

    /// Ends every session of an account, but the one that asked.
    func endAll(of account: Worker.ID, except: Session.ID? = nil) async throws {
        try await end(try await all(of: account).map(\.id).filter { $0 != except })
    }

    /// The same in a change to the account that is under way; once it is on disk, `forgetAll` follows.
    static func endAll(of account: Worker.ID, except: Session.ID? = nil, in tx: any Writing) throws {
        if let except {
            try tx.run("DELETE FROM session WHERE account = \(account.value) AND id <> \(except.value)")
        } else {
            try tx.run("DELETE FROM session WHERE account = \(account.value)")
        }
    }

    func forgetAll(of account: Worker.ID, except: Session.ID? = nil) {
        known.withLock { known in
            known = known.filter { $0.value.account != account || $0.value.id == except }
        }
    }

    private func read(_ hash: [UInt8]) async throws -> Session? {
        try await journal.database.read { tx in
            try tx.row(
                "SELECT id, account, started_at, seen_at, source, browser FROM session WHERE token = \(hash)"
            ).map(Self.session)
        }
    }

    private static func session(_ row: ResultRow) throws -> Session {
        Session(
            id: ID(try row.identity(0)), account: ID(try row.identity(1)),
            started: Moment(milliseconds: try row.integer(2)), seen: Moment(milliseconds: try row.integer(3)),
            source: try row.text(4), browser: try row.text(5))
    }

    private static func hash(_ token: String) -> [UInt8] { Array(SHA256.hash(data: Array(token.utf8))) }
}
