/// A rule of a plan: a named person does something that can be seen (docs/practice/07 §7.3).
struct RuleReading {
    let reading: Reading
    private let segments: Segments
    private var tokens: [Token] { reading.tokens }

    init(reading: Reading, labels: [Bool]) {
        self.reading = reading
        segments = Segments(reading: reading, labels: labels)
    }

    func notices() -> [LanguageNotice] {
        let deeds = segments.count(.deed)
        let services = segments.count(.service)
        let absences = segments.count(.absence)
        var notices: [LanguageNotice] = []
        if !namesWhoDoesIt() { notices.append(reading.notice(.noPersonInRule)) }
        let isEngaging = services > 0 && isOnlyEngaging(segments)
        if services > 0, !isEngaging, deeds < 2, services >= deeds, let words = segments.first(.service) {
            notices.append(reading.notice(.serviceAsGoal, words))
        }
        if absences > 0, deeds == 0, let words = segments.first(.absence) {
            notices.append(reading.notice(.absenceOnly, words))
        } else if deeds == 0, services == 0 || isEngaging {
            notices.append(reading.notice(.noBehaviour))
        }
        return notices
    }

    /// “Will engage with services” names no service in particular, and no deed.
    private func isOnlyEngaging(_ segments: Segments) -> Bool {
        segments.all.filter { $0.kind == .service }.allSatisfy { segment in
            // “The drug and alcohol service” goes on after the “and”.
            let near = segment.words.lowerBound..<min(segment.words.upperBound + 4, tokens.count)
            return segment.words.contains {
                ["engage", "engages", "engaging", "cooperate", "comply", "co"].contains(tokens[$0].word)
            } && !isWithNamedService(segment.words) && !near.contains { namesOneService($0) }
        }
    }

    /// “Engage with Change Grow Live”: two capitals or more after “with”.
    private func isWithNamedService(_ words: Range<Int>) -> Bool {
        words.contains { place in
            tokens[place].word == "with" && place + 2 < tokens.count
                && (1...2).allSatisfy { tokens[place + $0].isCapitalised && !tokens[place + $0].isAllCapitals }
        }
    }

    /// “The recovery service”.
    private func namesOneService(_ place: Int) -> Bool {
        ["service", "programme", "course", "scheme"].contains(tokens[place].word)
            && !["the", "a", "this", "any", "each", "our", "social", "support"].contains(reading.word(place - 1))
    }

    // MARK: - Who does it

    private func namesWhoDoesIt() -> Bool {
        let hasName = tokens.indices.contains { reading.isPerson($0) }
        var isCondition = false
        for place in tokens.indices {
            let token = tokens[place]
            if token.opensSentence || !token.before.isDisjoint(with: [.comma, .semicolon, .colon, .dash])
                || token.word == "then"
            {
                isCondition = false
            }
            if ["if", "when", "whenever", "while", "before", "after", "until", "unless", "where"].contains(token.word) {
                isCondition = true
            }
            // “Who: Aunty Carol. What: …”.
            if token.word == "who", tokens.indices.contains(place + 1), tokens[place + 1].before.contains(.colon),
                reading.isPerson(place + 1) || reading.has(place + 1, .title)
            {
                return true
            }
            // “Grandad's job is to watch us”.
            if token.word == "job", reading.word(place + 1) == "is",
                place > 0, tokens[place - 1].isPossessive || ["my", "our", "your"].contains(reading.word(place - 1))
            {
                return true
            }
            if token.word == "by", reading.isPerson(place + 1) || reading.has(place + 1, .title) { return true }
            if ["you", "you'll", "we", "we'll"].contains(token.word), !isCondition { return true }
            if hasName, ["he", "she", "he'll", "she'll", "they"].contains(token.word), follows(place) { return true }
            guard reading.isPerson(place), !tokens[place].isPossessive, follows(place) else { continue }
            if !isCondition || isNextAfterCondition(place) { return true }
        }
        return false
    }

