import Journal
import Markup
import Practice

extension FamilyLink {
    var meetings: Link { part("meetings") }
    var newMeeting: Link { part("meetings/new") }
    func meeting(_ id: Meeting.ID) -> MeetingLink { MeetingLink(family: self, id: id) }
}

/// Addresses inside one meeting.
struct MeetingLink: Hashable, Sendable {
    let family: FamilyLink
    let id: Meeting.ID

    /// The address of a part of the meeting; the path is the route's, below `meetings/:meeting/`.
    func part(_ path: String = "") -> Link { family.part("meetings/\(id)" + (path.isEmpty ? "" : "/\(path)")) }

    var page: Link { part() }
    var plan: Link { part("plan") }
    var cancel: Link { part("cancel") }
    var begin: Link { part("begin") }
    var end: Link { part("end") }
    var room: Link { part("room") }
    func room(during part: AgendaStep.ID) -> Link { room.with("part", part.description) }
    var roomEvents: Link { part("room/events") }
    var events: Link { part("events") }
    var minutes: Link { part("minutes") }
    var door: Link { part("door") }
    var people: Link { part("people") }
    func person(_ id: Participant.ID, _ step: String) -> Link { part("people/\(id)/\(step)") }
    var rounds: Link { part("rounds") }
    func round(_ id: Round.ID) -> Link { part("rounds/\(id)") }
    func round(_ id: Round.ID, _ step: String) -> Link { part("rounds/\(id)/\(step)") }
    func answer(for person: Participant.ID, in round: Round.ID) -> Link { part("rounds/\(round)/answers/\(person)") }
    func showChild(_ person: Participant.ID, in round: Round.ID) -> Link { part("rounds/\(round)/children/\(person)") }
    var notes: Link { part("notes") }
    var order: Link { part("order") }
    func order(_ id: Participant.ID, _ way: String) -> Link { part("order/\(id)/\(way)") }
    var orderByRule: Link { part("order/by-rule") }
    var lead: Link { part("lead") }
    var newStep: Link { part("steps/new") }
    func step(_ id: AgendaStep.ID) -> Link { part("steps/\(id)") }
    func step(_ id: AgendaStep.ID, _ deed: String) -> Link { part("steps/\(id)/\(deed)") }
    var decisions: Link { part("decisions") }
    func dissent(_ id: Meeting.Decision.ID) -> Link { part("decisions/\(id)/dissent") }
    var actions: Link { part("actions") }
    func withdraw(_ id: Meeting.Note.ID) -> Link { part("withdraw/notes/\(id)") }
    func withdraw(_ id: Meeting.Decision.ID) -> Link { part("withdraw/decisions/\(id)") }
    func withdraw(_ id: Meeting.Action.ID) -> Link { part("withdraw/actions/\(id)") }
}

/// A request inside one meeting of a family, after access to the family was decided.
struct MeetingVisit: Sendable {
    /// The family's record around it. Forms here change the meeting, so they are made from its version.
    private(set) var inside: FamilyVisit
    let id: Meeting.ID
    let version: Int
    /// The meeting as the actor may have it: without the steps that are kept from them.
    let meeting: Meeting
    private let withheld: Set<AgendaStep.ID>

    /// One line in the access log, however often a page that follows the meeting fetches itself again.
    var live: LiveVisit { LiveVisit(inside.visit, by: inside.actor.session, of: id.value) }

    var words: Words { inside.words }
    var office: Office { inside.office }
    var form: Fields { inside.visit.form }
    var link: MeetingLink { inside.link.meeting(id) }

    /// Loads the meeting in the path; one of another family is not there.
    init(_ inside: FamilyVisit) async throws {
        let id: Meeting.ID = try inside.visit.id("meeting")
        guard let kept = try await inside.office.meetings.load(id.value), let family = kept.record.plan?.family,
            inside.recordIDs.contains(family)
        else { throw Problem.notFound }
        self.init(inside, kept)
    }

    init(_ inside: FamilyVisit, _ kept: Kept<Meeting>) {
        self.inside = inside
        self.inside.base = kept.version
        id = Meeting.ID(kept.id)
        version = kept.version
        withheld = inside.withheld(of: kept.record)
        meeting = kept.record.withholding(withheld)
    }

    /// The actor has all of the meeting.
    var isWhole: Bool { withheld.isEmpty }

    /// What the page of a meeting waits with: its version or, where something is kept from the actor, what moves on with
    /// what they have and with nothing else.
    var versionHere: Int { isWhole ? version : Int(meeting.tick) }

    /// Tells the page of the meeting, with `map` also of the family's map, of what is new for the actor.
    func feed(withMap: Bool = false) -> VersionFeed {
        VersionFeed.meeting(id, and: withMap ? inside.id : nil, without: withheld, office)
    }

    /// The part that the screen in the room is for, where that is not everybody's.
    var partOnScreen: AgendaStep.ID? {
        AgendaStep.ID(inside.visit.query.text("part")).flatMap { meeting.step($0)?.id }
    }

    /// What the screen in the room has, as a number that moves with it and with nothing else.
    var versionOnScreen: Int { Int(meeting.seenInRoom(during: partOnScreen).tick) + inside.version }

    /// Tells the screen in the room of what is new for it.
    func roomFeed() -> VersionFeed {
        VersionFeed.room(id, and: inside.id, during: partOnScreen, office)
    }

    var chair: String { meeting.leadsNow.map { inside.staff.name(of: $0) } ?? "" }

    /// The round in the path.
    func round() throws -> Round {
        guard let round = meeting.round(try inside.visit.id("round")) else { throw Problem.notFound }
        return round
    }
}

extension FamilyVisit {
    /// The steps of a meeting of this family that are kept from the actor. Its lead worker and whoever says who works with
    /// which family answer for the work, so they have what people were not kept from by name.
    func withheld(of meeting: Meeting) -> Set<AgendaStep.ID> { family.withheld(of: meeting, from: actor) }
}

extension Family {
    /// The same of a meeting of the family, for somebody who may open its record.
    func withheld(of meeting: Meeting, from actor: Actor) -> Set<AgendaStep.ID> {
        guard meeting.agenda.contains(where: { !$0.attendance.isForEverybody }) else { return [] }
        let own = Set(
            meeting.participants.compactMap(\.content.person).filter { people[$0]?.details.worker == actor.id })
        return meeting.withheld(
            from: actor.id, as: own, oversees: standing.lead == actor.id || actor.may(.allocateFamilies))
    }
}

extension Route {
    /// A route inside one meeting; `path` is what follows `families/:family/meetings/:meeting/`.
    static func meeting(
        _ method: Method, _ path: String, may action: FamilyAction, logs log: LogRule, takes fields: Set<String> = [],
        answer: @escaping @Sendable (MeetingVisit) async throws -> Answer
    ) -> Route {
        .family(
            method, "meetings/:meeting" + (path.isEmpty ? "" : "/\(path)"), may: action, logs: log, takes: fields
        ) { visit in
            try await answer(MeetingVisit(visit))
        }
    }
}
