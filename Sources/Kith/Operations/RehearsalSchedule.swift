import Hummingbird
import Journal
import Logging
import ServiceLifecycle

/// Rehearses a restore every so many days.
struct RehearsalSchedule: Service {
    let room: RehearsalRoom
    let days: Int
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await alone { if try await room.isDue(every: days) { _ = try await room.rehearse() } }
                } catch {
                    logger.error("no restore could be rehearsed", metadata: ["kind": "\(type(of: error))"])
                }
                try? await Task.sleep(for: .seconds(3_600))
            }
        }
    }

    /// Work that one node does for all. Whether it is due is looked up anew inside, so a node that comes second finds it
    /// done.
    private func alone(_ work: () async throws -> Void) async throws { try await work() }
}
