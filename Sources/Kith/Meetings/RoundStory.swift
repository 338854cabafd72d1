import Journal
import Practice

/// The story of a scale, as it goes on with the numbers of a round.
extension MeetingVisit {
    /// Something of a round can stand in its scale's story, or be shown there otherwise, and does not yet.
    func isMissingFromStory(_ round: Round) -> Bool {
        ((try? heard(round, of: meeting, by: inside.family)) ?? []).isEmpty == false
    }

    /// Brings the story of a scale to what its round says, once. Access is decided on the newest record.
    func tellStory(_ id: Round.ID) async throws {
        guard let now = try await office.meetings.load(self.id.value)?.record, let round = now.round(id) else { return }
        let command = Command(
            id: office.surroundings.newID(), actor: inside.actor.id.value,
            at: office.surroundings.now().milliseconds, fields: [])
        _ = try await office.families.change(
            inside.id.value, by: command, access: inside.visit.line(stream: inside.id.value)
        ) { kept in
            guard Access.allows(inside.visit.familyAction, to: inside.actor, on: kept, at: inside.visit.now) else {
                throw Problem.notFound
            }
            return Decision(try heard(round, of: now, by: kept.record), answer: "")
        }
    }

    /// The same after something else was done: where the record does not take it now, the meeting offers it again.
    func tellStoryIfTaken(_ round: Round.ID) async throws {
        do {
            try await tellStory(round)
        } catch is Refusal {
            // What was done before stands all the same.
        }
    }

    private func heard(_ round: Round, of meeting: Meeting, by family: Family) throws -> [Family.Event] {
        try family.hear(round, of: meeting, askedBy: chair, occasion: title, today: inside.today)
    }
}
