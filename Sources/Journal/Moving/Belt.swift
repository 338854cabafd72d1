import Dispatch
import Synchronization

/// Hands batches from a thread inside a reading transaction to the task that writes them; only a few lie on it at a time.
final class Belt<Batch: Sendable>: Sendable {
    let batches: AsyncStream<Batch>
    private let continuation: AsyncStream<Batch>.Continuation
    /// Counts up from 0, since a semaphore may not end below its first value.
    private let room = DispatchSemaphore(value: 0)
    private let state = Mutex(State())

    private struct State {
        var isStarted = false
        var isBroken = false
    }

    init(holding count: Int = 4) {
        (batches, continuation) = AsyncStream.makeStream()
        for _ in 0..<count { room.signal() }
    }

    /// - Throws: `StorageFault.unreachable` the second time: a look that was begun again would bring rows twice.
    func start() throws {
        let wasStarted = state.withLock { state in
            defer { state.isStarted = true }
            return state.isStarted
        }
        if wasStarted { throw StorageFault.unreachable }
    }

    /// Waits for room; for a database's own thread alone.
    ///
    /// - Throws: `CancellationError` where nobody takes batches any more.
    func put(_ batch: Batch) throws {
        room.wait()
        guard !state.withLock({ $0.isBroken }) else { throw CancellationError() }
        continuation.yield(batch)
    }

    /// A batch was taken off and written.
    func took() { room.signal() }

    /// Nobody takes batches any more.
    func breakOff() {
        state.withLock { $0.isBroken = true }
        room.signal()
    }

    /// No more batches come.
    func end() { continuation.finish() }
}
