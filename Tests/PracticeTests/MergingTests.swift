import Foundation
import Practice
import Testing

struct MergingTests {
    /// The second record of the family: somebody wrote Mia and her mother down once more, with a grandmother.
    private struct Second {
        static let id: Family.ID = ID(9_000)
        static let mia: Person.ID = ID(9_001)
        static let kayla: Person.ID = ID(9_002)
        static let nan: Person.ID = ID(9_003)
        static let item: FamilyMap.Item.ID = ID(9_004)

        static let events: [Family.Event] = [
            .standing(.opened(on: day("2026-02-01"))), .standing(.allocated(lead: .sam, team: .hill)),
            .people(
                .personAdded(
                    person: mia,
                    details: .init(
                        part: .child, name: "Mya", fullName: "Mya Huws", birth: .day(on: day("2019-08-30")),
                        safeContact: "never on Fridays", formats: [.easyRead]))),
            .people(.personAdded(person: kayla, details: .init(part: .adult, name: "Kayla"))),
            .people(.personAdded(person: nan, details: .init(part: .network, name: "Nan"))),
            .map(.itemAdded(item: item, category: .existingStrength, content: .saying("Nan reads with Mya."))),
        ]
        static let told = events.enumerated().map { Told($1, stamp(day("2026-02-01"), after: $0)) }
        static var family: Family { told.reduce(into: Family()) { $0.apply($1.event, $1.stamp) } }
    }

    private let same: [Mergings.Same] = [
        .init(there: Second.mia, here: .mia), .init(there: Second.kayla, here: .kayla),
    ]

    /// The other's story as this record tells it.
    private func renamed() throws -> [Told] {
        var text = try Golden.encoded(Second.told)
        for one in same { text = text.replacing("\"\(one.there)\"", with: "\"\(one.here)\"") }
        return try Golden.decoded(text)
    }

    private func merged(_ family: Family = aFamily(), with other: Family = Second.family) throws -> Family {
        try family.taking(
            family.takeIn(
                other, as: Second.id, name: "Kayla and Mya", story: try renamed(), same: same, because: "One family.",
                lifters: [.jo], stamp(today)))
    }

    @Test func `what was recorded in the other stands here with its day and author, and everybody once`() throws {
        let whole = try merged()

        #expect(whole.people.present.map(\.name) == ["Mia", "Leo", "Kayla", "Ryan", "Dee", "Nan", "Mrs Ali", "Jo"])
        #expect(whole.map[Second.item]?.content.text.text == "Nan reads with Mya.")
        #expect(whole.people[Second.nan]?.added == Second.told[4].stamp)
        #expect(whole.mergings.origin(of: Second.item.value)?.family == Second.id)
        #expect(whole.mergings.origin(of: Person.ID.mia.value) == nil)
        #expect(whole.standing.lead == aFamily().standing.lead && whole.standing.opened == aFamily().standing.opened)
        #expect(whole.standing.coWorkers.contains(.sam))
    }

    @Test func `what is known of the same person in both is kept, and advice on safe contact above all`() throws {
        let mia = try #require(merged().people[.mia]).details

        #expect(mia.name == "Mia" && mia.fullName == "Mia Hughes")
        #expect(mia.otherNames.contains("Mya Huws"))
        #expect(mia.safeContact.contains("never on Fridays"))
        #expect(mia.formats == [.easyRead])
    }

    @Test func `parting at once gives both back exactly as they were`() throws {
        let (before, other) = (aFamily(), Second.family)
        let whole = try merged()
        let gone = try other.taking(other.goInto(ID(8_000), because: "One family."))

        let after = try whole.taking(whole.giveBack(Second.id, because: "Cousins."))
        let since = try #require(whole.mergings.taken.last).since
        let back = try gone.taking(gone.comeBack(from: ID(8_000), told: since, because: "Cousins."))

        #expect(whole != before && gone != other)
        #expect(after == before)
        #expect(back == other)
    }

