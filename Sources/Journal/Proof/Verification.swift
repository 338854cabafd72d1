import Crypto
import Foundation

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
        /// Until when the record is proved by a checkpoint outside the database: milliseconds since 1970, UTC.
        package var provedUntil: Int64?

        package var isSound: Bool { faults.isEmpty }
    }

    private let database: any Database
    private let checkpointFile: String?
    private let publicKey: String?

    package init(_ database: any Database, checkpointFile: String?, publicKey: String?) {
        self.database = database
        self.checkpointFile = checkpointFile
        self.publicKey = publicKey
    }

    package func run() async throws -> Report {
        var report = try await database.read { tx in try Self.readAll(tx) }
        report.faults += try await database.faults()
        if let checkpointFile, let publicKey {
            let file = try? String(contentsOfFile: checkpointFile, encoding: .utf8)
            try await witness(file, publicKey, &report)
        }
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
            report.faults.append("Stream \(try stray.blob(0).hexadecimal): its first row was removed.")
        }
        for node in try tx.rows("SELECT DISTINCT node FROM access_batch ORDER BY node") {
            try checkAccess(of: try node.text(0), tx, &report)
        }
        return report
    }

    private static func checkAccess(of node: String, _ tx: any Reading, _ report: inout Report) throws {
        var hash = Chain.start
        var expected: Int64 = 1
        for batch in try tx.rows(
            "SELECT number, lines, hash FROM access_batch WHERE node = \(node) ORDER BY number")
        {
            let number = try batch.integer(0)
            guard number == expected else {
                report.faults.append("Access log of \(node): batch \(expected) was removed.")
                return
            }
            let lines = try tx.rows(
                """
                SELECT seq, at, actor, session, role, source, action, part, stream, shown, sealed, outcome FROM access
                WHERE node = \(node) AND batch = \(number) ORDER BY seq
                """
            ).map(AccessLine.init(row:))
            hash = AccessChain.hash(previous: hash, number: number, lines: lines)
            guard try hash == batch.blob(2) else {
                report.faults.append("Access log of \(node): batch \(number) was changed.")
                return
            }
            report.accessLines += lines.count
            expected += 1
        }
    }

    private func witness(_ file: String?, _ publicKey: String, _ report: inout Report) async throws {
        guard let file else {
            report.faults.append("The checkpoint file is missing.")
            return
        }
        guard let bytes = [UInt8](hexadecimal: publicKey),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else {
            report.faults.append("The public key is not one.")
            return
        }
        var previous = Chain.start
        for (place, line) in file.split(separator: "\n").enumerated() {
            guard let checkpoint = try? JSONDecoder().decode(Checkpoints.Checkpoint.self, from: Data(line.utf8)),
                checkpoint.number == Int64(place + 1), checkpoint.previous == previous.hexadecimal,
                let signature = [UInt8](hexadecimal: checkpoint.signature),
                key.isValidSignature(signature, for: checkpoint.canonical)
            else {
                report.faults.append("Checkpoint \(place + 1): not the one that this Kith signed.")
                return
            }
            previous = checkpoint.hash
            report.checkpoints += 1
            let faults = try await database.read { tx in try Self.faults(against: checkpoint, tx) }
            report.faults += faults
            if faults.isEmpty, report.faults.isEmpty { report.provedUntil = checkpoint.at }
        }
        let known = try await database.read { tx in
            try tx.row("SELECT MAX(number) FROM checkpoint").flatMap { $0.isNull(0) ? nil : try $0.integer(0) } ?? 0
        }
        if known > Int64(report.checkpoints) {
            report.faults.append("Checkpoint \(report.checkpoints + 1): missing from the file.")
        }
    }

    private static func faults(against checkpoint: Checkpoints.Checkpoint, _ tx: any Reading) throws -> [String] {
        var faults: [String] = []
        for head in checkpoint.streams {
            let id = [UInt8](hexadecimal: head.stream) ?? []
            let row = try tx.row("SELECT hash FROM event WHERE stream = \(id) AND version = \(head.version)")
            if let row, try row.blob(0).hexadecimal == head.head { continue }
            faults.append(
                row == nil
                    ? "Stream \(head.stream): event \(head.version), witnessed by checkpoint \(checkpoint.number), was cut off."
                    : "Stream \(head.stream): event \(head.version) is not the one that checkpoint \(checkpoint.number) witnessed."
            )
        }
        for head in checkpoint.access {
            let row = try tx.row(
                "SELECT hash FROM access_batch WHERE node = \(head.node) AND number = \(head.number)")
            if let row, try row.blob(0).hexadecimal == head.hash { continue }
            faults.append(
                "Access log of \(head.node): batch \(head.number), witnessed by checkpoint \(checkpoint.number), is not there."
            )
        }
        return faults
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
        for row in rows {
            if let fault = try fault(of: row, expected: expected, previous: hash) {
                report.faults.append(fault)
                return
            }
            hash = try row.blob(6)
            expected += 1
            report.events += 1
        }
        if version != expected - 1 || head != hash {
            report.faults.append("Stream \(name): its end was cut off after event \(expected - 1).")
        }
    }

    private func fault(of row: ResultRow, expected: Int64, previous: [UInt8]) throws -> String? {
        let number = try row.integer(0)
        guard number == expected else { return "Stream \(name): event \(expected) was removed." }
        guard !row.isNull(7) else { return "Stream \(name): the text of event \(number) was removed." }
        guard try Chain.digest(row.blob(7)) == row.blob(5) else {
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
