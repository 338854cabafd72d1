import Practice
import Testing

/// A meeting that is held in several sittings.
struct SittingTests {
    private static let (kayla, ryan, door) = (Participant.ID(1), Participant.ID(2), Participant.ID(3))
    private static let next = Meeting.Appointment(on: day("2026-11-28"), time: "9am", place: "The school", minutes: 45)

    /// A first sitting at which Kayla was and to which Ryan could not come.
    private func firstSitting() throws -> Meeting {
        var meeting = Meeting()
        let plan = Meeting.Plan(
            type: .coreGroup, family: ID(5), on: day("2026-11-21"), time: "2pm", place: "The Hub", chair: .jo,
            minutes: 60)
        try meeting.take { try $0.plan(plan) }
        for (id, name) in [(Self.kayla, "Kayla"), (Self.ryan, "Ryan")] {
            try meeting.take { try $0.add(.init(name: name, part: .family), as: id) }
            let contact = Participant.Contact(email: EmailAddress("\(name.lowercased())@example.org"))
            try meeting.take { try $0.reach(id, by: contact) }
        }
        try meeting.take { try $0.invite([Self.kayla: ID(80), Self.ryan: ID(81)], today: day("2026-11-20")) }
        try meeting.take { try $0.reply(Self.ryan, .cannotCome(because: "work")) }
        try meeting.take { try $0.begin() }
        try meeting.take { try $0.comes(Self.kayla, how: .inRoom) }
        try meeting.take { try $0.askToJoin(.init(name: "Dee", part: .network), as: Self.door) }
        try meeting.take { try $0.note(Written("said"), at: AgendaStep(.welcome).id, as: ID(70)) }
        return meeting
    }

    @Test func `what was said stands through all sittings, each with its own day, time, place and people`() throws {
        var meeting = try firstSitting()
        try meeting.take { try $0.adjourn(until: Self.next, today: day("2026-11-21")) }
        #expect(meeting.state == .planned)
        #expect(meeting.plan?.on == Self.next.on && meeting.plan?.place == "The school" && meeting.plan?.minutes == 45)
        #expect(meeting.sittings.map(\.people) == [[Self.kayla]])
        #expect(meeting[Self.ryan]?.state == .invited && meeting[Self.ryan]?.reply == nil)
        #expect(meeting[Self.door]?.state == .notLetIn)

        try meeting.take { try $0.begin() }
        try meeting.take { try $0.comes(Self.ryan, how: .inRoom) }
        try meeting.take { try $0.end() }
        #expect(meeting.sittings.map(\.on) == [day("2026-11-21"), day("2026-11-28")])
        #expect(meeting.sittings.map(\.place) == ["The Hub", "The school"])
        #expect(meeting.sittings.map(\.people) == [[Self.kayla], [Self.ryan]])
        #expect(meeting.attended.map(\.id) == [Self.kayla, Self.ryan])
        #expect(meeting.notes.map(\.text.text) == ["said"])
    }

    @Test func `people are invited to each sitting anew`() throws {
        var meeting = try firstSitting()
        #expect(throws: Refusal(.hasBegun)) { try meeting.invite([Self.kayla: ID(82)], today: day("2026-11-21")) }
        try meeting.take { try $0.adjourn(until: Self.next, today: day("2026-11-21")) }
        #expect(meeting.invited.isEmpty)
        try meeting.take { try $0.invite([Self.kayla: ID(82)], today: day("2026-11-22")) }
        let invitation = try #require(meeting[Self.kayla]?.invitation)
        #expect(invitation.facts.on == Self.next.on && invitation.facts.minutes == 45)
        #expect(invitation.letter.sequence == 1)
    }

