/// What leaves a part of a meeting that is not for everybody: nothing of it goes where more people read than were there.
extension Meeting {
    /// The part where the meeting is, if that is not for everybody.
    package var limitedPart: AgendaStep? { currentStep.flatMap { $0.attendance.isForEverybody ? nil : $0 } }

    /// The part where the meeting is, if it is not for everybody and this person may be at it. To whoever may not, the
    /// meeting goes on as if there were none.
    func limitedPart(for id: Participant.ID) -> AgendaStep? {
        limitedPart.flatMap { mayBeThere(id, at: $0.id) ? $0 : nil }
    }

    /// From whose copies of the family's map something is left out that was said at a step: nobody's, where everybody
    /// gets its record.
    ///
    /// - Throws: `cannotBeKept` where somebody is left out who is not in the family's record. The map knows nobody else,
    ///   so such words belong under the step.
    package func keptFrom(_ step: AgendaStep.ID?, in people: People) throws(Refusal) -> [Person.ID] {
        guard let step = step.flatMap(self.step) else { return [] }
        let left: [Person.ID]
        switch step.attendance.record {
        case .everybody: return []
        case .only:
            let readers = Set(readers(of: step).compactMap(\.content.person))
            left = people.present.filter { !readers.contains($0.id) && $0.details.worker == nil }.map(\.id)
        case .allBut(let some):
            left = some.compactMap { self[$0]?.content.person }.filter { people[$0] != nil }
        }
        guard !left.isEmpty else { throw Refusal(.cannotBeKept) }
        return left
    }
}
