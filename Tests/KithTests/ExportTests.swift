import Foundation
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

@Suite(.bothEngines) struct ExportTests {
    @Test func `what is taken out and brought into an empty place is the same, and can be taken out again`()
        async throws
    {
        let house = try await House.build()
        let lead = try await house.visitor("Team manager", login: "nia")
        for role in [DemoRole.practitioner, .teamManager] {
            try await house.office.accounts.keepRole(role.role, line: house.office.ownLine("role"))
        }
        try await GrownAuthority(house.office).grow(0..<12, spread: 4, reader: 1)
        let today = Clock.day(of: house.clock.now)
        let full = try await house.fullFamily(lead: lead.account)
        try await house.change(full, by: lead.account) {
            try $0.close(on: today, because: "=Dee & <co>", today: today)
        }
        let first = try await house.takeOut()

        let other = try await House.build()
        _ = try await other.visitor("Administrator", login: "mover")
        let (said, isWell) = try await Movers.bringIn(
            first.path, from: "Kith in Harbour", as: "mover", isDry: false, into: other.office)
        let again = try await Movers.bringIn(
            first.path, from: "Kith in Harbour", as: "mover", isDry: false, into: other.office)
        let second = try await other.takeOut(login: "mover")

        #expect(isWell && said == ["13 families were brought in."])
        #expect(again.lines.last == "13 families came in an earlier run and are as they were.")
        let names = try Self.lines(first, Exporting.records)
        let back = try Self.lines(second, Exporting.records).map(Self.withoutMark)
        #expect(names == back)
        let known = Set(try Self.lines(second, Exporting.authority))
        #expect(known.isSuperset(of: try Self.lines(first, Exporting.authority)))
        let record = try await other.record(full)
        #expect(record.standing.closedBecause == "=Dee & <co>")
        #expect(record.standing.origins.map(\.source) == ["Kith in Harbour"])
        let wrong = try await other.office.countWrongIndexes()
        #expect(wrong == 0)
        let report = try await Verification(other.office.journal.database, checkpointFile: nil, publicKey: nil).run()
        #expect(report.faults == [])
    }

    @Test func `meetings go along with their family, under its key`() async throws {
        let house = try await House.build()
        let lead = try await house.visitor("Practitioner", login: "nia")
        let family = try await house.family(lead: lead.account)
        let meeting = Meeting.ID(house.office.surroundings.newID())
        try await house.plan(meeting, of: family, by: lead.account)
        let first = try await house.takeOut()

        let other = try await House.build()
        _ = try await other.visitor("Administrator", login: "mover")
        _ = try await Movers.bringIn(first.path, from: "Kith", as: "mover", isDry: false, into: other.office)

        let moved = try await other.office.meetings.load(meeting.value)?.record
        let there = try await house.office.meetings.load(meeting.value)?.record
        #expect(moved != nil)
        #expect(moved == there)
        let listed = try await other.office.meetings(of: family).map(\.id)
        #expect(listed == [meeting])
    }

    @Test func `restricted records stay where they are unless somebody says so, and what left is logged`() async throws
    {
        let house = try await House.build()
        let lead = try await house.visitor("Team manager", login: "nia")
        let open = try await house.family(named: "Mia", lead: lead.account)
        let closed = try await house.family(named: "Leo", lead: lead.account)
        try await house.change(closed, by: lead.account) {
            try $0.restrict(.adoption, named: [lead.account], lifters: [lead.account])
        }

        let usual = try await house.takeOut()
        let all = try await house.takeOut(withRestricted: true)

        let (few, many) = (try Self.lines(usual, Exporting.records), try Self.lines(all, Exporting.records))
        #expect((few.count, many.count) == (1, 2))
        let everything = try Self.text(of: usual)
        #expect(!everything.contains(closed.description))
        #expect(everything.contains(open.description))
        let logged = try await house.lines(of: lead.account).filter { $0.action == "export" }
        #expect(logged.filter { $0.stream == nil }.map(\.shown) == [[open.value], [open.value]])
        #expect(logged.compactMap(\.stream) == [closed.value])
    }

