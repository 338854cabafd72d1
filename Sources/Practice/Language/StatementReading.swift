/// A danger or worry statement: who is worried, about what that was done, and what it may do to the child
/// (docs/practice/03 §3.4).
struct StatementReading {
    let reading: Reading
    /// Which words belong to a label.
    let labels: [Bool]
    var tokens: [Token] { reading.tokens }

    func notices() -> [LanguageNotice] {
        var notices: [LanguageNotice] = []
        let who = whoIsWorried()
        if !who.isNamed { notices.append(who.words.map { reading.notice(.noWho, $0) } ?? reading.notice(.noWho)) }
        let present = presentWords()
        if !saysWhatWasDone(present) { notices.append(reading.notice(.noBehaviour)) }
        if !saysWhatItDoesToTheChild() { notices.append(reading.notice(.noImpactOnChild)) }
        if hasSeveralWorries(present) { notices.append(reading.notice(.severalWorries)) }
        if let demand = demandedService() { notices.append(reading.notice(.serviceAsGoal, demand)) }
        return notices
    }

    // MARK: - Who is worried

    private static let boundaries: Set<String> = ["because", "that", "if", "when", "since", "so", "while", "but"]
    private static let nouns: Set<String> = ["concern", "concerns", "worry", "worries", "fear", "fears"]
    private static let feelings: Set<String> = [
        "scared", "afraid", "frightened", "anxious", "terrified", "uneasy",
    ]

    private func whoIsWorried() -> (isNamed: Bool, words: Range<Int>?) {
        var impersonal: Range<Int>?
        if tokens.indices.contains(where: { keepsSomebodyAwake($0) || losesSleep($0) || introducesThemselves($0) }) {
            return (true, nil)
        }
        if reading.sentences.contains(where: { words in words.contains { isViewOfDanger($0, in: words) } }) {
            return (true, nil)
        }
        let isOnesOwn = saysOnesOwnView()
        for sentence in reading.sentences {
            for place in sentence where tokens[place].has(.worry) || Self.feelings.contains(tokens[place].word) {
                if tokens[place].isQuoted {
                    if isSaidBySomebody(place, in: sentence) { return (true, nil) }
                    continue
                }
                if Self.feelings.contains(tokens[place].word), !isFelt(place) { continue }
                if isOnesOwn || isSomebodys(place, in: sentence) { return (true, nil) }
                if impersonal == nil { impersonal = sentence.lowerBound..<(place + 1) }
            }
        }
        return (false, impersonal)
    }

    /// “‘I'm terrified,’ says Nan”, “Nan told us ‘I'm worried sick’”.
    private func isSaidBySomebody(_ place: Int, in sentence: Range<Int>) -> Bool {
        let near = max(0, place - 30)..<min(tokens.count, place + 30)
        return near.contains { at in
            !tokens[at].isQuoted && ["says", "said", "told", "tells"].contains(tokens[at].word)
                && (max(0, at - 3)..<(at + 4)).contains { reading.isPerson($0) || reading.has($0, .kin) }
        }
    }

    /// “Nan is scared that”, not “he will be frightened of his mum” or “the girls are scared”.
    private func isFelt(_ place: Int) -> Bool {
        let goesOn = ["for", "that", "because", "of"].contains(reading.word(place + 1))
        // “Both grandmothers have told us they're frightened”.
        let isTold = (1...5).contains {
            ["told", "tell", "tells"].contains(reading.word(place - $0))
                && ["us", "me"].contains(reading.word(place - $0 + 1))
        }
        return (goesOn || isTold || reading.has(place + 1, .pronoun))
            && !(1...3).contains { Self.possible.contains(reading.word(place - $0)) }
    }

    /// “I worry”, “we all fear”: somebody does.
    private func isVerb(_ place: Int) -> Bool {
        if ["worries", "fears"].contains(tokens[place].word), tokens.indices.contains(place - 1),
            ["because", "that", "about", "for"].contains(reading.word(place + 1)),
            tokens[place].before.isEmpty || tokens[place].before == [.closing],
            reading.has(place - 1, [.kin, .role]) || reading.isName(place - 1)
                || ["centre", "club"].contains(reading.word(place - 1))
        {
            return true
        }
        return isAfterPronoun(place)
    }

    private func isAfterPronoun(_ place: Int) -> Bool {
        guard ["worry", "worries", "fear", "fears"].contains(tokens[place].word) else { return false }
        let adverbs = ["still", "really", "do", "sometimes", "often"]
        let before = adverbs.contains(reading.word(place - 1)) ? place - 2 : place - 1
        return ["i", "we", "they", "he", "she", "all", "both", "also"].contains(reading.word(before))
    }

    /// A colon with people after it, and only after “all of us” or the like.
    private func isListed(_ place: Int, from worry: Int) -> Bool {
        tokens[place].before.contains(.colon) && reading.isPerson(place)
            && ((worry + 1)..<place).contains {
                ["us", "all", "both", "three", "shared", "share"].contains(tokens[$0].word)
            }
    }

