/// When something happened, as precisely as it is honestly known.
package enum Happened: Hashable, Sendable, Codable {
    case day(on: Day)
    case month(year: Int, month: Int)
    case year(year: Int)
    /// In words, such as "when Leo was a baby".
    case about(words: String)

    /// The first day it can have been; nil where only words are known.
    package var earliest: Day? {
        switch self {
        case .day(let day): day
        case .month(let year, let month): Day(year: year, month: month, day: 1)
        case .year(let year): Day(year: year, month: 1, day: 1)
        case .about: nil
        }
    }
}

extension Happened {
    /// From the three boxes of a date, any of which may be empty, and words.
    ///
    /// - Returns: nil where all are empty.
    package static func typed(
        day: String, month: String, year: String, about: String, field: String, today: Day
    ) throws(Refusal) -> Happened? {
        let words = try Written.plain(about, field: field)
        if day.isEmpty, month.isEmpty, year.isEmpty { return words.isEmpty ? nil : .about(words: words) }
        guard words.isEmpty else { throw Refusal(.dateAndWords, field) }
        guard let year = Int(year) else { throw Refusal(.noSuchDay, field) }
        let happened: Happened
        if month.isEmpty {
            guard day.isEmpty else { throw Refusal(.noSuchDay, field) }
            happened = .year(year: year)
        } else if day.isEmpty {
            guard let month = Int(month) else { throw Refusal(.noSuchDay, field) }
            happened = .month(year: year, month: month)
        } else {
            guard let month = Int(month), let number = Int(day), let day = Day(year: year, month: month, day: number)
            else { throw Refusal(.noSuchDay, field) }
            happened = .day(on: day)
        }
        guard let earliest = happened.earliest else { throw Refusal(.noSuchDay, field) }
        guard earliest <= today else { throw Refusal(.inFuture, field) }
        return happened
    }
}

extension Day {
    /// From the three boxes of a date.
    ///
    /// - Returns: nil where all are empty.
    package static func typed(
        day: String, month: String, year: String, field: String
    ) throws(Refusal) -> Day? {
        if day.isEmpty, month.isEmpty, year.isEmpty { return nil }
        guard let year = Int(year), let month = Int(month), let number = Int(day),
            let day = Day(year: year, month: month, day: number)
        else { throw Refusal(.noSuchDay, field) }
        return day
    }
}
