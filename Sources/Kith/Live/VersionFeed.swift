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
        case meeting(Participant.ID, Meeting.ID)
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
        case .meeting(let participant, let meeting):
            let kept = try await office.meetings.load(meeting.value, seenAt: seen.one)
            return kept?.record.stage(for: participant)
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
