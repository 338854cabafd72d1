import Journal
import Markup
import Practice

extension FamilyLink {
    /// Planning the meeting that follows another one.
    func newMeeting(after id: Meeting.ID) -> Link { newMeeting.with("after", id.description) }
}

/// A meeting that follows another one: of the same kind, with the same people, likely at the same place.
extension FamilyVisit {
    /// The meeting that the new one follows, as an address or a form names it.
    func meetingBefore(_ fields: Fields) async throws -> MeetingVisit? {
        guard let id = Meeting.ID(fields.text("after")) else { return nil }
        guard let kept = try await office.meetings.load(id.value), let family = kept.record.plan?.family,
            recordIDs.contains(family)
        else { throw Problem.notFound }
        return MeetingVisit(self, kept)
    }
}

extension MeetingVisit {
    /// Who can be expected again, in speaking order: nobody who has gone from the family's record meanwhile.
    var expectedAgain: [Participant] {
        meeting.inSpeakingOrder(
            meeting.participants.filter { person in
                person.isKnown
                    && (person.content.person.map { inside.family.people.present.map(\.id).contains($0) } ?? true)
            })
    }

    /// Those of them who were ticked, as the next meeting has them.
    func expectedAgain(_ chosen: [Participant.ID]) -> [(content: Participant.Content, id: Participant.ID)] {
        expectedAgain.filter { chosen.contains($0.id) }.map { person in
            let known = person.content.person.flatMap { inside.family.people[$0] }
            return (known.map { .init($0, at: Meeting()) } ?? person.content, new())
        }
    }

    /// The meetings of this kind, those that a review goes on from among them, newest first.
    private func rowsOfKind() async throws -> [MeetingRow] {
        guard let plan = meeting.plan else { return [] }
        return try await inside.meetingRows().filter { row in
            row.id != id && row.defined == plan.defined?.id && plan.type.follows.contains(row.type)
        }
    }

    /// The next meeting of this kind, where it is planned.
    func next() async throws -> MeetingRow? {
        guard let plan = meeting.plan else { return nil }
        return try await rowsOfKind().last {
            ["planned", "running"].contains($0.state) && ($0.on, $0.id) > (plan.on, id)
        }
    }

    /// What earlier meetings of this kind agreed and is not known to be settled.
    func carried() async throws -> [Meeting.Carried] {
        guard let plan = meeting.plan else { return [] }
        var meetings: [(id: Meeting.ID, meeting: Meeting)] = []
        for row in try await rowsOfKind().reversed() where row.state == "ended" && (row.on, row.id) < (plan.on, id) {
            guard let kept = try await office.meetings.load(row.id.value) else { continue }
            meetings.append((row.id, kept.record))
        }
        return Meeting.stillToDo(after: meetings)
    }
}
