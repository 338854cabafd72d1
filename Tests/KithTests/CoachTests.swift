import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// The language coach on forms, on the account's page and in an authority's own words.
@Suite(.bothEngines) struct CoachTests {
    private static let statement = [
        ("who", "Jo and Nan"), ("happened", "there is DV and neglect"), ("ifNothingChanges", ""), ("language", "en"),
    ]

    private func form(_ id: Family.ID, _ name: String = "pairs/new") -> [(String, String)] {
        [("form", "\(id)/\(name)")]
    }

    @Test func `without a script the form is kept and shown again with what was noticed`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let link = Link.family(id)

        let checked = try await house.post(
            link.checkLanguage.path, Self.statement + form(id) + [("back", link.newPair.path)], as: worker)
        let page = try await worker.get(link.newPair.path)

        #expect(checked.status == .seeOther)
        #expect(checked.location?.hasPrefix(link.newPair.path) == true)
        #expect(page.body.contains("<mark>DV</mark>"))
        #expect(page.body.contains("<mark>neglect</mark>"))
        #expect(page.body.contains("What could happen to the child if nothing changes?"))
    }

    @Test func `a script asks for the list alone, and nothing is kept`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let link = Link.family(id)

        let list = try await house.post(link.language.path, Self.statement + form(id), as: worker)
        let elsewhere = try await house.post(link.language.path, [("form", "7/pairs/new")], as: worker)
        let draft = try await house.office.journal.drafts.draft("\(id)/pairs/new", of: worker.account.value)

        #expect(list.status == .ok)
        #expect(list.body.contains("<mark>DV</mark>") && !list.body.contains("<html"))
        #expect(elsewhere.status == .badRequest)
        #expect(draft == nil)
    }

    @Test func `a form that is refused is shown again with what was noticed`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.fullFamily(lead: worker.account)
        let item = try #require(try await house.record(id).map.live(.pastHarm).first)
        let long = "It was neglect. " + String(repeating: "a", count: Written.limit)

        let refused = try await house.post(
            Link.family(id).item(item.id).path, [("text", long)] + form(id, "map/items/\(item.id)"), as: worker)

        #expect(refused.status == .unprocessableContent)
        #expect(refused.body.contains("<mark>neglect</mark>"))
    }

    @Test func `what is kept with a reason is not asked about again`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let link = Link.family(id)
        let kept = [("keptWhat", "acronym:dv"), ("keptWhy", "Mum's own word"), ("keptWhat", "x:y"), ("keptWhy", "")]

        let saved = try await house.post(link.newPair.path, Self.statement + form(id) + kept, as: worker)
        let list = try await house.post(link.language.path, Self.statement + form(id), as: worker)

        #expect(saved.status == .seeOther)
        #expect(!list.body.contains("<mark>DV</mark>"))
        #expect(list.body.contains("<mark>neglect</mark>"))
        #expect(list.body.contains("1 kept"))
    }

    @Test func `own words on the map are left alone`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let item = try #require(try await house.record(id).map.live(.pastHarm).first)
        let fields = [("text", "It was neglect."), ("language", "en")] + form(id, "map/items/\(item.id)")
        let path = Link.family(id).language.path

        let noticed = try await house.post(path, fields, as: worker)
        let own = try await house.post(path, fields + [("own", "yes")], as: worker)

        #expect(noticed.body.contains("<mark>neglect</mark>"))
        #expect(!own.body.contains("<mark>"))
    }

    @Test func `somebody who sends the coach away sees nothing of it until they ask it back`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let path = Link.family(id).newPair.path

        let before = try await worker.get(path)
        _ = try await house.post(Link.coach.path, [("coach", "off")], as: worker)
        let without = try await worker.get(path)
        _ = try await house.post(Link.coach.path, [("coach", "on")], as: worker)
        let again = try await worker.get(path)

        #expect(before.body.contains("coach-title"))
        #expect(!without.body.contains("coach-title"))
        #expect(again.body.contains("coach-title"))
    }

    @Test func `an authority adds a word, changes it, calls another right, and takes it out`() async throws {
        let house = try await House.build()
        let administrator = try await house.visitor("Administrator")
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        func ask() async throws -> String {
            let fields = [("who", "Jo"), ("happened", "The hub and neglect"), ("language", "en")] + form(id)
            return try await house.post(Link.family(id).language.path, fields, as: worker).body
        }
        func add(_ terms: String, _ problem: String) async throws -> TestAnswer {
            try await house.post(
                Link.newWord.path,
                [
                    ("terms", terms), ("problem", problem), ("wordWhy", "Ours."), ("ask", "say “office”"),
                    ("language", "en"), ("owner", "Ada"),
                ], as: administrator)
        }

        let before = try await ask()
        let refused = try await add("  ", "jargon")
        _ = try await add("hub/s", "jargon")
        _ = try await add("neglect", "alone")
        let after = try await ask()
        let word = try #require(try await house.office.authority().words.first)
        let page = try await administrator.get(Link.word(word.id).path)
        _ = try await house.post(Link.takeOut(word.id).path, [], as: administrator)
        let later = try await ask()

        #expect(!before.contains("<mark>hub</mark>") && before.contains("<mark>neglect</mark>"))
        #expect(refused.status == .unprocessableContent)
        #expect(
            after.contains("<mark>hub</mark>") && after.contains("Ours.") && !after.contains("<mark>neglect</mark>"))
        #expect(page.status == .ok)
        #expect(!later.contains("<mark>hub</mark>"))
    }
}

