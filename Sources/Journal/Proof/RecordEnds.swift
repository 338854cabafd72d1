import Crypto

/// The ends of all chains at one moment: what must be there afterwards, whatever is done to the tables (assurance 127).
package struct RecordEnds: Sendable {
    private struct End: Sendable {
        var version: Int64
        var head: [UInt8]
    }

    private let ends: [UInt128: End]
    /// One short mark of all of them, for people to compare.
    package let digest: String

    package var count: Int { ends.count }

    package static func read(_ database: some Database) async throws -> RecordEnds {
        try await database.read { tx in
            var (ends, all): ([UInt128: End], Canonical) = ([:], Canonical())
            for row in try tx.rows("SELECT id, version, head FROM stream ORDER BY id") {
                let end = End(version: try row.integer(1), head: try row.blob(2))
                ends[try row.identity(0)] = end
                all.append(try row.identity(0))
                all.append(end.version)
                all.append(end.head.hexadecimal)
            }
            return RecordEnds(
                ends: ends, digest: String(Array(SHA256.hash(data: all.bytes)).hexadecimal.prefix(16)))
        }
    }

    /// How many chains no longer hold the end that they had here. What was added since does no harm.
    package func missing(in database: some Database) async throws -> Int {
        let ends = ends
        return try await database.read { tx in
            var missing = 0
            for (id, end) in ends {
                let row = try tx.row("SELECT hash FROM event WHERE stream = \(id) AND version = \(end.version)")
                if try row?.blob(0) != end.head { missing += 1 }
            }
            return missing
        }
    }
}
