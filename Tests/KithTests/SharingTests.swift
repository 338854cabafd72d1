import Foundation
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Practice
import Testing

@testable import Kith

/// What leaves the circle of workers: the poster, the room, and the copy for one person.
struct SharingTests {
    private static let noTickEachTickEveryTick: [Set<Protected>] =
        [[]] + Protected.allCases.map { [$0] } + [Set(Protected.allCases)]

    // MARK: - What is shown

    @Test func `there is something to leak: workers can read every word on their own pages`() async throws {
        let shared = try await Shared()

        var all = ""
        for page in ["map", "pairs", "scales", "people", "history"] {
            all += try await shared.worker.get(shared.page(page)).body
        }
        for person in Reader.allCases { all += try await shared.worker.get("\(shared.page("people"))/\(person.id)").body }
        for scale in try await shared.house.record(shared.id).scales.all {
            all += try await shared.worker.get(shared.link.scale(scale.id).path).body
        }
        for pair in try await shared.house.record(shared.id).pairs.all {
            all += try await shared.worker.get(shared.link.pair(pair.id).path).body
        }
        all += try await shared.worker.get(Link.family(shared.other).map.path).body

        for canary in Canary.all { #expect(all.contains(canary.word), "\(canary.word)") }
    }

    @Test(arguments: Reader.allCases)
    func `a copy holds what was ticked for that person and nothing that is kept from them`(reader: Reader) async throws
    {
        let shared = try await Shared()
        for ticked in Self.noTickEachTickEveryTick {
            let copy = try await shared.copy(for: reader, with: ticked)

            #expect(copy.status == .ok)
            for canary in Canary.all {
                let isThere = copy.body.contains(canary.word)
                #expect(
                    isThere == canary.isForOne(reader, ticked),
                    "\(canary.word) for \(reader) with \(ticked.map(\.rawValue))")
            }
        }
    }

    @Test(arguments: ["print/map", "map/room", "map/room?reasons=shown"])
    func `the poster and the room hold only what is for everybody`(page: String) async throws {
        let shared = try await Shared()

        let answer = try await shared.worker.get(shared.page(page))

        #expect(answer.status == .ok)
        for canary in Canary.all {
            let isThere = answer.body.contains(canary.word)
            #expect(isThere == canary.isForRoom(page.hasSuffix("shown")), "\(canary.word) at \(page)")
        }
    }

    @Test(arguments: [false, true])
    func `the room's live fragment obeys the same rules as the room, also for what is new`(withReasons: Bool)
        async throws
    {
        let shared = try await Shared()
        let room = try await shared.worker.get(shared.page("map/room"))
        try await shared.change {
            try $0.add(.init(text: Written("qqforall")), to: .existingStrength, as: ID(901))
                + $0.add(.init(text: Written("qqnotforall"), notFor: [Reader.ali.id]), to: .pastHarm, as: ID(902))
                + $0.add(.init(text: Written("qqquoted"), isOwnWords: true), to: .pastHarm, as: ID(903))
        }

        #expect(room.body.contains("data-fragment=\"\(shared.page("map/room"))\""))
        let answer = try await shared.fragment(withReasons ? "map/room?reasons=shown" : "map/room")

        #expect(answer.body.contains("qqforall"))
        #expect(!answer.body.contains("qqnotforall") && !answer.body.contains("qqquoted"))
        for canary in Canary.all {
            let isThere = answer.body.contains(canary.word)
            #expect(isThere == canary.isForRoom(withReasons), "\(canary.word)")
        }
    }

    @Test func `a child's answer for workers only changes nothing on paper or in the room: not a name, not a number`()
        async throws
    {
        let shared = try await Shared()
        let scale = try await shared.worker.get(shared.link.scale(House.sharedScale).path)
        try #require(scale.body.contains("qqleoreason"))
        let with = try await shared.sheets()

        try await shared.change { try $0.withdrawRating(House.leosAnswer, on: House.sharedScale, because: "error") }

        let without = try await shared.sheets()
        #expect(with.count == 2 + Reader.allCases.count)
        #expect(with == without)
    }

    @Test func `no sheet and no room shows an average`() async throws {
        let shared = try await Shared()

        for sheet in try await shared.sheets() {
            for word in ["5.5", "5.6", "5·5", "average", "Average", "cyfartal", "median"] {
                #expect(!sheet.contains(word), "\(word)")
            }
        }
    }

    // MARK: - The check page

