import Foundation
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Practice
import Testing

@testable import Kith

/// A meeting of the full family that goes on, with its chair and the code of its room.
struct MeetingHouse: Sendable {
    let house: House
    let chair: TestBrowser
    let family: Family.ID
    let meeting: Meeting.ID
    let code: String
    var link: MeetingLink { Link.family(family).meeting(meeting) }

    init(
        type: String = "reviewConference", _ change: (inout Office.Options) -> Void = { _ in }
    ) async throws {
        house = try await House.build(change)
        chair = try await house.visitor("Chair", login: "zzchair")
        family = try await house.fullFamily(lead: chair.account)
        let planned = try await house.post(
            Link.family(family).newMeeting.path,
            [("type", type), ("on-day", "12"), ("on-month", "6"), ("on-year", "2026")], as: chair)
        meeting = try #require(planned.location.flatMap { Meeting.ID(String($0.suffix(26))) })
        let link = Link.family(family).meeting(meeting)
        _ = try await house.post(link.begin.path, as: chair)
        _ = try await house.post(link.door.path, as: chair)
        code = try #require(try await house.office.guests.code(of: meeting))
    }

    func record() async throws -> Meeting {
        try #require(try await house.office.meetings.load(meeting.value)).record
    }

    @discardableResult func press(_ link: Link, _ fields: [(String, String)] = []) async throws -> TestAnswer {
        try await house.post(link.path, fields, as: chair)
    }

    /// Somebody joins with the code and is let in as somebody of the family.
    func guest(_ name: String, as person: Person.ID? = nil) async throws -> GuestPhone {
        var phone = GuestPhone(site: house.site)
        let asked = try await phone.post("/join", [("code", code), ("name", name)])
        let cookie = try #require(asked.headers[.setCookie])
        phone.cookie = String(cookie.prefix { $0 != ";" })
        let participant = try #require(try await record().participants.last)
        phone.participant = participant.id
        try await press(
            link.person(participant.id, "let-in"), [("person", person?.description ?? "new-network")])
        phone.csrf = try #require(try await phone.get("/here").hidden("csrf"))
        return phone
    }
}

/// A phone without an account.
struct GuestPhone: Sendable {
    var site: TestSite
    var participant = Participant.ID(0)
    var cookie = ""
    var csrf = ""

    func get(_ path: String, asFragment: Bool = false) async throws -> TestAnswer {
        var head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:8080", path: path)
        head.headerFields[.cookie] = cookie
        if asFragment { head.headerFields[.fragment] = "here" }
        return try await site.answer(Request(head: head, body: RequestBody(buffer: ByteBuffer())))
    }

    func post(_ path: String, _ fields: [(String, String)]) async throws -> TestAnswer {
        var all = Fields(fields)
        all.set("csrf", to: csrf)
        if path != "/join" { all.set("command", to: ID<Command>(.random(in: 0...UInt128.max)).description) }
        var head = HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1:8080", path: path)
        head.headerFields[.cookie] = cookie
        head.headerFields[.origin] = TestBrowser.origin
        return try await site.answer(Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: all.urlEncoded))))
    }
}

extension TestAnswer {
    /// Where the page fetches itself again, as live.js reads it.
    var refresh: String? {
        body.components(separatedBy: "data-fragment=\"").dropFirst().first?.components(separatedBy: "\"").first?
            .replacingOccurrences(of: "&amp;", with: "&")
    }

    /// The page without what is drawn anew for each request: form tokens, commands, marks of a visit.
    var lasting: String {
        var text = body
        for pattern in [/name="command" value="[^"]*"/, /visit=[0-9a-f-]+/, /data-version="\d+"/] {
            text = text.replacing(pattern, with: "")
        }
        return text
    }
}
