import Foundation
import Testing

@testable import Kith

/// What people can do in the browser, other programs can do too, or docs/api.md says why not.
@Suite struct CallCoverageTests {
    /// A row of one of the tables: forms, and the operations or the reason beside them.
    private struct Line {
        var forms: [String]
        var says: String
        var names: [String]
    }

    private static func lines() throws -> [Line] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/api.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let part = try #require(text.components(separatedBy: "## What people do, and what a program asks").last)
        return part.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return Line(forms: quoted(cells[0]), says: cells[1], names: quoted(cells[1]))
        }
    }

    private static func quoted(_ text: String) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    private static func fits(_ form: String, _ path: String) -> Bool {
        form.hasSuffix("*") ? path.hasPrefix(form.dropLast()) : form == path
    }

    private static let forms = Site.routes.filter { $0.method == .post && $0.operation == nil }.map(\.path)

    @Test func `every form has an operation, or a reason why only people fill it in`() throws {
        let lines = try Self.lines()
        for path in Self.forms {
            let fitting = lines.filter { line in line.forms.contains { Self.fits($0, path) } }
            #expect(fitting.count == 1, "\(path) stands in \(fitting.count) rows of docs/api.md")
        }
        #expect(Self.forms.count > 150)
    }

    @Test func `every row of the tables is about a form that there is, and names operations that there are`() throws {
        let operations = Set(Site.routes.compactMap { $0.operation?.name })
        for line in try Self.lines() {
            for form in line.forms {
                #expect(Self.forms.contains { Self.fits(form, $0) }, "\(form)")
            }
            if operations.isDisjoint(with: line.names) {
                #expect(line.says.count > 40, "\(line.forms) needs a reason")
            } else {
                #expect(operations.isSuperset(of: line.names), "\(line.forms): \(line.names)")
            }
        }
    }
}
