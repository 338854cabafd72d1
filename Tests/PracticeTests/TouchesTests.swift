import Practice
import Testing

/// Two people who change the same thing at once are in conflict; two who add something are not.
struct TouchesTests {
    @Test(arguments: samples.map(\.event))
    func `an event that changes a thing touches it, and one that adds or only notes touches nothing`(
        event: Family.Event
    ) {
        let touched = event.touches

        #expect(touched.count <= 1)
        #expect(touched.isEmpty == !event.changesOneThing)
    }

    @Test func `rewording, moving and withdrawing an item touch that item`() {
        let events: [Family.Event] = [
            .map(.itemReworded(item: .pushed, content: .saying("She fell."))),
            .map(.itemMoved(item: .pushed, to: .goal)),
            .map(.itemWithdrawn(item: .pushed, because: "A slip.")), .map(.itemRestored(item: .pushed)),
            .map(.itemBecamePair(item: .pushed, pair: .calm)), .map(.stepDone(item: .pushed, on: today)),
        ]

        let touched = Set(events.map(\.touches))

        #expect(touched == [[FamilyMap.Item.ID.pushed.value]])
    }

    @Test func `two people who allocate, restrict or move the same child at once are in conflict`() throws {
        let family = try aFamily().placing(.earlyHelp, for: .mia, .leo)
        let area = ServiceArea.childProtection.id

        let mine = try family.allocate(lead: .jo, team: nil, coWorkers: [])
        let theirs = try family.allocate(lead: nil, team: nil, coWorkers: [.sam])
        let restricted = try family.restrict(.adoption, named: [.jo], lifters: [.jo])
        let mia = try family.move(.mia, to: area, on: today, because: "Worse.", today: today, authority: anAuthority())
        let leo = try family.move(.leo, to: area, on: today, because: "Worse.", today: today, authority: anAuthority())
        let mias = try family.describe(.mia, as: .init(part: .child, name: "Mimi"), today: today)

        let all = [mine, restricted, mia, leo, mias].map { Set($0.flatMap(\.touches)) }
        #expect(Set(mine.flatMap(\.touches)) == Set(theirs.flatMap(\.touches)))
        #expect(all.allSatisfy { $0.count == 1 })
        #expect(Set(all.flatMap { $0 }).count == 5)
    }

    @Test func `withdrawing an answer touches the answer, not the whole scale`() {
        let event = Family.Event.scales(.numberWithdrawn(scale: .safe, rating: .first, because: "A slip."))

        #expect(event.touches == [Rating.ID.first.value])
    }

    @Test func `two people may say numbers, disputes and answers at once`() throws {
        let family = try aFamily().asking().mapping("Ryan pushed Kayla.", in: .pastHarm)

        let number = try family.rate(.init("6", from: .kayla), on: .safe, as: .first, today: today)
        let dispute = try family.dispute(.pushed, by: .ryan, how: "She fell.")

        #expect((number + dispute).flatMap(\.touches).isEmpty)
    }
}

extension Family.Event {
    fileprivate var changesOneThing: Bool {
        switch self {
        case .people(let event):
            switch event {
            case .personDescribed, .personTakenOff, .personPutBack: true
            case .personAdded, .tied, .untied, .recordHanded: false
            }
        case .map(let event):
            switch event {
            case .itemReworded, .itemMoved, .itemWithdrawn, .itemRestored, .itemBecamePair, .stepDone, .stepReopened,
                .questionReworded, .questionAnswered, .answerCorrected, .questionWithdrawn:
                true
            case .itemAdded, .itemDisputed, .disputeSettled, .questionAsked, .hintSetAside, .hintAskedAgain: false
            }
        case .pairs(let event):
            switch event {
            case .pairReworded, .pairAgreed, .pairRetired, .holdingBegan, .holdingReset, .goalMet, .goalAbandoned: true
            case .pairWritten, .pairShared: false
            }
        case .merging, .sharing(.sharingTakenBack), .sharing(.copyRecalled): true
        case .sharing(.sharingDecided), .sharing(.copyPublished): false
        case .scales(let event):
            switch event {
            case .slipCorrected, .seriesBegan, .closeAtAgreed, .scaleRetired, .numberWithdrawn, .numberShownTo: true
            case .scaleAsked, .numberGiven: false
            }
        case .standing(.opened), .standing(.imported): false
        case .standing, .areas, .elements: true
        }
    }
}
