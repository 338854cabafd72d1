import Crypto
import Foundation
import Journal
import Practice

/// Why a change to accounts was refused.
enum AccountRefusal: Error, Hashable, Sendable {
    case nameMissing
    case loginTaken
    case loginMissing
    /// A role is either for work with families or for looking after the program (assurance 34).
    case dutiesMixed
    case weakPassword(Passwords.Weakness)
    case wrongCode
    /// Not one plain address.
    case wrongAddress
    case notFound
    /// Nobody gives themselves a role, teams or rights, or closes or opens their own account.
    case ownAccount
    case ownRole
    /// Nobody would be left who may look after accounts.
    case lastToManage
}

/// Everything that is wrong with one form of accounts.
struct AccountRefusals: Error, Hashable, Sendable {
    var all: [AccountRefusal]
}

extension Accounts {
    func makeTeam(_ name: String, as id: Team.ID, once deed: UInt128? = nil, line: AccessLine) async throws {
        let name = try Self.required(name)
        try await change(line, once: deed) { tx in
            try tx.run("INSERT INTO team (id, name, retired) VALUES (\(id.value), \(name), 0)")
        }
    }

    func changeTeam(
        _ id: Team.ID, name: String, isRetired: Bool, once deed: UInt128? = nil, seen: Staff? = nil, line: AccessLine
    ) async throws {
        let name = try Self.required(name)
        try await change(line, once: deed, seen: seen) { tx in
            let changed = try tx.run("UPDATE team SET name = \(name), retired = \(isRetired) WHERE id = \(id.value)")
            if changed == 0 { throw AccountRefusal.notFound }
        }
    }

    /// Makes a role, or changes the one with this identity. Nobody widens the role that they have.
    func keepRole(_ role: Role, once deed: UInt128? = nil, seen: Staff? = nil, line: AccessLine) async throws {
        let english = try Self.required(role.english)
        guard Set(role.capabilities.map(\.isAboutFamilies)).count < 2 else { throw AccountRefusal.dutiesMixed }
        let marks = role.needsSecondFactor ? [Role.secondFactorMark] : []
        let capabilities = (role.capabilities.map(\.rawValue).sorted() + marks).joined(separator: " ")
        let welsh = role.welsh.isEmpty ? english : role.welsh
        let staff = try await staff(or: seen)
        let known = staff.roles[role.id]
        let own = line.actor.flatMap { staff.accounts[ID($0)]?.role }
        if let known, own == role.id, !role.capabilities.isSubset(of: known.capabilities) {
            throw AccountRefusal.ownRole
        }
        let changes = AccountChange.between(known, role)
        let isManaging = known?.manages == true && !role.manages
        try await change(line, once: deed, seen: seen) { tx in
            try tx.run("DELETE FROM role WHERE id = \(role.id.value)")
            try tx.run(
                """
                INSERT INTO role (id, english, welsh, capabilities, retired)
                VALUES (\(role.id.value), \(english), \(welsh), \(capabilities), \(role.isRetired))
                """)
            if isManaging { try Self.checkSomebodyManages(in: tx) }
            try AccountChanges.keep(changes, line, in: tx)
        }
    }

    /// What a form was decided on, or what is newest.
    private func staff(or seen: Staff?) async throws -> Staff {
        if let seen { return seen }
        return try await everybody()
    }

    /// Somebody with an open account has to be left who may look after accounts.
    private static func checkSomebodyManages(in tx: any Reading) throws {
        let rows = try tx.rows(
            """
            SELECT role.capabilities FROM account JOIN role ON role.id = account.role
            WHERE account.closed = 0 AND role.retired = 0
            """)
        let isSomebody = try rows.contains {
            try $0.text(0).split(separator: " ").contains { $0 == Capability.manageAccounts.rawValue }
        }
        guard isSomebody else { throw AccountRefusal.lastToManage }
    }

