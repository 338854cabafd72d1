import Practice
import Testing

struct ElementsTests {
    private func opened(on opening: String) throws -> Family {
        try Family().taking(Family().open(on: day(opening), today: today))
    }

    @Test func `a new family has none of the three elements`() {
        let states = Elements.Element.allCases.map { aFamily().state(of: $0) }

        #expect(states == [.missing(because: ""), .missing(because: ""), .missing(because: "")])
    }

    @Test func `each element is there since the first day it was written`() throws {
        let halfPair = Family.PairDraft.calm.with { $0.goal = Goal() }
        var family = try aFamily().placing(.childProtection, for: .mia)
        family = try family.writing(halfPair, as: .calm, on: day("2026-03-01"))
        family = try family.writing(.calm, as: .school, on: day("2026-04-01"))
        family = try family.asking(on: day("2026-05-01"))

        let states = Elements.Element.allCases.map { family.state(of: $0) }

        let since = ["2026-03-01", "2026-04-01", "2026-05-01"].map { Family.ElementState.present(since: day($0)) }
        #expect(states == since)
    }

    @Test func `a half that was added to a pair later is there since then`() throws {
        let halfPair = Family.PairDraft.calm.with { $0.statement = WorryStatement() }
        let half = try aFamily().placing(.childProtection, for: .mia).writing(halfPair, on: day("2026-03-01"))

        let whole = try half.taking(half.rewordPair(.calm, as: .calm, today: today, authority: anAuthority()))

        #expect(whole.state(of: .goal) == .present(since: day("2026-03-01")))
        #expect(whole.state(of: .statement) == .present(since: today))
    }

    @Test func `rewording does not make an element younger`() throws {
        let written = try aFamily().placing(.childProtection, for: .mia).writing(on: day("2026-03-01"))
        let plainer = Family.PairDraft.calm.with { $0.statement.who = "Jo" }

        let reworded = try written.taking(
            written.rewordPair(.calm, as: plainer, today: today, authority: anAuthority()))

        #expect(reworded.state(of: .statement) == .present(since: day("2026-03-01")))
    }

    @Test func `a new series of a scale does not make it younger`() throws {
        let asked = try aFamily().asking(on: day("2026-03-01")).hearing(.kayla, say: "6", as: .first)

        let reworded = try asked.taking(asked.rewordScale(.safe, as: .safe.with { $0.ten = "Calm." }))

        #expect(reworded.state(of: .scale) == .present(since: day("2026-03-01")))
    }

    @Test func `what was retired is not there any more`() throws {
        let written = try aFamily().placing(.childProtection, for: .mia).writing().asking()

        let retired = try written.taking(written.retirePair(.calm, because: "Ryan moved away."))
            .taking(written.retireScale(.safe, because: "Ryan moved away."))

        let states = Elements.Element.allCases.map { retired.state(of: $0) }
        #expect(states == Array(repeating: .missing(because: ""), count: 3))
    }

    @Test func `where an element is not there yet, the last reason says why`() throws {
        let family = aFamily()

        let first = try family.taking(family.notYet(.goal, because: "We meet on Friday."))
        let second = try first.taking(first.notYet(.goal, because: " Ryan was ill. "))

        #expect(second.state(of: .goal) == .missing(because: "Ryan was ill."))
        #expect(second.state(of: .statement) == .missing(because: ""))
        #expect(throws: Refusal(.whyMissing, "why")) { try family.notYet(.goal, because: "\n") }
    }

    @Test func `an element that is there needs no reason any more`() throws {
        let family = try aFamily().placing(.childProtection, for: .mia)
        let waiting = try family.taking(family.notYet(.goal, because: "We meet on Friday."))

        let written = try waiting.writing()

        #expect(written.state(of: .goal) == .present(since: today))
    }

    @Test(arguments: [("2026-03-31", false), ("2026-04-01", true), ("2026-11-21", true)])
    func `the elements are expected of families opened from the authority's date on`(opening: String, are: Bool) throws
    {
        let expected = try opened(on: opening).expectsElements(anAuthority())

        #expect(expected == are)
    }

    @Test func `without a date nothing is expected, nor before opening, nor after closing`() throws {
        let family = try opened(on: "2026-06-01")
        let closed = try family.taking(family.close(on: today, because: "The goal has held.", today: today))

        let never = family.expectsElements(Authority())
        let before = try Family().expectsElements(anAuthority())
        let after = try closed.expectsElements(anAuthority())

        #expect(never == false)
        #expect(before == false)
        #expect(after == false)
    }
}
