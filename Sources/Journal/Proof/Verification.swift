/// Proves that nothing recorded was changed, removed, reordered or cut off since it was witnessed.
///
/// Needs no secret: the chains are over ciphertext, and checkpoints are proved with the public key.
package struct Verification: Sendable {
    /// What was found.
    package struct Report: Sendable {
        /// Each sentence names one fault and where it is; none means sound.
        package var faults: [String] = []
        package var streams = 0
        package var events = 0
        package var accessLines = 0
        package var checkpoints = 0
        /// Streams that were lawfully destroyed; their chains are proved with the rest.
        package var destroyed: [Destruction.Trace] = []
        /// Checkpoints that the file does not have yet, because another node wrote them or it is an older copy; they were
        /// proved from the database.
        package var aheadOfFile = 0
        /// Until when the record is proved by a checkpoint outside the database: milliseconds since 1970, UTC. Where
        /// something was tampered with, what came before that can still be proved.
        package var provedUntil: Int64?

        package var isSound: Bool { faults.isEmpty }

        /// The first event of each stream, and the first batch of each node's access lines, that is not as it was written.
        var broken: (streams: [String: Int64], access: [String: Int64]) = ([:], [:])
    }

    let database: any Database
    private let checkpointFile: String?
    private let publicKey: String?

    package init(_ database: any Database, checkpointFile: String?, publicKey: String?) {
        self.database = database
        self.checkpointFile = checkpointFile
        self.publicKey = publicKey
    }

    package func run() async throws -> Report {
        var report = try await database.read { tx in try Self.readAll(tx) }
        let damage = try await database.faults()
        report.faults += damage
        if let checkpointFile {
            try await proveCheckpoints(in: CheckpointFile(path: checkpointFile), with: publicKey, &report)
        }
        if !damage.isEmpty { report.provedUntil = nil }
        return report
    }

    private static func readAll(_ tx: any Reading) throws -> Report {
        var report = Report()
        if try Transfer.isUnfinished(tx) { report.faults.append("This is a copy that was not finished.") }
        for stream in try tx.rows("SELECT id, version, head FROM stream ORDER BY id") {
            report.streams += 1
            try StreamProof(row: stream).check(tx, &report)
        }
        let strays = try tx.rows("SELECT DISTINCT stream FROM event WHERE stream NOT IN (SELECT id FROM stream)")
        for stray in strays {
            let name = try stray.blob(0).hexadecimal
            report.faults.append("Stream \(name): its first row was removed.")
            report.broken.streams[name] = 1
        }
        for node in try tx.rows("SELECT DISTINCT node FROM access_batch ORDER BY node") {
            try checkAccess(of: try node.text(0), tx, &report)
        }
        report.faults += try Orphans.faults(tx)
        return report
    }

    private static func checkAccess(of node: String, _ tx: any Reading, _ report: inout Report) throws {
        var hash = Chain.start
        var expected: Int64 = 1
        for batch in try tx.rows(
            "SELECT number, lines, hash FROM access_batch WHERE node = \(node) ORDER BY number")
        {
            let number = try batch.integer(0)
            let lines = try tx.rows(
                """
                SELECT seq, at, actor, session, role, source, action, part, stream, shown, sealed, outcome FROM access
                WHERE node = \(node) AND batch = \(number) ORDER BY seq
                """
            ).map(AccessLine.init(row:))
            hash = AccessChain.hash(previous: hash, number: number, lines: lines)
            var fault: String?
            if number != expected {
                fault = "batch \(expected) was removed."
            } else if try batch.integer(1) != Int64(lines.count) {
                fault = "batch \(number) was changed: it has \(lines.count) lines in place of \(try batch.integer(1))."
            } else if try hash != batch.blob(2) {
                fault = "batch \(number) was changed."
            }
            if let fault {
                report.faults.append("Access log of \(node): \(fault)")
                report.broken.access[node] = expected
                return
            }
            report.accessLines += lines.count
            expected += 1
        }
    }
}

extension Verification.Report {
    /// Did something that a checkpoint witnessed turn out not to be as it was written?
    func isBroken(before checkpoint: Checkpoints.Checkpoint) -> Bool {
        checkpoint.streams.contains { $0.version >= broken.streams[$0.stream] ?? .max }
            || checkpoint.access.contains { $0.number >= broken.access[$0.node] ?? .max }
    }
}

/// Follows the chain of one stream.
private struct StreamProof {
    let id: UInt128
    let version: Int64
    let head: [UInt8]

    init(row: ResultRow) throws {
        id = try row.identity(0)
        version = try row.integer(1)
        head = try row.blob(2)
    }

    private var name: String { id.bytes.hexadecimal }

    func check(_ tx: any Reading, _ report: inout Verification.Report) throws {
        var hash = Chain.start
        var expected: Int64 = 1
        let rows = try tx.rows(
            """
            SELECT event.version, event.id, event.at, event.actor, event.kind, event.digest, event.hash, body.sealed
            FROM event LEFT JOIN body ON body.event = event.seq
            WHERE event.stream = \(id) ORDER BY event.version
            """)
        let removed = Set(try rows.compactMap { Removal.version(in: try $0.text(4)).map(Int64.init) })
        let end = try rows.last.flatMap { try $0.text(4) == Destruction.kind ? try $0.integer(2) : nil }
        for row in rows {
            let wordsMayBeGone = try end != nil || removed.contains(row.integer(0))
            if let fault = try fault(of: row, expected: expected, previous: hash, wordsMayBeGone: wordsMayBeGone) {
                report.faults.append(fault)
                report.broken.streams[name] = expected
                return
            }
            hash = try row.blob(6)
            expected += 1
            report.events += 1
        }
        if version != expected - 1 || head != hash {
            report.faults.append("Stream \(name): its end was cut off after event \(expected - 1).")
            report.broken.streams[name] = expected
        } else if let end {
            report.destroyed.append(Destruction.Trace(stream: id, at: end))
        }
    }

    private func fault(
        of row: ResultRow, expected: Int64, previous: [UInt8], wordsMayBeGone: Bool
    ) throws -> String? {
        let number = try row.integer(0)
        guard number == expected else { return "Stream \(name): event \(expected) was removed." }
        guard !row.isNull(7) || wordsMayBeGone else {
            return "Stream \(name): the text of event \(number) was removed."
        }
        guard try row.isNull(7) || Chain.digest(row.blob(7)) == row.blob(5) else {
            return "Stream \(name): the text of event \(number) was changed."
        }
        let facts = Chain.Facts(
            stream: id, version: Int(number), id: try row.identity(1), at: try row.integer(2),
            actor: try row.identity(3), kind: try row.text(4))
        guard try Chain.hash(previous: previous, facts: facts, digest: row.blob(5)) == row.blob(6) else {
            return "Stream \(name): event \(number) was changed or put in another place."
        }
        return nil
    }
}