    /// No comma or colon stands between them.
    private func isNear(_ place: Int, _ earlier: Int) -> Bool {
        !((earlier + 1)...place).contains { !tokens[$0].before.isDisjoint(with: Gap.clause) }
    }

    /// “Nan and Bina think Maddie is in danger”, “Dad thinks his shoulder could come out”; not “Mia could think”.
    private func isViewOfDanger(_ place: Int, in sentence: Range<Int>) -> Bool {
        guard ["think", "thinks", "believe", "believes"].contains(tokens[place].word), !tokens[place].isQuoted,
            reading.isPerson(place - 1) || reading.has(place - 1, .kin)
                || ["we", "all", "both"].contains(reading.word(place - 1)),
            !(1...3).contains(where: { Self.possible.contains(reading.word(place - $0)) })
        else { return false }
        return ((place + 1)..<min(sentence.upperBound, place + 25)).contains {
            Self.possible.contains(tokens[$0].word) || ["danger", "unsafe"].contains(tokens[$0].word)
        }
    }

    /// “I'm his grandad and I'll say it straight”.
    private func introducesThemselves(_ place: Int) -> Bool {
        let isFirst = tokens[place].word == "i'm" || (tokens[place].word == "i" && reading.word(place + 1) == "am")
        return isFirst && !tokens[place].isQuoted && (1...4).contains { reading.has(place + $0, .person) }
    }

    /// “I'm losing sleep over this boy”.
    private func losesSleep(_ place: Int) -> Bool {
        tokens[place].word == "sleep" && ["losing", "loses", "lose", "lost"].contains(reading.word(place - 1))
            && reading.word(place + 1) == "over"
    }

    /// “What keeps Nan awake at night”.
    private func keepsSomebodyAwake(_ place: Int) -> Bool {
        tokens[place].word == "awake"
            && (2...6).contains { distance in
                ["keeps", "kept", "keep"].contains(reading.word(place - distance))
                    && (1..<distance).contains {
                        reading.isPerson(place - $0) || ["me", "us"].contains(reading.word(place - $0))
                    }
            }
    }

    /// “Paula, the social worker, fears that …”.
    private func saysOnesOwnView() -> Bool {
        tokens.indices.contains { place in
            ["fears", "feels", "believes", "thinks"].contains(tokens[place].word)
                && (reading.isName(place - 1) || reading.has(place - 1, .role))
                && (1...5).contains { reading.has(place - $0, .role) || reading.has(place - $0, .title) }
        }
    }

    /// Somebody in particular has this worry.
    private func isSomebodys(_ place: Int, in sentence: Range<Int>) -> Bool {
        let isNoun = Self.nouns.contains(tokens[place].word) && !isVerb(place)
        if isNoun, reading.has(place - 1, .kin) || reading.isName(place - 1), !tokens[place - 1].isPossessive {
            return true
        }
        if isNoun, reading.word(place + 1) == "that" || reading.isPerson(place + 1) || reading.has(place + 1, .title),
            (place + 1..<min(sentence.upperBound, place + 30)).contains(where: {
                ["share", "shares", "have", "has"].contains(tokens[$0].word)
                    && ["is", "are"].contains(reading.word($0 + 1))
            }), (place + 1..<min(sentence.upperBound, place + 30)).contains(where: { reading.isPerson($0) })
        {
            return true
        }
        if isNoun, ["my", "our", "his", "her", "their"].contains(reading.word(place - 1)) { return true }
        if isNoun,
            (1...3).contains(where: {
                place - $0 >= 0 && tokens[place - $0].isPossessive && reading.isPerson(place - $0)
            })
        {
            return true
        }
        if follows(place, in: sentence) { return true }
        var at = place - 1
        var people = 0
        while at >= sentence.lowerBound, at > place - 80 {
            let word = tokens[at].word
            if word == "there" || word == "it" || word == "it's" || word == "there's" {
                return people > 0 && !isNoun && word != "there"
            }
            if Self.boundaries.contains(word), at < place - 1 {
                if people == 0, beginsWithSomebody(sentence, before: place) { return true }
                break
            }
            if reading.isPerson(at), !tokens[at].isPossessive || reading.has(at, .kin) { people += 1 }
            if ["we", "we're", "i", "i'm", "me"].contains(word), !isHeading(place) { people += 1 }
            if tokens[at].has(.child), !tokens[at].isPossessive, word != "children", !reading.isInNameOfService(at) {
                people += 1
            }
            if ["they", "they're", "you're", "he", "she", "she's", "he's"].contains(word),
                sentence.lowerBound > 0 || hasSomebody(before: at)
            {
                people += 1
            }
            if reading.has(at, .kin), tokens[at].word.hasSuffix("s") { people += 1 }
            at -= 1
        }
        return people > 0 && !(isNoun && isImpersonal(sentence, place))
    }

