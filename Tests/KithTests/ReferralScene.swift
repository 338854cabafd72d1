import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Practice
import Synchronization
import Testing

@testable import Kith

/// Somebody outside the service at a browser without an account: keeps its cookies as a browser would.
final class Stranger: Sendable {
    let site: TestSite
    private let jar = Mutex<[String: String]>([:])
    var cookies: [String: String] { jar.withLock { $0 } }

    init(_ site: TestSite) {
        self.site = site
    }

    func get(_ path: String) async throws -> TestAnswer {
        try await ask(.get, path, body: [])
    }

    func post(_ path: String, _ fields: [(String, String)] = [], origin: String? = TestBrowser.origin) async throws
        -> TestAnswer
    {
        try await ask(.post, path, body: Fields([("csrf", "")] + fields).urlEncoded, origin: origin)
    }

    /// Sends the form on the check page, as it was shown.
    func send(command: String? = nil, _ fields: [(String, String)] = []) async throws -> TestAnswer {
        let page = try await get("/referral/check")
        let shown = try command ?? #require(page.hidden("command"))
        return try await post("/referral/send", [("command", shown), ("website", "")] + fields)
    }

    func forget() { jar.withLock { $0 = [:] } }

    private func ask(
        _ method: HTTPRequest.Method, _ path: String, body: [UInt8], origin: String? = nil
    ) async throws -> TestAnswer {
        var head = HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1:8080", path: path)
        head.headerFields[.cookie] = cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ")
        if method == .post {
            head.headerFields[.contentType] = "application/x-www-form-urlencoded"
            if let origin { head.headerFields[.origin] = origin }
        }
        let answer = try await site.answer(Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body))))
        for cookie in answer.headers[values: .setCookie] {
            let parts = cookie.split(separator: ";")[0].split(separator: "=", maxSplits: 1)
            let isGone = cookie.contains("Max-Age=0") || parts.count < 2
            jar.withLock { $0[String(parts[0])] = isGone ? nil : String(parts[1]) }
        }
        return answer
    }
}

/// A front door with somebody who works at it, and somebody outside.
struct FrontDoorScene {
    let house: House
    let worker: TestBrowser
    let outside: Stranger

    init(teams: Set<Team.ID> = [], isDemo: Bool = false) async throws {
        house = try await House.build { $0.isDemo = isDemo }
        for team in teams {
            try await house.office.accounts.makeTeam("Hub", as: team, line: house.office.ownLine("team"))
        }
        worker = try await house.visitor("Front door", teams: teams)
        outside = Stranger(house.site)
    }

    /// Begins a form, and waits as long as a person takes at least.
    func begin(_ danger: String = "no") async throws {
        let begun = try await outside.post("/referral", [("danger", danger), ("dangerWords", ""), ("website", "")])
        #expect(begun.location == "/referral/begun")
        house.clock.advance(minutes: 3)
    }

    /// Somebody writes a letter about two children and their mother, and sends it.
    @discardableResult func sent(_ more: [(String, [(String, String)])] = []) async throws -> Referral.ID {
        try await begin()
        let pages: [(String, [(String, String)])] =
            [
                ("you", [("yourName", "Mrs Ali"), ("phone", "01632 960001"), ("organisation", "Hill School")]),
                (
                    "people",
                    [
                        ("who1", "child"), ("name1", "Mia Cole"), ("born1", "27 3 2019"), ("who2", "child"),
                        ("name2", "Leo Cole"), ("who3", "adult"), ("name3", "Kayla Cole"),
                    ]
                ),
                ("well", [("workingWell", "Mia is at school.")]),
                ("worries", [("worries", "Mia hid in the shed."), ("worriesKnown", "seen")]),
                ("number", [("score", "4"), ("whyScore", "Dee is near.")]),
                ("contact", [("familySafeContact", "Text before noon.")]),
            ] + more
        for (page, fields) in pages {
            let kept = try await outside.post("/referral/\(page)", fields)
            #expect(kept.status == .seeOther, "\(page)")
        }
        #expect(try await outside.send().location == "/referral/sent")
        return try #require(try await newest())
    }

    func newest() async throws -> Referral.ID? {
        try await house.office.journal.database.read { tx in
            try tx.row("SELECT stream FROM referral_index ORDER BY sent DESC, stream LIMIT 1").map {
                ID(try $0.identity(0))
            }
        }
    }

    func count() async throws -> Int {
        try await house.office.journal.database.read { tx in
            Int(try tx.row("SELECT COUNT(*) FROM referral_index")?.integer(0) ?? 0)
        }
    }

    func record(_ id: Referral.ID) async throws -> Referral {
        try #require(try await house.office.referrals.load(id.value)).record
    }

    func decide(_ id: Referral.ID, _ outcome: String = "take-on") async throws {
        let answer = try await house.post(
            Link.referral(id).decision.path, [("outcome", outcome), ("why", "They need us.")], as: worker)
        #expect(answer.status == .seeOther)
    }

    /// What is sent to take everything into a record.
    func everything(_ id: Referral.ID, into: String) async throws -> [(String, String)] {
        let content = try #require(try await record(id).content)
        let taking = TakingIn(content, referrer: "", day: Clock.day(of: house.clock.now))
        return taking.people.indices.map { ("person", String($0)) }
            + taking.pieces.enumerated().map { ("piece\($0.offset + 1)", $0.element.category.rawValue) }
            + [
                ("number", "yes"), ("area", ServiceArea.childProtection.id.description), ("team", ""),
                ("lead", worker.account.description), ("into", into),
            ]
    }

    /// The families that there are.
    func families() async throws -> [Family.ID] {
        try await house.office.journal.database.read { tx in
            try tx.rows("SELECT stream FROM family_index").map { ID(try $0.identity(0)) }
        }
    }
}
