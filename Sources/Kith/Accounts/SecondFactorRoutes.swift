import HTTPTypes
import Journal
import Markup
import Practice

extension Link {
    static let signInCode = Link(path: "/sign-in/code")
    static let signInSetUp = Link(path: "/sign-in/set-up")
    static let codes = Link(path: "/me/codes")
    static let codesSetUp = Link(path: "/me/codes/set-up")
    static let codesSheet = Link(path: "/me/codes/sheet")
    static let codesOff = Link(path: "/me/codes/off")
    static func codesOff(_ account: Worker.ID) -> Link { Link(path: "/administration/accounts/\(account)/codes-off") }
}

/// The second step of signing in, and setting it up (assurance 71).
enum SecondFactorRoutes {
    private static let open = Route.Rule.anybody(because: "people must be able to sign in")
    private static let shows = Route.LogRule.nothing(because: "shows nothing about anybody")
    private static let own = Route.LogRule.nothing(because: "shows people only their own account")

    static let all: [Route] = [
        Route(.get, "sign-in/code", may: open, logs: shows) { visit in
            guard try await visit.waiting() != nil else { return .redirect(.signIn) }
            return .page(SignInCodePage(visit: visit).html)
        },
        Route(.post, "sign-in/code", may: open, logs: .admin("sign-in"), takes: ["code", "back"], answer: signIn),
        Route(.get, "sign-in/set-up", may: open, logs: shows) { visit in
            guard let account = try await visit.waiting() else { return .redirect(.signIn) }
            return try await setUpPage(account, visit, isSigningIn: true)
        },
        Route(
            .post, "sign-in/set-up", may: open, logs: .admin("second-factor"), takes: ["code", "back"],
            answer: setUpAndSignIn),
        Route(.get, "me/codes", may: .signedIn, logs: own) { visit in try await page(visit) },
        Route(.post, "me/codes", may: .signedIn, logs: .admin("second-factor"), takes: ["now"], answer: begin),
        Route(.get, "me/codes/set-up", may: .signedIn, logs: own) { visit in
            try await setUpPage(own(visit), visit, isSigningIn: false)
        },
        Route(.post, "me/codes/set-up", may: .signedIn, logs: .admin("second-factor"), takes: ["code"], answer: setUp),
        Route(.post, "me/codes/sheet", may: .signedIn, logs: .admin("second-factor"), takes: ["code"], answer: sheet),
        Route(.post, "me/codes/off", may: .signedIn, logs: .admin("second-factor"), takes: ["code"], answer: off),
        Route(
            .post, "administration/accounts/:account/codes-off", may: .may(.manageAccounts),
            logs: .admin("second-factor"), answer: takeOff),
    ]

    private static func logged(_ answer: Answer) -> Answer {
        var answer = answer
        answer.isLogged = true
        return answer
    }

    // MARK: Signing in

    @Sendable private static func signIn(_ visit: Visit) async throws -> Answer {
        guard let account = try await visit.waiting() else { return .redirect(.signIn) }
        if let problem = try await useUp(account, visit) {
            return .page(SignInCodePage(visit: visit, error: problem.words).html, status: problem.status)
        }
        return try await visit.signedIn(as: account) { $0.redirectHome }
    }

    @Sendable private static func setUpAndSignIn(_ visit: Visit) async throws -> Answer {
        guard let account = try await visit.waiting() else { return .redirect(.signIn) }
        var codes: [String] = []
        if let problem = try await confirm(account, visit, &codes) {
            return try await setUpPage(account, visit, isSigningIn: true, error: problem.words)
        }
        return logged(
            try await visit.signedIn(as: account) { [codes] visit in
                .page(RecoverySheet(visit: visit, account: account, codes: codes, onwards: .home).html)
            })
    }

    /// Turns it on; what is wrong, or nil.
    private static func confirm(_ account: Account, _ visit: Visit, _ codes: inout [String]) async throws -> NotProved?
    {
        var made: [String]?
        let problem = try await visit.codeProblem(of: account) {
            made = try await visit.office.secondFactors.confirm(account.id, code: $0, line: visit.line())
            return made != nil
        }
        codes = made ?? []
        return problem
    }

    // MARK: One's own

    private static func page(
        _ visit: Visit, error: (field: String, words: String)? = nil
    ) async throws -> Answer {
        let actor = try visit.actor()
        let factors = visit.office.secondFactors
        let page = CodesPage(
            visit: visit, actor: actor, factor: try await factors.factor(of: actor.id),
            left: try await factors.recoveryCodesLeft(of: actor.id), error: error)
        return .page(page.html, status: error == nil ? .ok : .unprocessableContent)
    }

    private static func setUpPage(
        _ account: Account, _ visit: Visit, isSigningIn: Bool, error: String? = nil
    ) async throws -> Answer {
        guard let factor = try await visit.office.secondFactors.factor(of: account.id), factor.state == .begun else {
            return .redirect(isSigningIn ? .signIn : .codes)
        }
        let page = SetUpPage(
            visit: visit, account: account, secret: factor.secret, isSigningIn: isSigningIn, error: error)
        return .page(page.html, status: error == nil ? .ok : .unprocessableContent)
    }

