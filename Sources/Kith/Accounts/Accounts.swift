import Foundation
import Journal
import Practice
import Synchronization

/// Accounts, roles and teams: who can sign in, and what decides their access.
final class Accounts: Sendable {
    let passwords: Passwords
    let sessions: Sessions
    let journal: Journal
    let surroundings: Surroundings
    let throttle: Throttle
    private let staff = Mutex(KnownStaff())

    private struct KnownStaff {
        var newest: Staff?
        /// How often it was changed here, so that what was read before a change is not kept after it.
        var changes = 0
    }

    init(_ journal: Journal, _ surroundings: Surroundings, passwords: Passwords) {
        self.journal = journal
        self.surroundings = surroundings
        self.passwords = passwords
        sessions = Sessions(journal, surroundings)
        throttle = Throttle(journal, surroundings)
    }

    /// Everybody, every role and every team: small, so it is kept in memory and read anew after a change, whichever
    /// process made it.
    func everybody() async throws -> Staff {
        let known = staff.withLock { $0 }
        if journal.database.isSoleOwner, let newest = known.newest { return newest }
        let (keys, now) = (journal.keys, surroundings.now())
        let found = try await journal.database.read { tx in
            let mark = try tx.row("SELECT value FROM setting WHERE name = \(Staff.markName)")?.text(0) ?? ""
            if let newest = known.newest, !mark.isEmpty, newest.mark == mark { return newest }
            return try Staff(reading: tx, mark: mark, at: now, keys: keys)
        }
        staff.withLock { now in
            if now.changes == known.changes { now.newest = found }
        }
        return found
    }

    /// The same, where the mark that changes with it was just seen.
    func everybody(seenAt mark: String?) async throws -> Staff {
        if let mark, let newest = staff.withLock({ $0.newest }), newest.mark == mark { return newest }
        return try await everybody()
    }

    /// Is there at most one account?
    func areFew() async throws -> Bool {
        try await journal.database.read { tx in try tx.rows("SELECT id FROM account LIMIT 2").count < 2 }
    }

    /// Who a session belongs to; nil where the account is closed.
    func actor(of session: Session) async throws -> Actor? { actor(of: session, among: try await everybody()) }

    func actor(of session: Session, among staff: Staff) -> Actor? {
        guard let account = staff.accounts[session.account], !account.isClosed, let role = staff.roles[account.role],
            !role.isRetired
        else { return nil }
        return Actor(
            id: account.id, name: account.profile.name, role: role, teams: account.teams, session: session.id,
            emergencies: staff.emergencies[account.id] ?? [:], kin: staff.kin[account.id] ?? [])
    }

    /// One change to accounts, roles or teams, with its line in the access log. With the same `deed` it is made once,
    /// however often it is asked for.
    ///
    /// - Throws: `StaffMovedOn` where the change was decided on a staff that is not the newest any more.
    func change(
        _ line: AccessLine, once deed: UInt128? = nil, seen staff: Staff? = nil,
        _ work: @escaping @Sendable (any Writing) throws -> Void
    ) async throws {
        let log = journal.access
        let mark = String(surroundings.newID(), radix: 16)
        // Also where nobody knows what became of it.
        defer {
            self.staff.withLock { known in
                known.newest = nil
                known.changes += 1
            }
        }
        let seen = staff?.mark
        try await journal.database.writeOnce(as: deed ?? surroundings.newID()) { tx in
            // One change at a time, also where several nodes make them.
            try tx.run("UPDATE setting SET value = value WHERE name = \(Staff.markName)")
            if let seen, try tx.row("SELECT value FROM setting WHERE name = \(Staff.markName)")?.text(0) ?? "" != seen {
                throw StaffMovedOn()
            }
            try work(tx)
            try Settings.set(Staff.markName, to: mark, in: tx)
            try log.write([line], in: tx)
        }
    }
}

/// Somebody else changed an account, a role or a team meanwhile.
struct StaffMovedOn: Error {}

/// All accounts, roles and teams at one time.
struct Staff: Sendable {
    /// The setting that every change to accounts, roles or teams gives a new value.
    static let markName = "staff"

    /// Another after every change: two with the same mark are the same.
    private(set) var mark = ""
    var accounts: [Worker.ID: Account] = [:]
    var roles: [Role.ID: Role] = [:]
    var teams: [Team.ID: TeamName] = [:]
    var byLogin: [[UInt8]: Worker.ID] = [:]
    /// Who has entered which records in an emergency, and until when; those that had ended when this was read are left out.
    private(set) var emergencies: [Worker.ID: [Family.ID: Moment]] = [:]
    /// Whose own and relatives' records are closed to them.
    private(set) var kin: [Worker.ID: [Kin]] = [:]

    init() {}

    init(reading tx: any Reading, mark: String, at now: Moment, keys: KeyRing) throws {
        self.mark = mark
        kin = try Kin.all(in: tx, keys: keys)
        let running = try tx.rows(
            """
            SELECT account, stream, until_at FROM emergency
            WHERE until_at > \(now.milliseconds) AND ended_at IS NULL ORDER BY until_at
            """)
        for row in running {
            emergencies[ID(try row.identity(0)), default: [:]][ID(try row.identity(1))] = Moment(
                milliseconds: try row.integer(2))
        }
        for row in try tx.rows("SELECT id, english, welsh, capabilities, retired FROM role") {
            let role = Role(
                id: ID(try row.identity(0)), english: try row.text(1), welsh: try row.text(2),
                capabilities: Set(
                    try row.text(3).split(separator: " ").compactMap { Capability(rawValue: String($0)) }),
                isRetired: try row.flag(4),
                needsSecondFactor: try row.text(3).split(separator: " ").contains { $0 == Role.secondFactorMark })
            roles[role.id] = role
        }
        for row in try tx.rows("SELECT id, name, retired FROM team") {
            let team = TeamName(id: ID(try row.identity(0)), name: try row.text(1), isRetired: try row.flag(2))
            teams[team.id] = team
        }
        var memberships: [Worker.ID: Set<Team.ID>] = [:]
        for row in try tx.rows("SELECT account, team FROM account_team") {
            memberships[ID(try row.identity(0)), default: []].insert(ID(try row.identity(1)))
        }
        for row in try tx.rows("SELECT id, login, profile, role, closed FROM account") {
            let id = Worker.ID(try row.identity(0))
            let profile = try keys[.accounts].open(try row.blob(2), for: Self.place(of: id))
            accounts[id] = Account(
                id: id, profile: try JSONDecoder().decode(Account.Profile.self, from: Data(profile)),
                role: ID(try row.identity(3)), teams: memberships[id] ?? [], isClosed: try row.flag(4))
            byLogin[try row.blob(1)] = id
        }
    }

    static func place(of account: Worker.ID) -> Canonical {
        var place = Canonical()
        place.append("account")
        place.append(account.value)
        return place
    }

    /// The name of somebody who can sign in, or the start of their identity where they are not known here.
    func name(of worker: Worker.ID) -> String {
        accounts[worker]?.profile.name ?? String(worker.description.suffix(6))
    }

    /// May this account, as it is here, look after accounts?
    func manages(_ account: Account) -> Bool { !account.isClosed && roles[account.role]?.manages == true }

    var openAccounts: [Account] {
        accounts.values.filter { !$0.isClosed }.sorted { $0.profile.name < $1.profile.name }
    }

    var openTeams: [TeamName] {
        teams.values.filter { !$0.isRetired }.sorted { $0.name < $1.name }
    }

    var openRoles: [Role] {
        roles.values.filter { !$0.isRetired }.sorted { $0.english < $1.english }
    }
}
