import Practice
import Testing

/// What was decided about sharing, and what was not shared and why (assurance 43).
struct SharingsTests {
    private static let kept = Sharings.Content(
        .notShared, what: "Where Mia stays", with: "Ryan's solicitor", ground: .moreDetrimental,
        because: "He would find her there.", basis: "", decidedBy: "Jo", on: today, notToldBecause: "Ryan would ask.")

    @Test func `a decision keeps what, with whom, why, who decided and what the family knows`() throws {
        let typed = Self.kept.with { ($0.what, $0.because) = ("  Where Mia stays\n", " He would find her there. ") }

        let family = try aFamily().deciding(typed)

        #expect(family.sharings.all.map(\.content) == [Self.kept])
        #expect(family.sharings[.kept]?.takenBack == nil)
    }

    @Test func `everything that is missing is said at once`() throws {
        let empty = Sharings.Content(
            .shared, what: " ", with: "", ground: .moreDetrimental, because: "", decidedBy: "",
            on: try #require(today.adding(days: 1)), notToldBecause: "")

        let refusal = #expect(throws: Refusal.self) {
            try aFamily().decideSharing(empty, as: .kept, today: today)
        }

        #expect(
            refusal?.all == [
                Refusal(.missing, "what"), Refusal(.missing, "with"), Refusal(.notChosen, "ground"),
                Refusal(.missing, "because"), Refusal(.missing, "decidedBy"), Refusal(.inFuture, "on"),
                Refusal(.missing, "notToldBecause"),
            ])
    }

    @Test(arguments: Sharings.Outcome.allCases)
    func `each outcome has grounds of its own, and every ground belongs to one`(outcome: Sharings.Outcome) {
        let grounds = Sharings.Outcome.allCases.flatMap(Sharings.Ground.all)

        #expect(Set(grounds) == Set(Sharings.Ground.allCases))
        #expect(Sharings.Ground.all(for: outcome).last == .other)
        #expect(Sharings.Ground.all(for: .notShared).first == .moreDetrimental)
    }

    @Test func `a decision is taken back once, with a reason, and stays to be read`() throws {
        let family = try aFamily().deciding(Self.kept)

        let after = try family.taking(family.takeBackSharing(.kept, because: "The court has seen it."))

        #expect(after.sharings[.kept]?.takenBack == "The court has seen it.")
        #expect(after.sharings[.kept]?.content == Self.kept)
        #expect(throws: Refusal(.isWithdrawn)) { try after.takeBackSharing(.kept, because: "Again.") }
        #expect(throws: Refusal(.whyMissing, "why")) { try family.takeBackSharing(.kept, because: " ") }
        #expect(throws: Refusal(.notFound)) { try family.takeBackSharing(ID(1), because: "No.") }
    }

    @Test func `a decision can be written down after the work has ended`() throws {
        let family = aFamily()
        let closed = try family.taking(family.close(on: today, because: "Done.", today: today))

        #expect(try closed.decideSharing(Self.kept, as: .kept, today: today).count == 1)
    }
}

extension Sharings.Decision.ID {
    fileprivate static let kept = Sharings.Decision.ID(801)
}

extension Sharings.Content {
    fileprivate func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}

extension Family {
    fileprivate func deciding(_ content: Sharings.Content) throws -> Family {
        try taking(decideSharing(content, as: .kept, today: today))
    }
}
