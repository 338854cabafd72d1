import Crypto
import Foundation

/// A table in which the rows of each family stand together.
struct ArrivalTable {
    private var table: TableReader
    private let form: TableReader.Form
    private var columns: [String]?
    private var begun: ImportedRows?
    private var kept: [ImportPart] = []
    private var isOver = false
    /// Families whose rows do not stand together, by a digest, with the row in which each began. Of them nothing can be
    /// taken in: when their first rows come, nobody could know yet what follows.
    private let apart: [UInt64: Int]
    /// A row that was too long to be read; it may belong to the family after it as well.
    private var passedOver: Int?
    private(set) var number = 0

    init(_ source: ImportSource, form: TableReader.Form) throws {
        self.form = form
        apart = try Self.apart(in: try Self.open(source, form), form)
        table = try Self.open(source, form)
    }

    /// How many bytes of the file have been read.
    var read: Int { table.read }

    private static func open(_ source: ImportSource, _ form: TableReader.Form) throws -> TableReader {
        var bytes = try ByteReader(source)
        if form.hasMark { for _ in 0..<3 { _ = try bytes.next() } }
        return TableReader(bytes, separator: form.separator)
    }

    /// Reads the column of families alone.
    private static func apart(in table: TableReader, _ form: TableReader.Form) throws -> [UInt64: Int] {
        var table = table
        var column: Int?
        var (seen, apart): ([UInt64: Int], [UInt64: Int]) = ([:], [:])
        var last: UInt64?
        while let row = try table.next() {
            guard case .read(let cells) = row.cells, !(form.hasSeparatorLine && row.number == 1) else { continue }
            guard let place = column else {
                column = ImportHeading(cells.map { form.encoding.text($0) ?? "" }).columns.firstIndex(of: "family")
                if column == nil { return [:] }
                continue
            }
            guard place < cells.count, let family = form.encoding.text(cells[place]) else { continue }
            let digest = digest(of: text(family))
            if digest == last { continue }
            if let since = seen[digest] { apart[digest] = since } else { seen[digest] = row.number }
            last = digest
        }
        return apart
    }

    /// A cell as it was typed, with line ends as records have them.
    private static func text(_ cell: String) -> String { Spreadsheet.plain(cell).withUnixLines.trimmed }

    mutating func next() throws -> ImportPart? {
        while kept.isEmpty, !isOver { try readRow() }
        return kept.isEmpty ? nil : kept.removeFirst()
    }

    private mutating func readRow() throws {
        guard let row = try table.next() else {
            finishFamily()
            isOver = true
            return
        }
        number = row.number
        if form.hasSeparatorLine, row.number == 1 { return }
        switch row.cells {
        case .tooLong:
            blame(ImportProblem(row: row.number, reason: .tooLong))
            passedOver = row.number
        case .unclosed:
            blame(ImportProblem(row: row.number, reason: .unclosedQuote))
            finishFamily()
            isOver = true
        case .read(let cells): read(cells, row.number)
        }
    }

    private mutating func read(_ cells: [[UInt8]], _ number: Int) {
        var texts: [String] = []
        for cell in cells {
            guard let text = form.encoding.text(cell) else { return readBroken(texts, number, cell: texts.count) }
            texts.append(Self.text(text))
        }
        guard let columns else { return readHeading(texts, number) }
        add(texts, number, columns)
    }

    /// The row cannot be read, but its family often can: then nothing of that family is taken in.
    private mutating func readBroken(_ texts: [String], _ number: Int, cell: Int) {
        guard let columns else {
            kept.append(.problem(ImportProblem(row: number, reason: .notText)))
            isOver = true
            return
        }
        let family = columns.firstIndex(of: "family").flatMap { $0 < texts.count ? texts[$0] : nil } ?? ""
        let field = cell < columns.count ? columns[cell] : ""
        let problem = ImportProblem(row: number, family: family, field: field, reason: .notText)
        if family.isEmpty { return blame(problem) }
        begin(family, number)
        note(problem)
    }

