import Journal
import Synchronization

import protocol Journal.Database

/// A database whose disk is full from some write on, or that stores something else than it was given.
final class Failing: Database {
    private let inner: any Database
    private let failing: Int
    private let changed: String?
    private let writes = Mutex(0)

    /// The write with the number `failing` and those after it find the disk full.
    init(_ inner: any Database, atWrite failing: Int = .max, changing changed: String? = nil) {
        self.inner = inner
        self.failing = failing
        self.changed = changed
    }

    var isSoleOwner: Bool { inner.isSoleOwner }
    var ownsTables: Bool { inner.ownsTables }

    func read<Answer: Sendable>(
        _ work: @escaping @Sendable (any Reading) throws -> Answer
    ) async throws -> Answer { try await inner.read(work) }

    func write<Answer: Sendable>(
        _ work: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        let number = writes.withLock { number in
            number += 1
            return number
        }
        if number >= failing { throw StorageFault.full }
        let isMeddling = changed == "draft"
        return try await inner.write { tx in
            let answer = try work(tx)
            if isMeddling, try tx.has(table: "draft") { try tx.run("UPDATE draft SET at = at + 1") }
            return answer
        }
    }

    func faults() async throws -> [String] { try await inner.faults() }
    func notices() -> AsyncStream<Notice> { inner.notices() }
    func isReplica() async throws -> Bool { try await inner.isReplica() }
    func spendReserve() -> Bool { inner.spendReserve() }
    func hasRoom() -> Bool { inner.hasRoom() }
    func close() async throws { try await inner.close() }
}
