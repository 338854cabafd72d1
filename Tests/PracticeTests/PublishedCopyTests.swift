import Practice
import Testing

/// Copies that somebody opens by a link of their own (assurance 44).
struct PublishedCopyTests {
    private static func content(until days: Int = 28, parts: [String] = ["people"]) throws -> Sharings.Copy.Content {
        .init(
            to: .kayla, parts: parts, with: [], language: "en", version: 4,
            until: try #require(today.adding(days: days)))
    }

    @Test func `a copy is open until its last day, and not after it`() throws {
        let family = try aFamily().publishing(Self.content(until: 28))
        let copy = try #require(family.sharings[Sharings.Copy.ID.one])

        #expect(copy.isOpen(on: today) && copy.isOpen(on: copy.content.until))
        #expect(!copy.isOpen(on: try #require(copy.content.until.adding(days: 1))))
    }

    @Test(arguments: [0, -1, 91])
    func `a link works for a day at least and ninety at most`(days: Int) throws {
        #expect(throws: Refusal(.notSoManyDays, "days")) {
            try aFamily().publish(Self.content(until: days), as: .one, today: today)
        }
    }

    @Test func `a copy is for somebody of the record and holds something`() throws {
        var content = try Self.content(parts: [])
        content.to = .stranger

        let refusal = #expect(throws: Refusal.self) {
            try aFamily().publish(content, as: .one, today: today)
        }

        #expect(refusal?.all == [Refusal(.notFound, "person"), Refusal(.missing, "parts")])
    }

    @Test func `a copy is recalled once, with a reason`() throws {
        let family = try aFamily().publishing(Self.content())

        let after = try family.taking(family.recall(.one, because: "She lost her phone."))

        #expect(after.sharings[Sharings.Copy.ID.one]?.recalled == "She lost her phone.")
        #expect(after.sharings[Sharings.Copy.ID.one]?.isOpen(on: today) == false)
        #expect(throws: Refusal(.isWithdrawn)) { try after.recall(.one, because: "Again.") }
        #expect(throws: Refusal(.whyMissing, "why")) { try family.recall(.one, because: "") }
        #expect(throws: Refusal(.notFound)) { try family.recall(ID(1), because: "No.") }
    }
}

extension Sharings.Copy.ID {
    fileprivate static let one = Sharings.Copy.ID(811)
}

extension Family {
    fileprivate func publishing(_ content: Sharings.Copy.Content) throws -> Family {
        try taking(publish(content, as: .one, today: today))
    }
}