    /// Somebody who could be meant by “she” comes before.
    private func hasSomebody(before place: Int) -> Bool {
        (max(0, place - 20)..<place).contains { reading.isPerson($0) || reading.has($0, .kin) }
    }

    /// “What are we worried about:” is a heading; nobody has said it.
    private func isHeading(_ place: Int) -> Bool {
        reading.word(place + 1) == "about" && tokens.indices.contains(place + 2)
            && !tokens[place + 2].before.isDisjoint(with: [.colon, .question])
    }

    /// “Grandma Rose and Tom, who has known them since the arm was broken, are worried”.
    private func beginsWithSomebody(_ sentence: Range<Int>, before place: Int) -> Bool {
        let start = sentence.lowerBound
        guard reading.isPerson(start) || reading.has(start, .title), !tokens[start].isPossessive else { return false }
        let told = (start..<place).contains { tokens[$0].word == "who" || tokens[$0].word == "whose" }
        let links = ["are", "is", "all", "both", "also", "really", "very", "still", "too"]
        return told && links.contains(reading.word(place - 1))
    }

    private func isImpersonal(_ sentence: Range<Int>, _ place: Int) -> Bool {
        // “Concerns”, “The worry is that”: a noun with nobody's name before it.
        !(max(sentence.lowerBound, place - 80)..<place).contains {
            ["have", "has", "had", "share", "shares", "and"].contains(tokens[$0].word)
        }
    }

    /// “What worries Nan is”, “concerns raised by Mrs Ali”, “Who is worried? Jo and Nan”, “worried: Jo”.
    private func follows(_ place: Int, in sentence: Range<Int>) -> Bool {
        let next = place + 1
        if tokens[place].word == "worries",
            reading.isPerson(next) || ["me", "all", "both"].contains(reading.word(next))
        {
            return !(place == sentence.lowerBound)
        }
        guard next < tokens.count else { return false }
        if !tokens[next].before.isDisjoint(with: [.colon, .question]),
            reading.isPerson(next) || reading.has(next, .title)
        {
            return true
        }
        let near = next..<min(sentence.upperBound, place + 12)
        if near.contains(where: {
            reading.word($0) == "so" && ["is", "are"].contains(reading.word($0 + 1)) && reading.isPerson($0 + 2)
        }) {
            return true
        }
        // “The worry belongs to all of us: Bob and Mum”.
        if Self.nouns.contains(tokens[place].word), near.contains(where: { isListed($0, from: place) }) { return true }
        for at in near where tokens[at].word == "by" || tokens[at].word == "from" {
            if Self.nouns.contains(tokens[place].word), isNear(at, place),
                (at + 1..<at + 4).prefix(while: { reading.word($0) != "that" }).contains(where: {
                    reading.isPerson($0) && !tokens[$0].isPossessive
                })
            {
                return true
            }
        }
        return false
    }

    // MARK: - What it does to the child

    private func saysWhatItDoesToTheChild() -> Bool {
        let people = PeopleInStatement(reading: reading)
        return reading.sentences.contains { sentence in
            sentence.contains { place in
                if isPossibility(place) { return people.concernsAChild(possibility: place, in: sentence) }
                return people.isEffectNow(place, in: sentence)
            }
        }
    }

    private func isPossibility(_ place: Int) -> Bool {
        let word = tokens[place].word
        // “He said he would burn the house down” is what was said, not what may come.
        if word == "would", (1...4).contains(where: { ["said", "says", "told"].contains(reading.word(place - $0)) }) {
            return false
        }
        if word.hasSuffix("'d"), tokens[place].has(.pronoun) || word.count <= 6 {
            // “You'd fall”; “he'd been” tells of what was.
            let next = reading.word(place + 1)
            return !next.hasSuffix("ed") && !["been", "had", "told", "said", "gone", "left", "taken"].contains(next)
        }
        return Self.possible.contains(word) || word.hasSuffix("'ll")
            || (word == "likely" && reading.word(place + 1) == "to") || isRisk(place)
            || ["can", "cannot", "can't", "won't"].contains(word)
    }

    /// “At risk of being put out of school”; “at risk of harm” says nothing yet.
    private func isRisk(_ place: Int) -> Bool {
        guard tokens[place].word == "of", reading.word(place - 1) == "risk", place + 1 < tokens.count else {
            return false
        }
        return !["harm", "significant", "further", "emotional", "physical", "sexual", "abuse", "neglect", "serious"]
            .contains(reading.word(place + 1))
    }

    // MARK: - A demand in place of a danger

    /// “… must attend anger management”.
    private func demandedService() -> Range<Int>? {
        for place in tokens.indices where ["must", "should", "needs", "need", "has"].contains(tokens[place].word) {
            var at = place + 1
            while at < tokens.count, !tokens[at].opensSentence, at < place + 10 {
                if tokens[at].has(.serviceVerb), at + 1 < tokens.count, !reading.has(at + 1, .child),
                    reading.word(at + 1) != "school"
                {
                    return place..<(at + 1)
                }
                at += 1
            }
        }
        return nil
    }
}
