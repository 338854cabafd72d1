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

        /// - Returns: nil where the line is not the checkpoint that was signed in this place.
        init?(line: String, number: Int64, previous: [UInt8], key: Curve25519.Signing.PublicKey) {
            guard let read = try? JSONDecoder().decode(Self.self, from: Data(line.utf8)), read.number == number,
                read.previous == previous.hexadecimal, let signature = [UInt8](hexadecimal: read.signature),
                key.isValidSignature(signature, for: read.canonical)
            else { return nil }
            self = read
        }

        init(
            number: Int64, at: Int64, streams: [Head], access: [AccessHead], previous: [UInt8],
            signedWith key: Curve25519.Signing.PrivateKey
        ) throws {
            (self.number, self.at, self.streams, self.access) = (number, at, streams, access)
            self.previous = previous.hexadecimal
            signature = ""
            signature = Array(try key.signature(for: canonical)).hexadecimal
        }
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

    /// Writes a checkpoint over everything that changed since the last one.
    ///
    /// - Returns: how many streams it names; nil where nothing had changed.
    @discardableResult package func write(at moment: Int64) async throws -> Int? {
        let key = try journal.keys[.witness].signingKey()
        var state = try await journal.database.read { tx in try Self.state(in: tx) }
        if try await takeUp(after: state, key.publicKey) {
            state = try await journal.database.read { tx in try Self.state(in: tx) }
        }
        guard !state.streams.isEmpty || state.number == 0 else { return nil }
        let checkpoint = try Checkpoint(
            number: state.number + 1, at: moment, streams: state.streams, access: state.access,
            previous: state.previous, signedWith: key)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try file.append(try encoder.encode(checkpoint) + [10])
        try await remember(checkpoint)
        return checkpoint.streams.count
    }

    /// A checkpoint that stands in the file and that the database does not know: whoever wrote it was stopped between the
    /// two. Writing another with the same number would make the file worthless.
    ///
    /// - Returns: whether there was one.
    private func takeUp(after state: State, _ key: Curve25519.Signing.PublicKey) async throws -> Bool {
        try file.cutUnfinishedLine()
        guard let lines = file.wholeLines, Int64(lines.count) == state.number + 1, let last = lines.last,
            let checkpoint = Checkpoint(line: last, number: state.number + 1, previous: state.previous, key: key),
            try await journal.database.read({ tx in try Verification.faults(against: checkpoint, tx) }).isEmpty
        else { return false }
        try await remember(checkpoint)
        return true
    }

    private func remember(_ checkpoint: Checkpoint) async throws {
        try await journal.database.write { tx in
            try tx.run(
                """
                INSERT INTO checkpoint (number, at, hash)
                VALUES (\(checkpoint.number), \(checkpoint.at), \(checkpoint.hash))
                """)
            for head in checkpoint.streams {
                guard let id = [UInt8](hexadecimal: head.stream) else { continue }
                try tx.run("UPDATE stream SET witnessed = \(head.version) WHERE id = \(id)")
            }
        }
    }

    private struct State {
        var number: Int64
        var previous: [UInt8]
        var streams: [Checkpoint.Head]
        var access: [Checkpoint.AccessHead]
    }

    private static func state(in tx: any Reading) throws -> State {
        let last = try tx.row("SELECT number, hash FROM checkpoint ORDER BY number DESC LIMIT 1")
        let streams = try tx.rows("SELECT id, version, head FROM stream WHERE version > witnessed ORDER BY id").map {
            Checkpoint.Head(
                stream: try $0.blob(0).hexadecimal, version: try $0.integer(1), head: try $0.blob(2).hexadecimal)
        }
        let access = try tx.rows(
            """
            SELECT node, number, hash FROM access_batch AS last WHERE number =
            (SELECT MAX(number) FROM access_batch WHERE node = last.node) ORDER BY node
            """
        ).map {
            Checkpoint.AccessHead(node: try $0.text(0), number: try $0.integer(1), hash: try $0.blob(2).hexadecimal)
        }
        return State(
            number: try last?.integer(0) ?? 0, previous: try last?.blob(1) ?? Chain.start, streams: streams,
            access: access)
    }
}
