import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Several people at one family's record at once, through the front door: on PostgreSQL through two nodes.
///
/// `KITH_INTERLEAVINGS` says how many small scenes the notebook's test plays; for each hundred there is one here.
@Suite(.bothEngines) struct FamilyInterleavingTests {
    @Test func `of a family's record nothing is lost, doubled or shown too late, whatever people do at once`()
        async throws
    {
        let wanted = ProcessInfo.processInfo.environment["KITH_INTERLEAVINGS"].flatMap { Int($0) } ?? 300
        let here = try await House.build()
        let there = here.scratch.engine == .postgres ? try await here.another("there") : nil
        let team = Team.ID(77)
        try await here.office.accounts.makeTeam("Hub", as: team, line: here.office.ownLine("team"))
        var people: [TestBrowser] = []
        for _ in 0..<3 { people.append(try await here.visitor("Practitioner", teams: [team])) }

        var faults: [String] = []
        for number in 0..<max(1, wanted / 100) {
            let family = try await here.family(lead: people[0].account, team: team)
            let (lead, others) = (people[0].account, people.dropFirst().map(\.account))
            try await here.change(family, by: lead) {
                try $0.allocate(lead: lead, team: team, coWorkers: Set(others))
            }
            let scene = FamilyScene(houses: [here] + (there.map { [$0] } ?? []), people: people, family: family)
            faults += try await scene.play().map { "scene \(number): \($0)" }
        }

        let report = try await Verification(here.office.journal.database, checkpointFile: nil, publicKey: nil).run()
        #expect(faults == [])
        #expect(report.faults == [])
        #expect(try await here.office.countWrongIndexes() == 0)
        for house in [here, there].compactMap(\.self) { try await house.office.journal.database.close() }
    }
}

/// Three people who add to one map, and reword the same item of it as each saw it.
private struct FamilyScene: Sendable {
    let houses: [House]
    let people: [TestBrowser]
    let family: Family.ID

    private struct Told: Sendable {
        var added: [String] = []
        /// What somebody made of the item, and the version that they had seen.
        var reworded: [(text: String, base: Int)] = []
        var faults: [String] = []
    }

    private var link: FamilyLink { Link.family(family) }

    func play() async throws -> [String] {
        let item = try #require(try await houses[0].record(family).map.items.first).id
        let told = try await withThrowingTaskGroup(of: Told.self) { group in
            for person in people { group.addTask { try await act(person, on: item) } }
            return try await group.reduce(into: Told()) { all, one in
                all.added += one.added
                all.reworded += one.reworded
                all.faults += one.faults
            }
        }
        return try await told.faults + faults(after: told)
    }

    private func act(_ person: TestBrowser, on item: FamilyMap.Item.ID) async throws -> Told {
        var told = Told()
        for _ in 0..<3 {
            let text = "said \(UUID())"
            switch Int.random(in: 0..<3) {
            case 0: try await add(text, by: person, &told)
            case 1: try await addTwice(text, by: person, &told)
            default: try await reword(item, as: text, by: person, &told)
            }
        }
        return told
    }

    private func send(
        _ path: Link, _ text: String, by person: TestBrowser, command: String? = nil, base: Int? = nil
    ) async throws -> Bool {
        guard let house = houses.randomElement() else { return false }
        let browser = TestBrowser(house.site, account: person.account, token: person.token, session: person.session)
        let answer = try await house.post(path.path, [("text", text)], as: browser, command: command, base: base)
        return answer.status == .seeOther
    }

    private func add(_ text: String, by person: TestBrowser, _ told: inout Told) async throws {
        guard try await send(link.add(to: .existingStrength), text, by: person) else {
            return told.faults.append("an item was refused")
        }
        told.added.append(text)
        for house in houses {
            let browser = TestBrowser(
                house.site, account: person.account, token: person.token, session: person.session)
            if try await !browser.get(link.map.path).body.contains(text) {
                told.faults.append("not on the map at once")
            }
        }
    }

    private func addTwice(_ text: String, by person: TestBrowser, _ told: inout Told) async throws {
        let command = ID<Family>(.random(in: 0...UInt128.max)).description
        async let first = send(link.add(to: .existingStrength), text, by: person, command: command)
        async let second = send(link.add(to: .existingStrength), text, by: person, command: command)
        let answers = try await [first, second]
        if answers.contains(false) { told.faults.append("a form sent twice was refused") }
        told.added.append(text)
    }

    private func reword(
        _ item: FamilyMap.Item.ID, as text: String, by person: TestBrowser, _ told: inout Told
    ) async throws {
        let base = try #require(try await houses[0].office.families.load(family.value)).version
        if try await send(link.item(item), text, by: person, base: base) { told.reworded.append((text, base)) }
    }

    private func faults(after told: Told) async throws -> [String] {
        let entries = try await houses[0].office.families.entries(of: family.value)
        func places(_ text: String) throws -> [Int] {
            try entries.filter { entry in
                guard let event = entry.event else { return false }
                return String(decoding: try Family.encode(event).bytes, as: UTF8.self).contains(text)
            }.map(\.version)
        }
        var faults: [String] = []
        for text in told.added where try places(text).count != 1 {
            faults.append("an item stands in \(try places(text).count) entries")
        }
        let rewordings = try told.reworded.map { (base: $0.base, at: try places($0.text)) }
        for (base, at) in rewordings {
            guard at.count == 1 else {
                faults.append("a rewording stands in \(at.count) entries")
                continue
            }
            if rewordings.contains(where: { other in other.at.contains { $0 > base && $0 < at[0] } }) {
                faults.append("what somebody else had made of an item was overwritten unseen")
            }
        }
        return faults
    }
}
