import Journal
import Practice
import Scratch
import Testing

@testable import Kith

@Suite(.bothEngines) struct GrowthTests {
    @Test func `a grown authority is proved and indexed, and its people open and find their families`() async throws {
        let house = try await House.build()
        for role in [DemoRole.practitioner, .teamManager] {
            try await house.office.accounts.keepRole(role.role, line: house.office.ownLine("role"))
        }
        let grown = GrownAuthority(house.office)

        let events = try await grown.grow(0..<30, spread: 10, reader: 1)
        let more = try await grown.grow(30..<60, spread: 10, reader: 2)

        let wrong = try await house.office.countWrongIndexes()
        #expect(wrong == 0)
        let report = try await Verification(house.office.journal.database, checkpointFile: nil, publicKey: nil).run()
        #expect(report.faults == [])
        #expect(report.events > events + more)
        let perFamily = (events + more) / 60
        #expect((45...55).contains(perFamily))
        let place = try await grown.place(reader: 2)
        #expect(place.maps.count == 10)
        let worker = try await house.actor(GrownAuthority.worker(1))
        let work = try await house.office.work(of: worker).map(\.id)
        #expect(Set(work) == Set((25..<50).map(GrownFamily.id)))
        let manager = try await house.actor(GrownAuthority.manager(0))
        let family = try #require(try await house.office.families.load(GrownFamily.id(of: 7).value)?.record)
        let name = try #require(family.people.children.first?.details.fullName)
        let found = try await FamilySearch(name: name, born: nil).found(by: manager, in: house.office)
        #expect(found.map(\.row.id).contains(GrownFamily.id(of: 7)))
    }

    @Test func `the same number tells the same story`() async throws {
        let house = try await House.build()
        let (authority, role) = (try await house.office.authority(), DemoRole.practitioner.id)
        let workers = GrownFamily.Workers(lead: ID(1), team: ID(2), beside: [])
        let today = Clock.day(of: house.clock.now)

        let stories = try [5, 5, 6].map {
            try GrownFamily.story(of: $0, with: workers, role: role, in: authority, until: today)
        }

        let events = stories.map { $0.steps.map(\.decision.events) }
        #expect(events[0] == events[1])
        #expect(events[0] != events[2])
        #expect(stories[0].steps.map(\.command.id) == stories[1].steps.map(\.command.id))
    }
}

extension House {
    /// Somebody as access knows them, without a browser.
    fileprivate func actor(_ account: Worker.ID) async throws -> Actor {
        let started = try await office.accounts.sessions.start(for: account, source: "test", browser: "test")
        return try #require(try await office.accounts.actor(of: started.session))
    }
}
