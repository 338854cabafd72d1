import Journal
import Practice

extension Accounts {
    /// What came of an attempt to sign in. All failures look the same to whoever tries, but for the wait.
    enum Attempted: Sendable {
        case signedIn(token: String, session: Session)
        /// The password is right; the code of the second step is still to come.
        case needsCode(Account)
        case refused
        case wait(seconds: Int)
    }

    /// Tries a name and a password.
    func signIn(
        login: String, password: String, source: String, browser name: String, marks known: String?
    ) async throws -> Attempted {
        let staff = try await everybody()
        let account = staff.byLogin[token(of: login)].flatMap { staff.accounts[$0] }
        let attempt = Throttle.Attempt(
            login: login, source: source,
            isKnownBrowser: account.map { browser($0.id, isKnownBy: known) } ?? false)
        let wait = try await throttle.take(attempt)
        guard wait == 0 else { return .wait(seconds: wait) }
        guard let account, try await isRight(password, for: account) else {
            if account == nil { _ = try await passwords.fits(password, Passwords.nobody) }
            return .refused
        }
        try await throttle.succeeded(attempt)
        let isNeeded = staff.roles[account.role]?.needsSecondFactor == true
        if isNeeded { return .needsCode(account) }
        if try await SecondFactors(accounts: self).isOn(account.id) { return .needsCode(account) }
        let started = try await sessions.start(for: account.id, source: source, browser: name)
        return .signedIn(token: started.token, session: started.session)
    }

    /// Is this the password of the account? Takes as long whether or not there is one.
    func isRight(_ password: String, for account: Account) async throws -> Bool {
        let kept = try await journal.database.read { tx in
            try tx.row("SELECT salt, hash FROM password WHERE account = \(account.id.value)")
                .map { Passwords.Kept(salt: try $0.blob(0), hash: try $0.blob(1)) }
        }
        let fits = try await passwords.fits(password, kept ?? Passwords.nobody)
        return fits && kept != nil && !account.isClosed
    }

    func hasPassword(_ account: Worker.ID) async throws -> Bool {
        try await journal.database.read { tx in
            try tx.row("SELECT account FROM password WHERE account = \(account.value)") != nil
        }
    }

    /// What a browser keeps once somebody has signed in with it, so that guessing elsewhere cannot keep them out.
    func browserMark(of account: Worker.ID) -> String {
        var place = Canonical()
        place.append("browser")
        place.append(account.value)
        return journal.keys[.accounts].digest(of: place.bytes).hexadecimal
    }

    /// Was this account signed in to before at the browser that keeps these marks?
    func browser(_ account: Worker.ID, isKnownBy marks: String?) -> Bool {
        marks?.split(separator: ".").contains { $0 == browserMark(of: account) } == true
    }

    /// The marks that a browser keeps from now on: desks are shared, so those of the last eight people.
    func marks(_ known: String?, with account: Worker.ID) -> String {
        let mark = browserMark(of: account)
        let others = (known ?? "").split(separator: ".").map(String.init).filter {
            $0 != mark && $0.count == mark.count
        }
        return ([mark] + others.prefix(7)).joined(separator: ".")
    }

    /// The token that a form of this session must carry.
    func formToken(of session: Session.ID) -> String {
        var place = Canonical()
        place.append("form")
        place.append(session.value)
        return journal.keys[.accounts].digest(of: place.bytes).hexadecimal
    }
}