    @Test func `what is recorded while they are one goes to where its things are`() throws {
        var whole = try merged()
        let (ours, theirs, both): (FamilyMap.Item.ID, FamilyMap.Item.ID, Tie) = (
            ID(9_010), ID(9_011), Tie(from: Second.nan, how: "mother", to: .ryan)
        )
        whole = whole.taking([
            .map(.itemAdded(item: ours, category: .existingStrength, content: .saying("Ryan cooks."))),
            .map(.itemReworded(item: Second.item, content: .saying("Nan reads with Mia."))),
            .map(
                .itemAdded(
                    item: theirs, category: .existingSafety,
                    content: .init(text: Written("Nan came."), children: [.mia], protectsFrom: Second.item))),
            .people(.tied(tie: both)),
            .map(.itemReworded(item: theirs, content: .saying("Nan came at once."))),
        ])

        let taken = try #require(whole.mergings.taken.last)
        let after = try whole.taking(whole.giveBack(Second.id, because: "Cousins."))

        #expect(taken.since.map(\.event).count == 3 && taken.ofBoth == 1)
        #expect(after.map[ours] != nil && after.map[theirs] == nil && after.map[Second.item] == nil)
        #expect(after.people.ties.contains(both))
        #expect(after.people[Second.nan]?.gone != nil && after.people.name(of: Second.nan) == "Nan")
        let other = Second.family
        let gone = try other.taking(other.goInto(ID(8_000), because: "One family."))
        let back = try gone.taking(gone.comeBack(from: ID(8_000), told: taken.since, because: "Cousins."))
        #expect(back.map[Second.item]?.content.text.text == "Nan reads with Mia.")
        #expect(back.map[theirs]?.content.text.text == "Nan came at once.")
    }

    @Test func `a restriction of either holds for the whole, and goes back with its own part`() throws {
        let restricted = Second.family.taking([.standing(.restricted(grounds: .highRisk, named: [.jo, .sam]))])
        let open = aFamily().taking([.standing(.allocated(lead: .jo, team: .harbour))])

        let whole = try merged(open, with: restricted)
        let both = try merged(
            open.taking([.standing(.restricted(grounds: .adoption, named: [.jo, .alex]))]), with: restricted)
        let later = whole.taking([.standing(.nameAdded(worker: .alex))])
        let after = try later.taking(later.giveBack(Second.id, because: "Cousins."))

        #expect(whole.standing.restriction?.named == [.jo, .sam])
        #expect(both.standing.restriction?.named == [.jo] && both.standing.restriction?.grounds == .adoption)
        #expect(after.standing.restriction == nil)
        #expect(later.mergings.taken.last?.since.map(\.event) == [.standing(.nameAdded(worker: .alex))])
    }

    @Test func `nobody is left who could not open the whole, and what is made of two joins nothing else`() throws {
        let restricted = Second.family.taking([.standing(.restricted(grounds: .highRisk, named: [.sam]))])
        let led = aFamily().taking([.standing(.allocated(lead: .jo, team: .harbour))])
        #expect(throws: Refusal(.leadNotNamed, "why").self) { _ = try merged(led, with: restricted) }
        let unled = aFamily().taking([.standing(.allocated(lead: nil, team: .harbour))])
        #expect(throws: Refusal(.nobodyCanLift, "why").self) { _ = try merged(unled, with: restricted) }

        let whole = try merged()
        let gone = try Second.family.taking(Second.family.goInto(ID(8_000), because: "One family."))
        #expect(throws: Refusal(.hasTakenIn).self) { try Second.family.mayTakeIn(whole) }
        #expect(throws: Refusal(.isMerged).self) { try aFamily().mayTakeIn(gone) }
        #expect(throws: Refusal(.isMerged).self) {
            _ = try gone.addPerson(.init(part: .adult, name: "Somebody"), as: .stranger, today: today)
        }
        #expect(!gone.standing.isOpen)
    }

    @Test func `a story that was once of two is told again without what went back, and with what came back`() throws {
        let whole = try merged()
        let start = aFamily()
        let extra: Family.Event = .map(.itemReworded(item: Second.item, content: .saying("Nan reads.")))
        let own: Family.Event = .people(.personTakenOff(person: .dee, because: "Moved."))
        let took = try start.takeIn(
            Second.family, as: Second.id, name: "", story: try renamed(), same: same, because: "One.", lifters: [.jo],
            stamp(today))
        let events =
            [Family.Event.standing(.opened(on: day("2026-01-05")))] + took + [extra, own]
            + (try whole.giveBack(Second.id, because: "Cousins."))

        let story = Family.ownStory(events.map { (stamp(today), $0) })

        #expect(story.map(\.event) == [.standing(.opened(on: day("2026-01-05"))), own])
    }
}
