import Foundation
import HTTPTypes
import Journal
import Practice
import SQLiteEngine
import Scratch
import Testing

@testable import Kith

/// What happened lately, on a family's overview.
@Suite(.bothEngines) struct OverviewTests {
    private func rows(_ page: TestAnswer) -> [String] {
        let lately = page.body.components(separatedBy: "<h2>\(Words(.english).lately)</h2>").last ?? ""
        return lately.components(separatedBy: "</section>")[0].components(separatedBy: "<p class=\"text\">").dropFirst()
            .map { $0.components(separatedBy: "</p>")[0] }
    }

    @Test func `it shows the newest changes of the last days, newest first`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner", login: "Jo")
        let id = try await house.family(lead: worker.account)
        let item = try #require(try await house.record(id).map.live(.pastHarm).first)
        try await house.change(id, by: worker.account) { try $0.moveItem(item.id, to: .complicatingFactor) }
        try await house.change(id, by: worker.account) { try $0.withdraw(item.id, because: "A slip.") }

        let shown = rows(try await worker.get(Link.family(id).overview.path))

        #expect(
            shown.count == min(OverviewPage.mostChanges, try await house.office.families.load(id.value)?.version ?? 0))
        #expect(shown.first?.hasPrefix("Jo withdrew this") == true)
        #expect(shown.dropFirst().first?.hasPrefix("Jo moved this to “") == true)
    }

    @Test func `it reads as many events as it shows, however long the history is`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        for number in 0..<30 {
            try await house.change(id, by: worker.account) {
                try $0.add(
                    .init(text: Written("Item \(number)")), to: .existingStrength, as: ID(UInt128(7_000 + number)))
            }
        }
        let version = try #require(try await house.office.families.load(id.value)).version
        // Were an older body read, it could not be opened, and neither could the page.
        let kept = Int64(version - OverviewPage.mostChanges)
        try await house.damageBodies(through: kept)

        let page = try await worker.get(Link.family(id).overview.path)
        let history = try await worker.get(Link.family(id).history.path)

        #expect(page.status == .ok)
        #expect(rows(page).count == OverviewPage.mostChanges)
        #expect(history.status != .ok)
    }
}

extension House {
    /// Makes the oldest bodies of the only family unreadable, as nobody but a test can.
    fileprivate func damageBodies(through version: Int64) async throws {
        try await scratch.tamper(
            [
                """
                UPDATE body SET sealed = ZEROS(64) WHERE event IN (SELECT seq FROM event WHERE version <= \(version)
                AND stream IN (SELECT id FROM stream WHERE kind = '\(Family.kind)'))
                """
            ], in: ["body"])
    }
}
