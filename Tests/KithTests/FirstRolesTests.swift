import Foundation
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// What a newer version gives to the roles of an installation that is there.
@Suite(.bothEngines) struct FirstRolesTests {
    private static let old: Set<Capability> = [
        .readFamilies, .recordFamilies, .readTeamFamilies, .openFamilies, .allocateFamilies, .restrictFamilies,
    ]

    /// An installation whose roles an earlier version made.
    private func house(_ change: (inout Role) -> Void = { _ in }) async throws -> House {
        let house = try await House.build()
        for role in try await house.office.accounts.everybody().roles.values {
            var role = role
            if role.english == "Team manager" {
                role.capabilities = Self.old
                change(&role)
            }
            if role.english == "Records officer" { role.english = "Data team" }
            try await house.office.accounts.keepRole(role, line: house.office.ownLine("role"))
        }
        try await house.office.journal.settings.set(RoleUpdate.setting, to: "0")
        return house
    }

    private func role(_ name: String, _ house: House) async throws -> Role? {
        try await house.office.accounts.everybody().roles.values.first { $0.english == name }
    }

    @Test func `a role that is as Kith made it gets what is new, once, and the page says so`() async throws {
        let house = try await house()
        try await house.office.bringRolesUpToDate()

        let manager = try #require(try await role("Team manager", house))
        #expect(manager.capabilities == Self.old.union([.mergeFamilies, .takeReferrals, .exportFamily]))
        // Another role has the same under another name, so none is added.
        #expect(try await role("Records officer", house) == nil)
        let administrator = try await house.visitor("Administrator")
        let page = try await administrator.get("/administration")
        #expect(page.mainHolds("“Team manager” now also has"))

        var less = manager
        less.capabilities.remove(.mergeFamilies)
        try await house.office.accounts.keepRole(less, line: house.office.ownLine("role"))
        try await house.office.bringRolesUpToDate()
        #expect(try await role("Team manager", house)?.capabilities.contains(.mergeFamilies) == false)
    }

    @Test func `a role that the authority changed stays as it is, and is told of`() async throws {
        let house = try await house { $0.capabilities.remove(.openFamilies) }
        try await house.office.bringRolesUpToDate()

        let manager = try #require(try await role("Team manager", house))
        #expect(manager.capabilities == Self.old.subtracting([.openFamilies]))
        let administrator = try await house.visitor("Administrator")
        let page = try await administrator.get("/administration")
        #expect(page.mainHolds("“Team manager” is as your authority made it. It could also have"))
        house.clock.advance(minutes: 61 * 24 * 60)
        let later = try await house.signedInAgain(administrator).get("/administration")
        #expect(!later.mainHolds("as your authority made it"))
    }

    @Test func `a new installation has nothing to be told`() async throws {
        let house = try await House.build()
        try await house.office.bringRolesUpToDate()
        #expect(try await house.office.roleNews() == nil)
        #expect(try await house.office.accounts.everybody().roles.count == FirstRole.all.count)
    }
}
