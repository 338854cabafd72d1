import Journal
import Practice

/// How many requests a token may make: counted in the table of the throttle, so that all nodes count together.
extension Throttle {
    /// So many requests in so many milliseconds.
    struct Pace: Hashable, Sendable {
        var most = 600
        var window: Int64 = 60_000
    }

    /// Counts one request of a token.
    ///
    /// - Returns: the seconds after which the next is taken; 0 where this one is.
    func count(_ token: AccessToken.ID, at pace: Pace) async throws -> Int {
        let now = surroundings.now().milliseconds
        let whom = key("requests of \(token)")
        return try await journal.database.writeOnceOrTwice { tx in
            let row = try tx.row("SELECT failures, last_at FROM throttle WHERE whom = \(whom)")
            if let row {
                let (count, began) = (Int(try row.integer(0)), try row.integer(1))
                // Also where the clock was put back: nobody waits for a minute that lies ahead.
                if (0..<pace.window).contains(now - began) {
                    guard count < pace.most else { return Int((began + pace.window - now + 999) / 1_000) }
                    try tx.run("UPDATE throttle SET failures = \(count + 1) WHERE whom = \(whom)")
                    return 0
                }
                try tx.run("UPDATE throttle SET failures = 1, last_at = \(now) WHERE whom = \(whom)")
                return 0
            }
            try tx.run("INSERT INTO throttle (whom, failures, last_at) VALUES (\(whom), 1, \(now))")
            return 0
        }
    }
}
