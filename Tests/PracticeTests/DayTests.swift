import Foundation
import Practice
import Testing

struct DayTests {
    @Test(arguments: ["2026-11-21", "2024-02-29", "2000-02-29", "1800-01-01", "2199-12-31"])
    func `a day reads back as it was written`(written: String) {
        let description = Day(written)?.description

        #expect(description == written)
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "1799-12-31", "2200-01-01",
        "2026-1-05", "26-01-05", "2026/01/05", " 2026-01-05", "2026-01-05 ", "2026-01", "2026-01-05-01", "٢٠٢٦-٠١-٠٥",
        "+026-01-05", "",
    ])
    func `what the calendar does not have is not a day`(written: String) {
        let found = Day(written)

        #expect(found == nil)
    }

    @Test func `every day of four centuries has its own number, one more than the day before`() {
        let first = day("1800-01-01").number
        let last = day("2199-12-31").number

        let wrong = (first...last).filter { Day(number: $0)?.number != $0 }

        #expect(wrong.isEmpty)
        #expect(day("1970-01-01").number == 0)
        #expect(day("2026-11-21").number == 20_778)
    }

    @Test(arguments: [
        ("2026-12-31", 1, "2027-01-01"), ("2027-01-01", -1, "2026-12-31"), ("2024-02-28", 1, "2024-02-29"),
        ("2026-02-28", 1, "2026-03-01"), ("2026-11-21", 0, "2026-11-21"), ("2026-01-01", 365, "2027-01-01"),
    ])
    func `counting days crosses the ends of months and years`(from: String, days: Int, to: String) {
        let found = day(from).adding(days: days)

        #expect(found == day(to))
    }

    @Test func `there is no day beyond the ends of the calendar`() {
        let after = day("2199-12-31").adding(days: 1)
        let before = day("1800-01-01").adding(days: -1)

        #expect(after == nil)
        #expect(before == nil)
    }

    @Test(arguments: [
        ("2019-08-30", "2026-08-29", 6), ("2019-08-30", "2026-08-30", 7), ("2024-02-29", "2025-02-28", 0),
        ("2024-02-29", "2025-03-01", 1), ("2024-02-29", "2028-02-29", 4), ("2026-11-21", "2026-11-21", 0),
    ])
    func `years are counted by birthdays`(born: String, on: String, years: Int) {
        let found = day(born).years(to: day(on))

        #expect(found == years)
    }

    @Test func `days stand in the order of the calendar`() {
        let mixed = ["2026-12-01", "2026-01-31", "2025-12-31", "2026-02-01"].map(day)

        let sorted = mixed.sorted().map(\.description)

        #expect(sorted == ["2025-12-31", "2026-01-31", "2026-02-01", "2026-12-01"])
    }

    @Test func `a day is stored as its text, and a day that is none is not read`() throws {
        let stored = try JSONEncoder().encode([day("2026-11-21")])
        let read = try JSONDecoder().decode([Day].self, from: stored)

        #expect(String(decoding: stored, as: UTF8.self) == #"["2026-11-21"]"#)
        #expect(read == [day("2026-11-21")])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }
}
