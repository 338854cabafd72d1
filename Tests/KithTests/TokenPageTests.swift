import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Making and ending tokens on the page of one's account.
@Suite(.bothEngines) struct TokenPageTests {
    private static let password = "lantern otter meadow brass"

    private func jo(_ house: House) async throws -> TestBrowser {
        let jo = try await house.visitor("Practitioner", login: "jo")
        let account = try #require(try await house.office.accounts.everybody().accounts[jo.account])
        try await house.office.accounts.keep(
            Self.password, for: account, staying: jo.session, line: house.office.ownLine("password"))
        return jo
    }

    private static let form = [
        ("name", "Reports"), ("scope", "families:read"), ("days", "30"), ("password", password),
    ]

    @Test func `a token is shown once, does what was ticked, and ends with a button`() async throws {
        let house = try await House.build()
        let jo = try await jo(house)

        let made = try await house.post("/me/tokens", Self.form, as: jo)
        let secret = try #require(made.body.firstMatch(of: /kith_[0-9a-f]{64}/)).output
        let page = try await jo.get("/me/tokens")

        #expect(page.body.contains("Reports") && !page.body.contains("kith_"))
        let caller = Caller(site: house.site, token: String(secret))
        #expect(try await caller.get("families").status == .ok)
        #expect(try await caller.get("areas").status == .forbidden)
        let other = try await house.visitor("Practitioner")
        let id = try #require(page.hidden("token"))
        let theirs = try await house.post("/me/tokens/end", [("token", id)], as: other)
        #expect(theirs.status == .notFound)
        #expect(try await caller.get("families").status == .ok)
        let ended = try await house.post("/me/tokens/end", [("token", id)], as: jo)
        #expect(ended.status == .seeOther)
        #expect(try await caller.get("families").status == .unauthorized)
        let lines = try await house.lines(of: jo.account).filter { $0.part == "tokens" && $0.outcome == "done" }
        #expect(lines.count == 2)
    }

    @Test func `without the password, a name, something to do or a length of time there is no token`() async throws {
        let house = try await House.build()
        let jo = try await jo(house)

        let wrong = try await house.post("/me/tokens", Self.form.dropLast() + [("password", "x")], as: jo)
        let empty = try await house.post("/me/tokens", [("password", Self.password), ("days", "9999")], as: jo)

        #expect(wrong.status == .unprocessableContent && empty.status == .unprocessableContent)
        #expect(wrong.body.contains("value=\"Reports\"") && wrong.body.contains("href=\"#password\""))
        for field in ["name", "scope", "days"] { #expect(empty.body.contains("href=\"#\(field)"), "\(field)") }
        #expect(try await house.office.accessTokens.all(of: jo.account).isEmpty)
    }

    @Test func `nobody has more than so many at once`() async throws {
        let house = try await House.build()
        let jo = try await jo(house)
        for _ in 0..<AccessToken.most { _ = try await house.caller(jo, days: 30) }

        let another = try await house.post("/me/tokens", Self.form, as: jo)

        #expect(another.status == .unprocessableContent)
        #expect(try await house.office.accessTokens.all(of: jo.account).count == AccessToken.most)
    }
}
