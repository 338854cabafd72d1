import Journal
import Markup
import Practice

/// Everything that happened in a record, newest day first. Nothing is ever overwritten: this is where it stays readable.
struct HistoryPage: Sendable {
    let visit: FamilyVisit
    private let authors: [(id: Worker.ID, name: String)]
    private var words: Words { visit.words }
    private let tool: HistoryTool?
    private let author: Worker.ID?
    private let page: Int
    private let entries: [Row]
    private let removals: [Removal]

    /// Something that happened in the record or in one of its meetings.
    private enum Row: Sendable {
        case record(History.Entry)
        case meeting(MeetingDeed)

        var stamp: Stamp {
            switch self {
            case .record(let entry): entry.stamp
            case .meeting(let deed): deed.stamp
            }
        }

        var tool: HistoryTool? {
            switch self {
            case .record(let entry): HistoryTool(entry.event)
            case .meeting: .meetings
            }
        }
    }

    static let pageLength = 100

    init(_ visit: FamilyVisit) async throws {
        self.visit = visit
        let history = try await visit.history()
        let query = visit.visit.query
        let tool = HistoryTool(rawValue: query.text("tool"))
        let author = Worker.ID(query.text("by"))
        let deeds = try await visit.meetingDeeds()
        let all = history.entries.map(Row.record) + deeds.map(Row.meeting)
        // Newest first; what happened in the same moment stands in the order in which it was written.
        let sorted = all.enumerated().sorted { one, other in
            (one.element.stamp.at.milliseconds, one.offset) > (other.element.stamp.at.milliseconds, other.offset)
        }.map(\.element)
        authors = Set(all.map(\.stamp.by)).map { (id: $0, name: visit.staff.name(of: $0)) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        removals = try await visit.office.families.removals(of: visit.id.value)
        self.tool = tool
        self.author = author
        entries = sorted.filter { row in
            (tool == nil || row.tool == tool) && (author == nil || row.stamp.by == author)
        }
        let last = max(1, (entries.count + Self.pageLength - 1) / Self.pageLength)
        page = min(max(1, Int(query.text("page")) ?? 1), last)
    }

    var html: HTML { Layout(visit, title: words.history, place: .history).page(content) }

    private var content: HTML {
        """
        \(visit.goesOnElsewhere)<div class="head"><div><h1>\(words.history)</h1><p>\(words.historyLead)</p></div></div>\
        <section class="part" id="as-of">\(HistoryDays(visit: visit).html)</section>\
        <section class="part"><h2>\(words.historyAll)</h2>\(removed)\(filter)\
        <p class="count" role="status">\(words.historyCount(entries.count, from: first + 1, to: first + shown.count))</p>\
        \(if: shown.isEmpty, "<p class=\"nothing\">\(words.historyNothingFits)</p>")\
        <ol class="history">\(days.map(day))</ol>\(pages)</section>
        """
    }

    /// That words were lawfully removed, and why; what they said is nowhere.
    private var removed: HTML {
        guard !removals.isEmpty else { return "" }
        let rows = removals.map { removal -> HTML in
            let day = words.day(Clock.day(of: Moment(milliseconds: removal.at)))
            return
                "<li>\(words.historyRemoved(visit.staff.name(of: Worker.ID(removal.actor)), day, removal.reason))</li>"
        }
        return "<div class=\"say\"><ul class=\"plain-list\">\(rows)</ul></div>"
    }

    private var first: Int { (page - 1) * Self.pageLength }
    private var shown: [Row] { Array(entries.dropFirst(first).prefix(Self.pageLength)) }

    private var days: [[Row]] {
        shown.reduce(into: []) { days, entry in
            if days.last?.last?.stamp.on == entry.stamp.on {
                days[days.count - 1].append(entry)
            } else {
                days.append([entry])
            }
        }
    }

    private func day(_ entries: [Row]) -> HTML {
        """
        <li><h3>\(entries.first.map { words.longDay($0.stamp.on) } ?? "")</h3>\
        <ol>\(entries.map(row))</ol></li>
        """
    }

    private func row(_ row: Row) -> HTML {
        switch row {
        case .record(let entry): HistoryEntry(entry, in: visit).html
        case .meeting(let deed): HistoryEntry(deed, in: visit).html
        }
    }

    private var filter: HTML {
        let tools =
            [Choice("", words.historyEveryTool)] + HistoryTool.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
        let people = [Choice("", words.historyEverybody)] + authors.map { Choice($0.id.description, $0.name) }
        return """
            <form class="filter" method="get" action="\(visit.link.history.path)">\
            \(Field("tool", label: words.historyWhichTool).select(tools, chosen: tool?.rawValue ?? ""))\
            \(Field("by", label: words.historyWhoWrote).select(people, chosen: author?.description ?? ""))\
            <button class="btn">\(words.show)</button></form>
            """
    }

    private var pages: HTML {
        let isLast = first + shown.count >= entries.count
        guard page > 1 || !isLast else { return "" }
        return """
            <nav class="pages" aria-label="\(words.historyPages)">\
            \(if: page > 1, "<a href=\"\(link(page - 1).path)\">\(words.historyNewerOnes)</a> ")\
            \(if: !isLast, "<a href=\"\(link(page + 1).path)\">\(words.historyOlderOnes)</a>")</nav>
            """
    }

    private func link(_ page: Int) -> Link {
        visit.link.history.with("tool", tool?.rawValue ?? "").with("by", author?.description ?? "").with(
            "page", "\(page)")
    }
}

/// Two small forms: the record as of a day, and what changed between two days.
struct HistoryDays: Sendable {
    let visit: FamilyVisit
    private var words: Words { visit.words }

    var html: HTML {
        """
        <ul class="cards"><li class="card"><h2>\(words.asOfADay)</h2><p>\(words.asOfLead)</p>\
        \(AsOfForm(visit: visit, asked: nil).html)</li>\
        <li class="card"><h2>\(words.changesTitle)</h2><p>\(words.changesLead)</p>\
        \(ChangesForm(visit: visit, from: nil, to: nil).html)</li></ul>
        """
    }
}
