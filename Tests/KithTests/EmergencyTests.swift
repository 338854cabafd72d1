import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Entering a record that is closed, in an emergency, with a trace (assurance 33).
@Suite(.bothEngines) struct EmergencyTests {
    /// A restricted family in which somebody is called Mia Hopkins, born 3 April 2019, and a worker at the front door.
    private struct Scene {
        let house: House
        let lead: TestBrowser
        let worker: TestBrowser
        let officer: TestBrowser
        let id: Family.ID

        init(_ change: (inout Office.Options) -> Void = { _ in }) async throws {
            house = try await House.build(change)
            lead = try await house.visitor("Team manager", login: "lead")
            worker = try await house.visitor("Front door", login: "worker")
            officer = try await house.visitor("Information governance", login: "officer")
            id = try await house.family(lead: lead.account)
            let lead = lead.account
            try await house.change(id, by: lead) { family in
                var details = try #require(family.people.children.first).details
                details.fullName = "Mia Hopkins"
                details.birth = .day(on: try #require(Day("2019-04-03")))
                return try family.describe(
                    try #require(family.people.children.first).id, as: details, today: Clock.day(of: house.clock.now))
                    + family.restrict(.highRisk, named: [lead], lifters: [lead])
            }
        }

        func enter(
            name: String = "Mia Hopkins", year: String = "2019", words: String = "Found alone on the road",
            as browser: TestBrowser? = nil
        ) async throws -> TestAnswer {
            try await house.post(
                "/emergency",
                [
                    ("person", name), ("born-day", "3"), ("born-month", "4"), ("born-year", year),
                    ("reason", "childInDanger"), ("words", words),
                ], as: browser ?? worker)
        }

        var overview: String { Link.family(id).overview.path }
        var map: String { Link.family(id).map.path }
    }

    @Test func `a restricted record opens for a day, says so on every page, and closes by itself`() async throws {
        let scene = try await Scene()
        #expect(try await scene.worker.get(scene.map).status == .notFound)

        let entered = try await scene.enter()

        #expect(entered.location == scene.overview)
        for path in [scene.overview, scene.map, "/families/\(scene.id)/people", "/families/\(scene.id)/print/map"] {
            let page = try await scene.worker.get(path)
            #expect(page.status == .ok)
            #expect(page.body.contains("class=\"emergency\""), "\(path)")
            #expect(page.body.contains("13 June 2026, 1:00pm"), "\(path)")
        }
        #expect(try await !scene.lead.get(scene.map).body.contains("class=\"emergency\""))
        #expect(try await scene.worker.get("/families/\(scene.id)/restriction").status == .notFound)
        scene.house.clock.advance(minutes: 24 * 60 - 1)
        let again = try await scene.house.signedInAgain(scene.worker)
        #expect(try await again.get(scene.map).status == .ok)
        scene.house.clock.advance(minutes: 1)
        #expect(try await again.get(scene.map).status == .notFound)
    }

    @Test func `what is not an exact name and date of birth, or has no words, opens nothing and looks the same`()
        async throws
    {
        let scene = try await Scene()

        let near = try await scene.enter(name: "Mia")
        let nobody = try await scene.enter(name: "Zed")
        let otherYear = try await scene.enter(year: "2018")
        let silent = try await scene.enter(words: " ")

        #expect(near.status == .unprocessableContent)
        #expect(near.body.replacing("Mia", with: "") == nobody.body.replacing("Zed", with: ""))
        #expect(otherYear.status == .unprocessableContent)
        #expect(silent.body.contains("Write what has happened."))
        #expect(try await scene.worker.get(scene.map).status == .notFound)
        let lines = try await scene.house.lines(of: scene.worker.account)
        #expect(lines.filter { $0.action == "emergency" && $0.part == "nobody" && $0.outcome == "refused" }.count == 4)
        #expect(lines.allSatisfy { $0.action != "emergency" || $0.stream == nil })
    }

    @Test func `search shows the front door the same words whether or not there is a restricted family`() async throws {
        let scene = try await Scene()

        let hidden = try await scene.house.post("/families/search", [("name", "Hopkins")], as: scene.worker)
        let nobody = try await scene.house.post("/families/search", [("name", "Nobodyat")], as: scene.worker)

        #expect(hidden.body.contains("href=\"/emergency\""))
        #expect(hidden.body.replacing("Hopkins", with: "") == nobody.body.replacing("Nobodyat", with: ""))
    }

    @Test func `the lead worker and the officer are told at once, and every step leaves a line`() async throws {
        let scene = try await Scene()
        _ = try await scene.enter()

        let home = try await scene.lead.get("/")
        let office = try await scene.officer.get("/administration")
        let list = try await scene.officer.get("/emergencies")

        #expect(home.body.contains("Found alone on the road") && home.body.contains("I have seen this"))
        #expect(office.body.contains("1 emergency access waits"))
        #expect(list.body.contains("Found alone on the road") && list.body.contains("To be looked at by 19 June 2026"))
        #expect(!list.body.contains("Mia") && !list.body.contains("Kayla"))
        let seen = try #require(home.links.first { $0.hasSuffix("/seen") })
        #expect(try await scene.house.post(seen, as: scene.lead).status == .seeOther)
        #expect(try await !scene.lead.get("/").body.contains("I have seen this"))
        #expect(try await scene.house.post("/families/\(scene.id)/emergency/end", as: scene.worker).status == .seeOther)
        #expect(try await scene.worker.get(scene.map).status == .notFound)
        let lines = try await scene.house.office.journal.access.lines(of: .record(scene.id.value), limit: 100)
        let steps = lines.map(\.line).filter { $0.action == "emergency" }.map(\.part)
        #expect(steps == ["ended", "seen", "childInDanger"])
    }

    @Test func `somebody else looks at it and writes what they found; whoever used it cannot`() async throws {
        let scene = try await Scene()
        _ = try await scene.enter()
        let list = try await scene.officer.get("/emergencies")
        let path = try #require(list.links.first { $0.hasSuffix("/looked-at") })

        let own = try await scene.house.post(path, [("finding", "All was well.")], as: scene.worker)
        let silent = try await scene.house.post(path, [("finding", "")], as: scene.officer)
        scene.house.clock.advance(minutes: 8 * 24 * 60)
        let officer = try await scene.house.signedInAgain(scene.officer)
        let late = try await officer.get("/emergencies")
        let done = try await scene.house.post(path, [("finding", "Right to do: police confirmed.")], as: officer)

        #expect(own.status == .notFound)
        #expect(silent.body.contains("Write what you found."))
        #expect(late.body.contains("Should have been looked at by 19 June 2026"))
        #expect(done.status == .seeOther)
        let after = try await officer.get("/emergencies")
        #expect(after.body.contains("Right to do: police confirmed.") && after.body.contains("Looked at by officer"))
        #expect(after.body.contains("Nothing waits."))
    }

    @Test func `a manager who may open the record without an emergency can look at it too, others cannot`() async throws
    {
        let scene = try await Scene()
        let stranger = try await scene.house.visitor("Team manager", login: "other")
        _ = try await scene.enter()

        #expect(try await scene.lead.get("/emergencies").body.contains("Found alone on the road"))
        #expect(try await !stranger.get("/emergencies").body.contains("Found alone on the road"))
        #expect(try await scene.worker.get("/emergencies").status == .notFound)
    }

    @Test func `letters say nothing about the family, and without a mail server it works all the same`() async throws {
        let scene = try await Scene { $0.isDemo = true }
        var account = try #require(try await scene.house.office.accounts.everybody().accounts[scene.lead.account])
        account.profile.email = "lead@example.org"
        try await scene.house.office.accounts.keep(account, line: scene.house.office.ownLine("account"))

        #expect(try await scene.enter().status == .seeOther)

        let letters = try await scene.house.office.outbox.kept().map(\.letter)
        #expect(letters.map(\.to.text) == ["lead@example.org"])
        for word in ["Mia", "Hopkins", "road", "worker", scene.id.description] {
            #expect(!letters.contains { ($0.subject + $0.text).contains(word) }, "\(word)")
        }
    }

    @Test func `why somebody entered stands nowhere readable in the database`() async throws {
        let scene = try await Scene()
        _ = try await scene.enter()

        let stored = try await scene.house.office.journal.database.read { tx in
            try tx.rows("SELECT sealed FROM emergency").map { try $0.blob(0) }
                + tx.rows("SELECT sealed FROM access WHERE action = 'emergency'").map { try $0.blob(0) }
        }

        #expect(stored.count == 2)
        for bytes in stored { #expect(!String(decoding: bytes, as: UTF8.self).contains("alone")) }
    }

    @Test func `a role without the capability has no such page`() async throws {
        let scene = try await Scene()
        let practitioner = try await scene.house.visitor("Practitioner")

        #expect(try await practitioner.get("/emergency").status == .notFound)
        #expect(try await scene.enter(as: practitioner).status == .notFound)
    }

    @Test func `an authority says how many hours it lasts`() async throws {
        let scene = try await Scene()
        let administrator = try await scene.house.visitor("Administrator")
        let paces = ["recordsTold", "recordsStopped", "searchesTold", "searchesStopped", "tokenTold", "tokenStopped"]
        let rules =
            [("taskDays", "14"), ("involvedDays", "182"), ("warningDays", "7"), ("reviewDays", "90")]
            + paces.map { ($0, "500") }

        let refused = try await scene.house.post(
            "/administration/access-rules", rules + [("emergencyHours", "many")], as: administrator)
        let kept = try await scene.house.post(
            "/administration/access-rules", rules + [("emergencyHours", "2")], as: administrator)
        _ = try await scene.enter()

        #expect(refused.body.contains("Choose a number of hours from 1 to 72."))
        #expect(kept.status == .seeOther)
        #expect(try await scene.worker.get(scene.map).body.contains("12 June 2026, 3:00pm"))
    }
}

extension House {
    /// The same person at another browser, after time has passed.
    func signedInAgain(_ browser: TestBrowser) async throws -> TestBrowser {
        let started = try await office.accounts.sessions.start(for: browser.account, source: "test", browser: "test")
        return TestBrowser(site, account: browser.account, token: started.token, session: started.session.id)
    }
}
