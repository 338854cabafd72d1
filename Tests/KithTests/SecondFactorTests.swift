import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

struct OneTimeCodeTests {
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ]) func `the codes of RFC 6238`(seconds: Int64, code: String) {
        let secret = Array("12345678901234567890".utf8)
        let step = OneTimeCode.step(at: Moment(milliseconds: seconds * 1_000))

        #expect(OneTimeCode.code(secret, step: step, digits: 8) == code)
        #expect(OneTimeCode.code(secret, step: step) == code.suffix(6))
    }

    @Test(arguments: [
        (-61, false), (-31, false), (-30, true), (-1, true), (0, true), (29, true), (59, true), (61, false),
    ])
    func `a code holds for its half minute and one before and after`(seconds: Int64, isTaken: Bool) {
        let secret = OneTimeCode.newSecret()
        let made: Int64 = 1_781_265_600
        let code = OneTimeCode.code(secret, step: made / 30)

        let step = OneTimeCode.step(of: code, secret, at: Moment(milliseconds: (made + seconds) * 1_000))

        #expect((step != nil) == isTaken)
    }

    @Test(arguments: [("f", "MY"), ("fo", "MZXQ"), ("foobar", "MZXW 6YTB OI")])
    func `a secret is typed in base 32`(text: String, typed: String) {
        #expect(OneTimeCode.typed(Array(text.utf8)) == typed)
    }
}

/// The second step of signing in (assurance 71).
@Suite(.bothEngines) struct SecondFactorTests {
    private static let password = "lantern otter meadow brass"

    private struct Scene {
        let house: House
        let jo: TestBrowser

        init(_ role: String = "Practitioner") async throws {
            house = try await House.build()
            jo = try await house.visitor(role, login: "jo")
            let account = try #require(try await house.office.accounts.everybody().accounts[jo.account])
            try await house.office.accounts.keep(
                SecondFactorTests.password, for: account, staying: jo.session, line: house.office.ownLine("password"))
        }

        /// The code that a phone shows now.
        func code() async throws -> String {
            let factor = try #require(try await house.office.secondFactors.factor(of: jo.account))
            return OneTimeCode.code(factor.secret, step: OneTimeCode.step(at: house.clock.now))
        }

        /// Sets it up on their page, and returns the codes of the sheet.
        func setUp() async throws -> [String] {
            let begun = try await house.post("/me/codes", [("now", SecondFactorTests.password)], as: jo)
            #expect(begun.location == "/me/codes/set-up")
            let sheet = try await house.post("/me/codes/set-up", [("code", try await code())], as: jo)
            #expect(sheet.status == .ok)
            return sheet.body.components(separatedBy: "<li class=\"num\">").dropFirst().map {
                $0.components(separatedBy: "<")[0]
            }
        }

        func send(_ path: String, _ fields: [(String, String)], step: String = "") async throws -> TestAnswer {
            let stranger = TestBrowser(house.site, account: ID(0), token: "none; kith-step=\(step)", session: ID(0))
            return try await stranger.send(path, body: Fields(fields).urlEncoded)
        }

        /// Gives the name and the right password; returns the answer and what it put into the cookie of the half-way.
        func giveItsPassword() async throws -> (TestAnswer, step: String) {
            let answer = try await send(
                "/sign-in", [("name", "jo"), ("password", SecondFactorTests.password), ("back", "/families")])
            return (answer, answer.cookie("kith-step") ?? "")
        }
    }

    @Test func `without it signing in is as before`() async throws {
        let (answer, step) = try await Scene().giveItsPassword()

        #expect(answer.location == "/families" && step.isEmpty && answer.cookie("kith") != nil)
    }

    @Test func `with it the password alone is no session, and the code makes one`() async throws {
        let scene = try await Scene()
        _ = try await scene.setUp()
        scene.house.clock.advance(minutes: 1)

        let (asked, step) = try await scene.giveItsPassword()

        #expect(asked.location == "/sign-in/code?back=%2Ffamilies")
        #expect(asked.cookie("kith") == nil && !step.isEmpty)
        let half = TestBrowser(
            scene.house.site, account: ID(0), token: "\(step); kith-step=\(step)", session: ID(0))
        #expect(try await half.get("/families").location?.hasPrefix("/sign-in") == true)
        #expect(try await half.get("/sign-in/code").body.contains("name=\"code\""))
        let wrong = try await scene.send("/sign-in/code", [("code", "000000"), ("back", "/families")], step: step)
        #expect(wrong.status == .unprocessableContent && wrong.cookie("kith") == nil)
        let right = try await scene.send(
            "/sign-in/code", [("code", try await scene.code()), ("back", "/families")], step: step)
        #expect(right.location == "/families")
        let token = try #require(right.cookie("kith"))
        let inside = TestBrowser(scene.house.site, account: scene.jo.account, token: token, session: ID(0))
        #expect(try await inside.get("/families").status == .ok)
        let again = try await scene.send("/sign-in/code", [("code", try await scene.code())], step: step)
        #expect(again.location == "/sign-in" && again.cookie("kith") == nil)
    }

    @Test func `a code is taken once, also by another node`() async throws {
        let scene = try await Scene()
        _ = try await scene.setUp()
        scene.house.clock.advance(minutes: 1)
        let code = try await scene.code()
        let node = scene.house.scratch.engine == .postgres ? try await scene.house.another("other") : scene.house

        let first = try await scene.house.office.secondFactors.accept(code, of: scene.jo.account)
        let second = try await node.office.secondFactors.accept(code, of: scene.jo.account)
        scene.house.clock.advance(minutes: -1)
        let older = try await node.office.secondFactors.accept(try await scene.code(), of: scene.jo.account)

        #expect(first == .phone)
        #expect(second == nil && older == nil)
    }

