import Practice
import Testing

/// Who leads a meeting, and when they speak.
struct LeadTests {
    /// Planned by Jo for Sam, with both of them, a mother and her advocate expected.
    private func planned() throws -> Meeting {
        var meeting = Meeting()
        meeting.take(
            try meeting.plan(
                .init(
                    type: .reviewConference, family: ID(5), on: day("2026-11-21"), time: "", place: "", chair: .sam)))
        for (id, content) in [
            (1, Participant.Content(name: "Sam", part: .chair, person: ID(21), worker: .sam)),
            (2, Participant.Content(name: "Jo", part: .professional, person: ID(22), worker: .jo)),
            (3, Participant.Content(name: "Mrs Ali", part: .professional)),
            (4, Participant.Content(name: "Bea", part: .advocate)),
            (5, Participant.Content(name: "Kayla", part: .family)),
        ] as [(UInt128, Participant.Content)] {
            meeting.take(try meeting.add(content, as: ID(id)))
        }
        return meeting
    }

    private func order(_ meeting: Meeting) -> [String] { meeting.inSpeakingOrder(meeting.participants).map(\.name) }

    @Test func `whoever plans a meeting need not lead it`() throws {
        let meeting = try planned()
        #expect(meeting.leadsNow == .sam)
        #expect(meeting.planner == .jo)
    }

    @Test func `an advocate speaks with the family, and whoever leads speaks last, also after taking over`() throws {
        var meeting = try planned()
        #expect(order(meeting) == ["Kayla", "Bea", "Jo", "Mrs Ali", "Sam"])
        meeting.take(try meeting.takeLead(.jo))
        #expect(order(meeting) == ["Kayla", "Bea", "Sam", "Mrs Ali", "Jo"])
        meeting.take(try meeting.takeLead(.sam))
        #expect(order(meeting) == ["Kayla", "Bea", "Jo", "Mrs Ali", "Sam"])
    }

    @Test func `a plan that names somebody else to lead counts for more than who took over before`() throws {
        var meeting = try planned()
        meeting.take(try meeting.takeLead(.jo))
        var plan = try #require(meeting.plan)
        plan.place = "The Hub"
        meeting.take(try meeting.plan(plan))
        #expect(meeting.leadsNow == .jo)
        plan.chair = .jo
        meeting.take(try meeting.plan(plan))
        plan.chair = .sam
        meeting.take(try meeting.plan(plan))
        #expect(meeting.leadsNow == .sam)
    }

    @Test func `an agenda of the authority's own that is older than advocates lets them speak with the family`() throws
    {
        var meeting = Meeting()
        let own = DefinedMeeting(
            id: ID(9), name: Term("Own", ""), leads: Term("", ""), steps: [AgendaStep(.welcome)],
            speakingOrder: [.family, .network, .child, .professional, .chair])
        meeting.take(
            try meeting.plan(
                .init(
                    type: .other, family: ID(5), on: day("2026-11-21"), time: "", place: "", chair: .jo, defined: own)))
        for (id, part) in [(1, .chair), (2, .network), (3, .advocate), (4, .family)] as [(UInt128, Participant.Part)] {
            meeting.take(try meeting.add(.init(name: part.rawValue, part: part), as: ID(id)))
        }
        #expect(order(meeting) == ["advocate", "family", "network", "chair"])
    }
}

extension Meeting {
    fileprivate mutating func take(_ events: [Event]) {
        for event in events { apply(event, Stamp(at: Moment(milliseconds: 1), on: day("2026-11-01"), by: .jo)) }
    }
}
