import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Forms: what comes in, what is refused, and that each has one effect.
@Suite(.bothEngines) struct FormTests {
    @Test func `an item added from the map is on the map, once, however often it is sent`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let path = Link.family(id).add(to: .existingStrength).path
        let command = ID<Family>(4711).description

        let first = try await house.post(path, [("text", "Kayla reads with Leo.")], as: worker, command: command)
        let second = try await house.post(path, [("text", "Kayla reads with Leo.")], as: worker, command: command)

        #expect(first.status == .seeOther)
        #expect(second.location == first.location)
        let items = try await house.record(id).map.live(.existingStrength)
        #expect(items.map(\.content.text.text) == ["Kayla reads with Leo."])
    }

    @Test func `the same form sent again with other words is a conflict, never the old answer`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let path = Link.family(id).add(to: .existingStrength).path
        let command = ID<Family>(4711).description
        _ = try await house.post(path, [("text", "One.")], as: worker, command: command)

        let again = try await house.post(path, [("text", "Two.")], as: worker, command: command)

        #expect(again.status == .conflict)
        let count = try await house.record(id).map.live(.existingStrength).count
        #expect(count == 1)
    }

    @Test func `a form without the session's token, or from elsewhere, changes nothing`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let path = Link.family(id).add(to: .pastHarm).path

        let wrongToken = try await worker.post(path, [("text", "x")], csrf: "0", house: house)
        let elsewhere = try await worker.post(path, [("text", "x")], origin: "https://evil.example", house: house)
        let silent = try await worker.post(path, [("text", "x")], origin: nil, house: house)

        #expect([wrongToken.status, elsewhere.status, silent.status] == [.forbidden, .forbidden, .forbidden])
        let count = try await house.record(id).map.live(.pastHarm).count
        #expect(count == 1)
    }

    @Test func `every form refuses a field that it does not know`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Team manager")
        let id = try await house.family(lead: worker.account)
        let before = try await house.office.families.load(id.value)?.version
        for route in Site.routes where route.method == .post && route.operation == nil && !route.fields.contains("*") {
            guard case .family(let action) = route.rule, action != .seeOpenings else { continue }
            let path = "/" + route.path.replacing(":family", with: id.description)
            let answer = try await house.post(path, [("is_admin", "1")], as: worker)
            #expect(answer.status == .badRequest, "\(path)")
        }
        let version = try await house.office.families.load(id.value)?.version
        #expect(version == before)
    }

    @Test func `a text of a megabyte is refused with a clear page and nothing is kept`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let path = Link.family(id).add(to: .pastHarm).path

        let huge = try await house.post(path, [("text", String(repeating: "a", count: 1_000_000))], as: worker)
        let long = try await house.post(path, [("text", String(repeating: "a", count: 10_001))], as: worker)

        #expect(huge.status == .contentTooLarge)
        #expect(huge.body.contains("10,000"))
        #expect(long.status == .unprocessableContent)
        #expect(long.body.contains("10,000") && long.body.contains(String(repeating: "a", count: 10_001)))
        let count = try await house.record(id).map.live(.pastHarm).count
        #expect(count == 1)
    }

    @Test func `broken bytes are refused in words`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)

        let half = try await worker.send(Link.family(id).add(to: .pastHarm).path, body: Array("text=%C3".utf8))
        let nul = try await house.post(Link.family(id).add(to: .pastHarm).path, [("text", "a\u{0}b")], as: worker)

        #expect(half.status == .badRequest)
        #expect(nul.status == .unprocessableContent)
    }

    @Test func `what was typed stays in the form when it is refused, and the title says error`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let item = try #require(try await house.record(id).map.live(.pastHarm).first)

        let answer = try await house.post(
            Link.family(id).item(item.id).path,
            [("text", ""), ("sourceName", "Mrs Ali from school"), ("source", "told")],
            as: worker)

        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("<title>Error: "))
        #expect(answer.body.contains("href=\"#text\""))
        #expect(answer.body.contains("Mrs Ali from school"))
    }

    @Test func `two people reword the same item: the second sees mine, theirs and what it was, and loses nothing`()
        async throws
    {
        let house = try await House.build()
        let (one, two) = (try await house.visitor("Practitioner"), try await house.visitor("Practitioner"))
        let id = try await house.family(lead: one.account)
        try await house.change(id, by: one.account) {
            try $0.allocate(lead: one.account, team: nil, coWorkers: [two.account])
        }
        let item = try #require(try await house.record(id).map.live(.pastHarm).first)
        let base = try #require(try await house.office.families.load(id.value)).version
        let path = Link.family(id).item(item.id).path
        _ = try await house.post(path, [("text", "Words of the first.")], as: one, base: base)

        let answer = try await house.post(path, [("text", "Words of the second.")], as: two, base: base)

        #expect(answer.status == .conflict)
        for words in ["Words of the first.", "Words of the second.", "Mia hid in the wardrobe."] {
            #expect(answer.body.contains(words))
        }
        let now = try await house.record(id).map[item.id]?.content.text.text
        #expect(now == "Words of the first.")
        let next = try #require(answer.hidden("base").flatMap { Int($0) })
        let saved = try await house.post(path, [("text", "Words of both.")], as: two, base: next)
        #expect(saved.status == .seeOther)
    }

    @Test func `whom a colleague left an item out for stands in the form of the one who saves after them`() async throws
    {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let record = try await house.record(id)
        let item = try #require(record.map.live(.pastHarm).first)
        let kayla = try #require(record.people.present.first { $0.name == "Kayla" })
        let child = try #require(record.people.children.first)
        let base = try #require(try await house.office.families.load(id.value)).version
        let path = Link.family(id).item(item.id).path
        let asItWas = [("text", "Mia hid in the wardrobe."), ("children", child.id.description), ("language", "en")]
        _ = try await house.post(path, asItWas + [("notFor", kayla.id.description)], as: worker, base: base)

        let late = try await house.post(
            path, [("text", "Mia hid under her bed."), ("own", "yes")] + asItWas.dropFirst(), as: worker, base: base)

        #expect(late.status == .conflict)
        let compared = late.body.components(separatedBy: "<form class=\"form").first ?? ""
        #expect(compared.contains("<p class=\"words\">Kayla</p>"))
        #expect(late.body.contains("value=\"\(kayla.id.description)\" checked"))
        #expect(late.body.contains("Mia hid under her bed."))
    }

    @Test func `two who reword a pair at once see whose children it is about and whose words it has`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let family = try await house.fullFamily(lead: worker.account)
        let pair = try #require(try await house.record(family).pairs.current.first)
        let base = try #require(try await house.office.families.load(family.value)).version
        let page = try await worker.get(Link.family(family).editPair(pair.id).path)
        // The button at the top of the page that changes the language is no field of this form.
        let asItWas =
            page.filledIn.filter { PairForm.fields.contains($0.0) && $0.0 != "language" }
            + [("language", pair.statement.language)]
        func without(_ names: Set<String>) -> [(String, String)] { asItWas.filter { !names.contains($0.0) } }
        let path = Link.family(family).editPair(pair.id).path
        let other = pair.statement.language == "cy" ? "en" : "cy"
        _ = try await house.post(path, without(["language"]) + [("language", other)], as: worker, base: base)

        let late = try await house.post(
            path, without(["happened"]) + [("happened", "Something else happened.")], as: worker, base: base)

        #expect(late.status == .conflict)
        let compared = late.body.components(separatedBy: "<form class=\"form").first ?? ""
        #expect(compared.contains(other == "cy" ? "<p class=\"words\">Welsh</p>" : "<p class=\"words\">English</p>"))
        #expect(late.body.contains("<option value=\"\(other)\" selected>"))
    }

    @Test func `a question is reworded, its answer stands folded away under the map, and a wrong one is corrected`()
        async throws
    {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let question = FamilyMap.Question.ID(24)
        try await house.change(id, by: worker.account) {
            try $0.ask(.init(text: Written("Who is there?")), as: question)
        }
        let link = Link.family(id)

        let reworded = try await house.post(
            link.edit(question).path, [("text", "Who is there at night?"), ("who", "Sam"), ("language", "en")],
            as: worker)
        let asked = try await worker.get(link.map.path)
        let answered = try await house.post(link.question(question).path, [("answer", "Nan")], as: worker)
        let late = try await worker.get(link.edit(question).path)
        let corrected = try await house.post(
            link.correct(question).path, [("answer", "Aunt Dee"), ("language", "en")], as: worker)
        let map = try await worker.get(link.map.path)
        let history = try await worker.get(link.history.path)

        #expect([reworded.status, answered.status, corrected.status] == [.seeOther, .seeOther, .seeOther])
        #expect(asked.body.contains("Who is there at night?") && asked.body.contains(link.edit(question).path))
        #expect(late.status == .ok)
        #expect(map.body.contains("What we have found out (1)"))
        #expect(map.body.contains("Aunt Dee") && map.body.contains(link.correct(question).path))
        #expect(history.body.contains("corrected what was found out"))
        #expect(history.body.contains("<del>Nan</del>"))
    }

    @Test func `what changed between two days includes what happened in meetings`() async throws {
        let scene = try await MeetingScene()
        let today = Clock.day(of: scene.house.clock.now)
        let path = Link.family(scene.family).changes.with("from", day: try #require(today.adding(days: -1))).with(
            "to", day: today
        )
        .path

        let page = try await scene.chair.get(path)

        #expect(page.status == .ok)
        #expect(page.body.contains("id=\"meeting-\(scene.meeting)-"))
    }

    @Test func `an item moved twice at once ends in one place and the second mover is told`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let item = try #require(try await house.record(id).map.live(.pastHarm).first)
        let base = try #require(try await house.office.families.load(id.value)).version
        let path = Link.family(id).move(item.id).path

        let first = try await house.post(path, [("category", "complicatingFactor")], as: worker, base: base)
        let second = try await house.post(path, [("category", "futureDanger")], as: worker, base: base)

        #expect(first.status == .seeOther)
        #expect(second.status == .conflict)
        let category = try await house.record(id).map[item.id]?.category
        #expect(category == .complicatingFactor)
    }

    @Test func `a draft is kept for its author alone and fills the form again`() async throws {
        let house = try await House.build()
        let (one, two) = (try await house.visitor("Practitioner"), try await house.visitor("Practitioner"))
        let id = try await house.family(lead: one.account)
        try await house.change(id, by: one.account) {
            try $0.allocate(lead: one.account, team: nil, coWorkers: [two.account])
        }
        let item = try #require(try await house.record(id).map.live(.pastHarm).first)
        let path = Link.family(id).item(item.id).path
        let form = "\(id)/map/items/\(item.id)"
        let before = try await house.office.families.load(id.value)?.version

        let kept = try await house.post(
            Link.family(id).draft.path, [("form", form), ("text", "half a sentence that")], as: one)

        #expect(kept.status == .ok)
        #expect(kept.body.contains("Saved"))
        let mine = try await one.get(path)
        let theirs = try await two.get(path)
        #expect(mine.body.contains("half a sentence that"))
        #expect(!theirs.body.contains("half a sentence that"))
        let version = try await house.office.families.load(id.value)?.version
        #expect(version == before)
        _ = try await house.post(path, [("text", "A whole sentence."), ("form", form)], as: one)
        let after = try await one.get(path)
        #expect(!after.body.contains("half a sentence that"))
    }

    @Test func `text that looks like markup stays text`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let payload = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>'"
        _ = try await house.post(Link.family(id).add(to: .pastHarm).path, [("text", payload)], as: worker)

        let page = try await worker.get(Link.family(id).map.path)

        #expect(!page.body.contains("<script>alert"))
        #expect(!page.body.contains("<img src=x"))
        #expect(page.body.contains("&lt;script&gt;alert(1)"))
    }
}
