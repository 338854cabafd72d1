import Foundation
import Testing

@testable import Kith

/// How files are read: what spreadsheets make of a table, and what is said of bytes that are none.
struct ImportReadingTests {
    @Test(arguments: [",", ";", "\t"])
    func `a table is read whichever sign stands between its cells`(separator: String) throws {
        let rows = try Self.rows(
            ["family", "name", "safeContact"].joined(separator: separator) + "\r\n"
                + ["F1", "\"Mia \"\"Mo\"\" Evans\"", "\"text only,\nnot; after\t9\""].joined(separator: separator)
                + "\r\n")

        #expect(rows.map(\.values) == [["name": "Mia \"Mo\" Evans", "safeContact": "text only,\nnot; after\t9"]])
    }

    @Test func `Excel's line about the separator, its mark and its spelling of columns are understood`() throws {
        let rows = try Self.rows("\u{FEFF}sep=;\r\nFamily;Full name;Born\r\nF1;Siân;27/3/2016\r\n")

        #expect(rows.map(\.values) == [["fullName": "Siân", "born": "27/3/2016"]])
        #expect(rows.map(\.number) == [3])
    }

    @Test func `letters of Windows-1252 and of UTF-8 are told apart by the file as a whole`() throws {
        let windows = try Self.rows(bytes: Array("family;name\nF1;Si".utf8) + [0xE2] + Array("n ".utf8) + [0x93, 0x94])
        let plain = try Self.rows("family;name\nF1;Siân")
        let mixed = try Self.parts(Array("family;name\nF1;Siân\nF2;Si".utf8) + [0xE2] + Array("n\nF3;Mo".utf8))

        #expect(windows.map(\.values) == [["name": "Siân “”"]])
        #expect(plain.map(\.values) == [["name": "Siân"]])
        let problems = mixed.flatMap { part -> [ImportProblem] in
            if case .rows(let rows) = part { rows.problems } else { [] }
        }
        #expect(problems == [ImportProblem(row: 3, family: "F2", field: "name", reason: .notText)])
    }

    @Test func `what cannot be read at all is one sentence about one row`() throws {
        let long = String(repeating: "x", count: 5 << 20)
        let cases: [([UInt8], ImportProblem.Reason)] = [
            ([], .empty), ([0xFF, 0xFE, 0x66, 0], .utf16), (Array("[1]".utf8), .isList),
            (Array("name,born\nMia,2019-01-01".utf8), .noHeading),
            (Array("family,name,shoe size\nF1,Mia,3".utf8), .unknownField(["shoe size"])),
            (Array("family,name\nF1,\"Mia\nF2,Leo\n".utf8), .unclosedQuote),
            (Array("family,name\n\(long),Mia\n".utf8), .tooLong),
            (Array("{\"family\":\"\(long)\"}\n".utf8), .tooLong),
        ]

        for (bytes, reason) in cases {
            let problems = try Self.parts(bytes).compactMap { part -> ImportProblem.Reason? in
                if case .problem(let problem) = part { problem.reason } else { nil }
            }
            #expect(problems == [reason])
        }
    }

    @Test func `a row of which nobody knows whose it is keeps the families beside it out, and no others`() throws {
        let long = String(repeating: "x", count: 5 << 20)
        let parts = try Self.parts(Array("family,name\nF1,Mia\nF2,\(long)\nF2,Leo\nF3,Jo\n,Ann\nF4,Bo\n".utf8))

        let families = parts.compactMap { part -> ImportedRows? in if case .rows(let rows) = part { rows } else { nil }
        }
        #expect(families.map(\.reference) == ["F1", "F2", "F3", "F4"])
        #expect(families.map { $0.problems.map(\.reason) } == [[.tooLong], [.tooLong], [.familyMissing], []])
        #expect(families.map { $0.problems.map(\.row) } == [[3], [3], [6], []])
    }