    /// Makes an account, or changes the one with this identity. Nobody changes their own role or teams. Whoever loses a role or a team loses their sessions.
    ///
    /// - Throws: `AccountRefusals`: everything that is wrong with it, at once.
    func keep(_ account: Account, once deed: UInt128? = nil, seen: Staff? = nil, line: AccessLine) async throws {
        var profile = account.profile
        profile.name = profile.name.trimmed
        profile.login = profile.login.trimmed.lowercased()
        let login = token(of: profile.login)
        let before = try await staff(or: seen)
        let known = before.accounts[account.id]
        let changes = AccountChange.between(known, account)
        var refusals = Self.refusals(of: account, named: profile, owner: before.byLogin[login], among: before)
        if line.actor == account.id.value, !changes.isEmpty { refusals.append(.ownAccount) }
        guard refusals.isEmpty else { throw AccountRefusals(all: refusals) }
        let sealed = try journal.keys[.accounts].seal(
            Array(try JSONEncoder().encode(profile)), for: Staff.place(of: account.id))
        let now = surroundings.now().milliseconds
        let isManaging = known.map { before.manages($0) } == true && !before.manages(account)
        let isLess = known.map { $0.role != account.role || $0.teams != account.teams || account.isClosed } ?? false
        do {
            try await change(line, once: deed, seen: seen) { tx in
                try Self.keep(account, login: login, profile: sealed, at: now, in: tx)
                if isLess { try Sessions.endAll(of: account.id, in: tx) }
                if isManaging { try Self.checkSomebodyManages(in: tx) }
                try AccountChanges.keep(changes, line, in: tx)
            }
        } catch AccountRefusal.lastToManage {
            throw AccountRefusals(all: [.lastToManage])
        } catch StorageFault.taken {
            throw AccountRefusals(all: [.loginTaken])
        }
        if isLess { sessions.forgetAll(of: account.id) }
    }

    /// Lets the language coach speak or keep quiet for one person. Nothing else of their account is touched.
    func letCoach(speak: Bool, for account: Worker.ID, line: AccessLine) async throws {
        let (keys, place) = (journal.keys, Staff.place(of: account))
        try await change(line) { tx in
            guard let row = try tx.row("SELECT profile FROM account WHERE id = \(account.value)") else {
                throw AccountRefusal.notFound
            }
            let kept = Data(try keys[.accounts].open(try row.blob(0), for: place))
            var profile = try JSONDecoder().decode(Account.Profile.self, from: kept)
            profile.isCoachOff = !speak
            let sealed = try keys[.accounts].seal(Array(try JSONEncoder().encode(profile)), for: place)
            try tx.run("UPDATE account SET profile = \(sealed) WHERE id = \(account.value)")
        }
    }

    /// Makes many teams and accounts that nobody has made before, all at once: an invented authority.
    func keepAll(_ accounts: [Account], teams: [(id: Team.ID, name: String)], line: AccessLine) async throws {
        let sealed = try accounts.map { account in
            (
                account, token(of: account.profile.login),
                try journal.keys[.accounts].seal(
                    Array(try JSONEncoder().encode(account.profile)), for: Staff.place(of: account.id))
            )
        }
        let now = surroundings.now().milliseconds
        try await change(line) { tx in
            for team in teams {
                try tx.send("INSERT INTO team (id, name, retired) VALUES (\(team.id.value), \(team.name), 0)")
            }
            for (account, login, profile) in sealed {
                try Self.keep(account, login: login, profile: profile, at: now, in: tx)
            }
        }
    }

    /// What is wrong with an account, in the order of its form.
    private static func refusals(
        of account: Account, named profile: Account.Profile, owner: Worker.ID?, among staff: Staff
    ) -> [AccountRefusal] {
        var all: [AccountRefusal] = []
        if profile.name.isEmpty || profile.name.count > 200 { all.append(.nameMissing) }
        if profile.login.isEmpty {
            all.append(.loginMissing)
        } else if let owner, owner != account.id {
            all.append(.loginTaken)
        }
        if let email = profile.email, EmailAddress(email) == nil { all.append(.wrongAddress) }
        if staff.roles[account.role] == nil || !account.teams.isSubset(of: staff.teams.keys) { all.append(.notFound) }
        return all
    }

