import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Floods, machines, and what must never come out of the public form.
@Suite(.bothEngines) struct ReferralAbuseTests {
    @Test func `too much from one place is stopped, what was written is kept, and it ends after an hour`() async throws
    {
        let scene = try await FrontDoorScene()
        var statuses: [HTTPResponse.Status] = []
        for _ in 0..<41 { statuses.append(try await scene.outside.post("/referral", [("danger", "no")]).status) }

        #expect(statuses.last == .tooManyRequests)
        #expect(statuses.dropLast().allSatisfy { $0 == .seeOther })
        scene.house.clock.advance(minutes: 61)
        #expect(try await scene.outside.post("/referral", [("danger", "no")]).status == .seeOther)
    }

    @Test func `sending too often keeps the words and shows the code and whom to ring`() async throws {
        let scene = try await FrontDoorScene()
        for _ in 0..<20 { _ = try await scene.house.office.referralLimits.take(.send, from: "local") }
        try await scene.begin()
        _ = try await scene.outside.post("/referral/worries", [("worries", "Alone.")])

        let stopped = try await scene.outside.send()

        #expect(stopped.status == .tooManyRequests)
        let code = ReferralCode(typed: try #require(scene.outside.cookies["kith-referral"]))
        #expect(stopped.body.contains(code.grouped) && stopped.body.contains("999"))
        #expect(try await scene.count() == 0)
        scene.house.clock.advance(minutes: 61)
        #expect(try await scene.outside.send().location == "/referral/sent")
    }

    @Test func `one that is too quick for a person is asked once more`() async throws {
        let scene = try await FrontDoorScene()
        let quick = Stranger(scene.house.site)
        _ = try await quick.post("/referral", [("danger", "no"), ("website", "")])
        _ = try await quick.post("/referral/worries", [("worries", "Alone.")])
        let asked = try await quick.send()
        #expect(asked.status == .unprocessableContent)
        #expect(asked.body.contains("I am a person and want to send this"))
        let sent = try await quick.send([("sure", "yes")])
        #expect(sent.location == "/referral/sent")
    }

    @Test func `a filled trap asks for one more tick and is no wall for a person`() async throws {
        let scene = try await FrontDoorScene()
        _ = try await scene.outside.post("/referral", [("danger", "no"), ("website", "filled by a browser")])
        scene.house.clock.advance(minutes: 5)
        _ = try await scene.outside.post("/referral/worries", [("worries", "Alone.")])

        #expect(try await scene.outside.send().status == .unprocessableContent)
        #expect(try await scene.count() == 0)
        #expect(try await scene.outside.send([("sure", "yes")]).location == "/referral/sent")
    }

    @Test func `a megabyte and ten thousand fields are refused in plain words, and nothing is lost`() async throws {
        let scene = try await FrontDoorScene()
        try await scene.begin()
        _ = try await scene.outside.post("/referral/worries", [("worries", "zzkept")])
        let huge = try await scene.outside.post(
            "/referral/worries", [("worries", String(repeating: "a", count: 1_000_000))])
        let long = try await scene.outside.post(
            "/referral/worries", [("worries", String(repeating: "a", count: 10_001))])
        let many = try await scene.outside.post(
            "/referral/worries", (0..<10_000).map { ("worries\($0)", "x") })

        #expect(huge.status == .contentTooLarge && huge.body.contains("10,000 characters"))
        #expect(long.status == .unprocessableContent && long.body.contains("10,000 characters"))
        #expect(long.body.contains(String(repeating: "a", count: 10_001)))
        #expect(many.status == .badRequest)
        #expect(try await scene.outside.get("/referral/worries").body.contains("zzkept"))
    }

    @Test func `unknown fields and forms of other sites are refused`() async throws {
        let scene = try await FrontDoorScene()
        try await scene.begin()
        let unknown = try await scene.outside.post("/referral/well", [("workingWell", "x"), ("family", "1")])
        let foreign = try await scene.outside.post(
            "/referral/well", [("workingWell", "x")], origin: "https://evil.example")
        let without = try await scene.outside.post("/referral/well", [("workingWell", "x")], origin: nil)

        #expect(unknown.status == .badRequest)
        #expect([foreign.status, without.status] == [.forbidden, .forbidden])
        #expect(!(try await scene.outside.get("/referral/well").body.contains(">x<")))
    }

    @Test func `script in a name is shown as text, to the sender and at the front door`() async throws {
        let scene = try await FrontDoorScene()
        let script = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
        let id = try await scene.sent([
            ("people", [("who1", "child"), ("name1", script)]), ("you", [("yourName", script)]),
        ])
        for path in ["/referrals", Link.referral(id).page.path, Link.referral(id).ask.path] {
            let page = try await scene.worker.get(path)
            #expect(page.status == .ok)
            #expect(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"), "\(path)")
            #expect(page.body.contains("&lt;script&gt;alert(1)") || path.hasSuffix("ask"), "\(path)")
        }
    }

    @Test func `no page outside tells an address back after sending, or whether a family is known`() async throws {
        let scene = try await FrontDoorScene()
        try await scene.house.family(named: "Mia Cole", lead: scene.worker.account)
        let known = try await pagesAfterSending(scene, child: "Mia Cole")
        scene.outside.forget()
        let unknown = try await pagesAfterSending(scene, child: "Xan Zzyzx")

        #expect(known == unknown)
        #expect(!known.joined().contains("who@mail.example"))
    }

    /// What somebody sees from sending on, without what differs by chance.
    private func pagesAfterSending(_ scene: FrontDoorScene, child: String) async throws -> [String] {
        try await scene.begin()
        _ = try await scene.outside.post("/referral/you", [("yourName", "Somebody"), ("email", "who@mail.example")])
        _ = try await scene.outside.post("/referral/people", [("who1", "child"), ("name1", child)])
        let sent = try await scene.outside.send()
        let page = try await scene.outside.get("/referral/sent")
        let id = try #require(try await scene.newest())
        return ["\(sent.status)", sent.location ?? "", page.body.replacing(id.reference, with: "")]
    }

    @Test func `nothing that was written, and no code, can be read in the database`() async throws {
        let scene = try await FrontDoorScene()
        try await scene.begin()
        _ = try await scene.outside.post("/referral/worries", [("worries", "qqdraftsecret")])
        let code = try #require(scene.outside.cookies["kith-referral"])
        let before = try await scene.house.everyByte()
        _ = try await scene.outside.send()
        let after = try await scene.house.everyByte()

        for bytes in [before, after] {
            #expect(!bytes.contains("qqdraftsecret") && !bytes.contains(code))
        }
        let id = try #require(try await scene.newest())
        #expect(try await scene.record(id).content?.worries == "qqdraftsecret")
    }
}

extension House {
    /// Everything that stands in the tables of referrals and of the record, as text.
    func everyByte() async throws -> String {
        let tables =
            ReferralTables.schema.tables + [ReferralTables.referrals.table]
            + Schema.journal.tables.filter { ["body", "command", "draft", "event", "access"].contains($0.name) }
        return try await office.journal.database.read { tx in
            var all = ""
            for table in tables {
                let rows =
                    table.order.isEmpty
                    ? try tx.rows("SELECT sealed FROM referral_index")
                    : try tx.page(of: table, after: nil, limit: 10_000)
                for value in rows.flatMap(\.values) {
                    switch value {
                    case .text(let text): all += text
                    case .blob(let bytes): all += String(decoding: bytes, as: UTF8.self)
                    case .integer, .null: break
                    }
                }
            }
            return all
        }
    }
}
