import Journal
import Logging
import Practice

/// Hands the letters that are due to the mail server, on whichever node has the turn.
///
/// A letter whose sending could not be noted, because the program was killed in between, is sent again with the same
/// `Message-ID`: at least once, never lost.
struct PostRound: Sendable {
    let outbox: Outbox
    let carry: @Sendable (Letter, Letter.ID) async -> Delivery

    /// So many letters are looked at together.
    private static let most = 20
    /// Minutes until the next attempt, after each failure; the last goes on.
    private static let waits: [Int64] = [1, 2, 5, 10, 20, 40, 60, 120]
    /// Milliseconds after which a letter is given up.
    private static let patience: Int64 = 24 * 3_600_000
    /// Milliseconds for which it is remembered that a letter went.
    static let memory: Int64 = 90 * 24 * 3_600_000

    private struct Due: Sendable {
        var id: Letter.ID
        var at: Int64
        var tries: Int
        /// nil where it cannot be opened: its record was destroyed, or the row was changed.
        var letter: Letter?
    }

    static func work(
        _ office: Office, logger: Logger, _ carry: @escaping @Sendable (Letter, Letter.ID) async -> Delivery
    ) -> SharedWork {
        let round = PostRound(outbox: office.outbox, carry: carry)
        return SharedWork(
            turn: Turn("post", in: office.journal.database, node: office.journal.node), pause: .seconds(5),
            logger: logger
        ) { turn in try await round.go { try turn.confirm(in: $0) } }
    }

    /// One round. `confirm` makes sure, in each transaction, that no other node has taken the turn.
    func go(_ confirm: @escaping @Sendable (any Writing) throws -> Void = { _ in }) async throws {
        try await forgetOld(confirm)
        while true {
            let letters = try await due()
            for letter in letters {
                try Task.checkCancellation()
                let delivery = await attempt(letter)
                try await note(delivery, of: letter, confirm)
                // The others would only wait for the same server.
                if case .later(let fault) = delivery, fault.isOfServer { return }
            }
            guard letters.count == Self.most else { return }
        }
    }

    private func attempt(_ due: Due) async -> Delivery {
        guard let letter = due.letter else { return .later(.unreadable) }
        return await carry(letter, due.id)
    }

    private func due() async throws -> [Due] {
        let (now, keys) = (outbox.surroundings.now().milliseconds, outbox.journal.keys)
        return try await outbox.journal.database.read { tx in
            try tx.rows(
                """
                SELECT id, stream, at, tries, sealed FROM outbox WHERE state = 'waiting' AND due <= \(now)
                ORDER BY due, id LIMIT \(Self.most)
                """
            ).map { row in
                Due(
                    id: ID(try row.identity(0)), at: try row.integer(2), tries: Int(try row.integer(3)),
                    letter: try? Outbox.open(row, id: 0, stream: 1, sealed: 4, keys, in: tx))
            }
        }
    }

    private func note(
        _ delivery: Delivery, of due: Due, _ confirm: @escaping @Sendable (any Writing) throws -> Void
    ) async throws {
        let now = outbox.surroundings.now().milliseconds
        let (id, tries) = (due.id.value, due.tries + 1)
        let wait = Self.waits[min(due.tries, Self.waits.count - 1)] * 60_000
        let end = Self.end(of: delivery, isTooOld: now + wait - due.at > Self.patience)
        try await outbox.journal.database.writeOnceOrTwice { tx in
            try confirm(tx)
            if let end {
                try tx.run(
                    """
                    UPDATE outbox SET state = \(end.state.rawValue), fault = \(end.fault?.rawValue ?? ""),
                    tries = \(tries), ended = \(now), sealed = NULL WHERE id = \(id)
                    """)
            } else if case .later(let fault) = delivery {
                try tx.run(
                    "UPDATE outbox SET due = \(now + wait), tries = \(tries), fault = \(fault.rawValue) WHERE id = \(id)"
                )
            }
        }
    }

    /// How a letter ends with this; nil where it is tried again.
    private static func end(
        of delivery: Delivery, isTooOld: Bool
    ) -> (state: Outbox.State, fault: Delivery.Fault?)? {
        switch delivery {
        case .sent: (.sent, nil)
        case .refused: (.failed, .refused)
        case .later(.unreadable): (.failed, .unreadable)
        case .later: isTooOld ? (.failed, .tooOld) : nil
        }
    }

    private func forgetOld(_ confirm: @escaping @Sendable (any Writing) throws -> Void) async throws {
        let before = outbox.surroundings.now().milliseconds - Self.memory
        let isAny = try await outbox.journal.database.read { tx in
            try tx.row("SELECT id FROM outbox WHERE state IN ('sent', 'failed') AND ended < \(before) LIMIT 1") != nil
        }
        guard isAny else { return }
        try await outbox.journal.database.write { tx in
            try confirm(tx)
            try tx.run("DELETE FROM outbox WHERE state IN ('sent', 'failed') AND ended < \(before)")
        }
    }
}
