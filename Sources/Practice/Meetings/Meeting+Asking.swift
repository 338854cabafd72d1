extension Round.Question {
    /// A question of the day, in the words of whoever leads the meeting. Both ends are in words before it can be asked
    /// (docs/practice/05 §5.4, rule 1).
    package static func own(
        _ question: String, ten: String, zero: String, kind: Scale.Kind, language: String, scale: Scale.ID?
    ) throws(Refusal) -> Round.Question {
        var checks = Checks()
        let question = checks.needed(Written(question), "question")
        let (ten, zero) = (checks.plain(ten, "ten"), checks.plain(zero, "zero"))
        if ten.isEmpty { checks.refuse(.endsMissing, "ten") }
        if zero.isEmpty { checks.refuse(.endsMissing, "zero") }
        try checks.pass()
        let wording = Scale.Wording(question: Written(question, language: language), ten: ten, zero: zero)
        return Round.Question(scale: scale, wording: wording, kind: kind)
    }
}

extension Participant {
    /// They can have filled in a paper strip: everybody but who was never let in.
    package var mayHavePaper: Bool { isKnown }

    /// Whoever leads knows who they are: they were expected, or were let in.
    package var isKnown: Bool { state != .waiting && state != .notLetIn }
}

extension Meeting {
    /// Who may be given a paper strip, in speaking order.
    package var paperPeople: [Participant] { inSpeakingOrder(participants.filter(\.mayHavePaper)) }

    /// Who may be given a strip for one question: nobody who may not be at its step.
    package func paperPeople(for round: Round) -> [Participant] {
        paperPeople.filter { mayBeThere($0.id, at: round.at) }
    }

    /// Who may still hand in a strip after the numbers were shown: nobody answers twice.
    package func missingPaper(in round: Round) -> [Participant] {
        guard case .shown(let answers) = round.outcome else { return [] }
        let known = Set(answers.map(\.participant))
        return paperPeople.filter { !known.contains($0.id) && mayBeThere($0.id, at: round.at) }
    }

    /// Writes down a paper strip that came in after the numbers were shown. Its giver had written it by hand, and it is
    /// marked as from paper.
    package func enterPaper(_ answer: Round.Answer, in id: Round.ID) throws(Refusal) -> [Event] {
        guard let round = self.round(id), case .shown(let answers) = round.outcome, answer.origin == .paper else {
            throw Refusal(.notFound)
        }
        guard mayBeThere(answer.participant, at: round.at) else { throw Refusal(.notFound) }
        guard self[answer.participant]?.mayHavePaper == true else { throw Refusal(.notHere) }
        guard !answers.contains(where: { $0.participant == answer.participant }) else {
            throw Refusal(.alreadyAnswered)
        }
        return [.paperEntered(round: id, answer: answer)]
    }

    // MARK: - Coming back

    /// Whoever is meant, where they have been in this meeting before under another phone.
    package func returning(_ id: Participant.ID, as content: Participant.Content) -> Participant? {
        guard let person = content.person else { return nil }
        return participants.first { $0.id != id && $0.content.person == person && $0.mayHavePaper }
    }

    /// Somebody at the door is one who was in the meeting before, and goes on as the same participant.
    ///
    /// `takingOver`: they are here, and the phone at the door takes the place of the one they had.
    package func letBackIn(
        _ id: Participant.ID, as before: Participant, takingOver: Bool = false
    ) throws(Refusal) -> [Event] {
        guard self[id]?.state == .waiting else { return [] }
        guard !before.isHere || takingOver else { throw Refusal(.alreadyHere, "person") }
        return [.notLetIn(participant: id), .participantCame(participant: before.id, how: .ownPhone)]
    }
}
