import Foundation
import HTTPTypes
import Journal
import Markup
import Practice
import Scratch
import Testing

@testable import Kith

/// Parts of a meeting that are not for everybody: nobody else can tell that they are there.
@Suite(.bothEngines) struct HiddenStepTests {
    /// Every word that only those may read who are at the hidden part; the question is the family's own scale.
    private static let hidden = ["qqhiddenpart", "qqnote", "qqdecision", "qqdeed", "qqreason"]

    /// Adds a part at which only the first may be, and uses every tool of a meeting in it.
    private func hide(_ scene: MeetingHouse, for insider: GuestPhone) async throws -> (AgendaStep.ID, Round.ID) {
        let added = try await scene.press(
            scene.link.newStep,
            [
                ("kind", "worries"), ("title", "qqhiddenpart"), ("present", "only"),
                ("people", insider.participant.description), ("record", "same"),
                ("after", AgendaStep(.welcome).id.description),
            ])
        #expect(added.status == .seeOther)
        let step = try #require(try await scene.record().agenda.first { $0.title?.english == "qqhiddenpart" }).id
        let fields = ("step", step.description)
        try await scene.press(scene.link.step(step, "begin"))
        try await scene.press(scene.link.notes, [fields, ("text", "qqnote")])
        try await scene.press(scene.link.decisions, [fields, ("decision", "qqdecision")])
        try await scene.press(scene.link.actions, [fields, ("text", "qqdeed"), ("who", "Dee")])
        try await scene.press(scene.link.rounds, [fields, ("scale", ID<Scale>(41).description)])
        let round = try #require(try await scene.record().openRound?.id)
        return (step, round)
    }

    @Test func `no byte of a hidden part, nor a sign of it, reaches who is not at it, the room, or their copy`()
        async throws
    {
        let scene = try await MeetingHouse()
        let (kayla, ryan) = (try await scene.guest("zzKayla", as: ID(12)), try await scene.guest("qqRyan"))
        let (before, wall) = (try await ryan.get("/here"), try await scene.chair.get(scene.link.room.path))
        let mark = before.hiddenVersion

        let (step, round) = try await hide(scene, for: kayla)
        let question = try await kayla.get("/here")
        #expect(question.body.contains("zzquestion"))
        let answered = try await kayla.post(
            "/here/answer", [("round", round.description), ("answer", "7"), ("reason", "qqreason")])
        #expect(answered.status == .seeOther)
        try await scene.press(scene.link.round(round, "show"))
        #expect(try await kayla.get("/here").body.contains("qqreason"))

        // The premise: whoever leads has all of it, and the file too.
        let leader = try await scene.chair.get(scene.link.page.path).body
        let file = try await scene.chair.get(scene.link.minutes.path).body
        for word in Self.hidden { #expect(leader.contains(word) && file.contains(word), "\(word)") }
        #expect(file.contains("For the file only"))

        let (after, wallAfter) = (try await ryan.get("/here"), try await scene.chair.get(scene.link.room.path))
        #expect(after.lasting == before.lasting)
        #expect(after.hiddenVersion == mark)
        #expect(wallAfter.lasting == wall.lasting)
        let meeting = try await scene.record()
        let copy = Minutes(
            of: meeting.seen(by: ryan.participant, .record), title: "T", chair: "C", words: Words(.english))
        let paper = String(decoding: copy.html.bytes, as: UTF8.self)
        let seen = [after.body, wallAfter.body, paper]
        for word in Self.hidden + [step.description, round.description, "Not for everybody", "zzquestion"] {
            for page in seen { #expect(!page.contains(word), "\(word)") }
        }
        let own = Minutes(
            of: meeting.seen(by: kayla.participant, .record), title: "T", chair: "C", words: Words(.english))
        let hers = String(decoding: own.html.bytes, as: UTF8.self)
        for word in Self.hidden { #expect(hers.contains(word), "\(word)") }
        #expect(!hers.contains("Not for everybody"))
    }

    @Test func `whoever is not at a part cannot answer its question, also not by its number`() async throws {
        let scene = try await MeetingHouse()
        let (kayla, ryan) = (try await scene.guest("zzKayla", as: ID(12)), try await scene.guest("qqRyan"))
        let (_, round) = try await hide(scene, for: kayla)
        let nothing = ID<Round>(99)
        let fields = [("answer", "7"), ("reason", "qqwhy")]
        let real = try await ryan.post("/here/answer", [("round", round.description)] + fields)
        let none = try await ryan.post("/here/answer", [("round", nothing.description)] + fields)
        #expect(real.status == none.status)
        #expect(real.lasting == none.lasting)
        #expect(try await scene.record().round(round)?.answered.isEmpty == true)
        // The chair cannot write it down for them either.
        let written = try await scene.press(scene.link.answer(for: ryan.participant, in: round), fields)
        #expect(written.status == .unprocessableContent)
    }

    @Test func `the numbers of a hidden part stay out of the scale's story`() async throws {
        let scene = try await MeetingHouse()
        let kayla = try await scene.guest("zzKayla", as: ID(12))
        let (_, round) = try await hide(scene, for: kayla)
        _ = try await kayla.post(
            "/here/answer", [("round", round.description), ("answer", "7"), ("reason", "qqreason")])
        try await scene.press(scene.link.round(round, "show"))
        let story = try await scene.chair.get(Link.family(scene.family).scale(ID(41)).path)
        #expect(!story.body.contains("qqreason"))
    }

    @Test func `the screen can be turned to a part for those who are there`() async throws {
        let scene = try await MeetingHouse()
        let kayla = try await scene.guest("zzKayla", as: ID(12))
        _ = try await scene.guest("qqRyan")
        let (step, _) = try await hide(scene, for: kayla)
        #expect(try await scene.chair.get(scene.link.room(during: step).path).body.contains("zzquestion"))
        #expect(try await !scene.chair.get(scene.link.room.path).body.contains("zzquestion"))
    }

    @Test func `a guest's page, the leader's and the room's leave one line a visit, however often they refresh`()
        async throws
    {
        let scene = try await MeetingHouse()
        let kayla = try await scene.guest("zzKayla", as: ID(12))
        let access = scene.house.office.journal.access
        func lines(_ part: String) async throws -> Int {
            try await access.lines(of: .record(scene.family.value), limit: 1_000)
                .count { $0.line.action == "view" && $0.line.part == part }
        }
        let before = (try await lines("round"), try await lines("meeting"), try await lines("meeting-room"))
        let own = try #require(try await kayla.get("/here").refresh)
        let leading = try #require(try await scene.chair.get(scene.link.page.path).refresh)
        let room = try #require(try await scene.chair.get(scene.link.room.path).refresh)
        for _ in 0..<3 {
            #expect(try await kayla.get(own, asFragment: true).status == .ok)
            #expect(try await scene.chair.fragment(leading).status == .ok)
            #expect(try await scene.chair.fragment(room).status == .ok)
        }
        #expect(try await lines("round") == before.0 + 1)
        #expect(try await lines("meeting") == before.1 + 1)
        #expect(try await lines("meeting-room") == before.2 + 1)
        // Another page's mark is none: whoever uses it has a line of their own.
        let mark = try #require(room.split(separator: "=").last)
        _ = try await scene.chair.fragment(scene.link.page.with("visit", String(mark)).path)
        _ = try await kayla.get(own)
        #expect(try await lines("meeting") == before.1 + 2)
        #expect(try await lines("round") == before.0 + 2)
    }
}

extension TestAnswer {
    fileprivate var hiddenVersion: String? {
        body.components(separatedBy: "data-version=\"").dropFirst().first?.components(separatedBy: "\"").first
    }
}
