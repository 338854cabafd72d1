import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Openings that stand out, listed for information governance (assurance 41).
@Suite(.bothEngines) struct UnusualTests {
    private struct Scene {
        let house: House
        let team: Team.ID
        let officer: TestBrowser
        let role: Role

        init() async throws {
            house = try await House.build()
            team = Team.ID(house.office.surroundings.newID())
            try await house.office.accounts.makeTeam("North", as: team, line: house.office.ownLine("team"))
            officer = try await house.visitor("Information governance", login: "Olwen Officer")
            role = Role(
                id: ID(house.office.surroundings.newID()), english: "Reader", welsh: "",
                capabilities: [.readFamilies, .recordFamilies, .readTeamFamilies])
            try await house.office.accounts.keepRole(role, line: house.office.ownLine("role"))
        }

        func worker(_ name: String) async throws -> TestBrowser {
            try await house.visitor("Reader", login: name, teams: [team])
        }

        /// A line as the door would write it, minutes before now.
        func line(
            _ worker: TestBrowser, _ action: String, _ stream: Family.ID?, minutesAgo: Int64 = 5, shown: [UInt128] = []
        )
            async throws
        {
            try await house.office.journal.access.record(
                AccessLine(
                    at: house.clock.now.milliseconds - minutesAgo * 60_000, actor: worker.account.value, session: nil,
                    role: "", source: "", action: action, part: "map", stream: stream?.value, shown: shown))
        }

        func signs(_ worker: TestBrowser) async throws -> Set<UnusualSign> {
            let week = try await UnusualWeek(house.office, start: Clock.day(of: house.clock.now))
            return Set(week.entries.filter { $0.account == worker.account }.map(\.sign))
        }
    }

    @Test func `a day of ordinary work makes no sign`() async throws {
        let scene = try await Scene()
        let worker = try await scene.worker("Ann Ordinary")
        for _ in 0..<12 {
            let id = try await scene.house.family(lead: worker.account, team: scene.team)
            try await scene.line(worker, "view", id)
            try await scene.line(worker, "view", id, minutesAgo: 8 * 24 * 60)
            try await scene.line(worker, "search", nil, shown: [id.value])
        }

        #expect(try await scene.signs(worker).isEmpty)
    }

    @Test func `looking about in other people's families stands out, and a surname like one's own`() async throws {
        let scene = try await Scene()
        let snooper = try await scene.worker("Sam Quillon")
        let id = try await scene.house.family(lead: ID(99), team: scene.team)
        try await scene.house.change(id, by: ID(99)) { family in
            let child = try #require(family.people.children.first)
            var details = child.details
            details.fullName = "Mia Quillon"
            return try family.describe(child.id, as: details, today: Clock.day(of: scene.house.clock.now))
        }

        try await scene.line(snooper, "view", id)

        #expect(try await scene.signs(snooper) == [.noWork, .surname])
        let page = try await scene.officer.get("/unusual").body
        #expect(page.contains("Sam Quillon") && page.contains("somebody has their surname"))
        #expect(!page.contains("Mia") && page.contains(id.description.suffix(6)))
    }

    @Test func `the record of a colleague's family stands out`() async throws {
        let scene = try await Scene()
        let snooper = try await scene.worker("Sam Curious")
        let colleague = try await scene.worker("Cat Colleague")
        let id = try await scene.house.family(lead: ID(99), team: scene.team)
        try await scene.house.office.accounts.keep(
            Kin(id: ID(7), account: colleague.account, what: .family(id), at: scene.house.clock.now),
            line: scene.house.office.ownLine("kin"))
        _ = try await colleague.get(Link.family(id).map.path)
        try await scene.line(snooper, "view", id)

        #expect(try await scene.signs(snooper).contains(.colleague))
        #expect(try await scene.signs(colleague) == [.own])
    }

    @Test func `many searches with nothing opened, and records at night, stand out`() async throws {
        let scene = try await Scene()
        let searcher = try await scene.worker("Sid Searcher")
        let owl = try await scene.worker("Ola Owl")
        let id = try await scene.house.family(lead: owl.account, team: scene.team)
        for _ in 0..<8 { try await scene.line(searcher, "search", nil, shown: [id.value]) }
        // Noon in UTC is one in the afternoon in London; ten hours before is three in the morning.
        try await scene.line(owl, "view", id, minutesAgo: 10 * 60)

        #expect(try await scene.signs(searcher) == [.searches])
        #expect(try await scene.signs(owl) == [.night])
    }

    @Test func `many more records than usual stand out, many as usual do not`() async throws {
        let scene = try await Scene()
        let sudden = try await scene.worker("Sue Sudden")
        let steady = try await scene.worker("Stan Steady")
        for number in 0..<12 {
            for worker in [sudden, steady] {
                let id = try await scene.house.family(lead: worker.account, team: scene.team)
                try await scene.line(worker, "view", id)
                guard worker.account == steady.account || number < 2 else { continue }
                for week in 1...4 {
                    try await scene.line(worker, "view", id, minutesAgo: Int64(week) * 7 * 24 * 60)
                }
            }
        }
        let other = try await scene.worker("Ned Nothing")
        try await scene.line(other, "list", nil)
        let another = try await scene.worker("Nan Nothing")
        try await scene.line(another, "list", nil)

        #expect(try await scene.signs(sudden) == [.volume])
        #expect(try await scene.signs(steady).isEmpty)
    }

    @Test func `emergency access is listed, also where it found nobody`() async throws {
        let scene = try await Scene()
        let worker = try await scene.house.visitor("Front door", login: "Fay Front")
        _ = try await scene.house.post(
            "/emergency",
            [
                ("person", "No Body"), ("born-day", "1"), ("born-month", "1"), ("born-year", "2020"),
                ("reason", "other"), ("words", "just looking"),
            ], as: worker)

        #expect(try await scene.signs(worker) == [.emergency])
    }

    @Test func `somebody else writes what they found, and the sign no longer waits`() async throws {
        let scene = try await Scene()
        let owl = try await scene.worker("Ola Owl")
        let id = try await scene.house.family(lead: owl.account, team: scene.team)
        try await scene.line(owl, "view", id, minutesAgo: 10 * 60)
        let fields = [("week", "2026-06-08"), ("worker", owl.account.description), ("sign", "night")]

        let silent = try await scene.house.post("/unusual/looked-at", fields, as: scene.officer)
        let kept = try await scene.house.post(
            "/unusual/looked-at", fields + [("finding", "She was on call.")], as: scene.officer)
        let own = try await scene.house.post("/unusual/looked-at", fields + [("finding", "Fine.")], as: owl)

        #expect(silent.status == .unprocessableContent && silent.body.contains("Write what you found."))
        #expect(kept.location == "/unusual?week=2026-06-08" && own.status == .notFound)
        let page = try await scene.officer.get("/unusual?week=2026-06-10").body
        #expect(page.contains("She was on call.") && page.contains("Looked at by Olwen Officer"))
        #expect(page.contains("Nothing waits."))
        let stored = try await scene.house.office.journal.database.read { tx in
            try tx.rows("SELECT finding FROM looked_at").map { try $0.blob(0) }
        }
        #expect(stored.count == 1 && !String(decoding: stored[0], as: UTF8.self).contains("call"))
    }
}
