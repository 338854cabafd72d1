import HTTPTypes
import Journal
import Markup
import Practice

/// The access log about one record or one person, newest first, a page at a time; on wish from a day backwards.
struct AccessPages {
    /// So many lines stand on a page.
    static let length = 200

    let asked: AskedDay
    private let link: Link
    private let words: Words
    private let lines: [AccessLine]
    private let isNewest: Bool
    /// The number of the last line, where there are older ones.
    private let last: Int64?

    init(of report: AccessReport, at link: Link, in visit: Visit) async throws {
        (self.link, words) = (link, visit.words)
        asked = AskedDay("to", in: visit.query, today: visit.today, words: visit.words, isNeeded: false)
        let before = Int64(visit.query.text("before"))
        let found = try await visit.office.journal.access.lines(
            of: report, before: before ?? .max, until: asked.day.map { Clock.end(of: $0).milliseconds } ?? .max,
            limit: Self.length + 1)
        lines = found.prefix(Self.length).map(\.line)
        isNewest = before == nil && asked.day == nil
        last = found.count > Self.length ? found[Self.length - 1].number : nil
    }

    var status: HTTPResponse.Status { asked.error == nil ? .ok : .unprocessableContent }

    func html(_ table: ([AccessLine]) -> AccessTable) -> HTML {
        """
        <p>\(words.newestFirst)</p>\(if: !isNewest || last != nil, search)\(table(lines).html)\
        \(if: !isNewest || last != nil, pages)
        """
    }

    private var search: HTML {
        """
        <form class="filter screen-only" method="get" action="\(link.path)">\
        \(Field("to", label: words.accessUpTo, error: asked.error).date(asked.typed.date("to"), words: words.dateWords))\
        <button class="btn">\(words.show)</button></form>
        """
    }

    private var pages: HTML {
        let start = asked.day.map { link.with("to", day: $0) } ?? link
        let older = last.map { start.with("before", "\($0)") }
        return """
            <nav class="pages" aria-label="\(words.accessLog)">\(if: !isNewest, "<a href=\"\(link.path)\">\(words.newest)</a> ")\
            \(older.map { "<a href=\"\($0.path)\">\(words.older)</a>" } ?? "")</nav>
            """
    }
}
