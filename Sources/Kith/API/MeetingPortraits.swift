import Practice

/// How a meeting is told.
extension Portraits {
    private static let states = Shape.choice(["planned", "running", "ended", "cancelled"])

    static let participant = Portrait<Participant>(
        "Participant", "Somebody at a meeting, or expected at it.",
        [
            .init("id", .identity, "Which participant.") { JSON($0.id) },
            .init("name", .text, "What they are called.", like: "Nan") { .text($0.name) },
            .init("part", .choice(of: Participant.Part.self), "Who they are to the family.") {
                .text($0.content.part.rawValue)
            },
            .init("known", .text, "What they do or how they are known.", like: "Kayla's mum") {
                .text($0.content.known)
            },
            .init("person", .orNull(.identity), "Who they are in the family's record.") { JSON($0.content.person) },
            .init(
                "state", .choice(["expected", "waiting", "here", "left", "apologies", "notLetIn"]),
                "Whether they are there."
            ) { .text($0.state.told) },
            .init("how", .orNull(.choice(of: Participant.Way.self)), "How they take part, while they are there.") {
                if case .here(let how) = $0.state { .text(how.rawValue) } else { .null }
            },
            .init(
                "reply", .orNull(.choice(["coming", "byTelephone", "cannotCome"])),
                "What they said to their invitation.", like: "coming"
            ) { JSON($0.reply?.told) },
        ])

    static let agendaStep = Portrait<StepIn>(
        "AgendaStep", "A step of a meeting's agenda.",
        [
            .init("id", .identity, "Which step.") { JSON($0.step.id) },
            .init("kind", .choice(of: MeetingType.Step.self), "What it is about.") { .text($0.step.kind.rawValue) },
            .init("title", .orNull(.text), "Words of its own; null where the built-in ones serve.", like: .null) {
                JSON($0.step.title?.english)
            },
            .init("isForEverybody", .flag, "Whether everybody may be there.", like: true) {
                .flag($0.step.attendance.isForEverybody)
            },
            .init("isNow", .flag, "Whether the meeting is here.") { .flag($0.isNow) },
        ])

    static let note = Portrait<Meeting.Note>(
        "MeetingNote", "Something that was said under a step of the agenda.",
        [
            .init("id", .identity, "Which note.") { JSON($0.id) },
            .init("step", .identity, "Under which step.") { JSON($0.at) },
            .init("text", .text, "What was said.") { .text($0.text.text) },
            .init("language", .language, "The language of the words.") { .text($0.text.language) },
            .init("added", stamp.shape, "When it was written down.") { stamp.json($0.added) },
            why("withdrawn", "Why it was taken back; null while it stands.") { $0.withdrawn },
        ])

    static let dissent = Portrait<Meeting.Dissent>(
        "Dissent", "Somebody sees a decision otherwise.",
        [
            .init("by", .identity, "Which participant.") { JSON($0.by) },
            .init("words", .words, "Their words.", like: "I think that it is too soon.") { .text($0.words.text) },
            .init("language", .language, "The language of the words.", needed: false) { .text($0.words.language) },
        ])

    static let view = Portrait<Meeting.Decision.View>(
        "DecisionView", "What somebody says about a decision.",
        [
            .init("by", .identity, "Which participant.") { JSON($0.by) },
            .init("agrees", .flag, "Whether they agree.", like: true) { .flag($0.agrees) },
            .init("reason", .text, "Why.", like: "Nan is there.") { .text($0.reason.text) },
            .init("language", .language, "The language of the words.") { .text($0.reason.language) },
        ])

    static let decision = Portrait<Meeting.Decision>(
        "MeetingDecision", "What was decided, and who sees it otherwise.",
        [
            .init("id", .identity, "Which decision.") { JSON($0.id) },
            .init("text", .text, "What was decided.", like: "Mia stays with Nan at weekends.") { .text($0.text.text) },
            .init("language", .language, "The language of the words.") { .text($0.text.language) },
            .init("step", .orNull(.identity), "The step it belongs to; null: the whole meeting.", like: .null) {
                JSON($0.at)
            },
            .init("by", .list(of: .identity, most: nil), "Which participants decided.", like: []) {
                .list($0.by.map { JSON($0) })
            },
            .init("views", .list(of: view.shape, most: nil), "What each says.", like: []) { view.json($0.views) },
            .init(
                "categories", .list(of: .choice(of: LegalCategory.self), most: nil),
                "The category that the law asks for; for staff alone.", like: []
            ) { .list($0.categories.map { .text($0.rawValue) }) },
            .init("dissents", .list(of: dissent.shape, most: nil), "Who sees it otherwise.", like: []) {
                dissent.json($0.dissents)
            },
            .init("added", stamp.shape, "When it was written down.") { stamp.json($0.added) },
            why("withdrawn", "Why it was taken back; null while it stands.") { $0.withdrawn },
        ])