    @Test func `ten codes stand on the sheet, each works once, and none is stored readably`() async throws {
        let scene = try await Scene()
        let codes = try await scene.setUp()
        #expect(Set(codes).count == 10)

        let (_, step) = try await scene.giveItsPassword()
        let used = try await scene.send("/sign-in/code", [("code", codes[3].uppercased())], step: step)
        let (_, next) = try await scene.giveItsPassword()
        let again = try await scene.send("/sign-in/code", [("code", codes[3])], step: next)

        #expect(used.cookie("kith") != nil)
        #expect(again.status == .unprocessableContent)
        #expect(try await scene.house.office.secondFactors.recoveryCodesLeft(of: scene.jo.account) == 9)
        let factor = try #require(try await scene.house.office.secondFactors.factor(of: scene.jo.account))
        let stored = try await scene.house.office.journal.database.read { tx in
            try tx.rows("SELECT sealed FROM second_factor").map { try $0.blob(0) }
                + tx.rows("SELECT hash FROM recovery_code").map { try $0.blob(0) }
        }
        for bytes in stored {
            #expect(!String(decoding: bytes, as: UTF8.self).contains(codes[0].prefix(5)))
            #expect(!bytes.starts(with: factor.secret) && !bytes.hexadecimal.contains(factor.secret.hexadecimal))
        }
    }

    @Test func `guessing codes is slowed down, wherever it comes from`() async throws {
        let scene = try await Scene()
        _ = try await scene.setUp()
        var last = HTTPResponse.Status.ok
        for _ in 0..<10 {
            let (_, step) = try await scene.giveItsPassword()
            last = try await scene.send("/sign-in/code", [("code", "000000")], step: step).status
        }

        #expect(last == .tooManyRequests)
    }

    @Test func `a role that needs it gives no session before it is set up`() async throws {
        let scene = try await Scene()
        let administrator = try await scene.house.visitor("Administrator")
        let staff = try await scene.house.office.accounts.everybody()
        let role = try #require(staff.roles.values.first { $0.english == "Practitioner" })
        let kept = try await scene.house.post(
            Link.role(role.id).path,
            [("name", "Practitioner"), ("code-needed", "yes")]
                + role.capabilities.map { ("capability", $0.rawValue) }, as: administrator)
        #expect(kept.status == .seeOther)

        let (asked, step) = try await scene.giveItsPassword()
        #expect(asked.location?.hasPrefix("/sign-in/set-up") == true && asked.cookie("kith") == nil)
        let done = try await scene.send("/sign-in/set-up", [("code", try await scene.code())], step: step)

        #expect(done.status == .ok && done.body.contains("Codes for when you have no phone"))
        #expect(done.cookie("kith") != nil)
        scene.house.clock.advance(minutes: 1)
        let off = try await scene.house.post("/me/codes/off", [("code", try await scene.code())], as: scene.jo)
        #expect(off.status == .notFound)
    }

    @Test func `somebody who looks after accounts takes it off for whoever lost the phone, who is told`() async throws {
        let scene = try await Scene()
        _ = try await scene.setUp()
        let administrator = try await scene.house.visitor("Administrator", login: "gareth")
        let path = Link.codesOff(scene.jo.account).path

        let own = try await scene.house.post(path, as: scene.jo)
        let taken = try await scene.house.post(path, as: administrator)

        #expect(own.status == .notFound && taken.status == .seeOther)
        #expect(try await scene.jo.get("/").location?.hasPrefix("/sign-in") == true)
        let (answer, _) = try await scene.giveItsPassword()
        let token = try #require(answer.cookie("kith"))
        let back = TestBrowser(scene.house.site, account: scene.jo.account, token: token, session: ID(0))
        #expect(try await back.get("/").body.contains("gareth took your code off"))
        let lines = try await scene.house.lines(of: administrator.account)
        #expect(lines.first?.part == "second-factor")
    }

    @Test func `nobody sets it up without the password, and other browsers are signed out when it is on`() async throws
    {
        let scene = try await Scene()
        let other = try await scene.house.signedInAgain(scene.jo)

        let wrong = try await scene.house.post("/me/codes", [("now", "not the password at all")], as: scene.jo)
        #expect(wrong.status == .unprocessableContent)
        _ = try await scene.setUp()

        #expect(try await scene.jo.get("/me").status == .ok)
        #expect(try await other.get("/me").location?.hasPrefix("/sign-in") == true)
    }

    @Test func `an idle screen asks for the password and not for the code`() async throws {
        let scene = try await Scene()
        _ = try await scene.setUp()
        scene.house.clock.advance(minutes: 31)

        let opened = try await scene.house.post(
            "/locked", [("password", Self.password), ("back", "/me")], as: scene.jo)

        #expect(opened.location == "/me" && opened.cookie("kith") != nil)
    }
}

extension TestAnswer {
    /// What the answer puts into a cookie; nil where it puts nothing, or takes it away.
    func cookie(_ name: String) -> String? {
        headers[values: .setCookie].filter { $0.hasPrefix("\(name)=") }
            .map { String($0.dropFirst(name.count + 1).prefix { $0 != ";" }) }.first { !$0.isEmpty }
    }
}
