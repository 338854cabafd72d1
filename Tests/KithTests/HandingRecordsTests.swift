import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// A file of one person's records follows them into every record that whoever makes it may take out.
@Suite(.bothEngines) struct HandingRecordsTests {
    private struct Scene {
        let house: House
        let manager: TestBrowser
        let one: Family.ID
        let two: Family.ID

        init() async throws {
            house = try await House.build()
            manager = try await house.visitor("Team manager", login: "sian")
            one = try await house.family(named: "Siân Hughes", bornOn: "2015-05-03", lead: manager.account)
            two = try await house.family(named: "Siân Hughes", bornOn: "2015-05-03", lead: manager.account)
            try await house.change(two, by: manager.account) {
                try $0.add(.init(text: Written("qqelsewhere")), to: .existingStrength, as: ID(300))
            }
        }

        func child(_ id: Family.ID) async throws -> Person.ID {
            try #require(try await house.record(id).people.children.first).id
        }

        func check(_ also: [(String, String)] = []) async throws -> TestAnswer {
            let link = Link.family(one)
            return also.isEmpty
                ? try await manager.get(link.checkHanding(of: child(one)).path)
                : try await house.post(
                    link.checkHanding.path, [("person", child(one).description)] + also, as: manager)
        }

        func hand(_ also: [(String, String)] = []) async throws -> TestAnswer {
            let page = try await check(also)
            let seen = page.body.components(separatedBy: "name=\"seen\" value=\"").dropFirst().map {
                ("seen", String($0.prefix { $0 != "\"" }))
            }
            let fields = [("export-reason", "Asked."), ("export-recipient", "Siân")]
            return try await house.post(
                Link.family(one).handPerson.path, [("person", child(one).description)] + seen + also + fields,
                as: manager)
        }
    }

    @Test func `another record of the same person goes in where it is ticked, and says so itself`() async throws {
        let scene = try await Scene()
        let also = [("also", "\(scene.two).\(try await scene.child(scene.two))")]
        let page = try await scene.check()
        let without = try Unpacked(try await scene.hand().bytes).text("/records.html")
        let ticked = try await scene.check(also)
        let file = try Unpacked(try await scene.hand(also).bytes)

        #expect(page.body.contains(also[0].1) && !page.body.contains("qqelsewhere"))
        #expect(!without.contains("qqelsewhere") && ticked.mainHolds("qqelsewhere"))
        #expect(try file.text("/records.html").contains("qqelsewhere"))
        #expect(try file.text("/records.json").contains("qqelsewhere"))
        #expect(try await scene.house.record(scene.one).people.handed.count == 2)
        #expect(try await scene.house.record(scene.two).people.handed.count == 1)
        let lines = try await scene.house.office.journal.access.lines(of: .record(scene.two.value), limit: 20)
        #expect(lines.map(\.line.part).contains("person") && lines.map(\.line.part).contains("print"))
    }

    @Test func `a closed record is not hinted at, and information governance is told that one may be missing`()
        async throws
    {
        let scene = try await Scene()
        let plain = try await scene.check().lasting
        try await scene.house.change(scene.two, by: ID(98)) { try $0.allocate(lead: ID(98), team: nil, coWorkers: []) }
        try await scene.house.change(scene.two, by: ID(98)) {
            try $0.restrict(.adoption, named: [ID(98)], lifters: [ID(98)])
        }
        let officer = try await scene.house.visitor("Information governance", login: "owl")
        let child = try await scene.child(scene.two)
        let before = try await officer.get("/unusual")
        let page = try await scene.check()
        let file = try await scene.hand()
        let forced = try await scene.check([("also", "\(scene.two).\(child)")])
        let after = try await officer.get("/unusual")

        #expect(plain.contains(scene.two.description) && !page.body.contains(scene.two.description))
        #expect(page.mainHolds("In no other record that you may open"))
        #expect(file.status == .ok && forced.status == .notFound)
        #expect(!before.mainHolds("Handed somebody their records"))
        #expect(after.mainHolds("Handed somebody their records") && after.body.contains(scene.two.description))
        #expect(try !Unpacked(file.bytes).text("/records.html").contains("qqelsewhere"))
    }

    @Test func `a record that was taken in is told from its own history`() async throws {
        let scene = try await Scene()
        let (here, there) = (try await scene.house.record(scene.one), try await scene.house.record(scene.two))
        var fields: [(String, String)] = [("why", "One family.")]
        for person in there.people.present {
            let same = here.people.present.first { $0.details.part == person.details.part }
            fields += [("person", person.id.description), ("same", same?.id.description ?? "none")]
        }
        let merged = try await scene.house.post(Link.family(scene.one).merge(scene.two).path, fields, as: scene.manager)
        let data = try Unpacked(try await scene.hand().bytes).text("/records.json")
        let read = try JSONDecoder().decode(HandingData.self, from: Data(data.utf8))

        #expect(merged.status == .seeOther)
        let item = try #require(read.happened.first { $0.lines.contains("qqelsewhere") })
        #expect(item.kind == "map.itemAdded")
        #expect(read.happened.map(\.kind).contains("merging.tookIn"))
    }
}
