import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// The front door: who sees what was referred, asks back, decides, tells, and puts it into a record.
@Suite(.bothEngines) struct FrontDoorTests {
    @Test func `what was referred stands in three columns, with what is missing, and every look leaves a line`()
        async throws
    {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        let list = try await scene.worker.get("/referrals")
        let page = try await scene.worker.get(Link.referral(id).page.path)

        #expect(list.body.contains("Kayla Cole, Mia Cole and Leo Cole") && list.body.contains("things are missing"))
        for words in [
            "Mia is at school.", "Mia hid in the shed.", "Dee is near.", "Text before noon.", "What needs to happen",
        ] {
            #expect(page.body.contains(words), "\(words)")
        }
        let well = try #require(page.body.range(of: "class=\"col well\""))
        let worry = try #require(page.body.range(of: "class=\"col worry\""))
        #expect(well.lowerBound < worry.lowerBound)
        let lines = try await scene.house.lines(of: scene.worker.account)
        #expect(lines.contains { $0.action == "list" && $0.part == "referrals" && $0.shown == [id.value] })
        #expect(lines.contains { $0.action == "view" && $0.part == "referral" && $0.stream == id.value })
    }

    @Test func `danger comes first, then the oldest; what is decided goes to its own list`() async throws {
        let scene = try await FrontDoorScene()
        let first = try await scene.sent()
        scene.outside.forget()
        let second = try await scene.sent([("danger", [("danger", "yes")])])
        let rows = try await scene.rows()
        #expect(rows.map(\.id) == [second, first])
        #expect(rows.map(\.isUrgent) == [true, false])

        try await scene.decide(second, "advice")

        #expect(try await scene.rows().map(\.id) == [first])
        #expect(try await scene.rows(decided: true).map(\.id) == [second])
        #expect(try await scene.worker.get("/referrals?show=decided").body.contains("Advice was given"))
    }

    @Test(arguments: ["Practitioner", "Chair", "Administrator", "Information governance"])
    func `whoever does not take referrals finds nothing there`(role: String) async throws {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        let other = try await scene.house.visitor(role)
        let link = Link.referral(id)
        for path in [
            "/referrals", link.page.path, link.ask.path, link.decision.path, link.outcome.path, link.family.path,
        ] {
            #expect(try await other.get(path).status == .notFound, "\(path)")
        }
        for (path, fields) in [
            (link.ask.path, [("text", "x")]), (link.decision.path, [("outcome", "advice"), ("why", "x")]),
            (link.outcome.path, [("words", "x")]), (link.stopOutcome.path, []),
            (link.family.path, try await scene.everything(id, into: "new")),
        ] {
            #expect(try await scene.house.post(path, fields, as: other).status == .notFound, "\(path)")
        }
        #expect(try await scene.record(id).state == .waiting)
        #expect(try await scene.families().isEmpty)
    }

    @Test func `information governance sees who opened a referral, and nothing of it`() async throws {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        _ = try await scene.worker.get(Link.referral(id).page.path)
        let governance = try await scene.house.visitor("Information governance")

        let page = try await governance.get(Link.referral(id).openings.path)
        let person = try await governance.get("/administration/accounts/\(scene.worker.account)/opened")

        #expect(page.status == .ok && page.body.contains("Referral"))
        #expect(!page.body.contains("Mia") && !page.body.contains("Ali"))
        #expect(person.links.contains(Link.referral(id).openings.path))
        #expect(try await scene.worker.get(Link.referral(id).openings.path).status == .notFound)
    }

    // MARK: - Asking back

