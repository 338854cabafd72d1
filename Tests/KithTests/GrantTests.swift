import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Grants expire, are announced before, and restrictions are looked at again (assurance 31).
@Suite(.bothEngines) struct GrantTests {
    private struct Scene {
        let house: House
        let manager: TestBrowser
        let worker: TestBrowser
        let id: Family.ID

        init() async throws {
            house = try await House.build()
            manager = try await house.visitor("Team manager", login: "manager")
            worker = try await house.visitor("Practitioner", login: "worker")
            id = try await house.family(lead: manager.account)
        }

        func letIn(for stay: String?) async throws {
            let version = try #require(try await house.office.families.load(id.value)).version
            let answer = try await house.post(
                Link.family(id).allocation.path,
                [("lead", manager.account.description), ("coWorkers", worker.account.description)]
                    + (stay.map { [("stay", $0)] } ?? []), as: manager, base: version)
            #expect(answer.status == .seeOther)
        }

        /// Days later, at another browser.
        func later(_ days: Int64, _ browser: TestBrowser) async throws -> TestBrowser {
            house.clock.advance(minutes: days * 24 * 60)
            return try await house.signedInAgain(browser)
        }

        var map: String { Link.family(id).map.path }
    }

    @Test func `whoever was let in without an end is listed for whoever allocates, who gives them one`() async throws {
        let scene = try await Scene()
        let worker = scene.worker.account
        try await scene.house.change(scene.id, by: scene.manager.account) {
            try $0.allocate(lead: scene.manager.account, team: nil, coWorkers: [worker])
        }
        let home = try await scene.manager.get("/")
        #expect(home.mainHolds("worker can open this record for ever.") && home.mainHolds("until 11 December 2026"))
        #expect(try await !scene.worker.get("/").body.contains("for ever"))

        let pressed = try await scene.house.post(
            Link.family(scene.id).prolonging.path, [("worker", worker.description)], as: scene.manager)

        #expect(pressed.status == .seeOther)
        #expect(try await scene.house.record(scene.id).standing.grants[worker]?.until == Day("2026-12-11"))
        #expect(try await !scene.manager.get("/").body.contains("for ever"))
    }

    @Test func `who comes with an import or by merging has an end too`() async throws {
        let scene = try await Scene()
        let report = try await scene.house.bringIn(
            """
            {"family":"F-1","opened":"2026-01-02","lead":"manager","coWorkers":"worker","people":[{"name":"Ann","part":"adult"}]}

            """, login: "manager")
        #expect(report.taken == 1)
        let id = try #require(try await scene.house.office.families.ids().first { $0 != scene.id.value })
        let brought = try await scene.house.record(ID(id))
        #expect(brought.standing.grants[scene.worker.account]?.until == Day("2026-12-11"))

        let stamp = Stamp(at: scene.house.clock.now, on: try #require(Day("2026-06-20")), by: scene.manager.account)
        let stays = try await scene.house.record(scene.id)
        let events = try stays.takeIn(
            brought, as: ID(id), name: "Ann", story: [], same: [], because: "One family.", lifters: [],
            until: Day("2026-12-31"), stamp)
        var whole = stays
        for event in events { whole.apply(event, stamp) }
        // As long as they were let in before, not anew.
        #expect(whole.standing.grants[scene.worker.account]?.until == Day("2026-12-11"))
        #expect(whole.standing.works(scene.worker.account, on: try #require(Day("2026-12-12"))) == false)
    }

    @Test(arguments: [(nil, 182), ("involved", 182), ("task", 14)]) func `somebody new is let in for so many days`(
        stay: String?, days: Int64
    ) async throws {
        let scene = try await Scene()
        try await scene.letIn(for: stay)

        let last = try await scene.later(days, scene.worker)
        #expect(try await last.get(scene.map).status == .ok)
        #expect(try await last.get("/families").body.contains(scene.id.description))
        let after = try await scene.later(1, scene.worker)

        #expect(try await after.get(scene.map).status == .notFound)
        #expect(try await !after.get("/families").body.contains(scene.id.description))
        #expect(try await !after.get("/").body.contains(scene.id.description))
        let found = try await scene.house.post("/families/search", [("name", "Mia")], as: after)
        #expect(!found.body.contains(scene.id.description))
    }

    @Test func `both are warned seven days before, and one step lets them stay as long again`() async throws {
        let scene = try await Scene()
        try await scene.letIn(for: "task")

        let early = try await scene.later(6, scene.worker)
        #expect(try await !early.get("/").body.contains("Access that ends soon"))
        let worker = try await scene.later(1, scene.worker)
        let manager = try await scene.house.signedInAgain(scene.manager)

        let told = try await worker.get("/").body
        let granter = try await manager.get("/").body
        #expect(told.contains("you can open this record until 26 June 2026.") && told.contains("ask manager"))
        #expect(!told.contains("Let them stay"))
        #expect(granter.contains("worker can open this record until 26 June 2026."))
        let prolonged = try await scene.house.post(
            Link.family(scene.id).prolonging.path, [("worker", scene.worker.account.description)], as: manager)
        #expect(prolonged.status == .seeOther)
        #expect(try await !manager.get("/").body.contains("Access that ends soon"))
        #expect(
            try await scene.house.record(scene.id).standing.grants[scene.worker.account]?.until == Day("2026-07-03"))
        let own = try await scene.house.post(
            Link.family(scene.id).prolonging.path, [("worker", scene.worker.account.description)], as: worker)
        #expect(own.status == .notFound)
    }

    @Test func `whose time was not said, before there was one, stays`() async throws {
        let scene = try await Scene()
        try await scene.house.change(scene.id, by: scene.manager.account) {
            try $0.allocate(
                lead: scene.manager.account, team: nil, coWorkers: [scene.worker.account])
        }

        let later = try await scene.later(1_000, scene.worker)

        #expect(try await later.get(scene.map).status == .ok)
    }

    @Test func `a restriction is listed after ninety days, until somebody looked at it`() async throws {
        let scene = try await Scene()
        let officer = try await scene.house.visitor("Information governance")
        try await scene.house.change(scene.id, by: scene.manager.account) {
            try $0.restrict(.adoption, named: [scene.manager.account], lifters: [scene.manager.account])
        }

        let early = try await scene.later(89, scene.manager)
        #expect(try await !early.get("/restrictions").body.contains(scene.id.description))
        let manager = try await scene.later(1, scene.manager)
        let governance = try await scene.house.signedInAgain(officer)

        #expect(try await manager.get("/").body.contains("1 restriction is to be looked at"))
        #expect(try await manager.get("/restrictions").body.contains("Mia"))
        let numbers = try await governance.get("/restrictions").body
        #expect(numbers.contains(scene.id.description.suffix(6)) && !numbers.contains("Mia"))
        let path = Link.family(scene.id).restrictionReview.path
        let silent = try await scene.house.post(path, [("why", "")], as: manager)
        let kept = try await scene.house.post(path, [("why", "The father still asks around.")], as: manager)
        #expect(silent.status == .unprocessableContent)
        #expect(kept.status == .seeOther)
        #expect(try await !manager.get("/").body.contains("restriction is to be looked at"))
        #expect(try await scene.worker.get("/restrictions").status != .ok)
    }
}