/// The coach for other programs.
struct CoachLinesTests {
    private func answer(_ line: String) -> (text: String, isRead: Bool) { CoachLines().answer(Array(line.utf8)) }

    @Test func `a text is answered with its flags and its problems`() {
        let found = answer(
            #"{"id":"a\"1","kind":"sentence","text":"😀 Neglect.","language":"en","audience":"staff","more":1}"#)

        #expect(found.isRead)
        #expect(
            found.text.hasPrefix(#"{"id":"a\"1","flags":[{"start":2,"end":9,"text":"Neglect","problem":"vague_label""#))
        #expect(found.text.hasSuffix(#""problems":["vague_label"]}"#))
    }

    @Test(arguments: [
        "{", "[]", "null", "{\"id\":1}", #"{"id":1,"kind":"poem","text":"x"}"#, #"{"id":1,"kind":"sentence","text":7}"#,
        #"{"id":1,"kind":"sentence","text":"x","audience":"dogs"}"#,
        #"{"id":1,"kind":"sentence","text":"x","language":3}"#,
    ])
    func `a line that is no question is answered in words`(_ line: String) {
        let said = answer(line)

        #expect(!said.isRead)
        #expect(said.text.contains(#""error":"#))
    }

    @Test func `half a character is answered in words, with the line's own id where it can be read`() {
        let half = CoachLines().answer([0x7B, 0xC3])
        let named = CoachLines().answer(
            Array(#"{"id":"h","kind":"sentence","text":"caf"#.utf8) + [0xC3] + Array(#""}"#.utf8))
        let surrogate = answer(#"{"id":"s","kind":"sentence","text":"\ud83d and \ud83d\ude00"}"#)
        let nested = answer(String(repeating: "[", count: 100_000))

        #expect(!half.isRead && half.text.contains("error"))
        #expect(!named.isRead && named.text.hasPrefix(#"{"id":"h","error""#))
        #expect(!surrogate.isRead && surrogate.text.hasPrefix(#"{"id":"s","error":"A character"#))
        #expect(!nested.isRead)
    }

    @Test func `a text of a hundred thousand words is read to its end, and a million words are answered in words`() {
        func text(_ count: Int) -> String {
            answer(#"{"id":"b","kind":"sentence","text":"\#(String(repeating: "no ", count: count))It was neglect."}"#)
                .text
        }

        let long = text(100_000)
        let tooLong = text(1_000_000)

        #expect(long.contains(#""start":300007,"end":300014,"text":"neglect""#))
        #expect(long.contains(#""problems":["vague_label","too_long"]"#))
        #expect(tooLong.hasPrefix(#"{"id":"b","error""#))
    }

    @Test func `an unknown language is answered with nothing`() {
        let found = answer(#"{"id":1,"kind":"danger_statement","text":"Neglect and DV.","language":"pl"}"#)

        #expect(found.text == #"{"id":1,"flags":[],"problems":[]}"#)
    }
}
