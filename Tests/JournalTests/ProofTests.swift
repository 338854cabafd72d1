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
        ("DELETE FROM access_batch WHERE number = 5", "batch 5 was removed; 1 of its lines remain"),
        ("DELETE FROM access_batch", "batch 1 was removed; 1 of its lines remain"),
        ("UPDATE access_batch SET lines = 5 WHERE number = 2", "batch 2 was changed: it has 1 lines in place of 5"),
        ("UPDATE access_batch SET hash = ZEROS(32) WHERE number = 2", "batch 2 was changed"),
        ("UPDATE event SET kind = 'rewritten' WHERE version = 2", "event 2 was changed"),
        ("UPDATE event SET id = ZEROS(16) WHERE version = 2", "event 2 was changed"),
        ("UPDATE event SET digest = ZEROS(32) WHERE version = 2", "the text of event 2 was changed"),
        ("UPDATE event SET hash = ZEROS(32) WHERE version = 2", "event 2 was changed"),
        ("UPDATE stream SET version = 5", "its end was cut off after event 4"),
        ("UPDATE stream SET head = ZEROS(32)", "its end was cut off after event 4"),
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

    @Test(arguments: [
        ("DELETE FROM stream_key", "its key was removed"),
        ("UPDATE stream_key SET stream = ZEROS(16)", "Keys that belong to no stream: 1."),
        ("INSERT INTO body (event, sealed) VALUES (99, ZEROS(40))", "Texts that belong to no event: 1."),
        ("UPDATE command SET stream = ZEROS(16)", "Commands that belong to no stream: 4."),
        (
            "INSERT INTO draft (owner, form, stream, base, at, sealed) VALUES (ZEROS(16), 'f', ZEROS(16), 1, 1, ZEROS(40))",
            "Drafts that belong to no stream: 1."
        ),
    ])
    func `a row that has lost what it belongs to is named`(_ sql: String, _ words: String) async throws {
        let found = try await faults(tampering: sql)

        #expect(found.contains { $0.contains(words) }, "\(found)")
    }

    @Test func `a tail that was cut off cleanly is known from the command that was answered with it`() async throws {
        let found = try await faults(
            tampering: "DELETE FROM body WHERE event = 4", "DELETE FROM event WHERE version = 4",
            "UPDATE stream SET version = 3, head = (SELECT hash FROM event WHERE version = 3)",
            "DELETE FROM checkpoint")

        #expect(found.contains { $0.contains("event 4 was promised to somebody and is not there") }, "\(found)")
    }

    @Test func `a tail of the access log that was cut off cleanly is known from the checkpoint`() async throws {
        let found = try await faults(
            tampering: "DELETE FROM access WHERE batch = 5", "DELETE FROM access_batch WHERE number = 5")

        #expect(found == ["Access log of main: batch 5, witnessed by checkpoint 1, is not there."])
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
