/// Several worries in one statement (docs/practice/03 §3.4 rule 7).
extension StatementReading {
    func hasSeveralWorries(_ present: [Int]) -> Bool {
        var topics = WorryTopics()
        var places = Set(present)
        for place in tokens.indices where labels[place] { places.insert(place) }
        for place in places where !tokens[place].isCapitalised || labels[place] || tokens[place].opensSentence {
            topics.insert(tokens[place].word, after: reading.word(place - 1), before: reading.word(place + 1))
        }
        if topics.count >= 3 || hasManyClauses() || mostInAList() >= 3 { return true }
        return hasConnective(isStrong: true) || (topics.count == 2 && hasConnective(isStrong: false))
    }

    /// “Worried that Nathan smacks Oliver, that the girls come hungry, that a man stays and that Jordan sells weed”: three
    /// or more things side by side, none of them a consequence of another.
    func hasManyClauses() -> Bool {
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
                if !isFuture, clause.contains(where: { isSomethingSeen($0) || labels[$0] }) { count += 1 }
            }
            return count >= 3
        }
    }

    /// “Worried about you being out until two, about the weed in your room and about the fight”: how many things a list
    /// of worries has, where each begins with “about”.
    func mostInAList() -> Int {
        reading.sentences.map { sentence in
            sentence.count { place in
                tokens[place].word == "about"
                    && (reading.has(place - 1, .worry) || reading.word(place - 1) == "and"
                        || !tokens[place].before.isDisjoint(with: [.comma, .semicolon]))
            }
        }.max() ?? 0
    }

    /// A deed, a count, or a thing that was not there.
    func isSomethingSeen(_ place: Int) -> Bool {
        tokens[place].has(.deed) || ["found", "seen", "caught"].contains(tokens[place].word) || isCount(place)
            || (tokens[place].has(.thing) && ["has", "of"].contains(reading.word(place - 1)))
            || (tokens[place].word == "no" && reading.has(place + 1, .thing))
    }

    /// “She is also worried”, “as well as”, “another worry”.
    func hasConnective(isStrong: Bool) -> Bool {
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
    func aboutSomethingNew(_ place: Int) -> Bool {
        var at = place + 1
        while at < tokens.count, !tokens[at].opensSentence, at < place + 9 {
            if Self.possible.contains(tokens[at].word) { return false }
            at += 1
        }
        return true
    }
}
