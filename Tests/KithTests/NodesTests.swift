import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Two offices over one PostgreSQL: what somebody did at one holds at the other with the next request.
struct NodesTests {
    private static let password = "lantern otter meadow brass"

    private func together(_ body: (_ here: House, _ there: House) async throws -> Void) async throws {
        let here = try await Engine.$current.withValue(.postgres) { try await House.build() }
        let there = try await here.another("there")
        try await body(here, there)
        for house in [here, there] { try await house.office.journal.database.close() }
    }

    /// The same browser before another office.
    private func moved(_ browser: TestBrowser, to house: House) -> TestBrowser {
        TestBrowser(house.site, account: browser.account, token: browser.token, session: browser.session)
    }

    private func signIn(_ house: House, password: String = Self.password) async throws -> TestAnswer {
        let stranger = TestBrowser(house.site, account: ID(0), token: "", session: ID(0))
        return try await stranger.send(
            "/sign-in", body: Fields([("name", "jo"), ("password", password), ("back", "/")]).urlEncoded)
    }

    private func jo(_ house: House) async throws -> TestBrowser {
        let jo = try await house.visitor("Practitioner", login: "jo")
        let account = try #require(try await house.office.accounts.everybody().accounts[jo.account])
        try await house.office.accounts.keep(
            Self.password, for: account, staying: jo.session, line: house.office.ownLine("password"))
        return jo
    }

    @Test func `who signed in at one node works at the other, and is signed out at both`() async throws {
        try await together { here, there in
            let jo = try await jo(here)
            let family = try await here.family(lead: jo.account)
            let answer = try await signIn(there)
            let cookie = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("kith=") })
            let token = String(cookie.dropFirst(5).prefix { $0 != ";" })
            let session = try #require(try await there.office.accounts.sessions.find(token))
            let browser = TestBrowser(here.site, account: jo.account, token: token, session: session.id)

            let page = try await browser.get(Link.family(family).map.path)
            let saved = try await here.post(
                Link.family(family).add(to: .existingStrength).path, [("text", "Sings")], as: browser)
            let seen = try await moved(browser, to: there).get(Link.family(family).map.path)
            let out = try await here.post("/sign-out", as: browser)
            let after = try await moved(browser, to: there).get("/")

            #expect(page.status == .ok && saved.status == .seeOther)
            #expect(seen.body.contains("Sings"))
            #expect(out.status == .seeOther)
            #expect(after.location?.hasPrefix("/sign-in") == true)
        }
    }

    @Test func `signing out everywhere else at one node ends the sessions that the other knows`() async throws {
        try await together { here, there in
            let jo = try await jo(here)
            let started = try await there.office.accounts.sessions.start(for: jo.account, source: "x", browser: "y")
            let other = TestBrowser(
                there.site, account: jo.account, token: started.token, session: started.session.id)
            let before = try await other.get("/me")

            let ended = try await here.post("/me/sessions/end-others", as: jo)

            let after = try await other.get("/me")
            let mine = try await moved(jo, to: there).get("/me")
            #expect(before.status == .ok && ended.status == .seeOther)
            #expect(after.location?.hasPrefix("/sign-in") == true)
            #expect(mine.status == .ok)
        }
    }

    @Test func `a role that is changed, or an account that is closed, at one node counts at the other at once`()
        async throws
    {
        try await together { here, there in
            let jo = try await jo(here)
            let family = try await here.family(lead: jo.account)
            let browser = moved(jo, to: there)
            let before = try await browser.get(Link.family(family).map.path)

            let staff = try await here.office.accounts.everybody()
            var account = try #require(staff.accounts[jo.account])
            var role = try #require(staff.roles[account.role])
            role.capabilities = []
            try await here.office.accounts.keepRole(role, line: here.office.ownLine("role"))
            let changed = try await browser.get(Link.family(family).map.path)
            account.isClosed = true
            try await here.office.accounts.keep(account, line: here.office.ownLine("account"))
            let closed = try await browser.get("/me")

            #expect(before.status == .ok)
            #expect(changed.status == .notFound)
            #expect(closed.location?.hasPrefix("/sign-in") == true)
        }
    }

    @Test func `a draft that was kept at one node fills the form at the other, and goes with it`() async throws {
        try await together { here, there in
            let jo = try await jo(here)
            let family = try await here.family(lead: jo.account)
            let item = try #require(try await here.record(family).map.live(.pastHarm).first)
            let path = Link.family(family).item(item.id).path
            let form = "\(family)/map/items/\(item.id)"
            // The other node has looked already, and knows of no draft.
            let empty = try await moved(jo, to: there).get(path)

            let kept = try await here.post(
                Link.family(family).draft.path, [("form", form), ("text", "Half a sentence")], as: jo)
            let found = try await moved(jo, to: there).get(path)
            let saved = try await there.post(
                path, [("form", form), ("text", "A whole sentence.")], as: moved(jo, to: there))
            let gone = try await jo.get(path)

            #expect(!empty.body.contains("Half a sentence"))
            #expect(kept.status == .ok)
            #expect(found.body.contains("Half a sentence"))
            #expect(saved.status == .seeOther)
            #expect(!gone.body.contains("Half a sentence"))
        }
    }

    @Test func `wrong guesses at one node slow the guesser down at the other`() async throws {
        try await together { here, there in
            _ = try await jo(here)
            for number in 0..<6 { _ = try await signIn(here, password: "wrong guess number \(number)") }

            let guess = try await signIn(there)

            #expect(guess.status == .tooManyRequests)
        }
    }

    @Test
    func `a word of the authority's own counts at the other node with the next request, and so does taking it out`()
        async throws
    {
        try await together { here, there in
            let jo = try await jo(here)
            let administrator = try await here.visitor("Administrator", login: "ada")
            let family = try await here.family(lead: jo.account)
            let browser = moved(jo, to: there)
            func ask() async throws -> Bool {
                let fields = [("text", "The hub rang."), ("language", "en"), ("form", "\(family)/map/items/7")]
                return try await there.post(Link.family(family).language.path, fields, as: browser).body.contains(
                    "<mark>hub</mark>")
            }
            let word = [
                ("terms", "hub/s"), ("problem", "jargon"), ("wordWhy", ""), ("ask", "say “office”"), ("language", "en"),
                ("owner", "Ada"),
            ]

            let before = try await ask()
            _ = try await here.post(Link.newWord.path, word, as: administrator)
            let added = try await ask()
            let own = try #require(try await here.office.authority().words.first)
            _ = try await here.post(Link.takeOut(own.id).path, [], as: administrator)
            let takenOut = try await ask()

            #expect(!before && added && !takenOut)
        }
    }

    @Test func `what is changed at one node is on the page of the other, also for who looked before`() async throws {
        try await together { here, there in
            let jo = try await jo(here)
            let family = try await here.family(lead: jo.account)
            let browser = moved(jo, to: there)
            for number in 1...5 {
                let saved = try await here.post(
                    Link.family(family).add(to: .existingStrength).path, [("text", "Strength \(number).")], as: jo)
                let page = try await browser.get(Link.family(family).map.path)
                #expect(saved.status == .seeOther)
                #expect(page.body.contains("Strength \(number)."))
            }
        }
    }
}
