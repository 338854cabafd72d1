import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Synchronization
import Testing

@testable import Kith

/// Letters wait, sealed, until the mail server has them; each goes at least once, none is lost.
@Suite(.bothEngines) struct OutboxTests {
    /// A mail server that answers as it is told, and remembers what it was handed.
    private final class Server: Sendable {
        private let state = Mutex((answer: Delivery.sent, taken: [Letter]()))

        func answers(_ delivery: Delivery) { state.withLock { $0.answer = delivery } }

        var taken: [Letter] { state.withLock { $0.taken } }

        @Sendable func carry(_ letter: Letter, _ id: Letter.ID) async -> Delivery {
            state.withLock { state in
                if state.answer == .sent { state.taken.append(letter) }
                return state.answer
            }
        }
    }

    private func house() async throws -> House {
        let from = try #require(EmailAddress("meetings@example.gov.uk"))
        return try await House.build { $0.mail = MailServer("smtp://localhost", from: from, fromName: "Meetings") }
    }

    private func letter(_ name: String) throws -> Letter {
        Letter(
            to: try #require(EmailAddress("\(name)@example.org")), subject: "A meeting", text: "For \(name).",
            languages: ["en-GB"])
    }

    private func post(
        _ letter: Letter, _ house: House, as id: Letter.ID, about stream: UInt128? = nil, hold: Int64 = 0
    ) async throws {
        let write = try house.office.outbox.posting(letter, as: id, about: stream, hold: hold)
        try await house.office.journal.database.write { tx in try write(tx) }
    }

    private func bodies(_ house: House) async throws -> [Bind] {
        try await house.office.journal.database.read { tx in
            try tx.rows("SELECT sealed FROM outbox ORDER BY id").map { $0.values[0] }
        }
    }

