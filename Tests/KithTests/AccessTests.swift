import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Who may open what: every route of a family for every role and every way to stand to it.
@Suite(.bothEngines) struct AccessTests {
    /// Pages about something that this family does not have, or that the address has to name further.
    private static let needsMore: Set<String> = Set(
        [
            "map/hints", "print/as-of", "closing", "reopening", "restriction/lift", "restriction/review",
            "restriction/check", "draft/discard",
        ]
        .map { "families/:family/\($0)" })

    @Test(arguments: TestRole.allCases)
    func `every route of a family is open to whom the table says, and not there for others`(role: TestRole) async throws
    {
        let house = try await House.build()
        let team = Team.ID(house.office.surroundings.newID())
        try await house.office.accounts.makeTeam("North", as: team, line: house.office.ownLine("team"))
        let person = try await house.visitor(role.rawValue, teams: [team])
        for relation in Relation.allCases {
            var id = try await house.family(relation, of: person, team: team)
            var isSpent = false
            for route in Site.routes where route.operation == nil {
                guard case .family(let action) = route.rule else { continue }
                // A form that went through may have changed who stands how, so the next route gets a new family.
                if isSpent { id = try await house.family(relation, of: person, team: team) }
                let mayPass = role.mayDo(relation).contains(action)
                isSpent = mayPass && route.method == .post
                let path =
                    "/" + route.path.replacing(":family", with: id.description).replacing(":category", with: "pastHarm")
                // Identities further down are random, so an open route answers 404 for another reason: look at the line.
                let isNested = path.contains(":") || Self.needsMore.contains(route.path)
                let asked = path.split(separator: "/", omittingEmptySubsequences: false)
                    .map { $0.hasPrefix(":") ? ID<Family>(.random(in: 0...UInt128.max)).description : String($0) }
                    .joined(separator: "/")
                let answer =
                    route.method == .get
                    ? try await person.get(asked) : try await house.post(asked, as: person)
                if !mayPass { #expect(answer.status == .notFound, "\(role) \(relation) \(route.method) \(asked)") }
                if mayPass, !isNested {
                    #expect(answer.status != .notFound, "\(role) \(relation) \(route.method) \(asked)")
                }
                if !mayPass { #expect(!answer.body.contains("wardrobe") && !answer.body.contains("Kayla")) }
            }
        }
    }

    @Test func `absent and forbidden look the same`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let forbidden = try await house.family(lead: ID(99))

        let one = try await worker.get(Link.family(forbidden).map.path)
        let other = try await worker.get(Link.family(ID(12345)).map.path)

        #expect(one.status == .notFound)
        #expect(
            one.body.replacing(forbidden.description, with: "")
                == other.body.replacing(ID<Family>(12345).description, with: ""))
    }

    @Test func `a refused attempt leaves a line`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let forbidden = try await house.family(lead: ID(99))

        _ = try await worker.get(Link.family(forbidden).map.path)

        let line = try #require(try await house.lines(of: worker.account).first)
        #expect(line.outcome == "refused")
        #expect(line.stream == forbidden.value)
    }

    @Test func `a restricted family gives nothing away in lists and searches`() async throws {
        let house = try await House.build()
        let team = Team.ID(5)
        try await house.office.accounts.makeTeam("North", as: team, line: house.office.ownLine("team"))
        let manager = try await house.visitor("Team manager", teams: [team])
        let id = try await house.family(named: "Quillon", lead: ID(99), team: team)
        let before = try await house.post("/families/search", [("name", "Quillon")], as: manager)
        #expect(before.body.contains(id.description))

        try await house.change(id, by: ID(99)) { try $0.restrict(.adoption, named: [ID(99)], lifters: [ID(99)]) }

        let search = try await house.post("/families/search", [("name", "Quillon")], as: manager)
        let nobody = try await house.post("/families/search", [("name", "Nobodyatall")], as: manager)
        let list = try await manager.get("/families")
        let home = try await manager.get("/")
        #expect(!search.body.contains(id.description))
        #expect(search.body.replacing("Quillon", with: "") == nobody.body.replacing("Nobodyatall", with: ""))
        #expect(!list.body.contains("Quillon") && !list.body.contains(id.description))
        #expect(!home.body.contains("Quillon"))
    }

    @Test func `nobody who is not signed in sees anything but the way in`() async throws {
        let house = try await House.build()
        let id = try await house.family(lead: ID(99))
        let stranger = TestBrowser(house.site, account: ID(0), token: "nothing", session: ID(0))
        for route in Site.routes where route.operation == nil {
            switch route.rule {
            case .anybody, .machine: continue
            default: break
            }
            let path = "/" + route.path.replacing(":family", with: id.description)
            let answer = route.method == .get ? try await stranger.get(path) : try await stranger.post(path)
            let isTurnedAway = [401, 403, 303, 404].contains(answer.status.code)
            #expect(isTurnedAway, "\(path): \(answer.status.code)")
            #expect(!answer.body.contains("Kayla"))
        }
    }
}
