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

    /// What the page shows, and so which changes are news to it.
    private enum Sight: Sendable {
        case everything
        /// A phone that shows no answers is not told that others answer.
        case meeting(Guest)
        /// The map, and what became of the guest's own words.
        case map(Guest)
    }

    /// First listen, then look: what happens between the two is not missed.
    private init(
        _ meeting: Meeting.ID?, _ family: Family.ID?, _ sight: Sight, _ office: Office
    ) async throws {
        let (one, other) = (meeting?.value ?? family?.value ?? 0, meeting == nil ? nil : family?.value)
        changes = office.journal.changes(of: one, and: other)
        var start = Watched()
        if let meeting { start.one = try await office.meetings.load(meeting.value)?.version ?? 0 }
        if let family {
            let version = try await office.families.load(family.value)?.version ?? 0
            if meeting == nil { start.one = version } else { start.other = version }
        }
        self.start = start
        self.sight = sight
        self.office = office
        ends = office.surroundings.now().milliseconds + Self.longest
    }

    /// What happens in a family's record.
    init(ofFamily family: Family.ID, _ office: Office) async throws {
        try await self.init(nil, family, .everything, office)
    }

    /// What happens in a meeting.
    init(ofMeeting meeting: Meeting.ID, _ office: Office) async throws {
        try await self.init(meeting, nil, .everything, office)
    }

    /// What happens in a meeting and in the record of its family.
    init(ofMeeting meeting: Meeting.ID, and family: Family.ID, _ office: Office) async throws {
        try await self.init(meeting, family, .everything, office)
    }

    /// What one guest's page shows of the meeting.
    init(of guest: Guest, _ office: Office) async throws {
        try await self.init(guest.meeting, nil, .meeting(guest), office)
    }

    /// What one guest sees of the map that is made together.
    init(ofMapFor guest: Guest, family: Family.ID, _ office: Office) async throws {
        try await self.init(guest.meeting, family, .map(guest), office)
    }

    var body: ResponseBody {
        ResponseBody { writer in
            var known = start
            var shown = try await stage(known)
            try await writer.write(Self.event(known))
            for await seen in changes {
                guard office.surroundings.now().milliseconds < ends else { break }
                let before = known
                known = Watched(one: max(known.one, seen.one), other: max(known.other, seen.other))
                guard known != before else {
                    try await writer.write(Self.stillThere)
                    continue
                }
                let stage = try await stage(known)
                if stage == nil || stage != shown { try await writer.write(Self.event(known)) }
                shown = stage
            }
            try await writer.finish(nil)
        }
    }

    /// What the page shows as a number that changes with it; nil where every change is news.
    private func stage(_ seen: Watched) async throws -> Int? {
        switch sight {
        case .everything: return nil
        case .meeting(let guest):
            return try await office.meetings.load(guest.meeting.value, seenAt: seen.one)?.record
                .stage(for: guest.participant)
        case .map(let guest):
            guard let meeting = try await office.meetings.load(guest.meeting.value, seenAt: seen.one)?.record else {
                return nil
            }
            var hasher = Hasher()
            hasher.combine(meeting.stage(for: guest.participant))
            hasher.combine(meeting.proposals.filter { $0.by == guest.participant })
            hasher.combine(seen.other)
            return hasher.finalize()
        }
    }

    private static func event(_ known: Watched) -> ByteBuffer {
        ByteBuffer(string: "event: version\ndata: \(known.one + known.other)\n\n")
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
