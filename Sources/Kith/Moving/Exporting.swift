import Foundation
import Journal
import Markup
import Practice

/// Writes records as files that can be read without Kith, and brought in again (docs/export.md).
///
/// A family at a time is in memory.
struct Exporting: Sendable {
    struct Order: Sendable {
        /// One family; nil for everything.
        var family: Family.ID?
        /// Restricted records go along only where somebody says so, or where they name whoever reads.
        var withRestricted = false
        var reader: Worker.ID?
        /// Who has opened the records goes along.
        var withOpenings = true
        /// The language of the pages to read.
        var language = Language.english
        /// How every access line begins: who answers for it.
        var line: AccessLine

        /// On the command line, under somebody's name.
        init(by worker: Worker.ID, at now: Moment) {
            line = AccessLine(
                at: now.milliseconds, actor: worker.value, session: nil, role: "", source: "", action: "export",
                part: "record")
        }
    }

    struct Report: Hashable, Sendable {
        /// So many records were looked at.
        var looked = 0
        var families = 0
        var events = 0
        var restrictedLeftOut = 0
        /// The own or relatives' records of whoever answers for it.
        var ownLeftOut = 0
    }

    static let records = "families.jsonl"
    static let authority = "authority.jsonl"
    static let openings = "access.jsonl"
    static let referrals = "referrals.jsonl"
    static let teamMeetings = "team-meetings.jsonl"
    static let checksums = "checksums.txt"
    static let folders = ["families", "lists"]
    static let together = 200
    private static let linesTogether = 1_000
    private static let mostPapers = 200

    let office: Office
    let order: Order

    var by: Worker.ID { ID(order.line.actor ?? 0) }

    /// `after` hears how far it is, and of how many records, after some hundreds each.
    func run(
        into target: any ExportTarget, after: (Report, _ all: Int) async throws -> Void = { _, _ in }
    ) async throws -> Report {
        let staff = try await office.accounts.everybody()
        var writing = try ExportWriting(
            target, authority: try await office.authority(), staff: staff,
            today: Clock.day(of: office.surroundings.now()), words: Words(order.language),
            keys: office.journal.keys)
        let kin = staff.kin[by] ?? []
        let ids = if let family = order.family { [family.value] } else { try await office.families.ids() }
        var report = Report()
        for start in stride(from: 0, to: ids.count, by: Self.together) {
            try Task.checkCancellation()
            let some = ids[start..<min(start + Self.together, ids.count)]
            for id in try await allowed(some, kin, &report) { try await add(Family.ID(id), &writing, &report) }
            report.looked += some.count
            try await after(report, ids.count)
        }
        if order.family == nil { try await addOthers(to: writing, staff) }
        try await writing.finish(isEverything: order.family == nil)
        return report
    }

    /// Which of these records leave. No line, no export.
    private func allowed(
        _ ids: ArraySlice<UInt128>, _ kin: [Kin], _ report: inout Report
    ) async throws -> [UInt128] {
        var (open, restricted): ([UInt128], [UInt128]) = ([], [])
        for id in ids {
            guard let kept = try await office.families.load(id) else { throw ImportFault.noFamily }
            let whole = try await office.whole(of: kept).record
            if kin.contains(where: { $0.closes(kept) }) {
                // Their own or a relative's record: somebody else takes it out.
                guard order.family == nil else { throw ImportFault.noFamily }
                report.ownLeftOut += 1
            } else if isClosed(whole) {
                report.restrictedLeftOut += 1
            } else if whole.standing.restriction != nil {
                restricted.append(id)
            } else {
                open.append(id)
            }
        }
        try await log(open, restricted)
        return (open + restricted).sorted()
    }

    func isClosed(_ record: Family) -> Bool {
        guard let restriction = record.standing.restriction, !order.withRestricted else { return false }
        return order.reader.map { !restriction.named.contains($0) } ?? true
    }

    /// Whoever may open a restricted record finds in its own list that it left; of the others one line holds many.
    private func log(_ open: [UInt128], _ restricted: [UInt128]) async throws {
        let isOne = order.family != nil
        for id in restricted + (isOne ? open : []) {
            var line = order.line
            line.stream = id
            try await office.journal.access.record(line)
        }
        guard !isOne, !open.isEmpty else { return }
        var line = order.line
        line.shown = open
        try await office.journal.access.record(line)
    }

    private func add(_ id: Family.ID, _ writing: inout ExportWriting, _ report: inout Report) async throws {
        let exported = try await exported(id)
        report.families += 1
        report.events += exported.history.count
        try await writing.add(exported, papers: try await openings(of: id, writing))
    }

    /// Writes who opened the record.
    ///
    /// - Returns: who printed some of it or took it out, the newest first, as many as a page has room for.
    private func openings(of id: Family.ID, _ writing: ExportWriting) async throws -> [ExportedOpening] {
        guard order.withOpenings else { return [] }
        var papers: [ExportedOpening] = []
        var last = Int64.max
        while true {
            let lines = try await office.journal.access.lines(
                of: .record(id.value), before: last, limit: Self.linesTogether)
            for (_, line) in lines {
                let opening = try writing.add(line, of: id)
                let isPaper = ["print", "export"].contains(opening.action) && opening.outcome == "done"
                if isPaper, papers.count < Self.mostPapers { papers.append(opening) }
            }
            guard lines.count == Self.linesTogether, let oldest = lines.last else { return papers }
            last = oldest.number
        }
    }

    /// What of a record's history leaves. A restricted record that it was one with for a while stays behind.
    private func allowed(_ entries: [Entry<Family.Event>]) async throws -> [ExportedFamily.Happening<Family.Event>] {
        var hidden: Set<Family.ID> = []
        for other in Family.parted(entries.map(\.event)) {
            guard let kept = try await office.families.load(other.value) else { continue }
            if isClosed(try await office.whole(of: kept).record) { hidden.insert(other) }
        }
        guard !hidden.isEmpty else { return entries.map { .init($0) } }
        let told = Family.history(entries.map { ($0.version, Stamp($0), $0.event) }, without: hidden)
        return told.map { .init(at: $0.stamp.at.milliseconds, by: $0.stamp.by, event: $0.event) }
    }

    private func exported(_ id: Family.ID) async throws -> ExportedFamily {
        let entries = try await office.families.entries(of: id.value)
        var family = ExportedFamily(family: id, history: try await allowed(entries), meetings: [])
        for meeting in try await office.allMeetings(of: id) {
            let history = try await office.meetings.entries(of: meeting.value)
            family.meetings.append(.init(meeting: meeting, history: history.map { .init($0) }))
        }
        return family
    }
}