    /// Asks for the password first, so that nobody at an open screen can lock its owner out.
    @Sendable private static func begin(_ visit: Visit) async throws -> Answer {
        let actor = try visit.actor()
        if let problem = try await visit.passwordProblem("now") {
            return try await page(visit, error: ("now", problem.words))
        }
        do {
            try await visit.office.secondFactors.begin(actor.id, line: visit.line())
        } catch is Refusal {
            return .redirect(.codes)
        }
        return logged(.redirect(.codesSetUp))
    }

    @Sendable private static func setUp(_ visit: Visit) async throws -> Answer {
        let (actor, account) = (try visit.actor(), try own(visit))
        var codes: [String] = []
        if let problem = try await confirm(account, visit, &codes) {
            return try await setUpPage(account, visit, isSigningIn: false, error: problem.words)
        }
        try await visit.office.accounts.sessions.endAll(of: actor.id, except: actor.session)
        return logged(.page(RecoverySheet(visit: visit, account: account, codes: codes, onwards: .codes).html))
    }

    @Sendable private static func sheet(_ visit: Visit) async throws -> Answer {
        let account = try own(visit)
        if let problem = try await useUp(account, visit) {
            return try await page(visit, error: ("code", problem.words))
        }
        let codes = try await visit.office.secondFactors.newSheet(account.id, line: visit.line())
        return logged(.page(RecoverySheet(visit: visit, account: account, codes: codes, onwards: .codes).html))
    }

    @Sendable private static func off(_ visit: Visit) async throws -> Answer {
        guard try !visit.actor().role.needsSecondFactor else { throw Problem.notFound }
        let account = try own(visit)
        if let problem = try await useUp(account, visit) {
            return try await page(visit, error: ("code", problem.words))
        }
        try await visit.office.secondFactors.takeOff(account.id, by: nil, line: visit.line())
        return logged(.redirect(.codes))
    }

    private static func own(_ visit: Visit) throws -> Account {
        guard let account = visit.staff.accounts[try visit.actor().id] else { throw Problem.notFound }
        return account
    }

    private static func useUp(_ account: Account, _ visit: Visit) async throws -> NotProved? {
        try await visit.codeProblem(of: account) {
            try await visit.office.secondFactors.accept($0, of: account.id) != nil
        }
    }

    // MARK: For somebody who lost their phone

    /// Takes it off and signs them out everywhere. They see who did it; nobody does it for themselves.
    @Sendable private static func takeOff(_ visit: Visit) async throws -> Answer {
        let (actor, id) = (try visit.actor(), try visit.id("account", of: Worker.self))
        guard let account = visit.staff.accounts[id], id != actor.id else { throw Problem.notFound }
        try await visit.office.secondFactors.takeOff(id, by: actor.id, line: visit.line())
        try await visit.office.accounts.sessions.endAll(of: id)
        try await visit.tellOfTakingOff(account)
        return logged(.redirect(.account(id)))
    }
}

extension Visit {
    /// Whose password was right at this browser, while they are asked for the code.
    func waiting() async throws -> Account? {
        guard let token = cookie("kith-step"), let id = try await office.secondFactors.waiting(token) else {
            return nil
        }
        return staff.accounts[id].flatMap { $0.isClosed ? nil : $0 }
    }

    /// The password was right; the code is still missing.
    func asking(for account: Account) async throws -> Answer {
        let isOn = try await office.secondFactors.isOn(account.id)
        if !isOn { try await office.secondFactors.begin(account.id, line: line()) }
        let token = try await office.secondFactors.wait(for: account.id)
        let link = (isOn ? Link.signInCode : .signInSetUp)
        return Answer.redirect(backPath == "/" ? link : link.with("back", Fields.encoded(backPath)))
            .setting(
                "kith-step=\(token); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(SecondFactors.patience)\(secure)")
    }

    fileprivate var redirectHome: Answer { .redirect(Link(path: backPath)) }

    /// Both steps are done: only now is there a session.
    fileprivate func signedIn(
        as account: Account, _ answer: (Visit) -> Answer
    ) async throws -> Answer {
        if let token = cookie("kith-step") { try await office.secondFactors.finish(token) }
        if let old = session { try await office.accounts.sessions.end([old.id]) }
        let started = try await office.accounts.sessions.start(
            for: account.id, source: source, browser: headers[.userAgent] ?? "")
        var given = coming(in: started.session, token: started.token, answer(self))
        given = given.setting("kith-step=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0\(secure)")
        return given
    }

    /// By letter, where they have an address and letters leave here; else their first page tells them.
    fileprivate func tellOfTakingOff(_ account: Account) async throws {
        guard office.outbox.isOpen, let address = account.profile.email.flatMap({ EmailAddress($0) }) else { return }
        let words = Words(.english)
        let letter = Letter(
            to: address, subject: words.codesOffSubject, text: words.codesOffText(link: office.address),
            languages: [Language.english.tag])
        let posting = try office.outbox.posting(letter, as: Letter.ID(office.surroundings.newID()), about: nil)
        try await office.journal.database.writeOnce { tx in try posting(tx) }
    }
}
