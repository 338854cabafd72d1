import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// How a family stands, through its forms: closed, allocated by two at once, moved, restricted.
@Suite(.bothEngines) struct StandingFormTests {
    @Test func `a closed record refuses in words, also where there is a button alone`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.fullFamily(lead: worker.account)
        let today = Clock.day(of: house.clock.now)
        try await house.change(id, by: worker.account) {
            try $0.close(on: today, because: "All is well.", today: today)
        }
        let before = try await house.office.families.load(id.value)?.version

        let form = try await house.post(Link.family(id).add(to: .goal).path, [("text", "More")], as: worker)
        let button = try await house.post(Link.family(id).agreePair(ID(31)).path, [], as: worker)

        for answer in [form, button] {
            #expect(answer.status == .unprocessableContent)
            #expect(answer.body.contains("record is closed, so nothing can be added or changed. Reopen it first."))
        }
        let version = try await house.office.families.load(id.value)?.version
        #expect(version == before)
    }

    @Test func `two who allocate at once see what each of them chose, by name`() async throws {
        let house = try await House.build()
        let manager = try await house.visitor("Team manager", login: "Sian")
        let other = try await house.visitor("Practitioner", login: "Owen")
        let third = try await house.visitor("Practitioner", login: "Grace")
        let id = try await house.family(lead: manager.account)
        let base = try #require(try await house.office.families.load(id.value)).version
        let path = Link.family(id).allocation.path
        try await house.change(id, by: ID(1)) {
            try $0.allocate(lead: manager.account, team: nil, coWorkers: [third.account])
        }

        let late = try await house.post(
            path, [("lead", manager.account.description), ("coWorkers", other.account.description)], as: manager,
            base: base)

        #expect(late.status == .conflict)
        let compared = late.body.components(separatedBy: "class=\"compare\"").dropFirst().joined()
        #expect(compared.contains("<p class=\"words\">Owen</p>"))
        #expect(compared.contains("<p class=\"words\">Grace</p>"))
    }

    @Test func `two who move a child at once see both areas, by name`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let authority = try await house.office.authority()
        let child = try #require(try await house.record(id).people.children.first).id
        let base = try #require(try await house.office.families.load(id.value)).version
        let today = Clock.day(of: house.clock.now)
        try await house.change(id, by: ID(1)) {
            try $0.move(
                child, to: ServiceArea.earlyHelp.id, on: today, because: "Better.", today: today, authority: authority)
        }

        let late = try await house.post(
            Link.family(id).areas.path,
            [
                ("children", child.description), ("area", ServiceArea.inOurCare.id.description), ("why", "Worse."),
                ("day-day", "\(today.day)"), ("day-month", "\(today.month)"), ("day-year", "\(today.year)"),
            ], as: worker, base: base)

        #expect(late.status == .conflict)
        for line in ["Mia: Children in our care", "Mia: Early help", "Mia: Child protection"] {
            #expect(late.body.contains("<p class=\"words\">\(line)</p>"), "\(line)")
        }
    }

    @Test func `a restriction that nobody could lift is refused before it is shown`() async throws {
        let house = try await House.build()
        let manager = try await house.visitor("Team manager")
        let other = try await house.visitor("Practitioner")
        let id = try await house.family(lead: nil)
        try await house.change(id, by: ID(1)) {
            try $0.allocate(lead: nil, team: nil, coWorkers: [manager.account])
        }

        let refused = try await house.post(
            Link.family(id).restrictionCheck.path, [("grounds", "adoption"), ("named", other.account.description)],
            as: manager)

        #expect(
            refused.problems == [
                "named: Name at least one person who can lift the restriction again, such as a team manager."
            ])
        let restriction = try await house.record(id).standing.restriction
        #expect(restriction == nil)
    }

    @Test func `the form of a pair asks whose words to use where no child has an area`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = Family.ID(house.office.surroundings.newID())
        let today = Clock.day(of: house.clock.now)
        try await house.change(id, by: worker.account) {
            try $0.open(on: today, today: today) + $0.allocate(lead: worker.account, team: nil, coWorkers: [])
        }

        let page = try await worker.get(Link.family(id).newPair.path)
        let refused = try await house.post(Link.family(id).newPair.path, [("who", "Jo")], as: worker)
        let written = try await house.post(
            Link.family(id).newPair.path, [("who", "Jo"), ("area", ServiceArea.youthJustice.id.description)],
            as: worker)

        #expect(page.body.contains("Youth justice"))
        #expect(!page.body.contains("<h1>New danger statement"))
        #expect(refused.problems.map { String($0.prefix(5)) } == ["area:"])
        #expect(written.status == .seeOther)
    }
}
