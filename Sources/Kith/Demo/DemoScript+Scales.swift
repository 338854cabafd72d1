import Practice

/// Scaling questions, and what each person said.
extension DemoScript {
    mutating func scale(
        _ kind: Scale.Kind, _ question: String, ten: String, zero: String, closeAt: Int? = nil,
        for pair: Pair.ID? = nil, in language: String = "en"
    ) -> Scale.ID {
        let id: Scale.ID = numbers.newID()
        let question = Written(question, language: language)
        let wording = Scale.Wording(question: question, ten: ten, zero: zero, closeAt: closeAt)
        does("scales") { family, _ in try family.askScale(wording, kind: kind, for: pair, as: id) }
        return id
    }

    mutating func rewords(_ scale: Scale.ID, _ question: String, ten: String, zero: String, closeAt: Int? = nil) {
        let wording = Scale.Wording(question: Written(question), ten: ten, zero: zero, closeAt: closeAt)
        does("scales") { family, _ in try family.rewordScale(scale, as: wording) }
    }

    mutating func retires(_ scale: Scale.ID, because reason: String) {
        does("scales") { family, _ in try family.retireScale(scale, because: reason) }
    }

    /// Begins a round: the answers that follow belong to this question, on this occasion.
    mutating func asks(_ scale: Scale.ID, at occasion: String) {
        asking = (scale, occasion)
    }

    /// A person's number and why: what makes it that and not 0, what would make it one higher, who answered for them
    /// and how they knew, and, of a child, who may see it.
    @discardableResult
    mutating func says(
        _ person: Person.ID, _ number: Int, _ reason: String, notZero: String = "", higher: String = "",
        proxy: String = "", shown: Rating.ShownTo = .everyone, in language: String = "en"
    ) -> Rating.ID {
        var draft = answer(person, "\(number)", reason, shown: shown)
        (draft.whyNotZero, draft.oneHigher, draft.proxy, draft.language) = (notZero, higher, proxy, language)
        return gives(draft)
    }

    /// A number from somebody who was asked why, and gave no reason.
    mutating func saysOnly(_ person: Person.ID, _ number: Int) {
        var draft = answer(person, "\(number)", "")
        draft.isAskedGaveNone = true
        gives(draft)
    }

    mutating func doesNotKnow(_ person: Person.ID, _ reason: String = "") {
        gives(answer(person, "dont-know", reason))
    }

    mutating func passes(_ person: Person.ID, _ reason: String = "") {
        gives(answer(person, "passed", reason))
    }

    mutating func withdraws(_ rating: Rating.ID, on scale: Scale.ID, because reason: String) {
        does("scales") { family, _ in try family.withdrawRating(rating, on: scale, because: reason) }
    }

    private func answer(
        _ person: Person.ID, _ answer: String, _ reason: String, shown: Rating.ShownTo = .everyone
    ) -> Family.RatingDraft {
        var draft = Family.RatingDraft(rater: person, answer: answer, reason: reason, day: day)
        draft.askedBy = worker.name
        draft.occasion = asking?.occasion ?? ""
        draft.shownTo = children.contains(person) ? shown : nil
        return draft
    }

    @discardableResult
    private mutating func gives(_ draft: Family.RatingDraft) -> Rating.ID {
        let id: Rating.ID = numbers.newID()
        guard let scale = asking?.scale else { preconditionFailure("a question is asked before it is answered") }
        does("scales") { family, scene in try family.rate(draft, on: scale, as: id, today: scene.day) }
        return id
    }
}
