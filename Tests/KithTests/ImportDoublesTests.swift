import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Families of a file that are probably here already, or stand in it twice (assurance 121).
@Suite(.bothEngines) struct ImportDoublesTests {
    /// Somebody who may open a team's families, and bring others in.
    private struct Scene {
        let house: House
        let team = Team.ID(5)
        let mover: TestBrowser

        init() async throws {
            house = try await House.build()
            try await house.office.accounts.makeTeam("North", as: team, line: house.office.ownLine("team"))
            let role = Role(
                id: ID(house.office.surroundings.newID()), english: "Mover", welsh: "",
                capabilities: [.readFamilies, .recordFamilies, .readTeamFamilies, .moveFamilies])
            try await house.office.accounts.keepRole(role, line: house.office.ownLine("role"))
            mover = try await house.visitor("Mover", login: "nia", teams: [team])
        }

        func bringIn(_ text: String, isDry: Bool = false, leaving: LeftOut = LeftOut()) async throws -> ImportReport {
            let file = house.scratch.folder.appending(path: "import-\(UUID())")
            try Data(text.utf8).write(to: file)
            let order = Importing.Order(
                file: .file(file.path), source: "Old system", login: "nia", isDry: isDry, leaving: leaving)
            return try await Importing(office: house.office, order: order).run()
        }
    }

    private static func line(_ reference: String, _ name: String, born: String, more: String = "") -> String {
        """
        {"family":"\(reference)","opened":"2026-01-02","people":[{"name":"\(name)","born":"\(born)"\(more)},\
        {"name":"Kayla","part":"adult"}]}

        """
    }

    @Test func `a family that is here already is named, as far as whoever brings it in may open it`() async throws {
        let scene = try await Scene()
        let known = try await scene.house.family(
            named: "Siân Hughes", bornOn: "2015-05-03", lead: ID(98), team: scene.team)
        let elsewhere = try await scene.house.family(named: "Tomos Rees", bornOn: "2016-01-02", lead: ID(97))
        let file =
            Self.line("F-1", "Shan Huws", born: "3/5/2015") + Self.line("F-2", "Tomos Rees", born: "2016-01-02")
            + Self.line("F-3", "Ffion Jones", born: "2017-09-09")

        let report = try await scene.bringIn(file, isDry: true)

        #expect(report.taken == 3 && report.likelyDoubles == 1 && report.isWell)
        #expect(report.doubles.map(\.reference) == ["F-1"] && report.doubles.first?.families == [known])
        let said = Words(.english).sentences(for: report)
        #expect(said.contains { $0.contains("F-1") && $0.contains("seems to be here already") })
        #expect(!said.contains { $0.contains("\(elsewhere)") })
        #expect(said.contains("1 family seems to be here already, or stands in the file twice."))
    }

    @Test func `a restricted family gives nothing away, not even that it is there`() async throws {
        func said(isThere: Bool) async throws -> [String] {
            let scene = try await Scene()
            if isThere {
                let id = try await scene.house.family(
                    named: "Siân Hughes", bornOn: "2015-05-03", lead: ID(98), team: scene.team)
                try await scene.house.change(id, by: ID(98)) {
                    try $0.restrict(.highRisk, named: [ID(98)], lifters: [ID(98)])
                }
            }
            let report = try await scene.bringIn(Self.line("F-1", "Siân Hughes", born: "2015-05-03"), isDry: true)
            return Words(.english).sentences(for: report)
        }
        let (with, without) = (try await said(isThere: true), try await said(isThere: false))
        #expect(with == without && with.count == 2)
    }

    @Test func `the same people under two references are named, by their sound, a swapped day and a number`()
        async throws
    {
        let scene = try await Scene()
        let number = ",\"identifiers\":{\"NHS number\":\"943 476 5919\"}"
        let file =
            Self.line("F-1", "Siân Hughes", born: "2015-05-03") + Self.line("F-2", "Mia", born: "2018-05-04")
            + Self.line("F-3", "Rhys Pugh", born: "2012-01-01", more: number)
            + Self.line("F-4", "Hughes, Shan", born: "2015-03-05") + Self.line("F-5", "Mia", born: "2018-05-04")
            + Self.line("F-6", "Somebody Else", born: "2011-01-01", more: number)
            + Self.line("F-7", "Siân Hughes", born: "2015-05-04")

        let report = try await scene.bringIn(file, isDry: true)

        #expect(report.doubles.map(\.reference) == ["F-4", "F-5", "F-6"])
        #expect(report.doubles.map(\.rows) == [[1], [2], [3]])
    }

    @Test func `on the command line all of them, or some, stay out, and come in when they are asked for`() async throws
    {
        let scene = try await Scene()
        try await scene.house.family(named: "Siân Hughes", bornOn: "2015-05-03", lead: ID(98), team: scene.team)
        let file =
            Self.line("F-1", "Shan Huws", born: "3/5/2015") + Self.line("F-2", "Ffion Jones", born: "2017-09-09")
            + Self.line("F-3", "Ffion Jones", born: "2017-09-09") + Self.line("F-4", "Ned Ward", born: "2011-02-02")

        let first = try await scene.bringIn(file, leaving: LeftOut(doubles: true, called: ["F-4"]))
        let second = try await scene.bringIn(file)

        #expect((first.taken, first.left) == (1, 3))
        #expect((second.taken, second.before, second.left) == (3, 1, 0))
    }

    @Test func `in a browser each is looked at, and those that are ticked stay out`() async throws {
        let scene = try await Scene()
        let known = try await scene.house.family(
            named: "Siân Hughes", bornOn: "2015-05-03", lead: ID(98), team: scene.team)
        let file =
            Self.line("F-1", "Shan Huws", born: "3/5/2015") + Self.line("F-2", "Ffion Jones", born: "2017-09-09")
            + Self.line("F-3", "Ffion Jones", born: "2017-09-09")
        let sent = try await scene.house.send("families.jsonl", file, as: scene.mover)
        let page = try #require(sent.location)
        try await ImportWork.step(scene.house.office)

        let checked = try await scene.mover.get(page)
        #expect(checked.mainHolds("2 families seem to be here already, or stand in the file twice."))
        #expect(checked.mainHolds("Family F-1, row 1: Shan Huws") && checked.mainHolds("row 2"))
        #expect(checked.links.contains(Link.family(known).overview.path))
        let run = try #require(ImportRun.ID(String(page.split(separator: "/").last ?? "")))
        let left = try await scene.house.office.imports.doubles(run)
        let first = try #require(left.first { $0.double.reference == "F-1" })
        _ = try await scene.house.post(
            "\(page)/start", [("leave", Family.ID(first.stream).description)], as: scene.mover)
        try await ImportWork.step(scene.house.office)

        let done = try await scene.mover.get(page)
        #expect(done.mainHolds("2 families were brought in.") && done.mainHolds("1 family is left out."))
        let stored = try await scene.house.office.journal.database.read { tx in
            try tx.rows("SELECT sealed FROM import_double").map { String(decoding: try $0.blob(0), as: UTF8.self) }
        }
        #expect(stored.count == 2 && !stored.contains { $0.contains("F-1") || $0.contains("Shan") })
    }
}
