import Hummingbird
import Journal
import NIOCore
import Practice
import ServiceLifecycle

/// The versions of what a live page shows as server-sent events, until the listener leaves, the server stops or an hour
/// has passed.
///
/// A page that shows a meeting and its family's map has one number, the sum of both versions: each of them only grows.
/// An hour is longer than a session may stay idle: the next connection goes through the door again, and is refused where
/// nobody has touched the screen since. Thousands of these wait at once, so each is one loop over one stream; all
/// heartbeats come from one `Heartbeat`.
struct VersionFeed: Sendable {
    private let meeting: Meeting.ID?
    private let family: Family.ID?
    private let sight: Sight
    private let office: Office
    private let ends: Int64

    private static let longest: Int64 = 3_600_000

    /// What the page shows, and so which changes are news to it and what it is told.
    private enum Sight: Sendable {
        case everything
        /// A phone that shows no answers is not told that others answer, and nobody hears of a step they are not at.
        case phone(Participant.ID)
        /// The map on a phone, and what became of the guest's own words.
        case map(Participant.ID)
        /// How far an import is.
        case run(ImportRun.ID)
        /// How far an export is.
        case export(ExportRun.ID)
        /// The room's screen, perhaps for one part: what is not for the room is no news to it.
        case room(AgendaStep.ID?)
    }

    private init(_ meeting: Meeting.ID?, and family: Family.ID?, _ sight: Sight, _ office: Office) {
        self.meeting = meeting
        self.family = family
        self.sight = sight
        self.office = office
        ends = office.surroundings.now().milliseconds + Self.longest
    }

    /// What happens in a family's record.
    static func family(_ family: Family.ID, _ office: Office) -> VersionFeed {
        VersionFeed(nil, and: family, .everything, office)
    }

    /// How far an import is.
    static func of(_ run: ImportRun.ID, _ office: Office) -> VersionFeed {
        VersionFeed(nil, and: nil, .run(run), office)
    }

    /// How far an export is.
    static func of(_ run: ExportRun.ID, _ office: Office) -> VersionFeed {
        VersionFeed(nil, and: nil, .export(run), office)
    }

    /// What happens in a meeting.
    static func meeting(_ meeting: Meeting.ID, _ office: Office) -> VersionFeed {
        VersionFeed(meeting, and: nil, .everything, office)
    }

    /// What happens in a meeting and in the record of its family.
    static func meeting(_ meeting: Meeting.ID, and family: Family.ID, _ office: Office) -> VersionFeed {
        VersionFeed(meeting, and: family, .everything, office)
    }

    /// What one guest's page shows of the meeting.
    static func guest(_ guest: Guest, _ office: Office) -> VersionFeed {
        VersionFeed(guest.meeting, and: nil, .phone(guest.participant), office)
    }

    /// What one guest sees of the map that is made together.
    static func map(
        for guest: Participant.ID, in meeting: Meeting.ID, and family: Family.ID, _ office: Office
    ) -> VersionFeed {
        VersionFeed(meeting, and: family, .map(guest), office)
    }

    /// What the screen of a room shows of a meeting and of its family's map, while it is for one part or for everybody.
    static func room(
        _ meeting: Meeting.ID, and family: Family.ID, during part: AgendaStep.ID?, _ office: Office
    ) -> VersionFeed {
        VersionFeed(meeting, and: family, .room(part), office)
    }

    var body: ResponseBody {
        ResponseBody { writer in
            let (moments, feed) = AsyncStream.makeStream(of: Moment.self, bufferingPolicy: .bufferingNewest(8))
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await pass(to: feed) }
                for await moment in moments.cancelOnGracefulShutdown() { try await writer.write(moment.bytes) }
                group.cancelAll()
            }
            try await writer.finish(nil)
        }
    }

    /// First listen, then look: what happens between the two is not missed.
    private func pass(to feed: AsyncStream<Moment>.Continuation) async throws {
        defer { feed.finish() }
        let ids = [meeting?.value, family?.value, run?.value, export?.value].compactMap { $0 }
        let changes = office.journal.changes(of: ids[0], and: ids.count > 1 ? ids[1] : nil)
        var last = try await look()
        feed.yield(.version(last.number))
        var heard: Watched?
        for await change in changes {
            if office.surroundings.now().milliseconds >= ends { break }
            if change == heard || change == Watched() {
                feed.yield(.stillThere)
            } else {
                heard = change
                let seen = try await look()
                if seen != last { feed.yield(.version(seen.number)) }
                last = seen
            }
        }
    }

    private enum Moment: Sendable {
        case version(Int)
        case stillThere

        var bytes: ByteBuffer {
            switch self {
            case .version(let number): VersionFeed.event(number)
            case .stillThere: VersionFeed.nothingNew
            }
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

    private var run: ImportRun.ID? { if case .run(let id) = sight { id } else { nil } }

    private var export: ExportRun.ID? { if case .export(let id) = sight { id } else { nil } }

    private func look() async throws -> Look {
        if let export { return Look(number: try await office.exports.run(export)?.tick ?? 0) }
        if let run { return Look(number: try await office.imports.run(run)?.tick ?? 0) }
        var map = 0
        if let family { map = try await office.families.load(family.value)?.version ?? 0 }
        guard let meeting else { return Look(number: map) }
        guard let kept = try await office.meetings.load(meeting.value) else { return Look(number: map) }
        return look(kept, map)
    }

    private func look(_ kept: Kept<Meeting>, _ map: Int) -> Look {
        switch sight {
        case .everything, .run, .export: return Look(number: kept.version + map)
        case .phone(let guest):
            let phone = kept.record.forPhone(of: guest)
            return Look(number: Int(phone.tick), stage: phone.stage(for: guest))
        case .map(let guest):
            let phone = kept.record.forPhone(of: guest)
            var hasher = Hasher()
            hasher.combine(phone.stage(for: guest))
            hasher.combine(kept.record.proposals.filter { $0.by == guest })
            hasher.combine(map)
            return Look(number: Int(phone.tick) + map, stage: hasher.finalize())
        case .room(let part): return Look(number: Int(kept.record.seenInRoom(during: part).tick) + map)
        }
    }

    private static func event(_ number: Int) -> ByteBuffer {
        ByteBuffer(string: "event: version\ndata: \(number)\n\n")
    }

    private static let nothingNew = ByteBuffer(string: ": \n\n")
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
