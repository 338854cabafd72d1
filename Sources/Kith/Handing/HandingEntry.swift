import Markup
import Practice

/// One thing that happened, as somebody reads it in the file of their records.
struct HandingEntry: Sendable {
    /// What is taken out together with it: the thing it is about, else its place in the history.
    let key: String
    let record: Family.ID
    /// Which kind of thing happened: `map.itemAdded`.
    let kind: String
    /// When it was written down.
    let day: Day
    /// Whatever decides its place among those of one day.
    let order: Int64
    var happened: Happened?
    let title: String
    let body: HTML
}

/// What happened, told to one person: what is about the work with the family and about this person, as every copy for
/// them would hold it, then as now.
struct HandingStory: Sendable {
    let record: HandedRecord
    let ticks: Set<HandingTick>
    let takenOut: Set<String>
    let words: Words
    let staff: Staff
    let authority: Authority
    let today: Day

    private var outIDs: Set<UInt128> { Set(takenOut.compactMap { Family.ID($0)?.value }) }

    /// What a copy for this person shows of the record as it stands.
    var now: Showing { Showing(record.family, to: .person(record.person.id, with: ticks.protected), without: outIDs) }

    /// The oldest first.
    var entries: [HandingEntry] {
        let happened = record.chapters.flatMap { chapter in
            chapter.entries.compactMap { told($0.entry, $0.after, chapter) }
        }
        return (happened + minutes + reports).filter { !takenOut.contains($0.key) }
            .sorted { ($0.day, $0.order) < ($1.day, $1.order) }
    }

    /// How many events could not be read: their words were lawfully removed, or only a newer Kith knows them.
    var unreadable: Int { record.chapters.flatMap(\.entries).count { $0.entry.event == nil } }

    private func told(_ entry: History.Entry, _ after: Family, _ chapter: HandedRecord.Chapter) -> HandingEntry? {
        guard let event = entry.event else { return nil }
        let then = Showing(after, to: .person(chapter.reader, with: ticks.protected), without: outIDs)
        let teller = Teller(words: words, entry: entry, family: record.family, staff: staff, authority: authority)
        let moment = HandingMoment(
            entry: entry, event: event, chapter: chapter, story: self, then: then, telling: teller.telling)
        return moment.told
    }

    // MARK: Meetings

    private var minutes: [HandingEntry] {
        record.meetings.compactMap { talk in
            guard talk.isWhole, let plan = talk.meeting.plan, let copy = copy(of: talk.meeting) else { return nil }
            let title = "\(words.name(of: plan)), \(words.day(plan.on))"
            let chair = staff.name(of: talk.meeting.leads.last?.worker ?? plan.chair)
            var cancelled: HTML = ""
            if case .cancelled(let why) = talk.meeting.state { cancelled = "<p>\(words.meetingCancelled(why))</p>" }
            let body = Minutes(of: copy, title: title, chair: chair, words: words, heading: "h4").body
            return HandingEntry(
                key: talk.id.description, record: record.id, kind: "meeting.minutes", day: plan.on, order: .max,
                title: "\(words.minutes): \(title)", body: "<div class=\"minutes\">\(cancelled)\(body)</div>")
        }
    }

    /// The own texts of each report that this person was given, as they had them.
    private var reports: [HandingEntry] {
        record.meetings.flatMap { talk in
            talk.reports.filter { record.readers.contains($0.content.to) }.map { report in
                let texts = Report.Section.allCases.compactMap { section -> HTML? in
                    guard let text = report.texts[section], !text.text.isEmpty else { return nil }
                    return "<h4>\(words.name(of: section))</h4><p\(text.languageMark(words))>\(text.text)</p>"
                }
                return HandingEntry(
                    key: talk.id.description, record: record.id, kind: "meeting.report", day: report.content.on,
                    order: .max, title: words.handingReport(talk.meeting.plan.map { words.name(of: $0) } ?? ""),
                    body: "\(texts)")
            }
        }
    }

    /// What they may have of a meeting on paper; nil where they were not expected and nobody ticked it.
    private func copy(of meeting: Meeting) -> Meeting? {
        if let participant = participant(of: meeting) { return meeting.copy(for: participant.id, with: ticks.extras) }
        return ticks.contains(.otherMeetings) ? meeting.copyForSomebodyElse(with: ticks.extras) : nil
    }

    func participant(of meeting: Meeting) -> Participant? {
        meeting.participants.first { $0.isKnown && ($0.content.person.map(record.readers.contains) ?? false) }
    }
}
