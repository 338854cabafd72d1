import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// What other programs write: by the rules of the forms, once, and on the version that they have seen.
@Suite(.bothEngines) struct CallWritingTests {
    private struct Scene {
        var house: House
        var worker: TestBrowser
        var caller: Caller
        var id: Family.ID

        init() async throws {
            house = try await House.build()
            worker = try await house.visitor("Team manager")
            id = try await house.family(lead: worker.account)
            caller = try await house.caller(worker)
        }

        func send(
            _ path: String, _ body: JSON? = nil, method: HTTPRequest.Method = .post, key: String = UUID().uuidString,
            seen: String? = nil
        ) async throws -> TestAnswer {
            try await caller.send(method, "families/\(id)/\(path)", body, key: key, seen: seen)
        }

        var item: FamilyMap.Item.ID {
            get async throws { try #require(try await house.record(id).map.items.first).id }
        }

        var tag: String {
            get async throws { Answer.tag(try #require(try await house.office.families.load(id.value)).version) }
        }
    }

    @Test func `an item is written once, however often it is sent, and the first answer comes again`() async throws {
        let scene = try await Scene()
        let body: JSON = ["category": "existingStrength", "text": "Nan reads to Mia.", "happened": "2026-03"]

        let first = try await scene.send("items", body, key: "one-item-0001")
        let again = try await scene.send("items", body, key: "one-item-0001")

        #expect(first.status == .created && again.status == .created)
        #expect(first.body == again.body && first.location == again.location)
        #expect(first.headers[.eTag] == (try await scene.tag))
        let items = try await scene.house.record(scene.id).map.live(.existingStrength)
        #expect(items.map(\.content.text.text) == ["Nan reads to Mia."])
        #expect(items.first?.content.happened == .month(year: 2026, month: 3))
        let told = try await scene.caller.get(String(try #require(first.location).dropFirst("/api/v1/".count)))
        #expect(told.json.text("text") == "Nan reads to Mia.")
        let line = try #require(try await scene.house.lines(of: scene.worker.account).last { $0.action == "change" })
        #expect(line.stream == scene.id.value)
    }

    @Test func `a key that comes again with something else changes nothing, and a key is needed`() async throws {
        let scene = try await Scene()
        _ = try await scene.send("questions", ["text": "Who is there?"], key: "one-question-1")

        let other = try await scene.send("questions", ["text": "Who else?"], key: "one-question-1")
        let without = try await scene.caller.ask(
            .post, "families/\(scene.id)/questions", headers: [(.contentType, "application/json")],
            body: Array("{\"text\":\"Who?\"}".utf8))
        let short = try await scene.send("questions", ["text": "Who?"], key: "1")

        #expect(other.status == .unprocessableContent && other.problem == "key-reused")
        #expect(without.status == .badRequest && without.problem == "key-missing")
        #expect(short.problem == "bad-key")
        #expect(try await scene.house.record(scene.id).map.questions.count == 1)
    }

    @Test func `a change needs the version that was seen, and a stale one changes nothing`() async throws {
        let scene = try await Scene()
        let path = "items/\(try await scene.item)"
        let tag = try await scene.tag

        let blind = try await scene.send(path, ["text": "Mia hid."], method: .put)
        let first = try await scene.send(path, ["text": "Mia hid."], method: .put, key: "reword-0001", seen: tag)
        let stale = try await scene.send("\(path)/withdraw", ["why": "Wrong."], seen: tag)
        let again = try await scene.send(path, ["text": "Mia hid."], method: .put, key: "reword-0001", seen: tag)

        #expect(blind.status == .preconditionRequired && blind.problem == "version-missing")
        #expect(first.status == .ok)
        #expect(stale.status == .preconditionFailed && stale.headers[.eTag] == first.headers[.eTag])
        #expect(again.body == first.body && again.status == .ok)
        let item = try #require(try await scene.house.record(scene.id).map[try await scene.item])
        #expect(item.content.text.text == "Mia hid." && item.isLive)
        let adding = try await scene.send("questions", ["text": "Who?"], seen: tag)
        #expect(adding.status == .preconditionFailed)
    }

    @Test func `what is wrong is named, all at once, and nothing is changed`() async throws {
        let scene = try await Scene()
        let before = try await scene.tag

        let shapes = try await scene.send(
            "items", ["category": "feelings", "text": 5, "children": ["x"], "isAdmin": true, "by": "2026-02-30x"])
        let rules = try await scene.send(
            "items", ["category": "pastHarm", "text": "x", "children": [JSON(ID<Family>(1))], "happened": "2999"])
        let empty = try await scene.send("items", ["category": "pastHarm", "text": "  "])
        let long = try await scene.send(
            "items", ["category": "pastHarm", "text": .text(String(repeating: "a", count: 10_001))])

        #expect(shapes.problem == "wrong-shape")
        #expect(Set(shapes.places) == ["/category", "/text", "/children/0", "/isAdmin", "/by"])
        #expect(rules.problem == "refused" && !rules.places.isEmpty)
        let control = try await scene.send("items", ["category": "pastHarm", "text": "x", "a\u{4}b": 1])
        #expect(control.places == ["/a\u{FFFD}b"])
        #expect(empty.places == ["/text"] && long.places == ["/text"])
        #expect(try await scene.tag == before)
    }

    @Test(arguments: [
        ("{\"text\":\"a\u{0}\"", "bad-json", 400), ("[", "bad-json", 400), ("\"\\ud800\"", "bad-json", 400),
        (String(repeating: "[", count: 200_000), "bad-json", 400), ("[]", "wrong-shape", 422),
        (String(repeating: " ", count: 400_001), "too-large", 413), ("{\"why\":1,\"why\":2}", "bad-json", 400),
    ]) func `a body that is no JSON of ours gets a problem`(body: String, problem: String, status: Int) async throws {
        let scene = try await Scene()
        let answer = try await scene.caller.ask(
            .post, "families/\(scene.id)/questions",
            headers: [(.contentType, "application/json"), (.idempotencyKey, "some-key-1")], body: Array(body.utf8))
        #expect(answer.status.code == status && answer.problem == problem)
    }

    @Test func `half a character is refused, and so is a form`() async throws {
        let scene = try await Scene()
        func send(_ body: [UInt8], _ type: String) async throws -> TestAnswer {
            try await scene.caller.ask(
                .post, "families/\(scene.id)/questions",
                headers: [(.contentType, type), (.idempotencyKey, "some-key-1")], body: body)
        }
        let half = try await send(Array("{\"text\":\"".utf8) + [0xC3] + Array("\"}".utf8), "application/json")
        let form = try await send(Array("text=x".utf8), "application/x-www-form-urlencoded")

        #expect(half.status == .badRequest && half.body.contains("half a character"))
        #expect(form.status == .unsupportedMediaType)
    }

    @Test func `every column of every table is refused as a field that nobody knows`() async throws {
        let scene = try await Scene()
        let columns = Set(Installation.schemas.flatMap(\.tables).flatMap { $0.fields.map(\.name) })
        let before = try await scene.tag
        for route in Site.routes {
            guard case .family = route.rule, let takes = route.operation?.takes else { continue }
            let known = Set(takes.members.map(\.name))
            guard case .object(let example) = takes.example else { continue }
            let strange = columns.subtracting(known).sorted().map { JSON.Member(name: $0, value: 1) }
            let answer = try await scene.caller.send(
                route.method.asRequested, route.call(scene.id), .object(example + strange), seen: "*")
            #expect(answer.problem == "wrong-shape", "\(route.path)")
        }
        #expect(columns.count > 40)
        #expect(try await scene.tag == before)
    }

    @Test func `a family is opened with its people, once, and told about families with the same people`() async throws {
        let scene = try await Scene()
        let body: JSON = [
            "opened": "2026-06-01", "area": JSON(ServiceArea.childProtection.id),
            "lead": JSON(scene.worker.account), "source": "Case system", "reference": "F-1001",
            "people": [
                ["part": "child", "name": "Mabli", "born": "2019-03-02"],
                [
                    "part": "adult", "name": "Bethan",
                    "identifiers": [
                        [
                            "label": "NHS number", "value": "943 476 5919", "source": "the GP", "verified": true,
                            "from": "2024-09-02",
                        ]
                    ],
                ],
            ],
        ]

        let first = try await scene.caller.send(.post, "families", body, key: "new-family-1")
        let again = try await scene.caller.send(.post, "families", body, key: "new-family-1")
        let double = try await scene.caller.send(.post, "families", body)

        #expect(first.status == .created && again.body == first.body && again.location == first.location)
        let id: Family.ID = try #require(first.json.id("id"))
        #expect(double.status == .conflict && double.json.ids("families") == [id])
        let record = try await scene.house.record(id)
        #expect(record.people.names == ["Bethan", "Mabli"] && record.standing.lead == scene.worker.account)
        #expect(record.standing.origins.map(\.reference) == ["F-1001"])
        let adult = try #require(record.people.with(.adult).first)
        let number = Person.Identifier(
            label: "NHS number", value: "943 476 5919", source: "the GP", isVerified: true, from: Day("2024-09-02"))
        #expect(adult.details.identifiers == [number])
        let wrong = try await scene.caller.send(
            .post, "families", ["opened": "2999-01-01", "people": [["part": "adult", "unborn": true]]])
        #expect(wrong.status == .unprocessableContent || wrong.places.contains("/opened"))
    }

    @Test func `a whole record can be written and read, from the first person to closing`() async throws {
        let scene = try await Scene()
        let record = try await scene.house.record(scene.id)
        let child = try #require(record.people.children.first).id
        func made(_ path: String, _ body: JSON) async throws -> String {
            let answer = try await scene.send(path, body)
            #expect(answer.status == .created, "\(path): \(answer.body)")
            return answer.json.text("id")
        }
        func does(_ path: String, _ body: JSON? = nil, method: HTTPRequest.Method = .post) async throws {
            let answer = try await scene.send(path, body, method: method, seen: try await scene.tag)
            #expect(answer.status == .ok, "\(path): \(answer.body)")
        }
        let nan = try await made("people", ["part": "network", "name": "Nan", "known": "Kayla's mum"])
        _ = try await made("ties", ["from": .text(nan), "how": "grandmother", "to": JSON(child)])
        try await does("ties/undo", ["from": .text(nan), "how": "grandmother", "to": JSON(child)])
        try await does("people/\(nan)", ["part": "network", "name": "Nan Jo"], method: .put)
        try await does("people/\(nan)/take-off", ["why": "Another family."])
        try await does("people/\(nan)/put-back")
        let step = try await made("items", ["category": "goal", "text": "Ring the school.", "who": "Nan"])
        try await does("items/\(step)/move", ["category": "nextStep"])
        try await does("items/\(step)/done")
        try await does("items/\(step)/dispute", ["by": .text(nan), "how": "Nobody rang."])
        try await does("items/\(step)/settle", ["by": .text(nan)])
        try await does("items/\(step)/withdraw", ["why": "Twice here."])
        try await does("items/\(step)/restore")
        let question = try await made("questions", ["text": "Who is there at night?"])
        try await does("questions/\(question)/answer", ["answer": "Nan is."])
        let pair = try await made(
            "pairs",
            [
                "children": [JSON(child)], "who": "Nan", "happened": "Mia hid.", "ifNothingChanges": "Mia is hurt.",
                "doingInstead": "Kayla rings Nan.", "holdFor": 6, "holdForUnit": "months",
            ])
        try await does("pairs/\(pair)/share", ["person": .text(nan), "day": "2026-06-11"])
        try await does("pairs/\(pair)/agree")
        try await does("pairs/\(pair)/hold", ["day": "2026-06-11"])
        try await does("pairs/\(pair)/reset", ["why": "A slip."])
        let scale = try await made(
            "scales", ["kind": "safety", "pair": .text(pair), "question": "How safe?", "ten": "Safe.", "zero": "Not."])
        let rating = try await made(
            "scales/\(scale)/ratings",
            ["person": .text(nan), "answer": "6", "reason": "She sleeps.", "day": "2026-06-12"])
        try await does("scales/\(scale)/ratings/\(rating)/withdraw", ["why": "Somebody else's."])
        try await does("scales/\(scale)/retire", ["why": "Done."])
        try await does("pairs/\(pair)/met", ["day": "2026-06-12"])
        try await does(
            "allocation", ["lead": JSON(scene.worker.account), "team": .null, "coWorkers": []], method: .put)
        try await does("close", ["day": "2026-06-12", "why": "It is enough."])
        let closed = try await scene.send("questions", ["text": "Who?"])
        try await does("reopen", ["day": "2026-06-12", "why": "It was not."])

        #expect(closed.status == .unprocessableContent && closed.problem == "refused")
        let family = try await scene.caller.get("families/\(scene.id)").json
        #expect(Portraits.family.shape.misfits(of: family).isEmpty)
        #expect(family.values("pairs").map { $0.text("goalStatus") } == ["met"])
        #expect(family.values("scales").first?.values("series").first?.values("ratings").count == 1)
    }
}
