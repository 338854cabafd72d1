/// Who in a statement is a child and who is grown up, as far as its words tell.
struct PeopleInStatement {
    let reading: Reading
    private let adults: Set<String>
    private var tokens: [Token] { reading.tokens }

    init(reading: Reading) {
        self.reading = reading
        var adults: Set<String> = []
        var children: Set<String> = []
        let tokens = reading.tokens
        for place in tokens.indices where reading.isName(place) {
            let name = tokens[place].word
            if Self.isIntroducedAsAChild(place, reading) { children.insert(name) }
            if Self.isGrownUp(place, reading) { adults.insert(name) }
        }
        self.adults = adults.subtracting(children)
    }

    private static func isIntroducedAsAChild(_ place: Int, _ reading: Reading) -> Bool {
        let tokens = reading.tokens
        guard tokens.indices.contains(place + 1) else { return false }
        if reading.has(place - 1, .child) { return true }
        let next = tokens[place + 1]
        if tokens[place].isPossessive,
            next.has(.role)
                || ["mum", "dad", "mother", "father", "gran", "nan", "bottles", "class"].contains(next.word)
        {
            return true
        }
        if next.isNumber, !next.before.isDisjoint(with: [.comma, .opening]) { return true }
        if next.word == "aged" || next.word == "age" { return true }
        if next.word == "who", reading.word(place + 2) == "is", reading.has(place + 3, .number) { return true }
        let possessive = next.word == "and" ? place + 2 : place + 1
        return ["his", "her", "their"].contains(reading.word(possessive))
            && next.before.contains(.comma) != (next.word == "and")
            && (reading.has(possessive + 1, [.role]) || ["mum", "dad"].contains(reading.word(possessive + 1)))
    }

    private static func isGrownUp(_ place: Int, _ reading: Reading) -> Bool {
        // “Giving Connor drink”: it is done to them.
        if place > 0, reading.has(place - 1, .deed), reading.tokens[place].before.isEmpty { return false }
        if reading.has(place - 1, .title)
            || (reading.has(place - 1, .kin) && !["brother", "sister", "cousin"].contains(reading.word(place - 1)))
        {
            return true
        }
        // The one who drank or punched, also after “has been”.
        var at = place + 1
        while at < reading.tokens.count, at < place + 4 {
            if reading.has(at, .adultDeed) { return true }
            if reading.tokens[at].has([.deed, .modal]) { break }
            at += 1
        }
        return false
    }

    /// Somebody of the family who is known to be grown up.
    func isGrownUp(_ place: Int) -> Bool {
        guard tokens.indices.contains(place), !tokens[place].isPossessive else { return false }
        if reading.isName(place) { return adults.contains(tokens[place].word) }
        return reading.has(place, .kin)
            && !["brother", "sister", "brothers", "sisters", "cousin"].contains(tokens[place].word)
    }

    // MARK: - What may happen, and to whom

    /// The one before “could”, or the one it is done to, is a child, and it is not only about a grown-up's flat or job.
    func concernsAChild(possibility place: Int, in sentence: Range<Int>) -> Bool {
        let end = endOfClause(place, in: sentence)
        let after = (place + 1)..<max(place + 1, end)
        // “A mother who can't be bothered”: what a grown-up cannot do is not yet what happens to the child.
        if ["can", "can't", "cannot", "won't"].contains(tokens[place].word),
            case .adult = subjectBefore(place, in: sentence)
        {
            return false
        }
        if after.contains(where: { isChild($0) }) { return true }
        // “What he might do next” says nothing of what happens to the child.
        if reading.word(place + 1) == "do", after.count < 4 { return false }
        let isContracted = [
            "he'll", "she'll", "they'll", "you'll", "he'd", "she'd", "they'd", "you'd",
        ].contains(tokens[place].word)
        let subject = isContracted ? .unclear : subjectBefore(place, in: sentence)
        let isLoss =
            after.contains { reading.has($0, .adultLoss) }
            && !after.contains {
                reading.has($0, .effect) && !reading.has($0, .adultLoss)
                    && !["lose", "lost", "job", "prison"].contains(reading.word($0))
            }
        switch subject {
        case .child: return true
        case .unclear: return !isLoss
        case .nobody where (sentence.lowerBound..<place).contains { isToldToTheChild($0) }: return !isLoss
        case .adult, .nobody:
            return after.contains {
                ["her", "him", "them", "you", "your"].contains(reading.word($0))
                    && !["flat", "job", "home", "tenancy", "licence"].contains(reading.word($0 + 1))
                    && !(reading.word($0) == "your" && reading.has($0 + 1, .kin))
            } && !isLoss
        }
    }

