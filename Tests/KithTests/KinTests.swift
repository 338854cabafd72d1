import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// One's own and one's relatives' records do not exist (assurance 32).
@Suite(.bothEngines) struct KinTests {
    private struct Scene {
        let house: House
        let manager: TestBrowser
        let worker: TestBrowser
        let id: Family.ID
        let team: Team.ID

        /// `role` is that of the worker, whose team and whose lead the family is.
        init(_ role: String = "Team manager") async throws {
            house = try await House.build()
            team = Team.ID(house.office.surroundings.newID())
            try await house.office.accounts.makeTeam("North", as: team, line: house.office.ownLine("team"))
            manager = try await house.visitor("Team manager", login: "manager", teams: [team])
            worker = try await house.visitor(role, login: "worker", teams: [team])
            id = try await house.family(named: "Quillon", lead: worker.account, team: team)
            try await house.change(id, by: worker.account) { family in
                let child = try #require(family.people.children.first)
                var details = child.details
                details.fullName = "Quillon Ash"
                details.birth = .day(on: try #require(Day("2019-04-03")))
                return try family.describe(child.id, as: details, today: Clock.day(of: house.clock.now))
            }
            try await house.sayWhy(manager, id)
        }

        func declare(_ name: String = "Quillon Ash") async throws -> TestAnswer {
            try await house.post(
                "/me/kin",
                [
                    ("person", name), ("born-day", "3"), ("born-month", "4"), ("born-year", "2019"),
                    ("tie", "relative"),
                ], as: worker)
        }

        func close() async throws -> TestAnswer {
            try await house.post(
                Link.family(id).kin.path, [("worker", worker.account.description)], as: manager)
        }
    }

    @Test(arguments: [true, false]) func `every way into the record answers as if it did not exist`(
        isDeclared: Bool
    ) async throws {
        let scene = try await Scene()
        let (house, worker) = (scene.house, scene.worker)
        #expect(try await worker.get(Link.family(scene.id).map.path).status == .ok)
        #expect(try await worker.get("/families").body.contains("Quillon"))

        let closed = isDeclared ? try await scene.declare() : try await scene.close()

        #expect(closed.status == .seeOther)
        let absent = Family.ID(4242)
        for route in Site.routes where route.operation == nil {
            guard case .family = route.rule else { continue }
            func path(_ id: Family.ID) -> String {
                "/"
                    + route.path.replacing(":family", with: id.description)
                    .replacing(/:\w+/, with: ID<Family>(77).description)
            }
            func ask(_ path: String) async throws -> TestAnswer {
                route.method == .get ? try await worker.get(path) : try await house.post(path, as: worker)
            }
            let (own, other) = (try await ask(path(scene.id)), try await ask(path(absent)))
            #expect(own.status == .notFound, "\(route.path)")
            #expect(
                own.body.replacing(scene.id.description, with: "") == other.body.replacing(absent.description, with: "")
            )
        }
        let caller = try await house.caller(worker)
        #expect(try await caller.get("families/\(scene.id)").status == .notFound)
        for list in ["families?state=all", "changes"] {
            #expect(try await !caller.get(list).body.contains(scene.id.description), "\(list)")
        }
        for page in ["/", "/families", "/families?whose=mine", "/families?whose=\(scene.team)"] {
            #expect(try await !worker.get(page).body.contains(scene.id.description), "\(page)")
        }
        let found = try await house.post("/families/search", [("name", "Quillon")], as: worker)
        let nobody = try await house.post("/families/search", [("name", "Nobodys")], as: worker)
        #expect(found.body.replacing("Quillon", with: "") == nobody.body.replacing("Nobodys", with: ""))
        #expect(try await scene.manager.get(Link.family(scene.id).map.path).status == .ok)
    }

