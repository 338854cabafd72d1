import Markup
import Practice

/// Everybody's newest numbers on one scale, as a ladder with names.
///
/// A child's answer that is for the worker only is marked on staff pages, and is not there at all in the room or on paper.
struct ScaleLadder {
    private let scale: Scale
    private let family: Family
    private let words: Words
    /// Others than staff see it.
    private let isShared: Bool

    init(_ scale: Scale, _ view: FamilyView, isShared: Bool) {
        self.init(scale, of: view.family, view.words, isShared: isShared)
    }

    /// For paper, the room, and a record as it stood on some other day.
    init(_ scale: Scale, of family: Family, _ words: Words, isShared: Bool) {
        self.scale = scale
        self.family = family
        self.words = words
        self.isShared = isShared
    }

    var html: HTML {
        guard scale.wording.hasBothEnds else { return "<p class=\"nothing\">\(words.endsMissing)</p>" }
        let answers = family.latestAnswers(to: scale, isShared: isShared)
        let newest = answers.map(\.day).max()
        let standings = answers.compactMap { rating in
            rating.number.map { Ladder.Standing(words.nameOnLadder(rating, in: family, newest: newest), $0) }
        }
        return Ladder(
            label: words.ladderLabel(scale.wording.question.text), top: scale.wording.ten, low: scale.wording.zero,
            language: words.other(than: scale.wording.question.language), standings: standings, beside: beside(answers),
            close: close
        ).html
    }

    private var close: (number: Int, words: String)? {
        scale.wording.closeAt.map { (number: $0, words: words.goodEnoughToClose) }
    }

    private func beside(_ answers: [Rating]) -> [Ladder.Beside] {
        [Rating.Answer.dontKnow, .passed].compactMap { answer in
            let names = answers.filter { $0.content.answer == answer }.map {
                words.nameOnLadder($0, in: family, newest: nil)
            }
            return names.isEmpty ? nil : Ladder.Beside(words.gaveNoNumber(answer, names.count), names)
        }
    }
}

/// What can be done next with a scale, in one small line.
struct ScaleLinks {
    private let scale: Scale
    private let view: FamilyView

    init(_ scale: Scale, _ view: FamilyView) {
        self.scale = scale
        self.view = view
    }

    var html: HTML {
        let words = view.words
        let mark = scale.wording.question.languageMark(words)
        let question: HTML = "<span class=\"quiet\"\(mark)>: \(scale.wording.question.text)</span>"
        var links: [HTML] = ["<a href=\"\(view.link.scale(scale.id).path)\">\(words.reasonsAndStory)\(question)</a>"]
        if scale.isCurrent, view.may(.record) {
            links.append(
                scale.wording.hasBothEnds
                    ? "<a href=\"\(view.link.rate(scale.id).path)\">\(scale.hasAnswers ? words.askAgain : words.askFirst)\(question)</a>"
                    : "<a href=\"\(view.link.editScale(scale.id).path)\">\(words.writeEnds)\(question)</a>")
        }
        return "<p class=\"meta\">\(links.joined(by: " · "))</p>"
    }
}

extension Family {
    /// Everybody's newest answers in speaking order. Shared, without what a child said for the worker only.
    func latestAnswers(to scale: Scale, isShared: Bool) -> [Rating] {
        inSpeakingOrder(scale.latest).filter { !isShared || $0.content.shownTo == .everyone }
    }
}

extension Scale {
    /// The newest day on which somebody answered the present wording.
    var lastAsked: Day? { latest.map(\.day).max() }

    /// One round needs no story: the ladder says it all. Only a withdrawn answer has to be shown somewhere.
    var hasStory: Bool { rounds.count > 1 || allRatings.contains { !$0.isLive } }

    /// The day it was written.
    var since: Day { series[0].since.on }
}
