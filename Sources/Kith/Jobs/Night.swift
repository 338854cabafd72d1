import Practice

/// Work that reads everything waits for the night, where one comes soon enough.
enum Night {
    private static let hours = 2..<6
    private static let halfADay: Int64 = 43_200_000

    /// Is work due that was done last at `last` and is wanted every so many days? In the night nearest to that, or half a
    /// day later where that night was missed.
    static func isDue(_ last: Moment, every days: Int, now: Moment) -> Bool {
        let (passed, wanted) = (now.milliseconds - last.milliseconds, Int64(days) * 86_400_000)
        // A clock that was set back must not put it off.
        if passed < 0 || passed >= wanted + halfADay { return true }
        return hours.contains(Clock.time(of: now).hour) && passed >= wanted - halfADay
    }
}

/// Long work beside serving rests as long as it has worked, so that it never takes more than half of one processor.
struct HalfSpeed {
    private static let stretch = Duration.milliseconds(100)

    private var began = ContinuousClock.now

    /// Call it after each small piece of the work.
    mutating func rest() async throws {
        try Task.checkCancellation()
        let worked = ContinuousClock.now - began
        guard worked >= Self.stretch else { return }
        try await Task.sleep(for: worked)
        began = .now
    }
}
