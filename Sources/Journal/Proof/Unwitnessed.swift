/// The list of streams that changed since a checkpoint named them, so that a checkpoint costs what changed and not what
/// there is.
///
/// Whoever appends holds the stream's row and then puts it on the list; whoever witnesses holds the same row before taking
/// it off. So of two that meet, one sees what the other did, and no change is left out.
enum Unwitnessed {
    /// As many streams are looked at in one statement.
    private static let step = 64

    static func add(_ stream: UInt128, in tx: any Writing) throws {
        try tx.send("INSERT INTO unwitnessed (stream) VALUES (\(stream)) ON CONFLICT (stream) DO NOTHING")
    }

    /// Marks what is on the list as witnessed and takes it off.
    ///
    /// - Returns: how far each stream has come.
    static func take(in tx: any Writing) throws -> [Checkpoints.Checkpoint.Head] {
        let listed = try tx.rows("SELECT stream FROM unwitnessed ORDER BY stream").map { try $0.identity(0) }
        var heads: [Checkpoints.Checkpoint.Head] = []
        for start in stride(from: 0, to: listed.count, by: step) {
            heads += try take(Array(listed[start..<min(start + step, listed.count)]), in: tx)
        }
        return heads
    }

    /// One statement: what it marks is what it names, whatever other nodes write meanwhile.
    private static func take(_ streams: [UInt128], in tx: any Writing) throws -> [Checkpoints.Checkpoint.Head] {
        let marked = try tx.rows(
            """
            UPDATE stream SET witnessed = version WHERE id IN (\(streams)) AND version > witnessed
            RETURNING id, version, head
            """)
        try tx.run("DELETE FROM unwitnessed WHERE stream IN (\(streams))")
        return try marked.map {
            Checkpoints.Checkpoint.Head(
                stream: try $0.blob(0).hexadecimal, version: try $0.integer(1), head: try $0.blob(2).hexadecimal)
        }
    }

    /// Looks at every stream, and puts on the list what changed without being put there: before there was a list, or by a
    /// node of a version that knows none.
    static func listForgotten(in database: any Database) async throws {
        let forgotten = try await database.read { tx in
            try tx.rows(
                "SELECT id FROM stream WHERE version > witnessed AND id NOT IN (SELECT stream FROM unwitnessed)"
            ).map { try $0.identity(0) }
        }
        for start in stride(from: 0, to: forgotten.count, by: 1_000) {
            let some = forgotten[start..<min(start + 1_000, forgotten.count)]
            try await database.write { tx in
                for stream in some {
                    // Another node may have witnessed it since.
                    try tx.send(
                        """
                        INSERT INTO unwitnessed (stream)
                        SELECT id FROM stream WHERE id = \(stream) AND version > witnessed
                        ON CONFLICT (stream) DO NOTHING
                        """)
                }
            }
        }
    }
}
