import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Who sees what a child answered: only whom the child agreed to, and only after whoever leads confirmed it.
@Suite(.bothEngines) struct ChildsAnswerTests {
    private struct Told {
        var scene: MeetingScene
        var round: Round.ID
        var child: Participant.ID
        var phone: Phone

        /// Mia answers on her phone, and the numbers are shown.
        init(_ agreed: [(String, String)]) async throws {
            scene = try await MeetingScene()
            phone = try await scene.guest("zzMia", as: ID(11))
            round = try await scene.ask()
            child = try #require(try await scene.record().participants.first { $0.content.person == ID(11) }?.id)
            let fields = [("round", round.description), ("answer", "2"), ("reason", "quochild"), ("way", "numbers")]
            try #require(try await phone.post("/here/answer", fields + agreed).status == .seeOther)
            try await scene.press(scene.link.round(round, "show"))
        }

        @discardableResult func confirm() async throws -> TestAnswer {
            try await scene.press(scene.link.showChild(child, in: round))
        }

        func rating() async throws -> Rating {
            let family = try await scene.house.record(scene.family)
            return try #require(family.scales[ID(41)]?.allRatings.last { $0.rater == .person(ID(11)) })
        }

        /// Everywhere that others than the worker see what the story tells.
        func isSeenLater() async throws -> [Bool] {
            let family = try await scene.house.record(scene.family)
            let rating = try await rating()
            let audiences: [Audience] = [
                .everybody(with: [.reasons]), .person(ID(12), with: Set(Protected.allCases)), .everybody(with: []),
            ]
            var seen = audiences.map { Showing(family, to: $0).shows(rating) }
            let link = Link.family(scene.family)
            for page in [link.room, link.printMap] {
                let body = try await scene.chair.get(page.with("reasons", "shown").path).body
                seen.append(body.contains("quochild"))
            }
            return seen
        }

        func isOnWall() async throws -> Bool {
            try await scene.chair.get(scene.link.room.path).body.contains("quochild")
        }
    }

    @Test func `before it is confirmed a child's answer is for the worker alone, whatever the child agreed to`()
        async throws
    {
        let told = try await Told([("shownTo", "everyone"), ("alsoLater", "yes")])
        #expect(try await told.rating().content.shownTo == .workerOnly)
        #expect(try await told.isSeenLater() == Array(repeating: false, count: 5))
        #expect(try await !told.isOnWall())
        #expect(try await !told.phone.get("/here").body.contains("quochild"))
    }

    @Test func `everybody here are the people of the meeting: it is on the wall and stays off map and papers`()
        async throws
    {
        let told = try await Told([("shownTo", "everyone")])
        try await told.confirm()
        #expect(try await told.isOnWall())
        #expect(try await told.scene.chair.get(told.scene.link.minutes.path).body.contains("quochild"))
        #expect(try await told.rating().content.shownTo == .workerOnly)
        #expect(try await told.isSeenLater() == Array(repeating: false, count: 5))
    }

    @Test func `map and papers have it once the child agreed to that and whoever leads confirmed it`() async throws {
        let told = try await Told([("shownTo", "everyone"), ("alsoLater", "yes")])
        try await told.confirm()
        #expect(try await told.rating().content.shownTo == .everyone)
        let seen = try await told.isSeenLater()
        #expect(seen.prefix(3).allSatisfy { $0 } && seen.suffix(2).contains(true))
        let history = try await told.scene.chair.get(Link.family(told.scene.family).history.path).body
        #expect(history.contains("confirmed that everybody may see zzMia"))
        let events = try await told.scene.house.office.families.entries(of: told.scene.family.value).count
        try await told.scene.press(told.scene.link.round(told.round, "story"))
        #expect(try await told.scene.house.office.families.entries(of: told.scene.family.value).count == events)
    }

    @Test func `what is for the worker alone cannot be confirmed, and a tick for later does not widen it`() async throws
    {
        let told = try await Told([("shownTo", "workerOnly"), ("alsoLater", "yes")])
        #expect(try await told.confirm().status == .unprocessableContent)
        #expect(try await told.rating().content.shownTo == .workerOnly)
        #expect(try await !told.isOnWall())
    }

    @Test func `a story told later carries the day on which the question was asked`() async throws {
        let scene = try await MeetingScene()
        let kayla = try await scene.guest("zzKayla", as: ID(12))
        let day = Clock.day(of: scene.house.clock.now)
        let round = try await scene.ask()
        _ = try await kayla.answer(round, "7", "quoday")
        scene.house.clock.advance(minutes: 4 * 1_440)
        let later = try await scene.house.visitor("Chair")
        try await scene.house.change(scene.family, by: scene.chair.account) {
            try $0.allocate(lead: later.account, team: nil, coWorkers: [])
        }
        _ = try await scene.house.post(scene.link.round(round, "show").path, as: later)
        let family = try await scene.house.record(scene.family)
        #expect(family.scales[ID(41)]?.allRatings.last { $0.reasonWords?.text == "quoday" }?.day == day)
    }
}
