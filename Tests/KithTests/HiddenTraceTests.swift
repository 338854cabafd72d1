import Foundation
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Practice
import Scratch
import Testing

@testable import Kith

/// A meeting with a part that is not for everybody, and the same meeting without it: whoever is not at that part cannot
/// tell one from the other by a single byte, and neither can whoever looks at the room's screen.
@Suite(.bothEngines) struct HiddenTraceTests {
    @Test func `a meeting with a hidden part and the same meeting without it are alike to whoever is not at it`()
        async throws
    {
        let plain = try await Walk(hides: false).go()
        let hiding = try await Walk(hides: true).go()
        #expect(plain.pages.count == hiding.pages.count)
        for (one, other) in zip(plain.pages, hiding.pages) { #expect(one == other) }
        #expect(hiding.meanwhile == ["", ""])
        for word in Walk.hidden {
            #expect(!hiding.pages.contains { $0.contains(word) }, "\(word)")
        }
        // The premise: there was something to see, and the insider and whoever leads saw it.
        #expect(hiding.heard.allSatisfy { $0.components(separatedBy: "event: version").count > 4 })
        for word in Walk.hidden { #expect(hiding.inside.contains(word), "\(word)") }
    }

    @Test func `what the map cannot keep from somebody outside the record stays under its step`() async throws {
        let scene = try await MeetingHouse()
        let (kayla, ryan) = (try await scene.guest("zzKayla", as: ID(12)), try await scene.guest("qqRyan"))
        try await scene.press(scene.link.openMap)
        try await scene.press(
            scene.link.newStep,
            [
                ("kind", "worries"), ("title", "qqpart"), ("present", "allBut"),
                ("people", ryan.participant.description), ("record", "same"),
            ])
        let part = try #require(try await scene.record().agenda.first { $0.title?.english == "qqpart" }).id
        try await scene.press(scene.link.step(part, "begin"))
        let added = try await scene.press(
            scene.link.add(to: .worries),
            [("category", "pastHarm"), ("text", "qqadded"), ("step", part.description)])
        #expect(added.status == .unprocessableContent)
        #expect(added.body.contains("qqadded"))
        _ = try await kayla.post("/here/map", [("column", "worries"), ("text", "qqproposed")])
        let proposal = try #require(try await scene.record().openProposals.first)
        #expect(proposal.at == part)
        let accepted = try await scene.press(scene.link.accept(proposal.id), [("category", "pastHarm")])
        #expect(accepted.status == .unprocessableContent)
        let map = try await scene.house.record(scene.family).map
        #expect(!map.items.contains { ["qqadded", "qqproposed"].contains($0.content.text.text) })
    }

    @Test func `a page from before the part began puts nothing on everybody's map`() async throws {
        let scene = try await MeetingHouse()
        let kayla = try await scene.guest("zzKayla", as: ID(12))
        try await scene.press(scene.link.openMap)
        try await scene.press(
            scene.link.newStep,
            [
                ("kind", "worries"), ("title", "qqpart"), ("present", "only"),
                ("people", kayla.participant.description), ("record", "same"),
            ])
        let part = try #require(try await scene.record().agenda.first { $0.title?.english == "qqpart" }).id
        try await scene.press(scene.link.step(part, "begin"))
        let stale = [("category", "pastHarm"), ("text", "qqadded"), ("step", "")]
        let refused = try await scene.press(scene.link.add(to: .worries), stale)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.body.contains("qqadded"))
        // "That is not how it was" would stand there with the name.
        let page = try await kayla.get("/here/map").body
        let path = try #require(page.split(separator: "\"").first { $0.hasPrefix("/here/map/items/") })
        let corrected = try await kayla.post(String(path), [("text", "qqotherwise")])
        #expect(corrected.status == .unprocessableContent)
        #expect(corrected.body.contains("qqotherwise"))
        #expect(try await scene.record().proposals.isEmpty)
    }
}

/// One meeting from its beginning to the copy of its minutes, with the same open steps in the same order each time.
private struct Walk {
    /// Everything that reached whoever is not at the part, and the room, as it would be in any such meeting: identities
    /// stand as the order in which they came.
    struct Seen {
        var pages: [String] = []
        /// What came over the connections that stay open, in all and while the part went on.
        var heard: [String] = []
        var meanwhile: [String] = []
        /// What the insider and whoever leads saw.
        var inside = ""
    }

