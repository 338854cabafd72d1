import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// The report to a meeting: drawn from the record, handed over in time, kept as it stood.
@Suite(.bothEngines) struct ReportTests {
    private func expectReports(_ scene: MeetingHouse, days: Int) async throws {
        let command = Command(
            id: scene.house.office.surroundings.newID(), actor: 1, at: scene.house.clock.now.milliseconds, fields: [])
        _ = try await scene.house.office.authorities.change(
            Office.authorityID, by: command, access: scene.house.office.ownLine("test")
        ) { Decision(try $0.record.expectReports(daysBefore: days), answer: "") }
    }

    private func handOver(
        _ scene: MeetingHouse, to person: UInt128 = 12, day: String = "11", with ticked: [String] = [],
        seen: String? = nil, look: Bool = false
    ) async throws -> TestAnswer {
        let family = try #require(try await scene.house.office.families.load(scene.family.value)).version
        let meeting = try #require(try await scene.house.office.meetings.load(scene.meeting.value)).version
        let fields =
            [
                ("person", ID<Person>(person).description), ("on-day", day), ("on-month", "6"), ("on-year", "2026"),
                ("how", "readTogether"), ("said", "qqsaid"), ("seen", seen ?? "\(family)-\(meeting)"),
                ("look", look ? "yes" : ""),
            ] + ticked.map { ("with", $0) }
        return try await scene.press(scene.link.handOver, fields)
    }

