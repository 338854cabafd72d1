import Markup
import Practice

/// One statement and goal: the text, who has seen it, what one can ask of it, and how it once read.
struct PairPage {
    let visit: FamilyVisit
    let pair: Pair
    private var words: Words { visit.words }
    private var family: Family { visit.family }
    private var mayChange: Bool { visit.may(.record) && pair.isCurrent }

    var html: HTML {
        let number = family.number(of: pair)
        return Layout(visit, title: "\(number). \(words.pairTitle(pair.content.labels))", place: .pairs).page(content)
    }

    private var content: HTML {
        """
        <a class="back" href="\(visit.link.pairs.path)">\(words.backToPairs)</a>\
        <div class="head"><div><h1>\(words.pairTitle(pair.content.labels))</h1>\
        <p>\(words.pairNumber(family.number(of: pair))) · \(words.name(of: pair.status))</p></div>\(if: mayChange, actions)</div>\
        \(retired)<h2 class="quiet">\(words.pairReadAloud)</h2><ul class="pairs">\(PairCard(pair, visit.view, .page).html)</ul>\(visit.coachCount(of: pair))\
        <div class="split"><div>\(seen)\(clock)\(earlier)\(if: mayChange, retire)</div>\(if: pair.isCurrent, PairCheck(visit: visit, pair: pair).html)</div>
        """
    }

    private var actions: HTML {
        """
        <div class="acts"><a class="btn" href="\(visit.link.editPair(pair.id).path)">\(words.rewordPair)</a>\
        <a class="btn go" href="\(visit.link.sharePair(pair.id).path)">\(words.noteWhoSaw)</a></div>
        """
    }

    private var retired: HTML {
        guard let reason = pair.retiredBecause else { return "" }
        return "<div class=\"say judge\"><p>\(words.pairRetired(reason))</p></div>"
    }

    // MARK: - Who has seen it

    private var seen: HTML {
        let rows = pair.sharings.map { sharing -> HTML in
            let facts = [words.day(sharing.day), sharing.how].filter { !$0.isEmpty }
            return """
                <li class="item"><p class="text"><b>\(family.people.name(of: sharing.person))</b></p>\
                \(if: !sharing.response.isEmpty, "<p>\(sharing.response)</p>")\
                <p class="meta">\(facts.joined(separator: " · "))</p></li>
                """
        }
        let list: HTML =
            rows.isEmpty ? "<p class=\"nothing\">\(words.nobodySawPair)</p>" : "<ul class=\"items\">\(rows)</ul>"
        return
            "<section class=\"part\"><h2>\(words.whoSawPair)</h2>\(list)\(if: mayChange && pair.status != .agreed && pair.isWhole, agree)</section>"
    }

    private var agree: HTML {
        """
        <form class="done" method="post" action="\(visit.link.agreePair(pair.id).path)">\(visit.blank("pairs/agree").hidden)\
        <button class="btn small">\(words.markAgreed)</button></form>
        """
    }

    private var retire: HTML {
        "<p class=\"part\"><a href=\"\(visit.link.retirePair(pair.id).path)\">\(words.retirePair)</a></p>"
    }

    // MARK: - The goal's clock

    private var clock: HTML {
        guard !pair.goal.isEmpty else { return "" }
        let isDue = pair.holdsUntil.map { $0 <= visit.today } ?? false
        return """
            <section class="part"><h2>\(words.doesItHold)</h2><p>\(words.clock(of: pair))</p>\
            \(if: isDue && pair.goalStatus == .holding, "<div class=\"hint\"><p>\(words.heldLongEnough)</p></div>")\
            \(if: mayChange, goalSteps)</section>
            """
    }

    private var goalSteps: HTML {
        let isHolding = pair.goalStatus == .holding
        let isOpen = isHolding || pair.goalStatus == .open
        return """
            <div class="acts">\(if: !isHolding, "<a class=\"btn small\" href=\"\(visit.link.holdGoal(pair.id).path)\">\(words.beginHold)</a>")\
            \(if: isHolding, "<a class=\"btn small\" href=\"\(visit.link.resetHold(pair.id).path)\">\(words.resetHold)</a>")\
            \(if: isOpen, """
                <a class="btn small" href="\(visit.link.meetGoal(pair.id).path)">\(words.meetGoal)</a>\
                <a class="btn small" href="\(visit.link.abandonGoal(pair.id).path)">\(words.abandonGoal)</a>
                """)</div>
            """
    }

    // MARK: - How it once read

    private var earlier: HTML {
        guard !pair.earlier.isEmpty else { return "" }
        let rows = pair.earlier.reversed().map { earlier -> HTML in
            let text = PairText(earlier.content, words)
            let labels = earlier.content.labels
            let (statement, goal) = (
                words.mark(earlier.content.statement.language), words.mark(earlier.content.goal.language)
            )
            return """
                <li class="item"><p class="text"><b>\(words.termed(labels.statement)):</b> <span\(statement)>\(text.statement.joined(separator: " "))</span></p>\
                <p class="text"><b>\(words.termed(labels.goal)):</b> <span\(goal)>\(text.goal.joined(separator: " "))</span></p>\
                <p class="meta">\(words.until(words.moment(earlier.until.at), visit.staff.name(of: earlier.until.by)))</p></li>
                """
        }
        return """
            <details class="more part"><summary>\(words.earlierPairWords(rows.count))</summary><ul class="items">\(rows)</ul></details>
            """
    }
}
