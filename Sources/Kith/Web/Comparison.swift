import Markup
import Practice

/// What two people did to the same form: what I sent, what the record says now, and what it said when I began.
///
/// It compares the forms as they stand on the page, so no field can be left out.
struct Comparison {
    /// One question as the three answer it.
    struct Row {
        var names: [String]
        var question: String
        var mine: [String]
        var theirs: [String]
        var was: [String]

        /// Day, month and year.
        var isDate: Bool { names.count > 1 }
        /// Only they changed it: their answer goes on.
        var isOnlyTheirs: Bool { mine == was && theirs != was }
        /// Both changed it, and not alike: somebody has to choose.
        var isBoth: Bool { mine != theirs && theirs != was && mine != was }
    }

    private(set) var rows: [Row] = []

    init(mine: [FormAnswer], theirs: [FormAnswer], was: [FormAnswer]) {
        // A form asks by what stands in it: what one of the three leaves out, nobody answered there.
        for asked in theirs + mine + was where !rows.contains(where: { $0.names == asked.names }) {
            func answers(_ all: [FormAnswer]) -> [String] { all.first { $0.names == asked.names }?.answers ?? [] }
            rows.append(
                Row(
                    names: asked.names, question: asked.question, mine: answers(mine), theirs: answers(theirs),
                    was: answers(was)))
        }
    }

    /// The fields for the form that is shown again: mine, and theirs where I had changed nothing; also those that no page
    /// shows.
    func merged(_ mine: Fields, _ theirs: Fields, _ was: Fields) -> Fields {
        let asked = Set(rows.flatMap(\.names))
        let unseen = Set((theirs.pairs + was.pairs).map(\.name)).subtracting(asked)
            .filter { mine.all($0) == was.all($0) }
        var merged = mine
        for name in rows.filter(\.isOnlyTheirs).flatMap(\.names) + unseen.sorted() {
            merged.remove(name)
            merged.add(name, theirs.all(name))
        }
        return merged
    }

    func html(_ words: Words) -> HTML {
        rows.filter { $0.isBoth || $0.isOnlyTheirs }.map { row in
            """
            <section class="part"><h2>\(row.question)</h2>\(if: row.isOnlyTheirs, "<p>\(words.theirsGoesOn)</p>")\
            <div class="compare">\(if: row.isBoth, column("mine", words.mine, row, row.mine, words))\
            \(column("theirs", words.theirs, row, row.theirs, words))\
            \(column("was", words.was, row, row.was, words))</div></section>
            """ as HTML
        }.joined()
    }

    private func column(_ kind: String, _ title: String, _ row: Row, _ answers: [String], _ words: Words) -> HTML {
        let text = row.isDate ? answers.joined(separator: " ") : answers.joined(separator: "\n")
        return """
            <section class="\(kind)"><h3>\(title)</h3>\(if: text.isEmpty, "<p class=\"help\">\(words.leftEmpty)</p>")\
            \(if: !text.isEmpty, "<p class=\"words\">\(text)</p>")</section>
            """
    }
}
