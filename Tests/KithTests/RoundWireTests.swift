import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Logging
import NIOCore
import Practice
import Scratch
import Testing

@testable import Kith

/// Every byte that reaches anybody before the numbers are shown, pages and live events, is kept and searched.
@Suite(.bothEngines) struct RoundWireTests {
    private static func request(_ path: String, cookie: String) -> Request {
        var head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:8080", path: path)
        head.headerFields[.cookie] = cookie
        return Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    }

    /// Everything that somebody else can ask for while the question is open.
    private func pages(_ scene: MeetingScene, _ round: Round.ID) async throws -> [Link] {
        let family = Link.family(scene.family)
        let people = try await scene.record().participants
        return [
            scene.link.page, scene.link.room, scene.link.minutes, scene.link.together, scene.link.strips(round),
            family.history, family.overview, family.scale(ID(41)), family.map, family.room, family.printMap,
            family.meetings, scene.link.round(round, "map"), scene.link.round(round, "give-up"),
        ] + people.map { scene.link.answer(for: $0.id, in: round) }
    }

    /// The page without what is new with every request.
    private func steady(_ page: String) -> String {
        page.replacing(/name="(command|base)" value="[^"]*"/, with: "").replacing(/data-version="\d+"/, with: "")
            .replacing(/[?&;]visit=[^"&]*/, with: "")
    }

    private func sight(_ scene: MeetingScene, _ round: Round.ID, _ others: [Phone]) async throws -> [String] {
        var all: [String] = []
        for link in try await pages(scene, round) { all.append(steady(try await scene.chair.get(link.path).body)) }
        for phone in others {
            for path in ["/here", "/here?way=faces", "/here/map"] { all.append(steady(try await phone.get(path).body)) }
        }
        return all
    }

    @Test
    func `whatever somebody answers, no byte that reaches anybody else is different before the numbers are shown`()
        async throws
    {
        let scene = try await MeetingScene()
        let one = try await scene.guest("zzKayla", as: ID(12))
        let others = [try await scene.guest("zzDee"), try await scene.guest("zzMia", as: ID(11))]
        let round = try await scene.ask()
        try await scene.press(scene.link.openMap)
        let heard = (0..<6).map { _ in Heard() }
        let chair = "kith=\(scene.chair.token)"
        let streams = [
            (scene.link.events.path, chair), (scene.link.togetherEvents.path, chair),
            ("/here/events", others[0].cookie), ("/here/map/events", others[0].cookie),
            ("/here/events", others[1].cookie), (scene.link.roomEvents.path, chair),
        ]
        let answers: [[(String, String)]] = [
            [("answer", "0"), ("reason", "qqcanary short")],
            [
                ("answer", "10"), ("reason", "qqcanary " + String(repeating: "long ", count: 500)),
                ("whyNotZero", "qqzero"), ("oneHigher", "qqhigher"),
            ],
            [("answer", "dont-know")], [("answer", "passed"), ("reason", "qqpassed")],
        ]
        let site = scene.house.site
        let requests = streams.map { Self.request($0.0, cookie: $0.1) }
        let listening = zip(requests, heard).map { request, heard in Task { try await site.listen(request, heard) } }
        try await eventually { heard.allSatisfy { !$0.text.isEmpty } }
        var seen: [[String]] = []
        for answer in answers {
            let kept = try await one.post("/here/answer", [("round", round.description)] + answer)
            #expect(kept.status == .seeOther)
            seen.append(try await sight(scene, round, others))
        }
        scene.house.office.journal.dismissWatchers()
        for listener in listening { try await listener.value }

        for page in seen.joined() {
            for word in ["canary", "qqzero", "qqhigher", "qqpassed"] { #expect(!page.contains(word)) }
        }
        for later in seen.dropFirst() {
            #expect(later.count == seen[0].count)
            for (page, before) in zip(later, seen[0]) { #expect(page == before) }
        }
        // A live event is a number, and the chair's screens heard of every answer.
        for stream in heard { #expect(stream.text.wholeMatch(of: /(event: version\ndata: \d+\n\n|: \n\n)+/) != nil) }
        #expect(heard[0].text.components(separatedBy: "event:").count > 2)
        // A phone that shows no answers is told of none.
        #expect(heard[2].text.components(separatedBy: "event:").count == 2)
        // There was something to leak.
        #expect(try await one.get("/here").body.contains("qqpassed"))
    }

    @Test func `nor does it leave with an export, with another program, in the history or in a log`() async throws {
        let scene = try await MeetingScene()
        let logged = Heard()
        let logger = Logger(label: "test") { _ in Listening(heard: logged) }
        let site = TestSite(scene.house.office, logger: logger)
        let manager = try await scene.house.visitor("Team manager", login: "zzmanager")
        try await scene.house.change(scene.family, by: scene.chair.account) {
            try $0.allocate(lead: scene.chair.account, team: nil, coWorkers: [manager.account])
        }
        let caller = try await scene.house.caller(manager)
        let one = try await scene.guest("zzKayla", as: ID(12), site: site)
        let round = try await scene.ask()
        #expect(try await one.answer(round, "7", "qqcanary").status == .seeOther)
        #expect(try await one.answer(round, "77", "qqcanary wrong").status == .unprocessableContent)

        func outside() async throws -> [String] {
            let family = Link.family(scene.family)
            let order = [("reason", "It was ordered."), ("recipient", "A court")]
            let file = try await scene.house.post(family.printExport.path, order, as: manager)
            let exported = try Unpacked(file.bytes).files.values.map { String(decoding: $0, as: UTF8.self) }
            var all = [exported.joined(), logged.text]
            for link in [family.history, family.changes, family.openings, scene.link.room, scene.link.copies] {
                all.append(try await manager.get(link.path).body)
            }
            let told = "families/\(scene.family)"
            for path in [told, "\(told)/meetings", "\(told)/meetings/\(scene.meeting)", "\(told)/history"] {
                all.append(try await caller.get(path).body)
            }
            all.append("\(try await scene.house.lines(of: scene.chair.account))")
            return all
        }

        let before = try await outside()
        #expect(!before.contains { $0.contains("qqcanary") })
        try await scene.press(scene.link.round(round, "show"))
        let after = try await outside()
        // There was something to leak, and the log has it at no time.
        #expect(after[0].contains("qqcanary") && after.count { $0.contains("qqcanary") } > 2)
        #expect(!after[1].contains("qqcanary"))
    }

    @Test func `what lies in the database before the numbers are shown says nothing to whoever steals it`() async throws
    {
        let scene = try await MeetingScene()
        let one = try await scene.guest("zzKayla", as: ID(12))
        let round = try await scene.ask()
        _ = try await one.answer(round, "7", "qqcanary")
        let sealed = try await scene.house.office.journal.database.read { tx in
            try tx.rows("SELECT sealed FROM round_answer").map { try $0.blob(0) }
        }
        #expect(sealed.count == 1)
        #expect(!sealed.contains { String(decoding: $0, as: UTF8.self).contains("qq") })
        #expect(try await scene.house.office.roundAnswers.all(of: round).first?.reasonWords?.text == "qqcanary")
    }
}

/// Keeps everything that is logged.
private struct Listening: LogHandler {
    let heard: Heard
    var metadata = Logger.Metadata()
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { heard.add("\(event.message) \(metadata) \(event.metadata ?? [:])") }
}

/// People who press twice, ask for what is not theirs, send far too much or come by the thousand.
@Suite(.bothEngines) struct RoundAbuseTests {
    @Test func `two tabs of one person are one answer, the last one`() async throws {
        let scene = try await MeetingScene()
        let one = try await scene.guest("zzKayla", as: ID(12))
        let round = try await scene.ask()
        let (first, second) = (one, one)
        #expect(try await first.answer(round, "3", "qqfirst").status == .seeOther)
        #expect(try await second.answer(round, "8", "qqsecond").status == .seeOther)
        try await scene.press(scene.link.round(round, "show"))
        let shown = try await scene.record().round(round)?.answers
        #expect(shown?.compactMap(\.reasonWords?.text) == ["qqsecond"])
    }

    @Test func `a guest asks for another room, another family and what is not shown: nothing is there`() async throws {
        let scene = try await MeetingScene()
        let other = try await MeetingScene(in: scene.house)
        let (one, stranger) = (try await scene.guest("zzKayla", as: ID(12)), try await other.guest("zzOther"))
        let round = try await scene.ask()
        _ = try await one.answer(round, "7", "qqsecret")
        try await other.press(other.link.openMap)
        let proposal = try await stranger.post("/here/map", [("column", "worries"), ("text", "qqtheirs")])
        #expect(proposal.status == .seeOther)

        let elsewhere = try await stranger.answer(round, "1", "qqforeign")
        #expect(elsewhere.status == .badRequest)
        let paths = [
            scene.link.page, scene.link.room, scene.link.events, scene.link.minutes, scene.link.together,
            scene.link.togetherEvents, scene.link.strips(round), Link.family(scene.family).map,
            Link.family(scene.family).scale(ID(41)),
        ]
        for link in paths {
            let answer = try await stranger.get(link.path)
            #expect(answer.status != .ok && !answer.body.contains("qqsecret"), "\(link)")
        }
        for path in ["/here", "/here?round=\(round)", "/here/map", "/here/map?family=\(scene.family)"] {
            #expect(try await !stranger.get(path).body.contains("qqsecret"))
        }
        #expect(try await scene.record().round(round)?.answered.count == 1)
        #expect(try await !one.get("/here/map").body.contains("qqtheirs"))
    }

    @Test func `ten megabytes of reason, and a reason that is too long, are refused in plain words and lose nothing`()
        async throws
    {
        let scene = try await MeetingScene()
        let (one, two) = (try await scene.guest("zzKayla", as: ID(12)), try await scene.guest("zzDee"))
        let round = try await scene.ask()
        _ = try await one.answer(round, "7", "qqkept")
        let huge = try await one.answer(round, "1", String(repeating: "x", count: 10_000_000))
        #expect(huge.status == .contentTooLarge)
        #expect(huge.body.contains("<h1>"))
        let long = try await one.answer(round, "1", "qqtyped" + String(repeating: "x", count: 20_000))
        #expect(long.status == .unprocessableContent)
        #expect(long.body.contains("qqtyped") && long.body.contains("10,000"))
        #expect(try await two.answer(round, "4", "qqother").status == .seeOther)
        try await scene.press(scene.link.round(round, "show"))
        let shown = try await scene.record().round(round)?.answers.compactMap(\.reasonWords?.text)
        #expect(shown?.sorted() == ["qqkept", "qqother"])
    }

    @Test func `hundreds who know the code fill the door, not the room: those inside go on`() async throws {
        let scene = try await MeetingScene()
        let one = try await scene.guest("zzKayla", as: ID(12))
        let round = try await scene.ask()
        let before = try #require(try await scene.house.office.meetings.load(scene.meeting.value)).version
        let statuses = try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
            for number in 0..<300 {
                group.addTask {
                    try await Phone(site: scene.house.site)
                        .post("/join", [("code", scene.code), ("name", "zz\(number)")]).status
                }
            }
            return try await group.reduce(into: [HTTPResponse.Status: Int]()) { $0[$1, default: 0] += 1 }
        }
        #expect(statuses[.seeOther] == Meeting.mostWaiting)
        #expect((statuses[.unprocessableContent] ?? 0) + (statuses[.tooManyRequests] ?? 0) == 300 - Meeting.mostWaiting)
        let now = try #require(try await scene.house.office.meetings.load(scene.meeting.value)).version
        #expect(now == before + Meeting.mostWaiting)
        #expect(try await one.answer(round, "7", "qqinside").status == .seeOther)
    }

    @Test func `a strip that comes in late is kept once and marked; nothing else is taken after the numbers are shown`()
        async throws
    {
        let scene = try await MeetingScene()
        let one = try await scene.guest("zzKayla", as: ID(12))
        _ = try await scene.guest("zzAli", as: ID(13))
        let round = try await scene.ask()
        _ = try await one.answer(round, "7", "qqone")
        try await scene.press(scene.link.round(round, "show"))
        let ali = try #require(try await scene.record().participants.first { $0.content.person == ID(13) })
        let path = scene.link.answer(for: ali.id, in: round)
        let fields = [("round", round.description), ("answer", "4"), ("reason", "qqpaper")]
        #expect(try await scene.chair.get(path.path).status == .ok)
        #expect(try await scene.press(path, fields).status == .unprocessableContent)
        #expect(try await scene.press(path, fields + [("origin", "paper")]).status == .seeOther)
        #expect(try await scene.press(path, fields + [("origin", "paper")]).status == .unprocessableContent)
        let answers = try #require(try await scene.record().round(round)?.answers)
        #expect(answers.compactMap(\.reasonWords?.text) == ["qqone", "qqpaper"])
        #expect(answers.last?.origin == .paper)
        #expect(try await one.get("/here").body.contains("qqpaper"))
        let family = try #require(try await scene.house.office.families.load(scene.family.value)).record
        #expect(family.scales[ID(41)]?.allRatings.count { $0.reasonWords?.text == "qqpaper" } == 1)
    }

    @Test func `faces stand for their numbers, another number is refused, and the way is kept with the answer`()
        async throws
    {
        let scene = try await MeetingScene()
        let mia = try await scene.guest("zzMia", as: ID(11))
        let round = try await scene.ask()
        for way in ["faces", "ladder", "thermometer", "numbers"] {
            let page = try await mia.get("/here?way=\(way)").body
            #expect(page.contains("name=\"way\" value=\"\(way)\""))
            #expect(page.components(separatedBy: "type=\"radio\"").count > 8)
        }
        func answer(_ number: String, _ way: String) async throws -> HTTPResponse.Status {
            try await mia.post(
                "/here/answer",
                [
                    ("round", round.description), ("answer", number), ("reason", "qqwhy"), ("way", way),
                    ("shownTo", "everyone"),
                ]
            ).status
        }
        #expect(try await answer("7", "faces") == .unprocessableContent)
        #expect(try await answer("8", "faces") == .seeOther)
        try await scene.press(scene.link.round(round, "show"))
        #expect(try await scene.record().round(round)?.answers.first?.way == .faces)
        let family = try #require(try await scene.house.office.families.load(scene.family.value)).record
        let told = family.scales[ID(41)]?.allRatings.first { $0.reasonWords?.text == "qqwhy" }
        #expect(told?.content.way == .faces && told?.number == 8)
    }

    @Test func `a question of the day is asked only with both ends, and stands where the chair said`() async throws {
        let scene = try await MeetingScene()
        let one = try await scene.guest("zzKayla", as: ID(12))
        let ask = scene.link.part("rounds/new")
        let half = try await scene.press(ask, [("kind", "willingness"), ("question", "qqready?"), ("ten", "all")])
        #expect(half.status == .unprocessableContent && half.body.contains("qqready?"))
        let form = [("kind", "willingness"), ("question", "qqready?"), ("ten", "zzall"), ("zero", "zznone")]
        try await scene.press(ask, form + [("keep", "minutes")])
        let first = try #require(try await scene.record().openRound)
        #expect(first.question.kind == .willingness && first.question.scale == nil)
        _ = try await one.answer(first.id, "9", "qqminutes")
        try await scene.press(scene.link.round(first.id, "show"))
        #expect(try await scene.chair.get(scene.link.minutes.path).body.contains("qqminutes"))

        let command = ID<Command>(815).description
        for _ in 0..<2 { try await scene.press(ask, form + [("keep", "story")], command: command) }
        let second = try #require(try await scene.record().openRound)
        _ = try await one.answer(second.id, "8", "qqstory")
        try await scene.press(scene.link.round(second.id, "show"))
        let family = try #require(try await scene.house.office.families.load(scene.family.value)).record
        let asked = family.scales.current.filter { $0.wording.question.text == "qqready?" }
        #expect(asked.count == 1)
        #expect(asked.first?.kind == .willingness)
        #expect(asked.first?.allRatings.compactMap(\.reasonWords?.text) == ["qqstory"])
    }

    @Test func `a paper strip names no family unless that is ticked`() async throws {
        let scene = try await MeetingScene()
        _ = try await scene.guest("zzKayla", as: ID(12))
        let round = try await scene.ask()
        let name = try await scene.house.record(scene.family).people.displayName(Words(.english))
        let plain = try await scene.chair.get(scene.link.strips(round).path).body
        let named = try await scene.chair.get(scene.link.strips(round).with("family", "shown").path).body
        #expect(plain.contains("zzKayla") && plain.contains("zzten"))
        #expect(!plain.contains(name) && !plain.contains("zzMia"))
        #expect(named.contains(name))
    }
}
