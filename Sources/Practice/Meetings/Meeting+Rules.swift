extension Meeting {
    /// Plans a meeting, or changes when and where it is.
    package func plan(_ plan: Plan) throws(Refusal) -> [Event] {
        var checks = Checks()
        var plan = plan
        plan.appointment.check(&checks)
        if let known = self.plan {
            guard state == .planned else { throw Refusal(.isOver) }
            guard known.family == plan.family, known.type == plan.type else { throw Refusal(.notFound) }
            (plan.defined, plan.agenda) = (known.defined, known.agenda)
        } else if plan.defined == nil {
            plan.agenda = MeetingType(plan.type).agenda
        }
        try checks.pass()
        if self.plan == plan { return [] }
        return [self.plan == nil ? .planned(plan: plan) : .planChanged(plan: plan)]
    }

    package func cancel(because reason: String) throws(Refusal) -> [Event] {
        guard state == .planned else { throw Refusal(.isOver) }
        return [.cancelled(because: try Written.checked(reason, field: "why").text)]
    }

    package func begin() throws(Refusal) -> [Event] {
        switch state {
        case .planned: return [.began]
        case .running: return []
        case .ended, .cancelled: throw Refusal(.isOver)
        }
    }

    /// Ends the meeting. A question that is still open is shown or given up first, so that no answer is lost.
    package func end() throws(Refusal) -> [Event] {
        if case .ended = state { return [] }
        try stillRunning()
        guard openRound == nil else { throw Refusal(.roundOpen) }
        return [.ended]
    }

    // MARK: - People

    /// `contact` is how they are written to, where that is known already: a colleague has an address of their own.
    package func add(
        _ content: Participant.Content, as id: Participant.ID, reachedBy contact: Participant.Contact? = nil
    ) throws(Refusal) -> [Event] {
        try notOver()
        let content = try checked(content)
        if let person = content.person, participants.contains(where: { $0.content.person == person }) { return [] }
        return [.participantAdded(participant: id, content: content)]
            + (contact.map { [.contactSet(participant: id, contact: $0)] } ?? [])
    }

    /// Somebody types the room's code and their name, and waits at the door.
    package func askToJoin(_ content: Participant.Content, as id: Participant.ID) throws(Refusal) -> [Event] {
        try stillRunning()
        guard participants.filter({ $0.state == .waiting }).count < Self.mostWaiting else { throw Refusal(.roomFull) }
        return [.askedToJoin(participant: id, content: try checked(content))]
    }

    /// So many can wait at the door at once; whoever abuses a code cannot flood the room.
    package static let mostWaiting = 40

    /// Lets somebody in who waits, and says who they are. Whoever was there before comes back as the same participant,
    /// so that nobody can answer twice (`returning`).
    package func letIn(_ id: Participant.ID, as content: Participant.Content) throws(Refusal) -> [Event] {
        try stillRunning()
        let participant = try known(id)
        guard participant.state == .waiting else { return [] }
        let content = try checked(content)
        if let before = returning(id, as: content) { return try letBackIn(id, as: before) }
        return [
            .participantKnown(participant: id, content: content), .participantCame(participant: id, how: .ownPhone),
        ]
    }

    package func turnAway(_ id: Participant.ID) throws(Refusal) -> [Event] {
        try known(id).state == .waiting ? [.notLetIn(participant: id)] : []
    }

    package func comes(_ id: Participant.ID, how: Participant.Way) throws(Refusal) -> [Event] {
        try stillRunning()
        return try known(id).state == .here(how: how) ? [] : [.participantCame(participant: id, how: how)]
    }

    package func leaves(_ id: Participant.ID) throws(Refusal) -> [Event] {
        try known(id).isHere ? [.participantLeft(participant: id)] : []
    }

    package func apologises(_ id: Participant.ID, because reason: String) throws(Refusal) -> [Event] {
        _ = try known(id)
        return [.sentApologies(participant: id, because: try Written.plain(reason, field: "why"))]
    }

    // MARK: - Round the room

    /// Asks a question of everybody. Both ends are in words first, 10 before 0; one question at a time.
    package func open(
        _ question: Round.Question, as id: Round.ID, at step: AgendaStep.ID? = nil
    ) throws(Refusal) -> [Event] {
        try stillRunning()
        try onAgenda(step)
        guard openRound == nil else { throw Refusal(.roundOpen) }
        guard question.wording.hasBothEnds else { throw Refusal(.endsMissing) }
        return [.roundOpened(round: id, question: question, at: step)]
    }

    /// Somebody answers, or answers again: until the numbers are shown everybody can change theirs.
    /// What was sent beforehand counts also for somebody who is not there.
    /// What stands on a paper strip counts also for somebody who is not in the room any more.
    package func answer(
        _ round: Round.ID, by participant: Participant.ID, origin: Round.Answer.Origin? = nil
    ) throws(Refusal) -> [Event] {
        // To somebody who may not be at its step, there is no such question.
        guard let round = self.round(round), mayBeThere(participant, at: round.at) else { throw Refusal(.notFound) }
        guard round.isOpen else { throw Refusal(.numbersShown) }
        let person = try known(participant)
        let counts =
            switch origin {
            case .paper: person.mayHavePaper
            case .beforehand: true
            case nil: person.isHere
            }
        guard counts else { throw Refusal(.notHere) }
        return [.answered(round: round.id, participant: participant)]
    }

    /// Shows all numbers together, also where somebody is missing.
    package func show(_ round: Round.ID, _ answers: [Round.Answer]) throws(Refusal) -> [Event] {
        guard let round = self.round(round) else { throw Refusal(.notFound) }
        guard round.isOpen else { return [] }
        guard !answers.isEmpty else { throw Refusal(.nobodyAnswered) }
        return [.numbersShown(round: round.id, answers: answers)]
    }

    package func giveUp(_ round: Round.ID, because reason: String) throws(Refusal) -> [Event] {
        guard let round = self.round(round), round.isOpen else { throw Refusal(.numbersShown) }
        return [.roundGivenUp(round: round.id, because: try Written.plain(reason, field: "why"))]
    }

    /// The child agreed to who sees the answer, and whoever leads the meeting confirms it.
    package func showChild(_ participant: Participant.ID, in round: Round.ID) throws(Refusal) -> [Event] {
        guard let round = self.round(round), let answer = round.answers.first(where: { $0.participant == participant })
        else { throw Refusal(.notFound) }
        guard answer.shownTo == .everyone else { throw Refusal(.childHasNotAgreed) }
        return round.confirmed.contains(participant)
            ? [] : [.childsAnswerShown(round: round.id, participant: participant)]
    }

    // MARK: - What is said and agreed

    package func note(_ text: Written, at step: AgendaStep.ID, as id: Note.ID) throws(Refusal) -> [Event] {
        try stillRunning()
        guard let step = self.step(step) else { throw Refusal(.notFound) }
        return [.noted(note: id, step: step.kind, text: try checked(text, "text"), at: step.id)]
    }

    package func withdraw(_ id: Note.ID, because reason: String) throws(Refusal) -> [Event] {
        guard let note = notes.first(where: { $0.id == id }) else { throw Refusal(.notFound) }
        guard note.withdrawn == nil else { return [] }
        return [.noteWithdrawn(note: id, because: try Written.checked(reason, field: "why").text)]
    }

    /// Takes a slip back, also after the meeting. A decision that somebody sees otherwise stays, with their words
    /// (assurance 9).
    package func withdraw(_ id: Decision.ID, because reason: String) throws(Refusal) -> [Event] {
        guard let decision = decided.first(where: { $0.id == id }), decision.dissents.isEmpty else {
            throw Refusal(.notFound)
        }
        guard decision.withdrawn == nil else { return [] }
        return [.decisionWithdrawn(decision: id, because: try Written.checked(reason, field: "why").text)]
    }

    /// Takes back what somebody was said to do.
    package func withdraw(_ id: Action.ID, because reason: String) throws(Refusal) -> [Event] {
        guard let action = agreed.first(where: { $0.id == id }) else { throw Refusal(.notFound) }
        guard action.withdrawn == nil else { return [] }
        return [.actionWithdrawn(action: id, because: try Written.checked(reason, field: "why").text)]
    }

    package func agree(
        _ content: Action.Content, as id: Action.ID, at step: AgendaStep.ID? = nil
    ) throws(Refusal) -> [Event] {
        try stillRunning()
        try onAgenda(step)
        var checks = Checks()
        var content = content
        content.text.text = checks.needed(content.text, "text")
        content.who = checks.needed(Written(content.who), "who")
        try checks.pass()
        return [.actionAgreed(action: id, content: content, at: step)]
    }

    // MARK: - Shared checks

    func known(_ id: Participant.ID) throws(Refusal) -> Participant {
        guard let participant = self[id] else { throw Refusal(.notFound) }
        return participant
    }

    func onAgenda(_ step: AgendaStep.ID?) throws(Refusal) {
        if let step, self.step(step) == nil { throw Refusal(.notFound) }
    }

    func stillRunning() throws(Refusal) {
        guard case .running = state else { throw Refusal(state == .planned ? .notBegun : .isOver) }
    }

    func notOver() throws(Refusal) {
        switch state {
        case .planned, .running: return
        case .ended, .cancelled: throw Refusal(.isOver)
        }
    }

    private func checked(_ text: Written, _ field: String) throws(Refusal) -> Written {
        try Written.checked(text.text, language: text.language, field: field)
    }

    private func checked(_ content: Participant.Content) throws(Refusal) -> Participant.Content {
        var checks = Checks()
        var content = content
        content.name = checks.needed(Written(content.name), "name")
        if content.name.count > 100 { checks.refuse(.tooLong(limit: 100), "name") }
        content.known = checks.plain(content.known, "known")
        try checks.pass()
        return content
    }
}

