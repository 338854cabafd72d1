import Journal
import Synchronization

import protocol Journal.Database

/// A database that counts the rows which are looked up outside changes, and otherwise does what the one behind it does.
final class CountingDatabase: Database {
    private struct Counted: Reading {
        let real: any Reading
        let count: @Sendable (Int) -> Void

        func rows(_ query: Query) throws -> [ResultRow] { counted(try real.rows(query)) }

        func rows(of table: DataTable, stream: UInt128) throws -> [ResultRow] {
            counted(try real.rows(of: table, stream: stream))
        }

        func page(of table: DataTable, after last: ResultRow?, limit: Int) throws -> [ResultRow] {
            counted(try real.page(of: table, after: last, limit: limit))
        }

        func has(table: String) throws -> Bool { try real.has(table: table) }

        private func counted(_ rows: [ResultRow]) -> [ResultRow] {
            count(rows.count)
            return rows
        }
    }

    private let real: any Database
    private let found = Mutex(0)

    init(_ real: any Database) {
        self.real = real
    }

    /// How many rows were looked up so far.
    var rows: Int { found.withLock { $0 } }

    var isSoleOwner: Bool { real.isSoleOwner }
    var ownsTables: Bool { real.ownsTables }

    func read<Answer: Sendable>(_ work: @escaping @Sendable (any Reading) throws -> Answer) async throws -> Answer {
        try await real.read { [self] tx in
            try work(Counted(real: tx) { number in self.found.withLock { $0 += number } })
        }
    }

    func write<Answer: Sendable>(_ work: @escaping @Sendable (any Writing) throws -> Answer) async throws -> Answer {
        try await real.write(work)
    }

    func faults() async throws -> [String] { try await real.faults() }
    func notices() -> AsyncStream<Notice> { real.notices() }
    func spendReserve() -> Bool { real.spendReserve() }
    func hasRoom() -> Bool { real.hasRoom() }
    func isReplica() async throws -> Bool { try await real.isReplica() }
    func close() async throws { try await real.close() }
}
