import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// One file for one person: everything that is recorded about them, and nothing that is protected.
@Suite(.bothEngines) struct HandingTests {
    /// A manager's browser before the family of canaries.
    private struct Scene {
        let house: House
        let manager: TestBrowser
        let id: Family.ID
        var link: FamilyLink { Link.family(id) }

        init() async throws {
            house = try await House.build()
            manager = try await house.visitor("Team manager", login: "sian")
            id = try await house.sharedFamily(lead: manager.account)
        }

        static let said = [("export-reason", "She asked for it."), ("export-recipient", "Mia, by hand")]

        func check(_ person: Person.ID) async throws -> TestAnswer {
            try await manager.get(link.checkHanding(of: person).path)
        }

        func hand(
            _ person: Person.ID, _ more: [(String, String)] = [], said: [(String, String)] = Scene.said,
            command: String? = nil, page: TestAnswer? = nil
        ) async throws -> TestAnswer {
            let shown = if let page { page } else { try await check(person) }
            let seen = shown.body.components(separatedBy: "name=\"seen\" value=\"").dropFirst().map {
                ("seen", String($0.prefix { $0 != "\"" }))
            }
            return try await house.post(
                link.handPerson.path, [("person", person.description)] + seen + said + more, as: manager,
                command: command)
        }

        func file(_ person: Person.ID, _ more: [(String, String)] = []) async throws -> (page: String, data: String) {
            let unpacked = try Unpacked(try await hand(person, more).bytes)
            return (try unpacked.text("/records.html"), try unpacked.text("/records.json"))
        }
    }

    @Test func `whose, to whom and why are asked first, and stand in the record and in its log`() async throws {
        let scene = try await Scene()
        let mia = Reader.mia.id
        let start = try await scene.manager.get(scene.link.handPerson.path)
        let page = try await scene.check(mia)
        let empty = try await scene.hand(mia, said: [])

        #expect(start.mainHolds("Whose records are they?") && page.mainHolds("What is recorded about Mia"))
        #expect(empty.status == .unprocessableContent && empty.mainHolds("Write who is to have it."))
        #expect(try await scene.house.record(scene.id).people.handed.isEmpty)
        let file = try await scene.hand(mia)
        #expect(file.status == .ok && file.headers[.contentType] == "application/zip")
        let handed = try await scene.house.record(scene.id).people.handed
        #expect(handed.map(\.handing.to) == ["Mia, by hand"] && handed.map(\.person) == [mia])
        let line = try #require(try await scene.house.lines(of: scene.manager.account).first { $0.part == "person" })
        #expect(line.action == "export" && line.stream == scene.id.value && line.shown == [mia.value])
        #expect(line.reason(openedBy: scene.house.office.journal.keys) == "Mia, by hand: She asked for it.")
        let history = try await scene.manager.get(scene.link.history.path)
        #expect(history.mainHolds("gave what is recorded about Mia to Mia, by hand"))
        let again = try await scene.file(mia)
        #expect(again.page.contains("A file like this one was given to Mia, by hand"))
    }

    @Test func `the page holds what the law says people are told, their own words, and an index`() async throws {
        let scene = try await Scene()
        let admin = try await scene.house.visitor("Administrator")
        let told = try await admin.get(Link.recordNotice.path)
        let base = told.hidden("base").flatMap { Int($0) }
        let saved = try await scene.house.post(
            Link.recordNotice.path, [("keeping", "For qq75 years.")], as: admin, base: base)
        let (page, data) = try await scene.file(Reader.mia.id)

        #expect(saved.status == .seeOther)
        for words in [
            "For qq75 years.", "Why we keep records about you", "What you can ask for", "Mia, by hand",
            "What was looked through", "What you said", "What happened, day by day", "Where people are named", "#n1",
        ] { #expect(page.contains(words), "\(words)") }
        #expect(page.contains("data:text/css;base64,") && !page.contains("href=\"/"))
        let read = try JSONDecoder().decode(HandingData.self, from: Data(data.utf8))
        #expect(read.format == "kith-person-1" && read.notice.count == 7)
        #expect(read.said.map(\.text).contains("qqscared") && read.said.map(\.text).contains("qqmiareason"))
        #expect(read.happened.map(\.number) == Array(1...read.happened.count))
        #expect(read.happened.map(\.kind).contains("scales.numberGiven"))
    }

    @Test func `what was taken out is in no part of the file, which says how much and why`() async throws {
        let scene = try await Scene()
        let item = ID<FamilyMap.Item>(200).description
        let unsaid = try await scene.hand(Reader.mia.id, [("out", item)])
        let (page, data) = try await scene.file(
            Reader.mia.id, [("out", item), ("out", ID<Pair>(501).description), ("taken-out-reason", "It is Leo's.")])

        #expect(unsaid.status == .unprocessableContent && unsaid.mainHolds("qqplain"))
        #expect(!page.contains("qqplain") && !data.contains("qqplain"))
        #expect(!page.contains("Shouting at night") && !data.contains("Shouting at night"))
        #expect(!page.contains("How safe?") && !data.contains("How safe?"))
        #expect(page.contains("2 things were taken out: It is Leo&#39;s."))
        let handed = try #require(try await scene.house.record(scene.id).people.handed.last)
        #expect(handed.handing.takenOut.count == 2 && handed.handing.takenOutBecause == "It is Leo's.")
    }

    @Test func `sent twice it is handed over once; what changed meanwhile is looked at again`() async throws {
        let scene = try await Scene()
        let (page, command) = (try await scene.check(Reader.mia.id), ID<Command>(7).description)
        let first = try await scene.hand(Reader.mia.id, command: command, page: page)
        let second = try await scene.hand(Reader.mia.id, command: command, page: page)
        let stale = try await scene.hand(Reader.mia.id, page: page)

        #expect(first.status == .ok && second.status == .ok && stale.status == .conflict)
        #expect(try Unpacked(first.bytes).text("/records.html") == Unpacked(second.bytes).text("/records.html"))
        #expect(try await scene.house.record(scene.id).people.handed.count == 1)
    }

    @Test func `a closed record is handed over as well`() async throws {
        let scene = try await Scene()
        let today = Clock.day(of: scene.house.clock.now)
        try await scene.house.change(scene.id, by: scene.manager.account) {
            try $0.close(on: today, because: "All is well.", today: today)
        }
        #expect(try await scene.hand(Reader.mia.id).status == .ok)
    }

    @Test func `nobody makes it who may not take the record out`() async throws {
        let scene = try await Scene()
        let worker = try await scene.house.visitor("Practitioner", login: "nia")
        let own = try await scene.house.family(lead: worker.account)
        for (person, family) in [(worker, own), (worker, scene.id), (scene.manager, own)] {
            let link = Link.family(family)
            let answers = [
                try await person.get(link.handPerson.path), try await person.get(link.checkHanding(of: ID(101)).path),
                try await scene.house.post(link.handPerson.path, Scene.said, as: person),
                try await scene.house.post(link.checkHanding.path, Scene.said, as: person),
            ]
            #expect(answers.allSatisfy { $0.status == .notFound })
        }
        #expect(try await !worker.get(Link.family(own).printing.path).body.contains("print/person"))
    }
}