    static let action = Portrait<Meeting.Action>(
        "MeetingAction", "Who does what by when.",
        [
            .init("id", .identity, "Which action.") { JSON($0.id) },
            .init("text", .text, "What is done.", like: "Ring the school.") { .text($0.content.text.text) },
            .init("language", .language, "The language of the words.") { .text($0.content.text.language) },
            .init("who", .text, "Who does it.", like: "Nan") { .text($0.content.who) },
            .init("by", .orNull(.day), "By when.") { JSON($0.content.by) },
            .init("step", .orNull(.identity), "The step it belongs to; null: the whole meeting.", like: .null) {
                JSON($0.at)
            },
            why("withdrawn", "Why it was taken back; null while it stands.") { $0.withdrawn },
        ])

    static let childHeard = Portrait<ChildIn>(
        "ChildHeard", "How a child was seen and heard for a meeting. What the child said is not here.",
        [
            .init("child", .identity, "Which child.") { JSON($0.child) },
            .init("name", .text, "What the child is called.", like: "Mia") { .text($0.heard.name) },
            .init("seen", .choice(of: ChildHeard.Seen.self), "Whether they were seen.") {
                .text($0.heard.seen.rawValue)
            },
            .init("with", .text, "By whom, or with whom.", like: "Mrs Ali") { .text($0.heard.with) },
            .init("way", .choice(of: ChildHeard.Way.self), "How their view came.") { .text($0.heard.way.rawValue) },
            .init("words", .text, "Who brought it, or why it did not come.", like: "Mrs Ali read it.") {
                .text($0.heard.words.text)
            },
            .init("language", .language, "The language of those words.") { .text($0.heard.words.language) },
        ])

    static let carried = Portrait<Meeting.Carried>(
        "CarriedAction", "Something that an earlier meeting of this kind agreed and that is not known to be settled.",
        [
            .init("id", .identity, "Which action.") { JSON($0.id) },
            .init("meeting", .identity, "The meeting that agreed it.") { JSON($0.from) },
            .init("text", .text, "What is done.", like: "Ring the school.") { .text($0.content.text.text) },
            .init("language", .language, "The language of the words.") { .text($0.content.text.language) },
            .init("who", .text, "Who does it.", like: "Nan") { .text($0.content.who) },
            .init("by", .orNull(.day), "By when.") { JSON($0.content.by) },
        ])

    static let followed = Portrait<Meeting.Followed>(
        "FollowedAction", "What a meeting heard of something that an earlier one agreed.",
        [
            .init("action", .identity, "Which action.") { JSON($0.action.id) },
            .init("meeting", .identity, "The meeting that agreed it.") { JSON($0.action.from) },
            .init("text", .text, "What was agreed.", like: "Ring the school.") { .text($0.action.content.text.text) },
            .init("who", .text, "Who was to do it.", like: "Nan") { .text($0.action.content.who) },
            .init("became", .choice(of: Meeting.Became.self), "What became of it.") { .text($0.became.rawValue) },
            .init("words", .text, "What was said about it.", like: "They rang on Monday.") { .text($0.words.text) },
            .init("language", .language, "The language of those words.") { .text($0.words.language) },
            .init("step", .orNull(.identity), "The step at which it was heard.", like: .null) { JSON($0.at) },
        ])

