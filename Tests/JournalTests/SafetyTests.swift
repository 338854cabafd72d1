import Journal
import Scratch
import Testing

/// What the engine and the sealing promise.
@Suite(.bothEngines) struct SafetyTests {
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

    @Test func `a wrong master key is told at once`() async throws {
        let desk = try Desk()
        try await desk.work { try await $0.write("one", on: 1, of: 100) }
        let database = try await desk.database()

        await #expect(throws: StorageFault.wrongKey) {
            _ = try await desk.journal(database, key: MasterKey.makeText())
        }
        try await database.close()
    }

    @Test func `a folder of a newer version is refused and left alone`() async throws {
        let desk = try Desk()
        try await desk.work { try await $0.journal.settings.set("schema.journal", to: "99") }
        let database = try await desk.database()

        await #expect(throws: StorageFault.newerSchema(found: 99, known: Schema.journal.version)) {
            _ = try await desk.journal(database)
        }
        try await database.close()
    }

    @Test func `a sealed text cannot be moved to another event`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            try await records.write("one", on: 1, of: 100)
            try await records.write("two", on: 2, of: 100)
        }
        try await desk.scratch.tamper(
            ["UPDATE body SET sealed = (SELECT sealed FROM body WHERE event = 1) WHERE event = 2"],
            in: Schema.journal.forEver)

        await #expect(throws: StorageFault.cannotUnseal) {
            _ = try await desk.work { try await $0.load(100) }
        }
    }

    @Test func `values are bound by number, also out of order and with marks inside texts`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            let text = "$1 ?1 ' \" ; DROP TABLE event"
            let row = try await records.journal.database.read { tx in
                try tx.row("SELECT \(text), \(7), \([UInt8]([1, 2])), \(nil as String?)")
            }
            #expect(row?.values == [.text(text), .integer(7), .blob([1, 2]), .null])
            let turned = try await records.journal.database.read { tx in
                try tx.row(
                    """
                    SELECT third, first, second FROM
                    (SELECT \(1) AS first, \(text) AS second, \([UInt8]([3])) AS third) AS bound LIMIT \(1)
                    """)
            }
            #expect(turned?.values == [.blob([3]), .integer(1), .text(text)])
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
