import Practice
import Testing

struct TieTests {
    @Test func `a tie is said once, in plain words, and belongs to both`() throws {
        let family = aFamily()

        let tied = try family.taking(family.tie(.kayla, " mother ", to: .mia))
        let twice = try tied.tie(.kayla, "mother", to: .mia)

        let tie = Tie(from: .kayla, how: "mother", to: .mia)
        #expect(tied.people.ties(of: .kayla) == [tie])
        #expect(tied.people.ties(of: .mia) == [tie])
        #expect(tied.people.ties(of: .leo).isEmpty)
        #expect(twice.isEmpty)
    }

    @Test func `two people can be tied in more than one way, and one tie can be untied`() throws {
        var family = aFamily()
        family = try family.taking(family.tie(.dee, "aunt", to: .kayla))
        family = try family.taking(family.tie(.dee, "landlady", to: .kayla))

        let left = try family.taking(family.untie(Tie(from: .dee, how: "landlady", to: .kayla)))

        #expect(left.people.ties.map(\.how) == ["aunt"])
        #expect(throws: Refusal(.notFound)) { try left.untie(Tie(from: .dee, how: "landlady", to: .kayla)) }
    }

    @Test func `a tie needs words and two different people of the record`() {
        let family = aFamily()

        #expect(throws: Refusal(.missing, "how")) { try family.tie(.kayla, " ", to: .mia) }
        #expect(throws: Refusal(.notFound, "from")) { try family.tie(.stranger, "mother", to: .mia) }
        #expect(throws: Refusal(.notFound, "to")) { try family.tie(.kayla, "mother", to: .stranger) }
        #expect(throws: Refusal(.notFound, "to")) { try family.tie(.kayla, "mother", to: .kayla) }
    }
}
