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
                let office = try await Installation.openBeside(
                    database, master: try options.masterKey(making: false), next: try options.nextKey())
                let wrong = try await office.countWrongIndexes()
                print(wrong == 0 ? "The index tables equal the record." : "\(wrong) families have wrong index rows.")
                isSound = isSound && wrong == 0
            }
            try await database.close()
            if !isSound { throw ExitCode(2) }
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
            let office = try await Installation.openBeside(
                database, master: try options.masterKey(making: false), next: try options.nextKey())
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
            let office = try await Installation.openBeside(
                database, master: try options.masterKey(making: false), next: try options.nextKey())
            let code = try await office.newCode(login: name)
            try await database.close()
            guard let code else { throw Said("Nobody signs in with this name.") }
            print("One-time code: \(code)")
        }
    }
}
