import Practice

/// What goes onto the map, and what becomes of it.
extension DemoScript {
    typealias Item = FamilyMap.Item

    /// Puts something on the map. `ownWords` is the language of somebody's own words; nil where the worker wrote it.
    @discardableResult
    mutating func item(
        _ category: Category, _ text: String, about children: [Person.ID] = [],
        _ source: Item.Source? = nil, _ when: DemoWhen? = nil, ownWords language: String? = nil
    ) -> Item.ID {
        var content = Item.Content(text: Written(text, language: language ?? "en"), children: children, source: source)
        content.happened = when.map(calendar.happened)
        content.isOwnWords = language != nil
        return add(content, to: category)
    }

    /// A time when the danger was there and somebody protected a child from it.
    @discardableResult
    mutating func safety(
        _ text: String, about children: [Person.ID] = [], _ source: Item.Source, _ when: DemoWhen? = nil,
        from worry: Item.ID? = nil, fromPair pair: Pair.ID? = nil
    ) -> Item.ID {
        var content = Item.Content(text: Written(text), children: children, source: source)
        content.happened = when.map(calendar.happened)
        (content.protectsFrom, content.protectsFromPair) = (worry, pair)
        return add(content, to: .existingSafety)
    }

    /// A next step, told as a sentence: who, does what, by when.
    @discardableResult
    mutating func step(_ who: String, _ does: String, by day: DemoDay? = nil) -> Item.ID {
        var content = Item.Content(text: Written("\(who) \(does)"), who: who)
        content.by = day.map(calendar.day)
        return add(content, to: .nextStep)
    }

    private mutating func add(_ content: Item.Content, to category: Category) -> Item.ID {
        let id: Item.ID = numbers.newID()
        does("map") { family, _ in try family.add(content, to: category, as: id) }
        return id
    }

    mutating func rewords(_ item: Item.ID, _ text: String) {
        changes(item) { $0.text.text = text }
    }

    mutating func links(_ item: Item.ID, to pair: Pair.ID) {
        changes(item) { ($0.protectsFrom, $0.protectsFromPair) = (nil, pair) }
    }

    mutating func leavesOut(_ item: Item.ID, for people: Person.ID...) {
        changes(item) { $0.notFor = people }
    }

    private mutating func changes(_ item: Item.ID, _ change: @escaping @Sendable (inout Item.Content) -> Void) {
        does("map") { family, _ in
            guard var content = family.map[item]?.content else { throw Refusal(.notFound) }
            change(&content)
            return try family.reword(item, as: content)
        }
    }

    mutating func moves(_ item: Item.ID, to category: Category) {
        does("map") { family, _ in try family.moveItem(item, to: category) }
    }

    mutating func withdraws(_ item: Item.ID, because reason: String) {
        does("map") { family, _ in try family.withdraw(item, because: reason) }
    }

    mutating func disputes(_ item: Item.ID, _ person: Person.ID, _ how: String) {
        does("map") { family, _ in try family.dispute(item, by: person, how: how) }
    }

    mutating func settles(_ item: Item.ID, _ person: Person.ID) {
        does("map") { family, _ in try family.settleDispute(item, by: person) }
    }

    mutating func done(_ item: Item.ID) {
        does("map") { family, scene in try family.markDone(item, on: scene.day) }
    }

    /// Asks something that is not known yet.
    @discardableResult
    mutating func asks(_ text: String, who: String = "", by day: DemoDay? = nil) -> FamilyMap.Question.ID {
        let id: FamilyMap.Question.ID = numbers.newID()
        let content = FamilyMap.Question.Content(text: Written(text), who: who, by: day.map(calendar.day))
        does("map") { family, _ in try family.ask(content, as: id) }
        return id
    }

    mutating func answers(_ question: FamilyMap.Question.ID, _ answer: String) {
        does("map") { family, _ in try family.answer(question, with: answer) }
    }

    mutating func withdraws(_ question: FamilyMap.Question.ID, because reason: String) {
        does("map") { family, _ in try family.withdraw(question, because: reason) }
    }

    mutating func setsAside(_ hint: Hint, of item: Item.ID? = nil, because reason: String) {
        does("map") { family, _ in try family.setAside(hint, for: item, because: reason) }
    }
}
