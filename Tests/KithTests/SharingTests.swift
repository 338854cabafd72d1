import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// What leaves the circle of workers: the poster, the room, and the copy for one person.
@Suite(.bothEngines) struct SharingTests {
    private static let noTickEachTickEveryTick: [Set<Protected>] =
        [[]] + Protected.inCopies.map { [$0] } + [Set(Protected.inCopies)]

    // MARK: - What is shown

    @Test func `there is something to leak: workers can read every word on their own pages`() async throws {
        let shared = try await Shared()

        var all = ""
        for page in ["map", "pairs", "scales", "people", "history", "print/sharing"] {
            all += try await shared.worker.get(shared.page(page)).body
        }
        for person in Reader.allCases {
            all += try await shared.worker.get("\(shared.page("people"))/\(person.id)").body
        }
        for scale in try await shared.house.record(shared.id).scales.all {
            all += try await shared.worker.get(shared.link.scale(scale.id).path).body
        }
        for pair in try await shared.house.record(shared.id).pairs.all {
            all += try await shared.worker.get(shared.link.pair(pair.id).path).body
        }
        all += try await shared.worker.get(Link.family(shared.other).map.path).body

        let read = TestAnswer(status: .ok, headers: [:], body: all)
        for canary in Canary.all {
            let isThere = read.holds(canary.word)
            #expect(isThere, "\(canary.word)")
        }
    }

