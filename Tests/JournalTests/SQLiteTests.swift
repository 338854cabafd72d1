import Foundation
import Journal
import SQLiteEngine
import Scratch
import Testing

/// What holds for a file beside the program, and has no equal on a server.
struct SQLiteTests {
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

    @Test func `a second process cannot own the folder`() async throws {
        let desk = try Desk()
        let first = try await desk.database()

        await #expect(throws: StorageFault.inUse) { _ = try await desk.database() }

        try await first.close()
        let second = try await desk.database()
        try await second.close()
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

        let files = try FileManager.default.contentsOfDirectory(atPath: desk.scratch.folder.path)
        #expect(files.contains("kith.sqlite"))
        for file in files {
            let bytes = try Data(contentsOf: desk.scratch.folder.appending(path: file))
            #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(file)")
        }
    }

    @Test func `a copy taken while people write is whole`() async throws {
        let desk = try Desk()
        let copy = desk.scratch.folder.appending(path: "copy.sqlite").path
        try await desk.work { records in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for line in 1...80 {
                    group.addTask { try await records.write("\(line)", on: UInt64(line), of: 100) }
                }
                let database = try #require(records.journal.database as? SQLiteDatabase)
                try await database.copy(to: copy)
                try await group.waitForAll()
            }
        }
        let database = try SQLiteDatabase(file: copy, owning: false)
        let report = try await Verification(database, checkpointFile: nil, publicKey: nil).run()
        try await database.close()

        #expect(report.faults == [])
    }
}
