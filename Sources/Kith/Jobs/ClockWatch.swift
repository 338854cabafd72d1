import Journal
import Logging
import Practice
import ServiceLifecycle
import Synchronization

/// Compares this machine's clock once a minute with the database server's, or where there is none, with how much time has
/// passed since the minute before (assurance 145). The order of the record does not hang on it, but its times do.
struct ClockWatch: Service {
    let office: Office
    let logger: Logger

    private static let pause = Duration.seconds(60)
    /// Milliseconds that a clock may be wrong.
    static let most: Int64 = 30_000

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var before = Reading(office.surroundings.now())
            while (try? await Task.sleep(for: Self.pause)) != nil {
                let now = Reading(office.surroundings.now())
                note(
                    await server(at: now).map { .apart(now.moment.milliseconds - $0) } ?? .jump(Self.jump(before, now)))
                before = now
            }
        }
    }

    /// The time by the database server's clock; nil where it has none of its own or took too long to say.
    private func server(at now: Reading) async -> Int64? {
        let server = try? await office.journal.database.clock()
        return ContinuousClock.now - now.passed < .milliseconds(Self.most / 3) ? server : nil
    }

    /// A look at both clocks of this machine: the one that is set, and the one that only goes on.
    struct Reading {
        var moment: Moment
        var passed: ContinuousClock.Instant

        init(_ moment: Moment, passed: ContinuousClock.Instant = .now) {
            (self.moment, self.passed) = (moment, passed)
        }
    }

    /// Milliseconds; more than nothing where this machine's clock is ahead.
    enum Drift {
        /// From the server's clock.
        case apart(Int64)
        /// From what it should have come to since the look before. Whether it was right before or is now, nobody knows.
        case jump(Int64)
    }

    static func jump(_ before: Reading, _ now: Reading) -> Int64 {
        let passed = Int64((now.passed - before.passed) / .milliseconds(1))
        return now.moment.milliseconds - before.moment.milliseconds - passed
    }

    /// Logged when it begins; shown on the administrators' page for as long as this process runs, since somebody has to know
    /// which times to doubt.
    func note(_ drift: Drift) {
        let now = office.surroundings.now()
        switch drift {
        case .apart(let by) where abs(by) > Self.most:
            guard office.clockState.note(.init(drift: by, at: now)) else { return }
            logger.error("this machine's clock is wrong", metadata: ["milliseconds": "\(by)"])
        case .apart: office.clockState.settle()
        case .jump(let by) where abs(by) > Self.most:
            _ = office.clockState.note(.init(drift: by, at: now, isJump: true))
            logger.error("this machine's clock jumped", metadata: ["milliseconds": "\(by)"])
        case .jump: return
        }
    }
}

/// What is wrong with this machine's clock.
final class ClockState: Sendable {
    struct Wrong: Hashable, Sendable {
        /// Milliseconds; more than nothing where it is ahead.
        var drift: Int64
        var at: Moment
        var isJump = false
        var isOver = false
    }

    private let known = Mutex<Wrong?>(nil)

    var wrong: Wrong? { known.withLock { $0 } }

    /// - Returns: whether it was not known to be wrong before.
    func note(_ wrong: Wrong) -> Bool {
        known.withLock { known in
            defer { known = wrong }
            return known.map { $0.isOver || $0.isJump } ?? true
        }
    }

    /// It agrees with the server's clock.
    func settle() { known.withLock { $0?.isOver = true } }
}
