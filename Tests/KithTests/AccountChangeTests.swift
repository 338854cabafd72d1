import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Whoever looks after accounts cannot give themselves families, and what they do is seen (assurance 34).
@Suite(.bothEngines) struct AccountChangeTests {
    private struct Scene {
        var house: House
        var ada: TestBrowser
        var jo: TestBrowser
        var team = Team.ID(5)

        static func build() async throws -> Scene {
            let house = try await House.build()
            try await house.office.accounts.makeTeam("North", as: Team.ID(5), line: house.office.ownLine("team"))
            return Scene(
                house: house, ada: try await house.visitor("Administrator", login: "ada"),
                jo: try await house.visitor("Practitioner", login: "jo"))
        }

        func role(_ name: String) async throws -> Role {
            try #require(try await house.office.accounts.everybody().roles.values.first { $0.english == name })
        }

        func account(_ browser: TestBrowser) async throws -> Account {
            try #require(try await house.office.accounts.everybody().accounts[browser.account])
        }

        func change(
            _ account: TestBrowser, _ name: String, role: Role, teams: [Team.ID] = [], closed: Bool = false,
            as browser: TestBrowser
        ) async throws -> TestAnswer {
            try await house.post(
                Link.account(account.account).path,
                [("name", name), ("login", name), ("role", role.id.description)]
                    + teams.map { ("team", $0.description) } + (closed ? [("closed", "yes")] : []), as: browser)
        }
    }

    @Test func `nobody gives themselves a role, a team or a code, or closes their own account`() async throws {
        let scene = try await Scene.build()
        _ = try await scene.house.visitor("Administrator", login: "bea")
        let before = try await scene.account(scene.ada)
        let own = try await scene.role("Administrator")

        let answers = [
            try await scene.change(scene.ada, "ada", role: try await scene.role("Team manager"), as: scene.ada),
            try await scene.change(scene.ada, "ada", role: own, teams: [scene.team], as: scene.ada),
            try await scene.change(scene.ada, "ada", role: own, closed: true, as: scene.ada),
        ]
        let code = try await scene.house.post(Link.accountCode(scene.ada.account).path, as: scene.ada)

        #expect(answers.map(\.status) == Array(repeating: .unprocessableContent, count: 3))
        #expect(answers.allSatisfy { $0.body.contains("Nobody changes their own role") })
        #expect(code.status == .notFound)
        #expect(try await scene.account(scene.ada) == before)
        let page = try await scene.ada.get(Link.account(scene.ada.account).path)
        #expect(!page.body.contains("name=\"role\"") && !page.body.contains("One-time code"))
        let renamed = try await scene.house.post(
            Link.account(scene.ada.account).path, [("name", "Ada L"), ("login", "ada")], as: scene.ada)
        #expect(renamed.status == .seeOther)
        #expect(try await scene.account(scene.ada).role == own.id)
    }

    @Test func `nobody adds to what their own role may do`() async throws {
        let scene = try await Scene.build()
        let own = try await scene.role("Administrator")
        func keep(_ rights: [Capability]) async throws -> TestAnswer {
            try await scene.house.post(
                Link.role(own.id).path,
                [("name", "Administrator"), ("welsh", "Gweinyddwr")] + rights.map { ("capability", $0.rawValue) },
                as: scene.ada)
        }

        let families = try await keep([.readFamilies, .readTeamFamilies])
        let log = try await keep([.manageAccounts, .manageSettings, .readAccessLog])

        #expect(families.status == .unprocessableContent && families.body.contains("Nobody adds"))
        #expect(log.status == .unprocessableContent)
        #expect(try await scene.role("Administrator").capabilities == own.capabilities)
    }

