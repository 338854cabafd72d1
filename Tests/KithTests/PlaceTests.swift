import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Somebody's place in a meeting: one person at the door however often they press, one phone in it at a time.
@Suite(.bothEngines) struct PlaceTests {
    @Test func `a double click at the door is one person, and either answer lets their phone in`() async throws {
        let scene = try await MeetingScene()
        let command = ID<Command>(4_712).description
        let form = [("code", scene.code), ("name", "zzTwice"), ("command", command)]
        let site = scene.house.site
        async let first = Phone(site: site).post("/join", form)
        async let second = Phone(site: site).post("/join", form)
        let answers = try await [first, second]
        #expect(answers.map(\.status) == [.seeOther, .seeOther])
        #expect(try await scene.record().participants.filter { $0.name == "zzTwice" }.count == 1)
        for answer in answers {
            let cookie = String(try #require(answer.headers[.setCookie]).prefix { $0 != ";" })
            #expect(try await Phone(site: site, cookie: cookie).get("/here").body.contains("Wait a moment"))
        }
        _ = try await Phone(site: site).post(
            "/join", [("code", scene.code), ("name", "zzOther"), ("command", command)])
        #expect(try await scene.record().participants.count { $0.state == .waiting } == 2)
    }

    @Test func `whoever is at the door under a name that nobody has is nobody until the chair says who`() async throws {
        let scene = try await MeetingScene()
        let (_, waiting) = try await scene.atDoor("zzSomebody Else")

        let door = try await scene.chair.get(scene.link.page.path).body
        let unsaid = try await scene.press(scene.link.person(waiting, "let-in"), [("person", "")])

        #expect(door.contains("id=\"who-\(waiting)\""))
        #expect(door.contains("<option value=\"\">Choose somebody"))
        #expect(unsaid.status == .unprocessableContent)
        #expect(unsaid.problems == ["who-\(waiting): Choose one from the list."])
        #expect(try await scene.record().participants.last?.state == .waiting)
    }

    @Test func `whoever lost their phone gets their place again: the old phone is out, and nobody answers twice`()
        async throws
    {
        let scene = try await MeetingScene()
        let old = try await scene.guest("zzKayla", as: ID(12))
        let kayla = try #require(try await scene.record().participants.last?.id)
        let round = try await scene.ask()
        _ = try await old.answer(round, "7", "qqfirst")
        let (new, waiting) = try await scene.atDoor("zzKayla")
        let door = try await scene.chair.get(scene.link.page.path).body
        #expect(door.contains("value=\"again-\(kayla)\""))
        let letIn = scene.link.person(waiting, "let-in")
        #expect(try await scene.press(letIn, [("person", ID<Person>(12).description)]).status == .unprocessableContent)
        #expect(try await scene.press(letIn, [("person", "again-\(kayla)")]).status == .seeOther)

        #expect(try await old.get("/here").status == .unauthorized)
        #expect(try await old.answer(round, "1", "qqold").status == .unauthorized)
        #expect(try await new.get("/here").body.contains("qqfirst"))
        #expect(try await new.answer(round, "6", "qqnew").status == .seeOther)
        try await scene.press(scene.link.round(round, "show"))
        #expect(try await scene.record().round(round)?.answers.compactMap(\.reasonWords?.text) == ["qqnew"])
        #expect(try await scene.record().participants.count { $0.isHere } == 1)
    }

    @Test func `a record that was closed, or restricted to others than who leads, takes nothing more from phones`()
        async throws
    {
        for isClosed in [true, false] {
            let scene = try await MeetingScene()
            let one = try await scene.guest("zzKayla", as: ID(12))
            let round = try await scene.ask()
            let (today, chair) = (Clock.day(of: scene.house.clock.now), scene.chair.account)
            let other = try await scene.house.visitor("Chair")
            try await scene.house.change(scene.family, by: chair) { family in
                guard !isClosed else { return try family.close(on: today, because: "zzdone", today: today) }
                return try family.allocate(lead: other.account, team: nil, coWorkers: [])
            }
            if !isClosed {
                try await scene.house.change(scene.family, by: chair) {
                    try $0.restrict(.adoption, named: [other.account], lifters: [other.account])
                }
            }
            let answer = try await one.answer(round, "7", "qqlate")
            #expect(answer.status == .unprocessableContent && answer.body.contains("The meeting is over"))
            #expect(answer.body.contains("qqlate"))
            #expect(try await scene.record().round(round)?.answered.isEmpty == true)
            let knocks = try await Phone(site: scene.house.site)
                .post("/join", [("code", scene.code), ("name", "zzLate")])
            #expect(knocks.status == .unprocessableContent)
            #expect(try await one.post("/here/leave").status == .seeOther)
        }
    }

    @Test func `somebody who writes about a question that is over keeps their words, and not in the next question`()
        async throws
    {
        let scene = try await MeetingScene()
        let (one, two) = (try await scene.guest("zzKayla", as: ID(12)), try await scene.guest("zzDee"))
        let round = try await scene.ask()
        _ = try await one.answer(round, "7", "qqone")
        #expect(try await two.get("/here").body.contains("data-about=\"\(round)\""))
        try await scene.press(scene.link.round(round, "show"))
        let shown = try await two.get("/here").body
        #expect(shown.contains("data-about=\"\"") && shown.contains("data-news=\"The numbers are shown now.\""))
        let half = try await two.post("/here/answer", [("round", round.description), ("reason", "qqhalf")])
        #expect(half.status == .unprocessableContent && half.body.contains("The numbers have been shown"))
        #expect(half.body.contains("<p>qqhalf</p>") && !half.body.contains("Choose a number"))
        _ = try await scene.ask()
        let late = try await two.post("/here/answer", [("round", round.description), ("reason", "qqhalf")])
        #expect(late.body.contains("<p>qqhalf</p>") && !late.body.contains(">qqhalf</textarea>"))
    }

    @Test func `a phone that seems new with every wrong code is counted with its address, and no right code waits`()
        async throws
    {
        let scene = try await MeetingScene()
        func guess(_ number: Int) async throws -> HTTPResponse.Status {
            let phone = Phone(
                site: scene.house.site, cookie: "kith-phone=" + String(repeating: "0", count: 28) + "\(1_000 + number)")
            return try await phone.post("/join", [("code", "zzzzzzzz"), ("name", "N")]).status
        }
        for number in 0..<300 { #expect(try await guess(number) == .unprocessableContent) }
        #expect(try await guess(300) == .tooManyRequests)
        scene.house.clock.advance(minutes: 16)
        #expect(try await guess(301) == .unprocessableContent)
        // What runs out with time is soon used up again.
        var waits = false
        for number in 302..<330 where !waits { waits = try await guess(number) == .tooManyRequests }
        #expect(waits)
        let right = try await Phone(site: scene.house.site).post("/join", [("code", scene.code), ("name", "zzRight")])
        #expect(right.status == .seeOther)
    }

    @Test func `the form of a step says which of its numbers stand in a story already`() async throws {
        let scene = try await MeetingScene()
        let kayla = try await scene.guest("zzKayla", as: ID(12))
        let step = try #require(try await scene.record().agenda.first { $0.kind == .worries })
        let path = scene.link.step(step.id).path
        try await scene.press(scene.link.rounds, [("scale", ID<Scale>(41).description), ("step", step.id.description)])
        let round = try #require(try await scene.record().openRound?.id)
        _ = try await kayla.answer(round, "7", "qqstep")
        #expect(try await !scene.chair.get(path).body.contains("already stand in the story"))
        try await scene.press(scene.link.round(round, "show"))
        #expect(try await scene.chair.get(path).body.contains("already stand in the story"))
    }
}
