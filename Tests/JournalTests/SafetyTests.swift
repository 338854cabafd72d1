import Foundation
import GRDB
import Journal
import SQLiteEngine
import Testing

/// What the engine and the sealing promise.
struct SafetyTests {
    @Test func `every commit is on disk before its answer: WAL, FULL, secure delete`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            let found = try await records.journal.database.write { tx in
                try ["PRAGMA journal_mode", "PRAGMA synchronous", "PRAGMA secure_delete", "PRAGMA foreign_keys"]
                    .map { (query: Query) in try tx.row(query)?.values ?? [] }
            }
            #expect(found == [[.text("wal")], [.integer(2)], [.integer(1)], [.integer(1)]])
        }
    }

    @Test func `records cannot be changed or deleted, not even with SQL`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            try await records.write("one", on: 1, of: 100)
            let database = records.journal.database

            await #expect(throws: StorageFault.self) {
                try await database.write { tx in try tx.run("UPDATE event SET at = 1") }
            }
            await #expect(throws: StorageFault.self) {
                try await database.write { tx in try tx.run("DELETE FROM body") }
            }
            await #expect(throws: StorageFault.self) {
                try await database.write { tx in try tx.run("DELETE FROM access") }
            }
        }
    }

    @Test func `a second process cannot own the folder`() async throws {
        let desk = try Desk()
        let first = try desk.database()

        #expect(throws: StorageFault.inUse) { try desk.database() }

        try await first.close()
        let second = try desk.database()
        try await second.close()
    }

    @Test func `a wrong master key is told at once`() async throws {
        let desk = try Desk()
        try await desk.work { try await $0.write("one", on: 1, of: 100) }
        let database = try desk.database()

        await #expect(throws: StorageFault.wrongKey) {
            _ = try await desk.journal(database, key: MasterKey.makeText())
        }
        try await database.close()
    }

    @Test func `a folder of a newer version is refused and left alone`() async throws {
        let desk = try Desk()
        try await desk.work { try await $0.journal.settings.set("schema.journal", to: "99") }
        let database = try desk.database()

        await #expect(throws: StorageFault.newerSchema(found: 99, known: Schema.journal.version)) {
            try await Schema.journal.migrate(database)
        }
        try await database.close()
    }

    @Test func `no word of the record is readable in the files`() async throws {
        let desk = try Desk()
        let canary = "canary-\(UUID())"
        try await desk.work { records in
            try await records.write(canary, on: 1, of: 100, by: aCommand(fields: canary))
            let draft = Drafts.Draft(form: "f", stream: 100, base: 1, at: 1, text: Array(canary.utf8))
            try await records.journal.drafts.keep(draft, of: jo, log: records.journal.access, line: aLine("draft"))
            let kept = try await records.load(100)?.record.lines[1]
            #expect(kept == canary)
        }

        let files = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
        #expect(files.contains("kith.sqlite"))
        for file in files {
            let bytes = try Data(contentsOf: desk.folder.appending(path: file))
            #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(file)")
        }
    }

    @Test func `a sealed text cannot be moved to another event`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            try await records.write("one", on: 1, of: 100)
            try await records.write("two", on: 2, of: 100)
        }
        let queue = try DatabaseQueue(path: desk.file)
        try await queue.write { db in
            try db.execute(sql: "DROP TRIGGER body_no_UPDATE")
            try db.execute(sql: "UPDATE body SET sealed = (SELECT sealed FROM body WHERE event = 1) WHERE event = 2")
        }
        try queue.close()

        await #expect(throws: StorageFault.cannotUnseal) {
            _ = try await desk.work { try await $0.load(100) }
        }
    }

    @Test func `a copy taken while people write is whole`() async throws {
        let desk = try Desk()
        let copy = desk.folder.appending(path: "copy.sqlite").path
        try await desk.work { records in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for line in 1...80 {
                    group.addTask { try await records.write("\(line)", on: UInt64(line), of: 100) }
                }
                try await records.journal.database.copy(to: copy)
                try await group.waitForAll()
            }
        }
        let database = try SQLiteDatabase(file: copy, owning: false)
        let report = try await Verification(database, checkpointFile: nil, publicKey: nil).run()
        try await database.close()

        #expect(report.faults == [])
    }

    @Test func `values are bound by number, also out of order and with marks inside texts`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            let text = "$1 ?1 ' \" ; DROP TABLE event"
            let row = try await records.journal.database.read { tx in
                try tx.row("SELECT \(text), \(7), \([UInt8]([1, 2])), \(nil as String?)")
            }
            #expect(row?.values == [.text(text), .integer(7), .blob([1, 2]), .null])
        }
    }

    @Test func `one failing write undoes only itself, though it shares a commit`() async throws {
        struct Stop: Error {}
        let desk = try Desk()
        try await desk.work { records in
            let database = records.journal.database
            let results = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        do {
                            try await database.write { tx in
                                try tx.run("INSERT INTO setting (name, value) VALUES (\("n\(number)"), 'x')")
                                if number % 4 == 0 { throw Stop() }
                            }
                            return true
                        } catch { return false }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            let kept = try await database.read { tx in
                try tx.rows("SELECT name FROM setting WHERE name LIKE 'n%'").count
            }
            let succeeded = results.filter { $0 }.count
            #expect(succeeded == 30)
            #expect(kept == 30)
        }
    }
}
