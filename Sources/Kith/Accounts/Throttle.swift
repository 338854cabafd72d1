import Journal
import Practice
import Synchronization

/// Slows guessing down without letting a stranger lock a real person out (assurance 73).
///
/// Each purpose has counts of its own. A browser that somebody signed in with before has its own count for that account,
/// which nobody without that browser can fill: whatever others guess, a right password there is taken at once. Everywhere
/// else wrong tries are counted for the sender's address, for the account and the address together, and for the account
/// wherever they come from. All counts run out with time (`WrongTries`).
final class Throttle: Sendable {
    let journal: Journal
    let surroundings: Surroundings
    /// When rows that say nothing any more were last taken out, in milliseconds since 1970.
    private let tidied = Mutex<Int64>(0)

    init(_ journal: Journal, _ surroundings: Surroundings) {
        self.journal = journal
        self.surroundings = surroundings
    }

    /// Who tries: counted by keyed digests, so the table names nobody.
    struct Attempt: Sendable {
        struct Count: Sendable {
            var whom: String
            var limit: WrongTries.Limit

            init(_ whom: String, free: Int, minutes: Int64) {
                self.whom = whom
                limit = WrongTries.Limit(free: free, minutes: minutes)
            }
        }

        /// What a wrong try adds to. The first is the person's own and begins anew when they succeed.
        let counts: [Count]

        /// Name and password. `isKnownBrowser`: this browser was signed in to this account before.
        init(login: String, source: String, isKnownBrowser: Bool) {
            let login = Accounts.plain(login: login)
            counts =
                isKnownBrowser
                ? [Count("sign-in of \(login), known", free: 5, minutes: 15)]
                : [
                    Count("sign-in of \(login) from \(source)", free: 5, minutes: 15),
                    Count("sign-in of \(login)", free: 50, minutes: 2),
                    Count("sign-in from \(source)", free: 100, minutes: 1),
                ]
        }

        /// The code after the password. Whoever types one knows the password already, so it is counted for the account
        /// wherever it comes from.
        init(codeOf login: String, isKnownBrowser: Bool) {
            let login = Accounts.plain(login: login)
            counts = [Count("code of \(login)" + (isKnownBrowser ? ", known" : ""), free: 8, minutes: 15)]
        }

        /// The password again, of somebody who is signed in: a locked screen, a change of the password.
        init(passwordIn session: Session.ID) {
            counts = [Count("password in \(session)", free: 5, minutes: 15)]
        }

        /// The one-time code with which a password is set. Nobody can guess one.
        init(oneTimeCodeFrom source: String) {
            counts = [Count("one-time code from \(source)", free: 50, minutes: 1)]
        }

        /// The code of a referral. Nobody can guess one.
        init(referralCodeFrom source: String) {
            counts = [Count("referral code from \(source)", free: 20, minutes: 1)]
        }

        /// Typing the code of a room. Each phone has tries of its own, so that what others guess from the same building
        /// makes nobody wait; phones that show nothing share theirs.
        init(room phone: String?, source: String) {
            counts = [Count("room \(phone ?? "") from \(source)", free: 5, minutes: 15)]
        }

        /// All wrong codes and links from one address. A right one from there is still taken at once, because guessing one
        /// is hopeless (`Guests.codeLength`) and many people share an address.
        init(floodFrom source: String) {
            counts = [Count("codes and links from \(source)", free: 300, minutes: 1)]
        }

        /// A token that is none. Nobody can guess one; but a program whose token has ended sends it again and again.
        init(tokenFrom source: String) {
            counts = [Count("tokens from \(source)", free: 1_000, minutes: 1)]
        }
    }

    /// Seconds until the next attempt is taken; 0 where it is taken now.
    func wait(for attempt: Attempt) async throws -> Int {
        let now = surroundings.now().milliseconds
        return try await journal.database.read { tx in try self.wait(for: attempt, at: now, in: tx) }
    }

    /// Takes an attempt and counts it as a wrong one until it has `succeeded`, so that many at once are no way around.
    ///
    /// - Returns: seconds until the next is taken; 0 where this one is.
    func take(_ attempt: Attempt) async throws -> Int {
        let now = surroundings.now().milliseconds
        return try await journal.database.writeOnceOrTwice { tx in
            let seconds = try self.wait(for: attempt, at: now, in: tx)
            if seconds == 0 { try self.count(attempt, at: now, in: tx) }
            return seconds
        }
    }

    /// It was right: the person's own count begins anew, and the others are as they were.
    func succeeded(_ attempt: Attempt) async throws {
        try await journal.database.writeOnceOrTwice { tx in
            for (place, count) in attempt.counts.enumerated() {
                let whom = self.key(count.whom)
                if place == 0 {
                    try tx.run("DELETE FROM throttle WHERE whom = \(whom)")
                } else {
                    try tx.run("UPDATE throttle SET failures = failures - 1 WHERE whom = \(whom) AND failures > 0")
                }
            }
        }
    }

    /// Counted twice, where the first time was perhaps lost, it slows a guesser down a little earlier.
    func failed(_ attempt: Attempt) async throws {
        let now = surroundings.now().milliseconds
        try await journal.database.writeOnceOrTwice { tx in try self.count(attempt, at: now, in: tx) }
    }

    /// Counts a wrong code or link: always for its address; in a flood for that alone, so that it fills no table.
    func failed(_ attempt: Attempt? = nil, amongAllFrom source: String) async throws {
        let flood = Attempt(floodFrom: source)
        let isFlood = try await wait(for: flood) > 0
        try await failed(flood)
        if !isFlood, let attempt { try await failed(attempt) }
    }

    private func wait(for attempt: Attempt, at now: Int64, in tx: any Reading) throws -> Int {
        try attempt.counts.map { try tries(key($0.whom), in: tx)?.wait(at: now, $0.limit) ?? 0 }.max() ?? 0
    }

    private func tries(_ whom: [UInt8], in tx: any Reading) throws -> WrongTries? {
        try tx.row("SELECT failures, last_at FROM throttle WHERE whom = \(whom)")
            .map { WrongTries(number: Int(try $0.integer(0)), at: try $0.integer(1)) }
    }

    private func count(_ attempt: Attempt, at now: Int64, in tx: any Writing) throws {
        for count in attempt.counts {
            let whom = key(count.whom)
            let tries = (try tries(whom, in: tx) ?? WrongTries(number: 0, at: now)).andOne(at: now, count.limit)
            try tx.run("DELETE FROM throttle WHERE whom = \(whom)")
            try tx.run("INSERT INTO throttle (whom, failures, last_at) VALUES (\(whom), \(tries.number), \(tries.at))")
        }
        try tidy(at: now, in: tx)
    }

    /// Once an hour: rows of which everything is forgotten.
    private func tidy(at now: Int64, in tx: any Writing) throws {
        let isDue = tidied.withLock { last in
            let isDue = abs(now - last) > 3_600_000
            if isDue { last = now }
            return isDue
        }
        guard isDue else { return }
        try tx.run("DELETE FROM throttle WHERE last_at < \(now - 24 * 3_600_000)")
    }

    private func key(_ whom: String) -> [UInt8] {
        var place = Canonical()
        place.append("throttle")
        place.append(whom)
        return journal.keys[.accounts].digest(of: place.bytes)
    }
}
