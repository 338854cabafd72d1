import Practice
import Testing

/// What one person may have of a meeting with parts that are not for everybody.
struct SeenMeetingTests {
    private static let plan = Meeting.Plan(
        type: .coreGroup, family: ID(5), on: day("2026-11-21"), time: "2pm", place: "", chair: .jo)
    private static let (kayla, ryan, dee, officer) = (
        Participant.ID(1), Participant.ID(2), Participant.ID(3), Participant.ID(4)
    )
    private static let hidden = AgendaStep.ID(50)
    private static let wording = Scale.Wording(question: Written("Hidden question"), ten: "ten", zero: "zero")

    /// Ryan must not be at one part, at which alone the officer is; every tool is used in it.
    private func meeting() throws -> Meeting {
        var meeting = Meeting()
        try meeting.take { try $0.plan(Self.plan) }
        try meeting.take { try $0.begin() }
        let people: [(Participant.ID, String, Person.ID?)] = [
            (Self.kayla, "Kayla", ID(61)), (Self.ryan, "Ryan", ID(62)), (Self.dee, "Dee", nil),
            (Self.officer, "Officer", nil),
        ]
        for (id, name, person) in people {
            try meeting.take { try $0.add(.init(name: name, part: .family, person: person), as: id) }
            try meeting.take { try $0.comes(id, how: .inRoom) }
        }
        for step in meeting.agenda {
            try meeting.take {
                try $0.attend(
                    .init(present: .allBut(people: [Self.officer]), record: .allBut(people: [Self.officer])),
                    at: step.id)
            }
        }
        try meeting.take {
            try $0.add(
                AgendaStep(
                    .worries, as: Self.hidden, title: Term("Hidden part", ""),
                    attendance: .init(
                        present: .only(people: [Self.kayla, Self.officer]), record: .only(people: [Self.kayla]))),
                after: AgendaStep(.welcome).id)
        }
        return meeting
    }

    private func fill(_ meeting: inout Meeting) throws {
        try meeting.take { try $0.begin(AgendaStep(.welcome).id) }
        try meeting.take { try $0.note(Written("open note"), at: AgendaStep(.welcome).id, as: ID(70)) }
        try meeting.take { try $0.begin(Self.hidden) }
        try meeting.take { try $0.note(Written("hidden note"), at: Self.hidden, as: ID(71)) }
        try meeting.take { try $0.decide(Written("hidden decision"), as: ID(72), at: Self.hidden) }
        try meeting.take {
            try $0.agree(.init(text: Written("hidden deed"), who: "Dee", by: nil), as: ID(73), at: Self.hidden)
        }
        try meeting.take { try $0.open(.init(scale: nil, wording: Self.wording), as: ID(74), at: Self.hidden) }
        try meeting.take { try $0.answer(ID(74), by: Self.kayla) }
    }

