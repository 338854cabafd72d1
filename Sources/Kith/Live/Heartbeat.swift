import Journal
import ServiceLifecycle

/// Writes to every live page now and then, because a listener that has gone is noticed only when something is written to
/// it; and ends them all when the process stops, so that they connect again elsewhere.
struct Heartbeat: Service {
    let journal: Journal

    private static let pause = Duration.seconds(15)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: Self.pause)) != nil { journal.remindWatchers() }
        }
        journal.dismissWatchers()
    }
}
