import Markup
import Practice

/// The tools without words in them, to fill in by hand at a kitchen table.
struct BlankPage: Sendable {
    let visit: FamilyVisit
    private var words: Words { visit.words }

    var html: HTML {
        let sheets = [
            Sheet(.across, above: heads, body: "<h1>\(words.blankMapTitle)</h1>\(map)"),
            Sheet(.plain, above: heads, body: "<h2>\(words.blankScaleTitle)</h2>\(scale)"),
        ]
        let bar = PrintBar(
            words: words, back: (visit.link.printing, words.backToPrinting), paper: words.printPaperBlank)
        return Layout(visit, title: words.printBlankTitle, place: .print, scripts: ["print"])
            .paper(sheets.map(\.html).joined(), bar: bar)
    }

    /// Names and days are written by hand, so that an empty sheet that is lost says nothing about anybody.
    private var heads: [String] { [words.blankFamily, words.blankDay, words.blankWho] }

    private var map: HTML { "<div class=\"map\">\(Column.ordered(visit.view.columnOrder).map(column))</div>" }

    private func column(_ column: Column) -> HTML {
        """
        <section class="col \(column.look)"><h2>\(words.question(of: column))</h2>\
        <p class="meta">\(words.blankPrompt(column))</p>\(lines(14))</section>
        """
    }

    private func lines(_ number: Int) -> HTML {
        (0..<number).map { _ in "<div class=\"write\"></div>" as HTML }.joined()
    }

    /// 10 first, both ends to be written before anybody answers, and a line for each person's reason.
    private var scale: HTML {
        """
        \(written(words.blankQuestion, 2))\(written(words.printTenMeans, 2))\(written(words.printZeroMeans, 2))\
        <p class="part">\(words.blankEndsFirst)</p>\
        <table class="table blank-scale"><caption>\(words.blankAnswers)</caption><thead><tr><th scope="col">\(words.blankName)</th>\
        <th scope="col">\(words.blankNumber)</th><th scope="col">\(words.blankReason)</th></tr></thead><tbody>\
        \((0..<7).map { _ in "<tr><td></td><td>\(numbers)</td><td></td></tr>" as HTML })</tbody></table>
        """
    }

    private func written(_ title: String, _ number: Int) -> HTML {
        "<section class=\"part\"><h3>\(title)</h3>\(lines(number))</section>"
    }

    private var numbers: HTML { "\((0...10).reversed().map(String.init).joined(separator: "\u{2002}"))" }
}