    @Test func `a folder that was changed is not brought in, and one that is there is not written over`() async throws {
        let house = try await House.build()
        let lead = try await house.visitor("Practitioner", login: "nia")
        try await house.family(lead: lead.account)
        let folder = try await house.takeOut()

        await #expect(throws: ImportFault.folderThere(folder.path)) {
            try await house.takeOut(into: folder)
        }
        let file = folder.appending(path: Exporting.records)
        try Data(try String(contentsOf: file, encoding: .utf8).replacing("Mia", with: "Mo").utf8).write(to: file)
        await #expect(throws: ImportFault.changed(Exporting.records)) {
            try await Movers.bringIn(folder.path, from: "Kith", as: "nia", isDry: false, into: house.office)
        }
    }

    @Test func `who has opened the records leaves with them, and stays out where they come in`() async throws {
        let house = try await House.build()
        let lead = try await house.visitor("Practitioner", login: "nia")
        let id = try await house.family(lead: lead.account)
        let closed = try await house.family(lead: lead.account)
        try await house.change(closed, by: lead.account) {
            try $0.restrict(.adoption, named: [lead.account], lifters: [lead.account])
        }
        for family in [id, closed] { _ = try await lead.get(Link.family(family).map.path) }

        let folder = try await house.takeOut()
        let openings = try Self.lines(folder, Exporting.openings).map {
            try JSONDecoder().decode(ExportedOpening.self, from: Data($0.utf8))
        }
        let other = try await House.build()
        let mover = try await other.visitor("Administrator", login: "mover")
        _ = try await Movers.bringIn(folder.path, from: "Kith", as: "mover", isDry: false, into: other.office)

        #expect(openings.allSatisfy { $0.family == id })
        let map = try #require(openings.first { $0.part == "map" })
        #expect(map.by == lead.account && map.name == "nia" && map.action == "view" && map.outcome == "done")
        let text = try String(contentsOf: folder.appending(path: Exporting.openings), encoding: .utf8)
        #expect(!text.contains("127.0.0.1") && !text.contains("\"source\""))
        let there = try await other.office.journal.access.lines(of: .record(id.value), limit: 100).map(\.line)
        #expect(there.allSatisfy { $0.actor == mover.account.value && $0.action == "import" } && !there.isEmpty)
    }

    @Test func `the pages to read are in the language that was asked for`() async throws {
        let house = try await House.build()
        let lead = try await house.visitor("Practitioner", login: "nia")
        let id = try await house.family(lead: lead.account)
        let folder = scratch(of: house)

        _ = try await Movers.takeOut(
            nil, into: folder.path, withRestricted: false, language: "cy", as: "nia", from: house.office)

        for name in ["index.html", "families/\(id).html"] {
            let page = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            #expect(page.contains("<html lang=\"cy\">") && page.contains("style.css"))
        }
        let readMe = try String(contentsOf: folder.appending(path: "README.txt"), encoding: .utf8)
        #expect(readMe.contains("Ysgrifennwyd y ffolder hon gan Kith."))
        await #expect(throws: ImportFault.noLanguage("fr")) {
            _ = try await Movers.takeOut(
                nil, into: folder.path + "-fr", withRestricted: false, language: "fr", as: "nia", from: house.office)
        }
    }

    private func scratch(of house: House) -> URL { house.scratch.folder.appending(path: "welsh-\(UUID())") }

    @Test func `an export of this place brings nothing in here`() async throws {
        let house = try await House.build()
        let lead = try await house.visitor("Practitioner", login: "nia")
        let family = try await house.family(lead: lead.account)
        let folder = try await house.takeOut(family: family)

        let (lines, isWell) = try await Movers.bringIn(
            folder.path, from: "Kith", as: "nia", isDry: false, into: house.office)

        #expect(!isWell)
        #expect(lines.first == "Row 1, family \(family): This family is here already. Nothing was changed.")
        let page = try String(
            contentsOf: folder.appending(path: "families/\(family).html"), encoding: .utf8)
        #expect(page.contains("Mia hid in the wardrobe."))
        #expect(!page.contains("<script") && !page.contains("http"))
        let list = try Data(contentsOf: folder.appending(path: "lists/items.csv"))
        #expect(list.starts(with: Array("\u{FEFF}family,id,category,text".utf8)))
    }
}

extension ExportTests {
    static func lines(_ folder: URL, _ name: String) throws -> [String] {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// A line without the note that the family was brought in, which comes last.
    static func withoutMark(_ line: String) throws -> String {
        let mark = try Regex(
            ",\\{\"at\":\\d+,\"by\":\"\\w{26}\",\"event\":\\{\"standing\":\\{\"imported\":[^}]*\\}\\}\\}\\}\\]")
        return line.replacing(mark, with: "]", maxReplacements: 1)
    }

    fileprivate static func text(of folder: URL) throws -> String {
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return files.joined(separator: "\n")
            + files.compactMap { try? String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined()
    }
}

extension House {
    func takeOut(
        family: Family.ID? = nil, withRestricted: Bool = false, login: String = "nia"
    ) async throws -> URL {
        let folder = scratch.folder.appending(path: "export-\(UUID())")
        try await takeOut(into: folder, family: family, withRestricted: withRestricted, login: login)
        return folder
    }

    func takeOut(
        into folder: URL, family: Family.ID? = nil, withRestricted: Bool = false, login: String = "nia"
    ) async throws {
        _ = try await Movers.takeOut(
            family?.description, into: folder.path, withRestricted: withRestricted, as: login, from: office)
    }

    fileprivate func plan(_ meeting: Meeting.ID, of family: Family.ID, by actor: Worker.ID) async throws {
        let today = Clock.day(of: clock.now)
        let command = Command(
            id: office.surroundings.newID(), actor: actor.value, at: clock.now.milliseconds, fields: [])
        _ = try await office.meetings.change(meeting.value, by: command, access: office.ownLine("test")) {
            Decision(
                try $0.record.plan(
                    Meeting.Plan(
                        type: .reviewConference, family: family, on: today, time: "2pm", place: "", chair: actor)),
                answer: "")
        }
    }
}
