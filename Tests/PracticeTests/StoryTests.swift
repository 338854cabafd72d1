import Practice
import Testing

/// The story goes by the day on which things happened or were said.
struct StoryTests {
    private func item(_ number: UInt128, _ text: String, _ happened: Happened?) -> Family.Event {
        .map(.itemAdded(item: ID(number), category: .pastHarm, content: .init(text: Written(text), happened: happened)))
    }

    private func story(_ days: [(String, [Family.Event?])]) -> Practice.Story {
        var events: [(version: Int, stamp: Stamp, event: Family.Event?)] = []
        for (written, recorded) in days {
            for event in recorded { events.append((events.count + 1, stamp(day(written), after: events.count), event)) }
        }
        return Practice.Story(History(events))
    }

    private func texts(_ story: Practice.Story) -> [String] {
        story.steps.compactMap { step in
            if case .map(.itemAdded(_, _, let content)) = step.entry.event { content.text.text } else { nil }
        }
    }

    @Test func `what was written down late stands by the day it happened, and what has no date stands last`() {
        let told = story([
            ("2026-03-01", [item(1, "said", nil), item(2, "long ago", .about(words: "when Leo was a baby"))]),
            (
                "2026-03-05",
                [
                    item(3, "late", .day(on: day("2026-02-01"))), item(4, "month", .month(year: 2026, month: 2)),
                    item(5, "year", .year(year: 2025)), item(6, "today", .day(on: day("2026-03-05"))),
                ]
            ),
        ])

        #expect(texts(told) == ["today", "said", "month", "late", "year", "long ago"])
        #expect(told.steps.map(\.happened).contains(.month(year: 2026, month: 2)))
    }

    @Test func `what was withdrawn is not told, and what was reworded is told in its newest words`() {
        let told = story([
            ("2026-03-01", [item(1, "One", nil), item(2, "Two", nil), nil]),
            (
                "2026-03-05",
                [
                    .map(.itemReworded(item: ID(1), content: .init(text: Written("One, in other words")))),
                    .map(.itemWithdrawn(item: ID(2), because: "A slip.")),
                ]
            ),
        ])

        #expect(texts(told) == ["One, in other words"])
        #expect(told.steps.map(\.happened) == [.day(on: day("2026-03-01"))])
    }

    @Test func `of the numbers of one day 10 comes first`() {
        func number(_ rating: UInt128, _ value: Int) -> Family.Event {
            .scales(
                .numberGiven(
                    scale: .safe, rating: ID(rating),
                    content: .init(
                        rater: .person(.kayla), answer: .number(value: value), reason: .askedGaveNone,
                        day: day("2026-03-02"))))
        }
        let asked = Family.Event.scales(.scaleAsked(scale: .safe, kind: .safety, pair: nil, wording: .safe))

        let told = story([("2026-03-03", [asked, number(1, 3), number(2, 10), number(3, 7)])])

        let values = told.steps.map { step -> Int? in
            if case .scales(.numberGiven(_, _, let content)) = step.entry.event,
                case .number(let value) = content.answer
            {
                value
            } else {
                nil
            }
        }
        #expect(values == [10, 7, 3])
    }
}
