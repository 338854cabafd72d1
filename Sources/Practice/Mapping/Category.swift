/// The three columns of the map (docs/practice/01 §1.3). The fourth question, the judgement, is the scales.
package enum Column: String, CaseIterable, Hashable, Sendable, Codable {
    case worries, workingWell, needsToHappen

    package var categories: [Category] {
        switch self {
        case .worries: [.pastHarm, .futureDanger, .complicatingFactor]
        case .workingWell: [.existingStrength, .existingSafety]
        case .needsToHappen: [.goal, .nextStep]
        }
    }

    package static func ordered(_ order: Terminology.ColumnOrder) -> [Column] {
        switch order {
        case .worriesFirst: [.worries, .workingWell, .needsToHappen]
        case .workingWellFirst: [.workingWell, .worries, .needsToHappen]
        }
    }
}

/// The seven categories of the map. Every item belongs to one.
package enum Category: String, CaseIterable, Hashable, Sendable, Codable {
    /// What adults did or did not do, and what it did to a child.
    case pastHarm
    /// What may happen if nothing changes: a rough worry that can become a statement.
    case futureDanger
    /// What makes it harder to sort out, but is not itself the harm.
    case complicatingFactor
    case existingStrength
    /// When the danger was there and somebody protected the child.
    case existingSafety
    /// What has to be seen: a rough goal that can become a pair's goal.
    case goal
    /// A small action: who, what, by when.
    case nextStep

    package var column: Column {
        Column.allCases.first { $0.categories.contains(self) } ?? .worries
    }
}
