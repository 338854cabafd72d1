import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// The family's story as a page.
@Suite(.bothEngines) struct TimelineTests {
    @Test func `a late entry stands under its own day and says when it was written down; filters leave out the rest`()
        async throws
    {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let record = try await house.record(id)
        let (child, adult) = (try #require(record.people.children.first), try #require(record.people.present.last))
        try await house.change(id, by: worker.account) {
            try $0.add(
                .init(
                    text: Written("Kayla fell."), children: [child.id],
                    happened: .day(on: try #require(Day(year: 2026, month: 3, day: 3)))), to: .pastHarm, as: ID(71))
                + $0.add(
                    .init(text: Written("Long ago."), happened: .about(words: "when Leo was a baby")), to: .pastHarm,
                    as: ID(72))
        }
        let link = Link.family(id).timeline

        let page = try await worker.get(link.path)
        let pairs = try await worker.get(link.with("kind", "pairs").path)
        let hers = try await worker.get(link.with("about", adult.id.description).path)
        let lines = try await house.lines(of: worker.account).map(\.part)

        #expect(page.body.contains("<h2>Tuesday 3 March 2026</h2>"))
        #expect(page.body.contains("Written down 12 June 2026."))
        #expect(page.body.contains("<h2>No date known: when Leo was a baby</h2>"))
        #expect(page.body.contains("aria-current=\"page\">Timeline</a>"))
        #expect(pairs.body.contains("Nothing fits") && !pairs.body.contains("Kayla fell."))
        #expect(!hers.body.contains("Kayla fell.") && hers.body.contains("Long ago."))
        #expect(lines.filter { $0 == "timeline" }.count == 3)
    }

    @Test func `what was decided in a meeting is told, and no longer once it is withdrawn`() async throws {
        let scene = try await MeetingScene()
        let link = Link.family(scene.family).timeline
        try await scene.press(scene.link.decisions, [("decision", "zzDee has a key.")])

        let before = try await scene.chair.get(link.with("kind", "meetings").path)
        let decision = try #require(try await scene.record().decided.first)
        try await scene.press(scene.link.withdraw(decision.id), [("why", "A slip.")])
        let after = try await scene.chair.get(link.with("kind", "meetings").path)

        #expect(before.body.contains("zzDee has a key."))
        #expect(!after.body.contains("zzDee has a key.") && after.body.contains("<ol class=\"history\"><li>"))
    }
}
