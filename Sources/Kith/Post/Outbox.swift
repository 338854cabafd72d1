import Foundation
import Journal
import Practice

/// Where letters wait until they are sent.
///
/// A letter is written in the transaction of the change that causes it, so there is never one without the other. In a
/// demonstration nothing is sent: letters are kept, and shown.
struct Outbox: Sendable {
    let journal: Journal
    let surroundings: Surroundings
    let way: Way

    /// What happens to letters here.
    enum Way: Hashable, Sendable {
        case sends
        /// They are only kept, for people to see what would have gone out.
        case keeps
        /// No mail server is named: nothing can be written.
        case none
    }

    /// What has become of a letter; stored by these names.
    enum State: String, CaseIterable, Sendable {
        case waiting, sent, kept
        /// Given up, for the reason that stands beside it.
        case failed
    }

    /// Letters can be written.
    var isOpen: Bool { way != .none }

    /// What writes a letter in the transaction of the change that causes it.
    ///
    /// Where it is about a record, `stream` is that record, which may be made in the same transaction. For `hold` seconds it
    /// can be stopped (assurance 120).
    func posting(
        _ letter: Letter, as id: Letter.ID, about stream: UInt128?, hold: Int64 = 0
    ) throws -> @Sendable (any Writing) throws -> Void {
        precondition(isOpen, "who offers to send asks first whether letters can be written")
        let bytes = Array(try JSONEncoder().encode(letter))
        let now = surroundings.now().milliseconds
        let (due, state) = (now + hold * 1_000, way == .keeps ? State.kept : .waiting)
        let keys = journal.keys
        return { tx in
            let sealed = try Self.key(of: stream, keys, in: tx).seal(bytes, for: Self.place(of: id))
            try tx.run(
                """
                INSERT INTO outbox (id, stream, at, due, tries, state, fault, ended, sealed)
                VALUES (\(id.value), \(stream), \(now), \(due), 0, \(state.rawValue), '', NULL, \(sealed))
                """)
        }
    }

    /// Takes letters back that still wait, such as those to an address that is wrong by now. One that is on its way at
    /// this moment goes all the same.
    static func recalling(_ letters: [Letter.ID]) -> @Sendable (any Writing) throws -> Void {
        { tx in
            for letter in letters {
                try tx.run("DELETE FROM outbox WHERE id = \(letter.value) AND state IN ('waiting', 'kept')")
            }
        }
    }

    /// Stops a letter in the time in which that is possible for sure: before it is due.
    ///
    /// What it returns throws `letterGone` where that time has passed.
    func stopping(_ letter: Letter.ID) -> @Sendable (any Writing) throws -> Void {
        let now = surroundings.now().milliseconds
        return { tx in
            let stopped = try tx.run(
                """
                DELETE FROM outbox WHERE id = \(letter.value) AND tries = 0 AND due > \(now)
                AND state IN ('waiting', 'kept')
                """)
            guard stopped == 1 else { throw Refusal(.letterGone) }
        }
    }

    /// Which of these letters can still be stopped for sure.
    func held(_ letters: [Letter.ID]) async throws -> Set<Letter.ID> {
        let now = surroundings.now().milliseconds
        return try await journal.database.read { tx in
            Set(
                try letters.filter { letter in
                    try tx.row(
                        """
                        SELECT id FROM outbox WHERE id = \(letter.value) AND tries = 0 AND due > \(now)
                        AND state IN ('waiting', 'kept')
                        """) != nil
                })
        }
    }

    /// What has become of letters; those that were taken back, or went long ago, are not in it.
    func states(of letters: [Letter.ID]) async throws -> [Letter.ID: (state: State, fault: Delivery.Fault?)] {
        guard !letters.isEmpty else { return [:] }
        return try await journal.database.read { tx in
            var found: [Letter.ID: (state: State, fault: Delivery.Fault?)] = [:]
            for letter in letters {
                let row = try tx.row("SELECT state, fault FROM outbox WHERE id = \(letter.value)")
                guard let row, let state = State(rawValue: try row.text(0)) else { continue }
                found[letter] = (state, Delivery.Fault(rawValue: try row.text(1)))
            }
            return found
        }
    }

    /// In a demonstration: the letters that would have gone out, newest first.
    func kept(limit: Int = 100) async throws -> [(at: Moment, letter: Letter)] {
        let keys = journal.keys
        return try await journal.database.read { tx in
            try tx.rows(
                """
                SELECT id, stream, at, sealed FROM outbox WHERE state = 'kept' ORDER BY at DESC, id LIMIT \(limit)
                """
            ).map { row in
                (
                    Moment(milliseconds: try row.integer(2)),
                    try Self.open(row, id: 0, stream: 1, sealed: 3, keys, in: tx)
                )
            }
        }
    }

    // MARK: - Sealing

    private static func key(of stream: UInt128?, _ keys: KeyRing, in tx: any Reading) throws -> SealingKey {
        guard let stream else { return keys[.post] }
        guard let key = try keys.key(of: stream, inside: tx) else { throw StorageFault.cannotUnseal }
        return key
    }

    static func open(
        _ row: ResultRow, id: Int, stream: Int, sealed: Int, _ keys: KeyRing, in tx: any Reading
    ) throws -> Letter {
        let key = try key(of: row.isNull(stream) ? nil : try row.identity(stream), keys, in: tx)
        let bytes = try key.open(try row.blob(sealed), for: place(of: ID(try row.identity(id))))
        return try JSONDecoder().decode(Letter.self, from: Data(bytes))
    }

    private static func place(of letter: Letter.ID) -> Canonical {
        var place = Canonical()
        place.append("letter")
        place.append(letter.value)
        return place
    }
}
