extension Meeting {
    /// Chooses the question that people may answer before the meeting; nil asks for no number.
    package func askBeforehand(_ question: Round.Question?) throws(Refusal) -> [Event] {
        try stillPlanned()
        if let question, !question.wording.hasBothEnds { throw Refusal(.endsMissing, "scale") }
        return beforehand == question ? [] : [.beforehandAsked(question: question)]
    }

    /// Somebody writes what they want to be heard, or changes it, until the meeting begins.
    package func send(_ views: Views, of id: Participant.ID) throws(Refusal) -> [Event] {
        try stillPlanned()
        let person = try known(id)
        var checks = Checks()
        var views = views
        views.worries = checks.plain(views.worries, "worries")
        views.workingWell = checks.plain(views.workingWell, "workingWell")
        views.needsToHappen = checks.plain(views.needsToHappen, "needsToHappen")
        views.reason = checks.plain(views.reason, "reason")
        if let number = views.number {
            if !(0...10).contains(number) { checks.refuse(.notWhole0to10, "answer") }
            if views.reason.isEmpty { checks.refuse(.reasonNeeded, "reason") }
        }
        try checks.pass()
        views.question = views.number == nil ? nil : beforehand
        if beforehand == nil { views.number = nil }
        return (person.views ?? Views(language: views.language)) == views
            ? [] : [.viewsSent(participant: id, views: views)]
    }

    /// Who leads the meeting, or led it, reads what was sent beforehand: that was promised to whoever wrote it. Everybody
    /// who may open the family reads what was read out.
    package func reads(_ person: Participant, _ worker: Worker.ID) -> Bool {
        person.viewsReadOut || hasLed(worker)
    }

    /// Somebody leads the meeting, or led it before another one took over.
    package func hasLed(_ worker: Worker.ID) -> Bool {
        leadsNow == worker || plan?.chair == worker || leads.contains { $0.worker == worker }
    }

    /// Everybody who wrote something beforehand, in speaking order.
    package var withViews: [Participant] { inSpeakingOrder(participants.filter { $0.views != nil }) }

    /// Somebody's views were read out to everybody of the meeting.
    private func isSaidToEverybody(_ person: Participant) -> Bool {
        person.viewsReadOut && isForEverybody(person.viewsReadAt)
    }

    /// Those whose views the report has, in speaking order: who said that it may, and whose views were read out in the room.
    package var viewsInReport: [Participant] {
        withViews.filter { $0.views?.mayBeInReport == true || isSaidToEverybody($0) }
    }

    /// Of those, whose views may be in the copy of somebody of the family: their own and, of others', what was read out in
    /// the room of a meeting that they were expected at. That others may read it says nobody to a worker.
    package func viewsInReport(for reader: Person.ID) -> [Participant] {
        guard let own = participants.first(where: { $0.content.person == reader && $0.isKnown }) else { return [] }
        let known = Set(seen(by: own.id, .record).participants.map(\.id))
        return viewsInReport.filter { person in
            person.content.person == reader || (known.contains(person.id) && isSaidToEverybody(person))
        }
    }

    /// Somebody's views were read out to all who are in the room now, or to everybody before.
    package func isReadOut(_ person: Participant) -> Bool {
        person.viewsReadOut && (person.viewsReadAt == nil || person.viewsReadAt == limitedPart?.id)
    }

    /// Whoever leads has read somebody's views out: from now on they were said in the room, to whoever is at the part
    /// where the meeting is.
    package func readOut(_ id: Participant.ID, by worker: Worker.ID) throws(Refusal) -> [Event] {
        guard case .running = state else { throw Refusal(state == .planned ? .notBegun : .isOver) }
        let person = try known(id)
        guard person.views != nil, reads(person, worker) else { throw Refusal(.notFound) }
        return isReadOut(person) ? [] : [.viewsReadOut(participant: id, at: limitedPart?.id)]
    }

    /// People whose number on this very question was sent beforehand and who have not answered in the room.
    package func sentBeforehand(for round: Round) -> [Participant] {
        withViews.filter { person in
            !round.answered.contains(person.id) && person.views?.number != nil
                && person.views?.question?.wording == round.question.wording
        }
    }

    /// The number that somebody sent beforehand as their answer in a round: only where whoever leads puts it in, and only
    /// to the question that they were asked.
    package func answerBeforehand(
        _ round: Round.ID, of id: Participant.ID, by worker: Worker.ID
    ) throws(Refusal) -> Round.Answer {
        guard let round = self.round(round), hasLed(worker) else { throw Refusal(.notFound) }
        guard round.isOpen else { throw Refusal(.numbersShown) }
        guard let person = sentBeforehand(for: round).first(where: { $0.id == id }), let views = person.views,
            let number = views.number
        else { throw Refusal(.notFound) }
        return Round.Answer(
            participant: id, answer: .number(value: number),
            reason: .given(words: Written(views.reason, language: views.language)),
            shownTo: person.content.part == .child ? .workerOnly : .everyone, isWrittenByChair: true,
            origin: .beforehand)
    }
}
