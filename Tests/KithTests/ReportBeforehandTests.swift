import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// What people sent before a meeting stands in its report where they said so, and in another's copy only where it was said
/// in the room.
@Suite(.bothEngines) struct ReportBeforehandTests {
    /// A planned conference with both parents and the child; each has a letter of their own, and has written something.
    private struct Scene {
        var house: House
        var chair: TestBrowser
        var family: Family.ID
        var link: MeetingLink

        init() async throws {
            house = try await House.build()
            chair = try await house.visitor("Chair", login: "zzchair")
            family = try await house.fullFamily(lead: chair.account)
            let today = Clock.day(of: house.clock.now)
            try await house.change(family, by: chair.account) {
                try $0.addPerson(.init(part: .adult, name: "zzRyan"), as: ID(14), today: today)
            }
            let planned = try await house.post(
                Link.family(family).newMeeting.path,
                [
                    ("type", "reviewConference"), ("on-day", "30"), ("on-month", "6"), ("on-year", "2026"),
                    ("time", "2:30pm"), ("minutes", "90"),
                ], as: chair)
            let id = try #require(planned.location.flatMap { Meeting.ID(String($0.suffix(26))) })
            link = Link.family(family).meeting(id)
            let people = [12, 14, 11].map { ("people", ID<Person>($0).description) }
            _ = try await post(link.people, people)
            _ = try await post(link.report, [("analysis", "zzanalysis"), ("recommendation", "")])
        }

        @discardableResult func post(_ link: Link, _ fields: [(String, String)] = []) async throws -> TestAnswer {
            try await house.post(link.path, fields, as: chair)
        }

        func participant(_ person: UInt128) async throws -> Participant {
            let meeting = try #require(try await house.office.meetings.load(link.id.value)).record
            return try #require(meeting.participants.first { $0.content.person == ID(person) })
        }

        /// Writes what somebody wants to be heard, by the link of their letter.
        func send(_ person: UInt128, _ words: String, mayBeInReport: Bool) async throws {
            let letter = try await post(link.person(try await participant(person).id, "letter"))
            let path = String(try #require(letter.body.firstMatch(of: /\/invited\/[0-9a-f]{32}/)).output)
            let phone = Phone(site: house.site)
            #expect(try await phone.get("\(path)/views").body.contains("Other workers may read it too"))
            let sent = try await phone.post(
                "\(path)/views", [("worries", words), ("mayBeInReport", mayBeInReport ? "yes" : "")])
            #expect(sent.status == .seeOther)
        }

        func readOut(_ person: UInt128) async throws {
            #expect(try await post(link.person(try await participant(person).id, "read-out")).status == .seeOther)
        }

        /// The copy of one person, as it is after it was handed over, and the check before it.
        func handOver(to person: UInt128, with ticks: [String] = []) async throws -> (check: String, copy: String) {
            let check = try await chair.get(link.handOver(to: ID(person)).path).body
            let version = try #require(try await house.office.families.load(family.value)).version
            let meeting = try #require(try await house.office.meetings.load(link.id.value)).version
            let fields = [
                ("person", ID<Person>(person).description), ("on-day", "11"), ("on-month", "6"), ("on-year", "2026"),
                ("how", "inPerson"), ("said", ""), ("seen", "\(version)-\(meeting)"), ("look", ""),
            ]
            let handed = try await post(link.handOver, fields + ticks.map { ("with", $0) })
            return (check, try await chair.get(try #require(handed.location)).body)
        }

        func file() async throws -> String { try await chair.get(link.printReport.path).body }
    }

    @Test func `the file has what may be in it, with name and day; a parent's copy has their own, not the other's`()
        async throws
    {
        let scene = try await Scene()
        try await scene.send(12, "qqmother", mayBeInReport: true)
        try await scene.send(14, "qqfather", mayBeInReport: false)

        let file = try await scene.file()
        let sent = try #require(file.components(separatedBy: "What people sent beforehand").dropFirst().first)
        let day = Words(.english).day(Clock.day(of: scene.house.clock.now))
        #expect(sent.contains("qqmother") && sent.contains("zzKayla</b>, \(day)"))
        #expect(!file.contains("qqfather"))

        let (check, copy) = try await scene.handOver(to: 12)
        #expect(check.contains("qqmother") && copy.contains("qqmother") && !copy.contains("qqfather"))
        for ticks in [[], ["viewsReadOut", "othersWords", "childrensWords"]] {
            let (check, copy) = try await scene.handOver(to: 14, with: ticks)
            #expect(!check.contains("qqmother") && !copy.contains("qqmother"), "\(ticks)")
            #expect(!check.contains("qqfather") && !copy.contains("qqfather"), "\(ticks)")
        }
    }

    @Test func `what was read out to everybody is in the file and, where it is ticked, in another's copy`()
        async throws
    {
        let scene = try await Scene()
        for (person, words) in [(12, "qqmother"), (14, "qqfather"), (11, "qqchild")] as [(UInt128, String)] {
            try await scene.send(person, words, mayBeInReport: false)
        }
        #expect(try await !scene.file().contains("What people sent beforehand"))
        let before = try await scene.handOver(to: 12)
        #expect(!before.copy.contains("qqmother"))
        try await scene.post(scene.link.begin)
        try await scene.readOut(12)
        try await scene.readOut(11)

        let file = try await scene.file()
        #expect(file.contains("qqmother") && file.contains("qqchild") && !file.contains("qqfather"))
        let plain = try await scene.handOver(to: 14)
        #expect(plain.check.contains("What was written beforehand and read out") && plain.check.contains("zzKayla"))
        #expect(!plain.copy.contains("qqmother") && !plain.copy.contains("qqchild"))
        let ticked = try await scene.handOver(to: 14, with: ["viewsReadOut"])
        #expect(ticked.copy.contains("qqmother") && !ticked.copy.contains("qqchild"))
        let both = try await scene.handOver(to: 14, with: ["viewsReadOut", "childrensWords"])
        #expect(both.copy.contains("qqchild"))

        // The minutes for the file have what was read out, and nothing else that was sent.
        let minutes = try await scene.chair.get(scene.link.minutes.path).body
        #expect(minutes.contains("qqmother") && !minutes.contains("qqfather"))
        let copy = try await scene.chair.get(scene.link.copy(for: try await scene.participant(14).id).path).body
        #expect(!copy.contains("qqmother"))
    }

    @Test func `what was read out at a part alone is in nobody's report, nor in the copy of whoever was not at it`()
        async throws
    {
        let scene = try await Scene()
        try await scene.send(12, "qqmother", mayBeInReport: false)
        try await scene.post(scene.link.begin)
        let kayla = try await scene.participant(12).id
        try await scene.post(
            scene.link.newStep,
            [
                ("kind", "worries"), ("title", "qqpart"), ("present", "only"), ("people", kayla.description),
                ("record", "same"),
            ])
        let meeting = try #require(try await scene.house.office.meetings.load(scene.link.id.value)).record
        let part = try #require(meeting.agenda.first { $0.title != nil }).id
        try await scene.post(scene.link.step(part, "begin"))
        try await scene.readOut(12)
        #expect(try await !scene.file().contains("qqmother"))
        let (check, copy) = try await scene.handOver(to: 14, with: ["viewsReadOut", "othersWords"])
        #expect(!check.contains("qqmother") && !copy.contains("qqmother") && !copy.contains("qqpart"))
    }
}
