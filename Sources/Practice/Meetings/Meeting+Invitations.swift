extension Meeting {
    mutating func applyToInvitations(_ event: Event, _ stamp: Stamp) {
        func change(_ id: Participant.ID, _ change: (inout Participant) -> Void) {
            if let place = participants.firstIndex(where: { $0.id == id }) {
                change(&participants[place])
            } else if let place = takenOff.firstIndex(where: { $0.id == id }) {
                change(&takenOff[place])
            }
        }
        switch event {
        case .contactSet(let id, let contact): change(id) { $0.contact = contact }
        case .invited(let id, let letter, let facts):
            change(id) { person in
                person.invitations.append(Invitation(letter: letter, facts: facts, stands: true, at: stamp.at))
                person.highestSequence = max(person.highestSequence ?? 0, letter.sequence)
            }
        case .invitationWithdrawn(let id, let letter):
            change(id) { person in
                guard var last = person.invitation else { return }
                // What was written to them stays, so that it stands again where the letter that ends it is stopped.
                if let letter { (last.letter, last.at) = (letter, stamp.at) } else { person.invitations.removeLast() }
                last.stands = false
                person.invitations.append(last)
                person.highestSequence = max(person.highestSequence ?? 0, last.letter.sequence)
            }
        case .invitedOnPaper(let id, let facts): change(id) { $0.onPaper = .init(facts: facts, at: stamp.at) }
        case .letterStopped(let id, let neverSent):
            change(id) { person in
                _ = person.invitations.popLast()
                person.invitations.removeAll { neverSent?.contains($0.letter.id) == true }
            }
        case .participantTakenOff(let id):
            takenOff += participants.filter { $0.id == id && !$0.invitations.isEmpty }
            participants.removeAll { $0.id == id }
        case .replied(let id, let reply):
            change(id) { person in
                person.reply = reply
                switch (reply, person.state) {
                case (.cannotCome(let reason), .invited), (.cannotCome(let reason), .apologies):
                    person.state = .apologies(because: reason)
                case (_, .apologies): person.state = .invited
                default: break
                }
            }
        case .beforehandAsked(let question): beforehand = question
        case .viewsSent(let id, let views):
            change(id) { ($0.views, $0.viewsSent) = (views.isEmpty ? nil : views, stamp.on) }
        case .viewsReadOut(let id, let step): change(id) { ($0.viewsReadOut, $0.viewsReadAt) = (true, step) }
        default: break
        }
    }

    /// What somebody may be told of when and where it is; nil where the day, the time or the length is not settled.
    package func facts(for person: Participant) -> Invitation.Facts? {
        guard let when = appointment, let start = when.start, let minutes = when.minutes else { return nil }
        let place = person.contact?.mayHavePlace == true && !when.place.isEmpty ? when.place : nil
        return .init(on: when.on, start: start, minutes: minutes, place: place)
    }

    /// Their diary or, where they have none, their letter on paper says something else than the plan.
    package func isOutOfDate(_ person: Participant) -> Bool {
        guard let invitation = person.invitation, invitation.stands else {
            return person.onPaper.map { $0.facts != facts(for: person) } ?? false
        }
        return invitation.facts != facts(for: person)
    }

    /// Notes how somebody is written to. What was sent to another address before does not count any more.
    package func reach(_ id: Participant.ID, by contact: Participant.Contact) throws(Refusal) -> [Event] {
        try stillPlanned()
        let person = try known(id)
        if person.contact == contact { return [] }
        let isElsewhere = person.invitation.map { $0.stands && $0.letter.to != contact.email } ?? false
        return [.contactSet(participant: id, contact: contact)]
            + (isElsewhere ? [.invitationWithdrawn(participant: id, letter: nil)] : [])
    }

    /// Writes to people when and where it is, each with a letter of their own.
    ///
    /// Nothing is sent to anybody where one of them cannot be written to.
    package func invite(_ letters: [Participant.ID: Invitation.ID], today: Day) throws(Refusal) -> [Event] {
        try stillPlanned()
        guard !letters.isEmpty else { throw Refusal(.missing, "people") }
        guard let when = appointment, when.isSettled else { throw Refusal(.noTimeYet) }
        guard when.on >= today else { throw Refusal(.isPast) }
        var events: [Event] = []
        for person in participants {
            guard let id = letters[person.id] else { continue }
            guard let address = person.contact?.email, let facts = facts(for: person) else {
                throw Refusal(.noAddress, "people")
            }
            let letter = Invitation.Letter(id: id, sequence: Self.sequence(for: person, facts), to: address)
            events.append(.invited(participant: person.id, letter: letter, facts: facts))
        }
        guard events.count == letters.count else { throw Refusal(.notFound, "people") }
        return events
    }

    /// Makes a letter on paper for one person, who needs no address for it.
    package func inviteOnPaper(_ id: Participant.ID, today: Day) throws(Refusal) -> [Event] {
        try stillPlanned()
        guard let facts = facts(for: try known(id)) else { throw Refusal(.noTimeYet) }
        guard facts.on >= today else { throw Refusal(.isPast) }
        return [.invitedOnPaper(participant: id, facts: facts)]
    }

    /// Everybody who has a letter on paper alone: only whoever leads the meeting can tell them that it changes.
    package var invitedOnPaperAlone: [Participant] {
        participants.filter { $0.onPaper != nil && $0.invitation?.stands != true }
    }

    /// A diary takes an entry for newer only where this number is higher; the same entry sent again keeps it.
    private static func sequence(for person: Participant, _ facts: Invitation.Facts) -> Int {
        guard let highest = person.highestSequence else { return 0 }
        guard let last = person.invitation, last.stands, last.facts == facts, last.letter.sequence == highest else {
            return highest + 1
        }
        return highest
    }

    /// Everybody in whose diary the meeting stands.
    package var invited: [Participant] { participants.filter { $0.invitation?.stands == true } }

    /// Takes the meeting out of people's diaries, each with a letter of their own.
    package func withdraw(_ letters: [Participant.ID: Invitation.ID]) -> [Event] {
        invited.compactMap { person in
            guard let id = letters[person.id], let last = person.invitation?.letter else { return nil }
            let highest = max(person.highestSequence ?? 0, last.sequence)
            let letter = Invitation.Letter(id: id, sequence: highest + 1, to: last.to)
            return .invitationWithdrawn(participant: person.id, letter: letter)
        }
    }

    /// Somebody who is expected, or was until they were taken off.
    package func written(to id: Participant.ID) -> Participant? { self[id] ?? takenOff.first { $0.id == id } }

    /// The letter was stopped before it went: their diary says what it said before. `neverSent` are earlier letters that
    /// were taken back for it, and so never reached a diary.
    package func stopLetter(to id: Participant.ID, neverSent: [Invitation.ID] = []) throws(Refusal) -> [Event] {
        guard let person = written(to: id) else { throw Refusal(.notFound) }
        guard person.invitation != nil else { throw Refusal(.letterGone) }
        return [.letterStopped(participant: id, neverSent: neverSent.isEmpty ? nil : neverSent)]
    }

    /// Somebody is not expected after all. Whoever was there stays in the record.
    package func takeOff(_ id: Participant.ID) throws(Refusal) -> [Event] {
        try stillPlanned()
        _ = try known(id)
        return [.participantTakenOff(participant: id)]
    }

    /// Somebody answers their invitation, before the meeting begins.
    package func reply(_ id: Participant.ID, _ reply: Participant.Reply) throws(Refusal) -> [Event] {
        try stillPlanned()
        let person = try known(id)
        var reply = reply
        if case .cannotCome(let reason) = reply {
            reply = .cannotCome(because: try Written.plain(reason, field: "why"))
        }
        return person.reply == reply ? [] : [.replied(participant: id, reply: reply)]
    }

    func stillPlanned() throws(Refusal) {
        switch state {
        case .planned: return
        case .running: throw Refusal(.hasBegun)
        case .ended, .cancelled: throw Refusal(.isOver)
        }
    }
}
