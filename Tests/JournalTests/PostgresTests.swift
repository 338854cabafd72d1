import Dispatch
import Foundation
import Journal
import Scratch
import Testing

@testable import PostgresEngine

/// What only a server can do to us.
struct PostgresTests {
    private func desk() throws -> Desk { try Engine.$current.withValue(.postgres) { try Desk() } }

    @Test(arguments: Cutter.Moment.allCases)
    func `a connection cut while committing leaves each change once and its receipt right`(
        _ moment: Cutter.Moment
    ) async throws {
        let desk = try desk()
        try await desk.work { _ in }
        let cutter = try Cutter(in: desk.scratch.folder, before: desk.scratch.socketFile)
        let address = desk.scratch.address(.owner, socket: desk.scratch.folder.path)
        let database = try await PostgresDatabase(at: address, owning: true, readers: 2)
        let records = Records<Notebook>(try await desk.journal(database), indexes: [Notebook.index])
        try await records.write("one", on: 1, of: 100)

        cutter.cutNext(moment)
        let receipt = try await records.write("two", on: 2, of: 100)

        let lines = try await records.load(100)?.record.lines
        let events = try await records.entries(of: 100).count
        let access = try await records.journal.access.lines(of: .record(100), limit: 10).count
        let report = try await Verification(database, checkpointFile: nil, publicKey: nil).run()
        #expect(cutter.hasCut)
        #expect(receipt.version == 2)
        #expect(receipt.wasRepeated == (moment == .beforeServerAnswers))
        #expect(lines == [1: "one", 2: "two"])
        #expect(events == 2)
        #expect(access == 2)
        #expect(report.faults == [])
        try await database.close()
    }

    @Test(arguments: Cutter.Moment.allCases)
    func `a change without a record of its own that is cut while committing is made once`(
        _ moment: Cutter.Moment
    ) async throws {
        let desk = try desk()
        try await desk.work { try await $0.journal.settings.set("marks", to: "") }
        let cutter = try Cutter(in: desk.scratch.folder, before: desk.scratch.socketFile)
        let database = try await PostgresDatabase(
            at: desk.scratch.address(.owner, socket: desk.scratch.folder.path), readers: 2)
        let add: @Sendable (any Writing) throws -> Void = { tx in
            try tx.run("UPDATE setting SET value = value || 'x' WHERE name = 'marks'")
        }

        cutter.cutNext(moment)
        let changed = try await database.writeOnce { tx in
            try add(tx)
            return "changed"
        }
        let afterOne = try await Settings(database)["marks"]
        try await database.writeOnce(as: 7, add)
        try await database.writeOnce(as: 7, add)
        let afterTwo = try await Settings(database)["marks"]

        #expect(cutter.hasCut)
        #expect(changed == "changed")
        #expect(afterOne == "x")
        #expect(afterTwo == "xx")
        try await database.close()
    }

    @Test func `after the server ended every connection, reading and writing go on`() async throws {
        let desk = try desk()
        try await desk.work { records in
            try await records.write("one", on: 1, of: 100)
            try await desk.endConnections()
            let before = try await records.load(100)?.version
            try await desk.endConnections()
            try await records.write("two", on: 2, of: 100)
            let after = try await records.load(100)?.version

            #expect(before == 1)
            #expect(after == 2)
        }
    }

