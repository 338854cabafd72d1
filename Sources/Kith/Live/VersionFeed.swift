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

    /// Everything that a page waits with is this one loop: each task beside it would cost every page some kilobytes.
    ///
    /// First listen, then look: what happens between the two is not missed. When the process stops, `Heartbeat` ends what
    /// is listened to. A listener that has gone is noticed when something is written to it.
    var body: ResponseBody {
        ResponseBody { writer in
            let ids = [meeting?.value, family?.value, run?.value, export?.value].compactMap { $0 }
            let changes = office.journal.changes(of: ids[0], and: ids.count > 1 ? ids[1] : nil)
            var map: (version: Int, mark: Int)?
            var last = try await look(&map)
            try await writer.write(Self.event(last))
            var heard: Watched?
            for await change in changes {
                if office.surroundings.now().milliseconds >= ends { break }
                if change == heard || change == Watched() {
                    try await writer.write(Self.nothingNew)
                } else {
                    heard = change
                    let seen = try await look(&map)
                    if seen != last { try await writer.write(Self.event(seen)) }
                    last = seen
                }
            }
            try await writer.finish(nil)
        }
    }

    private var run: ImportRun.ID? { if case .run(let id) = sight { id } else { nil } }

    private var export: ExportRun.ID? { if case .export(let id) = sight { id } else { nil } }

    /// What the page is told now: a version or, where that would say too much, a mark of what it may have. `known` is the
    /// mark of the map, at the version of the family's record for which it was worked out.
    private func look(_ known: inout (version: Int, mark: Int)?) async throws -> Int {
        if let run { return try await office.imports.run(run)?.tick ?? 0 }
        if let export { return try await office.exports.run(export)?.tick ?? 0 }
        let record = if let family { try await office.families.load(family.value) } else { nil as Kept<Family>? }
        let map = record?.version ?? 0
        guard let meeting, let kept = try await office.meetings.load(meeting.value) else { return map }
        switch sight {
        case .everything, .run, .export: return kept.version + map
        case .phone(let guest): return kept.record.seen(by: guest, .presence).mark(for: guest)
        case .map(let guest):
            let shared = known.flatMap { $0.version == map ? $0.mark : nil } ?? record?.record.markInRoom ?? 0
            known = (map, shared)
            return kept.record.seen(by: guest, .presence).mark(for: guest, with: shared)
        case .room(let part): return Int(kept.record.seenInRoom(during: part).tick) + map
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
    /// What one guest's page shows of the meeting as they may have it (`seen`).
    func mark(for guest: Participant.ID) -> Int { marked(for: guest).number }

    /// What one guest's map shows: the room's map, and what became of their own words.
    func mark(for guest: Participant.ID, with map: Int) -> Int {
        var mark = marked(for: guest)
        mark.take("\(map)")
        for proposal in proposals where proposal.by == guest {
            mark.take(proposal.id)
            mark.take("\(proposal.outcome)")
        }
        return mark.number
    }

    private func marked(for guest: Participant.ID) -> Mark {
        var mark = Mark()
        mark.take("\(state) \(isMapping)")
        if let person = self[guest] { mark.take("\(person.state) \(person.content)") }
        mark.take(openRound?.id)
        if openRound == nil, let round = rounds.last(where: { !$0.answers.isEmpty }) {
            mark.take(round.id)
            for answer in forEverybody(round) { mark.take(answer.participant) }
        }
        return mark
    }
}

extension Family {
    /// What the map shows to everybody in a room.
    var markInRoom: Int {
        let showing = Showing(self, to: .everybody(with: []))
        var mark = Mark()
        for category in Category.allCases {
            mark.take(category.rawValue)
            for item in showing.items(category) {
                mark.take(item.id)
                mark.take(item.content.text.text)
                for dispute in showing.disputes(of: item) { mark.take("\(dispute)") }
            }
        }
        for pair in showing.pairs {
            mark.take(pair.statement.ifNothingChanges)
            mark.take(pair.goal.sentences.first ?? "")
        }
        return mark.number
    }
}
