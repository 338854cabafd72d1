import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Leaving with everything: what is not a family's record comes along too.
@Suite(.bothEngines) struct WholeMoveTests {
    /// An authority that decided everything otherwise than a new one does.
    private struct Scene {
        let door: FrontDoorScene
        let house: House
        let nia: Worker.ID
        let referral: Referral.ID
        let family: Family.ID
        let meeting: Meeting.ID
        let role = Role(
            id: ID(501), english: "Court team", welsh: "Tîm llys", capabilities: [.readFamilies],
            needsSecondFactor: true)

        init() async throws {
            door = try await FrontDoorScene(teams: [ID(77)])
            house = door.house
            nia = try await house.visitor("Team manager", login: "nia", teams: [ID(77)]).account
            referral = try await door.sent()
            try await door.decide(referral)
            let taken = try await house.post(
                Link.referral(referral).family.path, try await door.everything(referral, into: "new"),
                as: door.worker)
            #expect(taken.status == .seeOther)
            family = try #require(try await door.families().first)
            _ = try await door.sent()
            let planned = try await house.post(
                Link.team(ID(77)).newMeeting.path, [("on-day", "12"), ("on-month", "6"), ("on-year", "2026")],
                as: door.worker)
            meeting = try #require(planned.location.flatMap { Meeting.ID(String($0.suffix(26))) })
            try await decideEverything()
            try await closeToKin()
        }

        private func decideEverything() async throws {
            let today = Clock.day(of: house.clock.now)
            var frontDoor = FrontDoor.builtIn
            frontDoor.byDay = Term("Ring 01632 960100", "")
            frontDoor.keptYears = 6
            var rules = AccessRules()
            rules.emergencyHours = 8
            rules.pace = OpeningPace()
            var area = ServiceArea.earlyHelp
            area.terminology.statement.english = "Our worry"
            let type = DefinedMeeting(
                id: ID(601), name: Term("Huddle", "Cwtsh"), leads: Term("", ""), steps: [AgendaStep(.worries)])
            try await decide { try $0.settle(name: "Cwm Afon", elementsFrom: today) }
            try await decide { try $0.openFrontDoor(frontDoor) + $0.settle(rules) + $0.expectReports(daysBefore: 9) }
            try await decide { try $0.settle([NumberLink(system: "Mosaic", template: "https://m.example/p/{id}")]) }
            try await decide { try $0.word(area, isRetired: true) }
            try await decide {
                try $0.keep(
                    OwnWord(
                        id: ID(602), language: "en", terms: "placement/s", problem: .jargon, why: "No child says it.",
                        ask: "Where does the child live?", owner: "Nia", reviewBy: today))
            }
            for _ in 0..<2 { try await decide { try $0.define(type, isRetired: true) } }
        }

        private func decide(_ decision: (Authority) throws -> [Authority.Event]) async throws {
            _ = try await house.office.authorities.change(
                Office.authorityID, by: house.office.ownCommand(), access: house.office.ownLine("test")
            ) { Decision(try decision($0.record), answer: "") }
        }

        private func closeToKin() async throws {
            let (accounts, line) = (house.office.accounts, house.office.ownLine("test"))
            try await accounts.keepRole(role, line: line)
            var profile = Account.Profile(login: "sian", name: "Siân", job: "solicitor")
            (profile.email, profile.isCoachOff) = ("sian@example.org", true)
            try await accounts.keep(
                Account(id: ID(502), profile: profile, role: role.id, teams: [ID(77)], isClosed: false), line: line)
            let born = Day(year: 2019, month: 3, day: 27) ?? Clock.day(of: house.clock.now)
            try await accounts.keep(
                Kin(
                    id: ID(503), account: ID(502), what: .declared(.init(name: "Leo Cole", born: born, tie: .relative)),
                    at: house.clock.now), line: line)
            try await accounts.keep(
                Kin(id: ID(504), account: ID(502), what: .family(family), at: house.clock.now), line: line)
        }
    }

