import HTTPTypes
import Journal
import PostgresEngine
import Practice
import Scratch
import Testing

@testable import Kith

/// A database of every version before is brought up to date, and everything recorded is as it was.
@Suite(.bothEngines) struct MigrationTests {
    /// Migrations only add tables, so a database is as it was after the first so many when the later ones are dropped.
    private func takeBack(_ database: any Database, to version: Int) async throws {
        try await database.write { tx in
            for schema in Installation.schemas {
                let known = schema.name == Schema.journal.name ? max(1, version) : version
                let older = schema.asOf(version: known)
                for table in schema.tables.dropFirst(older.tables.count) { try tx.drop(table) }
                try Settings.set("schema.\(schema.name)", to: String(older.version), in: tx)
            }
        }
    }

    @Test(arguments: 0...3)
    func `a database with the tables of every older version opens with its records`(version: Int) async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let family = try await house.family(lead: worker.account)
        let database = try await house.asOwner().office.journal.database
        let before = try await RecordEnds.read(database)
        try await takeBack(database, to: version)
        let planned = try await Installation.plan(database)
        var copied = 0

        try await Installation.migrate(database) { copied += 1 }

        if let postgres = database as? PostgresDatabase {
            try await postgres.grant(to: ScratchDatabase.Role.application.rawValue, forEver: Installation.forEver)
        }
        let after = try await RecordEnds.read(database)
        #expect(planned.contains { $0.hasPrefix("Tables of access: ") })
        #expect(copied == 1)
        #expect(before.digest == after.digest && before.count == after.count)
        #expect(try await before.missing(in: database) == 0)
        #expect(try await Installation.plan(database) == ["Nothing: the tables are up to date."])
        let later = try await house.another("later", over: house.scratch.engine == .sqlite ? database : nil)
        let record = try await later.record(family)
        #expect(record.people.children.count == 1)
    }
}
