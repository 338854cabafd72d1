/// A meeting that is held in several sittings: each has its own day, time, place and people, and what was said stands
/// through all of them.
extension Meeting {
    /// One time that people sat together.
    package struct Sitting: Hashable, Sendable {
        package var on: Day
        /// As it was typed, such as "2:30pm".
        package var time: String
        package var place: String
        /// Who was there.
        package var people: [Participant.ID]
        /// The steps of the agenda at which it was, in order.
        package var steps: [AgendaStep.ID]
    }

    /// Every sitting that has begun, in order: the one under way, or the last one, among them.
    package var sittings: [Sitting] {
        switch state {
        case .running, .ended: held + [sittingNow].compactMap { $0 }
        case .planned, .cancelled: held
        }
    }

    var sittingNow: Sitting? {
        guard let now = appointment else { return nil }
        let there = participants.filter { $0.isHere || $0.state == .left }.map(\.id)
        let before = held.reduce(0) { $0 + $1.steps.count }
        return Sitting(
            on: now.on, time: now.time, place: now.place, people: there, steps: Array(begun.dropFirst(before)))
    }

    /// Puts the sitting that ends among those that were held. Everybody is expected anew: what they were told, and what
    /// they said to it, was about that sitting.
    mutating func goOn(_ next: Appointment) {
        guard let now = sittingNow else { return }
        held.append(now)
        (appointment, state, isMapping) = (next, .planned, false)
        for place in participants.indices {
            var person = participants[place]
            person.satBefore = person.came
            switch person.state {
            case .waiting: person.state = .notLetIn
            case .notLetIn: break
            case .invited, .here, .left, .apologies: person.state = .invited
            }
            (person.invitations, person.onPaper, person.reply) = ([], nil, nil)
            participants[place] = person
        }
    }

    /// Ends this sitting, to go on another day. A question that is still open is shown or given up first, so that no
    /// answer is lost.
    package func adjourn(until next: Appointment, today: Day) throws(Refusal) -> [Event] {
        try stillRunning()
        guard appointment != nil else { throw Refusal(.notFound) }
        guard openRound == nil else { throw Refusal(.roundOpen) }
        var checks = Checks()
        var next = next
        next.check(&checks)
        if next.on < today { checks.refuse(.isPast, "on") }
        try checks.pass()
        return [.adjourned(next: next)]
    }

    /// The sittings as whoever has only some steps may have them: one at which nothing was for them was never held.
    mutating func keepSittings(at steps: Set<AgendaStep.ID>, of people: Set<Participant.ID>) {
        func isLeft(_ sitting: Sitting) -> Bool {
            sitting.steps.isEmpty || sitting.steps.contains(where: steps.contains)
        }
        let last = sittingNow
        held = held.filter(isLeft).map { sitting in
            var sitting = sitting
            sitting.people = sitting.people.filter(people.contains)
            sitting.steps = sitting.steps.filter(steps.contains)
            return sitting
        }
        guard state != .planned, let last, !isLeft(last), let before = held.popLast() else { return }
        appointment = .init(on: before.on, time: before.time, place: before.place, minutes: appointment?.minutes)
        for place in participants.indices where participants[place].isHere || participants[place].state == .left {
            participants[place].state = before.people.contains(participants[place].id) ? .left : .invited
        }
    }
}
