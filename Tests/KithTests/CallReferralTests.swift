import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// The front door as other programs see it.
@Suite(.bothEngines) struct CallReferralTests {
    private struct Scene {
        let front: FrontDoorScene
        let caller: Caller
        let id: Referral.ID

        init() async throws {
            front = try await FrontDoorScene()
            id = try await front.sent()
            caller = try await front.house.caller(front.worker)
        }

        func send(
            _ path: String, _ body: JSON, key: String = UUID().uuidString, seen: String? = "*"
        ) async throws -> TestAnswer {
            try await caller.send(.post, "referrals/\(id)/\(path)", body, key: key, seen: seen)
        }
    }

    @Test func `the inbox is listed and a referral is read word for word, with a line in the log`() async throws {
        let scene = try await Scene()
        let list = try await scene.caller.get("referrals").json
        let told = try await scene.caller.get("referrals/\(scene.id)")

        guard case .list(let rows) = list else {
            Issue.record("no list")
            return
        }
        #expect(rows.map { $0.text("id") } == ["\(scene.id)"])
        #expect(Portraits.referral.shape.misfits(of: told.json).isEmpty)
        #expect(told.json.object("content").text("worries") == "Mia hid in the shed.")
        #expect(told.json.values("pieces").contains { $0.text("text") == "Mia hid in the shed." })
        let line = try #require(
            try await scene.front.house.lines(of: scene.front.worker.account).first { $0.part == "referral" })
        #expect(line.stream == scene.id.value)
    }

    @Test func `whoever referred is asked with a code, which comes again when the same is sent again`() async throws {
        let scene = try await Scene()
        let first = try await scene.send("questions", ["text": "Who lives there?"], key: "one-question")
        let again = try await scene.send("questions", ["text": "Who lives there?"], key: "one-question")

        #expect(first.status == .created && again.body == first.body)
        let code = first.json.text("code")
        let link = try await scene.front.house.office.referralLinks.find(ReferralCode(typed: code))
        #expect(link?.referral == scene.id)
        let question = first.json.text("id")
        let answered = try await scene.send("questions/\(question)/answer", ["answer": "Dee does."])
        #expect(answered.status == .ok)
        let record = try await scene.front.record(scene.id)
        #expect(record.questions.map { $0.answer?.text } == ["Dee does."])
    }

    @Test func `a referral is decided, told, and becomes a family, once`() async throws {
        let scene = try await Scene()
        let house = scene.front.house
        let early = try await scene.send("family", ["into": .null, "people": [1, 2, 3]])
        let unknown = try await scene.send("decide", ["outcome": "whatever", "why": "So."])
        let decided = try await scene.send("decide", ["outcome": "take-on", "why": "Mia needs us."])
        let told = try await scene.send("tell", ["words": "Somebody will ring you."])

        #expect(early.problem == "refused" && unknown.places == ["/outcome"])
        #expect(decided.status == .ok && told.status == .ok && !told.json.text("code").isEmpty)
        let tag = try #require(told.headers[.eTag])
        let body: JSON = [
            "into": .null, "people": [1, 2, 3], "pieces": [["piece": 1, "category": "existingStrength"]],
            "hasNumber": true, "area": JSON(ServiceArea.childProtection.id), "lead": JSON(scene.front.worker.account),
        ]
        let first = try await scene.send("family", body, key: "one-family-1", seen: tag)
        let again = try await scene.send("family", body, key: "one-family-1", seen: tag)
        #expect(first.status == .ok && again.body == first.body)
        let family = try #require(Family.ID(first.json.text("id")))
        let record = try await house.record(family)
        #expect(record.people.names == ["Kayla Cole", "Mia Cole", "Leo Cole"])
        #expect(record.map.live(.existingStrength).count == 1 && record.scales.current.count == 1)
        #expect(try await scene.front.record(scene.id).family == family)
    }

    @Test func `without the front door's rights there are no referrals`() async throws {
        let scene = try await Scene()
        let other = try await scene.front.house.caller(try await scene.front.house.visitor("Practitioner"))
        #expect(try await other.get("referrals").status == .notFound)
        #expect(try await other.get("referrals/\(scene.id)").status == .notFound)
    }
}
