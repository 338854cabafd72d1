import Journal
import Logging
import Practice
import ServiceLifecycle

/// Witnesses the record at the start and every hour, on one of the nodes (assurance 133).
enum Witness {
    static func work(_ office: Office, _ checkpoints: Checkpoints, logger: Logger) -> SharedWork {
        SharedWork(
            turn: Turn("checkpoints", in: office.journal.database, node: office.journal.node), pause: .seconds(3_600),
            logger: logger
        ) { turn in
            try await checkpoints.write(at: office.surroundings.now().milliseconds, holding: turn)
        }
    }
}

/// Adds to this node's file, every minute, what other nodes witnessed: each has the whole chain.
struct CheckpointCopying: Service {
    let checkpoints: Checkpoints
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var last: CheckpointFault?
            while !Task.isCancelled {
                do {
                    try await checkpoints.bringFileUpToDate()
                    last = nil
                } catch let fault as CheckpointFault {
                    // Said once, not every minute.
                    if fault != last {
                        logger.error("the checkpoint file is not as it was left", metadata: ["kind": "\(fault)"])
                    }
                    last = fault
                } catch {}
                try? await Task.sleep(for: .seconds(60))
            }
        }
    }
}
