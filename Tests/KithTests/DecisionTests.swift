import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// What a conference decides: who decided, what each says, and a legal category that no family ever reads.
@Suite(.bothEngines) struct DecisionTests {
    private func decided(_ scene: MeetingHouse, by: [Participant.ID]) async throws -> Meeting.Decision.ID {
        let people = by.map { ("by", $0.description) }
        try await scene.press(scene.link.decisions, [("decision", "qqplan"), ("step", "")] + people)
        return try #require(try await scene.record().decisions.last?.id)
    }

    @Test func `a conference records who decided and what each says, and whoever says no says why`() async throws {
        let scene = try await MeetingHouse()
        let (ryan, teacher) = (try await scene.guest("qqRyan"), try await scene.guest("qqTeacher"))
        let id = try await decided(scene, by: [teacher.participant])
        let views = scene.link.views(of: id)
        let silent = try await scene.press(views, [("by", ryan.participant.description), ("says", "no")])
        #expect(silent.status == .unprocessableContent)
        for (person, says, reason) in [
            (ryan, "no", "qqtoo soon"), (teacher, "yes", ""), (ryan, "yes", "qqthought again"),
        ] {
            let fields = [("by", person.participant.description), ("says", says), ("reason", reason)]
            #expect(try await scene.press(views, fields).status == .seeOther)
        }
        let decision = try #require(try await scene.record().decisions.last)
        #expect(decision.by == [teacher.participant])
        #expect(decision.views.map(\.by) == [ryan.participant, teacher.participant])
        #expect(decision.views.map(\.agrees) == [true, true])
        let minutes = try await scene.chair.get(scene.link.minutes.path).body
        #expect(minutes.contains("Decided by qqTeacher") && minutes.contains("qqthought again"))
        // What somebody said first stays in the history.
        #expect(try await scene.chair.get(Link.family(scene.family).history.path).body.contains("qqtoo soon"))
    }

    @Test func `the legal category stands on the file's minutes, and on no screen, phone or copy`() async throws {
        let scene = try await MeetingHouse()
        let ryan = try await scene.guest("qqRyan")
        let id = try await decided(scene, by: [])
        let before = try await ryan.get("/here").body.firstMatch(of: /data-version="(\d+)"/)?.1
        #expect(
            try await scene.press(scene.link.category(of: id), [("category", "neglect")]).status == .seeOther)
        for link in [scene.link.page, scene.link.minutes] {
            #expect(try await scene.chair.get(link.path).body.contains("neglect"), "\(link)")
        }
        let base = try #require(try await scene.house.office.meetings.load(scene.meeting.value)).version
        let copy = try await scene.house.post(
            scene.link.copy(for: ryan.participant).path, [("language", "en")], as: scene.chair, base: base)
        #expect(copy.body.contains("qqplan") && !copy.body.contains("neglect"))
        #expect(try await !scene.chair.get(scene.link.room.path).body.contains("neglect"))
        let phone = try await ryan.get("/here").body
        #expect(!phone.contains("neglect"))
        #expect(phone.firstMatch(of: /data-version="(\d+)"/)?.1 == before)
    }

    @Test func `a meeting whose kind records no such parts asks for none and takes none`() async throws {
        let scene = try await MeetingHouse(type: "coreGroup")
        let ryan = try await scene.guest("qqRyan")
        let id = try await decided(scene, by: [])
        let page = try await scene.chair.get(scene.link.page.path).body
        #expect(!page.contains(scene.link.category(of: id).path) && !page.contains("Who decided?"))
        let category = try await scene.press(scene.link.category(of: id), [("category", "neglect")])
        #expect(category.status == .unprocessableContent)
        let view = try await scene.press(
            scene.link.views(of: id), [("by", ryan.participant.description), ("says", "yes")])
        #expect(view.status == .unprocessableContent)
    }

    @Test func `two workers who note different categories see both`() async throws {
        let scene = try await MeetingHouse()
        let link = scene.link.category(of: try await decided(scene, by: []))
        let base = try #require(try await scene.chair.get(link.path).hidden("base").flatMap { Int($0) })
        let first = try await scene.house.post(link.path, [("category", "neglect")], as: scene.chair, base: base)
        let second = try await scene.house.post(link.path, [("category", "emotional")], as: scene.chair, base: base)
        #expect(first.status == .seeOther)
        #expect(second.status == .conflict && second.body.contains("emotional abuse"))
    }
}
