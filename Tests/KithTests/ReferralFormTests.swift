import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// The public form: anybody writes, stops, comes back with a code, and sends.
@Suite(.bothEngines) struct ReferralFormTests {
    @Test func `every page of the form opens, keeps what is typed, and leads to the next`() async throws {
        let scene = try await FrontDoorScene()
        try await scene.begin()
        let order = ReferralStep.ordered(.workingWellFirst)
        for (place, step) in order.enumerated() {
            let page = try await scene.outside.get("/referral/\(step.rawValue)")
            #expect(page.status == .ok, "\(step)")
            let fields = step.fields.sorted().map { ($0, "zzword of \($0)") }
            let kept = try await scene.outside.post("/referral/\(step.rawValue)", fields)
            let next = place + 1 < order.count ? "/referral/\(order[place + 1].rawValue)" : "/referral/check"
            #expect(kept.location == next, "\(step)")
        }

        for step in order {
            let page = try await scene.outside.get("/referral/\(step.rawValue)")
            // Choices that are none of those on offer are kept and not shown.
            let texts = step.fields.filter { !$0.hasPrefix("who") || $0 == "whoKnows" || $0 == "whyScore" }
                .filter { !["danger", "nameless", "worriesKnown", "score", "familyTold", "consent"].contains($0) }
                .filter { !$0.hasSuffix("Known") }
            let missing = texts.filter { !page.body.contains("zzword of \($0)") }
            #expect(missing.isEmpty, "\(step): \(missing.sorted())")
        }
    }