    @Test func `the report draws from the record, and a copy stays as it stood when it was handed over`() async throws {
        let scene = try await MeetingHouse()
        try await scene.press(scene.link.report, [("analysis", "qqanalysis"), ("recommendation", "qqthink")])
        let file = try await scene.chair.get(scene.link.printReport.path).body
        for word in ["zzharmed", "zzquestion", "zzten", "zzhappened", "zzreason", "qqanalysis", "qqthink"] {
            #expect(file.contains(word), "\(word)")
        }

        let handed = try await handOver(scene)
        #expect(handed.status == .seeOther)
        let copy = try #require(handed.location)
        let then = try await scene.chair.get(copy)
        #expect(then.mainHolds("zzharmed") && then.mainHolds("qqanalysis"))
        // Her own reason is hers; her own safe contact is on no copy.
        #expect(!then.mainHolds("zznote"))

        try await scene.house.change(scene.family, by: scene.chair.account) {
            try $0.reword(FamilyMap.Item.ID(21), as: .init(text: Written("qqlater")))
                + $0.add(.init(text: Written("qqnew")), to: .pastHarm, as: ID(99))
        }
        try await scene.press(scene.link.report, [("analysis", "qqotherwise"), ("recommendation", "")])
        let later = try await scene.chair.get(copy)
        #expect(later.mainHolds("zzharmed") && later.mainHolds("qqanalysis") && later.mainHolds("qqthink"))
        for word in ["qqlater", "qqnew", "qqotherwise"] { #expect(!later.mainHolds(word)) }
        let now = try await scene.chair.get(scene.link.printReport.path).body
        #expect(now.contains("qqlater") && now.contains("qqotherwise") && !now.contains("qqthink"))
        let page = try await scene.chair.get(scene.link.report.path).body
        #expect(page.contains("qqsaid") && page.contains("11 June 2026") && page.contains("Read together"))
    }

    @Test func `what is late is said, also where it was handed over late`() async throws {
        let scene = try await MeetingHouse()
        try await expectReports(scene, days: 3)
        try await scene.press(scene.link.report, [("analysis", "qqanalysis"), ("recommendation", "")])
        for link in [scene.link.report, scene.link.page] {
            #expect(try await scene.chair.get(link.path).body.contains("Late: it was due on 9 June 2026"))
        }
        _ = try await handOver(scene)
        #expect(try await scene.chair.get(scene.link.report.path).body.contains("Had it late, on 11 June 2026"))
        _ = try await handOver(scene, day: "8")
        let page = try await scene.chair.get(scene.link.report.path).body
        #expect(page.contains("Has it since 8 June 2026") && !page.contains("Late: it was due"))
    }

    @Test func `nothing is handed over before it says what we make of it, in the future, or unseen`() async throws {
        let scene = try await MeetingHouse()
        let early = try await handOver(scene)
        #expect(early.status == .unprocessableContent)
        try await scene.press(scene.link.report, [("analysis", "qqanalysis"), ("recommendation", "")])
        let future = try await handOver(scene, day: "28")
        #expect(future.status == .unprocessableContent)
        let unseen = try await handOver(scene, seen: "1-1")
        #expect(unseen.status == .unprocessableContent)
        #expect(unseen.body.contains("qqsaid"))
        // The page that refuses shows the text as it is now, so that it can be read and sent.
        let now = try #require(unseen.hidden("seen"))
        #expect(try await scene.record().report.handovers.isEmpty)
        let form = try await scene.chair.get(scene.link.handOver(to: ID(12)).path)
        #expect(form.hidden("seen") == now)
        #expect(form.mainHolds("qqanalysis") && form.mainHolds("zzharmed"))
        try await scene.press(scene.link.report, [("analysis", "qqotherwise"), ("recommendation", "")])
        let changed = try await handOver(scene, seen: now)
        #expect(changed.status == .unprocessableContent && changed.mainHolds("qqotherwise"))
        #expect(try await scene.record().report.handovers.isEmpty)
    }

    @Test func `a copy leaves out other people's words unless they are ticked`() async throws {
        let scene = try await MeetingHouse()
        try await scene.press(scene.link.report, [("analysis", "qqanalysis"), ("recommendation", "")])
        let without = try await handOver(scene, to: 11)
        let plain = try await scene.chair.get(try #require(without.location))
        let looked = try await handOver(scene, to: 11, with: ["othersWords"], look: true)
        #expect(looked.mainHolds("zzreason"))
        #expect(try await scene.record().report.handovers.count == 1)
        let with = try await handOver(scene, to: 11, with: ["othersWords"])
        let ticked = try await scene.chair.get(try #require(with.location))
        #expect(!plain.mainHolds("zzreason"))
        #expect(ticked.mainHolds("zzreason"))
    }

    @Test func `an authority makes a kind of meeting of its own, and meetings keep the agenda they were planned with`()
        async throws
    {
        let house = try await House.build()
        let keeper = try await house.visitor("Administrator")
        let chair = try await house.visitor("Chair")
        let family = try await house.fullFamily(lead: chair.account)
        let fields = [
            ("name", "qqPathway"), ("leads", "qqAdviser"), ("order", "professionalsFirst"), ("kind1", "workingWell"),
            ("title1", "qqWell"), ("prompt1", "qqPrompt"), ("kind2", ""), ("kind3", "dates"),
        ]
        let made = try await house.post("/administration/meetings/new", fields, as: keeper)
        #expect(made.status == .seeOther)
        let type = try #require(try await house.office.authority().meetingTypes.first)
        #expect(type.steps.map(\.kind) == [.workingWell, .dates])

        let form = try await chair.get(Link.family(family).newMeeting.path)
        #expect(form.body.contains("qqPathway") && form.body.contains("qqAdviser"))
        let planned = try await house.post(
            Link.family(family).newMeeting.path,
            [("type", type.id.description), ("on-day", "12"), ("on-month", "6"), ("on-year", "2026")], as: chair)
        let page = try #require(planned.location)
        for word in ["qqPathway", "qqWell", "qqPrompt"] { #expect(try await chair.get(page).body.contains(word)) }

        let changed = [("name", "qqPathway"), ("kind1", "worries"), ("title1", "qqOther"), ("retired", "yes")]
        _ = try await house.post(Link.meetingType(type.id).path, changed, as: keeper)
        let now = try #require(try await house.office.authority().meetingTypes.first)
        #expect(now.steps.map(\.kind) == [.worries])
        let kept = try await chair.get(page).body
        #expect(kept.contains("qqWell") && !kept.contains("qqOther"))
        #expect(try await chair.get(Link.family(family).meetings.path).body.contains("qqPathway"))
        #expect(try await !chair.get(Link.family(family).newMeeting.path).body.contains("qqPathway"))
        let refused = try await house.post("/administration/meetings/new", [("name", "")], as: keeper)
        #expect(refused.status == .unprocessableContent)
        #expect(try await chair.get("/administration/meetings/new").status == .notFound)
    }
}
