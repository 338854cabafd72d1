import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Meetings as other programs plan, lead and read them.
@Suite(.bothEngines) struct CallMeetingTests {
    private struct Scene {
        var house: House
        var worker: TestBrowser
        var caller: Caller
        var family: Family.ID

        init() async throws {
            house = try await House.build()
            worker = try await house.visitor("Team manager")
            family = try await house.fullFamily(lead: worker.account)
            caller = try await house.caller(worker)
        }

        func plan(key: String = UUID().uuidString) async throws -> TestAnswer {
            try await caller.send(
                .post, "families/\(family)/meetings",
                ["type": "coreGroup", "on": "2026-06-12", "time": "2:30pm", "place": "Hill School"], key: key)
        }

        func record(_ meeting: String) async throws -> Kept<Meeting> {
            let id = try #require(Meeting.ID(meeting))
            return try #require(try await house.office.meetings.load(id.value))
        }

        func made(_ meeting: String, _ path: String, _ body: JSON) async throws -> String {
            let answer = try await caller.send(.post, "families/\(family)/meetings/\(meeting)/\(path)", body)
            #expect(answer.status == .created, "\(path): \(answer.body)")
            return answer.json.text("id")
        }

        func does(
            _ meeting: String, _ path: String, _ body: JSON? = nil, method: HTTPRequest.Method = .post
        ) async throws {
            let tag = Answer.tag(try await record(meeting).version)
            let answer = try await caller.send(
                method, "families/\(family)/meetings/\(meeting)/\(path)", body, seen: tag)
            #expect(answer.status == .ok, "\(path): \(answer.body)")
        }
    }

    @Test func `a meeting is planned once, however often it is asked for, and read where the answer says`() async throws
    {
        let scene = try await Scene()
        let first = try await scene.plan(key: "one-meeting-1")
        let again = try await scene.plan(key: "one-meeting-1")

        #expect(first.status == .created && again.body == first.body && again.location == first.location)
        let path = try #require(first.location).dropFirst("/api/v1/".count)
        let told = try await scene.caller.get(String(path))
        #expect(told.json.text("place") == "Hill School" && told.json.text("chair") == "\(scene.worker.account)")
        #expect(Portraits.wholeMeeting.shape.misfits(of: told.json).isEmpty)
        let tag = try #require(told.headers[.eTag])
        let known = try await scene.caller.get(String(path), [(.ifNoneMatch, tag)])
        #expect(known.status == .notModified)
        let line = try #require(try await scene.house.lines(of: scene.worker.account).first { $0.part == "meeting" })
        #expect(line.stream == scene.family.value)
    }

    @Test func `a meeting can be led from its plan to its end, with what everybody said`() async throws {
        let scene = try await Scene()
        let id = try await scene.plan().json.text("id")
        let family = try await scene.house.record(scene.family)
        let adult = try #require(family.people.with(.adult).first)
        try await scene.does(id, "plan", ["on": "2026-06-13", "time": "3pm"], method: .put)
        let nan = try await scene.made(id, "people", ["name": "Mrs Bowen", "known": "teacher"])
        let mother = try await scene.made(id, "people", ["person": JSON(adult.id)])
        try await scene.does(id, "begin")
        try await scene.does(id, "people/\(nan)/here", ["how": "inRoom"])
        try await scene.does(id, "people/\(mother)/here", ["how": "byTelephone"])
        let step = try await scene.made(id, "steps", ["kind": "worries", "title": "School", "present": "everybody"])
        try await scene.does(id, "steps/\(step)", ["present": "allBut", "people": [.text(mother)]], method: .put)
        try await scene.does(id, "steps/\(step)/begin")
        let note = try await scene.made(id, "notes", ["step": .text(step), "text": "She comes late."])
        try await scene.does(id, "notes/\(note)/withdraw", ["why": "Another child."])
        let decision = try await scene.made(id, "decisions", ["decision": "We meet again in June."])
        try await scene.does(
            id, "decisions/\(decision)/dissent", ["by": .text(nan), "words": "I think that is too late."])
        let action = try await scene.made(
            id, "actions", ["text": "Ring the school.", "who": "Nan", "by": "2026-06-20"])
        try await scene.does(id, "actions/\(action)/withdraw", ["why": "Done already."])
        try await scene.does(
            id, "report", ["analysis": "It is calmer.", "recommendation": "Go on."], method: .put)
        try await scene.does(id, "people/\(nan)/left")
        try await scene.does(id, "end")

        let told = try await scene.caller.get("families/\(scene.family)/meetings/\(id)").json
        #expect(Portraits.wholeMeeting.shape.misfits(of: told).isEmpty)
        #expect(told.text("state") == "ended" && told.text("time") == "3pm" && told.text("analysis") == "It is calmer.")
        #expect(told.values("people").map { $0.text("state") }.sorted() == ["here", "left"])
        #expect(told.values("notes").map { $0.text("withdrawn") } == ["Another child."])
        #expect(told.values("decisions").first?.values("dissents").map { $0.text("by") } == [nan])
        let late = try await scene.caller.send(
            .post, "families/\(scene.family)/meetings/\(id)/decisions", ["decision": "Too late."])
        #expect(late.status == .unprocessableContent && late.problem == "refused")
    }

