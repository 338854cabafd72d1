import Testing

@testable import Markup

struct StoryChartTests {
    private func story(
        _ lines: [StoryChart.Line], rewordings: [StoryChart.Event] = [], notes: [StoryChart.Event] = [],
        top: String = "calm"
    ) -> StoryChart {
        let days = Set(lines.flatMap(\.points).map(\.day)).sorted()
        return StoryChart(
            id: "s", title: "Numbers", description: "The table has the same.", top: top, low: "shouting",
            rounds: days.map { .init(day: $0, label: "day \($0)") }, lines: lines, rewordings: rewordings, notes: notes)
    }

    private func line(_ name: String, _ numbers: [Int?]) -> StoryChart.Line {
        .init(name, numbers.enumerated().map { .init(day: $0 * 30, number: $1) })
    }

    @Test func `10 stands above 0 and both ends are in words`() {
        let story = story([line("Kayla", [3, 10])])

        let plan = StoryPlan(story)

        #expect(plan.y(10) < plan.y(0))
        #expect(plan.topWords == ["10: calm"])
        #expect(plan.lowWords == ["0: shouting"])
        #expect(plan.topWordsAt < plan.y(10))
        #expect(plan.lowWordsAt > plan.y(0))
    }

    @Test func `the question and both ends say their language where it is not that of the page`() {
        var story = story([line("Kayla", [3, 10])])
        let plain = story.html.description
        story.language = "cy"

        let marked = story.html.description

        #expect(!plain.contains("lang="))
        #expect(marked.contains("<title id=\"s-title\" lang=\"cy\">"))
        #expect(marked.contains(" lang=\"cy\">10: calm</text>") && marked.contains(" lang=\"cy\">0: shouting</text>"))
    }

    @Test func `a gap stays a gap`() {
        let track = StoryPlan(story([line("Mia", [4, nil, 5, 6])])).tracks[0]

        #expect(track.stretches.map { $0.map(\.number) } == [[4], [5, 6]])
    }

    @Test func `every line is broken where the question was reworded`() {
        let story = story(
            [line("Kayla", [3, 4, 5]), line("Jo", [2, nil, 3])], rewordings: [.init(day: 60, label: "reworded")])

        let plan = StoryPlan(story)

        #expect(plan.tracks.map { $0.stretches.map { $0.map(\.number) } } == [[[3, 4], [5]], [[2], [3]]])
        #expect(plan.happenings[0].x < plan.tracks[0].last.x)
    }

    @Test func `one answer is one marker in the middle`() {
        let plan = StoryPlan(story([line("Kayla", [6])]))

        #expect(plan.tracks[0].stretches.map(\.count) == [1])
        #expect(plan.tracks[0].last.y == plan.y(6))
        #expect(abs(plan.tracks[0].last.x - (StoryPlan.left + plan.right) / 2) < 20)
        #expect(!story([line("Kayla", [6])]).html.description.contains("c-line"))
    }

    @Test func `twelve people with the same number can each be seen and read`() {
        let plan = StoryPlan(story((0..<12).map { line("Person \($0)", [5, 5]) }))

        let spots = Set(plan.tracks.map { [$0.last.x, $0.last.y] })
        let names = plan.tracks.map(\.nameAt).sorted()
        let steps = zip(names, names.dropFirst()).map { $1 - $0 }
        #expect(spots.count == 12)
        #expect(plan.tracks.allSatisfy { abs($0.last.y - plan.y(5)) <= 12 })
        #expect(steps.allSatisfy { $0 >= StoryPlan.lineHeight })
        #expect(names[11] <= plan.foot)
    }

    @Test(arguments: [0, 10])
    func `names crowded at an end of the scale stay inside the picture`(number: Int) {
        let plan = StoryPlan(story((0..<20).map { line("Person \($0)", [number]) }))

        let names = plan.tracks.map(\.nameAt).sorted()
        #expect(names[0] >= plan.head - StoryPlan.lineHeight)
        #expect(names[19] <= plan.foot)
        #expect(Set(names).count == 20)
    }

    @Test func `people differ without colour`() {
        let html = story((0..<12).map { line("P\($0)", [$0 % 11, 5]) }).html.description

        let groups = html.components(of: "<g class=\"k")
        let looks = Set(groups.map { group in "\(group.dash)|\(group.markerShape)|\(group.contains("c-dot full"))" })
        #expect(groups.count == 12)
        #expect(looks.count == 12)
    }

    @Test func `a person without any number is not drawn`() {
        let plan = StoryPlan(story([line("Sam", [nil, nil]), line("Jo", [2, 3])]))

        #expect(plan.tracks.map(\.name) == ["Jo"])
    }

    @Test func `a story nobody has begun is an empty ladder`() {
        let html = story([]).html.description

        #expect(html.contains("10: calm"))
        #expect(
            html.contains("<title id=\"s-title\">Numbers</title><desc id=\"s-about\">The table has the same.</desc>"))
    }

    @Test func `notes that would run into each other stand in rows`() {
        let notes = (0..<5).map { StoryChart.Event(day: $0 * 6, label: "something that happened then") }

        let plan = StoryPlan(story([line("Kayla", [3, 4])], notes: notes))

        for (place, one) in plan.happenings.enumerated() {
            for other in plan.happenings[(place + 1)...] where one.y == other.y {
                #expect(!one.span.overlaps(other.span))
            }
        }
        #expect(plan.happenings.allSatisfy { $0.y > 0 && $0.y < plan.topWordsAt })
    }

    @Test func `days that would run into each other keep their ticks`() {
        let lines = [StoryChart.Line("Kayla", (0..<60).map { .init(day: $0, number: 5) })]

        let plan = StoryPlan(story(lines))

        let shown = plan.days.filter(\.isShown).count
        #expect(plan.days.count == 60)
        #expect(shown > 2 && shown < 60)
        #expect(plan.days.last?.isShown == true)
    }

    @Test func `a long end is broken between words`() {
        let plan = StoryPlan(story([line("Kayla", [3])], top: String(repeating: "calm and kind ", count: 20)))

        #expect(plan.topWords.count > 1)
        #expect(plan.topWords.allSatisfy { $0.count < 130 })
        #expect(plan.head > plan.topWordsAt)
    }
}

extension String {
    fileprivate func components(of start: String) -> [String] {
        split(separator: start).dropFirst().map(String.init)
    }

    /// The pattern of the line in a group of the picture.
    fileprivate var dash: String { pieces(between: "stroke-dasharray=\"", and: "\"").first ?? "" }

    /// A marker's path after the place where it begins.
    fileprivate var markerShape: String {
        let path = pieces(between: "c-dot", and: ">").first ?? ""
        return String((path.pieces(between: "d=\"", and: "\"").first ?? "").drop { !$0.isLowercase })
    }
}
