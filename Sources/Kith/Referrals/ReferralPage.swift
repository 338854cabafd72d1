import Journal
import Markup
import Practice

/// One referral as it was written, in three columns, with what the front door asked, decided and told.
struct ReferralPage {
    let front: FrontDoorVisit
    /// What links whoever referred has now.
    let links: [ReferralLinks.Purpose: Moment]
    /// What was typed under a question and refused.
    var state: FormState?
    /// Set where it is read from within a family's record: then it is only read.
    var inside: FamilyVisit?
    private var visit: Visit { front.visit }
    private var words: Words { front.words }
    private var content: Referral.Content { front.content }
    private var written: ReferralRows { ReferralRows(content: content, words: words, isForWorkers: true) }

    var html: HTML {
        if let inside {
            let layout = Layout(inside, title: words.referral(front.id.reference), place: .overview)
            return layout.page("<a class=\"back\" href=\"\(inside.link.overview.path)\">\(words.overview)</a>\(whole)")
        }
        return Layout(visit, title: words.referral(front.id.reference), errors: state?.errors ?? []).page(
            "<a class=\"back\" href=\"\(Link.inbox.path)\">\(words.referrals)</a>\(whole)")
    }

    private var whole: HTML {
        """
        <div class="head"><div><h1>\(front.title)</h1><p>\(cameFrom)</p></div>\(if: inside == nil, actions)</div>\
        \(danger)\(decided)\(if: inside == nil, missing)\
        <div class="map">\(columns)</div>\(judgement)\
        <div class="split"><div>\(cards([.child, .knows, .told]))\(questions)\(told)</div>\
        <div>\(cards([.people, .you, .contact]))</div></div>
        """
    }

    private var cameFrom: String {
        let sent = front.referral.sent.map { words.moment($0.at) } ?? ""
        return words.cameFrom(front.referrerName, sent, front.id.reference)
    }

    private var actions: HTML {
        let isDecided = front.referral.decision != nil
        let mayTakeIn = front.referral.decision?.outcome.takesOn == true && front.referral.family == nil
        return """
            <div class="acts"><a class="btn\(if: !isDecided, " go")" href="\(front.link.decision.path)">\(isDecided ? words.decideAgain : words.decide)</a>\
            <a class="btn" href="\(front.link.ask.path)">\(words.askReferrer)</a>\
            \(if: isDecided, "<a class=\"btn\" href=\"\(front.link.outcome.path)\">\(words.tellReferrer)</a>")\
            \(if: mayTakeIn, "<a class=\"btn go\" href=\"\(front.link.family.path)\">\(words.takeIntoRecord)</a>")</div>
            """
    }

    // MARK: - On top

    private var danger: HTML {
        guard let danger = content.danger, danger != .no else { return "" }
        let title = danger == .yes ? words.childInDanger : words.notSureOfDanger
        return """
            <section class="say alert"><h2>\(title)</h2>\(if: !content.dangerWords.isEmpty, "<p class=\"pre\"\(mark)>\(content.dangerWords)</p>")</section>
            """
    }

    private var decided: HTML {
        let items = front.referral.decisions.reversed().map { one -> HTML in
            let name = words.pick(english: one.decision.outcome.name.english, welsh: one.decision.outcome.name.welsh)
            return """
                <li><b>\(name)</b>: <span class="pre"\(one.decision.why.languageMark(words))>\(one.decision.why.text)</span>\
                <p class="meta">\(words.decidedBy(visit.staff.name(of: one.stamp.by), words.moment(one.stamp.at)))</p></li>
                """
        }
        guard !items.isEmpty else { return "" }
        let family = front.referral.family.map {
            "<p><a href=\"\(Link.family($0).overview.path)\">\(words.toTheRecord)</a></p>" as HTML
        }
        return """
            <section class="say well"><h2>\(words.decisions)</h2><ul class="plain-list">\(items)</ul>\(if: inside == nil, family ?? "")</section>
            """
    }

    private var missing: HTML {
        let missing = content.missing
        guard !missing.isEmpty, front.referral.decision == nil else { return "" }
        return """
            <section class="say judge"><h2>\(words.partsMissing(missing.count))</h2>\
            <ul>\(missing.map { "<li>\(words.missing($0))</li>" as HTML })</ul></section>
            """
    }

    // MARK: - Three columns

    private var columns: HTML {
        Column.ordered(front.door.columns).map { column -> HTML in
            switch column {
            case .workingWell: self.column("well", words.question(of: column), [.well])
            case .worries: self.column("worry", words.question(of: column), [.worries, .times])
            case .needsToHappen: self.column("need", words.question(of: column), [.needs])
            }
        }.joined()
    }

    private func column(_ role: HTML, _ title: String, _ steps: [ReferralStep]) -> HTML {
        let rows = steps.flatMap { written.rows(of: $0) }
        let lists = rows.map { label, text -> HTML in
            "<section class=\"list\"><h3>\(label)</h3><p class=\"pre\"\(mark)>\(text)</p></section>"
        }
        return """
            <section class="col \(role)"><h2>\(title)</h2>\(lists)\(if: rows.isEmpty, "<p class=\"nothing\">\(words.nothingHereYet)</p>")</section>
            """
    }

