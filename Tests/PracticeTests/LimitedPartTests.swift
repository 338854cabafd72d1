import Practice
import Testing

/// What leaves a part of a meeting that is not for everybody.
struct LimitedPartTests {
    private static let (kayla, ryan) = (Participant.ID(1), Participant.ID(2))
    private static let part = AgendaStep.ID(50)

    /// A meeting at a part for Kayla alone, with the map open on phones.
    private func meeting() throws -> Meeting {
        var meeting = Meeting()
        let plan = Meeting.Plan(
            type: .coreGroup, family: ID(5), on: day("2026-11-21"), time: "", place: "", chair: .jo)
        try meeting.take { try $0.plan(plan) }
        for (id, name, person) in [(Self.kayla, "Kayla", Person.ID.kayla), (Self.ryan, "Ryan", .ryan)] {
            try meeting.take { try $0.add(.init(name: name, part: .family, person: person), as: id) }
            try meeting.take { try $0.send(Views(worries: "views of \(name)"), of: id) }
        }
        try meeting.take { try $0.begin() }
        for id in [Self.kayla, Self.ryan] { try meeting.take { try $0.comes(id, how: .ownPhone) } }
        let attendance = Attendance(present: .only(people: [Self.kayla]), record: .only(people: [Self.kayla]))
        try meeting.take {
            try $0.add(AgendaStep(.worries, as: Self.part, attendance: attendance), after: AgendaStep(.welcome).id)
        }
        try meeting.take { try $0.openMapping() }
        try meeting.take { try $0.begin(Self.part) }
        return meeting
    }

    private let item = Proposal.Content.item(column: .worries, text: Written("He shouts."), shownTo: .everyone)

    @Test func `what is proposed at a part belongs to it, and to who is not there the meeting has no such proposal`()
        throws
    {
        var meeting = try meeting()
        try meeting.take { try $0.propose(item, by: Self.kayla, as: ID(60)) }
        try meeting.take { try $0.propose(item, by: Self.ryan, as: ID(61)) }
        #expect(meeting.proposals.map(\.at) == [Self.part, nil])
        #expect(meeting.seen(by: Self.ryan, .presence).proposals.map(\.id) == [ID(61)])
        #expect(meeting.seen(by: Self.kayla, .presence).proposals.map(\.id) == [ID(60), ID(61)])
    }

    @Test func `a correction waits until everybody is there again`() throws {
        var meeting = try meeting()
        let correction = Proposal.Content.correction(of: ID(9), how: Written("It was in May."))
        #expect(throws: Refusal(.waitForEverybody, "text")) {
            try meeting.propose(correction, by: Self.kayla, as: ID(60))
        }
        // Whoever is not at the part knows nothing of it.
        #expect(try !meeting.propose(correction, by: Self.ryan, as: ID(61)).isEmpty)
        try meeting.take { try $0.begin(AgendaStep(.welcome).id) }
        #expect(try !meeting.propose(correction, by: Self.kayla, as: ID(60)).isEmpty)
    }

    @Test func `views that were read out at a part alone are in no other copy, until they are read to everybody`()
        throws
    {
        var meeting = try meeting()
        func views(_ reader: Participant.ID) -> [String?] {
            meeting.copy(for: reader, with: [.viewsReadOut]).withViews.map(\.views?.worries)
        }
        try meeting.take { try $0.readOut(Self.kayla, by: .jo) }
        #expect(views(Self.kayla) == ["views of Kayla"])
        #expect(views(Self.ryan).isEmpty)
        #expect(meeting.held(.viewsReadOut, for: Self.ryan).isEmpty)
        #expect(try meeting.readOut(Self.kayla, by: .jo).isEmpty)
        try meeting.take { try $0.begin(AgendaStep(.welcome).id) }
        try meeting.take { try $0.readOut(Self.kayla, by: .jo) }
        #expect(views(Self.ryan) == ["views of Kayla"])
    }

    @Test func `a paper strip for a question of a part is for whoever may be there`() throws {
        var meeting = try meeting()
        let wording = Scale.Wording(question: Written("How safe?"), ten: "safe", zero: "not safe")
        try meeting.take { try $0.open(.init(scale: nil, wording: wording), as: ID(70), at: Self.part) }
        let round = try #require(meeting.openRound)
        #expect(meeting.paperPeople(for: round).map(\.id) == [Self.kayla])
    }

    @Test func `words of a part are kept from everybody in the record who does not get its record`() throws {
        var meeting = try meeting()
        let people = aFamily().people
        #expect(try meeting.keptFrom(nil, in: people) == [])
        #expect(try meeting.keptFrom(AgendaStep(.welcome).id, in: people) == [])
        #expect(try Set(meeting.keptFrom(Self.part, in: people)) == [.leo, .mia, .ryan, .mrsAli, .dee])
        let all = Attendance(present: .only(people: [Self.kayla]), record: .everybody)
        try meeting.take { try $0.attend(all, at: Self.part) }
        #expect(try meeting.keptFrom(Self.part, in: people) == [])
        let butRyan = Attendance(present: .allBut(people: [Self.ryan]), record: .allBut(people: [Self.ryan]))
        try meeting.take { try $0.attend(butRyan, at: Self.part) }
        #expect(try meeting.keptFrom(Self.part, in: people) == [.ryan])
        #expect(throws: Refusal(.cannotBeKept)) { try meeting.keptFrom(Self.part, in: Family().people) }
    }
}

extension Meeting {
    fileprivate mutating func take(_ decide: (Meeting) throws -> [Event]) throws {
        for event in try decide(self) {
            apply(event, Stamp(at: Moment(milliseconds: 1), on: day("2026-11-21"), by: .jo))
        }
    }
}
