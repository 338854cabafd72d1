import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// What was not shared, and why, is kept and can be reported (assurance 43).
@Suite(.bothEngines) struct SharingDecisionTests {
    private struct Scene {
        let house: House
        let worker: TestBrowser
        let manager: TestBrowser
        let officer: TestBrowser
        let id: Family.ID
        var link: FamilyLink { Link.family(id) }

        init() async throws {
            house = try await House.build()
            let team = Team.ID(5)
            try await house.office.accounts.makeTeam("North", as: team, line: house.office.ownLine("team"))
            worker = try await house.visitor("Practitioner", teams: [team])
            manager = try await house.visitor("Team manager", teams: [team])
            officer = try await house.visitor("Information governance")
            id = try await house.family(named: "zzMia", lead: worker.account, team: team)
        }

        static let typed = [
            ("what", "zzwhere she stays"), ("with", "zzsolicitor"), ("outcome", "notShared"),
            ("ground-notShared", "moreDetrimental"), ("because", "zzfound"), ("basis", "zzsection 47"),
            ("decidedBy", "zzJo"), ("on-day", "12"), ("on-month", "6"), ("on-year", "2026"), ("told", "no"),
            ("notToldBecause", "zzask"),
        ]

        func decide(_ changes: [String: String] = [:], without: Set<String> = []) async throws -> TestAnswer {
            let fields = Self.typed.filter { !without.contains($0.0) }.map { ($0, changes[$0] ?? $1) }
            return try await house.post(link.newSharing.path, fields, as: worker)
        }

        /// Some word of the record stands there. Whole words: identities can hold any two letters.
        static func isTold(in page: TestAnswer) -> Bool {
            ["zzmia", "zzwhere", "zzsolicitor", "zzfound", "zzsection", "zzjo", "zzask", "zzcourt"].contains(
                where: page.holds)
        }

        func decisions() async throws -> [Sharings.Decision] { try await house.record(id).sharings.all }
    }

