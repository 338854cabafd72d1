import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// People outside read published, dated copies that were made for them, never the live record (assurance 44).
@Suite(.bothEngines) struct PublishedCopyDoorTests {
    private struct Scene {
        let house: House
        let worker: TestBrowser
        let phone: Outsider
        let id: Family.ID
        let mother = Person.ID(12)
        var link: FamilyLink { Link.family(id) }

        init() async throws {
            house = try await House.build()
            worker = try await house.visitor("Practitioner")
            phone = Outsider(site: house.site)
            id = try await house.fullFamily(lead: worker.account)
        }

        func publish(
            days: String = "28", base: Int? = nil, command: ID<Command>? = nil, as browser: TestBrowser? = nil
        ) async throws -> TestAnswer {
            let version = try #require(try await house.office.families.load(id.value)).version
            let parts = ["people", "worries", "pairs"].map { ("parts", $0) }
            return try await house.post(
                link.publishCopy.path,
                [("person", mother.description), ("language", "en"), ("days", days)] + parts, as: browser ?? worker,
                command: command?.description, base: base ?? version)
        }

        func path(in page: TestAnswer) throws -> String {
            String(try #require(page.body.firstMatch(of: /\/copy\/[0-9a-f]{32}/)).output)
        }

        func recall(_ why: String) async throws -> TestAnswer {
            let copy = try #require(try await house.record(id).sharings.copies.first)
            return try await house.post(link.recallCopy(copy.id).path, [("why", why)], as: worker)
        }
    }

    @Test func `one person reads what was published, and later edits do not change it`() async throws {
        let scene = try await Scene()
        let path = try scene.path(in: try await scene.publish())
        let first = try await scene.phone.post(path, [])
        try await scene.house.change(scene.id, by: scene.worker.account) {
            try $0.reword(ID(21), as: .init(text: Written("zzrewritten"), children: [ID(11)]))
                + $0.describe(
                    ID(12), as: .init(part: .adult, name: "zzother"), today: Clock.day(of: scene.house.clock.now))
        }
        scene.house.clock.advance(minutes: 60 * 24 * 5)

        let later = try await scene.phone.post(path, [])

        #expect(first.status == .ok && first.mainHolds("zzharmed") && first.mainHolds("zzkayla"))
        #expect(!first.holds("zznote") && !first.holds("zzsolicitor"))
        #expect(later.body == first.body)
        #expect(first.headers[.cacheControl] == "no-store")
    }

    @Test func `opening the link shows and changes nothing before somebody asks to see it`() async throws {
        let scene = try await Scene()
        let path = try scene.path(in: try await scene.publish())

        for _ in 0..<3 {
            let page = try await scene.phone.get(path)
            #expect(page.status == .ok && !["zzmia", "zzkayla", "zzharmed"].contains(where: page.holds))
        }

        #expect(try await scene.worker.get(scene.link.sharings.path).mainHolds("Not opened yet."))
        _ = try await scene.phone.post(path, [])
        _ = try await scene.phone.post(path, [])
        #expect(try await scene.worker.get(scene.link.sharings.path).mainHolds("Opened 2 times, last "))
        let lines = try await scene.house.office.journal.access.lines(
            of: .record(scene.id.value), before: .max, until: .max, limit: 50
        ).map(\.line).filter { $0.part == "published" }
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.action == "print" && $0.shown == [scene.mother.value] && $0.actor == nil })
    }

    @Test func `wrong, old and recalled links say one and the same thing`() async throws {
        let scene = try await Scene()
        let recalled = try scene.path(in: try await scene.publish())
        #expect(try await scene.recall("zzlost").status == .seeOther)
        let old = try scene.path(in: try await scene.publish(days: "7"))
        let wrong = "/copy/00000000000000000000000000000000"
        scene.house.clock.advance(minutes: 60 * 24 * 8)

        var (looked, pressed): (Set<String>, Set<String>) = ([], [])
        for path in [recalled, old, wrong] {
            let answers = (try await scene.phone.get(path), try await scene.phone.post(path, []))
            #expect(answers.0.status == .notFound && answers.1.status == .notFound)
            looked.insert(answers.0.body.replacing(path.dropFirst(6), with: ""))
            pressed.insert(answers.1.body.replacing(path.dropFirst(6), with: ""))
        }

        #expect(looked.count == 1 && pressed.count == 1)
        #expect(looked.first?.contains("This link does not work") == true)
        let worker = try await scene.house.signedInAgain(scene.worker)
        #expect(try await worker.get(scene.link.sharings.path).mainHolds("zzlost"))
        #expect(try await worker.get(scene.link.history.path).mainHolds("zzlost"))
    }

    @Test func `the link of somebody who is taken off the record ends, and works again when they are put back`()
        async throws
    {
        let scene = try await Scene()
        let path = try scene.path(in: try await scene.publish())
        func change(_ decide: (Family) throws -> [Family.Event]) async throws {
            try await scene.house.change(scene.id, by: scene.worker.account, decide)
        }

        try await change { try $0.takeOff(scene.mother, because: "Wrong person.") }
        let away = try await scene.phone.post(path, []).status
        try await change { try $0.putBack(scene.mother) }

        #expect(away == .notFound)
        #expect(try await scene.phone.post(path, []).status == .ok)
    }

    @Test func `guesses are slowed down and no right link waits for them`() async throws {
        let scene = try await Scene()
        let path = try scene.path(in: try await scene.publish())

        for _ in 0..<400 { _ = try await scene.phone.get("/copy/0") }

        #expect(try await scene.phone.post(path, []).status == .ok)
    }

    @Test func `a button that is pressed twice publishes once and shows the same link`() async throws {
        let scene = try await Scene()
        let first = try await scene.publish(base: nil, command: ID(9_001))
        let version = try #require(try await scene.house.office.families.load(scene.id.value)).version - 1

        let second = try await scene.publish(base: version, command: ID(9_001))

        #expect(try await scene.house.record(scene.id).sharings.copies.count == 1)
        #expect(try scene.path(in: first) == (try scene.path(in: second)))
        #expect(try await scene.phone.post(try scene.path(in: second), []).status == .ok)
    }

    @Test func `what changed since it was looked through, or works for too long, is not published`() async throws {
        let scene = try await Scene()

        let stale = try await scene.publish(base: 1)
        let long = try await scene.publish(days: "400")

        #expect(stale.status == .conflict)
        #expect(long.status == .unprocessableContent)
        #expect(try await scene.house.record(scene.id).sharings.copies.isEmpty)
    }

    @Test func `only those who record in this record publish and recall`() async throws {
        let scene = try await Scene()
        for role in ["Practitioner", "Administrator", "Information governance", "Records officer"] {
            let other = try await scene.house.visitor(role)
            #expect(try await scene.publish(as: other).status == .notFound, "\(role)")
        }
        #expect(try await scene.house.record(scene.id).sharings.copies.isEmpty)
    }
}
