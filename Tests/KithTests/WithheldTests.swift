import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// A part of a meeting that is not for everybody is kept from workers of the family too: on every page, in the minutes,
/// the history, the interface for programs and live pages.
@Suite(.bothEngines) struct WithheldTests {
    private static let hidden = ["qqpart", "qqnote", "qqdecision", "qqdeed", "qqreason", "qqviews"]

    /// A meeting with a part for Kayla alone, at which everything was used, and a worker of the family.
    private struct Scene {
        let meeting: MeetingHouse
        let worker: TestBrowser
        let step: AgendaStep.ID
        let round: Round.ID
        var link: MeetingLink { meeting.link }

        /// `isExpected`: the worker is one of those at the meeting, and the part is not for them.
        init(isExpected: Bool, role: String = "Practitioner", isLead: Bool = false, allBut: Bool = false) async throws {
            let scene = try await MeetingHouse()
            meeting = scene
            worker = try await scene.house.visitor(role, login: "zzworker")
            let (chair, other) = (scene.chair.account, worker.account)
            try await scene.house.change(scene.family, by: chair) { family in
                try family.allocate(
                    lead: isLead ? other : chair, team: nil, coWorkers: isLead ? [chair] : [other])
                    + family.addPerson(
                        .init(part: .professional, name: "zzWorker", worker: other), as: ID(777),
                        today: Clock.day(of: scene.house.clock.now))
            }
            let kayla = try await scene.guest("zzKayla", as: ID(12))
            if isExpected { try await scene.press(scene.link.people, [("people", ID<Person>(777).description)]) }
            let expected = try await scene.record().participants.first { $0.content.person == ID(777) }
            let who = allBut ? expected?.id ?? kayla.participant : kayla.participant
            try await scene.press(
                scene.link.newStep,
                [
                    ("kind", "worries"), ("title", "qqpart"), ("present", allBut ? "allBut" : "only"),
                    ("people", who.description), ("record", "same"),
                ])
            step = try #require(try await scene.record().agenda.first { $0.title?.english == "qqpart" }).id
            let at = ("step", step.description)
            try await scene.press(scene.link.step(step, "begin"))
            try await scene.press(scene.link.notes, [at, ("text", "qqnote")])
            try await scene.press(scene.link.decisions, [at, ("decision", "qqdecision")])
            try await scene.press(scene.link.actions, [at, ("text", "qqdeed"), ("who", "Dee")])
            try await scene.press(scene.link.rounds, [at, ("scale", ID<Scale>(41).description)])
            round = try #require(try await scene.record().openRound?.id)
            _ = try await kayla.post(
                "/here/answer", [("round", round.description), ("answer", "7"), ("reason", "qqreason")])
            try await scene.press(scene.link.round(round, "show"))
            let decision = try #require(try await scene.record().decisions.last).id
            try await scene.press(
                scene.link.views(of: decision),
                [("by", kayla.participant.description), ("says", "yes"), ("reason", "qqviews")])
        }

        /// Everything that a worker who may open the family can read of its meetings.
        func pages(of reader: TestBrowser) async throws -> [String: String] {
            let family = Link.family(meeting.family)
            var pages: [String: String] = [:]
            for link in [
                link.page, link.minutes, link.copies, link.room, link.room(during: step), link.together, link.report,
                link.plan, link.newStep, link.order, family.history, family.timeline, family.meetings, family.overview,
                family.changes,
            ] {
                pages[link.path] = try await reader.get(link.path).body
            }
            let caller = try await meeting.house.caller(reader)
            pages["api"] = try await caller.get("families/\(meeting.family)/meetings/\(meeting.meeting)").body
            return pages
        }
    }

