import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// What whoever looks after Kith says to everybody for a while (assurance 139).
@Suite(.bothEngines) struct NoticeTests {
    // It is 12 June 2026, one o'clock in the afternoon, on the tests' clock.
    private static let given = [
        ("notice", "zzaway tonight"), ("noticeWelsh", "zzi ffwrdd heno"), ("begins-day", "12"), ("begins-month", "6"),
        ("begins-year", "2026"), ("beginsTime", "1:10pm"), ("ends-day", "12"), ("ends-month", "6"),
        ("ends-year", "2026"),
        ("endsTime", "13:20"),
    ]

    @Test func `a notice stands on every page while it counts, in the page's language, and goes by itself`()
        async throws
    {
        let scene = try await MeetingHouse()
        let administrator = try await scene.house.visitor("Administrator")
        let guest = try await scene.guest("zzRyan")
        let stranger = TestBrowser(scene.house.site, account: ID(0), token: "", session: ID(0))
        func pages() async throws -> [String] {
            [
                try await administrator.get("/administration/roles/new").body,
                try await scene.chair.get(scene.link.page.path).body,
                try await scene.chair.get(scene.link.room.path).body, try await guest.get("/here").body,
                try await stranger.get("/sign-in").body, try await stranger.get("/referral").body,
                try await stranger.get("/nowhere").body,
            ]
        }
        let answer = try await scene.house.post("/administration/notice", Self.given, as: administrator)
        #expect(answer.status == .seeOther)
        let before = try await pages()
        scene.house.clock.advance(minutes: 10)
        let during = try await pages()
        scene.house.clock.advance(minutes: 10)
        let after = try await pages()

        for page in before + after { #expect(!page.contains("zzaway") && !page.contains("notice.js")) }
        for page in during {
            #expect(page.components(separatedBy: "zzaway tonight").count == 2)
            #expect(page.contains("data-left=\"600000\"") && page.contains("notice.js"))
            #expect(!page.contains("zzi ffwrdd"))
        }
    }

    @Test func `it is said in Welsh on pages in Welsh`() async throws {
        let house = try await House.build()
        let administrator = try await house.visitor("Administrator")
        _ = try await house.post("/administration/notice", Self.given, as: administrator)
        house.clock.advance(minutes: 10)
        let reader = TestBrowser(
            house.site, account: administrator.account, token: "\(administrator.token); kith-language=cy",
            session: administrator.session)
        let page = try await reader.get("/administration/roles/new").body
        #expect(page.contains("zzi ffwrdd heno") && !page.contains("zzaway"))
    }

    @Test func `what is wrong is said, and nothing stands`() async throws {
        let house = try await House.build()
        let administrator = try await house.visitor("Administrator")
        func refused(_ changes: [(String, String)]) async throws -> String {
            let fields = Self.given.map { pair in changes.first { $0.0 == pair.0 } ?? pair }
            let answer = try await house.post("/administration/notice", fields, as: administrator)
            #expect(answer.status == .unprocessableContent)
            return answer.body
        }
        #expect(try await refused([("noticeWelsh", " ")]).contains("what the notice says in Welsh"))
        #expect(try await refused([("endsTime", "1:09pm")]).contains("too early"))
        #expect(try await refused([("beginsTime", "soon")]).contains("such as 2:30pm"))
        #expect(try await refused([("ends-day", "")]).contains("id=\"ends-error\""))
        #expect(try await refused([("notice", String(repeating: "x", count: 301))]).contains("longer than 300"))
        let notice = try await house.office.authority().notice
        #expect(notice == nil)
    }

    @Test func `it is taken down before its time, and each step is on the access log`() async throws {
        let house = try await House.build()
        let administrator = try await house.visitor("Administrator")
        _ = try await house.post("/administration/notice", Self.given, as: administrator)
        let page = try await administrator.get("/administration").body
        #expect(page.contains("It will stand on every page from 12 June 2026, 1:10pm until 12 June 2026, 1:20pm."))
        _ = try await house.post(
            "/administration/notice", Self.given.map { ($0.0, $0.0.hasPrefix("notice") ? "" : $0.1) },
            as: administrator)
        house.clock.advance(minutes: 10)
        let lines = try await house.office.journal.access.lines(of: .person(administrator.account.value), limit: 20)
        let notice = try await house.office.authority().notice
        #expect(notice == nil)
        let later = try await administrator.get("/administration")
        #expect(later.status == .ok && !later.body.contains("zzaway"))
        #expect(lines.count { $0.line.part == "notice" } == 2)
    }

    @Test func `what another administrator changed meanwhile is shown beside it`() async throws {
        let house = try await House.build()
        let administrator = try await house.visitor("Administrator")
        let base = try await house.office.authorityKept().version
        _ = try await house.post("/administration/notice", Self.given, as: administrator)
        let other = Self.given.map { ($0.0, $0.0 == "notice" ? "zzother" : $0.1) }
        let answer = try await house.post("/administration/notice", other, as: administrator, base: base)
        #expect(answer.status == .conflict)
        #expect(answer.body.contains("zzother") && answer.body.contains("zzaway tonight"))
    }

    @Test func `only whoever looks after the settings can`() async throws {
        let house = try await House.build()
        let practitioner = try await house.visitor("Practitioner")
        let answer = try await house.post("/administration/notice", Self.given, as: practitioner)
        #expect(answer.status == .notFound)
    }
}
