import ArgumentParser
import Foundation
import Journal
import Kith
import SQLiteEngine

/// Proves the record.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prove that the record is as it was written; needs no secret.")

    @OptionGroup var options: FolderOptions

    @Flag(help: "Also prove that the index tables equal the record; needs the master key.")
    var index = false

    func run() async throws {
        try await saying {
            if try await RunningServer(options.folder).asks("verify" + (index ? "?index=1" : "")) { return }
            let database = try await options.openExisting()
            let key = try? String(contentsOfFile: options.folder.publicKey, encoding: .utf8)
            let report = try await Verification(
                database, checkpointFile: options.checkpointPath,
                publicKey: key?.trimmingCharacters(in: .whitespacesAndNewlines)
            ).run()
            for line in Caretaker.sentences(report) { print(line) }
            var isSound = report.isSound
            if index {
                let office = try await Installation.openBeside(database, master: try options.masterKey(making: false))
                let wrong = try await office.countWrongIndexes()
                print(wrong == 0 ? "The index tables equal the record." : "\(wrong) families have wrong index rows.")
                isSound = isSound && wrong == 0
            }
            try await database.close()
            if !isSound { throw ExitCode(2) }
        }
    }
}

/// Copies an installation.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy one consistent state into a new folder, also while people work. The master key is never in it.")

    @OptionGroup var options: FolderOptions

    @Argument(help: "The folder to make.")
    var destination: String

    func run() async throws {
        try await saying {
            try options.refusePostgres()
            let folder = URL(fileURLWithPath: destination).path
            let escaped = folder.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? folder
            if try await RunningServer(options.folder).asks("backup?to=\(escaped)") {
                return try await prove(folder)
            }
            let database = try SQLiteDatabase(file: try existing(options.folder))
            let key = try String(contentsOfFile: options.folder.publicKey, encoding: .utf8)
            try await Caretaker.backUp(
                database, checkpoints: options.checkpointPath,
                publicKey: key.trimmingCharacters(in: .whitespacesAndNewlines), into: folder,
                at: Int64(Date().timeIntervalSince1970 * 1_000))
            try await database.close()
            print("Saved into \(folder).")
            try await prove(folder)
        }
    }

    private func prove(_ folder: String) async throws {
        let copy = DataFolder(path: folder)
        let database = try SQLiteDatabase(file: copy.database, owning: false)
        let report = try await Verification(
            database, checkpointFile: copy.file(Caretaker.checkpointName),
            publicKey: String(contentsOfFile: copy.publicKey, encoding: .utf8)
                .trimmingCharacters(in: .whitespacesAndNewlines)
        ).run()
        try await database.close()
        for line in Caretaker.sentences(report) { print(line) }
        if !report.isSound { throw ExitCode(2) }
    }
}

/// Puts a backup back.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Put a backup into an empty data folder and prove it.")

    @OptionGroup var options: FolderOptions

    @Argument(help: "The folder that “kith backup” made.")
    var backup: String

    func run() async throws {
        try await saying {
            try options.refusePostgres()
            try Caretaker.restore(backup, into: options.folder.path)
            let database = try SQLiteDatabase(file: options.folder.database)
            let key = try String(contentsOfFile: options.folder.publicKey, encoding: .utf8)
            let report = try await Verification(
                database, checkpointFile: options.folder.file(Caretaker.checkpointName),
                publicKey: key.trimmingCharacters(in: .whitespacesAndNewlines)
            ).run()
            try await database.close()
            for line in Caretaker.sentences(report) { print(line) }
            if !report.isSound { throw ExitCode(2) }
            print("Restored into \(options.folder.path). Start it with the master key it was sealed with.")
        }
    }
}

/// Fills the index tables anew.
struct Reindex: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Build the index tables again from the record.")

    @OptionGroup var options: FolderOptions

    func run() async throws {
        try await saying {
            if try await RunningServer(options.folder).asks("reindex") { return }
            let database = try await options.openExisting()
            let office = try await Installation.openBeside(database, master: try options.masterKey(making: false))
            print("\(try await office.reindex()) families were indexed.")
            try await database.close()
        }
    }
}

/// Helps somebody to sign in again.
struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a one-time code for somebody who cannot sign in; it replaces any code before it.")

    @OptionGroup var options: FolderOptions

    @Argument(help: "The name they sign in with.")
    var name: String

    func run() async throws {
        try await saying {
            let escaped = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? name
            if try await RunningServer(options.folder).asks("code?name=\(escaped)") { return }
            let database = try await options.openExisting()
            let office = try await Installation.openBeside(database, master: try options.masterKey(making: false))
            let code = try await office.newCode(login: name)
            try await database.close()
            guard let code else { throw Said("Nobody signs in with this name.") }
            print("One-time code: \(code)")
        }
    }
}

/// The database file of a folder that must be there already.
private func existing(_ folder: DataFolder) throws -> String {
    guard !folder.isEmpty else { throw Said("There is no record in the folder \(folder.path).") }
    return folder.database
}
