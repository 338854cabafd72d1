import Journal
import Scratch
import Testing

import protocol Journal.Database

/// A record moves between engines with every row as it was.
struct TransferTests {
    /// A desk on one engine, with enough written on it to need several batches.
    private func written(on engine: Engine, access lines: Int = 2_300) async throws -> (Desk, key: String) {
        let desk = try Engine.$current.withValue(engine) { try Desk() }
        let key = try await desk.work { records in
            for line in 1...40 {
                try await records.write("line \(line)", on: UInt64(line), of: UInt128(line % 5 + 100))
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<lines { group.addTask { try await records.journal.access.record(aLine("view")) } }
                try await group.waitForAll()
            }
            let log = records.journal.access
            try await records.journal.drafts.keep(
                .init(form: "f", stream: 100, base: 1, at: 5, text: [1]), of: jo, log: log, line: aLine("draft"))
            let checkpoints = Checkpoints(records.journal, file: desk.checkpoints)
            try await checkpoints.write(at: 2_000)
            return try checkpoints.publicKey
        }
        return (desk, key)
    }

    private func move(_ one: Desk, _ other: Desk) async throws -> [Transfer.Part] {
        let (source, target) = (try await one.database(), try await other.database())
        let parts = try await Transfer(from: source, to: target, schemas: [.journal]).run()
        try await source.close()
        try await target.close()
        return parts
    }

    /// Every row of every table, in order.
    private func rows(of desk: Desk) async throws -> [[[Bind]]] {
        let database = try await desk.database()
        let rows = try await database.read { tx in
            try Schema.journal.tables.map { table in
                try tx.page(of: table, after: nil, limit: 100_000).map(\.values).filter { !"\($0)".contains("index.") }
            }
        }
        try await database.close()
        return rows
    }

    @Test(arguments: [Engine.sqlite, .postgres])
    func `a record that moves to the other engine and back has the same rows`(_ engine: Engine) async throws {
        let (first, key) = try await written(on: engine)
        let other: Engine = engine == .sqlite ? .postgres : .sqlite
        let second = try Engine.$current.withValue(other) { try Desk() }
        let third = try Engine.$current.withValue(engine) { try Desk() }

        let there = try await move(first, second)
        let back = try await move(second, third)

        let (before, after) = (try await rows(of: first), try await rows(of: third))
        let database = try await second.database()
        let report = try await Verification(database, checkpointFile: first.checkpoints, publicKey: key).run()
        try await database.close()
        let events = there.first { $0.table == "event" }?.rows
        let lines = there.first { $0.table == "access" }?.rows ?? 0
        #expect(before == after)
        #expect(there == back)
        #expect(events == 40)
        #expect(lines > 2_300)
        #expect(report.faults == [])
        #expect(report.provedUntil == 2_000)
    }

    @Test func `what was moved is gone on with under new numbers, and its index equals the fold`() async throws {
        for engine in Engine.allCases {
            let (first, _) = try await written(on: engine, access: 5)
            let second = try Engine.$current.withValue(engine == .sqlite ? .postgres : .sqlite) { try Desk() }
            _ = try await move(first, second)

            let database = try await second.database()
            let records = Records<Notebook>(
                try await second.journal(database, key: first.master), indexes: [Notebook.index])
            let indexed = try await records.prepareIndexes()
            try await records.write("after the move", on: 99, of: 100)
            let wrong = try await records.wrongIndexes()
            let drafts = try await records.journal.drafts.drafts(of: jo).count
            let report = try await Verification(database, checkpointFile: nil, publicKey: nil).run()
            try await database.close()

            #expect(indexed == 5)
            #expect(wrong == [])
            #expect(drafts == 1)
            #expect(report.faults == [])
            #expect(report.events == 41)
        }
    }

    @Test func `nothing is moved over a record`() async throws {
        let (first, _) = try await written(on: .sqlite, access: 1)
        let (second, _) = try await written(on: .postgres, access: 1)
        let before = try await rows(of: second)

        await #expect(throws: Transfer.Fault.notEmpty) { try await move(first, second) }

        let after = try await rows(of: second)
        #expect(before == after)
    }

    @Test(arguments: [Engine.sqlite, .postgres])
    func `a move that broke off is never opened`(_ engine: Engine) async throws {
        let (first, _) = try await written(on: engine == .sqlite ? .postgres : .sqlite)
        let second = try Engine.$current.withValue(engine) { try Desk() }
        let (source, target) = (try await first.database(), try await second.database())
        let failing = Failing(target, atWrite: 6)

        await #expect(throws: StorageFault.full) {
            try await Transfer(from: source, to: failing, schemas: [.journal]).run()
        }

        await #expect(throws: StorageFault.unfinishedCopy) { try await second.journal(target) }
        await #expect(throws: StorageFault.unfinishedCopy) {
            try await Transfer(from: source, to: target, schemas: [.journal]).run()
        }
        let report = try await Verification(target, checkpointFile: nil, publicKey: nil).run()
        #expect(report.faults.contains("This is a copy that was not finished."))
        try await source.close()
        try await target.close()
    }

    @Test func `a change in what was moved is noticed before it can be served`() async throws {
        let (first, _) = try await written(on: .postgres, access: 1)
        let second = try Engine.$current.withValue(.sqlite) { try Desk() }
        let (source, target) = (try await first.database(), try await second.database())
        let meddling = Failing(target, changing: "draft")

        await #expect(throws: Transfer.Fault.differs(table: "draft")) {
            try await Transfer(from: source, to: meddling, schemas: [.journal]).run()
        }
        await #expect(throws: StorageFault.unfinishedCopy) { try await second.journal(target) }
        try await source.close()
        try await target.close()
    }
}
