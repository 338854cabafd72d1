package import Journal
package import Practice

/// What a meeting needs beside its record: answers that nobody may see yet, the codes of rooms, guests' links and tokens.
/// All of it is machinery: it is gone when the meeting is over.
enum MeetingTables {
    static let schema = Schema("meetings", migrations: [[roundAnswer, roomCode, guest, guestLink], [personalLink]])

    /// One person's answer before the numbers are shown, sealed under a key of that round.
    static let roundAnswer = DataTable(
        "round_answer", [.blob("round"), .blob("participant"), .blob("sealed")], key: ["round", "participant"])
    /// `code` is a keyed digest.
    static let roomCode = DataTable(
        "room_code", [.blob("code"), .blob("meeting"), .integer("until"), .blob("sealed")], key: ["code"],
        indexes: [["meeting"]])
    /// Somebody without an account who takes part in one meeting; `token` is a hash.
    static let guest = DataTable(
        "guest", [.blob("token"), .blob("meeting"), .blob("participant"), .integer("until")], key: ["token"],
        indexes: [["meeting"]])
    /// A link for one person and one meeting; `secret` is a hash.
    static let guestLink = DataTable(
        "guest_link", [.blob("secret"), .blob("meeting"), .blob("participant"), .integer("until")], key: ["secret"],
        indexes: [["meeting"]])

    /// A link for one person to answer one invitation; `secret` is a hash.
    static let personalLink = DataTable(
        "personal_link", [.blob("secret"), .blob("meeting"), .blob("participant"), .integer("until")], key: ["secret"],
        indexes: [["participant"], ["meeting"]])

    static let meetings = IndexTable<Meeting>(
        "meeting_index",
        [
            .blob("family"), .integer("day"), .text("type"), .text("state"), .blob("defined").orNull,
            .blob("chair").orNull, .blob("planner").orNull,
        ], indexes: [["family", "day"], ["chair", "day"], ["planner", "day"]]
    ) { meeting, _ in
        guard let plan = meeting.plan else { return [] }
        return [
            IndexRow([
                Bind(plan.family.value), .integer(Int64(plan.on.number)), .text(plan.type.rawValue),
                .text(meeting.state.name), plan.defined.map { Bind($0.id.value) } ?? .null,
                meeting.leadsNow.map { Bind($0.value) } ?? .null, meeting.planner.map { Bind($0.value) } ?? .null,
            ])
        ]
    }
}

extension MeetingTables {
    /// Meetings of teams about their own work.
    static let teams = IndexTable<Meeting>(
        "team_meeting_index", [.blob("team"), .integer("day"), .text("state")], indexes: [["team", "day"]]
    ) { meeting, _ in
        guard let plan = meeting.teamPlan else { return [] }
        return [
            IndexRow([Bind(plan.team.value), .integer(Int64(plan.on.number)), .text(meeting.state.name)])
        ]
    }

    /// On which day the view of each child came to a meeting.
    static let children = IndexTable<Meeting>(
        "child_heard", [.blob("family"), .blob("child"), .integer("day")], indexes: [["family", "child"]]
    ) { meeting, _ in
        guard let plan = meeting.plan else { return [] }
        return meeting.withView.sorted().map {
            IndexRow([Bind(plan.family.value), Bind($0.value), .integer(Int64(plan.on.number))])
        }
    }

    static let indexes = [meetings, teams, children]
}

extension Meeting.State {
    /// How a state is stored in the index.
    fileprivate var name: String {
        switch self {
        case .planned: "planned"
        case .running: "running"
        case .ended: "ended"
        case .cancelled: "cancelled"
        }
    }
}

/// How meetings are kept by the journal.
extension Meeting: Record {
    package static let kind = "meeting"

    package var hasUnknownEvents: Bool { newerKinds > 0 }
    package var keyOwner: UInt128? { plan?.family.value }

    package mutating func apply(_ entry: Entry<Event>) { apply(entry.event, Stamp(entry)) }

    package static func encode(_ event: Event) throws -> (kind: String, bytes: [UInt8]) { try EventCode.encode(event) }

    package static func decode(kind: String, bytes: [UInt8]) -> Event? { EventCode.decode(bytes) }

    package static func touches(_ event: Event) -> [UInt128] { event.touches }
}

/// A meeting in a list.
struct MeetingRow: Sendable {
    var id: Meeting.ID
    var on: Day
    var type: MeetingType.ID
    var state: String
    /// The authority's own kind.
    var defined: DefinedMeeting.ID?
}

extension Office {
    /// A team's meetings about its own work, newest first.
    func meetings(of team: Team.ID) async throws -> [MeetingRow] {
        try await journal.database.read { tx in
            try tx.rows(
                """
                SELECT stream, day, state FROM team_meeting_index WHERE team = \(team.value)
                ORDER BY day DESC, stream DESC LIMIT 200
                """
            ).compactMap { row in
                guard let day = Day(number: Int(try row.integer(1))) else { return nil }
                return MeetingRow(id: ID(try row.identity(0)), on: day, type: .other, state: try row.text(2))
            }
        }
    }

    /// A family's meetings, newest first.
    func meetings(of family: Family.ID) async throws -> [MeetingRow] {
        try await journal.database.read { tx in
            try tx.rows(
                """
                SELECT stream, day, type, state, defined FROM meeting_index WHERE family = \(family.value)
                ORDER BY day DESC, stream DESC LIMIT 200
                """
            ).compactMap { row in
                guard let day = Day(number: Int(try row.integer(1))),
                    let type = MeetingType.ID(rawValue: try row.text(2))
                else { return nil }
                return MeetingRow(
                    id: ID(try row.identity(0)), on: day, type: type, state: try row.text(3),
                    defined: row.isNull(4) ? nil : ID(try row.identity(4)))
            }
        }
    }
}
