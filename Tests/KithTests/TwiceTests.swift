import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Whatever is sent twice has one effect: every form that somebody comes to by following links is filled in, sent, and sent
/// again with the same command.
///
/// Forms to which only a letter, a password, a file or a second person leads are not found so; they have tests of their own.
@Suite struct TwiceTests {
    /// What may come of the second time all the same.
    private static let different = [
        "administration/accounts/:account/code": "a secret is shown once: the code on the page that arrives is the one",
        "administration/accounts/new": "the account is made once; its code is a secret that is shown once",
        "families/:family/meetings/:meeting/people/:person/link":
            "a secret link is shown once: the one on the page that arrives works",
        "me/sessions/end": "the first time ended the session by which the second came",
        "referral": "it begins an empty letter in the browser; nothing is known of it before it is sent",
    ]

    @Test func `every form that is sent twice has one effect`() async throws {
        var report = Report()
        for scene in [Self.manager, Self.chair, Self.administrator, Self.frontDoor, Self.exports, Self.guest] {
            try await scene(&report)
        }

        #expect(report.doubled.filter { Self.different[$0.key] == nil } == [:])
        let gone = Self.different.keys.filter { report.doubled[$0] == nil }
        #expect(gone.isEmpty, "These no longer need a reason: \(gone)")
        #expect(report.done.count > 70, "\(report.refused)")
    }

    /// What came of it, by the route's path.
    struct Report {
        var done: Set<String> = []
        var refused: [String: String] = [:]
        var doubled: [String: [String]] = [:]
    }

    private static func manager(_ report: inout Report) async throws {
        let house = try await House.build()
        let team = Team.ID(5)
        try await house.office.accounts.makeTeam("North", as: team, line: house.office.ownLine("team"))
        let manager = try await house.visitor("Team manager", teams: [team])
        let other = try await house.visitor("Practitioner", teams: [team])
        let family = try await house.fullFamily(lead: manager.account)
        try await house.change(family, by: manager.account) {
            try $0.allocate(lead: manager.account, team: team, coWorkers: [other.account])
        }
        try await house.family(named: "zzMia", lead: manager.account, team: team)
        let closed = try await house.family(named: "zzLeo", lead: manager.account, team: team)
        try await house.change(closed, by: manager.account) {
            try $0.restrict(.adoption, named: [manager.account], lifters: [manager.account])
        }
        try await Twice(house, manager).run(&report)
    }

    private static func chair(_ report: inout Report) async throws {
        let scene = try await MeetingScene()
        _ = try await scene.guest("zzKayla", as: ID(12))
        _ = try await scene.atDoor("zzDee")
        try await Twice(scene.house, scene.chair).run(&report)
        let other = try await MeetingScene()
        _ = try await other.ask()
        try await Twice(other.house, other.chair).run(&report)
    }

    private static func administrator(_ report: inout Report) async throws {
        let house = try await House.build()
        let admin = try await house.visitor("Administrator")
        _ = try await house.visitor("Practitioner")
        try await house.office.accounts.makeTeam("North", as: ID(5), line: house.office.ownLine("team"))
        try await Twice(house, admin).run(&report)
    }

    private static func frontDoor(_ report: inout Report) async throws {
        let scene = try await FrontDoorScene(teams: [ID(5)])
        _ = try await scene.sent()
        let other = try await scene.sent()
        try await scene.decide(other)
        try await Twice(scene.house, scene.worker).run(&report)
    }

    private static func exports(_ report: inout Report) async throws {
        let house = try await House.build()
        let officer = try await house.visitor("Records officer")
        let second = try await house.visitor("Information governance")
        try await house.family(lead: officer.account)
        for _ in 0..<2 {
            try await Twice(house, officer).run(&report)
            try await Twice(house, second).run(&report)
            try await ExportWork.step(house.office)
        }
    }

    private static func guest(_ report: inout Report) async throws {
        let scene = try await MeetingScene()
        let phone = try await scene.guest("zzKayla", as: ID(12))
        _ = try await scene.ask()
        try await Twice(scene.house, phone).run(&report)
    }
}

