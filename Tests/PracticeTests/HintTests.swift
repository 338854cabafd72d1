import Practice
import Testing

/// Hints are questions that the practice asks; they never stop anybody.
struct HintTests {
    private let first = FamilyMap.Item.ID(0)
    private let second = FamilyMap.Item.ID(1)

    /// A family with these items on the map, and a pair where one is asked for.
    private func family(_ items: [(String, Category)], hasPair: Bool = false) throws -> Family {
        var family = aFamily()
        for (place, (text, category)) in items.enumerated() {
            family = try family.mapping(text, in: category, as: ID(UInt128(place)))
        }
        return try hasPair ? family.placing(.childProtection, for: .mia).writing() : family
    }

    private func hints(_ items: [(String, Category)], hasPair: Bool = false) throws -> [Hint] {
        try family(items, hasPair: hasPair).hints.map(\.hint)
    }

    @Test func `past harm that names no child asks what it did to one`() throws {
        let silent = try hints([("Ryan pushed Kayla.", .pastHarm)])
        let named = try hints([("Ryan pushed Kayla and mia saw it.", .pastHarm)])

        #expect(silent == [.harmWithoutChild])
        #expect(named.isEmpty)
    }

    @Test func `past harm that is marked as about a child needs no name in the text`() throws {
        var content = FamilyMap.Item.Content.saying("Dad pushed Mum.")
        content.children = [.mia]

        let family = try aFamily().taking(aFamily().add(content, to: .pastHarm, as: .pushed))

        #expect(family.hints.isEmpty)
    }

    @Test(arguments: [(2, 0, false), (3, 0, true), (3, 1, true), (5, 2, false), (6, 2, true), (4, 2, false)])
    func `a second column of a third or less is thin, from three worries on`(worries: Int, well: Int, isThin: Bool)
        throws
    {
        let first = Array(repeating: ("Ryan lost his job.", Category.complicatingFactor), count: worries)
        let second = Array(repeating: ("Kayla reads every night.", Category.existingStrength), count: well)

        let found = try hints(first + second).contains(.thinSecondColumn)

        #expect(found == isThin)
    }

    @Test(arguments: ["Engages with the health visitor", "Attends a parenting class", "Was referred to CAMHS"])
    func `a service among the strengths asks what it changed for the child`(text: String) throws {
        let found = try hints([(text, .existingStrength)])

        #expect(found == [.serviceAsStrength])
    }

    @Test func `a goal that names a course asks what the child will live`() throws {
        let course = try hints([("Ryan completes an anger management course", .goal)])
        let life = try hints([("Mia sleeps in her own bed every night", .goal)])

        #expect(course == [.serviceAsGoal])
        #expect(life.isEmpty)
    }

    @Test func `a next step without a person asks who, until it is done`() throws {
        let family = try family([("Ring Dee.", .nextStep)])

        let done = try family.taking(family.markDone(first, on: today))

        #expect(family.hints.map(\.hint) == [.stepWithoutPerson])
        #expect(done.hints.isEmpty)
    }

    @Test func `worries without a pair ask for a statement and a goal`() throws {
        let worries: [(String, Category)] = [("Mia may be hit.", .futureDanger), ("Leo may be.", .futureDanger)]

        let without = try hints(worries)
        let with = try hints(worries, hasPair: true)
        let one = try hints([worries[0]])

        #expect(without == [.worriesWithoutPair])
        #expect(with.isEmpty)
        #expect(one.isEmpty)
    }

    @Test func `a retired pair does not answer the worries any more`() throws {
        let worries: [(String, Category)] = [("Mia may be hit.", .futureDanger), ("Leo may be.", .futureDanger)]
        let family = try family(worries, hasPair: true)

        let retired = try family.taking(family.retirePair(.calm, because: "It is about the other house."))

        #expect(retired.hints.map(\.hint) == [.worriesWithoutPair])
    }

    @Test func `a hint set aside for one item stays for the others`() throws {
        let family = try family([("They slept at Dee's.", .existingSafety), ("Nan came.", .existingSafety)])

        let aside = try family.taking(family.setAside(.safetyWithoutWorry, for: first, because: "Worry follows."))

        #expect(family.hints.map(\.item) == [first, second])
        #expect(aside.hints.map(\.item) == [second])
    }

    @Test func `a hint about the whole map can be set aside too`() throws {
        let worries: [(String, Category)] = [("Mia may be hit.", .futureDanger), ("Leo may be.", .futureDanger)]
        let family = try family(worries)

        let aside = try family.taking(family.setAside(.worriesWithoutPair, for: nil, because: "We meet on Friday."))

        #expect(aside.hints.isEmpty)
    }

    @Test(arguments: Hint.allCases)
    func `every hint can be set aside, always with a reason and for an item that stands`(hint: Hint) throws {
        let family = try family([("They slept at Dee's.", .existingSafety)])
        let withdrawn = try family.taking(family.withdraw(first, because: "A slip."))

        let events = try family.setAside(hint, for: first, because: " We know. ")

        #expect(events == [.map(.hintSetAside(hint: hint.rawValue, item: first, because: "We know."))])
        #expect(throws: Refusal(.whyMissing, "why")) { try family.setAside(hint, for: first, because: "") }
        #expect(throws: Refusal(.notFound)) { try family.setAside(hint, for: .unheardOf, because: "We know.") }
        #expect(throws: Refusal(.isWithdrawn)) { try withdrawn.setAside(hint, for: first, because: "We know.") }
    }

    @Test func `a hint that was put aside can be asked again, and a step that was marked as done reopened`() throws {
        let family = try family([("Ring Dee.", .nextStep)])
        let hint = Hint.stepWithoutPerson
        let aside = try family.taking(family.setAside(hint, for: first, because: "We know."))
        let done = try family.taking(family.markDone(first, on: today))

        let again = try aside.taking(aside.askAgain(hint, for: first))
        let reopened = try done.taking(done.markNotDone(first))

        #expect(aside.hints.isEmpty && done.hints.isEmpty)
        #expect(again == family && reopened == family)
        let nothing = [try family.askAgain(hint, for: first), try family.markNotDone(first)]
        #expect(nothing == [[], []])
    }

    @Test func `a hint that only a newer version knows is kept and disturbs nothing`() throws {
        let family = try family([("They slept at Dee's.", .existingSafety)])

        let newer = family.taking([.map(.hintSetAside(hint: "tooCheerful", item: nil, because: "We know."))])

        #expect(newer.hints == family.hints)
        #expect(newer.map.setAside.count == 1)
    }

    @Test func `a withdrawn item raises no hint`() throws {
        let family = try family([("Ryan pushed Kayla.", .pastHarm)])

        let withdrawn = try family.taking(family.withdraw(first, because: "A slip."))

        #expect(withdrawn.hints.isEmpty)
    }

    @Test func `everyday words are not taken for a service or a child`() throws {
        let ofCourse = try hints([("Of course Mia will be with a calm grown-up", .goal)])
        let leonard = try hints([("Leonard from next door broke Leo's window.", .pastHarm)])
        let onlyLeonard = try hints([("Leonard from next door broke Cleo's window.", .pastHarm)])

        #expect(ofCourse.isEmpty)
        #expect(leonard.isEmpty)
        #expect(onlyLeonard == [.harmWithoutChild])
    }
}
