import Practice
import Testing

/// Who is written to, with which number, and what they answer.
struct InvitationTests {
    private static let today = day("2026-11-01")

    private func planned(_ time: String = "2:30pm", minutes: Int? = 90) throws -> Meeting {
        var meeting = Meeting()
        let plan = Meeting.Plan(
            type: .reviewConference, family: ID(5), on: day("2026-11-21"), time: time, place: "The Hub", chair: .jo,
            minutes: minutes)
        meeting.take(try meeting.plan(plan))
        for (id, name) in [(UInt128(1), "Kayla"), (2, "Ryan")] {
            meeting.take(try meeting.add(.init(name: name, part: .family), as: ID(id)))
            let address = try #require(EmailAddress("\(name.lowercased())@example.org"))
            meeting.take(try meeting.reach(ID(id), by: .init(email: address)))
        }
        return meeting
    }

    private func sequences(_ events: [Meeting.Event]) -> [Int] {
        events.compactMap { event in
            switch event {
            case .invited(_, let letter, _): letter.sequence
            case .invitationWithdrawn(_, let letter): letter?.sequence
            default: nil
            }
        }
    }

    private func refusal(_ decide: () throws -> [Meeting.Event]) -> Refusal.Reason? {
        do {
            _ = try decide()
            return nil
        } catch {
            return (error as? Refusal)?.reason
        }
    }

    @Test func `the number rises with every change and with calling off, not when the same is sent again`() throws {
        var meeting = try planned()
        var seen: [Int] = []
        func send() throws {
            let events = try meeting.invite([ID(1): ID(50)], today: Self.today)
            seen += sequences(events)
            meeting.take(events)
        }
        try send()
        try send()
        var plan = try #require(meeting.plan)
        plan.time = "3pm"
        meeting.take(try meeting.plan(plan))
        #expect(meeting.isOutOfDate(try #require(meeting[ID(1)])))
        try send()
        #expect(!meeting.isOutOfDate(try #require(meeting[ID(1)])))
        let withdrawn = meeting.withdraw([ID(1): ID(60), ID(2): ID(61)])
        seen += sequences(withdrawn)
        meeting.take(withdrawn)
        #expect(meeting.invited.isEmpty)
        try send()
        #expect(seen == [0, 0, 1, 2, 3])
    }

    @Test func `a letter that was stopped leaves what was there before, and its number is not used again`() throws {
        var meeting = try planned()
        meeting.take(try meeting.invite([ID(1): ID(50)], today: Self.today))
        var plan = try #require(meeting.plan)
        plan.minutes = 60
        meeting.take(try meeting.plan(plan))
        meeting.take(try meeting.invite([ID(1): ID(51)], today: Self.today))
        meeting.take(try meeting.stopLetter(to: ID(1)))
        let person = try #require(meeting[ID(1)])
        #expect(person.invitation?.facts.minutes == 90)
        #expect(meeting.isOutOfDate(person))
        #expect(sequences(try meeting.invite([ID(1): ID(52)], today: Self.today)) == [2])
    }

    @Test func `an earlier letter that never went stands for nothing when the one in its place is stopped`() throws {
        var meeting = try planned()
        meeting.take(try meeting.invite([ID(1): ID(50)], today: Self.today))
        meeting.take(try meeting.invite([ID(1): ID(51)], today: Self.today))
        meeting.take(try meeting.stopLetter(to: ID(1), neverSent: [ID(50)]))
        #expect(meeting[ID(1)]?.invitation == nil)
        #expect(meeting.invited.isEmpty)
    }

    @Test func `calling off can be stopped for one person, in whose diary the meeting then still stands`() throws {
        var meeting = try planned()
        meeting.take(try meeting.invite([ID(1): ID(50), ID(2): ID(51)], today: Self.today))
        meeting.take(try meeting.cancel(because: "Snow.") + meeting.withdraw([ID(1): ID(60), ID(2): ID(61)]))
        meeting.take(try meeting.stopLetter(to: ID(1)))
        #expect(meeting.invited.map(\.id) == [ID(1)])
        #expect(meeting[ID(1)]?.invitation?.letter.id == ID(50))
    }

    @Test func `nobody is invited without a day to come, a time, a length and an address`() throws {
        let noTime = try planned("after lunch")
        let noLength = try planned(minutes: nil)
        var noAddress = try planned()
        noAddress.take(try noAddress.reach(ID(2), by: .init(email: nil)))
        let meeting = try planned()
        let both: [Participant.ID: Invitation.ID] = [ID(1): ID(50), ID(2): ID(51)]
        #expect(refusal { try noTime.invite(both, today: Self.today) } == .noTimeYet)
        #expect(refusal { try noLength.invite(both, today: Self.today) } == .noTimeYet)
        #expect(refusal { try noAddress.invite(both, today: Self.today) } == .noAddress)
        #expect(refusal { try meeting.invite(both, today: day("2026-11-22")) } == .isPast)
        #expect(refusal { try meeting.invite([:], today: Self.today) } == .missing)
        #expect(refusal { try meeting.invite([ID(9): ID(1)], today: Self.today) } == .notFound)
    }