    /// “Mia cannot sleep”, “she is too tired for school”: an effect on the child already.
    func isEffectNow(_ place: Int, in sentence: Range<Int>) -> Bool {
        let token = tokens[place]
        if isMeaning(place, in: sentence) { return true }
        guard token.has(.effect), !token.has(.adultDeed) else { return false }
        let link = [
            "is", "are", "feels", "feel", "gets", "so", "too", "not", "being", "cannot", "falls", "fall", "falling",
            "lag", "lags",
        ]
        guard (1...3).contains(where: { place - $0 >= sentence.lowerBound && link.contains(tokens[place - $0].word) })
        else { return false }
        guard
            !(1...4).contains(where: {
                place - $0 >= sentence.lowerBound
                    && ["was", "were", "had", "has", "have"].contains(tokens[place - $0].word)
            })
        else { return false }
        if token.has(.worry) { return false }
        // “Watched people being killed”: somebody else was.
        if reading.word(place - 1) == "being", place > 1, !isChild(place - 2) { return false }
        let isMeantBefore = (max(sentence.lowerBound, place - 20)..<place).contains {
            ["they", "he", "she"].contains(tokens[$0].word)
        }
        return (max(isMeantBefore ? 0 : sentence.lowerBound, place - 60)..<place).contains { isChild($0) }
    }

    /// “This means that Amy doesn't get to school”.
    private func isMeaning(_ place: Int, in sentence: Range<Int>) -> Bool {
        tokens[place].word == "means"
            && ((place + 1)..<min(sentence.upperBound, place + 9)).contains { at in
                (isChild(at) || isOfAChild(at)) && !["his", "her", "their"].contains(reading.word(at - 1))
                    && ((at + 1)..<min(sentence.upperBound, at + 6)).contains {
                        tokens[$0].word.hasSuffix("n't") || reading.has($0, [.negator, .effect])
                    }
            }
    }

    /// “She”, where a child was spoken of.
    private func isOfAChild(_ place: Int) -> Bool {
        ["she", "he", "they"].contains(tokens[place].word) && (max(0, place - 40)..<place).contains { isChild($0) }
    }

    private enum Subject { case child, adult, unclear, nobody }

    private func subjectBefore(_ place: Int, in sentence: Range<Int>) -> Subject {
        var at = place - 1
        while at >= sentence.lowerBound, at > place - 14 {
            let word = tokens[at].word
            if isChild(at) { return .child }
            if ["he", "she", "they", "you", "he'll", "she'll", "they'll"].contains(word) { return .unclear }
            // “His reading could get worse”, not “his mother could”.
            if ["his", "her", "their"].contains(word), !reading.has(at + 1, [.kin, .role]) { return .unclear }
            if reading.isName(at), !tokens[at].isPossessive || at == place - 1 {
                return adults.contains(word) ? .adult : .child
            }
            // “At risk from his father, and could be hurt”: the father is not the one who could.
            if tokens[at].has([.kin, .role]), isLed(at), !tokens[at].isPossessive {
                at -= 1
                continue
            }
            if tokens[at].has([.kin, .role]), !tokens[at].isPossessive {
                return ["brother", "sister", "brothers", "sisters"].contains(word) ? .child : .adult
            }
            if ["it", "this", "something", "things", "men", "someone", "doctors", "nobody"].contains(word) {
                return .nobody
            }
            if ["that", "because", "when"].contains(word), at < place - 1 { break }
            at -= 1
        }
        return .nobody
    }

    /// “Your chest”, not “your mum”: the child is spoken to.
    private func isToldToTheChild(_ place: Int) -> Bool {
        ["you", "your"].contains(tokens[place].word) && !reading.has(place + 1, [.kin, .role])
    }

    /// A little word that makes somebody no subject stands before them, and a comma or an “and” after: “at home with Dad
    /// and could be hit”.
    private func isLed(_ place: Int) -> Bool {
        guard tokens.indices.contains(place + 1),
            tokens[place + 1].before.contains(.comma)
                || (tokens[place + 1].word == "and" && reading.has(place + 2, .modal))
        else { return false }
        return (1...2).contains { ["from", "by", "with", "of", "at", "to"].contains(reading.word(place - $0)) }
    }

    private func isChild(_ place: Int) -> Bool {
        guard tokens.indices.contains(place) else { return false }
        let token = tokens[place]
        // A name that is not known to be a grown-up's is taken for a child's.
        if reading.isName(place) { return !adults.contains(token.word) }
        if token.has(.child) {
            return !["services", "team", "centre", "social", "home"].contains(reading.word(place + 1))
        }
        return token.word == "you" || token.word == "yourself" || token.word == "brother" && !token.isCapitalised
    }

    private func endOfClause(_ place: Int, in sentence: Range<Int>) -> Int {
        var at = place + 1
        while at < sentence.upperBound, at < place + 60 {
            if tokens[at].before.contains(.semicolon) || ["because", "when", "after"].contains(tokens[at].word) {
                break
            }
            at += 1
        }
        return at
    }
}
