import Practice

/// Statements and goals: written, reworded, shared, held.
extension DemoScript {
    mutating func pair(
        about children: [Person.ID], _ statement: WorryStatement, _ goal: Goal, from source: Item.ID? = nil,
        in area: ServiceArea? = nil
    ) -> Pair.ID {
        let id: Pair.ID = numbers.newID()
        let draft = Family.PairDraft(children: children, statement: statement, goal: goal, area: area?.id)
        does("pairs") { family, scene in
            try family.writePair(draft, from: source, as: id, today: scene.day, authority: scene.authority)
        }
        return id
    }

    mutating func rewords(_ pair: Pair.ID, about children: [Person.ID], _ statement: WorryStatement, _ goal: Goal) {
        let draft = Family.PairDraft(children: children, statement: statement, goal: goal)
        does("pairs") { family, scene in
            try family.rewordPair(pair, as: draft, today: scene.day, authority: scene.authority)
        }
    }

    /// Somebody was shown the pair, and said something to it.
    mutating func shares(_ pair: Pair.ID, with person: Person.ID, _ how: String, _ response: String) {
        does("pairs") { family, scene in
            try family.sharePair(
                pair, with: person, on: scene.day, how: how, response: response, today: scene.day)
        }
    }

    mutating func agrees(_ pair: Pair.ID) {
        does("pairs") { family, _ in try family.agreePair(pair) }
    }

    mutating func retires(_ pair: Pair.ID, because reason: String) {
        does("pairs") { family, _ in try family.retirePair(pair, because: reason) }
    }

    /// The goal is seen to hold since a day.
    mutating func holds(_ pair: Pair.ID, since day: DemoDay) {
        let since = calendar.day(day)
        does("pairs") { family, scene in try family.beginHolding(pair, on: since, today: scene.day) }
    }

    mutating func startsAgain(_ pair: Pair.ID, because reason: String) {
        does("pairs") { family, _ in try family.resetHolding(pair, because: reason) }
    }

    mutating func meets(_ pair: Pair.ID) {
        does("pairs") { family, scene in try family.meetGoal(pair, on: scene.day, today: scene.day) }
    }

    mutating func abandonsGoal(of pair: Pair.ID, because reason: String) {
        does("pairs") { family, _ in try family.abandonGoal(pair, because: reason) }
    }
}
