/// A word that an authority adds to the language coach's lists, or takes out of them (docs/practice/14 §14.2).
package struct OwnWord: Hashable, Sendable, Codable, Identifiable {
    package typealias ID = Practice.ID<OwnWord>

    package var id: ID
    /// A language tag: `en` or `cy`.
    package var language: String
    /// The term, or several with semicolons between them; `placement/s` stands for both its forms.
    package var terms: String
    /// What is wrong with it; nil for a word that the coach is to leave alone.
    package var problem: LanguageProblem?
    package var why: String
    package var ask: String
    /// Who looks after the entry.
    package var owner: String
    /// When it is to be looked at again.
    package var reviewBy: Day?

    package init(
        id: ID, language: String, terms: String, problem: LanguageProblem?, why: String, ask: String, owner: String,
        reviewBy: Day?
    ) {
        self.id = id
        self.language = language
        self.terms = terms
        self.problem = problem
        self.why = why
        self.ask = ask
        self.owner = owner
        self.reviewBy = reviewBy
    }

    /// The problems that a word can have.
    package static let problems = LanguageProblem.allCases.filter(\.isOfWords)

    /// The longest list of terms of one entry, in Unicode scalars.
    package static let limit = 300

    /// As the coach reads it.
    var entry: WordList.Entry {
        // Only inflections and several terms: what an entry stands for stays small, whatever was typed.
        let plain = terms.filter { !"{}~*?\n".contains($0) }
        return WordList.Entry(
            terms: plain, problem: problem ?? .jargon, why: why.isEmpty ? nil : why, ask: ask,
            isLeftAlone: problem == nil)
    }
}

extension Authority {
    /// Adds a word to the coach's lists, or changes one.
    package func keep(_ word: OwnWord) throws(Refusal) -> [Event] {
        var word = word
        var checks = Checks()
        word.terms = checks.needed(Written(word.terms), "terms")
        if word.terms.unicodeScalars.count > OwnWord.limit { checks.refuse(.tooLong(limit: OwnWord.limit), "terms") }
        word.why = checks.plain(word.why, "wordWhy")
        word.ask = word.problem == nil ? checks.plain(word.ask, "ask") : checks.needed(Written(word.ask), "ask")
        word.owner = checks.needed(Written(word.owner), "owner")
        try checks.pass()
        return words.contains(word) ? [] : [.wordKept(word: word)]
    }

    package func word(_ id: OwnWord.ID) -> OwnWord? { words.first { $0.id == id } }

    package func takeOutWord(_ id: OwnWord.ID) throws(Refusal) -> [Event] {
        words.contains { $0.id == id } ? [.wordTakenOut(word: id)] : []
    }

    /// The coach with this authority's own words before ours.
    package var coach: Coach {
        guard !words.isEmpty else { return .standard }
        let own = Dictionary(grouping: words, by: \.language).map { language, words in
            WordList(language: language, entries: words.map(\.entry))
        }
        return Coach(own + WordList.standard)
    }
}
