import Practice
import Testing

/// The question, its ends, and when other words begin a new series.
struct ScaleTests {
    private func family() throws -> Family { try aFamily().asking() }

    @Test func `a scale may wait for its ends, but nobody answers before both are there`() throws {
        for ends in [("", ""), ("Always calm.", " "), ("", "Nobody helps.")] {
            let wording = Scale.Wording.safe.with { ($0.ten, $0.zero) = ends }
            let family = try aFamily().asking(wording)

            #expect(family.scales[.safe]?.wording.hasBothEnds == false)
            #expect(throws: Refusal(.endsMissing, "answer")) { try family.hearing(.kayla, say: "6", as: .first) }
            #expect(throws: Refusal(.endsMissing, "answer")) { try family.hearing(.kayla, say: "passed", as: .first) }
        }
    }

    @Test func `missing ends can be written, and then people answer`() throws {
        let family = try aFamily().asking(.safe.with { $0.zero = "" })

        let whole = try family.taking(family.rewordScale(.safe, as: .safe))
        let answered = try whole.hearing(.kayla, say: "6", as: .first)

        #expect(answered.scales[.safe]?.series.count == 1)
        #expect(answered.scales[.safe]?.latest.map(\.number) == [6])
    }

    @Test(arguments: blanks)
    func `a scale without a question is refused`(text: String) {
        #expect(throws: Refusal(.missing, "question")) {
            try aFamily().asking(.safe.with { $0.question = Written(text) })
        }
    }

    @Test(arguments: unkeepable)
    func `words that cannot be kept are refused in the question and at both ends`(text: String, reason: Refusal.Reason)
    {
        #expect(throws: Refusal(reason, "question")) {
            try aFamily().asking(.safe.with { $0.question = Written(text) })
        }
        #expect(throws: Refusal(reason, "ten")) { try aFamily().asking(.safe.with { $0.ten = text }) }
        #expect(throws: Refusal(reason, "zero")) { try aFamily().asking(.safe.with { $0.zero = text }) }
    }

    @Test(arguments: [-1, 11, .max])
    func `the number good enough to close is from 0 to 10`(number: Int) {
        #expect(throws: Refusal(.notWhole0to10, "closeAt")) { try aFamily().asking(.safe.with { $0.closeAt = number }) }
    }

    @Test func `a scale stands between a statement and its goal, or by itself`() throws {
        let written = try aFamily().placing(.childProtection, for: .mia).writing()
        let retired = try written.taking(written.retirePair(.calm, because: "Ryan moved away."))

        let family = try written.taking(written.askScale(.safe, kind: .safety, for: .calm, as: .safe))

        #expect(family.scales.of(.calm).map(\.id) == [.safe])
        #expect(throws: Refusal(.notFound, "pair")) {
            try written.askScale(.safe, kind: .safety, for: .unheardOf, as: .safe)
        }
        #expect(throws: Refusal(.notFound, "pair")) {
            try retired.askScale(.safe, kind: .safety, for: .calm, as: .safe)
        }
    }

    @Test func `a slip is mended in place until somebody has answered`() throws {
        let family = try aFamily().asking(.safe.with { $0.ten = "They are alwyas calm." })

        let mended = try family.taking(family.rewordScale(.safe, as: .safe))

        #expect(mended.scales[.safe]?.series.map(\.wording) == [.safe])
    }

    @Test func `after an answer other words begin a new series, and the answers stay with theirs`() throws {
        let answered = try family().hearing(.kayla, say: "6", as: .first)
        let other = Scale.Wording.safe.with { $0.zero = "Nobody helps and Mia is alone." }

        let reworded = try answered.taking(answered.rewordScale(.safe, as: other))
        let again = try reworded.hearing(.kayla, say: "4", as: .second)

        let series = try #require(again.scales[.safe]).series
        #expect(series.map(\.wording) == [.safe, other])
        #expect(series.map { $0.ratings.map(\.number) } == [[6], [4]])
    }

    @Test func `in a new series a slip can be mended again until somebody answers`() throws {
        let answered = try family().hearing(.kayla, say: "6", as: .first)
        let slip = Scale.Wording.safe.with { $0.zero = "Nobdy helps." }
        let reworded = try answered.taking(answered.rewordScale(.safe, as: slip))

        let events = try reworded.rewordScale(.safe, as: .safe.with { $0.zero = "Nobody helps." })

        let mended: [Family.Event] = [
            .scales(.slipCorrected(scale: .safe, wording: .safe.with { $0.zero = "Nobody helps." }))
        ]
        #expect(events == mended)
    }

    @Test func `words under which somebody answered are never changed, even where the answer was withdrawn`() throws {
        let answered = try family().hearing(.kayla, say: "6", as: .first)
        let withdrawn = try answered.taking(answered.withdrawRating(.first, on: .safe, because: "Entered twice."))

        let mended = try withdrawn.taking(withdrawn.rewordScale(.safe, as: .safe.with { $0.ten = "Calm." }))

        #expect(mended.scales[.safe]?.series.map(\.wording.ten) == [Scale.Wording.safe.ten, "Calm."])
        #expect(mended.scales[.safe]?.series.map(\.ratings.count) == [1, 0])
    }

    @Test func `another number to close at does not begin a new series`() throws {
        let answered = try family().hearing(.kayla, say: "6", as: .first)

        let agreed = try answered.taking(answered.rewordScale(.safe, as: .safe.with { $0.closeAt = 8 }))
        let dropped = try agreed.taking(agreed.rewordScale(.safe, as: .safe))

        #expect(agreed.scales[.safe]?.series.count == 1)
        #expect(agreed.scales[.safe]?.wording.closeAt == 8)
        #expect(dropped == answered)
    }

    @Test func `the number to close at belongs to the series that is asked now`() throws {
        let answered = try aFamily().asking(.safe.with { $0.closeAt = 7 }).hearing(.kayla, say: "6", as: .first)
        let other = Scale.Wording.safe.with { ($0.ten, $0.closeAt) = ("Calm.", 7) }
        let reworded = try answered.taking(answered.rewordScale(.safe, as: other))

        let agreed = try reworded.taking(reworded.rewordScale(.safe, as: other.with { $0.closeAt = 9 }))

        #expect(agreed.scales[.safe]?.series.map(\.wording.closeAt) == [7, 9])
    }

    @Test func `other words and another number to close at begin one new series with both`() throws {
        let answered = try family().hearing(.kayla, say: "6", as: .first)
        let other = Scale.Wording.safe.with { ($0.ten, $0.closeAt) = ("Calm.", 8) }

        let events = try answered.rewordScale(.safe, as: other)

        #expect(events == [.scales(.seriesBegan(scale: .safe, wording: other))])
    }

    @Test func `the same words change nothing`() throws {
        let answered = try family().hearing(.kayla, say: "6", as: .first)

        let events = try answered.rewordScale(.safe, as: .safe.with { $0.ten += "  " })

        #expect(events.isEmpty)
    }

    @Test func `a retired scale stays readable and takes no more answers`() throws {
        let answered = try family().hearing(.kayla, say: "6", as: .first)

        let retired = try answered.taking(answered.retireScale(.safe, because: "The goal has held."))

        #expect(retired.scales.current.isEmpty)
        #expect(retired.scales[.safe]?.allRatings.map(\.number) == [6])
        #expect(throws: Refusal(.isRetired)) { try retired.hearing(.kayla, say: "7", as: .second) }
        #expect(throws: Refusal(.isRetired)) { try retired.rewordScale(.safe, as: .safe) }
        #expect(throws: Refusal(.isRetired)) { try retired.retireScale(.safe, because: "Again.") }
        #expect(throws: Refusal(.whyMissing, "why")) { try answered.retireScale(.safe, because: "") }
        #expect(throws: Refusal(.notFound)) { try answered.retireScale(.unheardOf, because: "A slip.") }
    }
}
