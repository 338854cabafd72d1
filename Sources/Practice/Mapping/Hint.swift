/// A question that the practice asks about a map. Hints are prompts, never judgements, and never stop anybody
/// (docs/practice/01 §1.4, §1.6, §1.8).
package enum Hint: String, CaseIterable, Hashable, Sendable {
    /// Existing safety that is not linked to a worry: is it a strength?
    case safetyWithoutWorry
    /// Past harm that does not say what it did to a child.
    case harmWithoutChild
    /// The second column is much thinner than the first.
    case thinSecondColumn
    /// A service stands among the strengths.
    case serviceAsStrength
    /// A next step without a person.
    case stepWithoutPerson
    /// A goal that names a course or a service instead of what the child will live.
    case serviceAsGoal
    /// Worries, but no pair of statement and goal yet.
    case worriesWithoutPair

    package struct Finding: Hashable, Sendable {
        package var hint: Hint
        /// nil where it is about the map as a whole.
        package var item: FamilyMap.Item.ID?
        package var category: Category
    }

    /// Where the hint applies.
    func findings(in family: Family) -> [Finding] {
        let map = family.map
        func items(_ category: Category, _ fits: (FamilyMap.Item) -> Bool) -> [Finding] {
            map.live(category).filter(fits).map { Finding(hint: self, item: $0.id, category: category) }
        }
        switch self {
        case .safetyWithoutWorry:
            return items(.existingSafety) { $0.content.protectsFrom == nil && $0.content.protectsFromPair == nil }
        case .harmWithoutChild:
            return items(.pastHarm) { $0.content.children.isEmpty && !family.names(aChild: $0.content.text.text) }
        case .serviceAsStrength: return items(.existingStrength) { Self.namesService($0.content.text.text) }
        case .serviceAsGoal: return items(.goal) { Self.namesService($0.content.text.text) }
        case .stepWithoutPerson: return items(.nextStep) { $0.content.who.isEmpty && $0.done == nil }
        case .thinSecondColumn:
            let worries = Column.worries.categories.map { map.live($0).count }.reduce(0, +)
            let well = Column.workingWell.categories.map { map.live($0).count }.reduce(0, +)
            return worries >= 3 && well * 3 <= worries
                ? [Finding(hint: self, item: nil, category: .existingStrength)] : []
        case .worriesWithoutPair:
            let harm = map.live(.pastHarm).count + map.live(.futureDanger).count
            return harm >= 2 && family.pairs.current.isEmpty
                ? [Finding(hint: self, item: nil, category: .futureDanger)] : []
        }
    }

    /// Services that are often written down as if they were a strength or a goal.
    private static let services = [
        "engages with", "engage with", "engaging with", "attends ", "attend a", "course", "programme", "referred to",
        "referral", "health visitor", "camhs", "works with professionals", "accepts support", "parenting class",
        "counselling", "anger management",
    ].map { Array($0.utf8) }

    /// Compares bytes: a map is looked through anew for each page that shows it.
    private static func namesService(_ text: String) -> Bool {
        let bytes = Array(text.lowercased().utf8)
        return services.contains { service in
            bytes.indices.contains { place in
                bytes[place...].starts(with: service) && !bytes[..<place].suffix(3).elementsEqual("of ".utf8)
            }
        }
    }
}

extension Family {
    /// Everything the practice would ask about this map now, without what was set aside.
    package var hints: [Hint.Finding] {
        Hint.allCases.flatMap { $0.findings(in: self) }
            .filter { map.setAside[HintKey(hint: $0.hint.rawValue, item: $0.item)] == nil }
    }

    /// Does a child's name stand in the text, as a word of its own? "Leo's" names Leo, "Leonard" does not.
    func names(aChild text: String) -> Bool {
        let text = text.lowercased()
        return people.children.contains { child in
            text.ranges(of: child.name.lowercased()).contains { place in
                let around = [text[..<place.lowerBound].last, text[place.upperBound...].first]
                return around.allSatisfy { $0?.isLetter != true }
            }
        }
    }
}
