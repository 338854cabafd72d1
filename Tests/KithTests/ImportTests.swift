import Foundation
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

@Suite(.bothEngines) struct ImportTests {
    @Test func `a history from elsewhere does not pass as ours: a line of an export comes from a whole folder alone`()
        async throws
    {
        let house = try await House.build()
        let nia = try await house.visitor("Practitioner", login: "nia")
        let today = Clock.day(of: house.clock.now)
        let forged = try Family().open(on: today, today: today).map { event in
            ExportedFamily.Happening<Family.Event>(at: 1_000_000_000_000, by: nia.account, event: event)
        }
        let line = try ExportedFamily(family: ID(77), history: forged, meetings: []).line()
        let file = house.scratch.folder.appending(path: "forged.jsonl")
        try Data(line).write(to: file)

        let report = try await house.bringIn(String(decoding: line, as: UTF8.self))
        let (said, isWell) = try await Movers.bringIn(
            file.path, from: "Kith", as: "nia", isDry: false, into: house.office)

        #expect(!report.isWell && !isWell)
        #expect(said.contains { $0.contains("whole folder with its checksums") })
        let kept = try await house.office.families.load(77)
        #expect(kept == nil)
    }

    @Test func `a family comes in whole, by the rules of the forms, with its source and its other numbers`()
        async throws
    {
        let house = try await House.build()
        try await house.team("Harbour")
        let nia = try await house.visitor("Practitioner", login: "nia")

        let report = try await house.bringIn(Self.full)

        #expect(report.problems == [])
        #expect(report.taken == 1)
        let id = try #require(try await house.office.families.ids().first)
        let family = try await house.record(ID(id))
        #expect(family.standing.origins.map(\.source) == ["Old system"])
        #expect(family.standing.origins.map(\.reference) == ["F-1001"])
        #expect(family.standing.lead == nia.account)
        #expect(family.standing.opened == Day("2026-03-01"))
        #expect(family.people.children.map(\.name) == ["Mia", "Leo"])
        #expect(family.people.children[0].details.identifiers == [.init(label: "NHS number", value: "943 476 5919")])
        #expect(family.people.ties.map(\.how) == ["mother"])
        #expect(family.map.live(.existingSafety).first?.content.protectsFrom == family.map.live(.pastHarm).first?.id)
        #expect(family.map.questions.map(\.isOpen) == [false])
        #expect(family.pairs.all.map(\.status) == [.agreed])
        #expect(family.scales.all.first?.pair == family.pairs.all.first?.id)
        let ratings = family.scales.all.flatMap(\.allRatings)
        #expect(ratings.map(\.number) == [3, 6])
        #expect(ratings.map(\.content.shownTo) == [.workerOnly, .everyone])
        let pages = try await nia.get("/families/\(ID<Family>(id))/history")
        #expect(pages.mainHolds("Old system") && pages.mainHolds("F-1001"))
        let lines = try await house.lines(of: nia.account)
        #expect(lines.filter { $0.action == "import" }.map(\.stream) == [id])
    }

    @Test func `the same file twice gives the same, whoever sends it, and other words about a family change nothing`()
        async throws
    {
        let house = try await House.build()
        let some = Self.families(0..<450)
        _ = try await house.visitor("Practitioner", login: "nia")
        _ = try await house.visitor("Practitioner", login: "jo")

        let half = try await house.bringIn(Self.families(0..<250))
        let whole = try await house.bringIn(some, login: "jo")
        let heads = try await house.heads()
        let again = try await house.bringIn(some)
        let other = try await house.bringIn(some.replacing("Child 7\"", with: "Somebody\""))

        #expect((half.taken, half.before) == (250, 0))
        #expect((whole.taken, whole.before) == (200, 250))
        #expect((again.taken, again.before, again.refused) == (0, 450, 0))
        #expect((other.before, other.refused) == (449, 1))
        #expect(other.problems.map(\.reason) == [.cameBeforeOtherwise])
        let after = try await house.heads()
        #expect(after == heads)
        let wrong = try await house.office.countWrongIndexes()
        #expect(wrong == 0)
        let report = try await Verification(house.office.journal.database, checkpointFile: nil, publicKey: nil).run()
        #expect(report.faults == [])
    }

    @Test func `a dry run says what would happen and changes nothing`() async throws {
        let house = try await House.build()
        _ = try await house.visitor("Practitioner", login: "nia")
        let lines = try await house.accessLines()

        let report = try await house.bringIn(Self.families(0..<3) + "{\"family\":\"X\"}\n{\n", isDry: true)

        #expect((report.taken, report.refused) == (4, 0))
        #expect(report.problems.map(\.reason) == [.notJSON])
        let heads = try await house.heads()
        #expect(heads.isEmpty)
        let after = try await house.accessLines()
        #expect(after == lines)
    }

