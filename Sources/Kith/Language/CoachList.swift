import Markup
import Practice

/// The short list under a form of what the coach noticed in its fields.
struct CoachList {
    let words: Words
    let found: [(text: CoachedText, notice: LanguageNotice)]
    let kept: KeptWords

    /// The most that is said at once.
    private static let most = 12

    /// The inside of the section, which a script asks for again.
    var html: HTML {
        let open = found.filter { kept[$0.notice] == nil }
        let closed = found.count - open.count
        return """
            <p class="meta" role="status">\(words.coachCount(open.count)) \(if: closed > 0, "\(words.coachKept(closed))")</p>\
            \(if: !open.isEmpty, "<ul class=\"items\">\(open.prefix(Self.most).enumerated().map(row))</ul>")
            """
    }

    private func row(_ place: Int, _ one: (text: CoachedText, notice: LanguageNotice)) -> HTML {
        let notice = one.notice
        let name = KeptWords.name(of: notice)
        let label = notice.problem.isOfWords ? notice.text : words.name(of: notice.problem)
        return """
            <li class="item"><p class="text">\(way(to: one.text))\(if: notice.problem.isOfWords, quotation(one.text, notice))</p>\
            <p><b>\(words.name(of: notice.problem)).</b> \(words.why(notice)) <b>\(words.ask(notice))</b></p>\
            <details class="more"><summary>\(words.coachKeep)<span class="quiet"> \(label)</span></summary>\
            \(HTML.hidden(KeptWords.what, name))\
            \(Field(KeptWords.why, label: words.coachKeepWhy, id: "kept-\(place)").text())</details></li>
            """
    }

    /// Which field it stands in, as a way there.
    private func way(to text: CoachedText) -> HTML {
        guard let field = text.field else { return "\(text.label)" }
        return "<a href=\"#\(field)\">\(text.label)</a> "
    }

    /// The words in their place, quietly marked.
    private func quotation(_ text: CoachedText, _ notice: LanguageNotice) -> HTML {
        let scalars = Array(text.text.unicodeScalars)
        func part(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return String(view)
        }
        let start = max(0, notice.start - 30)
        let end = min(scalars.count, notice.end + 30)
        return """
            <span\(words.mark(text.language))>\(if: start > 0, "…")\(part(start..<notice.start))\
            <mark>\(part(notice.start..<min(notice.end, end)))</mark>\(part(min(notice.end, end)..<end))\(if: end < scalars.count, "…")</span>
            """
    }
}

extension FamilyVisit {
    /// The section under a form that the coach reads; nothing where the reader sent it away.
    func coached(_ form: String, _ entered: Fields) async throws -> HTML {
        guard CoachedText.isCoached(form), !visit.isCoachOff else { return "" }
        let list = try await coachList(form, entered)
        return """
            <section class="coach part" data-coach="\(link.language.path)" aria-labelledby="coach-title">\
            <h2 id="coach-title">\(words.coachTitle)</h2><p class="help">\(words.coachLead)</p>\
            <div data-noticed>\(list.html)</div>\
            <button class="btn small" name="back" value="\(visit.path)" formaction="\(link.checkLanguage.path)" formnovalidate>\
            \(words.coachCheck)</button></section>
            """
    }

    /// What the coach notices in the fields of a form.
    func coachList(_ form: String, _ entered: Fields) async throws -> CoachList {
        let names = family.people.present.map(\.name)
        let coach = visit.coach
        let found = CoachedText.texts(of: form, entered, words).flatMap { text in
            text.notices(coach, names: names).map { (text: text, notice: $0) }
        }
        return CoachList(words: words, found: found, kept: try await keptWords().adding(KeptWords(entered)))
    }

    /// How much there is to notice in a statement and its goal: of the document, never of its writer.
    func coachCount(of pair: Pair) -> HTML {
        guard may(.record), pair.isCurrent, !visit.isCoachOff else { return "" }
        var entered = Fields(PairPart.allCases.map { ($0.rawValue, pair.content[$0]) })
        entered.set("language", to: pair.statement.language)
        entered.set("holdForValue", to: pair.goal.holdFor.map { String($0.value) } ?? "")
        entered.set("holdForUnit", to: (pair.goal.holdFor?.unit ?? .months).rawValue)
        let names = family.people.present.map(\.name)
        let coach = visit.coach
        let count = CoachedText.texts(of: "pairs/edit", entered, words).reduce(0) {
            $0 + $1.notices(coach, names: names).count
        }
        guard count > 0 else { return "" }
        return """
            <p class="meta">\(words.coachTitle): \(words.coachCount(count)) \
            <a href="\(link.editPair(pair.id).at("coach-title").path)">\(words.coachLook)</a></p>
            """
    }
}