    /// “If Vince comes to the door Mum keeps the chain on”: the second person after “if”, with no comma between.
    private func isNextAfterCondition(_ place: Int) -> Bool {
        var at = place - 1
        var verbs = 0
        while at >= 0, at > place - 40,
            !["if", "when", "whenever", "while", "before", "after", "until", "unless"].contains(tokens[at].word)
        {
            if tokens[at].has(.deed) || ["is", "are", "has", "feels", "wants"].contains(tokens[at].word) { verbs += 1 }
            at -= 1
        }
        let isThing =
            place == at + 2 && !reading.isPerson(at + 1) && !reading.has(at + 1, .title)
            && !reading.has(at + 1, .pronoun)
        return at >= 0 && at > place - 40 && (verbs > 0 || isThing) && !["and", "or"].contains(reading.word(place - 1))
    }

    /// After the person comes something that they do, not something that is done to them, and they are not what it is done to.
    private func follows(_ place: Int) -> Bool {
        if place > 0, isObject(place) { return false }
        var at = place + 1
        var passed = 0
        while at < tokens.count, passed < 7, !tokens[at].opensSentence {
            let word = tokens[at].word
            if segments.isMinding(at) { return true }
            // “The aunt whose turn it is posts a photo”.
            if word == "whose" { return (at..<min(at + 12, tokens.count)).contains { tokens[$0].has(.deed) } }
            if word == "be" || word == "been" || word == "being" || (["is", "are", "was", "gets"].contains(word)) {
                return !isDoneTo(at) || tokens[at - 1].has(.negator)
            }
            if tokens[at].has([.modal, .deed, .empty, .serviceVerb]) && !["to"].contains(word) || word == "won't" {
                if tokens[at].has(.modal) || word == "needs" || word == "has" { at += 1; passed += 1; continue }
                return true
            }
            if !reading.isPerson(at), !tokens[at].has([.title, .pronoun, .number, .child]),
                ![
                    "and", "or", "next", "door", "always", "never", "both", "then", "not", "to", "the", "who", "from",
                    "also", "on", "only", "just", "usually", "first", "still", "each", "either", "all", "now",
                ].contains(word), !word.hasSuffix("n't"), !tokens[at].isCapitalised
            {
                return word.hasSuffix("s") || passed > 0 || ["i", "i'm"].contains(tokens[place].word)
            }
            at += 1
            passed += 1
        }
        return false
    }

    /// A person after a verb or a preposition is not the one who acts.
    private func isObject(_ place: Int) -> Bool {
        guard tokens[place].before.isDisjoint(with: Gap.clause) else { return false }
        // “Feels like cutting she gives”: nothing is ever done to “she”.
        if ["he", "she", "they", "he'll", "she'll", "they'll", "i"].contains(tokens[place].word) { return false }
        // “Near the school”, “to his nan”: what stands before the little word decides.
        let isLed = place > 1 && ["the", "a", "his", "her", "their", "my", "our"].contains(tokens[place - 1].word)
        if isLed,
            ["near", "at", "from", "in", "to", "with", "by", "outside", "inside", "past"].contains(
                tokens[place - 2].word), tokens[place - 1].before.isDisjoint(with: Gap.clause)
        {
            return tokens[place - 2].word != "by"
        }
        let before = tokens[place - 1]
        let outer = before.word == "that" ? reading.word(place - 2) : before.word
        if outer == "sure" || outer.hasPrefix("ensur") { return true }
        if ["to", "with", "at", "from", "for", "of", "on", "near", "about"].contains(before.word),
            !["of"].contains(before.word) || !reading.has(place - 2, .number)
        {
            return !(before.word == "of")
        }
        return before.has(.deed) && !before.has([.kin, .role]) && !before.isCapitalised
    }

    private func isDoneTo(_ be: Int) -> Bool {
        for at in (be + 1)..<min(be + 5, tokens.count) {
            let word = tokens[at].word
            if tokens[at].has(.participle)
                || (word.hasSuffix("ed") && word.count > 3
                    && !["need", "allowed", "banned", "barred", "worried", "scared", "tired"].contains(word))
            {
                return true
            }
            if word == "in" || word == "at" || word == "the" || word == "with" { return false }
        }
        return false
    }
}
