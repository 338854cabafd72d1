import Journal
import Practice

/// Slows guessing down without letting a stranger lock a real person out (assurance 73).
///
/// Wrong attempts are counted per source, and per account and source together, so the wait falls on whoever guesses.
/// Only when an account is guessed at from many sources must a browser that was never signed in to it wait too; one
/// that was is let through.
struct Throttle: Sendable {
    let journal: Journal
    let surroundings: Surroundings

    init(_ journal: Journal, _ surroundings: Surroundings) {
        self.journal = journal
        self.surroundings = surroundings
    }

    /// Who tries: counted by keyed digests, so the table names nobody.
    struct Attempt: Sendable {
        /// Each count with how many failures are free before it makes anybody wait.
        fileprivate let counts: [(whom: String, free: Int)]
        /// The count that begins anew when an attempt succeeds.
        fileprivate let own: String

        /// `isKnownBrowser`: this browser was signed in to this account before.
        init(login: String, source: String, isKnownBrowser: Bool) {
            own = "login \(login) from \(source)"
            let all = [("source \(source)", 20), (own, 5)]
            counts = isKnownBrowser ? all : all + [("login \(login)", 50)]
        }

        /// The code after the password. Whoever types one knows the password already, so it is counted for the account
        /// wherever it comes from.
        init(codeOf login: String, source: String) {
            own = "code of \(login) from \(source)"
            counts = [("source \(source)", 20), (own, 5), ("code of \(login)", 20)]
        }

        /// Typing the code of a room. Each phone has tries of its own, so that what others guess from the same building
        /// makes nobody wait; phones that show nothing share theirs.
        init(room phone: String?, source: String) {
            own = "room \(phone ?? "") from \(source)"
            counts = [(own, 5)]
        }

        /// All wrong codes and links from one address. A right one from there is still taken at once, because guessing one
        /// is hopeless (`Guests.codeLength`) and many people share an address.
        init(floodFrom source: String) {
            own = "codes and links from \(source)"
            counts = [(own, 300)]
        }

        /// A token that is none. Nobody can guess one; but a program whose token has ended sends it again and again.
        init(tokenFrom source: String) {
            own = "tokens from \(source)"
            counts = [(own, 1_000)]
        }
    }

    /// Seconds until the next attempt is taken; 0 where it is taken now.
    func wait(for attempt: Attempt) async throws -> Int {
        let now = surroundings.now().milliseconds
        let counts = attempt.counts.map { (key($0.whom), $0.free) }
        return try await journal.database.read { tx in
            try counts.map { whom, free in
                guard let row = try tx.row("SELECT failures, last_at FROM throttle WHERE whom = \(whom)") else {
                    return 0
                }
                let over = Int(try row.integer(0)) - free
                guard over >= 0 else { return 0 }
                let seconds = min(1 << min(over, 10), 15 * 60)
                // What lies ahead was noted before the clock was put back: nobody waits for that.
                let since = now - (try row.integer(1))
                return since < 0 ? 0 : max(0, seconds - Int(since / 1_000))
            }.max() ?? 0
        }
    }

    /// Counted twice, where the first time was perhaps lost, it slows a guesser down a little earlier.
    func failed(_ attempt: Attempt) async throws {
        let now = surroundings.now().milliseconds
        let keys = attempt.counts.map { key($0.whom) }
        try await journal.database.writeOnceOrTwice { tx in
            for whom in keys {
                let row = try tx.row("SELECT failures, last_at FROM throttle WHERE whom = \(whom)")
                let isStale = try row.map { now - (try $0.integer(1)) > 24 * 3_600_000 } ?? true
                let failures = isStale ? 1 : try (row?.integer(0) ?? 0) + 1
                try tx.run("DELETE FROM throttle WHERE whom = \(whom)")
                try tx.run("INSERT INTO throttle (whom, failures, last_at) VALUES (\(whom), \(failures), \(now))")
            }
        }
    }

    /// Counts a wrong code or link: always for its address; in a flood for that alone, so that it fills no table.
    func failed(_ attempt: Attempt? = nil, amongAllFrom source: String) async throws {
        let flood = Attempt(floodFrom: source)
        let isFlood = try await wait(for: flood) > 0
        try await failed(flood)
        if !isFlood, let attempt { try await failed(attempt) }
    }

    func succeeded(_ attempt: Attempt) async throws {
        let whom = key(attempt.own)
        try await journal.database.writeOnceOrTwice { tx in try tx.run("DELETE FROM throttle WHERE whom = \(whom)") }
    }

    func key(_ whom: String) -> [UInt8] {
        var place = Canonical()
        place.append("throttle")
        place.append(whom)
        return journal.keys[.accounts].digest(of: place.bytes)
    }
}
