/// What somebody told the authority about children they worry about, as they wrote it, and what became of it
/// (docs/practice/11 §11.7).
package struct Referral: Hashable, Sendable {
    package typealias ID = Practice.ID<Referral>

    /// Something the front door asks whoever referred, and what they answered.
    package struct Question: Hashable, Sendable, Identifiable {
        package typealias ID = Practice.ID<Question>
        package let id: ID
        package var text: Written
        package var asked: Stamp
        package internal(set) var answer: Written?
        package internal(set) var answered: Stamp?
        package internal(set) var withdrawn: String?

        package var isOpen: Bool { answer == nil && withdrawn == nil }
    }

    /// What the front door decided. The outcome's name is kept as it was then.
    package struct Decision: Hashable, Sendable, Codable {
        package var outcome: FrontDoor.Outcome
        package var why: Written

        package init(outcome: FrontDoor.Outcome, why: Written) {
            self.outcome = outcome
            self.why = why
        }
    }

    /// A decision with who took it and when.
    package struct Decided: Hashable, Sendable {
        package var decision: Decision
        package var stamp: Stamp
    }

    /// What whoever referred was told, by whom and when.
    package struct Told: Hashable, Sendable {
        package var words: Written
        package var stamp: Stamp
    }

    package private(set) var content: Content?
    package private(set) var sent: Stamp?
    package private(set) var questions: [Question] = []
    /// Every decision, the oldest first: the last one holds.
    package private(set) var decisions: [Decided] = []
    /// What whoever referred was told of the outcome.
    package private(set) var told: [Told] = []
    /// The record that it became part of.
    package private(set) var family: Family.ID?
    /// What is left where its words were removed.
    package private(set) var remains: Remains?
    package private(set) var newerKinds = 0

    package init() {}

    package enum Event: Hashable, Sendable, Codable {
        case sent(content: Content)
        case asked(question: Question.ID, text: Written)
        case answered(question: Question.ID, answer: Written)
        case questionWithdrawn(question: Question.ID, because: String)
        case decided(decision: Decision)
        case outcomeTold(words: Written)
        case becameFamily(family: Family.ID)
        /// The family was known: what was referred went into its record.
        case wentToFamily(family: Family.ID)
        /// Its words are kept no longer: this alone is left.
        case wordsRemoved(remains: Remains)
    }

    /// Takes in what happened; nil is an event that only a newer version knows.
    package mutating func apply(_ event: Event?, _ stamp: Stamp) {
        switch event {
        case .sent(let content): (self.content, sent) = (content, stamp)
        case .asked(let id, let text): questions.append(Question(id: id, text: text, asked: stamp))
        case .answered(let id, let answer):
            change(id) { ($0.answer, $0.answered) = (answer, stamp) }
        case .questionWithdrawn(let id, let reason): change(id) { $0.withdrawn = reason }
        case .decided(let decision): decisions.append(Decided(decision: decision, stamp: stamp))
        case .outcomeTold(let words): told.append(Told(words: words, stamp: stamp))
        case .becameFamily(let family), .wentToFamily(let family): self.family = family
        case .wordsRemoved(let remains): self.remains = remains
        case nil: newerKinds += 1
        }
    }

    private mutating func change(_ id: Question.ID, _ change: (inout Question) -> Void) {
        if let place = questions.firstIndex(where: { $0.id == id }) { change(&questions[place]) }
    }

    package subscript(id: Question.ID) -> Question? { questions.first { $0.id == id } }

    package var decision: Decision? { decisions.last?.decision }

    package enum State: String, CaseIterable, Hashable, Sendable {
        /// Nobody has decided yet.
        case waiting
        /// Whoever referred was asked something and has not answered.
        case asked
        /// They answered, and nobody has decided yet.
        case answered
        case decided
        /// Decided, long ago, and its words are removed.
        case removed
    }

    package var state: State {
        if remains != nil { return .removed }
        if decision != nil { return .decided }
        if questions.contains(where: \.isOpen) { return .asked }
        return questions.contains { $0.answer != nil } ? .answered : .waiting
    }
}
