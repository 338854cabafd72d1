import Journal
import PostgresEngine
import Scratch
import Testing

/// Several processes over one PostgreSQL database.
struct SeveralNodesTests {
    /// Two nodes, each with connections, keys and caches of its own.
    private func together(
        _ body: (_ here: Records<Notebook>, _ there: Records<Notebook>) async throws -> Void
    ) async throws {
        let desk = try Engine.$current.withValue(.postgres) { try Desk() }
        let databases = [try await desk.database(), try await desk.database()]
        var nodes: [Records<Notebook>] = []
        for (number, database) in databases.enumerated() {
            let journal = try await desk.journal(database, node: "node \(number)")
            let records = Records<Notebook>(journal, indexes: [Notebook.index])
            try await records.prepareIndexes()
            nodes.append(records)
        }
        try await body(nodes[0], nodes[1])
        for database in databases { try await database.close() }
    }

    @Test func `what one node wrote is what the other reads, also what it had read before`() async throws {
        try await together { here, there in
            try await here.write("one", on: 1, of: 100)
            let before = try await there.load(100)?.record.lines
            try await here.write("two", on: 2, of: 100)
            let after = try await there.load(100)?.record.lines

            #expect(before == [1: "one"])
            #expect(after == [1: "one", 2: "two"])
        }
    }

    @Test func `a list on one node knows what the other has just changed`() async throws {
        try await together { here, there in
            for version in 1...3 {
                try await here.write("line", on: UInt64(version), of: 100)
                let seen = try await there.journal.database.read { tx in try there.lastChanges(of: [100], in: tx) }
                #expect(seen[100]?.version == version)
            }
        }
    }

    @Test func `two nodes that write to the same records lose nothing and leave whole chains`() async throws {
        try await together { here, there in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for line in 1...60 {
                    let node = line.isMultiple(of: 2) ? here : there
                    group.addTask { try await node.write("line \(line)", on: UInt64(line), of: UInt128(line % 3)) }
                }
                try await group.waitForAll()
            }

            let written = try await [0, 1, 2].asyncSum { try await here.load($0)?.record.lines.count ?? 0 }
            let report = try await Verification(there.journal.database, checkpointFile: nil, publicKey: nil).run()
            let wrong = try await there.wrongIndexes()
            #expect(written == 60)
            #expect(report.faults == [])
            #expect(report.events == 60)
            #expect(wrong == [])
        }
    }

    @Test func `one command that reaches both nodes at once has one effect and one answer`() async throws {
        try await together { here, there in
            for number in 1...20 {
                let command = aCommand(fields: "\(number)")
                async let first = here.write("text", on: UInt64(number), of: 100, by: command)
                async let second = there.write("text", on: UInt64(number), of: 100, by: command)
                let receipts = try await [first, second]
                let repeats = receipts.filter(\.wasRepeated).count
                #expect(repeats == 1)
                #expect(receipts[0].version == receipts[1].version)
            }

            let entries = try await here.entries(of: 100).count
            #expect(entries == 20)
        }
    }

    @Test func `who watches on one node hears what happens on the other`() async throws {
        try await together { here, there in
            try await withThrowingTaskGroup(of: Void.self) { group in
                let follower = there.journal
                group.addTask { await follower.follow() }
                var versions = follower.changes(of: 100).makeAsyncIterator()
                try await here.write("one", on: 1, of: 100)
                // A notice before the other node listens is lost; it is told again when it begins to listen.
                let heard = await versions.next()
                try await here.write("two", on: 2, of: 100)
                var newest = heard
                while let known = newest, known.one < 2 { newest = await versions.next() }

                #expect(newest?.one == 2)
                group.cancelAll()
            }
        }
    }

    @Test func `nodes that start together on a new database agree on its keys`() async throws {
        let desk = try Engine.$current.withValue(.postgres) { try Desk() }
        let first = try await desk.database()
        _ = try await desk.journal(first)
        try await first.write { tx in try tx.run("DELETE FROM secret") }
        let marks = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 1...4 {
                group.addTask {
                    let database = try await desk.database()
                    let journal = try await desk.journal(database)
                    let mark = journal.keys[.commands].digest(of: [1, 2, 3])
                    try await database.close()
                    return mark
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }

        #expect(marks.count == 1)
        try await first.close()
    }
}
