import HTTPTypes
import Journal
import Synchronization

/// Whether this node should be sent requests.
final class Readiness: Sendable {
    /// Why it should not, in a word for the program that asks.
    enum Obstacle: String, Error {
        /// Told to stop: what is sent now is still answered, what comes later is not.
        case stopping
        /// The database does not answer.
        case unreachable
        /// The database has the tables of an older Kith.
        case tables
        /// The database follows another and takes no changes.
        case replica
        /// The master key was changed, and this node was not given the new one.
        case key
    }

    private let stopping = Mutex(false)

    var isStopping: Bool { stopping.withLock { $0 } }

    func stop() { stopping.withLock { $0 = true } }
}

extension Office {
    /// - Returns: nil where this node can answer everything.
    func obstacle() async -> Readiness.Obstacle? {
        if readiness.isStopping { return .stopping }
        do {
            if try await journal.database.isReplica() { return .replica }
            guard try await Installation.isUpToDate(journal.database) else { return .tables }
            return try await journal.knowsMasterKey() ? nil : .key
        } catch {
            return .unreachable
        }
    }

    /// Nobody knows whether backups can be put back.
    func isRehearsalOverdue() async -> Bool {
        (try? await rehearsals.isOverdue(every: options.rehearseDays, now: surroundings.now())) ?? false
    }

    /// For whoever watches this node, a line each: it can answer everything, but something is not as it should be.
    fileprivate func warnings() async -> [String] {
        var lines: [String] = []
        if await isRehearsalOverdue() { lines.append("rehearsal: overdue") }
        if let pack = try? await lastPack(), !pack.isWritten { lines.append("continuity: failed") }
        return lines
    }
}

/// What load balancers and supervisors ask. The answers name nobody and tell no setting.
enum HealthRoutes {
    private static let shows = Route.LogRule.nothing(because: "tells nothing about anybody")

    static let all: [Route] = [
        Route(.get, "health", may: .machine(because: "says only that the process lives"), logs: shows) { _ in
            .text("alive")
        },
        Route(.get, "ready", may: .machine(because: "says only whether to send requests here"), logs: shows) { visit in
            guard let obstacle = await visit.office.obstacle() else {
                return .text((["ready"] + (await visit.office.warnings())).joined(separator: "\n"))
            }
            return .text("not ready: \(obstacle.rawValue)", status: .serviceUnavailable)
        },
    ]
}
