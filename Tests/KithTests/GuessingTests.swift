import HTTPTypes
import Practice
import Scratch
import Testing

@testable import Kith

/// Guessing is slowed down, and nobody is locked out by what others guess (assurance 73).
@Suite(.bothEngines) struct GuessingTests {
    private static let password = "lantern otter meadow brass"

    /// Jo, who has a password, and her browser, which has been signed in before.
    private struct Scene {
        var house: House
        var jo: TestBrowser
        /// The mark that Jo's browser keeps.
        var known: String

        static func build() async throws -> Scene {
            let house = try await House.build()
            let jo = try await house.visitor("Practitioner", login: "jo")
            let account = try #require(try await house.office.accounts.everybody().accounts[jo.account])
            try await house.office.accounts.keep(
                password, for: account, staying: jo.session, line: house.office.ownLine("password"))
            return Scene(house: house, jo: jo, known: house.office.accounts.browserMark(of: jo.account))
        }

        func signIn(_ password: String, name: String = "jo", known: String? = nil) async throws -> TestAnswer {
            let cookie = known.map { "x; kith-known=\($0)" } ?? ""
            return try await TestBrowser(house.site, account: ID(0), token: cookie, session: ID(0)).send(
                "/sign-in", body: Fields([("name", name), ("password", password), ("back", "/")]).urlEncoded)
        }
    }

    @Test func `a browser that is known signs in at once, whatever others guess from the same address`() async throws {
        let scene = try await Scene.build()
        for number in 0..<150 { _ = try await scene.signIn("wrong guess number \(number)", name: "nobody-\(number)") }
        for number in 0..<20 { _ = try await scene.signIn("wrong guess number \(number)") }

        let stranger = try await scene.signIn(Self.password)
        let known = try await scene.signIn(Self.password, known: scene.known)
        let shared = try await scene.signIn(Self.password, known: "\(scene.known.reversed()).\(scene.known)")

        #expect(stranger.status == .tooManyRequests && stranger.body.contains("one-time code"))
        #expect([known.status, shared.status] == [.seeOther, .seeOther])
    }

    @Test func `the screen opens to the right password while others guess, and says so where it has to wait`()
        async throws
    {
        let scene = try await Scene.build()
        for number in 0..<150 { _ = try await scene.signIn("wrong guess number \(number)") }
        scene.house.clock.advance(minutes: 31)
        func unlock(_ password: String) async throws -> TestAnswer {
            try await scene.house.post("/locked", [("password", password), ("back", "/")], as: scene.jo)
        }
        for number in 0..<6 { _ = try await unlock("wrong guess number \(number)") }

        let early = try await unlock(Self.password)
        scene.house.clock.advance(minutes: 1)
        let later = try await unlock(Self.password)

        #expect(early.status == .tooManyRequests && early.body.contains("too many wrong attempts"))
        #expect(later.status == .seeOther)
    }

    @Test func `wrong codes of referrals make nobody wait who signs in`() async throws {
        let scene = try await Scene.build()
        let stranger = TestBrowser(scene.house.site, account: ID(0), token: "", session: ID(0))
        for _ in 0..<40 {
            _ = try await stranger.send("/referral/code", body: Fields([("code", "abcdefghjkmn")]).urlEncoded)
        }

        let signedIn = try await scene.signIn(Self.password)

        #expect(signedIn.status == .seeOther)
    }

    @Test func `many guesses at once are counted one by one`() async throws {
        let scene = try await Scene.build()

        let statuses = try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
            for number in 0..<30 {
                group.addTask { try await scene.signIn("wrong guess number \(number)").status }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        let taken = statuses.count { $0 == .unprocessableContent }
        #expect(taken <= 6)
    }

    @Test func `a code that sets a password makes the browser a known one`() async throws {
        let scene = try await Scene.build()
        let code = try await scene.house.office.accounts.makeCode(
            for: scene.jo.account, line: scene.house.office.ownLine("code"))
        let stranger = TestBrowser(scene.house.site, account: ID(0), token: "", session: ID(0))

        let fields = [("name", "jo"), ("code", code), ("password", Self.password), ("again", Self.password)]
        let set = try await stranger.send("/new-password", body: Fields(fields).urlEncoded)

        #expect(set.headers[values: .setCookie].contains { $0.hasPrefix("kith-known=\(scene.known);") })
    }

    @Test func `desks are shared, and the browser knows the last eight people`() async throws {
        let accounts = try await Scene.build().house.office.accounts
        var marks: String?
        for number in 1...10 { marks = accounts.marks(marks, with: ID(UInt128(number))) }

        let known = (1...10).map { accounts.browser(ID($0), isKnownBy: marks) }

        #expect(known == [false, false] + Array(repeating: true, count: 8))
    }
}

/// The same as values, over weeks and tens of thousands of guesses.
struct WrongTriesTests {
    /// Counts as the throttle does, without a database.
    private struct Counts {
        var all: [String: WrongTries] = [:]

