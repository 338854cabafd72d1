import Foundation
import Practice
import Testing

struct IdentityTests {
    @Test(arguments: [
        (UInt128.zero, "00000000000000000000000000"), (1, "00000000000000000000000001"),
        (31, "0000000000000000000000000z"), (32, "00000000000000000000000010"), (.max, "7zzzzzzzzzzzzzzzzzzzzzzzzz"),
    ])
    func `an identity is 26 characters that lead back to it`(value: UInt128, text: String) {
        let id = Person.ID(value)

        #expect(id.description == text)
        #expect(Person.ID(text) == id)
    }

    @Test func `any identity leads back to itself`() {
        var chance = Chance(seed: 7)
        let ids = (0..<1_000).map { _ in Person.ID(chance.next128()) }

        let lost = ids.filter { Person.ID($0.description) != $0 }

        #expect(lost.isEmpty)
    }

    @Test(arguments: [
        "", "1", "0000000000000000000000000", "000000000000000000000000001", "80000000000000000000000000",
        "zzzzzzzzzzzzzzzzzzzzzzzzzz", "0000000000000000000000000i", "0000000000000000000000000l",
        "0000000000000000000000000o", "0000000000000000000000000u", "0000000000000000000000000A",
        "-0000000000000000000000001", " 0000000000000000000000001", "0000000000000/000000000001",
        "000000000000000000000000é",
    ])
    func `no other text is an identity`(text: String) {
        let id = Person.ID(text)

        #expect(id == nil)
    }

    @Test func `identities stand in the order of their texts`() {
        let ids: [Person.ID] = [ID(40), ID(.max), ID(3), ID(1 << 70)]

        let sorted = ids.sorted().map(\.description)

        #expect(sorted == ids.map(\.description).sorted())
    }

    @Test func `an identity is stored as its text, and no other text is read`() throws {
        let stored = try JSONEncoder().encode([Person.ID.mia])
        let read = try JSONDecoder().decode([Person.ID].self, from: stored)

        #expect(String(decoding: stored, as: UTF8.self) == #"["00000000000000000000000001"]"#)
        #expect(read == [.mia])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Person.ID].self, from: Data(#"["1"]"#.utf8)) }
    }

    @Test func `a moment is stored as whole milliseconds`() throws {
        let stored = try JSONEncoder().encode([Moment(milliseconds: 1_795_219_200_000)])
        let read = try JSONDecoder().decode([Moment].self, from: stored)

        #expect(String(decoding: stored, as: UTF8.self) == "[1795219200000]")
        #expect(read == [Moment(milliseconds: 1_795_219_200_000)])
        #expect(Moment(milliseconds: 1) < Moment(milliseconds: 2))
    }
}
