import Markup
import Practice

/// Where one chooses what to print or share.
struct PrintingPage: Sendable {
    let visit: FamilyVisit
    private var words: Words { visit.words }

    var html: HTML {
        let link = visit.link
        return Layout(visit, title: words.printAndShare, place: .print).page(
            """
            <h1>\(words.printAndShare)</h1><p class="lead">\(words.printLead)</p><ul class="cards">\
            \(card(words.printCopyTitle, words.printCopyLead, link.printCopy, words.printCopyChoose, isFirst: true))\
            \(card(words.printPosterTitle, words.printPosterLead, link.printMap, words.printPosterShow))\
            \(card(words.showInRoom, words.printRoomLead, link.room, words.printRoomShow))\
            \(card(words.printBlankTitle, words.printBlankLead, link.printBlank, words.printBlankShow))\
            \(card(words.asOfADay, words.printAsOfLead, link.asOf, words.asOfChoose))\
            \(card(words.sharingTitle, words.sharingCard, link.sharings, words.sharingOpen))\
            \(if: visit.may(.export), card(words.handingChoose, words.handingChooseLead, link.handPerson, words.handingOpen))\
            \(if: visit.may(.export), card(words.exportOneTitle, words.exportOneLead, link.printExport, words.exportOneChoose))</ul>
            """)
    }

    private func card(_ title: String, _ lead: String, _ link: Link, _ button: String, isFirst: Bool = false) -> HTML {
        """
        <li class="card"><h2>\(title)</h2><p>\(lead)</p>\
        <p><a class="btn\(if: isFirst, " go")" href="\(link.path)">\(button)</a></p></li>
        """
    }
}

/// The map for a wall: A3 across, shared by everybody who stands before it.
struct PosterPage: Sendable {
    let visit: FamilyVisit
    /// Reasons never hang on a wall; open questions only where somebody asked for them.
    private let asked: Set<AskedFor>
    private var words: Words { visit.words }
    private var family: Family { visit.family }

    init(visit: FamilyVisit) {
        self.visit = visit
        asked = AskedFor.all(in: visit.visit.query).intersection([.questions])
    }

    private var display: Display {
        Display(
            showing: Showing(family, to: .everybody(with: asked)), words: words, authority: visit.authority,
            day: visit.today)
    }

    var html: HTML {
        let name = family.people.displayName(words)
        let sheet = Sheet(
            .poster, above: [words.printMapOf(name), words.day(visit.today)],
            body: """
                <h1>\(name)</h1>\(display.map(display.columns))\(display.questions)\(display.pairs())\(display.looseScales)
                """)
        let bar = PrintBar(
            words: words, back: (visit.link.printing, words.backToPrinting), notes: notes, paper: words.printPaperA3)
        return Layout(visit, title: words.printPosterTitle, place: .print, scripts: ["print"]).paper(
            sheet.html, bar: bar)
    }

    /// What is not on the poster is said on the screen alone.
    private var notes: [HTML] {
        let showing = display.showing
        let live = Category.allCases.flatMap { family.map.live($0) }
        let kept = live.filter(showing.isKeptFromThem).count
        let hopes = showing.pairs.map(\.goal).filter { !$0.bestHopes.isEmpty && showing.hopes(in: $0).isEmpty }
        let quoted =
            live.filter { !showing.isKeptFromThem($0) && showing.isUnagreedQuotation($0) }.count + hopes.count
        let answers = family.scales.current.flatMap(\.latest).filter { !showing.shows($0) }.count
        let pairs = family.pairs.current.filter { !showing.shows($0) }.count
        let questions = family.map.openQuestions.count - showing.questions.count
        let sentences = [
            (kept, words.posterKept(kept)), (pairs, words.posterPairs(pairs)), (quoted, words.posterQuoted(quoted)),
            (answers, words.posterAnswers(answers)), (questions, words.posterQuestions(questions)),
        ].filter { $0.0 > 0 }.map(\.1)
        guard !sentences.isEmpty else { return ["<p>\(words.posterNothingLeftOut)</p>", questionsLink] }
        return [
            """
            <div class="say judge"><h2>\(words.posterLeftOut)</h2><ul>\(sentences.map { "<li>\($0)</li>" as HTML })</ul></div>
            """, questionsLink,
        ]
    }

    private var questionsLink: HTML {
        guard !family.map.openQuestions.isEmpty else { return "" }
        let isShown = asked.contains(.questions)
        let link = visit.link.printMap.showing(isShown ? [] : [.questions])
        return """
            <p><a href="\(link.path)">\(isShown ? words.posterHideQuestions : words.posterShowQuestions)</a></p>
            """
    }
}

/// The record of a day in the past, on A4, as workers could read it then.
struct PrintAsOfPage: Sendable {
    let visit: FamilyVisit
    let then: Then
    private var words: Words { visit.words }

    var html: HTML {
        let name = then.family.people.displayName(words)
        let day = words.day(then.day)
        let sheet = Sheet(
            .plain, above: [name, words.asOf(day)],
            below: [words.printedBy(visit.actor.name, words.day(visit.today)), words.printForWorkers],
            body: "<h1>\(words.asOf(day))</h1>\(RecordThen(then: then, words: words).html)")
        let bar = PrintBar(
            words: words, back: (visit.link.asOf(then.day), words.back), notes: ["<p>\(words.printForWorkersNote)</p>"],
            paper: words.printPaperA4)
        return Layout(visit, title: words.asOf(day), place: .print, scripts: ["print"]).paper(sheet.html, bar: bar)
    }
}
