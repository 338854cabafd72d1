/// What a spreadsheet would take for a formula is written with an apostrophe before it, which is taken off again here.
enum Spreadsheet {
    /// Also their full-width twins, which some spreadsheets read alike.
    private static let risky: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    /// A cell as it was typed.
    static func plain(_ cell: String) -> String {
        cell.unicodeScalars.first == "'" && looksLikeFormula(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    /// A cell that no spreadsheet takes for a formula (assurance 149).
    static func safe(_ text: String) -> String {
        looksLikeFormula(text) ? "'" + text : text
    }

    /// Also behind apostrophes, so that a text which begins like a guarded one comes back as it was.
    private static func looksLikeFormula(_ text: String) -> Bool {
        text.unicodeScalars.drop { $0 == "'" }.first.map(risky.contains) == true
    }

    /// One row, as RFC 4180 has it.
    static func row(_ cells: [String]) -> String {
        cells.map { cell in
            let safe = safe(cell)
            let isPlain = safe.utf8.allSatisfy { $0 != 34 && $0 != 44 && $0 != 10 && $0 != 13 && $0 != 59 }
            return isPlain ? safe : "\"" + safe.replacing("\"", with: "\"\"") + "\""
        }.joined(separator: ",") + "\r\n"
    }
}