    @Test func `rows of a family that stand apart are refused, and those that stand together are one family`() throws {
        let parts = try Self.parts(Array("family,name\nF1,Mia\nF1,Leo\nF2,Jo\nF1,Ann\n".utf8))

        let families = parts.compactMap { part -> ImportedRows? in if case .rows(let rows) = part { rows } else { nil }
        }
        #expect(families.map(\.reference) == ["F1", "F2", "F1"])
        #expect(families.map(\.rows.count) == [2, 1, 1])
        let apart = [2, 5].map { ImportProblem(row: $0, family: "F1", reason: .familyApart(since: 2)) }
        #expect(families.map(\.problems) == [[apart[0]], [], [apart[1]]])
    }

    @Test func `a line of JSON gives the rows that a table would`() throws {
        let text = """
            {"family": "F1", "opened": "2026-01-02", "people": [{"id": "m", "name": "Mia", "unborn": false,
             "identifiers": {"NHS number": "943 476 5919"}}], "items": [{"text": "hid", "children": ["m", "l"]}]}
            """.replacing("\n", with: " ")
        let rows = try ImportedLine.read(Array(text.utf8), number: 7).get().family.rows

        #expect(rows.map(\.kind) == [.family, .person, .item])
        #expect(
            rows.map(\.values) == [
                ["opened": "2026-01-02"],
                ["id": "m", "name": "Mia", "unborn": "no", "identifier:NHS number": "943 476 5919"],
                ["text": "hid", "children": "m; l"],
            ])
    }

    @Test func `lines that are no JSON, half a letter, a bomb of brackets or another shape are said in words`() throws {
        let bomb = "{\"family\":" + String(repeating: "[", count: 100_000)
        let cases: [([UInt8], ImportProblem.Reason)] = [
            (Array("{\"family\":".utf8), .notJSON), (Array("{\"family\":\"Si".utf8) + [0xC3], .notText),
            (Array(bomb.utf8), .notJSON), (Array("{\"people\":[]}".utf8), .familyMissing),
            (Array("{\"family\":\"F1\",\"people\":[{\"name\":{\"a\":1}}]}".utf8), .wrongShape),
        ]

        for (bytes, reason) in cases {
            guard case .failure(let wrong) = ImportedLine.read(bytes, number: 3) else {
                Issue.record("\(reason) was taken")
                continue
            }
            #expect(wrong.problem.reason == reason)
            #expect(wrong.problem.row == 3)
        }
    }

    @Test(arguments: [
        "=1+1", "+44", "-1", "@x", "\tx", "\rx", "'=x", "''-1", "plain", "'tis", "a \"b\", c;\nd", "", "\n=1+1",
        "\r\n=x",
        "\u{FF1D}1+1", "\u{FF0B}44", "\u{FF0D}1", "\u{FF20}x", "'\u{FF1D}x", "=\u{301}x", "'\n=x",
    ])
    func `no cell is a formula to a spreadsheet, and each comes back as it was`(text: String) throws {
        let row = Spreadsheet.row([text, "end"])

        let first = row.drop { $0 == "\"" }.unicodeScalars.first.map { String($0) } ?? ""
        #expect(
            !["=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(first))
        let read = try Self.cells(row)
        #expect(read == [text, "end"])
    }
}

extension ImportReadingTests {
    private static func parts(_ bytes: [UInt8]) throws -> [ImportPart] {
        let file = FileManager.default.temporaryDirectory.appending(path: "kith-reading-\(UUID())")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var reader = try ImportReader(.file(file.path))
        var parts: [ImportPart] = []
        while let part = try reader.next() { parts.append(part) }
        return parts
    }

    private static func rows(_ text: String) throws -> [ImportRow] { try rows(bytes: Array(text.utf8)) }

    private static func rows(bytes: [UInt8]) throws -> [ImportRow] {
        try parts(bytes).flatMap { part -> [ImportRow] in if case .rows(let rows) = part { rows.rows } else { [] } }
    }

    private static func cells(_ row: String) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(path: "kith-cells-\(UUID())")
        try Data(row.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var table = TableReader(try ByteReader(.file(file.path)), separator: UInt8(ascii: ","))
        guard case .read(let cells)? = try table.next()?.cells else { return [] }
        return cells.map { Spreadsheet.plain(String(decoding: $0, as: UTF8.self)) }
    }
}
