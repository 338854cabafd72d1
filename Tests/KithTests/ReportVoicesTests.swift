import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// What the children and the parents say stands in one place of the report, by the rules of the rest of it.
@Suite(.bothEngines) struct ReportVoicesTests {
    @Test func `the report has everybody's own words and numbers; a copy has a child's only where that is ticked`()
        async throws
    {
        let scene = try await MeetingHouse()
        let today = Clock.day(of: scene.house.clock.now)
        try await scene.house.change(scene.family, by: scene.chair.account) { family in
            var child = Family.RatingDraft(rater: ID(11), answer: "3", reason: "qqchildreason", day: today)
            child.shownTo = .workerOnly
            return try family.add(
                .init(text: Written("qqchildwords"), children: [ID(11)], source: .told(by: "zzMia"), isOwnWords: true),
                to: .existingStrength, as: ID(61)) + family.rate(child, on: ID(41), as: ID(62), today: today)
        }
        try await scene.press(scene.link.report, [("analysis", "qqanalysis"), ("recommendation", "")])
        let file = try await scene.chair.get(scene.link.printReport.path).body
        let voices = try #require(file.components(separatedBy: "What the children say").dropFirst().first)
        for word in ["qqchildwords", "qqchildreason", "What the parents and other adults at home say", "zzreason"] {
            #expect(voices.contains(word), "\(word)")
        }

        // The mother's copy has her own number; the child's words wait for a tick, the number that is the worker's never comes.
        let mother = scene.link.handOver(to: ID(12))
        let check = try await scene.chair.get(mother.path).body
        #expect(check.contains("What the parents and other adults at home say") && check.contains("zzreason"))
        #expect(!check.contains("What the children say") && !check.contains("qqchildwords"))
        let version = try #require(try await scene.house.office.families.load(scene.family.value)).version
        let meeting = try #require(try await scene.house.office.meetings.load(scene.meeting.value)).version
        let handed = try await scene.press(
            scene.link.handOver,
            [
                ("person", ID<Person>(12).description), ("on-day", "11"), ("on-month", "6"), ("on-year", "2026"),
                ("how", "inPerson"), ("said", ""), ("seen", "\(version)-\(meeting)"), ("look", ""),
                ("with", "childrensWords"),
            ])
        let copy = try await scene.chair.get(try #require(handed.location)).body
        #expect(copy.contains("What the children say") && copy.contains("qqchildwords"))
        #expect(!copy.contains("qqchildreason"))
    }

    @Test func `what was handed over before reports had this part stays as it stood`() async throws {
        let scene = try await MeetingHouse()
        try await scene.press(scene.link.report, [("analysis", "qqanalysis"), ("recommendation", "")])
        let family = try #require(try await scene.house.office.families.load(scene.family.value)).version
        let kept = try #require(try await scene.house.office.meetings.load(scene.meeting.value))
        let today = Clock.day(of: scene.house.clock.now)
        let command = Command(
            id: scene.house.office.surroundings.newID(), actor: scene.chair.account.value,
            at: scene.house.clock.now.milliseconds, fields: [])
        let content = Report.Handover.Content(
            to: ID(12), on: today, how: .byPost, said: nil, family: family, meeting: kept.version, with: [])
        _ = try await scene.house.office.meetings.change(
            scene.meeting.value, by: command, access: scene.house.office.ownLine("test")
        ) { Decision(try $0.record.handOver(content, as: ID(91), today: today), answer: "") }
        let copy = try await scene.chair.get(scene.link.handed(ID(91)).path).body
        #expect(copy.contains("qqanalysis") && !copy.contains("What the parents and other adults at home say"))
    }
}
