import Practice
import Testing

/// How long a goal has to hold, and since when it does.
struct GoalClockTests {
    private func family(holdFor: Goal.HoldFor? = .init(value: 6, unit: .months)) throws -> Family {
        try aFamily().placing(.childProtection, for: .mia).writing(.calm.with { $0.goal.holdFor = holdFor })
    }

    @Test(arguments: [
        ("2026-01-15", 6, "2026-07-15"), ("2026-08-31", 1, "2026-09-30"), ("2026-08-31", 6, "2027-02-28"),
        ("2023-08-31", 6, "2024-02-29"), ("2026-12-31", 2, "2027-02-28"), ("2026-12-15", 1, "2027-01-15"),
        ("2026-11-30", 1, "2026-12-30"), ("2026-11-21", 1, "2026-12-21"), ("2026-11-21", 2, "2027-01-21"),
        ("2026-12-01", 12, "2027-12-01"), ("2024-02-29", 12, "2025-02-28"), ("2026-11-21", 25, "2028-12-21"),
    ])
    func `months end on the same day of a later month, or on its last`(from: String, months: Int, end: String) {
        let found = Goal.HoldFor(value: months, unit: .months).end(from: day(from))

        #expect(found == day(end))
    }

    @Test(arguments: [
        ("2026-12-24", 2, "2027-01-07"), ("2024-02-22", 1, "2024-02-29"), ("2026-11-21", 52, "2027-11-20"),
    ])
    func `weeks are seven days each`(from: String, weeks: Int, end: String) {
        let found = Goal.HoldFor(value: weeks, unit: .weeks).end(from: day(from))

        #expect(found == day(end))
    }

    @Test func `a time beyond the calendar has no end`() {
        let months = Goal.HoldFor(value: 12, unit: .months).end(from: day("2199-06-30"))
        let weeks = Goal.HoldFor(value: 52, unit: .weeks).end(from: day("2199-06-30"))

        #expect(months == nil)
        #expect(weeks == nil)
    }

    @Test(arguments: [0, -1, 100_000, .max])
    func `a goal holds for a time that can pass`(value: Int) {
        #expect(throws: Refusal(.missing, "holdForValue")) { try family(holdFor: .init(value: value, unit: .weeks)) }
        #expect(Goal.HoldFor(value: value, unit: .weeks).end(from: today) == nil)
        #expect(Goal.HoldFor(value: value, unit: .months).end(from: today) == nil)
    }

    @Test func `the clock starts on the day since when the goal is seen to hold`() throws {
        let written = try family()

        let holding = try written.taking(written.beginHolding(.calm, on: day("2026-08-31"), today: today))

        let pair = try #require(holding.pairs[.calm])
        #expect(pair.goalStatus == .holding)
        #expect(pair.holdingSince == day("2026-08-31"))
        #expect(pair.holdsUntil == day("2027-02-28"))
        #expect(throws: Refusal(.inFuture, "day")) {
            try written.beginHolding(.calm, on: day("2026-11-22"), today: today)
        }
    }

    @Test func `a goal without a time holds without an end`() throws {
        let written = try family(holdFor: nil)

        let holding = try written.taking(written.beginHolding(.calm, on: today, today: today))

        #expect(holding.pairs[.calm]?.holdingSince == today)
        #expect(holding.pairs[.calm]?.holdsUntil == nil)
    }

    @Test func `the clock is reset with a reason and can start again`() throws {
        let written = try family()
        let holding = try written.taking(written.beginHolding(.calm, on: day("2026-08-31"), today: today))

        let reset = try holding.taking(holding.resetHolding(.calm, because: "Ryan shouted on Friday."))
        let again = try reset.taking(reset.beginHolding(.calm, on: today, today: today))

        #expect(reset == written)
        #expect(again.pairs[.calm]?.holdsUntil == day("2027-05-21"))
        #expect(throws: Refusal(.whyMissing, "why")) { try holding.resetHolding(.calm, because: " ") }
        #expect(throws: Refusal(.notFound)) { try reset.resetHolding(.calm, because: "Again.") }
    }

    @Test func `a clock that runs is moved only by a reset with its reason`() throws {
        let written = try family()
        let holding = try written.taking(written.beginHolding(.calm, on: day("2026-08-31"), today: today))

        let again = try holding.beginHolding(.calm, on: day("2026-08-31"), today: today)

        #expect(again.isEmpty)
        #expect(throws: Refusal(.whyMissing, "day")) { try holding.beginHolding(.calm, on: today, today: today) }
    }

    @Test func `a new wording changes the time that is asked for, not the clock`() throws {
        let written = try family()
        let holding = try written.taking(written.beginHolding(.calm, on: day("2026-10-31"), today: today))
        let shorter = Family.PairDraft.calm.with { $0.goal.holdFor = .init(value: 4, unit: .months) }

        let reworded = try holding.taking(
            holding.rewordPair(.calm, as: shorter, today: today, authority: anAuthority()))

        #expect(reworded.pairs[.calm]?.holdingSince == day("2026-10-31"))
        #expect(reworded.pairs[.calm]?.holdsUntil == day("2027-02-28"))
    }

    @Test func `a goal is met on a day that has come`() throws {
        let written = try family()
        let holding = try written.taking(written.beginHolding(.calm, on: day("2026-05-01"), today: today))

        let met = try holding.taking(holding.meetGoal(.calm, on: day("2026-11-01"), today: today))

        #expect(met.pairs[.calm]?.goalStatus == .met)
        #expect(throws: Refusal(.inFuture, "day")) { try holding.meetGoal(.calm, on: day("2026-11-22"), today: today) }
    }

    @Test func `a goal is abandoned for a reason`() throws {
        let written = try family()

        let abandoned = try written.taking(written.abandonGoal(.calm, because: "Ryan moved away."))

        #expect(abandoned.pairs[.calm]?.goalStatus == .abandoned)
        #expect(throws: Refusal(.whyMissing, "why")) { try written.abandonGoal(.calm, because: "") }
    }
}
