import HTTPTypes
import Markup
import Practice

extension Link {
    static let home = Link(path: "/")
    static let signIn = Link(path: "/sign-in")
    static func signIn(back: String) -> Link {
        back == "/" ? signIn : signIn.with("back", Fields.encoded(back))
    }
    static let signOut = Link(path: "/sign-out")
    static let newPassword = Link(path: "/new-password")
    static let locked = Link(path: "/locked")
    static func locked(back: String) -> Link { locked.with("back", Fields.encoded(back)) }
    static let stay = Link(path: "/stay")
    static let language = Link(path: "/language")
    static let me = Link(path: "/me")
    static let endSession = Link(path: "/me/sessions/end")
    static let endOthers = Link(path: "/me/sessions/end-others")
    static let changePassword = Link(path: "/me/password")
}

/// Coming in and going out.
enum SignInRoutes {
    private static let open = Route.Rule.anybody(because: "people must be able to sign in")
    private static let shows = Route.LogRule.nothing(because: "shows nothing about anybody")

    static let all: [Route] = [
        Route(.get, "sign-in", may: open, logs: shows) { visit in
            visit.signedIn == nil ? .page(SignInPage(visit).html) : .redirect(.home)
        },
        Route(
            .post, "sign-in", may: open, logs: .admin("sign-in"), takes: ["name", "password", "back"], answer: signIn),
        Route(.get, "new-password", may: open, logs: shows) { .page(NewPasswordPage($0).html) },
        Route(
            .post, "new-password", may: open, logs: .admin("password"),
            takes: ["name", "code", "password", "again"], answer: newPassword),
        Route(.post, "sign-out", may: open, logs: .admin("sign-out"), answer: signOut),
        Route(.get, "locked", may: open, logs: shows) { visit in
            visit.signedIn == nil ? .redirect(.signIn) : .page(LockedPage(visit).html)
        },
        Route(.post, "locked", may: open, logs: .admin("unlock"), takes: ["password", "back"], answer: unlock),
        Route(.post, "stay", may: .signedIn, logs: .nothing(because: "only says that somebody is there")) { _ in
            .json(#"{"stays":true}"#)
        },
        Route(.post, "language", may: open, logs: shows, takes: ["language", "back"], answer: language),
    ]

    @Sendable private static func signIn(_ visit: Visit) async throws -> Answer {
        let attempted = try await visit.office.accounts.signIn(
            login: visit.form.text("name"), password: visit.form.all("password").first ?? "", source: visit.source,
            browser: visit.headers[.userAgent] ?? "", marks: visit.cookie("kith-known"))
        switch attempted {
        case .refused:
            return .page(SignInPage(visit, error: visit.words.wrongSignIn).html, status: .unprocessableContent)
        case .wait(let seconds):
            return .page(
                SignInPage(visit, error: visit.words.waitToSignIn(seconds: seconds), isToWait: true).html,
                status: .tooManyRequests)
        case .needsCode(let account): return try await visit.asking(for: account)
        case .signedIn(let token, let session):
            if let old = visit.session { try await visit.office.accounts.sessions.end([old.id]) }
            return visit.coming(in: session, token: token, to: visit.backPath)
        }
    }

    @Sendable private static func newPassword(_ visit: Visit) async throws -> Answer {
        let password = visit.form.all("password").first ?? ""
        do {
            guard password == visit.form.all("again").first else { throw PasswordsDiffer() }
            let attempt = Throttle.Attempt(oneTimeCodeFrom: visit.source)
            let wait = try await visit.office.accounts.throttle.wait(for: attempt)
            guard wait == 0 else {
                let error = ("code", visit.words.waitToSignIn(seconds: wait))
                return .page(NewPasswordPage(visit, error: error).html, status: .tooManyRequests)
            }
            do {
                try await visit.office.accounts.setPassword(
                    password, login: visit.form.text("name"), code: visit.form.text("code"), line: visit.line())
            } catch AccountRefusal.wrongCode {
                try await visit.office.accounts.throttle.failed(attempt)
                throw AccountRefusal.wrongCode
            }
            let account = visit.staff.byLogin[visit.office.accounts.token(of: visit.form.text("name"))]
            var answer = Answer.redirect(.signIn)
            if let account { answer = visit.knowing(account, answer) }
            answer.isLogged = true
            return answer
        } catch is PasswordsDiffer {
            return .page(
                NewPasswordPage(visit, error: ("again", visit.words.passwordsDiffer)).html,
                status: .unprocessableContent)
        } catch let refusal as AccountRefusal {
            let error = (visit.words.field(of: refusal), visit.words.sentence(for: refusal))
            return .page(NewPasswordPage(visit, error: error).html, status: .unprocessableContent)
        }
    }

    struct PasswordsDiffer: Error {}

    @Sendable private static func signOut(_ visit: Visit) async throws -> Answer {
        if let session = visit.session { try await visit.office.accounts.sessions.end([session.id]) }
        var answer = Answer.redirect(.signIn)
            .setting("\(visit.office.cookieName)=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0\(visit.secure)")
        answer.headers.append((.clearSiteData, "\"cache\", \"storage\""))
        return answer
    }

    @Sendable private static func unlock(_ visit: Visit) async throws -> Answer {
        guard let actor = visit.signedIn, let session = visit.session else { return .redirect(.signIn) }
        if let problem = try await visit.passwordProblem("password") {
            return .page(LockedPage(visit, error: problem.words).html, status: problem.status)
        }
        let started = try await visit.office.accounts.sessions.start(
            for: actor.id, source: visit.source, browser: visit.headers[.userAgent] ?? "")
        try await visit.office.accounts.sessions.end([session.id])
        return visit.coming(in: started.session, token: started.token, to: visit.backPath)
    }

    @Sendable private static func language(_ visit: Visit) async throws -> Answer {
        let language = Language(rawValue: visit.form.text("language")) ?? .english
        return .redirect(Link(path: visit.backPath))
            .setting("kith-language=\(language.rawValue); Path=/; SameSite=Lax; Max-Age=31536000\(visit.secure)")
    }
}

extension Visit {
    var secure: String { office.isPublic ? "; Secure" : "" }

    func cookie(_ name: String) -> String? {
        headers[values: .cookie].flatMap { $0.split(separator: ";") }.map { String($0).trimmed }
            .first { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.utf8.count + 1)) }
    }

    /// Gives the browser its session, and the mark of one that was signed in before.
    func coming(in session: Session, token: String, to path: String) -> Answer {
        coming(in: session, token: token, .redirect(Link(path: path)))
    }

    func coming(in session: Session, token: String, _ answer: Answer) -> Answer {
        knowing(
            session.account,
            answer.setting("\(office.cookieName)=\(token); Path=/; HttpOnly; SameSite=Lax\(secure)"))
    }

    /// From now on this browser is one that the account was signed in to before.
    fileprivate func knowing(_ account: Worker.ID, _ answer: Answer) -> Answer {
        answer
            .setting(
                "kith-known=\(office.accounts.marks(cookie("kith-known"), with: account)); Path=/; HttpOnly; SameSite=Lax; "
                    + "Max-Age=31536000\(secure)")
    }
}
