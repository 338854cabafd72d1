import Configuration
import Foundation
import Journal
import Kith
import PostgresEngine
import SQLiteEngine

extension FolderOptions {
    /// The address of the PostgreSQL database; nil where the record is a file in the data folder.
    var address: String? { database ?? Self.settings.string(forKey: "kith.database") }

    /// Opens the record, wherever it is.
    ///
    /// `limits` say how long PostgreSQL may take for one statement. Refuses a PostgreSQL role that could change what is
    /// for ever (assurance 130).
    func open(_ limits: Limits = Limits()) async throws -> any Database {
        guard let address else { return try SQLiteDatabase(file: folder.database) }
        let database = try await PostgresDatabase(at: address, limits: limits)
        let excess = try await database.excessRights(forEver: Installation.forEver)
        guard excess.isEmpty else {
            try await database.close()
            throw Said(
                "This database role \(Self.listed(excess)). The application's role must not: give the address of the role "
                    + "that “kith migrate --application-role” prepares. Nothing was changed.")
        }
        return database
    }

    /// Opens a record that must be there already.
    func openExisting() async throws -> any Database {
        guard address != nil || !folder.isEmpty else { throw Said("There is no record in the folder \(folder.path).") }
        return try await open(.patient)
    }

    /// Asks a running server for what needs the rights of the tables' owner. Beside PostgreSQL no server has them.
    func ownerAsks(_ command: String) async throws -> Bool {
        guard address == nil else { return false }
        return try await RunningServer(folder).asks(command)
    }

    /// Opens a record that must be there already with the rights of the tables' owner, which only PostgreSQL tells from others.
    func openOwned() async throws -> any Database {
        guard let address else { return try await openExisting() }
        return try await PostgresDatabase(at: address, owning: true, readers: 1, limits: .patient)
    }

    private static func listed(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.joined() }
        return parts.dropLast().joined(separator: ", ") + " and " + last
    }
}
