import Foundation
import Journal
import Scratch
import Testing

/// A record that is destroyed is gone for good, and whoever proves the rest knows that it was no accident.
@Suite(.bothEngines) struct DestructionTests {
    private func destruction(_ records: Records<Notebook>) -> Destruction {
        Destruction(records.journal, emptying: [Notebook.index.table])
    }

    private func destroy(_ id: UInt128, from records: Records<Notebook>) async throws {
        let destruction = destruction(records)
        let parts = try await destruction.parts([id])
        try await destruction.destroy(
            parts, by: aCommand(),
            access: { stream in
                var line = aLine("destroy")
                line.stream = stream
                return line
            }, also: { _ in })
        records.forget(id)
        try await destruction.overwrite()
    }

    @Test func `a destroyed record is not there, and the rest is proved as before`() async throws {
        let desk = try Desk()
        let key = try await desk.work { records in
            for line in 1...3 { try await records.write("line \(line)", on: UInt64(line), of: 100) }
            try await records.write("another", on: 1, of: 101)
            let checkpoints = Checkpoints(records.journal, file: desk.checkpoints)
            try await checkpoints.write(at: 2_000)
            try await destroy(100, from: records)
            #expect(try await records.load(100) == nil)
            #expect(try await records.isDestroyed(100))
            #expect(try await !records.isDestroyed(101))
            #expect(try await records.load(101)?.record.lines == [1: "another"])
            try await checkpoints.write(at: 3_000)
            return try checkpoints.publicKey
        }
        try await desk.work { records in
            #expect(try await records.load(100) == nil)
            #expect(try await records.entries(of: 100).isEmpty)
            #expect(try await records.ids() == [101])
            #expect(try await records.reindex() == 1)
            #expect(try await records.wrongIndexes() == [])
            let report = try await Verification(
                records.journal.database, checkpointFile: desk.checkpoints, publicKey: key
            ).run()
            #expect(report.faults == [])
            #expect(report.provedUntil == 3_000)
            #expect(report.destroyed.map(\.stream) == [100] && report.destroyed.map(\.at) == [1_000])
        }
    }

    @Test func `nobody writes to a destroyed record, and its commands are strangers`() async throws {
        try await Desk().work { records in
            let command = aCommand(fields: "first")
            try await records.write("line 1", on: 1, of: 100, by: command)
            try await destroy(100, from: records)
            await #expect(throws: CommandFault.notYours) { try await records.write("line 2", on: 2, of: 100) }
            await #expect(throws: CommandFault.notYours) {
                try await records.write("line 1", on: 1, of: 100, by: command)
            }
            #expect(try await destruction(records).parts([100]) == [])
        }
    }

    @Test func `a record that somebody went on with since it was looked at is not destroyed`() async throws {
        try await Desk().work { records in
            try await records.write("line 1", on: 1, of: 100)
            let destruction = destruction(records)
            let parts = try await destruction.parts([100])
            try await records.write("line 2", on: 2, of: 100)
            await #expect(throws: Destruction.Fault.movedOn) {
                try await destruction.destroy(parts, by: aCommand(), access: { _ in aLine() }, also: { _ in })
            }
            #expect(try await records.load(100)?.record.lines.count == 2)
        }
    }

    @Test func `a key that is gone without the trace of a destruction is a fault, and so is a trace beside a key`()
        async throws
    {
        let desk = try Desk()
        try await desk.work { records in
            try await records.write("line 1", on: 1, of: 100)
            try await records.write("line 1", on: 1, of: 101)
            let wrapped = try await records.journal.database.read { tx in
                try tx.row("SELECT wrapped FROM stream_key WHERE stream = \(101 as UInt128)")?.blob(0) ?? []
            }
            try await destroy(101, from: records)
            try await records.journal.database.write { tx in
                try tx.run("DELETE FROM stream_key WHERE stream = \(100 as UInt128)")
                try tx.run("INSERT INTO stream_key (stream, wrapped) VALUES (\(101 as UInt128), \(wrapped))")
            }
            let report = try await Verification(records.journal.database, checkpointFile: nil, publicKey: nil).run()
            #expect(report.faults.count == 2)
            #expect(report.faults.contains { $0.hasSuffix("its key was removed.") })
            #expect(report.faults.contains { $0.hasSuffix("it says that it was destroyed, and its key is there.") })
        }
    }

    @Test func `neither words nor the wrapped key are left in any file of the database`() async throws {
        let desk = try Desk()
        let found = try await desk.work { records in
            let canary = "qqcanary of somebody in hiding"
            try await records.write(canary, on: 1, of: 100)
            try await records.journal.drafts.keep(
                .init(form: "form", stream: 100, base: 1, at: 1_000, text: Array(canary.utf8)), of: jo,
                log: records.journal.access, line: aLine("draft"))
            let secrets = try await records.journal.database.read { tx in
                try tx.rows("SELECT wrapped FROM stream_key WHERE stream = \(100 as UInt128)").map { try $0.blob(0) }
                    + tx.rows("SELECT sealed FROM notebook_line").map { try $0.blob(0) }
                    + tx.rows("SELECT sealed FROM draft").map { try $0.blob(0) }
            }
            #expect(secrets.count == 3)
            let before = try await Self.files(desk, records.journal.database)
            #expect(before.contains { $0.firstRange(of: secrets[0]) != nil }, "there has to be something to find")
            try await destroy(100, from: records)
            // PostgreSQL keeps what was removed as long as any transaction in the database, such as another test's, might see it.
            let wanted = Engine.current == .postgres ? [] : secrets
            let files = try await Self.files(desk, records.journal.database)
            return (wanted + [Array(canary.utf8)]).filter { secret in
                files.contains { $0.firstRange(of: secret) != nil }
            }.count
        }
        #expect(found == 0)
    }

    /// Every file of the database as it lies on the disk; of PostgreSQL the files of the tables.
    private static func files(_ desk: Desk, _ database: any Database) async throws -> [Data] {
        guard Engine.current == .postgres else {
            return try FileManager.default.contentsOfDirectory(at: desk.scratch.folder, includingPropertiesForKeys: nil)
                .map { try Data(contentsOf: $0) }
        }
        return try desk.scratch.tableFiles(["stream_key", "body", "draft", "command", "notebook_line"])
    }
}
