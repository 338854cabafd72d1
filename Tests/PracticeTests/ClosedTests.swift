import Practice
import Testing

/// A closed record is read and reopened; whatever else is asked of it is refused in words.
struct ClosedTests {
    /// Everything that could be done with a record while it was open, by name.
    private static let deeds: [(name: String, decide: @Sendable (Family) throws -> [Family.Event])] = [
        ("add a person", { try $0.addPerson(.init(part: .adult, name: "Tom"), as: .stranger, today: today) }),
        ("describe", { try $0.describe(.mia, as: .init(part: .child, name: "Mimi"), today: today) }),
        ("take off", { try $0.takeOff(.dee, because: "A slip.") }), ("put back", { try $0.putBack(.ryan) }),
        ("tie", { try $0.tie(.kayla, "mother", to: .leo) }),
        ("untie", { try $0.untie(Tie(from: .kayla, how: "mother", to: .mia)) }),
        (
            "move",
            {
                try $0.move(
                    .mia, to: ServiceArea.earlyHelp.id, on: today, because: "", today: today, authority: anAuthority())
            }
        ),
        ("add", { try $0.add(.saying("More."), to: .goal, as: .unheardOf) }),
        ("reword", { try $0.reword(.pushed, as: .saying("Other.")) }),
        ("move an item", { try $0.moveItem(.pushed, to: .goal) }),
        ("withdraw", { try $0.withdraw(.pushed, because: "A slip.") }), ("restore", { try $0.restore(.slept) }),
        ("dispute", { try $0.dispute(.pushed, by: .ryan, how: "No.") }),
        ("settle", { try $0.settleDispute(.pushed, by: .kayla) }),
        ("mark done", { try $0.markDone(.step, on: today) }),
        ("ask", { try $0.ask(.init(text: Written("Who?")), as: .neverAsked) }),
        ("reword a question", { try $0.reword(.nights, as: .init(text: Written("When?"))) }),
        ("answer", { try $0.answer(.nights, with: "Dee.") }),
        ("withdraw a question", { try $0.withdraw(.nights, because: "A slip.") }),
        ("set aside", { try $0.setAside(.thinSecondColumn, for: nil, because: "Not so.") }),
        ("ask again", { try $0.askAgain(.thinSecondColumn, for: nil) }),
        ("reopen a step", { try $0.markNotDone(.step) }),
        (
            "write a pair",
            {
                try $0.writePair(
                    .calm.with { $0.area = ServiceArea.earlyHelp.id }, as: .school, today: today,
                    authority: anAuthority())
            }
        ),
        (
            "reword a pair",
            {
                try $0.rewordPair(
                    .calm, as: .calm.with { $0.statement.who = "Jo" }, today: today, authority: anAuthority())
            }
        ),
        ("share", { try $0.sharePair(.calm, with: .kayla, on: today, how: "", response: "", today: today) }),
        ("agree", { try $0.agreePair(.calm) }), ("retire", { try $0.retirePair(.calm, because: "Done.") }),
        ("hold", { try $0.beginHolding(.calm, on: today, today: today) }),
        ("reset", { try $0.resetHolding(.calm, because: "A row.") }),
        ("meet", { try $0.meetGoal(.calm, on: today, today: today) }),
        ("abandon", { try $0.abandonGoal(.calm, because: "Other.") }),
        ("ask a scale", { try $0.askScale(.safe, kind: .safety, for: nil, as: .unheardOf) }),
        ("reword a scale", { try $0.rewordScale(.safe, as: .safe.with { $0.ten = "Calm." }) }),
        ("retire a scale", { try $0.retireScale(.safe, because: "Done.") }),
        ("rate", { try $0.rate(.init("5", from: .dee), on: .safe, as: .second, today: today) }),
        ("withdraw an answer", { try $0.withdrawRating(.first, on: .safe, because: "A slip.") }),
        ("not yet", { try $0.notYet(.scale, because: "Soon.") }),
    ]

    private func aBusyFamily() throws -> Family {
        var family = try aFamily().mapping("Ryan pushed Kayla.", in: .pastHarm)
            .mapping("Slept at Dee's.", in: .existingSafety, as: .slept)
            .mapping("Ring Dee.", in: .nextStep, as: .step)
            .writing().asking().hearing(.kayla, say: "6", as: .first)
        family = try family.taking(family.withdraw(.slept, because: "A slip."))
        family = try family.taking(family.takeOff(.ryan, because: "Moved away."))
        family = try family.taking(family.tie(.kayla, "mother", to: .mia))
        family = try family.taking(family.dispute(.pushed, by: .kayla, how: "Not so bad."))
        family = try family.taking(family.ask(.init(text: Written("Who comes at night?")), as: .nights))
        return family
    }

    @Test func `every deed is possible while the record is open`() throws {
        let family = try aBusyFamily()
        var after = try family.taking(family.beginHolding(.calm, on: today, today: today))
        after = try after.taking(after.markDone(.step, on: today))
        after = try after.taking(after.setAside(.thinSecondColumn, for: nil, because: "Not so."))

        for deed in Self.deeds {
            let undoes = ["reset", "ask again", "reopen a step"].contains(deed.name)
            let events = try deed.decide(undoes ? after : family)
            #expect(!events.isEmpty, "\(deed.name)")
        }
    }

    @Test func `no deed is possible once it is closed`() throws {
        let family = try aBusyFamily()
        let holding = try family.taking(family.beginHolding(.calm, on: today, today: today))
        let closed = try holding.taking(holding.close(on: today, because: "All is well.", today: today))

        for deed in Self.deeds {
            #expect(throws: Refusal(.isClosed), "\(deed.name)") { try deed.decide(closed) }
        }
    }

    @Test func `a closed record is reopened, allocated and restricted as before`() throws {
        let closed = try aFamily().taking(aFamily().close(on: today, because: "All is well.", today: today))

        let allocated = try closed.allocate(lead: .jo, team: nil, coWorkers: [])
        let restricted = try closed.restrict(.adoption, named: [.jo], lifters: [.jo])
        let reopened = try closed.taking(closed.reopen(on: today, because: "A new worry."))
        let added = try reopened.add(.saying("More."), to: .goal, as: .pushed)

        #expect(allocated.count == 1 && restricted.count == 1)
        #expect(!added.isEmpty)
    }
}