    @Test func `a text that PostgreSQL cannot hold is refused at the door and undoes only its own write`() async throws
    {
        try await desk().work { records in
            await #expect(throws: StorageFault.unreadable) {
                try await records.journal.settings.set("name", to: "before\0after")
            }
            try await records.journal.settings.set("name", to: "after")
            let found = try await records.journal.settings["name"]

            #expect(found == "after")
        }
    }

    @Test func `a write that waits too long for another is refused, and the one it waited for stands`() async throws {
        let desk = try desk()
        try await desk.work { records in
            var limits = Limits()
            limits.lock = 50
            let hasty = try await PostgresDatabase(at: desk.scratch.address(), readers: 1, limits: limits)
            try await records.journal.settings.set("turn", to: "nobody")
            let (database, refused) = (records.journal.database, DispatchSemaphore(value: 0))
            let (started, isStarted) = AsyncStream.makeStream(of: Void.self)
            async let first = database.write { tx in
                try tx.run("UPDATE setting SET value = 'first' WHERE name = 'turn'")
                isStarted.finish()
                refused.wait()
            }
            for await _ in started {}
            await #expect(throws: StorageFault.busy) {
                try await hasty.write { tx in try tx.run("UPDATE setting SET value = 'second' WHERE name = 'turn'") }
            }
            refused.signal()
            try await first
            let found = try await records.journal.settings["turn"]

            #expect(found == "first")
            try await hasty.close()
        }
    }

    @Test func `a look that nobody waits for any more is stopped at the server`() async throws {
        let desk = try desk()
        try await desk.work { records in
            let (database, name) = (records.journal.database, desk.scratch.schema)
            let looking = Task { try await database.read { tx in try tx.row("SELECT pg_sleep(600)::text") } }
            try await eventually {
                try await !database.read { tx in
                    try tx.rows(
                        """
                        SELECT 1 FROM pg_stat_activity
                        WHERE query LIKE 'SELECT pg_sleep%' AND application_name = \(name) AND state = 'active'
                        """)
                }.isEmpty
            }
            looking.cancel()

            await #expect(throws: CancellationError.self) { try await looking.value }
        }
    }

    @Test func `the application's role can neither change what is for ever nor make tables`() async throws {
        let desk = try desk()
        let owner = try await PostgresDatabase(at: desk.scratch.address(), owning: true)
        try await desk.migrate(owner)
        try await owner.grant(to: "kith_app", forEver: Schema.journal.forEver)
        let application = try await PostgresDatabase(at: desk.scratch.address(.application))
        let forbidden: [@Sendable (any Writing) throws -> Void] = [
            { try $0.run("UPDATE event SET at = 1") }, { try $0.run("DELETE FROM body") },
            { try $0.run("DELETE FROM access") }, { try $0.run("UPDATE access_batch SET lines = 0") },
            { try $0.run("DELETE FROM checkpoint") }, { try $0.run("TRUNCATE event") },
            { try $0.run("ALTER TABLE event DISABLE TRIGGER USER") },
            { try $0.create(DataTable("more", [.text("a")])) },
            { try $0.drop(DataTable("event", [])) },
        ]
        for work in forbidden {
            await #expect(throws: StorageFault.engine(code: "42501")) { try await application.write(work) }
        }

        await #expect(throws: DatabaseRefusal.self) { try await application.grant(to: "kith_app", forEver: []) }
        await #expect(throws: DatabaseRefusal.self) { try await owner.grant(to: "kith_owner", forEver: []) }

        let mine = try await application.excessRights(forEver: Schema.journal.forEver)
        let theirs = try await owner.excessRights(forEver: Schema.journal.forEver)
        #expect(mine == [])
        #expect(theirs.contains("owns tables or belongs to their owner"))
        #expect(theirs.contains("may change or remove rows of “event”"))
        try await owner.writeTables { connection in
            try connection.send("GRANT UPDATE (at) ON event TO kith_app", [])
            try connection.settle()
        }
        let granted = try await application.excessRights(forEver: Schema.journal.forEver)
        #expect(granted == ["may change or remove rows of “event”"])
        try await application.close()
        try await owner.close()
    }

    @Test func `tables of an older version are refused to a role that cannot change them`() async throws {
        let desk = try desk()
        let database = try await PostgresDatabase(at: desk.scratch.address(.owner))

        await #expect(throws: StorageFault.olderSchema(found: 0, known: Schema.journal.version)) {
            try await desk.migrate(database)
        }
        try await database.close()
    }

    @Test(arguments: [
        ("user=nobody_here", "nobody_here"), ("dbname=not_there", "not_there"), ("port=1", "1"),
        ("options=-csearch_path%3Dno_such_schema", "search_path"),
    ])
    func `an address that leads nowhere is refused in a sentence`(_ wrong: String, _ word: String) async throws {
        let desk = try desk()
        let refusal = await #expect(throws: DatabaseRefusal.self) {
            try await PostgresDatabase(at: desk.scratch.address() + "&" + wrong)
        }

        #expect(refusal?.description.contains(word) == true, "\(refusal?.description ?? "")")
    }
}

extension Desk {
    /// Ends every connection to this desk's database, as a server does that restarts.
    func endConnections() async throws {
        let other = try await PostgresDatabase(at: scratch.address(), readers: 1)
        let name = scratch.schema
        _ = try await other.read { tx in
            try tx.rows(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE pid <> pg_backend_pid() AND application_name = \(name)
                """)
        }
        try await other.close()
    }
}
