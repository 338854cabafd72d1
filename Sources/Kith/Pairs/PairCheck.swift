import Markup
import Practice

/// What the practice would ask of a statement and its goal (docs/practice/03 §3.4, 04 §4.3). Questions only: nothing
/// here ever stops anybody.
struct PairCheck {
    let visit: FamilyVisit
    let pair: Pair
    private var words: Words { visit.words }
    private var statement: WorryStatement { pair.statement }

    var html: HTML {
        """
        <section class="part" aria-labelledby="ask-pair"><h2 id="ask-pair">\(words.askOfPair)</h2>\
        \(if: !missing.isEmpty, notSaid)\([length, dispute, unseen].compactMap { $0 }.map { "<div class=\"hint\"><p>\($0)</p></div>" as HTML })\
        <ul>\(words.questionsOfPair.map { "<li>\($0)</li>" as HTML })</ul></section>
        """
    }

    // MARK: - Parts that are not there yet

    /// The fields of the form that are still empty, with their questions.
    private var missing: [(field: String, question: String)] {
        let parts =
            statement.missing.compactMap { PairPart(rawValue: $0.rawValue) }
            + pair.goal.missing.compactMap { PairPart(rawValue: $0.rawValue) }
        let holds: [(field: String, question: String)] =
            pair.goal.holdFor == nil ? [(field: "holdForValue", question: words.holdForLabel)] : []
        return parts.map { (field: $0.rawValue, question: words.label(of: $0)) } + holds
    }

    private var notSaid: HTML {
        let questions = missing.map { field, question -> HTML in
            guard visit.may(.record) else { return "<li>\(question)</li>" }
            return "<li><a href=\"\(visit.link.editPair(pair.id).at(field).path)\">\(question)</a></li>"
        }
        return "<div class=\"hint\"><p>\(words.notSaidYet)</p><ul>\(questions)</ul></div>"
    }

    // MARK: - What stands there

    /// Sixty to a hundred and twenty words are about right; said only once the statement is whole.
    private var length: String? {
        guard statement.missing.isEmpty else { return nil }
        let count = statement.wordCount
        return (60...120).contains(count) ? nil : words.pairLength(count)
    }

    private var dispute: String? {
        !statement.isEmpty && statement.dispute.isEmpty ? words.doesAnybodyDispute : nil
    }

    /// Adults of the family who have not been shown it.
    private var unseen: String? {
        let seen = Set(pair.sharings.map(\.person))
        let others = visit.family.people.with(.adult).filter { !seen.contains($0.id) }.map(\.name)
        guard statement.missing.isEmpty, !others.isEmpty else { return nil }
        return words.notSeenYet(words.list(others))
    }
}
