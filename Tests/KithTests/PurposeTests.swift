import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Why somebody opens a record of a family that they do not work with (assurance 36).
@Suite(.bothEngines) struct PurposeTests {
    private struct Scene {
        let house: House
        let lead: TestBrowser
        let manager: TestBrowser
        let id: Family.ID

        init() async throws {
            house = try await House.build()
            let team = Team.ID(house.office.surroundings.newID())
            try await house.office.accounts.makeTeam("North", as: team, line: house.office.ownLine("team"))
            lead = try await house.visitor("Practitioner", login: "lead", teams: [team])
            manager = try await house.visitor("Team manager", login: "manager", teams: [team])
            id = try await house.family(lead: lead.account, team: team)
        }

        var map: String { Link.family(id).map.path }
        var purpose: String { Link.family(id).purpose.path }

        func say(_ purpose: String, words: String = "", back: String = "") async throws -> TestAnswer {
            try await house.post(
                self.purpose, [("purpose", purpose), ("words", words), ("back", back)], as: manager)
        }
    }

    @Test func `it is asked once, leads on to the page that was asked for, and every line carries it`() async throws {
        let scene = try await Scene()

        let asked = try await scene.manager.get(scene.map + "?a=1&b=2")
        let page = try await scene.manager.get(try #require(asked.location))
        let main = TestAnswer(
            status: page.status, headers: page.headers, body: page.body.components(separatedBy: "<main").last ?? "")
        let said = try await scene.say(
            "supervision", back: try #require(main.hidden("back")).replacing("&amp;", with: "&"))

        #expect(asked.status == .seeOther && asked.location?.hasPrefix(scene.purpose) == true)
        #expect(!asked.body.contains("wardrobe") && !page.body.contains("wardrobe"))
        #expect(said.location == scene.map + "?a=1&b=2")
        #expect(try await scene.manager.get(scene.map).status == .ok)
        #expect(try await scene.manager.get("/families/\(scene.id)/print/map").status == .ok)
        let changed = try await scene.house.post(
            Link.family(scene.id).add(to: .pastHarm).path, [("text", "She was cold.")], as: scene.manager)
        #expect(changed.status == .seeOther)
        let lines = try await scene.house.lines(of: scene.manager.account).filter { $0.stream == scene.id.value }
        let opened = lines.filter { ["view", "print", "change"].contains($0.action) && $0.plainPart != "purpose" }
        #expect(Set(opened.map(\.action)) == ["view", "print", "change"])
        #expect(opened.allSatisfy { $0.purpose == .supervision })
        #expect(lines.filter { $0.action == "purpose" }.map(\.part) == ["supervision"])
    }

    @Test func `it is asked again after twelve hours, and what was begun before may be finished`() async throws {
        let scene = try await Scene()
        _ = try await scene.say("duty")

        scene.house.clock.advance(minutes: 12 * 60 - 1)
        let manager = try await scene.house.signedInAgain(scene.manager)
        #expect(try await manager.get(scene.map).status == .ok)
        scene.house.clock.advance(minutes: 1)
        let asked = try await manager.get(scene.map)
        let sent = try await scene.house.post(
            Link.family(scene.id).add(to: .pastHarm).path, [("text", "She was cold.")], as: manager)

        #expect(asked.location?.hasPrefix(scene.purpose) == true)
        #expect(sent.location?.hasPrefix(scene.map) == true)
        #expect(try await scene.house.record(scene.id).map.live(.pastHarm).count == 2)
    }

    @Test func `something else needs words, which those who read the log see and the database does not`() async throws {
        let scene = try await Scene()

        let silent = try await scene.say("other")
        let none = try await scene.say("")
        let said = try await scene.say("other", words: "Her school rang me", back: "https://elsewhere.example/")

        #expect(silent.body.contains("Write why, in a few words."))
        #expect(none.body.contains("Choose why you open it."))
        #expect(said.location == Link.family(scene.id).overview.path)
        let officer = try await scene.house.visitor("Information governance")
        #expect(try await officer.get(Link.opened(by: scene.manager.account).path).body.contains("Her school rang me"))
        let record = try await scene.manager.get(Link.family(scene.id).openings.path)
        #expect(record.body.contains("Her school rang me"))
        let stored = try await scene.house.office.journal.database.read { tx in
            try tx.rows("SELECT sealed FROM access WHERE action = 'purpose' AND sealed IS NOT NULL").map {
                try $0.blob(0)
            }
        }
        #expect(stored.count == 1 && !String(decoding: stored[0], as: UTF8.self).contains("school"))
    }

    @Test func `whoever works with the family is not asked, and whoever may not open it learns nothing`() async throws {
        let scene = try await Scene()
        let stranger = try await scene.house.visitor("Practitioner")

        #expect(try await scene.lead.get(scene.map).status == .ok)
        #expect(try await stranger.get(scene.map).status == .notFound)
        #expect(try await stranger.get(scene.purpose).status == .notFound)
    }
}

extension House {
    /// Somebody says why they open a record of their team.
    func sayWhy(_ browser: TestBrowser, _ id: Family.ID) async throws {
        let said = try await post(Link.family(id).purpose.path, [("purpose", Purpose.duty.rawValue)], as: browser)
        #expect(said.status == .seeOther)
    }
}
