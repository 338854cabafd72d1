import Practice

/// When something happened as one text: a day, 2026-03, 2026, or words (docs/import.md).
extension Happened {
    var text: String {
        switch self {
        case .day(let day): day.description
        case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
        case .year(let year): "\(year)"
        case .about(let words): words
        }
    }

    /// - Returns: nil where nothing is written.
    /// - Throws: `noSuchDay`, `inFuture`.
    init?(text: String, today: Day) throws(Refusal) {
        let text = text.trimmed
        if text.isEmpty { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isNumbers = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) }
        if let day = RowReading.day(text) {
            self = .day(on: day)
        } else if isNumbers, parts.map(\.count) == [4, 2], let year = Int(parts[0]), let month = Int(parts[1]) {
            self = .month(year: year, month: month)
        } else if isNumbers, parts.map(\.count) == [4], let year = Int(parts[0]) {
            self = .year(year: year)
        } else if text.allSatisfy({ $0.isWholeNumber || "-/.".contains($0) }) {
            throw Refusal(.noSuchDay, "happened")
        } else {
            self = .about(words: text)
            return
        }
        guard let earliest else { throw Refusal(.noSuchDay, "happened") }
        guard earliest <= today else { throw Refusal(.inFuture, "happened") }
    }
}