    static let hidden = [
        "qqhidden", "qqnote", "qqdecision", "qqdeed", "qqreason", "qqnotzero", "qqproposal", "qqtyped",
    ]

    let hides: Bool

    func go() async throws -> Seen {
        let scene = try await MeetingHouse()
        let (kayla, ryan) = (try await scene.guest("zzKayla", as: ID(12)), try await scene.guest("zzRyan"))
        try await scene.press(scene.link.openMap)
        let ears = [Heard(), Heard()]
        let (site, cookie) = (scene.house.site, ryan.cookie)
        let listening = zip(["/here/events", "/here/map/events"], ears).map { path, heard in
            Task { try await site.listen(Self.request(path, cookie), heard) }
        }
        try await eventually { ears.allSatisfy { !$0.text.isEmpty } }
        let eyes = Eyes(scene: scene, ryan: ryan, ears: ears)
        var seen = Seen()

        try await open(scene, eyes, &seen, [kayla, ryan])
        let before = ears.map(\.text)
        if hides { seen.inside = try await hide(scene, kayla) }
        try await eyes.heardAll()
        seen.meanwhile = zip(before, ears).map { Plain.events(String($1.text.dropFirst($0.count))) }
        try await close(scene, eyes, &seen, ryan)
        scene.house.office.journal.dismissWatchers()
        for listener in listening { try await listener.value }
        seen.heard = ears.map(\.text)
        return seen
    }

    private static func request(_ path: String, _ cookie: String) -> Request {
        var head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:8080", path: path)
        head.headerFields[.cookie] = cookie
        return Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    }

    /// What everybody does before the part.
    private func open(_ scene: MeetingHouse, _ eyes: Eyes, _ seen: inout Seen, _ people: [GuestPhone]) async throws {
        try await eyes.look(&seen)
        _ = try await people[1].post("/here/map", [("column", "workingWell"), ("text", "zzproposed")])
        try await eyes.look(&seen)
        try await scene.press(scene.link.rounds, [("scale", ID<Scale>(41).description), ("step", "")])
        let round = try #require(try await scene.record().openRound?.id)
        try await eyes.look(&seen)
        for phone in people {
            _ = try await phone.post(
                "/here/answer", [("round", round.description), ("answer", "5"), ("reason", "zzwhy")])
        }
        try await scene.press(scene.link.round(round, "show"))
        try await eyes.look(&seen)
    }

    /// The part at which Kayla alone is, with every tool of a meeting.
    ///
    /// - Returns: what she and whoever leads see.
    private func hide(_ scene: MeetingHouse, _ kayla: GuestPhone) async throws -> String {
        try await scene.press(
            scene.link.newStep,
            [
                ("kind", "worries"), ("title", "qqhidden"), ("present", "only"),
                ("people", kayla.participant.description), ("record", "same"),
            ])
        let part = try #require(try await scene.record().agenda.first { $0.title?.english == "qqhidden" }).id
        let step = ("step", part.description)
        try await scene.press(scene.link.step(part, "begin"))
        try await scene.press(scene.link.notes, [step, ("text", "qqnote")])
        try await scene.press(scene.link.decisions, [step, ("decision", "qqdecision")])
        try await scene.press(scene.link.actions, [step, ("text", "qqdeed"), ("who", "Dee")])
        try await scene.press(scene.link.rounds, [step, ("scale", ID<Scale>(41).description)])
        let round = try #require(try await scene.record().openRound?.id)
        _ = try await kayla.post(
            "/here/answer",
            [("round", round.description), ("answer", "2"), ("reason", "qqreason"), ("whyNotZero", "qqnotzero")])
        try await scene.press(scene.link.round(round, "show"))
        try await scene.press(scene.link.round(round, "map"), [("strengths", kayla.participant.description)])
        _ = try await kayla.post("/here/map", [("column", "worries"), ("text", "qqproposal")])
        let proposal = try #require(try await scene.record().openProposals.last)
        #expect(proposal.content.text.text == "qqproposal")
        try await scene.press(scene.link.accept(proposal.id), [("category", "pastHarm")])
        try await scene.press(scene.link.add(to: .worries), [step, ("category", "pastHarm"), ("text", "qqtyped")])
        try await scene.press(
            scene.link.step(part),
            [
                ("present", "only"), ("people", kayla.participant.description), ("record", "only"),
                ("readers", kayla.participant.description),
            ])
        let all = try await scene.house.record(scene.family).map.items.map(\.content.text.text)
        let pages = [try await scene.chair.get(scene.link.page.path).body, try await kayla.get("/here").body]
        try await scene.press(scene.link.step(AgendaStep(.welcome).id, "begin"))
        return pages.joined() + all.joined(separator: " ")
    }

