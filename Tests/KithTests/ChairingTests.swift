import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// A meeting is planned by one person and led by another, who finds it on the page they start from.
@Suite(.bothEngines) struct ChairingTests {
    private struct Scene {
        let house: House
        let lead: TestBrowser
        let planner: TestBrowser
        let chair: TestBrowser
        let family: Family.ID
        let planned: TestAnswer
        var link: MeetingLink? {
            planned.location.flatMap { Meeting.ID(String($0.suffix(26))) }.map { Link.family(family).meeting($0) }
        }

        init(chairMayOpen: Bool = true) async throws {
            house = try await House.build()
            lead = try await house.visitor("Chair", login: "zzlead")
            planner = try await house.visitor("Chair", login: "zzplanner")
            chair = try await house.visitor("Chair", login: "zzchair")
            let id = try await house.fullFamily(lead: lead.account)
            family = id
            let (leads, others) = (lead.account, [planner.account] + (chairMayOpen ? [chair.account] : []))
            try await house.change(id, by: leads) { try $0.allocate(lead: leads, team: nil, coWorkers: Set(others)) }
            let day = Clock.day(of: house.clock.now).adding(days: 9) ?? Clock.day(of: house.clock.now)
            planned = try await house.post(
                Link.family(id).newMeeting.path,
                [
                    ("type", "reviewConference"), ("on-day", "\(day.day)"), ("on-month", "\(day.month)"),
                    ("on-year", "\(day.year)"), ("time", "2pm"), ("chair", chair.account.description),
                ], as: planner)
        }
    }

    @Test func `whoever leads, planned or is the lead worker sees it on the start page; nobody else does`() async throws
    {
        let scene = try await Scene()
        let link = try #require(scene.link)
        let stranger = try await scene.house.visitor("Chair", login: "zzstranger")
        for (who, browser) in [("lead", scene.lead), ("planner", scene.planner), ("chair", scene.chair)] {
            let home = try await browser.get("/").body
            #expect(home.contains("Meetings coming up") && home.contains(link.page.path), "\(who)")
        }
        #expect(try await scene.chair.get("/").body.contains("You lead it"))
        #expect(try await scene.planner.get("/").body.contains("Led by zzchair"))
        #expect(try await !stranger.get("/").body.contains("Meetings coming up"))
        #expect(try await scene.planner.get(link.page.path).body.contains("Led by zzchair"))
        // A meeting that is called off comes no more.
        _ = try await scene.house.post(link.cancel.path, [("why", "Snow.")], as: scene.planner)
        #expect(try await !scene.chair.get("/").body.contains("Meetings coming up"))
    }

    @Test func `somebody who may not write in the record cannot be named to lead`() async throws {
        let scene = try await Scene(chairMayOpen: false)
        #expect(scene.planned.status == .unprocessableContent)
        let form = try await scene.planner.get(Link.family(scene.family).newMeeting.path).body
        #expect(form.contains(scene.lead.account.description))
        #expect(!form.contains(scene.chair.account.description))
    }

    @Test func `another leader is a change of the plan, and the old one's start page is rid of it`() async throws {
        let scene = try await Scene()
        let link = try #require(scene.link)
        let day = try #require(Clock.day(of: scene.house.clock.now).adding(days: 9))
        let changed = try await scene.house.post(
            link.plan.path,
            [
                ("on-day", "\(day.day)"), ("on-month", "\(day.month)"), ("on-year", "\(day.year)"),
                ("chair", scene.lead.account.description),
            ], as: scene.planner)
        #expect(changed.status == .seeOther)
        #expect(try await !scene.chair.get("/").body.contains("Meetings coming up"))
        #expect(try await scene.lead.get("/").body.contains("You lead it"))
    }
}
