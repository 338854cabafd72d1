import HTTPTypes
import Markup
import Practice

/// Your own account: where you are signed in, and your password.
struct MePage {
    var visit: Visit
    var actor: Actor
    var sessions: [Session]
    /// What others did to the account.
    var changes: [ListedChange] = []
    var said: String?
    var error: (field: String, words: String)?
    var kinErrors: [(field: String, words: String)] = []

    var html: HTML {
        let words = visit.words
        let teams = actor.teams.compactMap { visit.staff.teams[$0]?.name }.sorted()
        return Layout(visit, title: words.yourAccount, errors: (error.map { [$0] } ?? []) + kinErrors).page(
            """
            <h1>\(actor.name)</h1>\(said.map { "<div class=\"say well\" role=\"status\"><p>\($0)</p></div>" as HTML })
            <dl class="facts-list"><dt>\(words.yourRole)</dt><dd>\(words.pick(english: actor.role.english, welsh: actor.role.welsh))</dd>\
            <dt>\(words.yourTeams)</dt><dd>\(teams.isEmpty ? words.none : words.list(teams))</dd></dl>
            <section class="part"><h2>\(words.yourSessions)</h2><ul class="sessions">\(sessions.map(row))</ul>
            <form method="post" action="\(Link.endOthers.path)">\(HTML.formToken)\
            <button class="btn">\(words.endOtherSessions)</button></form></section>
            \(AccountChangeSection(visit: visit, changes: changes).html)<section class="part"><h2>\(words.tokens)</h2><p><a href="\(Link.tokens.path)">\(words.toTokens)</a></p></section>
            \(KinSection(visit: visit, kin: actor.kin, errors: kinErrors).html)\
            \(if: actor.may(.readFamilies), coach)\
            <section class="part"><h2>\(words.secondStep)</h2><p>\(words.secondStepLead) \
            <a href="\(Link.codes.path)">\(words.setUpCodes)</a></p></section><section class="part"><h2>\(words.changePassword)</h2>\(passwordForm)</section>
            """)
    }

    private func row(_ session: Session) -> HTML {
        let words = visit.words
        let isThis = session.id == actor.session
        return """
            <li><div><p>\(isThis ? words.thisBrowser : BrowserName(header: session.browser).text(words))</p><p class="meta">\(session.source) · \
            \(words.since(words.moment(session.started))) · \(words.lastSeen(words.moment(session.seen)))</p></div>\
            <form method="post" action="\(Link.endSession.path)">\(HTML.formToken)\
            \(HTML.hidden("session", session.id.description))<button class="btn small">\(words.signOut)\
            <span class="quiet"> \(session.source), \(words.moment(session.started))</span></button></form></li>
            """
    }

    /// The language coach can be sent away, and asked back.
    private var coach: HTML {
        let words = visit.words
        let isOff = visit.isCoachOff
        return """
            <section class="part"><h2>\(words.coachTitle)</h2><p>\(isOff ? words.coachIsOff : words.coachIsOn)</p>\
            <form method="post" action="\(Link.coach.path)">\(HTML.formToken)\
            \(HTML.hidden("coach", isOff ? "on" : "off"))<button class="btn">\(isOff ? words.coachTurnOn : words.coachTurnOff)</button>\
            </form></section>
            """
    }

    private var passwordForm: HTML {
        let words = visit.words
        func wrong(_ field: String) -> String? { error?.field == field ? error?.words : nil }
        return """
            <form class="form" method="post" action="\(Link.changePassword.path)">\(HTML.formToken)\
            \(Field("now", label: words.passwordNow, error: wrong("now")).text(kind: .password, autocomplete: "current-password"))\
            \(Field("password", label: words.newPassword, hint: words.passwordHint, error: wrong("password"))
                .text(kind: .password, autocomplete: "new-password"))\
            \(Field("again", label: words.passwordAgain, error: wrong("again")).text(kind: .password, autocomplete: "new-password"))\
            <div class="done"><button class="btn go">\(words.keepPassword)</button></div></form>
            """
    }
}

enum MeRoutes {
    private static let own = Route.LogRule.nothing(because: "shows people only their own account")

    static let all: [Route] = [
        Route(.get, "me", may: .signedIn, logs: own) { visit in try await page(visit) },
        Route(.post, "me/sessions/end", may: .signedIn, logs: .admin("sessions"), takes: ["session"]) { visit in
            let actor = try visit.actor()
            guard let id = Session.ID(visit.form.text("session")) else { throw Problem.badForm }
            let own = try await visit.office.accounts.sessions.all(of: actor.id).contains { $0.id == id }
            guard own else { throw Problem.notFound }
            try await visit.office.accounts.sessions.end([id])
            return .redirect(.me)
        },
        Route(.post, "me/sessions/end-others", may: .signedIn, logs: .admin("sessions")) { visit in
            let actor = try visit.actor()
            try await visit.office.accounts.sessions.endAll(of: actor.id, except: actor.session)
            return .redirect(.me)
        },
        Route(.post, "me/coach", may: .signedIn, logs: .admin("coach"), takes: ["coach"]) { visit in
            try await visit.office.accounts.letCoach(
                speak: visit.form.text("coach") != "off", for: try visit.actor().id, line: visit.line())
            var answer = Answer.redirect(.me)
            answer.isLogged = true
            return answer
        },
        Route(
            .post, "me/password", may: .signedIn, logs: .admin("password"), takes: ["now", "password", "again"],
            answer: changePassword),
    ]

    @Sendable private static func changePassword(_ visit: Visit) async throws -> Answer {
        let actor = try visit.actor()
        let words = visit.words
        let password = visit.form.all("password").first ?? ""
        guard let account = visit.staff.accounts[actor.id] else { throw Problem.notFound }
        if let problem = try await visit.passwordProblem("now") {
            return try await page(visit, error: ("now", problem.words))
        }
        guard password == visit.form.all("again").first else {
            return try await page(visit, error: ("again", words.passwordsDiffer))
        }
        do {
            try await visit.office.accounts.keep(password, for: account, staying: actor.session, line: visit.line())
        } catch let refusal as AccountRefusal {
            return try await page(visit, error: ("password", words.sentence(for: refusal)))
        }
        var answer = try await page(visit, said: words.passwordKept)
        answer.isLogged = true
        return answer
    }

    /// The page again, with what was wrong about somebody whom they named.
    static func page(_ visit: Visit, errors: [(field: String, words: String)]) async throws -> Answer {
        let actor = try visit.actor()
        let sessions = try await visit.office.accounts.sessions.all(of: actor.id)
        return .page(
            MePage(visit: visit, actor: actor, sessions: sessions, kinErrors: errors).html,
            status: .unprocessableContent)
    }

    private static func page(
        _ visit: Visit, said: String? = nil, error: (field: String, words: String)? = nil
    ) async throws -> Answer {
        let actor = try visit.actor()
        let sessions = try await visit.office.accounts.sessions.all(of: actor.id)
        let changes = try await visit.office.accounts.changes(toldTo: actor.id, unseen: false)
        let page = MePage(
            visit: visit, actor: actor, sessions: sessions, changes: changes, said: said, error: error)
        return .page(page.html, status: error == nil ? .ok : .unprocessableContent)
    }
}