    @Test(arguments: Reader.allCases)
    func `the check page names what is left out, and changes and stores nothing`(reader: Reader) async throws {
        let shared = try await Shared()
        let before = try await shared.version

        let check = try await shared.check(for: reader)

        let after = try await shared.version
        let draft = try await shared.worker.get(shared.link.checkCopy(for: reader.id).path)
        #expect(check.status == .ok)
        #expect(after == before)
        #expect(draft.hidden("base") == check.hidden("base"))
        for protected in Protected.allCases {
            let box = "name=\"with\" value=\"\(protected.rawValue)\">"
            #expect(check.body.contains(box), "\(protected)")
        }
        // What no tick brings in: named as something kept, and other people's notes only counted.
        #expect(check.body.contains("qqkept\(reader)") && check.body.contains("qqstrength\(reader)"))
        #expect(check.body.contains("1 child&#39;s answer") || check.body.contains("1 child's answer"))
        for other in Reader.allCases where other != reader { #expect(!check.body.contains("qqsafe\(other)")) }
        for word in ["qqleo", "qqwithdrawn", "zz"] { #expect(!check.body.contains(word), "\(word)") }
    }

    @Test(arguments: Reader.allCases)
    func `whatever a tick would bring into a copy can be read on the check page first`(reader: Reader) async throws {
        let shared = try await Shared()
        let check = try await shared.check(for: reader)

        for protected in Protected.allCases {
            for canary in Canary.all where canary.isForOne(reader, [protected]) && !canary.isForOne(reader, []) {
                #expect(check.body.contains(canary.word), "\(canary.word) for \(reader)")
            }
        }
    }

    @Test func `making a copy leaves one access line, of a print, and no change`() async throws {
        let shared = try await Shared()
        _ = try await shared.check(for: .kayla)
        let before = try await shared.house.lines(of: shared.worker.account).count
        let version = try await shared.version

        _ = try await shared.copy(for: .kayla, with: [])

        let lines = try await shared.house.lines(of: shared.worker.account)
        #expect(lines.count == before + 1)
        #expect(lines.filter { $0.action == "print" }.map(\.part) == ["copy"])
        #expect(lines.filter { $0.action == "print" }.map(\.stream) == [shared.id.value])
        let after = try await shared.version
        #expect(after == version)
    }

    @Test func `a record that changed since the check is not copied: the check comes again, with the ticks kept`()
        async throws
    {
        let shared = try await Shared()
        let base = try await shared.version
        try await shared.change { try $0.add(.init(text: Written("qqnew")), to: .pastHarm, as: ID(901)) }

        let answer = try await shared.copy(for: .kayla, with: [.whoTold], base: base)

        #expect(answer.status == .conflict)
        #expect(answer.body.contains("action=\"\(shared.link.printCopy.path)\""))
        #expect(answer.body.contains("qqnew"))
        #expect(answer.body.contains("value=\"whoTold\" checked"))
        #expect(!answer.body.contains("value=\"othersWords\" checked"))
        let now = try await shared.version
        #expect(answer.hidden("base") == String(now))
        let again = try await shared.copy(for: .kayla, with: [.whoTold], base: now)
        #expect(again.status == .ok)
    }

    @Test func `nobody of another family, and nobody who has left the record, gets a copy`() async throws {
        let shared = try await Shared()
        try await shared.change { try $0.takeOff(Reader.ali.id, because: "moved away") }

        let stranger = try await shared.copy(for: ID(12))
        let gone = try await shared.copy(for: Reader.ali.id)
        let nobody = try await shared.worker.get(shared.page("print/copy/check?person=\(Person.ID(12))"))

        #expect([stranger.status, gone.status] == [.badRequest, .badRequest])
        #expect(nobody.status == .unprocessableContent)
        for answer in [stranger, gone, nobody] { #expect(!answer.body.contains("qq") && !answer.body.contains("zz")) }
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

    func check(for reader: Reader) async throws -> TestAnswer {
        try await worker.get(link.checkCopy(for: reader.id).path)
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
        for reader in Reader.allCases { bodies.append(try await copy(for: reader, with: Set(Protected.allCases))) }
        return try bodies.map { answer in
            let body = answer.body
            let start = try #require(body.range(of: "class=\"sheet") ?? body.range(of: "<section id=\"room\""))
            return body[start.lowerBound...].replacing(/data-version="\d+"/, with: "").components(
                separatedBy: "</main>")[0]
        }
    }
}
