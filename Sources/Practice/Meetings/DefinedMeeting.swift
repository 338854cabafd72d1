/// A kind of meeting that an authority made itself: its name, its steps with their words, who speaks when and who leads.
///
/// A meeting keeps the kind as it was when it was planned, so its agenda does not change under it.
package struct DefinedMeeting: Hashable, Sendable, Identifiable, Codable {
    package typealias ID = Practice.ID<DefinedMeeting>

    package let id: ID
    package var name: Term
    /// Who leads it, such as "A chair from outside the team".
    package var leads: Term
    package var steps: [AgendaStep]
    /// Who speaks when; those who are not named speak last.
    package var speakingOrder: [Participant.Part]
    /// What is recorded of a decision beside its words; nil is nothing.
    package var decisionParts: [DecisionPart]?

    package init(
        id: ID, name: Term, leads: Term, steps: [AgendaStep],
        speakingOrder: [Participant.Part] = Participant.Part.allCases, decisionParts: [DecisionPart]? = nil
    ) {
        self.decisionParts = decisionParts
        self.id = id
        self.name = name
        self.leads = leads
        self.steps = steps
        self.speakingOrder = speakingOrder
    }

    /// So many steps an agenda can have.
    package static let mostSteps = 20
}

extension Authority {
    package func meetingType(_ id: DefinedMeeting.ID) -> DefinedMeeting? { meetingTypes.first { $0.id == id } }

    /// The kinds that can be chosen for a meeting now.
    package var openMeetingTypes: [DefinedMeeting] { meetingTypes.filter { !retiredMeetingTypes.contains($0.id) } }

    /// Makes a kind of meeting, or changes it for the meetings that are planned from now on.
    package func define(_ type: DefinedMeeting, isRetired: Bool) throws(Refusal) -> [Event] {
        var type = type
        var checks = Checks()
        type.name.english = checks.needed(Written(type.name.english), "name")
        type.name.welsh = checks.plain(type.name.welsh, "nameWelsh")
        type.leads.english = checks.plain(type.leads.english, "leads")
        type.leads.welsh = checks.plain(type.leads.welsh, "leadsWelsh")
        if type.steps.isEmpty { checks.refuse(.notFound, "kind1") }
        if type.steps.count > DefinedMeeting.mostSteps { checks.refuse(.notFound, "kind1") }
        try checks.pass()
        guard let known = meetingType(type.id) else { return [.meetingTypeDefined(type: type)] }
        var events: [Event] = known == type ? [] : [.meetingTypeReworded(type: type)]
        if isRetired != retiredMeetingTypes.contains(type.id) {
            events.append(isRetired ? .meetingTypeRetired(type: type.id) : .meetingTypeBroughtBack(type: type.id))
        }
        return events
    }

    /// Says how many days before a conference the family has its report.
    package func expectReports(daysBefore days: Int?) throws(Refusal) -> [Event] {
        if let days, !(0...60).contains(days) { throw Refusal(.notFound, "reportDays") }
        return days == reportDays ? [] : [.reportDaysSet(days: days)]
    }
}
