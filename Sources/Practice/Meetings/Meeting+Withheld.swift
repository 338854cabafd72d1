/// What a worker who may open the family has of its meeting. Parts that are not for everybody are kept from workers too.
extension Meeting {
    /// The steps that are kept from a worker, who is in the family's record as `persons`.
    ///
    /// Whoever leads the meeting, or led it, has all of it. Whoever is expected or was there has the steps whose record
    /// they get, and while it goes on those at which they may be. From whoever is not at the meeting only those steps are
    /// kept whose record is for named people alone – and not from those who answer for the work with the family
    /// (`oversees`).
    package func withheld(
        from worker: Worker.ID, as persons: Set<Person.ID>, oversees: Bool
    ) -> Set<AgendaStep.ID> {
        let limited = agenda.filter { !$0.attendance.isForEverybody }
        guard !limited.isEmpty, !hasLed(worker) else { return [] }
        let own = participants.filter { person in
            person.isKnown
                && (person.content.worker == worker || person.content.person.map(persons.contains) ?? false)
        }
        return Set(limited.filter { own.isEmpty ? !oversees && $0.isForNamed : !reaches(own, $0) }.map(\.id))
    }

    private func reaches(_ own: [Participant], _ step: AgendaStep) -> Bool {
        let isRunning = if case .running = state { true } else { false }
        return own.contains { isFor($0.id, step, .record) || (isRunning && isFor($0.id, step, .presence)) }
    }

    /// The meeting without some of its steps and all that belongs to them. Everything else is as it was, for the file.
    package func withholding(_ steps: Set<AgendaStep.ID>) -> Meeting {
        guard !steps.isEmpty else { return self }
        var seen = self
        func isLeft(_ step: AgendaStep.ID?) -> Bool { step.map { !steps.contains($0) } ?? true }
        seen.agenda = agenda.filter { isLeft($0.id) }
        let left = Set(seen.agenda.map(\.id))
        seen.keepSittings(at: left, of: Set(participants.map(\.id)))
        seen.participants = seen.participants.map { $0.heard(at: left) }
        seen.begun = begun.filter(isLeft)
        seen.notes = notes.filter { isLeft($0.at) }
        seen.decided = decided.filter { isLeft($0.at) }
        seen.agreed = agreed.filter { isLeft($0.at) }
        seen.children = children.filter { isLeft($0.value.at) }
        seen.followed = followed.filter { isLeft($0.at) }
        seen.rounds = rounds.filter { isLeft($0.at) }
        seen.proposals = proposals.filter { isLeft($0.at) }
        seen.ticks.keep(seen.agenda.map(\.id))
        return seen
    }

    /// Something that happens, or happened, belongs to one of these steps.
    package func belongs(_ event: Event, to steps: Set<AgendaStep.ID>) -> Bool {
        step(of: event).map(steps.contains) ?? false
    }
}

extension AgendaStep {
    /// Its record is for named people alone.
    fileprivate var isForNamed: Bool { if case .only = attendance.record { true } else { false } }
}
