import Practice
import Testing

struct MapTests {
    @Test func `an item about a child who turns out to be an adult can still be reworded`() throws {
        let about = FamilyMap.Item.Content(text: Written("Leo was there."), children: [.leo])
        let family = try aFamily().taking(aFamily().add(about, to: .pastHarm, as: .pushed))
        let grown = try family.taking(family.describe(.leo, as: .init(part: .adult, name: "Leo"), today: today))

        let reworded = try grown.taking(
            grown.reword(.pushed, as: .init(text: Written("Leo saw it."), children: [.leo])))

        #expect(reworded.map[.pushed]?.content.text.text == "Leo saw it.")
        #expect(throws: Refusal(.notFound, "children")) {
            try grown.reword(.pushed, as: .init(text: Written("Ryan too."), children: [.leo, .ryan]))
        }
        #expect(throws: Refusal(.notFound, "children")) { try grown.add(about, to: .pastHarm, as: .slept) }
    }

    @Test func `an item stands in its category with everything that is known of it`() throws {
        let content = FamilyMap.Item.Content(
            text: Written("Dad pushed Mum into the cooker."), children: [.mia], source: .told(by: "Mia, to Mrs Ali"),
            happened: .day(on: day("2026-03-03")), isOwnWords: true, notFor: [.ryan])

        let family = try aFamily().taking(aFamily().add(content, to: .pastHarm, as: .pushed))

        let item = try #require(family.map[.pushed])
        #expect(item.content == content)
        #expect(family.map.live(.pastHarm) == [item])
        #expect(item.category.column == .worries)
    }

    @Test(arguments: blanks)
    func `an item that says nothing is refused`(text: String) {
        #expect(throws: Refusal(.missing, "text")) { try aFamily().mapping(text, in: .pastHarm) }
    }

    @Test(arguments: unkeepable)
    func `an item that cannot be kept is refused, wherever the text stands`(text: String, reason: Refusal.Reason) {
        var step = FamilyMap.Item.Content.saying("Ring Dee.")
        step.who = text

        #expect(throws: Refusal(reason, "text")) { try aFamily().mapping(text, in: .pastHarm) }
        #expect(throws: Refusal(reason, "who")) { try aFamily().add(step, to: .nextStep, as: .step) }
    }

    @Test(arguments: unkeepable)
    func `a source or a time that cannot be kept is refused too`(text: String, reason: Refusal.Reason) {
        let sources: [FamilyMap.Item.Source] = [
            .seen(by: text), .told(by: text), .record(which: text), .opinion(of: text),
        ]
        let dated = FamilyMap.Item.Content(text: Written("Dad pushed Mum."), happened: .about(words: text))

        for source in sources {
            let content = FamilyMap.Item.Content(text: Written("Dad pushed Mum."), source: source)

            #expect(throws: Refusal(reason, "sourceName")) { try aFamily().add(content, to: .pastHarm, as: .pushed) }
        }
        #expect(throws: Refusal(reason, "about")) { try aFamily().add(dated, to: .pastHarm, as: .pushed) }
    }

    @Test func `a source and a time in words lose only the white space at their ends`() throws {
        let content = FamilyMap.Item.Content(
            text: Written("Dad pushed Mum."), source: .told(by: " Mia "), happened: .about(words: " in spring "))

        let family = try aFamily().taking(aFamily().add(content, to: .pastHarm, as: .pushed))

        #expect(family.map[.pushed]?.content.source == .told(by: "Mia"))
        #expect(family.map[.pushed]?.content.happened == .about(words: "in spring"))
    }

    @Test func `an item is about children of the record, and left out for people of the record`() {
        var aboutMum = FamilyMap.Item.Content.saying("Dad pushed Mum.")
        aboutMum.children = [.kayla]
        var notForNobody = FamilyMap.Item.Content.saying("Dad pushed Mum.")
        notForNobody.notFor = [.stranger]

        #expect(throws: Refusal(.notFound, "children")) { try aFamily().add(aboutMum, to: .pastHarm, as: .pushed) }
        #expect(throws: Refusal(.notFound, "notFor")) { try aFamily().add(notForNobody, to: .pastHarm, as: .pushed) }
    }

    @Test func `a reworded item keeps every earlier wording and until when it stood`() throws {
        let family = try aFamily().mapping("He pushed her.", in: .pastHarm, on: day("2026-11-01"))
        let second = try family.taking(family.reword(.pushed, as: .saying("Ryan pushed Kayla.")), on: day("2026-11-10"))

        let third = try second.taking(second.reword(.pushed, as: .saying("Ryan pushed Kayla, Mia says.")))

        let item = try #require(third.map[.pushed])
        #expect(item.content.text.text == "Ryan pushed Kayla, Mia says.")
        #expect(item.earlier.map(\.content.text.text) == ["He pushed her.", "Ryan pushed Kayla."])
        #expect(item.earlier.map(\.until.on) == [day("2026-11-10"), today])
    }

    @Test func `own words are a mark on the item, and taking the mark off is a rewording`() throws {
        let content = FamilyMap.Item.Content(text: Written("I hide under the bed."), isOwnWords: true)
        let family = try aFamily().taking(aFamily().add(content, to: .pastHarm, as: .pushed))

        let reworded = try family.taking(family.reword(.pushed, as: .saying("I hide under the bed.")))

        #expect(reworded.map[.pushed]?.content.isOwnWords == false)
        #expect(reworded.map[.pushed]?.earlier.map(\.content.isOwnWords) == [true])
    }

    @Test func `rewording an item as it is, or moving it to where it is, changes nothing`() throws {
        let family = try aFamily().mapping("Ryan pushed Kayla.", in: .pastHarm)

        let reworded = try family.reword(.pushed, as: .saying("  Ryan pushed Kayla. "))
        let moved = try family.moveItem(.pushed, to: .pastHarm)

        #expect(reworded.isEmpty)
        #expect(moved.isEmpty)
    }

    @Test func `a moved item stands in its new category with the same words`() throws {
        let family = try aFamily().mapping("Ryan lost his job.", in: .pastHarm)

        let moved = try family.taking(family.moveItem(.pushed, to: .complicatingFactor))

        #expect(moved.map.live(.pastHarm).isEmpty)
        #expect(moved.map.live(.complicatingFactor).map(\.content.text.text) == ["Ryan lost his job."])
    }

    @Test func `a withdrawn item stays readable with its reason, and can be restored`() throws {
        let family = try aFamily().mapping("Ryan pushed Kayla.", in: .pastHarm)

        let withdrawn = try family.taking(family.withdraw(.pushed, because: "It was another family."))
        let restored = try withdrawn.taking(withdrawn.restore(.pushed))

        #expect(withdrawn.map.live(.pastHarm).isEmpty)
        #expect(withdrawn.map.withdrawn.map(\.withdrawn) == ["It was another family."])
        #expect(withdrawn.map[.pushed]?.content.text.text == "Ryan pushed Kayla.")
        #expect(restored == family)
        #expect(throws: Refusal(.whyMissing, "why")) { try family.withdraw(.pushed, because: "\n") }
    }

    @Test func `nothing else can be done with a withdrawn item`() throws {
        let family = try aFamily().mapping("Ring Dee.", in: .nextStep)
        let withdrawn = try family.taking(family.withdraw(.pushed, because: "A slip."))

        #expect(throws: Refusal(.isWithdrawn)) { try withdrawn.reword(.pushed, as: .saying("Ring Dee on Friday.")) }
        #expect(throws: Refusal(.isWithdrawn)) { try withdrawn.moveItem(.pushed, to: .goal) }
        #expect(throws: Refusal(.isWithdrawn)) { try withdrawn.withdraw(.pushed, because: "Again.") }
        #expect(throws: Refusal(.isWithdrawn)) { try withdrawn.dispute(.pushed, by: .ryan, how: "No.") }
        #expect(throws: Refusal(.isWithdrawn)) { try withdrawn.markDone(.pushed, on: today) }
        #expect(throws: Refusal(.isNotWithdrawn)) { try family.restore(.pushed) }
    }

    @Test func `nothing can be done with an item that was never there`() {
        let family = aFamily()

        #expect(throws: Refusal(.notFound)) { try family.reword(.unheardOf, as: .saying("Ring Dee.")) }
        #expect(throws: Refusal(.notFound)) { try family.moveItem(.unheardOf, to: .goal) }
        #expect(throws: Refusal(.notFound)) { try family.withdraw(.unheardOf, because: "A slip.") }
        #expect(throws: Refusal(.notFound)) { try family.restore(.unheardOf) }
        #expect(throws: Refusal(.notFound)) { try family.dispute(.unheardOf, by: .ryan, how: "No.") }
    }

    @Test func `a next step is done once, on a day`() throws {
        let family = try aFamily().mapping("Kayla rings Dee.", in: .nextStep, as: .step).mapping("Calm.", in: .goal)

        let done = try family.taking(family.markDone(.step, on: day("2026-11-20")))
        let again = try done.markDone(.step, on: today)

        #expect(done.map[.step]?.done == day("2026-11-20"))
        #expect(again.isEmpty)
        #expect(throws: Refusal(.notFound)) { try family.markDone(.pushed, on: today) }
    }

    @Test func `seven categories stand in three columns, which an area may order otherwise`() {
        let worries: [Category] = [.pastHarm, .futureDanger, .complicatingFactor]
        let workingWell: [Category] = [.existingStrength, .existingSafety]

        let columns = Category.allCases.map(\.column)

        #expect(columns.count == 7 && Set(columns) == Set(Column.allCases))
        #expect(Column.worries.categories == worries)
        #expect(Column.workingWell.categories == workingWell)
        #expect(Column.ordered(.worriesFirst) == [.worries, .workingWell, .needsToHappen])
        #expect(Column.ordered(.workingWellFirst) == [.workingWell, .worries, .needsToHappen])
    }
}
