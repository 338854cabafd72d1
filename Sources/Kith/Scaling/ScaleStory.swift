import Markup
import Practice

/// The story of a scale over time: a line for each person, broken where it was reworded, and the same facts in tables.
struct ScaleStory {
    private let scale: Scale
    private let visit: FamilyVisit
    private var words: Words { visit.words }
    private var family: Family { visit.family }

    init(_ scale: Scale, _ visit: FamilyVisit) {
        self.scale = scale
        self.visit = visit
    }

    var html: HTML {
        guard scale.hasStory else { return "" }
        let rounds = scale.rounds
        return """
            <section class="part"><h2>\(words.storyOverTime)</h2>\(if: Set(rounds.map(\.day)).count > 1, chart(rounds))\
            \(ScaleRounds(scale, visit).html)</section>
            """
    }

    private func chart(_ rounds: [Scale.Round]) -> HTML {
        let years = Set(rounds.map(\.day.year))
        let days = Set(rounds.map(\.day)).sorted().map { day in
            StoryChart.Round(day: day.number, label: words.shortDay(day) + (years.count > 1 ? " \(day.year)" : ""))
        }
        return StoryChart(
            id: "story", title: scale.wording.question.text, description: words.sameFactsBelow, top: scale.wording.ten,
            low: scale.wording.zero, language: words.other(than: scale.wording.question.language), rounds: days,
            lines: lines(rounds), rewordings: rewordings(rounds),
            notes: notes(rounds)
        ).html
    }

    /// One line a person, in speaking order. Of two answers on one day the later one is drawn, and of a day on which the
    /// question was reworded only the answers to the new words; the tables have all of them.
    private func lines(_ all: [Scale.Round]) -> [StoryChart.Line] {
        let rounds = all.filter { round in !all.contains { $0.day == round.day && $0.series > round.series } }
        var order: [Rater] = []
        for rating in family.inSpeakingOrder(rounds.flatMap(\.ratings)) where !order.contains(rating.rater) {
            order.append(rating.rater)
        }
        return order.map { rater in
            var points: [Day: Int?] = [:]
            for rating in rounds.flatMap(\.ratings) where rating.rater == rater {
                points.updateValue(rating.number, forKey: rating.day)
            }
            let line = points.sorted { $0.key < $1.key }.map { StoryChart.Point(day: $0.key.number, number: $0.value) }
            return StoryChart.Line(family.people.name(of: rater), line)
        }
    }

    /// Where other words begin: at the first answer to them where that came earlier than the day of recording.
    private func rewordings(_ rounds: [Scale.Round]) -> [StoryChart.Event] {
        scale.series.indices.dropFirst().compactMap { series in
            guard let first = rounds.first(where: { $0.series == series })?.day else { return nil }
            let day = min(first, scale.series[series].since.on)
            return StoryChart.Event(day: day.number, label: words.questionReworded)
        }
    }

    /// Harm on the map that has an exact day between the first and the last round.
    private func notes(_ rounds: [Scale.Round]) -> [StoryChart.Event] {
        guard let first = rounds.map(\.day).min(), let last = rounds.map(\.day).max() else { return [] }
        return family.map.live(.pastHarm).compactMap { item in
            guard case .day(let day) = item.content.happened, (first...last).contains(day) else { return nil }
            return StoryChart.Event(day: day.number, label: "\(words.shortDay(day)): \(item.content.text.text)")
        }
    }
}

/// What was said, round by round, newest first: a table a round, with the old wording where it differs.
struct ScaleRounds {
    private let scale: Scale
    private let visit: FamilyVisit
    private var words: Words { visit.words }

    init(_ scale: Scale, _ visit: FamilyVisit) {
        self.scale = scale
        self.visit = visit
    }

    var html: HTML {
        scale.series.enumerated().reversed().map { place, series -> HTML in
            let days = Set(series.ratings.map(\.day)).sorted(by: >)
            guard !days.isEmpty else { return "" }
            let isEarlier = place < scale.series.count - 1
            return "\(if: isEarlier, wording(series.wording))\(days.map { round($0, series) })"
        }.joined()
    }

    /// The words to which the answers below were given.
    private func wording(_ wording: Scale.Wording) -> HTML {
        let mark = wording.question.languageMark(words)
        return """
            <section class="part"><h3>\(words.earlierQuestion)</h3><p\(mark)>\(wording.question.text)</p><dl class="ends">\
            <dt>\(words.tenIs)</dt><dd\(mark)>\(wording.ten)</dd><dt>\(words.zeroIs)</dt><dd\(mark)>\(wording.zero)</dd></dl></section>
            """
    }

    private func round(_ day: Day, _ series: Scale.Series) -> HTML {
        let ratings = visit.family.inSpeakingOrder(series.ratings.filter { $0.day == day })
        let round = RoundFacts(day, ratings)
        let heading = words.heading(of: round)
        let table = Table(
            heading, isCaptionQuiet: true,
            headings: [
                .init(words.whoSaidIt), .init(words.numberHeading, .score), .init(words.whyHeading),
                .init(words.oneHigherHeading),
                .init(words.withdraw, isQuiet: true),
            ],
            rows: ratings.map { $0.isLive ? row($0, besides: round) : withdrawn($0) })
        let isNewest = day == scale.allRatings.map(\.day).max()
        return """
            <details class="more"\(if: isNewest, " open")><summary>\(heading)</summary>\(table.html)</details>
            """
    }

    private func row(_ rating: Rating, besides round: RoundFacts) -> [HTML] {
        let lines = AnswerLines(rating, words)
        let facts = words.circumstances(of: rating, besides: round)
        return [
            "\(visit.family.people.name(of: rating.rater))", answer(rating),
            "\(lines.reason)\(lines.notZero)\(if: !facts.isEmpty, "<p class=\"meta\">\(facts.joined(separator: " · "))</p>")",
            "\(rating.content.oneHigher)", WithdrawLink(rating, of: scale, visit).html,
        ]
    }

    private func answer(_ rating: Rating) -> HTML {
        let answer = words.short(rating.content.answer)
        return rating.number == nil ? "<span class=\"soft small\">\(answer)</span>" : "\(answer)"
    }

    /// Struck through, with the reason: it was entered in error.
    private func withdrawn(_ rating: Rating) -> [HTML] {
        [
            "<del>\(visit.family.people.name(of: rating.rater))</del>",
            "<del>\(words.short(rating.content.answer))</del>",
            """
            \(rating.reasonWords.map { "<p><del\($0.languageMark(words))>\($0.text)</del></p>" as HTML })\
            <p class="meta">\(words.withdrawnBecause(rating.withdrawn ?? ""))</p>
            """, "", "",
        ]
    }
}
