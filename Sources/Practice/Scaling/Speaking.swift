extension Family {
    /// Ratings in the order in which people speak: the family first, so that professionals' numbers do not set the tone;
    /// the lead worker last (docs/practice/05 §5.4).
    package func inSpeakingOrder(_ ratings: [Rating]) -> [Rating] {
        ratings.enumerated().sorted { one, other in
            let (first, second) = (place(of: one.element.rater), place(of: other.element.rater))
            return first == second ? one.offset < other.offset : first < second
        }.map(\.element)
    }

    private func place(of rater: Rater) -> Int {
        switch rater {
        case .person(let id): people[id].map(place) ?? 9
        case .guest(let guest):
            switch guest.part {
            case .child: 0
            case .family, .advocate: 1
            case .network: 2
            case .professional: 3
            case .chair: 8
            }
        }
    }

    private func place(of person: Person) -> Int {
        if let worker = person.details.worker, worker == standing.lead { return 8 }
        switch person.details.part {
        case .child: return 0
        case .adult: return 1
        case .network: return 2
        case .professional: return 3
        }
    }
}

/// What the numbers invite people to talk about. Prompts, never judgements (docs/practice/05 §5.7).
package enum ScalePrompt: Hashable, Sendable {
    /// Nobody has been asked for so many weeks.
    case notAskedFor(weeks: Int)
    /// Somebody's number went down by two or more.
    case dropped(person: Rater, from: Int, to: Int)
    /// The highest and the lowest are four or more apart: what does each see?
    case farApart(highest: Rater, high: Int, lowest: Rater, low: Int)
    /// Everybody who gave a number is at or above the one agreed for closing.
    case allAtClose(number: Int)
}

extension Scale {
    /// What the numbers invite people to talk about on a day.
    package func prompts(on today: Day) -> [ScalePrompt] {
        var prompts: [ScalePrompt] = []
        let numbers = latest.compactMap { rating in rating.number.map { (person: rating.rater, number: $0) } }
        if let newest = latest.map(\.day).max() {
            let weeks = (today.number - newest.number) / 7
            if weeks >= 6 { prompts.append(.notAskedFor(weeks: weeks)) }
        }
        if let high = numbers.max(by: { $0.number < $1.number }), let low = numbers.min(by: { $0.number < $1.number }),
            high.number - low.number >= 4
        {
            prompts.append(.farApart(highest: high.person, high: high.number, lowest: low.person, low: low.number))
        }
        prompts += latest.compactMap(drop)
        if let closeAt = wording.closeAt, !numbers.isEmpty, numbers.allSatisfy({ $0.number >= closeAt }) {
            prompts.append(.allAtClose(number: closeAt))
        }
        return prompts
    }

    private func drop(_ newest: Rating) -> ScalePrompt? {
        // Of several answers on one day the one recorded last counts, as in `latest`.
        let before = series[series.count - 1].ratings.reversed()
            .filter { $0.isLive && $0.rater == newest.rater && $0.day < newest.day }.max { $0.day < $1.day }
        guard let now = newest.number, let then = before?.number, then - now >= 2 else { return nil }
        return .dropped(person: newest.rater, from: then, to: now)
    }

    /// Answers that were given on one day under one wording.
    package struct Round: Hashable, Sendable {
        package var day: Day
        package var series: Int
        package var ratings: [Rating]
    }

    /// The story over time: rounds by the day they were asked, oldest first.
    package var rounds: [Round] {
        var rounds: [Round] = []
        for (place, series) in series.enumerated() {
            let days = Set(series.ratings.filter(\.isLive).map(\.day)).sorted()
            rounds += days.map { day in
                Round(day: day, series: place, ratings: series.ratings.filter { $0.isLive && $0.day == day })
            }
        }
        return rounds
    }
}
