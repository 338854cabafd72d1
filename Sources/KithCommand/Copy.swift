import ArgumentParser
import Configuration
import Foundation
import Journal
import Kith
import PostgresEngine

import protocol Journal.Database

/// Moves an installation to another engine.
struct Copy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy a stopped installation's record into an empty data folder or PostgreSQL database, and prove it."
    )

    @Option(help: "The data folder or postgresql://… address that holds the record.")
    var from: String

    @Option(help: "The empty data folder, or the postgresql://… address of an empty database with its owner's role.")
    var to: String

    @Option(help: "The file with the master key; it stays the same. [KITH_KEY_FILE]")
    var keyFile: String?

    @Option(help: "The signed checkpoints to prove the copy with. [KITH_CHECKPOINT_FILE]")
    var checkpointFile: String?

    @Option(help: "The PostgreSQL role that serves; it must exist.")
    var applicationRole = "kith"

    func run() async throws {
        try await saying {
            let target = RecordPlace(to)
            try await using(try await RecordPlace(from).open()) { source in
                let master = try FolderOptions.masterKey(in: keyPath())
                let office = try await Installation.openBeside(source, master: master)
                let key = try Checkpoints(office.journal, file: "").publicKey
                try await using(try await target.openToFill()) { filled in
                    let parts = try await Installation.copy(source, into: filled)
                    for part in parts where part.rows > 0 { print("\(part.table): \(part.rows) rows") }
                    try await (filled as? PostgresDatabase)?.grant(
                        to: applicationRole, forEver: Installation.forEver)
                    try await finish(filled, key: key, master: master, in: target.folder)
                }
            }
            print("Copied. Serve the copy with the same master key, and nothing from the old place any more.")
        }
    }

    private func keyPath() throws -> String {
        let named = keyFile ?? FolderOptions.settings.string(forKey: "kith.key.file")
        guard let path = named ?? RecordPlace(from).folder?.file("master.key") else {
            throw Said("Give the file with the master key with --key-file.")
        }
        return path
    }

    /// Proves the chains, fills the index tables and proves those too.
    private func finish(_ copy: any Database, key: String, master: MasterKey, in folder: DataFolder?) async throws {
        let named = checkpointFile ?? FolderOptions.settings.string(forKey: "kith.checkpoint.file")
        let beside = RecordPlace(from).folder?.file(Caretaker.checkpointName)
        let checkpoints = [named, beside].compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0) }
        try await prove(copy, checkpoints: checkpoints, publicKey: key)
        let office = try await Installation.openBeside(copy, master: master)
        let count = try await office.prepareIndexes()
        guard try await office.countWrongIndexes() == 0 else {
            throw Said("The index tables do not equal the record. Run “kith reindex” on the copy.")
        }
        print("\(count) families were indexed; the index tables equal the record.")
        guard let folder else { return }
        try Data((key + "\n").utf8).write(to: URL(fileURLWithPath: folder.publicKey))
        if let checkpoints {
            try FileManager.default.copyItem(atPath: checkpoints, toPath: folder.file(Caretaker.checkpointName))
        }
    }
}
