/// A scaling question: what is asked, what 10 and 0 mean, and what everybody said (docs/practice/05).
package struct Scale: Hashable, Sendable, Identifiable {
    package typealias ID = Practice.ID<Scale>

    /// The library of kinds (docs/practice/05 §5.6).
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case safety, overall, wellbeing, willingness, confidence, capacity, child, relationship, network, planInUse,
            custom
    }

    /// The words of the question. 10 is always good and always first.
    package struct Wording: Hashable, Sendable, Codable {
        package var question: Written
        package var ten: String
        package var zero: String
        /// The number that is good enough to close at, agreed beforehand.
        package var closeAt: Int?

        package init(question: Written, ten: String = "", zero: String = "", closeAt: Int? = nil) {
            self.question = question
            self.ten = ten
            self.zero = zero
            self.closeAt = closeAt
        }

        /// Both ends have to be in words before anybody answers (docs/practice/05 §5.4, rule 1).
        package var hasBothEnds: Bool { !ten.isEmpty && !zero.isEmpty }
    }

    /// The answers to one wording. Another question, or other ends, begin another series.
    package struct Series: Hashable, Sendable {
        package var wording: Wording
        package var since: Stamp
        package var ratings: [Rating] = []
    }

    package let id: ID
    package internal(set) var kind: Kind
    package internal(set) var pair: Pair.ID?
    package internal(set) var series: [Series]
    package internal(set) var retiredBecause: String?

    package var isCurrent: Bool { retiredBecause == nil }
    /// The wording that is asked now. A scale always has at least one series.
    package var wording: Wording { series[series.count - 1].wording }
    package var hasAnswers: Bool { series[series.count - 1].ratings.contains(where: \.isLive) }
    /// Somebody has answered the present words, even if that was withdrawn: such words are never changed.
    package var wasAnswered: Bool { !series[series.count - 1].ratings.isEmpty }
    package var allRatings: [Rating] { series.flatMap(\.ratings) }

    /// Everybody's newest rating in the present series, in the order they were asked.
    package var latest: [Rating] {
        var newest: [Rater: Rating] = [:]
        for rating in liveRatings where (newest[rating.rater]?.day ?? rating.day) <= rating.day {
            newest[rating.rater] = rating
        }
        var order: [Rater] = []
        for rating in liveRatings where !order.contains(rating.rater) { order.append(rating.rater) }
        return order.compactMap { newest[$0] }
    }

    private var liveRatings: [Rating] { series[series.count - 1].ratings.filter(\.isLive) }
}

/// What one person answered on one day.
package struct Rating: Hashable, Sendable, Identifiable {
    package typealias ID = Practice.ID<Rating>

    package enum Answer: Hashable, Sendable, Codable {
        case number(value: Int)
        case dontKnow
        case passed
    }

    package enum Reason: Hashable, Sendable, Codable {
        case given(words: Written)
        case askedGaveNone
    }

    /// Who may see a child's number and words; the child decides, the worker confirms (docs/practice/05, design).
    package enum ShownTo: String, CaseIterable, Hashable, Sendable, Codable {
        case everyone, workerOnly
    }

    package struct Content: Hashable, Sendable, Codable {
        package var rater: Rater
        package var answer: Answer
        /// nil only where there is no number.
        package var reason: Reason?
        package var whyNotZero: String
        package var oneHigher: String
        package var day: Day
        package var askedBy: String
        /// Who answered for them, and how they knew.
        package var proxy: String
        package var occasion: String
        package var shownTo: ShownTo
        /// How a child showed it.
        package var way: Way?
        /// The language of what stands beside the number where no reason was given, which has its own.
        package var language: String?

        package init(
            rater: Rater, answer: Answer, reason: Reason?, whyNotZero: String = "", oneHigher: String = "",
            day: Day,
            askedBy: String = "", proxy: String = "", occasion: String = "", shownTo: ShownTo = .everyone,
            way: Way? = nil
        ) {
            self.way = way
            self.rater = rater
            self.answer = answer
            self.reason = reason
            self.whyNotZero = whyNotZero
            self.oneHigher = oneHigher
            self.day = day
            self.askedBy = askedBy
            self.proxy = proxy
            self.occasion = occasion
            self.shownTo = shownTo
        }
    }

    package let id: ID
    package internal(set) var content: Content
    package internal(set) var recorded: Stamp
    package internal(set) var withdrawn: String?

    package var rater: Rater { content.rater }
    package var day: Day { content.day }
    package var isLive: Bool { withdrawn == nil }

    package var number: Int? {
        if case .number(let value) = content.answer { value } else { nil }
    }

    /// The language of everything that was said beside the number; nil where it was not written down.
    package var language: String? { reasonWords?.language ?? content.language }

    package var reasonWords: Written? {
        if case .given(let words) = content.reason { words } else { nil }
    }
}
