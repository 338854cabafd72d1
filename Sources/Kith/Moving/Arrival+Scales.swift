import Practice

extension Arrival {
    mutating func scale(_ row: ImportRow) throws {
        var reading = RowReading(row, of: rows.reference)
        let kind: Scale.Kind = reading.choice("kind") ?? .safety
        let wording = Scale.Wording(
            question: Written(reading.text("question"), language: reading.language), ten: reading.text("ten"),
            zero: reading.text("zero"), closeAt: reading.number("closeAt"))
        let pair: Pair.ID? = find(reading.text("pair"), .pair, &reading, "pair")
        guard let id: Scale.ID = name(&reading, .scale), reading.isClean else { return keep(reading) }
        try brings(id, row) { try $0.askScale(wording, kind: kind, for: pair, as: id) }
    }

    mutating func rating(_ row: ImportRow) throws {
        var reading = RowReading(row, of: rows.reference)
        let rater: Person.ID? = find(reading.text("person"), .person, &reading, "person")
        var draft = Family.RatingDraft(
            rater: rater, answer: reading.text("answer").trimmed.lowercased(), reason: reading.text("reason"),
            isAskedGaveNone: reading.isYes("noReason"), day: reading.day("day") ?? setting.today)
        draft.whyNotZero = reading.text("whyNotZero")
        draft.oneHigher = reading.text("oneHigher")
        draft.askedBy = reading.text("askedBy")
        draft.proxy = reading.text("proxy")
        draft.occasion = reading.text("occasion")
        draft.language = reading.language
        if let guest = guest(&reading) { draft.rater = .guest(guest) }
        let isChild = draft.rater.map(family.people.isChild) == true
        // Whether a child agreed to show an answer has to be said; until then it is for workers.
        draft.shownTo = reading.choice("shownTo") ?? (isChild ? .workerOnly : nil)
        let scale = scale(&reading)
        guard let id: Rating.ID = name(&reading, .rating), reading.isClean, let scale else { return keep(reading) }
        let given = draft
        try does(row) { [setting] in try $0.rate(given, on: scale, as: id, today: setting.today) }
    }

    /// Somebody who answered at a meeting and is not among the people.
    private func guest(_ reading: inout RowReading) -> Rater.Guest? {
        let name = reading.text("guest")
        guard !name.isEmpty, reading.text("person").isEmpty else { return nil }
        return .init(name: name, part: reading.choice("guestPart") ?? .network, known: reading.text("guestKnown"))
    }

    /// The scale of a rating; where there is one alone, it need not be named.
    private func scale(_ reading: inout RowReading) -> Scale.ID? {
        let named = reading.text("scale")
        if !named.isEmpty { return find(named, .scale, &reading, "scale") }
        if family.scales.all.count == 1 { return family.scales.all[0].id }
        reading.note("scale", .scaleNeeded)
        return nil
    }
}
