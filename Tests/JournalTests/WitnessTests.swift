import Foundation
import Journal
import Scratch
import Testing

/// What the checkpoints outside the database prove, and what they survive.
@Suite(.bothEngines) struct WitnessTests {
    /// Two lines, a checkpoint at 2,000, two more lines, a checkpoint at 3,000.
    private func witnessed(_ desk: Desk) async throws -> String {
        try await desk.work { records in
            let checkpoints = Checkpoints(records.journal, file: desk.checkpoints)
            for line in 1...2 { try await records.write("line \(line)", on: UInt64(line), of: 100) }
            try await checkpoints.write(at: 2_000)
            for line in 3...4 { try await records.write("line \(line)", on: UInt64(line), of: 100) }
            try await checkpoints.write(at: 3_000)
            return try checkpoints.publicKey
        }
    }

    private func verify(_ desk: Desk, _ key: String?) async throws -> Verification.Report {
        let database = try await desk.database()
        let report = try await Verification(database, checkpointFile: desk.checkpoints, publicKey: key).run()
        try await database.close()
        return report
    }

    @Test(
        arguments: [
            ("UPDATE setting SET value = value", 3_000), ("UPDATE event SET at = 5 WHERE version = 4", 2_000),
            ("UPDATE event SET at = 5 WHERE version = 3", 2_000), ("UPDATE event SET at = 5 WHERE version = 2", nil),
            ("UPDATE access SET actor = NULL WHERE batch = 3", 2_000), ("DELETE FROM access WHERE batch = 1", nil),
        ] as [(String, Int64?)])
    func `it is said up to when the record is proved, also where something later was changed`(
        _ sql: String, _ until: Int64?
    ) async throws {
        let desk = try Desk()
        let key = try await witnessed(desk)
        try await desk.scratch.tamper([sql], in: Schema.journal.forEver)
        let report = try await verify(desk, key)

        #expect(report.provedUntil == until)
        #expect(report.isSound == (until == 3_000))
    }

    @Test func `a database that was replaced by an older copy of itself is found`() async throws {
        let desk = try Desk()
        let tables = ["stream", "event", "body", "command", "access", "access_batch", "checkpoint"]
        let key = try await desk.work { records in
            try await records.write("one", on: 1, of: 100)
            let checkpoints = Checkpoints(records.journal, file: desk.checkpoints)
            try await checkpoints.write(at: 2_000)
            return try checkpoints.publicKey
        }
        try await desk.scratch.tamper(tables.map { "CREATE TABLE old_\($0) AS SELECT * FROM \"\($0)\"" }, in: [])
        try await desk.work { records in
            try await records.write("two", on: 2, of: 100)
            try await Checkpoints(records.journal, file: desk.checkpoints).write(at: 3_000)
        }
        let before = try await verify(desk, key)
        try await desk.scratch.tamper(
            tables.flatMap { ["DELETE FROM \"\($0)\"", "INSERT INTO \"\($0)\" SELECT * FROM old_\($0)"] },
            in: Schema.journal.forEver)
        let after = try await verify(desk, key)

        #expect(before.isSound)
        #expect(after.faults.contains { $0.contains("event 2, witnessed by checkpoint 2, was cut off") })
        #expect(after.faults.contains { $0.contains("batch 2, witnessed by checkpoint 2, is not there") })
        #expect(after.provedUntil == 2_000)
    }

    private static let harms: [(String, @Sendable (String) -> String, String, Int64?)] = [
        ("edited", { $0.replacing("\"at\":3000", with: "\"at\":3001") }, "Checkpoint 2: not the one", 2_000),
        ("put in another order", { lines($0).reversed().joined() }, "Checkpoint 1: not the one", nil),
        ("without its first line", { lines($0)[1] }, "Checkpoint 1: not the one", nil),
        ("without its last line", { lines($0)[0] }, "Checkpoint 2: missing from the file", 2_000),
        ("cut off in the middle of a line", { String($0.dropLast(40)) }, "Checkpoint 2: missing from the file", 2_000),
        ("emptied", { _ in "" }, "Checkpoint 1: missing from the file", nil),
    ]

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map { $0 + "\n" } }

    @Test(arguments: harms.indices)
    func `a checkpoint file that was tampered with is named`(_ number: Int) async throws {
        let (how, harm, words, until) = Self.harms[number]
        let desk = try Desk()
        let key = try await witnessed(desk)
        let whole = try String(contentsOfFile: desk.checkpoints, encoding: .utf8)
        try harm(whole).write(toFile: desk.checkpoints, atomically: true, encoding: .utf8)
        let report = try await verify(desk, key)

        #expect(report.faults.contains { $0.contains(words) }, "\(how): \(report.faults)")
        #expect(report.provedUntil == until, "\(how)")
    }

    @Test func `a checkpoint file or a public key that is gone is named`() async throws {
        let desk = try Desk()
        let key = try await witnessed(desk)
        let keyless = try await verify(desk, nil)
        try FileManager.default.removeItem(atPath: desk.checkpoints)
        let fileless = try await verify(desk, key)

        #expect(keyless.faults == ["The public key is missing, so no checkpoint can be proved."])
        #expect(fileless.faults == ["The checkpoint file is missing."])
    }

    @Test func `whoever was stopped in the middle of writing a checkpoint leaves a whole file`() async throws {
        let desk = try Desk()
        let key = try await witnessed(desk)
        let handle = try #require(FileHandle(forWritingAtPath: desk.checkpoints))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("{\"access\":[{\"hash".utf8))
        try handle.close()
        let stopped = try await verify(desk, key)
        try await desk.work { records in
            try await records.write("five", on: 5, of: 100)
            try await Checkpoints(records.journal, file: desk.checkpoints).write(at: 5_000)
        }
        let after = try await verify(desk, key)

        #expect(stopped.faults == [])
        #expect(after.faults == [])
        #expect(after.checkpoints == 3)
    }
}
