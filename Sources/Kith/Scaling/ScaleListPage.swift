import Markup
import Practice

/// All scales of a family: those between a statement and a goal first, then the others.
struct ScaleListPage {
    private let visit: FamilyVisit
    private var words: Words { visit.words }
    private var family: Family { visit.family }

    init(_ visit: FamilyVisit) {
        self.visit = visit
    }

    var html: HTML {
        Layout(visit, title: words.scales, place: .scales).page(content)
    }

    private var content: HTML {
        let current = family.scales.current
        return """
            <div class="head"><div><h1>\(words.scales)</h1>\(if: !current.isEmpty, "<p>\(words.scalesLead)</p>")</div>\
            \(if: !current.isEmpty && visit.may(.record), actions)</div>\
            \(current.isEmpty ? empty : "\(ofPairs)\(others)")\(retired)
            """
    }

    private var actions: HTML {
        "<div class=\"acts\"><a class=\"btn go\" href=\"\(visit.link.newScale.path)\">\(words.newScale)</a></div>"
    }

    private var empty: HTML {
        """
        <div class="empty"><h2>\(words.scalesEmptyTitle)</h2><p>\(words.scalesEmpty)</p><p>\(words.scalesEmptyHow)</p>\
        \(if: visit.may(.record), """
            <p class="acts"><a class="btn go" href="\(emptyLink.path)">\(words.writeFirstScale)</a></p>
            """)</div>
        """
    }

    /// The first scale belongs between the first statement and its goal, where there is one.
    private var emptyLink: Link {
        family.pairs.current.first.map { visit.link.newScale(for: $0.id) } ?? visit.link.newScale
    }

    private var ofPairs: HTML {
        let cards = family.pairs.all.flatMap { pair -> [HTML] in
            let scales = family.scales.of(pair.id)
            return scales.isEmpty ? (pair.isCurrent ? [noCard(pair)] : []) : scales.map { card($0, pair) }
        }
        guard !cards.isEmpty else { return "" }
        return "<section class=\"part\"><h2>\(words.scalesOfPairs)</h2><ul class=\"cards\">\(cards)</ul></section>"
    }

    private var others: HTML {
        let scales = family.scales.current.filter { $0.pair == nil }
        guard !scales.isEmpty else { return "" }
        let cards = scales.map { card($0, nil) }
        return "<section class=\"part\"><h2>\(words.scalesOfNoPair)</h2><ul class=\"cards\">\(cards)</ul></section>"
    }

    private func card(_ scale: Scale, _ pair: Pair?) -> HTML {
        let facts = [
            words.name(of: scale.kind),
            scale.lastAsked.map { words.scaleLastAsked(words.day($0)) } ?? words.nobodyAnswered,
        ]
        return """
            <li class="card">\(pair.map(name))<h3><a href="\(visit.link.scale(scale.id).path)"\
            \(scale.wording.question.languageMark(words))>\(scale.wording.question.text)</a></h3>\
            <p class="meta">\(facts.joined(separator: " · "))</p>\(ScaleLadder(scale, visit.view, isShared: false).html)\(ScaleLinks(scale, visit.view).html)</li>
            """
    }

    /// A statement and goal that nobody has put a question between yet.
    private func noCard(_ pair: Pair) -> HTML {
        let link: HTML =
            visit.may(.record)
            ? "<p><a href=\"\(visit.link.newScale(for: pair.id).path)\">\(words.writeScaleForPair)</a></p>" : ""
        return "<li class=\"card\">\(name(pair))<p class=\"nothing\">\(words.pairHasNoScale)</p>\(link)</li>"
    }

    private func name(_ pair: Pair) -> HTML {
        """
        <p class="meta"><a href="\(visit.link.pair(pair.id).path)">\(words.pairNumber(family.number(of: pair)))</a></p>
        """
    }

    private var retired: HTML {
        let scales = family.scales.all.filter { !$0.isCurrent }
        guard !scales.isEmpty else { return "" }
        let rows = scales.map { scale -> HTML in
            """
            <li class="item"><p class="text"><a href="\(visit.link.scale(scale.id).path)"\(scale.wording.question.languageMark(words))>\
            \(scale.wording.question.text)</a></p><p class="meta">\(words.scaleRetired(scale.retiredBecause ?? ""))</p></li>
            """
        }
        return """
            <details class="more part"><summary>\(words.retiredScales(scales.count))</summary><ul class="items">\(rows)</ul></details>
            """
    }
}
