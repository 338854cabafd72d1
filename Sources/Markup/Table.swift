/// Facts in rows. On a phone each row becomes a card in which every fact carries its heading.
package struct Table: Sendable {
    /// How the cells under a heading look.
    package enum Kind: Sendable { case text, number, score }

    package struct Heading: Sendable {
        package var label: String
        package var kind: Kind
        /// Read out, but not seen: for a last column of links.
        package var isQuiet: Bool

        package init(_ label: String, _ kind: Kind = .text, isQuiet: Bool = false) {
            self.label = label
            self.kind = kind
            self.isQuiet = isQuiet
        }
    }

    package var caption: String
    package var isCaptionQuiet: Bool
    package var headings: [Heading]
    /// Cells in the order of the headings. The first of a row names it.
    package var rows: [[HTML]]
    package var reflows: Bool

    package init(
        _ caption: String, isCaptionQuiet: Bool = false, headings: [Heading], rows: [[HTML]], reflows: Bool = true
    ) {
        self.caption = caption
        self.isCaptionQuiet = isCaptionQuiet
        self.headings = headings
        self.rows = rows
        self.reflows = reflows
    }

    /// The roles are spelled out because a table that is shown as cards would lose them.
    package var html: HTML {
        """
        <table class="table\(if: reflows, " reflow")" role="table"><caption>\(caption, isQuiet: isCaptionQuiet)</caption>\
        <thead role="rowgroup"><tr role="row">\(headings.map(head))</tr></thead>\
        <tbody role="rowgroup">\(rows.map(row))</tbody></table>
        """
    }

    private func head(_ heading: Heading) -> HTML {
        """
        <th scope="col" role="columnheader"\(if: heading.kind != .text, " class=\"num\"")>\
        \(heading.label, isQuiet: heading.isQuiet)</th>
        """
    }

    private func row(_ cells: [HTML]) -> HTML {
        let cells = zip(headings, cells).enumerated().map { place, pair -> HTML in
            let (heading, cell) = pair
            if place == 0 { return "<th scope=\"row\" role=\"rowheader\">\(cell)</th>" }
            let label: HTML = heading.isQuiet ? "" : " data-label=\"\(heading.label)\""
            return switch heading.kind {
            case .text: "<td role=\"cell\"\(label)>\(cell)</td>"
            case .number: "<td role=\"cell\" class=\"num\"\(label)>\(cell)</td>"
            case .score: "<td role=\"cell\" class=\"score\"\(label)>\(cell)</td>"
            }
        }
        return "<tr role=\"row\">\(cells)</tr>"
    }
}

extension HTML.StringInterpolation {
    /// Words that may be there for the ear only.
    mutating func appendInterpolation(_ words: String, isQuiet: Bool) {
        appendInterpolation(isQuiet ? "<span class=\"quiet\">\(words)</span>" : "\(words)" as HTML)
    }
}
