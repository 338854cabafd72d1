import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// What the coach says beside documents and small forms: how much there is to look at in each, never by whom.
@Suite(.bothEngines) struct CoachDocumentTests {
    private func copyPath(_ family: Family.ID) -> String { Link.family(family).checkCopy(for: ID(12)).path }

    @Test func `the map says how much there is to look at in it, and leads to each`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.fullFamily(lead: worker.account)
        let link = Link.family(id)

        let before = try await worker.get(link.map.path).body
        _ = try await house.post(link.add(to: .pastHarm).path, [("text", "It was neglect, and DV.")], as: worker)
        let after = try await worker.get(link.map.path).body
        let item = try #require(try await house.record(id).map.live(.pastHarm).last)

        #expect(!before.contains("things to look at") && before.contains("data-coach-forms"))
        #expect(after.contains("2 things to look at") && after.contains("<mark>neglect</mark>"))
        #expect(after.contains("<a href=\"\(link.item(item.id).path)\">Past harm</a>"))
    }

    @Test func `what was kept with a reason, or is somebody's own words, is not counted`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.fullFamily(lead: worker.account)
        let link = Link.family(id)
        _ = try await house.post(link.add(to: .pastHarm).path, [("text", "It was neglect, and DV.")], as: worker)
        let item = try #require(try await house.record(id).map.live(.pastHarm).last)
        let kept = [("keptWhat", "acronym:dv"), ("keptWhy", "Her word.")]

        _ = try await house.post(link.item(item.id).path, [("text", "It was neglect, and DV.")] + kept, as: worker)
        let one = try await worker.get(link.map.path).body
        _ = try await house.post(
            link.item(item.id).path, [("text", "It was neglect, and DV."), ("own", "yes")], as: worker)
        let none = try await worker.get(link.map.path).body

        #expect(one.contains("1 thing to look at") && !one.contains("<mark>DV</mark>"))
        #expect(!none.contains("to look at"))
    }

    @Test func `whoever sent the coach away sees no count and is asked nothing`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.fullFamily(lead: worker.account)
        let link = Link.family(id)
        _ = try await house.post(link.add(to: .pastHarm).path, [("text", "It was neglect.")], as: worker)
        let paths = [link.map.path, copyPath(id)]

        for path in paths { #expect(try await worker.get(path).body.contains("to look at"), "\(path)") }
        _ = try await house.post(Link.coach.path, [("coach", "off")], as: worker)
        for path in paths {
            let page = try await worker.get(path).body
            #expect(!page.contains("to look at") && !page.contains("data-coach"), "\(path)")
        }
    }

    @Test func `a copy for a person is read as families read, and only what is in it`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.fullFamily(lead: worker.account)
        let link = Link.family(id)
        _ = try await house.post(
            link.add(to: .pastHarm).path, [("text", "We undertook to ascertain this.")], as: worker)

        let map = try await worker.get(link.map.path).body
        let copy = try await worker.get(copyPath(id)).body

        #expect(!map.contains("<mark>ascertain</mark>"))
        #expect(copy.contains("<mark>ascertain</mark>"))
        #expect(copy.contains("href=\"\(link.editPair(ID(31)).path)\""))
    }

    @Test func `what is noted, decided, agreed and reported in a meeting is read, and what people say is not`()
        async throws
    {
        let scene = try await MeetingHouse()
        let (house, link) = (scene.house, Link.family(scene.family))
        func ask(_ fields: [(String, String)]) async throws -> String {
            let form = [("form", "\(scene.family)/meeting")]
            return try await house.post(link.language.path, fields + form, as: scene.chair).body
        }
        let step = AgendaStep(.welcome).id.description

        let note = try await ask([("step", step), ("text", "There was DV. We ascertained it.")])
        let decision = try await ask([("step", ""), ("decision", "We ascertained it.")])
        let deed = try await ask([("step", ""), ("text", "Refer to CAMHS"), ("who", "Jo")])
        let said = try await ask([("category", "pastHarm"), ("text", "There was DV.")])
        try await scene.press(scene.link.notes, [("step", step), ("text", "There was DV.")])
        let page = try await scene.chair.get(scene.link.page.path).body
        try await scene.press(
            scene.link.report, [("analysis", "We ascertained neglect."), ("recommendation", "")])
        let report = try await scene.chair.get(scene.link.report.path).body

        #expect(note.contains("<mark>DV</mark>") && !note.contains("<mark>ascertained</mark>"))
        #expect(decision.contains("<mark>ascertained</mark>"))
        #expect(deed.contains("<mark>CAMHS</mark>"))
        #expect(!said.contains("<mark>"))
        #expect(page.contains("1 thing to look at") && page.contains("<mark>DV</mark>"))
        #expect(report.components(separatedBy: "<mark>ascertained</mark>").count == 3)
    }

    @Test func `at the front door the words to whoever referred are read, with and without a script`() async throws {
        let scene = try await FrontDoorScene()
        let (house, link) = (scene.house, Link.referral(try await scene.sent()))
        let fields = [("text", "Was there DV?"), ("form", "referrals/\(link.id)/ask")]

        let list = try await house.post(link.language.path, fields, as: scene.worker)
        let wrong = try await house.post(
            link.language.path, [("text", "DV"), ("form", "referrals/\(link.id)/why")], as: scene.worker)
        let checked = try await house.post(
            link.checkLanguage.path, fields + [("back", link.ask.path)], as: scene.worker)
        let page = try await scene.worker.get(link.ask.path)

        #expect(list.body.contains("<mark>DV</mark>") && !list.body.contains("<html"))
        #expect(wrong.status == .badRequest)
        #expect(checked.status == .seeOther)
        #expect(page.body.contains("Was there DV?</textarea>") && page.body.contains("<mark>DV</mark>"))
    }

    @Test func `a very long text in a form is read at its beginning, and says so`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let long = "There was DV. " + String(repeating: "Mum said no. ", count: 10_000) + "There was neglect."
        let fields = [("text", long), ("language", "en"), ("form", "\(id)/map/items/7")]

        let list = try await house.post(Link.family(id).language.path, fields, as: worker)

        #expect(list.status == .ok)
        #expect(list.body.contains("<mark>DV</mark>") && !list.body.contains("<mark>neglect</mark>"))
        #expect(list.body.contains("only its beginning was read"))
    }
}
