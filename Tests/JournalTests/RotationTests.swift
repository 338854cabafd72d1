import Scratch
import Testing

import protocol Journal.Database

@testable import Journal

/// The master key is changed while everybody works.
@Suite(.bothEngines) struct RotationTests {
    private let newText = MasterKey.makeText()

    private func new() throws -> MasterKey { try #require(MasterKey(file: Array(newText.utf8))) }

    private func records(_ desk: Desk, _ database: any Database, _ keys: String...) async throws -> Records<Notebook> {
        try await desk.migrate(database)
        let keys = try keys.map { try #require(MasterKey(file: Array($0.utf8))) }
        let journal = try await Journal(
            database: database, master: keys[0], next: keys.count > 1 ? keys[1] : nil)
        let records = Records<Notebook>(journal, indexes: [Notebook.index], keeping: 1)
        try await records.prepareIndexes()
        return records
    }

    @Test func `the key changes while writers write, and then only the new one opens`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            for stream in 1...450 { try await records.write("before", on: 1, of: UInt128(stream)) }
            let new = try new()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for stream in 400...600 {
                    group.addTask { try await records.write("meanwhile", on: 2, of: UInt128(stream)) }
                }
                group.addTask { try await Rotation(records.journal, to: new).run() }
                try await group.waitForAll()
            }
            try await records.write("after", on: 3, of: 700)
        }

        let database = try await desk.database()
        await #expect(throws: StorageFault.wrongKey) { try await self.records(desk, database, desk.master) }
        let opened = try await records(desk, database, newText)
        let wrong = try await opened.wrongIndexes()
        let streams = try await opened.ids().count
        let isWhole = try await opened.journal.keys.opens(database)
        let late = try await opened.load(600)?.record.lines
        #expect(wrong == [])
        #expect(streams == 601)
        #expect(isWhole)
        #expect(late == [2: "meanwhile"])
        try await database.close()
    }

    /// Where somebody pulled the plug: before anything, in the middle of the streams, before the last step.
    @Test(arguments: [0, 1, 2])
    func `a change that was interrupted needs both keys, loses nothing, and is finished by doing it again`(
        _ moment: Int
    ) async throws {
        let desk = try Desk()
        try await desk.work { records in
            for stream in 1...30 { try await records.write("before", on: 1, of: UInt128(stream)) }
            let rotation = Rotation(records.journal, to: try new())
            try await rotation.begin()
            if moment >= 1 { _ = try await rotation.wrapSome(after: nil, limit: 10) }
            if moment >= 2 { _ = try await rotation.wrapSome(after: nil) }
        }
        let database = try await desk.database()

        await #expect(throws: StorageFault.keyChanging) { try await self.records(desk, database, desk.master) }
        await #expect(throws: StorageFault.keyChanging) { try await self.records(desk, database, newText) }
        await #expect(throws: StorageFault.wrongKey) {
            try await self.records(desk, database, MasterKey.makeText())
        }
        let both = try await records(desk, database, desk.master, newText)
        try await both.write("between", on: 1, of: 31)
        let readable = try await both.wrongIndexes()
        let count = try await Rotation(both.journal, to: try new()).run()

        #expect(readable == [])
        #expect(count == [30, 20, 0][moment])
        await #expect(throws: StorageFault.wrongKey) { try await self.records(desk, database, desk.master) }
        let opened = try await records(desk, database, newText)
        let wrong = try await opened.wrongIndexes()
        #expect(wrong == [])
        try await database.close()
    }

    @Test func `a change to one key is not turned into a change to another`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            try await records.write("before", on: 1, of: 1)
            try await Rotation(records.journal, to: try new()).begin()
            let third = try #require(MasterKey(file: Array(MasterKey.makeText().utf8)))

            await #expect(throws: StorageFault.keyChanging) { try await Rotation(records.journal, to: third).run() }

            try await Rotation(records.journal, to: try new()).run()
            try await Rotation(records.journal, to: third).run()
            let text = try await records.load(1)?.record.lines
            #expect(text == [1: "before"])
        }
    }
}
