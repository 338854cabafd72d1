/// What a spreadsheet would take for a formula is written with an apostrophe before it, which is taken off again here.
enum Spreadsheet {
    private static let risky: Set<Character> = ["=", "+", "-", "@", "\t", "\r"]

    /// A cell as it was typed.
    static func plain(_ cell: String) -> String {
        cell.first == "'" && looksLikeFormula(cell) ? String(cell.dropFirst()) : cell
    }

    /// A cell that no spreadsheet takes for a formula (assurance 149).
    static func safe(_ text: String) -> String {
        looksLikeFormula(text) ? "'" + text : text
    }

    /// Also behind apostrophes, so that a text which begins like a guarded one comes back as it was.
    private static func looksLikeFormula(_ text: String) -> Bool {
        text.drop { $0 == "'" }.first.map(isRisky) == true
    }

    /// One row, as RFC 4180 has it.
    static func row(_ cells: [String]) -> String {
        cells.map { cell in
            let safe = safe(cell)
            let isPlain = safe.utf8.allSatisfy { $0 != 34 && $0 != 44 && $0 != 10 && $0 != 13 && $0 != 59 }
            return isPlain ? safe : "\"" + safe.replacing("\"", with: "\"\"") + "\""
        }.joined(separator: ",") + "\r\n"
    }

    /// “\r\n” is one character in Swift, and begins with what is risky.
    private static func isRisky(_ character: Character) -> Bool {
        risky.contains(character) || character.unicodeScalars.first == "\r"
    }
}
