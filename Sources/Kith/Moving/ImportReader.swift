/// Something read from a file: a line that is still to be understood, or the rows of one family.
enum ImportPart: Sendable {
    case line(number: Int, bytes: [UInt8])
    case rows(ImportedRows)
    case problem(ImportProblem)
}

/// Reads a file of families one after another, whatever its form and size.
struct ImportReader {
    /// No line is longer than this, and no family has more rows.
    static let longestLine = 4 << 20
    static let mostRows = 5_000

    private var form: Form
    private(set) var rows = 0
    /// How many bytes of the file have been read.
    private(set) var bytes = 0

    private enum Form {
        case lines(ByteReader)
        case table(ArrivalTable)
        case nothing(ImportProblem?)
    }

    init(_ source: ImportSource) throws {
        var bytes = try ByteReader(source)
        var mark: [UInt8] = []
        while mark.count < 3, try bytes.peek() == [0xEF, 0xBB, 0xBF][mark.count], let byte = try bytes.next() {
            mark.append(byte)
        }
        switch try bytes.peek() {
        case nil: form = .nothing(ImportProblem(row: 1, reason: .empty))
        case UInt8(ascii: "{"): form = .lines(bytes)
        case UInt8(ascii: "["): form = .nothing(ImportProblem(row: 1, reason: .isList))
        default:
            let shape = try TableReader.form(of: source)
            if shape.encoding == .utf16 {
                form = .nothing(ImportProblem(row: 1, reason: .utf16))
            } else {
                form = .table(try ArrivalTable(source, form: shape))
            }
        }
    }

    /// - Returns: nil at the end.
    mutating func next() throws -> ImportPart? {
        switch form {
        case .nothing(let problem):
            form = .nothing(nil)
            return problem.map { .problem($0) }
        case .lines(var bytes):
            // Taken out while it changes, so that it is not copied.
            form = .nothing(nil)
            defer {
                self.bytes = bytes.read
                form = .lines(bytes)
            }
            return try line(of: &bytes)
        case .table(var table):
            form = .nothing(nil)
            defer {
                rows = table.number
                bytes = table.read
                form = .table(table)
            }
            return try table.next()
        }
    }

    private mutating func line(of bytes: inout ByteReader) throws -> ImportPart? {
        while let line = try bytes.line(limit: Self.longestLine) {
            rows += 1
            switch line {
            case .tooLong: return .problem(ImportProblem(row: rows, reason: .tooLong))
            case .bytes(let bytes):
                if bytes.allSatisfy({ $0 == 32 || $0 == 9 }) { continue }
                return .line(number: rows, bytes: bytes)
            }
        }
        return nil
    }
}