    @Test func `everything that an authority decided, its referrals and whose family is closed to whom move with it`()
        async throws
    {
        let scene = try await Scene()
        let first = try await scene.house.takeOut()
        let other = try await House.build()
        _ = try await other.visitor("Administrator", login: "mover")

        let (said, isWell) = try await Movers.bringIn(
            first.path, from: "Kith", as: "mover", isDry: false, into: other.office)
        let again = try await Movers.bringIn(
            first.path, from: "Kith", as: "mover", isDry: false, into: other.office)

        #expect(
            isWell
                && said == [
                    "Referrals brought in: 2.", "Meetings of teams brought in: 1.", "1 family was brought in.",
                ])
        #expect(again.lines == ["0 families were brought in.", "1 family came in an earlier run and is as it was."])
        try await expectTheSame(scene, other)
        let second = try await other.takeOut(login: "mover")
        for name in [Exporting.referrals, Exporting.teamMeetings] {
            let (old, new) = (try ExportTests.lines(first, name), try ExportTests.lines(second, name))
            #expect(old == new && !old.isEmpty)
        }
        let known = Set(try ExportTests.lines(second, Exporting.authority))
        #expect(known.isSuperset(of: try ExportTests.lines(first, Exporting.authority)))
        #expect(try await other.office.countWrongIndexes() == 0)
        let report = try await Verification(other.office.journal.database, checkpointFile: nil, publicKey: nil).run()
        #expect(report.faults == [])
    }

    private func expectTheSame(_ scene: Scene, _ other: House) async throws {
        let (old, new) = (scene.house.office, other.office)
        #expect(try await new.authority() == (try await old.authority()))
        let (before, after) = (try await old.accounts.everybody(), try await new.accounts.everybody())
        for (id, account) in before.accounts { #expect(after.accounts[id] == account) }
        for (id, role) in before.roles { #expect(after.roles[id] == role) }
        for (id, team) in before.teams { #expect(after.teams[id] == team) }
        #expect(after.kin == before.kin && before.kin[ID(502)]?.count == 2)
        let sian = try #require(after.actor(ID(502)))
        let family = try #require(try await new.families.load(scene.family.value))
        #expect(sian.isKin(of: family))
        for id in try await old.referrals.ids() {
            #expect(try await new.referrals.load(id)?.record == (try await old.referrals.load(id))?.record)
        }
        let moved = try await new.meetings.load(scene.meeting.value)?.record
        let there = try await old.meetings.load(scene.meeting.value)?.record
        #expect(moved == there && moved?.teamPlan != nil)
    }

    @Test func `what is closed stays closed, and settings that are here stay as they are`() async throws {
        let scene = try await Scene()
        try await scene.house.change(scene.family, by: scene.nia) {
            try $0.restrict(.adoption, named: [scene.nia, scene.door.worker.account], lifters: [scene.nia])
        }

        let usual = try await scene.house.takeOut()
        let one = try await scene.house.takeOut(login: "sian")
        let other = try await House.build()
        let lead = try await other.visitor("Administrator", login: "mover")
        try await other.family(lead: lead.account)
        _ = try await Movers.bringIn(usual.path, from: "Kith", as: "mover", isDry: false, into: other.office)

        let referrals = try ExportTests.lines(usual, Exporting.referrals)
        #expect(referrals.count == 1 && !referrals[0].contains(scene.referral.description))
        let kin = try ExportTests.lines(usual, Exporting.authority).filter { $0.hasPrefix("{\"kin\"") }
        #expect(kin.count == 1 && !kin[0].contains(scene.family.description))
        // Both referrals name a child whom she declared.
        #expect(try ExportTests.lines(one, Exporting.referrals) == [])
        #expect(try await other.office.authority().name == "Our authority")
        #expect(try await other.office.authority().words.map(\.id) == [ID(602)])
    }

    @Test func `one family's files hold nobody's own family, no settings and no address`() async throws {
        let scene = try await Scene()
        let folder = try await scene.house.takeOut(family: scene.family)

        let text = try ExportTests.lines(folder, Exporting.authority).joined()
        #expect(!text.contains("\"kin\"") && !text.contains("\"settings\"") && !text.contains("sian@example.org"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!names.contains(Exporting.referrals) && !names.contains(Exporting.teamMeetings))
    }

    @Test func `a family's page tells how the record became what it is, and not where it is safe to ring`() async throws
    {
        let house = try await House.build()
        let lead = try await house.visitor("Practitioner", login: "nia")
        let family = try await house.fullFamily(lead: lead.account)
        let today = Clock.day(of: house.clock.now)
        try await house.change(family, by: lead.account) {
            try $0.answer(ID(24), with: "zzanswered")
                + $0.sharePair(ID(31), with: ID(12), on: today, how: "zzhow", response: "zzresponse", today: today)
        }

        let folder = try await house.takeOut()
        let page = try String(contentsOf: folder.appending(path: "families/\(family).html"), encoding: .utf8)

        for text in ["zzharmed", "zzwhy", "zzhigher", "zzotherwise", "zzanswered", "zzhow", "zzresponse", "zzMia"] {
            #expect(page.contains(text), "\(text)")
        }
        let history = try #require(page.components(separatedBy: "id=\"history\"").last)
        #expect(history.contains("zzsafety") && history.contains("nia"))
        #expect(!page.contains("zznote"))
        for link in page.components(separatedBy: "href=\"#").dropFirst() {
            let name = link.prefix { $0 != "\"" }
            #expect(page.contains("id=\"\(name)\""), "\(name)")
        }
    }
}