extension Round.Answer {
    /// An answer as somebody typed it: a number with a reason or "asked, gave none", or "don't know", or "passed".
    package static func typed(
        _ answer: String, reason: String, gaveNone: Bool, whyNotZero: String, oneHigher: String,
        language: String, shownTo: Rating.ShownTo?, by participant: Participant, writtenByChair: Bool,
        way: Rating.Way? = nil, origin: Origin? = nil, alsoLater: Bool = false
    ) throws(Refusal) -> Round.Answer {
        var checks = Checks()
        let isChild = participant.content.part == .child
        let way = isChild ? way : nil
        let number = checks.take(try Family.answer(typed: answer))
        if case .number(let value) = number, let way, !way.numbers.contains(value) {
            checks.refuse(.notWhole0to10, "answer")
        }
        let words = checks.take(try Written.optional(reason, language: language, field: "reason")) ?? nil
        let given = words.map { Rating.Reason.given(words: $0) } ?? (gaveNone ? .askedGaveNone : nil)
        if case .number = number, given == nil { checks.refuse(.reasonNeeded, "reason") }
        let whyNotZero = checks.plain(whyNotZero, "whyNotZero")
        let oneHigher = checks.plain(oneHigher, "oneHigher")
        if isChild, shownTo == nil { checks.refuse(.childHasNotAgreed, "shownTo") }
        try checks.pass()
        guard let number else { throw Refusal(.numberMissing, "answer") }
        return Round.Answer(
            participant: participant.id, answer: number, reason: given, whyNotZero: whyNotZero, oneHigher: oneHigher,
            shownTo: shownTo ?? .everyone, isWrittenByChair: writtenByChair, way: way, origin: origin,
            alsoLater: isChild && shownTo == .everyone && alsoLater ? true : nil)
    }
}

