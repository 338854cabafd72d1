import Markup
import Practice

extension Display {
    /// Statement, scale and goal of every pair, one below the other.
    func pairs(withScales: Bool = true) -> HTML {
        let rows = showing.pairs.map { pair($0, withScales: withScales) }
        guard !rows.isEmpty else { return "" }
        return """
            <section class="part"><h2>\(isForFamily ? words.printPairs : words.pairs)</h2><ul class="pairs">\(rows)</ul></section>
            """
    }

    func pair(_ pair: Pair, withScales: Bool) -> HTML {
        """
        <li class="pair">\(draftMark(pair))<div class="worry"><h3>\(label(pair.content.labels.statement, pair))</h3>\(statement(of: pair))</div>\
        \(if: withScales, "<div class=\"judge\">\(scales(of: pair))</div>")\
        <div class="need"><h3>\(label(pair.content.labels.goal, pair))</h3>\(goal(of: pair))</div>\
        \(if: withScales && !isForFamily, wideReasons(of: pair))</li>
        """
    }

    /// Whoever stands before a poster cannot ask how far the words have come.
    private func draftMark(_ pair: Pair) -> HTML {
        guard case .everybody = showing.audience, pair.status != .agreed else { return "" }
        return "<p class=\"full flag\">\(words.draftNotAgreed)</p>"
    }

    /// On a wide page the reasons stand below all three, where there is room for them.
    private func wideReasons(of pair: Pair) -> HTML {
        let rows = family.scales.of(pair.id).map { reasons(showing.answers(to: $0)) }.filter { !$0.isEmpty }
        return rows.isEmpty ? "" : "<div class=\"judge full\"><h3>\(words.printReasons)</h3>\(rows)</div>"
    }

    /// A text keeps the label under which it was written.
    private func label(_ term: Term, _ pair: Pair) -> String {
        showing.pairs.count > 1 ? "\(words.termed(term)) \(showing.number(of: pair))" : words.termed(term)
    }

    private func statement(of pair: Pair) -> HTML {
        let statement = pair.statement
        if let forTheChild = childsVersion(of: pair) { return "<p\(words.mark(statement.language))>\(forTheChild)</p>" }
        let names = pair.content.children.map { family.people.name(of: $0) }
        return """
            \(paragraphs(PairText(pair.content, words).statement, statement.language, orElse: words.statementNotYet))\
            \(dispute(in: pair))\(if: !names.isEmpty, "<p class=\"meta\"><span class=\"tag\">\(words.list(names))</span></p>")
            """
    }

    /// That somebody sees the statement differently; who, and how, where this audience may read it.
    func dispute(in pair: Pair) -> HTML {
        let statement = pair.statement
        guard !statement.dispute.isEmpty, childsVersion(of: pair) == nil else { return "" }
        let dispute = showing.dispute(in: statement)
        guard !dispute.isEmpty else { return "<p class=\"meta disputed\">\(words.somebodyDiffers)</p>" }
        return "<p class=\"meta disputed\"\(words.mark(statement.language))>\(dispute)</p>"
    }

    /// A child whom the statement is about reads it in the words that were written for the child.
    private func childsVersion(of pair: Pair) -> String? {
        guard case .person(let person, _) = showing.audience, family.people[person]?.isChild == true,
            pair.isAbout(person), !pair.statement.forTheChild.isEmpty
        else { return nil }
        return pair.statement.forTheChild
    }

    private func goal(of pair: Pair) -> HTML {
        let goal = pair.goal
        return """
            \(paragraphs(PairText(pair.content, words).goal, goal.language, orElse: words.goalNotYet))\
            \(hopes(of: pair))\(if: !isForFamily && !goal.isEmpty, "<p class=\"meta\">\(words.clock(of: pair))</p>")
            """
    }

    func hopes(of pair: Pair) -> HTML {
        let hopes = showing.hopes(in: pair.goal)
        guard !hopes.isEmpty else { return "" }
        return """
            <div class="hopes"><h4>\(words.familyHopes)</h4><p\(words.mark(pair.goal.language))>\(hopes)</p></div>
            """
    }

    private func paragraphs(_ texts: [String], _ language: String, orElse nothing: String) -> HTML {
        guard !texts.isEmpty else { return "<p class=\"nothing\">\(nothing)</p>" }
        return texts.map { "<p\(words.mark(language))>\($0)</p>" as HTML }.joined()
    }

    // MARK: - Scales

    private func scales(of pair: Pair) -> HTML {
        let scales = family.scales.of(pair.id)
        guard !scales.isEmpty else {
            return "<h3>\(words.pairScale)</h3><p class=\"nothing\">\(words.pairHasNoScale)</p>"
        }
        return scales.map { scale($0, withReasons: isForFamily) }.joined()
    }

    /// Questions that belong to no pair.
    var looseScales: HTML {
        let scales = showing.looseScales
        guard !scales.isEmpty else { return "" }
        return """
            <section class="part"><h2>\(isForFamily ? words.printMoreScales : words.scalesOfNoPair)</h2><ul class="pairs">\
            \(scales.map { "<li class=\"pair\"><div class=\"judge full\">\(scale($0))</div></li>" as HTML })</ul></section>
            """
    }

    /// Every scale by itself, for a copy that holds no statements.
    var everyScale: HTML {
        let scales = showing.scales
        guard !scales.isEmpty else { return "" }
        return """
            <section class="part"><h2>\(words.printScales)</h2>\
            \(scales.map { "<div class=\"judge keep\">\(scale($0))</div>" as HTML })</section>
            """
    }

    private func scale(_ scale: Scale, withReasons: Bool = true) -> HTML {
        let answers = showing.answers(to: scale)
        let newest = answers.map(\.day).max().map(words.day)
        let title = isForFamily ? words.printScale(newest) : newest.map(words.scaleOf) ?? words.pairScale
        let ladder = ScaleLadder(scale, of: family, words, isShared: showing.audience != .workers)
        return """
            <div class="keep"><h3>\(title)</h3><p\(scale.wording.question.languageMark(words))>\(scale.wording.question.text)</p>\
            \(scale.wording.hasBothEnds ? ladder.html : "<p class=\"nothing\">\(words.printNoEnds)</p>")</div>\(if: withReasons, reasons(answers))
            """
    }

    /// Why each person said so, as far as this audience may read it. What a round shares is said once.
    private func reasons(_ answers: [Rating]) -> HTML {
        guard let newest = answers.map(\.day).max() else { return "" }
        let round = RoundFacts(newest, answers.filter { $0.day == newest })
        let rows = answers.filter(showing.showsReason).compactMap { reason($0, besides: round) }
        guard !rows.isEmpty else { return "" }
        return """
            \(if: showing.audience == .workers, "<p class=\"meta\">\(words.heading(of: round))</p>")<ul class="why">\(rows)</ul>
            """
    }

    /// What else was the same for nobody else in the round stands with it, for workers alone.
    func reason(_ rating: Rating, besides round: RoundFacts? = nil) -> HTML? {
        let lines = AnswerLines(rating, words).html
        let facts = showing.audience == .workers ? round.map { words.circumstances(of: rating, besides: $0) } ?? [] : []
        guard !lines.isEmpty || !facts.isEmpty else { return nil }
        return """
            <li><b>\(words.name(family.people.name(of: rating.rater), with: rating.content.answer))</b><div>\(lines)\
            \(if: !facts.isEmpty, "<p class=\"meta\">\(facts.joined(separator: " · "))</p>")</div></li>
            """
    }
}