    private var mark: HTML { Written("", language: content.language).languageMark(words) }

    private var judgement: HTML {
        let wording = content.wording
        var standings: [Ladder.Standing] = []
        if case .number(let number) = content.number { standings = [.init(front.referrerName, number)] }
        let ladder = Ladder(
            label: words.ladderLabel(wording.question.text), top: wording.ten, low: wording.zero,
            language: words.other(than: wording.question.language), standings: standings)
        let isBeside = standings.isEmpty && content.number != nil
        return """
            <section class="part"><div class="card judge"><h2\(wording.question.languageMark(words))>\(wording.question.text)</h2>\
            \(ladder.html)\(if: isBeside, "<p><b>\(written.number)</b></p>")\
            \(if: content.number == nil, "<p class=\"nothing\">\(words.noNumberGiven)</p>")\
            \(if: !content.whyThisNumber.isEmpty, "<p class=\"pre\"\(mark)>\(content.whyThisNumber)</p>")</div></section>
            """
    }

    private func cards(_ steps: [ReferralStep]) -> HTML {
        steps.map { step -> HTML in
            let rows = written.rows(of: step)
            let list = rows.map { label, text -> HTML in "<dt>\(label)</dt><dd class=\"pre\"\(mark)>\(text)</dd>" }
            return """
                <section class="card"><h2\(if: step == .contact && !rows.isEmpty, " class=\"flag\"")>\(step == .you ? words.whoReferred : words.title(of: step))</h2>\
                \(if: rows.isEmpty, "<p class=\"nothing\">\(words.nothingHereYet)</p>")\
                \(if: !rows.isEmpty, "<dl class=\"asked\">\(list)</dl>")</section>
                """
        }.joined()
    }

    // MARK: - Asked and told

    private var questions: HTML {
        guard !front.referral.questions.isEmpty else { return "" }
        return """
            <section class="part"><h2>\(words.askedBack)</h2><ul class="items">\(front.referral.questions.map(question))</ul></section>
            """
    }

    private func question(_ question: Referral.Question) -> HTML {
        let by = visit.staff.name(of: question.asked.by)
        return """
            <li class="item"><p class="text"\(question.text.languageMark(words))>\(question.text.text)</p>\
            <p class="meta">\(words.askedBy(by, words.moment(question.asked.at)))</p>\(answer(question))\
            \(question.withdrawn.map { "<p class=\"meta\">\(words.noLongerAsked(because: $0))</p>" as HTML })\
            \(if: question.isOpen && inside == nil, open(question))</li>
            """
    }

    private func answer(_ question: Referral.Question) -> HTML {
        guard let answer = question.answer, let stamp = question.answered else { return "" }
        let isWorker = visit.staff.accounts[stamp.by] != nil
        let by = isWorker ? words.writtenDownBy(visit.staff.name(of: stamp.by)) : front.referrerName
        return """
            <blockquote class="card"><p class="pre"\(answer.languageMark(words))>\(answer.text)</p>\
            <p class="meta">\(by), \(words.moment(stamp.at))</p></blockquote>
            """
    }

    private func open(_ question: Referral.Question) -> HTML {
        let until = links[.answer(question.id)].map { words.linkWorksUntil(words.day(Clock.day(of: $0))) }
        let typed = visit.parameters["question"] == question.id.description ? state : nil
        return """
            <p class="meta">\(until ?? words.noLinkNow)</p><div class="acts">\
            <form method="post" action="\(front.link.question(question.id, "link").path)">\(front.blank().hidden)\
            <button class="btn small">\(words.newLink)</button></form>\
            <a class="btn small" href="\(front.link.question(question.id, "withdraw").path)">\(words.noLongerAsk)</a></div>\
            <form class="form" method="post" action="\(front.link.question(question.id, "answer").path)">\(front.blank().hidden)\
            \(Field("answer", label: words.whatTheySaidOnPhone, error: typed?.error("answer"), id: "answer-\(question.id)").area(typed?.entered.text("answer") ?? "", rows: 2))\
            <button class="btn small">\(words.writeItDown)</button></form>
            """
    }

    private var told: HTML {
        guard !front.referral.told.isEmpty else { return "" }
        let items = front.referral.told.reversed().map { one -> HTML in
            """
            <li class="item"><p class="text pre"\(one.words.languageMark(words))>\(one.words.text)</p>\
            <p class="meta">\(words.toldBy(visit.staff.name(of: one.stamp.by), words.moment(one.stamp.at)))</p></li>
            """
        }
        let link = links[.outcome].map { until -> HTML in
            """
            <p class="meta">\(words.linkWorksUntil(words.day(Clock.day(of: until))))</p>\
            <form method="post" action="\(front.link.stopOutcome.path)">\(front.blank().hidden)<button class="btn small">\(words.stopLink)</button></form>
            """
        }
        return """
            <section class="part"><h2>\(words.whatTheyWereToldBack)</h2><ul class="items">\(items)</ul>\(link)</section>
            """
    }
}
