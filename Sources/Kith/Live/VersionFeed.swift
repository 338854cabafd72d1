import Hummingbird
import Journal
import NIOCore
import Practice

/// The versions of what a live page shows as server-sent events, until the listener leaves, the server stops or an hour
/// has passed.
///
/// A page that shows a meeting and its family's map has one number, the sum of both versions: each of them only grows.
/// An hour is longer than a session may stay idle: the next connection goes through the door again, and is refused where
/// nobody has touched the screen since. Thousands of these wait at once, so each is one loop over one stream; all
/// heartbeats come from one `Heartbeat`.
struct VersionFeed: Sendable {
    private let changes: AsyncStream<Watched>
    private let start: Watched
    private let sight: Sight
    private let office: Office
    private let ends: Int64

    private static let longest: Int64 = 3_600_000

    /// What the page shows, and so which changes are news to it and what it is told.
    private enum Sight: Sendable {
        case everything
        /// A phone that shows no answers is not told that others answer, and nobody hears of a step they are not at.
        case meeting(Participant.ID, Meeting.ID)
        /// The map on a phone, and what became of the guest's own words.
        case map(Participant.ID, Meeting.ID)
        /// The room's screen, perhaps for one part: what is not for the room is no news to it.
        case room(Meeting.ID, AgendaStep.ID?)
    }

    private init(
        _ changes: AsyncStream<Watched>, from start: Watched, _ sight: Sight, _ office: Office
    ) {
        self.changes = changes
        self.start = start
        self.sight = sight
        self.office = office
        ends = office.surroundings.now().milliseconds + Self.longest
    }

    /// First listen, then look: what happens between the two is not missed.
    private static func feed(
        _ meeting: Meeting.ID, and family: Family.ID?, _ sight: Sight, _ office: Office
    ) async throws -> VersionFeed {
        let changes = office.journal.changes(of: meeting.value, and: family?.value)
        var start = Watched(one: try await version(of: meeting.value, in: office.meetings))
        if let family { start.other = try await version(of: family.value, in: office.families) }
        return VersionFeed(changes, from: start, sight, office)
    }

    private static func version<R: Record>(of id: UInt128, in records: Records<R>) async throws -> Int {
        let kept = try await records.load(id)
        return kept?.version ?? 0
    }

    /// What happens in a family's record.
    static func family(_ family: Family.ID, _ office: Office) async throws -> VersionFeed {
        let changes = office.journal.changes(of: family.value)
        let start = Watched(one: try await version(of: family.value, in: office.families))
        return VersionFeed(changes, from: start, .everything, office)
    }

    /// What happens in a meeting.
    static func meeting(_ meeting: Meeting.ID, _ office: Office) async throws -> VersionFeed {
        try await feed(meeting, and: nil, .everything, office)
    }

    /// What happens in a meeting and in the record of its family.
    static func meeting(_ meeting: Meeting.ID, and family: Family.ID, _ office: Office) async throws -> VersionFeed {
        try await feed(meeting, and: family, .everything, office)
    }

    /// What one guest's page shows of the meeting.
    static func guest(_ guest: Guest, _ office: Office) async throws -> VersionFeed {
        try await feed(guest.meeting, and: nil, .meeting(guest.participant, guest.meeting), office)
    }

    /// What one guest sees of the map that is made together.
    static func map(
        for guest: Participant.ID, in meeting: Meeting.ID, and family: Family.ID, _ office: Office
    ) async throws -> VersionFeed {
        try await feed(meeting, and: family, .map(guest, meeting), office)
    }

    /// What the screen of a room shows of a meeting and of its family's map, while it is for one part or for everybody.
    static func room(
        _ meeting: Meeting.ID, and family: Family.ID, during part: AgendaStep.ID?, _ office: Office
    ) async throws -> VersionFeed {
        try await feed(meeting, and: family, .room(meeting, part), office)
    }

    var body: ResponseBody {
        ResponseBody { writer in
            var told = start
            var last = try await look(told)
            try await writer.write(Self.event(last.number))
            for await heard in changes {
                if office.surroundings.now().milliseconds >= ends { break }
                let newest = Watched(one: max(told.one, heard.one), other: max(told.other, heard.other))
                if newest == told {
                    try await writer.write(Self.stillThere)
                } else {
                    told = newest
                    let seen = try await look(told)
                    if seen != last { try await writer.write(Self.event(seen.number)) }
                    last = seen
                }
            }
            try await writer.finish(nil)
        }
    }

    /// What the page shows, as numbers that change with it.
    private struct Look: Hashable, Sendable {
        /// What the page is told; where the versions themselves would say too much, a mark of what it may have.
        var number: Int
        /// Changes with what the page shows; nil where every change is news.
        var stage: Int?

        /// The same stage is no news, whatever the number.
        static func == (one: Look, other: Look) -> Bool {
            if let stage = one.stage { stage == other.stage } else { one.number == other.number }
        }

        func hash(into hasher: inout Hasher) { hasher.combine(stage ?? number) }
    }

    private func look(_ seen: Watched) async throws -> Look {
        let watched: Meeting.ID
        switch sight {
        case .everything: return Look(number: seen.one + seen.other)
        case .meeting(_, let meeting), .map(_, let meeting), .room(let meeting, _): watched = meeting
        }
        let kept = try await office.meetings.load(watched.value, seenAt: seen.one)
        return look(kept?.record ?? Meeting(), seen.other)
    }

    private func look(_ meeting: Meeting, _ map: Int) -> Look {
        switch sight {
        case .everything: return Look(number: map)
        case .meeting(let guest, _):
            let phone = meeting.forPhone(of: guest)
            return Look(number: Int(phone.tick), stage: phone.stage(for: guest))
        case .map(let guest, _):
            let phone = meeting.forPhone(of: guest)
            var hasher = Hasher()
            hasher.combine(phone.stage(for: guest))
            hasher.combine(meeting.proposals.filter { $0.by == guest })
            hasher.combine(map)
            return Look(number: Int(phone.tick) + map, stage: hasher.finalize())
        case .room(_, let part): return Look(number: Int(meeting.seenInRoom(during: part).tick) + map)
        }
    }

    private static func event(_ number: Int) -> ByteBuffer {
        ByteBuffer(string: "event: version\ndata: \(number)\n\n")
    }

    private static let stillThere = ByteBuffer(string: ": \n\n")
}

extension Answer {
    /// A stream of events that stays open.
    static func events(_ feed: VersionFeed) -> Answer {
        var answer = Answer(status: .ok, headers: [(.contentType, "text/event-stream")])
        answer.feed = feed
        return answer
    }
}

extension Meeting {
    /// The meeting as the phone of somebody in it may have it.
    func forPhone(of guest: Participant.ID) -> Meeting { seen(by: guest, .presence) }

    /// What one guest's page shows, as a number that changes with it within this process.
    func stage(for participant: Participant.ID) -> Int {
        var hasher = Hasher()
        hasher.combine(state)
        hasher.combine(self[participant])
        hasher.combine(openRound?.id)
        hasher.combine(isMapping)
        if openRound == nil, let round = rounds.last(where: { !$0.answers.isEmpty }) {
            hasher.combine(round.id)
            hasher.combine(round.answers.count)
            hasher.combine(round.confirmed)
        }
        return hasher.finalize()
    }
}
