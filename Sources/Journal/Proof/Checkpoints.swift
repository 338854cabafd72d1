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
    /// - Returns: how many streams it names; nil where nothing had changed.
    @discardableResult package func write(at moment: Int64, holding turn: Turn? = nil) async throws -> Int? {
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
        // One statement: what it marks is what it names, whatever other nodes write meanwhile.
        let streams = try tx.rows(
            "UPDATE stream SET witnessed = version WHERE version > witnessed RETURNING id, version, head"
        ).map {
            Checkpoint.Head(
                stream: try $0.blob(0).hexadecimal, version: try $0.integer(1), head: try $0.blob(2).hexadecimal)
        }
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

    private static func accessHeads(in tx: any Reading) throws -> [Checkpoint.AccessHead] {
        try tx.rows(
            """
            SELECT node, number, hash FROM access_batch AS last WHERE number =
            (SELECT MAX(number) FROM access_batch WHERE node = last.node) ORDER BY node
            """
        ).map {
            Checkpoint.AccessHead(node: try $0.text(0), number: try $0.integer(1), hash: try $0.blob(2).hexadecimal)
        }
    }
}
