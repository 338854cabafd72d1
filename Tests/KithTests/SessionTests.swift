import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Signing in, staying, locking and going.
@Suite(.bothEngines) struct SessionTests {
    private static let password = "lantern otter meadow brass"

    private func signIn(
        _ house: House, name: String = "jo", password: String = Self.password, cookie: String = ""
    ) async throws -> TestAnswer {
        let stranger = TestBrowser(house.site, account: ID(0), token: cookie, session: ID(0))
        return try await stranger.send(
            "/sign-in", body: Fields([("name", name), ("password", password), ("back", "/families")]).urlEncoded)
    }

    private func houseWithJo() async throws -> (House, TestBrowser) {
        let house = try await House.build()
        let jo = try await house.visitor("Practitioner", login: "jo")
        let account = try #require(try await house.office.accounts.everybody().accounts[jo.account])
        try await house.office.accounts.keep(
            Self.password, for: account, staying: jo.session, line: house.office.ownLine("password"))
        return (house, jo)
    }

    @Test func `the right password leads to where the person wanted to go, with a cookie scripts cannot read`()
        async throws
    {
        let (house, _) = try await houseWithJo()

        let answer = try await signIn(house)

        #expect(answer.status == .seeOther)
        #expect(answer.location == "/families")
        let cookie = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("kith=") })
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
    }

    @Test func `a wrong name and a wrong password are answered in the same words`() async throws {
        let (house, _) = try await houseWithJo()

        let wrongPassword = try await signIn(house, password: "not the password at all")
        let wrongName = try await signIn(house, name: "jx", password: "not the password at all")

        #expect(wrongPassword.status == .unprocessableContent)
        #expect(
            wrongPassword.body.replacing("value=\"jo\"", with: "") == wrongName.body.replacing("value=\"jx\"", with: "")
        )
    }

    @Test func `guessing is slowed down, and the real person still comes in from a browser that is known`() async throws
    {
        let (house, jo) = try await houseWithJo()
        var last = HTTPResponse.Status.ok
        for number in 0..<12 { last = try await signIn(house, password: "wrong guess number \(number)").status }
        #expect(last == .tooManyRequests)

        let attempt = Throttle.Attempt(login: "jo", source: "local", isKnownBrowser: true)
        let wait = try await house.office.accounts.throttle.wait(for: attempt)
        #expect(wait == 0)
        house.clock.advance(minutes: 20)
        let later = try await signIn(house)
        #expect(later.status == .seeOther)
        #expect(jo.account != ID(0))
    }

    @Test func `after half an hour without a sign the screen is locked, and the password opens it where it was`()
        async throws
    {
        let (house, jo) = try await houseWithJo()
        let id = try await house.family(lead: jo.account)
        house.clock.advance(minutes: 31)

        let page = try await jo.get(Link.family(id).map.path)
        let form = try await house.post(Link.family(id).add(to: .pastHarm).path, [("text", "x")], as: jo)
        let locked = try await jo.get("/locked")
        let opened = try await house.post("/locked", [("password", Self.password), ("back", "/families/x")], as: jo)

        #expect(page.status == .seeOther && page.location?.hasPrefix("/locked") == true)
        #expect(form.status == .unauthorized)
        #expect(locked.status == .ok)
        #expect(opened.status == .seeOther && opened.location == "/families/x")
    }

    @Test func `a form that comes after the screen has locked changes nothing and is there again after the password`()
        async throws
    {
        let (house, jo) = try await houseWithJo()
        let id = try await house.family(lead: jo.account)
        let item = try #require(try await house.record(id).map.live(.pastHarm).first)
        let version = try await house.office.families.load(id.value)?.version
        let path = Link.family(id).item(item.id).path
        house.clock.advance(minutes: 31)

        let sent = try await house.post(
            path, [("text", "Mia told her teacher."), ("form", "\(id)/map/items/\(item.id)")], as: jo)
        let pressed = try await house.post(
            Link.family(id).settle(item.id).path, [("by", "1"), ("form", "\(id)/map/settle")], as: jo)
        let peeked = try await house.post(path, [("text", "x")], as: jo)
        let back = try #require(sent.hidden("back"))
        let opened = try await house.post("/locked", [("password", Self.password), ("back", back)], as: jo)

        #expect([sent.status, pressed.status, peeked.status] == [.unauthorized, .unauthorized, .unauthorized])
        #expect(sent.body.contains("What you wrote is kept"))
        #expect(!sent.body.contains("Mia told her teacher."))
        #expect(pressed.body.contains("so it was not done"))
        #expect(opened.location == path)
        let now = try await house.office.families.load(id.value)?.version
        #expect(now == version)
        let drafts = try await house.office.journal.drafts.drafts(of: jo.account.value)
        #expect(drafts.map(\.form) == ["\(id)/map/items/\(item.id)"])
        let lines = try await house.lines(of: jo.account).filter { $0.stream == id.value }.map {
            "\($0.action) \($0.outcome)"
        }
        #expect(lines.contains("draft done"))
        #expect(!lines.contains("change done"))
    }

    @Test func `the password leads back to the same page, with what follows the question mark`() async throws {
        let (house, jo) = try await houseWithJo()
        let id = try await house.family(lead: jo.account)
        let asked = Link.family(id).changes.with("from", day: Clock.day(of: house.clock.now)).path
        let open = try await jo.get(asked)
        house.clock.advance(minutes: 31)

        let page = try await jo.get(asked)
        let locked = try await jo.get(try #require(page.location))

        #expect(open.body.contains("data-back=\"\(asked.replacing("&", with: "&amp;"))\""))
        #expect(locked.body.contains("name=\"back\" value=\"\(asked.replacing("&", with: "&amp;"))\""))
    }

    @Test func `a clock that was put back by an hour neither keeps the screen open nor makes anybody wait`()
        async throws
    {
        let (house, jo) = try await houseWithJo()
        let attempt = Throttle.Attempt(login: "jo", source: "10.0.0.9", isKnownBrowser: true)
        house.clock.advance(minutes: 2)
        _ = try await jo.get("/")
        for _ in 0..<6 { try await house.office.accounts.throttle.failed(attempt) }
        let before = try await house.office.accounts.throttle.wait(for: attempt)

        house.clock.advance(minutes: -60)
        let wait = try await house.office.accounts.throttle.wait(for: attempt)
        _ = try await jo.get("/")
        house.clock.advance(minutes: 31)
        let page = try await jo.get("/")

        #expect(before > 0)
        #expect(wait == 0)
        #expect(page.location?.hasPrefix("/locked") == true)
    }

    @Test func `after twelve hours a session is over`() async throws {
        let (house, jo) = try await houseWithJo()
        for _ in 0..<25 {
            house.clock.advance(minutes: 29)
            _ = try await jo.get("/")
        }

        let answer = try await jo.get("/")

        #expect(answer.location?.hasPrefix("/sign-in") == true)
    }

    @Test func `a cookie is worth nothing after signing out`() async throws {
        let (house, jo) = try await houseWithJo()

        let out = try await house.post("/sign-out", as: jo)
        let after = try await jo.get("/")

        #expect(out.headers[HTTPField.Name("Clear-Site-Data")!] != nil)
        #expect(after.location?.hasPrefix("/sign-in") == true)
    }

    @Test func `a new password or a closed account ends every other session`() async throws {
        let (house, jo) = try await houseWithJo()
        let other = try await house.office.accounts.sessions.start(for: jo.account, source: "x", browser: "y")
        let account = try #require(try await house.office.accounts.everybody().accounts[jo.account])

        try await house.office.accounts.keep(
            "a wholly different four words", for: account, staying: jo.session, line: house.office.ownLine("password"))

        let ended = try await house.office.accounts.sessions.find(other.token)
        let mine = try await house.office.accounts.sessions.find(jo.token)
        #expect(ended == nil)
        #expect(mine != nil)
        var closed = account
        closed.isClosed = true
        try await house.office.accounts.keep(closed, line: house.office.ownLine("account"))
        let page = try await jo.get("/")
        #expect(page.location?.hasPrefix("/sign-in") == true)
    }

    @Test(arguments: [
        ("short", Passwords.Weakness.tooShort), ("passwordpassword1", .tooCommon), ("aaaaaaaaaaaaaaaaaaaa", .tooCommon),
        ("kithsafeguardingcouncil", .tooCommon),
    ])
    func `weak passwords are refused`(password: String, weakness: Passwords.Weakness) {
        let found = Passwords.weakness(of: password, local: ["Jo", "Rees"])

        #expect(found == weakness)
    }

    @Test func `long passwords with any characters are fine`() {
        let found = ["correct horse battery staple", "ŵyl y gwanwyn ar y traeth 🌊", "   spaces   count   "]
            .map { Passwords.weakness(of: $0, local: []) }

        #expect(found == [nil, nil, nil])
    }

    @Test func `the first run makes one code for the first administrator, which works once`() async throws {
        let house = try await House.build()
        let first = try #require(try await house.office.firstAdministratorCode())
        let stranger = TestBrowser(house.site, account: ID(0), token: "", session: ID(0))
        let fields = [
            ("name", first.name), ("code", first.code), ("password", Self.password), ("again", Self.password),
        ]

        let set = try await stranger.send("/new-password", body: Fields(fields).urlEncoded)
        let again = try await stranger.send("/new-password", body: Fields(fields).urlEncoded)
        let signedIn = try await signIn(house, name: first.name)

        #expect(set.status == .seeOther)
        #expect(again.status == .unprocessableContent)
        #expect(signedIn.status == .seeOther)
        let second = try await house.office.firstAdministratorCode()
        #expect(second == nil)
    }

    @Test func `a role is either for families or for looking after the program`() async throws {
        let house = try await House.build()
        let mixed = Role(id: ID(7), english: "Everything", welsh: "", capabilities: [.readFamilies, .manageAccounts])

        await #expect(throws: AccountRefusal.dutiesMixed) {
            try await house.office.accounts.keepRole(mixed, line: house.office.ownLine("role"))
        }
    }
}
