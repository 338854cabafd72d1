import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Whoever is not expected after all: what they hear, and what can still be stopped. And how each is written to.
@Suite(.bothEngines) struct UninvitingTests {
    private typealias Scene = InvitingTests.Scene

    @Test func `whoever is taken off before their letter has gone hears nothing at all`() async throws {
        let scene = try await Scene { $0.mailHold = 60 }
        let (one, two) = (try await scene.person(0).id, try await scene.person(1).id)
        _ = try await scene.invite([one, two])
        let check = try await scene.chair.get(scene.link.person(one, "off").path).body
        #expect(check.contains("has not gone yet"))
        #expect(try await scene.post(scene.link.person(one, "off")).status == .seeOther)
        scene.house.clock.advance(minutes: 5)
        #expect(try await scene.letters().map(\.to.text) == ["zztwo@example.org"])
        #expect(try await scene.record().participants.map(\.id) == [two])
    }

    @Test func `whoever was sent a newer letter that has not gone is told that they are not expected`() async throws {
        let scene = try await Scene { $0.mailHold = 60 }
        let id = try await scene.person(0).id
        _ = try await scene.invite([id])
        scene.house.clock.advance(minutes: 5)
        #expect(try await scene.letters().count == 1)
        _ = try await scene.post(
            scene.link.plan,
            [("on-day", "1"), ("on-month", "7"), ("on-year", "2026"), ("time", "10am"), ("minutes", "60")])
        _ = try await scene.invite([id])
        _ = try await scene.post(scene.link.person(id, "off"))
        scene.house.clock.advance(minutes: 5)
        #expect(try await scene.letters().map { $0.diary?.method } == ["CANCEL"])
    }

    @Test func `a meeting called off before its letters have gone is called off for nobody`() async throws {
        let scene = try await Scene { $0.mailHold = 60 }
        let (one, two) = (try await scene.person(0).id, try await scene.person(1).id)
        _ = try await scene.invite([one])
        scene.house.clock.advance(minutes: 5)
        #expect(try await scene.letters().count == 1)
        _ = try await scene.invite([two])
        let check = try await scene.chair.get(scene.link.cancel.path).body
        #expect(check.contains("have not gone yet. They are stopped, and these people hear nothing: zzTwo"))
        #expect(check.contains("without the reason: zzOne"))
        #expect(try await scene.post(scene.link.cancel, [("why", "zzsnow")]).status == .seeOther)
        scene.house.clock.advance(minutes: 5)
        #expect(try await scene.letters().map(\.to.text) == ["zzone@example.org"])
    }

    @Test func `the letter that somebody is taken off can be stopped for a minute`() async throws {
        let scene = try await Scene { $0.mailHold = 60 }
        let id = try await scene.person(0).id
        _ = try await scene.invite([id])
        scene.house.clock.advance(minutes: 5)
        #expect(try await scene.letters().count == 1)
        _ = try await scene.post(scene.link.person(id, "off"))
        let page = try await scene.chair.get(scene.link.invitations.path).body
        #expect(page.contains("About to go") && page.contains(scene.link.person(id, "stop").path))
        #expect(try await scene.post(scene.link.person(id, "stop")).status == .seeOther)
        scene.house.clock.advance(minutes: 5)
        #expect(try await scene.letters().isEmpty)
        #expect(try await scene.record().participants.count == 1)
        #expect(try await scene.post(scene.link.person(id, "stop")).status == .unprocessableContent)
    }

    @Test func `an address that is used for the first time is read once more before it is ticked`() async throws {
        let scene = try await Scene()
        let id = try await scene.person(0).id
        func box() async throws -> (isTicked: Bool, body: String) {
            let body = try await scene.chair.get(scene.link.invitations.path).body
            return (body.contains("value=\"\(id)\" checked"), body)
        }
        let first = try await box()
        #expect(!first.isTicked && first.body.contains("First message to this address"))
        #expect(try await scene.invite([]).status == .unprocessableContent)
        _ = try await scene.invite([id])
        _ = try await scene.post(
            scene.link.plan,
            [("on-day", "1"), ("on-month", "7"), ("on-year", "2026"), ("time", "10am"), ("minutes", "60")])
        #expect(try await box().isTicked)
        _ = try await scene.post(scene.contact(id), [("email", "new@example.org"), ("tongue", "english")])
        #expect(try await !box().isTicked)
    }

    @Test func `two parents with different choices each get their own language, at the same time`() async throws {
        let scene = try await Scene()
        let (one, two) = (try await scene.person(0).id, try await scene.person(1).id)
        #expect(try await scene.chair.get(scene.contact(one).path).body.contains("would you like to use Welsh?"))
        _ = try await scene.post(scene.contact(one), [("email", "one@example.org"), ("tongue", "welsh")])
        _ = try await scene.invite([one, two])
        let letters = try await scene.letters().sorted { $0.to.text < $1.to.text }
        #expect(letters.map(\.to.text) == ["one@example.org", "zztwo@example.org"])
        #expect(letters[0].subject.hasPrefix("Cyfarfod ") && letters[0].text.contains("Fe'ch gwahoddir"))
        #expect(letters[1].subject.hasPrefix("Meeting ") && letters[1].text.contains("You are invited"))
        #expect(!letters[0].text.contains("You are invited") && !letters[1].text.contains("gwahoddir"))
    }

    @Test
    func `safe contact and who may need an interpreter stand where people are invited; a letter is in its language`()
        async throws
    {
        let scene = try await Scene()
        let today = Clock.day(of: scene.house.clock.now)
        try await scene.house.change(scene.family, by: scene.chair.account) {
            try $0.addPerson(.init(part: .adult, name: "zzAnia", speaks: "Polish"), as: ID(15), today: today)
                + $0.addPerson(
                    .init(part: .adult, name: "zzGwen", speaks: "Welsh", reads: "Welsh"), as: ID(16), today: today)
        }
        _ = try await scene.post(scene.link.people, [12, 15, 16].map { ("people", ID<Person>($0).description) })
        let page = try await scene.chair.get(scene.link.invitations.path).body
        #expect(page.contains("zzAnia speaks Polish. Is an interpreter booked?"))
        #expect(!page.contains("zzGwen speaks") && page.contains(Words(.english).copySafeFirst("zzKayla")))
        #expect(try await scene.chair.get(scene.link.page.path).body.contains("zzAnia speaks Polish"))
        let gwen = try #require(try await scene.record().participants.last).id
        let letter = try await scene.post(scene.link.person(gwen, "letter")).body
        #expect(letter.contains("gwahoddir i gyfarfod") && !letter.contains("You are invited"))
        #expect(!letter.contains("interpreter"))
    }
}
