/// A danger or worry statement: who is worried, about what that was done, and what it may do to the child
/// (docs/practice/03 §3.4).
struct StatementReading {
    let reading: Reading
    /// Which words belong to a label.
    let labels: [Bool]
    private var tokens: [Token] { reading.tokens }

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
    private static let feelings: Set<String> = ["scared", "afraid", "frightened", "anxious"]

    private func whoIsWorried() -> (isNamed: Bool, words: Range<Int>?) {
        var impersonal: Range<Int>?
        let isOnesOwn = saysOnesOwnView()
        for sentence in reading.sentences {
            for place in sentence where tokens[place].has(.worry) && !tokens[place].isQuoted {
                if Self.feelings.contains(tokens[place].word),
                    !["for", "that", "because", "of"].contains(reading.word(place + 1)),
                    !reading.has(place + 1, .pronoun)
                {
                    continue
                }
                if isOnesOwn || isSomebodys(place, in: sentence) { return (true, nil) }
                if impersonal == nil { impersonal = sentence.lowerBound..<(place + 1) }
            }
        }
        return (false, impersonal)
    }

    /// “I worry”, “we all fear”: somebody does.
    private func isVerb(_ place: Int) -> Bool {
        if ["worries", "fears"].contains(tokens[place].word), tokens.indices.contains(place - 1),
            ["because", "that", "about", "for"].contains(reading.word(place + 1)), tokens[place].before.isEmpty,
            reading.has(place - 1, [.kin, .role]) || reading.isName(place - 1)
                || ["centre", "club"].contains(reading.word(place - 1))
        {
            return true
        }
        return isAfterPronoun(place)
    }

    private func isAfterPronoun(_ place: Int) -> Bool {
        ["i", "we", "they", "he", "she", "all", "both", "also"].contains(reading.word(place - 1))
            && ["worry", "worries", "fear", "fears"].contains(tokens[place].word)
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
            if ["they", "he", "she"].contains(word), sentence.lowerBound > 0 { people += 1 }
            if reading.has(at, .kin), tokens[at].word.hasSuffix("s") { people += 1 }
            at -= 1
        }
        return people > 0 && !(isNoun && isImpersonal(sentence, place))
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
        if tokens[place].word == "worries", reading.isPerson(next) || reading.word(next) == "me" {
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
        for at in near where tokens[at].word == "by" || tokens[at].word == "from" {
            if Self.nouns.contains(tokens[place].word), (at + 1..<at + 4).contains(where: { reading.isPerson($0) }) {
                return true
            }
        }
        return false
    }

    // MARK: - What happened

    private static let possible: Set<String> = ["could", "may", "might", "will", "would", "wouldn't"]
    private static let resuming: Set<String> = ["because", "when", "after", "since", "like", "as", "if", "who"]

    /// The words that tell of what is or was, and not of what may come.
    private func presentWords() -> [Int] {
        var present: [Int] = []
        for sentence in reading.sentences {
            var isFuture = false
            for place in sentence {
                let word = tokens[place].word
                if Self.possible.contains(word) || (word == "likely" && reading.word(place + 1) == "to") {
                    isFuture = true
                }
                if Self.resuming.contains(word) || !tokens[place].before.isDisjoint(with: [.semicolon, .colon]) {
                    isFuture = false
                }
                if !isFuture, !labels[place] { present.append(place) }
            }
        }
        return present
    }

    private func saysWhatWasDone(_ present: [Int]) -> Bool {
        present.contains { place in
            let token = tokens[place]
            if token.has(.deed) { return !reading.isTopic(place) && !isCondition(place) }
            if token.has(.thing), !token.has(.common) || token.has(.deed) { return isThingOfNote(place) }
            if token.word == "no", reading.has(place + 1, .thing) { return true }
            if isCount(place) || isFigure(place) || isLookingBack(place) { return true }
            return token.word.hasSuffix("ed") && token.word.count > 4 && !token.has([.empty, .worry, .common])
                && !Self.drifting.contains(token.word)
                && !token.isCapitalised && !reading.has(place + 1, .nobody)
        }
    }

    /// Verbs of which no camera sees anything: things slipped, worsened, happened.
    private static let drifting: Set<String> = [
        "slipped", "deteriorated", "declined", "increased", "escalated", "worsened", "improved", "continued",
        "occurred", "happened", "remained", "resumed", "impacted", "affected", "experienced", "presented",
        "displayed", "demonstrated",
    ]

    /// “If things go on like this”: nothing is said to have happened.
    private func isCondition(_ place: Int) -> Bool {
        switch tokens[place].word {
        case "see", "sees", "wait", "keeps": return true
        case "go", "goes", "going":
            let next = reading.word(place + 1)
            return ["on", "well", "to", "wrong", "hungry", "badly", "better"].contains(next)
        case "gone", "went":
            return ["downhill", "wrong", "badly", "well", "better", "backwards", "on"].contains(
                reading.word(place + 1))
        case "change", "changes", "stop", "stops", "look", "look-after", "say", "says", "plan", "hurt",
            "told", "tell", "living", "lives", "live", "call", "ask", "asked",
            "lost", "lose":
            return true
        case "put", "puts": return true
        case "come", "comes":
            // “Comes into your room” can be filmed, “comes to terms” cannot.
            return !["into", "in", "round", "over", "home", "downstairs", "upstairs", "at", "through"].contains(
                reading.word(place + 1))
        case "open", "closed":
            return ["remain", "remains", "is", "be", "stay", "stays", "kept", "case"].contains(reading.word(place - 1))
        case "play", "plays", "learn", "learning", "help", "helps", "read", "leave":
            return reading.word(place - 1) == "to"
        case "looked", "looks", "looking": return reading.word(place + 1) == "after"
        case "spend", "spends", "spent":
            return ["days", "time", "evenings", "nights", "weekends"].contains(reading.word(place + 2))
        case "late": return false
        case "left": return false
        case "given", "taken", "take", "takes": return ["into", "account", "that"].contains(reading.word(place + 1))
        default: return false
        }
    }

