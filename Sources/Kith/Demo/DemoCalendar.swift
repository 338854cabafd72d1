import Practice

/// Days as the demo's stories tell them, counted from the day on which it is made: "the Tuesday twelve weeks ago".
///
/// Whole weeks and a weekday, so that a story that says "on Saturday" is right on whichever day it is told.
struct DemoCalendar: Sendable {
    enum Weekday: Int, Sendable {
        case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    }

    let today: Day

    /// Weeks begin on Monday. 1 January 1970 was a Thursday.
    private var monday: Int { today.number - (today.number + 3) % 7 }

    func day(_ day: DemoDay) -> Day {
        Day(number: monday + 7 * day.weeks + day.weekday.rawValue) ?? today
    }

    func happened(_ when: DemoWhen) -> Happened {
        switch when {
        case .on(let weeksAgo, let weekday): return .day(on: day(.weeksAgo(weeksAgo, weekday)))
        case .inMonth(let weeksAgo):
            let day = day(.weeksAgo(weeksAgo, .wednesday))
            return .month(year: day.year, month: day.month)
        case .inYear(let yearsAgo): return .year(year: today.year - yearsAgo)
        case .about(let words): return .about(words: words)
        }
    }

    /// A birthday that makes somebody so old today; the day of the month is left to chance.
    func birthday(years: Int, months: Int, _ numbers: inout DemoNumbers) -> Day {
        let passed = today.year * 12 + today.month - 1 - years * 12 - months
        let (year, month) = (passed / 12, passed % 12 + 1)
        let latest = min(today.day, Day.days(inMonth: month, of: year))
        return Day(year: year, month: month, day: 1 + numbers.below(latest)) ?? today
    }
}

/// A day in a week before or after the one in which the demo is made.
struct DemoDay: Sendable {
    var weeks: Int
    var weekday: DemoCalendar.Weekday

    static func weeksAgo(_ weeks: Int, _ weekday: DemoCalendar.Weekday) -> DemoDay {
        DemoDay(weeks: -weeks, weekday: weekday)
    }

    static func inWeeks(_ weeks: Int, _ weekday: DemoCalendar.Weekday) -> DemoDay {
        DemoDay(weeks: weeks, weekday: weekday)
    }
}

/// When something happened, as precisely as people in the story know it.
enum DemoWhen: Sendable {
    case on(weeksAgo: Int, DemoCalendar.Weekday)
    case inMonth(weeksAgo: Int)
    case inYear(yearsAgo: Int)
    case about(String)
}
