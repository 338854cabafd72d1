/// The map: what are we worried about, what's working well, what needs to happen, and what we do not know yet.
package struct FamilyMap: Hashable, Sendable {
    private var all: [Item.ID: Item] = [:]
    private var arrival: [Item.ID] = []
    package internal(set) var questions: [Question] = []
    package internal(set) var setAside: [HintKey: String] = [:]

    package enum Event: Hashable, Sendable, Codable {
        case itemAdded(item: Item.ID, category: Category, content: Item.Content)
        case itemReworded(item: Item.ID, content: Item.Content)
        case itemMoved(item: Item.ID, to: Category)
        case itemWithdrawn(item: Item.ID, because: String)
        case itemRestored(item: Item.ID)
        case itemDisputed(item: Item.ID, dispute: Item.Dispute)
        case disputeSettled(item: Item.ID, by: Person.ID)
        case itemBecamePair(item: Item.ID, pair: Pair.ID)
        case stepDone(item: Item.ID, on: Day)
        case questionAsked(question: Question.ID, content: Question.Content)
        case questionReworded(question: Question.ID, content: Question.Content)
        case questionAnswered(question: Question.ID, answer: Written)
        case answerCorrected(question: Question.ID, answer: Written)
        case questionWithdrawn(question: Question.ID, because: String)
        case hintSetAside(hint: String, item: Item.ID?, because: String)
        case stepReopened(item: Item.ID)
        case hintAskedAgain(hint: String, item: Item.ID?)
    }

    mutating func apply(_ event: Event, _ stamp: Stamp) {
        switch event {
        case .itemAdded(let id, let category, let content):
            all[id] = Item(id: id, category: category, content: content, added: stamp)
            arrival.append(id)
        case .itemReworded(let id, let content):
            if let before = all[id]?.content { all[id]?.earlier.append(.init(content: before, until: stamp)) }
            all[id]?.content = content
        case .itemMoved(let id, let category): all[id]?.category = category
        case .itemWithdrawn(let id, let reason): all[id]?.withdrawn = reason
        case .itemRestored(let id): all[id]?.withdrawn = nil
        case .itemDisputed(let id, let dispute):
            all[id]?.disputes.removeAll { $0.by == dispute.by }
            all[id]?.disputes.append(dispute)
        case .disputeSettled(let id, let person): all[id]?.disputes.removeAll { $0.by == person }
        case .itemBecamePair(let id, let pair): all[id]?.becamePair = pair
        case .stepDone(let id, let day): all[id]?.done = day
        case .hintSetAside(let hint, let item, let reason): setAside[HintKey(hint: hint, item: item)] = reason
        case .stepReopened(let id): all[id]?.done = nil
        case .hintAskedAgain(let hint, let item): setAside[HintKey(hint: hint, item: item)] = nil
        default: applyToQuestions(event, stamp)
        }
    }

    private mutating func applyToQuestions(_ event: Event, _ stamp: Stamp) {
        func change(_ id: Question.ID, _ change: (inout Question) -> Void) {
            if let place = questions.firstIndex(where: { $0.id == id }) { change(&questions[place]) }
        }
        switch event {
        case .questionAsked(let id, let content): questions.append(Question(id: id, content: content, added: stamp))
        case .questionReworded(let id, let content): change(id) { $0.content = content }
        case .questionAnswered(let id, let answer), .answerCorrected(let id, let answer):
            change(id) { $0.answer = answer }
        case .questionWithdrawn(let id, let reason): change(id) { $0.withdrawn = reason }
        default: break
        }
    }

    /// Any item that was ever on the map.
    package subscript(id: Item.ID) -> Item? { all[id] }

    /// Everything ever on the map, in the order it came.
    package var items: [Item] { arrival.compactMap { all[$0] } }

    /// What stands in a category now, in the order it came.
    package func live(_ category: Category) -> [Item] { items.filter { $0.category == category && $0.isLive } }

    package var withdrawn: [Item] { items.filter { !$0.isLive } }

    package var openQuestions: [Question] { questions.filter(\.isOpen) }

    package var answeredQuestions: [Question] { questions.filter { $0.answer != nil && $0.withdrawn == nil } }

    package func question(_ id: Question.ID) -> Question? { questions.first { $0.id == id } }
}

/// A hint about one item, or about the map as a whole.
package struct HintKey: Hashable, Sendable {
    package var hint: String
    package var item: FamilyMap.Item.ID?
}
