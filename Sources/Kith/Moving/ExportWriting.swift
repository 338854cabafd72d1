import Journal
import Markup
import Practice

/// The files of an export while they are written.
struct ExportWriting {
    private let target: any ExportTarget
    private let authority: Authority
    private let staff: Staff
    private let today: Day
    private let words: Words
    private let keys: KeyRing
    private let records: ExportFile
    private let contents: ExportFile
    private let openings: ExportFile
    private let sums: ExportFile
    private let lists: [(kind: ImportKind, file: ExportFile)]
    /// Everybody who wrote or is named as a worker.
    private var mentioned: Set<Worker.ID> = []
    private var families: Set<Family.ID> = []

    private static let index = "index.html"

    init(
        _ target: any ExportTarget, authority: Authority, staff: Staff, today: Day, words: Words, keys: KeyRing
    ) throws {
        (self.target, self.authority, self.staff) = (target, authority, staff)
        (self.today, self.words, self.keys) = (today, words, keys)
        records = try target.begin(Exporting.records)
        contents = try target.begin(Self.index)
        openings = try target.begin(Exporting.openings)
        sums = try target.begin(Exporting.checksums)
        lists = try ImportKind.allCases.filter { $0 != .family }.map { kind in
            let list = try target.begin(Self.name(of: kind))
            // With the mark, Excel reads it as UTF-8.
            try list.write("\u{FEFF}\(Spreadsheet.row(ExportLists.columns(of: kind)))".utf8)
            return (kind, list)
        }
        try contents.write(ExportContents.start(today, words).bytes)
    }

    private static func name(of kind: ImportKind) -> String { "lists/\(kind.list).csv" }

    mutating func add(_ exported: ExportedFamily, papers: [ExportedOpening]) async throws {
        let (id, record) = (exported.family, exported.record)
        families.insert(id)
        try records.write(try exported.line())
        let rows = ExportLists(id: id, family: record, authority: authority, today: today)
        for row in rows.rows { try lists.first { $0.kind == row.kind }?.file.write(rows.line(row).utf8) }
        let page = ExportPage(
            exported, papers: papers, authority: authority, staff: staff, day: today, words: words)
        try await write(page.html.bytes, to: "families/\(id).html")
        try contents.write(ExportContents.entry(id, record, words).bytes)
        mentioned.formUnion(exported.history.map(\.by))
        mentioned.formUnion(exported.meetings.flatMap(\.history).map(\.by))
        mentioned.formUnion(record.standing.coWorkers)
        mentioned.formUnion(record.standing.restriction?.named ?? [])
        if let lead = record.standing.lead { mentioned.insert(lead) }
        mentioned.formUnion(record.people.present.compactMap(\.details.worker))
    }

    /// Who opened a record.
    func add(_ line: AccessLine, of family: Family.ID) throws -> ExportedOpening {
        let opening = ExportedOpening(line, of: family, staff, keys)
        try openings.write(try opening.line())
        return opening
    }

    private func write(_ bytes: [UInt8], to name: String) async throws {
        try sum(try await target.write(bytes, to: name), name)
    }

    private func end(_ file: ExportFile, _ name: String) async throws {
        try sum(try await target.end(file, name), name)
    }

    private func sum(_ digest: String, _ name: String) throws { try sums.write("\(digest)  \(name)\n".utf8) }

    /// A file of something that is no family's.
    func file(_ name: String, _ write: (ExportFile) async throws -> Void) async throws {
        let file = try target.begin(name)
        try await write(file)
        try await end(file, name)
    }

    /// Writes what stands beside the records, for one family or all, and the digests of everything.
    func finish(isEverything: Bool) async throws {
        try contents.write(ExportContents.end.bytes)
        try await end(contents, Self.index)
        try await end(records, Exporting.records)
        try await end(openings, Exporting.openings)
        for list in lists { try await end(list.file, Self.name(of: list.kind)) }
        let beside =
            isEverything
            ? ExportedAuthority.lines(authority, staff, with: families)
            : ExportedAuthority.lines(authority, staff, only: mentioned)
        try await write(try beside.flatMap { try $0.line() }, to: Exporting.authority)
        try await write(Array(words.exportReadMe.utf8), to: "README.txt")
        try await write(Array(ExportTexts.schema.utf8), to: "schema.json")
        try await write(ExportContents.styleBytes, to: ExportContents.style)
        _ = try await target.end(sums, Exporting.checksums)
        try await target.finish()
    }
}
