import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// A referral goes into a family's record without being typed again, and no family is doubled.
@Suite(.bothEngines) struct TakeInTests {
    @Test func `a referral becomes a family with its people, its columns and its number, and leads back`() async throws
    {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        try await scene.decide(id)
        let page = try await scene.worker.get(Link.referral(id).family.path)
        #expect(page.status == .ok && page.body.contains("Mia hid in the shed."))

        let opened = try await scene.house.post(
            Link.referral(id).family.path, try await scene.everything(id, into: "new"), as: scene.worker)

        let family = try #require(try await scene.record(id).family)
        #expect(opened.location == Link.family(family).map.path)
        let record = try await scene.house.record(family)
        #expect(record.people.names == ["Kayla Cole", "Mia Cole", "Leo Cole"])
        #expect(record.map.live(.pastHarm).map(\.content.source) == [.seen(by: "Mrs Ali, Hill School")])
        #expect(record.scales.current.first?.latest.map(\.number) == [4])
        let overview = try await scene.worker.get(Link.family(family).overview.path)
        #expect(overview.links.contains(Link.family(family).referral(id).path))
        let inside = try await scene.worker.get(Link.family(family).referral(id).path)
        #expect(inside.status == .ok && inside.body.contains("Mia hid in the shed."))
    }

    @Test func `pressing twice, and two workers at once, make one family`() async throws {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        try await scene.decide(id)
        let fields = try await scene.everything(id, into: "new")
        let other = try await scene.house.visitor("Front door")
        let path = Link.referral(id).family.path
        let command = ID<Referral>(99).description
        async let first = scene.house.post(path, fields, as: scene.worker, command: command)
        async let second = scene.house.post(path, fields, as: scene.worker, command: command)
        async let third = scene.house.post(path, fields, as: other)
        let answers = try await [first, second, third]

        #expect(answers.allSatisfy { $0.status == .seeOther })
        #expect(try await scene.families().count == 1)
        let family = try #require(try await scene.record(id).family)
        #expect(try await scene.house.record(family).people.children.count == 2)
    }

    @Test func `where it stopped half way, pressing again finishes it`() async throws {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        try await scene.decide(id)
        let family = try await scene.ownFamily(of: id)
        // As after a crash: the family is there, the referral does not know it yet.
        try await scene.house.change(family, by: scene.worker.account) {
            try $0.open(on: Clock.day(of: scene.house.clock.now), today: Clock.day(of: scene.house.clock.now))
        }

        let answer = try await scene.house.post(
            Link.referral(id).family.path, try await scene.everything(id, into: "new"), as: scene.worker)

        #expect(answer.status == .seeOther)
        #expect(try await scene.record(id).family == family)
        #expect(try await scene.families() == [family])
    }

    @Test func `nothing goes into a record before the decision to work with the family`() async throws {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        try await scene.decide(id, "advice")

        let answer = try await scene.house.post(
            Link.referral(id).family.path, try await scene.everything(id, into: "new"), as: scene.worker)

        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Decide first that the family is worked with."))
        #expect(try await scene.families().isEmpty)
    }