    @Test func `a question is answered by its link, once; opening the link changes nothing`() async throws {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        let code = try await scene.ask(id, "When was it?")
        let other = Stranger(scene.house.site)
        let before = try await scene.house.office.referrals.entries(of: id.value).count
        for _ in 0..<3 { #expect(try await other.get("/referral/code/\(code)").status == .ok) }
        #expect(try await other.get("/referral/reply").location == "/referral/code")
        #expect(try await scene.house.office.referrals.entries(of: id.value).count == before)

        #expect(try await other.post("/referral/code", [("code", code)]).location == "/referral/reply")
        let page = try await other.get("/referral/reply")
        #expect(page.body.contains("When was it?"))
        for word in ["Mia", "Leo", "Kayla", "shed"] { #expect(!page.body.contains(word), "\(word)") }
        let command = try #require(page.hidden("command"))
        let empty = try await other.post("/referral/reply", [("command", command), ("answer", " ")])
        #expect(empty.status == .unprocessableContent)
        for _ in 0..<2 {
            let sent = try await other.post("/referral/reply", [("command", command), ("answer", "On Friday.")])
            #expect(sent.location == "/referral/thanks" || sent.location == "/referral/code")
        }
        let record = try await scene.record(id)
        #expect(record.questions.map(\.answer?.text) == ["On Friday."])
        #expect(record.state == .answered)
        // Later the same link shows only that it was answered.
        _ = try await other.post("/referral/code", [("code", code)])
        #expect(!(try await other.get("/referral/reply").body.contains("When was it?")))
    }

    @Test func `a new link ends the old one, taking the question back ends all, and time ends them too`() async throws {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        let old = try await scene.ask(id, "When was it?")
        let question = try #require(try await scene.record(id).questions.first).id
        let made = try await scene.house.post(
            Link.referral(id).question(question, "link").path, as: scene.worker)
        let new = try #require(made.code)

        #expect(old != new)
        #expect(try await scene.works(old) == false)
        #expect(try await scene.works(new))
        let withdrawn = try await scene.house.post(
            Link.referral(id).question(question, "withdraw").path, [("why", "They rang.")], as: scene.worker)
        #expect(withdrawn.status == .seeOther)
        #expect(try await scene.works(new) == false)
        let last = try await scene.ask(id, "Who was there?")
        #expect(try await scene.works(last))
        scene.house.clock.advance(minutes: 15 * 24 * 60)
        #expect(try await scene.works(last) == false)
    }

    @Test func `pressing twice asks once and shows the same code; no code can be read in the database`() async throws {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        let command = ID<Referral>(77).description
        var codes: [String?] = []
        for _ in 0..<2 {
            codes.append(
                try await scene.house.post(
                    Link.referral(id).ask.path, [("text", "When?")], as: scene.worker, command: command
                ).code)
        }

        #expect(codes[0] != nil && codes[0] == codes[1])
        #expect(try await scene.record(id).questions.count == 1)
        let bytes = try await scene.house.everyByte()
        let code = try #require(codes[0])
        #expect(!bytes.contains(code) && !bytes.contains(ReferralCode(typed: code).text))
    }

    @Test func `a worker writes down what was said on the telephone`() async throws {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        _ = try await scene.ask(id, "When was it?")
        let question = try #require(try await scene.record(id).questions.first).id
        let link = Link.referral(id).question(question, "answer").path

        #expect(try await scene.house.post(link, [("answer", "")], as: scene.worker).status == .unprocessableContent)
        #expect(try await scene.house.post(link, [("answer", "Friday.")], as: scene.worker).status == .seeOther)
        #expect(try await scene.worker.get(Link.referral(id).page.path).body.contains("Written down by"))
    }

    // MARK: - Deciding and telling

    @Test func `a decision needs its reason, and of two who decide at once one is told`() async throws {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        let version = try #require(try await scene.house.office.referrals.load(id.value)).version
        let link = Link.referral(id).decision.path
        let without = try await scene.house.post(
            link, [("outcome", "advice"), ("why", "")], as: scene.worker, base: version)
        #expect(without.status == .unprocessableContent)

        let first = try await scene.house.post(
            link, [("outcome", "advice"), ("why", "Dee is there.")], as: scene.worker, base: version)
        let second = try await scene.house.post(
            link, [("outcome", "take-on"), ("why", "zzmine")], as: scene.worker, base: version)

        #expect([first.status, second.status] == [.seeOther, .conflict])
        #expect(second.body.contains("zzmine"))
        #expect(try await scene.record(id).decisions.map(\.decision.outcome.id) == ["advice"])
    }

    @Test func `what a worker types is kept for them alone until it is sent`() async throws {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        let link = Link.referral(id).decision.path
        let name = try #require(try await scene.worker.get(link).hidden("form"))
        let kept = try await scene.house.post(
            Link.referral(id).draft.path, [("form", name), ("why", "zzhalf a thought")], as: scene.worker)
        #expect(kept.status == .ok)
        let other = try await scene.house.visitor("Front door")

        #expect(try await scene.worker.get(link).body.contains("zzhalf a thought"))
        #expect(!(try await other.get(link).body.contains("zzhalf a thought")))
        let bytes = try await scene.house.everyByte()
        #expect(!bytes.contains("zzhalf"))
        _ = try await scene.house.post(
            link, [("form", name), ("outcome", "advice"), ("why", "zzwhole")], as: scene.worker)
        #expect(!(try await scene.worker.get(link).body.contains("zzhalf a thought")))
    }

    @Test func `what became of it reaches whoever referred by its own link, and can be ended`() async throws {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        try await scene.decide(id)
        let told = try await scene.house.post(
            Link.referral(id).outcome.path, [("words", "Thank you. We are talking with them.")], as: scene.worker)
        let code = try #require(told.code)
        let other = Stranger(scene.house.site)
        _ = try await other.post("/referral/code", [("code", code)])
        let page = try await other.get("/referral/reply")

        #expect(page.body.contains("Thank you. We are talking with them."))
        for word in ["Mia", "Kayla", "They need us."] { #expect(!page.body.contains(word), "\(word)") }
        let lines = try await scene.house.office.journal.access.lines(of: .record(id.value), limit: 50).map(\.line)
        #expect(lines.contains { $0.action == "view" && $0.role == "guest" })
        _ = try await scene.house.post(Link.referral(id).stopOutcome.path, as: scene.worker)
        #expect(try await other.get("/referral/reply").location == "/referral/code")
    }
}

/// The link by e-mail, where letters can leave.
@Suite(.bothEngines) struct ReferralLetterTests {
    @Test func `a link goes by email only where the worker ticks it, once, and the letter names nobody`() async throws {
        let scene = try await FrontDoorScene(isDemo: true)
        let id = try await scene.sent([("you", [("yourName", "Mrs Ali"), ("email", "ali@hill.example")])])
        let without = try await scene.house.post(Link.referral(id).ask.path, [("text", "When?")], as: scene.worker)
        #expect(without.status == .ok)
        #expect(try await scene.house.office.outbox.kept().isEmpty)
        let command = ID<Referral>(78).description
        for _ in 0..<2 {
            let asked = try await scene.house.post(
                Link.referral(id).ask.path, [("text", "When was Mia there?"), ("mail", "yes")], as: scene.worker,
                command: command)
            #expect(asked.body.contains("ali@hill.example"))
        }
        let letters = try await scene.house.office.outbox.kept().map(\.letter)

        #expect(letters.map(\.to.text) == ["ali@hill.example"])
        let letter = try #require(letters.first)
        #expect(letter.text.contains("/referral/code/"))
        for word in ["Mia", "Ali", "Cole", "When"] {
            #expect(!(letter.subject + letter.text).contains(word), "\(word)")
        }
    }
}

extension FrontDoorScene {
    /// The front door's list, as its worker sees it.
    func rows(decided: Bool = false) async throws -> [ReferralRow] {
        let staff = try await house.office.accounts.everybody()
        let account = try #require(staff.accounts[worker.account])
        let role = try #require(staff.roles[account.role])
        let actor = Actor(
            id: account.id, name: "", role: role, teams: account.teams, session: worker.session)
        return try await house.office.referrals(for: actor, decided: decided)
    }

    /// Asks something, and returns the code for the answer.
    func ask(_ id: Referral.ID, _ text: String) async throws -> String {
        let asked = try await house.post(Link.referral(id).ask.path, [("text", text)], as: worker)
        #expect(asked.status == .ok)
        return try #require(asked.code)
    }

    /// Does a code lead anywhere?
    func works(_ code: String) async throws -> Bool {
        try await house.office.referralLinks.find(ReferralCode(typed: code)) != nil
    }
}

extension TestAnswer {
    /// The code that a page shows.
    var code: String? {
        body.split(separator: "class=\"code num\">").dropFirst().first?.split(separator: "<").first.map(String.init)
    }
}
