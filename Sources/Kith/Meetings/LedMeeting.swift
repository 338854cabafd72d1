import Journal
import Markup
import Practice

/// A meeting for whoever leads it, whether a family's or a team's: what its pages need that are the same for both.
protocol LedMeeting: Sendable {
    var request: Visit { get }
    var id: Meeting.ID { get }
    var meeting: Meeting { get }
    var words: Words { get }
    var office: Office { get }
    /// Whoever looks may write in it.
    var mayWrite: Bool { get }
    /// The hidden fields of its small forms.
    var hidden: HTML { get }
    /// Where the meeting that follows it is planned.
    var planNext: Link { get }

    /// The address of a part of this meeting.
    func part(_ path: String) -> Link
    /// The address of another meeting of the same family or team.
    func page(of other: Meeting.ID) -> Link
    /// The other meetings of this kind, newest first.
    func rowsOfKind() async throws -> [MeetingRow]
}

extension LedMeeting {
    /// The next meeting of this kind, where it is planned.
    func next() async throws -> MeetingRow? {
        guard let day = meeting.whenAndWhere?.on else { return nil }
        return try await rowsOfKind().last { ["planned", "running"].contains($0.state) && ($0.on, $0.id) > (day, id) }
    }

    /// What earlier meetings of this kind agreed and is not known to be settled.
    func carried() async throws -> [Meeting.Carried] {
        guard let day = meeting.whenAndWhere?.on else { return [] }
        var meetings: [(id: Meeting.ID, meeting: Meeting)] = []
        for row in try await rowsOfKind().reversed() where row.state == "ended" && (row.on, row.id) < (day, id) {
            guard let kept = try await office.meetings.load(row.id.value) else { continue }
            meetings.append((row.id, kept.record))
        }
        return Meeting.stillToDo(after: meetings)
    }

    /// The carried action in the path.
    func carriedAction() async throws -> Meeting.Carried {
        let id: Meeting.Action.ID = try request.id("action")
        guard let action = try await carried().first(where: { $0.id == id }) else { throw Problem.notFound }
        return action
    }

    /// A new identity for something that is added.
    func new<Of>(_ kind: Of.Type = Of.self) -> ID<Of> { ID(office.surroundings.newID()) }

    /// The participant in the path.
    func participant() throws -> Participant {
        guard let participant = meeting[try request.id("person") as Participant.ID] else { throw Problem.notFound }
        return participant
    }
}

extension MeetingVisit: LedMeeting {
    var request: Visit { inside.visit }
    var mayWrite: Bool { inside.may(.record) }
    var hidden: HTML { inside.blank("meeting").hidden }
    var planNext: Link { inside.link.newMeeting(after: id) }
    func part(_ path: String) -> Link { link.part(path) }
    func page(of other: Meeting.ID) -> Link { inside.link.meeting(other).page }

    /// Those that a review goes on from are among them.
    func rowsOfKind() async throws -> [MeetingRow] {
        guard let plan = meeting.plan else { return [] }
        return try await inside.meetingRows().filter { row in
            row.id != id && row.defined == plan.defined?.id && plan.type.follows.contains(row.type)
        }
    }
}

extension TeamMeetingVisit: LedMeeting {
    var request: Visit { inside.visit }
    var mayWrite: Bool { true }
    var hidden: HTML { inside.hidden }
    var planNext: Link { inside.link.newMeeting.with("after", id.description) }
    func part(_ path: String) -> Link { link(path) }
    func page(of other: Meeting.ID) -> Link { inside.link.meeting(other) }

    func rowsOfKind() async throws -> [MeetingRow] { try await inside.meetings().filter { $0.id != id } }
}
