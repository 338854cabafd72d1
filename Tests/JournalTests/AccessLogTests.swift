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
