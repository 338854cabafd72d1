import Journal
import Synchronization

extension Connection {
    /// Answers from one consistent state of the data.
    func look<Answer: Sendable>(
        _ work: @Sendable (any Reading) throws -> Answer, _ continuation: CheckedContinuation<Answer, any Error>
    ) {
        twice(continuation) {
            try send("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            let answer = try work(PostgresReading(connection: self))
            continuation.resume(returning: answer)
            // Whoever asked goes on already; the end of the transaction changes nothing for them.
            _ = try? run("COMMIT")
        } undo: {
            _ = try? run("ROLLBACK")
        }
    }

    /// Answers one statement, which needs no transaction around it and so costs one round trip.
    func ask(_ query: Query, _ continuation: CheckedContinuation<[ResultRow], any Error>) {
        twice(continuation) {
            continuation.resume(returning: try rows(query))
        } undo: {
        }
    }

    /// Looking has no effect, so after a lost connection it looks again. `work` answers; what it throws is answered here.
    private func twice<Answer>(
        _ continuation: CheckedContinuation<Answer, any Error>, _ work: () throws -> Void, undo: () -> Void
    ) {
        for attempt in 1...2 {
            do {
                try ready()
                return try work()
            } catch {
                if isLost {
                    if attempt == 1 { continue }
                } else {
                    try? drain()
                    undo()
                }
                continuation.resume(throwing: isLost && !(error is StorageFault) ? StorageFault.unreachable : error)
                return
            }
        }
    }
}

/// A transaction that looks things up.
struct PostgresReading: Reading {
    let connection: Connection

    func rows(_ query: Query) throws -> [ResultRow] { try connection.rows(query) }

    func rows(of table: DataTable, stream: UInt128) throws -> [ResultRow] {
        try connection.rows(of: table, stream: stream)
    }

    func page(of table: DataTable, after last: ResultRow?, limit: Int) throws -> [ResultRow] {
        try connection.page(of: table, after: last, limit: limit)
    }

    func has(table: String) throws -> Bool { try connection.has(table: table) }
}

extension Connection {
    func rows(_ query: Query) throws -> [ResultRow] {
        try send(query.text(mark: "$"), query.binds)
        return try settle().rows
    }

    func rows(of table: DataTable, stream: UInt128) throws -> [ResultRow] {
        try send("SELECT \(table.names) FROM \"\(table.name)\" WHERE stream = $1", [Bind(stream)])
        return try settle().rows
    }

    func page(of table: DataTable, after last: ResultRow?, limit: Int) throws -> [ResultRow] {
        try send(table.page(isFirst: last == nil, limit: limit, mark: "$"), last.map(table.place) ?? [])
        return try settle().rows
    }

    func has(table: String) throws -> Bool {
        let found = try rows(
            "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = \(table)")
        return !found.isEmpty
    }
}

extension DataTable {
    /// The fields as a statement lists them.
    var names: String { fields.map { "\"\($0.name)\"" }.joined(separator: ", ") }
}

/// Where an operation leaves its answer until the commit.
final class LeftAnswer<Answer: Sendable>: Sendable {
    private let answer = Mutex<Answer?>(nil)

    func set(_ new: Answer) { answer.withLock { $0 = new } }

    func get(unless failure: (any Error)?) throws -> Answer {
        if let failure { throw failure }
        guard let answer = answer.withLock({ $0 }) else { throw StorageFault.unreadable }
        return answer
    }
}
