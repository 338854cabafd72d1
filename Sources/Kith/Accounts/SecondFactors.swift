import Crypto
import Journal
import Practice

/// The second step of signing in: a code from a phone, or one from a sheet of paper (assurance 71).
///
/// Everything stands in the database, so a code that one node took is taken by no other.
struct SecondFactors: Sendable {
    let accounts: Accounts
    private var journal: Journal { accounts.journal }
    private var now: Moment { accounts.surroundings.now() }

    /// How many codes stand on the sheet.
    static let recoveryCodes = 10
    /// Seconds between the password and the code.
    static let patience: Int64 = 10 * 60

    /// How it stands with somebody; stored by these names.
    enum State: String, Sendable {
        /// A secret was made and no code of it was typed yet.
        case begun
        case on
        /// Somebody who looks after accounts took it off.
        case takenOff
    }

    struct Factor: Sendable {
        var state: State
        var secret: [UInt8]
        var at: Moment
        /// Who took it off.
        var by: Worker.ID?
    }

    func factor(of account: Worker.ID) async throws -> Factor? {
        let keys = journal.keys
        return try await journal.database.read { tx in
            guard
                let row = try tx.row(
                    "SELECT state, sealed, at, by_whom FROM second_factor WHERE account = \(account.value)"),
                let state = State(rawValue: try row.text(0))
            else { return nil }
            return Factor(
                state: state, secret: try keys[.accounts].open(try row.blob(1), for: Self.place(of: account)),
                at: Moment(milliseconds: try row.integer(2)), by: row.isNull(3) ? nil : ID(try row.identity(3)))
        }
    }

    func isOn(_ account: Worker.ID) async throws -> Bool { try await factor(of: account)?.state == .on }

    /// Unused codes of the sheet.
    func recoveryCodesLeft(of account: Worker.ID) async throws -> Int {
        let row = try await journal.database.ask(
            "SELECT COUNT(*) FROM recovery_code WHERE account = \(account.value) AND used_at IS NULL")
        return Int(try row.first?.integer(0) ?? 0)
    }

    /// Makes a secret that counts only once a code of it was typed. One that is on stays on until then.
    func begin(_ account: Worker.ID, line: AccessLine) async throws {
        let secret = OneTimeCode.newSecret()
        let sealed = try journal.keys[.accounts].seal(secret, for: Self.place(of: account))
        let (at, log) = (now.milliseconds, journal.access)
        try await journal.database.writeOnce { tx in
            let isOn = try tx.row(
                "SELECT state FROM second_factor WHERE account = \(account.value) AND state = \(State.on.rawValue)")
            guard isOn == nil else { throw Refusal(.alreadyAnswered) }
            try tx.run("DELETE FROM second_factor WHERE account = \(account.value)")
            try tx.run(
                """
                INSERT INTO second_factor (account, state, sealed, at, by_whom, last_step)
                VALUES (\(account.value), \(State.begun.rawValue), \(sealed), \(at), NULL, 0)
                """)
            try log.write([line], in: tx)
        }
    }

    /// Turns it on with the first code.
    ///
    /// - Returns: the codes for the sheet, which are kept nowhere else; nil where the code is not right.
    func confirm(_ account: Worker.ID, code: String, line: AccessLine) async throws -> [String]? {
        guard let factor = try await factor(of: account), factor.state == .begun,
            let step = OneTimeCode.step(of: Self.digits(code), factor.secret, at: now)
        else { return nil }
        let (at, log) = (now.milliseconds, journal.access)
        let codes = Self.newCodes()
        let hashes = codes.map { hash($0, of: account) }
        let isOn = try await journal.database.writeOnce { tx in
            let changed = try tx.run(
                """
                UPDATE second_factor SET state = \(State.on.rawValue), last_step = \(step), at = \(at)
                WHERE account = \(account.value) AND state = \(State.begun.rawValue)
                """)
            guard changed == 1 else { return false }
            try Self.keep(hashes, of: account, in: tx)
            try AccountChanges.keep([AccountChange(kind: .codesOn, subject: account.value)], line, in: tx)
            try log.write([line], in: tx)
            return true
        }
        return isOn ? codes : nil
    }

    /// A new sheet; the codes of the one before no longer work.
    func newSheet(_ account: Worker.ID, line: AccessLine) async throws -> [String] {
        let codes = Self.newCodes()
        let hashes = codes.map { hash($0, of: account) }
        let log = journal.access
        try await journal.database.writeOnce { tx in
            try Self.keep(hashes, of: account, in: tx)
            try log.write([line], in: tx)
        }
        return codes
    }

