import Journal
import Scratch
import Testing

/// Every way to tamper with the record is named by verification.
@Suite(.bothEngines) struct ProofTests {
    /// Writes a few lines, witnesses them, lets somebody tamper with the file, and verifies.
    private func faults(tampering sql: String...) async throws -> [String] {
        let desk = try Desk()
        let key = try await desk.work { records in
            for line in 1...4 { try await records.write("line \(line)", on: UInt64(line), of: 100) }
            try await records.journal.access.record(aLine("view"))
            let checkpoints = Checkpoints(records.journal, file: desk.checkpoints)
            try await checkpoints.write(at: 2_000)
            return try checkpoints.publicKey
        }
        try await desk.scratch.tamper(sql, in: Schema.journal.forEver)
        let database = try await desk.database()
        let report = try await Verification(database, checkpointFile: desk.checkpoints, publicKey: key).run()
        try await database.close()
        return report.faults
    }

    @Test func `an untouched record is sound and proved by its checkpoint`() async throws {
        let found = try await faults()

        #expect(found == [])
    }

    @Test(arguments: [
        ("UPDATE body SET sealed = ZEROS(40) WHERE event = 2", "the text of event 2 was changed"),
        ("DELETE FROM body WHERE event = 2", "the text of event 2 was removed"),
        ("UPDATE event SET at = 5 WHERE version = 3", "event 3 was changed or put in another place"),
        ("UPDATE event SET actor = ZEROS(16) WHERE version = 1", "event 1 was changed"),
        ("DELETE FROM event WHERE version = 2", "event 2 was removed"),
        ("DELETE FROM event WHERE version = 4", "cut off"),
        ("DELETE FROM stream", "its first row was removed"),
        ("UPDATE access SET actor = NULL WHERE seq = 2", "batch 2 was changed"),
        ("DELETE FROM access WHERE seq = 2", "batch 2 was changed"),
        ("DELETE FROM access_batch WHERE number = 2", "batch 2 was removed"),
    ])
    func `tampering is named`(_ sql: String, _ words: String) async throws {
        let found = try await faults(tampering: sql)

        let isNamed = found.contains { $0.contains(words) }
        #expect(isNamed, "\(found)")
    }

    @Test func `a tail that was cut off cleanly is known from the checkpoint`() async throws {
        let found = try await faults(
            tampering: "DELETE FROM body WHERE event = 4", "DELETE FROM event WHERE version = 4",
            "UPDATE stream SET version = 3, head = (SELECT hash FROM event WHERE version = 3)")

        #expect(found.contains { $0.contains("event 4, witnessed by checkpoint 1, was cut off") })
    }

    @Test func `two events that changed places are found`() async throws {
        let found = try await faults(
            tampering: "UPDATE event SET version = 20 WHERE version = 2",
            "UPDATE event SET version = 2 WHERE version = 3",
            "UPDATE event SET version = 3 WHERE version = 20")

        #expect(found.contains { $0.contains("event 2 was changed or put in another place") })
    }

    @Test func `another database in place of this one is found`() async throws {
        let (one, other) = (try Desk(), try Desk())
        let key = try await one.work { records in
            try await records.write("one", on: 1, of: 100)
            let checkpoints = Checkpoints(records.journal, file: one.checkpoints)
            try await checkpoints.write(at: 2_000)
            return try checkpoints.publicKey
        }
        let report = try await other.work { records in
            try await records.write("one", on: 1, of: 100)
            return try await Verification(records.journal.database, checkpointFile: one.checkpoints, publicKey: key)
                .run()
        }

        #expect(!report.isSound)
    }

    @Test func `a checkpoint file that somebody else wrote is found`() async throws {
        let (one, other) = (try Desk(), try Desk())
        try await other.work { try await Checkpoints($0.journal, file: one.checkpoints).write(at: 2_000) }
        let report = try await one.work { records in
            try await records.write("one", on: 1, of: 100)
            let key = try Checkpoints(records.journal, file: one.checkpoints).publicKey
            return try await Verification(records.journal.database, checkpointFile: one.checkpoints, publicKey: key)
                .run()
        }

        #expect(report.faults.contains { $0.contains("not the one that this Kith signed") })
    }
}
