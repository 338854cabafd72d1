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
    private let meeting: Meeting.ID?
    private let family: Family.ID?
    private let sight: Sight
    private let office: Office
    private let ends: Int64
    /// Whose page it is: each of them has so many (`LivePlaces`).
    var reader: LivePlaces.Reader?

    private static let longest: Int64 = 3_600_000

    /// What the page shows, and so which changes are news to it and what it is told.
    private enum Sight: Sendable {
        case everything
        /// A worker from whom these steps are kept.
        case without(Set<AgendaStep.ID>)
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

    /// What happens in a meeting, perhaps also in the record of its family, without what happens at some steps.
    static func meeting(
        _ meeting: Meeting.ID, and family: Family.ID?, without steps: Set<AgendaStep.ID>, _ office: Office
    ) -> VersionFeed {
        VersionFeed(meeting, and: family, steps.isEmpty ? .everything : .without(steps), office)
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

    /// Everything that a page waits with is this one loop: a task that waited beside it would cost every page some
    /// kilobytes.
    ///
    /// First listen, then look: what happens between the two is not missed. When the process stops, `Heartbeat` ends what
    /// is listened to. A listener that has gone is noticed when something is written to it.
    var body: ResponseBody {
        ResponseBody { writer in
            let place = reader.map { office.livePlaces.take(for: $0) }
            defer { if let place, let reader { office.livePlaces.leave(place, of: reader) } }
            let ids = [meeting?.value, family?.value, run?.value, export?.value].compactMap { $0 }
            let changes = office.journal.changes(of: ids[0], and: ids.count > 1 ? ids[1] : nil)
            var seen = try await look(Watched(), KnownMarks())
            try await writer.write(Self.event(seen.number))
            var heard: Watched?
            for await change in changes {
                if office.surroundings.now().milliseconds >= ends { break }
                if let place, let reader, !office.livePlaces.isKept(place, of: reader) {
                    try await writer.write(Self.notSoon)
                    break
                }
                if change == heard || change == Watched() {
                    try await writer.write(Self.nothingNew)
                } else {
                    heard = change
                    let last = seen.number
                    seen = try await look(change, seen.known)
                    if seen.number != last { try await writer.write(Self.event(seen.number)) }
                }
            }
            try await writer.finish(nil)
        }
    }

    private var run: ImportRun.ID? { if case .run(let id) = sight { id } else { nil } }

    private var export: ExportRun.ID? { if case .export(let id) = sight { id } else { nil } }

    /// What the page is told now, and the marks that were worked out for it. In a task of its own, because a task keeps
    /// what it once needed of memory until it ends, and looking needs ten times what waiting does.
    private func look(_ heard: Watched, _ known: KnownMarks) async throws -> (number: Int, known: KnownMarks) {
        try await Task {
            var known = known
            let number = try await number(heard, &known)
            return (number, known)
        }.value
    }

    /// A version or, where that would say too much, a mark of what the page may have. A record in memory that is as new
    /// as what was just heard is not asked for again.
    private func number(_ heard: Watched, _ known: inout KnownMarks) async throws -> Int {
        if let run { return try await office.imports.run(run)?.tick ?? 0 }
        if let export { return try await office.exports.run(export)?.tick ?? 0 }
        guard let meeting else { return try await office.families.newest(of: family, seenAt: heard.one)?.version ?? 0 }
        let record = try await office.families.newest(of: family, seenAt: heard.other)
        let map = record?.version ?? 0
        guard let kept = try await office.meetings.newest(of: meeting, seenAt: heard.one) else { return map }
        return switch sight {
        case .everything, .run, .export: kept.version + map
        case .without(let steps): Int(kept.record.withholding(steps).tick) + map
        case .phone(let guest): known.mark(of: kept.record, for: guest)
        case .map(let guest): known.mark(of: kept.record, for: guest, with: known.map(of: record))
        case .room(let part): Int(kept.record.seenInRoom(during: part).tick) + map
        }
    }

    private static func event(_ number: Int) -> ByteBuffer {
        ByteBuffer(string: "event: version\ndata: \(number)\n\n")
    }

    private static let nothingNew = ByteBuffer(string: ": \n\n")
    /// A browser connects again by itself: this one, after five minutes.
    private static let notSoon = ByteBuffer(string: "retry: 300000\n\n")
}

extension Records {
    /// The record as new as a version that was heard of, or as it is now where none was heard of yet.
    fileprivate func newest<Of>(of id: ID<Of>?, seenAt version: Int) async throws -> Kept<R>? {
        guard let id else { return nil }
        return version > 0 ? try await load(id.value, seenAt: version) : try await load(id.value)
    }
}

extension Answer {
    /// A stream of events that stays open.
    static func events(_ feed: VersionFeed) -> Answer {
        var answer = Answer(status: .ok, headers: [(.contentType, "text/event-stream")])
        answer.feed = feed
        return answer
    }
}