        func wait(_ attempt: Throttle.Attempt, _ now: Int64) -> Int {
            attempt.counts.map { all[$0.whom]?.wait(at: now, $0.limit) ?? 0 }.max() ?? 0
        }

        mutating func fail(_ attempt: Throttle.Attempt, _ now: Int64) -> Bool {
            guard wait(attempt, now) == 0 else { return false }
            for count in attempt.counts {
                all[count.whom] = (all[count.whom] ?? WrongTries(number: 0, at: now)).andOne(at: now, count.limit)
            }
            return true
        }
    }

    private static let minute: Int64 = 60_000
    private static let day = 24 * 60 * minute

    @Test func `an office with thirty mistypes a day for eight weeks never waits`() {
        var counts = Counts()
        var longest = 0
        for day in 0..<56 {
            // Most of them come when people arrive, from browsers that nobody used before.
            for number in 0..<30 {
                let now = Int64(day) * Self.day + (9 * 60 + Int64(number < 20 ? number / 2 : number * 15)) * Self.minute
                let attempt = Throttle.Attempt(login: "p\(number)", source: "office", isKnownBrowser: false)
                longest = max(longest, counts.wait(attempt, now))
                _ = counts.fail(attempt, now)
            }
        }
        #expect(longest == 0)
    }

    @Test
    func `ten thousand guesses at one account from as many addresses are taken for weeks, and its owner comes in`() {
        var counts = Counts()
        var taken = 0
        var waited = 0
        for number in 0..<10_000 {
            // One guess every eight seconds: nearly a day.
            let now = Int64(number) * 8_000
            let attempt = Throttle.Attempt(login: "jo", source: "10.\(number)", isKnownBrowser: false)
            if counts.fail(attempt, now) { taken += 1 }
            waited = max(waited, counts.wait(.init(login: "jo", source: "home", isKnownBrowser: true), now))
        }
        let end = Int64(10_000 * 8_000)
        let elsewhere = counts.wait(.init(login: "jo", source: "new", isKnownBrowser: false), end)
        let other = counts.wait(.init(login: "sam", source: "new", isKnownBrowser: false), end)

        #expect(taken > 100 && taken < 900)
        #expect(waited == 0)
        #expect(elsewhere <= 120)
        #expect(other == 0)
        let after = counts.wait(.init(login: "jo", source: "new", isKnownBrowser: false), end + 2 * Self.minute)
        #expect(after == 0)
    }

    @Test func `ten thousand guesses over many accounts from one address are slowed down to one a minute`() {
        var counts = Counts()
        var taken = 0
        for number in 0..<10_000 {
            let attempt = Throttle.Attempt(login: "p\(number % 500)", source: "10.1", isKnownBrowser: false)
            if counts.fail(attempt, Int64(number) * 1_000) { taken += 1 }
        }
        let end = Int64(10_000_000)
        let office = counts.wait(.init(login: "p7", source: "office", isKnownBrowser: false), end)
        let known = counts.wait(.init(login: "p7", source: "10.1", isKnownBrowser: true), end)

        #expect(taken > 100 && taken < 300)
        #expect([office, known] == [0, 0])
    }

    @Test func `codes of the second step are guessed a hundred times a day at most`() {
        var counts = Counts()
        var taken = 0
        for number in 0..<86_400 where counts.fail(.init(codeOf: "jo", isKnownBrowser: false), Int64(number) * 1_000) {
            taken += 1
        }
        #expect(taken < 120)
        #expect(counts.wait(.init(codeOf: "jo", isKnownBrowser: true), Self.day) == 0)
    }

    @Test func `however a sign-in name is typed, its tries are counted together`() {
        let one = Throttle.Attempt(login: "Zoë ", source: "a", isKnownBrowser: false).counts.map(\.whom)
        let other = Throttle.Attempt(login: "zoe\u{308}", source: "a", isKnownBrowser: false).counts.map(\.whom)

        #expect(one.map { Array($0.utf8) } == other.map { Array($0.utf8) })
    }
}
