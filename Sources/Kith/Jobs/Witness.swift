import Journal
import Logging
import Practice
import ServiceLifecycle
import Synchronization

/// Witnesses the record at the start and every hour, on one of the nodes (assurance 133).
enum Witness {
    static func work(_ office: Office, _ checkpoints: Checkpoints, logger: Logger) -> SharedWork {
        let tally = Tally()
        return SharedWork(
            turn: Turn("checkpoints", in: office.journal.database, node: office.journal.node), pause: .seconds(3_600),
            logger: logger
        ) { turn in
            try await checkpoints.write(
                at: office.surroundings.now().milliseconds, holding: turn, lookingEverywhere: tally.isFirstOfDay)
            tally.count()
        }
    }

    /// How many checkpoints this process wrote: the first, and then one a day, looks at every stream.
    private final class Tally: Sendable {
        private let written = Mutex(0)

        var isFirstOfDay: Bool { written.withLock { $0.isMultiple(of: 24) } }

        func count() { written.withLock { $0 += 1 } }
    }
}

/// Adds to this node's file, every minute, what other nodes witnessed: each has the whole chain.
struct CheckpointCopying: Service {
    let checkpoints: Checkpoints
    let state: WitnessState
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await copy()
                try? await Task.sleep(for: .seconds(60))
            }
        }
    }

    /// What the file is found to be stands on the administrators' page, and is logged once, not every minute.
    func copy() async {
        do {
            try await checkpoints.bringFileUpToDate()
            state.note(nil)
        } catch let fault as CheckpointFault {
            guard state.note(fault) else { return }
            logger.error("the checkpoint file is not as it was left", metadata: ["kind": "\(fault)"])
        } catch {}
    }
}

/// What is wrong with this node's file of checkpoints; nil where nothing is.
final class WitnessState: Sendable {
    private let known = Mutex<CheckpointFault?>(nil)

    var fault: CheckpointFault? { known.withLock { $0 } }

    /// - Returns: whether it is something else than before.
    @discardableResult func note(_ fault: CheckpointFault?) -> Bool {
        known.withLock { known in
            defer { known = fault }
            return known != fault
        }
    }
}