    /// Takes it off. Where somebody else did, the person is told.
    func takeOff(_ account: Worker.ID, by other: Worker.ID?, line: AccessLine) async throws {
        let sealed = try journal.keys[.accounts].seal([], for: Self.place(of: account))
        let (at, log) = (now.milliseconds, journal.access)
        try await journal.database.writeOnce { tx in
            try tx.run("DELETE FROM second_factor WHERE account = \(account.value)")
            try tx.run("DELETE FROM recovery_code WHERE account = \(account.value)")
            if let other {
                try tx.run(
                    """
                    INSERT INTO second_factor (account, state, sealed, at, by_whom, last_step)
                    VALUES (\(account.value), \(State.takenOff.rawValue), \(sealed), \(at), \(other.value), 0)
                    """)
            }
            try AccountChanges.keep([AccountChange(kind: .codesOff, subject: account.value)], line, in: tx)
            try log.write([line], in: tx)
        }
    }

    private static func newCodes() -> [String] {
        (0..<recoveryCodes).map { _ in
            let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
            let bytes = SymmetricKey(size: .init(bitCount: 80)).withUnsafeBytes { Array($0) }
            return bytes.enumerated().map { place, byte in
                (place == 5 ? "-" : "") + String(letters[Int(byte) % letters.count])
            }.joined()
        }
    }

    private static func keep(_ hashes: [[UInt8]], of account: Worker.ID, in tx: any Writing) throws {
        try tx.run("DELETE FROM recovery_code WHERE account = \(account.value)")
        for hash in hashes {
            try tx.run("INSERT INTO recovery_code (account, hash, used_at) VALUES (\(account.value), \(hash), NULL)")
        }
    }

    /// Keyed, so that whoever has the database cannot try them out.
    private func hash(_ code: String, of account: Worker.ID) -> [UInt8] {
        var place = Canonical()
        place.append("recovery")
        place.append(account.value)
        place.append(code.lowercased().filter { $0.isLetter || $0.isNumber })
        return journal.keys[.accounts].digest(of: place.bytes)
    }

    private static func place(of account: Worker.ID) -> Canonical {
        var place = Canonical()
        place.append("second factor")
        place.append(account.value)
        return place
    }

    private static func digits(_ typed: String) -> String { typed.filter(\.isNumber) }
}

// MARK: - Signing in

extension SecondFactors {
    /// What was typed.
    enum Accepted: Sendable {
        case phone, sheet
    }

    /// Is this the code of the moment, or one of the sheet, and not used before? It is used up.
    func accept(_ typed: String, of account: Worker.ID) async throws -> Accepted? {
        guard let factor = try await factor(of: account), factor.state == .on else { return nil }
        if let step = OneTimeCode.step(of: Self.digits(typed), factor.secret, at: now) {
            let changed = try await journal.database.writeOnce { tx in
                try tx.run(
                    "UPDATE second_factor SET last_step = \(step) WHERE account = \(account.value) AND last_step < \(step)"
                )
            }
            return changed == 1 ? .phone : nil
        }
        let (hash, at) = (hash(typed, of: account), now.milliseconds)
        let changed = try await journal.database.writeOnce { tx in
            try tx.run(
                """
                UPDATE recovery_code SET used_at = \(at)
                WHERE account = \(account.value) AND hash = \(hash) AND used_at IS NULL
                """)
        }
        return changed == 1 ? .sheet : nil
    }

    /// Notes that the password was right. What it returns goes into a cookie and is no session: it opens nothing but the
    /// page that asks for the code.
    func wait(for account: Worker.ID) async throws -> String {
        let token = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0).hexadecimal }
        let (hash, at) = (Self.hash(token: token), now.milliseconds)
        try await journal.database.writeOnceOrTwice { tx in
            try tx.run("DELETE FROM sign_in_step WHERE until_at <= \(at) OR token = \(hash)")
            try tx.run(
                """
                INSERT INTO sign_in_step (token, account, until_at)
                VALUES (\(hash), \(account.value), \(at + Self.patience * 1_000))
                """)
        }
        return token
    }

    /// Whose password was right not long ago.
    func waiting(_ token: String) async throws -> Worker.ID? {
        let (hash, at) = (Self.hash(token: token), now.milliseconds)
        let rows = try await journal.database.ask(
            "SELECT account FROM sign_in_step WHERE token = \(hash) AND until_at > \(at)")
        return try rows.first.map { ID(try $0.identity(0)) }
    }

    func finish(_ token: String) async throws {
        let hash = Self.hash(token: token)
        try await journal.database.writeOnceOrTwice { tx in
            try tx.run("DELETE FROM sign_in_step WHERE token = \(hash)")
        }
    }

    private static func hash(token: String) -> [UInt8] { Array(SHA256.hash(data: Array(token.utf8))) }
}
