extension Referral {
    /// Takes in what somebody sends: with holes, as long as there is anything at all.
    package func send(_ content: Content) throws(Refusal) -> [Event] {
        guard sent == nil else { return [] }
        guard !content.isEmpty else { throw Refusal(.missing, "worries") }
        return [.sent(content: content)]
    }

    /// Asks whoever referred for something that is missing.
    package func ask(_ text: Written, as id: Question.ID) throws(Refusal) -> [Event] {
        try isHere()
        let text = try Written.checked(text.text, language: text.language, field: "text")
        return [.asked(question: id, text: text)]
    }

    /// Keeps what whoever referred answered: by their link, or on the telephone to a worker.
    package func answer(_ id: Question.ID, with answer: Written) throws(Refusal) -> [Event] {
        guard let question = self[id], question.isOpen else { throw Refusal(.notAsked) }
        let answer = try Written.checked(answer.text, language: answer.language, field: "answer")
        return [.answered(question: question.id, answer: answer)]
    }

    /// The question is no longer asked; its link ends.
    package func withdrawQuestion(_ id: Question.ID, because reason: String) throws(Refusal) -> [Event] {
        guard let question = self[id] else { throw Refusal(.notFound) }
        guard question.isOpen else { throw Refusal(.notAsked) }
        return [.questionWithdrawn(question: id, because: try Written.checked(reason, field: "why").text)]
    }

    /// Decides, with a reason. A later decision stands beside the ones before it.
    package func decide(_ outcome: String, because reason: Written, at door: FrontDoor) throws(Refusal) -> [Event] {
        try isHere()
        var checks = Checks()
        let found = door[outcome]
        if found == nil { checks.refuse(.notFound, "outcome") }
        let why = checks.take(try Written.checked(reason.text, language: reason.language, field: "why"))
        try checks.pass()
        guard let found, let why else { throw Refusal(.notFound, "outcome") }
        return [.decided(decision: Decision(outcome: found, why: why))]
    }

    /// Tells whoever referred what may be told.
    package func tellOutcome(_ words: Written) throws(Refusal) -> [Event] {
        try isHere()
        let words = try Written.checked(words.text, language: words.language, field: "words")
        return [.outcomeTold(words: words)]
    }

    /// Notes the record that it became part of. Done twice, it has one effect.
    package func becomes(_ family: Family.ID, isNew: Bool) throws(Refusal) -> [Event] {
        try isHere()
        if self.family == family { return [] }
        guard self.family == nil else { throw Refusal(.hasFamily) }
        guard decision?.outcome.takesOn == true else { throw Refusal(.notTakenOn) }
        return [isNew ? .becameFamily(family: family) : .wentToFamily(family: family)]
    }

    private func isHere() throws(Refusal) {
        guard sent != nil else { throw Refusal(.notFound) }
    }
}
