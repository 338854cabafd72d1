import Journal
import Scratch
import Testing

/// Words that must not be kept leave the record for good, and whoever proves it knows that it was no accident.
@Suite(.bothEngines) struct RemovalTests {
    private func remove(_ version: Int, of id: UInt128 = 100, from records: Records<Notebook>) async throws {
        try await records.remove(
            version, of: id, because: "a protected address", by: aCommand(), access: aLine("remove"))
    }

    @Test func `the words of one entry are gone from record, index and rows, and the rest is proved as before`()
        async throws
    {
        let desk = try Desk()
        let key = try await desk.work { records in
            for line in 1...3 { try await records.write("line \(line)", on: UInt64(line), of: 100) }
            let checkpoints = Checkpoints(records.journal, file: desk.checkpoints)
            try await checkpoints.write(at: 2_000)
            try await remove(2, from: records)
            #expect(try await records.load(100)?.record.lines == [1: "line 1", 3: "line 3"])
            try await records.write("line 4", on: 4, of: 100)
            #expect(try await records.wrongIndexes() == [])
            #expect(try await records.places(of: 100).map(\.hasBody) == [true, false, true, true, true])
            let removals = try await records.removals(of: 100)
            #expect(removals.map(\.version) == [2] && removals.map(\.reason) == ["a protected address"])
            return try checkpoints.publicKey
        }
        try await desk.work { records in
            #expect(try await records.load(100)?.record.lines == [1: "line 1", 3: "line 3", 4: "line 4"])
            let report = try await Verification(
                records.journal.database, checkpointFile: desk.checkpoints, publicKey: key
            ).run()
            #expect(report.faults == [])
        }
    }

    @Test func `nothing is removed twice, and a trace stays`() async throws {
        try await Desk().work { records in
            try await records.write("line 1", on: 1, of: 100)
            try await remove(1, from: records)
            await #expect(throws: Removal.Fault.nothingToRemove) { try await remove(1, from: records) }
            await #expect(throws: Removal.Fault.nothingToRemove) { try await remove(2, from: records) }
            await #expect(throws: Removal.Fault.noSuchEvent) { try await remove(9, from: records) }
            await #expect(throws: Removal.Fault.noSuchRecord) { try await remove(1, of: 101, from: records) }
        }
    }

    @Test func `afterwards the database refuses again that anybody removes words`() async throws {
        try await Desk().work { records in
            try await records.write("line 1", on: 1, of: 100)
            try await records.write("line 2", on: 2, of: 100)
            try await remove(1, from: records)
            await #expect(throws: StorageFault.self) {
                try await records.journal.database.write { tx in _ = try tx.run("DELETE FROM body") }
            }
            #expect(try await records.places(of: 100).map(\.hasBody) == [false, true, true])
        }
    }

    @Test func `another node that had read the words forgets them`() async throws {
        guard Engine.current == .postgres else { return }
        let desk = try Desk()
        let (here, there) = (try await desk.database(), try await desk.database())
        let one = Records<Notebook>(try await desk.journal(here, node: "one"), indexes: [Notebook.index])
        let two = Records<Notebook>(try await desk.journal(there, node: "two"), indexes: [Notebook.index])
        try await one.prepareIndexes()
        try await one.write("line 1", on: 1, of: 100)
        try await one.write("line 2", on: 2, of: 100)
        #expect(try await two.load(100)?.record.lines.count == 2)
        try await remove(1, from: one)
        #expect(try await two.load(100)?.record.lines == [2: "line 2"])
        try await here.close()
        try await there.close()
    }
}
