import ArgumentParser
import Configuration
import Journal
import Kith
import PostgresEngine

/// Makes and changes the tables of a PostgreSQL database, with the rights of their owner.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the tables of a PostgreSQL database up to date and give the application's role its rights.")

    @Option(help: "The database, with the role that owns the tables: postgresql://… [KITH_DATABASE]")
    var database: String?

    @Option(help: "The role that serves; it must exist.")
    var applicationRole = "kith"

    func run() async throws {
        try await saying {
            guard let address = database ?? FolderOptions.settings.string(forKey: "kith.database") else {
                throw Said("Give the owner's address of the database with --database postgresql://…")
            }
            let opened = try await PostgresDatabase(at: address, owning: true, readers: 1, limits: .patient)
            try await Installation.migrate(opened)
            try await opened.grant(to: applicationRole, forEver: Installation.forEver)
            try await opened.close()
            print("The tables are up to date, and the role \(applicationRole) may use them.")
        }
    }
}