    @Test(arguments: Reader.allCases)
    func `a copy holds what was ticked for that person and nothing that is kept from them`(reader: Reader) async throws
    {
        let shared = try await Shared()
        for ticked in Self.noTickEachTickEveryTick {
            let copy = try await shared.copy(for: reader, with: ticked)

            #expect(copy.status == .ok)
            for canary in Canary.all {
                let isThere = copy.holds(canary.word)
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
            let isThere = answer.holds(canary.word)
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

        #expect(room.body.contains("data-fragment=\"\(shared.page("map/room"))?visit="))
        let answer = try await shared.fragment(withReasons ? "map/room?reasons=shown" : "map/room")

        #expect(answer.body.contains("qqforall"))
        #expect(!answer.body.contains("qqnotforall") && !answer.body.contains("qqquoted"))
        for canary in Canary.all {
            let isThere = answer.holds(canary.word)
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

    @Test func `what is not known yet is shown in the room and on the poster only when somebody asks for it`()
        async throws
    {
        let shared = try await Shared()
        try await shared.change { try $0.ask(.init(text: Written("qqsuspicion")), as: ID(901)) }

        for page in ["map/room", "map/room?reasons=shown", "print/map", "print/map?reasons=shown"] {
            let answer = try await shared.worker.get(shared.page(page))
            #expect(!answer.mainHolds("qqsuspicion"), "\(page)")
            #expect(answer.body.contains("\(page.prefix { $0 != "?" })?"), "a way to ask for it: \(page)")
        }
        for page in ["map/room?questions=shown", "map/room?reasons=shown&questions=shown", "print/map?questions=shown"]
        {
            let answer = try await shared.worker.get(shared.page(page))
            #expect(answer.mainHolds("qqsuspicion"), "\(page)")
        }
        let fragment = try await shared.fragment("map/room")
        #expect(!fragment.holds("qqsuspicion"))
    }

    @Test func `a pair that is not agreed says so in the room and on the poster, and an agreed one does not`()
        async throws
    {
        let shared = try await Shared()
        let authority = try await shared.house.office.authority()
        let today = Clock.day(of: shared.house.clock.now)
        let shown = try await shared.house.record(shared.id).pairs.current.count { $0.status != .agreed }
        func marks(_ page: String) async throws -> Int {
            let body = try await shared.worker.get(shared.page(page)).body
            return body.components(separatedBy: "Draft — not agreed yet").count - 1
        }
        let before = [try await marks("map/room"), try await marks("print/map")]

        try await shared.change {
            try $0.writePair(
                .init(
                    children: [], statement: .init(who: "Jo", happened: "It did.", ifNothingChanges: "It may."),
                    goal: .init(doingInstead: "Other things."), area: ServiceArea.earlyHelp.id), as: ID(950),
                today: today, authority: authority)
        }
        let drafted = [try await marks("map/room"), try await marks("print/map")]
        try await shared.change { try $0.agreePair(ID(950)) }
        let agreed = [try await marks("map/room"), try await marks("print/map")]

        #expect(before.allSatisfy { $0 > 0 && $0 <= shown })
        #expect(drafted == before.map { $0 + 1 })
        #expect(agreed == before)
    }

    @Test func `the access line of a copy says for whom it was made`() async throws {
        let shared = try await Shared()

        _ = try await shared.copy(for: Reader.kayla, with: [])

        let lines = try await shared.house.office.journal.access.lines(of: .record(shared.id.value), limit: 1)
        #expect(lines.map(\.line.action) == ["print"] && lines.map(\.line.part) == ["copy"])
        #expect(lines.first?.line.shown == [Reader.kayla.id.value])
    }

    @Test func `no sheet and no room shows an average`() async throws {
        let shared = try await Shared()

        for sheet in try await shared.sheets() {
            let found = ["5.5", "5.6", "5·5", "5½", "average", "cyfartal", "median"].filter(sheet.lowercased().contains)
            #expect(found == [])
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
        for protected in Protected.inCopies where protected != .othersPairs || reader == .mia {
            let hasEmptyBox = check.holds("name=\"with\" value=\"\(protected.rawValue)\">")
            #expect(hasEmptyBox, "\(protected)")
        }
        // What no tick brings in: named as something kept, and other people's notes only counted.
        let said = ["qqkept\(reader)", "qqstrength\(reader)", "1 child's answer", "How to reach 3 other people safely"]
        #expect(said.filter { !check.mainHolds($0) } == [])
        let others = Reader.allCases.filter { $0 != reader }.map { "qqsafe\($0)" }
        #expect((others + ["qqleo", "qqwithdrawn", "zzmia", "zzkayla", "zzharmed"]).filter(check.mainHolds) == [])
    }

    @Test(arguments: Reader.allCases)
    func `whatever a tick would bring into a copy can be read on the check page first`(reader: Reader) async throws {
        let shared = try await Shared()
        let check = try await shared.check(for: reader)

        for protected in Protected.inCopies {
            for canary in Canary.all where canary.isForOne(reader, [protected]) && !canary.isForOne(reader, []) {
                let isThere = check.mainHolds(canary.word)
                #expect(isThere, "\(canary.word) for \(reader)")
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
        for answer in [stranger, gone, nobody] {
            #expect(Canary.all.map(\.word).filter(answer.mainHolds) == [])
            #expect(!answer.mainHolds("zzkayla"))
        }
    }

    // MARK: - Ways around the rules

    @Test func `the other half of a line does not bring in a worry from a part that was not chosen`() async throws {
        let shared = try await Shared()
        try await shared.protect(from: ID(200))
        let usual = try await shared.copy(for: Reader.ruth.id)
        try #require(usual.holds("qqguard") && usual.holds("qqplain"))

        let copy = try await shared.copy(for: Reader.ruth.id, parts: [.workingWell])

        #expect(!copy.holds("qqplain"))
        #expect(copy.holds("qqguard"))
    }

    @Test func `a rough worry that became a statement does not come back behind the safety that protects from it`()
        async throws
    {
        let shared = try await Shared()
        try await shared.protect(from: ID(10 * Reader.mia.rawValue))

        let copy = try await shared.copy(for: .ruth, with: [])

        #expect(copy.holds("qqguard") && copy.holds("qqpairmia"))
        let mias = try await shared.copy(for: .mia, with: Set(Protected.inCopies))
        #expect(mias.holds("qqguard") && !mias.holds("qqkeptmia") && !mias.holds("qqpairmia"))
        #expect(!copy.holds("qqkeptmia"))
    }

    @Test(arguments: ["Amelia: “qqhope”", "“qqhope”", "Mia says 'qqhope'"])
    func `hopes that quote a child are not on the poster, however the child or the quotation is written`(hopes: String)
        async throws
    {
        let shared = try await Shared()
        try await shared.rename(.mia, full: "Amelia Jones")
        try await shared.hope(hopes)
        let pair = try await shared.worker.get(shared.link.pair(ID(502)).path)
        try #require(pair.holds("qqhope"))

        let poster = try await shared.worker.get(shared.page("print/map"))

        #expect(!poster.holds("qqhope"))
    }

    @Test func `that a child told is the child's to give away, also where it is under the full name`() async throws {
        let shared = try await Shared()
        try await shared.rename(.mia, full: "Amelia Jones")
        try await shared.change {
            try $0.add(
                .init(text: Written("Fists."), source: .told(by: "Amelia in the qqshed")), to: .pastHarm, as: ID(901))
        }

        let copy = try await shared.copy(for: .kayla, with: [.whoTold])

        #expect(!copy.holds("qqshed"))
    }

    @Test func `what would be one higher can be read on the check page, also where no reason was given`() async throws {
        let shared = try await Shared()
        try await shared.change {
            var draft = Family.RatingDraft(
                rater: Reader.ali.id, answer: "8", reason: "", isAskedGaveNone: true,
                day: Clock.day(of: shared.house.clock.now))
            draft.oneHigher = "qqhigher"
            return try $0.rate(draft, on: House.sharedScale, as: ID(799), today: draft.day)
        }
        let copy = try await shared.copy(for: .kayla, with: [.othersWords])
        try #require(copy.holds("qqhigher"))

        let check = try await shared.check(for: .kayla)

        #expect(check.mainHolds("qqhigher"))
    }

    @Test func `the numbers of statements do not tell that one is missing`() async throws {
        let shared = try await Shared()

        let copy = try await shared.copy(for: .mia, with: [])

        let numbers = copy.body.matches(of: /<div class="worry"><h3>[^<]*?(\d+)<\/h3>/).compactMap { Int($0.1) }
        #expect(numbers.count == 5)
        #expect(numbers == Array(1...numbers.count))
    }

    @Test func `every line that will stand on the paper can be read on the check page`() async throws {
        let shared = try await Shared()

        let check = try await shared.check(for: .mia)

        #expect(check.mainHolds("qqpairkayla"))
        #expect(check.mainHolds("qqgoalkayla"))
    }
}
