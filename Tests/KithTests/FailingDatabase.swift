import Journal
import Synchronization

import protocol Journal.Database

/// A database that fails as the test says, and otherwise does what the one behind it does.
final class FailingDatabase: Database {
    enum Failure: Hashable, Sendable {
        /// Neither looked at nor written.
        case before(StorageFault)
        /// Written, but the answer is lost.
        case afterWriting
    }

    private struct State {
        var next: [Failure] = []
        var always: Failure?
    }

    private let real: any Database
    private let reads = Mutex<StorageFault?>(nil)
    private let writes = Mutex(State())

    init(_ real: any Database) {
        self.real = real
    }

    /// Every look fails like this, until it is set to nil.
    func failReading(_ fault: StorageFault?) { reads.withLock { $0 = fault } }

    /// The next writes fail like this, one after another.
    func failWriting(_ failures: Failure...) { writes.withLock { $0.next = failures } }

    /// Every write fails like this, until it is set to nil.
    func failEveryWrite(_ failure: Failure?) { writes.withLock { $0.always = failure } }

    var isSoleOwner: Bool { false }
    var ownsTables: Bool { real.ownsTables }

    func read<Answer: Sendable>(_ work: @escaping @Sendable (any Reading) throws -> Answer) async throws -> Answer {
        if let fault = reads.withLock({ $0 }) { throw fault }
        return try await real.read(work)
    }

    func write<Answer: Sendable>(_ work: @escaping @Sendable (any Writing) throws -> Answer) async throws -> Answer {
        let failure = writes.withLock { $0.always ?? ($0.next.isEmpty ? nil : $0.next.removeFirst()) }
        if case .before(let fault) = failure { throw fault }
        let answer = try await real.write(work)
        if failure == .afterWriting { throw StorageFault.uncertain }
        return answer
    }

    func faults() async throws -> [String] { try await real.faults() }
    func notices() -> AsyncStream<Notice> { real.notices() }
    func spendReserve() -> Bool { real.spendReserve() }
    func hasRoom() -> Bool { real.hasRoom() }
    func isReplica() async throws -> Bool { try await real.isReplica() }
    func close() async throws { try await real.close() }
}
