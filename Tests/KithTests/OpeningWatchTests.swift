import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Whoever takes very many records out in a short time is listed, and stopped (assurance 80).
@Suite(.bothEngines) struct OpeningWatchTests {
    private struct Scene {
        let house: House
        let worker: TestBrowser
        let officer: TestBrowser
        let families: [Family.ID]

        init(told: Int = 2, stopped: Int = 3) async throws {
            house = try await House.build()
            worker = try await house.visitor("Practitioner", login: "ann")
            officer = try await house.visitor("Information governance", login: "olwen")
            var families: [Family.ID] = []
            for name in ["Mia", "Leo", "Cai", "Non", "Ifan"] {
                families.append(try await house.family(named: name, lead: worker.account))
            }
            self.families = families
            try await house.pace(.init(told: told, stopped: stopped))
        }

        func open(_ place: Int) async throws -> TestAnswer {
            try await worker.get(Link.family(families[place]).map.path)
        }

        func alarms() async throws -> [String] {
            try await house.lines(of: worker.account).filter { $0.action == PaceAlarm.action }.map(\.part).sorted()
        }
    }

    @Test func `what was opened stays open, further records wait, and after the hour they open`() async throws {
        let scene = try await Scene()
        let first = [try await scene.open(0), try await scene.open(1), try await scene.open(2)]
        let more = try await scene.open(3)
        let again = try await scene.open(0)
        scene.house.clock.advance(minutes: 59)
        let early = try await scene.open(3)
        scene.house.clock.advance(minutes: 2)
        let worker = try await scene.house.signedInAgain(scene.worker)
        let later = try await worker.get(Link.family(scene.families[3]).map.path)

        #expect(first.allSatisfy { $0.status == .ok } && again.status == .ok)
        #expect(more.status == .tooManyRequests && more.headers[.retryAfter] == "3600")
        #expect(more.body.contains("wait 60 minutes") && !more.body.contains("Non"))
        #expect(early.status == .tooManyRequests || early.status == .seeOther)
        #expect(later.status == .ok)
    }

    @Test func `each limit is told once an hour, in the log and under unusual openings`() async throws {
        let scene = try await Scene()
        for place in [0, 1, 2, 3, 4, 3] { _ = try await scene.open(place) }

        #expect(try await scene.alarms() == ["records-stopped", "records-told"])
        let page = try await scene.officer.get("/unusual")
        #expect(page.mainHolds("ann") && page.mainHolds("Was stopped"))
        let refused = try await scene.house.lines(of: scene.worker.account).filter {
            $0.action == "view" && $0.outcome == "refused"
        }
        #expect(refused.count == 3)
        let report = try await Verification(
            scene.house.office.journal.database, checkpointFile: nil, publicKey: nil
        ).run()
        #expect(report.faults == [])
    }

