/// A danger or worry statement: in words the family understands, why the service is in their life, and what it may do to
/// the child if nothing changes (docs/practice/03 §3.3).
package struct WorryStatement: Hashable, Sendable, Codable {
    /// What the family already does that helps; may open the statement.
    package var acknowledge: String
    /// Who is worried, by name.
    package var who: String
    /// What happened: behaviour that a camera could film.
    package var happened: String
    /// What may happen to this child if nothing changes.
    package var ifNothingChanges: String
    /// Who sees it otherwise, and how.
    package var dispute: String
    /// The same for the child, in the child's words.
    package var forTheChild: String
    package var language: String

    package init(
        acknowledge: String = "", who: String = "", happened: String = "", ifNothingChanges: String = "",
        dispute: String = "", forTheChild: String = "", language: String = "en"
    ) {
        self.acknowledge = acknowledge
        self.who = who
        self.happened = happened
        self.ifNothingChanges = ifNothingChanges
        self.dispute = dispute
        self.forTheChild = forTheChild
        self.language = language
    }

    package enum Part: String, CaseIterable, Hashable, Sendable {
        case acknowledge, who, happened, ifNothingChanges, dispute
    }

    package subscript(part: Part) -> String {
        switch part {
        case .acknowledge: acknowledge
        case .who: who
        case .happened: happened
        case .ifNothingChanges: ifNothingChanges
        case .dispute: dispute
        }
    }

    /// The parts that a statement cannot do without, and that are not there yet.
    package var missing: [Part] { [.who, .happened, .ifNothingChanges].filter { self[$0].isEmpty } }

    package var isEmpty: Bool { Part.allCases.allSatisfy { self[$0].isEmpty } && forTheChild.isEmpty }

    /// How many words are read aloud; 60 to 120 are about right (docs/practice/03 §3.4).
    package var wordCount: Int {
        Part.allCases.map { self[$0].split(whereSeparator: \.isWhitespace).count }.reduce(0, +)
    }
}

/// A safety, wellbeing or success goal: what has to be seen, and for how long (docs/practice/04 §4.2).
package struct Goal: Hashable, Sendable, Codable {
    package enum Unit: String, CaseIterable, Hashable, Sendable, Codable { case weeks, months }

    package struct HoldFor: Hashable, Sendable, Codable {
        package var value: Int
        package var unit: Unit

        /// The numbers of weeks or months that a goal can have to hold.
        package static let values = 1...520

        package init(value: Int, unit: Unit) {
            self.value = value
            self.unit = unit
        }

        /// The first day on which it has held long enough, begun on a day.
        package func end(from day: Day) -> Day? {
            guard Self.values.contains(value) else { return nil }
            switch unit {
            case .weeks: return day.adding(days: 7 * value)
            case .months:
                let months = day.month - 1 + value
                let (year, month) = (day.year + months / 12, months % 12 + 1)
                return Day(year: year, month: month, day: min(day.day, Day.days(inMonth: month, of: year)))
            }
        }
    }

    /// What the family themselves hope for; stands beside the service's goal.
    package var bestHopes: String
    /// What the parents will be doing instead.
    package var doingInstead: String
    /// What the child will live and feel.
    package var childExperience: String
    package var networkPart: String
    /// What will be seen, by whom.
    package var howKnown: String
    package var holdFor: HoldFor?
    package var thenWhat: String
    package var language: String

    package init(
        bestHopes: String = "", doingInstead: String = "", childExperience: String = "", networkPart: String = "",
        howKnown: String = "", holdFor: HoldFor? = nil, thenWhat: String = "", language: String = "en"
    ) {
        self.bestHopes = bestHopes
        self.doingInstead = doingInstead
        self.childExperience = childExperience
        self.networkPart = networkPart
        self.howKnown = howKnown
        self.holdFor = holdFor
        self.thenWhat = thenWhat
        self.language = language
    }

    package enum Part: String, CaseIterable, Hashable, Sendable {
        case doingInstead, childExperience, networkPart, howKnown, holdFor, thenWhat
    }

    package func has(_ part: Part) -> Bool {
        switch part {
        case .doingInstead: !doingInstead.isEmpty
        case .childExperience: !childExperience.isEmpty
        case .networkPart: !networkPart.isEmpty
        case .howKnown: !howKnown.isEmpty
        case .holdFor: holdFor != nil
        case .thenWhat: !thenWhat.isEmpty
        }
    }

    package var missing: [Part] { Part.allCases.filter { !has($0) } }

    package var isEmpty: Bool { Part.allCases.allSatisfy { !has($0) } && bestHopes.isEmpty }

    /// The goal as sentences, in order.
    package var sentences: [String] {
        [doingInstead, childExperience, networkPart, howKnown, thenWhat].filter { !$0.isEmpty }
    }
}