    @Test func `danger shows at once whom to ring, keeps what was typed, and lets the person go on`() async throws {
        let scene = try await FrontDoorScene()
        var door = FrontDoor.builtIn
        door.byDay = Term("Front door: 01632 960100", "")
        let opened = door
        _ = try await scene.house.office.authorities.change(
            Office.authorityID, by: scene.house.office.ownCommand(), access: scene.house.office.ownLine("test")
        ) { Decision(try $0.record.openFrontDoor(opened), answer: "") }
        let start = try await scene.outside.get("/referral")
        let begun = try await scene.outside.post(
            "/referral", [("danger", "yes"), ("dangerWords", "He has a knife."), ("website", "")])
        let page = try await scene.outside.get(try #require(begun.location))

        #expect(start.body.contains("999") && start.body.contains("01632 960100"))
        #expect(page.body.contains("999") && page.body.contains("01632 960100"))
        #expect(page.links.contains("/referral/you"))
        let again = try await scene.outside.get("/referral/danger")
        #expect(again.body.contains("He has a knife."))
        // Later on the same: whoever says it on the way is told at once.
        let later = try await scene.outside.post("/referral/danger", [("danger", "yes"), ("dangerWords", "")])
        #expect(later.location == "/referral/begun")
    }

    @Test func `the code opens the form on another device, and nothing else does`() async throws {
        let scene = try await FrontDoorScene()
        try await scene.begin()
        _ = try await scene.outside.post("/referral/well", [("workingWell", "zzmia reads")])
        let begun = try await scene.outside.get("/referral/begun")
        let code = ReferralCode(typed: try #require(scene.outside.cookies["kith-referral"]))
        #expect(begun.body.contains(code.grouped))

        let other = Stranger(scene.house.site)
        #expect(try await other.get("/referral/well").location == "/referral/code")
        #expect(try await other.get("/referral/check").location == "/referral/code")
        let wrong = try await other.post("/referral/code", [("code", "aaaa-bbbb-cccc")])
        #expect(wrong.status == .unprocessableContent)
        let right = try await other.post("/referral/code", [("code", " \(code.grouped.uppercased()) ")])
        #expect(right.location == "/referral/check")
        #expect(try await other.get("/referral/well").body.contains("zzmia reads"))
    }

    @Test func `what is typed survives a restart, and expires`() async throws {
        let scene = try await FrontDoorScene()
        try await scene.begin()
        _ = try await scene.outside.post("/referral/well", [("workingWell", "zzmia reads")])
        let code = try #require(scene.outside.cookies["kith-referral"])
        try await scene.house.office.journal.database.close()
        let restarted = try await scene.house.another("later")
        let other = Stranger(restarted.site)

        #expect(try await other.post("/referral/code", [("code", code)]).location == "/referral/check")
        #expect(try await other.get("/referral/well").body.contains("zzmia reads"))
        scene.house.clock.advance(minutes: 15 * 24 * 60)
        #expect(try await other.get("/referral/well").location == "/referral/code")
        try await restarted.office.referralDrafts.tidy()
        let rows = try await restarted.office.journal.database.read { tx in
            try tx.rows("SELECT code FROM referral_draft").count
        }
        #expect(rows == 0)
    }

    @Test func `stopping takes the code from the device and gives it once more`() async throws {
        let scene = try await FrontDoorScene()
        try await scene.begin()
        let code = ReferralCode(typed: try #require(scene.outside.cookies["kith-referral"]))

        let stopped = try await scene.outside.post("/referral/leave")

        #expect(stopped.body.contains(code.grouped))
        #expect(scene.outside.cookies["kith-referral"] == nil)
        #expect(try await scene.outside.get("/referral/you").location == "/referral/code")
    }

    @Test func `guessing codes is slowed down`() async throws {
        let scene = try await FrontDoorScene()
        try await scene.begin()
        let code = try #require(scene.outside.cookies["kith-referral"])
        let guesser = Stranger(scene.house.site)
        var statuses: [HTTPResponse.Status] = []
        for number in 10..<34 {
            statuses.append(try await guesser.post("/referral/code", [("code", "aaaabbbbcc\(number)")]).status)
        }

        #expect(statuses.contains(.tooManyRequests))
        let right = try await guesser.post("/referral/code", [("code", code)])
        #expect(right.status == .tooManyRequests)
    }

    @Test func `a referral with holes is sent, once, however often the button is pressed`() async throws {
        let scene = try await FrontDoorScene()
        try await scene.begin()
        _ = try await scene.outside.post("/referral/worries", [("worries", "He is alone till late.")])
        let page = try await scene.outside.get("/referral/check")
        #expect(page.holds("it would help us to know more"))
        let command = try #require(page.hidden("command"))

        let first = try await scene.outside.send(command: command)
        let second = try await scene.outside.post("/referral/send", [("command", command), ("website", "")])

        #expect([first.location, second.location] == ["/referral/sent", "/referral/sent"])
        #expect(try await scene.count() == 1)
        let id = try #require(try await scene.newest())
        #expect(try await scene.record(id).content?.worries == "He is alone till late.")
        let sent = try await scene.outside.get("/referral/sent")
        #expect(sent.body.contains(id.reference))
        // Nothing of it is left in the draft, and nothing can be added to it.
        #expect(try await scene.outside.get("/referral/worries").location == "/referral/sent")
        let late = try await scene.outside.post("/referral/worries", [("worries", "More.")])
        #expect(late.location == "/referral/sent")
        #expect(try await scene.record(id).content?.worries == "He is alone till late.")
    }

    @Test func `an empty form is not sent, in plain words`() async throws {
        let scene = try await FrontDoorScene()
        try await scene.begin()
        let answer = try await scene.outside.send()

        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Write something before you send it."))
        #expect(try await scene.count() == 0)
    }

    @Test func `what the first page holds in Welsh is kept in Welsh`() async throws {
        let scene = try await FrontDoorScene()
        _ = try await scene.outside.post("/language", [("language", "cy"), ("back", "/referral")])
        try await scene.begin()
        _ = try await scene.outside.post("/referral/worries", [("worries", "Mae ar ei ben ei hun.")])
        let page = try await scene.outside.get("/referral/worries")
        _ = try await scene.outside.send()
        let id = try #require(try await scene.newest())

        #expect(page.body.contains("<html lang=\"cy\">") && page.body.contains("Am beth rydych chi&#39;n poeni?"))
        let content = try await scene.record(id).content
        #expect(content?.language == "cy")
        #expect(content?.wording.question.language == "cy")
    }

    @Test func `the authority's order of columns is the form's`() async throws {
        let scene = try await FrontDoorScene()
        var door = FrontDoor.builtIn
        door.columns = .worriesFirst
        let worriesFirst = door
        _ = try await scene.house.office.authorities.change(
            Office.authorityID, by: scene.house.office.ownCommand(), access: scene.house.office.ownLine("test")
        ) { Decision(try $0.record.openFrontDoor(worriesFirst), answer: "") }
        try await scene.begin()

        let next = try await scene.outside.post("/referral/people", [("name1", "Mia")])

        #expect(next.location == "/referral/worries")
        let page = try await scene.outside.get("/referral/number")
        let ten = try #require(page.body.range(of: "10 means"))
        let zero = try #require(page.body.range(of: "0 means", range: ten.upperBound..<page.body.endIndex))
        #expect(ten.lowerBound < zero.lowerBound)
        let rung = try #require(page.body.range(of: "value=\"10\""))
        #expect(try #require(page.body.range(of: "value=\"0\"")).lowerBound > rung.lowerBound)
    }
}
