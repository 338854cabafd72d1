import Journal
import Markup
import Practice

/// The family's story by the days on which things happened or were said, newest first (assurance 109).
struct TimelinePage: Sendable {
    let visit: FamilyVisit
    private let rows: [Row]
    private let person: Person.ID?
    private let kind: HistoryTool?
    private let page: Int
    private var words: Words { visit.words }

    /// Something that happened in the record or in a meeting.
    private struct Row: Sendable {
        var happened: Happened
        var kind: HistoryTool?
        /// Whom it is about; nobody by name where it is about all.
        var about: Set<Person.ID>
        var entry: HistoryEntry
    }

    static let pageLength = 100

    init(_ visit: FamilyVisit) async throws {
        self.visit = visit
        let query = visit.visit.query
        let (person, kind) = (Person.ID(query.text("about")), HistoryTool(rawValue: query.text("kind")))
        let story = Story(try await visit.history()).steps.map { Self.row($0, visit) }
        let meetings = try await visit.meetingDeeds().told.reversed().map { Self.row($0, visit) }
        rows = Self.inOrder(story + meetings).filter { row in
            (kind == nil || row.kind == kind) && (person.map { row.about.isEmpty || row.about.contains($0) } ?? true)
        }
        (self.person, self.kind) = (person, kind)
        let last = max(1, (rows.count + Self.pageLength - 1) / Self.pageLength)
        page = min(max(1, Int(query.text("page")) ?? 1), last)
    }

    private static func row(_ step: Story.Step, _ visit: FamilyVisit) -> Row {
        var entry = HistoryEntry(step.entry, in: visit)
        entry.happened = step.happened
        return Row(
            happened: step.happened, kind: HistoryTool(step.entry.event), about: step.about, entry: entry)
    }

    private static func row(_ deed: MeetingDeed, _ visit: FamilyVisit) -> Row {
        var entry = HistoryEntry(deed, in: visit)
        entry.happened = .day(on: deed.stamp.on)
        let people = Set(deed.after.participants.compactMap(\.content.person))
        return Row(happened: .day(on: deed.stamp.on), kind: .meetings, about: people, entry: entry)
    }

    /// Newest first, without a date last; what happened on one day stays in its order.
    private static func inOrder(_ rows: [Row]) -> [Row] {
        let dated = rows.compactMap { row in row.happened.earliest.map { (day: $0, row: row) } }
        let sorted = dated.enumerated().sorted { one, other in
            one.element.day == other.element.day ? one.offset < other.offset : one.element.day > other.element.day
        }
        return sorted.map(\.element.row) + rows.filter { $0.happened.earliest == nil }
    }

    var html: HTML { Layout(visit, title: words.timeline, place: .timeline).page(content) }

    private var content: HTML {
        let isAll = person == nil && kind == nil
        return """
            \(visit.goesOnElsewhere)<h1>\(words.timeline)</h1><p class="lead">\(words.timelineLead)</p>\
            \(if: !rows.isEmpty || !isAll, filter)\
            \(if: rows.isEmpty, "<p class=\"nothing\">\(isAll ? words.timelineEmpty : words.historyNothingFits)</p>")\
            \(if: !rows.isEmpty, "<p class=\"count\" role=\"status\">\(words.historyCount(rows.count, from: first + 1, to: first + shown.count))</p>")\
            <ol class="history">\(days.map(day))</ol>\(pages)
            """
    }

    private var first: Int { (page - 1) * Self.pageLength }
    private var shown: [Row] { Array(rows.dropFirst(first).prefix(Self.pageLength)) }

    /// What stands under one heading: a day, a month, a year, or words.
    private var days: [[Row]] {
        shown.reduce(into: []) { days, row in
            if days.last?.last?.happened == row.happened {
                days[days.count - 1].append(row)
            } else {
                days.append([row])
            }
        }
    }

    private func day(_ rows: [Row]) -> HTML {
        "<li><h2>\(rows.first.map { heading($0.happened) } ?? "")</h2><ol>\(rows.map(\.entry.html))</ol></li>"
    }

    private func heading(_ happened: Happened) -> String {
        switch happened {
        case .day(let day): words.longDay(day)
        case .about(let text): "\(words.timelineNoDay): \(text)"
        case .month, .year: words.happened(happened)
        }
    }

    private var filter: HTML {
        let people = visit.family.people.present.map { Choice($0.id.description, $0.name) }
        // A decision about sharing is about the record, not part of what the family lived through.
        let kinds = HistoryTool.allCases.filter { $0 != .sharing }.map { Choice($0.rawValue, words.name(of: $0)) }
        return """
            <form class="filter" method="get" action="\(visit.link.timeline.path)">\
            \(Field("about", label: words.timelineAbout)
                .select([Choice("", words.historyEverybody)] + people, chosen: person?.description ?? ""))\
            \(Field("kind", label: words.timelineKind)
                .select([Choice("", words.historyEveryTool)] + kinds, chosen: kind?.rawValue ?? ""))\
            <button class="btn">\(words.show)</button></form>
            """
    }

    private var pages: HTML {
        let isLast = first + shown.count >= rows.count
        guard page > 1 || !isLast else { return "" }
        return """
            <nav class="pages" aria-label="\(words.timelinePages)">\
            \(if: page > 1, "<a href=\"\(link(page - 1).path)\">\(words.historyNewerOnes)</a> ")\
            \(if: !isLast, "<a href=\"\(link(page + 1).path)\">\(words.historyOlderOnes)</a>")</nav>
            """
    }

    private func link(_ page: Int) -> Link {
        visit.link.timeline.with("about", person?.description ?? "").with("kind", kind?.rawValue ?? "").with(
            "page", "\(page)")
    }
}

extension [MeetingDeed] {
    /// What of the meetings belongs to the family's story, oldest first: that they were held, what was decided and agreed
    /// and still stands, who saw it differently, the numbers that were shown.
    fileprivate var told: [MeetingDeed] {
        let takenBack = Set(compactMap { $0.event.takenBack })
        return filter { $0.event.isStory && !($0.event.made.map(takenBack.contains) ?? false) }
            .sorted { ($0.stamp.at.milliseconds, $0.version) < ($1.stamp.at.milliseconds, $1.version) }
    }
}

extension Meeting.Event {
    fileprivate var isStory: Bool {
        switch self {
        case .began, .cancelled, .adjourned, .decided, .viewGiven, .dissented, .actionAgreed, .actionFollowed,
            .numbersShown, .reportHandedOver, .reportAnswered:
            true
        default: false
        }
    }

    /// What it made that can be taken back.
    fileprivate var made: UInt128? {
        switch self {
        case .decided(let id, _, _, _), .viewGiven(let id, _), .dissented(let id, _): id.value
        case .actionAgreed(let id, _, _): id.value
        default: nil
        }
    }

    fileprivate var takenBack: UInt128? {
        switch self {
        case .decisionWithdrawn(let id, _): id.value
        case .actionWithdrawn(let id, _): id.value
        default: nil
        }
    }
}
