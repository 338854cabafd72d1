import Markup

/// What I wrote, what it is now and what it was, side by side, for the fields that differ.
struct Comparison {
    var labels: [(field: String, label: String)]
    var mine: Fields
    var theirs: Fields
    var was: Fields

    func html(_ words: Words) -> HTML {
        labels.filter { mine.all($0.field) != theirs.all($0.field) }.map { field, label in
            """
            <section class="part"><h2>\(label)</h2><div class="compare">\
            \(column("mine", words.mine, mine.all(field)))\(column("theirs", words.theirs, theirs.all(field)))\
            \(column("was", words.was, was.all(field)))</div></section>
            """ as HTML
        }.joined()
    }

    private func column(_ kind: String, _ title: String, _ values: [String]) -> HTML {
        """
        <section class="\(kind)"><h3>\(title)</h3><p class="words">\(values.joined(separator: "\n"))</p></section>
        """
    }
}