    @Test func `a letter on paper is made while the meeting is planned, with a time, for a day to come`() throws {
        let noTime = try planned("after lunch")
        var meeting = try planned()
        #expect(refusal { try noTime.inviteOnPaper(ID(1), today: Self.today) } == .noTimeYet)
        #expect(refusal { try meeting.inviteOnPaper(ID(1), today: day("2026-11-22")) } == .isPast)
        meeting.take(try meeting.inviteOnPaper(ID(1), today: Self.today))
        #expect(meeting.invitedOnPaperAlone.map(\.id) == [ID(1)])
        meeting.take(try meeting.invite([ID(1): ID(50)], today: Self.today))
        #expect(meeting.invitedOnPaperAlone.isEmpty, "the diary tells them")
    }

    @Test func `the place is told only to whom it may be`() throws {
        var meeting = try planned()
        let address = try #require(EmailAddress("ryan@example.org"))
        meeting.take(try meeting.reach(ID(2), by: .init(email: address, mayHavePlace: true)))
        let places = meeting.participants.map { meeting.facts(for: $0)?.place }
        #expect(places == [nil, "The Hub"])
    }

    @Test func `another address ends what was sent to the one before`() throws {
        var meeting = try planned()
        meeting.take(try meeting.invite([ID(1): ID(50)], today: Self.today))
        let other = try #require(EmailAddress("new@example.org"))
        meeting.take(try meeting.reach(ID(1), by: .init(email: other)))
        #expect(meeting.invited.isEmpty)
        #expect(sequences(try meeting.invite([ID(1): ID(51)], today: Self.today)) == [1])
    }

    @Test func `replies are kept, and somebody who cannot come is noted with apologies, until they say otherwise`()
        throws
    {
        var meeting = try planned()
        meeting.take(try meeting.reply(ID(1), .cannotCome(because: "At work.")))
        #expect(meeting[ID(1)]?.state == .apologies(because: "At work."))
        #expect(try meeting.reply(ID(1), .cannotCome(because: "At work.")).isEmpty)
        meeting.take(try meeting.reply(ID(1), .byTelephone))
        #expect(meeting[ID(1)]?.state == .invited)
        meeting.take(try meeting.begin())
        #expect(refusal { try meeting.reply(ID(1), .coming) } == .hasBegun)
    }

    @Test
    func `views can be changed until the meeting begins, and the number counts only for the question that was asked`()
        throws
    {
        var meeting = try planned()
        let wording = Scale.Wording(question: Written("How safe?"), ten: "safe", zero: "not safe")
        let question = Round.Question(scale: ID(7), wording: wording)
        meeting.take(try meeting.askBeforehand(question))
        #expect(refusal { try meeting.send(Views(number: 4), of: ID(1)) } == .reasonNeeded)
        #expect(refusal { try meeting.send(Views(number: 11, reason: "x"), of: ID(1)) } == .notWhole0to10)
        meeting.take(try meeting.send(Views(worries: "The stairs.", number: 3, reason: "r"), of: ID(1)))
        meeting.take(try meeting.send(Views(worries: "The stairs.", number: 4, reason: "He left."), of: ID(1)))
        meeting.take(try meeting.begin())
        #expect(refusal { try meeting.send(Views(worries: "No."), of: ID(1)) } == .hasBegun)

        var other = wording
        other.ten = "very safe"
        meeting.take(try meeting.open(.init(scale: ID(7), wording: other), as: ID(30)))
        #expect(meeting.sentBeforehand(for: try #require(meeting.round(ID(30)))).isEmpty)
        meeting.take(try meeting.giveUp(ID(30), because: ""))
        meeting.take(try meeting.open(question, as: ID(31)))
        let answer = try meeting.answerBeforehand(ID(31), of: ID(1), by: .jo)
        #expect(answer.number == 4)
        #expect(answer.origin == .beforehand)
        #expect(refusal { try meeting.answer(ID(31), by: ID(1)) } == .notHere)
        meeting.take(try meeting.answer(ID(31), by: ID(1), origin: .beforehand))
        #expect(meeting.sentBeforehand(for: try #require(meeting.round(ID(31)))).isEmpty)
    }

    @Test(arguments: [
        ("2:30pm", 870), ("2.30 PM", 870), ("2pm", 840), ("12am", 0), ("12pm", 720), ("14:30", 870), ("09:05", 545),
        ("2:30yh", 870), ("9 a.m.", 540),
    ])
    func `times are read as people write them`(_ typed: String, _ minutes: Int) {
        #expect(TimeOfDay(typed: typed)?.minutes == minutes)
    }

    @Test(arguments: [
        "", "2", "14", "25:00", "2:60", "13pm", "0pm", "2:3pm", "after lunch", "2:30:10", "-1:30", "1²:30",
    ])
    func `what leaves the time open is no time`(_ typed: String) {
        #expect(TimeOfDay(typed: typed) == nil)
    }
}

extension Meeting {
    fileprivate mutating func take(_ events: [Event]) {
        for event in events { apply(event, Stamp(at: Moment(milliseconds: 1), on: day("2026-11-21"), by: .jo)) }
    }
}
