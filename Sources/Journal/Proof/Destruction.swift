/// Whole records, lawfully destroyed: their keys are gone, and with them every word.
///
/// A destroyed stream keeps its place: its chain stays as it was and ends with an event of its own, whose kind is in the
/// clear, so that whoever proves the rest without a key knows that this was no accident.
package struct Destruction: Sendable {
    static let kind = "destroyed"

    /// One stream at the version at which it was looked at.
    package struct Part: Hashable, Sendable {
        package var id: UInt128
        package var kind: String
        package var version: Int
        package var begun: Int64
        package var changed: Int64
    }

    /// A stream that was destroyed, and when: milliseconds since 1970, UTC.
    package struct Trace: Hashable, Sendable {
        package var stream: UInt128
        package var at: Int64
    }

    /// Why nothing was destroyed.
    package enum Fault: Error, Hashable, Sendable {
        /// Somebody added to one of the records since they were looked at.
        case movedOn
        /// The tables belong to another role: their owner has to do this.
        case notTheOwner
    }

    private let journal: Journal
    /// Tables whose rows belong to one stream, which their field `stream` names.
    private let tables: [DataTable]

    /// `tables` are those of the areas, index tables among them; the journal's own go along.
    package init(_ journal: Journal, emptying tables: [DataTable]) {
        self.journal = journal
        self.tables = tables + [Schema.draft, Schema.command]
    }

    /// Streams as they stand; those that are not there, or were destroyed before, are left out.
    package func parts(_ ids: [UInt128]) async throws -> [Part] {
        try await journal.database.read { tx in
            try ids.compactMap { id in
                try tx.row(
                    """
                    SELECT stream.id, stream.kind, stream.version, event.at, stream.changed_at
                    FROM stream JOIN stream_key ON stream_key.stream = stream.id
                    JOIN event ON event.stream = stream.id AND event.version = 1 WHERE stream.id = \(id)
                    """
                ).map { row in
                    Part(
                        id: try row.identity(0), kind: try row.text(1), version: Int(try row.integer(2)),
                        begun: try row.integer(3), changed: try row.integer(4))
                }
            }
        }
    }

    /// How many rows beside its events a stream has in each table.
    package func rowsBeside(_ ids: [UInt128]) async throws -> [String: Int] {
        let tables = tables
        return try await journal.database.read { tx in
            try tables.reduce(into: [:]) { counts, table in
                for id in ids { counts[table.name, default: 0] += try tx.rows(of: table, stream: id).count }
            }
        }
    }

    /// Destroys the streams: key, sealed words, rows beside them, all in one transaction. `also` runs in it.
    ///
    /// `order` says who answers for it and when; `line` is written for each stream. Throws `Fault`.
    package func destroy(
        _ parts: [Part], by order: Command, access line: @Sendable (UInt128) throws -> AccessLine,
        also: @escaping @Sendable (any Writing) throws -> Void
    ) async throws {
        guard journal.database.ownsTables else { throw Fault.notTheOwner }
        let (journal, tables) = (journal, tables)
        let lines = try parts.map { try line($0.id) }
        try await journal.database.write { tx in
            for part in parts.sorted(by: { $0.id < $1.id }) {
                try Self.end(part, by: order, keys: journal.keys, in: tx)
                for table in tables { try tx.clear(table, stream: part.id) }
            }
            try tx.unlocking(Schema.body) {
                for part in parts {
                    try tx.run("DELETE FROM body WHERE event IN (SELECT seq FROM event WHERE stream = \(part.id))")
                }
            }
            for part in parts { try tx.run("DELETE FROM stream_key WHERE stream = \(part.id)") }
            try also(tx)
            try journal.access.write(lines, in: tx)
        }
        for part in parts {
            journal.keys.forget(part.id)
            journal.watchers.tell(part.id, version: part.version + 1)
        }
    }

    /// Overwrites what the database's files still hold of destroyed keys. It can be done again at any time.
    ///
    /// - Throws: `StorageFault.busy` where somebody looked at the old pages all the time.
    package func overwrite() async throws {
        try await journal.database.overwriteRemoved(from: [Schema.streamKey])
    }

    private static func end(_ part: Part, by order: Command, keys: KeyRing, in tx: any Writing) throws {
        guard
            var stream = try StreamEnd.open(
                part.id, kind: part.kind, at: part.version, keyOf: nil, keys: keys, in: tx)
        else { throw Fault.movedOn }
        try stream.append(kind: kind, bytes: [], by: order, in: tx)
        try stream.save(at: order.at, in: tx)
    }
}

extension Records {
    /// Was this stream lawfully destroyed?
    package func isDestroyed(_ id: UInt128) async throws -> Bool {
        try await journal.database.read { tx in
            try tx.row(
                """
                SELECT event.seq FROM stream JOIN event ON event.stream = stream.id AND event.version = stream.version
                WHERE stream.id = \(id) AND stream.kind = \(R.kind) AND event.kind = \(Destruction.kind)
                """) != nil
        }
    }
}
