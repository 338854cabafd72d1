import Practice

extension Arrival {
    private enum SourceKind: String, CaseIterable { case seen, told, record, opinion }

    mutating func item(_ row: ImportRow) throws {
        var reading = RowReading(row, of: rows.reference)
        let category: Category? = reading.choice("category")
        if category == nil, reading.isClean { reading.note(Refusal(.missing, "category")) }
        var content = FamilyMap.Item.Content(text: Written(reading.text("text"), language: reading.language))
        content.children = people("children", &reading)
        content.source = source(&reading)
        content.happened = reading.happened("happened", today: setting.today)
        content.isOwnWords = reading.isYes("ownWords")
        content.protectsFrom = find(reading.text("protectsFrom"), .item, &reading, "protectsFrom")
        content.who = reading.text("who")
        content.by = reading.day("by")
        content.notFor = people("notFor", &reading)
        let done = reading.day("done")
        guard let id: FamilyMap.Item.ID = name(&reading, .item), reading.isClean, let category else {
            return keep(reading)
        }
        let isThere = try brings(id, row) { try $0.add(content, to: category, as: id) }
        if isThere, let done { try does(row) { try $0.markDone(id, on: done) } }
    }

    private func source(_ reading: inout RowReading) -> FamilyMap.Item.Source? {
        let name = reading.text("sourceName")
        let kind: SourceKind? = reading.choice("sourceKind")
        guard kind != nil || !name.isEmpty else { return nil }
        return switch kind ?? .told {
        case .seen: .seen(by: name)
        case .told: .told(by: name)
        case .record: .record(which: name)
        case .opinion: .opinion(of: name)
        }
    }

    mutating func question(_ row: ImportRow) throws {
        var reading = RowReading(row, of: rows.reference)
        let content = FamilyMap.Question.Content(
            text: Written(reading.text("text"), language: reading.language), who: reading.text("who"),
            by: reading.day("by"), notFor: people("notFor", &reading))
        let (answer, language) = (reading.text("answer"), reading.language)
        guard let id: FamilyMap.Question.ID = name(&reading, .question), reading.isClean else {
            return keep(reading)
        }
        let isThere = try brings(id, row) { try $0.ask(content, as: id) }
        if isThere, !answer.isEmpty { try does(row) { try $0.answer(id, with: answer, language: language) } }
    }

    mutating func pair(_ row: ImportRow) throws {
        var reading = RowReading(row, of: rows.reference)
        let statement = WorryStatement(
            acknowledge: reading.text("acknowledge"), who: reading.text("who"), happened: reading.text("happened"),
            ifNothingChanges: reading.text("ifNothingChanges"), dispute: reading.text("dispute"),
            forTheChild: reading.text("forTheChild"), language: reading.language)
        let goal = Goal(
            bestHopes: reading.text("bestHopes"), doingInstead: reading.text("doingInstead"),
            childExperience: reading.text("childExperience"), networkPart: reading.text("networkPart"),
            howKnown: reading.text("howKnown"), holdFor: holdFor(&reading), thenWhat: reading.text("thenWhat"),
            language: reading.language)
        let draft = Family.PairDraft(
            children: people("children", &reading), statement: statement, goal: goal, area: area(&reading),
            notFor: people("notFor", &reading))
        let source: FamilyMap.Item.ID? = find(reading.text("item"), .item, &reading, "item")
        let isAgreed = reading.isYes("agreed")
        guard let id: Pair.ID = name(&reading, .pair), reading.isClean else { return keep(reading) }
        let isThere = try brings(id, row) { [setting] family in
            try family.writePair(draft, from: source, as: id, today: setting.today, authority: setting.authority)
        }
        if isThere, isAgreed { try does(row) { try $0.agreePair(id) } }
    }

    /// “6 months”, “12 weeks”.
    private func holdFor(_ reading: inout RowReading) -> Goal.HoldFor? {
        let text = reading.text("holdFor").trimmed.lowercased()
        if text.isEmpty { return nil }
        let parts = text.split(separator: " ")
        let unit: Goal.Unit? =
            switch parts.last {
            case "week", "weeks": .weeks
            case "month", "months": .months
            default: nil
            }
        guard parts.count == 2, let number = Int(parts[0]), let unit else {
            reading.note("holdFor", .notOneOf(reading.text("holdFor"), ["12 weeks", "6 months"]))
            return nil
        }
        return .init(value: number, unit: unit)
    }
}
