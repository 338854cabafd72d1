import Foundation
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Somebody who is not in the record answers at a meeting: their number stands in the scale's story like any other.
@Suite(.bothEngines) struct GuestInStoryTests {
    /// A school nurse who is not in the record gave 3, and zzKayla 7.
    private func told() async throws -> MeetingScene {
        let scene = try await MeetingScene()
        let kayla = try await scene.guest("zzKayla", as: ID(12))
        let (nurse, waiting) = try await scene.atDoor("quoNurse")
        try await scene.press(scene.link.person(waiting, "let-in"), [("person", "new-professional")])
        let round = try await scene.ask()
        _ = try await kayla.answer(round, "7", "quokayla")
        _ = try await nurse.answer(round, "3", "quowhy")
        try await scene.press(scene.link.round(round, "show"))
        return scene
    }

    @Test func `the story, the ladder, the history and the meeting name them`() async throws {
        let scene = try await told()
        let family = try await scene.house.record(scene.family)
        let rating = try #require(family.scales[ID(41)]?.latest.first { $0.reasonWords?.text == "quowhy" })
        #expect(rating.rater == .guest(.init(name: "quoNurse", part: .professional)))
        #expect(rating.number == 3)
        let link = Link.family(scene.family)
        for page in [link.scale(ID(41)), link.scales, link.history, link.room, link.printMap] {
            #expect(try await scene.chair.get(page.path).body.contains("quoNurse"), "\(page)")
        }
        let meeting = try await scene.chair.get(scene.link.page.path).body
        #expect(meeting.contains("These numbers go on in the scale") && !meeting.contains("/story\""))
    }

    @Test func `at the next meeting the same person's new number follows the old one`() async throws {
        let scene = try await told()
        let round = try await scene.ask()
        let nurse = try #require(try await scene.record().participants.first { $0.name == "quoNurse" })
        try await scene.press(
            scene.link.answer(for: nurse.id, in: round),
            [("round", round.description), ("answer", "6"), ("reason", "quolater")])
        try await scene.press(scene.link.round(round, "show"))
        let latest = try await scene.house.record(scene.family).scales[ID(41)]?.latest
        #expect(latest?.filter { $0.rater.guest?.name == "quoNurse" }.map(\.number) == [6])
    }

    @Test func `two who are called the same are two`() async throws {
        let scene = try await MeetingScene()
        let (one, two) = (try await scene.guest("quoSue"), try await scene.guest("quoSue"))
        let round = try await scene.ask()
        _ = try await one.answer(round, "2", "quoone")
        _ = try await two.answer(round, "9", "quotwo")
        try await scene.press(scene.link.round(round, "show"))
        let latest = try await scene.house.record(scene.family).scales[ID(41)]?.latest.filter { $0.rater.guest != nil }
        #expect(latest?.compactMap(\.rater.guest?.name).sorted() == ["quoSue", "quoSue (2)"])
    }

    @Test func `their reasons are other people's reasons: in a copy only where somebody ticks that`() async throws {
        let scene = try await told()
        let family = try await scene.house.record(scene.family)
        let rating = try #require(family.scales[ID(41)]?.latest.first { $0.rater.guest != nil })
        func reads(_ audience: Audience) -> Bool { Showing(family, to: audience).showsReason(of: rating) }
        #expect(!reads(.person(ID(12), with: [])) && !reads(.person(ID(12), with: [.childrensWords])))
        #expect(reads(.person(ID(12), with: [.othersWords])))
        #expect(!reads(.everybody(with: [])) && reads(.everybody(with: [.reasons])))
        let copy = FamilyCopy(of: family, for: try #require(family.people[ID(12)]))
        let paper = CopyPaper(
            copy: copy, words: Words(.english), authority: try await scene.house.office.authority(), day: rating.day)
        let brought = paper.brought(by: .othersWords).map { String(describing: $0) }
        #expect(brought.contains { $0.contains("quoNurse") && $0.contains("quowhy") })
    }

    @Test func `other programs are told who it was, and lists for an import have it`() async throws {
        let scene = try await told()
        let caller = try await scene.house.caller(scene.chair)
        let answer = try await caller.get("families/\(scene.family)")
        #expect(answer.body.contains("\"guest\":\"quoNurse\""))
        let family = try await scene.house.record(scene.family)
        let lists = ExportLists(
            id: scene.family, family: family, authority: try await scene.house.office.authority(),
            today: Clock.day(of: scene.house.clock.now))
        let row = try #require(lists.rows.first { $0.values["guest"] == "quoNurse" })
        #expect(row.values["person"] == "" && row.values["guestPart"] == "professional")
    }
}