    @Test func `nothing of a hidden part is in the value that its outsider is given, nor that anything is missing`()
        throws
    {
        var without = try meeting()
        var with = without
        try without.take { try $0.begin(AgendaStep(.welcome).id) }
        try without.take { try $0.note(Written("open note"), at: AgendaStep(.welcome).id, as: ID(70)) }
        try without.take { try $0.takeOff(Self.hidden) }
        try fill(&with)

        for side in [Meeting.Side.presence, .record] {
            let seen = with.seen(by: Self.ryan, side)
            // The premise: there is something to hide.
            #expect("\(with)".contains("hidden note") && "\(with)".contains("Officer"))
            for word in ["idden", "Officer", Self.hidden.description] { #expect(!"\(seen)".contains(word)) }
            // The same as if the part had never been there.
            #expect(seen == without.seen(by: Self.ryan, side))
        }
    }

    @Test func `whoever is at a part sees it, and who only gets its record gets it on paper`() throws {
        var meeting = try meeting()
        try fill(&meeting)
        #expect(meeting.seen(by: Self.kayla, .presence).openRound != nil)
        let officer = meeting.seen(by: Self.officer, .presence)
        #expect(officer.agenda.map(\.id) == [Self.hidden])
        #expect(officer.participants.map(\.id) == [Self.kayla, Self.officer])
        #expect(meeting.seen(by: Self.officer, .record).notes.isEmpty)
        #expect(meeting.seen(by: Self.kayla, .record).notes.map(\.text.text) == ["open note", "hidden note"])
    }

    @Test func `the screen in the room shows what is for everybody, or for those who are at one part`() throws {
        var meeting = Meeting()
        try meeting.take { try $0.plan(Self.plan) }
        try meeting.take { try $0.begin() }
        for id in [Self.kayla, Self.ryan] {
            try meeting.take { try $0.add(.init(name: "P", part: .family), as: id) }
            try meeting.take { try $0.comes(id, how: .inRoom) }
        }
        let alone = Attendance(present: .only(people: [Self.kayla]), record: .only(people: [Self.kayla]))
        try meeting.take { try $0.add(AgendaStep(.worries, as: Self.hidden, attendance: alone), after: nil) }
        try meeting.take { try $0.open(.init(scale: nil, wording: Self.wording), as: ID(74), at: Self.hidden) }
        #expect(meeting.seenInRoom().openRound == nil)
        #expect(meeting.seenInRoom().agenda.count == meeting.agenda.count - 1)
        #expect(meeting.seenInRoom(during: Self.hidden).openRound != nil)
        let screen = meeting.seenInRoom(during: Self.hidden)
        let asked = try #require(screen.openRound)
        #expect(screen.stillThinking(in: asked).map(\.id) == [Self.kayla])
    }

    @Test func `somebody kept from a part is kept from it with a second phone too, and cannot answer its question`()
        throws
    {
        var meeting = try meeting()
        try meeting.take {
            try $0.attend(
                .init(present: .allBut(people: [Self.ryan]), record: .allBut(people: [Self.ryan])), at: Self.hidden)
        }
        try fill(&meeting)
        try meeting.take { try $0.leaves(Self.ryan) }
        try meeting.take { try $0.askToJoin(.init(name: "R", part: .network), as: ID(9)) }
        try meeting.take { try $0.letIn(ID(9), as: .init(name: "Ryan", part: .family, person: ID(62))) }
        #expect(meeting.seen(by: ID(9), .presence).openRound == nil)
        #expect(throws: Refusal(.notFound)) { try meeting.answer(ID(74), by: ID(9)) }
        #expect(!meeting.stillThinking(in: try #require(meeting.openRound)).map(\.id).contains(ID(9)))
    }

    @Test func `the mark of what is new moves for an outsider only with what is theirs`() throws {
        var meeting = try meeting()
        try fill(&meeting)
        let before = meeting.seen(by: Self.ryan, .presence).tick
        let inside = meeting.seen(by: Self.kayla, .presence).tick
        try meeting.take(at: 5_000) { try $0.note(Written("more"), at: Self.hidden, as: ID(80)) }
        #expect(meeting.seen(by: Self.ryan, .presence).tick == before)
        #expect(meeting.seen(by: Self.kayla, .presence).tick > inside)
        try meeting.take(at: 6_000) { try $0.note(Written("more"), at: AgendaStep(.plan).id, as: ID(81)) }
        #expect(meeting.seen(by: Self.ryan, .presence).tick > before)
    }

    @Test func `a step with words stays, and one for nobody is refused`() throws {
        var meeting = try meeting()
        try fill(&meeting)
        let now = meeting
        #expect(throws: Refusal(.stepHasWords)) { try now.takeOff(Self.hidden) }
        #expect(throws: Refusal(.notFound, "people")) {
            try now.attend(.init(present: .only(people: []), record: .everybody), at: Self.hidden)
        }
    }

    @Test func `people speak in the order that was set by hand, and newcomers before those who speak later`() throws {
        var meeting = Meeting()
        try meeting.take { try $0.plan(Self.plan) }
        try meeting.take { try $0.begin() }
        let people: [(UInt128, Participant.Part)] = [(1, .professional), (2, .family), (3, .chair)]
        for (id, part) in people { try meeting.take { try $0.add(.init(name: "P", part: part), as: ID(id)) } }
        #expect(meeting.inSpeakingOrder(meeting.participants).map(\.id.value) == [2, 1, 3])
        try meeting.take { try $0.move(ID(1), earlier: true) }
        #expect(meeting.inSpeakingOrder(meeting.participants).map(\.id.value) == [1, 2, 3])
        try meeting.take { try $0.add(.init(name: "P", part: .network), as: ID(4)) }
        #expect(meeting.inSpeakingOrder(meeting.participants).map(\.id.value) == [4, 1, 2, 3])
        try meeting.take { try $0.orderByRule() }
        #expect(meeting.inSpeakingOrder(meeting.participants).map(\.id.value) == [2, 4, 1, 3])
    }

    @Test func `a second chair takes over once, and the first can come back`() throws {
        var meeting = Meeting()
        try meeting.take { try $0.plan(Self.plan) }
        try meeting.take { try $0.begin() }
        #expect(meeting.leadsNow == .jo)
        try meeting.take { try $0.takeLead(ID(9)) }
        #expect(try meeting.takeLead(ID(9)).isEmpty)
        #expect(meeting.leadsNow == ID(9))
        try meeting.take { try $0.takeLead(.jo) }
        #expect(meeting.leads.map(\.worker) == [ID(9), .jo])
    }
}

extension Meeting {
    fileprivate mutating func take(at moment: Int64 = 1, _ decide: (Meeting) throws -> [Event]) throws {
        for event in try decide(self) {
            apply(event, Stamp(at: Moment(milliseconds: moment), on: day("2026-11-21"), by: .jo))
        }
    }
}
