import Markup
import Practice

/// One thing that happened, as a row of the history: who did what and when, the text, what it was before, and why.
struct HistoryEntry: Sendable {
    let words: Words
    let stamp: Stamp
    /// The entry's own place on the page.
    let place: String
    let telling: Telling
    /// Where more of it stands.
    var link: Link?
    /// The day is said too, where entries of several days stand together.
    var saysDay = false
    /// It stands under the day on which it happened: then only the day on which it was written down later is said.
    var happened: Happened?

    init(_ entry: History.Entry, in visit: FamilyVisit, saysDay: Bool = false) {
        words = visit.words
        stamp = entry.stamp
        place = "entry-\(entry.version)"
        self.saysDay = saysDay
        if case .merging(.tookIn(let family, _, _, _, _, _, _, _)) = entry.event { link = Link.family(family).history }
        telling =
            Teller(
                words: visit.words, entry: entry, family: visit.family, staff: visit.staff, authority: visit.authority
            ).telling
    }

    /// For paper: it leads nowhere.
    init(_ telling: Telling, at stamp: Stamp, place: String, words: Words) {
        (self.telling, self.stamp, self.place, self.words) = (telling, stamp, place, words)
    }

    init(_ deed: MeetingDeed, in visit: FamilyVisit, saysDay: Bool = false) {
        words = visit.words
        self.saysDay = saysDay
        stamp = deed.stamp
        place = "meeting-\(deed.meeting)-\(deed.version)"
        link = visit.link.meeting(deed.meeting).page
        telling = MeetingTeller(words: visit.words, deed: deed, family: visit.family, staff: visit.staff).telling
    }

    var html: HTML {
        """
        <li class="\(telling.look)" id="\(place)"><p><b>\(sentence)</b> \(if: happened == nil, time)</p>\
        \(telling.texts.map(text))\(if: !telling.facts.isEmpty, "<p class=\"meta\">\(telling.facts.joined(separator: " · "))</p>")\
        \(late)\(if: !telling.reason.isEmpty, "<p><span class=\"soft\">\(words.historyBecause)</span> \(telling.reason)</p>")\
        \(telling.changes.map(change))</li>
        """
    }

    private var time: HTML {
        """
        <time datetime="\(stamp.on.description)">\(saysDay ? words.moment(stamp.at) : words.time(stamp.at))</time>
        """
    }

    private var sentence: HTML {
        link.map { "<a href=\"\($0.path)\">\(telling.sentence)</a>" } ?? "\(telling.sentence)"
    }

    private func text(_ text: Telling.Text) -> HTML {
        let language: HTML = text.language.map { words.mark($0) } ?? ""
        return """
            <p class="\(if: text.isContext, "meta")\(if: !text.isContext, "text")">\(if: !text.label.isEmpty, "<span class=\"soft\">\(text.label)</span> ")\
            <span\(if: text.isQuoted, " class=\"says\"")\(language)>\(text.text)</span></p>
            """
    }

    /// What happened on another day than it was written down on.
    private var late: HTML {
        if let happened {
            return happened == .day(on: stamp.on)
                ? "" : "<p class=\"meta\">\(words.timelineWritten(words.day(stamp.on)))</p>"
        }
        guard let happened = telling.happened else { return "" }
        return "<p class=\"meta\">\(words.historyLate(words.happened(happened), words.day(stamp.on)))</p>"
    }

    /// A rewording stands side by side; what fits into a line, or was not there at all on one side, stands in one.
    private func change(_ change: Telling.Change) -> HTML {
        guard min(change.before.count, change.after.count) > 0,
            max(change.before.count, change.after.count) > Self.longestLine
        else { return line(change) }
        let marks = WordChanges(from: change.before, to: change.after)
        return """
            <p class="soft">\(change.label)</p><div class="compare">\
            <section class="was"><h3>\(words.historyBefore)</h3><p class="words">\(marks.beforeHTML)</p></section>\
            <section><h3>\(words.historyAfter)</h3><p class="words">\(marks.afterHTML)</p></section></div>
            """
    }

    private static let longestLine = 80

    private func line(_ change: Telling.Change) -> HTML {
        """
        <p><span class="soft">\(change.label)</span> <span class="quiet">\(words.historyBefore): </span>\
        \(change.before.isEmpty ? "<span class=\"quiet\">\(words.historyNothingThere)</span>" as HTML : "<del>\(change.before)</del>")\
        <span class="quiet">. \(words.historyAfter): </span> \
        \(change.after.isEmpty ? "<span class=\"soft\">\(words.historyNothingThere)</span>" as HTML : "<ins>\(change.after)</ins>")</p>
        """
    }
}

/// The tools by which a history can be looked through; each stands for one or two kinds of event.
enum HistoryTool: String, CaseIterable, Sendable {
    case map, pairs, scales, people, standing, meetings, sharing

    /// nil where only a newer version knows what it is.
    init?(_ event: Family.Event?) {
        switch event {
        case .map: self = .map
        case .pairs: self = .pairs
        case .scales: self = .scales
        case .people, .areas: self = .people
        case .standing, .elements, .merging: self = .standing
        case .sharing: self = .sharing
        case nil: return nil
        }
    }
}
