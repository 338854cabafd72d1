import Foundation
import Synchronization

/// Which of the nodes that share a database does a piece of work that is to be done once, such as witnessing the record.
///
/// Whoever has the turn counts its row up while it lives. Nobody compares times of day: another node takes over only after
/// it has seen the same count for `patience` on its own steady clock, so a clock that jumps harms nothing. Whoever lost the
/// turn without noticing, because its process stood still, is refused by `confirm` in the transaction of its work.
package final class Turn: Sendable {
    /// Another node has the turn.
    package struct Lost: Error {}

    /// Who was seen with the turn, and how far it had counted.
    private struct Seen: Hashable, Sendable {
        var holder: String
        var count: Int64
    }

    private struct State {
        /// What was seen last, and when it was seen first.
        var seen: Seen?
        var since = Duration.zero
        /// Until when this process may believe that it has the turn.
        var trusted = Duration.zero
    }

    private let database: any Database
    private let name: String
    private let holder: String
    private let steady: @Sendable () -> Duration
    private let state = Mutex(State())

    /// How long a holder may be silent before another takes over.
    package let patience: Duration

    /// `name` says what the work is; `node` is this process's name, to which is added what tells it from one before it.
    /// `steady` is a clock that only goes forward.
    package init(
        _ name: String, in database: any Database, node: String, patience: Duration = .seconds(60),
        steady: @escaping @Sendable () -> Duration = Turn.machine
    ) {
        self.database = database
        self.name = name
        self.patience = patience
        self.steady = steady
        holder = "\(node) \(UUID())"
    }

    /// Time since the first use, which no setting of the clock changes.
    package static let machine: @Sendable () -> Duration = {
        let start = ContinuousClock.now
        return { ContinuousClock.now - start }
    }()

    /// This process has the turn, and no other can have taken it yet.
    package var isHeld: Bool {
        let now = steady()
        return state.withLock { $0.seen?.holder == holder && now < $0.trusted }
    }

    /// Takes the turn where nobody has it or its holder went silent, and keeps it where it is ours.
    ///
    /// - Returns: whether it is ours now.
    @discardableResult package func take() async throws -> Bool {
        let asked = steady()
        let known = state.withLock { $0 }
        let isSilent = known.seen != nil && asked - known.since >= patience
        let (name, holder, isSoleOwner) = (name, holder, database.isSoleOwner)
        let found = try await database.write { tx in
            guard let found = try Self.seen(name, in: tx) else {
                try tx.run("INSERT INTO turn (name, holder, count) VALUES (\(name), \(holder), 1)")
                return Seen(holder: holder, count: 1)
            }
            // Beside a sole owner there is nobody who could still be at work.
            guard found.holder == holder || isSoleOwner || (isSilent && found == known.seen) else { return found }
            let taken = try tx.run(
                """
                UPDATE turn SET holder = \(holder), count = \(found.count + 1)
                WHERE name = \(name) AND holder = \(found.holder) AND count = \(found.count)
                """)
            guard taken == 1 else { return try Self.seen(name, in: tx) ?? found }
            return Seen(holder: holder, count: found.count + 1)
        }
        note(found, asked: asked)
        return found.holder == holder
    }

    /// Makes sure, inside the transaction of the work, that no other node has taken the turn.
    ///
    /// - Throws: `Lost` where one has.
    package func confirm(in tx: any Writing) throws {
        let kept = try tx.run("UPDATE turn SET count = count + 1 WHERE name = \(name) AND holder = \(holder)")
        guard kept == 1 else { throw Lost() }
    }

    /// Lets another node take the turn at once.
    package func giveUp() async throws {
        let (name, holder) = (name, holder)
        state.withLock { $0.trusted = .zero }
        try await database.write { tx in
            try tx.run("DELETE FROM turn WHERE name = \(name) AND holder = \(holder)")
        }
    }

    /// Trust ends well before another's patience does, which began after `asked`.
    private func note(_ found: Seen, asked: Duration) {
        let now = steady()
        state.withLock { state in
            if state.seen != found { state.since = now }
            state.seen = found
            state.trusted = found.holder == holder ? asked + patience * 2 / 3 : .zero
        }
    }

    private static func seen(_ name: String, in tx: any Reading) throws -> Seen? {
        try tx.row("SELECT holder, count FROM turn WHERE name = \(name)").map {
            Seen(holder: try $0.text(0), count: try $0.integer(1))
        }
    }
}
