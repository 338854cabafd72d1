import ArgumentParser
import Foundation
import Journal
import Kith
import PostgresEngine
import SQLiteEngine

import protocol Journal.Database

/// Copies an installation.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy one consistent state into a new folder, also while people work. The master key is never in it.")

    @OptionGroup var options: FolderOptions

    @Argument(help: "The folder to make.")
    var destination: String

    func run() async throws {
        try await saying {
            let folder = URL(fileURLWithPath: destination).path
            let escaped = folder.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? folder
            if try await !RunningServer(options.folder).asks("backup?to=\(escaped)") {
                guard options.address != nil || !options.folder.isEmpty else {
                    throw Said("There is no record in the folder \(options.folder.path).")
                }
                try await Caretaker.backUp(
                    options.copies(), checkpoints: options.checkpointPath,
                    publicKey: try publicKey(in: options.folder.publicKey), into: folder,
                    at: Int64(Date().timeIntervalSince1970 * 1_000))
                print("Saved into \(folder).")
            }
            let copy = DataFolder(path: folder)
            try await using(try SQLiteDatabase(file: copy.database, owning: false)) { database in
                try await prove(
                    database, checkpoints: copy.file(Caretaker.checkpointName),
                    publicKey: try publicKey(in: copy.publicKey))
            }
        }
    }
}

/// Puts a backup back.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a backup into an empty data folder or PostgreSQL database and prove it.")

    @OptionGroup var options: FolderOptions

    @Option(help: "The PostgreSQL role that serves; it must exist.")
    var applicationRole = "kith"

    @Argument(help: "The folder that “kith backup” made.")
    var backup: String

    func run() async throws {
        try await saying {
            if let address = options.address { return try await restore(into: address) }
            try Caretaker.restore(backup, into: options.folder.path)
            try await using(try SQLiteDatabase(file: options.folder.database)) { database in
                try await prove(
                    database, checkpoints: options.folder.file(Caretaker.checkpointName),
                    publicKey: try publicKey(in: options.folder.publicKey))
            }
            print("Restored into \(options.folder.path). Start it with the master key it was sealed with.")
        }
    }

    /// With the rights of the tables' owner, as `kith migrate` and `kith copy`.
    private func restore(into address: String) async throws {
        try Caretaker.check(backup)
        let saved = DataFolder(path: backup)
        try await using(try await RecordPlace.server(address).openToFill()) { target in
            try await using(try SQLiteDatabase(file: saved.database, owning: false)) { source in
                _ = try await Installation.copy(source, into: target)
            }
            try await (target as? PostgresDatabase)?.grant(to: applicationRole, forEver: Installation.forEver)
            try await prove(
                target, checkpoints: saved.file(Caretaker.checkpointName),
                publicKey: try publicKey(in: saved.publicKey))
        }
        print("Restored into the database. Serve it with the master key it was sealed with.")
    }
}

/// Tries whether the newest backup can be put back.
struct Rehearse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Restore the newest backup into a scratch place, prove it, and note what came of it.")

    @OptionGroup var options: FolderOptions

    func run() async throws {
        try await saying {
            if try await RunningServer(options.folder).asks("rehearse") { return }
            let rehearsal = try await using(try await options.openExisting()) { database in
                let office = try await Installation.openBeside(
                    database, master: try options.masterKey(making: false), next: try options.nextKey())
                let key = try Checkpoints(office.journal, file: options.checkpointPath).publicKey
                return try await options.safekeeping(of: database, every: 0).room(office, publicKey: key).rehearse()
            }
            for line in Caretaker.sentences(rehearsal) { print(line) }
            if rehearsal.outcome != .inOrder { throw ExitCode(2) }
        }
    }
}

/// Changes the master key.
struct RotateKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate-key",
        abstract: "Change the master key while people work; what was interrupted is finished by running it again.")

    @OptionGroup var options: FolderOptions

    func run() async throws {
        try await saying {
            guard let path = options.nextKeyPath, let next = try options.nextKey() else {
                throw Said(
                    "Give the file with the new key with --next-key-file. "
                        + "To make one: head -c 32 /dev/urandom > FILE, readable by this user alone.")
            }
            let file = URL(fileURLWithPath: path).path
            let escaped = file.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? file
            if try await RunningServer(options.folder).asks("rotate?file=\(escaped)") { return }
            try await using(try await options.openExisting()) { database in
                let office = try await Installation.openBeside(
                    database, master: try options.masterKey(making: false), next: next)
                for line in Caretaker.rotated(try await office.rotate(to: next)) { print(line) }
            }
        }
    }
}

extension FolderOptions {
    func safekeeping(of database: any Database, every days: Int, continuity: ContinuityPack.Daily? = nil) -> Safekeeping
    {
        Safekeeping(
            copies: copies(of: database), backups: backupsPath, scratch: folder.file("rehearsal"), rehearseEvery: days,
            continuity: continuity)
    }
}
