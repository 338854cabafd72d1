import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Roles and teams are data, made by an administrator who can read no family (assurance 1, 34).
@Suite(.bothEngines) struct AdministrationTests {
    @Test func `a new team, role and account let somebody work, without a release`() async throws {
        let house = try await House.build()
        let administrator = try await house.visitor("Administrator")

        _ = try await house.post("/administration/teams/new", [("name", "MACPT")], as: administrator)
        _ = try await house.post(
            "/administration/roles/new",
            [
                ("name", "Lead practitioner"), ("welsh", "Prif ymarferydd"), ("capability", "readFamilies"),
                ("capability", "readTeamFamilies"),
            ],
            as: administrator)
        var staff = try await house.office.accounts.everybody()
        let team = try #require(staff.teams.values.first { $0.name == "MACPT" })
        let role = try #require(staff.roles.values.first { $0.english == "Lead practitioner" })
        let made = try await house.post(
            "/administration/accounts/new",
            [("name", "Ana"), ("login", "ana"), ("role", role.id.description), ("team", team.id.description)],
            as: administrator)

        #expect(made.body.contains("ana"))
        staff = try await house.office.accounts.everybody()
        let ana = try #require(staff.accounts.values.first { $0.profile.login == "ana" })
        let started = try await house.office.accounts.sessions.start(for: ana.id, source: "test", browser: "test")
        let browser = TestBrowser(house.site, account: ana.id, token: started.token, session: started.session.id)
        let family = try await house.family(lead: ID(99), team: team.id)
        try await house.sayWhy(browser, family)
        let map = try await browser.get(Link.family(family).map.path)
        #expect(map.status == .ok)
    }

    @Test func `mixed duties, missing names and taken sign-in names are refused in words`() async throws {
        let house = try await House.build()
        let administrator = try await house.visitor("Administrator", login: "ada")
        let role = try #require(try await house.office.accounts.everybody().roles.values.first)

        let mixed = try await house.post(
            "/administration/roles/new",
            [("name", "All"), ("capability", "readFamilies"), ("capability", "manageAccounts")], as: administrator)
        let nameless = try await house.post("/administration/teams/new", [("name", "  ")], as: administrator)
        let taken = try await house.post(
            "/administration/accounts/new", [("name", "X"), ("login", "ADA"), ("role", role.id.description)],
            as: administrator)

        #expect([mixed.status, nameless.status, taken.status] == Array(repeating: .unprocessableContent, count: 3))
        #expect(mixed.body.contains("never both") && taken.body.contains("Somebody else signs in"))
    }

    @Test func `a practitioner cannot look after the program`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        for route in Site.routes where route.path.hasPrefix("administration") {
            let path =
                "/"
                + route.path.replacing(":account", with: worker.account.description)
                .replacing(":role", with: "0").replacing(":team", with: "0").replacing(":area", with: "0")
            let answer = route.method == .get ? try await worker.get(path) : try await house.post(path, as: worker)
            #expect(answer.status == .notFound, "\(path)")
        }
    }

    @Test func `every change to accounts leaves a line`() async throws {
        let house = try await House.build()
        let administrator = try await house.visitor("Administrator")

        _ = try await house.post("/administration/teams/new", [("name", "North")], as: administrator)

        let line = try #require(try await house.lines(of: administrator.account).first)
        #expect([line.action, line.part, line.outcome] == ["admin", "team", "done"])
    }
}
