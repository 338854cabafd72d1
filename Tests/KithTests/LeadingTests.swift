import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Who may plan and lead a meeting, who speaks when, and what a closed record refuses.
@Suite(.bothEngines) struct LeadingTests {
    private func close(_ scene: MeetingHouse) async throws {
        let today = Clock.day(of: scene.house.clock.now)
        try await scene.house.change(scene.family, by: scene.chair.account) {
            try $0.close(on: today, because: "Done.", today: today)
        }
    }

    @Test func `a closed record takes no new meeting and begins none, and says so; one that goes on can still end`()
        async throws
    {
        let scene = try await MeetingHouse()
        let fields = [("type", "coreGroup"), ("on-day", "12"), ("on-month", "6"), ("on-year", "2026")]
        let planned = try await scene.press(Link.family(scene.family).newMeeting, fields)
        let second = try #require(planned.location.flatMap { Meeting.ID(String($0.suffix(26))) })
        try await close(scene)

        let other = Link.family(scene.family).meeting(second)
        let note = [("step", AgendaStep(.welcome).id.description), ("text", "qqlate")]
        for (link, fields) in [
            (Link.family(scene.family).newMeeting, fields), (other.begin, []), (scene.link.notes, note),
        ] {
            let answer = try await scene.press(link, fields)
            #expect(answer.status == .unprocessableContent, "\(link)")
            #expect(
                answer.body.contains("This family's record is closed")
                    || answer.body.contains("family&#39;s record is closed"))
        }
        #expect(try await scene.house.office.meetings(of: scene.family).count == 2)
        #expect(try await scene.press(scene.link.end).status == .seeOther)
        #expect(try await scene.press(other.cancel, [("why", "Closed.")]).status == .seeOther)
    }

    @Test func `on a closed record nobody is invited, reached or taken off; what is planned can still be called off`()
        async throws
    {
        let scene = try await MeetingHouse { options in
            options.mail = EmailAddress("meetings@example.gov.uk").flatMap {
                MailServer("smtp://localhost", from: $0, fromName: "Meetings")
            }
        }
        let planned = try await scene.press(
            Link.family(scene.family).newMeeting,
            [
                ("type", "coreGroup"), ("on-day", "30"), ("on-month", "6"), ("on-year", "2026"), ("time", "2pm"),
                ("minutes", "60"),
            ])
        let link = Link.family(scene.family).meeting(
            try #require(planned.location.flatMap { Meeting.ID(String($0.suffix(26))) }))
        func meeting() async throws -> Meeting {
            try #require(try await scene.house.office.meetings.load(link.id.value)).record
        }
        try await scene.press(link.people, [("name", "zzOne")])
        let person = try #require(try await meeting().participants.first)
        let contact = link.person(person.id, "contact")
        try await scene.press(contact, [("email", "zzone@example.org"), ("tongue", "english")])
        try await close(scene)
        let before = try await meeting()

        for (link, fields) in [
            (link.invitations, [("people", person.id.description)]), (link.person(person.id, "off"), []),
            (contact, [("email", "zzother@example.org"), ("tongue", "english")]),
        ] {
            let answer = try await scene.press(link, fields)
            #expect(answer.status == .unprocessableContent, "\(link)")
        }
        #expect(try await meeting() == before)
        #expect(try await scene.press(link.cancel, [("why", "Closed.")]).status == .seeOther)
    }

    @Test func `a record that is restricted meanwhile is not written into`() async throws {
        let scene = try await MeetingHouse()
        let other = try await scene.house.visitor("Team manager")
        try await scene.house.change(scene.family, by: scene.chair.account) {
            try $0.allocate(lead: other.account, team: nil, coWorkers: [])
        }
        try await scene.house.change(scene.family, by: other.account) {
            try $0.restrict(.highRisk, named: [other.account], lifters: [other.account])
        }
        let note = [("step", AgendaStep(.welcome).id.description), ("text", "qqlate")]
        #expect(try await scene.press(scene.link.notes, note).status == .notFound)
        #expect(try await scene.record().notes.isEmpty)
    }

    @Test func `closing and writing at once: nothing is written after the record was closed`() async throws {
        let scene = try await MeetingHouse()
        let kept = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<12 {
                group.addTask {
                    let note = [("step", AgendaStep(.welcome).id.description), ("text", "qq\(number)")]
                    return try await scene.press(scene.link.notes, note).status == .seeOther ? 1 : 0
                }
            }
            group.addTask {
                try await close(scene)
                return 0
            }
            return try await group.reduce(0, +)
        }
        #expect(try await scene.record().notes.count == kept)
        let closed = try #require(try await scene.house.office.families.entries(of: scene.family.value).last)
        let written = try await scene.house.office.meetings.entries(of: scene.meeting.value)
        #expect(closed.kind == "standing.closed")
        #expect(written.count(where: { $0.kind == "noted" }) == kept)
        let late = [("step", AgendaStep(.welcome).id.description), ("text", "qqlate")]
        #expect(try await scene.press(scene.link.notes, late).status == .unprocessableContent)
    }

    @Test func `people speak in the order set by hand, on the screen and in the minutes`() async throws {
        let scene = try await MeetingHouse()
        let (kayla, sunita) = (try await scene.guest("zzKayla", as: ID(12)), try await scene.guest("qqSunita"))
        func places(_ link: Link) async throws -> [Int] {
            let body = try await scene.chair.get(link.path).body.components(separatedBy: "<h1").last ?? ""
            return ["zzKayla", "qqSunita"].compactMap { name in
                body.range(of: name).map { body.distance(from: body.startIndex, to: $0.lowerBound) }
            }
        }
        let before = try await places(scene.link.minutes)
        #expect(before.count == 2 && before[0] < before[1])
        #expect(try await scene.press(scene.link.order(sunita.participant, "earlier")).status == .seeOther)
        for link in [scene.link.minutes, scene.link.order, scene.link.room] {
            let now = try await places(link)
            #expect(now.count == 2 && now[1] < now[0], "\(link)")
        }
        _ = kayla
        try await scene.press(scene.link.orderByRule)
        #expect(try await places(scene.link.minutes) == before)
    }

    @Test func `a second chair takes over, the first sees it and can come back, and each is recorded`() async throws {
        let scene = try await MeetingHouse()
        let second = try await scene.house.visitor("Chair", login: "qqsecond")
        try await scene.house.change(scene.family, by: scene.chair.account) {
            try $0.allocate(lead: scene.chair.account, team: nil, coWorkers: [second.account])
        }
        let page = try await second.get(scene.link.page.path)
        #expect(page.body.contains("Lead the meeting from now on"))
        _ = try await scene.house.post(scene.link.lead.path, as: second)
        let first = try await scene.chair.get(scene.link.page.path).body
        #expect(first.contains("qqsecond has led since"))
        #expect(try await second.get(scene.link.page.path).body.contains("You lead now."))
        // Both can go on working: nothing of what either does is lost.
        let note = [("step", AgendaStep(.welcome).id.description), ("text", "qqnote")]
        #expect(try await scene.press(scene.link.notes, note).status == .seeOther)
        try await scene.press(scene.link.lead)
        #expect(try await scene.record().leads.map(\.worker) == [second.account, scene.chair.account])
    }
}
