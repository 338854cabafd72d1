import Foundation
import HTTPTypes
import Journal
import PostgresEngine
import Practice
import SQLiteEngine
import Scratch
import Testing

@testable import Kith

/// What people see while the database is away, too busy or takes no changes.
@Suite(.bothEngines) struct OutageTests {
    /// A house whose database fails when the test says so, with somebody signed in and a family.
    private struct Troubled {
        let house: House
        let database: FailingDatabase
        let worker: TestBrowser
        let family: Family.ID

        init() async throws {
            let first = try await House.build()
            database = FailingDatabase(first.office.journal.database)
            house = try await first.another("troubled", over: database)
            worker = try await house.visitor("Practitioner")
            family = try await house.family(lead: worker.account)
        }

        var map: String { Link.family(family).map.path }

        func add(_ text: String, command: ID<Family> = ID(.random(in: 0...UInt128.max))) async throws -> TestAnswer {
            try await house.post(
                Link.family(family).add(to: .existingStrength).path, [("text", text)], as: worker,
                command: command.description)
        }

        func count(_ text: String) async throws -> Int {
            try await house.record(family).map.items.count { $0.content.text.text == text }
        }
    }

    @Test(arguments: [StorageFault.busy, .unreachable, .inUse])
    func `a database that is away says to try again, in both languages, and loses nothing`(_ fault: StorageFault)
        async throws
    {
        let trouble = try await Troubled()
        trouble.database.failReading(fault)
        let page = try await trouble.worker.get(trouble.map)
        trouble.database.failReading(nil)
        trouble.database.failEveryWrite(.before(fault))
        let form = try await trouble.add("Sings")
        trouble.database.failEveryWrite(nil)
        let saved = try await trouble.add("Sings")

        for answer in [page, form] {
            #expect(answer.status == .serviceUnavailable)
            #expect(answer.headers[.retryAfter] == "5")
            #expect(answer.body.contains("<h1>Try again in a moment</h1>"))
            #expect(answer.body.contains("Nothing was lost"))
        }
        #expect(Words(.welsh).title(of: .tryAgain) == "Ceisiwch eto ymhen ychydig")
        #expect(saved.status == .seeOther)
        let count = try await trouble.count("Sings")
        #expect(count == 1)
    }

    @Test func `a change of which nobody knows says so, and the same form again has one effect`() async throws {
        let trouble = try await Troubled()
        let command = ID<Family>(.random(in: 0...UInt128.max))
        // Written, and then the server cannot even be asked what became of it.
        trouble.database.failWriting(.before(.uncertain), .before(.unreachable))
        let never = try await trouble.add("Sings", command: command)
        let countBefore = try await trouble.count("Sings")
        let again = try await trouble.add("Sings", command: command)
        let twice = try await trouble.add("Sings", command: command)
        let count = try await trouble.count("Sings")

        #expect(never.status == .serviceUnavailable)
        #expect(never.headers[.retryAfter] == "5")
        #expect(never.body.contains("It is not known whether this was saved"))
        #expect(countBefore == 0)
        #expect(again.status == .seeOther && twice.status == .seeOther)
        #expect(count == 1)
    }

    @Test func `a change that was written although its answer was lost is answered as done`() async throws {
        let trouble = try await Troubled()
        trouble.database.failWriting(.afterWriting)

        let answer = try await trouble.add("Sings")

        let count = try await trouble.count("Sings")
        #expect(answer.status == .seeOther)
        #expect(count == 1)
    }

    @Test func `a page is shown although the answer to its access line was lost, and leaves a line`() async throws {
        let trouble = try await Troubled()
        let before = try await trouble.house.lines(of: trouble.worker.account).count
        trouble.database.failWriting(.before(.uncertain))
        let once = try await trouble.worker.get(trouble.map)
        let lines = try await trouble.house.lines(of: trouble.worker.account).count
        trouble.database.failWriting(.afterWriting)
        let twice = try await trouble.worker.get(trouble.map)
        let more = try await trouble.house.lines(of: trouble.worker.account).count
        trouble.database.failEveryWrite(.before(.uncertain))
        let never = try await trouble.worker.get(trouble.map)

        #expect(once.status == .ok && lines == before + 1)
        #expect(twice.status == .ok && more == lines + 2)
        #expect(never.status == .serviceUnavailable && !never.body.contains("wardrobe"))
    }

    @Test func `signing in survives a lost answer, with one session`() async throws {
        let trouble = try await Troubled()
        let sessions = trouble.house.office.accounts.sessions
        trouble.database.failWriting(.afterWriting)

        let started = try await sessions.start(for: trouble.worker.account, source: "x", browser: "y")

        let found = try await sessions.find(started.token)
        let all = try await sessions.all(of: trouble.worker.account).count
        #expect(found == started.session)
        #expect(all == 2)
    }

    private struct Sender {
        let trouble: Troubled
        let administrator: TestBrowser
        private let command = ID<Family>(.random(in: 0...UInt128.max)).description

        init() async throws {
            trouble = try await Troubled()
            administrator = try await trouble.house.visitor("Administrator")
        }

        /// Sends the same form each time, perhaps with other words.
        func send(_ path: String, _ fields: [(String, String)]) async throws -> TestAnswer {
            try await trouble.house.post("/administration/" + path, fields, as: administrator, command: command)
        }

