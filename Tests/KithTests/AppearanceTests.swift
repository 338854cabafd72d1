import Foundation
import Practice
import Scratch
import Testing

@testable import Kith

@Suite(.bothEngines) struct AppearanceTests {
    @Test func `who could have read a family's name in a list or a search is told apart from who opened it`()
        async throws
    {
        let house = try await House.build()
        let manager = try await house.visitor("Team manager", login: "Sian")
        let searcher = try await house.visitor("Practitioner", login: "Owen")
        let id = try await house.family(named: "Quillon", lead: manager.account)
        try await house.change(id, by: manager.account) {
            try $0.allocate(lead: manager.account, team: nil, coWorkers: [searcher.account])
        }
        func parts() async throws -> [String] {
            let page = try await manager.get(Link.family(id).openings.path)
            return page.body.components(separatedBy: "<h2>Appeared in a list or a search</h2>")
        }
        let before = try await parts()
        #expect(before.count == 2 && before.allSatisfy { !$0.contains("Owen") })

        _ = try await house.post("/families/search", [("name", "Quillon")], as: searcher)

        let after = try await parts()
        #expect(!after[0].contains("Owen"))
        #expect(after[1].contains("Owen") && after[1].contains("search"))
        house.clock.advance(minutes: 31 * 24 * 60)
        let later = try await house.visitor("Team manager", login: "Mark")
        try await house.change(id, by: manager.account) {
            try $0.allocate(lead: later.account, team: nil, coWorkers: [])
        }
        let old = try await later.get(Link.family(id).openings.path)
        #expect(!old.body.contains("Owen"))
    }
}
