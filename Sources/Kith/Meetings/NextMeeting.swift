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
}

/// A way to the meeting after this one or, where it is not planned yet, to planning it.
struct NextMeetingWay {
    let visit: any LedMeeting
    let next: MeetingRow?

    var html: HTML {
        guard let next else { return "<p><a href=\"\(visit.planNext.path)\">\(visit.words.planNextMeeting)</a></p>" }
        return """
            <p><a href="\(visit.page(of: next.id).path)">\(visit.words.nextMeetingIs(visit.words.longDay(next.on)))</a></p>
            """
    }
}
