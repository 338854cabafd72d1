import Markup

/// Pages without the furniture of a record: for paper and for the room's screen. They carry no identity bar, so that no
/// safe contact can stand on them.
extension Layout {
    /// One or several sheets, with what is said about printing above them.
    func paper(_ sheets: HTML, bar: PrintBar, isForFamily: Bool = false) -> HTML {
        bare(
            "<main class=\"paper\" id=\"main\" tabindex=\"-1\">\(bar.html)\(sheets)</main>",
            kind: isForFamily ? "family" : "")
    }

    /// One page for a projector.
    func room(_ content: HTML) -> HTML { bare(content, kind: "room") }

    private func bare(_ content: HTML, kind: String) -> HTML {
        """
        <!doctype html>
        <html lang="\(words.language.tag)"><head>\(head)</head>
        <body\(if: !kind.isEmpty, " class=\"\(kind)\"")\(surround.marks)>
        <a class="skip" href="#main">\(words.skip)</a>\(surround.demo)\(notice)\(emergency)
        \(content)
        \(surround.lockDialog)
        </body></html>

        """
    }
}

/// What stands above sheets on the screen and never on paper: a button that prints, how to print without it, the way
/// back, and what was left out.
struct PrintBar: Sendable {
    var words: Words
    /// nil for somebody who came by a link of their own.
    var back: (link: Link, words: String)?
    /// What the person at the screen should know before printing.
    var notes: [HTML] = []
    /// Which paper the sheets are made for.
    var paper: String

    var html: HTML {
        """
        <div class="screen-only print-bar"><p class="acts"><button class="btn go" data-print hidden>\(words.printButton)</button> \
        \(back.map { "<a class=\"btn\" href=\"\($0.link.path)\">\($0.words)</a>" as HTML })</p><p>\(paper) \(words.printWithoutScript)</p>\(notes)\
        \(if: !words.welshUnchecked.isEmpty, "<p class=\"meta\">\(words.welshUnchecked)</p>")</div>
        """
    }
}