extension Meeting {
    /// The answers of a round that everybody may see, in speaking order: a child's only where the child agreed and the
    /// chair confirmed it.
    package func forEverybody(_ round: Round) -> [Round.Answer] {
        inSpeakingOrder(participants).compactMap { participant in
            guard let answer = round.answers.first(where: { $0.participant == participant.id }) else { return nil }
            guard participant.content.part == .child else { return answer }
            return answer.shownTo == .everyone && round.confirmed.contains(participant.id) ? answer : nil
        }
    }

    /// Who is here and has not answered yet.
    package func stillThinking(in round: Round) -> [Participant] {
        inSpeakingOrder(
            participants.filter {
                $0.isHere && mayBeThere($0.id, at: round.at) && !round.answered.contains($0.id)
            })
    }

    /// The highest and the lowest of what everybody may see, where they are four or more apart: what does each see?
    package func farApart(in round: Round) -> (high: Round.Answer, low: Round.Answer)? {
        let numbers = forEverybody(round).filter { $0.number != nil }
        guard let high = numbers.max(by: { ($0.number ?? 0) < ($1.number ?? 0) }),
            let low = numbers.min(by: { ($0.number ?? 0) < ($1.number ?? 0) }),
            let top = high.number, let bottom = low.number, top - bottom >= 4
        else { return nil }
        return (high, low)
    }
}
