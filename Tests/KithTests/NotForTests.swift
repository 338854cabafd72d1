import HTTPTypes
import Practice
import Scratch
import Testing

@testable import Kith

/// A statement with its goal, and what is not known yet, can be not for somebody, as an item can.
@Suite(.bothEngines) struct NotForTests {
    private static let pair = Pair.ID(502)

    private static func pairFields(_ more: [(String, String)]) -> [(String, String)] {
        [("happened", "qqmornings"), ("language", "en"), ("holdForUnit", "weeks")] + more
    }

    @Test func `a pair that is not for the father is in no copy of his, in no room and on no wall`() async throws {
        let shared = try await Shared()
        let edit = shared.link.editPair(Self.pair).path
        let kayla = Reader.kayla.id.description

        let answer = try await shared.house.post(
            edit, Self.pairFields([("notFor", kayla)]), as: shared.worker, base: try await shared.version)

        #expect(answer.status == .seeOther)
        let form = try await shared.worker.get(edit)
        #expect(form.body.contains("value=\"\(kayla)\" checked"))
        let hers = try await shared.copy(for: .kayla, with: Set(Protected.inCopies))
        let others = try await shared.copy(for: .ruth, with: [])
        #expect(!hers.holds("qqmornings") && others.holds("qqmornings"))
        for page in ["print/map", "map/room?reasons=shown"] {
            let shown = try await shared.worker.get(shared.page(page))
            #expect(!shown.mainHolds("qqmornings"), "\(page)")
        }
        let kept = try await shared.check(for: .kayla)
        let warned = try await shared.check(for: .ruth)
        #expect(kept.mainHolds("qqmornings") && warned.mainHolds("Not for Kayla"))
        let history = try await shared.worker.get(shared.page("history"))
        #expect(history.mainHolds("Not for Kayla"))
    }

    @Test func `a question that is not for somebody is not in their copy, and never in the room`() async throws {
        let shared = try await Shared()
        let question = FamilyMap.Question.ID(970)
        try await shared.change { try $0.ask(.init(text: Written("qqsuspicion")), as: question) }

        let answer = try await shared.house.post(
            shared.link.edit(question).path,
            [("text", "qqsuspicion"), ("language", "en"), ("notFor", Reader.kayla.id.description)], as: shared.worker,
            base: try await shared.version)

        #expect(answer.status == .seeOther)
        let hers = try await shared.copy(for: .kayla, with: [])
        let others = try await shared.copy(for: .ruth, with: [])
        let room = try await shared.worker.get(shared.page("map/room?questions=shown"))
        #expect(!hers.holds("qqsuspicion") && others.holds("qqsuspicion") && !room.mainHolds("qqsuspicion"))
    }

    @Test func `a goal may have to hold for as long as practice allows, and a wrong number gives the form back`()
        async throws
    {
        let shared = try await Shared()
        let edit = shared.link.editPair(Self.pair).path

        let long = try await shared.house.post(
            edit, Self.pairFields([("holdForValue", "104")]), as: shared.worker, base: try await shared.version)
        let form = try await shared.worker.get(edit)
        #expect(long.status == .seeOther)
        #expect(form.body.contains("value=\"104\""))

        for wrong in ["521", "0", "soon"] {
            let refused = try await shared.house.post(
                edit, Self.pairFields([("holdForValue", wrong)]), as: shared.worker, base: try await shared.version)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.problems == ["holdForValue: Write a number of weeks or months from 1 to 520."])
            #expect(refused.body.contains("qqmornings"))
        }
    }

    @Test func `what people wrote keeps its language on a page in another one`() async throws {
        let shared = try await Shared()
        let today = Clock.day(of: shared.house.clock.now)
        let authority = try await shared.house.office.authority()
        try await shared.change {
            var draft = Family.RatingDraft(rater: Reader.ali.id, answer: "dont-know", reason: "", day: today)
            (draft.oneHigher, draft.language) = ("qquwch", "cy")
            return try $0.rate(draft, on: House.sharedScale, as: ID(971), today: today)
                + $0.writePair(
                    .init(
                        children: [], statement: .init(ifNothingChanges: "qqdyfodol", language: "cy"),
                        goal: .init(language: "cy")), as: ID(972), today: today, authority: authority)
                + $0.ask(.init(text: Written("qqcwestiwn", language: "cy")), as: ID(973))
        }
        let scale = try await shared.worker.get(shared.link.scale(House.sharedScale).path)
        let map = try await shared.worker.get(shared.page("map"))
        let withdraw = try await shared.worker.get(shared.link.withdraw(FamilyMap.Question.ID(973)).path)

        #expect(scale.body.contains("<span lang=\"cy\">qquwch</span>"))
        #expect(map.body.contains("<p class=\"text\" lang=\"cy\">Qqdyfodol."))
        #expect(withdraw.body.contains("<span lang=\"cy\">qqcwestiwn</span>"))
    }
}