    @Test func `the last account that may manage accounts stays open, and its role keeps the right`() async throws {
        let scene = try await Scene.build()
        let bea = try await scene.house.visitor("Administrator", login: "bea")
        let role = try await scene.role("Administrator")

        let first = try await scene.change(bea, "bea", role: role, closed: true, as: scene.ada)
        let right = try await scene.house.post(
            Link.role(role.id).path, [("name", "Administrator"), ("capability", "manageSettings")], as: scene.ada)
        let retired = try await scene.house.post(
            Link.role(role.id).path,
            [("name", "Administrator"), ("retired", "yes"), ("capability", "manageAccounts")], as: scene.ada)
        var last = try await scene.account(scene.ada)
        last.isClosed = true

        #expect(first.status == .seeOther)
        #expect([right.status, retired.status] == [.unprocessableContent, .unprocessableContent])
        #expect(right.body.contains("Nobody would be left"))
        await #expect(throws: AccountRefusals(all: [.lastToManage])) {
            try await scene.house.office.accounts.keep(last, line: scene.house.office.ownLine("account"))
        }
        #expect(try await scene.account(scene.ada).isClosed == false)
    }

    @Test func `changes are listed for information governance and told to whoever they concern`() async throws {
        let scene = try await Scene.build()
        let governor = try await scene.house.visitor("Information governance", login: "ig")
        let quiet = try await scene.jo.get("/")
        let manager = try await scene.role("Team manager")

        _ = try await scene.change(scene.jo, "jo", role: manager, teams: [scene.team], as: scene.ada)
        _ = try await scene.house.post(Link.accountCode(scene.jo.account).path, as: scene.ada)
        let list = try await governor.get(Link.accountChanges.path)
        let started = try await scene.house.office.accounts.sessions.start(
            for: scene.jo.account, source: "test", browser: "test")
        let jo = TestBrowser(
            scene.house.site, account: scene.jo.account, token: started.token, session: started.session.id)
        let told = try await jo.get("/")
        let seen = try await scene.house.post(Link.accountChangesSeen.path, as: jo)
        let after = try await jo.get("/")
        let me = try await jo.get("/me")

        // That an account was made is no news to its owner.
        #expect(!quiet.body.contains("Your account was changed"))
        #expect(list.body.contains("a new account: Practitioner"))
        #expect(list.body.contains("role: Practitioner → Team manager") && list.body.contains("teams: none → North"))
        #expect(list.body.contains("a one-time code to set a password"))
        let newest = try #require(list.body.range(of: "a one-time code"))
        let older = try #require(list.body.range(of: "Practitioner → Team manager"))
        #expect(newest.lowerBound < older.lowerBound)
        #expect(told.body.contains("Your account was changed by ada") && told.body.contains("one-time code"))
        #expect(seen.status == .seeOther && !after.body.contains("Your account was changed"))
        #expect(me.body.contains("Your account was changed by ada"))
        #expect(try await scene.ada.get(Link.accountChanges.path).status == .notFound)
    }

    @Test func `taking off the code and widening a role are listed too, a page at a time`() async throws {
        let scene = try await Scene.build()
        let governor = try await scene.house.visitor("Information governance", login: "ig")
        _ = try await scene.house.post(Link.codesOff(scene.jo.account).path, as: scene.ada)
        let chair = try await scene.role("Chair")
        _ = try await scene.house.post(
            Link.role(chair.id).path,
            [("name", "Chair"), ("capability", "readFamilies"), ("capability", "readTeamFamilies")], as: scene.ada)
        let list = try await governor.get(Link.accountChanges.path)
        for _ in 0..<AccountChangeRoutes.onPage {
            _ = try await scene.house.office.accounts.makeCode(
                for: scene.jo.account, line: scene.house.office.ownLine("code"))
        }
        let first = try await governor.get(Link.accountChanges.path)
        let number = try #require(first.body.split(separator: "before=").dropFirst().first?.prefix { $0.isNumber })
        let second = try await governor.get("\(Link.accountChanges.path)?before=\(number)")

        #expect(list.body.contains("the code after the password was taken off"))
        #expect(list.body.contains("open families of their own teams") && list.body.contains("the role “Chair”"))
        #expect(!first.body.contains("open families of their own teams"))
        #expect(second.body.contains("the role “Chair”"))
    }
}