    @Test func `nobody's number is told before all are shown, and then it stands in the story of the scale`()
        async throws
    {
        let scene = try await Scene()
        let id = try await scene.plan().json.text("id")
        let family = try await scene.house.record(scene.family)
        let adult = try #require(family.people.with(.adult).first)
        let scale = try #require(family.scales.current.first)
        let before = scale.allRatings.count
        let mother = try await scene.made(id, "people", ["person": JSON(adult.id)])
        try await scene.does(id, "begin")
        try await scene.does(id, "people/\(mother)/here", ["how": "inRoom"])
        let round = try await scene.made(id, "rounds", ["scale": JSON(scale.id)])
        let answer: JSON = ["answer": "7", "reason": "Nan is there every evening."]
        try await scene.does(id, "rounds/\(round)/answers/\(mother)", answer, method: .put)

        let hidden = try await scene.caller.get("families/\(scene.family)/meetings/\(id)")
        #expect(!hidden.body.contains("every evening") && hidden.body.contains(mother))
        try await scene.does(id, "rounds/\(round)/show")

        let shown = try await scene.caller.get("families/\(scene.family)/meetings/\(id)").json
        #expect(shown.values("rounds").first?.values("answers").map { $0.text("answer") } == ["7"])
        let after = try await scene.house.record(scene.family).scales[scale.id]?.allRatings.count
        #expect(after == before + 1)
        let other = try await scene.made(
            id, "rounds", ["question": "How was today?", "ten": "Good.", "zero": "Bad.", "kind": "custom"])
        try await scene.does(id, "rounds/\(other)/give-up", ["why": "The fire alarm went."])
        #expect(try await scene.record(id).record.rounds.map(\.isOpen) == [false, false])
    }

    @Test func `a sitting ends, and the meeting goes on another day, in the days to come alone`() async throws {
        let scene = try await Scene()
        let id = try await scene.plan().json.text("id")
        try await scene.does(id, "begin")
        let path = "families/\(scene.family)/meetings/\(id)/adjourn"

        let past = try await scene.caller.send(.post, path, ["on": "2020-01-01"], seen: "*")
        let led = try await scene.caller.send(
            .post, path, ["on": "2027-01-04", "chair": JSON(scene.worker.account)], seen: "*")
        try await scene.does(id, "adjourn", ["on": "2027-01-04", "time": "10am", "place": "Town hall", "minutes": 90])

        #expect(past.problem == "refused" && led.status != .ok)
        let told = try await scene.caller.get("families/\(scene.family)/meetings/\(id)").json
        #expect(told.text("on") == "2027-01-04" && told.text("time") == "10am" && told.text("place") == "Town hall")
        #expect(told.text("state") == "planned")
    }

    @Test func `a change of a meeting needs the version that was seen, and another scope`() async throws {
        let scene = try await Scene()
        let id = try await scene.plan().json.text("id")
        let path = "families/\(scene.family)/meetings/\(id)/begin"
        let narrow = try await scene.house.caller(scene.worker, [.readFamilies, .writeFamilies])

        let blind = try await scene.caller.send(.post, path)
        let stale = try await scene.caller.send(.post, path, seen: "\"99\"")
        let other = try await narrow.send(.post, path, seen: "*")

        #expect(blind.problem == "version-missing" && stale.problem == "stale" && other.problem == "scope-missing")
        #expect(try await scene.record(id).record.state == .planned)
    }

    @Test func `a meeting of another family is not there`() async throws {
        let scene = try await Scene()
        let id = try await scene.plan().json.text("id")
        let other = try await scene.house.family(lead: scene.worker.account)
        let answer = try await scene.caller.get("families/\(other)/meetings/\(id)")
        #expect(answer.status == .notFound)
    }
}
