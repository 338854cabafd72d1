import Practice
import Testing

/// What people in the meeting propose for the map, and who may come back to it.
struct ProposalTests {
    private static let stamp = Stamp(at: Moment(milliseconds: 1), on: day("2026-11-21"), by: .jo)

    private struct Running {
        var meeting = Meeting()

        init() throws {
            let plan = Meeting.Plan(
                type: .coreGroup, family: ID(5), on: day("2026-11-21"), time: "", place: "", chair: .jo)
            take(try meeting.plan(plan))
            take(try meeting.begin())
            take(try meeting.add(.init(name: "Kayla", part: .family, person: ID(12)), as: ID(1)))
            take(try meeting.comes(ID(1), how: .ownPhone))
        }

        mutating func take(_ events: [Meeting.Event]) {
            for event in events { meeting.apply(event, ProposalTests.stamp) }
        }
    }

    private static let words = Proposal.Content.item(
        column: .workingWell, text: Written("Nan comes on Fridays."), shownTo: .everyone)

    private func refusal(_ decide: () throws -> [Meeting.Event]) -> Refusal.Reason? {
        do {
            _ = try decide()
            return nil
        } catch {
            return (error as? Refusal)?.reason
        }
    }

    @Test func `nothing is proposed while the map is closed, from outside, or without words`() throws {
        var now = try Running()
        #expect(refusal { try now.meeting.propose(Self.words, by: ID(1), as: ID(9)) } == .mapNotOpen)
        now.take(try now.meeting.openMapping())
        let empty = Proposal.Content.item(column: .worries, text: Written(" "), shownTo: .everyone)
        #expect(refusal { try now.meeting.propose(empty, by: ID(1), as: ID(9)) } == .missing)
        now.take(try now.meeting.leaves(ID(1)))
        #expect(refusal { try now.meeting.propose(Self.words, by: ID(1), as: ID(9)) } == .notHere)
    }

    @Test func `a proposal is settled once: accepted twice has one effect, and the other answer is refused`() throws {
        var now = try Running()
        now.take(try now.meeting.openMapping())
        now.take(try now.meeting.propose(Self.words, by: ID(1), as: ID(9)))
        #expect(refusal { try now.meeting.accept(ID(9), as: nil) } == .missing)
        now.take(try now.meeting.accept(ID(9), as: .existingStrength))
        #expect(try now.meeting.accept(ID(9), as: .existingSafety).isEmpty)
        #expect(refusal { try now.meeting.setAside(ID(9), because: "no") } == .isSettled)
        #expect(now.meeting.proposal(ID(9))?.outcome == .accepted(category: .existingStrength))

        now.take(try now.meeting.propose(Self.words, by: ID(1), as: ID(10)))
        #expect(refusal { try now.meeting.setAside(ID(10), because: " ") } == .missing)
        now.take(try now.meeting.setAside(ID(10), because: "It is there."))
        #expect(try now.meeting.setAside(ID(10), because: "Again.").isEmpty)
        #expect(refusal { try now.meeting.accept(ID(10), as: .goal) } == .isSettled)
    }

    @Test func `only an accepted proposal goes into the map, with its giver as the source, and only once`() throws {
        var now = try Running()
        now.take(try now.meeting.openMapping())
        now.take(try now.meeting.propose(Self.words, by: ID(1), as: ID(9)))
        var family = Family()
        for event in try family.open(on: day("2026-11-21"), today: day("2026-11-21")) {
            family.apply(event, Self.stamp)
        }
        #expect(try family.take(try #require(now.meeting.proposal(ID(9))), of: now.meeting).isEmpty)
        now.take(try now.meeting.accept(ID(9), as: .existingStrength))
        let accepted = try #require(now.meeting.proposal(ID(9)))
        for event in try family.take(accepted, of: now.meeting) { family.apply(event, Self.stamp) }
        #expect(try family.take(accepted, of: now.meeting).isEmpty)
        #expect(family.map.items.map(\.content.source) == [.told(by: "Kayla")])
    }

    @Test func `the wall shows what was begun last`() throws {
        var now = try Running()
        now.take(try now.meeting.openMapping())
        #expect(now.meeting.wall == .map && now.meeting.isMapping)
        let question = try Round.Question.own(
            "How sure?", ten: "sure", zero: "not at all", kind: .confidence, language: "en", scale: nil)
        now.take(try now.meeting.open(question, as: ID(30)))
        #expect(now.meeting.wall == .round && now.meeting.isMapping)
        now.take(try now.meeting.openMapping())
        #expect(now.meeting.wall == .map)
        now.take(now.meeting.closeMapping())
        #expect(now.meeting.wall == .round && !now.meeting.isMapping)
    }

    @Test func `whoever left and comes to the door again is the same participant, and nobody is two`() throws {
        var now = try Running()
        let kayla = Participant.Content(name: "Kayla", part: .family, person: ID(12))
        now.take(try now.meeting.askToJoin(kayla, as: ID(2)))
        #expect(refusal { try now.meeting.letIn(ID(2), as: kayla) } == .alreadyHere)
        now.take(try now.meeting.leaves(ID(1)))
        now.take(try now.meeting.letIn(ID(2), as: kayla))
        #expect(now.meeting[ID(1)]?.isHere == true)
        #expect(now.meeting.participants.filter { $0.isHere }.count == 1)
    }

    @Test func `a strip counts for who has gone, once, and never for who was not let in`() throws {
        var now = try Running()
        let question = try Round.Question.own(
            "How sure?", ten: "sure", zero: "not at all", kind: .custom, language: "en", scale: nil)
        now.take(try now.meeting.open(question, as: ID(30)))
        now.take(try now.meeting.leaves(ID(1)))
        #expect(refusal { try now.meeting.answer(ID(30), by: ID(1)) } == .notHere)
        now.take(try now.meeting.answer(ID(30), by: ID(1), origin: .paper))
        let paper = Round.Answer(
            participant: ID(1), answer: .number(value: 4), reason: .askedGaveNone, isWrittenByChair: true,
            origin: .paper)
        #expect(refusal { try now.meeting.enterPaper(paper, in: ID(30)) } == .notFound)
        now.take(try now.meeting.show(ID(30), [paper]))
        #expect(refusal { try now.meeting.enterPaper(paper, in: ID(30)) } == .alreadyAnswered)
        now.take(try now.meeting.askToJoin(.init(name: "Stranger", part: .network), as: ID(3)))
        var strange = paper
        strange.participant = ID(3)
        #expect(refusal { try now.meeting.enterPaper(strange, in: ID(30)) } == .notHere)
        #expect(now.meeting.missingPaper(in: try #require(now.meeting.round(ID(30)))).isEmpty)
    }

    @Test func `both ends are in words before anybody is asked, and everything that is missing is said at once`() {
        do {
            _ = try Round.Question.own("", ten: "", zero: "x", kind: .custom, language: "en", scale: nil)
            Issue.record("asked without its words")
        } catch {
            #expect(error.all.map(\.field) == ["question", "ten"])
        }
    }
}
