import Practice
import Testing

struct HistoryTests {
    /// What was recorded on which day, with versions and moments that run on.
    private func history(_ days: [(String, [Family.Event?])]) -> History {
        var events: [(version: Int, stamp: Stamp, event: Family.Event?)] = []
        for (written, recorded) in days {
            for event in recorded {
                events.append((events.count + 1, stamp(day(written), after: events.count), event))
            }
        }
        return History(events)
    }

    private func item(_ number: UInt128, _ text: String) -> Family.Event {
        .map(.itemAdded(item: ID(number), category: .pastHarm, content: .saying(text)))
    }

    private var story: History {
        history([
            ("2026-03-01", [.standing(.opened(on: day("2026-02-20"))), item(1, "One")]),
            (
                "2026-03-05",
                [item(2, "Two"), .map(.itemReworded(item: ID(1), content: .saying("One, in other words")))]
            ),
            ("2026-03-09", [.map(.itemWithdrawn(item: ID(2), because: "A slip."))]),
        ])
    }

    private func texts(on written: String) -> [String] {
        story.record(on: day(written)).map.live(.pastHarm).map(\.content.text.text)
    }

    @Test func `before anything was recorded there is nothing`() {
        let before = story.record(on: day("2026-02-28"))

        #expect(before == Family())
    }

    @Test func `as of a day means all that had been recorded by the end of it`() {
        #expect(texts(on: "2026-03-01") == ["One"])
        #expect(texts(on: "2026-03-04") == ["One"])
        #expect(texts(on: "2026-03-05") == ["One, in other words", "Two"])
        #expect(texts(on: "2026-03-08") == ["One, in other words", "Two"])
        #expect(texts(on: "2026-03-09") == ["One, in other words"])
    }

    @Test func `as of today, or of a day to come, is the record as it is`() {
        let now = story.now

        #expect(story.record(on: today) == now)
        #expect(story.record(on: day("2199-12-31")) == now)
    }

    @Test func `as of a day goes by the day of recording, not by the day it happened`() {
        let opened = story.record(on: day("2026-02-25")).standing.opened
        let known = story.record(on: day("2026-03-01")).standing.opened

        #expect(opened == nil)
        #expect(known == day("2026-02-20"))
    }

    @Test(
        arguments: [
            ("2026-02-28", "2026-03-01", [1, 2]), ("2026-03-01", "2026-03-05", [3, 4]),
            ("2026-03-01", "2026-03-09", [3, 4, 5]),
            ("2026-03-05", "2026-03-08", []), ("2026-03-09", "2026-11-21", []), ("2026-03-09", "2026-03-01", []),
        ] as [(String, String, [Int])])
    func `between two days lies what was recorded after the one, up to and with the other`(
        after: String, through: String, versions: [Int]
    ) {
        let found = story.entries(after: day(after), through: day(through)).map(\.version)

        #expect(found == versions)
    }

    @Test func `every entry knows the record as it was just before, so it can show what changed`() throws {
        let entries = story.entries

        let before = try #require(entries[3].before.map[ID(1)])
        let after = try #require(entries[4].before.map[ID(1)])

        #expect(entries[0].before == Family())
        #expect(before.content.text.text == "One")
        #expect(after.content.text.text == "One, in other words")
    }

    @Test func `the fold of a history is the record that lived through it`() {
        var lived = Family()
        for entry in story.entries { lived.apply(entry.event, entry.stamp) }

        #expect(lived == story.now)
    }

    @Test func `who wrote what when stays with each entry`() {
        let stamps = story.entries.map(\.stamp)

        #expect(stamps.map(\.by) == Array(repeating: .jo, count: 5))
        #expect(stamps.map(\.at) == stamps.map(\.at).sorted())
    }

    @Test func `what a newer version recorded keeps its place and is only counted`() {
        let newer = history([("2026-03-01", [item(1, "One"), nil, item(2, "Two")]), ("2026-03-05", [nil])])

        #expect(newer.entries.count == 4)
        #expect(newer.record(on: day("2026-03-01")).newerKinds == 1)
        #expect(newer.now.newerKinds == 2)
        #expect(newer.now.map.items.count == 2)
    }

    @Test func `a history of nothing is an empty record`() {
        let nothing = history([])

        #expect(nothing.now == Family())
        #expect(nothing.record(on: today) == Family())
        #expect(nothing.entries(after: day("1800-01-01"), through: today).isEmpty)
    }
}
