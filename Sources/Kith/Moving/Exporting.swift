import Foundation
import Journal
import Markup
import Practice

/// Writes records into a folder that can be read without Kith, and brought in again (docs/export.md).
///
/// A family at a time is in memory. The folder appears under its name when it is whole.
struct Exporting: Sendable {
    struct Order: Sendable {
        var folder: String
        /// One family; nil for everything.
        var family: Family.ID?
        /// Restricted records go along only where somebody says so.
        var withRestricted = false
        /// The sign-in name of whoever answers for it.
        var login: String
    }

    struct Report: Hashable, Sendable {
        var families = 0
        var events = 0
        var restrictedLeftOut = 0
        /// The own or relatives' records of whoever answers for it.
        var ownLeftOut = 0
    }

    static let records = "families.jsonl"
    static let authority = "authority.jsonl"
    static let checksums = "checksums.txt"
    private static let kinds = ImportKind.allCases.filter { $0 != .family }
    private static let together = 200

    let office: Office
    let order: Order

    func run() async throws -> Report {
        let files = FileManager.default
        guard !files.fileExists(atPath: order.folder) else { throw ImportFault.folderThere(order.folder) }
        let staff = try await office.accounts.everybody()
        guard let by = staff.worker(login: order.login) else { throw ImportFault.noWorker(order.login) }
        let unfinished = order.folder + ".unfinished"
        try? files.removeItem(atPath: unfinished)
        for folder in ["families", "lists"] {
            try files.createDirectory(
                atPath: (unfinished as NSString).appendingPathComponent(folder), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        }
        var writing = try ExportWriting(
            folder: unfinished, authority: try await office.authority(), staff: staff,
            today: Clock.day(of: office.surroundings.now()), kinds: Self.kinds)
        let report = try await write(by, &writing)
        try writing.finish(only: order.family == nil ? nil : writing.mentioned)
        try files.moveItem(atPath: unfinished, toPath: order.folder)
        return report
    }

    private func write(_ by: Worker.ID, _ writing: inout ExportWriting) async throws -> Report {
        let kin = try await office.accounts.everybody().kin[by] ?? []
        let ids = if let family = order.family { [family.value] } else { try await office.families.ids() }
        var report = Report()
        for start in stride(from: 0, to: ids.count, by: Self.together) {
            var some: [(id: UInt128, record: Family)] = []
            for id in ids[start..<min(start + Self.together, ids.count)] {
                guard let kept = try await office.families.load(id) else { throw ImportFault.noFamily }
                if kin.contains(where: { $0.closes(kept) }) {
                    // Their own or a relative's record: somebody else takes it out.
                    guard order.family == nil else { throw ImportFault.noFamily }
                    report.ownLeftOut += 1
                } else if try await office.whole(of: kept).record.standing.restriction != nil, !order.withRestricted {
                    report.restrictedLeftOut += 1
                } else {
                    some.append((id, kept.record))
                }
            }
            // No line, no export.
            try await log(some.map(\.id), by)
            for (id, _) in some {
                let exported = try await exported(Family.ID(id))
                report.families += 1
                report.events += exported.history.count
                try writing.add(exported)
            }
        }
        return report
    }

    private func log(_ ids: [UInt128], _ by: Worker.ID) async throws {
        guard !ids.isEmpty else { return }
        var line = AccessLine(
            at: office.surroundings.now().milliseconds, actor: by.value, session: nil, role: "", source: "",
            action: "export", part: "record")
        if let family = order.family { line.stream = family.value } else { line.shown = ids }
        try await office.journal.access.record(line)
    }

    /// What of a record's history leaves. A restricted record that it was one with for a while stays behind.
    private func allowed(_ entries: [Entry<Family.Event>]) async throws -> [ExportedFamily.Happening<Family.Event>] {
        var hidden: Set<Family.ID> = []
        for other in Family.parted(entries.map(\.event)) where !order.withRestricted {
            guard let kept = try await office.families.load(other.value) else { continue }
            if try await office.whole(of: kept).record.standing.restriction != nil { hidden.insert(other) }
        }
        guard !hidden.isEmpty else { return entries.map { .init($0) } }
        let told = Family.history(entries.map { ($0.version, Stamp($0), $0.event) }, without: hidden)
        return told.map { .init(at: $0.stamp.at.milliseconds, by: $0.stamp.by, event: $0.event) }
    }

    private func exported(_ id: Family.ID) async throws -> ExportedFamily {
        let entries = try await office.families.entries(of: id.value)
        var family = ExportedFamily(family: id, history: try await allowed(entries), meetings: [])
        for row in try await office.meetings(of: id).sorted(by: { $0.id < $1.id }) {
            let history = try await office.meetings.entries(of: row.id.value)
            family.meetings.append(.init(meeting: row.id, history: history.map { .init($0) }))
        }
        return family
    }
}

/// The files of an export while they are written.
struct ExportWriting {
    private let folder: String
    private let authority: Authority
    private let staff: Staff
    private let today: Day
    private let records: ExportFile
    private let contents: ExportFile
    private let lists: [ImportKind: ExportFile]
    private var digests: [String: String] = [:]
    /// Everybody who wrote or is named as a worker.
    private(set) var mentioned: Set<Worker.ID> = []