    /// What everybody does after it, to the copy for Ryan.
    private func close(_ scene: MeetingHouse, _ eyes: Eyes, _ seen: inout Seen, _ ryan: GuestPhone) async throws {
        let proposal = try #require(try await scene.record().proposals.first)
        try await scene.press(scene.link.accept(proposal.id), [("category", "existingStrength")])
        try await eyes.look(&seen)
        try await scene.press(scene.link.decisions, [("step", ""), ("decision", "zzdecided")])
        try await scene.press(scene.link.actions, [("step", ""), ("text", "zzdeed"), ("who", "zzKayla")])
        try await scene.press(scene.link.rounds, [("scale", ID<Scale>(41).description), ("step", "")])
        let round = try #require(try await scene.record().openRound?.id)
        _ = try await ryan.post(
            "/here/answer", [("round", round.description), ("answer", "6"), ("reason", "zzlater")])
        try await eyes.look(&seen)
        try await scene.press(scene.link.round(round, "show"))
        try await eyes.look(&seen)
        let copy = scene.link.copy(for: ryan.participant)
        let version = try #require(try await scene.house.office.meetings.load(scene.meeting.value)).version
        let paper = try await scene.house.post(
            copy.path, [("language", "en")], as: scene.chair, base: version)
        #expect(paper.status == .ok && paper.body.contains("zzdecided"))
        seen.pages.append(Plain.page(paper.body))
    }
}

/// What whoever is not at the part can look at.
private struct Eyes {
    let scene: MeetingHouse
    let ryan: GuestPhone
    let ears: [Heard]

    /// Everything that can be asked for now, once the connections that stay open have told of it.
    func look(_ seen: inout Walk.Seen) async throws {
        try await rest()
        for path in ["/here", "/here/map"] { seen.pages.append(Plain.page(try await ryan.get(path).body)) }
        seen.pages.append(Plain.page(try await scene.chair.get(scene.link.room.path).body))
    }

    /// Waits until the phone has been told what its page says.
    func rest() async throws {
        for (ear, path) in zip(ears, ["/here", "/here/map"]) {
            let page = try await ryan.get(path).body
            let mark = try #require(page.firstMatch(of: /data-version="(\d+)"/)?.1)
            try await eventually { Plain.events(ear.text).hasSuffix("data: \(mark)\n\n") }
        }
    }

    /// Waits until whatever was told has come: a reminder is answered with nothing only by whoever has heard all.
    func heardAll() async throws {
        let before = ears.map(\.text)
        try await eventually {
            scene.house.office.journal.remindWatchers()
            return zip(before, ears).allSatisfy { $1.text.dropFirst($0.count).contains(Plain.nothingNew) }
        }
    }
}

/// Pages and events without what chance put into them.
private enum Plain {
    static let nothingNew = ": \n\n"

    static func events(_ text: String) -> String { text.replacing(nothingNew, with: "") }

    static func page(_ text: String) -> String {
        var page = text.replacing(/(name="csrf" content="[^"]*")/, with: "").replacing(
            /name="(command|csrf|base|form)" value="[^"]*"/, with: ""
        )
        .replacing(/visit=[0-9a-f-]+/, with: "").replacing(/(?s)<section class="join">.*?<\/section>/, with: "")
        var names: [String: String] = [:]
        for match in page.matches(of: /[0-9a-z]{26}/) {
            let name = String(match.output)
            names[name] = names[name] ?? "#\(names.count)"
        }
        for (name, short) in names { page = page.replacing(name, with: short) }
        return page.replacing(/data-version="\d+"/, with: "")
    }
}
