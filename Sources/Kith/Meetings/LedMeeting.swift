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
    var title: String { get }
    /// The name of whoever leads it now.
    var chair: String { get }
    /// The record that its letters and its lines in the access log are about.
    var stream: UInt128 { get }
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
    /// Who somebody at the meeting is in the family's record; nil where there is no family, or they are not in it.
    func known(_ person: Participant) -> Person?
    /// What somebody is likely to read.
    func language(for person: Participant) -> Language
    /// The questions that people may answer before they come.
    var scalesBeforehand: [Scale] { get }
    /// Where what somebody wrote beforehand can be put on a map.
    var map: Link { get }
    /// Whoever looks at it: what people wrote beforehand is for who leads or led it.
    var whoLooks: Worker.ID { get }
    /// What is said where something belongs to a part that is not for everybody.
    func limitedMark(_ step: AgendaStep.ID?) -> HTML
    /// The frame of a page about this meeting.
    func layout(_ title: String, errors: [(field: String, words: String)]) -> Layout

    // MARK: - Forms

    /// The start of a form, and its end with one button and a way out.
    func open(_ link: Link, _ state: FormState) -> HTML
    func close(_ button: String, back: Link) -> HTML
    /// The page of a form.
    func show(_ form: LedForm) async throws -> Answer
    /// The form again, with everything that was typed and what is wrong with it.
    func refused(_ form: LedForm, because refusal: Refusal) -> Answer
    /// Carries out what a form asks. A refusal shows it again with everything that was typed; where somebody else changed
    /// the same thing meanwhile, `again` makes it from the meeting as it is and as it was.
    ///
    /// `alsoWhenClosed` is for what ends a meeting of a family whose record was closed over it.
    func submit(
        _ form: LedForm, then link: Link, alsoWhenClosed: Bool,
        again: @escaping @Sendable (any LedMeeting) async throws -> LedForm,
        _ decide: @Sendable (Meeting) throws -> [Meeting.Event], also: (@Sendable (any Writing) throws -> Void)?
    ) async throws -> Answer
    /// Carries out what a button asks; a refusal shows the meeting with the reason on top.
    func decide(
        then link: Link, _ decide: @Sendable (Meeting) throws -> [Meeting.Event]
    ) async throws -> Answer
}

extension LedMeeting {
    var home: Link { part("") }
    var today: Day { request.today }
    var form: Fields { request.form }

    func person(_ id: Participant.ID, _ deed: String) -> Link { part("people/\(id)/\(deed)") }

    /// The line in the access log of a change to it.
    var line: AccessLine { request.line(stream: stream) }

    /// The next meeting of this kind, where it is planned.
    func next() async throws -> MeetingRow? {
        guard let day = meeting.appointment?.on else { return nil }
        return try await rowsOfKind().last { ["planned", "running"].contains($0.state) && ($0.on, $0.id) > (day, id) }
    }

    /// What earlier meetings of this kind agreed and is not known to be settled.
    func carried() async throws -> [Meeting.Carried] {
        guard let day = meeting.appointment?.on else { return [] }
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
    var stream: UInt128 { inside.id.value }
    var hidden: HTML { inside.blank("meeting").hidden }
    var planNext: Link { inside.link.newMeeting(after: id) }
    func part(_ path: String) -> Link { link.part(path) }
    func page(of other: Meeting.ID) -> Link { inside.link.meeting(other).page }
    var whoLooks: Worker.ID { inside.actor.id }
    var scalesBeforehand: [Scale] { inside.family.scales.current.filter(\.wording.hasBothEnds) }
    var map: Link { inside.link.map }
    func known(_ person: Participant) -> Person? { person.content.person.flatMap { inside.family.people[$0] } }
    func language(for person: Participant) -> Language { known(person).map(inside.language) ?? words.language }
    func layout(_ title: String, errors: [(field: String, words: String)]) -> Layout {
        Layout(inside, title: title, place: .meetings, errors: errors)
    }

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
    var stream: UInt128 { id.value }
    var hidden: HTML { inside.hidden }
    var planNext: Link { inside.link.newMeeting.with("after", id.description) }
    func part(_ path: String) -> Link { link(path) }
    func page(of other: Meeting.ID) -> Link { inside.link.meeting(other) }
    var whoLooks: Worker.ID { inside.actor.id }
    var scalesBeforehand: [Scale] { [] }
    var map: Link { link().at("map") }
    func known(_ person: Participant) -> Person? { nil }
    func language(for person: Participant) -> Language { words.language }
    func limitedMark(_ step: AgendaStep.ID?) -> HTML { "" }
    func layout(_ title: String, errors: [(field: String, words: String)]) -> Layout {
        Layout(inside.visit, title: title, errors: errors)
    }

    func rowsOfKind() async throws -> [MeetingRow] { try await inside.meetings().filter { $0.id != id } }
}
