import Foundation
import Journal
import Logging
import PostgresEngine
import Practice
import Scratch
import Synchronization
import Testing

@testable import Kith

/// One installation in a scratch database of its own, with a clock that the test sets.
final class House: Sendable {
    let scratch: ScratchDatabase
    let office: Office
    let clock: TestClock
    let site: TestSite
    private let master: MasterKey

    private init(scratch: ScratchDatabase, office: Office, clock: TestClock, master: MasterKey) {
        self.scratch = scratch
        self.master = master
        self.office = office
        self.clock = clock
        site = TestSite(office)
    }

    /// Builds an installation with the first roles, one team and a few people.
    ///
    /// On PostgreSQL it works with the rights of the application's role, as an installation does.
    static func build(_ change: (inout Office.Options) -> Void = { _ in }) async throws -> House {
        let scratch = try ScratchDatabase()
        let clock = TestClock()
        var options = Office.Options()
        options.passwordRounds = 1 << 4
        change(&options)
        let master = try #require(MasterKey(file: Array(MasterKey.makeText().utf8)))
        if scratch.engine == .postgres { try await migrate(scratch) }
        let office = try await open(try await scratch.open(.application), master, clock, options)
        try await office.makeFirstRoles()
        return House(scratch: scratch, office: office, clock: clock, master: master)
    }

    /// Another office over the same records, with connections, keys and memory of its own, or over another database.
    func another(_ name: String, over database: (any Database)? = nil) async throws -> House {
        let database = if let database { database } else { try await scratch.open(.application) }
        let other = try await Self.open(database, master, clock, office.options, node: name)
        return House(scratch: scratch, office: other, clock: clock, master: master)
    }

    /// The same installation with the rights of the tables' owner, as the command line has it.
    func asOwner() async throws -> House {
        guard scratch.engine == .postgres else { return self }
        return try await another("owner", over: try await scratch.open(.owner))
    }

    private static func migrate(_ scratch: ScratchDatabase) async throws {
        let database = try await PostgresDatabase(at: scratch.address(), owning: true)
        try await Installation.migrate(database)
        try await database.grant(to: ScratchDatabase.Role.application.rawValue, forEver: Installation.forEver)
        try await database.close()
    }

    private static func open(
        _ database: some Database, _ master: MasterKey, _ clock: TestClock, _ options: Office.Options,
        node: String = "main"
    ) async throws -> Office {
        try await Installation.open(
            database, master: master, node: node,
            surroundings: Surroundings(now: { clock.now }, newID: { .random(in: 0...UInt128.max) }), options: options)
    }

    /// Somebody with the first role that is called so, signed in at a browser of their own.
    func visitor(_ role: String, login: String? = nil, teams: Set<Team.ID> = []) async throws -> TestBrowser {
        let staff = try await office.accounts.everybody()
        let found = try #require(staff.roles.values.first { $0.english == role })
        let account = Account(
            id: ID(office.surroundings.newID()),
            profile: .init(login: login ?? "\(role)-\(UUID())", name: login ?? role, job: ""), role: found.id,
            teams: teams, isClosed: false)
        try await office.accounts.keep(account, line: office.ownLine("account"))
        let started = try await office.accounts.sessions.start(for: account.id, source: "test", browser: "test")
        return TestBrowser(site, account: account.id, token: started.token, session: started.session.id)
    }

    /// A family with one child, one adult and one item on its map, led by somebody.
    @discardableResult func family(
        named name: String = "Mia", lead: Worker.ID?, team: Team.ID? = nil, with more: [Family.Event] = []
    ) async throws -> Family.ID {
        let id = Family.ID(office.surroundings.newID())
        let today = Clock.day(of: clock.now)
        let child = Person.ID(office.surroundings.newID())
        let authority = try await office.authority()
        try await change(id, by: lead ?? ID(1)) { family in
            try family.open(on: today, today: today)
                + family.addPerson(.init(part: .child, name: name), as: child, today: today)
                + family.addPerson(
                    .init(part: .adult, name: "Kayla", safeContact: "text only"),
                    as: ID(self.office.surroundings.newID()), today: today)
        }
        try await change(id, by: lead ?? ID(1)) { family in
            try family.move(
                child, to: ServiceArea.childProtection.id, on: today, because: "", today: today, authority: authority)
                + family.allocate(lead: lead, team: team, coWorkers: [])
                + family.add(
                    .init(text: Written("Mia hid in the wardrobe."), children: [child]), to: .pastHarm,
                    as: ID(self.office.surroundings.newID())) + more
        }
        return id
    }

    /// Changes a family as the program itself would.
    func change(_ id: Family.ID, by actor: Worker.ID, _ decide: (Family) throws -> [Family.Event]) async throws {
        let command = Command(
            id: office.surroundings.newID(), actor: actor.value, at: clock.now.milliseconds, fields: [])
        _ = try await office.families.change(id.value, by: command, access: office.ownLine("test")) {
            Decision(try decide($0.record), answer: "")
        }
    }

    func record(_ id: Family.ID) async throws -> Family {
        try #require(try await office.families.load(id.value)).record
    }

    /// The newest lines of the access log about one person.
    func lines(of account: Worker.ID) async throws -> [AccessLine] {
        try await office.journal.access.lines(of: .person(account.value), limit: 1_000).map(\.line)
    }
}

/// A clock that stands until it is moved. Begins on 12 June 2026 at noon UTC.
final class TestClock: Sendable {
    private let milliseconds = Mutex<Int64>(1_781_265_600_000)

    var now: Moment { Moment(milliseconds: milliseconds.withLock { $0 }) }

    func advance(minutes: Int64) { milliseconds.withLock { $0 += minutes * 60_000 } }
}
