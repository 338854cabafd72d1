import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Each child is seen and heard for a meeting, or it says why not; whose view is old stands on the lead worker's first page.
@Suite(.bothEngines) struct ChildrenHeardTests {
    @Test func `the meeting and its minutes say how each child was seen and heard, and who was not`() async throws {
        let scene = try await MeetingHouse()
        try await scene.house.change(scene.family, by: scene.chair.account) {
            try $0.addPerson(
                .init(part: .child, name: "zzLeo"), as: ID(14), today: Clock.day(of: scene.house.clock.now))
        }
        let children = try await scene.house.record(scene.family).people.children
        let (first, last) = (try #require(children.first), try #require(children.last))
        #expect(first.id != last.id)
        #expect(try await scene.chair.get(scene.link.page.path).body.contains("No view noted yet"))

        let link = scene.link.child(first.id)
        let silent = try await scene.press(
            link, [("seen", "notSeen"), ("with", ""), ("way", "none"), ("words", "")])
        #expect(silent.status == .unprocessableContent)
        let noted = try await scene.press(
            link, [("seen", "alone"), ("with", "qqMrs Ali"), ("way", "brought"), ("words", "qqread it")])
        #expect(noted.status == .seeOther)
        for page in [scene.link.page, scene.link.minutes, Link.family(scene.family).history] {
            let body = try await scene.chair.get(page.path).body
            #expect(body.contains("qqMrs Ali") && body.contains("qqread it"), "\(page)")
        }
        let minutes = try await scene.chair.get(scene.link.minutes.path).body
        #expect(minutes.contains("No view is noted of") && minutes.contains(last.name))
        // Somebody of another family is no child of this one.
        #expect(try await scene.chair.get(scene.link.child(ID(9_999)).path).status == .notFound)
    }

    @Test
    func `a child whose view is older than six weeks stands on the lead worker's first page until it is recorded`()
        async throws
    {
        let scene = try await MeetingHouse()
        let title = "Children whose own view is older than six weeks"
        scene.house.clock.advance(minutes: 56 * 24 * 60)
        let started = try await scene.house.office.accounts.sessions.start(
            for: scene.chair.account, source: "test", browser: "test")
        let chair = TestBrowser(
            scene.house.site, account: scene.chair.account, token: started.token, session: started.session.id)
        #expect(try await chair.get("/").body.contains(title))
        let day = Clock.day(of: scene.house.clock.now)
        let planned = try await scene.house.post(
            Link.family(scene.family).newMeeting.path,
            [
                ("type", "coreGroup"), ("on-day", "\(day.day)"), ("on-month", "\(day.month)"),
                ("on-year", "\(day.year)"),
            ], as: chair)
        let id = try #require(planned.location.flatMap { Meeting.ID(String($0.suffix(26))) })
        let link = Link.family(scene.family).meeting(id)
        _ = try await scene.house.post(link.begin.path, as: chair)
        for child in try await scene.house.record(scene.family).people.children {
            let fields = [("seen", "alone"), ("with", ""), ("way", "spoke"), ("words", "")]
            #expect(try await scene.house.post(link.child(child.id).path, fields, as: chair).status == .seeOther)
        }
        #expect(try await !chair.get("/").body.contains(title))
    }
}
