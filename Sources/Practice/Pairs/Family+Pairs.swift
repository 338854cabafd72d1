extension Family {
    /// What somebody typed into the form of a pair.
    package struct PairDraft: Hashable, Sendable {
        package var children: [Person.ID]
        package var statement: WorryStatement
        package var goal: Goal
        /// Whose words to use, where the children are in different areas.
        package var area: ServiceArea.ID?

        package init(children: [Person.ID], statement: WorryStatement, goal: Goal, area: ServiceArea.ID? = nil) {
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
        var content = try checked(draft, today: today, authority: authority)
        if draft.area == pair.content.labels.area { content.labels = pair.content.labels }
        return pair.content == content ? [] : [.pairs(.pairReworded(pair: id, content: content))]
    }

    /// Notes that somebody was shown the pair, and what they said.
    package func sharePair(
        _ id: Pair.ID, with person: Person.ID, on day: Day, how: String, response: String, today: Day
    ) throws(Refusal) -> [Event] {
        _ = try current(id)
        guard people[person] != nil else { throw Refusal(.notFound, "person") }
        guard day <= today else { throw Refusal(.inFuture, "day") }
        let sharing = Pair.Sharing(
            person: person, day: day, how: try Written.plain(how, field: "how"),
            response: try Written.plain(response, field: "response"))
        return [.pairs(.pairShared(pair: id, sharing: sharing))]
    }

    package func agreePair(_ id: Pair.ID) throws(Refusal) -> [Event] {
        try current(id).status == .agreed ? [] : [.pairs(.pairAgreed(pair: id))]
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
        guard let pair = pairs[id] else { throw Refusal(.notFound) }
        guard pair.isCurrent else { throw Refusal(.isRetired) }
        return pair
    }

    private func checked(
        _ draft: PairDraft, today: Day, authority: Authority
    ) throws(Refusal) -> Pair.Content {
        for child in draft.children where people[child]?.isChild != true { throw Refusal(.notFound, "children") }
        var statement = draft.statement
        statement.acknowledge = try Written.plain(statement.acknowledge, field: "acknowledge")
        statement.who = try Written.plain(statement.who, field: "who")
        statement.happened = try Written.plain(statement.happened, field: "happened")
        statement.ifNothingChanges = try Written.plain(statement.ifNothingChanges, field: "ifNothingChanges")
        statement.dispute = try Written.plain(statement.dispute, field: "dispute")
        statement.forTheChild = try Written.plain(statement.forTheChild, field: "forTheChild")
        var goal = draft.goal
        goal.bestHopes = try Written.plain(goal.bestHopes, field: "bestHopes")
        goal.doingInstead = try Written.plain(goal.doingInstead, field: "doingInstead")
        goal.childExperience = try Written.plain(goal.childExperience, field: "childExperience")
        goal.networkPart = try Written.plain(goal.networkPart, field: "networkPart")
        goal.howKnown = try Written.plain(goal.howKnown, field: "howKnown")
        goal.thenWhat = try Written.plain(goal.thenWhat, field: "thenWhat")
        if let holdFor = goal.holdFor, !Goal.HoldFor.values.contains(holdFor.value) {
            throw Refusal(.missing, "holdForValue")
        }
        guard !statement.isEmpty || !goal.isEmpty else { throw Refusal(.missing, "happened") }
        let labels = try labels(for: draft, today: today, authority: authority)
        return Pair.Content(children: draft.children, statement: statement, goal: goal, labels: labels)
    }

    private func labels(
        for draft: PairDraft, today: Day, authority: Authority
    ) throws(Refusal) -> Pair.Labels {
        let possible = currentAreas(on: today, of: draft.children)
        let chosen = draft.area ?? (possible.count < 2 ? possible.first ?? authority.openAreas.first?.id : nil)
        guard let chosen else { throw Refusal(.areaNeeded, "area") }
        guard let area = authority[chosen] else { throw Refusal(.notFound, "area") }
        return Pair.Labels(area: area.id, statement: area.terminology.statement, goal: area.terminology.goal)
    }
}
