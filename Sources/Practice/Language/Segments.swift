/// A goal or a rule, cut into its single undertakings, with what each of them is.
struct Segments {
    enum Kind {
        /// Something that somebody will do, which could be seen.
        case deed
        /// Only what will not be, or will stop.
        case absence
        /// A course, a service, an appointment.
        case service
        /// Neither: a time, a wish, an empty verb.
        case other
    }

    let reading: Reading
    let labels: [Bool]
    private(set) var all: [(kind: Kind, words: Range<Int>)] = []
    var tokens: [Token] { reading.tokens }

    init(reading: Reading, labels: [Bool]) {
        self.reading = reading
        self.labels = labels
        for sentence in reading.sentences { cut(sentence) }
    }

    func count(_ kind: Kind) -> Int { all.count { $0.kind == kind } }
    func first(_ kind: Kind) -> Range<Int>? { all.first { $0.kind == kind }?.words }

    private mutating func cut(_ sentence: Range<Int>) {
        var start = sentence.lowerBound
        var carries = false
        for place in sentence.dropFirst() where beginsNew(place) || endsCircumstance(place, from: start) {
            carries = add(start..<place, carrying: carries)
            start = place
        }
        _ = add(start..<sentence.upperBound, carrying: carries)
    }

    private func beginsNew(_ place: Int) -> Bool {
        if !tokens[place].before.isDisjoint(with: [.comma, .semicolon, .dash, .colon]) { return true }
        return ["and", "but", "so", "because", "when", "whenever", "until", "while", "if", "before", "after", "or"]
            .contains(tokens[place].word)
    }

    static let circumstances: Set<String> = [
        "when", "whenever", "if", "until", "while", "before", "after", "because", "unless",
    ]

    /// “When I feel wobbly I put …”: the second person after “when” begins what they do, also without a comma.
    private func endsCircumstance(_ place: Int, from start: Int) -> Bool {
        guard Self.circumstances.contains(tokens[start].word), place >= start + 2, !tokens[place].isPossessive else {
            return false
        }
        // “If they feel a row starting one of them goes out”.
        if tokens[place].word == "one", reading.word(place + 1) == "of", reading.has(place + 2, .pronoun) {
            return !tokens[place - 1].has(.common)
        }
        if reading.has(place, .child), tokens[place - 1].word == "the" { return place >= start + 4 }
        let isTitled = reading.has(place, .title) && tokens[place].isCapitalised
        guard
            isTitled || reading.isPerson(place)
                || ["i", "he", "she", "we", "they", "you", "someone", "somebody"].contains(tokens[place].word)
        else {
            return false
        }
        let before = tokens[place - 1]
        // “… are laughing at him somebody else drives”.
        if ["someone", "somebody"].contains(tokens[place].word), ["him", "her", "them"].contains(before.word) {
            return true
        }
        if before.has([.title, .deed, .pronoun, .modal]) || reading.isPerson(place - 1) { return false }
        return ![
            "to", "with", "at", "by", "of", "for", "from", "and", "or", "the", "a", "an", "his", "her", "their", "my",
            "our", "that", "who", "is",
        ].contains(before.word)
    }

    /// Adds one undertaking. A “not” goes on over “and” and “or” as long as no new “will” comes.
    private mutating func add(_ words: Range<Int>, carrying: Bool) -> Bool {
        let isFresh = words.contains { place in
            let isSubject =
                place < words.lowerBound + 4 && !(place > 0 && tokens[place - 1].has(.deed))
                && !isSecondOfTwo(place, from: words.lowerBound)
            return tokens[place].has(.modal) || tokens[place].word.hasSuffix("'ll")
                || (isSubject
                    && (reading.isPerson(place) || ["they", "he", "she", "we"].contains(tokens[place].word)
                        || tokens[place].has(.group)))
                || (["is", "are", "gets", "get"].contains(tokens[place].word) && place > words.lowerBound + 1)
        }
        // “Changes the sheets without a word”: what comes after the deed does not undo it.
        let firstDeed = words.first { isDeed($0) } ?? words.upperBound
        let isNegative =
            (words.lowerBound..<firstDeed).contains { isNegation($0) && !isOfSomebody($0, from: words.lowerBound) }
            || (carrying && !isFresh) || isNothingOfTheKind(after: firstDeed)
            || words.contains {
                (tokens[$0].has(.stopping) || ["away", "out"].contains(tokens[$0].word)) && isNegation($0)
            }
        let opener = tokens[words.lowerBound].word
        // “Should the line be busy, Nan rings the next”.
        let isInverted = opener == "should" && tokens[words.lowerBound].opensSentence
        let isCircumstance = Self.circumstances.contains(opener) || isInverted
        all.append((kind(words, isNegative, isCircumstance), words))
        // “Petra or Granny Bo – never the friend – puts Otto to bed”: what stands between dashes ends with them.
        if isNegative, tokens[words.lowerBound].before.contains(.dash), words.upperBound < tokens.count,
            tokens[words.upperBound].before.contains(.dash)
        {
            return false
        }
        return isCircumstance
            ? carrying : isNegative && !words.contains { ["who", "instead"].contains(tokens[$0].word) }
    }

