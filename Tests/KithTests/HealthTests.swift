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

    @Test func `a node that was not given the new master key is not ready, and says to try again`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let family = try await house.family(lead: worker.account)
        let other = try await house.another("other", over: FailingDatabase(house.office.journal.database))
        let before = try await stranger(other).get("/ready")

        _ = try await house.office.rotate(to: try #require(MasterKey(file: Array(MasterKey.makeText().utf8))))

        let after = try await stranger(other).get("/ready")
        let here = try await stranger(house).get("/ready")
        let visitor = TestBrowser(other.site, account: worker.account, token: worker.token, session: worker.session)
        let page = try await visitor.get(Link.family(family).map.path)
        let read = try await worker.get(Link.family(family).map.path)
        #expect(before.body == "ready\n" && here.body == "ready\n")
        #expect(after.status == .serviceUnavailable && after.body == "not ready: key\n")
        #expect(page.status == .serviceUnavailable && page.body.contains("<h1>Try again in a moment</h1>"))
        #expect(read.status == .ok)
    }

    @Test func `a start reads as much with many accounts and families as with few`() async throws {
        let house = try await House.build()
        func start(_ name: String) async throws -> Int {
            let database = CountingDatabase(house.office.journal.database)
            let other = try await house.another(name, over: database)
            let isFirst = try await other.office.firstAdministratorCode() != nil
            #expect(!isFirst)
            return database.rows
        }
        for number in 1...2 {
            let worker = try await house.visitor("Practitioner", login: "few\(number)")
            try await house.family(lead: worker.account)
        }
        let few = try await start("few")
        for number in 1...20 {
            let worker = try await house.visitor("Practitioner", login: "many\(number)")
            try await house.family(lead: worker.account)
        }
        let many = try await start("many")

        #expect(few > 0)
        #expect(many == few)
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
