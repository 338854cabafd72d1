import Foundation
import Journal
import Scratch
import Testing

/// One chain of checkpoints, however many nodes write it, each with a file of its own.
@Suite(.bothEngines) struct CheckpointTests {
    private func verify(_ desk: Desk, file: String, key: String) async throws -> Verification.Report {
        let database = try await desk.database()
        let report = try await Verification(database, checkpointFile: file, publicKey: key).run()
        try await database.close()
        return report
    }

    private func lines(_ file: String) throws -> [String] {
        try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// Writes `count` checkpoints, each over one more line, and says with what key they are proved.
    @discardableResult private func witness(_ desk: Desk, _ numbers: ClosedRange<Int>, file: String) async throws
        -> String
    {
        try await desk.work { records in
            let checkpoints = Checkpoints(records.journal, file: file)
            for number in numbers {
                try await records.write("line \(number)", on: UInt64(number), of: 100)
                let named = try await checkpoints.write(at: Int64(number) * 1_000)
                #expect(named == 1)
            }
            return try checkpoints.publicKey
        }
    }

    @Test func `nodes with a file each continue one chain, and every file proves the record`() async throws {
        let desk = try Desk()
        let other = desk.scratch.folder.appending(path: "other.jsonl").path
        let key = try await witness(desk, 1...2, file: desk.checkpoints)
        try await witness(desk, 3...4, file: other)
        let behind = try await verify(desk, file: desk.checkpoints, key: key)
        try await witness(desk, 5...5, file: desk.checkpoints)

        let whole = try await verify(desk, file: desk.checkpoints, key: key)
        let second = try await verify(desk, file: other, key: key)
        #expect(behind.faults == [] && behind.checkpoints == 4 && behind.aheadOfFile == 2)
        #expect(whole.faults == [] && whole.checkpoints == 5 && whole.aheadOfFile == 0)
        #expect(second.faults == [] && second.checkpoints == 5 && second.aheadOfFile == 1)
        #expect(whole.provedUntil == 5_000 && second.provedUntil == 5_000)
    }

    @Test func `a crash between the row and the file is made good, also when half a line was left`() async throws {
        let desk = try Desk()
        let key = try await witness(desk, 1...2, file: desk.checkpoints)
        let before = try String(contentsOfFile: desk.checkpoints, encoding: .utf8)
        // The database has 3, the file a half line of it.
        try await witness(desk, 3...3, file: desk.scratch.folder.appending(path: "lost.jsonl").path)
        try (before + "{\"access\":[{\"ha").write(toFile: desk.checkpoints, atomically: true, encoding: .utf8)
        let meanwhile = try await verify(desk, file: desk.checkpoints, key: key)

        try await witness(desk, 4...4, file: desk.checkpoints)

        let report = try await verify(desk, file: desk.checkpoints, key: key)
        let count = try lines(desk.checkpoints).count
        #expect(meanwhile.faults == [] && meanwhile.aheadOfFile == 1)
        #expect(report.faults == [] && report.aheadOfFile == 0)
        #expect(count == 4)
    }

    @Test func `a file whose end was cut off is named, and left as it is`() async throws {
        let desk = try Desk()
        let key = try await witness(desk, 1...3, file: desk.checkpoints)
        let kept = try lines(desk.checkpoints).prefix(2).joined(separator: "\n") + "\n"
        try kept.write(toFile: desk.checkpoints, atomically: true, encoding: .utf8)

        await #expect(throws: CheckpointFault.cutOff) {
            try await witness(desk, 4...4, file: desk.checkpoints)
        }

        let report = try await verify(desk, file: desk.checkpoints, key: key)
        let left = try String(contentsOfFile: desk.checkpoints, encoding: .utf8)
        #expect(report.faults == ["Checkpoint 3: missing from the file."])
        #expect(left == kept)
    }

    @Test func `a file that is gone is written anew`() async throws {
        let desk = try Desk()
        let key = try await witness(desk, 1...3, file: desk.checkpoints)
        let before = try lines(desk.checkpoints)
        try FileManager.default.removeItem(atPath: desk.checkpoints)

        try await desk.work { try await Checkpoints($0.journal, file: desk.checkpoints).bringFileUpToDate() }

        let report = try await verify(desk, file: desk.checkpoints, key: key)
        let after = try lines(desk.checkpoints)
        #expect(report.faults == [])
        #expect(after == before)
    }

    @Test func `a file of another record is not added to`() async throws {
        let (one, other) = (try Desk(), try Desk())
        try await witness(other, 1...2, file: one.checkpoints)
        let before = try lines(one.checkpoints)

        await #expect(throws: CheckpointFault.foreign) { try await witness(one, 1...3, file: one.checkpoints) }

        let after = try lines(one.checkpoints)
        #expect(after == before)
    }

    @Test func `a file that knows more than the database is named`() async throws {
        let desk = try Desk()
        let key = try await witness(desk, 1...3, file: desk.checkpoints)
        try await desk.scratch.tamper(
            ["DELETE FROM checkpoint WHERE number = 3", "DELETE FROM checkpoint_line WHERE number = 3"],
            in: ["checkpoint", "checkpoint_line"])

        let report = try await verify(desk, file: desk.checkpoints, key: key)

        #expect(report.faults == ["Checkpoint 3: in the file, but not in the database."])
    }

