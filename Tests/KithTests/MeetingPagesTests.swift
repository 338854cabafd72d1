import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Every page of a meeting at once, and what the family's history tells of it.
@Suite(.bothEngines) struct MeetingPagesTests {
    @Test func `every page of a meeting leads on, has one heading, and speaks from the catalogue`() async throws {
        let scene = try await MeetingHouse { $0.voice = .bracketed }
        let kayla = try await scene.guest("zzKayla", as: ID(12))
        _ = try await scene.guest("zzSunita")
        try await scene.press(
            scene.link.newStep,
            [
                ("kind", "worries"), ("title", "zzpart"), ("present", "only"), ("record", "same"),
                ("people", kayla.participant.description), ("after", AgendaStep(.welcome).id.description),
            ])
        try await scene.press(scene.link.report, [("analysis", "zzanalysis"), ("recommendation", "")])
        let pages = try await Crawl(scene.chair).run(from: scene.link.page.path)
        // To whom a report is handed over stands in the address, which the crawl leaves off.
        let own = pages.filter {
            $0.path.hasPrefix(scene.link.page.path) && $0.answer.body.hasPrefix("<!doctype")
                && $0.path != scene.link.handOver.path
        }
        #expect(own.count > 8)
        for (path, answer) in own {
            #expect(answer.status.code < 400, "\(path)")
            #expect(answer.body.components(separatedBy: "<h1").count == 2, "\(path)")
            let strays = Bracketed.strays(in: answer.body.replacingOccurrences(of: Guests.shown(scene.code), with: ""))
            #expect(strays.isEmpty, "\(path): \(strays.prefix(5))")
        }
    }

    @Test func `a slip is taken back, also after the meeting, and stands only in the history`() async throws {
        let scene = try await MeetingHouse()
        let welcome = AgendaStep(.welcome).id.description
        try await scene.press(scene.link.notes, [("step", welcome), ("text", "qqnote")])
        try await scene.press(scene.link.decisions, [("decision", "qqdecision")])
        try await scene.press(scene.link.actions, [("text", "qqdeed"), ("who", "qqDee")])
        try await scene.press(scene.link.end)
        let meeting = try await scene.record()
        let slips = [
            scene.link.withdraw(try #require(meeting.notes.first).id),
            scene.link.withdraw(try #require(meeting.decisions.first).id),
            scene.link.withdraw(try #require(meeting.actions.first).id),
        ]
        for slip in slips {
            #expect(
                try await scene.house.post(slip.path, [("why", "")], as: scene.chair).status == .unprocessableContent)
            #expect(try await scene.press(slip, [("why", "qqreason")]).status == .seeOther)
            #expect(try await scene.chair.get(slip.path).status == .notFound, "it is gone from the meeting")
        }
        for page in [scene.link.page, scene.link.minutes] {
            let body = try await scene.chair.get(page.path).body
            #expect(!body.contains("qqnote") && !body.contains("qqdecision") && !body.contains("qqdeed"))
        }
        let history = try await scene.chair.get(Link.family(scene.family).history.path).body
        #expect(history.components(separatedBy: "qqreason").count == 4)
        #expect(history.contains("qqdecision") && history.contains("qqdeed"))
    }

    @Test func `a decision that somebody sees otherwise is not taken back`() async throws {
        let scene = try await MeetingHouse()
        let craig = try await scene.guest("zzCraig").participant
        try await scene.press(scene.link.decisions, [("decision", "qqdecision")])
        let decision = try #require(try await scene.record().decisions.first).id
        try await scene.press(scene.link.dissent(decision), [("by", craig.description), ("words", "qqno")])
        let withdrawn = try await scene.house.post(
            scene.link.withdraw(decision).path, [("why", "qqreason")], as: scene.chair)
        #expect(withdrawn.status == .unprocessableContent)
        #expect(try await scene.record().decisions.map(\.id) == [decision])
    }

    @Test func `the family's history tells what happened in its meetings, to those who may open them`() async throws {
        let scene = try await MeetingHouse()
        let note = [("step", AgendaStep(.welcome).id.description), ("text", "qqnote")]
        try await scene.press(scene.link.notes, note)
        try await scene.press(scene.link.decisions, [("decision", "qqdecision")])
        try await scene.press(scene.link.actions, [("text", "qqdeed"), ("who", "qqDee")])
        try await scene.press(scene.link.end)
        let history = Link.family(scene.family).history
        let body = try await scene.chair.get(history.path).body
        for word in ["planned a meeting", "qqnote", "It was decided", "qqdecision", "qqDee will do this", "ended:"] {
            #expect(body.contains(word), "\(word)")
        }
        let only = try await scene.chair.get(history.with("tool", "meetings").path).body
        #expect(only.contains("qqnote") && !only.contains("zzharm"))
        let map = try await scene.chair.get(history.with("tool", "map").path).body
        #expect(!map.contains("qqnote") && map.contains("zzharm"))
        let stranger = try await scene.house.visitor("Practitioner")
        #expect(try await stranger.get(history.path).status == .notFound)
    }
}
