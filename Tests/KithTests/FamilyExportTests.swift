import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// One family's record leaves from its own pages.
@Suite(.bothEngines) struct FamilyExportTests {
    @Test func `whoever may open it and may take it out gets the whole record, and says for whom and why`() async throws
    {
        let house = try await House.build()
        let manager = try await house.visitor("Team manager", login: "sian")
        let id = try await house.fullFamily(lead: manager.account)
        let other = try await house.family(named: "Zebedee", lead: manager.account)
        let path = Link.family(id).printExport.path

        let page = try await manager.get(path)
        let empty = try await house.post(path, as: manager)
        let file = try await house.post(path, Self.said, as: manager)

        #expect(page.mainHolds("The file holds the whole record"))
        #expect(empty.status == .unprocessableContent && empty.mainHolds("Write who is to have it."))
        let unpacked = try Unpacked(file.bytes)
        let (records, everything) = (
            try unpacked.text("/families.jsonl"),
            unpacked.files.values.map { String(decoding: $0, as: UTF8.self) }.joined()
        )
        #expect(records.split(separator: "\n").count == 1 && records.contains(id.description))
        #expect(everything.contains("zzotherwise"))
        #expect(!everything.contains("Zebedee") && !everything.contains(other.description))
        let line = try #require(try await house.lines(of: manager.account).first { $0.action == "export" })
        #expect(line.stream == id.value && line.part == "record")
        let openings = try await manager.get(Link.family(id).openings.path)
        #expect(openings.mainHolds("A court in Cardiff: It was ordered."))
    }

    @Test func `who opened the record goes along for those who may see that`() async throws {
        let house = try await House.build()
        let manager = try await house.visitor("Team manager", login: "sian")
        let id = try await house.family(lead: manager.account)
        _ = try await manager.get(Link.family(id).map.path)

        let file = try await house.post(Link.family(id).printExport.path, Self.said, as: manager)

        let lines = try Unpacked(file.bytes).text("/access.jsonl").split(separator: "\n")
        let openings = try lines.map { try JSONDecoder().decode(ExportedOpening.self, from: Data($0.utf8)) }
        let map = try #require(openings.first { $0.part == "map" })
        #expect(map.name == "sian" && map.by == manager.account && map.action == "view")
        #expect(openings.first?.action == "export" && openings.first?.reason == "A court in Cardiff: It was ordered.")
        #expect(openings.allSatisfy { $0.family == id })
    }

    @Test func `nobody takes it out who may not open it, or without the right`() async throws {
        let house = try await House.build()
        let manager = try await house.visitor("Team manager", login: "sian")
        let worker = try await house.visitor("Practitioner", login: "nia")
        let id = try await house.family(lead: worker.account)
        let closed = try await house.family(lead: worker.account)
        try await house.change(closed, by: worker.account) {
            try $0.restrict(.adoption, named: [worker.account], lifters: [worker.account])
        }

        for (person, family) in [(worker, id), (manager, id), (manager, closed)] {
            let path = Link.family(family).printExport.path
            let answers = [try await person.get(path), try await house.post(path, Self.said, as: person)]
            #expect(answers.allSatisfy { $0.status == .notFound })
        }
        let printing = try await worker.get(Link.family(id).printing.path)
        #expect(!printing.body.contains("print/export"))
    }

    @Test func `in an emergency a record is read and written in, not taken out`() async throws {
        let house = try await House.build()
        let id = try await house.family(lead: ID(99))
        let kept = try #require(try await house.office.families.load(id.value))
        let role = Role(
            id: ID(1), english: "Duty", welsh: "", capabilities: [.readFamilies, .exportFamily, .openInEmergency])
        var actor = Actor(id: ID(2), name: "Duty", role: role, teams: [], session: ID(3))
        let later = Moment(milliseconds: house.clock.now.milliseconds + 60_000)
        actor.emergencies = [id: later]
        var lead = actor
        lead.id = ID(99)

        #expect(Access.rights(of: actor, on: kept, at: house.clock.now) == [.read])
        #expect(Access.rights(of: lead, on: kept, at: house.clock.now) == [.read, .export])
    }

    private static let said = [("reason", "It was ordered."), ("recipient", "A court in Cardiff")]
}