    @Test func `a team's meeting goes on another day as a family's does, and its people are invited anew`() throws {
        var meeting = Meeting()
        let plan = Meeting.TeamPlan(team: ID(12), on: day("2026-11-21"), time: "2pm", place: "The Hub", chair: .jo)
        try meeting.take { try $0.plan(plan) }
        let contact = Participant.Contact(email: EmailAddress("dee@example.org"), mayHavePlace: true)
        try meeting.take {
            try $0.add(.init(name: "Dee", part: .professional), as: Self.kayla, reachedBy: contact)
        }
        #expect(throws: Refusal(.noTimeYet)) { try meeting.invite([Self.kayla: ID(80)], today: day("2026-11-20")) }
        var timed = plan
        timed.minutes = 1_441
        #expect(throws: Refusal(.notMinutes, "minutes")) { try meeting.plan(timed) }
        timed.minutes = 60
        try meeting.take { try $0.plan(timed) }
        try meeting.take { try $0.invite([Self.kayla: ID(80)], today: day("2026-11-20")) }
        #expect(meeting[Self.kayla]?.invitation?.facts.place == "The Hub")
        try meeting.take { try $0.begin() }
        try meeting.take { try $0.comes(Self.kayla, how: .inRoom) }
        try meeting.take { try $0.adjourn(until: Self.next, today: day("2026-11-21")) }
        #expect(meeting.state == .planned && meeting.invited.isEmpty && meeting.teamPlan?.on == Self.next.on)
        try meeting.take { try $0.invite([Self.kayla: ID(81)], today: day("2026-11-22")) }
        #expect(meeting[Self.kayla]?.invitation?.letter.sequence == 1)
        #expect(meeting.sittings.map(\.place) == ["The Hub"])
    }

    @Test func `an open question, a day that has passed and a meeting that has not begun are refused`() throws {
        var meeting = try firstSitting()
        let yesterday = Meeting.Appointment(on: day("2026-11-20"), time: "", place: "", minutes: nil)
        #expect(throws: Refusal(.isPast, "on")) { try meeting.adjourn(until: yesterday, today: day("2026-11-21")) }
        let wording = Scale.Wording(question: Written("How safe?"), ten: "safe", zero: "not safe")
        try meeting.take { try $0.open(.init(scale: nil, wording: wording), as: ID(71)) }
        #expect(throws: Refusal(.roundOpen)) { try meeting.adjourn(until: Self.next, today: day("2026-11-21")) }
        try meeting.take { try $0.giveUp(ID(71), because: "") }
        try meeting.take { try $0.adjourn(until: Self.next, today: day("2026-11-21")) }
        #expect(throws: Refusal(.notBegun)) { try meeting.adjourn(until: Self.next, today: day("2026-11-21")) }
    }

    @Test func `a sitting that was for some people alone was never held for the others`() throws {
        var meeting = try firstSitting()
        try meeting.take { try $0.begin(AgendaStep(.welcome).id) }
        try meeting.take { try $0.adjourn(until: Self.next, today: day("2026-11-21")) }
        let alone = Attendance(present: .only(people: [Self.kayla]), record: .only(people: [Self.kayla]))
        try meeting.take { try $0.add(AgendaStep(.worries, as: ID(90), attendance: alone), after: nil) }
        try meeting.take { try $0.begin() }
        try meeting.take { try $0.begin(ID(90)) }
        try meeting.take { try $0.comes(Self.kayla, how: .inRoom) }
        try meeting.take { try $0.end() }
        let seen = meeting.seen(by: Self.ryan, .record)
        #expect(seen.sittings.map(\.on) == [day("2026-11-21")])
        #expect(seen.plan?.place == "The Hub")
        #expect(seen.sittings.map(\.people) == [[Self.kayla]])
        #expect(meeting.seen(by: Self.kayla, .record).sittings.count == 2)
    }
}

extension Meeting {
    fileprivate mutating func take(_ decide: (Meeting) throws -> [Event]) throws {
        for event in try decide(self) {
            apply(event, Stamp(at: Moment(milliseconds: 1), on: day("2026-11-21"), by: .jo))
        }
    }
}
