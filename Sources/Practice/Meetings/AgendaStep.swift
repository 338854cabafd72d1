/// One step of a meeting's agenda: what it is about, in whose words, and who may be there.
package struct AgendaStep: Hashable, Sendable, Identifiable, Codable {
    package typealias ID = Practice.ID<AgendaStep>

    package let id: ID
    package var kind: MeetingType.Step
    /// The authority's or the leader's own words; nil where the built-in ones serve.
    package var title: Term?
    /// What happens and what to do, for whoever leads; nil where the built-in words serve.
    package var prompt: Term?
    package var attendance: Attendance

    package init(
        _ kind: MeetingType.Step, as id: ID, title: Term? = nil, prompt: Term? = nil,
        attendance: Attendance = .everybody
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.prompt = prompt
        self.attendance = attendance
    }

    /// The step of this kind on a built-in agenda. Its identity is spelt from the kind, so what was written under the
    /// kind alone finds it.
    package init(_ kind: MeetingType.Step) {
        self.init(kind, as: ID(kind.rawValue.utf8.reduce(0) { $0 << 8 | UInt128($1) }))
    }
}

/// Who may be at a step, and who gets what is written there (docs/practice/11: confidential parts, a parent who must not
/// be there, split attendance, an advocate).
package struct Attendance: Hashable, Sendable, Codable {
    /// Some of the people of one meeting. Whoever comes later is among `everybody` and `allBut`, never among `only`.
    package enum Who: Hashable, Sendable, Codable {
        case everybody
        case only(people: [Participant.ID])
        case allBut(people: [Participant.ID])
    }

    package var present: Who
    package var record: Who

    package init(present: Who, record: Who) {
        self.present = present
        self.record = record
    }

    package var isForEverybody: Bool { self == .everybody }

    package static let everybody = Attendance(present: .everybody, record: .everybody)
}
