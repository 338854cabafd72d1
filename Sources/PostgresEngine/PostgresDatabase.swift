import Dispatch
package import Journal

/// Records in a PostgreSQL database, which several nodes share.
///
/// One connection writes, a few look things up, and one hears what the other nodes say. An answer comes only after
/// the server has its commit on disk.
package final class PostgresDatabase: Database {
    package let isSoleOwner = false
    package let ownsTables: Bool

    private let readers: [Connection]
    private let pool: PostgresPool
    private let writing: Connection
    private let writer: PostgresWriter
    private let ear: Ear

    /// Opens the database at a `postgresql://` address and makes sure that its settings keep records safe.
    ///
    /// With `owning`, tables can be made and changed. Throws `DatabaseRefusal` with a sentence why it cannot be used.
    package init(
        at text: String, owning: Bool = false, readers count: Int = 8, limits: Limits = Limits()
    ) async throws {
        let address = try Address(text)
        let first = Connection(address, limits: limits)
        let schema = try await first.perform { connection in
            try connection.open()
            return try connection.schema()
        }
        let channel = Channel(schema: schema)
        ownsTables = owning
        writing = first
        writer = PostgresWriter(first, channel: channel)
        readers = (0..<count).map { _ in Connection(address, limits: limits) }
        pool = PostgresPool(readers)
        ear = Ear(address, channel: channel)
    }

    package func read<Answer: Sendable>(
        _ work: @escaping @Sendable (any Reading) throws -> Answer
    ) async throws -> Answer {
        try await onConnection { $0.look(work, $1) }
    }

    package func ask(_ query: Query) async throws -> [ResultRow] {
        try await onConnection { $0.ask(query, $1) }
    }

    private func onConnection<Answer: Sendable>(
        _ run: @escaping @Sendable (Connection, CheckedContinuation<Answer, any Error>) -> Void
    ) async throws -> Answer {
        let ticket = pool.ticket()
        do {
            return try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { continuation in
                    let job = PostgresPool.Job(
                        run: { run($0, continuation) }, refuse: { continuation.resume(throwing: $0) })
                    pool.submit(job, ticket: ticket)
                }
            } onCancel: {
                pool.cancel(ticket)
            }
        } catch let fault as ServerFault {
            try Task.checkCancellation()
            throw StorageFault(fault)
        }
    }

    package func write<Answer: Sendable>(
        _ work: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        let kept = LeftAnswer<Answer>()
        do {
            return try await withCheckedThrowingContinuation { continuation in
                writer.submit(
                    PostgresWriter.Operation(
                        run: { tx in kept.set(try work(tx)) },
                        finish: { failure in
                            continuation.resume(with: Result { try kept.get(unless: failure) })
                        }))
            }
        } catch let fault as ServerFault {
            throw StorageFault(fault)
        }
    }

    package func notices() -> AsyncStream<Notice> { ear.notices() }

    /// PostgreSQL keeps no space aside: its disk belongs to the server's administrator.
    package func spendReserve() -> Bool { false }

    package func hasRoom() -> Bool { true }

    /// Writes the tables anew, without what was removed. The server's write-ahead log keeps the old pages as long as it
    /// is kept itself.
    package func overwriteRemoved(from tables: [DataTable]) async throws {
        do {
            try await writing.perform { connection in
                for table in tables {
                    try connection.send("VACUUM (FULL) \"\(table.name)\"", [])
                    try connection.settle()
                }
            }
        } catch let fault as ServerFault {
            throw StorageFault(fault)
        }
    }

    package func isReplica() async throws -> Bool {
        try await read { tx in try tx.row("SELECT pg_is_in_recovery()")?.flag(0) ?? false }
    }

    package func close() async throws {
        pool.close()
        writer.close()
        ear.close()
        for connection in readers + [writing] { try await connection.perform { $0.close() } }
    }
}

extension Connection {
    /// Runs something on the connection's own queue.
    func perform<Answer: Sendable>(
        _ work: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work(self) }) }
        }
    }
}

extension PostgresDatabase {
    /// One transaction with statements that are made of names, which cannot be bound.
    func writeTables(_ work: @escaping @Sendable (Connection) throws -> Void) async throws {
        try await write { tx in
            guard let transaction = tx as? PostgresTransaction else { throw StorageFault.unreadable }
            try work(transaction.connection)
        }
    }
}
