import HTTPTypes
import Markup
import Practice

/// What was written down between two days, by tool: what came, what was reworded, moved, withdrawn, answered.
struct ChangesPage: Sendable {
    let visit: FamilyVisit
    let from: Day
    let to: Day
    let entries: [History.Entry]
    /// What happened in the family's meetings.
    let deeds: [MeetingDeed]
    private var words: Words { visit.words }

    static func answer(_ visit: FamilyVisit) async throws -> Answer {
        let query = visit.visit.query
        let isAsked = !query.pairs.isEmpty
        let from = AskedDay("from", in: query, today: visit.today, words: visit.words, isNeeded: isAsked)
        var to = AskedDay("to", in: query, today: visit.today, words: visit.words, isNeeded: isAsked)
        if let start = from.day, let end = to.day {
            if start < end {
                let entries = try await visit.history().entries(after: start, through: end)
                let deeds = try await visit.meetingDeeds().filter { start < $0.stamp.on && $0.stamp.on <= end }
                    .sorted { ($0.stamp.at.milliseconds, $0.version) < ($1.stamp.at.milliseconds, $1.version) }
                return .page(ChangesPage(visit: visit, from: start, to: end, entries: entries, deeds: deeds).html)
            }
            to.error = visit.words.changesWrongOrder
        }
        let errors = from.errors + to.errors
        let layout = Layout(visit, title: visit.words.changesTitle, place: .history, errors: errors)
        return .page(
            layout.page(
                """
                <a class="back" href="\(visit.link.history.path)">\(visit.words.backToHistory)</a>\
                <h1>\(visit.words.changesTitle)</h1><p class="lead">\(visit.words.changesLead)</p>\
                \(ChangesForm(visit: visit, from: from, to: to).html)
                """), status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    var html: HTML {
        let title = words.changesBetween(words.day(from), words.day(to))
        return Layout(visit, title: title, place: .history).page(
            """
            <a class="back" href="\(visit.link.history.path)">\(words.backToHistory)</a><h1>\(title)</h1>\
            <p class="lead">\(words.changesDays(words.day(from), words.day(to)))</p>\(summary)\
            \(HistoryTool.allCases.map(tool))\(newer)\
            <section class="part screen-only"><h2>\(words.changesOtherDays)</h2>\(ChangesForm(visit: visit, from: nil, to: nil).html)</section>
            """)
    }

    /// The counts, said in words: "4 things were added to the map".
    private var summary: HTML {
        let counts = Counted.allCases.compactMap { kind -> HTML? in
            let number = entries.filter { Counted($0.event) == kind }.count
            return number == 0 ? nil : "<li>\(words.changesCount(kind, number))</li>"
        }
        guard !entries.isEmpty || !deeds.isEmpty else { return "<p class=\"nothing\">\(words.changesNone)</p>" }
        return counts.isEmpty ? "" : "<ul>\(counts)</ul>"
    }

    private func tool(_ tool: HistoryTool) -> HTML {
        if tool == .meetings {
            return section(words.name(of: tool), deeds.map { HistoryEntry($0, in: visit, saysDay: true) })
        }
        return section(words.name(of: tool), told(entries.filter { HistoryTool($0.event) == tool }))
    }

    private var newer: HTML { section(words.historyNewerTitle, told(entries.filter { $0.event == nil })) }

    private func told(_ entries: [History.Entry]) -> [HistoryEntry] {
        entries.map { HistoryEntry($0, in: visit, saysDay: true) }
    }

    private func section(_ title: String, _ entries: [HistoryEntry]) -> HTML {
        guard !entries.isEmpty else { return "" }
        return """
            <section class="part"><h2>\(title)</h2><div class="history"><ol>\(entries.map(\.html))</ol></div></section>
            """
    }
}

/// What is counted of what changed. Never people, never a score.
enum Counted: CaseIterable, Hashable, Sendable {
    case added, reworded, moved, withdrawn, answered, pairsWritten, pairsReworded, numbersGiven

    init?(_ event: Family.Event?) {
        switch event {
        case .map(.itemAdded), .map(.questionAsked): self = .added
        case .map(.itemReworded), .map(.questionReworded): self = .reworded
        case .map(.itemMoved): self = .moved
        case .map(.itemWithdrawn), .map(.questionWithdrawn): self = .withdrawn
        case .map(.questionAnswered): self = .answered
        case .pairs(.pairWritten): self = .pairsWritten
        case .pairs(.pairReworded): self = .pairsReworded
        case .scales(.numberGiven): self = .numbersGiven
        default: return nil
        }
    }
}

/// Asks for the two days.
struct ChangesForm: Sendable {
    let visit: FamilyVisit
    let from: AskedDay?
    let to: AskedDay?

    var html: HTML {
        let words = visit.words
        return """
            <form method="get" action="\(visit.link.changes.path)">\
            \(Field("from", label: words.changesFrom, error: from?.error)
                .date(from?.typed.date("from") ?? DateParts(), words: words.dateWords))\
            \(Field("to", label: words.changesTo, error: to?.error)
                .date(to?.typed.date("to") ?? today, words: words.dateWords))\
            <button class="btn">\(words.changesShow)</button></form>
            """
    }

    /// Up to today, unless somebody typed another day.
    private var today: DateParts {
        DateParts(day: "\(visit.today.day)", month: "\(visit.today.month)", year: "\(visit.today.year)")
    }
}
