extension Family {
    /// What somebody typed into the form of a pair.
    package struct PairDraft: Hashable, Sendable {
        package var children: [Person.ID]
        package var statement: WorryStatement
        package var goal: Goal
        /// Whose words to use, where the children are in different areas.
        package var area: ServiceArea.ID?
        /// The people from whose copies it is left out.
        package var notFor: [Person.ID]

        package init(
            children: [Person.ID], statement: WorryStatement, goal: Goal, area: ServiceArea.ID? = nil,
            notFor: [Person.ID] = []
        ) {
            self.notFor = notFor
            self.children = children
            self.statement = statement
            self.goal = goal
            self.area = area
        }
    }

    /// Writes a new pair; one half may still be missing, but not both. It takes the words of its children's area.
    package func writePair(
        _ draft: PairDraft, from source: FamilyMap.Item.ID? = nil, as id: Pair.ID, today: Day, authority: Authority
    ) throws(Refusal) -> [Event] {
        try stillOpen()
        let content = try checked(draft, today: today, authority: authority)
        var events: [Event] = [.pairs(.pairWritten(pair: id, content: content, source: source))]
        if let source {
            guard let item = map[source] else { throw Refusal(.notFound, "source") }
            guard item.isLive else { throw Refusal(.isWithdrawn, "source") }
            events.append(.map(.itemBecamePair(item: source, pair: id)))
        }
        return events
    }

    /// Rewords a pair. It keeps the labels it was written under unless another area is chosen.
    package func rewordPair(
        _ id: Pair.ID, as draft: PairDraft, today: Day, authority: Authority
    ) throws(Refusal) -> [Event] {
        let pair = try current(id)
        var draft = draft
        draft.area = draft.area ?? pair.content.labels.area
        var content = try checked(
            draft, knownChildren: pair.content.children, today: today, authority: authority)
        if draft.area == pair.content.labels.area { content.labels = pair.content.labels }
        return pair.content == content ? [] : [.pairs(.pairReworded(pair: id, content: content))]
    }

    /// Notes that somebody was shown the pair, and what they said.
    package func sharePair(
        _ id: Pair.ID, with person: Person.ID, on day: Day, how: String, response: String, language: String? = nil,
        today: Day
    ) throws(Refusal) -> [Event] {
        _ = try current(id)
        var checks = Checks()
        if people[person] == nil { checks.refuse(.notFound, "person") }
        if day > today { checks.refuse(.inFuture, "day") }
        var sharing = Pair.Sharing(
            person: person, day: day, how: checks.plain(how, "how"), response: checks.plain(response, "response"))
        if !sharing.response.isEmpty { sharing.language = language }
        try checks.pass()
        return [.pairs(.pairShared(pair: id, sharing: sharing))]
    }

    package func agreePair(_ id: Pair.ID) throws(Refusal) -> [Event] {
        let pair = try current(id)
        guard pair.isWhole else { throw Refusal(.halfPair) }
        return pair.status == .agreed ? [] : [.pairs(.pairAgreed(pair: id))]
    }

    /// Retires a pair: it is no longer worked with, and stays readable.
    package func retirePair(_ id: Pair.ID, because reason: String) throws(Refusal) -> [Event] {
        _ = try current(id)
        return [.pairs(.pairRetired(pair: id, because: try why(reason)))]
    }

    /// Starts the clock of the goal: since this day it is seen to hold.
    package func beginHolding(_ id: Pair.ID, on day: Day, today: Day) throws(Refusal) -> [Event] {
        let pair = try current(id)
        guard day <= today else { throw Refusal(.inFuture, "day") }
        if pair.goalStatus == .holding {
            // A clock that runs is moved only by a reset, with its reason.
            guard pair.holdingSince == day else { throw Refusal(.whyMissing, "day") }
            return []
        }
        return [.pairs(.holdingBegan(pair: id, on: day))]
    }

    /// Something happened, so the clock starts anew later: a slip means meet and mend, not failure.
    package func resetHolding(_ id: Pair.ID, because reason: String) throws(Refusal) -> [Event] {
        guard try current(id).goalStatus == .holding else { throw Refusal(.notFound) }
        return [.pairs(.holdingReset(pair: id, because: try why(reason)))]
    }

    package func meetGoal(_ id: Pair.ID, on day: Day, today: Day) throws(Refusal) -> [Event] {
        _ = try current(id)
        guard day <= today else { throw Refusal(.inFuture, "day") }
        return [.pairs(.goalMet(pair: id, on: day))]
    }

    package func abandonGoal(_ id: Pair.ID, because reason: String) throws(Refusal) -> [Event] {
        _ = try current(id)
        return [.pairs(.goalAbandoned(pair: id, because: try why(reason)))]
    }

    private func current(_ id: Pair.ID) throws(Refusal) -> Pair {
        try stillOpen()
        guard let pair = pairs[id] else { throw Refusal(.notFound) }
        guard pair.isCurrent else { throw Refusal(.isRetired) }
        return pair
    }

    private func checked(
        _ draft: PairDraft, knownChildren known: [Person.ID] = [], today: Day, authority: Authority
    ) throws(Refusal) -> Pair.Content {
        var checks = Checks()
        if draft.children.contains(where: { people[$0]?.isChild != true && !known.contains($0) }) {
            checks.refuse(.notFound, "children")
        }
        let labels = checks.take(try labels(for: draft, today: today, authority: authority))
        var statement = draft.statement
        statement.acknowledge = checks.plain(statement.acknowledge, "acknowledge")
        statement.who = checks.plain(statement.who, "who")
        statement.happened = checks.plain(statement.happened, "happened")
        statement.ifNothingChanges = checks.plain(statement.ifNothingChanges, "ifNothingChanges")
        statement.dispute = checks.plain(statement.dispute, "dispute")
        statement.forTheChild = checks.plain(statement.forTheChild, "forTheChild")
        var goal = draft.goal
        goal.bestHopes = checks.plain(goal.bestHopes, "bestHopes")
        goal.doingInstead = checks.plain(goal.doingInstead, "doingInstead")
        goal.childExperience = checks.plain(goal.childExperience, "childExperience")
        goal.networkPart = checks.plain(goal.networkPart, "networkPart")
        goal.howKnown = checks.plain(goal.howKnown, "howKnown")
        goal.thenWhat = checks.plain(goal.thenWhat, "thenWhat")
        if let holdFor = goal.holdFor, !Goal.HoldFor.values.contains(holdFor.value) {
            checks.refuse(.missing, "holdForValue")
        }
        if draft.notFor.contains(where: { people[$0] == nil }) { checks.refuse(.notFound, "notFor") }
        if checks.isClean, statement.isEmpty, goal.isEmpty { checks.refuse(.missing, "happened") }
        try checks.pass()
        guard let labels else { throw Refusal(.areaNeeded, "area") }
        return Pair.Content(
            children: draft.children, statement: statement, goal: goal, labels: labels, notFor: draft.notFor)
    }

    private func labels(
        for draft: PairDraft, today: Day, authority: Authority
    ) throws(Refusal) -> Pair.Labels {
        let possible = currentAreas(on: today, of: draft.children)
        guard let chosen = draft.area ?? (possible.count < 2 ? possible.first : nil) else {
            throw Refusal(possible.isEmpty ? .noAreaYet : .areaNeeded, "area")
        }
        guard let area = authority[chosen] else { throw Refusal(.notFound, "area") }
        return Pair.Labels(area: area.id, statement: area.terminology.statement, goal: area.terminology.goal)
    }
}
