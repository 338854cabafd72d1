/// Rows that have lost what they belong to: a transaction that was torn, or somebody's hand, would leave them.
enum Orphans {
    /// Each sentence names one kind of row and where it is.
    static func faults(_ tx: any Reading) throws -> [String] {
        try counted(tx) + named(tx)
    }

    private static func counted(_ tx: any Reading) throws -> [String] {
        let found: [(rows: Query, words: String)] = [
            (
                "SELECT COUNT(*) FROM body WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.seq = body.event)",
                "Texts that belong to no event"
            ),
            (
                """
                SELECT COUNT(*) FROM stream_key
                WHERE NOT EXISTS (SELECT 1 FROM stream WHERE stream.id = stream_key.stream)
                """, "Keys that belong to no stream"
            ),
            (
                "SELECT COUNT(*) FROM command WHERE NOT EXISTS (SELECT 1 FROM stream WHERE stream.id = command.stream)",
                "Commands that belong to no stream"
            ),
            (
                """
                SELECT COUNT(*) FROM draft WHERE stream IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM stream WHERE stream.id = draft.stream)
                """, "Drafts that belong to no stream"
            ),
        ]
        return try found.compactMap { rows, words in
            let count = try tx.row(rows)?.integer(0) ?? 0
            return count == 0 ? nil : "\(words): \(count)."
        }
    }

    private static func named(_ tx: any Reading) throws -> [String] {
        let keyless = try tx.rows(
            """
            SELECT id FROM stream WHERE NOT EXISTS (SELECT 1 FROM stream_key WHERE stream_key.stream = stream.id)
            AND NOT EXISTS (SELECT 1 FROM event WHERE event.stream = stream.id AND event.version = stream.version
            AND event.kind = \(Destruction.kind)) ORDER BY id
            """
        ).map { "Stream \(try $0.blob(0).hexadecimal): its key was removed." }
        let undestroyed = try tx.rows(
            """
            SELECT stream.id FROM stream JOIN event ON event.stream = stream.id AND event.version = stream.version
            JOIN stream_key ON stream_key.stream = stream.id WHERE event.kind = \(Destruction.kind) ORDER BY stream.id
            """
        ).map { "Stream \(try $0.blob(0).hexadecimal): it says that it was destroyed, and its key is there." }
        let unanswered = try tx.rows(
            """
            SELECT stream.id, MAX(command.version) FROM command JOIN stream ON stream.id = command.stream
            WHERE command.version > stream.version GROUP BY stream.id ORDER BY stream.id
            """
        ).map {
            "Stream \(try $0.blob(0).hexadecimal): event \(try $0.integer(1)) was promised to somebody and is not there."
        }
        let unbatched = try tx.rows(
            """
            SELECT node, batch, COUNT(*) FROM access WHERE NOT EXISTS
            (SELECT 1 FROM access_batch WHERE access_batch.node = access.node AND access_batch.number = access.batch)
            GROUP BY node, batch ORDER BY node, batch
            """
        ).map {
            "Access log of \(try $0.text(0)): batch \(try $0.integer(1)) was removed; \(try $0.integer(2)) of its lines remain."
        }
        return keyless + undestroyed + unanswered + unbatched
    }
}
