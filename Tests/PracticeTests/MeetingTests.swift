import Practice
import Testing

/// A meeting and the question that goes round its room.
struct MeetingTests {
    private static let plan = Meeting.Plan(
        type: .reviewConference, family: ID(5), on: day("2026-11-21"), time: "2pm", place: "", chair: .jo)
    private static let wording = Scale.Wording(
        question: Written("How safe tonight?"), ten: "everybody sleeps", zero: "nobody sleeps")
    private static let stamp = Stamp(at: Moment(milliseconds: 1), on: day("2026-11-21"), by: .jo)

    /// A meeting that goes on, with so many people in the room: a child, a parent, an aunt, a teacher, the chair.
    private func running(_ people: Int = 5) throws -> Meeting {
        var meeting = Meeting()
        meeting.take(try meeting.plan(Self.plan))
        meeting.take(try meeting.begin())
        for number in 0..<people {
            let part = [Participant.Part.child, .family, .network, .professional, .chair][number % 5]
            let id = Participant.ID(UInt128(number + 1))
            meeting.take(try meeting.add(.init(name: "Person \(number)", part: part), as: id))
            meeting.take(try meeting.comes(id, how: .inRoom))
        }
        return meeting
    }

    private func asked() throws -> Meeting {
        var meeting = try running()
        meeting.take(try meeting.open(.init(scale: ID(7), wording: Self.wording), as: ID(30)))
        return meeting
    }

    private func answer(_ number: Int, by id: UInt128, shownTo: Rating.ShownTo = .everyone) -> Round.Answer {
        Round.Answer(
            participant: ID(id), answer: .number(value: number), reason: .given(words: Written("why \(id)")),
            shownTo: shownTo)
    }

    @Test func `nobody is asked before both ends are in words`() throws {
        let meeting = try running()
        var wording = Self.wording
        wording.zero = ""
        let reason = refusal { try meeting.open(.init(scale: nil, wording: wording), as: ID(30)) }
        #expect(reason == .endsMissing)
    }

    @Test func `one question is asked at a time, and the meeting does not end over an open one`() throws {
        let meeting = try asked()
        #expect(refusal { try meeting.open(.init(scale: nil, wording: Self.wording), as: ID(31)) } == .roundOpen)
        #expect(refusal { try meeting.end() } == .roundOpen)
    }

    @Test func `nobody answers after the numbers are shown, nor who is not in the room`() throws {
        var meeting = try asked()
        #expect(refusal { try meeting.answer(ID(30), by: ID(99)) } == .notFound)
        meeting.take(try meeting.leaves(ID(3)))
        #expect(refusal { try meeting.answer(ID(30), by: ID(3)) } == .notHere)
        meeting.take(try meeting.answer(ID(30), by: ID(2)))
        meeting.take(try meeting.show(ID(30), [answer(6, by: 2)]))
        #expect(refusal { try meeting.answer(ID(30), by: ID(4)) } == .numbersShown)
    }

    @Test func `numbers are shown in speaking order, the family first and the chair last`() throws {
        var meeting = try asked()
        let answers = [5, 4, 3, 2].map { answer($0, by: UInt128($0)) }
        meeting.take(try meeting.show(ID(30), answers))
        let round = try #require(meeting.round(ID(30)))
        #expect(meeting.forEverybody(round).map(\.participant.value) == [2, 3, 4, 5])
    }

    @Test func `a child's number is for everybody only when the child agreed and the chair confirmed`() throws {
        var meeting = try asked()
        meeting.take(try meeting.show(ID(30), [answer(3, by: 1), answer(8, by: 2)]))
        let before = try #require(meeting.round(ID(30)))
        #expect(meeting.forEverybody(before).map(\.participant.value) == [2])
        #expect(meeting.farApart(in: before) == nil)
        meeting.take(try meeting.showChild(ID(1), in: ID(30)))
        let after = try #require(meeting.round(ID(30)))
        #expect(meeting.forEverybody(after).map(\.participant.value) == [1, 2])
        #expect(meeting.farApart(in: after)?.low.participant.value == 1)

        var other = try asked()
        other.take(try other.show(ID(30), [answer(3, by: 1, shownTo: .workerOnly)]))
        let kept = other
        #expect(refusal { try kept.showChild(ID(1), in: ID(30)) } == .childHasNotAgreed)
    }

    @Test func `a number needs a reason, or the word that none was given`() throws {
        let participant = try #require(try running()[ID(2)])
        func typed(_ number: String, _ reason: String = "", gaveNone: Bool = false) throws(Refusal) -> Round.Answer {
            try .typed(
                number, reason: reason, gaveNone: gaveNone, whyNotZero: "", oneHigher: "", language: "en", shownTo: nil,
                by: participant, writtenByChair: false)
        }
        #expect(
            refusal {
                _ = try typed("6"); return []
            } == .reasonNeeded)
        #expect(
            refusal {
                _ = try typed("11", "why"); return []
            } == .notWhole0to10)
        #expect(try typed("6", gaveNone: true).reason == .askedGaveNone)
        #expect(try typed("dont-know").answer == .dontKnow)
    }

    @Test func `a dissent stands beside the decision word for word`() throws {
        var meeting = try running()
        meeting.take(try meeting.decide(Written("The plan goes on."), as: ID(40)))
        meeting.take(try meeting.dissent(.init(by: ID(2), words: Written("No.")), on: ID(40)))
        #expect(meeting.decisions.first?.dissents.map(\.words.text) == ["No."])
        #expect(meeting.decisions.first?.text.text == "The plan goes on.")
    }

    @Test(arguments: 1...60)
    func `whatever the order of joining, answering, leaving and showing, nobody counts twice`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        var meeting = try running(Int(chance.next() % 6) + 1)
        var given: Set<Participant.ID> = []
        meeting.take(try meeting.open(.init(scale: nil, wording: Self.wording), as: ID(30)))
        for step in 0..<80 {
            let ids = meeting.participants.map(\.id)
            let id = ids[Int(chance.next() % UInt64(ids.count))]
            let events: [Meeting.Event]?
            switch chance.next() % 8 {
            case 0: events = try? meeting.askToJoin(.init(name: "New", part: .network), as: ID(UInt128(500 + step)))
            case 1: events = try? meeting.letIn(id, as: .init(name: "New", part: .network))
            case 2: events = try? meeting.leaves(id)
            case 3: events = try? meeting.comes(id, how: .ownPhone)
            case 4 where chance.next() % 10 == 0:
                events = try? meeting.show(ID(30), given.sorted().map { answer(5, by: $0.value) })
            default:
                let mayAnswer = meeting[id]?.isHere == true && meeting.openRound != nil
                events = try? meeting.answer(ID(30), by: id)
                #expect((events != nil) == mayAnswer)
                if events != nil { given.insert(id) }
            }
            meeting.take(events ?? [])
        }
        let round = try #require(meeting.round(ID(30)))
        #expect(Set(round.answered).count == round.answered.count)
        #expect(Set(round.answered) == given)
        #expect(round.isOpen == round.answers.isEmpty)
        let shown = meeting.forEverybody(round).map(\.participant)
        #expect(Set(shown).count == shown.count)
    }

    private func refusal(_ decide: () throws -> [Meeting.Event]) -> Refusal.Reason? {
        do {
            _ = try decide()
            return nil
        } catch {
            return (error as? Refusal)?.reason
        }
    }
}

extension Meeting {
    fileprivate mutating func take(_ events: [Event]) {
        for event in events { apply(event, Stamp(at: Moment(milliseconds: 1), on: day("2026-11-21"), by: .jo)) }
    }
}
