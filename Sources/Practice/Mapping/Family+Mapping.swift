extension Family {
    /// Puts something on the map.
    package func add(
        _ content: FamilyMap.Item.Content, to category: Category, as id: FamilyMap.Item.ID
    ) throws(Refusal) -> [Event] {
        try stillOpen()
        return [.map(.itemAdded(item: id, category: category, content: try checked(content)))]
    }

    /// Changes the words or the circumstances of an item; what it was stays in its history.
    package func reword(_ id: FamilyMap.Item.ID, as content: FamilyMap.Item.Content) throws(Refusal) -> [Event] {
        let item = try live(id)
        let content = try checked(content, knownChildren: item.content.children)
        return item.content == content ? [] : [.map(.itemReworded(item: id, content: content))]
    }

    /// Moves an item to another category.
    package func moveItem(_ id: FamilyMap.Item.ID, to category: Category) throws(Refusal) -> [Event] {
        try live(id).category == category ? [] : [.map(.itemMoved(item: id, to: category))]
    }

    /// Withdraws an item: it stays readable, struck through, with the reason.
    package func withdraw(_ id: FamilyMap.Item.ID, because reason: String) throws(Refusal) -> [Event] {
        let item = try live(id)
        return [.map(.itemWithdrawn(item: item.id, because: try why(reason)))]
    }

    package func restore(_ id: FamilyMap.Item.ID) throws(Refusal) -> [Event] {
        try stillOpen()
        guard let item = map[id] else { throw Refusal(.notFound) }
        guard !item.isLive else { throw Refusal(.isNotWithdrawn) }
        return [.map(.itemRestored(item: id))]
    }

    /// Marks that somebody says it was otherwise.
    package func dispute(
        _ id: FamilyMap.Item.ID, by person: Person.ID, how: String, language: String = "en"
    ) throws(Refusal) -> [Event] {
        let item = try live(id)
        var checks = Checks()
        if people[person] == nil { checks.refuse(.notFound, "by") }
        let how = try checks.finish(try Written.checked(how, language: language, field: "how"))
        return [.map(.itemDisputed(item: item.id, dispute: .init(by: person, how: how)))]
    }

    /// Somebody no longer disputes an item.
    package func settleDispute(_ id: FamilyMap.Item.ID, by person: Person.ID) throws(Refusal) -> [Event] {
        guard try live(id).disputes.contains(where: { $0.by == person }) else { throw Refusal(.notFound, "by") }
        return [.map(.disputeSettled(item: id, by: person))]
    }

    /// Notes that a next step was done.
    package func markDone(_ id: FamilyMap.Item.ID, on day: Day) throws(Refusal) -> [Event] {
        let item = try live(id)
        guard item.category == .nextStep else { throw Refusal(.notFound) }
        return item.done == nil ? [.map(.stepDone(item: id, on: day))] : []
    }

    /// A step that was marked as done is still to be done.
    package func markNotDone(_ id: FamilyMap.Item.ID) throws(Refusal) -> [Event] {
        try live(id).done == nil ? [] : [.map(.stepReopened(item: id))]
    }

    /// Asks something that is not known yet.
    package func ask(
        _ content: FamilyMap.Question.Content, as id: FamilyMap.Question.ID
    ) throws(Refusal) -> [Event] {
        try stillOpen()
        return [.map(.questionAsked(question: id, content: try checked(content)))]
    }

    package func reword(
        _ id: FamilyMap.Question.ID, as content: FamilyMap.Question.Content
    ) throws(Refusal) -> [Event] {
        let question = try open(id)
        let content = try checked(content)
        return question.content == content ? [] : [.map(.questionReworded(question: id, content: content))]
    }

    /// Writes down what was found out.
    package func answer(
        _ id: FamilyMap.Question.ID, with answer: String, language: String = "en"
    ) throws(Refusal) -> [Event] {
        let question = try open(id)
        let answer = try Written.checked(answer, language: language, field: "answer")
        return [.map(.questionAnswered(question: question.id, answer: answer))]
    }

    /// What was found out turned out otherwise. What was written before stays in the history.
    package func correctAnswer(
        _ id: FamilyMap.Question.ID, to answer: String, language: String = "en"
    ) throws(Refusal) -> [Event] {
        try stillOpen()
        guard let question = map.question(id), let before = question.answer else { throw Refusal(.notFound) }
        let answer = try Written.checked(answer, language: language, field: "answer")
        return answer == before ? [] : [.map(.answerCorrected(question: id, answer: answer))]
    }

    package func withdraw(_ id: FamilyMap.Question.ID, because reason: String) throws(Refusal) -> [Event] {
        let question = try open(id)
        return [.map(.questionWithdrawn(question: question.id, because: try why(reason)))]
    }

    /// Puts a hint aside for good, with a reason.
    package func setAside(_ hint: Hint, for item: FamilyMap.Item.ID?, because reason: String) throws(Refusal) -> [Event]
    {
        try stillOpen()
        if let item { _ = try live(item) }
        return [.map(.hintSetAside(hint: hint.rawValue, item: item, because: try why(reason)))]
    }

    /// Asks a hint again that was put aside.
    package func askAgain(_ hint: Hint, for item: FamilyMap.Item.ID?) throws(Refusal) -> [Event] {
        try stillOpen()
        let key = HintKey(hint: hint.rawValue, item: item)
        return map.setAside[key] == nil ? [] : [.map(.hintAskedAgain(hint: hint.rawValue, item: item))]
    }

    private func live(_ id: FamilyMap.Item.ID) throws(Refusal) -> FamilyMap.Item {
        try stillOpen()
        guard let item = map[id] else { throw Refusal(.notFound) }
        guard item.isLive else { throw Refusal(.isWithdrawn) }
        return item
    }

    private func open(_ id: FamilyMap.Question.ID) throws(Refusal) -> FamilyMap.Question {
        try stillOpen()
        guard let question = map.question(id) else { throw Refusal(.notFound) }
        guard question.answer == nil else { throw Refusal(.alreadyAnswered) }
        guard question.isOpen else { throw Refusal(.isWithdrawn) }
        return question
    }

    /// Whom the item was about before stays in it, also where they have since been found to be an adult.
    private func checked(
        _ content: FamilyMap.Item.Content, knownChildren known: [Person.ID] = []
    ) throws(Refusal) -> FamilyMap.Item.Content {
        var content = content
        var checks = Checks()
        content.text.text = checks.needed(content.text, "text")
        if content.children.contains(where: { people[$0]?.isChild != true && !known.contains($0) }) {
            checks.refuse(.notFound, "children")
        }
        content.source = content.source.map { $0.with(name: checks.plain($0.name, "sourceName")) }
        if case .about(let words) = content.happened {
            content.happened = .about(words: checks.plain(words, "about"))
        }
        if let worry = content.protectsFrom, map[worry]?.category.column != .worries {
            checks.refuse(.notFound, "protectsFrom")
        }
        if let pair = content.protectsFromPair, pairs[pair] == nil { checks.refuse(.notFound, "protectsFrom") }
        content.who = checks.plain(content.who, "who")
        if content.notFor.contains(where: { people[$0] == nil }) { checks.refuse(.notFound, "notFor") }
        try checks.pass()
        return content
    }

    private func checked(_ content: FamilyMap.Question.Content) throws(Refusal) -> FamilyMap.Question.Content {
        var content = content
        var checks = Checks()
        content.text.text = checks.needed(content.text, "text")
        content.who = checks.plain(content.who, "who")
        if content.notFor.contains(where: { people[$0] == nil }) { checks.refuse(.notFound, "notFor") }
        try checks.pass()
        return content
    }
}
