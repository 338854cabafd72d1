import Foundation
import Journal
import Scratch
import Testing

@Suite(.bothEngines) struct WholeStreamTests {
    @Test func `streams that were written whole are proved, indexed, and go on like any other`() async throws {
        let desk = try Desk()
        let command = aCommand(77, fields: "first of 100")
        try await desk.work { records in
            try await records.write([
                records.seal(Self.stream(100, first: command)), records.seal(Self.stream(101, first: aCommand())),
            ])

            let repeated = try await records.write("again", on: 9, of: 100, by: command)
            #expect((repeated.version, repeated.answer) == (1, "/line/1"))
            #expect(repeated.wasRepeated)
            try await records.write("added later", on: 4, of: 100)
            let kept = try await records.load(100)
            #expect(kept?.record.lines == [1: "one", 2: "two of another length", 3: "", 4: "added later"])
            let wrong = try await records.wrongIndexes()
            #expect(wrong.isEmpty)
        }

        let database = try await desk.database()
        let report = try await Verification(database, checkpointFile: nil, publicKey: nil).run()
        #expect(report.faults == [])
        #expect((report.streams, report.events, report.accessLines) == (2, 7, 5))
        try await database.close()
    }

    @Test func `where one stream exists already, none of the whole ones is written`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            try await records.write("mine", on: 1, of: 101)

            await #expect(throws: StorageFault.taken) {
                try await records.write([
                    records.seal(Self.stream(100, first: aCommand())),
                    records.seal(Self.stream(101, first: aCommand())),
                ])
            }

            let other = try await records.load(100)
            let mine = try await records.load(101)?.record.lines
            #expect(other == nil)
            #expect(mine == [1: "mine"])
        }
    }

    private static func stream(_ id: UInt128, first: Command) -> WholeStream<Notebook> {
        WholeStream(
            id: id,
            steps: [
                .init(first, Decision([.written(line: 1, text: "one")], answer: "/line/1"), line: aLine()),
                .init(
                    aCommand(),
                    Decision(
                        [.written(line: 2, text: "two of another length"), .written(line: 3, text: "")], answer: ""),
                    line: aLine()),
            ])
    }
}