    @Test func `below the limits nothing is told, however often a record is opened`() async throws {
        let scene = try await Scene(told: 6, stopped: 7)
        for _ in 0..<4 { for place in 0..<5 { #expect(try await scene.open(place).status == .ok) } }
        #expect(try await scene.alarms() == [])
    }

    @Test func `searches are counted by themselves`() async throws {
        let scene = try await Scene()
        var statuses: [HTTPResponse.Status] = []
        for name in ["Mia", "Leo", "Cai", "Non"] {
            statuses.append(
                try await scene.house.post("/families/search", [("name", name)], as: scene.worker).status)
        }
        #expect(statuses == [.ok, .ok, .ok, .tooManyRequests])
        #expect(try await scene.alarms() == ["searches-stopped", "searches-told"])
        #expect(try await scene.open(0).status == .ok)
    }

    @Test func `a token is counted apart from its person, and waits like anything that asks too fast`() async throws {
        let scene = try await Scene(told: 100, stopped: 100)
        try await scene.house.pace(.init(told: 100, stopped: 100), token: .init(told: 2, stopped: 2))
        let caller = try await scene.house.caller(scene.worker)
        var answers: [TestAnswer] = []
        for place in 0..<3 { answers.append(try await caller.get("families/\(scene.families[place])")) }

        #expect(answers.map(\.status) == [.ok, .ok, .tooManyRequests])
        #expect(answers.last?.problem == "too-many-requests" && answers.last?.headers[.retryAfter] == "3600")
        #expect(try await scene.open(3).status == .ok)
        #expect(try await scene.alarms() == ["records-stopped", "records-told"])
    }

    @Test func `whoever entered a record in an emergency is not stopped there`() async throws {
        let scene = try await Scene(told: 1, stopped: 1)
        let front = try await scene.house.visitor("Front door", login: "fay")
        let own = try await scene.house.family(named: "Own", lead: front.account)
        let closed = try await scene.house.family(named: "Mabli Hopkins", bornOn: "2019-04-03", lead: ID(98))
        #expect(try await front.get(Link.family(own).map.path).status == .ok)
        #expect(try await front.get(Link.family(scene.families[0]).map.path).status == .notFound)
        let entered = try await scene.house.post(
            "/emergency",
            [
                ("person", "Mabli Hopkins"), ("born-day", "3"), ("born-month", "4"), ("born-year", "2019"),
                ("reason", "childInDanger"), ("words", "Found alone on the road"),
            ], as: front)
        #expect(entered.status == .seeOther)

        #expect(try await front.get(Link.family(closed).map.path).status == .ok)
    }

    @Test func `those who look after governance get a letter that names nobody`() async throws {
        let house = try await House.build { $0.isDemo = true }
        let worker = try await house.visitor("Practitioner", login: "ann")
        let staff = try await house.office.accounts.everybody()
        let role = try #require(staff.roles.values.first { $0.english == "Information governance" })
        var profile = Account.Profile(login: "olwen", name: "Olwen", job: "")
        profile.email = "olwen@example.com"
        let officer = Account(
            id: ID(77), profile: profile,
            role: role.id, teams: [], isClosed: false)
        try await house.office.accounts.keep(officer, line: house.office.ownLine("account"))
        try await house.pace(.init(told: 1, stopped: 50))
        let id = try await house.family(named: "Mia", lead: worker.account)
        _ = try await worker.get(Link.family(id).map.path)

        let letters = try await house.office.outbox.kept().map(\.letter)
        #expect(letters.map(\.to.text) == ["olwen@example.com"])
        #expect(!letters.contains { ($0.subject + $0.text).contains("ann") || $0.text.contains("Mia") })
    }
}

/// Two nodes over one database count together.
struct OpeningNodesTests {
    @Test func `what is opened on two nodes counts together`() async throws {
        let here = try await Engine.$current.withValue(.postgres) { try await House.build() }
        let there = try await here.another("there")
        let worker = try await here.visitor("Practitioner")
        var families: [Family.ID] = []
        for name in ["Mia", "Leo", "Cai"] { families.append(try await here.family(named: name, lead: worker.account)) }
        try await here.pace(.init(told: 2, stopped: 2))
        let elsewhere = TestBrowser(there.site, account: worker.account, token: worker.token, session: worker.session)

        let first = try await worker.get(Link.family(families[0]).map.path)
        let second = try await elsewhere.get(Link.family(families[1]).map.path)
        let third = try await worker.get(Link.family(families[2]).map.path)
        for house in [here, there] { try await house.office.journal.database.close() }

        #expect([first.status, second.status, third.status] == [.ok, .ok, .tooManyRequests])
    }
}

extension House {
    /// How much is opened in an hour, also less than a form would take.
    func pace(_ limit: OpeningPace.Limit, token: OpeningPace.Limit? = nil) async throws {
        var rules = try await office.authority().accessRules
        var pace = OpeningPace()
        (pace.records, pace.searches) = (limit, limit)
        if let token { pace.token = token }
        rules.pace = pace
        let command = Command(
            id: office.surroundings.newID(), actor: 0, at: clock.now.milliseconds, fields: [])
        let set = rules
        _ = try await office.authorities.change(
            Office.authorityID, by: command, access: office.ownLine("access-rules")
        ) { _ in Decision([.accessRulesSet(rules: set)], answer: "") }
    }
}
