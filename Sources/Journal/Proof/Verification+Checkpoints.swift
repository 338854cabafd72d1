import Crypto
import Foundation

extension Verification {
    /// Holds the record against the checkpoints of a file, and against those that only the database has so far.
    func proveCheckpoints(in file: CheckpointFile, with publicKey: String?, _ report: inout Report) async throws {
        guard let publicKey else {
            let known = try await database.read { tx in try Self.newest(tx) }
            // Without a checkpoint there is nothing that the key could prove.
            if known > 0 { report.faults.append("The public key is missing, so no checkpoint can be proved.") }
            return
        }
        guard let text = try? String(contentsOfFile: file.path, encoding: .utf8) else {
            report.faults.append("The checkpoint file is missing.")
            return
        }
        guard let bytes = [UInt8](hexadecimal: publicKey),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else {
            report.faults.append("The public key is not one.")
            return
        }
        var chain = CheckpointChain(key: key)
        // What stands behind the last line break is being written just now, or was left by a crash.
        let whole = text.lastIndex(of: "\n").map { text[..<$0] } ?? ""
        for line in whole.split(separator: "\n") {
            guard try await prove(line, in: &chain, &report) else { return }
        }
        try await proveWhatIsNotInFile(file, &chain, &report)
    }

    /// - Returns: false where the line is not the next one that was signed.
    private func prove(_ line: Substring, in chain: inout CheckpointChain, _ report: inout Report) async throws -> Bool
    {
        guard let checkpoint = chain.next(line) else {
            report.faults.append("Checkpoint \(chain.number + 1): not the one that this Kith signed.")
            return false
        }
        report.checkpoints += 1
        let faults = try await database.read { tx in try Self.faults(against: checkpoint, tx) }
        report.faults += faults
        chain.isProved = chain.isProved && faults.isEmpty && !report.isBroken(before: checkpoint)
        if chain.isProved { report.provedUntil = checkpoint.at }
        return true
    }

    /// Nodes add to their files a little later than to the database, and a copy is as old as it is. A file that the
    /// database knows to have been longer was cut off.
    private func proveWhatIsNotInFile(
        _ file: CheckpointFile, _ chain: inout CheckpointChain, _ report: inout Report
    ) async throws {
        let inFile = chain.number
        let (newest, noted) = try await database.read { tx in
            let newest = try Self.newest(tx)
            let noted = try tx.row("SELECT value FROM setting WHERE name = \(file.note)")?.text(0)
            return (newest, noted.flatMap { Int64($0) } ?? 0)
        }
        guard inFile <= newest else {
            report.faults.append("Checkpoint \(newest + 1): in the file, but not in the database.")
            return
        }
        guard inFile >= noted else {
            report.faults.append("Checkpoint \(inFile + 1): missing from the file.")
            return
        }
        while chain.number < newest {
            let number = chain.number + 1
            let line = try await database.read { tx in
                try tx.row("SELECT line FROM checkpoint_line WHERE number = \(number)")?.text(0)
            }
            guard let line else {
                report.faults.append("Checkpoint \(number): missing from the file and from the database.")
                return
            }
            guard try await prove(line[...], in: &chain, &report) else { return }
            report.aheadOfFile += 1
        }
    }

    /// The number of the newest checkpoint that the database knows; 0 where there is none.
    private static func newest(_ tx: any Reading) throws -> Int64 {
        try tx.row("SELECT COALESCE(MAX(number), 0) FROM checkpoint")?.integer(0) ?? 0
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

/// Signed checkpoints, each of which names the one before it.
private struct CheckpointChain {
    let key: Curve25519.Signing.PublicKey
    private(set) var number: Int64 = 0
    /// Everything so far is as it was witnessed.
    var isProved = true
    private var previous = Chain.start

    init(key: Curve25519.Signing.PublicKey) {
        self.key = key
    }

    /// - Returns: nil where the line is no checkpoint, is not the next one, or was not signed with the key.
    mutating func next(_ line: Substring) -> Checkpoints.Checkpoint? {
        guard let checkpoint = try? JSONDecoder().decode(Checkpoints.Checkpoint.self, from: Data(line.utf8)),
            checkpoint.number == number + 1, checkpoint.previous == previous.hexadecimal,
            let signature = [UInt8](hexadecimal: checkpoint.signature),
            key.isValidSignature(signature, for: checkpoint.canonical)
        else { return nil }
        (number, previous) = (checkpoint.number, checkpoint.hash)
        return checkpoint
    }
}
