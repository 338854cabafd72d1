import Markup
import Practice

/// A family at a glance: what is there and what is missing, the newest numbers, what happened lately, who works with it.
struct OverviewPage {
    let visit: FamilyVisit
    /// What changed lately, newest first.
    let changes: [History.Entry]
    /// What was referred and became part of this record, oldest first.
    let referrals: [ReferralRow]
    private var words: Words { visit.words }
    private var family: Family { visit.family }

    var html: HTML {
        Layout(visit, title: words.overview, place: .overview).page(
            """
            \(MadeOfTwo(visit: visit).notice)\(closed)<div class="head"><div><h1>\(words.overview)</h1></div><div class="acts">\
            <a class="btn go" href="\(visit.link.map.path)">\(words.openTheMap)</a></div></div>\
            <div class="split"><div>\(elements)\(pairs)\(steps)\(recently)</div>\
            <div>\(OverviewFacts(visit: visit).html)\(MadeOfTwo(visit: visit).html)\(cameBy)</div></div>
            """)
    }

    private var cameBy: HTML {
        guard !referrals.isEmpty else { return "" }
        let items = referrals.map { row -> HTML in
            let from = row.summary.referrer.isEmpty ? words.someoneWhoReferred : row.summary.referrer
            return """
                <li><a href="\(visit.link.referral(row.id).path)">\(words.referralOf(words.day(Clock.day(of: row.sent)), from))</a></li>
                """
        }
        return
            "<section class=\"part\"><h2>\(words.cameByReferral)</h2><ul class=\"plain-list\">\(items)</ul></section>"
    }

    private var closed: HTML {
        guard let day = family.standing.closed else { return "" }
        return """
            <div class="say judge"><h2>\(words.closedOn(words.day(day)))</h2><p>\(family.standing.closedBecause ?? "")</p>\
            \(if: visit.may(.allocate), "<p><a href=\"\(visit.link.reopening.path)\">\(words.reopenFamily)</a></p>")</div>
            """
    }

    private var elements: HTML {
        let isComplete = Elements.Element.allCases.allSatisfy {
            if case .present = family.state(of: $0) { true } else { false }
        }
        let advice = family.expectsElements(visit.authority) ? words.elementsExpected : words.elementsInvited
        return """
            <section><h2>\(words.threeElements)</h2>\(ThreeElements(visit.view, asksWhy: true).html)\
            \(if: !isComplete && family.standing.isOpen, "<p class=\"meta\">\(advice)</p>")</section>
            """
    }

    // MARK: Numbers

    private var pairs: HTML {
        let shown = family.pairs.current.enumerated().map { place, pair in card(pair, place + 1) }
        let loose = family.scales.current.filter { scale in scale.pair.flatMap { family.pairs[$0] }?.isCurrent != true }
        guard !shown.isEmpty || !loose.isEmpty else { return "" }
        let others = loose.map { scale -> HTML in "<li class=\"card\">\(ladder(scale))</li>" }
        return """
            <section class="part"><h2>\(words.overviewNumbers)</h2>\
            <ul class="plain-list stack">\(shown)\(others)</ul></section>
            """
    }

    private func card(_ pair: Pair, _ number: Int) -> HTML {
        let scales = family.scales.of(pair.id)
        let title = words.pick(english: pair.content.labels.goal.english, welsh: pair.content.labels.goal.welsh)
        let goal = pair.goal.sentences.first ?? pair.statement.ifNothingChanges
        return """
            <li class="card"><h3><a href="\(visit.link.pair(pair.id).path)">\(title) \(number)</a></h3>\
            \(if: !goal.isEmpty, "<p\(Written(goal, language: pair.goal.language).languageMark(words))>\(goal)</p>")\
            \(scales.map(ladder))\(if: scales.isEmpty, "<p class=\"nothing\">\(words.noScaleBetween)</p>")</li>
            """
    }

    private func ladder(_ scale: Scale) -> HTML {
        """
        <h4\(scale.wording.question.languageMark(words))>\(scale.wording.question.text)</h4>\
        \(ScaleLadder(scale, visit.view, isShared: false).html)
        """
    }

    // MARK: What comes and what was

    private var steps: HTML {
        let steps = family.map.live(.nextStep).filter { $0.done == nil }
            .sorted { ($0.content.by?.number ?? .max) < ($1.content.by?.number ?? .max) }
        let rows = steps.map { step -> HTML in
            let facts = [step.content.who, due(step.content.by)].filter { !$0.isEmpty }
            return """
                <li class="item"><p class="text"\(step.content.text.languageMark(words))>\
                <a href="\(visit.link.map.at("item-\(step.id)").path)">\(step.content.text.text)</a></p>\
                \(if: !facts.isEmpty, "<p class=\"meta\">\(facts.joined(separator: " · "))</p>")</li>
                """
        }
        let unknown = family.map.openQuestions.count
        return """
            <section class="part"><h2>\(words.nextSteps)</h2>\
            \(if: rows.isEmpty, "<p class=\"nothing\">\(words.noNextSteps)</p>")\
            \(if: !rows.isEmpty, "<ul class=\"items\">\(rows)</ul>")\
            \(if: unknown > 0, "<p><a href=\"\(visit.link.map.at("unknown").path)\">\(words.unknowns(unknown))</a></p>")</section>
            """
    }

    private func due(_ day: Day?) -> String {
        guard let day else { return "" }
        return day < visit.today ? words.wasDue(words.day(day)) : words.by(words.day(day))
    }

    private var recently: HTML {
        let rows = changes.map { entry -> HTML in
            let sentence = words.sentence(of: entry, family: family, staff: visit.staff, authority: visit.authority)
            return
                "<li class=\"item\"><p class=\"text\">\(sentence)</p><p class=\"meta\">\(words.day(entry.stamp.on))</p></li>"
        }
        return """
            <section class="part"><h2>\(words.lately)</h2>\
            \(if: rows.isEmpty, "<p class=\"nothing\">\(words.nothingLately)</p>")\
            \(if: !rows.isEmpty, "<ul class=\"items\">\(rows)</ul>")\
            <p><a href="\(visit.link.history.path)">\(words.wholeHistory)</a></p></section>
            """
    }
}

extension OverviewPage {
    /// Changes of so many days are shown, and at most so many changes.
    static let days = 14
    static let mostChanges = 8

    init(_ visit: FamilyVisit) async throws {
        self.visit = visit
        let since = visit.today.adding(days: -Self.days) ?? visit.today
        changes = try await visit.newest(Self.mostChanges).filter { $0.stamp.on > since }.reversed()
        var all: [ReferralRow] = []
        for id in visit.recordIDs { all += try await visit.office.referrals(of: id) }
        referrals = all.sorted { $0.sent < $1.sent }
    }
}
