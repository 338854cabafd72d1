import Practice

/// The hand of somebody who does whatever chance tells them, also what the rules refuse.
struct Hand {
    var chance: Chance
    var today = day("2026-01-05")
    let authority: Authority
    private var given: UInt128 = 1_000

    init(seed: UInt64, authority: Authority) {
        chance = Chance(seed: seed)
        self.authority = authority
    }

    mutating func new<Of>() -> ID<Of> {
        given += 1
        return ID(given)
    }

    /// True once in so many times.
    mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &chance) == 0 }

    /// Mostly one of those that exist; now and then one that never was.
    mutating func one<Of>(of ids: [ID<Of>]) -> ID<Of> {
        once(in: 15) ? ID(1) : ids.randomElement(using: &chance) ?? ID(1)
    }

    mutating func one<Value>(of values: [Value], or other: Value) -> Value {
        values.randomElement(using: &chance) ?? other
    }

    mutating func any<Case: CaseIterable>(or other: Case) -> Case { one(of: Array(Case.allCases), or: other) }

    mutating func some<Of>(of ids: [ID<Of>]) -> [ID<Of>] {
        var chosen: [ID<Of>] = []
        for id in ids where once(in: 2) { chosen.append(id) }
        return chosen
    }

    mutating func text() -> String {
        if once(in: 20) { return one(of: ["", "  ", "Mia\u{0}", String(repeating: "a", count: 10_001)], or: "") }
        return one(of: ["Mia said so", "Dee came", "Nothing yet", "Mae'n well", "Row on Friday"], or: "")
    }

    /// A day within the last weeks; now and then one to come.
    mutating func somewhen() -> Day {
        let days = Int.random(in: -40...2, using: &chance)
        return today.adding(days: days) ?? today
    }

    mutating func worker() -> Worker.ID { one(of: [.jo, .sam, .alex], or: .jo) }
}

extension Hand {
    mutating func person(of family: Family) -> Person.ID {
        one(of: (family.people.present + family.people.gone).map(\.id))
    }

    mutating func item(of family: Family) -> FamilyMap.Item.ID { one(of: family.map.items.map(\.id)) }

    mutating func question(of family: Family) -> FamilyMap.Question.ID { one(of: family.map.questions.map(\.id)) }

    mutating func pair(of family: Family) -> Pair.ID { one(of: family.pairs.all.map(\.id)) }

    mutating func scale(of family: Family) -> Scale.ID { one(of: family.scales.all.map(\.id)) }

    mutating func details() -> Person.Details {
        let births: [Person.Birth] = [.notKnown, .unborn(due: today), .day(on: somewhen())]
        return .init(part: any(or: .child), name: text(), birth: one(of: births, or: .notKnown))
    }

    mutating func content(for family: Family) -> FamilyMap.Item.Content {
        let protects = once(in: 3) ? item(of: family) : nil
        return .init(
            text: Written(text()), children: some(of: family.people.children.map(\.id)), isOwnWords: once(in: 4),
            protectsFrom: protects, who: text(), by: somewhen())
    }

    mutating func pairDraft(for family: Family) -> Family.PairDraft {
        let areas = authority.areas.map(\.id)
        return .init(
            children: some(of: family.people.children.map(\.id)),
            statement: .init(who: text(), happened: text()), goal: .init(doingInstead: text()),
            area: once(in: 2) ? one(of: areas) : nil)
    }

    mutating func sharing() -> Sharings.Content {
        let outcome: Sharings.Outcome = any(or: .notShared)
        return .init(
            outcome, what: text(), with: text(), ground: one(of: Sharings.Ground.all(for: outcome), or: .other),
            because: text(), decidedBy: text(), on: somewhen(), notToldBecause: once(in: 2) ? text() : nil)
    }

    mutating func wording() -> Scale.Wording {
        let closeAt = once(in: 3) ? Int.random(in: -1...11, using: &chance) : nil
        return .init(question: Written(text()), ten: text(), zero: text(), closeAt: closeAt)
    }

    mutating func ratingDraft(for family: Family) -> Family.RatingDraft {
        let answer = one(of: ["0", "3", "7", "10", "11", "5.5", "", "dont-know", "passed"], or: "")
        var draft = Family.RatingDraft(
            rater: person(of: family), answer: answer, reason: text(), isAskedGaveNone: once(in: 4), day: somewhen())
        draft.shownTo = once(in: 4) ? nil : any(or: .everyone)
        return draft
    }
}
