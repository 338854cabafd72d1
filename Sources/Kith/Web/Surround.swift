import Journal
import Markup
import Practice

/// What stands around pages: the same from page to page for one person in one language, but for what is left open.
struct Surround: Sendable {
    /// Two readers who are the same are shown the same.
    struct Reader: Hashable, Sendable {
        var account: Worker.ID?
        var staff: String
        var voice: Words.Voice
        /// The page, where the navigation leads to it; else empty.
        var place: String

        init(_ visit: Visit) {
            account = visit.signedIn?.id
            staff = visit.staff.mark
            voice = visit.words.voice
            place = Self.places.contains(visit.path) ? visit.path : ""
        }

        private static let places: Set<String> = [
            Link.home.path, Link.families.path, Link.inbox.path, Link.imports.path, Link.exports.path,
            Link.administration.path,
        ]
    }

    /// Says that nobody here is real.
    let demo: HTML
    /// The bar at the top.
    let top: HTML
    /// The button for the other language.
    let languages: HTML
    /// The attributes of every page's body: what scripts say.
    let said: HTML
    /// These, and when the page of somebody who is signed in locks.
    let marks: HTML
    let footer: HTML
    /// The question before the page locks.
    let lockDialog: HTML

    /// As it was made before for the same reader, or made now.
    static func of(_ visit: Visit) -> Surround {
        let reader = Reader(visit)
        if let kept = visit.office.surrounds[reader] { return kept }
        let surround = Surround(visit, reader)
        visit.office.surrounds.keep(surround, for: reader)
        return surround
    }

    private init(_ visit: Visit, _ reader: Reader) {
        let drawing = SurroundDrawing(
            words: visit.words, actor: visit.signedIn, place: reader.place, isDemo: visit.office.isDemo)
        demo = drawing.demo
        languages = drawing.languages
        top = drawing.top
        said = drawing.said
        marks = drawing.marks
        footer = drawing.footer
        lockDialog = drawing.lockDialog
    }
}

private struct SurroundDrawing {
    let words: Words
    let actor: Actor?
    let place: String
    let isDemo: Bool

    var demo: HTML { isDemo ? "<p class=\"demo\">\(words.demoBanner)</p>" : "" }

    var top: HTML {
        """
        <div class="top"><a class="mark" href="/">\(Self.mark)\(words.service)</a>\
        \(actor.map(find))<nav class="ways" aria-label="\(words.waysLabel)">\(actor.map(ways))\(languages)</nav>\
        \(actor.map(menu))</div>
        """
    }

    var languages: HTML {
        let other: Language = words.language == .english ? .welsh : .english
        return """
            <form method="post" action="\(Link.language.path)">\(HTML.formToken)\(HTML.hidden("language", other.rawValue))\
            <input type="hidden" name="back" value="\(hole: .back)">\
            <button class="link" lang="\(other.tag)">\(words.otherLanguage)</button></form>
            """
    }

    var said: HTML {
        """
         data-unsaved="\(words.notSaved)" data-signed-out="\(words.signedOutWhileWriting)" \
        data-sign-in="\(Link.signIn.path)" data-sign-in-text="\(words.signInAgain)"
        """
    }

    var marks: HTML {
        guard actor != nil else { return said }
        return """
            \(said) data-lock-after="\(Session.idle / 1_000)" data-extend="\(Link.stay.path)" data-locked="\(Link.locked.path)" \
            data-back="\(hole: .back)"
            """
    }

    var footer: HTML { "<footer class=\"foot\"><p>\(words.independent) \(words.welshUnchecked)</p></footer>" }

    var lockDialog: HTML {
        guard actor != nil else { return "" }
        return """
            <template id="lock-dialog"><h2>\(words.lockSoonTitle)</h2><p>\(words.lockSoon) <b data-left></b></p>\
            <button class="btn go">\(words.stay)</button></template>
            """
    }

    private func find(_ actor: Actor) -> HTML {
        guard actor.may(.readFamilies) else { return "" }
        return """
            <form class="find" role="search" method="post" action="\(Link.search.path)">\
            \(HTML.formToken)<label class="quiet" for="find">\(words.findFamily)</label>\
            <input id="find" name="name" type="search" placeholder="\(words.findFamily)" autocomplete="off">\
            <button class="btn">\(words.find)</button></form>
            """
    }

    private func ways(_ actor: Actor) -> HTML {
        var links: [(Link, String)] = []
        if actor.may(.readFamilies) { links += [(.home, words.myWork), (.families, words.families)] }
        if actor.may(.takeReferrals) { links.append((.inbox, words.referrals)) }
        if actor.may(.moveFamilies) { links.append((.imports, words.bringIn)) }
        if actor.may(.exportEverything) || actor.may(.agreeExports) { links.append((.exports, words.exportsTitle)) }
        if !actor.role.capabilities.isDisjoint(with: [.manageAccounts, .manageSettings, .readAccessLog, .agreeExports])
        {
            links.append((.administration, words.administration))
        }
        return links.map { link, name in
            "<a href=\"\(link.path)\"\(if: link.path == place, " aria-current=\"page\"")>\(name)</a>" as HTML
        }.joined()
    }

    private func menu(_ actor: Actor) -> HTML {
        """
        <details class="menu"><summary>\(actor.name)</summary><ul><li><a href="\(Link.me.path)">\(words.yourAccount)</a></li>\
        <li><form method="post" action="\(Link.signOut.path)">\(HTML.formToken)\
        <button>\(words.signOut)</button></form></li></ul></details>
        """
    }

    private static let mark: HTML = """
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 3v18M12 3v18M19 3v18M5 8.5h14M5 15.5h14" fill="none" \
        stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>
        """
}
