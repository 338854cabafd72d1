import Dispatch
import GRDB
import Journal
import Synchronization

/// Runs writes one after another on the one writing connection, and commits those that arrive together in one go.
///
/// Each write has its own savepoint, so its failure undoes it alone. Everybody is answered after the commit.
final class GroupWriter: Sendable {
    /// One write that waits for its turn. `run` does the work; `finish` answers once the commit is known.
    private struct Operation: Sendable {
        var run: @Sendable (GRDB.Database) throws -> Void
        var finish: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var isRunning = false
        var waiting: [Operation] = []
    }

    private let pool: DatabasePool
    private let queue = DispatchQueue(label: "kith.writer")
    private let state = Mutex(State())
    private static let most = 512

    init(_ pool: DatabasePool) {
        self.pool = pool
    }

    func write<Answer: Sendable>(
        _ work: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        let answer = Answers<Answer>()
        return try await withCheckedThrowingContinuation { continuation in
            let operation = Operation(
                run: { db in
                    answer.set(Result { try work(SQLiteWriting(db: db)) }); _ = try answer.get()
                },
                finish: { failure in
                    continuation.resume(
                        with: Result {
                            if let failure { throw failure }; return try answer.get()
                        })
                })
            let mustStart = state.withLock { state in
                state.waiting.append(operation)
                defer { state.isRunning = true }
                return !state.isRunning
            }
            if mustStart { queue.async { self.drain() } }
        }
    }

    private func drain() {
        while true {
            let batch = state.withLock { state in
                let batch = Array(state.waiting.prefix(Self.most))
                state.waiting.removeFirst(batch.count)
                if batch.isEmpty { state.isRunning = false }
                return batch
            }
            guard !batch.isEmpty else { return }
            commit(batch)
        }
    }

    private func commit(_ batch: [Operation]) {
        var failures: [(any Error)?] = Array(repeating: nil, count: batch.count)
        do {
            try pool.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    for (place, operation) in batch.enumerated() {
                        failures[place] = try Self.run(operation, in: db)
                    }
                    return .commit
                }
            }
            for (operation, failure) in zip(batch, failures) { operation.finish(failure) }
        } catch {
            for operation in batch { operation.finish(error) }
        }
    }

    /// - Returns: why the operation was undone; nil where it stands.
    /// - Throws: where the whole transaction can no longer be saved.
    private static func run(_ operation: Operation, in db: GRDB.Database) throws -> (any Error)? {
        try db.cachedStatement(sql: "SAVEPOINT one").execute()
        do {
            try operation.run(db)
            try db.cachedStatement(sql: "RELEASE one").execute()
            return nil
        } catch {
            guard db.isInsideTransaction else { throw error }
            try db.cachedStatement(sql: "ROLLBACK TO one").execute()
            try db.cachedStatement(sql: "RELEASE one").execute()
            return error
        }
    }
}

/// Where an operation leaves its answer until the commit.
private final class Answers<Answer: Sendable>: Sendable {
    private let result = Mutex<Result<Answer, any Error>?>(nil)

    func set(_ new: Result<Answer, any Error>) {
        result.withLock { $0 = new }
    }

    func get() throws -> Answer {
        guard let result = result.withLock({ $0 }) else { throw StorageFault.unreadable }
        return try result.get()
    }
}