    @Test func `a checkpoint looks at what is listed as changed, and one that looks everywhere finds the rest`()
        async throws
    {
        let desk = try Desk()
        let key = try await desk.work { records in
            let checkpoints = Checkpoints(records.journal, file: desk.checkpoints)
            for stream in 1...70 { try await records.write("one", on: 1, of: UInt128(stream)) }
            let all = try await checkpoints.write(at: 1_000)
            let nothing = try await checkpoints.write(at: 2_000)
            // As a node of a version that knows no list leaves it.
            try await records.write("two", on: 2, of: 1)
            try await records.journal.database.write { tx in try tx.run("DELETE FROM unwitnessed") }
            try await records.write("two", on: 2, of: 2)
            let listed = try await checkpoints.write(at: 3_000)
            let forgotten = try await checkpoints.write(at: 4_000, lookingEverywhere: true)
            let rest = try await checkpoints.write(at: 5_000, lookingEverywhere: true)

            #expect(all == 70)
            #expect(nothing == nil)
            #expect(listed == 1)
            #expect(forgotten == 1)
            #expect(rest == nil)
            return try checkpoints.publicKey
        }

        let report = try await verify(desk, file: desk.checkpoints, key: key)
        #expect(report.faults == [])
        #expect(report.checkpoints == 3 && report.provedUntil == 4_000)
    }

    @Test func `records from before there was a list are witnessed by the first look everywhere`() async throws {
        let desk = try Desk()
        let database = try await desk.database()
        try await Schema.journal.asOf(version: 2).migrate(database)
        try await database.write { tx in
            for (id, version, witnessed) in [(1, 3, 2), (2, 5, 5), (3, 1, 0)] {
                try tx.run(
                    """
                    INSERT INTO stream (id, kind, version, head, changed_at, witnessed)
                    VALUES (\(UInt128(id)), \("notebook"), \(version), \([UInt8](repeating: 1, count: 32)), 0, \(witnessed))
                    """)
            }
        }

        let checkpoints = Checkpoints(try await desk.journal(database), file: desk.checkpoints)
        let listed = try await checkpoints.write(at: 1_000)
        let everywhere = try await checkpoints.write(at: 2_000, lookingEverywhere: true)

        #expect(listed == 0)
        #expect(everywhere == 2)
        try await database.close()
    }

    @Test func `a checkpoint names the newest access lines of every node`() async throws {
        let desk = try Desk()
        for (node, count) in [("a", 3), ("b", 1), ("c:8080", 2)] {
            let journal = try await desk.journal(try await desk.database(), node: node)
            for _ in 1...count { try await journal.access.record(aLine("view")) }
            try await journal.database.close()
        }

        try await desk.work { try await Checkpoints($0.journal, file: desk.checkpoints).write(at: 1_000) }

        let line = try #require(try lines(desk.checkpoints).first)
        let checkpoint = try JSONDecoder().decode(Checkpoints.Checkpoint.self, from: Data(line.utf8))
        #expect(checkpoint.access.map(\.node) == ["a", "b", "c:8080"])
        #expect(checkpoint.access.map(\.number) == [3, 1, 2])
    }

    @Test func `a checkpoint of the database that was not signed with the key proves nothing`() async throws {
        let desk = try Desk()
        let key = try await witness(desk, 1...2, file: desk.checkpoints)
        try await witness(desk, 3...3, file: desk.scratch.folder.appending(path: "other.jsonl").path)
        try await desk.scratch.tamper(
            ["UPDATE checkpoint_line SET line = replace(line, '\"at\":3000', '\"at\":9000')"], in: ["checkpoint_line"])

        let report = try await verify(desk, file: desk.checkpoints, key: key)

        #expect(report.faults == ["Checkpoint 3: not the one that this Kith signed."])
    }
}

/// Nodes that witness at once.
struct CheckpointNodesTests {
    @Test func `two nodes that witness while both write make one chain without a gap`() async throws {
        let desk = try Engine.$current.withValue(.postgres) { try Desk() }
        var nodes: [(records: Records<Notebook>, file: String)] = []
        for name in ["a", "b"] {
            let journal = try await desk.journal(try await desk.database(), node: name)
            let records = Records<Notebook>(journal, indexes: [Notebook.index])
            try await records.prepareIndexes()
            nodes.append((records, desk.scratch.folder.appending(path: "\(name).jsonl").path))
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (place, node) in nodes.enumerated() {
                group.addTask {
                    let checkpoints = Checkpoints(node.records.journal, file: node.file)
                    for number in 1...15 {
                        // Both nodes write to both records.
                        let line = UInt64(number * 2 + place)
                        try await node.records.write("line", on: line, of: UInt128(100 + number % 2))
                        try await checkpoints.write(at: Int64(number))
                    }
                }
            }
            try await group.waitForAll()
        }

        for node in nodes {
            let checkpoints = Checkpoints(node.records.journal, file: node.file)
            try await checkpoints.bringFileUpToDate()
            let report = try await Verification(
                node.records.journal.database, checkpointFile: node.file, publicKey: checkpoints.publicKey
            ).run()
            #expect(report.faults == [])
            #expect(report.aheadOfFile == 0)
            #expect(report.checkpoints > 1)
        }
        for node in nodes { try await node.records.journal.database.close() }
    }
}