    @Test func `a letter goes once, in the order of waiting, and its text with it`() async throws {
        let house = try await house()
        let family = try await house.family(lead: nil)
        let server = Server()
        try await post(letter("kayla"), house, as: ID(2), about: family.value)
        house.clock.advance(minutes: 1)
        try await post(letter("ryan"), house, as: ID(1))

        let round = PostRound(outbox: house.office.outbox, carry: server.carry)
        try await round.go()
        try await round.go()

        #expect(server.taken.map(\.to.text) == ["kayla@example.org", "ryan@example.org"])
        #expect(try await bodies(house) == [.null, .null])
        #expect(
            try await house.office.outbox.states(of: [ID(1), ID(2), ID(3)]).mapValues(\.state) == [
                ID(1): .sent, ID(2): .sent,
            ])
        #expect(try await house.office.outbox.counts().sent == 2)
    }

    @Test func `nothing of a letter can be read in the database`() async throws {
        let house = try await house()
        let family = try await house.family(lead: nil)
        try await post(letter("kanarivogel"), house, as: ID(1), about: family.value)
        try await post(letter("kanarivogel"), house, as: ID(2))
        let rows = try await house.office.journal.database.read { tx in
            try tx.rows("SELECT state, fault, sealed FROM outbox").map { row in
                "\(try row.text(0)) \(try row.text(1)) \(String(decoding: try row.blob(2), as: UTF8.self))"
            }
        }
        #expect(rows.count == 2)
        #expect(rows.allSatisfy { !$0.contains("kanarivogel") && !$0.contains("meeting") })
    }

    @Test func `a letter is there only where the change that causes it is`() async throws {
        let house = try await house()
        let write = try house.office.outbox.posting(letter("kayla"), as: ID(1), about: nil)
        struct Undone: Error {}
        await #expect(throws: Undone.self) {
            try await house.office.journal.database.write { tx in
                try write(tx)
                throw Undone()
            }
        }
        #expect(try await bodies(house).isEmpty)
    }

    @Test func `a letter about a record that the same transaction makes is sealed with its key`() async throws {
        let house = try await house()
        let family = Family.ID(77)
        let write = try house.office.outbox.posting(letter("kayla"), as: ID(1), about: family.value)
        let today = Clock.day(of: house.clock.now)
        _ = try await house.office.families.change(
            family.value, by: house.office.ownCommand(), access: house.office.ownLine("test")
        ) { Decision(try $0.record.open(on: today, today: today), answer: "", also: write) }

        let server = Server()
        try await PostRound(outbox: house.office.outbox, carry: server.carry).go()
        #expect(server.taken.map(\.text) == ["For kayla."])
    }

    @Test func `a server that does not answer is tried again with growing waits, and given up after a day`()
        async throws
    {
        let house = try await house()
        let server = Server()
        server.answers(.later(.unreachable))
        try await post(letter("kayla"), house, as: ID(1))
        let round = PostRound(outbox: house.office.outbox, carry: server.carry)

        try await round.go()
        let troubled = try await house.office.outbox.counts()
        var tries = 1
        for _ in 0..<(26 * 60) {
            house.clock.advance(minutes: 1)
            try await round.go()
        }
        tries = Int(
            try await house.office.journal.database.read { tx in
                try tx.row("SELECT tries FROM outbox")?.integer(0) ?? 0
            })

        let failed = try await house.office.outbox.counts()
        #expect(troubled.waiting == 1)
        #expect(troubled.troubled == [.unreachable: 1])
        #expect(tries > 8 && tries < 25)
        #expect(failed.failed == [.tooOld: 1])
        #expect(try await bodies(house) == [.null])
    }

    @Test func `a letter that is refused does not hold the others up; a server that fails is left in peace`()
        async throws
    {
        let house = try await house()
        let server = Server()
        for number in 1...3 { try await post(letter("k\(number)"), house, as: ID(UInt128(number))) }
        server.answers(.later(.unreachable))
        let round = PostRound(outbox: house.office.outbox, carry: server.carry)
        try await round.go()
        let waiting = try await house.office.journal.database.read { tx in
            try tx.rows("SELECT tries FROM outbox ORDER BY id").map { try $0.integer(0) }
        }
        server.answers(.refused)
        try await round.go()
        let counts = try await house.office.outbox.counts()

        #expect(waiting == [1, 0, 0])
        #expect(counts.waiting == 1)
        #expect(counts.failed == [.refused: 2])
    }

    @Test func `a letter can be stopped while it is held, not after`() async throws {
        let house = try await house()
        let server = Server()
        for number in 1...2 { try await post(letter("k\(number)"), house, as: ID(UInt128(number)), hold: 60) }
        let round = PostRound(outbox: house.office.outbox, carry: server.carry)
        try await round.go()
        #expect(server.taken.isEmpty)

        let stop = house.office.outbox.stopping(ID(1))
        try await house.office.journal.database.write { tx in try stop(tx) }
        house.clock.advance(minutes: 2)
        let tooLate = house.office.outbox.stopping(ID(2))
        await #expect(throws: Refusal(.letterGone)) {
            try await house.office.journal.database.write { tx in try tooLate(tx) }
        }
        try await round.go()
        try await house.office.journal.database.write { tx in try Outbox.recalling([ID(2)])(tx) }

        #expect(server.taken.map(\.to.text) == ["k2@example.org"])
        #expect(try await house.office.outbox.states(of: [ID(1), ID(2)]).mapValues(\.state) == [ID(2): .sent])
    }

    @Test func `who lost the turn notes nothing, and the letter goes again`() async throws {
        let house = try await house()
        let server = Server()
        try await post(letter("kayla"), house, as: ID(1))
        let round = PostRound(outbox: house.office.outbox, carry: server.carry)
        struct Lost: Error {}
        await #expect(throws: Lost.self) { try await round.go { _ in throw Lost() } }
        try await round.go()
        #expect(server.taken.map(\.to.text) == ["kayla@example.org", "kayla@example.org"])
    }

    @Test func `in a demonstration letters are kept and shown, and none is sent`() async throws {
        let house = try await House.build { $0.isDemo = true }
        let worker = try await house.visitor("Practitioner")
        let empty = try await worker.get("/post")
        try await post(letter("kayla"), house, as: ID(1))
        let server = Server()
        try await PostRound(outbox: house.office.outbox, carry: server.carry).go()
        let page = try await worker.get("/post")
        let real = try await self.house()
        let elsewhere = try await real.visitor("Practitioner")

        #expect(empty.body.contains("Nothing would have gone out yet"))
        #expect(page.body.contains("kayla@example.org"))
        #expect(page.body.contains("For kayla."))
        #expect(server.taken.isEmpty)
        #expect(try await elsewhere.get("/post").status == .notFound)
    }

    @Test func `the administrator sees numbers and reasons, never an address or a text`() async throws {
        let house = try await house()
        let administrator = try await house.visitor("Administrator")
        let quiet = try await administrator.get("/administration")
        try await post(letter("kanarivogel"), house, as: ID(1))
        let server = Server()
        server.answers(.later(.insecure))
        try await PostRound(outbox: house.office.outbox, carry: server.carry).go()
        let page = try await administrator.get("/administration")
        #expect(quiet.body.contains("No letter waits."))
        #expect(page.body.contains("1 letter waits, the oldest since 12 June 2026, 1:00pm."))
        #expect(page.body.contains("The mail server offers no encryption"))
        #expect(!page.body.contains("kanarivogel"))
    }
}
