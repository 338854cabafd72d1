import Journal
import Scratch
import Testing

/// Lists ask about many records at once where each stands.
@Suite(.bothEngines) struct LastChangeTests {
    private func changes(_ records: Records<Notebook>, _ ids: [UInt128]) async throws -> [UInt128: Int] {
        try await records.journal.database.read { tx in
            try records.lastChanges(of: ids, in: tx).mapValues(\.version)
        }
    }

    @Test func `what was changed since one looked is known, and nothing is known of what is not there`() async throws {
        try await Desk().work { records in
            try await records.write("one", on: 1, of: 100)
            try await records.write("two", on: 1, of: 200)
            #expect(try await changes(records, [100, 200, 300]) == [100: 1, 200: 1])

            try await records.write("one again", on: 1, of: 100)
            #expect(try await changes(records, [100, 200, 300]) == [100: 2, 200: 1])

            try await records.remove(1, of: 200, because: "an address", by: aCommand(), access: aLine("remove"))
            #expect(try await changes(records, [200]) == [200: 2])
            #expect(try await changes(records, []) == [:])
        }
    }

    @Test func `a process that begins knows where others left`() async throws {
        let desk = try Desk()
        try await desk.work { records in
            for line in 1...3 { try await records.write("line \(line)", on: UInt64(line), of: 100) }
        }
        let known = try await desk.work { records in try await changes(records, [100]) }

        #expect(known == [100: 3])
    }

    @Test func `more records than one question takes are all found`() async throws {
        try await Desk().work { records in
            let ids = (1...1_100).map { UInt128($0) }
            let streams = try ids.map { id in
                try records.seal(
                    WholeStream(
                        id: id,
                        steps: [
                            .init(
                                aCommand(), Decision([.written(line: 1, text: "a")], answer: ""), line: aLine())
                        ]))
            }
            try await records.write(streams)
            #expect(try await changes(records, ids).count == ids.count)
        }
    }
}
