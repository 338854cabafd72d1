import Dispatch
import Journal
import Synchronization

/// Runs writes one after another on one connection, and commits those that arrive together in one go.
///
/// One connection, not several: each write ends in the next link of this process's chain of access lines, and NOTIFY
/// holds a lock through the commit, so the writes of one process stand in a row whatever the number of connections.
/// Sharing a commit then makes them quick: its wait for the disk, the dearest part, is paid once for all of them.
///
/// READ COMMITTED is the right isolation here: whoever appends has looked at the stream's version, and the keys
/// (stream, version), command and (node, batch) let only one of two transactions through. The other one meets a taken
/// key, undoes its own savepoint, and runs again: now it sees what was committed meanwhile. A stricter isolation would
/// undo everybody who shares the commit.
final class PostgresWriter: Sendable {
    /// One write that waits for its turn. `run` can be run again after it was undone; `finish` answers once.
    struct Operation: Sendable {
        var run: @Sendable (PostgresTransaction) throws -> Void
        var finish: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var isRunning = false
        var isClosed = false
        var waiting: [Operation] = []
    }

    private let connection: Connection
    private let channel: Channel
    private let state = Mutex(State())
    /// PostgreSQL is quick with up to 64 savepoints in one transaction.
    private static let most = 60
    private static let mostWaiting = 4_000
    private static let tries = 5

    init(_ connection: Connection, channel: Channel) {
        self.connection = connection
        self.channel = channel
    }

    func submit(_ operation: Operation) {
        let (isTaken, mustStart) = state.withLock { state in
            guard !state.isClosed, state.waiting.count < Self.mostWaiting else { return (false, false) }
            state.waiting.append(operation)
            defer { state.isRunning = true }
            return (true, !state.isRunning)
        }
        if !isTaken { operation.finish(StorageFault.busy) }
        if mustStart { connection.queue.async { self.drain() } }
    }

    /// What waits already is still written; nothing more is taken.
    func close() { state.withLock { $0.isClosed = true } }

    private func drain() {
        while true {
            let batch = state.withLock { state in
                let batch = Array(state.waiting.prefix(Self.most))
                state.waiting.removeFirst(batch.count)
                if batch.isEmpty { state.isRunning = false }
                return batch
            }
            guard !batch.isEmpty else { return }
            write(batch)
        }
    }

    /// Answers every operation. Until the commit nothing has happened, so all of it can be run again.
    private func write(_ batch: [Operation]) {
        for attempt in 1...Self.tries {
            do {
                let failures = try transact(batch)
                for (operation, failure) in zip(batch, failures) { operation.finish(failure) }
                return
            } catch let fault as ServerFault where fault.mayBeRunAgain && batch.count > 1 {
                // Another node holds a record that one of these waits for, and waits for a record that another of these
                // holds. One after another, each waits while it holds nothing that the other node could wait for.
                for operation in batch { write([operation]) }
                return
            } catch let fault as ServerFault where attempt < Self.tries && (fault == .lost || fault.mayBeRunAgain) {
                continue
            } catch {
                for operation in batch { operation.finish(error) }
                return
            }
        }
    }

    /// - Returns: for each operation why it was undone; nil where it stands.
    private func transact(_ batch: [Operation]) throws -> [(any Error)?] {
        try connection.ready()
        do {
            // Not READ WRITE: where an administrator made the database read-only, that is to be seen.
            try connection.send("BEGIN ISOLATION LEVEL READ COMMITTED")
            let failures = try batch.map(run)
            try commit()
            return failures
        } catch {
            if !connection.isLost {
                try? connection.drain()
                _ = try? connection.run("ROLLBACK")
            }
            throw error
        }
    }

    /// - Throws: where the whole transaction can no longer be saved.
    private func run(_ operation: Operation) throws -> (any Error)? {
        for attempt in 1...Self.tries {
            try connection.send("SAVEPOINT one")
            do {
                try operation.run(PostgresTransaction(connection: connection, channel: channel))
                try connection.send("RELEASE SAVEPOINT one")
                try connection.settle()
                return nil
            } catch {
                guard !connection.isLost else { throw ServerFault.lost }
                if let fault = error as? ServerFault, fault.mayBeRunAgain { throw fault }
                try connection.drain()
                try connection.send("ROLLBACK TO SAVEPOINT one")
                try connection.run("RELEASE SAVEPOINT one")
                guard let fault = error as? ServerFault, fault.isTaken, attempt < Self.tries else { return error }
            }
        }
        return StorageFault.taken
    }

    /// A connection that is lost here leaves open whether the server still committed.
    private func commit() throws {
        let outcome: Connection.Outcome
        do {
            outcome = try connection.run("COMMIT")
        } catch {
            if connection.isLost { throw StorageFault.uncertain }
            throw error
        }
        guard outcome.tag == "COMMIT" else { throw ServerFault.refused(state: "25P02") }
    }
}
