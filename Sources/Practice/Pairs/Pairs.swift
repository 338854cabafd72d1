/// A statement and its goal: the two bookends of the work, always one to one (docs/practice/03, 04).
package struct Pair: Hashable, Sendable, Identifiable {
    package typealias ID = Practice.ID<Pair>

    package enum Status: String, CaseIterable, Hashable, Sendable, Codable { case draft, shared, agreed, retired }
    package enum GoalStatus: String, CaseIterable, Hashable, Sendable, Codable { case open, holding, met, abandoned }

    /// The labels under which the texts were written; they stay when the words of the service change.
    package struct Labels: Hashable, Sendable, Codable {
        package var area: ServiceArea.ID
        package var statement: Term
        package var goal: Term

        package init(area: ServiceArea.ID, statement: Term, goal: Term) {
            self.area = area
            self.statement = statement
            self.goal = goal
        }
    }

    package struct Content: Hashable, Sendable, Codable {
        package var children: [Person.ID]
        package var statement: WorryStatement
        package var goal: Goal
        package var labels: Labels
        /// nil for nobody: it came later than the rest.
        private var leftOutFor: [Person.ID]?

        /// The people from whose copies it is left out, with its scales.
        package var notFor: [Person.ID] {
            get { leftOutFor ?? [] }
            set { leftOutFor = newValue.isEmpty ? nil : newValue }
        }

        package init(
            children: [Person.ID], statement: WorryStatement, goal: Goal, labels: Labels, notFor: [Person.ID] = []
        ) {
            self.children = children
            self.statement = statement
            self.goal = goal
            self.labels = labels
            self.notFor = notFor
        }

        private enum CodingKeys: String, CodingKey {
            case children, statement, goal, labels
            case leftOutFor = "notFor"
        }
    }

    /// Somebody was shown the pair.
    package struct Sharing: Hashable, Sendable, Codable {
        package var person: Person.ID
        package var day: Day
        package var how: String
        /// What they said to it.
        package var response: String
        /// The language of what they said; nil where it was not asked.
        package var language: String?

        package init(person: Person.ID, day: Day, how: String, response: String, language: String? = nil) {
            self.person = person
            self.day = day
            self.how = how
            self.response = response
            self.language = language
        }
    }

    package struct Earlier: Hashable, Sendable {
        package var content: Content
        package var since: Stamp
        package var until: Stamp
    }

    package let id: ID
    package internal(set) var content: Content
    package internal(set) var written: Stamp
    package internal(set) var source: FamilyMap.Item.ID?
    package internal(set) var earlier: [Earlier] = []
    package internal(set) var status: Status = .draft
    package internal(set) var retiredBecause: String?
    package internal(set) var sharings: [Sharing] = []
    package internal(set) var goalStatus: GoalStatus = .open
    package internal(set) var holdingSince: Day?

    package var statement: WorryStatement { content.statement }
    package var goal: Goal { content.goal }
    package var isCurrent: Bool { status != .retired }
    /// Is it about this child? A pair that names no child is about all of them.
    package func isAbout(_ child: Person.ID) -> Bool { content.children.isEmpty || content.children.contains(child) }
    /// Both halves are there: what a statement cannot do without, and something of the goal.
    package var isWhole: Bool { statement.missing.isEmpty && !goal.sentences.isEmpty }

    /// The first day on which a wording was recorded for which this holds, where it holds for the present one.
    func since(_ holds: (Content) -> Bool) -> Day? {
        guard holds(content) else { return nil }
        return (earlier.first { holds($0.content) }?.since ?? earlier.last?.until ?? written).on
    }

    /// The day on which the goal has held long enough, if nothing happens until then.
    package var holdsUntil: Day? { holdingSince.flatMap { goal.holdFor?.end(from: $0) } }
}

/// All pairs of a family.
package struct Pairs: Hashable, Sendable {
    package internal(set) var all: [Pair] = []

    package enum Event: Hashable, Sendable, Codable {
        case pairWritten(pair: Pair.ID, content: Pair.Content, source: FamilyMap.Item.ID?)
        case pairReworded(pair: Pair.ID, content: Pair.Content)
        case pairShared(pair: Pair.ID, sharing: Pair.Sharing)
        case pairAgreed(pair: Pair.ID)
        case pairRetired(pair: Pair.ID, because: String)
        case holdingBegan(pair: Pair.ID, on: Day)
        case holdingReset(pair: Pair.ID, because: String)
        case goalMet(pair: Pair.ID, on: Day)
        case goalAbandoned(pair: Pair.ID, because: String)
    }

    mutating func apply(_ event: Event, _ stamp: Stamp) {
        switch event {
        case .pairWritten(let id, let content, let source):
            all.append(Pair(id: id, content: content, written: stamp, source: source))
        case .pairReworded(let id, let content):
            change(id) { pair in
                let since = pair.earlier.last?.until ?? pair.written
                pair.earlier.append(.init(content: pair.content, since: since, until: stamp))
                pair.content = content
                if pair.status == .agreed { pair.status = .shared }
            }
        case .pairShared(let id, let sharing):
            change(id) { pair in
                pair.sharings.append(sharing)
                if pair.status == .draft { pair.status = .shared }
            }
        case .pairAgreed(let id): change(id) { $0.status = .agreed }
        case .pairRetired(let id, let reason):
            change(id) { ($0.status, $0.retiredBecause) = (.retired, reason) }
        case .holdingBegan(let id, let day): change(id) { ($0.goalStatus, $0.holdingSince) = (.holding, day) }
        case .holdingReset(let id, _): change(id) { ($0.goalStatus, $0.holdingSince) = (.open, nil) }
        case .goalMet(let id, _): change(id) { $0.goalStatus = .met }
        case .goalAbandoned(let id, _): change(id) { $0.goalStatus = .abandoned }
        }
    }

    private mutating func change(_ id: Pair.ID, _ change: (inout Pair) -> Void) {
        if let place = all.firstIndex(where: { $0.id == id }) { change(&all[place]) }
    }

    package subscript(id: Pair.ID) -> Pair? { all.first { $0.id == id } }

    package var current: [Pair] { all.filter(\.isCurrent) }
}
