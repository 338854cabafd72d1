import Journal
import Logging
import Practice
import Scratch
import Testing

@testable import Kith

/// A clock that is wrong, and damage below the rows, are noticed and said to whoever looks after Kith.
@Suite(.bothEngines) struct ClockWatchTests {
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    private func reading(_ milliseconds: Int64, after seconds: Int, from start: ContinuousClock.Instant)
        -> ClockWatch.Reading
    {
        ClockWatch.Reading(
            Moment(milliseconds: milliseconds), passed: start.advanced(by: Duration.seconds(seconds)))
    }

    @Test(arguments: [(60_000, 0), (3_660_000, 3_600_000), (-3_540_000, -3_600_000)] as [(Int64, Int64)])
    func `a jump is what the clock went on by beyond the time that passed`(wentOn: Int64, jump: Int64) {
        let start = ContinuousClock.now
        let (before, after) = (reading(0, after: 0, from: start), reading(wentOn, after: 60, from: start))
        #expect(ClockWatch.jump(before, after) == jump)
    }

    @Test(arguments: [
        (13, false), (27, true), (31, false), (35, false), (36, true),
    ]) func `what is wanted every day is done in the night nearest to that, or half a day late`(hours: Int64, due: Bool)
    {
        // One o'clock at night here in June.
        let last = Moment(milliseconds: TestClock().now.milliseconds - 12 * 3_600_000)
        let now = Moment(milliseconds: last.milliseconds + hours * 3_600_000)
        #expect(Night.isDue(last, every: 1, now: now) == due)
        #expect(Night.isDue(now, every: 1, now: last))
    }

    @Test func `PostgreSQL says what time it is there, a file has no clock of its own`() async throws {
        let house = try await House.build()
        let there = try await house.office.journal.database.clock()
        let here = Surroundings.real.now().milliseconds
        #expect((there == nil) == (house.scratch.engine == .sqlite))
        #expect(abs((there ?? here) - here) < 60_000)
    }

    @Test func `a wrong clock stands on the administrators' page, and that it is right again`() async throws {
        let house = try await House.build()
        let administrator = try await house.visitor("Administrator")
        let watch = ClockWatch(office: house.office, logger: logger)
        watch.note(.apart(2_000))
        let before = try await administrator.get("/administration").body
        watch.note(.apart(-3_600_000))
        let wrong = try await administrator.get("/administration").body
        watch.note(.apart(0))
        let after = try await administrator.get("/administration").body
        watch.note(.jump(-7_200_000))
        watch.note(.jump(0))
        let jumped = try await administrator.get("/administration").body

        #expect(!before.contains("This machine&#39;s clock"))
        #expect(wrong.contains("It was 3600 seconds wrong at") && wrong.contains("until it is set"))
        #expect(after.contains("It was 3600 seconds wrong at") && after.contains("It is right again."))
        #expect(jumped.contains("It jumped by 7200 seconds at") && !jumped.contains("It is right again."))
    }

    @Test func `the database is looked through once a day`() async throws {
        let house = try await House.build()
        let administrator = try await house.visitor("Administrator")
        let never = try await administrator.get("/administration").body
        try await DailyLook.step(house.office, logger: logger)
        let first = try await house.office.lastLook()
        house.clock.advance(minutes: 60)
        try await DailyLook.step(house.office, logger: logger)
        #expect(try await house.office.lastLook() == first)
        let later = try await house.visitor("Administrator", login: "later")
        let page = try await later.get("/administration").body
        house.clock.advance(minutes: 12 * 60)
        try await DailyLook.step(house.office, logger: logger)

        #expect(never.contains("Not yet."))
        #expect(page.contains("Daily look for damage") && page.contains("Today, none was found."))
        #expect(try await house.office.lastLook()?.at == house.clock.now)
        #expect(DailyLook.Found("12 3") == DailyLook.Found(at: Moment(milliseconds: 12), faults: 3))
        #expect(DailyLook.Found("nonsense") == nil)
    }
}
