import HTTPTypes
import Journal
import Markup
import Practice

extension Visit {
    /// A script asked for one part of the page instead of the whole.
    var wantsFragment: Bool { headers[.fragment] != nil }
}

extension Words {
    /// The words above the three boxes of a date.
    var dateWords: DateWords { DateWords(day: day, month: month, year: year) }
}

extension Fields {
    /// The three boxes of a date.
    func date(_ name: String) -> DateParts {
        DateParts(day: text("\(name)-day"), month: text("\(name)-month"), year: text("\(name)-year"))
    }

    /// A day that was typed into three boxes; nil where all are empty.
    func day(_ name: String) throws(Refusal) -> Day? {
        try Day.typed(
            day: text("\(name)-day"), month: text("\(name)-month"), year: text("\(name)-year"), field: name)
    }

    mutating func set(_ name: String, to day: Day?) {
        guard let day else { return }
        set("\(name)-day", to: String(day.day))
        set("\(name)-month", to: String(day.month))
        set("\(name)-year", to: String(day.year))
    }

    /// The identities that were ticked under a name.
    func ids<Of>(_ name: String) -> [ID<Of>] { all(name).compactMap { ID<Of>($0) } }
}

extension FamilyLink {
    var draft: Link { part("draft") }
    var discard: Link { part("draft/discard") }
}

extension FamilyView {
    /// The tag that begins a form which is saved as a draft while it is written.
    func opening(of action: Link, as look: HTML = "form", _ marks: HTML = "") -> HTML {
        """
        <form class="\(look)" method="post" action="\(action.path)" \(marks) data-draft="\(link.draft.path)">
        """
    }
}

extension FamilyView {
    func draftNote(_ state: FormState) -> HTML {
        guard let kept = state.draftKept else { return "" }
        return """
            <div class="say judge"><h2>\(words.draftTitle)</h2><p>\(words.draftKept(words.moment(kept)))</p>\
            <form method="post" action="\(link.discard.path)">\(HTML.formToken)\
            \(HTML.hidden("form", state.name))<input type="hidden" name="back" value="\(hole: .back)">\
            <button class="link">\(words.draftDiscard)</button></form></div>
            """
    }
}

extension FamilyVisit {
    /// The start of such a form, with the note of a draft that fills it.
    func open(_ action: Link, _ state: FormState, isBroad: Bool = false) -> HTML {
        "\(view.draftNote(state))\(view.opening(of: action, as: isBroad ? "form broad" : "form"))\(state.hidden)"
    }

    /// The end of such a form: one button, a way out, and where the script says that it saved.
    func close(_ button: String, back: Link) -> HTML {
        """
        <div class="done"><button class="btn go">\(button)</button> <a href="\(back.path)">\(words.cancel)</a>\
        <p class="saved" data-saved role="status"></p></div></form>
        """
    }

    /// Keeps what a form sent as its draft.
    func keepDraft(_ form: Fields, line: AccessLine? = nil) async throws {
        guard let name = form["form"], name.hasPrefix("\(id)/"), name.utf8.count < 200 else { throw Problem.badForm }
        var kept = form
        for field in ["csrf", "command", "base", "back"] { kept.remove(field) }
        let draft = Drafts.Draft(
            form: name, stream: id.value, base: form["base"].flatMap { Int($0) } ?? base,
            at: visit.now.milliseconds, text: kept.urlEncoded)
        try await office.journal.drafts.keep(
            draft, of: actor.id.value, log: office.journal.access, line: line ?? visit.line(stream: id.value))
    }
}

/// Drafts of a family's forms: kept while somebody writes, thrown away when they say so.
enum DraftRoutes {
    static let all: [Route] = [
        .family(.post, "draft", may: .read, logs: .draft, takes: ["*"]) { visit in
            try await visit.keepDraft(visit.visit.form)
            let time = visit.words.time(visit.visit.now)
            var answer = Answer.json("{\"saved\":\"\(time)\",\"text\":\"\(visit.words.saved(at: time))\"}")
            answer.isLogged = true
            return answer
        },
        .family(.post, "draft/discard", may: .read, logs: .draft, takes: ["back"]) { visit in
            try await visit.office.journal.drafts.forget(
                visit.visit.form.text("form"), of: visit.actor.id.value)
            return .redirect(Link(path: visit.visit.backPath))
        },
    ]
}