    private static func keep(
        _ account: Account, login: [UInt8], profile: [UInt8], at now: Int64, in tx: any Writing
    ) throws {
        try tx.run("DELETE FROM account WHERE id = \(account.id.value)")
        try tx.run("DELETE FROM account_team WHERE account = \(account.id.value)")
        if account.isClosed { try AccessTokens.endAll(of: account.id, in: tx) }
        try tx.run(
            """
            INSERT INTO account (id, login, profile, role, closed, made_at)
            VALUES (\(account.id.value), \(login), \(profile), \(account.role.value), \(account.isClosed), \(now))
            """)
        for team in account.teams {
            try tx.run("INSERT INTO account_team (account, team) VALUES (\(account.id.value), \(team.value))")
        }
    }

    /// Makes a one-time code with which a person sets their password; it replaces any code before it. Nobody makes one for
    /// themselves.
    ///
    /// - Returns: the code, which is kept nowhere else.
    func makeCode(for account: Worker.ID, line: AccessLine) async throws -> String {
        guard line.actor != account.value else { throw AccountRefusal.ownAccount }
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        let bytes = SymmetricKey(size: .init(bitCount: 160)).withUnsafeBytes { Array($0) }
        let code = bytes.enumerated().map { place, byte in
            (place > 0 && place % 5 == 0 ? "-" : "") + String(letters[Int(byte) % letters.count])
        }.joined()
        let hash = Self.hash(code: code)
        let end = surroundings.now().milliseconds + 7 * 24 * 3_600_000
        try await change(line) { tx in
            try tx.run("DELETE FROM sign_in_code WHERE account = \(account.value)")
            try tx.run(
                "INSERT INTO sign_in_code (account, hash, expires_at) VALUES (\(account.value), \(hash), \(end))")
            try AccountChanges.keep([AccountChange(kind: .code, subject: account.value)], line, in: tx)
        }
        return code
    }

    /// Sets a password with a one-time code, which is used up, and ends every session of the account.
    func setPassword(_ password: String, login: String, code: String, line: AccessLine) async throws {
        let staff = try await everybody()
        let account = staff.byLogin[token(of: login)].flatMap { staff.accounts[$0] }
        let now = surroundings.now().milliseconds
        let hash = Self.hash(code: code)
        let found = try await journal.database.read { tx in
            try tx.row("SELECT account, expires_at FROM sign_in_code WHERE hash = \(hash)")
                .map { (ID<Worker>(try $0.identity(0)), try $0.integer(1)) }
        }
        guard let account, let found, found.0 == account.id, found.1 > now, !account.isClosed else {
            throw AccountRefusal.wrongCode
        }
        try await keep(password, for: account, line: line)
    }

    /// Changes a password and ends every other session.
    func keep(
        _ password: String, for account: Account, staying session: Session.ID? = nil, line: AccessLine
    ) async throws {
        let local = account.profile.name.split(separator: " ").map(String.init) + [account.profile.login]
        if let weakness = Passwords.weakness(of: password, local: local) { throw AccountRefusal.weakPassword(weakness) }
        let kept = try await passwords.keep(password)
        let now = surroundings.now().milliseconds
        try await change(line) { tx in
            try tx.run("DELETE FROM password WHERE account = \(account.id.value)")
            try tx.run("DELETE FROM sign_in_code WHERE account = \(account.id.value)")
            try tx.run(
                """
                INSERT INTO password (account, salt, hash, changed_at)
                VALUES (\(account.id.value), \(kept.salt), \(kept.hash), \(now))
                """)
            try Sessions.endAll(of: account.id, except: session, in: tx)
        }
        sessions.forgetAll(of: account.id, except: session)
    }

    /// A keyed token of a sign-in name: found without being readable.
    func token(of login: String) -> [UInt8] {
        var place = Canonical()
        place.append("login")
        place.append(Self.plain(login: login))
        return journal.keys[.accounts].digest(of: place.bytes)
    }

    /// However a sign-in name is typed, it is one.
    static func plain(login: String) -> String { login.trimmed.lowercased().precomposedStringWithCanonicalMapping }

    private static func hash(code: String) -> [UInt8] {
        Array(SHA256.hash(data: Array(code.lowercased().filter { $0.isLetter || $0.isNumber }.utf8)))
    }

    private static func required(_ name: String) throws -> String {
        let name = name.trimmed
        guard !name.isEmpty, name.count <= 200 else { throw AccountRefusal.nameMissing }
        return name
    }
}
