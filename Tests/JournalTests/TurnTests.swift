import Foundation
import Journal
import Scratch
import Synchronization
import Testing

/// Work that several nodes share is done by one of them, and by another when that one is gone.
struct TurnTests {
    /// A steady clock that the test moves.
    private final class Steady: Sendable {
        private let time = Mutex(Duration.seconds(1_000))
        var now: Duration { time.withLock { $0 } }
        func pass(_ duration: Duration) { time.withLock { $0 += duration } }
    }

    private func desk(_ engine: Engine) throws -> Desk { try Engine.$current.withValue(engine) { try Desk() } }

    /// Two nodes over one PostgreSQL, each with a connection of its own and the same steady clock.
    private func together(_ body: (_ here: Turn, _ there: Turn, any Database, Steady) async throws -> Void) async throws
    {
        let desk = try desk(.postgres)
        let (clock, databases) = (Steady(), [try await desk.database(), try await desk.database()])
        for database in databases { try await desk.migrate(database) }
        let turns = databases.map { database in
            // The same name by mistake: even then they are two.
            Turn("test", in: database, node: "node", patience: .seconds(60), steady: { clock.now })
        }
        try await body(turns[0], turns[1], databases[0], clock)
        for database in databases { try await database.close() }
    }

    @Test func `one of two has the turn, and keeps it as long as it shows that it lives`() async throws {
        try await together { here, there, _, clock in
            for _ in 0..<10 {
                let (first, second) = (try await here.take(), try await there.take())
                #expect(first && here.isHeld)
                #expect(!second && !there.isHeld)
                clock.pass(.seconds(30))
            }
        }
    }

    @Test func `of many that ask at once exactly one gets it`() async throws {
        let desk = try desk(.postgres)
        let databases = [try await desk.database(), try await desk.database(), try await desk.database()]
        for database in databases { try await desk.migrate(database) }
        for round in 0..<10 {
            let takers = try await withThrowingTaskGroup(of: Bool.self) { group in
                for database in databases {
                    let turn = Turn("round \(round)", in: database, node: "node")
                    group.addTask { try await turn.take() }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(takers == 1)
        }
        for database in databases { try await database.close() }
    }

    @Test func `a silent holder loses the turn after a while, stops trusting it before, and its late work is refused`()
        async throws
    {
        try await together { here, there, database, clock in
            try await here.take()
            try await there.take()
            clock.pass(.seconds(59))
            let early = try await there.take()
            #expect(!early)
            #expect(!here.isHeld)
            clock.pass(.seconds(1))
            let late = try await there.take()
            #expect(late && there.isHeld)

            await #expect(throws: Turn.Lost.self) {
                try await database.write { tx in
                    try tx.run("INSERT INTO setting (name, value) VALUES ('work', 'done')")
                    try here.confirm(in: tx)
                }
            }
            let done = try await Settings(database)["work"]
            #expect(done == nil)
            let again = try await here.take()
            #expect(!again)
        }
    }

    @Test func `a turn that is given up is there for the next at once`() async throws {
        try await together { here, there, _, _ in
            try await here.take()
            try await here.giveUp()
            let next = try await there.take()

            #expect(next)
            #expect(!here.isHeld)
        }
    }

    @Test func `who owns a file alone takes over at once from whoever ran before`() async throws {
        let desk = try desk(.sqlite)
        for _ in 0..<2 {
            let database = try await desk.database()
            try await desk.migrate(database)
            let turn = Turn("test", in: database, node: "main")
            let isTaken = try await turn.take()
            #expect(isTaken && turn.isHeld)
            try await database.close()
        }
    }
}
