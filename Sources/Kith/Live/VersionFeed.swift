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
    private let ends: Int64
    private let now: @Sendable () -> Moment
    /// What of the record this page shows, as a number that changes with it; nil where every change is news.
    private let stage: (@Sendable (Watched) async throws -> Int)?
    /// The number that the page is told, where the versions themselves would say too much.
    private let mark: (@Sendable (Watched) async throws -> Int)?

    private static let longest: Int64 = 3_600_000

    private init(
        _ changes: AsyncStream<Watched>, from start: Watched, _ office: Office,
        stage: (@Sendable (Watched) async throws -> Int)? = nil,
        mark: (@Sendable (Watched) async throws -> Int)? = nil
    ) {
        self.mark = mark
        self.changes = changes
        self.start = start
        now = office.surroundings.now
        ends = now().milliseconds + Self.longest
        self.stage = stage
    }

    /// What happens in a family's record.
    init(ofFamily family: Family.ID, _ office: Office) async throws {
        // First listen, then look: what happens between the two is not missed.
        let changes = office.journal.changes(of: family.value)
        self.init(changes, from: .init(one: try await office.families.load(family.value)?.version ?? 0), office)
    }

    /// What happens in a meeting.
    init(ofMeeting meeting: Meeting.ID, _ office: Office) async throws {
        let changes = office.journal.changes(of: meeting.value)
        self.init(changes, from: .init(one: try await office.meetings.load(meeting.value)?.version ?? 0), office)
    }

    /// What happens in a meeting and in the record of its family; with `stage`, only what changes that. The page is told
    /// `mark` in place of the versions.
    init(
        ofMeeting meeting: Meeting.ID, and family: Family.ID, _ office: Office,
        stage: (@Sendable (Meeting, Watched) -> Int)? = nil, mark: (@Sendable (Meeting, Watched) -> Int)? = nil
    ) async throws {
        let changes = office.journal.changes(of: meeting.value, and: family.value)
        let start = Watched(
            one: try await office.meetings.load(meeting.value)?.version ?? 0,
            other: try await office.families.load(family.value)?.version ?? 0)
        let meetings = office.meetings
        var stageNow: (@Sendable (Watched) async throws -> Int)?
        if let stage { stageNow = { seen in try await Self.tell(stage, of: meeting, seen, meetings) } }
        var markNow: (@Sendable (Watched) async throws -> Int)?
        if let mark { markNow = { seen in try await Self.tell(mark, of: meeting, seen, meetings) } }
        self.init(changes, from: start, office, stage: stageNow, mark: markNow)
    }

    /// What one guest sees of a meeting: that others answer is no news to a phone that shows no answers.
    init(of guest: Guest, _ office: Office) async throws {
        let changes = office.journal.changes(of: guest.meeting.value)
        let start = Watched(one: try await office.meetings.load(guest.meeting.value)?.version ?? 0)
        let meetings = office.meetings
        self.init(
            changes, from: start, office,
            stage: { seen in
                try await Self.tell(
                    { meeting, _ in meeting.forPhone(of: guest).stage(for: guest.participant) },
                    of: guest.meeting, seen, meetings)
            },
            mark: { seen in
                try await Self.tell(
                    { meeting, _ in Int(meeting.forPhone(of: guest).tick) }, of: guest.meeting, seen, meetings)
            })
    }

    /// What is told of a meeting as it was when something new was seen in it.
    private static func tell(
        _ tell: @Sendable (Meeting, Watched) -> Int, of meeting: Meeting.ID, _ seen: Watched,
        _ meetings: Records<Meeting>
    ) async throws -> Int {
        guard let record = try await meetings.load(meeting.value, seenAt: seen.one)?.record else { return 0 }
        return tell(record, seen)
    }

    var body: ResponseBody {
        ResponseBody { writer in
            var known = start
            var shown = try await stage?(known)
            try await writer.write(Self.event(try await number(known)))
            for await seen in changes {
                guard now().milliseconds < ends else { break }
                let before = known
                known = Watched(one: max(known.one, seen.one), other: max(known.other, seen.other))
                let stage = known == before ? shown : try await stage?(known)
                let isNews = known != before && (stage == nil || stage != shown)
                shown = stage
                if isNews {
                    try await writer.write(Self.event(try await number(known)))
                } else if known == before {
                    try await writer.write(Self.stillThere)
                }
            }
            try await writer.finish(nil)
        }
    }

    private func number(_ known: Watched) async throws -> Int {
        if let mark { try await mark(known) } else { known.one + known.other }
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
    /// The meeting as a guest may have it while it goes on.
    fileprivate func forPhone(of guest: Guest) -> Meeting { seen(by: guest.participant, .presence) }

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
