import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Copies of the minutes: what was ticked is read before it is made, and who got which stands on the meeting.
@Suite(.bothEngines) struct MinutesCopyTests {
    private func version(_ scene: MeetingHouse) async throws -> Int {
        try #require(try await scene.house.office.meetings.load(scene.meeting.value)).version
    }

    @Test func `what is ticked stands on the page on which it is checked, before anything is made`() async throws {
        let scene = try await MeetingHouse()
        let ryan = try await scene.guest("qqRyan")
        try await scene.press(scene.link.people, [("name", "qqTeacher"), ("part", "professional")])
        let teacher = try #require(try await scene.record().participants.last)
        try await scene.press(scene.link.person(teacher.id, "apologies"), [("why", "qqreason")])
        let copy = scene.link.copy(for: ryan.participant)
        #expect(try await !scene.chair.get(copy.path).body.contains("qqreason"))

        let looked = try await scene.press(copy, [("with", "reasonsForApologies"), ("look", "yes")])
        #expect(looked.status == .ok && looked.body.contains("qqreason"))
        #expect(looked.body.contains("value=\"reasonsForApologies\" checked"))
        #expect(try await scene.record().copies.isEmpty)
    }

    @Test func `who got which copy, when and by whom, stands on the meeting, once for each copy`() async throws {
        let scene = try await MeetingHouse()
        let ryan = try await scene.guest("qqRyan")
        let copy = scene.link.copy(for: ryan.participant)
        let (base, command) = (try await version(scene), ID<Command>(77).description)
        let fields = [("language", "en")]
        let paper = try await scene.house.post(copy.path, fields, as: scene.chair, command: command, base: base)
        let again = try await scene.house.post(copy.path, fields, as: scene.chair, command: command, base: base)
        #expect(paper.status == .ok && again.status == .ok)
        #expect(paper.lasting == again.lasting)
        #expect(try await scene.record().copies.map(\.to) == [ryan.participant])
        for link in [copy, scene.link.copies] {
            #expect(try await scene.chair.get(link.path).body.contains("by zzchair"), "\(link)")
        }
        // Nobody's phone is told that there is a copy.
        #expect(try await !ryan.get("/here").body.contains("Copy made"))

        let stale = try await scene.house.post(copy.path, fields, as: scene.chair, base: base)
        #expect(stale.status == .conflict)
        #expect(try await scene.record().copies.count == 1)
    }
}
