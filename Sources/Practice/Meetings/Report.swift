/// The report to a meeting: the map and the pairs of the family's record, with what only the report says. What stands in
/// the record is never written a second time; it is read from there (docs/practice/11, 15).
package struct Report: Hashable, Sendable {
    /// A text that is the report's own.
    package enum Section: String, CaseIterable, Hashable, Sendable, Codable {
        /// What we make of all this, in plain words.
        case analysis
        /// What we think should be decided.
        case recommendation
    }

    /// The report was given to somebody of the family, as it stood then.
    package struct Handover: Hashable, Sendable, Identifiable {
        package typealias ID = Practice.ID<Handover>

        package enum Way: String, CaseIterable, Hashable, Sendable, Codable {
            case readTogether, inPerson, byPost, byEmail
        }

        package struct Content: Hashable, Sendable, Codable {
            package var to: Person.ID
            package var on: Day
            package var how: Way
            /// What they said about it, in their words.
            package var said: Written?
            /// The versions of the family's record and of the meeting from which this copy was made: with them it can be
            /// made again as it stood.
            package var family: Int
            package var meeting: Int
            /// Which protected things were in it, by the names that the application has for them.
            package var with: [String]

            package init(
                to: Person.ID, on: Day, how: Way, said: Written?, family: Int, meeting: Int, with: [String]
            ) {
                self.to = to
                self.on = on
                self.how = how
                self.said = said
                self.family = family
                self.meeting = meeting
                self.with = with
            }
        }

        package let id: ID
        package internal(set) var content: Content
        package let stamp: Stamp
    }

    package internal(set) var texts: [Section: Written] = [:]
    package internal(set) var handovers: [Handover] = []

    /// When somebody first had it.
    package func handed(to person: Person.ID) -> Day? {
        handovers.filter { $0.content.to == person }.map(\.content.on).min()
    }
}

extension Meeting {
    mutating func applyToReport(_ event: Event, _ stamp: Stamp) {
        switch event {
        case .reportWritten(let section, let text): report.texts[section] = text
        case .reportHandedOver(let id, let content):
            report.handovers.append(.init(id: id, content: content, stamp: stamp))
        case .reportAnswered(let id, let said):
            if let place = report.handovers.firstIndex(where: { $0.id == id }) {
                report.handovers[place].content.said = said
            }
        default: break
        }
    }

    /// The day by which the family has the report; nil where none is expected.
    package func reportDue(_ authority: Authority) -> Day? {
        guard let plan, let days = authority.reportDays, plan.type.expectsReport else { return nil }
        return plan.on.adding(days: -days)
    }

    /// Writes the texts that are the report's own. An empty text takes away what stood there.
    package func write(_ texts: [Report.Section: Written]) throws(Refusal) -> [Event] {
        try notOver()
        var checks = Checks()
        var events: [Event] = []
        for section in Report.Section.allCases {
            guard var text = texts[section] else { continue }
            text.text = checks.plain(text.text, section.rawValue)
            if text.text != report.texts[section]?.text ?? "" {
                events.append(.reportWritten(section: section, text: text))
            }
        }
        try checks.pass()
        return events
    }

    /// Notes that somebody was given the report: to whom, when, how, and what they said.
    package func handOver(
        _ content: Report.Handover.Content, as id: Report.Handover.ID, today: Day
    ) throws(Refusal) -> [Event] {
        var checks = Checks()
        var content = content
        if report.texts[.analysis]?.text.isEmpty ?? true { checks.refuse(.missing, "analysis") }
        if content.on > today { checks.refuse(.inFuture, "on") }
        if let said = content.said {
            content.said = checks.take(try Written.optional(said.text, language: said.language, field: "said")) ?? nil
        }
        try checks.pass()
        return [.reportHandedOver(handover: id, content: content)]
    }

    /// Adds what somebody said about the report after they had it.
    package func answerReport(_ id: Report.Handover.ID, said: Written) throws(Refusal) -> [Event] {
        guard report.handovers.contains(where: { $0.id == id }) else { throw Refusal(.notFound) }
        return [
            .reportAnswered(
                handover: id, said: try Written.checked(said.text, language: said.language, field: "said"))
        ]
    }
}

extension MeetingType.ID {
    /// The family has a report before it.
    package var expectsReport: Bool {
        switch self {
        case .initialConference, .reviewConference, .careReview: true
        case .strategy, .coreGroup, .teamAroundFamily, .familyHelpReview, .networkMeeting, .other: false
        }
    }
}
