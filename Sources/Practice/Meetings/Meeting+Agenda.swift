/// Somebody who leads the meeting, and since when.
package struct Lead: Hashable, Sendable {
    package var worker: Worker.ID
    package var since: Stamp
}

extension Meeting {
    package func step(_ id: AgendaStep.ID) -> AgendaStep? { agenda.first { $0.id == id } }

    /// Where the meeting is; before anybody said so, at its first step.
    package var currentStep: AgendaStep? { begun.last.flatMap(step) ?? agenda.first }

    /// The step after the one where the meeting is.
    package var nextStep: AgendaStep? {
        guard let now = agenda.firstIndex(where: { $0.id == currentStep?.id }) else { return nil }
        return agenda.dropFirst(now + 1).first
    }

    /// Who leads it now.
    package var leadsNow: Worker.ID? { leads.last?.worker ?? plan?.chair ?? teamPlan?.chair }

    mutating func applyToAgenda(_ event: Event, _ stamp: Stamp) {
        switch event {
        case .stepAdded(let step, let before):
            let place = before.flatMap { id in agenda.firstIndex { $0.id == id } }.map { $0 + 1 } ?? agenda.count
            agenda.insert(step, at: place)
        case .stepTakenOff(let id): agenda.removeAll { $0.id == id }
        case .attendanceSet(let id, let attendance):
            if let place = agenda.firstIndex(where: { $0.id == id }) { agenda[place].attendance = attendance }
        case .stepBegan(let id): begun.append(id)
        case .speakingOrderSet(let people): order = people
        case .leadTaken(let worker): leads.append(Lead(worker: worker, since: stamp))
        default: break
        }
    }

    // MARK: - Rules

    /// Adds a step: a part of its own for some people, or a second sitting.
    package func add(_ step: AgendaStep, after before: AgendaStep.ID?) throws(Refusal) -> [Event] {
        try notOver()
        guard self.step(step.id) == nil else { return [] }
        if let before, self.step(before) == nil { throw Refusal(.notFound, "after") }
        var checks = Checks()
        var step = step
        if let title = step.title {
            step.title?.english = checks.needed(Written(title.english), "title")
            if title.english.count > 100 { checks.refuse(.tooLong(limit: 100), "title") }
        }
        checks.take(try check(step.attendance))
        try checks.pass()
        return [.stepAdded(step: step, after: before)]
    }

    /// Takes a step off under which nothing was written yet.
    package func takeOff(_ id: AgendaStep.ID) throws(Refusal) -> [Event] {
        try notOver()
        guard step(id) != nil else { return [] }
        let isUsed =
            notes.contains { $0.at == id } || rounds.contains { $0.at == id } || decided.contains { $0.at == id }
            || actions.contains { $0.at == id }
        guard !isUsed else { throw Refusal(.stepHasWords) }
        return [.stepTakenOff(step: id)]
    }

    /// Says who may be at a step and who gets its record; also after the meeting, before its copies are made.
    package func attend(_ attendance: Attendance, at id: AgendaStep.ID) throws(Refusal) -> [Event] {
        guard let step = step(id) else { throw Refusal(.notFound) }
        try check(attendance)
        return step.attendance == attendance ? [] : [.attendanceSet(step: id, attendance: attendance)]
    }

    private func check(_ attendance: Attendance) throws(Refusal) {
        var checks = Checks()
        let isSame = attendance.record == attendance.present
        for (who, field) in [(attendance.present, "people"), (attendance.record, "readers")] {
            if isSame, field == "readers" { continue }
            switch who {
            case .everybody: continue
            case .only(let people), .allBut(let people):
                if people.isEmpty || people.contains(where: { self[$0] == nil }) { checks.refuse(.notFound, field) }
            }
        }
        try checks.pass()
    }

    /// The meeting goes on to a step.
    package func begin(_ id: AgendaStep.ID) throws(Refusal) -> [Event] {
        try stillRunning()
        guard step(id) != nil else { throw Refusal(.notFound) }
        return begun.last == id ? [] : [.stepBegan(step: id)]
    }

    /// A second chair takes over, or the first comes back.
    package func takeLead(_ worker: Worker.ID) throws(Refusal) -> [Event] {
        try notOver()
        return leadsNow == worker ? [] : [.leadTaken(by: worker)]
    }
}

extension Meeting {
    /// When something last changed in each part of a meeting, in milliseconds. It tells a listener that there is something
    /// new, and nothing about how much happened where the listener may not be: no part moves another one's mark.
    struct Ticks: Hashable, Sendable {
        private var byStep: [AgendaStep.ID?: Int64] = [:]
        /// How often something happened that a phone may show.
        fileprivate var newsForPhones = 0

        mutating func pass(_ step: AgendaStep.ID?, at moment: Moment, isNewsForPhones: Bool) {
            if isNewsForPhones { newsForPhones += 1 }
            byStep[step] = max(max(byStep[nil] ?? 0, byStep[step] ?? 0) + 1, moment.milliseconds)
        }

        func last(of steps: [AgendaStep.ID]) -> Int64 {
            max(byStep[nil] ?? 0, steps.compactMap { byStep[$0] }.max() ?? 0)
        }

        mutating func keep(_ steps: [AgendaStep.ID]) {
            byStep = [nil: last(of: steps)]
            newsForPhones = 0
        }
    }

    /// The mark that moves on with everything that this meeting, as it is seen, has new.
    package var tick: Int64 { ticks.last(of: agenda.map(\.id)) }

    /// Moves on with everything but answers, which no phone shows before the numbers are there: while it stands still,
    /// no phone has anything new. It counts the whole meeting, also what is not for everybody, so it is told to nobody.
    package var newsForPhones: Int { ticks.newsForPhones }

    /// The step to which what happens belongs; nil concerns the whole meeting.
    func step(of event: Event) -> AgendaStep.ID? {
        switch event {
        case .roundOpened(_, _, let at), .decided(_, _, let at, _), .actionAgreed(_, _, let at): at
        case .noted(_, let kind, _, let at): at ?? AgendaStep(kind).id
        case .noteWithdrawn(let id, _): notes.first { $0.id == id }?.at
        case .dissented(let id, _), .decisionWithdrawn(let id, _), .viewGiven(let id, _), .categorised(let id, _):
            decided.first { $0.id == id }?.at
        case .actionWithdrawn(let id, _): agreed.first { $0.id == id }?.at
        case .answered(let id, _), .numbersShown(let id, _), .roundGivenUp(let id, _), .childsAnswerShown(let id, _),
            .paperEntered(let id, _):
            round(id)?.at
        case .stepAdded(let step, _): step.id
        case .stepTakenOff(let id), .stepBegan(let id), .attendanceSet(let id, _): id
        case .childHeard(_, let heard): heard.at
        case .proposed(_, _, _, let at), .viewsReadOut(_, let at), .actionFollowed(_, _, _, let at): at
        case .proposalAccepted(let id, _), .proposalSetAside(let id, _): proposal(id)?.at
        default: nil
        }
    }
}
