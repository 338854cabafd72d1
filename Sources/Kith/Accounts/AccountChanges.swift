import Journal
import Practice

/// What somebody did to an account or a role: listed for information governance, and told to whoever it concerns, because
/// whoever gives roles, teams and codes could come to families that way (assurance 34).
struct AccountChange: Hashable, Sendable {
    /// Stored by these names.
    enum Kind: String, CaseIterable, Sendable {
        case made, role, teams, closed, opened
        /// A one-time code to set a password.
        case code
        /// The second step was set up, or taken off.
        case codesOn = "codes-on"
        case codesOff = "codes-off"
        /// What a role may do.
        case rights
    }

    var kind: Kind
    /// The account; for `rights` the role.
    var subject: UInt128
    /// Identities or rights, as they were and as they are since.
    var before: [String] = []
    var after: [String] = []

    var account: Worker.ID { ID(subject) }

    /// Between two states of one account.
    static func between(_ one: Account?, _ other: Account) -> [AccountChange] {
        let id = other.id.value
        guard let one else {
            return [
                AccountChange(
                    kind: .made, subject: id, after: [other.role.description] + identities(other.teams))
            ]
        }
        var all: [AccountChange] = []
        if one.role != other.role {
            all.append(
                AccountChange(
                    kind: .role, subject: id, before: [one.role.description], after: [other.role.description]))
        }
        if one.teams != other.teams {
            all.append(
                AccountChange(
                    kind: .teams, subject: id, before: identities(one.teams), after: identities(other.teams)))
        }
        if one.isClosed != other.isClosed {
            all.append(AccountChange(kind: other.isClosed ? .closed : .opened, subject: id))
        }
        return all
    }

    /// Between what a role let people do before, and what it does since.
    static func between(_ one: Role?, _ other: Role) -> [AccountChange] {
        let (before, after) = (one.map(rights) ?? [], rights(other))
        guard before != after else { return [] }
        return [AccountChange(kind: .rights, subject: other.id.value, before: before, after: after)]
    }

    private static func identities(_ teams: Set<Team.ID>) -> [String] { teams.map(\.description).sorted() }

    private static func rights(_ role: Role) -> [String] {
        role.isRetired ? [] : role.capabilities.map(\.rawValue).sorted()
    }
}

/// A change as it stands in the list.
struct ListedChange: Hashable, Sendable {
    /// Counts up; to go on from.
    var number: Int64
    var change: AccountChange
    var at: Moment
    /// nil: a command of the program.
    var by: Worker.ID?
}

/// Keeps and lists what was done to accounts and roles.
enum AccountChanges {
    /// `was` and `became` are identities or names of rights; `seen_at` is when its owner said that they know.
    static let table = DataTable(
        "account_change",
        [
            .sequence("number"), .text("kind"), .blob("subject"), .blob("by_whom").orNull, .integer("at"),
            .text("was"), .text("became"), .integer("seen_at").orNull,
        ], indexes: [["subject"]])

    static func keep(_ changes: [AccountChange], _ line: AccessLine, in tx: any Writing) throws {
        for change in changes {
            try tx.run(
                """
                INSERT INTO account_change (kind, subject, by_whom, at, was, became, seen_at)
                VALUES (\(change.kind.rawValue), \(change.subject), \(line.actor), \(line.at), \
                \(change.before.joined(separator: " ")), \(change.after.joined(separator: " ")), NULL)
                """)
        }
    }

    /// The newest first.
    static func all(before number: Int64 = .max, limit: Int, in tx: any Reading) throws -> [ListedChange] {
        try tx.rows(
            """
            SELECT number, kind, subject, by_whom, at, was, became FROM account_change
            WHERE number < \(number) ORDER BY number DESC LIMIT \(limit)
            """
        ).compactMap(listed)
    }

    /// What others did to this account since a moment, the newest first; `unseen` alone until its owner has said so.
    static func told(
        _ account: Worker.ID, since: Int64, unseen: Bool, in tx: any Reading
    ) throws -> [ListedChange] {
        let rows = try tx.rows(
            """
            SELECT number, kind, subject, by_whom, at, was, became, seen_at FROM account_change
            WHERE subject = \(account.value) AND at >= \(since) ORDER BY number DESC LIMIT 50
            """)
        return try rows.filter { !unseen || $0.isNull(7) }.compactMap(listed)
            .filter { $0.by != account && $0.change.kind != .made }
    }

    static func see(_ account: Worker.ID, at now: Int64, in tx: any Writing) throws {
        try tx.run("UPDATE account_change SET seen_at = \(now) WHERE subject = \(account.value) AND seen_at IS NULL")
    }

    private static func listed(_ row: ResultRow) throws -> ListedChange? {
        guard let kind = AccountChange.Kind(rawValue: try row.text(1)) else { return nil }
        func words(_ column: Int) throws -> [String] { try row.text(column).split(separator: " ").map(String.init) }
        return ListedChange(
            number: try row.integer(0),
            change: AccountChange(
                kind: kind, subject: try row.identity(2), before: try words(5), after: try words(6)),
            at: Moment(milliseconds: try row.integer(4)), by: row.isNull(3) ? nil : ID(try row.identity(3)))
    }
}

extension Accounts {
    /// So long others' changes stand on the page of whoever they concern, in milliseconds.
    static let changesShown: Int64 = 365 * 24 * 3_600_000

    func changes(before number: Int64 = .max, limit: Int) async throws -> [ListedChange] {
        try await journal.database.read { tx in try AccountChanges.all(before: number, limit: limit, in: tx) }
    }

    func changes(toldTo account: Worker.ID, unseen: Bool) async throws -> [ListedChange] {
        let since = surroundings.now().milliseconds - Self.changesShown
        return try await journal.database.read { tx in
            try AccountChanges.told(account, since: since, unseen: unseen, in: tx)
        }
    }

    func seeChanges(of account: Worker.ID, line: AccessLine) async throws {
        let (now, log) = (surroundings.now().milliseconds, journal.access)
        try await journal.database.writeOnce { tx in
            try AccountChanges.see(account, at: now, in: tx)
            try log.write([line], in: tx)
        }
    }
}
