/// A page for paper. What stands above and below comes again on every sheet that is printed.
package struct Sheet: Sendable {
    /// A poster is A3 across; a copy is A4 upright in large type; plain is A4 as staff read it, across is A4 lying down.
    package enum Kind: Sendable {
        case poster, copy, plain, across

        var name: HTML {
            switch self {
            case .poster: " poster"
            case .copy: " copy"
            case .plain: ""
            case .across: " across"
            }
        }
    }

    package var kind: Kind
    /// Whose it is, for whom and of which day: short pieces, spread over the line.
    package var above: [String]
    package var below: [String]
    package var body: HTML
    /// In the size that people who see little need: 18 points, as the Clear Print guidelines of UKAAF have it.
    package var isLarge: Bool

    package init(
        _ kind: Kind, above: [String], below: [String] = [], isLarge: Bool = false, body: HTML
    ) {
        self.isLarge = isLarge
        self.kind = kind
        self.above = above
        self.below = below
        self.body = body
    }

    package var html: HTML {
        """
        <article class="sheet\(kind.name)\(if: isLarge, " large")"><div class="running"><p>\(above.map { "<span>\($0)</span>" as HTML })</p></div>\
        <div class="sheet-body">\(body)</div>\
        \(if: !below.isEmpty, "<div class=\"running-foot\"><p>\(below.map { "<span>\($0)</span>" as HTML })</p></div>")\
        </article>
        """
    }
}
