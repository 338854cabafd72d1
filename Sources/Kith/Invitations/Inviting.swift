import Journal
import Practice

/// Letters about a meeting, as they are decided: the events of the record and the rows of the outbox go together.
struct Inviting: Sendable {
    let visit: any LedMeeting
    private var office: Office { visit.office }

    /// The identities of the letters that people get.
    static func letters(to people: [Participant.ID], _ office: Office) -> [Participant.ID: Invitation.ID] {
        Dictionary(people.map { ($0, Invitation.ID(office.surroundings.newID())) }, uniquingKeysWith: { one, _ in one })
    }

    /// Everything that is written beside events that invite people or call a meeting off. `before` is the meeting before
    /// them.
    func posting(
        _ events: [Meeting.Event], before: Meeting
    ) throws -> @Sendable (any Writing) throws -> Void {
        var writes: [@Sendable (any Writing) throws -> Void] = []
        let isOff = events.contains { if case .cancelled = $0 { true } else { false } }
        for event in events {
            switch event {
            case .invited(let id, let letter, let facts):
                guard let person = before[id] else { continue }
                let link = office.personalLinks.link(for: id, to: visit.id, on: facts.on)
                let isChange = person.invitation.map { $0.stands && $0.facts != facts } ?? false
                writes.append(link.write)
                writes += try recalling(person)
                writes.append(
                    try post(
                        letter, facts, to: person, after: before.held.count, as: isChange ? .changed : .invited,
                        link: link.secret))
            case .invitationWithdrawn(let id, let letter):
                guard let person = before[id], let invitation = person.invitation else { continue }
                writes.append(PersonalLinks.ending(id))
                writes += try recalling(person)
                if let letter {
                    writes.append(
                        try post(
                            letter, invitation.facts, to: person, after: before.held.count,
                            as: isOff ? .calledOff : .noLongerInvited, link: nil))
                }
            case .participantTakenOff(let id): writes.append(PersonalLinks.ending(id))
            default: break
            }
        }
        let all = writes
        return { tx in for write in all { try write(tx) } }
    }

    /// What still waits is not sent any more: it would say what is not so.
    private func recalling(_ person: Participant) throws -> [@Sendable (any Writing) throws -> Void] {
        person.invitation.map { [Outbox.recalling([Letter.ID($0.letter.id.value)])] } ?? []
    }

    private func post(
        _ letter: Invitation.Letter, _ facts: Invitation.Facts, to person: Participant, after held: Int,
        as occasion: InvitationLetter.Occasion, link: String?
    ) throws -> @Sendable (any Writing) throws -> Void {
        let written = InvitationLetter(
            occasion: occasion, meeting: visit.id, participant: person.id, sittingsBefore: held, letter: letter,
            facts: facts,
            tongue: person.contact?.tongue ?? .english, chair: visit.chair,
            address: link.map { office.address + Link.invited($0).path }, sender: office.sender,
            at: office.surroundings.now())
        return try office.outbox.posting(
            written.written, as: Letter.ID(letter.id.value), about: visit.stream,
            hold: office.options.mailHold)
    }
}

extension Office {
    var personalLinks: PersonalLinks { PersonalLinks(journal: journal, surroundings: surroundings) }

    /// Letters to somebody that were taken back before they went, because a newer one took their place. What went long ago
    /// is not in the outbox either, but it is older than that.
    func neverSent(to person: Participant) async throws -> [Invitation.ID] {
        let kept = surroundings.now().milliseconds - PostRound.memory
        let earlier = person.invitations.dropLast().filter { $0.at.milliseconds > kept }
        let states = try await outbox.states(of: earlier.map { Letter.ID($0.letter.id.value) })
        return earlier.map(\.letter.id).filter { states[Letter.ID($0.value)] == nil }
    }

    /// In whose name letters go. A demonstration's go nowhere.
    var sender: (address: EmailAddress, name: String) {
        if let mail = options.mail { return (mail.from, mail.fromName) }
        guard let nobody = EmailAddress("meetings@kith.invalid") else { preconditionFailure("this is an address") }
        return (nobody, "")
    }
}