    @Test func `a family with one wrong row stays out whole, and all that is wrong is said`() async throws {
        let house = try await House.build()
        _ = try await house.visitor("Practitioner", login: "nia")
        let table = """
            family;record;id;name;part;born;from;how;to;answer;person;ten
            F1;person;m;Mia;child;2099-01-01;;;;;;
            F1;person;k;Kayla;aunt;31/2/1990;;;;;;
            F1;tie;;;;;m;sister;z;;;
            F1;rating;;;;;;;;11;m;
            F1;person;l;Leo;child;;;;;;;never
            F2;person;m;Ann;adult;1990-02-03;;;;;;

            """
        let report = try await house.bringIn(table)

        let said = report.problems.map { Words(.english).sentence(for: $0) }
        #expect(
            said == [
                "Row 2, family F1, born: Look at the date of birth. This day has not come yet.",
                "Row 3, family F1, part: “aunt” is none of child, adult, network and professional.",
                "Row 3, family F1, born: “31/2/1990” is no day. Write 2026-03-27 or 27/3/2026.",
                "Row 4, family F1, to: This family has no person “z” that could be meant.",
                "Row 5, family F1, scale: Say which scale this answers.",
                "Row 6, family F1, ten: This does not belong to a row of person.",
            ])
        #expect((report.taken, report.refused) == (1, 1))
        let names = try await house.office.families.ids().count
        #expect(names == 1)
    }

    @Test func `relatives who go round in a circle are refused with their names`() async throws {
        let house = try await House.build()
        _ = try await house.visitor("Practitioner", login: "nia")
        let table = """
            family,record,name,from,how,to
            F1,person,Ann,,,
            F1,person,Bea,,,
            F1,person,Cat,,,
            F1,tie,,Ann,mother,Bea
            F1,tie,,Cat,daughter,Bea
            F1,tie,,Cat,mother,Ann

            """
        let report = try await house.bringIn(table)

        #expect(report.taken == 0)
        let said = report.problems.map { Words(.english).sentence(for: $0) }
        #expect(said.count == 1)
        #expect(said.first?.contains("Nobody can be their own ancestor.") == true)
        let names = ["Ann", "Bea", "Cat"].allSatisfy { said.first?.contains($0) == true }
        #expect(names)
    }

    @Test func `of very many problems a thousand are told and all are counted`() async throws {
        let house = try await House.build()
        _ = try await house.visitor("Practitioner", login: "nia")

        let report = try await house.bringIn(String(repeating: "{\n", count: 3_000) + Self.families(0..<1))

        #expect((report.problems.count, report.untold, report.taken) == (1_000, 2_000, 1))
        let last = Words(.english).sentences(for: report).suffix(3)
        #expect(last.first == "2000 more problems are not listed.")
    }

    @Test func `nobody's name, no source and no file are said before anything is read`() async throws {
        let house = try await House.build()
        _ = try await house.visitor("Practitioner", login: "nia")

        await #expect(throws: ImportFault.noWorker("joe")) { try await house.bringIn("", login: "joe") }
        await #expect(throws: ImportFault.noSource) { try await house.bringIn("", source: " ") }
        await #expect(throws: ImportFault.noFile("/nowhere")) {
            try await Importing(
                office: house.office, order: .init(file: .file("/nowhere"), source: "Old", login: "nia")
            ).run()
        }
    }
}

extension ImportTests {
    static func families(_ numbers: Range<Int>) -> String {
        numbers.map { number in
            """
            {"family":"F-\(number)","opened":"2026-01-02","people":[{"name":"Child \(number)"},{"name":"Kayla","part":"adult"}]}

            """
        }.joined()
    }

    fileprivate static let full = """
        {"family":"F-1001","opened":"2026-03-01","team":"harbour","lead":"nia","people":[
        {"id":"m","name":"Mia","born":"2018-05-04","area":"Early help","identifiers":{"NHS number":"943 476 5919"}},
        {"id":"l","name":"Leo","born":"4/5/2023","area":"Early help"},{"id":"k","part":"adult","name":"Kayla"}],
        "ties":[{"from":"k","how":"mother","to":"m"}],
        "items":[{"category":"existingSafety","text":"Kayla rang Dee.","protectsFrom":"w"},
        {"id":"w","category":"past harm","text":"Mia hid in the wardrobe.","children":["m"],"sourceKind":"told",
        "sourceName":"Mrs Ali","happened":"2026-02"}],
        "questions":[{"text":"Who can come at night?","answer":"Dee"}],
        "pairs":[{"id":"p","who":"Mrs Ali","happened":"Mia hid.","ifNothingChanges":"She may be hurt.",
        "doingInstead":"Somebody calm is there.","holdFor":"6 months","item":"w","agreed":true}],
        "scales":[{"id":"s","pair":"p","question":"How safe is it?","ten":"calm","zero":"hurt","closeAt":8}],
        "ratings":[{"scale":"s","person":"m","answer":3,"reason":"It is loud.","day":"2026-03-05"},
        {"person":"k","answer":6,"noReason":true,"day":"2026-03-05"}]}
        """.replacing("\n", with: " ") + "\n"
}

extension House {
    @discardableResult func bringIn(
        _ text: String, source: String = "Old system", login: String = "nia", isDry: Bool = false
    ) async throws -> ImportReport {
        let file = scratch.folder.appending(path: "import-\(UUID())")
        try Data(text.utf8).write(to: file)
        let order = Importing.Order(file: .file(file.path), source: source, login: login, isDry: isDry)
        return try await Importing(office: office, order: order).run()
    }

    func team(_ name: String) async throws {
        try await office.accounts.makeTeam(name, as: ID(office.surroundings.newID()), line: office.ownLine("team"))
    }

    /// Where every family stands.
    func heads() async throws -> [String] {
        try await office.journal.database.read { tx in
            try tx.rows("SELECT id, version, head FROM stream WHERE kind = 'family' ORDER BY id").map {
                "\(try $0.identity(0)) \(try $0.integer(1)) \(try $0.blob(2))"
            }
        }
    }

    func accessLines() async throws -> Int64? {
        try await office.journal.database.read { tx in try tx.row("SELECT COUNT(*) FROM access")?.integer(0) }
    }
}
