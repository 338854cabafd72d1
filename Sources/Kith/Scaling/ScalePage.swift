import Markup
import Practice

/// One scaling question: where everybody stands and why, what to talk about, and the story over time
/// (docs/practice/05 §5.4, §5.7).
struct ScalePage {
    let visit: FamilyVisit
    let scale: Scale
    private var words: Words { visit.words }
    private var family: Family { visit.family }
    private var mayChange: Bool { visit.may(.record) && scale.isCurrent }
    private var question: Written { scale.wording.question }

    var html: HTML {
        Layout(visit, title: question.text, place: .scales).page(content)
    }

    private var content: HTML {
        """
        <a class="back" href="\(visit.link.scales.path)">\(words.backToScales)</a>\
        <div class="head"><div><h1\(question.languageMark(words))>\(question.text)</h1><p>\(facts)</p></div>\(if: mayChange, actions)</div>\
        \(retired)\(scale.wording.hasBothEnds ? standing : EndsMissing(scale, visit).html)\(ScaleStory(scale, visit).html)\(if: mayChange, retire)
        """
    }

    private var facts: HTML {
        let kind: HTML = "\(words.name(of: scale.kind))"
        guard let pair = scale.pair.flatMap({ family.pairs[$0] }) else { return kind }
        return "\(kind) · <a href=\"\(visit.link.pair(pair.id).path)\">\(words.pairNumber(family.number(of: pair)))</a>"
    }

    private var actions: HTML {
        """
        <div class="acts"><a class="btn" href="\(visit.link.editScale(scale.id).path)">\(words.rewordScale)</a>\
        \(if: scale.wording.hasBothEnds, """
            <a class="btn go" href="\(visit.link.rate(scale.id).path)">\(scale.hasAnswers ? words.askAgain : words.askFirst)</a>
            """)</div>
        """
    }

    private var retire: HTML {
        "<p class=\"part\"><a href=\"\(visit.link.retireScale(scale.id).path)\">\(words.retireScale)</a></p>"
    }

    private var retired: HTML {
        guard let reason = scale.retiredBecause else { return "" }
        return "<div class=\"say judge\"><p>\(words.scaleRetired(reason))</p></div>"
    }

    // MARK: - Where everybody stands

    private var standing: HTML {
        """
        <div class="room-grid"><section><h2 class="quiet">\(words.whereEverybodyStands)</h2>\(ScaleLadder(scale, visit.view, isShared: false).html)</section>\
        <section><h2>\(words.whatPeopleSay)</h2>\(reasons)\(prompts)</section></div>
        """
    }

    private var reasons: HTML {
        let answers = family.latestAnswers(to: scale, isShared: false)
        guard let newest = answers.map(\.day).max() else { return "<p class=\"nothing\">\(words.nobodyAnswered)</p>" }
        let round = RoundFacts(newest, answers.filter { $0.day == newest })
        return """
            <p class="meta">\(words.heading(of: round))</p><ul class="why">\(answers.map { reason($0, besides: round) })</ul>
            """
    }

    private func reason(_ rating: Rating, besides round: RoundFacts) -> HTML {
        let facts = words.circumstances(of: rating, besides: round)
        let name = family.people.name(of: rating.rater)
        return """
            <li><b>\(words.name(name, with: rating.content.answer))</b><div>\(AnswerLines(rating, words).html)\
            \(if: !facts.isEmpty, "<p class=\"meta\">\(facts.joined(separator: " · "))</p>")\
            \(if: !scale.hasStory, "<p class=\"meta\">\(WithdrawLink(rating, of: scale, visit).html)</p>")</div></li>
            """
    }

    /// What the numbers invite people to talk about. Never a verdict.
    private var prompts: HTML {
        guard scale.isCurrent else { return "" }
        return scale.prompts(on: visit.today).map { prompt -> HTML in
            "<div class=\"hint\"><p>\(words.question(of: prompt) { family.people.name(of: $0) })</p></div>"
        }.joined()
    }
}

/// What is the same for everybody in a round; it is said once.
struct RoundFacts {
    let day: Day
    let occasion: String
    let askedBy: String

    init(_ day: Day, _ ratings: [Rating]) {
        self.day = day
        occasion = Self.shared(ratings.map(\.content.occasion))
        askedBy = Self.shared(ratings.map(\.content.askedBy))
    }

    private static func shared(_ texts: [String]) -> String {
        guard let first = texts.first, texts.allSatisfy({ $0 == first }) else { return "" }
        return first
    }
}

/// Everything that somebody said beside a number.
struct AnswerLines {
    private let rating: Rating
    private let words: Words
    private var content: Rating.Content { rating.content }

    init(_ rating: Rating, _ words: Words) {
        self.rating = rating
        self.words = words
    }

    var html: HTML { "\(reason)\(notZero)\(line(words.oneHigherWouldBe, content.oneHigher))" }

    /// Why this number, in their words.
    var reason: HTML {
        if let reason = rating.reasonWords { return "<p\(reason.languageMark(words))>\(reason.text)</p>" }
        return content.reason == .askedGaveNone ? "<p class=\"soft\">\(words.gaveNoReason)</p>" : ""
    }

    var notZero: HTML { line(words.notZeroBecause, content.whyNotZero) }

    private func line(_ label: String, _ text: String) -> HTML {
        guard !text.isEmpty else { return "" }
        let said = words.said(text, in: rating.language)
        return "<p class=\"small\"><span class=\"soft\">\(label)</span> \(said)</p>"
    }
}

/// The way to take an answer back that was entered in error.
struct WithdrawLink {
    private let rating: Rating
    private let scale: Scale
    private let visit: FamilyVisit

    init(_ rating: Rating, of scale: Scale, _ visit: FamilyVisit) {
        self.rating = rating
        self.scale = scale
        self.visit = visit
    }

    var html: HTML {
        guard visit.may(.record), rating.isLive else { return "" }
        let name = visit.family.people.name(of: rating.rater)
        return """
            <a href="\(visit.link.withdraw(rating.id, of: scale.id).path)">\(visit.words.withdraw)<span class="quiet">: \
            \(name), \(visit.words.day(rating.day))</span></a>
            """
    }
}
