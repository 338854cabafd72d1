/// Reads a table as spreadsheets save it (RFC 4180, and what Excel makes of it): commas, semicolons or tabs, quotation
/// marks, line breaks in quotation marks.
struct TableReader {
    /// A row is never longer than this, or nobody would notice a quotation mark that was not closed.
    static let longestRow = 4 << 20

    struct Row {
        /// As the spreadsheet counts: 1 is the heading.
        var number: Int
        var cells: Cells
    }

    enum Cells {
        case read([[UInt8]])
        case tooLong
        /// A quotation mark is not closed; nothing after it can be read.
        case unclosed
    }

    private var bytes: ByteReader
    private let separator: UInt8
    private var number = 0

    /// `skipping` is how many bytes of the file are not part of the table; the heading of some tables is told first.
    init(_ bytes: ByteReader, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    var read: Int { bytes.read }

    /// - Returns: nil at the end. Rows without anything in them are passed over, and counted.
    mutating func next() throws -> Row? {
        while try bytes.peek() != nil {
            number += 1
            let cells = try row()
            if case .read(let read) = cells, read.allSatisfy(\.isEmpty) { continue }
            return Row(number: number, cells: cells)
        }
        return nil
    }

    private mutating func row() throws -> Cells {
        var cells: [[UInt8]] = []
        var cell: [UInt8] = []
        var size = 0
        var isQuoted = false
        while let byte = try bytes.next() {
            size += 1
            if size > Self.longestRow {
                if isQuoted { return .unclosed }
                try passOver()
                return .tooLong
            }
            switch byte {
            case UInt8(ascii: "\"") where isQuoted:
                if try bytes.peek() == byte {
                    _ = try bytes.next()
                    cell.append(byte)
                } else {
                    isQuoted = false
                }
            case UInt8(ascii: "\"") where cell.isEmpty: isQuoted = true
            case separator where !isQuoted:
                cells.append(cell)
                cell = []
            case UInt8(ascii: "\n") where !isQuoted: return .read(cells + [Self.ended(cell)])
            default: cell.append(byte)
            }
        }
        return isQuoted ? .unclosed : .read(cells + [Self.ended(cell)])
    }

    private static func ended(_ cell: [UInt8]) -> [UInt8] {
        cell.last == UInt8(ascii: "\r") ? Array(cell.dropLast()) : cell
    }

    private mutating func passOver() throws {
        while let byte = try bytes.next(), byte != UInt8(ascii: "\n") {}
    }
}

extension TableReader {
    /// What has to be known of a table before its rows can be read.
    struct Form: Hashable, Sendable {
        var encoding: TextSurvey.Encoding
        var separator: UInt8
        /// Excel's own first line, “sep=;”, is not the heading.
        var hasSeparatorLine = false
        var hasMark = false
    }

    /// Looks through a file once.
    static func form(of source: ImportSource) throws -> Form {
        var survey = TextSurvey()
        var bytes = try ByteReader(source)
        var heading: [UInt8] = []
        var isInHeading = true
        while let byte = try bytes.next() {
            survey.take(byte)
            if byte == UInt8(ascii: "\n") { isInHeading = false }
            if isInHeading, heading.count < longestRow { heading.append(byte) }
        }
        if survey.hasMark { heading.removeFirst(3) }
        let announced = heading.starts(with: "sep=".utf8) && heading.count >= 5
        return Form(
            encoding: survey.encoding, separator: announced ? heading[4] : separator(in: heading),
            hasSeparatorLine: announced, hasMark: survey.hasMark)
    }

    /// The sign that stands most often between the names of the columns.
    private static func separator(in heading: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in heading {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let known = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return known.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? known[0]
    }
}
