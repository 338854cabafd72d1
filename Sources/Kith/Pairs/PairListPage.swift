import Markup
import Practice

/// All statements and goals of a family; those that are retired folded away.
struct PairListPage {
    private let visit: FamilyVisit
    private var words: Words { visit.words }
    private var family: Family { visit.family }

    init(_ visit: FamilyVisit) {
        self.visit = visit
    }

    var html: HTML {
        Layout(visit, title: words.pairs, place: .pairs).page(content)
    }

    private var content: HTML {
        let current = family.pairs.current
        let list: HTML =
            current.isEmpty
            ? empty : "<ul class=\"pairs\">\(current.map { PairCard($0, visit.view, .list).html })</ul>"
        return """
            <div class="head"><div><h1>\(words.pairs)</h1>\(if: !current.isEmpty, "<p>\(words.pairsLead)</p>")</div>\
            \(if: !current.isEmpty && visit.may(.record), actions)</div>\(list)\(retired)
            """
    }

    private var actions: HTML {
        """
        <div class="acts"><a class="btn go" href="\(visit.link.newPair.path)">\(words.newPairTitle(visit.newPairLabels))</a></div>
        """
    }

    private var empty: HTML {
        """
        <div class="empty"><h2>\(words.pairsEmptyTitle)</h2><p>\(words.pairsEmpty)</p><p>\(words.pairsEmptyHow)</p>\
        \(if: visit.may(.record), """
            <p class="acts"><a class="btn go" href="\(visit.link.newPair.path)">\(words.writeFirstPair)</a></p>
            """)</div>
        """
    }

    private var retired: HTML {
        let pairs = family.pairs.all.filter { !$0.isCurrent }
        guard !pairs.isEmpty else { return "" }
        let rows = pairs.map { pair -> HTML in
            """
            <li class="item"><p class="text"><a href="\(visit.link.pair(pair.id).path)">\(words.pairNumber(family.number(of: pair)))</a> \
            \(PairText(pair.content, words).statement.joined(separator: " "))</p>\
            <p class="meta">\(words.pairRetired(pair.retiredBecause ?? ""))</p></li>
            """
        }
        return """
            <details class="more part"><summary>\(words.retiredPairs(pairs.count))</summary><ul class="items">\(rows)</ul></details>
            """
    }
}
