import Synchronization

/// Writes whose connection is lost while committing: nobody knows then whether they were done.
extension Database {
    /// Writes what does no harm when it is done twice, and does it again where nobody knows whether it was done.
    @discardableResult
    package func writeOnceOrTwice<Answer: Sendable>(
        _ work: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        do {
            return try await write(work)
        } catch StorageFault.uncertain {
            // Whatever comes of the second time, what became of the first is not known.
            do { return try await write(work) } catch is StorageFault { throw StorageFault.uncertain }
        }
    }

    /// Writes what must not be done twice: it is known by an identity of its own, so where nobody knows whether it was
    /// done, it is found done or done now.
    ///
    /// - Throws: `StorageFault.uncertain` where the database cannot be asked any more.
    @discardableResult
    package func writeOnce<Answer: Sendable>(
        _ work: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        let kept = KeptAnswer<Answer>()
        try await writeOnce(as: .random(in: 0...UInt128.max)) { tx in kept.set(try work(tx)) }
        guard let answer = kept.answer else { throw StorageFault.unreadable }
        return answer
    }

    /// The same for what somebody may ask for again: with the same `deed` it has one effect, however often it comes.
    package func writeOnce(
        as deed: UInt128, _ work: @escaping @Sendable (any Writing) throws -> Void
    ) async throws {
        try await writeOnceOrTwice { tx in
            // Waits for whoever is just committing the same.
            let isNew = try tx.run("INSERT INTO deed (id) VALUES (\(deed)) ON CONFLICT (id) DO NOTHING") == 1
            if isNew { try work(tx) }
        }
    }
}

/// What the work answered, when it was done last; what is done again was undone before.
private final class KeptAnswer<Answer: Sendable>: Sendable {
    private let kept = Mutex<Answer?>(nil)

    var answer: Answer? { kept.withLock { $0 } }

    func set(_ answer: Answer) { kept.withLock { $0 = answer } }
}
