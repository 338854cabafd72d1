import Practice
import Testing

@testable import Kith

/// Days and times as they are lived in London, also when the clocks change.
struct ClockTests {
    private func moment(_ day: String, hour: Int64, minute: Int64 = 0) throws -> Moment {
        let day = try #require(Day(day))
        return Moment(milliseconds: (Int64(day.number) * 86_400 + hour * 3_600 + minute * 60) * 1_000)
    }

    @Test(arguments: [
        ("2026-01-15", 23, "2026-01-15"), ("2026-06-15", 22, "2026-06-15"), ("2026-06-15", 23, "2026-06-16"),
        ("2026-03-29", 0, "2026-03-29"), ("2026-10-24", 23, "2026-10-25"), ("2026-10-25", 23, "2026-10-25"),
    ])
    func `a moment falls on the day that it is here`(utc: String, hour: Int, here: String) throws {
        let found = Clock.day(of: try moment(utc, hour: Int64(hour)))

        #expect(found.description == here)
    }

    @Test(arguments: ["2026-03-28", "2026-03-29", "2026-06-30", "2026-10-24", "2026-10-25", "2026-12-31"])
    func `a day ends when the next one begins, also when the clocks change`(text: String) throws {
        let day = try #require(Day(text))
        let end = Clock.end(of: day)
        let last = Moment(milliseconds: end.milliseconds - 1)

        #expect(Clock.day(of: last) == day)
        #expect(Clock.day(of: end) == day.adding(days: 1))
    }

    @Test func `times are said as people say them`() throws {
        let said = try [0, 9, 11, 12, 22].map { Words(.english).time(try moment("2026-01-15", hour: $0, minute: 5)) }

        #expect(said == ["12:05am", "9:05am", "11:05am", "12:05pm", "10:05pm"])
    }
}
