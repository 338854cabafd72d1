/// One text, cut into words and sentences, with what is known of each word.
struct Reading {
    let scalars: [Unicode.Scalar]
    let index: TermIndex
    let audience: TextAudience
    let names: Set<String>
    var tokens: [Token]
    /// The sentences, as ranges of words.
    var sentences: [Range<Int>] = []
    /// Which words are somebody's name; it is asked many times of each.
    private var areNames: [Bool] = []
    /// Some word begins small: capitals mean something.
    private let hasSmallWords: Bool

    init(_ text: String, lexicon: Lexicon, index: TermIndex, audience: TextAudience, names: [String]) {
        scalars = Array(text.unicodeScalars)
        self.index = index
        self.audience = audience
        var known: Set<String> = []
        for name in names {
            for part in name.split(whereSeparator: { $0 == " " || $0 == "-" }) { known.insert(part.lowercased()) }
        }
        self.names = known
        tokens = Tokenizer.words(scalars, lexicon: lexicon, ids: index.ids)
        hasSmallWords = tokens.contains { !$0.isCapitalised }
        markQuotations()
        var start = 0
        for place in tokens.indices.dropFirst() where tokens[place].opensSentence {
            sentences.append(start..<place)
            start = place
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
        areNames = tokens.indices.map { standsAsAName($0) }
    }

    private mutating func markQuotations() {
        var ranges = Quotations.ranges(in: scalars)[...]
        for place in tokens.indices {
            while let first = ranges.first, first.upperBound <= tokens[place].start { ranges.removeFirst() }
            guard let first = ranges.first else { return }
            if first.contains(tokens[place].start) { tokens[place].isQuoted = true }
        }
    }

    /// A whole statement, goal, scale or rule in quotation marks is an example as it is printed, and nobody's own words;
    /// `Tammy: “…”` is hers.
    mutating func readWhatIsPrintedInMarks() {
        let others = tokens.indices.filter { !tokens[$0].isQuoted }
        guard others.count <= 2, others.count < tokens.count, !others.contains(where: { isPerson($0) }) else { return }
        for place in tokens.indices { tokens[place].isQuoted = false }
    }

    // MARK: - Notices

    /// A notice of some words.
    func notice(_ problem: LanguageProblem, _ words: Range<Int>, _ advice: LanguageNotice.Advice = .ofProblem)
        -> LanguageNotice
    {
        let start = tokens[words.lowerBound].start
        let end = tokens[words.upperBound - 1].end
        return notice(problem, scalarsFrom: start, to: end, advice)
    }

    /// A notice of the whole text, where a part of it is missing.
    func notice(_ problem: LanguageProblem) -> LanguageNotice {
        guard let first = tokens.first, let last = tokens.last else {
            return notice(problem, scalarsFrom: 0, to: 0, .ofProblem)
        }
        return notice(problem, scalarsFrom: first.start, to: last.end, .ofProblem)
    }

    private func notice(
        _ problem: LanguageProblem, scalarsFrom start: Int, to end: Int, _ advice: LanguageNotice.Advice
    ) -> LanguageNotice {
        // Byte by byte: a whole text is copied for each part that is missing, and a scalar view is slow at it.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(end - start)
        for scalar in scalars[start..<end] {
            if scalar.isASCII { bytes.append(UInt8(truncatingIfNeeded: scalar.value)) } else { bytes += scalar.utf8 }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return LanguageNotice(start: start, end: end, text: text, problem: problem, advice: advice)
    }

    // MARK: - Words in their places

    func word(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place].word : "" }

    func has(_ place: Int, _ mark: WordMarks) -> Bool { tokens.indices.contains(place) && tokens[place].has(mark) }

    /// Somebody's name, by how it is written and where it stands.
    func isName(_ place: Int) -> Bool { areNames.indices.contains(place) && areNames[place] }

    private func standsAsAName(_ place: Int) -> Bool {
        let token = tokens[place]
        if names.contains(token.word), token.isCapitalised { return true }
        guard token.isCapitalised, !token.has([.common, .season, .nobody, .child, .modal, .number, .group]),
            !token.isNumber
        else { return isInitial(place) }
        if token.word.unicodeScalars.count == 1 { return isInitial(place) }
        if isOrganisation(token) || isInNameOfService(place) { return false }
        if token.has(.title) { return false }
        if token.isAllCapitals, index.acronyms[token.word] != nil { return false }
        guard token.opensSentence else { return true }
        // “Appropriate boundaries to be set”: it begins a term of a list.
        if token.id > 0, index.longest(at: place, in: tokens, where: { _ in true }) != nil { return false }
        // “Newspapers go out on Thursdays”: a name would take “goes”.
        if token.word.hasSuffix("s"), Self.pluralVerbs.contains(word(place + 1)), token.word.count > 3 { return false }
        // “Wet sheets go in the machine”.
        if token.has(.deed), has(place + 1, .thing) || word(place + 1) == "sheets" { return false }
        return !Self.looksLikeAWord(token.word) && !isOrder(place)
    }

    /// “K could be hurt”, “Child A”, “Mr B”: somebody whose name is left out.
    private func isInitial(_ place: Int) -> Bool {
        let token = tokens[place]
        guard token.isCapitalised, !token.isNumber, token.word.unicodeScalars.count == 1, token.word != "i" else {
            return false
        }
        if has(place - 1, .child) || has(place - 1, .title) { return true }
        guard token.word != "a", token.word != "o" else { return false }
        return !Self.numbered.contains(word(place - 1)) && token.before.isDisjoint(with: [.hyphen, .slash])
    }

    /// What is told apart by a letter without being a person.
    private static let numbered: Set<String> = [
        "plan", "class", "block", "flat", "room", "unit", "vitamin", "part", "option", "section", "appendix", "step",
        "level", "grade", "junction", "ward", "group", "form", "house", "hepatitis",
    ]

    /// Letters of an authority or a service that nobody has put into the list: “CYPS are worried”.
    private func isOrganisation(_ token: Token) -> Bool {
        token.isAllCapitals && token.word.unicodeScalars.count > 3 && !names.contains(token.word) && hasSmallWords
    }

    private static let pluralVerbs: Set<String> = [
        "go", "are", "stay", "get", "come", "were", "have", "do", "live", "sleep", "need", "take", "stand", "belong",
    ]

    /// The last word of what a service or an authority calls itself.
    private static let serviceNames: Set<String> = [
        "protection", "services", "service", "care", "help", "department", "team", "council", "authority", "support",
        "trust", "agency", "hub", "housing", "justice", "partnership", "board", "directorate", "ministry",
    ]

    /// “Child Protection are worried”, “Early Help”, “the Youth Justice Service”: capitals, and nobody in particular.
    func isInNameOfService(_ place: Int) -> Bool {
        func continues(_ at: Int) -> Bool {
            tokens.indices.contains(at) && tokens[at].isCapitalised
                && (at == place || tokens[at].before.isEmpty) && !tokens[at].has(.title)
        }
        var last = place
        while continues(last + 1), last < place + 4 { last += 1 }
        return Self.serviceNames.contains(tokens[last].word) && (last > place || !tokens[place].opensSentence)
    }

    /// “Ryan's drinking”, “about drinking”, “the shouting”: a subject, not something that happened.
    func isTopic(_ place: Int) -> Bool {
        guard tokens[place].word.hasSuffix("ing"), tokens.indices.contains(place - 1) else { return false }
        return tokens[place - 1].isPossessive
            || ["about", "of", "the", "regarding", "his", "her", "their", "around"].contains(word(place - 1))
    }

    /// “Check the cot”: a verb that tells somebody to do something.
    private func isOrder(_ place: Int) -> Bool {
        has(place, .deed)
            && ["the", "a", "an", "his", "her", "their", "your", "on", "in", "that", "if", "out", "up"].contains(
                word(place + 1))
    }

    /// A word at the start of a sentence that ends as no first name does.
    private static func looksLikeAWord(_ word: String) -> Bool {
        let endings = [
            "ing", "tion", "ment", "ness", "ity", "ly", "ed", "ings", "tions", "ments", "ries", "ties", "ines",
        ]
        let exceptions: Set<String> = [
            "ed", "fred", "mohammed", "ahmed", "ted", "ned", "jared", "sally", "molly", "polly", "lily", "emily",
            "billy",
            "kelly", "holly", "milly", "ally", "elly", "ashly", "beverly", "kimberly", "carly", "charity", "trinity",
            "clement", "ming", "ling", "ping", "sterling", "harding", "reed", "saeed", "rashed", "khaled", "waleed",
        ]
        return endings.contains { word.hasSuffix($0) } && !exceptions.contains(word)
    }

    private static let me: Set<String> = ["i", "i'm", "i've", "i'll", "i'd"]

    /// One person in particular: a name, Mum, the social worker.
    func isPerson(_ place: Int) -> Bool {
        guard tokens.indices.contains(place) else { return false }
        if isName(place) { return true }
        let token = tokens[place]
        if token.word == "parent" || token.word == "staff" { return false }
        if token.isAllCapitals, index.acronyms[token.word]?.hasSuffix("and the name") == true { return true }
        return token.has(.person) || Self.me.contains(token.word)
    }
}
