import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// A question going round the room, over HTTP: what reaches whom, and when.
@Suite(.bothEngines) struct RoundTests {
    private typealias Scene = MeetingScene

    @Test func `before the numbers are shown, no byte of an answer reaches anybody else; afterwards everybody has it`()
        async throws
    {
        let scene = try await Scene()
        let (one, two) = (try await scene.guest("zzKayla", as: ID(12)), try await scene.guest("Sunita"))
        let round = try await scene.ask()
        #expect(try await one.answer(round, "7", "qqsecret").status == .seeOther)
        #expect(try await one.answer(round, "6", "qqchanged").status == .seeOther)

        let pages = [
            scene.link.page, scene.link.room, scene.link.minutes, Link.family(scene.family).history,
            Link.family(scene.family).scale(ID(41)), Link.family(scene.family).overview,
            scene.link.answer(for: try #require(try await scene.record().participants.first?.id), in: round),
        ]
        for page in pages {
            let seen = try await scene.chair.get(page.path)
            #expect(seen.status == .ok)
            #expect(!seen.body.contains("qqsecret") && !seen.body.contains("qqchanged"), "\(page)")
        }
        #expect(try await !two.get("/here").body.contains("qqchanged"))
        #expect(try await one.get("/here").body.contains("qqchanged"))
        let entries = try await scene.house.office.meetings.entries(of: scene.meeting.value)
        #expect(!entries.contains { "\(String(describing: $0.event))".contains("qqchanged") })

        _ = try await scene.house.post(scene.link.round(round, "show").path, as: scene.chair)

        for page in [scene.link.page, scene.link.room, scene.link.minutes, Link.family(scene.family).scale(ID(41))] {
            let body = try await scene.chair.get(page.path).body
            #expect(body.contains("qqchanged"), "\(page)")
            #expect(!body.contains("qqsecret"), "\(page)")
        }
        #expect(try await two.get("/here").body.contains("qqchanged"))
    }

    @Test func `an answer after the numbers are shown is refused, and everything typed stays`() async throws {
        let scene = try await Scene()
        let (one, two) = (try await scene.guest("zzKayla", as: ID(12)), try await scene.guest("Sunita"))
        let round = try await scene.ask()
        _ = try await one.answer(round, "7", "qqone")
        _ = try await scene.house.post(scene.link.round(round, "show").path, as: scene.chair)
        let late = try await two.answer(round, "2", "qqlate")
        #expect(late.status == .unprocessableContent)
        #expect(late.body.contains("The numbers have been shown"))
        #expect(try await scene.record().round(round)?.answers.count == 1)
    }

    @Test func `many answer while the numbers are shown: each acknowledged answer is shown once or was refused`()
        async throws
    {
        let scene = try await Scene()
        var phones: [Phone] = []
        for number in 0..<8 { phones.append(try await scene.guest("Guest \(number)")) }
        let round = try await scene.ask()
        let people = phones
        _ = try await people[0].answer(round, "1", "qq0")
        let kept = try await withThrowingTaskGroup(of: Int?.self) { group in
            for (number, phone) in people.enumerated().dropFirst() {
                group.addTask {
                    try await phone.answer(round, "\(number)", "qq\(number)").status == .seeOther ? number : nil
                }
            }
            group.addTask {
                _ = try await scene.house.post(scene.link.round(round, "show").path, as: scene.chair)
                return nil
            }
            return try await group.reduce(into: [0]) { list, number in if let number { list.append(number) } }
        }
        let shown = try #require(try await scene.record().round(round)).answers.compactMap(\.reasonWords?.text)
        #expect(Set(shown) == Set(kept.map { "qq\($0)" }))
        #expect(shown.count == kept.count)
    }

    @Test func `the same form sent twice has one effect`() async throws {
        let scene = try await Scene()
        let one = try await scene.guest("zzKayla", as: ID(12))
        let round = try await scene.ask()
        let fields = [("round", round.description), ("answer", "4"), ("reason", "qqonce")]
        let first = try await one.post("/here/answer", fields, command: 77)
        let again = try await one.post("/here/answer", fields, command: 77)
        #expect(first.status == .seeOther)
        #expect(again.status == .seeOther)
        #expect(try await scene.record().round(round)?.answered.count == 1)
    }

    @Test func `a guest opens nothing but their own page`() async throws {
        let scene = try await Scene()
        let one = try await scene.guest("zzKayla", as: ID(12))
        for path in [
            scene.link.page.path, scene.link.room.path, Link.family(scene.family).map.path, "/families", "/", "/me",
        ] {
            let answer = try await one.get(path)
            #expect(answer.status == .seeOther || answer.status == .notFound)
            #expect(!answer.body.contains("zz"))
        }
        let stranger = Phone(site: scene.house.site, cookie: "kith-guest=\(String(repeating: "0", count: 64))")
        #expect(try await stranger.get("/here").status == .unauthorized)
    }

    @Test func `whoever waits at the door sees no question and cannot answer`() async throws {
        let scene = try await Scene()
        let inside = try await scene.guest("zzKayla", as: ID(12))
        let round = try await scene.ask()
        var waiting = Phone(site: scene.house.site)
        let asked = try await waiting.post("/join", [("code", scene.code), ("name", "<script>alert(1)</script>")])
        waiting.cookie = String(try #require(asked.headers[.setCookie]).prefix { $0 != ";" })
        let page = try await waiting.get("/here")
        waiting.csrf = try #require(page.hidden("csrf"))
        #expect(!page.body.contains("zzquestion"))
        #expect(try await waiting.answer(round, "5", "qqdoor").status == .unprocessableContent)
        let chairs = try await scene.chair.get(scene.link.page.path).body
        #expect(!chairs.contains("<script>alert"))
        #expect(try await inside.get("/here").body.contains("zzquestion"))
    }

    @Test func `opening a link changes nothing; the button lets in; a new link ends the old one`() async throws {
        let scene = try await Scene()
        _ = try await scene.house.post(
            scene.link.people.path, [("people", ID<Person>(12).description)], as: scene.chair)
        let participant = try #require(try await scene.record().participants.last)
        func newLink() async throws -> String {
            let page = try await scene.house.post(scene.link.person(participant.id, "link").path, as: scene.chair)
            let found = try #require(page.body.firstMatch(of: /\/come\/([0-9a-f]{32})/))
            return String(found.output.0)
        }
        let first = try await newLink()
        let phone = Phone(site: scene.house.site)
        let opened = try await phone.get(first)
        #expect(opened.status == .ok)
        #expect(opened.headers[.setCookie] == nil)
        #expect(!opened.body.contains("zz"))
        #expect(try await scene.record()[participant.id]?.isHere == false)

        let second = try await newLink()
        #expect(try await phone.post(first, []).status == .unauthorized)
        #expect(try await phone.post(second, []).status == .seeOther)
        #expect(try await scene.record()[participant.id]?.isHere == true)
    }

    @Test func `wrong codes look alike and are slowed down`() async throws {
        let scene = try await Scene()
        let phone = Phone(site: scene.house.site)
        var statuses: [HTTPResponse.Status] = []
        for _ in 0..<9 { statuses.append(try await phone.post("/join", [("code", "zzzzzz"), ("name", "N")]).status) }
        #expect(statuses.first == .unprocessableContent)
        #expect(statuses.last == .tooManyRequests)
    }

    @Test func `a meeting of one family is not there under another`() async throws {
        let scene = try await Scene()
        let other = try await scene.house.family(named: "Other", lead: scene.chair.account)
        let path = Link.family(other).meeting(scene.meeting).page.path
        #expect(try await scene.chair.get(path).status == .notFound)
    }
}
