import Crypto
import Foundation
package import Journal
import Practice

/// What is done to a data folder beside serving it: proving, copying, putting back, indexing anew.
package enum Caretaker {
    package static let databaseName = "kith.sqlite"
    package static let checkpointName = "checkpoints.jsonl"
    package static let keyName = "witness.pub"
    private static let manifestName = "manifest.json"

    /// What a backup holds, with the digest of each file.
    private struct Manifest: Codable {
        var madeAt: Int64
        var files: [String: String]
    }

    /// Says in sentences what a verification found.
    package static func sentences(_ report: Verification.Report) -> [String] {
        let counted =
            "\(report.streams) streams, \(report.events) events, \(report.accessLines) access lines, "
            + "\(report.checkpoints) checkpoints."
        let ahead =
            report.aheadOfFile == 0
            ? [] : ["\(report.aheadOfFile) of the checkpoints are not in the file yet; the database has them, signed."]
        let destroyed = report.destroyed.map { trace in
            let at = Words(.english).moment(Moment(milliseconds: trace.at))
            return "Stream \(trace.stream.bytes.hexadecimal): lawfully destroyed, \(at)."
        }
        let proved = report.provedUntil.map { moment in
            let at = Moment(milliseconds: moment)
            return "Proved by a signed checkpoint up to \(Words(.english).moment(at))."
        }
        guard report.isSound else {
            return report.faults + destroyed + [
                counted, "The record is NOT as it was written.", proved ?? "No checkpoint proves any part of it.",
            ]
        }
        return [counted] + destroyed + ahead + ["The record is as it was written."]
            + [proved ?? "No checkpoint was given, so a cut-off end or another database would not be noticed."]
    }

    /// Copies a consistent state into a new folder; nothing is seen there until it is whole. The master key is never in it.
    ///
    /// `copies` makes the database file, whichever engine the record is in.
    package static func backUp(
        _ copies: Copies, checkpoints: String, publicKey: String, into folder: String, at moment: Int64
    ) async throws {
        let files = FileManager.default
        guard !files.fileExists(atPath: folder) else { throw Fault.notEmpty(folder) }
        let unfinished = folder + ".unfinished"
        try? files.removeItem(atPath: unfinished)
        try files.createDirectory(
            atPath: unfinished, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let place = { (name: String) in (unfinished as NSString).appendingPathComponent(name) }
        if files.fileExists(atPath: checkpoints) {
            try files.copyItem(atPath: checkpoints, toPath: place(checkpointName))
        }
        try await copies.make(place(databaseName))
        try Data((publicKey + "\n").utf8).write(to: URL(fileURLWithPath: place(keyName)))
        var manifest = Manifest(madeAt: moment, files: [:])
        for name in try files.contentsOfDirectory(atPath: unfinished).sorted() {
            manifest.files[name] = try digest(of: place(name))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try encoder.encode(manifest).write(to: URL(fileURLWithPath: place(manifestName)))
        try files.moveItem(atPath: unfinished, toPath: folder)
    }

    /// Puts a backup into an empty folder, after proving that every file is the one that was saved.
    package static func restore(_ backup: String, into folder: String) throws {
        let files = FileManager.default
        let from = { (name: String) in (backup as NSString).appendingPathComponent(name) }
        let to = { (name: String) in (folder as NSString).appendingPathComponent(name) }
        let manifest = try manifest(of: backup)
        guard !files.fileExists(atPath: to(databaseName)) else { throw Fault.notEmpty(folder) }
        try check(backup)
        try files.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for name in manifest.files.keys.sorted() where name != databaseName {
            try? files.removeItem(atPath: to(name))
            try files.copyItem(atPath: from(name), toPath: to(name))
        }
        // The database comes last and by one rename, so a folder that was interrupted is still empty.
        try? files.removeItem(atPath: to(databaseName + ".unfinished"))
        try files.copyItem(atPath: from(databaseName), toPath: to(databaseName + ".unfinished"))
        try files.moveItem(atPath: to(databaseName + ".unfinished"), toPath: to(databaseName))
    }

    /// Proves that every file of a backup is the one that was saved.
    package static func check(_ backup: String) throws {
        for (name, wanted) in try manifest(of: backup).files {
            guard try digest(of: (backup as NSString).appendingPathComponent(name)) == wanted else {
                throw Fault.changed(name)
            }
        }
    }

    /// The backup in a folder of backups that was made last, and when; nil where there is none.
    static func newest(in folder: String) -> (path: String, madeAt: Int64)? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.map { (folder as NSString).appendingPathComponent($0) }
            .compactMap { path in (try? manifest(of: path)).map { (path, $0.madeAt) } }
            .max { $0.1 < $1.1 }
    }

    private static func manifest(of backup: String) throws -> Manifest {
        let file = (backup as NSString).appendingPathComponent(manifestName)
        guard let data = FileManager.default.contents(atPath: file),
            let manifest = try? JSONDecoder().decode(Manifest.self, from: data)
        else { throw Fault.noBackup(backup) }
        return manifest
    }

    /// Why a backup or a restore was refused.
    package enum Fault: Error, Hashable, Sendable {
        case notEmpty(String)
        case noBackup(String)
        case changed(String)
    }

    private static func digest(of file: String) throws -> String {
        guard let handle = FileHandle(forReadingAtPath: file) else { throw Fault.changed(file) }
        var hasher = SHA256()
        while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty { hasher.update(data: part) }
        try handle.close()
        return Array(hasher.finalize()).hexadecimal
    }
}

extension Office {
    /// Fills the index tables where that was not done since they were made.
    ///
    /// - Returns: how many families were indexed.
    package func prepareIndexes() async throws -> Int {
        try await meetings.prepareIndexes()
        try await referrals.prepareIndexes()
        return try await families.prepareIndexes() ?? 0
    }

    /// Fills the index tables anew.
    package func reindex() async throws -> Int {
        try await meetings.reindex()
        try await referrals.reindex()
        return try await families.reindex()
    }

    /// How many families have index rows that differ from their events.
    package func countWrongIndexes() async throws -> Int {
        try await families.wrongIndexes().count + meetings.wrongIndexes().count
            + referrals.wrongIndexes().count
    }

    /// A new one-time code for somebody who cannot sign in.
    ///
    /// - Returns: nil where nobody signs in with this name.
    package func newCode(login: String) async throws -> String? {
        let staff = try await accounts.everybody()
        guard let id = staff.byLogin[accounts.token(of: login)] else { return nil }
        return try await accounts.makeCode(for: id, line: ownLine("code"))
    }
}
