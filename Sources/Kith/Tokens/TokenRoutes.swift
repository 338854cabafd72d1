import HTTPTypes
import Practice

extension Link {
    static let tokens = Link(path: "/me/tokens")
    static let endToken = Link(path: "/me/tokens/end")
    static let describedInterface = Link(path: "/\(Route.interface)openapi.json")
}

/// Making and ending the tokens of one's own account.
enum TokenRoutes {
    static let all: [Route] = [
        Route(.get, "me/tokens", may: .signedIn, logs: .nothing(because: "shows people only their own account")) {
            visit in
            .page(TokenPage(visit: visit, tokens: try await tokens(visit)).html)
        },
        Route(
            .post, "me/tokens", may: .signedIn, logs: .admin("tokens"), takes: ["name", "scope", "days", "password"],
            answer: make),
        Route(.post, "me/tokens/end", may: .signedIn, logs: .admin("tokens"), takes: ["token"]) { visit in
            guard let id = AccessToken.ID(visit.form.text("token")),
                try await visit.office.accessTokens.end(id, of: try visit.actor().id, line: visit.line())
            else { throw Problem.notFound }
            var answer = Answer.redirect(.tokens)
            answer.isLogged = true
            return answer
        },
    ]

    private static func tokens(_ visit: Visit) async throws -> [AccessToken] {
        try await visit.office.accessTokens.all(of: try visit.actor().id)
    }

    /// Whoever sits down at an open screen cannot make a key for themselves: the password is asked again.
    @Sendable private static func make(_ visit: Visit) async throws -> Answer {
        let actor = try visit.actor()
        var page = TokenPage(visit: visit, tokens: try await tokens(visit), entered: visit.form)
        let (order, errors) = order(visit)
        page.errors = errors
        if let wrong = try await visit.passwordProblem("password") { page.errors.append(("password", wrong.words)) }
        guard page.errors.isEmpty, let order else { return .page(page.html, status: .unprocessableContent) }
        guard let secret = try await visit.office.accessTokens.make(order, for: actor.id, line: visit.line()) else {
            page.errors = [("name", visit.words.enoughTokens(AccessToken.most))]
            return .page(page.html, status: .unprocessableContent)
        }
        var answer = Answer.page(TokenPage(visit: visit, tokens: try await tokens(visit), made: secret).html)
        answer.isLogged = true
        return answer
    }

    private static func order(_ visit: Visit) -> (AccessTokens.Order?, [(field: String, words: String)]) {
        let (form, words) = (visit.form, visit.words)
        let name = form.text("name")
        let scopes = Set(form.all("scope").compactMap(Scope.init))
        let days = Int(form.text("days")).flatMap { AccessToken.lengths.contains($0) ? $0 : nil }
        var errors: [(field: String, words: String)] = []
        if name.isEmpty || name.count > 100 { errors.append(("name", words.tokenNameMissing)) }
        if scopes.isEmpty { errors.append(("scope", words.tokenScopeMissing)) }
        guard let days else { return (nil, errors + [("days", words.tokenDaysMissing)]) }
        return (AccessTokens.Order(name: name, scopes: scopes, days: days), errors)
    }
}
