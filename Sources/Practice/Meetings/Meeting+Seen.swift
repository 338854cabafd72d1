extension Meeting {
    /// From which side somebody sees a meeting.
    package enum Side: Hashable, Sendable {
        /// On a phone or a screen, while people sit together: the steps at which they may be present.
        case presence
        /// On paper, afterwards: the steps whose record they get.
        case record
    }

    /// The meeting as one person of it may have it.
    ///
    /// Steps that are not theirs are not there at all: no note, question, number, decision or action of theirs, nobody
    /// who came to those steps alone, no mark on those that are left, and no gap. Whatever goes to a guest's phone or
    /// into somebody's copy is made from this value and from nothing else.
    package func seen(by person: Participant.ID, _ side: Side) -> Meeting {
        limited(to: agenda.filter { isFor(person, $0, side) }, keeping: person)
    }

    /// The meeting as the screen in the room may show it: what everybody may have or, during a part that is not for
    /// everybody, what all those may have who are present there.
    package func seenInRoom(during part: AgendaStep.ID? = nil) -> Meeting {
        guard let part = part.flatMap(step) else {
            return limited(to: agenda.filter { $0.attendance.present == .everybody }, keeping: nil)
        }
        let there = participants.filter { includes($0, in: part.attendance.present) }
        return limited(
            to: agenda.filter { step in
                step.id == part.id || there.allSatisfy { includes($0, in: step.attendance.present) }
            }, keeping: nil)
    }

    /// The meeting as everybody of it may have it on paper.
    func seenOnPaper() -> Meeting { limited(to: agenda.filter(\.attendance.isForEverybody), keeping: nil) }

    /// May this person be at a step? At what belongs to no step, everybody may.
    package func mayBeThere(_ person: Participant.ID, at step: AgendaStep.ID?) -> Bool {
        guard self[person] != nil else { return false }
        guard let step else { return true }
        return self.step(step).map { isFor(person, $0, .presence) } ?? false
    }

    /// Is everything under this step for everybody of the meeting?
    package func isForEverybody(_ step: AgendaStep.ID?) -> Bool {
        step.flatMap(self.step)?.attendance.isForEverybody ?? true
    }

    /// Who may be at a step, in speaking order.
    package func present(at step: AgendaStep) -> [Participant] {
        inSpeakingOrder(participants.filter { $0.state != .notLetIn && includes($0, in: step.attendance.present) })
    }

    /// Who gets what is written under a step, in speaking order.
    package func readers(of step: AgendaStep) -> [Participant] {
        inSpeakingOrder(participants.filter { $0.state != .notLetIn && includes($0, in: step.attendance.record) })
    }

    func isFor(_ person: Participant.ID, _ step: AgendaStep, _ side: Side) -> Bool {
        guard let person = self[person] else { return false }
        return includes(person, in: side == .presence ? step.attendance.present : step.attendance.record)
    }

    /// Somebody who comes a second time, with another phone, is still the same person.
    private func includes(_ participant: Participant, in who: Attendance.Who) -> Bool {
        let same = participants.filter { other in
            other.id == participant.id
                || (other.content.person != nil && other.content.person == participant.content.person)
        }.map(\.id)
        return switch who {
        case .everybody: true
        case .only(let people): same.contains(where: people.contains)
        // Nobody knows yet who it is that waits at the door.
        case .allBut(let people): participant.isKnown && !same.contains(where: people.contains)
        }
    }

    private func limited(to steps: [AgendaStep], keeping person: Participant.ID?) -> Meeting {
        var seen = self
        (seen.report, seen.copies, seen.takenOff) = (Report(), [], [])
        seen.forgetDefinition()
        seen.decided = decided.map(\.withoutCategory)
        guard agenda.contains(where: { $0.attendance != .everybody }) else { return seen }
        let ids = Set(steps.map(\.id))
        func isLeft(_ step: AgendaStep.ID?) -> Bool { step.map(ids.contains) ?? true }
        let people = participants.filter { participant in
            participant.id == person || steps.contains { includes(participant, in: $0.attendance.present) }
        }
        let known = Set(people.map(\.id))
        seen.participants = people.map { $0.heard(at: ids) }
        seen.proposals = proposals.filter { known.contains($0.by) && isLeft($0.at) }
        seen.order = order.filter(known.contains)
        seen.agenda = steps.map { step in
            var step = step
            let there = people.filter { includes($0, in: step.attendance.present) }.map(\.id)
            step.attendance = .init(
                present: there.count == people.count ? .everybody : .only(people: there), record: .everybody)
            return step
        }
        seen.keepSittings(at: ids, of: known)
        seen.begun = begun.filter(ids.contains)
        seen.notes = notes.filter { isLeft($0.at) }
        seen.children = children.filter { isLeft($0.value.at) }
        seen.followed = followed.filter { isLeft($0.at) }
        seen.agreed = actions.filter { isLeft($0.at) }
        seen.decided = decisions.filter { isLeft($0.at) }.map { $0.withoutCategory.said(by: known) }
        seen.rounds = rounds.filter { isLeft($0.at) }.map { $0.given(by: known) }
        seen.ticks.keep(steps.map(\.id))
        return seen
    }
}

extension Participant {
    /// Without their views, where these were read out at a part alone that is not among the steps.
    func heard(at steps: Set<AgendaStep.ID>) -> Participant {
        guard let part = viewsReadAt, !steps.contains(part) else { return self }
        var copy = self
        (copy.viewsReadOut, copy.viewsReadAt) = (false, nil)
        return copy
    }
}

extension Meeting.Decision {
    fileprivate func said(by people: Set<Participant.ID>) -> Meeting.Decision {
        var copy = self
        copy.dissents = dissents.filter { people.contains($0.by) }
        copy.views = views.filter { people.contains($0.by) }
        copy.by = by.filter(people.contains)
        return copy
    }
}

extension Round {
    fileprivate func given(by people: Set<Participant.ID>) -> Round {
        var copy = self
        copy.answered = answered.filter(people.contains)
        copy.confirmed = confirmed.intersection(people)
        if case .shown(let answers) = outcome {
            copy.outcome = .shown(answers.filter { people.contains($0.participant) })
        }
        return copy
    }
}
