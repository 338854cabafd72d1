import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// How another program comes in, and how not.
@Suite(.bothEngines) struct CallDoorTests {
    @Test func `without a token that works nothing is answered, and the answer says how to come in`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let nobody = Caller(site: house.site, token: "")
        let wrong = Caller(site: house.site, token: "kith_0000")
        for route in Site.routes {
            guard route.operation != nil, route.path != "api/v1/openapi.json" else { continue }
            let path = route.call(id)
            let one = try await nobody.ask(route.method.asRequested, path)
            #expect(one.status == .unauthorized && one.problem == "token-missing", "\(path)")
            #expect(one.headers[.wwwAuthenticate] == "Bearer realm=\"Kith\"")
            #expect(one.headers[.contentType] == "application/problem+json")
        }
        let other = try await wrong.get("families")
        #expect(other.status == .unauthorized && other.problem == "token-wrong")
        #expect(other.headers[.wwwAuthenticate]?.contains("invalid_token") == true)
    }

    @Test func `a cookie counts for nothing here, and a token for nothing on pages`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let caller = try await house.caller(worker)

        let withCookie = try await worker.get("/api/v1/families")
        let page = try await caller.get("../../families")

        #expect(withCookie.status == .unauthorized)
        #expect(page.status == .notFound || page.status == .seeOther)
    }

    @Test func `a token ends with its day, with its owner's word, and with the account`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let (week, quarter) = (try await house.caller(worker, days: 7), try await house.caller(worker, days: 90))
        let tokens = house.office.accessTokens
        #expect(try await week.get("me").status == .ok)

        house.clock.advance(minutes: 7 * 24 * 60)
        #expect(try await week.get("me").status == .unauthorized)
        #expect(try await quarter.get("me").status == .ok)
        let left = try #require(try await tokens.all(of: worker.account).first)
        #expect(left.used == house.clock.now)
        #expect(try await tokens.end(left.id, of: ID(99), line: house.office.ownLine("tokens")) == false)
        #expect(try await tokens.end(left.id, of: worker.account, line: house.office.ownLine("tokens")))
        #expect(try await quarter.get("me").status == .unauthorized)

        let last = try await house.caller(worker)
        var account = try #require(try await house.office.accounts.everybody().accounts[worker.account])
        account.isClosed = true
        try await house.office.accounts.keep(account, line: house.office.ownLine("account"))
        #expect(try await last.get("me").status == .unauthorized)
        #expect(try await tokens.all(of: worker.account).isEmpty)
    }

    @Test func `a token reaches no further than its scopes, and the attempt leaves a line`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Team manager")
        let id = try await house.family(lead: worker.account)
        for route in Site.routes {
            guard let operation = route.operation, let scope = operation.scope else { continue }
            let caller = try await house.caller(worker, Set(Scope.allCases).subtracting([scope]))
            let answer = try await caller.ask(route.method.asRequested, route.call(id))
            #expect(answer.status == .forbidden && answer.problem == "scope-missing", "\(route.path)")
            #expect(answer.headers[.wwwAuthenticate]?.contains("scope=\"\(scope.rawValue)\"") == true)
            guard route.log.actionAndPart != nil else { continue }
            let line = try #require(try await house.lines(of: worker.account).first)
            #expect(line.outcome == "refused")
            for token in try await house.office.accessTokens.all(of: worker.account) {
                let isEnded = try await house.office.accessTokens.end(
                    token.id, of: worker.account, line: house.office.ownLine("tokens"))
                #expect(isEnded)
            }
        }
    }

    @Test func `what was opened stands in the access log with the token's number`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let caller = try await house.caller(worker)
        let token = try #require(try await house.office.accessTokens.all(of: worker.account).first)

        _ = try await caller.get("families/\(id)/items")
        let opened = try #require(try await house.lines(of: worker.account).first)
        _ = try await caller.get("families")
        let listed = try #require(try await house.lines(of: worker.account).first)

        #expect([opened.action, opened.part, opened.outcome] == ["view", "map", "done"])
        #expect(opened.stream == id.value && opened.session == token.id.value)
        #expect(opened.source.hasSuffix("token \(token.mark)"))
        #expect(listed.action == "list" && listed.shown == [id.value])
    }

    @Test func `a method that an address does not take is answered with those it takes`() async throws {
        let house = try await House.build()
        let caller = Caller(site: house.site, token: "")

        let wrong = try await caller.ask(.delete, "families/\(ID<Family>(7))/items")
        let nowhere = try await caller.ask(.patch, "nothing/here")

        #expect(wrong.status == .methodNotAllowed && wrong.headers[.allow]?.contains("GET") == true)
        #expect(nowhere.status == .notFound && nowhere.problem == "not-found")
    }

    @Test func `only JSON is answered, and what the address says has to be known`() async throws {
        let house = try await House.build()
        let caller = try await house.caller(try await house.visitor("Practitioner"))

        let page = try await caller.get("me", [(.accept, "text/html")])
        let welsh = try await caller.get("families?limit=0&names=1", [(.acceptLanguage, "cy")])
        let place = try await caller.get("changes?after=yesterday")

        #expect(page.status == .notAcceptable)
        #expect(welsh.status == .badRequest && welsh.places == ["limit", "names"])
        #expect(welsh.body.contains("Nid yw'r cyfeiriad yn ffitio"))
        #expect(place.places == ["after"])
    }

    @Test func `a token that asks too fast waits, and nobody else does`() async throws {
        let house = try await House.build { $0.requestsAMinute = 3 }
        let worker = try await house.visitor("Practitioner")
        let (caller, other) = (try await house.caller(worker), try await house.caller(worker))

        let some = [try await caller.get("me"), try await caller.get("me"), try await caller.get("me")]
        let tooMany = try await caller.get("me")
        house.clock.advance(minutes: 1)
        let later = try await caller.get("me")

        #expect(some.map(\.status) == [.ok, .ok, .ok])
        #expect(tooMany.status == .tooManyRequests && tooMany.headers[.retryAfter] == "60")
        #expect(later.status == .ok)
        #expect(try await other.get("me").status == .ok)
    }
}

/// Two nodes over one database count together.
struct CallNodesTests {
    @Test func `a token that asks too fast waits on whichever node it asks`() async throws {
        let here = try await Engine.$current.withValue(.postgres) {
            try await House.build { $0.requestsAMinute = 3 }
        }
        let there = try await here.another("there")
        let caller = try await here.caller(try await here.visitor("Practitioner"))
        let elsewhere = Caller(site: there.site, token: caller.token)

        let some = [try await caller.get("me"), try await elsewhere.get("me"), try await caller.get("me")]
        let tooMany = try await elsewhere.get("me")
        for house in [here, there] { try await house.office.journal.database.close() }

        #expect(some.map(\.status) == [.ok, .ok, .ok])
        #expect(tooMany.status == .tooManyRequests)
    }
}

extension Route {
    /// The address of a call below `api/v1/`, with a family and otherwise things that nobody has.
    func call(_ family: Family.ID) -> String {
        path.dropFirst(Route.interface.count).split(separator: "/").map { part in
            part == ":family"
                ? family.description
                : part.hasPrefix(":") ? ID<Family>(.random(in: 0...UInt128.max)).description : String(part)
        }.joined(separator: "/")
    }
}
