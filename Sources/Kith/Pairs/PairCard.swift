import Markup
import Practice

/// A statement, the scale between and the goal, side by side: the two bookends of the work (docs/practice/03, 04).
struct PairCard {
    /// Where a card stands decides what is around its text.
    enum Setting {
        /// Among all pairs: with a line on top that names it.
        case list
        /// Under the map: with a way to its page.
        case map
        /// On its own page, which says the rest.
        case page
    }

    private let pair: Pair
    private let view: FamilyView
    private let setting: Setting
    private var words: Words { view.words }
    private var family: Family { view.family }

    init(_ pair: Pair, _ view: FamilyView, _ setting: Setting) {
        self.pair = pair
        self.view = view
        self.setting = setting
    }

    var html: HTML {
        """
        <li class="pair" id="pair-\(pair.id.description)">\(if: setting == .list, head)\(statement)\(scale)\(goal)</li>
        """
    }

    private var head: HTML {
        let number = family.number(of: pair)
        return """
            <div class="full"><h2><a href="\(view.link.pair(pair.id).path)">\(words.pairNumber(number))</a></h2>\
            <p class="meta">\(words.name(of: pair.status))\(origin)</p></div>
            """
    }

    /// The record that the pair came from, where it is not this one.
    private var origin: String {
        family.mergings.origin(of: pair.id.value).map { " · \(words.from(otherRecord: $0.name))" } ?? ""
    }

    // MARK: - The statement

    private var statement: HTML {
        let content = pair.content
        let paragraphs = PairText(content, words).statement
        return """
            <div class="worry"><h3>\(words.termed(content.labels.statement))</h3>\(text(paragraphs, none: words.statementNotYet))\
            \(dispute)\(if: setting == .page, forTheChild)\(about)\(if: setting != .page, seenBy)\(if: setting == .map, open)</div>
            """
    }

    private func text(_ paragraphs: [String], none: String) -> HTML {
        if paragraphs.isEmpty { return "<p class=\"nothing\">\(none)</p>" }
        let mark = words.mark(pair.statement.language)
        return paragraphs.map { "<p\(mark)>\($0)</p>" as HTML }.joined()
    }

    private var dispute: HTML {
        guard !pair.statement.dispute.isEmpty else { return "" }
        return """
            <p class="meta disputed"\(words.mark(pair.statement.language))>\(pair.statement.dispute)</p>
            """
    }

    private var forTheChild: HTML {
        guard !pair.statement.forTheChild.isEmpty else { return "" }
        return """
            <div class="hopes"><h4>\(words.saidToChild)</h4>\
            <p\(words.mark(pair.statement.language))>\(pair.statement.forTheChild)</p></div>
            """
    }

    private var about: HTML {
        let names = pair.content.children.map { family.people.name(of: $0) }
        return names.isEmpty ? "" : "<p class=\"meta\"><span class=\"tag\">\(words.list(names))</span></p>"
    }

    private var seenBy: HTML {
        guard !pair.sharings.isEmpty else { return "<p class=\"meta\">\(words.nobodySawPair)</p>" }
        let seen = pair.sharings.map {
            words.nameAndDay(family.people.name(of: $0.person), words.day($0.day, seenFrom: view.today))
        }
        return "<p class=\"meta\">\(words.pairSeenBy(words.list(seen)))</p>"
    }

    private var open: HTML {
        """
        <p class="meta"><a href="\(view.link.pair(pair.id).path)">\(words.openPair(family.number(of: pair)))</a></p>
        """
    }

    // MARK: - The scale between

    private var scale: HTML {
        let scales = family.scales.of(pair.id).sorted { ($0.lastAsked ?? $0.since) > ($1.lastAsked ?? $1.since) }
        guard let first = scales.first else {
            return "<div class=\"judge\"><h3>\(words.pairScale)</h3>\(noScale)</div>"
        }
        return """
            <div class="judge"><h3>\(first.lastAsked.map { words.scaleOf(words.day($0)) } ?? words.pairScale)</h3>\
            <p\(first.wording.question.languageMark(words))>\(first.wording.question.text)</p>\
            \(ScaleLadder(first, view, isShared: false).html)\(ScaleLinks(first, view).html)\(others(scales.dropFirst()))</div>
            """
    }

    private func others(_ scales: some Collection<Scale>) -> HTML {
        scales.map { scale -> HTML in
            """
            <p class="meta"><a href="\(view.link.scale(scale.id).path)"\(scale.wording.question.languageMark(words))>\
            \(scale.wording.question.text)</a></p>
            """
        }.joined()
    }

    private var noScale: HTML {
        guard pair.isCurrent, view.may(.record) else {
            return "<p class=\"nothing\">\(words.pairHasNoScale)</p>"
        }
        return """
            <p class="nothing">\(words.pairHasNoScale)</p>\
            <p><a href="\(view.link.newScale(for: pair.id).path)">\(words.writeScaleForPair)</a></p>
            """
    }

    // MARK: - The goal

    private var goal: HTML {
        """
        <div class="need"><h3>\(words.termed(pair.content.labels.goal))</h3>\
        \(text(PairText(pair.content, words).goal, none: words.goalNotYet))\(hopes)\
        \(if: !pair.goal.isEmpty, "<p class=\"meta\">\(words.clock(of: pair))</p>")</div>
        """
    }

    private var hopes: HTML {
        guard !pair.goal.bestHopes.isEmpty else { return "" }
        return """
            <div class="hopes"><h4>\(words.familyHopes)</h4>\
            <p\(words.mark(pair.goal.language))>\(pair.goal.bestHopes)</p></div>
            """
    }
}

/// The current pairs as they stand under the map.
struct PairList {
    private let view: FamilyView
    private var words: Words { view.words }

    init(_ view: FamilyView) {
        self.view = view
    }

    var html: HTML {
        """
        <section class="part" id="pairs"><h2>\(words.pairs)</h2>\(content)</section>
        """
    }

    private var content: HTML {
        let pairs = view.family.pairs.current
        guard pairs.isEmpty else { return "<ul class=\"pairs\">\(pairs.map { PairCard($0, view, .map).html })</ul>" }
        let link: HTML = view.may(.record) ? " <a href=\"\(view.link.newPair.path)\">\(words.writeFirstPair)</a>" : ""
        return "<p class=\"nothing\">\(words.noPairYet)\(link)</p>"
    }
}

extension Family {
    /// The number by which people speak of a pair; it stays when others are retired.
    func number(of pair: Pair) -> Int { (pairs.all.firstIndex { $0.id == pair.id } ?? 0) + 1 }
}
