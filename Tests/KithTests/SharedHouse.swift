import Foundation
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Practice
import Testing

@testable import Kith

extension TestAnswer {
    /// Somewhere on the page, also where a sentence made its first letter large.
    func holds(_ word: String) -> Bool { Self.text(body, holds: word) }

    /// In the page itself: its identity bar is for workers alone.
    func mainHolds(_ word: String) -> Bool {
        let main = body.components(separatedBy: "<main").last ?? ""
        return Self.text(main.replacingOccurrences(of: "&#39;", with: "'"), holds: word)
    }

    /// Looks at bytes: going through a page character by character, for each of many words, took minutes.
    private static func text(_ text: String, holds word: String) -> Bool {
        strstr(text.lowercased(), word.lowercased()) != nil
    }
}

/// A worker's browser before the family of canaries, with a second family beside it.
struct Shared: Sendable {
    let house: House
    let worker: TestBrowser
    let id: Family.ID
    let other: Family.ID

    init() async throws {
        house = try await House.build()
        worker = try await house.visitor("Practitioner")
        other = try await house.fullFamily(lead: worker.account)
        id = try await house.sharedFamily(lead: worker.account)
    }

    var link: FamilyLink { Link.family(id) }

    var version: Int {
        get async throws { try #require(try await house.office.families.load(id.value)).version }
    }

    func page(_ part: String) -> String { "/families/\(id)/\(part)" }

    func change(_ decide: (Family) throws -> [Family.Event]) async throws {
        try await house.change(id, by: worker.account, decide)
    }

    func check(for reader: Reader) async throws -> TestAnswer { try await check(for: reader.id) }

    func check(for person: Person.ID) async throws -> TestAnswer {
        try await worker.get(link.checkCopy(for: person).path)
    }

    func copy(for reader: Reader, with ticked: Set<Protected>, base: Int? = nil) async throws -> TestAnswer {
        try await copy(for: reader.id, with: ticked, base: base)
    }

    func copy(
        for person: Person.ID, parts: [CopyPart] = CopyPart.allCases, with ticked: Set<Protected> = [],
        base: Int? = nil
    ) async throws -> TestAnswer {
        let fields =
            [("person", person.description)] + parts.map { ("parts", $0.rawValue) }
            + ticked.map { ("with", $0.rawValue) }
        let now = try await version
        return try await house.post(link.printCopy.path, fields, as: worker, base: base ?? now)
    }

    /// The room as live.js fetches it.
    func fragment(_ part: String) async throws -> TestAnswer {
        var head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:8080", path: page(part))
        head.headerFields[.cookie] = "kith=\(worker.token)"
        head.headerFields[.fragment] = "room"
        return try await house.site.answer(Request(head: head, body: RequestBody(buffer: ByteBuffer())))
    }

    /// The room with reasons, the poster and a full copy for everybody, without what only the screen shows.
    func sheets() async throws -> [String] {
        var bodies = [try await worker.get(page("map/room?reasons=shown")), try await worker.get(page("print/map"))]
        for reader in Reader.allCases { bodies.append(try await copy(for: reader, with: Set(Protected.inCopies))) }
        return try bodies.map { answer in
            let body = answer.body
            let start = try #require(body.range(of: "class=\"sheet") ?? body.range(of: "<section id=\"room\""))
            return body[start.lowerBound...].replacing(/data-version="\d+"/, with: "").components(
                separatedBy: "</main>")[0]
        }
    }

    /// A safety that protects from one worry.
    func protect(from worry: FamilyMap.Item.ID) async throws {
        try await change {
            try $0.add(.init(text: Written("qqguard"), protectsFrom: worry), to: .existingSafety, as: ID(900))
        }
    }

    func rename(_ reader: Reader, full: String) async throws {
        try await change {
            var details = try #require($0.people[reader.id]).details
            details.fullName = full
            return try $0.describe(reader.id, as: details, today: Clock.day(of: house.clock.now))
        }
    }

    /// Other hopes beside the second statement.
    func hope(_ hopes: String) async throws {
        let authority = try await house.office.authority()
        try await change {
            let pair = try #require($0.pairs[ID(502)])
            return try $0.rewordPair(
                pair.id, as: .init(children: [], statement: pair.statement, goal: .init(bestHopes: hopes)),
                today: Clock.day(of: house.clock.now), authority: authority)
        }
    }
}
