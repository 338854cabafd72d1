import Practice

/// The parts of a copy that a worker chooses.
enum CopyPart: String, CaseIterable, Hashable, Sendable {
    case people, worries, workingWell, goals, nextSteps, pairs, scales, unknown

    /// What is ticked before anybody has chosen. What is not known yet often names a suspicion, so it waits for a tick.
    static let usual = Set(allCases).subtracting([.unknown])

    /// The categories of the map that the part holds.
    var categories: [Category] {
        switch self {
        case .worries: Column.worries.categories
        case .workingWell: Column.workingWell.categories
        case .goals: [.goal]
        case .nextSteps: [.nextStep]
        case .people, .pairs, .scales, .unknown: []
        }
    }
}

/// What one copy for one person holds and what it leaves out, so that a worker can look before it is printed.
struct FamilyCopy: Sendable {
    let family: Family
    let person: Person
    let parts: Set<CopyPart>
    let ticked: Set<Protected>
    let takenOut: Set<UInt128>

    init(
        of family: Family, for person: Person, parts: Set<CopyPart> = CopyPart.usual, with ticked: Set<Protected> = [],
        without takenOut: Set<UInt128> = []
    ) {
        self.family = family
        self.person = person
        self.parts = parts
        self.ticked = ticked
        self.takenOut = takenOut
    }

    var showing: Showing { showing(with: ticked) }

    /// What the person would read with other boxes ticked.
    func showing(with ticked: Set<Protected>) -> Showing {
        Showing(family, to: .person(person.id, with: ticked), without: takenOut)
    }

    private var everything: Showing { showing(with: Set(Protected.inCopies)) }

    /// What the person would read with every box ticked.
    func items(_ category: Category) -> [FamilyMap.Item] { everything.items(category) }

    var pairs: [Pair] { everything.pairs }

    var scales: [Scale] { everything.scales }

    var safeContact: String? { person.details.safeContact.isEmpty ? nil : person.details.safeContact }
}

extension FamilyCopy {
    private var allItems: [FamilyMap.Item] { Category.allCases.flatMap { items($0) } }

    /// Something that is not for somebody: its words, and for whom it is not.
    struct Kept: Hashable, Sendable {
        var text: Written
        var notFor: [Person.ID]
    }

    /// What is never in a copy for this person, whatever is ticked.
    var keptFromThem: [Kept] {
        let items = Category.allCases.flatMap { family.map.live($0) }
        return kept(items, family.pairs.current, family.map.openQuestions).filter { $0.notFor.contains(person.id) }
    }

    /// What is in this copy and kept from somebody else.
    var keptFromOthers: [Kept] { kept(allItems, pairs, everything.questions).filter { !$0.notFor.isEmpty } }

    private func kept(
        _ items: [FamilyMap.Item], _ pairs: [Pair], _ questions: [FamilyMap.Question]
    ) -> [Kept] {
        items.map { Kept(text: $0.content.text, notFor: $0.content.notFor) }
            + pairs.map { Kept(text: $0.start, notFor: $0.content.notFor) }
            + questions.map { Kept(text: $0.content.text, notFor: $0.content.notFor) }
    }

    /// Children's answers that are for workers only.
    var answersForWorkersOnly: Int {
        family.scales.current.flatMap(\.latest).filter { $0.content.shownTo == .workerOnly }.count
    }

    /// How many other people have a note on how to reach them safely.
    var othersSafeContacts: Int {
        family.people.present.filter { $0.id != person.id && !$0.details.safeContact.isEmpty }.count
    }
}

extension Pair {
    /// Words to know the pair by.
    fileprivate var start: Written {
        let texts = [statement.happened, statement.ifNothingChanges, statement.who]
        guard let text = texts.first(where: { !$0.isEmpty }) else {
            return Written(goal.sentences.first ?? goal.bestHopes, language: goal.language)
        }
        return Written(text, language: statement.language)
    }
}
