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
    let surround: Surround
    /// What whoever looks after Kith says to everybody now.
    let notice: HTML
    /// Says on every page of a record that was entered in an emergency that it was, and until when.
    let emergency: HTML

    var words: Words { visit.words }

    init(
        _ visit: Visit, title: String, errors: [(field: String, words: String)] = [], scripts: [String] = []
    ) {
        self.visit = visit
        self.title = title
        self.errors = errors
        self.scripts = scripts
        surround = Surround.of(visit)
        notice = visit.noticeBar
        family = nil
        place = nil
        emergency = ""
    }

    init(
        _ family: FamilyVisit, title: String, place: FamilyPlace?, errors: [(field: String, words: String)] = [],
        scripts: [String] = []
    ) {
        visit = family.visit
        surround = Surround.of(family.visit)
        notice = family.visit.noticeBar
        self.title = title
        self.family = visit.office.parts.part(of: family.view)
        emergency = EmergencyBanner(family)?.html ?? ""
        self.place = place
        self.errors = errors
        self.scripts = scripts
    }

    func page(_ content: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(words.language.tag)"><head>\(head)</head>
        <body\(surround.marks)>
        <a class="skip" href="#main">\(words.skip)</a>
        <header>\(surround.demo)\(notice)\(surround.top)\(family?.identity)\(emergency)</header>
        \(frame(content))
        \(surround.footer)
        \(surround.lockDialog)
        </body></html>

        """
    }

    var head: HTML {
        let parts = [title] + (family.map { [$0.displayName] } ?? []) + [words.service]
        let whole = (errors.isEmpty ? "" : words.errorPrefix) + parts.joined(separator: " – ")
        let every =
            ["once", "menu", "summary", "autosave"] + (visit.signedIn == nil ? [] : ["lock"])
            + (notice.isEmpty ? [] : ["notice"]) + scripts
        return """
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(whole)</title>\(EmbeddedFile.styleAndIcon)\
            \(if: !visit.csrf.isEmpty, "<meta name=\"csrf\" content=\"\(hole: .formToken)\">")
            \(every.map { EmbeddedFile.scripts[$0] })
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
        <html lang="\(words.language.tag)"><head>\(head)</head><body\(surround.said)>
        <a class="skip" href="#main">\(words.skip)</a><header>\(surround.demo)\(notice)\(surround.top)</header>
        <main class="narrow" id="main" tabindex="-1">\(summary)\(content)</main>
        \(surround.footer)
        </body></html>

        """
    }

    var summary: HTML {
        guard !errors.isEmpty else { return "" }
        let problems = errors.map { ErrorSummary.Problem($0.words, field: $0.field.isEmpty ? nil : $0.field) }
        return ErrorSummary(words.problemTitle, problems).html
    }
}
