import ArgumentParser
import Configuration
import Journal
import Kith
import PostgresEngine
import SQLiteEngine

/// Makes and changes the tables of a PostgreSQL database, with the rights of their owner.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the tables of a PostgreSQL database up to date and give the application's role its rights.")

    @Option(help: "The database, with the role that owns the tables: postgresql://… [KITH_DATABASE]")
    var database: String?

    @Option(help: "The role that serves; it must exist.")
    var applicationRole = "kith"

    @Option(help: "Where a verified copy goes before a record's tables change. [KITH_BACKUPS] (default: backups)")
    var backups: String?

    @Flag(help: "Say what would be done, and change nothing.")
    var dryRun = false

    func run() async throws {
        try await saying {
            guard let address = database ?? FolderOptions.settings.string(forKey: "kith.database") else {
                throw Said("Give the owner's address of the database with --database postgresql://…")
            }
            let opened = try await PostgresDatabase(at: address, owning: true, readers: 1, limits: .patient)
            let folder = backups ?? FolderOptions.settings.string(forKey: "kith.backups", default: "backups")
            let copies = Copies(
                make: { try await FolderOptions.copy(.server(address), into: $0) },
                open: { try SQLiteDatabase(file: $0, owning: $1) })
            try await using(opened) { _ in
                for line in try await Installation.plan(opened) { print(line) }
                guard !dryRun else { return print("Nothing was changed.") }
                try await Installation.migrate(opened) { try await FolderOptions.keepCopy(of: copies, in: folder) }
                try await opened.grant(to: applicationRole, forEver: Installation.forEver)
                let ends = try await RecordEnds.read(opened)
                if ends.count > 0 {
                    print("\(ends.count) streams end where they did; the digest of their ends is \(ends.digest).")
                }
                print("The tables are up to date, and the role \(applicationRole) may use them.")
            }
        }
    }
}
