import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// What load balancers and supervisors are told.
@Suite(.bothEngines) struct HealthTests {
    private func stranger(_ house: House) -> TestBrowser {
        TestBrowser(house.site, account: ID(0), token: "", session: ID(0))
    }

    @Test func `a node that can answer everything is alive and ready, and leaves no line`() async throws {
        let house = try await House.build()
        let before = try await house.countLines()
        let (alive, ready) = (try await stranger(house).get("/health"), try await stranger(house).get("/ready"))
        let after = try await house.countLines()

        #expect(alive.status == .ok && alive.body == "alive\n")
        #expect(ready.status == .ok && ready.body == "ready\n")
        #expect(ready.headers[.cacheControl] == "no-store" && ready.headers[.setCookie] == nil)
        #expect(after == before)
    }

    @Test func `without its database a node is alive, not ready, and still has its stylesheet`() async throws {
        let house = try await House.build()
        let database = FailingDatabase(house.office.journal.database)
        let other = try await house.another("other", over: database)
        database.failReading(.unreachable)

        let (alive, ready) = (try await stranger(other).get("/health"), try await stranger(other).get("/ready"))
        let sheet = try await stranger(other).get(EmbeddedFile.link("kith.css"))

        #expect(alive.status == .ok)
        #expect(ready.status == .serviceUnavailable && ready.body == "not ready: unreachable\n")
        #expect(sheet.status == .ok)
    }

    @Test func `a node that was told to stop is not ready, still answers, and asks for other connections`() async throws
    {
        let house = try await House.build()
        let before = try await stranger(house).get("/sign-in")
        house.office.readiness.stop()

        let ready = try await stranger(house).get("/ready")
        let page = try await stranger(house).get("/sign-in")

        #expect(before.headers[.connection] == nil)
        #expect(ready.status == .serviceUnavailable && ready.body == "not ready: stopping\n")
        #expect(page.status == .ok && page.headers[.connection] == "close")
    }

    @Test func `older tables are not ready; newer ones, with tables added, are`() async throws {
        let house = try await House.build()
        let settings = house.office.journal.settings
        try await settings.set("schema.journal", to: "0")
        let older = try await stranger(house).get("/ready")
        try await settings.set("schema.journal", to: "99")
        let newer = try await stranger(house).get("/ready")

        #expect(older.body == "not ready: tables\n")
        #expect(newer.body == "ready\n")
    }
}

extension House {
    /// All lines of the access log.
    func countLines() async throws -> Int64 {
        try await office.journal.database.read { tx in try tx.row("SELECT COUNT(*) FROM access")?.integer(0) ?? 0 }
    }
}
