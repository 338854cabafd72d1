/// Where everybody stands: 10 on top, 0 at the foot, both ends in words, each person by name. Nobody is averaged.
package struct Ladder: Sendable {
    package struct Standing: Sendable {
        package var name: String
        package var number: Int

        package init(_ name: String, _ number: Int) {
            precondition((0...10).contains(number), "a number on the ladder is from 0 to 10")
            self.name = name
            self.number = number
        }
    }

    /// People who gave no number, under the words that say so.
    package struct Beside: Sendable {
        package var words: String
        package var names: [String]

        package init(_ words: String, _ names: [String]) {
            self.words = words
            self.names = names
        }
    }

    /// What the list is called, for whoever does not see it.
    package var label: String
    package var top: String
    package var low: String
    /// The language of both ends, where it is not that of the page.
    package var language: String?
    /// In speaking order; those on one rung keep it.
    package var standings: [Standing]
    package var beside: [Beside]
    /// The number that is good enough to close at, and the words for it.
    package var close: (number: Int, words: String)?
    package var isBig: Bool

    package init(
        label: String, top: String, low: String, language: String? = nil, standings: [Standing], beside: [Beside] = [],
        close: (number: Int, words: String)? = nil, isBig: Bool = false
    ) {
        self.label = label
        self.top = top
        self.low = low
        self.language = language
        self.standings = standings
        self.beside = beside
        self.close = close
        self.isBig = isBig
    }

    package var html: HTML {
        """
        <ol class="ladder\(if: isBig, " big")" role="list" aria-label="\(label)">\((0...10).reversed().map(rung))</ol>\
        \(if: !beside.isEmpty, "<ul class=\"beside\">\(beside.map(aside))</ul>")
        """
    }

    /// A rung that says nothing is left out of what is read aloud: ten, then the names from high to low, then nought.
    private func rung(_ number: Int) -> HTML {
        let names = standings.filter { $0.number == number }.map(\.name)
        let end = number == 10 ? top : number == 0 ? low : nil
        let closing = close?.number == number ? close?.words : nil
        let isSilent = names.isEmpty && end == nil && closing == nil
        return """
            <li class="rung\(if: !names.isEmpty, " here")\(if: number == 10, " top-end")\(if: number == 0, " low-end")\
            \(if: closing != nil, " close")"\(if: isSilent, " aria-hidden=\"true\"")>\
            <span class="n">\(number)<span class="quiet">: </span></span><span class="bar"></span><span class="words">\
            \(if: !names.isEmpty, "<span class=\"names\">\(names.joined(separator: ", "))</span> ")\
            \(end.map { "<span class=\"says-end\"\(HTML.language(language))>\($0)</span> " as HTML })\
            \(closing.map { "<span class=\"note\">\($0)</span>" as HTML })</span></li>
            """
    }

    private func aside(_ beside: Beside) -> HTML {
        "<li><span class=\"soft\">\(beside.words):</span> <b>\(beside.names.joined(separator: ", "))</b></li>"
    }
}
