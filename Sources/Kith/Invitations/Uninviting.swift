import Journal
import Practice

/// Telling people that they are not expected after all, or that a meeting does not take place.
///
/// Somebody to whom nothing has gone yet hears nothing: their letter is stopped. They would learn of a meeting by being told
/// that they are not to come.
struct Uninviting: Sendable {
    /// Whose letters are stopped, each with earlier ones that never went either.
    private let held: [(person: Participant.ID, letter: Letter.ID, neverSent: [Invitation.ID])]
    /// The letters that the others get.
    private let letters: [Participant.ID: Invitation.ID]

    init(_ people: [Participant], _ office: Office) async throws {
        let invited = office.outbox.isOpen ? people.filter { $0.invitation?.stands == true } : []
        let stoppable = try await office.outbox.held(invited.compactMap(Self.letter))
        var held: [(person: Participant.ID, letter: Letter.ID, neverSent: [Invitation.ID])] = []
        for person in invited {
            guard let letter = Self.letter(to: person), stoppable.contains(letter) else { continue }
            let neverSent = try await office.neverSent(to: person)
            if neverSent.count == person.invitations.count - 1 { held.append((person.id, letter, neverSent)) }
        }
        self.held = held
        let quiet = Set(held.map(\.person))
        letters = Inviting.letters(to: invited.map(\.id).filter { !quiet.contains($0) }, office)
    }

    private static func letter(to person: Participant) -> Letter.ID? {
        person.invitation.map { Letter.ID($0.letter.id.value) }
    }

    func isTold(_ id: Participant.ID) -> Bool { letters[id] != nil }
    func isHeld(_ id: Participant.ID) -> Bool { held.contains { $0.person == id } }

    /// What it means for the meeting.
    func decide(_ meeting: Meeting) throws(Refusal) -> [Meeting.Event] {
        var events: [Meeting.Event] = []
        for one in held { events += try meeting.stopLetter(to: one.person, neverSent: one.neverSent) }
        return events + meeting.withdraw(letters)
    }

    /// Stops the letters that have not gone, or refuses all of it where one has gone meanwhile.
    func stopping(_ office: Office) -> @Sendable (any Writing) throws -> Void {
        let stops = held.map { (office.outbox.stopping($0.letter), PersonalLinks.ending($0.person)) }
        return { tx in
            for (stop, end) in stops {
                try stop(tx)
                try end(tx)
            }
        }
    }
}
