import Journal
import Practice

/// So many requests a token may make in so many milliseconds.
struct Pace: Hashable, Sendable {
    var most = 600
    var window: Int64 = 60_000
}

extension AccessTokens {
    /// Counts one request of a token, in the database, so that all nodes count together.
    ///
    /// - Returns: the seconds after which the next is taken; 0 where this one is.
    func count(_ token: AccessToken.ID, at pace: Pace) async throws -> Int {
        let now = accounts.surroundings.now().milliseconds
        return try await accounts.journal.database.writeOnceOrTwice { tx in
            let row = try tx.row("SELECT requests, began_at FROM token_pace WHERE token = \(token.value)")
            guard let row else {
                try tx.run("INSERT INTO token_pace (token, requests, began_at) VALUES (\(token.value), 1, \(now))")
                return 0
            }
            let (count, began) = (Int(try row.integer(0)), try row.integer(1))
            // Also where the clock was put back: nobody waits for a minute that lies ahead.
            guard (0..<pace.window).contains(now - began) else {
                try tx.run("UPDATE token_pace SET requests = 1, began_at = \(now) WHERE token = \(token.value)")
                return 0
            }
            guard count < pace.most else { return Int((began + pace.window - now + 999) / 1_000) }
            try tx.run("UPDATE token_pace SET requests = \(count + 1) WHERE token = \(token.value)")
            return 0
        }
    }
}
