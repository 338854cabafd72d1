import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// A family's whole record can be destroyed: with its meetings, its referrals and whatever waits about it.
@Suite(.bothEngines) struct DestroyingTests {
    private func entries(_ lines: [String]) throws -> Int {
        let line = try #require(lines.first { $0.hasSuffix("\tentries") })
        return try #require(Int(line.prefix { $0 != "\t" }))
    }

    @Test func `first it says what would go, and changes nothing`() async throws {
        let scene = try await MeetingHouse()
        let owner = try await scene.house.asOwner()
        let before = try await scene.house.office.families.load(scene.family.value)?.version
        let (lines, isWell) = try await Destroying(owner.office).look(at: scene.family.description)

        #expect(isWell)
        #expect(lines.contains("1\tmeetings"))
        #expect(lines.contains("1\trecords of families, with those that were taken in"))
        #expect(lines.last?.hasPrefix("Nothing was changed.") == true)
        #expect(try await scene.house.office.families.load(scene.family.value)?.version == before)
        #expect(lines.allSatisfy { !$0.contains("Mia") })
    }

    @Test func `it wants the number of entries, a reason and somebody who answers for it`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner", login: "jo")
        let id = try await house.family(lead: worker.account)
        let destroying = Destroying(try await house.asOwner().office)
        let count = try entries(try await destroying.look(at: "\(id)").lines)
        for (entries, reason, login) in [(count + 1, "due", "jo"), (count, "", "jo"), (count, "due", "nobody")] {
            let (_, isWell) = try await destroying.destroy("\(id)", entries: entries, because: reason, as: login)
            #expect(!isWell)
        }
        #expect(try await !destroying.look(at: "hello").isWell)
        #expect(try await !destroying.look(at: "\(Family.ID(4242))").isWell)
        #expect(try await house.office.families.load(id.value) != nil)
    }

    @Test func `afterwards nobody finds it, others are as they were, and the record is proved`() async throws {
        let scene = try await MeetingHouse()
        let house = scene.house
        let other = try await house.family(named: "Leo", lead: scene.chair.account)
        let guest = try await scene.guest("Dee")
        let link = Link.family(scene.family)
        #expect(try await scene.chair.get(link.map.path).status == .ok)
        let destroying = Destroying(try await house.asOwner().office)
        let count = try entries(try await destroying.look(at: "\(scene.family)").lines)

        let (said, isWell) = try await destroying.destroy(
            "\(scene.family)", entries: count, because: "kept until 25", as: "zzchair")

        #expect(isWell && said.first?.hasPrefix("Destroyed: \(count) entries in 2 streams") == true)
        for path in [link.map.path, link.history.path, scene.link.page.path] {
            #expect(try await scene.chair.get(path).status == .notFound, "\(path)")
        }
        #expect(try await guest.get("/here").status != .ok)
        let list = try await scene.chair.get("/families").body
        #expect(!list.contains(scene.family.description) && list.contains(other.description))
        #expect(try await scene.chair.get(Link.family(other).map.path).status == .ok)
        let sent = try await house.post(
            link.add(to: .pastHarm).path, [("text", "too late")], as: scene.chair, base: 1)
        #expect(sent.status == .notFound)
        #expect(try await house.office.countWrongIndexes() == 0)
        let report = try await Verification(house.office.journal.database, checkpointFile: nil, publicKey: nil).run()
        #expect(report.faults == [])
        #expect(report.destroyed.map(\.stream).sorted() == [scene.family.value, scene.meeting.value].sorted())
        let again = try await destroying.look(at: "\(scene.family)")
        #expect(!again.isWell && again.lines[0].hasSuffix("by zzchair: kept until 25."))
        for table in ["guest", "room_code"] {
            let left = try await house.office.journal.database.read { tx in
                table == "guest"
                    ? try tx.rows("SELECT token FROM guest").count : try tx.rows("SELECT code FROM room_code").count
            }
            #expect(left == 0, "\(table)")
        }
    }

    @Test func `the referral that a record began with goes along`() async throws {
        let scene = try await FrontDoorScene()
        let referral = try await scene.sent()
        try await scene.decide(referral)
        _ = try await scene.house.post(
            Link.referral(referral).family.path, try await scene.everything(referral, into: "new"), as: scene.worker)
        let family = try #require(try await scene.record(referral).family)
        let login = try #require(
            try await scene.house.office.accounts.everybody().accounts[scene.worker.account]?.profile.login)
        let destroying = Destroying(try await scene.house.asOwner().office)
        let count = try entries(try await destroying.look(at: "\(family)").lines)
        let (_, isWell) = try await destroying.destroy("\(family)", entries: count, because: "due", as: login)

        #expect(isWell)
        #expect(try await scene.worker.get(Link.referral(referral).page.path).status == .notFound)
        #expect(try await scene.house.office.referrals.isDestroyed(referral.value))
    }

    @Test func `the role that serves cannot destroy anything`() async throws {
        guard Engine.current == .postgres else { return }
        let house = try await House.build()
        _ = try await house.visitor("Practitioner", login: "jo")
        let id = try await house.family(lead: nil)
        let destroying = Destroying(house.office)
        let count = try entries(try await destroying.look(at: "\(id)").lines)
        let (said, isWell) = try await destroying.destroy("\(id)", entries: count, because: "due", as: "jo")
        #expect(!isWell && said[0].hasPrefix("Only the owner"))
        #expect(try await house.office.families.load(id.value) != nil)
    }
}