    /// “Will not see Mum and Dad fight”: the second of two who are named together begins nothing new.
    private func isSecondOfTwo(_ place: Int, from start: Int) -> Bool {
        place == start + 1 && start > 1 && tokens[start].word == "and" && tokens[start].before.isEmpty
            && reading.isPerson(place) && reading.isPerson(start - 1) && tokens[start - 2].has(.deed)
    }

    /// “A grown-up who has not been drinking”: it says which one.
    private func isOfSomebody(_ place: Int, from start: Int) -> Bool {
        (max(start, place - 3)..<place).contains { tokens[$0].word == "who" && $0 > start }
    }

    private func isNegation(_ place: Int) -> Bool {
        let word = tokens[place].word
        if word == "without" { return isWithoutSomethingBad(place) }
        if tokens[place].has(.negator) || word.hasSuffix("n't") {
            // “Cannot” and “nobody” inside a condition are about the trigger.
            return true
        }
        if tokens[place].has(.stopping) {
            if word.hasPrefix("stop") { return isStopping(place) }
            if word == "free" { return reading.word(place - 1) != "feel" && reading.word(place + 1) != "time" }
            // “Reduce the risk factors” says nothing of what will not be.
            if word.hasPrefix("reduc") { return !(1...3).contains { reading.word(place + $0) == "factors" } }
            return true
        }
        if word == "away" {
            return reading.word(place + 1) == "from"
                && ["stay", "stays", "keep", "keeps", "staying"].contains(reading.word(place - 1))
        }
        if word == "out" {
            return reading.word(place + 1) == "of" && ["stay", "keep"].contains(reading.word(place - 1))
                && reading.word(place + 2) != "bed" && !["house", "home"].contains(reading.word(place + 3))
        }
        return false
    }

    /// “Will hear no more of his calls”.
    private func isNothingOfTheKind(after deed: Int) -> Bool {
        ["hear", "see", "have", "suffer", "experience"].contains(reading.word(deed))
            && ["no", "nothing", "none"].contains(reading.word(deed + 1))
    }

    /// “Without shouting”, not “without professional involvement”.
    private func isWithoutSomethingBad(_ place: Int) -> Bool {
        ((place + 1)..<min(place + 4, tokens.count)).contains {
            tokens[$0].has([.deed, .bad]) || labels[$0] || tokens[$0].word.hasSuffix("ing")
        }
    }

    /// “Stops drinking”, “the shouting stops”, not “stops by”, “stops the taxi”.
    private func isStopping(_ place: Int) -> Bool {
        let next = reading.word(place + 1)
        if ["by", "at", "in", "on", "off", "for", "over", "until"].contains(next) { return false }
        guard ["the", "a"].contains(next) else { return true }
        return reading.word(place + 2).hasSuffix("ing") || reading.has(place + 2, .bad)
            || labels.indices.contains(place + 2) && labels[place + 2]
    }

    private func kind(_ words: Range<Int>, _ isNegative: Bool, _ isCircumstance: Bool) -> Kind {
        if isCircumstance { return isNegative ? .other : (isService(words) ? .other : .other) }
        if isNegative { return .absence }
        if isService(words) { return .service }
        return words.contains { isDeed($0) } ? .deed : .other
    }
}