    private func isThingOfNote(_ place: Int) -> Bool {
        // A thing alone is a topic; with a number, “no” or a verb near it, it was seen.
        ((place - 4)..<(place + 3)).contains {
            reading.has($0, .number) || reading.has($0, .deed) || reading.has($0, .negator)
                || ["has", "had", "have", "with"].contains(reading.word($0))
                || (tokens.indices.contains($0) && tokens[$0].isNumber)
        }
    }

    /// “As he did on Bonfire Night”, “has heard nothing”.
    private func isLookingBack(_ place: Int) -> Bool {
        isThere(place) || isOutUntil(place)
            || ["did", "heard", "hears", "seen", "found"].contains(tokens[place].word)
                && reading.word(place + 1) != "not"
    }

    /// “You are out until two”, “awake all night”.
    private func isOutUntil(_ place: Int) -> Bool {
        ["out", "up", "awake", "asleep", "alone", "away"].contains(tokens[place].word)
            && (["until", "till", "past"].contains(reading.word(place + 1))
                || reading.word(place + 1) == "all" && reading.has(place + 2, .timeUnit))
    }

    /// “There was only ketchup in the kitchen.”
    private func isThere(_ place: Int) -> Bool {
        reading.word(place - 1) == "there" && ["was", "were", "is", "are"].contains(tokens[place].word)
            && ["only", "nothing", "no", "hardly", "never"].contains(reading.word(place + 1))
            && !reading.has(place + 2, .worry)
    }

    /// “90 miles away”; not an age.
    private func isFigure(_ place: Int) -> Bool {
        guard tokens[place].isNumber, tokens[place].before.isDisjoint(with: [.opening, .comma]),
            tokens.indices.contains(place + 1), tokens[place + 1].before.isEmpty, !tokens[place + 1].isCapitalised
        else { return false }
        return !["year", "years", "month", "months", "weeks", "old", "and", "or"].contains(tokens[place + 1].word)
    }

    /// “Three times”, “22 days”.
    private func isCount(_ place: Int) -> Bool {
        guard tokens[place].isNumber || tokens[place].has(.number) else { return false }
        return ["times", "time", "days", "day", "nights", "mornings", "dates", "evenings", "weeks"].contains(
            reading.word(place + 1))
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

    // MARK: - Several worries at once

    private func hasSeveralWorries(_ present: [Int]) -> Bool {
        var topics = WorryTopics()
        var places = Set(present)
        for place in tokens.indices where labels[place] { places.insert(place) }
        for place in places where !tokens[place].isCapitalised || labels[place] || tokens[place].opensSentence {
            topics.insert(tokens[place].word, after: reading.word(place - 1), before: reading.word(place + 1))
        }
        if topics.count >= 3 || hasManyClauses() { return true }
        return hasConnective(isStrong: true) || (topics.count == 2 && hasConnective(isStrong: false))
    }

    /// “Worried that Nathan smacks Oliver, that the girls come hungry, that a man stays and that Jordan sells weed”: three
    /// or more things side by side, none of them a consequence of another.
    private func hasManyClauses() -> Bool {
        reading.sentences.contains { sentence in
            var count = 0
            for place in sentence where tokens[place].word == "that" {
                let follows = !tokens[place].before.isDisjoint(with: [.comma, .semicolon])
                let isNext = reading.word(place - 1) == "and" || reading.has(place - 1, .worry)
                guard follows || isNext else { continue }
                let end = (place + 1..<sentence.upperBound).first { tokens[$0].word == "that" } ?? sentence.upperBound
                let clause = (place + 1)..<end
                let isFuture = clause.contains {
                    Self.possible.contains(tokens[$0].word) || tokens[$0].word.hasSuffix("'ll")
                }
                if !isFuture, clause.contains(where: { tokens[$0].has(.deed) || labels[$0] }) { count += 1 }
            }
            return count >= 3
        }
    }

    /// “She is also worried”, “as well as”, “another worry”.
    private func hasConnective(isStrong: Bool) -> Bool {
        tokens.indices.contains { place in
            switch tokens[place].word {
            case "also":
                (1...2).contains { reading.has(place + $0, .worry) } && !reading.word(place + 1).isEmpty
                    && aboutSomethingNew(place)
            case "well" where !isStrong: reading.word(place - 1) == "as" && reading.word(place + 1) == "as"
            case "another", "second", "other":
                reading.word(place + 1) == "worry" || reading.word(place + 1) == "concern"
            // “Worried about three things”, “two separate concerns”.
            case "things", "worries", "concerns",
                "reasons" where isStrong:
                (1...2).contains {
                    reading.has(place - $0, .number) && !["one", "once", "half"].contains(reading.word(place - $0))
                }
            case "addition": reading.word(place - 1) == "in"
            case "secondly": true
            default: false
            }
        }
    }

    /// What follows is no consequence: no “could” comes before the next stop.
    private func aboutSomethingNew(_ place: Int) -> Bool {
        var at = place + 1
        while at < tokens.count, !tokens[at].opensSentence, at < place + 9 {
            if Self.possible.contains(tokens[at].word) { return false }
            at += 1
        }
        return true
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