    @Test func `an attempt is listed, and also an emergency opens nothing`() async throws {
        let scene = try await Scene("Front door")
        _ = try await scene.declare()

        _ = try await scene.worker.get(Link.family(scene.id).map.path)
        let entered = try await scene.house.post(
            "/emergency",
            [
                ("person", "Quillon Ash"), ("born-day", "3"), ("born-month", "4"), ("born-year", "2019"),
                ("reason", "other"), ("words", "I want to know"),
            ], as: scene.worker)

        #expect(entered.status == .unprocessableContent)
        let lines = try await scene.house.lines(of: scene.worker.account).filter { $0.outcome == AccessLine.own }
        #expect(lines.map(\.stream) == [scene.id.value, scene.id.value])
        #expect(lines.map(\.action) == ["emergency", "view"])
        let officer = try await scene.house.visitor("Information governance")
        let opened = try await officer.get(Link.opened(by: scene.worker.account).path)
        #expect(opened.body.contains("own or a relative"))
    }

    @Test func `somebody who is declared before there is a record is kept out of it when there is one`() async throws {
        let scene = try await Scene()
        _ = try await scene.declare("Quillon Other")
        #expect(try await scene.worker.get(Link.family(scene.id).map.path).status == .ok)

        try await scene.house.change(scene.id, by: scene.manager.account) { family in
            let child = try #require(family.people.children.first)
            var details = child.details
            details.otherNames = "Quillon Other"
            return try family.describe(child.id, as: details, today: Clock.day(of: scene.house.clock.now))
        }

        #expect(try await scene.worker.get(Link.family(scene.id).map.path).status == .notFound)
    }

    @Test func `information governance sees nobody's openings of its own family`() async throws {
        let scene = try await Scene("Information governance")
        let path = Link.family(scene.id).openings.path
        #expect(try await scene.worker.get(path).status == .ok)

        _ = try await scene.declare()

        #expect(try await scene.worker.get(path).status == .notFound)
    }

    @Test func `what is declared is shown to whoever declared it and to accounts, and stands nowhere readable`()
        async throws
    {
        let scene = try await Scene()
        _ = try await scene.declare()
        let administrator = try await scene.house.visitor("Administrator")

        let account = try await administrator.get(Link.account(scene.worker.account).path)
        let stored = try await scene.house.office.journal.database.read { tx in
            try tx.rows("SELECT sealed FROM kin").map { try $0.blob(0) }
        }

        #expect(try await scene.worker.get("/me").body.contains("Quillon Ash, born 3 April 2019: a relative"))
        #expect(account.body.contains("Quillon Ash"))
        #expect(stored.count == 1 && !String(decoding: stored[0], as: UTF8.self).contains("Quillon"))
        let kin = try #require(account.hidden("kin"))
        let path = Link.forgetKin(scene.worker.account).path
        #expect(try await scene.house.post(path, [("kin", kin)], as: scene.worker).status == .notFound)
        #expect(try await scene.house.post(path, [("kin", kin)], as: administrator).status == .seeOther)
        #expect(try await scene.worker.get(Link.family(scene.id).map.path).status == .ok)
    }

    @Test func `whoever names nobody is told all that is missing, and how it looks gives no record away`() async throws
    {
        let scene = try await Scene()

        let empty = try await scene.house.post("/me/kin", [("person", "Quillon Ash")], as: scene.worker)

        #expect(empty.status == .unprocessableContent)
        #expect(empty.body.contains("Write the date of birth.") && empty.body.contains("Choose who they are to you."))
        #expect(empty.body.contains("value=\"Quillon Ash\""))
    }

    @Test func `an export by somebody leaves their own family to others`() async throws {
        let scene = try await Scene()
        _ = try await scene.close()
        let folder = NSTemporaryDirectory() + "kin-\(UUID())"
        defer { try? FileManager.default.removeItem(atPath: folder) }

        var order = Exporting.Order(by: scene.worker.account, at: scene.house.clock.now)
        let report = try await Exporting(office: scene.house.office, order: order).run(into: ExportFolder(folder))

        order.family = scene.id
        let one = Exporting(office: scene.house.office, order: order)

        #expect(report.families == 0 && report.ownLeftOut == 1)
        await #expect(throws: ImportFault.noFamily) {
            _ = try await one.run(into: ExportFolder(folder + "-one"))
        }
    }
}
