import ArgumentParser
import Foundation
import Journal
import Kith
import PostgresEngine
import SQLiteEngine

import protocol Journal.Database

/// Where a record is, as a command line names it: a data folder or the address of a PostgreSQL database.
enum RecordPlace {
    case folder(DataFolder)
    case server(String)

    init(_ text: String) {
        let isAddress = text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
        self = isAddress ? .server(text) : .folder(DataFolder(path: text))
    }

    var folder: DataFolder? {
        if case .folder(let folder) = self { folder } else { nil }
    }

    /// Opens a record that is there, with nobody else at it where that can be known.
    func open() async throws -> any Database {
        switch self {
        case .folder(let folder):
            guard !folder.isEmpty else { throw Said("There is no record in the folder \(folder.path).") }
            return try SQLiteDatabase(file: folder.database)
        case .server(let address): return try await PostgresDatabase(at: address, readers: 1, limits: .patient)
        }
    }

    /// Opens a place that is to be filled; a server with the rights of the tables' owner.
    func openToFill() async throws -> any Database {
        switch self {
        case .folder(let folder):
            guard folder.isEmpty else { throw Caretaker.Fault.notEmpty(folder.path) }
            try folder.make()
            return try SQLiteDatabase(file: folder.database)
        case .server(let address):
            return try await PostgresDatabase(at: address, owning: true, readers: 1, limits: .patient)
        }
    }
}

/// Uses a database and closes it, however that ends.
func using<Answer>(
    _ database: any Database, _ work: (any Database) async throws -> Answer
) async throws -> Answer {
    let answer: Answer
    do { answer = try await work(database) } catch {
        try? await database.close()
        throw error
    }
    try await database.close()
    return answer
}

extension FolderOptions {
    /// How this installation's record is copied and copies are opened. Give `database` where this process owns the file.
    func copies(of database: (any Database)? = nil) -> Copies {
        let (address, file) = (address, folder.database)
        let owned = database as? SQLiteDatabase
        return Copies(
            make: { target in
                if let address { return try await Self.copy(.server(address), into: target) }
                if let owned { return try await owned.copy(to: target) }
                try await using(try SQLiteDatabase(file: file)) { opened in
                    try await (opened as? SQLiteDatabase)?.copy(to: target)
                }
            },
            open: { try SQLiteDatabase(file: $0, owning: $1) })
    }

    /// Moves a record into one file, which appears when it is whole.
    static func copy(_ place: RecordPlace, into file: String) async throws {
        let scratch = DataFolder(path: file + ".unfinished")
        try? FileManager.default.removeItem(atPath: scratch.path)
        defer { try? FileManager.default.removeItem(atPath: scratch.path) }
        try await using(try await place.open()) { source in
            try scratch.make()
            let target = try SQLiteDatabase(file: scratch.database)
            try await using(target) { _ in
                _ = try await Installation.copy(source, into: target)
                // The file alone is not the database: some of it still lies in the write-ahead log beside it.
                try await target.copy(to: file)
            }
        }
    }

    /// A proved copy beside the other backups, before tables change.
    static func keepCopy(of copies: Copies, in folder: String) async throws {
        try DataFolder(path: folder).make()
        let name = "before-migration-\(Int(Date().timeIntervalSince1970)).sqlite"
        let file = DataFolder(path: folder).file(name)
        try await copies.make(file)
        let report = try await using(try copies.open(file, false)) { copy in
            try await Verification(copy, checkpointFile: nil, publicKey: nil).run()
        }
        guard report.isSound else { throw Said("The copy before the change is not sound. Nothing was changed.") }
        print("A verified copy was saved as \(file).")
    }
}

/// Proves a record and says what was found.
///
/// - Throws: `ExitCode` 2 where it is not sound.
func prove(_ database: any Database, checkpoints: String?, publicKey: String?) async throws {
    let report = try await Verification(database, checkpointFile: checkpoints, publicKey: publicKey).run()
    for line in Caretaker.sentences(report) { print(line) }
    if !report.isSound { throw ExitCode(2) }
}

/// The public key in a file, without the white space around it.
func publicKey(in file: String) throws -> String {
    try String(contentsOfFile: file, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
}