/// Sends every form that somebody comes to twice.
struct Twice {
    let house: House
    private let get: (String) async throws -> TestAnswer
    private let post: (FoundForm, UInt128) async throws -> TestAnswer
    private let pages: () async throws -> [(path: String, answer: TestAnswer)]

    init(_ house: House, _ browser: TestBrowser) {
        self.house = house
        get = { try await browser.get($0) }
        post = { form, command in
            try await house.post(
                form.action, form.fields, as: browser, command: ID<Command>(command).description)
        }
        pages = { try await Crawl(browser).run(from: "/") }
    }

    init(_ house: House, _ phone: Phone) {
        self.house = house
        get = { try await phone.get($0) }
        post = { form, command in try await phone.post(form.action, form.fields, command: command) }
        pages = { try await Crawl(phone).run(from: "/here") }
    }

    /// Sends what is found until nothing new is; what ends something comes when nothing else is left.
    func run(_ report: inout TwiceTests.Report) async throws {
        var tried: Set<String> = []
        for _ in 0..<3 {
            let forms = try await found().filter { !tried.contains($0.route) }
            let going = forms.filter { !Self.isEnd($0.route) }
            let next = going.isEmpty ? Array(forms.prefix(1)) : going
            if next.isEmpty { return }
            for (route, form) in next where !tried.contains(route) {
                if try await send(form, route, &report) { tried.insert(route) }
            }
            tried.formUnion(next.map(\.route))
        }
    }

    private func found() async throws -> [(route: String, form: FoundForm)] {
        try await pages().flatMap { FoundForm.all(on: $0.path, $0.answer.body) }.compactMap { form in
            guard let route = Site.route(for: form.action, .post)?.path, route != "sign-out" else { return nil }
            return (route, form)
        }
    }

    private static func isEnd(_ route: String) -> Bool {
        let ends: Set<Substring> = [
            "closing", "end", "off", "take-off", "cancel", "give-up", "out", "lift", "forget", "abandon", "merge",
            "retire", "adjourn", "discard", "end-others", "restriction", "withdraw",
        ]
        return route.split(separator: "/").last.map(ends.contains) ?? false
    }

    /// - Returns: whether it was taken.
    private func send(_ form: FoundForm, _ route: String, _ report: inout TwiceTests.Report) async throws -> Bool {
        let now = FoundForm.all(on: form.page, try await get(form.page).body)
        guard let form = now.first(where: { $0.action == form.action }) else { return false }
        let command = UInt128.random(in: 0...UInt128.max)
        guard !report.done.contains(route) else { return try await post(form, command).status.code < 400 }
        let first = try await post(form, command)
        let once = try await house.effects()
        guard first.status.code < 400 else {
            report.refused[route] = "\(first.status.code) \(first.problems) \(form.fields)"
            return false
        }
        report.refused[route] = nil
        let second = try await post(form, command)
        let twice = try await house.effects()
        report.done.insert(route)
        let changed = once.keys.filter { once[$0] != twice[$0] }.sorted()
        if !changed.isEmpty || second.status.code >= 400 {
            report.doubled[route] = changed + ["\(first.status.code) \(second.status.code)"]
        }
        return true
    }
}

extension House {
    /// Tables in which each request may leave something: who came when, how often, and that a change was asked for.
    private static let passing: Set<String> = [
        "access", "access_batch", "session", "throttle", "turn", "opening", "purpose", "deed", "setting",
    ]

    /// What is in the database, by table. What is sealed anew each time counts by its length.
    func effects() async throws -> [String: [String]] {
        try await office.journal.database.read { tx in
            var all: [String: [String]] = [:]
            for table in Installation.schemas.flatMap(\.tables) where !Self.passing.contains(table.name) {
                guard try tx.has(table: table.name) else { continue }
                all[table.name] = try tx.page(of: table, after: nil, limit: 100_000).map { row in
                    row.values.map { value in
                        if case .blob(let bytes) = value, bytes.count > 32 { "\(bytes.count)" } else { "\(value)" }
                    }.joined(separator: "|")
                }
            }
            return all
        }
    }
}
