import Crypto
import Foundation

/// Signed statements of how far every stream and the access log had come, written to a file outside the database.
///
/// A chain alone cannot show that its end was cut off or that the whole database was replaced; a witness that the server
/// cannot rewrite can (assurance 133). Each checkpoint names the streams that changed since the one before.
package struct Checkpoints: Sendable {
    /// One checkpoint as a line of the file.
    package struct Checkpoint: Codable, Hashable, Sendable {
        package var number: Int64
        /// Milliseconds since 1970, UTC.
        package var at: Int64
        package var streams: [Head]
        package var access: [AccessHead]
        /// The hash of the checkpoint before, in hexadecimal.
        package var previous: String
        /// Ed25519 over the canonical bytes, in hexadecimal.
        package var signature: String

        package struct Head: Codable, Hashable, Sendable {
            package var stream: String
            package var version: Int64
            package var head: String
        }

        package struct AccessHead: Codable, Hashable, Sendable {
            package var node: String
            package var number: Int64
            package var hash: String
        }

        var canonical: [UInt8] {
            var bytes = Canonical()
            bytes.append(number)
            bytes.append(at)
            for head in streams {
                bytes.append(head.stream)
                bytes.append(head.version)
                bytes.append(head.head)
            }
            bytes.append("access")
            for head in access {
                bytes.append(head.node)
                bytes.append(head.number)
                bytes.append(head.hash)
            }
            bytes.append(previous)
            return bytes.bytes
        }

        var hash: [UInt8] { Array(SHA256.hash(data: canonical)) }
    }

    private let journal: Journal
    private let file: CheckpointFile

    /// `file` is where the lines are added; best on another disk or machine.
    package init(_ journal: Journal, file: String) {
        self.journal = journal
        self.file = CheckpointFile(path: file)
    }

    /// The public key that proves the signatures, in hexadecimal.
    package var publicKey: String {
        get throws { try Array(journal.keys[.witness].signingKey().publicKey.rawRepresentation).hexadecimal }
    }

    /// Witnesses everything that changed since the last checkpoint, whichever node wrote it, and adds the line to this
    /// node's file.
    ///
    /// The database gives the number: of two nodes that witness at once, one comes after the other. The file comes after
    /// the row, so a crash between them leaves a line to be added, never a number to be given twice. With a `turn`, it
    /// throws `Turn.Lost` where another node has it.
    ///
    /// It costs what changed: those streams are on a list. With `lookingEverywhere`, all streams are looked at, so that one
    /// which was not put on the list is witnessed too.
    ///
    /// - Returns: how many streams it names; nil where nothing had changed.
    @discardableResult package func write(
        at moment: Int64, holding turn: Turn? = nil, lookingEverywhere: Bool = false
    ) async throws -> Int? {
        if lookingEverywhere { try await Unwitnessed.listForgotten(in: journal.database) }
        let keys = journal.keys
        let named = try await journal.database.write { tx in
            try turn?.confirm(in: tx)
            return try Self.witness(at: moment, keys, in: tx)
        }
        try await bringFileUpToDate()
        return named
    }

    /// Adds to this node's file what is missing there: what other nodes witnessed, or this one before it was stopped.
    ///
    /// - Throws: `CheckpointFault` where the file is not the one that this node left; then it is not touched.
    package func bringFileUpToDate() async throws {
        while true {
            let end = try file.end()
            let (noted, hash, lines) = try await journal.database.read { [file] tx in
                let noted = try tx.row("SELECT value FROM setting WHERE name = \(file.note)")?.text(0)
                let hash = try tx.row("SELECT hash FROM checkpoint WHERE number = \(end.number)")?.blob(0)
                let lines = try tx.rows(
                    "SELECT line FROM checkpoint_line WHERE number > \(end.number) ORDER BY number LIMIT 50"
                ).map { try $0.text(0) }
                return (noted.flatMap { Int64($0) } ?? 0, hash, lines)
            }
            // A file that is gone is made anew; one that became shorter is evidence.
            guard end.number >= noted || !file.exists else { throw CheckpointFault.cutOff }
            guard end.number == 0 || hash?.hexadecimal == end.hash else { throw CheckpointFault.foreign }
            guard !lines.isEmpty else { return }
            guard try file.append(lines, after: end) else { continue }
            try await journal.settings.set(file.note, to: String(file.end().number))
        }
    }

    private static func witness(at moment: Int64, _ keys: KeyRing, in tx: any Writing) throws -> Int? {
        let last = try tx.row("SELECT number, hash FROM checkpoint ORDER BY number DESC LIMIT 1")
        let streams = try Unwitnessed.take(in: tx)
        guard !streams.isEmpty || last == nil else { return nil }
        var checkpoint = Checkpoint(
            number: try (last?.integer(0) ?? 0) + 1, at: moment, streams: streams.sorted { $0.stream < $1.stream },
            access: try accessHeads(in: tx), previous: (try last?.blob(1) ?? Chain.start).hexadecimal, signature: "")
        checkpoint.signature = Array(try keys[.witness].signingKey().signature(for: checkpoint.canonical)).hexadecimal
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let line = String(decoding: try encoder.encode(checkpoint), as: UTF8.self)
        try tx.send(
            """
            INSERT INTO checkpoint (number, at, hash) VALUES (\(checkpoint.number), \(moment), \(checkpoint.hash))
            """)
        try tx.send("INSERT INTO checkpoint_line (number, line) VALUES (\(checkpoint.number), \(line))")
        return streams.count
    }

    /// The newest batch of every node, found by one step in the index for each.
    private static func accessHeads(in tx: any Reading) throws -> [Checkpoint.AccessHead] {
        var heads: [Checkpoint.AccessHead] = []
        var before = ""
        while let row = try tx.row(
            """
            SELECT node, number, hash FROM access_batch
            WHERE node = (SELECT MIN(node) FROM access_batch WHERE node > \(before)) ORDER BY number DESC LIMIT 1
            """)
        {
            before = try row.text(0)
            heads.append(
                Checkpoint.AccessHead(node: before, number: try row.integer(1), hash: try row.blob(2).hexadecimal))
        }
        return heads
    }
}
