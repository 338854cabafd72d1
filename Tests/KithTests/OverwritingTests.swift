import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Two workers write the same thing about a meeting: the later sees both texts, and nothing of the earlier is lost.
@Suite(.bothEngines) struct OverwritingTests {
    /// A planned meeting with one person, and a second worker who may write in it.
    private struct Scene {
        let house: House
        let first: TestBrowser
        let second: TestBrowser
        let family: Family.ID
        let meeting: Meeting.ID
        var link: MeetingLink { Link.family(family).meeting(meeting) }

        init() async throws {
            house = try await House.build()
            first = try await house.visitor("Chair", login: "zzfirst")
            second = try await house.visitor("Chair", login: "zzsecond")
            family = try await house.fullFamily(lead: first.account)
            let (one, other) = (first.account, second.account)
            try await house.change(family, by: one) { try $0.allocate(lead: one, team: nil, coWorkers: [other]) }
            let planned = try await house.post(
                Link.family(family).newMeeting.path,
                [("type", "reviewConference"), ("on-day", "30"), ("on-month", "6"), ("on-year", "2026")], as: first)
            meeting = try #require(planned.location.flatMap { Meeting.ID(String($0.suffix(26))) })
            _ = try await house.post(link.people.path, [("name", "zzOne"), ("known", "teacher")], as: first)
        }

        func record() async throws -> Meeting {
            try #require(try await house.office.meetings.load(meeting.value)).record
        }

        /// The version that a page's form was made from.
        func base(of link: Link) async throws -> Int {
            try #require(try await first.get(link.path).hidden("base").flatMap { Int($0) })
        }
    }

    /// Sends two answers to one form, made from the same page.
    private func both(
        _ scene: Scene, _ link: Link, _ theirs: [(String, String)], _ mine: [(String, String)]
    ) async throws -> TestAnswer {
        let base = try await scene.base(of: link)
        let earlier = try await scene.house.post(link.path, theirs, as: scene.second, base: base)
        #expect(earlier.status == .seeOther)
        return try await scene.house.post(link.path, mine, as: scene.first, base: base)
    }

    @Test func `of two analyses for one report the later is shown beside the earlier, and saved when both were read`()
        async throws
    {
        let scene = try await Scene()
        let answer = try await both(
            scene, scene.link.report, [("analysis", "zztheirs"), ("recommendation", "")],
            [("analysis", "zzmine"), ("recommendation", "")])
        #expect(answer.status == .conflict)
        for text in ["zztheirs", "zzmine", "Somebody changed the same thing"] {
            #expect(answer.body.contains(text), "\(text)")
        }
        #expect(try await scene.record().report.texts[.analysis]?.text == "zztheirs")

        let newest = try #require(answer.hidden("base").flatMap { Int($0) })
        let again = try await scene.house.post(
            scene.link.report.path, [("analysis", "zzboth"), ("recommendation", "")], as: scene.first, base: newest)
        #expect(again.status == .seeOther)
        #expect(try await scene.record().report.texts[.analysis]?.text == "zzboth")
    }

    @Test func `who writes another part of the report is in nobody's way`() async throws {
        let scene = try await Scene()
        let answer = try await both(
            scene, scene.link.report, [("analysis", "zztheirs"), ("recommendation", "")],
            [("analysis", ""), ("recommendation", "zzmine")])
        // Their analysis was not there when this form was made: it is not wiped out either.
        #expect(answer.status == .conflict)
        #expect(try await scene.record().report.texts[.analysis]?.text == "zztheirs")
    }

    @Test func `day and place of a meeting, who may be at a step, how to reach somebody: nobody overwrites anybody`()
        async throws
    {
        let scene = try await Scene()
        let day = [("on-day", "30"), ("on-month", "6"), ("on-year", "2026")]
        let plan = try await both(
            scene, scene.link.plan, day + [("place", "zztheirs")], day + [("place", "zzmine")])
        #expect(plan.status == .conflict)
        #expect(plan.body.contains("zztheirs") && plan.body.contains("zzmine"))
        #expect(try await scene.record().plan?.place == "zztheirs")

        let person = try #require(try await scene.record().participants.first)
        let contact = try await both(
            scene, scene.link.person(person.id, "contact"), [("email", "zztheirs@example.org"), ("tongue", "english")],
            [("email", "zzmine@example.org"), ("tongue", "english")])
        #expect(contact.status == .conflict)
        #expect(contact.body.contains("zztheirs@example.org") && contact.body.contains("zzmine@example.org"))

        let step = try #require(try await scene.record().agenda.first)
        let attendance = try await both(
            scene, scene.link.step(step.id), [("present", "only"), ("people", person.id.description)],
            [("present", "allBut"), ("people", person.id.description), ("record", "same")])
        #expect(attendance.status == .conflict)
        #expect(attendance.body.contains("Only these people") || attendance.body.contains("What it is now"))
        #expect(try await scene.record().step(step.id)?.attendance.present == .only(people: [person.id]))
    }

    @Test func `things that stand side by side never conflict`() async throws {
        let scene = try await Scene()
        let base = try await scene.base(of: scene.link.report)
        _ = try await scene.house.post(scene.link.begin.path, as: scene.first, base: base)
        let notes = try await ["zzone", "zztwo"].asyncMap { text in
            try await scene.house.post(
                scene.link.notes.path, [("step", AgendaStep(.welcome).id.description), ("text", text)],
                as: scene.second, base: base
            ).status
        }
        #expect(notes == [.seeOther, .seeOther])
        let report = try await scene.house.post(
            scene.link.report.path, [("analysis", "zzmine"), ("recommendation", "")], as: scene.first, base: base)
        #expect(report.status == .seeOther)
    }

    @Test func `a button to speak earlier that was pressed on an old order moves nobody`() async throws {
        let scene = try await Scene()
        _ = try await scene.house.post(scene.link.people.path, [("name", "zzTwo"), ("known", "")], as: scene.first)
        let people = try await scene.record().participants
        let base = try await scene.base(of: scene.link.order)
        let earlier = scene.link.order(people[1].id, "earlier")
        #expect(try await scene.house.post(earlier.path, as: scene.second, base: base).status == .seeOther)
        let answer = try await scene.house.post(
            scene.link.order(people[0].id, "earlier").path, as: scene.first, base: base)
        #expect(answer.status == .conflict)
        #expect(try await scene.record().order == [people[1].id, people[0].id])
    }
}

extension Array {
    fileprivate func asyncMap<To>(_ make: (Element) async throws -> To) async rethrows -> [To] {
        var all: [To] = []
        for one in self { all.append(try await make(one)) }
        return all
    }
}