    @Test func `a decision stands in the record with everything that was said, and in its history`() async throws {
        let scene = try await Scene()

        let answer = try await scene.decide()

        let decision = try #require(try await scene.decisions().first)
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == scene.link.sharing(decision.id).path)
        #expect(decision.content.ground == .moreDetrimental && decision.content.notToldBecause == "zzask")
        for page in [scene.link.sharings, scene.link.history] {
            let shown = try await scene.worker.get(page.path)
            for word in [
                "zzwhere", "zzsolicitor", "zzfound", "zzsection 47", "zzjo", "zzask", "would harm the child more",
            ] {
                #expect(shown.mainHolds(word), "\(word) on \(page)")
            }
        }
    }

    @Test func `everything that is missing is said at once, and nothing that was typed is lost`() async throws {
        let scene = try await Scene()

        let answer = try await scene.decide(
            ["with": "", "on-day": "40", "decidedBy": ""], without: ["outcome", "told"])

        #expect(answer.status == .unprocessableContent)
        #expect(answer.mainHolds("zzfound") && answer.mainHolds("zzsection 47"))
        for field in ["with", "outcome", "told", "on", "decidedBy"] {
            #expect(answer.body.contains("href=\"#\(field)"), "\(field)")
        }
        #expect(answer.body.contains(">What was decided? Choose one of these.</a>"))
        #expect(try await scene.decisions().isEmpty)
    }

    @Test func `a reason belongs to what was decided`() async throws {
        let scene = try await Scene()

        let shared = try await scene.decide(["outcome": "shared"])
        let wrong = try await scene.decide(["ground-notShared": "law"])

        #expect(shared.status == .unprocessableContent && wrong.status == .unprocessableContent)
        #expect(try await scene.decisions().isEmpty)
    }

    @Test func `it is taken back once, with a reason, and stays in the record and in the report`() async throws {
        let scene = try await Scene()
        _ = try await scene.decide()
        let id = try #require(try await scene.decisions().first).id
        let link = scene.link.takeBack(id).path

        let silent = try await scene.house.post(link, [("why", " ")], as: scene.worker)
        let first = try await scene.house.post(link, [("why", "zzcourt")], as: scene.worker)
        let again = try await scene.house.post(link, [("why", "zzagain")], as: scene.worker)

        #expect([silent, first, again].map(\.status) == [.unprocessableContent, .seeOther, .unprocessableContent])
        #expect(try await scene.worker.get(scene.link.sharings.path).mainHolds("zzcourt"))
        let report = try await scene.officer.get(Link.sharings.path)
        #expect(report.body.contains(scene.link.openings.path) && report.mainHolds("Taken back"))
        #expect(!Scene.isTold(in: report))
    }

    @Test func `governance reads that, when and why, by the record's number and none of its words`() async throws {
        let scene = try await Scene()
        _ = try await scene.decide()

        let report = try await scene.officer.get(Link.sharings.path)

        #expect(report.mainHolds("would harm the child more") && report.mainHolds("12 June 2026"))
        #expect(report.mainHolds(String(scene.id.description.suffix(6))))
        #expect(!Scene.isTold(in: report))
        #expect(try await scene.officer.get(scene.link.sharings.path).status == .notFound)
        #expect(try await scene.manager.get(Link.sharings.path).mainHolds("zzMia"))
        #expect(try await scene.worker.get(Link.sharings.path).status == .notFound)
    }

    @Test func `the report can be narrowed to a time and a reason`() async throws {
        let scene = try await Scene()
        _ = try await scene.decide()
        func holds(_ since: String, _ ground: String) async throws -> Bool {
            let link = Link.sharings.with("since", since).with("ground", ground)
            return try await scene.officer.get(link.path).body.contains(scene.link.openings.path)
        }

        #expect(try await holds("month", "moreDetrimental"))
        #expect(try await holds("ever", ""))
        #expect(try await !holds("ever", "danger"))
        scene.house.clock.advance(minutes: 40 * 24 * 60)
        let later = try await scene.house.signedInAgain(scene.officer)
        for (since, isThere) in [("month", false), ("quarter", true)] {
            let report = try await later.get(Link.sharings.with("since", since).path)
            #expect(report.body.contains(scene.link.openings.path) == isThere, "\(since)")
        }
    }

    @Test func `a manager who is not named on a restricted record does not learn that anything was decided`()
        async throws
    {
        let scene = try await Scene()
        _ = try await scene.decide()
        try await scene.house.change(scene.id, by: scene.worker.account) {
            try $0.restrict(.adoption, named: [scene.worker.account], lifters: [scene.worker.account])
        }

        let report = try await scene.manager.get(Link.sharings.path)

        #expect(!Scene.isTold(in: report) && !report.body.contains(scene.id.description))
        #expect(report.mainHolds("There is no such decision."))
        #expect(try await scene.manager.get(scene.link.sharings.path).status == .notFound)
    }

    @Test func `a decision can be written after the work has ended`() async throws {
        let scene = try await Scene()
        let today = Clock.day(of: scene.house.clock.now)
        try await scene.house.change(scene.id, by: scene.worker.account) {
            try $0.close(on: today, because: "Done.", today: today)
        }

        #expect(try await scene.worker.get(scene.link.sharings.path).body.contains(scene.link.newSharing.path))
        #expect(try await scene.decide().status == .seeOther)
        #expect(try await scene.decisions().count == 1)
    }

    @Test func `the index is what the records say, and is made anew from them`() async throws {
        let scene = try await Scene()
        _ = try await scene.decide()
        let before = try await scene.officer.get(Link.sharings.path).body.contains(scene.link.openings.path)

        try await scene.house.office.families.reindex()

        #expect(before)
        #expect(try await scene.officer.get(Link.sharings.path).body.contains(scene.link.openings.path))
    }
}