    @Test func `a family that is known is shown, and takes it in without doubling anybody`() async throws {
        let scene = try await FrontDoorScene()
        let family = try await scene.house.family(named: "Mia Cole", lead: scene.worker.account)
        let id = try await scene.sent()
        try await scene.decide(id)
        let page = try await scene.worker.get(Link.referral(id).family.path)
        #expect(page.links.contains(Link.family(family).overview.path))
        let lines = try await scene.house.lines(of: scene.worker.account)
        #expect(lines.contains { $0.shown == [family.value] && $0.stream == id.value })

        let answer = try await scene.house.post(
            Link.referral(id).family.path, try await scene.everything(id, into: family.description), as: scene.worker)

        #expect(answer.location == Link.family(family).map.path)
        let record = try await scene.house.record(family)
        #expect(record.people.children.map(\.name).sorted() == ["Leo Cole", "Mia Cole"])
        #expect(
            record.map.live(.pastHarm).map(\.content.text.text) == ["Mia hid in the wardrobe.", "Mia hid in the shed."])
        #expect(try await scene.families() == [family])
        let again = try await scene.house.post(
            Link.referral(id).family.path, try await scene.everything(id, into: family.description), as: scene.worker)
        #expect(again.status == .seeOther)
        #expect(try await scene.house.record(family).map.live(.pastHarm).count == 2)
    }

    @Test func `a restricted family shows itself nowhere to whoever is not named on it, and takes nothing in`()
        async throws
    {
        let team = Team.ID(500)
        let scene = try await FrontDoorScene(teams: [team])
        let named = try await scene.house.visitor("Team manager", teams: [team])
        let hidden = try await scene.house.family(named: "Mia Cole", lead: named.account, team: team)
        try await scene.house.change(hidden, by: named.account) {
            try $0.restrict(.staffOrRelative, named: [named.account], lifters: [named.account])
        }
        let id = try await scene.sent()
        try await scene.decide(id)

        let page = try await scene.worker.get(Link.referral(id).family.path)
        let known = try await named.get(Link.referral(id).family.path)

        #expect(!page.body.contains(hidden.description) && page.body.contains("Nobody with the same names"))
        #expect(known.links.contains(Link.family(hidden).overview.path))
        let pushed = try await scene.house.post(
            Link.referral(id).family.path, try await scene.everything(id, into: hidden.description), as: scene.worker)
        #expect(pushed.status == .notFound)
        #expect(try await scene.record(id).family == nil)
    }

    @Test func `a restricted family changes no byte of where a referral may go, and costs no row more`() async throws {
        let team = Team.ID(500)
        let scene = try await FrontDoorScene(teams: [team])
        let id = try await scene.sent()
        try await scene.decide(id)
        let manager = try await scene.house.visitor("Team manager", teams: [team])
        var (site, counting): (TestSite, CountingDatabase?) = (scene.house.site, nil)
        // Another node can count what is looked up.
        if scene.house.scratch.engine == .postgres {
            let counted = CountingDatabase(try await scene.house.scratch.open(.application))
            (site, counting) = (try await scene.house.another("counting", over: counted).site, counted)
        }
        let browser = TestBrowser(site, account: manager.account, token: manager.token, session: manager.session)
        func look() async throws -> (page: String, rows: Int) {
            let before = counting?.rows ?? 0
            let page = try await browser.get(Link.referral(id).family.path)
            let body = page.body.replacing(#/name="command" value="[^"]*"/#, with: "")
            return (body, (counting?.rows ?? 0) - before)
        }
        _ = try await look()

        let nobody = try await look()
        let hidden = try await scene.house.family(named: "Mia Cole", lead: ID(99), team: team)
        let seen = try await look()
        try await scene.house.change(hidden, by: ID(99)) {
            try $0.restrict(.staffOrRelative, named: [ID(99)], lifters: [ID(99)])
        }
        _ = try await look()
        let after = try await look()

        // There was something to leak.
        #expect(seen.page != nobody.page)
        #expect(after.page == nobody.page && after.rows == nobody.rows)
    }

    @Test func `a referral that went into a restricted record is gone for all others at the front door`() async throws {
        let team = Team.ID(500)
        let scene = try await FrontDoorScene(teams: [team])
        let named = try await scene.house.visitor("Team manager", teams: [team])
        let id = try await scene.sent()
        try await scene.decide(id)
        _ = try await scene.house.post(
            Link.referral(id).family.path, try await scene.everything(id, into: "new"), as: scene.worker)
        let family = try #require(try await scene.record(id).family)
        #expect(try await scene.rows(decided: true).map(\.id) == [id])

        try await scene.house.change(family, by: named.account) {
            try $0.allocate(lead: named.account, team: team, coWorkers: [])
        }
        try await scene.house.change(family, by: named.account) {
            try $0.restrict(.staffOrRelative, named: [named.account], lifters: [named.account])
        }

        #expect(try await scene.rows(decided: true).isEmpty)
        #expect(try await scene.worker.get(Link.referral(id).page.path).status == .notFound)
        #expect(try await scene.worker.get(Link.family(family).referral(id).path).status == .notFound)
        #expect(try await named.get(Link.referral(id).page.path).status == .ok)
        #expect(try await named.get(Link.family(family).referral(id).path).status == .ok)
    }

    @Test func `a referral stands only in the record that it belongs to`() async throws {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        let family = try await scene.house.family(lead: scene.worker.account)

        #expect(try await scene.worker.get(Link.family(family).referral(id).path).status == .notFound)
    }

    @Test func `the index of referrals equals their record`() async throws {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        try await scene.decide(id)

        #expect(try await scene.house.office.countWrongIndexes() == 0)
        _ = try await scene.house.office.reindex()
        #expect(try await scene.house.office.countWrongIndexes() == 0)
        #expect(try await scene.rows(decided: true).map(\.id) == [id])
    }
}

extension FrontDoorScene {
    /// The family that a referral becomes, whoever presses the button.
    func ownFamily(of id: Referral.ID) async throws -> Family.ID {
        var place = Canonical()
        place.append("family of referral")
        place.append(id.value)
        let bytes = house.office.journal.keys[.referrals].digest(of: place.bytes).prefix(16)
        return Family.ID(try #require(UInt128(bytes: bytes)))
    }
}