    init(folder: String, authority: Authority, staff: Staff, today: Day, kinds: [ImportKind]) throws {
        (self.folder, self.authority, self.staff, self.today) = (folder, authority, staff, today)
        records = try ExportFile(Self.path(folder, Exporting.records))
        contents = try ExportFile(Self.path(folder, "index.html"))
        var lists: [ImportKind: ExportFile] = [:]
        for kind in kinds {
            let list = try ExportFile(Self.path(folder, "lists/\(kind.list).csv"))
            // With the mark, Excel reads it as UTF-8.
            try list.write("\u{FEFF}\(Spreadsheet.row(ExportLists.columns(of: kind)))".utf8)
            lists[kind] = list
        }
        self.lists = lists
        try contents.write(ExportContents.html(beginning: true).bytes)
    }

    private static func path(_ folder: String, _ name: String) -> String {
        (folder as NSString).appendingPathComponent(name)
    }

    mutating func add(_ exported: ExportedFamily) throws {
        let (id, record) = (exported.family, exported.record)
        try records.write(try exported.line())
        let rows = ExportLists(id: id, family: record, authority: authority, today: today)
        for row in rows.rows { try lists[row.kind]?.write(rows.line(row).utf8) }
        let page = ExportPage(family: record, authority: authority, staff: staff, day: today).html
        try write(page.bytes, to: "families/\(id).html")
        try contents.write(ExportContents.entry(id, record).bytes)
        mentioned.formUnion(exported.history.map(\.by))
        mentioned.formUnion(exported.meetings.flatMap(\.history).map(\.by))
        mentioned.formUnion(record.standing.coWorkers)
        mentioned.formUnion(record.standing.restriction?.named ?? [])
        if let lead = record.standing.lead { mentioned.insert(lead) }
        mentioned.formUnion(record.people.present.compactMap(\.details.worker))
    }

    private mutating func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        let file = try ExportFile(Self.path(folder, name))
        try file.write(bytes)
        digests[name] = try file.close()
    }

    /// Writes what names the families' people and areas, and the digests of everything.
    mutating func finish(only workers: Set<Worker.ID>?) throws {
        try contents.write(ExportContents.html(beginning: false).bytes)
        digests["index.html"] = try contents.close()
        digests[Exporting.records] = try records.close()
        for (kind, list) in lists { digests["lists/\(kind.list).csv"] = try list.close() }
        let lines = try ExportedAuthority.lines(authority, staff, only: workers).flatMap { try $0.line() }
        try write(lines, to: Exporting.authority)
        try write(ExportTexts.readMe.utf8, to: "README.txt")
        try write(ExportTexts.schema.utf8, to: "schema.json")
        let sums = digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
        _ = try {
            let file = try ExportFile(Self.path(folder, Exporting.checksums)); try file.write(sums.utf8);
            return try file.close()
        }()
    }
}
