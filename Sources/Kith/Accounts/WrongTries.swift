/// How many wrong tries are remembered against somebody. They are forgotten one by one as time goes, so that a trickle of
/// mistypes never adds up.
struct WrongTries: Hashable, Sendable {
    /// When they make somebody wait.
    struct Limit: Hashable, Sendable {
        /// So many at once make nobody wait.
        var free: Int
        /// One is forgotten in so many minutes. That is also the longest wait.
        var minutes: Int64
    }

    var number: Int
    /// The last of them, in milliseconds since 1970.
    var at: Int64

    /// Those that are not forgotten yet.
    func left(at now: Int64, _ limit: Limit) -> Int {
        max(0, number - Int(max(0, now - at) / (limit.minutes * 60_000)))
    }

    /// Seconds until the next try is taken: 1, 2, 4 … after the last wrong one.
    func wait(at now: Int64, _ limit: Limit) -> Int {
        let over = left(at: now, limit) - limit.free
        // What lies ahead was noted before the clock was put back: nobody waits for that.
        guard over >= 0, now >= at else { return 0 }
        let milliseconds = min(Int64(1_000) << Int64(min(over, 20)), limit.minutes * 60_000)
        return max(0, Int((at + milliseconds - now + 999) / 1_000))
    }

    /// With one more. They are bounded, so that what guessed all at once is forgotten too.
    func andOne(at now: Int64, _ limit: Limit) -> WrongTries {
        WrongTries(number: min(left(at: now, limit), limit.free + 12) + 1, at: now)
    }
}
