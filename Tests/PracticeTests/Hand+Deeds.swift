import Practice

/// Something that a person may try to do with a record.
typealias Deed = @Sendable (Family, inout Hand) throws -> [Family.Event]

extension Hand {
    /// Everything that can be done with a family's record.
    static let deeds: [Deed] = people + standing + items + questions + pairs + goals + scales + sharings

    private static let sharings: [Deed] = [
        { family, hand in
            try family.decideSharing(hand.sharing(), as: hand.new(), today: hand.today)
        },
        { family, hand in
            try family.takeBackSharing(hand.one(of: family.sharings.all.map(\.id)), because: hand.text())
        },
        { family, hand in
            let content = Sharings.Copy.Content(
                to: hand.person(of: family), parts: hand.once(in: 5) ? [] : ["people"], with: [], language: "en",
                version: 1, until: hand.somewhen().adding(days: 60) ?? hand.today)
            return try family.publish(content, as: hand.new(), today: hand.today)
        },
        { family, hand in
            try family.recall(hand.one(of: family.sharings.copies.map(\.id)), because: hand.text())
        },
    ]

    private static let people: [Deed] = [
        { family, hand in try family.addPerson(hand.details(), as: hand.new(), today: hand.today) },
        { family, hand in try family.addPerson(hand.details(), as: hand.new(), today: hand.today) },
        { family, hand in try family.describe(hand.person(of: family), as: hand.details(), today: hand.today) },
        { family, hand in try family.takeOff(hand.person(of: family), because: hand.text()) },
        { family, hand in try family.putBack(hand.person(of: family)) },
        { family, hand in
            try family.tie(hand.person(of: family), hand.text(), to: hand.person(of: family))
        },
        { family, hand in
            let none = Tie(from: .mia, how: "nobody", to: .leo)
            return try family.untie(hand.one(of: family.people.ties, or: none))
        },
    ]

    private static let standing: [Deed] = [
        { family, hand in try family.open(on: hand.somewhen(), today: hand.today) },
        { family, hand in
            try family.allocate(
                lead: hand.once(in: 4) ? nil : hand.worker(), team: .harbour,
                coWorkers: Set(hand.some(of: [.sam, .alex])))
        },
        { family, hand in
            try family.restrict(
                hand.any(or: .adoption), named: Set(hand.some(of: [.jo, .sam, .alex])), lifters: [.jo, .sam])
        },
        { family, hand in try family.liftRestriction(because: hand.text()) },
        { family, hand in
            // Nothing can be done with a closed record, so most stories leave theirs open.
            hand.once(in: 4)
                ? try family.close(on: hand.somewhen(), because: hand.text(), today: hand.today) : []
        },
        { family, hand in try family.reopen(on: hand.somewhen(), because: hand.text()) },
        { family, hand in
            let area = hand.one(of: hand.authority.areas.map(\.id))
            return try family.move(
                hand.person(of: family), to: area, on: hand.somewhen(), because: hand.text(), today: hand.today,
                authority: hand.authority)
        },
        { family, hand in try family.notYet(hand.any(or: .goal), because: hand.text()) },
    ]

    private static let items: [Deed] = [
        { family, hand in try family.add(hand.content(for: family), to: hand.any(or: .goal), as: hand.new()) },
        { family, hand in try family.add(hand.content(for: family), to: hand.any(or: .goal), as: hand.new()) },
        { family, hand in try family.reword(hand.item(of: family), as: hand.content(for: family)) },
        { family, hand in try family.moveItem(hand.item(of: family), to: hand.any(or: .goal)) },
        { family, hand in try family.withdraw(hand.item(of: family), because: hand.text()) },
        { family, hand in try family.restore(hand.item(of: family)) },
        { family, hand in
            try family.dispute(hand.item(of: family), by: hand.person(of: family), how: hand.text())
        },
        { family, hand in try family.settleDispute(hand.item(of: family), by: hand.person(of: family)) },
        { family, hand in try family.markDone(hand.item(of: family), on: hand.somewhen()) },
        { family, hand in
            let item = hand.once(in: 3) ? nil : hand.item(of: family)
            return try family.setAside(hand.any(or: .thinSecondColumn), for: item, because: hand.text())
        },
    ]

    private static let questions: [Deed] = [
        { family, hand in try family.ask(.init(text: Written(hand.text()), who: hand.text()), as: hand.new()) },
        { family, hand in try family.reword(hand.question(of: family), as: .init(text: Written(hand.text()))) },
        { family, hand in try family.answer(hand.question(of: family), with: hand.text()) },
        { family, hand in try family.withdraw(hand.question(of: family), because: hand.text()) },
    ]

    private static let pairs: [Deed] = [
        { family, hand in
            try family.writePair(
                hand.pairDraft(for: family), from: hand.once(in: 3) ? hand.item(of: family) : nil, as: hand.new(),
                today: hand.today, authority: hand.authority)
        },
        { family, hand in
            try family.rewordPair(
                hand.pair(of: family), as: hand.pairDraft(for: family), today: hand.today, authority: hand.authority)
        },
        { family, hand in
            try family.sharePair(
                hand.pair(of: family), with: hand.person(of: family), on: hand.somewhen(), how: hand.text(),
                response: hand.text(), today: hand.today)
        },
        { family, hand in try family.agreePair(hand.pair(of: family)) },
        { family, hand in
            guard hand.once(in: 3) else { return [] }
            return try family.retirePair(hand.pair(of: family), because: hand.text())
        },
    ]

    private static let goals: [Deed] = [
        { family, hand in try family.beginHolding(hand.pair(of: family), on: hand.somewhen(), today: hand.today) },
        { family, hand in try family.resetHolding(hand.pair(of: family), because: hand.text()) },
        { family, hand in try family.meetGoal(hand.pair(of: family), on: hand.somewhen(), today: hand.today) },
        { family, hand in try family.abandonGoal(hand.pair(of: family), because: hand.text()) },
    ]

    private static let rate: Deed = { family, hand in
        try family.rate(hand.ratingDraft(for: family), on: hand.scale(of: family), as: hand.new(), today: hand.today)
    }

    private static let scales: [Deed] = [
        { family, hand in
            let pair = hand.once(in: 2) ? hand.pair(of: family) : nil
            return try family.askScale(hand.wording(), kind: hand.any(or: .safety), for: pair, as: hand.new())
        },
        { family, hand in try family.rewordScale(hand.scale(of: family), as: hand.wording()) },
        { family, hand in
            guard hand.once(in: 3) else { return [] }
            return try family.retireScale(hand.scale(of: family), because: hand.text())
        },
        rate, rate, rate, rate, rate,
        { family, hand in
            let scale = hand.scale(of: family)
            let ratings = family.scales[scale]?.allRatings.map(\.id) ?? []
            return try family.withdrawRating(hand.one(of: ratings), on: scale, because: hand.text())
        },
    ]
}