    @Test(arguments: [false, true])
    func `no page, paper, history or answer to a program tells a worker what is not for them`(isExpected: Bool)
        async throws
    {
        let scene = try await Scene(isExpected: isExpected)
        // The premise: whoever leads reads all of it, on these very pages.
        let led = try await scene.pages(of: scene.meeting.chair).values.joined()
        for word in Self.hidden { #expect(led.contains(word), "\(word)") }

        for (path, text) in try await scene.pages(of: scene.worker) {
            // The switch of languages repeats the address that its reader asked for.
            let page = text.replacingOccurrences(of: "part=\(scene.step)", with: "")
            for word in Self.hidden + [scene.step.description, scene.round.description] {
                #expect(!page.contains(word), "\(path): \(word)")
            }
        }
        let page = try await scene.worker.get(scene.link.page.path)
        #expect(page.status == .ok && page.body.contains("kept from you") && page.body.contains("zzchair led it"))
        // It is said beside the minutes, and on the paper itself.
        let minutes = try await scene.worker.get(scene.link.minutes.path).body
        #expect(minutes.components(separatedBy: "kept from you").count == 3)
    }

    @Test func `a worker who is kept from a part cannot open, write, show or copy anything of it`() async throws {
        let scene = try await Scene(isExpected: true)
        let decision = try #require(try await scene.meeting.record().decisions.last).id
        let kayla = try #require(try await scene.meeting.record().participants.first).id
        let before = try await scene.meeting.record()
        for link in [
            scene.link.step(scene.step), scene.link.dissent(decision), scene.link.views(of: decision),
            scene.link.withdraw(decision), scene.link.withdraw(before.notes[0].id),
            scene.link.withdraw(before.actions[0].id), scene.link.part("rounds/\(scene.round)/map"),
            scene.link.copy(for: kayla),
        ] {
            #expect(try await scene.worker.get(link.path).status == .notFound, "\(link)")
        }
        for (link, fields) in [
            (scene.link.notes, [("step", scene.step.description), ("text", "qqmine")]),
            (scene.link.step(scene.step, "begin"), []),
            (scene.link.step(scene.step), [("present", "everybody"), ("record", "same")]),
            (scene.link.withdraw(decision), [("why", "qqwhy")]),
            (scene.link.copy(for: kayla), [("language", "en")]),
        ] {
            let answer = try await scene.meeting.house.post(link.path, fields, as: scene.worker)
            #expect([.notFound, .badRequest].contains(answer.status), "\(link): \(answer.status)")
        }
        // It answers as for a step that was taken off already, and takes nothing off.
        for step in [scene.step, ID(4_711)] {
            let off = try await scene.meeting.house.post(scene.link.step(step, "take-off").path, as: scene.worker)
            #expect(off.status == .seeOther)
        }
        #expect(try await scene.meeting.record() == before)
    }

    @Test func `what happens at the part moves nothing on a live page of somebody who is kept from it`() async throws {
        let scene = try await Scene(isExpected: true)
        func mark() async throws -> Substring? {
            try await scene.worker.get(scene.link.page.path).body.firstMatch(of: /data-version="(\d+)"/)?.1
        }
        let before = try await mark()
        try await scene.meeting.press(scene.link.notes, [("step", scene.step.description), ("text", "qqmore")])
        #expect(before != nil)
        #expect(try await mark() == before)
        let open = AgendaStep(.welcome).id.description
        try await scene.meeting.press(scene.link.notes, [("step", open), ("text", "zzopen")])
        #expect(try await mark() != before)
    }

    @Test func `whoever answers for the work has what they are not kept from by name`() async throws {
        for (role, isLead) in [("Team manager", false), ("Practitioner", true)] {
            let outside = try await Scene(isExpected: false, role: role, isLead: isLead)
            let page = try await outside.worker.get(outside.link.minutes.path).body
            #expect(page.contains("qqnote") && !page.contains("kept from you"), "\(role)")
            let named = try await Scene(isExpected: true, role: role, isLead: isLead, allBut: true)
            #expect(try await !named.worker.get(named.link.minutes.path).body.contains("qqnote"), "\(role)")
        }
    }

    @Test func `whoever takes over the lead has all of it`() async throws {
        let scene = try await Scene(isExpected: true)
        #expect(try await !scene.worker.get(scene.link.page.path).body.contains("qqnote"))
        let taken = try await scene.meeting.house.post(scene.link.lead.path, as: scene.worker)
        #expect(taken.status == .seeOther)
        #expect(try await scene.worker.get(scene.link.page.path).body.contains("qqnote"))
    }
}
