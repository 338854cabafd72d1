import Foundation
import Journal
import Scratch
import Testing

@Suite(.bothEngines) struct RecordsTests {
    @Test func `what was written is there after closing and opening again`() async throws {
        let desk = try Desk()
        try await desk.work { try await $0.write("first", on: 1, of: 100) }

        let kept = try await desk.work { try await $0.load(100) }

        #expect(kept?.record.lines == [1: "first"])
        #expect(kept?.version == 1)
    }

    @Test func `a repeated command has one effect and gets the first answer`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            let command = aCommand(fields: "a")
            let first = try await records.write("once", on: 1, of: 100, by: command)
            let second = try await records.write("once", on: 1, of: 100, by: command)

            #expect(!first.wasRepeated)
            #expect(second.wasRepeated)
            #expect(second.answer == first.answer)
            let entries = try await records.entries(of: 100).count
            #expect(entries == 1)
        }
    }

    @Test func `the same command with other fields is refused, and somebody else's is unknown`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            try await records.write("mine", on: 1, of: 100, by: aCommand(5, fields: "a"))

            await #expect(throws: CommandFault.reused) {
                try await records.write("other", on: 2, of: 100, by: aCommand(5, fields: "b"))
            }
            await #expect(throws: CommandFault.notYours) {
                try await records.write("other", on: 2, of: 100, by: aCommand(5, by: priya, fields: "a"))
            }
        }
    }

    @Test func `two people who change the same line are in conflict, on different lines they are not`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            try await records.write("one", on: 1, of: 100)
            try await records.write("two", on: 2, of: 100)
            try await records.write("one by Priya", on: 1, of: 100, by: aCommand(by: priya, base: 2))

            await #expect(throws: CommandFault.conflict(base: 2, now: 3)) {
                try await records.write("one by Jo", on: 1, of: 100, by: aCommand(base: 2))
            }
            try await records.write("two by Jo", on: 2, of: 100, by: aCommand(base: 2))
            let lines = try await records.load(100)?.record.lines
            #expect(lines == [1: "one by Priya", 2: "two by Jo"])
        }
    }

    @Test func `a refusal stores nothing, not even the command`() async throws {
        struct Refused: Error {}
        let desk = try Desk()
        try await desk.work { records in
            await #expect(throws: Refused.self) {
                _ = try await records.change(100, by: aCommand(9), access: aLine()) { _ in throw Refused() }
            }

            let kept = try await records.load(100)
            #expect(kept == nil)
            let receipt = try await records.write("now", on: 1, of: 100, by: aCommand(9))
            #expect(!receipt.wasRepeated)
        }
    }

    @Test func `many writers at once lose nothing and leave one whole chain`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for line in 1...200 {
                    group.addTask { try await records.write("line \(line)", on: UInt64(line), of: UInt128(line % 3)) }
                }
                try await group.waitForAll()
            }

            let written = try await [0, 1, 2].asyncSum { try await records.load($0)?.record.lines.count ?? 0 }
            #expect(written == 200)
            let report = try await Verification(records.journal.database, checkpointFile: nil, publicKey: nil).run()
            #expect(report.faults == [])
            #expect(report.events == 200)
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `whatever the order of commands, the index tables equal the fold`(seed: UInt64) async throws {
        let desk = try Desk()
        try await desk.work { records in
            var dice = Dice(seed: seed)
            for step in 0..<60 {
                let line = UInt64.random(in: 1...8, using: &dice)
                try await records.write("\(step)", on: line, of: UInt128.random(in: 1...4, using: &dice))
            }

            let wrong = try await records.wrongIndexes()
            #expect(wrong == [])
        }
    }

    @Test func `index tables that are emptied by hand are found wrong and made anew`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            try await records.write("one", on: 1, of: 100)
            try await records.journal.database.write { tx in try tx.clear(Notebook.index.table, stream: 100) }
            let before = try await records.wrongIndexes()
            try await records.reindex()

            let after = try await records.wrongIndexes()
            #expect(before == [100])
            #expect(after == [])
        }
    }

    @Test func `an event of an unknown kind is kept and makes the record read-only`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            _ = try await Records<FutureNotebook>(records.journal).change(100, by: aCommand(), access: aLine()) { _ in
                Decision([FutureNotebook.Event.drawn], answer: "")
            }

            let kept = try await records.load(100)
            #expect(kept?.record.hasUnknownEvents == true)
            await #expect(throws: CommandFault.recordedByNewerVersion) {
                try await records.write("no", on: 1, of: 100)
            }
        }
    }

    @Test func `who watches a stream hears its new version`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            var versions = records.journal.changes(of: 100).makeAsyncIterator()
            try await records.write("one", on: 1, of: 100)

            let heard = await versions.next()
            #expect(heard?.one == 1)
        }
    }

    @Test func `who watches two streams hears both, and again when reminded, until all are dismissed`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            let journal = records.journal
            var changes = journal.changes(of: 100, and: 200).makeAsyncIterator()
            try await records.write("one", on: 1, of: 200)
            try await records.write("one", on: 1, of: 100)
            try await records.write("two", on: 2, of: 100)

            let heard = await changes.next()
            journal.remindWatchers()
            let again = await changes.next()
            journal.dismissWatchers()
            let end = await changes.next()
            var late = journal.changes(of: 100).makeAsyncIterator()
            let lateEnd = await late.next()

            #expect(heard == Watched(one: 2, other: 1))
            #expect(again == heard)
            #expect(end == nil && lateEnd == nil)
        }
    }
}

/// What a newer version might write.
private struct FutureNotebook: Record {
    enum Event: Sendable { case drawn }
    static let kind = "notebook"
    var hasUnknownEvents: Bool { false }
    mutating func apply(_ entry: Entry<Event>) {}
    static func encode(_ event: Event) throws -> (kind: String, bytes: [UInt8]) { ("drawn", Array("{}".utf8)) }
    static func decode(kind: String, bytes: [UInt8]) -> Event? { .drawn }
    static func touches(_ event: Event) -> [UInt128] { [] }
}

/// Random numbers that are the same for the same seed.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

extension Sequence where Element: Sendable {
    func asyncSum(_ amount: (Element) async throws -> Int) async rethrows -> Int {
        var sum = 0
        for element in self { sum += try await amount(element) }
        return sum
    }
}
