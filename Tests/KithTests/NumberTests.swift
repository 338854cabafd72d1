import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Numbers of other systems: what is known of each, and where it leads.
@Suite(.bothEngines) struct NumberTests {
    @Test func `an administrator says where numbers lead, and a number on a family's page is a link`() async throws {
        let house = try await House.build()
        let administrator = try await house.visitor("Administrator", login: "gareth")
        let worker = try await house.visitor("Practitioner", login: "nia")
        let id = try await house.family(lead: worker.account)
        try await house.number(.init(label: "Person number", value: "C/0417", source: "Mosaic"), of: id, by: worker)
        let before = try await worker.get(Link.family(id).people.path)

        let page = try await administrator.get("/administration/numbers")
        let bad = try await house.post(
            "/administration/numbers", [("system1", "Mosaic"), ("address1", "javascript:alert({id})")],
            as: administrator, base: Int(page.hidden("base") ?? ""))
        let kept = try await house.post(
            "/administration/numbers", [("system1", "Mosaic"), ("address1", "https://mosaic.example/people/{id}")],
            as: administrator, base: Int(page.hidden("base") ?? ""))
        let after = try await worker.get(Link.family(id).people.path)
        let shown = try await administrator.get("/administration")
        let denied = try await worker.get("/administration/numbers")

        #expect(!before.body.contains("mosaic.example") && before.mainHolds("C/0417"))
        #expect(bad.status == .unprocessableContent && bad.mainHolds("begins with https://"))
        #expect(kept.status == .seeOther && denied.status == .notFound)
        #expect(
            after.body.contains(
                "<a href=\"https://mosaic.example/people/C%2F0417\" rel=\"external noreferrer\">C/0417</a>"))
        #expect(shown.mainHolds("https://mosaic.example/people/{id}"))
    }

    @Test func `the form of a person keeps where a number comes from, that it was checked, and its days`() async throws
    {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner", login: "nia")
        let id = try await house.family(lead: worker.account)
        let child = try #require(try await house.record(id).people.children.first)
        let path = Link.family(id).person(child.id).path
        let fields = [
            ("part", "child"), ("name", "Mia"), ("birth", "unknown"), ("id1label", "Mosaic"), ("id1value", "12"),
            ("id1source", "school admissions"), ("id1verified", "yes"), ("id1from-day", "2"), ("id1from-month", "9"),
            ("id1from-year", "2024"),
        ]
        func send(_ more: [(String, String)]) async throws -> TestAnswer {
            let base = Int(try await worker.get(path).hidden("base") ?? "")
            return try await house.post(path, fields + more, as: worker, base: base)
        }

        let bare = try await send([("id2source", "a letter")])
        let wrong = try await send([("id1until-day", "1"), ("id1until-month", "9"), ("id1until-year", "2024")])
        let kept = try await send([])

        #expect(bare.status == .unprocessableContent && bare.mainHolds("Write the number itself"))
        #expect(wrong.status == .unprocessableContent && wrong.mainHolds("This day is too early"))
        #expect(kept.status == .seeOther)
        let number = try await house.record(id).people[child.id]?.details.identifiers
        #expect(
            number == [
                .init(
                    label: "Mosaic", value: "12", source: "school admissions", isVerified: true, from: Day("2024-09-02")
                )
            ])
        let form = try await worker.get(path)
        let page = try await worker.get(Link.family(id).people.path)
        let history = try await worker.get(Link.family(id).history.path)
        #expect(form.body.contains("name=\"id1verified\" value=\"yes\" checked"))
        #expect(page.mainHolds("from school admissions, checked, since 2 September 2024"))
        #expect(history.mainHolds("Mosaic 12 (from school admissions, checked, since 2 September 2024)"))
    }

    @Test func `numbers come in from a table and from JSON with all that is known of them`() async throws {
        let house = try await House.build()
        _ = try await house.visitor("Records officer", login: "nia")
        let table = """
            family,name,part,identifier:Mosaic,identifier:Mosaic: Source,identifier:Mosaic:VERIFIED,identifier:Mosaic:from,identifiers
            F1,Mia,adult,12,school,yes,2/9/2024,"Court number: 7 [until 2026-01-31]; NHS number: 943 476 5919 [verified]"
            F2,Leo,adult,,school,,,
            F3,Ann,adult,,,,,Court number 7

            """
        let lines = """
            {"family":"F4","people":[{"name":"Ada","part":"adult","identifiers":{"Mosaic":{"value":12,"source":"school","verified":true,"from":"2024-09-02"},"Court number":"7"}}]}
            {"family":"F5","people":[{"name":"Eve","part":"adult","identifiers":{"Mosaic":{"value":"12","colour":"red"}}}]}

            """
        let first = try await house.bringIn(table)
        let second = try await house.bringIn(lines)

        #expect((first.taken, first.refused) == (1, 2))
        #expect((second.taken, second.refused) == (1, 0))
        #expect(first.problems.map(\.field).sorted() == ["identifier:Mosaic:Source", "identifiers"])
        #expect(second.problems.map(\.reason) == [.wrongShape])
        var found: [String: [Person.Identifier]] = [:]
        for id in try await house.office.families.ids() {
            let people = try await house.record(Family.ID(id)).people
            for person in people.present { found[person.name] = person.details.identifiers }
        }
        let mosaic = Person.Identifier(
            label: "Mosaic", value: "12", source: "school", isVerified: true, from: Day("2024-09-02"))
        let court = Person.Identifier(label: "Court number", value: "7", until: Day("2026-01-31"))
        let nhs = Person.Identifier(label: "NHS number", value: "943 476 5919", isVerified: true)
        #expect(found["Mia"] == [court, nhs, mosaic])
        #expect(Set(found["Ada"] ?? []) == [mosaic, .init(label: "Court number", value: "7")])
    }

    @Test func `what an export writes in one cell is read again as it was`() throws {
        let numbers = [
            Person.Identifier(
                label: "Mosaic", value: "12: a", source: "the GP's letter", isVerified: true, from: Day("2024-09-02"),
                until: Day("2026-01-31")), .init(label: "NHS number", value: "943 476 5919"),
        ]
        let text = IdentifierText.text(of: numbers)
        let read = IdentifierText.read(text)
        #expect(read == numbers)
        let odd = IdentifierText.text(of: [.init(label: "a;b", value: "1, 2 [3]")])
        #expect(IdentifierText.read(odd) == [.init(label: "a b", value: "1  2  3")])
        for broken in [
            "Mosaic", "Mosaic: ", ": 12", "Mosaic: 12 [red]", "Mosaic: 12 [verified", "Mosaic: 12 [since soon]",
        ] {
            #expect(IdentifierText.read(broken) == nil, "\(broken)")
        }
    }
}

extension House {
    fileprivate func number(_ identifier: Person.Identifier, of id: Family.ID, by worker: TestBrowser) async throws {
        try await change(id, by: worker.account) { family in
            let child = try #require(family.people.children.first)
            var details = child.details
            details.identifiers = [identifier]
            return try family.describe(child.id, as: details, today: Clock.day(of: self.clock.now))
        }
    }
}
