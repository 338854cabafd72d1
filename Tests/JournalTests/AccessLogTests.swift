import Journal
import Scratch
import Testing

@Suite(.bothEngines) struct AccessLogTests {
    @Test func `lines that arrive together are all there, in one whole chain`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<300 { group.addTask { try await records.journal.access.record(aLine("view")) } }
                try await group.waitForAll()
            }

            let report = try await Verification(records.journal.database, checkpointFile: nil, publicKey: nil).run()
            #expect(report.faults == [])
            #expect(report.accessLines == 300)
        }
    }

    @Test func `a change and its line stand or fall together`() async throws {
        struct Refused: Error {}
        let desk = try Desk()
        try await desk.work { records in
            try await records.write("one", on: 1, of: 100)
            _ = try? await records.change(100, by: aCommand(), access: aLine()) { _ in throw Refused() }

            let lines = try await records.journal.access.lines(of: .record(100), limit: 10)
            #expect(lines.map(\.line.action) == ["change"])
        }
    }

    @Test func `who opened a record and what somebody opened are two looks at the same lines`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            try await records.write("one", on: 1, of: 100)
            var view = aLine("view", by: priya)
            view.stream = 100
            view.at = 2_000
            try await records.journal.access.record(view)

            let record = try await records.journal.access.lines(of: .record(100), limit: 10).map(\.line.actor)
            let person = try await records.journal.access.lines(of: .person(priya), limit: 10).map(\.line)
            #expect(record == [priya, jo])
            #expect(person == [view])
        }
    }

    @Test func `a record's appearances are the lists that showed it, newest first, and the look back is bounded`()
        async throws
    {
        let desk = try Desk()
        try await desk.work { records in
            let log = records.journal.access
            // At 0 and every 500 ms after, a list shows the record; between them lists show others.
            let lines = (0..<2_500).map { number in
                var line = aLine("list")
                line.at = Int64(number)
                line.shown = number % 500 == 0 ? [7, 100] : [7]
                return line
            }
            var opened = aLine("view")
            (opened.stream, opened.shown, opened.at) = (100, [100], 2_500)
            let last = opened
            try await records.journal.database.write { tx in try log.write(lines + [last], in: tx) }

            let all = try await log.appearances(of: 100, since: 0, lookingThrough: 10_000, limit: 10)
            let late = try await log.appearances(of: 100, since: 1_000, lookingThrough: 10_000, limit: 10)
            let bounded = try await log.appearances(of: 100, since: 0, lookingThrough: 1_200, limit: 10)
            let few = try await log.appearances(of: 100, since: 0, lookingThrough: 10_000, limit: 2)
            let none = try await log.appearances(of: 101, since: 0, lookingThrough: 10_000, limit: 10)

            #expect(all.lines.map(\.at) == [2_000, 1_500, 1_000, 500, 0] && all.backTo == 0)
            #expect(late.lines.map(\.at) == [2_000, 1_500, 1_000] && late.backTo == 1_000)
            #expect(bounded.lines.map(\.at) == [2_000, 1_500] && bounded.backTo == 1_301)
            #expect(few.lines.map(\.at) == [2_000, 1_500] && few.backTo == 1_500)
            #expect(none.lines.isEmpty && none.backTo == 0)
        }
    }
}

@Suite(.bothEngines) struct DraftTests {
    private func draft(_ text: String, form: String = "map", stream: UInt128? = 100) -> Drafts.Draft {
        Drafts.Draft(form: form, stream: stream, base: 1, at: 5, text: Array(text.utf8))
    }

    @Test func `a draft replaces the one before it and belongs to its author alone`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            try await records.write("one", on: 1, of: 100)
            let (drafts, log) = (records.journal.drafts, records.journal.access)
            try await drafts.keep(draft("half"), of: jo, log: log, line: aLine("draft"))
            try await drafts.keep(draft("half a sentence"), of: jo, log: log, line: aLine("draft"))

            let mine = try await drafts.drafts(of: jo)
            let theirs = try await drafts.draft("map", of: priya)
            #expect(mine == [draft("half a sentence")])
            #expect(theirs == nil)
        }
    }

    @Test func `a draft before there is a record is sealed for its author`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            let drafts = records.journal.drafts
            try await drafts.keep(
                draft("new family", form: "new", stream: nil), of: jo, log: records.journal.access, line: aLine("draft")
            )

            let found = try await drafts.draft("new", of: jo)
            #expect(found == draft("new family", form: "new", stream: nil))
        }
    }

    @Test func `the command that a draft was for takes it away in the same transaction`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            try await records.write("one", on: 1, of: 100)
            let drafts = records.journal.drafts
            try await drafts.keep(draft("two"), of: jo, log: records.journal.access, line: aLine("draft"))
            var command = aCommand()
            command.form = "map"
            try await records.write("two", on: 2, of: 100, by: command)

            let left = try await drafts.drafts(of: jo)
            #expect(left == [])
        }
    }
}
