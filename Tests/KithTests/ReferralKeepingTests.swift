import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// How long the words of a referral are kept, and for whom a referral does not exist.
@Suite(.bothEngines) struct ReferralKeepingTests {
    private func keep(_ scene: FrontDoorScene, years: Int?) async throws {
        let office = scene.house.office
        let command = Command(
            id: office.surroundings.newID(), actor: 1, at: scene.house.clock.now.milliseconds, fields: [])
        _ = try await office.authorities.change(
            Office.authorityID, by: command, access: office.ownLine("authority")
        ) { kept in
            var door = kept.record.frontDoor
            door.keptYears = years
            return Decision(try kept.record.openFrontDoor(door), answer: "")
        }
    }

    @Test func `the words of a decided referral go when their years are over, and what was decided stays`() async throws
    {
        let scene = try await FrontDoorScene()
        let (old, waiting) = (try await scene.sent(), try await scene.sent())
        try await scene.decide(old, "advice")
        try await scene.house.office.letGoOfReferrals()
        scene.house.clock.advance(minutes: 7 * 366 * 24 * 60)
        let late = try await scene.sent()
        let worker = try await scene.house.visitor("Front door")
        _ = try await scene.house.post(
            Link.referral(late).decision.path, [("outcome", "advice"), ("why", "They need us.")], as: worker)

        // Nothing goes before the authority has said how long, and at most what the process may remove.
        #expect(try await scene.house.office.letGoOfReferrals() == 0)
        try await keep(scene, years: 6)
        let due = try await scene.house.office.referralsToLetGo(afterYears: 6)
        #expect(due == [old])
        // The hourly work does it where the process owns the tables; else their owner's timer does, with `kith remove --due`.
        if !scene.house.office.journal.database.ownsTables {
            #expect(try await scene.house.office.letGoOfReferrals() == 0)
            let (said, isWell) = try await Removing(scene.house.office).removeDue()
            #expect(!isWell && said[0].hasPrefix("Only the owner of the tables"))
        }
        let owner = Removing(try await scene.house.asOwner().office)
        #expect(try await owner.removeDue().lines == ["The words of 1 referrals are removed."])
        #expect(try await owner.removeDue().lines == ["The words of 0 referrals are removed."])

        let page = try await worker.get(Link.referral(old).page.path)
        #expect(page.status == .ok)
        #expect(page.body.contains("Advice was given"))
        for word in ["Mia", "Cole", "Ali", "shed", "They need us"] { #expect(!page.body.contains(word), "\(word)") }
        let list = try await worker.get("/referrals?show=decided").body
        #expect(list.contains(old.reference) && list.contains(late.reference))
        #expect(try await scene.record(waiting).content != nil)
        #expect(try await scene.record(late).content != nil)
        let places = try await scene.house.office.referrals.places(of: old.value)
        let left = places.filter { $0.hasBody && !$0.kind.hasPrefix("bodyRemoved.") }.map(\.kind)
        #expect(left == ["wordsRemoved"])
        #expect(try await scene.house.office.referrals.wrongIndexes() == [])
        for path in ["decision", "ask", "outcome", "family"] {
            #expect(try await worker.get("/referrals/\(old)/\(path)").status == .notFound)
        }
    }

    @Test func `a referral that became part of a record is not due`() async throws {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        try await scene.decide(id)
        _ = try await scene.house.post(
            Link.referral(id).family.path, try await scene.everything(id, into: "new"), as: scene.worker)
        #expect(try await scene.record(id).family != nil)
        scene.house.clock.advance(minutes: 20 * 366 * 24 * 60)
        #expect(try await scene.house.office.referralsToLetGo(afterYears: 1) == [])
    }

    @Test(arguments: ["Kayla Cole", "Front door"])
    func `for whoever is named in a referral, or declared somebody who is, it does not exist`(own: String) async throws
    {
        let scene = try await FrontDoorScene()
        let id = try await scene.sent()
        let office = scene.house.office
        let worker = own == "Front door" ? scene.worker : try await scene.house.visitor("Front door", login: own)
        if own == "Front door" {
            #expect(try await worker.get("/referrals").body.contains(id.reference))
            let declared = try await scene.house.post(
                "/me/kin",
                [
                    ("person", "Mia Cole"), ("born-day", "27"), ("born-month", "3"), ("born-year", "2019"),
                    ("tie", "relative"),
                ], as: worker)
            #expect(declared.status == .seeOther)
        }
        #expect(try await !worker.get("/referrals").body.contains(id.reference))
        let absent = Referral.ID(4242)
        for path in ["", "/decision", "/ask", "/outcome", "/family"] {
            let (closed, none) = (
                try await worker.get("/referrals/\(id)\(path)"), try await worker.get("/referrals/\(absent)\(path)")
            )
            #expect(closed.status == none.status)
            #expect(closed.body.replacing(id.description, with: absent.description) == none.body)
        }
        let lines = try await office.journal.access.lines(of: .person(worker.account.value), limit: 100)
        #expect(lines.contains { $0.line.outcome == AccessLine.own })
        let other = try await scene.house.visitor("Front door", login: "Somebody Else")
        #expect(try await other.get("/referrals").body.contains(id.reference))
    }

    @Test func `a first name alone closes nothing, the same day of birth and one name do`() {
        var content = Referral.Content(language: "en", wording: FrontDoor.builtIn.wording(isWelsh: false))
        content.people = [
            .init(isChild: true, name: "Mia", born: "27 3 2019", known: ""),
            .init(isChild: false, name: "Siân O'Brien Cole", born: "about 30", known: ""),
        ]
        #expect(content.names("Mia Cole", born: Day("2019-03-27")))
        #expect(!content.names("Mia Cole", born: Day("2018-03-27")))
        #expect(!content.names("Mia", born: nil))
        #expect(content.names("Sian Cole", born: nil))
        #expect(content.names("Sian Cole", born: Day("1996-01-01")))
        #expect(!content.names("Sian Hughes", born: nil))
    }
}