        var staff: Staff {
            get async throws { try await trouble.house.office.accounts.everybody() }
        }
    }

    @Test func `a new team is there once although the answer was lost and the form was sent again`() async throws {
        let sender = try await Sender()
        sender.trouble.database.failWriting(.afterWriting)

        let first = try await sender.send("teams/new", [("name", "North")])
        let again = try await sender.send("teams/new", [("name", "North")])
        let other = try await sender.send("teams/new", [("name", "South")])

        let names = try await sender.staff.teams.values.map(\.name).sorted()
        let lines = try await sender.trouble.house.lines(of: sender.administrator.account).count
        #expect([first, again, other].map(\.status) == Array(repeating: .seeOther, count: 3))
        #expect(names == ["North", "South"])
        #expect(lines == 2)
    }

    @Test func `a team of which nobody knows says so, and the same form again makes it once`() async throws {
        let sender = try await Sender()
        sender.trouble.database.failWriting(.before(.uncertain), .before(.unreachable))

        let never = try await sender.send("teams/new", [("name", "North")])
        let before = try await sender.staff.teams.count
        let again = try await sender.send("teams/new", [("name", "North")])
        let twice = try await sender.send("teams/new", [("name", "North")])

        let after = try await sender.staff.teams.count
        #expect(never.status == .serviceUnavailable)
        #expect(never.body.contains("It is not known whether this was saved"))
        #expect(again.status == .seeOther && twice.status == .seeOther)
        #expect(before == 0 && after == 1)
    }

    @Test func `an account that is sent twice is one account, and gets its code`() async throws {
        let sender = try await Sender()
        let role = try #require(try await sender.staff.roles.values.first { $0.english == "Practitioner" })
        let fields = [("name", "Ana"), ("login", "ana"), ("role", role.id.description)]
        sender.trouble.database.failWriting(.afterWriting)

        let first = try await sender.send("accounts/new", fields)
        let again = try await sender.send("accounts/new", fields)

        let count = try await sender.staff.accounts.values.count { $0.profile.login == "ana" }
        #expect([first, again].map(\.status) == [.ok, .ok])
        #expect(first.body.contains("One-time code") && again.body.contains("One-time code"))
        #expect(count == 1)
    }

    @Test func `whoever loses their role loses their sessions with it, also where the answer was lost`() async throws {
        let sender = try await Sender()
        let staff = try await sender.staff
        var account = try #require(staff.accounts[sender.trouble.worker.account])
        account.role = try #require(staff.roles.values.first { $0.english == "Chair" }).id
        let office = sender.trouble.house.office
        sender.trouble.database.failWriting(.afterWriting)

        try await office.accounts.keep(account, line: office.ownLine("account"))

        let sessions = try await office.accounts.sessions.all(of: account.id).count
        let role = try await sender.staff.accounts[account.id]?.role
        #expect(sessions == 0)
        #expect(role == account.role)
    }

    @Test func `a code for the second step counts although the answer was lost`() async throws {
        let trouble = try await Troubled()
        let (office, id) = (trouble.house.office, trouble.worker.account)
        let factors = office.secondFactors
        try await factors.begin(id, line: office.ownLine("codes"))
        let secret = try #require(try await factors.factor(of: id)).secret
        let step = OneTimeCode.step(at: trouble.house.clock.now)
        trouble.database.failWriting(.afterWriting)
        let sheet = try await factors.confirm(
            id, code: OneTimeCode.code(secret, step: step), line: office.ownLine("codes"))
        trouble.house.clock.advance(minutes: 1)
        let code = OneTimeCode.code(secret, step: OneTimeCode.step(at: trouble.house.clock.now))
        trouble.database.failWriting(.afterWriting)

        let taken = try await factors.accept(code, of: id)
        let again = try await factors.accept(code, of: id)

        #expect(sheet?.count == SecondFactors.recoveryCodes)
        #expect(taken == .phone)
        #expect(again == nil)
    }

    @Test func `where no line can be written no record is shown, and nothing is saved`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let family = try await house.family(lead: worker.account)
        let other = try await house.another("reader", over: try await house.readOnlyDatabase())
        let visitor = TestBrowser(other.site, account: worker.account, token: worker.token, session: worker.session)

        let page = try await visitor.get(Link.family(family).map.path)
        let form = try await other.post(
            Link.family(family).add(to: .existingStrength).path, [("text", "Sings")], as: visitor)
        let open = try await TestBrowser(other.site, account: ID(0), token: "", session: ID(0)).get("/sign-in")

        #expect(page.status == .serviceUnavailable)
        #expect(page.body.contains("Records cannot be shown just now") && !page.body.contains("wardrobe"))
        #expect(form.status.code == 507)
        #expect(form.body.contains("Nothing was saved and nothing is lost"))
        #expect(open.status == .ok)
        try await other.office.journal.database.close()
    }
}

extension House {
    /// The same records, opened so that they can only be read, as an administrator or a mounted disk would have it.
    func readOnlyDatabase() async throws -> any Database {
        switch scratch.engine {
        case .sqlite: try SQLiteDatabase(file: scratch.file, owning: false)
        case .postgres:
            try await PostgresDatabase(
                at: scratch.address(.application).replacing(
                    "options=", with: "options=-cdefault_transaction_read_only%3Don%20"), readers: 2)
        }
    }
}
