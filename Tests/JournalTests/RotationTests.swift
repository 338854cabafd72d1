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

/// The master key is changed at one node while others work.
struct RotationNodesTests {
    private let newText = MasterKey.makeText()

    private func node(_ name: String, _ desk: Desk, _ keys: String...) async throws -> Records<Notebook> {
        let database = try await desk.database()
        try await desk.migrate(database)
        let keys = try keys.map { try #require(MasterKey(file: Array($0.utf8))) }
        let journal = try await Journal(
            database: database, master: keys[0], next: keys.count > 1 ? keys[1] : nil, node: name)
        let records = Records<Notebook>(journal, indexes: [Notebook.index])
        try await records.prepareIndexes()
        return records
    }

    private func steps(_ rotation: Rotation) -> [@Sendable () async throws -> Void] {
        [
            {}, { try await rotation.begin() }, { _ = try await rotation.wrapSome(after: nil, limit: 10) },
            { _ = try await rotation.wrapSome(after: nil) }, { try await rotation.finish() },
        ]
    }

    @Test func `whatever step it is at, every node with both keys reads everything and opens new records`() async throws
    {
        let desk = try Engine.$current.withValue(.postgres) { try Desk() }
        let rotating = try await node("rotating", desk, desk.master)
        for stream in 1...30 { try await rotating.write("before", on: 1, of: UInt128(stream)) }
        let working = try await node("working", desk, desk.master, newText)
        let new = try #require(MasterKey(file: Array(newText.utf8)))
        for (place, step) in steps(Rotation(rotating.journal, to: new)).enumerated() {
            try await step()
            // It has read nothing yet, so it opens every key as it is wrapped now.
            let fresh = try await node("fresh \(place)", desk, desk.master, newText)
            let wrong = try await fresh.wrongIndexes()
            for (number, records) in [rotating, working, fresh].enumerated() {
                try await records.write("new", on: 1, of: UInt128(1_000 + place * 10 + number))
                try await records.write("step \(place)", on: UInt64(10 + place * 10 + number), of: 1)
            }
            let seen = try await working.load(1)?.record.lines.count
            let opened = try await working.wrongIndexes()
            let expected = 1 + (place + 1) * 3

            #expect(wrong == [] && opened == [], "at step \(place)")
            #expect(seen == expected)
            try await fresh.journal.database.close()
        }
        for records in [rotating, working] { try await records.journal.database.close() }
    }

    @Test func `a node without the new key says that the key changes, and harms nothing`() async throws {
        let desk = try Engine.$current.withValue(.postgres) { try Desk() }
        let rotating = try await node("rotating", desk, desk.master)
        let left = try await node("left", desk, desk.master)
        for stream in 1...3 { try await rotating.write("before", on: 1, of: UInt128(stream)) }
        _ = try await left.load(1)
        let before = try await left.journal.knowsMasterKey()
        let new = try #require(MasterKey(file: Array(newText.utf8)))
        try await Rotation(rotating.journal, to: new).run()

        let after = try await left.journal.knowsMasterKey()
        await #expect(throws: StorageFault.keyChanging) { try await left.load(2) }
        await #expect(throws: StorageFault.keyChanging) { try await left.write("new", on: 1, of: 9) }
        let known = try await left.load(1)?.record.lines
        let wrong = try await rotating.wrongIndexes()

        #expect(before && !after)
        #expect(known == [1: "before"])
        #expect(wrong == [])
        for records in [rotating, left] { try await records.journal.database.close() }
    }
}
