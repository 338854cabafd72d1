import HTTPTypes
import Markup
import Practice

/// The tokens of your account: keys for other programs.
struct TokenPage {
    let visit: Visit
    let tokens: [AccessToken]
    /// The token that was just made: shown once.
    var made: String?
    var entered = Fields([("days", "\(AccessToken.lengths[0])")])
    var errors: [(field: String, words: String)] = []
    private var words: Words { visit.words }

    var html: HTML {
        Layout(visit, title: words.tokens, errors: errors).page(
            """
            <a class="back" href="\(Link.me.path)">\(words.yourAccount)</a>\(made.map(shown))<h1>\(words.tokens)</h1>\
            <p class="lead">\(words.tokensLead)</p>\(list)<section class="part"><h2>\(words.makeToken)</h2>\(form)</section>\
            <p class="meta"><a href="\(Link.describedInterface.path)">\(words.describedInterface)</a></p>
            """)
    }

    private func shown(_ secret: String) -> HTML {
        """
        <div class="say well" role="status"><h2>\(words.tokenMade)</h2><p>\(words.tokenOnce)</p>\
        <p><code class="token">\(secret)</code></p></div>
        """
    }

    private var list: HTML {
        guard !tokens.isEmpty else { return "<p class=\"nothing\">\(words.noTokens)</p>" }
        return "<ul class=\"sessions\">\(tokens.map(row))</ul>"
    }

    private func row(_ token: AccessToken) -> HTML {
        let used = token.used.map { words.lastSeen(words.moment($0)) } ?? words.neverUsed
        let scopes = Scope.allCases.filter(token.scopes.contains).map { words.name(of: $0) }
        return """
            <li><div><p>\(token.name)</p><p class="meta">\(words.list(scopes))</p>\
            <p class="meta">\(words.tokenEnds(words.day(Clock.day(of: token.expires)))) · \(used) · \(words.tokenNumber(token.mark))</p></div>\
            <form method="post" action="\(Link.endToken.path)">\(HTML.formToken)\(HTML.hidden("token", token.id.description))\
            <button class="btn small">\(words.endToken)<span class="quiet"> \(token.name)</span></button></form></li>
            """
    }

    private var form: HTML {
        let actor = visit.signedIn
        let scopes = Scope.allCases.filter { scope in actor.map(scope.isUseful) ?? false }.map {
            Choice($0.rawValue, words.name(of: $0), hint: words.hint(of: $0))
        }
        let days = AccessToken.lengths.sorted().map { Choice("\($0)", words.days($0)) }
        return """
            <form class="form" method="post" action="\(Link.tokens.path)">\(HTML.formToken)\
            \(Field("name", label: words.tokenName, hint: words.tokenNameHint, error: error("name")).text(entered.text("name"), autocomplete: "off"))\
            \(Field("scope", label: words.tokenScopes, hint: words.tokenScopesHint, error: error("scope"))
                .checkboxes(scopes, chosen: Set(entered.all("scope"))))\
            \(Field("days", label: words.tokenDays, error: error("days")).radios(days, chosen: entered["days"], layout: .row))\
            \(Field("password", label: words.passwordNow, hint: words.tokenPasswordHint, error: error("password"))
                .text(kind: .password, autocomplete: "current-password"))\
            <div class="done"><button class="btn go">\(words.makeToken)</button></div></form>
            """
    }

    private func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }
}
