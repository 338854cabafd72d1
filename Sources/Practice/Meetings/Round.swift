/// One question that goes round the room: everybody answers for themselves, and the numbers are shown together
/// (docs/practice/05 §5.4).
package struct Round: Hashable, Sendable, Identifiable {
    package typealias ID = Practice.ID<Round>

    /// What is asked, in the words in which it is asked now.
    package struct Question: Hashable, Sendable, Codable {
        /// The scale of the family's record whose story goes on; nil for a question of the day.
        package var scale: Scale.ID?
        package var wording: Scale.Wording
        /// Which kind of question of the day it is; nil where the scale of the record says it.
        package var kind: Scale.Kind?

        package init(scale: Scale.ID?, wording: Scale.Wording, kind: Scale.Kind? = nil) {
            self.scale = scale
            self.wording = wording
            self.kind = kind
        }
    }

    /// What one person answered.
    package struct Answer: Hashable, Sendable, Codable {
        package var participant: Participant.ID
        package var answer: Rating.Answer
        package var reason: Rating.Reason?
        package var whyNotZero: String
        package var oneHigher: String
        /// For a child: who may see it. Everybody are the people of the meeting.
        package var shownTo: Rating.ShownTo
        /// The child agreed that it may also stand where others read it later: on the family's map and papers.
        package var alsoLater: Bool?
        /// The chair wrote it down for them.
        package var isWrittenByChair: Bool
        /// How a child showed it.
        package var way: Rating.Way?
        /// Where the chair had it from, if not from the person there and then.
        package var origin: Origin?

        package enum Origin: String, CaseIterable, Hashable, Sendable, Codable {
            /// Sent before the meeting.
            case beforehand
            /// Filled in by hand on a paper strip.
            case paper
        }

        package init(
            participant: Participant.ID, answer: Rating.Answer, reason: Rating.Reason?, whyNotZero: String = "",
            oneHigher: String = "", shownTo: Rating.ShownTo = .everyone, isWrittenByChair: Bool = false,
            way: Rating.Way? = nil, origin: Origin? = nil, alsoLater: Bool? = nil
        ) {
            self.alsoLater = alsoLater
            self.way = way
            self.origin = origin
            self.participant = participant
            self.answer = answer
            self.reason = reason
            self.whyNotZero = whyNotZero
            self.oneHigher = oneHigher
            self.shownTo = shownTo
            self.isWrittenByChair = isWrittenByChair
        }

        package var number: Int? { if case .number(let value) = answer { value } else { nil } }
        package var reasonWords: Written? { if case .given(let words) = reason { words } else { nil } }
    }

    package enum Outcome: Hashable, Sendable {
        case open
        case shown([Answer])
        case givenUp(because: String)
    }

    package let id: ID
    package let question: Question
    /// The step of the agenda that it belongs to; nil belongs to the whole meeting.
    package let at: AgendaStep.ID?
    package let opened: Stamp
    /// Who has answered, in the order they did; what they said is not here before it is shown.
    package internal(set) var answered: [Participant.ID] = []
    package internal(set) var outcome = Outcome.open
    /// Children whose answers the chair has confirmed to be for everybody.
    package internal(set) var confirmed: Set<Participant.ID> = []

    package var isOpen: Bool { outcome == .open }
    package var answers: [Answer] { if case .shown(let answers) = outcome { answers } else { [] } }
}
