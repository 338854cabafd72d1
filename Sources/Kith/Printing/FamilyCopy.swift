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

    init(of family: Family, for person: Person, parts: Set<CopyPart> = CopyPart.usual, with ticked: Set<Protected> = [])
    {
        self.family = family
        self.person = person
        self.parts = parts
        self.ticked = ticked
    }

    var showing: Showing { Showing(family, to: .person(person.id, with: ticked)) }

    private var everything: Showing { Showing(family, to: .person(person.id, with: Set(Protected.allCases))) }

    /// What the person would read with every box ticked.
    func items(_ category: Category) -> [FamilyMap.Item] { everything.items(category) }

    var pairs: [Pair] { everything.pairs }

    var scales: [Scale] { pairs.flatMap { family.scales.of($0.id) } + everything.looseScales }

    var steps: [FamilyMap.Item] { items(.nextStep) }

    var safeContact: String? { person.details.safeContact.isEmpty ? nil : person.details.safeContact }
}

extension FamilyCopy {
    private var allItems: [FamilyMap.Item] { Category.allCases.flatMap { items($0) } }

    private var allAnswers: [Rating] { scales.flatMap { everything.answers(to: $0) } }

    /// What is never in a copy for this person, whatever is ticked.
    var keptFromThem: [FamilyMap.Item] {
        Category.allCases.flatMap { family.map.live($0) }.filter(everything.isKeptFromThem)
    }

    /// What is in this copy and kept from somebody else.
    var keptFromOthers: [FamilyMap.Item] { allItems.filter { !$0.content.notFor.isEmpty } }

    /// Children's answers that are for workers only.
    var answersForWorkersOnly: Int {
        family.scales.current.flatMap(\.latest).filter { $0.content.shownTo == .workerOnly }.count
    }

    /// How many other people have a note on how to reach them safely.
    var othersSafeContacts: Int {
        family.people.present.filter { $0.id != person.id && !$0.details.safeContact.isEmpty }.count
    }

    /// One thing that is left out unless its box is ticked: who said it, and what it is.
    struct Held: Hashable, Sendable {
        var name: String
        var text: String
        var source: FamilyMap.Item.Source?
    }

    func held(_ protected: Protected) -> [Held] {
        switch protected {
        case .whoTold: sources(ofChildren: false)
        case .childrensWords:
            quotations(ofChildren: true) + sources(ofChildren: true) + hopes(ofChildren: true)
                + reasons(ofChildren: true)
                + disputes(ofChildren: true)
        case .othersWords: quotations(ofChildren: false) + hopes(ofChildren: false) + reasons(ofChildren: false)
        case .disputes: disputes(ofChildren: false)
        case .safeContact: safeContact.map { [Held(name: person.name, text: $0)] } ?? []
        }
    }

    private func sources(ofChildren: Bool) -> [Held] {
        allItems.filter { $0.content.source != nil && everything.isToldByChild($0) == ofChildren }.map {
            Held(name: "", text: $0.content.text.text, source: $0.content.source)
        }
    }

    private func quotations(ofChildren: Bool) -> [Held] {
        allItems.filter(\.content.isOwnWords).compactMap { item in
            let speaker = everything.speaker(of: item)
            guard speaker?.id != person.id, (speaker?.isChild ?? true) == ofChildren else { return nil }
            return Held(name: speaker?.name ?? "", text: item.content.text.text)
        }
    }

    private func hopes(ofChildren: Bool) -> [Held] {
        pairs.map(\.goal.bestHopes).compactMap { hopes in
            let quoted = everything.quoted(in: hopes)
            // Words that nobody is named for may be a child's.
            if quoted.isEmpty { return ofChildren && Showing.isQuoting(hopes) ? Held(name: "", text: hopes) : nil }
            let others = quoted.filter { $0.id != person.id && $0.isChild == ofChildren }
            return others.isEmpty ? nil : Held(name: "", text: hopes)
        }
    }

    private func reasons(ofChildren: Bool) -> [Held] {
        allAnswers.compactMap { rating in
            guard rating.rater != .person(person.id), family.people.isChild(rating.rater) == ofChildren else {
                return nil
            }
            let lines = [rating.reasonWords?.text ?? "", rating.content.whyNotZero, rating.content.oneHigher]
                .filter { !$0.isEmpty }
            return lines.isEmpty
                ? nil : Held(name: family.people.name(of: rating.rater), text: lines.joined(separator: " · "))
        }
    }

    private func disputes(ofChildren: Bool) -> [Held] {
        let ofItems = allItems.flatMap(\.disputes).compactMap { dispute in
            held(family.people[dispute.by], dispute.how.text, ofChildren)
        }
        let ofStatements = pairs.map(\.statement.dispute).compactMap { dispute in
            dispute.isEmpty ? nil : held(family.people.first(namedIn: dispute), dispute, ofChildren)
        }
        return ofItems + ofStatements
    }

    private func held(_ speaker: Person?, _ text: String, _ ofChildren: Bool) -> Held? {
        guard speaker?.id != person.id, (speaker?.isChild ?? false) == ofChildren else { return nil }
        return Held(name: speaker?.name ?? "", text: text)
    }
}
