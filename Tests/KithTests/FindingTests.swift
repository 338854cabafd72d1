import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

@Suite(.bothEngines) struct FindingTests {
    @Test func `a misspelt name is found, with the reason, and who fits best stands first`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let exact = try await house.family(named: "Llewelyn", lead: worker.account)
        let sounds = try await house.family(named: "Llewellyn", lead: worker.account)
        try await house.family(named: "Osian", lead: worker.account)

        let page = try await house.post("/families/search", [("name", "Llewelyn")], as: worker)
        let slip = try await house.post("/families/search", [("name", "flewelyn")], as: worker)
        let start = try await house.post("/families/search", [("name", "Lle")], as: worker)

        let order = page.body.components(separatedBy: "class=\"card\"").dropFirst()
        #expect(order.count == 2)
        #expect(order.first?.contains(exact.description) == true)
        #expect(page.body.contains("“Llewellyn” sounds like “Llewelyn”"))
        #expect(slip.body.contains(sounds.description) && slip.body.contains(exact.description))
        #expect(start.body.contains("“Llewelyn” begins with “Lle”"))
    }

    @Test func `day and month the other way round are found with the name, and another day only where none is near`()
        async throws
    {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let swapped = try await house.family(named: "Mia", bornOn: "2015-05-03", lead: worker.account)
        let another = try await house.family(named: "Mia", bornOn: "2011-11-20", lead: worker.account)
        func search(_ day: String, _ month: String, _ year: String) async throws -> String {
            let born = [("born-day", day), ("born-month", month), ("born-year", year)]
            return try await house.post("/families/search", [("name", "Mia")] + born, as: worker).body
        }

        let near = try await search("5", "3", "2015")
        let none = try await search("9", "9", "1999")

        #expect(near.contains(swapped.description) && !near.contains(another.description))
        #expect(near.contains("day and month of birth the other way round"))
        #expect(none.contains(swapped.description) && none.contains("born on another day"))
    }

    @Test func `a restricted family changes no byte of any answer, however it is looked for`() async throws {
        let house = try await House.build()
        let team = Team.ID(5)
        try await house.office.accounts.makeTeam("North", as: team, line: house.office.ownLine("team"))
        let manager = try await house.visitor("Team manager", teams: [team])
        try await house.family(named: "Quilan", bornOn: "2015-05-03", lead: ID(98), team: team)
        let asked: [[(String, String)]] = [
            [("name", "Quillon")], [("name", "Qui")], [("name", "Kwillon")], [("name", "Quilon")],
            [("name", "Kayla")], [("name", ""), ("born-day", "3"), ("born-month", "5"), ("born-year", "2015")],
            [("name", "Quillon"), ("born-day", "5"), ("born-month", "3"), ("born-year", "2015")],
        ]
        func answers() async throws -> [String] {
            var all: [String] = []
            for fields in asked {
                let body = try await house.post("/families/search", fields, as: manager).body
                all.append(body.replacing(#/name="command" value="[^"]*"/#, with: ""))
            }
            let new: [(String, String)] = [
                ("opened-day", "1"), ("opened-month", "6"), ("opened-year", "2026"), ("name1", "Quillon"),
                ("part1", "child"), ("birth1", "day"), ("born1-day", "3"), ("born1-month", "5"), ("born1-year", "2015"),
                ("area", ServiceArea.childProtection.id.description), ("team", team.description),
            ]
            let page = try await house.post("/families/new", new, as: manager, command: ID<Family>(7).description)
            return all + [page.body]
        }
        let before = try await answers()
        let secret = try await house.family(named: "Quillon", bornOn: "2015-05-03", lead: ID(99), team: team)
        let seen = try await answers()
        try await house.change(secret, by: ID(99)) { try $0.restrict(.adoption, named: [ID(99)], lifters: [ID(99)]) }

        let after = try await answers()

        // There was something to leak.
        #expect(zip(before, seen).allSatisfy { $0 != $1 })
        #expect(after == before)
    }

    @Test func `a new family with somebody much like one who is known is asked about once, and nothing is lost`()
        async throws
    {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let known = try await house.family(named: "Siân Hughes", bornOn: "2015-05-03", lead: worker.account)
        let form: [(String, String)] = [
            ("opened-day", "1"), ("opened-month", "6"), ("opened-year", "2026"), ("name1", "Shan Huws"),
            ("part1", "child"), ("birth1", "day"), ("born1-day", "5"), ("born1-month", "3"), ("born1-year", "2015"),
            ("area", ServiceArea.childProtection.id.description), ("lead", worker.account.description),
        ]

        let asked = try await house.post("/families/new", form, as: worker)
        let back = try await house.post("/families/new", form + [("back", "yes")], as: worker)
        let opened = try await house.post("/families/new", form + [("looked", "yes")], as: worker)

        #expect(asked.body.contains("Is it one of these?") && asked.body.contains(known.description))
        #expect(form.allSatisfy { asked.body.contains("name=\"\($0.0)\" value=\"\($0.1)\"") })
        #expect(back.status == .ok && back.body.contains("value=\"Shan Huws\""))
        #expect(opened.status == .seeOther)
        let count = try await house.office.families.ids().count
        #expect(count == 2)
    }

    @Test func `adding somebody asks too, and a form sent twice adds one`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        try await house.family(named: "Siân Hughes", bornOn: "2015-05-03", lead: worker.account)
        let other = try await house.family(named: "Osian", lead: worker.account)
        let path = Link.family(other).newPerson.path
        let form: [(String, String)] = [("part", "child"), ("name", "Sian Hughes"), ("birth", "unknown")]
        let command = ID<Family>(77).description

        let asked = try await house.post(path, form, as: worker, command: command)
        let added = try await house.post(path, form + [("looked", "yes")], as: worker, command: command)
        let again = try await house.post(path, form + [("looked", "yes")], as: worker, command: command)
        let professional = try await house.post(
            path, [("part", "professional"), ("name", "Sian Hughes"), ("birth", "unknown")], as: worker)

        #expect(asked.body.contains("Is it one of these?") && asked.status == .unprocessableContent)
        #expect(added.status == .seeOther && again.status == .seeOther)
        #expect(professional.status == .seeOther)
        let names = try await house.record(other).people.children.map(\.name)
        #expect(names.filter { $0 == "Sian Hughes" }.count == 1)
    }

    @Test func `nothing that is stored by which people are found can be read, counted or compared`() async throws {
        let house = try await House.build()
        let one = try await house.family(named: "Llewelyn", lead: ID(1))
        let two = try await house.family(named: "Llewelyn", lead: ID(1))

        let rows = try await house.office.journal.database.read { tx in
            try tx.rows("SELECT sealed FROM family_token ORDER BY stream").map { try $0.blob(0) }
        }
        let wrong = try await house.office.countWrongIndexes()

        #expect(one != two && rows.count == 2)
        #expect(rows[0].count == rows[1].count && rows[0] != rows[1])
        #expect((rows[0].count - 28) % 512 == 0)
        let pieces = rows.map { row in Set(stride(from: 12, to: row.count - 16, by: 8).map { Array(row[$0..<$0 + 8]) })
        }
        #expect(pieces[0].isDisjoint(with: pieces[1]))
        #expect(wrong == 0)
    }
}

extension House {
    /// A family whose child was born on a day.
    @discardableResult func family(named name: String, bornOn born: String, lead: Worker.ID?, team: Team.ID? = nil)
        async throws
        -> Family.ID
    {
        let id = try await family(named: name, lead: lead, team: team)
        let day = try #require(Day(born))
        let today = Clock.day(of: clock.now)
        try await change(id, by: lead ?? ID(1)) { family in
            let child = try #require(family.people.children.first)
            return try family.describe(
                child.id, as: .init(part: .child, name: name, birth: .day(on: day)), today: today)
        }
        return id
    }
}
