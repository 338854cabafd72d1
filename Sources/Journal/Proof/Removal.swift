/// The words of one event, lawfully taken out of a record for good: a protected address, another family's name.
///
/// The event stays in its place in the chain; only its sealed body is deleted. An event of its own says which one it was,
/// in its kind, so that whoever proves the record without a key knows that it was no accident.
package struct Removal: Hashable, Sendable {
    /// The place in the stream of the event whose body was removed.
    package var version: Int
    /// When and by whom: milliseconds since 1970, UTC.
    package var at: Int64
    package var actor: UInt128
    package var reason: String

    private static let mark = "bodyRemoved."

    static func kind(of version: Int) -> String { mark + String(version) }

    /// - Returns: which event an event of this kind took the body from; nil where it is of another kind.
    static func version(in kind: String) -> Int? {
        kind.hasPrefix(mark) ? Int(kind.dropFirst(mark.count)) : nil
    }

    /// Why nothing was removed.
    package enum Fault: Error, Hashable, Sendable {
        case noSuchRecord
        case noSuchEvent
        /// The words of this event were removed before, or it is itself the trace of a removal.
        case nothingToRemove
        /// The tables belong to another role: their owner has to do this.
        case notTheOwner
    }
}

/// One event without its words, for whoever has to say which is meant.
package struct EventPlace: Hashable, Sendable {
    package var version: Int
    package var at: Int64
    package var actor: UInt128
    package var kind: String
    package var hasBody: Bool
}

extension Records {
    /// Every event of a stream in order, without words; empty where there is no such stream of this kind.
    package func places(of id: UInt128) async throws -> [EventPlace] {
        try await journal.database.read { tx in
            try tx.rows(
                """
                SELECT event.version, event.at, event.actor, event.kind, body.event
                FROM event JOIN stream ON stream.id = event.stream LEFT JOIN body ON body.event = event.seq
                WHERE event.stream = \(id) AND stream.kind = \(R.kind) ORDER BY event.version
                """
            ).map { row in
                EventPlace(
                    version: Int(try row.integer(0)), at: try row.integer(1), actor: try row.identity(2),
                    kind: try row.text(3), hasBody: !row.isNull(4))
            }
        }
    }

    /// What was removed from a stream, oldest first.
    package func removals(of id: UInt128) async throws -> [Removal] {
        let keys = journal.keys
        return try await journal.database.read { tx in
            try Self.stored(of: id, after: 0, keys: keys, in: tx).compactMap(\.removal)
        }
    }

    /// Removes the words of one event for good, with the rights of the tables' owner, and fills the record's index rows
    /// again without them.
    ///
    /// `order` says who answers for it and when; its fields are not looked at. Throws `Removal.Fault`.
    package func remove(
        _ version: Int, of id: UInt128, because reason: String, by order: Command, access line: AccessLine
    ) async throws {
        try await removing(of: id, because: reason, by: order, access: line) { _, tx in
            let event = try tx.row(
                """
                SELECT event.kind, body.event FROM event LEFT JOIN body ON body.event = event.seq
                WHERE event.stream = \(id) AND event.version = \(version)
                """)
            guard let event else { throw Removal.Fault.noSuchEvent }
            guard !event.isNull(1), Removal.version(in: try event.text(0)) == nil else {
                throw Removal.Fault.nothingToRemove
            }
            return [version]
        }
    }

    /// Removes the words of a whole stream for good, but for one event, which says what is left of it and is made from the
    /// newest record. nil leaves everything as it is. `also` runs in the same transaction.
    ///
    /// Throws `Removal.Fault`.
    package func removeAll(
        of id: UInt128, because reason: String, by order: Command, access line: AccessLine,
        also: @escaping @Sendable (any Writing) throws -> Void,
        leaving remains: @escaping @Sendable (R) throws -> R.Event?
    ) async throws {
        let keys = journal.keys
        try await removing(of: id, because: reason, by: order, access: line) { stream, tx in
            guard let kept = try Self.read(id, after: nil, keys: keys, in: tx), let last = try remains(kept.record)
            else {
                return []
            }
            let versions = try tx.rows(
                """
                SELECT event.version, event.kind FROM event JOIN body ON body.event = event.seq
                WHERE event.stream = \(id) ORDER BY event.version
                """
            ).compactMap { row in Removal.version(in: try row.text(1)) == nil ? Int(try row.integer(0)) : nil }
            let (kind, bytes) = try R.encode(last)
            try stream.append(kind: kind, bytes: bytes, by: order, in: tx)
            try also(tx)
            return versions
        }
    }

    /// `choose` says which events lose their words, and may add what takes their place.
    private func removing(
        of id: UInt128, because reason: String, by order: Command, access line: AccessLine,
        _ choose: @escaping @Sendable (inout StreamEnd, any Writing) throws -> [Int]
    ) async throws {
        guard journal.database.ownsTables else { throw Removal.Fault.notTheOwner }
        let (journal, indexes) = (journal, indexes)
        let newest = try await journal.database.write { tx -> Kept<R>? in
            guard let row = try tx.row("SELECT version FROM stream WHERE id = \(id) AND kind = \(R.kind)"),
                var stream = try StreamEnd.open(
                    id, kind: R.kind, at: Int(try row.integer(0)), keyOf: nil, keys: journal.keys, in: tx)
            else { throw Removal.Fault.noSuchRecord }
            let versions = try choose(&stream, tx)
            guard !versions.isEmpty else { return nil }
            for version in versions {
                let kind = Removal.kind(of: version)
                try stream.append(kind: kind, bytes: Array(reason.utf8), by: order, in: tx)
            }
            try stream.save(at: order.at, in: tx)
            try Self.forget(versions, of: id, in: tx)
            guard let kept = try Self.read(id, after: nil, keys: journal.keys, in: tx) else {
                throw Removal.Fault.noSuchRecord
            }
            for index in indexes {
                try tx.clear(index.table, stream: id)
                try index.write(kept.record, before: nil, of: id, key: stream.key, keys: journal.keys, in: tx)
            }
            try journal.access.write([line.stream == nil ? line.about(id) : line], in: tx)
            return kept
        }
        guard let newest else { return }
        keep(newest, changedAt: order.at)
        journal.watchers.tell(id, version: newest.version)
    }

    private static func forget(_ versions: [Int], of id: UInt128, in tx: any Writing) throws {
        let numbers = try versions.compactMap { version in
            try tx.row("SELECT seq FROM event WHERE stream = \(id) AND version = \(version)")?.integer(0)
        }
        try tx.unlocking(Schema.body) {
            for number in numbers { try tx.run("DELETE FROM body WHERE event = \(number)") }
        }
    }
}
