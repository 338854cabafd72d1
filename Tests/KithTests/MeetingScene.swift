import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Practice
import Testing

@testable import Kith

/// A meeting that goes on, with its chair and the code of its room.
struct MeetingScene: Sendable {
    var house: House
    var chair: TestBrowser
    var family: Family.ID
    var meeting: Meeting.ID
    var code: String
    var link: MeetingLink { Link.family(family).meeting(meeting) }

    init(in given: House? = nil) async throws {
        house = if let given { given } else { try await House.build() }
        chair = try await house.visitor("Chair")
        family = try await house.fullFamily(lead: chair.account)
        let planned = try await house.post(
            Link.family(family).newMeeting.path,
            [("type", "reviewConference"), ("on-day", "12"), ("on-month", "6"), ("on-year", "2026")], as: chair)
        meeting = try #require(planned.location.flatMap { Meeting.ID(String($0.suffix(26))) })
        let link = Link.family(family).meeting(meeting)
        _ = try await house.post(link.begin.path, as: chair)
        _ = try await house.post(link.door.path, as: chair)
        code = try #require(try await house.office.guests.code(of: meeting))
    }

    func record() async throws -> Meeting {
        try #require(try await house.office.meetings.load(meeting.value)).record
    }

    /// Somebody types the code, and waits at the door.
    func atDoor(_ name: String, site: TestSite? = nil) async throws -> (phone: Phone, participant: Participant.ID) {
        var phone = Phone(site: site ?? house.site)
        let asked = try await phone.post("/join", [("code", code), ("name", name)])
        phone.cookie = String(try #require(asked.headers[.setCookie]).prefix { $0 != ";" })
        let waiting = try await record().participants.last { $0.state == .waiting && $0.name == name }
        phone.csrf = try #require(try await phone.get("/here").hidden("csrf"))
        return (phone, try #require(waiting?.id))
    }

    /// Somebody joins with the code and is let in as somebody of the family, or as somebody new.
    func guest(_ name: String, as whom: String = "new-network", site: TestSite? = nil) async throws -> Phone {
        let (phone, participant) = try await atDoor(name, site: site)
        let letIn = try await press(link.person(participant, "let-in"), [("person", whom)])
        #expect(letIn.status == .seeOther)
        return phone
    }

    /// The chair presses a button.
    @discardableResult func press(
        _ link: Link, _ fields: [(String, String)] = [], command: String? = nil
    ) async throws -> TestAnswer {
        try await house.post(link.path, fields, as: chair, command: command)
    }

    func ask() async throws -> Round.ID {
        try await press(link.rounds, [("scale", ID<Scale>(41).description)])
        return try #require(try await record().openRound?.id)
    }
}

/// A phone without an account.
struct Phone: Sendable {
    var site: TestSite
    var cookie = ""
    var csrf = ""

    func get(_ path: String) async throws -> TestAnswer {
        var head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:8080", path: path)
        head.headerFields[.cookie] = cookie
        return try await site.answer(Request(head: head, body: RequestBody(buffer: ByteBuffer())))
    }

    func post(
        _ path: String, _ fields: [(String, String)] = [], command: UInt128? = nil
    ) async throws -> TestAnswer {
        var all = Fields(fields)
        all.set("csrf", to: csrf)
        if path != "/join" {
            all.set("command", to: ID<Command>(command ?? .random(in: 0...UInt128.max)).description)
        }
        var head = HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1:8080", path: path)
        head.headerFields[.cookie] = cookie
        head.headerFields[.origin] = TestBrowser.origin
        return try await site.answer(
            Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: all.urlEncoded))))
    }

    func answer(_ round: Round.ID, _ number: String, _ reason: String) async throws -> TestAnswer {
        try await post("/here/answer", [("round", round.description), ("answer", number), ("reason", reason)])
    }

    /// The same phone before another node.
    func moved(to site: TestSite) -> Phone { Phone(site: site, cookie: cookie, csrf: csrf) }
}