    private mutating func readHeading(_ texts: [String], _ number: Int) {
        let heading = ImportHeading(texts)
        if heading.columns.contains("family"), heading.unknown.isEmpty { return columns = heading.columns }
        let reason: ImportProblem.Reason =
            heading.unknown.isEmpty || !heading.columns.contains("family") && heading.unknown.count == texts.count
            ? .noHeading : .unknownField(heading.unknown)
        kept.append(.problem(ImportProblem(row: number, reason: reason)))
        isOver = true
    }

    private mutating func add(_ texts: [String], _ number: Int, _ columns: [String]) {
        var values: [String: String] = [:]
        for (column, text) in zip(columns, texts) where !text.isEmpty { values[column] = text }
        let family = values.removeValue(forKey: "family") ?? ""
        guard !family.isEmpty else {
            blame(ImportProblem(row: number, field: "family", reason: .familyMissing))
            return
        }
        begin(family, number)
        let record = values.removeValue(forKey: "record") ?? ""
        let kind = record.isEmpty ? .person : ImportKind(rawValue: record.lowercased())
        var problem: ImportProblem.Reason?
        if texts.dropFirst(columns.count).contains(where: { !$0.isEmpty }) { problem = .moreCells }
        if kind == nil { problem = .noKind(record) }
        if let problem {
            note(ImportProblem(row: number, family: family, field: "record", reason: problem))
        } else if let kind {
            begun?.rows.append(ImportRow(number: number, kind: kind, values: values))
        }
        if let count = begun?.rows.count, count > ImportReader.mostRows {
            begun?.rows = []
            begun?.problems = [
                ImportProblem(row: number, family: family, reason: .tooManyRows(ImportReader.mostRows))
            ]
        }
    }

    /// Of one family's problems no more are kept than it may have rows.
    private mutating func note(_ problem: ImportProblem) {
        guard begun?.problems.count ?? 0 < ImportReader.mostRows else { return }
        begun?.problems.append(problem)
    }

    /// A row of which nobody knows whose it is may belong to the family above it: that one is not taken in then.
    private mutating func blame(_ problem: ImportProblem) {
        guard let family = begun?.reference else { return kept.append(.problem(problem)) }
        var own = problem
        own.family = family
        note(own)
    }

    private mutating func begin(_ family: String, _ number: Int) {
        guard begun?.reference != family else { return }
        finishFamily()
        begun = ImportedRows(reference: family, number: number, rows: [])
        if let passedOver { note(ImportProblem(row: passedOver, family: family, reason: .tooLong)) }
        passedOver = nil
        if let since = apart[Self.digest(of: family)] {
            note(ImportProblem(row: number, family: family, reason: .familyApart(since: since)))
        }
    }

    private static func digest(of family: String) -> UInt64 {
        SHA256.hash(data: Array(family.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private mutating func finishFamily() {
        if let begun { kept.append(.rows(begun)) }
        begun = nil
    }
}

/// The names of a table's columns, however they are spaced and capitalised.
struct ImportHeading {
    private(set) var columns: [String] = []
    private(set) var unknown: [String] = []

    init(_ texts: [String]) {
        for text in texts {
            if text.lowercased().hasPrefix(ImportKind.identifier) {
                let label = text.dropFirst(ImportKind.identifier.count).split(separator: ":").map { String($0).trimmed }
                    .joined(separator: ":")
                columns.append(ImportKind.identifier + label)
            } else if let known = Self.known[Self.bare(text)] {
                columns.append(known)
            } else if text.trimmed.isEmpty {
                columns.append("")
            } else {
                columns.append(text)
                unknown.append(text)
            }
        }
    }

    private static func bare(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

    static let all = ["family", "record"] + ImportKind.ofFamily + ImportKind.allCases.flatMap(\.fields)

    private static let known = Dictionary(all.map { (bare($0), $0) }) { first, _ in first }
}
