import Markup
import Practice

/// The short list of what the coach noticed: under a form, or in a document.
struct CoachList {
    let words: Words
    let found: [CoachFinding]
    let kept: KeptWords
    /// Begins the ids of its fields, where several lists may stand on one page.
    var mark = ""
    /// Only the beginning of a text was read.
    var isCut = false

    /// The most that is said at once.
    private static let most = 12

    private var asked: [CoachFinding] { found.filter { kept[$0.notice] == nil } }

    /// The inside of the section under a form, which a script asks for again.
    var html: HTML {
        let open = asked
        let closed = found.count - open.count
        return """
            <p class="meta" role="status">\(words.coachCount(open.count)) \(if: closed > 0, "\(words.coachKept(closed))")\
            \(if: isCut, " \(words.coachCut)")</p>\
            \(if: !open.isEmpty, "<ul class=\"items\">\(open.prefix(Self.most).enumerated().map { row($1, keeping(place: $0, $1.notice)) })</ul>")\
            \(if: open.count > Self.most, "<p class=\"meta\">\(words.coachMore(open.count - Self.most))</p>")
            """
    }

    /// One quiet line of a document, which opens the list: how much there is to look at in it, never by whom it was
    /// written. Nothing where there is nothing.
    var line: HTML {
        let open = asked
        guard !open.isEmpty else { return "" }
        return """
            <details class="more coach part"><summary>\(words.coachTitle): \(words.coachCount(open.count))</summary>\
            <p class="help">\(words.coachLead)</p><ul class="items">\(open.prefix(50).map { row($0, "") })</ul></details>
            """
    }

    private func row(_ one: CoachFinding, _ keeping: HTML) -> HTML {
        let notice = one.notice
        return """
            <li class="item"><p class="text">\(way(to: one.text))\(if: notice.problem.isOfWords, quotation(one.text, notice))</p>\
            <p><b>\(words.name(of: notice.problem)).</b> \(words.why(notice)) <b>\(words.ask(notice))</b></p>\(keeping)</li>
            """
    }

    private func keeping(place: Int, _ notice: LanguageNotice) -> HTML {
        let label = notice.problem.isOfWords ? notice.text : words.name(of: notice.problem)
        return """
            <details class="more"><summary>\(words.coachKeep)<span class="quiet"> \(label)</span></summary>\
            \(HTML.hidden(KeptWords.what, KeptWords.name(of: notice)))\
            \(Field(KeptWords.why, label: words.coachKeepWhy, id: "kept\(mark)-\(place)").text())</details>
            """
    }

    /// Which text it stands in, as a way there.
    private func way(to text: CoachedText) -> HTML {
        guard let way = text.way else { return text.isWhole ? "\(text.label)" : "" }
        return "<a href=\"\(way.path)\">\(text.label)</a> "
    }

    /// The words in their place, quietly marked.
    private func quotation(_ text: CoachedText, _ notice: LanguageNotice) -> HTML {
        let scalars = Array(text.text.unicodeScalars.prefix(notice.end + 31))
        func part(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return String(view)
        }
        var start = max(0, notice.start - 30)
        while start > 0, start < notice.start, scalars[start - 1] != " " { start += 1 }
        var end = min(scalars.count, notice.end + 30)
        while end < scalars.count, end > notice.end, scalars[end] != " " { end -= 1 }
        return """
            <span\(words.mark(text.language))>\(if: start > 0, "…")\(part(start..<notice.start))\
            <mark>\(part(notice.start..<min(notice.end, end)))</mark>\(part(min(notice.end, end)..<end))\(if: end < scalars.count, "…")</span>
            """
    }
}
