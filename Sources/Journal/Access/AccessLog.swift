import Crypto
import Synchronization

/// One line about who looked at or changed what. Holds identities and kinds, never what stood there.
package struct AccessLine: Hashable, Sendable {
    /// Milliseconds since 1970, UTC.
    package var at: Int64
    package var actor: UInt128?
    package var session: UInt128?
    /// The role's identity as it was then.
    package var role: String
    /// Where the request came from.
    package var source: String
    /// What was done: view, change, search, list, print, export, admin …
    package var action: String
    /// Which part of the record or of the program.
    package var part: String
    package var stream: UInt128?
    /// The records that a list or a search showed.
    package var shown: [UInt128]
    /// Search terms, sealed under the audit key.
    package var sealed: [UInt8]?
    /// done, refused or failed.
    package var outcome: String

    package init(
        at: Int64, actor: UInt128?, session: UInt128?, role: String, source: String, action: String, part: String,
        stream: UInt128? = nil, shown: [UInt128] = [], sealed: [UInt8]? = nil, outcome: String = "done"
    ) {
        self.at = at
        self.actor = actor
        self.session = session
        self.role = role
        self.source = source
        self.action = action
        self.part = part
        self.stream = stream
        self.shown = shown
        self.sealed = sealed
        self.outcome = outcome
    }

    func about(_ stream: UInt128) -> AccessLine {
        var copy = self
        copy.stream = stream
        return copy
    }

    /// The values of its row, without the number that counts by itself.
    func row(node: String, batch: Int64) -> [Bind] {
        [
            .text(node), .integer(batch), .integer(at), Bind(orNull: actor), Bind(orNull: session), .text(role),
            .text(source), .text(action), .text(part), Bind(orNull: stream),
            shown.isEmpty ? .null : .blob(shown.flatMap(\.bytes)), sealed.map(Bind.blob) ?? .null, .text(outcome),
        ]
    }

    var canonical: Canonical {
        var line = Canonical()
        line.append(at)
        line.append(actor) { $0.append($1) }
        line.append(session) { $0.append($1) }
        line.append(role)
        line.append(source)
        line.append(action)
        line.append(part)
        line.append(stream) { $0.append($1) }
        line.append(shown.flatMap(\.bytes))
        line.append(sealed) { $0.append($1) }
        line.append(outcome)
        return line
    }
}

/// The durable log of every view, search, print and change. No line, no page.
///
/// Lines that arrive together are written together: whoever comes first writes for all who wait, then hands over.
package final class AccessLog: Sendable {
    private struct Waiting {
        var line: AccessLine
        var continuation: CheckedContinuation<Turn, any Error>
    }

    private enum Turn {
        case written
        case yours(others: [Waiting])
    }

    private struct State {
        var isWriting = false
        var waiting: [Waiting] = []
    }

    let database: any Database
    private let node: String
    private let state = Mutex(State())

    init(database: any Database, node: String) {
        self.database = database
        self.node = node
    }

    /// Returns once the line is on disk.
    package func record(_ line: AccessLine) async throws {
        let turn = try await withCheckedThrowingContinuation { continuation in
            let mustWait = state.withLock { state in
                if state.isWriting { state.waiting.append(Waiting(line: line, continuation: continuation)) }
                defer { state.isWriting = true }
                return state.isWriting
            }
            if !mustWait { continuation.resume(returning: .yours(others: [])) }
        }
        guard case .yours(let others) = turn else { return }
        let result = await write(batch: [line] + others.map(\.line))
        for other in others { other.continuation.resume(with: result.map { .written }) }
        passOn()
        try result.get()
    }

    /// On a full disk, the space that is set aside for these lines is given free, so that reading can go on.
    ///
    /// A line that was perhaps written is written again: two lines for one look are true of it, none would not be.
    private func write(batch: [AccessLine]) async -> Result<Void, any Error> {
        while true {
            do {
                try await database.writeOnceOrTwice { tx in try self.write(batch, in: tx) }
                return .success(())
            } catch StorageFault.full where database.spendReserve() {
                continue
            } catch {
                return .failure(error)
            }
        }
    }

    /// Hands the pen to whoever waits longest, with everybody who can share the same write.
    private func passOn() {
        let next = state.withLock { state -> (Waiting, others: [Waiting])? in
            guard !state.waiting.isEmpty else {
                state.isWriting = false
                return nil
            }
            let batch = Array(state.waiting.prefix(Self.most))
            state.waiting.removeFirst(batch.count)
            return (batch[0], Array(batch.dropFirst()))
        }
        if let next { next.0.continuation.resume(returning: .yours(others: next.others)) }
    }

    private static let most = 256

    /// Writes lines in a transaction that is under way, as one batch of the chain.
    package func write(_ lines: [AccessLine], in tx: any Writing) throws {
        let last = try tx.row(
            "SELECT number, hash FROM access_batch WHERE node = \(node) ORDER BY number DESC LIMIT 1")
        let number = try (last?.integer(0) ?? 0) + 1
        let hash = AccessChain.hash(previous: try last?.blob(1) ?? Chain.start, number: number, lines: lines)
        try tx.insert(lines.map { $0.row(node: node, batch: number) }, into: Schema.access)
        try tx.send(
            """
            INSERT INTO access_batch (node, number, lines, hash)
            VALUES (\(node), \(number), \(lines.count), \(hash))
            """)
    }
}

/// The hash chain over batches of access lines.
enum AccessChain {
    static func hash(previous: [UInt8], number: Int64, lines: [AccessLine]) -> [UInt8] {
        var hasher = SHA256()
        hasher.update(data: previous)
        var head = Canonical()
        head.append(number)
        head.append(Int64(lines.count))
        hasher.update(data: head.bytes)
        for line in lines { hasher.update(data: line.canonical.bytes) }
        return Array(hasher.finalize())
    }
}
