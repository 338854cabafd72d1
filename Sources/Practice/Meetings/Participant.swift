/// Somebody at a meeting, or expected at it.
package struct Participant: Hashable, Sendable, Identifiable {
    package typealias ID = Practice.ID<Participant>

    /// Who they are to the family: decides the speaking order.
    package enum Part: String, CaseIterable, Hashable, Sendable, Codable {
        case child, family
        /// Speaks with the child or a parent, for nobody else.
        case advocate
        case network, professional, chair
    }

    /// How somebody takes part.
    package enum Way: String, CaseIterable, Hashable, Sendable, Codable {
        case inRoom, ownPhone, byTelephone
    }

    package struct Content: Hashable, Sendable, Codable {
        package var name: String
        package var part: Part
        /// What they do or how they are known: "teacher", "Kayla's aunt".
        package var known: String
        /// Who they are in the family's record; nil for somebody who is not in it.
        package var person: Person.ID?
        /// Whose account they have, where they work with Kith: whoever leads speaks last.
        package var worker: Worker.ID?

        package init(
            name: String, part: Part, known: String = "", person: Person.ID? = nil, worker: Worker.ID? = nil
        ) {
            self.worker = worker
            self.name = name
            self.part = part
            self.known = known
            self.person = person
        }
    }

    package enum State: Hashable, Sendable {
        case invited
        /// Asked to join by the room's code, not let in yet.
        case waiting
        case here(how: Way)
        case left
        case apologies(because: String)
        case notLetIn
    }

    package let id: ID
    package internal(set) var content: Content
    package internal(set) var state: State
    package internal(set) var contact: Contact?
    /// What they were told, one after another, without letters that were stopped.
    package internal(set) var invitations: [Invitation] = []
    /// The newest letter on paper.
    package internal(set) var onPaper: Invitation.OnPaper?
    /// The highest number that any letter to them had.
    package internal(set) var highestSequence: Int?
    package internal(set) var reply: Reply?
    package internal(set) var views: Views?
    /// The day on which they sent them, as they are.
    package internal(set) var viewsSent: Day?
    /// Their views were read out in the room.
    package internal(set) var viewsReadOut = false
    /// The part in which they were read out, where that is not for everybody.
    package internal(set) var viewsReadAt: AgendaStep.ID?

    /// They were there at a sitting that is over.
    package internal(set) var satBefore = false

    package var name: String { content.name }
    package var invitation: Invitation? { invitations.last }
    package var isHere: Bool { if case .here = state { true } else { false } }
    package var came: Bool { isHere || state == .left || satBefore }
}
