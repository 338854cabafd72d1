extension Family {
    /// Asks a new scaling question, usually between a statement and its goal. The ends may follow, but nobody can answer
    /// before both are there.
    package func askScale(
        _ wording: Scale.Wording, kind: Scale.Kind, for pair: Pair.ID?, as id: Scale.ID
    ) throws(Refusal) -> [Event] {
        try stillOpen()
        if let pair { guard pairs[pair]?.isCurrent == true else { throw Refusal(.notFound, "pair") } }
        return [.scales(.scaleAsked(scale: id, kind: kind, pair: pair, wording: try checked(wording)))]
    }

    /// Other words for a question. Until somebody has answered this mends a slip; afterwards it begins a new series, and
    /// the old answers stay with the words they were given to.
    package func rewordScale(_ id: Scale.ID, as wording: Scale.Wording) throws(Refusal) -> [Event] {
        let scale = try current(id)
        let wording = try checked(wording)
        guard scale.wording != wording else { return [] }
        var sameWords = wording
        sameWords.closeAt = scale.wording.closeAt
        if scale.wording == sameWords { return [.scales(.closeAtAgreed(scale: id, closeAt: wording.closeAt))] }
        return [
            .scales(
                scale.wasAnswered
                    ? .seriesBegan(scale: id, wording: wording) : .slipCorrected(scale: id, wording: wording))
        ]
    }

    package func retireScale(_ id: Scale.ID, because reason: String) throws(Refusal) -> [Event] {
        _ = try current(id)
        return [.scales(.scaleRetired(scale: id, because: try why(reason)))]
    }

    /// What somebody typed about one person's answer.
    package struct RatingDraft: Hashable, Sendable {
        package var rater: Rater?
        /// The number as it was typed, or `dont-know`, or `passed`.
        package var answer: String
        package var reason: String
        package var isAskedGaveNone: Bool
        package var whyNotZero = ""
        package var oneHigher = ""
        package var day: Day
        package var askedBy = ""
        package var proxy = ""
        package var occasion = ""
        package var shownTo: Rating.ShownTo?
        package var language = "en"
        package var way: Rating.Way?

        package init(rater: Person.ID?, answer: String, reason: String, isAskedGaveNone: Bool = false, day: Day) {
            self.rater = rater.map { .person($0) }
            self.answer = answer
            self.reason = reason
            self.isAskedGaveNone = isAskedGaveNone
            self.day = day
        }
    }

    /// Writes down what a person answered: a number with a reason or "asked, gave none", or "don't know", or "passed".
    package func rate(
        _ draft: RatingDraft, on id: Scale.ID, as rating: Rating.ID, today: Day
    ) throws(Refusal) -> [Event] {
        let scale = try current(id)
        guard scale.wording.hasBothEnds else { throw Refusal(.endsMissing, "answer") }
        let content = try checked(draft, today: today)
        return [.scales(.numberGiven(scale: id, rating: rating, content: content))]
    }

    private func checked(_ draft: RatingDraft, today: Day) throws(Refusal) -> Rating.Content {
        var checks = Checks()
        let rater = draft.rater.flatMap { known($0) }
        if rater == nil { checks.refuse(.notFound, "rater") }
        let answer = checks.take(try Self.answer(typed: draft.answer))
        let words = checks.take(try Written.optional(draft.reason, language: draft.language, field: "reason"))
        var reason = draft.isAskedGaveNone ? Rating.Reason.askedGaveNone : nil
        if let words, let words { reason = .given(words: words) }
        if case .number = answer, reason == nil { checks.refuse(.reasonNeeded, "reason") }
        let whyNotZero = checks.plain(draft.whyNotZero, "whyNotZero")
        let oneHigher = checks.plain(draft.oneHigher, "oneHigher")
        if let rater, people.isChild(rater), draft.shownTo == nil { checks.refuse(.childHasNotAgreed, "shownTo") }
        if draft.day > today { checks.refuse(.inFuture, "day") }
        let occasion = checks.plain(draft.occasion, "occasion")
        let askedBy = checks.plain(draft.askedBy, "askedBy")
        let proxy = checks.plain(draft.proxy, "proxy")
        try checks.pass()
        guard let rater, let answer else { throw Refusal(.notFound, "rater") }
        var content = Rating.Content(
            rater: rater, answer: answer, reason: reason, whyNotZero: whyNotZero, oneHigher: oneHigher,
            day: draft.day, askedBy: askedBy, proxy: proxy, occasion: occasion, shownTo: draft.shownTo ?? .everyone,
            way: draft.way)
        if case .given = reason { return content }
        if !whyNotZero.isEmpty || !oneHigher.isEmpty { content.language = draft.language }
        return content
    }

    /// Who answered, where that is known: a person of the record, or somebody with a name.
    private func known(_ rater: Rater) -> Rater? {
        switch rater {
        case .person(let person): people[person] == nil ? nil : rater
        case .guest(let guest): guest.name.isEmpty ? nil : rater
        }
    }

    /// Withdraws an answer that was entered in error.
    package func withdrawRating(_ rating: Rating.ID, on id: Scale.ID, because reason: String) throws(Refusal) -> [Event]
    {
        try stillOpen()
        guard let found = scales[id]?.allRatings.first(where: { $0.id == rating }) else { throw Refusal(.notFound) }
        guard found.isLive else { throw Refusal(.isWithdrawn) }
        return [.scales(.numberWithdrawn(scale: id, rating: rating, because: try why(reason)))]
    }

    /// To whom an answer is shown, settled after it was written down.
    func show(_ rating: Rating.ID, of id: Scale.ID, to shownTo: Rating.ShownTo) throws(Refusal) -> [Event] {
        try stillOpen()
        return [.scales(.numberShownTo(scale: id, rating: rating, shownTo: shownTo))]
    }

    /// Whole numbers from 0 to 10 only, in one or two digits: not 11, not −1, not +5, not 5.5. "05" is five.
    static func answer(typed: String) throws(Refusal) -> Rating.Answer {
        switch typed {
        case "": throw Refusal(.numberMissing, "answer")
        case "dont-know": return .dontKnow
        case "passed": return .passed
        default:
            let isDigits = typed.utf8.count <= 2 && typed.utf8.allSatisfy { (48...57).contains($0) }
            guard isDigits, let number = Int(typed), number <= 10 else { throw Refusal(.notWhole0to10, "answer") }
            return .number(value: number)
        }
    }

    private func current(_ id: Scale.ID) throws(Refusal) -> Scale {
        try stillOpen()
        guard let scale = scales[id] else { throw Refusal(.notFound) }
        guard scale.isCurrent else { throw Refusal(.isRetired) }
        return scale
    }

    private func checked(_ wording: Scale.Wording) throws(Refusal) -> Scale.Wording {
        var wording = wording
        var checks = Checks()
        wording.question.text = checks.needed(wording.question, "question")
        wording.ten = checks.plain(wording.ten, "ten")
        wording.zero = checks.plain(wording.zero, "zero")
        if let closeAt = wording.closeAt, !(0...10).contains(closeAt) { checks.refuse(.notWhole0to10, "closeAt") }
        try checks.pass()
        return wording
    }
}