    static let wholeMeeting = Portrait<MeetingIn>(
        "WholeMeeting", "A meeting with everything that was said and agreed. Its version is also its ETag.",
        [
            .init("id", .identity, "Which meeting.") { JSON($0.id) },
            .init("version", .number(0...Int(Int32.max)), "How many things have been recorded of it.", like: 17) {
                .number($0.version)
            },
            .init("isWhole", .flag, "Whether all of it is here; some is kept from this account otherwise.", like: true)
            {
                .flag($0.isWhole)
            },
            .init("on", .orNull(.day), "The day.") { JSON($0.meeting.plan?.on) },
            .init("time", .text, "When it begins, as it was typed.", like: "2:30pm") {
                .text($0.meeting.plan?.time ?? "")
            },
            .init("minutes", .orNull(.number(1...1_440)), "How long it takes.", like: 60) {
                $0.meeting.plan?.minutes.map { .number($0) } ?? .null
            },
            .init("place", .text, "Where.", like: "Hill School") { .text($0.meeting.plan?.place ?? "") },
            .init(
                "type", .text(most: 100), "What kind, or the identity of the authority's own kind.", like: "coreGroup"
            ) { .text($0.kind) },
            .init("chair", .orNull(.identity), "Who leads it now.") { JSON($0.meeting.leadsNow) },
            .init("state", states, "How far it is.") { .text($0.state) },
            why("cancelled", "Why it was called off; null where it was not.") { $0.cancelledBecause },
            .init("people", .list(of: participant.shape, most: nil), "Who is expected or there, in speaking order.") {
                participant.json($0.meeting.inSpeakingOrder($0.meeting.participants))
            },
            .init("agenda", .list(of: agendaStep.shape, most: nil), "Its steps, in order.") {
                agendaStep.json($0.steps)
            },
            .init("rounds", .list(of: round.shape, most: nil), "The questions that went round the room.") { whole in
                round.json(whole.meeting.rounds.map { RoundIn(round: $0, meeting: whole.meeting) })
            },
            .init("notes", .list(of: note.shape, most: nil), "What was said.") { note.json($0.meeting.notes) },
            .init("decisions", .list(of: decision.shape, most: nil), "What was decided; taken back too.") {
                decision.json($0.meeting.decided)
            },
            .init("actions", .list(of: action.shape, most: nil), "Who does what; taken back too.") {
                action.json($0.meeting.agreed)
            },
            .init("children", .list(of: childHeard.shape, most: nil), "How each child was seen and heard.", like: []) {
                childHeard.json($0.children)
            },
            .init(
                "carried", .list(of: carried.shape, most: nil), "What earlier meetings of this kind agreed.", like: []
            ) {
                carried.json($0.carried)
            },
            .init("followed", .list(of: followed.shape, most: nil), "What became of it.", like: []) {
                followed.json($0.meeting.followed)
            },
            .init("analysis", .text, "The report's own view.") {
                .text($0.meeting.report.texts[.analysis]?.text ?? "")
            },
            .init("recommendation", .text, "What the report recommends.") {
                .text($0.meeting.report.texts[.recommendation]?.text ?? "")
            },
        ])
}

/// A meeting with its identity and version.
struct MeetingIn: Sendable {
    var id: Meeting.ID
    var version: Int
    var meeting: Meeting
    var carried: [Meeting.Carried] = []
    var isWhole = true

    fileprivate var kind: String {
        meeting.plan.map { $0.defined?.id.description ?? $0.type.rawValue } ?? MeetingType.ID.other.rawValue
    }

    fileprivate var state: String {
        switch meeting.state {
        case .planned: "planned"
        case .running: "running"
        case .ended: "ended"
        case .cancelled: "cancelled"
        }
    }

    fileprivate var cancelledBecause: String? {
        if case .cancelled(let reason) = meeting.state { reason } else { nil }
    }

    fileprivate var children: [ChildIn] {
        meeting.children.sorted { $0.key < $1.key }.map { ChildIn(child: $0.key, heard: $0.value) }
    }

    fileprivate var steps: [StepIn] {
        meeting.agenda.map { StepIn(step: $0, isNow: meeting.begun.last == $0.id) }
    }
}

/// A child, and how they were seen and heard.
struct ChildIn: Sendable {
    var child: Person.ID
    var heard: ChildHeard
}

/// A step, and whether the meeting is there.
struct StepIn: Sendable {
    var step: AgendaStep
    var isNow: Bool
}

extension Participant.State {
    fileprivate var told: String {
        switch self {
        case .invited: "expected"
        case .waiting: "waiting"
        case .here: "here"
        case .left: "left"
        case .apologies: "apologies"
        case .notLetIn: "notLetIn"
        }
    }
}

extension Participant.Reply {
    fileprivate var told: String {
        switch self {
        case .coming: "coming"
        case .byTelephone: "byTelephone"
        case .cannotCome: "cannotCome"
        }
    }
}
