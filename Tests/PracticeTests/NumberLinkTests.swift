import Practice
import Testing

struct NumberLinkTests {
    @Test(arguments: [
        "https://mosaic.example/people/{id}", "https://a-b.example:8443/x?person={id}&view=all",
        "https://10.0.0.5/{id}", "https://x.example/#/{id}/home", "https://x.example/a%20b/{id}",
    ])
    func `an address with the number in one place behind the server is taken`(template: String) {
        #expect(NumberLink.isSafe(template))
    }

    @Test(arguments: [
        "http://mosaic.example/{id}", "javascript:alert({id})", "https://{id}.example/", "https://x.example{id}",
        "https://x.example/", "https://x.example/{id}/{id}", "https://x.example/{name}", "https:///{id}",
        "https://user:word@x.example/{id}", "https://x.example/{id} ", "https://x.example/\"{id}", "//x.example/{id}",
        "https://x.example/<{id}>", "https://x.example:0/{id}", "https://x.example:port/{id}",
        "https://-x.example/{id}",
        "https://x..example/{id}", "https://x.example\\@y.example/{id}", "HTTPS://x.example/{id}",
        "https://x.example/}{id}",
        "https://x.example/\n{id}", "",
    ])
    func `anything else is refused`(template: String) {
        #expect(!NumberLink.isSafe(template))
    }

    @Test func `a number cannot change where the address leads`() throws {
        let link = NumberLink(system: "Mosaic", template: "https://mosaic.example/people/{id}?view=all")
        let numbers = [
            "C-0417": "C-0417", "../../admin": "..%2F..%2Fadmin", "a?b=c&d#e": "a%3Fb%3Dc%26d%23e",
            "é \"<": "%C3%A9%20%22%3C", "@evil.example": "%40evil.example",
        ]
        for (value, expected) in numbers {
            let address = try #require(link.address(of: .init(label: "Mosaic", value: value)))
            #expect(address == "https://mosaic.example/people/\(expected)?view=all")
        }
        #expect(link.address(of: .init(label: "Mosaic", value: "..")) == nil)
        #expect(link.address(of: .init(label: "Mosaic", value: "")) == nil)
        let spine = NumberLink(system: "NHS number", template: "https://spine.example/{id}")
        #expect(
            spine.address(of: .init(label: "NHS number", value: "943 476 5919")) == "https://spine.example/9434765919")
    }

    @Test func `a number is found by what it is, else by where it comes from`() throws {
        var authority = Authority()
        for event in try authority.settle([
            .init(system: "Mosaic", template: "https://mosaic.example/{id}"), .init(system: "", template: ""),
            .init(system: "Library card", template: "https://books.example/{id}"),
        ]) { authority.apply(event, stamp(day("2026-03-14"))) }

        let own = authority.address(of: .init(label: "mosaic", value: "1"))
        let source = authority.address(of: .init(label: "Person number", value: "2", source: "MOSAIC"))
        let both = authority.address(of: .init(label: "Library card", value: "3", source: "Mosaic"))
        let none = authority.address(of: .init(label: "Court number", value: "4"))
        #expect(
            [own, source, both, none] == [
                "https://mosaic.example/1", "https://mosaic.example/2", "https://books.example/3", nil,
            ])
        #expect(authority.numberLinks.map(\.system) == ["Mosaic", "Library card"])
        let again = try authority.settle(authority.numberLinks)
        #expect(again.isEmpty)
    }

    @Test func `everything wrong with the addresses is said at once`() {
        let refusal = #expect(throws: Refusal.self) {
            try Authority().settle([
                NumberLink(system: "", template: "https://x.example/{id}"),
                NumberLink(system: "Mosaic", template: "http://x.example/{id}"),
                NumberLink(system: "mosaic ", template: "https://x.example/{id}"),
            ])
        }
        let found = refusal?.all.map { "\($0.field ?? "") \($0.reason)" }
        #expect(found == ["system1 missing", "address2 notALink", "system3 standsTwice"])
    }
}

struct IdentifierDetailTests {
    private let today = day("2026-06-12")

    @Test func `days of a number have to follow each other, and none begins tomorrow`() throws {
        let family = Family()
        func add(_ identifier: Person.Identifier) throws -> [Family.Event] {
            try family.addPerson(.init(part: .adult, name: "Tom", identifiers: [identifier]), as: .mia, today: today)
        }
        _ = try add(.init(label: "Mosaic", value: "1", from: today, until: day("2030-01-01")))
        #expect(throws: Refusal(.tooEarly, "identifiers")) {
            try add(.init(label: "Mosaic", value: "1", from: today, until: day("2026-06-11")))
        }
        #expect(throws: Refusal(.inFuture, "identifiers")) {
            try add(.init(label: "Mosaic", value: "1", from: day("2026-06-13")))
        }
    }

    @Test func `a number that stood there can be called checked, although it has a slip`() throws {
        let wrong = Person.Identifier(label: "NHS number", value: "943 476 5910")
        var family = Family()
        // From before such numbers were looked at.
        family.apply(
            .people(.personAdded(person: .mia, details: .init(part: .child, name: "Mia", identifiers: [wrong]))),
            stamp(today))
        var details = try #require(family.people[.mia]).details
        details.identifiers[0].isVerified = true
        details.identifiers[0].source = " GP "

        let events = try family.describe(.mia, as: details, today: today)
        for event in events { family.apply(event, stamp(today)) }

        #expect(family.people[.mia]?.details.identifiers.first?.source == "GP")
        #expect(family.people[.mia]?.details.identifiers.first?.isVerified == true)
    }
}
