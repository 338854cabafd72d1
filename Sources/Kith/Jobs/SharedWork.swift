import Journal
import Logging
import ServiceLifecycle

/// Work that is to be done once, whichever of the nodes does it: all of them offer to, and the one that has the turn does.
///
/// It is done at once when the turn is won, and then again and again after `pause`. What it writes it writes with
/// `turn.confirm` in the same transaction, or under a key that can be taken once.
struct SharedWork: Service {
    let turn: Turn
    let pause: Duration
    let logger: Logger
    let work: @Sendable (Turn) async throws -> Void

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await attempt { try await turn.take() }
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await keep() }
                group.addTask { await workWhenDue() }
            }
        }
        await attempt { try await turn.giveUp() }
    }

    /// Shows often enough that this node lives, also while the work takes long.
    private func keep() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: turn.patience / 4)
            guard !Task.isCancelled else { return }
            await attempt { try await turn.take() }
        }
    }

    private func workWhenDue() async {
        var last: ContinuousClock.Instant?
        while !Task.isCancelled {
            if turn.isHeld, last.map({ ContinuousClock.now - $0 >= pause }) ?? true {
                await attempt { try await work(turn) }
                last = .now
            }
            try? await Task.sleep(for: min(pause, turn.patience / 4))
        }
    }

    private func attempt(_ work: () async throws -> Void) async {
        do {
            try await work()
        } catch is CancellationError {
        } catch {
            logger.error("shared work failed", metadata: ["kind": "\(type(of: error))", "reason": "\(reason(error))"])
        }
    }

    /// Kinds alone: what a database or a file says about itself can hold more.
    private func reason(_ error: any Error) -> String {
        switch error {
        case let fault as StorageFault: "\(fault)"
        case let fault as CheckpointFault: "\(fault)"
        default: "-"
        }
    }
}
