import Markup
import Practice

/// One word of the authority's own: new, or to be changed.
struct OwnWordPage {
    let visit: Visit
    let word: OwnWord?
    let state: FormState
    private var words: Words { visit.words }
    private var entered: Fields { state.entered }

    static let fields: Set<String> = [
        "terms", "problem", "wordWhy", "ask", "owner", "language", "review-day", "review-month", "review-year",
    ]
    /// In the place of a problem: the coach leaves the word alone.
    private static let alone = "alone"

    static func defaults(_ word: OwnWord?) -> Fields {
        guard let word else { return Fields([("language", "en"), ("problem", LanguageProblem.jargon.rawValue)]) }
        var fields = Fields([
            ("terms", word.terms), ("problem", word.problem?.rawValue ?? alone), ("wordWhy", word.why),
            ("ask", word.ask), ("owner", word.owner), ("language", word.language),
        ])
        fields.set("review", to: word.reviewBy)
        return fields
    }

    /// The word as the form says it.
    static func word(_ id: OwnWord.ID, _ form: Fields, reviewBy day: Day?) -> OwnWord {
        OwnWord(
            id: id, language: form.text("language") == "cy" ? "cy" : "en", terms: form.text("terms"),
            problem: LanguageProblem(rawValue: form.text("problem")).flatMap { $0.isOfWords ? $0 : nil },
            why: form.text("wordWhy"), ask: form.text("ask"), owner: form.text("owner"), reviewBy: day)
    }

    var html: HTML {
        let title = word?.terms ?? words.newWord
        return Layout(visit, title: title, errors: state.errors).page(
            """
            \(state.compared)<a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(title)</h1>\
            <p>\(words.ownWordsLead)</p>\
            <form class="form" method="post" action="\((word.map { Link.word($0.id) } ?? .newWord).path)">\(state.hidden)\
            \(Field("terms", label: words.wordTerms, hint: words.wordTermsHint, error: state.error("terms"))
                .text(entered.text("terms")))\
            \(Field("problem", label: words.wordProblem, error: state.error("problem"))
                .radios(problems, chosen: entered["problem"]))\
            \(Field("wordWhy", label: words.wordWhy, aside: words.ifAny, error: state.error("wordWhy"))
                .text(entered.text("wordWhy")))\
            \(Field("ask", label: words.wordAsk, hint: words.wordAskHint, error: state.error("ask")).text(entered.text("ask")))\
            \(Field("language", label: words.wordLanguage)
                .select([Choice("en", words.inEnglish), Choice("cy", words.inWelsh)], chosen: entered["language"] ?? "en"))\
            \(Field("owner", label: words.wordOwner, error: state.error("owner")).text(entered.text("owner")))\
            \(Field("review", label: words.wordReview, aside: words.ifAny, error: state.error("review"))
                .date(entered.date("review"), words: words.dateWords))\
            <div class="done"><button class="btn go">\(words.save)</button> \
            <a href="\(Link.administration.path)">\(words.cancel)</a></div></form>\(word.map(takingOut))
            """)
    }

    private var problems: [Choice] {
        OwnWord.problems.map { Choice($0.rawValue, words.name(of: $0), hint: words.why($0)) }
            + [Choice(Self.alone, words.wordLeftAlone, hint: words.wordLeftAloneHint)]
    }

    private func takingOut(_ word: OwnWord) -> HTML {
        """
        <form class="part" method="post" action="\(Link.takeOut(word.id).path)">\(state.hidden)\
        <button class="btn">\(words.takeOutWord)</button></form>
        """
    }
}

/// The authority's own words, on the page of those who look after Kith.
struct OwnWordsSection {
    let visit: Visit
    private var words: Words { visit.words }

    /// The day to look at it again, marked where that day is over.
    private func review(_ word: OwnWord) -> HTML {
        guard let day = word.reviewBy else { return "" }
        return day < visit.today
            ? "<span class=\"flag\">\(words.wordIsDue(words.day(day)))</span>" : "\(words.day(day))"
    }

    var html: HTML {
        let rows = visit.authority.words.sorted { ($0.language, $0.terms) < ($1.language, $1.terms) }.map {
            word -> [HTML] in
            [
                "<a href=\"\(Link.word(word.id).path)\"\(words.mark(word.language))>\(word.terms)</a>",
                "\(word.problem.map { words.name(of: $0) } ?? words.wordLeftAlone)",
                "<span\(words.mark(word.language))>\(word.ask)</span>", "\(word.owner)",
                review(word),
            ]
        }
        let table = Table(
            words.ownWords,
            headings: [
                .init(words.wordTerms), .init(words.wordProblem), .init(words.wordAsk), .init(words.wordOwner),
                .init(words.wordReview),
            ], rows: rows)
        return """
            <section class="part" id="words"><h2>\(words.ownWordsTitle)</h2><p>\(words.ownWordsLead)</p>\
            \(if: !rows.isEmpty, table.html)\
            <div class="done"><a class="btn" href="\(Link.newWord.path)">\(words.newWord)</a></div></section>
            """
    }
}
