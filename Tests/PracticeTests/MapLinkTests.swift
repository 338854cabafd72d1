import Practice
import Testing

/// Disputes, safety linked to a worry, and items that become a pair.
struct MapLinkTests {
    @Test func `a disputed item is marked with who says what, never dropped`() throws {
        let family = try aFamily().mapping("Ryan pushed Kayla.", in: .pastHarm)

        let events = try family.dispute(.pushed, by: .ryan, how: " She fell. ")
        let disputed = try family.taking(events).taking(
            family.dispute(.pushed, by: .kayla, how: "Nid oedd mor ddrwg.", language: "cy"))

        let disputes = try #require(disputed.map[.pushed]).disputes
        #expect(disputes.map(\.by) == [.ryan, .kayla])
        #expect(disputes.map(\.how) == [Written("She fell."), Written("Nid oedd mor ddrwg.", language: "cy")])
        #expect(disputed.map.live(.pastHarm).count == 1)
    }

    @Test func `somebody who says it otherwise again is heard in their new words`() throws {
        let family = try aFamily().mapping("Ryan pushed Kayla.", in: .pastHarm)
        let disputed = try family.taking(family.dispute(.pushed, by: .ryan, how: "She fell."))

        let again = try disputed.taking(disputed.dispute(.pushed, by: .ryan, how: "We both fell."))

        #expect(again.map[.pushed]?.disputes.map(\.how.text) == ["We both fell."])
    }

    @Test func `a dispute is settled by the person whose it was`() throws {
        let family = try aFamily().mapping("Ryan pushed Kayla.", in: .pastHarm)
        let disputed = try family.taking(family.dispute(.pushed, by: .ryan, how: "She fell."))

        let settled = try disputed.taking(disputed.settleDispute(.pushed, by: .ryan))

        #expect(settled == family)
        #expect(throws: Refusal(.notFound, "by")) { try disputed.settleDispute(.pushed, by: .kayla) }
    }

    @Test func `a dispute needs words and a person of the record`() throws {
        let family = try aFamily().mapping("Ryan pushed Kayla.", in: .pastHarm)

        #expect(throws: Refusal(.missing, "how")) { try family.dispute(.pushed, by: .ryan, how: " ") }
        #expect(throws: Refusal(.notFound, "by")) { try family.dispute(.pushed, by: .stranger, how: "No.") }
    }

    @Test func `existing safety is linked to the worry it protects from`() throws {
        let family = try aFamily().mapping("Ryan pushed Kayla.", in: .pastHarm)
        let slept = FamilyMap.Item.Content(text: Written("They slept at Dee's."), protectsFrom: .pushed)

        let safe = try family.taking(family.add(slept, to: .existingSafety, as: .slept))

        #expect(safe.map[.slept]?.content.protectsFrom == .pushed)
        #expect(!safe.hints.contains { $0.hint == .safetyWithoutWorry })
    }

    @Test func `existing safety can protect from the worry of a pair`() throws {
        let family = try aFamily().placing(.childProtection, for: .mia).writing()
        let slept = FamilyMap.Item.Content(text: Written("They slept at Dee's."), protectsFromPair: .calm)
        let lost = FamilyMap.Item.Content(text: Written("They slept at Dee's."), protectsFromPair: .unheardOf)

        let safe = try family.taking(family.add(slept, to: .existingSafety, as: .slept))

        #expect(!safe.hints.contains { $0.hint == .safetyWithoutWorry })
        #expect(throws: Refusal(.notFound, "protectsFrom")) { try family.add(lost, to: .existingSafety, as: .slept) }
    }

    @Test func `safety without a worry is saved, with a hint to link it`() throws {
        let family = try aFamily().mapping("They slept at Dee's.", in: .existingSafety, as: .slept)

        let hints = family.hints

        #expect(hints.map(\.hint) == [.safetyWithoutWorry])
        #expect(hints.map(\.item) == [.slept])
        #expect(hints.map(\.category) == [.existingSafety])
    }

    @Test func `only a worry can be protected from`() throws {
        let family = try aFamily().mapping("Kayla reads every night.", in: .existingStrength, as: .pushed)
        let fromStrength = FamilyMap.Item.Content(text: Written("They slept at Dee's."), protectsFrom: .pushed)
        let fromNothing = FamilyMap.Item.Content(text: Written("They slept at Dee's."), protectsFrom: .unheardOf)

        #expect(throws: Refusal(.notFound, "protectsFrom")) {
            try family.add(fromStrength, to: .existingSafety, as: .slept)
        }
        #expect(throws: Refusal(.notFound, "protectsFrom")) {
            try family.add(fromNothing, to: .existingSafety, as: .slept)
        }
    }

    @Test func `a rough worry becomes a pair, which keeps where it came from`() throws {
        let family = try aFamily().placing(.childProtection, for: .mia).mapping("Mia may be hit.", in: .futureDanger)

        let events = try family.writePair(.calm, from: .pushed, as: .calm, today: today, authority: anAuthority())
        let grown = family.taking(events)

        #expect(grown.map[.pushed]?.becamePair == .calm)
        #expect(grown.pairs[.calm]?.source == .pushed)
        #expect(events.count == 2)
    }

    @Test func `a pair does not come from an item that was never there`() throws {
        let family = try aFamily().placing(.childProtection, for: .mia)

        #expect(throws: Refusal(.notFound, "source")) {
            try family.writePair(.calm, from: .unheardOf, as: .calm, today: today, authority: anAuthority())
        }
    }

    @Test func `a withdrawn item becomes no pair before it is restored`() throws {
        let family = try aFamily().placing(.childProtection, for: .mia).mapping("Mia may be hit.", in: .futureDanger)
        let withdrawn = try family.taking(family.withdraw(.pushed, because: "A slip."))

        #expect(throws: Refusal(.isWithdrawn, "source")) {
            try withdrawn.writePair(.calm, from: .pushed, as: .calm, today: today, authority: anAuthority())
        }
    }
}
