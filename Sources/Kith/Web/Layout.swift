import Markup
import Practice

/// The one layout of every page for people who sign in.
struct Layout: Sendable {
    private let visit: Visit
    private let title: String
    private let family: FamilyFrame?
    private let place: FamilyPlace?
    private let errors: [(field: String, words: String)]
    /// The names of the scripts that the page uses beside those of every page.
    private let scripts: [String]

    var words: Words { visit.words }

    init(
        _ visit: Visit, title: String, errors: [(field: String, words: String)] = [], scripts: [String] = []
    ) {
        self.visit = visit
        self.title = title
        self.errors = errors
        self.scripts = scripts
        family = nil
        place = nil
    }

    init(
        _ family: FamilyVisit, title: String, place: FamilyPlace?, errors: [(field: String, words: String)] = [],
        scripts: [String] = []
    ) {
        visit = family.visit
        self.title = title
        self.family = visit.office.parts.part(of: family.view)
        self.place = place
        self.errors = errors
        self.scripts = scripts
    }

    func page(_ content: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(words.language.tag)"><head>\(head)</head>
        <body\(lock)>
        <a class="skip" href="#main">\(words.skip)</a>
        <header>\(demo)\(top)\(family?.identity)</header>
        \(frame(content))
        <footer class="foot"><p>\(words.independent) \(words.welshUnchecked)</p></footer>
        \(lockDialog)
        </body></html>

        """
    }

    var head: HTML {
        let parts = [title] + (family.map { [$0.displayName] } ?? []) + [words.service]
        let whole = (errors.isEmpty ? "" : words.errorPrefix) + parts.joined(separator: " – ")
        let every = ["once", "menu", "summary", "autosave"] + (visit.signedIn == nil ? [] : ["lock"]) + scripts
        return """
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(whole)</title><link rel="stylesheet" href="\(EmbeddedFile.link("kith.css"))">
            <link rel="icon" type="image/svg+xml" href="\(EmbeddedFile.link("mark.svg"))">\
            \(visit.csrf.isEmpty ? HTML() : "<meta name=\"csrf\" content=\"\(visit.csrf)\">")
            \(every.map { name in "<script type=\"module\" src=\"\(EmbeddedFile.link("\(name).js"))\"></script>" as HTML })
            """
    }

    var lock: HTML {
        guard visit.signedIn != nil else { return "" }
        return """
             data-lock-after="\(Session.idle / 1_000)" data-extend="\(Link.stay.path)" data-locked="\(Link.locked.path)"
            """
    }

    var lockDialog: HTML {
        guard visit.signedIn != nil else { return "" }
        return """
            <template id="lock-dialog"><h2>\(words.lockSoonTitle)</h2><p>\(words.lockSoon) <b data-left></b></p>\
            <button class="btn go">\(words.stay)</button></template>
            """
    }

    var demo: HTML {
        visit.office.isDemo ? "<p class=\"demo\">\(words.demoBanner)</p>" : ""
    }

    private var top: HTML {
        """
        <div class="top"><a class="mark" href="/">\(Self.mark)\(words.service)</a>\
        \(visit.signedIn.map(find))<nav class="ways" aria-label="\(words.waysLabel)">\(visit.signedIn.map(ways))\(languages)</nav>\
        \(visit.signedIn.map(menu))</div>
        """
    }

    private func find(_ actor: Actor) -> HTML {
        guard actor.may(.readFamilies) else { return "" }
        return """
            <form class="find" role="search" method="post" action="\(Link.search.path)">\
            <input type="hidden" name="csrf" value="\(visit.csrf)"><label class="quiet" for="find">\(words.findFamily)</label>\
            <input id="find" name="name" type="search" placeholder="\(words.findFamily)" autocomplete="off">\
            <button class="btn">\(words.find)</button></form>
            """
    }

    private func ways(_ actor: Actor) -> HTML {
        var links: [(Link, String)] = []
        if actor.may(.readFamilies) { links += [(.home, words.myWork), (.families, words.families)] }
        if actor.may(.takeReferrals) { links.append((.inbox, words.referrals)) }
        if !actor.role.capabilities.isDisjoint(with: [.manageAccounts, .manageSettings, .readAccessLog]) {
            links.append((.administration, words.administration))
        }
        return links.map { link, name in
            "<a href=\"\(link.path)\"\(if: link.path == visit.path, " aria-current=\"page\"")>\(name)</a>" as HTML
        }.joined()
    }

    var languages: HTML {
        let other: Language = words.language == .english ? .welsh : .english
        return """
            <form method="post" action="\(Link.language.path)"><input type="hidden" name="csrf" value="\(visit.csrf)">\
            <input type="hidden" name="language" value="\(other.rawValue)"><input type="hidden" name="back" value="\(visit.backPath)">\
            <button class="link" lang="\(other.tag)">\(words.otherLanguage)</button></form>
            """
    }

    private func menu(_ actor: Actor) -> HTML {
        """
        <details class="menu"><summary>\(actor.name)</summary><ul><li><a href="\(Link.me.path)">\(words.yourAccount)</a></li>\
        <li><form method="post" action="\(Link.signOut.path)"><input type="hidden" name="csrf" value="\(visit.csrf)">\
        <button>\(words.signOut)</button></form></li></ul></details>
        """
    }

    private func frame(_ content: HTML) -> HTML {
        guard let family else {
            return "<div class=\"page plain\"><main id=\"main\" tabindex=\"-1\">\(summary)\(content)</main></div>"
        }
        return """
            <div class="page">\(family.navigation(at: place))\
            <main id="main" tabindex="-1">\(summary)\(content)</main></div>
            """
    }

    /// A page for somebody who is not signed in, or cannot go on: one narrow column.
    func narrow(_ content: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(words.language.tag)"><head>\(head)</head><body>
        <a class="skip" href="#main">\(words.skip)</a><header>\(demo)\(top)</header>
        <main class="narrow" id="main" tabindex="-1">\(summary)\(content)</main>
        <footer class="foot"><p>\(words.independent) \(words.welshUnchecked)</p></footer>
        </body></html>

        """
    }

    var summary: HTML {
        guard !errors.isEmpty else { return "" }
        let problems = errors.map { ErrorSummary.Problem($0.words, field: $0.field.isEmpty ? nil : $0.field) }
        return ErrorSummary(words.problemTitle, problems).html
    }

    private static let mark: HTML = """
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 3v18M12 3v18M19 3v18M5 8.5h14M5 15.5h14" fill="none" \
        stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>
        """
}
