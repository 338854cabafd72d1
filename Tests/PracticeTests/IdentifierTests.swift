import Practice
import Testing

struct IdentifierTests {
    @Test(arguments: [
        (IdentifierKind.nhs, "943 476 5919"), (.nhs, "999 000 0018"), (.nhs, "4010232137"), (.upn, "H801200001001"),
        (.upn, "h80 1200 0010 01"), (.uprn, "100023336956"), (.uprn, "1"), (.urn, "100000"), (.uln, "1000000000"),
    ])
    func `numbers that are right are let pass, with spaces or without`(kind: IdentifierKind, number: String) {
        let fault = kind.fault(of: number)
        #expect(fault == nil)
    }

    @Test(arguments: [
        (IdentifierKind.nhs, "943 476 591"), (.nhs, "943 476 591A"), (.nhs, "943 476 59191"), (.upn, "S801200001001"),
        (.upn, "H80120000100"), (.upn, "H80120000100I"), (.uprn, ""), (.uprn, "1234567890123"), (.uprn, "12A"),
        (.urn, "10000"), (.uln, "0123456789"), (.nhs, "٩٤٣٤٧٦٥٩١٩"),
    ])
    func `numbers of another form are refused for their form`(kind: IdentifierKind, number: String) {
        let fault = kind.fault(of: number)
        #expect(fault == .form)
    }

    @Test(arguments: [(IdentifierKind.nhs, "9434765919"), (.upn, "H801200001001"), (.uln, "1000000000")])
    func `each change of one digit is noticed`(kind: IdentifierKind, number: String) {
        var noticed = 0
        var changed = 0
        for place in number.indices where number[place].isNumber {
            for digit in "0123456789" where digit != number[place] {
                var other = number
                other.replaceSubrange(place...place, with: String(digit))
                changed += 1
                if kind.fault(of: other) != nil { noticed += 1 }
            }
        }
        #expect(changed > 80)
        #expect(noticed == changed)
    }

    @Test func `a temporary pupil number ends in a letter, and every other letter at its start is wrong`() {
        let temporary = "ABCDEFGHJKLMNPQRTUVWXYZ".filter { first in
            IdentifierKind.upn.fault(of: "\(first)80120000100A") == nil
        }
        #expect(temporary.count == 1)
    }

    @Test(arguments: [
        ("NHS number", IdentifierKind.nhs), ("NHS No.", .nhs), ("nhs", .nhs), ("Rhif GIG", .nhs), ("UPN", .upn),
        ("Former UPN", .upn), ("Unique pupil number", .upn), ("ULN", .uln), ("UPRN", .uprn), ("URN", .urn),
    ])
    func `a label tells what a number is`(label: String, kind: IdentifierKind) {
        let found = IdentifierKind(label: label)
        #expect(found == kind)
    }

    @Test(arguments: ["Mosaic", "", "Number", "NHS trust", "Liquidlogic ID"])
    func `of other numbers nothing is said`(label: String) {
        let found = IdentifierKind(label: label)
        #expect(found == nil)
    }

    @Test func `a person with a wrong number is refused, and one that was there before stays`() throws {
        let wrong = Person.Identifier(label: "NHS number", value: "943 476 5918")
        var details = Person.Details(part: .child, name: "Mia", identifiers: [wrong])
        let family = Family()

        let refusal = #expect(throws: Refusal.self) {
            try family.addPerson(details, as: ID(1), today: try #require(Day("2026-06-12")))
        }
        #expect(refusal?.reason == .wrongNumber("NHS number", .check))

        details.identifiers = [.init(label: "Mosaic", value: "12"), .init(label: "NHS number", value: "943 476 5919")]
        let events = try family.addPerson(details, as: ID(1), today: try #require(Day("2026-06-12")))
        #expect(events.count == 1)
    }
}
