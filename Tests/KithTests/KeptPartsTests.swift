import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// What is kept of a page shows everybody what they may see now, and nothing of anybody else.
@Suite(.bothEngines) struct KeptPartsTests {
    private func twoReaders(_ house: House) async throws -> (TestBrowser, TestBrowser, Family.ID) {
        let (one, two) = (try await house.visitor("Practitioner"), try await house.visitor("Practitioner"))
        let id = try await house.family(lead: one.account)
        try await house.change(id, by: one.account) {
            try $0.allocate(lead: one.account, team: nil, coWorkers: [two.account])
        }
        return (one, two, id)
    }

    private func map(_ id: Family.ID, _ reader: TestBrowser) async throws -> String {
        try await reader.get(Link.family(id).map.path).body
    }

    @Test func `two people with the same rights get the same map, each with form tokens of their own`() async throws {
        let house = try await House.build()
        let (one, two, id) = try await twoReaders(house)
        let first = try await map(id, one)
        let second = try await map(id, two)

        let tokens = [one, two].map { house.office.accounts.formToken(of: $0.session) }
        #expect(first.contains("Mia hid in the wardrobe."))
        #expect(second.contains("Mia hid in the wardrobe."))
        #expect(first.contains(tokens[0]))
        #expect(!first.contains(tokens[1]))
        #expect(second.contains(tokens[1]))
        #expect(!second.contains(tokens[0]))
    }

    @Test func `no two forms of a page, and no two pages, carry the same command`() async throws {
        let house = try await House.build()
        let (one, _, id) = try await twoReaders(house)
        let pages = [try await map(id, one), try await map(id, one)]
        let commands = pages.joined().matches(of: /name="command" value="([^"]+)"/).map { String($0.output.1) }
        #expect(commands.count > 16)
        #expect(Set(commands).count == commands.count)
    }

    @Test func `a change by anybody shows on everybody's next map`() async throws {
        let house = try await House.build()
        let (one, two, id) = try await twoReaders(house)
        _ = try await map(id, two)
        try await house.change(id, by: one.account) {
            try $0.add(.init(text: Written("Mia sang all day.")), to: .existingStrength, as: ID(5))
        }
        #expect(try await map(id, two).contains("Mia sang all day."))
    }

    @Test func `somebody whose role loses a right keeps no button from before`() async throws {
        let house = try await House.build()
        let (_, two, id) = try await twoReaders(house)
        #expect(try await map(id, two).contains("class=\"add\""))
        let staff = try await house.office.accounts.everybody()
        var role = try #require(staff.roles.values.first { $0.english == "Practitioner" })
        role.capabilities = [.readFamilies]
        try await house.office.accounts.keepRole(role, line: house.office.ownLine("role"))

        let page = try await map(id, two)

        #expect(page.contains("Mia hid in the wardrobe."))
        #expect(!page.contains("class=\"add\""))
        #expect(!page.contains("class=\"change\""))
    }

    @Test func `the lead's new name shows at once`() async throws {
        let house = try await House.build()
        let (one, two, id) = try await twoReaders(house)
        _ = try await map(id, two)
        var account = try #require(try await house.office.accounts.everybody().accounts[one.account])
        account.profile.name = "Jo Newname"
        try await house.office.accounts.keep(account, line: house.office.ownLine("account"))
        #expect(try await map(id, two).contains("Lead: Jo Newname"))
    }

    @Test func `a closed record is read, and offers nothing to write in`() async throws {
        let house = try await House.build()
        let (one, two, id) = try await twoReaders(house)
        _ = try await map(id, two)
        let today = Clock.day(of: house.clock.now)
        try await house.change(id, by: one.account) { try $0.close(on: today, because: "all is well", today: today) }

        let page = try await map(id, two)

        #expect(page.contains("Mia hid in the wardrobe."))
        #expect(!page.contains("class=\"add\""))
        #expect(!page.contains("class=\"change\""))
    }

    @Test func `putting back what somebody else put back meanwhile says so, and is no fault`() async throws {
        let house = try await House.build()
        let (one, two, id) = try await twoReaders(house)
        let item = try #require(try await house.record(id).map.live(.pastHarm).first)
        try await house.change(id, by: one.account) { try $0.withdraw(item.id, because: "not so") }
        let base = try #require(try await house.office.families.load(id.value)).version
        let path = Link.family(id).restore(item.id).path
        _ = try await house.post(path, [], as: one, base: base)
        try await house.change(id, by: one.account) { try $0.withdraw(item.id, because: "again") }

        let answer = try await house.post(path, [], as: two, base: base)

        #expect(answer.status == .conflict)
        #expect(answer.body.contains("This could not be done"))
    }
}
