import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Two people who look after Kith change the same thing: neither loses what they wrote.
@Suite(.bothEngines) struct MachineryConflictTests {
    /// A form of the settings, with the field that two people change and what each of them writes.
    struct Setting: Sendable, CustomTestStringConvertible {
        var path: String
        var field: String
        var theirs: String
        var mine: String
        var testDescription: String { path }
    }

    static let settings = [
        Setting(path: Link.authority.path, field: "name", theirs: "Northshire", mine: "Southshire"),
        Setting(path: Link.accessRules.path, field: "taskDays", theirs: "2", mine: "1"),
        Setting(path: Link.frontDoor.path, field: "byDay", theirs: "Ring 1", mine: "Ring 2"),
        Setting(path: Link.numberLinks.path, field: "system1", theirs: "Mosaic", mine: "Liquid"),
        Setting(path: Link.reportDays.path, field: "reportDays", theirs: "3", mine: "4"),
        Setting(path: Link.area(ServiceArea.earlyHelp.id).path, field: "name", theirs: "Early", mine: "Help"),
    ]

    @Test(arguments: settings)
    func `the second of two who change a setting sees mine, theirs and what it was`(setting: Setting) async throws {
        let house = try await House.build()
        let admin = try await house.visitor("Administrator")
        let page = try await admin.get(setting.path)
        let base = try #require(page.hidden("base").flatMap { Int($0) })
        let fixed = page.settings(without: [setting.field, "address1"]) + [("address1", "https://x.example/{id}")]
        let fields = setting.field == "system1" ? fixed : fixed.filter { $0.0 != "address1" }

        let first = try await house.post(
            setting.path, fields + [(setting.field, setting.theirs)], as: admin, base: base)
        let late = try await house.post(setting.path, fields + [(setting.field, setting.mine)], as: admin, base: base)
        let next = try #require(late.hidden("base").flatMap { Int($0) })
        let saved = try await house.post(
            setting.path, fields + [(setting.field, "\(setting.mine)0")], as: admin, base: next)

        #expect(first.status == .seeOther, "\(first.problems)")
        #expect(late.status == .conflict)
        #expect(late.body.contains("<p class=\"words\">\(setting.theirs)</p>"))
        #expect(late.body.contains("<p class=\"words\">\(setting.mine)</p>"))
        #expect(saved.status == .seeOther, "\(saved.problems)")
    }

    @Test func `two who change one account, role or team at once: the second sees what the first did`() async throws {
        let house = try await House.build()
        let admin = try await house.visitor("Administrator")
        let worker = try await house.visitor("Practitioner", login: "jo")
        let team = Team.ID(house.office.surroundings.newID())
        try await house.office.accounts.makeTeam("North", as: team, line: house.office.ownLine("team"))
        let role = try #require(try await house.office.accounts.everybody().accounts[worker.account]).role
        for (path, field) in [
            (Link.account(worker.account).path, "job"), (Link.role(role).path, "welsh"), (Link.team(team).path, "name"),
        ] {
            let shown = try await admin.get(path).settings(without: [field])

            let first = try await house.post(path, shown + [(field, "Theirs")], as: admin)
            let late = try await house.post(path, shown + [(field, "Mine")], as: admin)
            let again = late.settings(without: [field])
            let saved = try await house.post(path, again + [(field, "Both")], as: admin)

            #expect([first.status, late.status, saved.status] == [.seeOther, .conflict, .seeOther], "\(path)")
            #expect(late.body.contains("<p class=\"words\">Theirs</p>"), "\(path)")
            #expect(late.body.contains("<p class=\"words\">Mine</p>"), "\(path)")
        }
        let staff = try await house.office.accounts.everybody()
        #expect(staff.accounts[worker.account]?.profile.job == "Both")
        #expect(staff.teams[team]?.name == "Both")
    }

    @Test func `an account form that is sent twice has one effect and is no conflict`() async throws {
        let house = try await House.build()
        let admin = try await house.visitor("Administrator")
        let worker = try await house.visitor("Practitioner", login: "jo")
        let path = Link.account(worker.account).path
        let fields =
            try await admin.get(path).settings(without: ["job", "login"]) + [("job", "Lead"), ("login", "Jo")]

        let first = try await house.post(path, fields, as: admin, command: ID<Family>(5).description)
        let second = try await house.post(path, fields, as: admin, command: ID<Family>(5).description)

        #expect([first.status, second.status] == [.seeOther, .seeOther])
    }

    @Test func `quietening the coach touches nothing else of the account`() async throws {
        let house = try await House.build()
        let jo = try await house.visitor("Practitioner", login: "jo")
        var account = try #require(try await house.office.accounts.everybody().accounts[jo.account])
        account.profile.job = "Social worker"

        async let quiet = house.post("/me/coach", [("coach", "off")], as: jo)
        try await house.office.accounts.keep(account, line: house.office.ownLine("account"))
        _ = try await quiet
        _ = try await house.post("/me/coach", [("coach", "off")], as: jo)

        let kept = try #require(try await house.office.accounts.everybody().accounts[jo.account]).profile
        #expect(kept.job == "Social worker")
        #expect(kept.isCoachOff == true)
    }
}

extension TestAnswer {
    /// What its form would send, without some fields and without the boxes of the bar at the top.
    fileprivate func settings(without names: Set<String>) -> [(String, String)] {
        var page = self
        page.body =
            body.components(separatedBy: "<form class=\"form\"").dropFirst().joined().components(
                separatedBy: "</form>")[0]
        return page.filledIn.filter { !names.contains($0.0) }.map { ($0.0, $0.1.replacing("&amp;", with: "&")) }
    }
}
