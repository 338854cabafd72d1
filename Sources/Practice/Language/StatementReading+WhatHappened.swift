/// What was done, that a camera could film (docs/practice/03 §3.4 rule 2).
extension StatementReading {
    static let possible: Set<String> = ["could", "may", "might", "will", "would", "wouldn't"]
    static let resuming: Set<String> = ["because", "when", "after", "since", "like", "as", "if", "who", "way", "has"]

    /// The words that tell of what is or was, and not of what may come.
    func presentWords() -> [Int] {
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

    func saysWhatWasDone(_ present: [Int]) -> Bool {
        if tokens.indices.contains(where: { isAgain($0) || isBefore($0) }) { return true }
        return saysWhatWasSeen(present) || saysWhatAGrownUpMayDo()
    }

    private func saysWhatWasSeen(_ present: [Int]) -> Bool {
        present.contains { place in
            let token = tokens[place]
            if reading.isActOfSomebody(place) { return true }
            if token.has(.deed) { return !reading.isTopic(place) && !isCondition(place) }
            if token.has(.thing), !token.has(.common) || token.has(.deed) { return isThingOfNote(place) }
            if token.word == "no", reading.has(place + 1, .thing) { return true }
            if isCount(place) || isFigure(place) || isLookingBack(place) { return true }
            return token.word.hasSuffix("ed") && token.word.count > 4 && !token.has([.empty, .worry, .common])
                && !Self.drifting.contains(token.word)
                && !token.isCapitalised && !reading.has(place + 1, .nobody)
        }
    }

    /// “May hit Adam again”: it was done before.
    func isAgain(_ place: Int) -> Bool {
        tokens[place].word == "again"
            && (2...7).contains { distance in
                let at = place - distance
                return reading.has(at, .deed) && Self.possible.contains(reading.word(at - 1)) && !isCondition(at)
            }
    }

    /// “May hit him as she has done before”, “like he did last time”.
    func isBefore(_ place: Int) -> Bool {
        guard ["done", "did", "has", "have", "happened"].contains(tokens[place].word),
            (1...4).contains(where: { ["as", "like"].contains(reading.word(place - $0)) })
        else { return false }
        return (1...4).contains {
            ["before", "previously", "past", "last", "earlier"].contains(reading.word(place + $0))
                || tokens[place].word == "happened" && ["on", "in", "at"].contains(reading.word(place + $0))
        }
            && (tokens[place].word == "happened"
                || (max(0, place - 20)..<place).contains { reading.has($0, .deed) && !isCondition($0) })
    }

    /// “Mom will use meth and leave him alone”: what a grown-up may do, told as it would be seen.
    func saysWhatAGrownUpMayDo() -> Bool {
        let people = PeopleInStatement(reading: reading)
        return tokens.indices.contains { place in
            guard Self.possible.contains(tokens[place].word), place > 0,
                people.isGrownUp(place - 1)
            else { return false }
            let deed = place + 1
            if reading.word(deed) == "use" { return reading.has(deed + 1, .thing) }
            return reading.has(deed, .deed) && !isCondition(deed) && !labels[deed]
                && !["come", "see", "talk", "ask", "listen", "say", "plan"].contains(tokens[deed].word)
        }
    }

    /// Verbs of which no camera sees anything: things slipped, worsened, happened.
    static let drifting: Set<String> = [
        "slipped", "deteriorated", "declined", "increased", "escalated", "worsened", "improved", "continued",
        "occurred", "happened", "remained", "resumed", "impacted", "affected", "experienced", "presented",
        "displayed", "demonstrated", "accessed", "completed", "closed",
    ]

    /// “If things go on like this”: nothing is said to have happened.
    func isCondition(_ place: Int) -> Bool {
        switch tokens[place].word {
        case "see", "sees", "wait", "keeps": return true
        // “Says only five words”.
        case "say", "says": return !(1...2).contains { reading.has(place + $0, .number) }
        case "go", "goes", "going":
            let next = reading.word(place + 1)
            return ["on", "well", "wrong", "hungry", "badly", "better", "home", "back"].contains(next)
                || (next == "to" && tokens[place].word == "going")
        case "gone", "went":
            return ["downhill", "wrong", "badly", "well", "better", "backwards", "on"].contains(
                reading.word(place + 1))
        case "change", "changes", "stop", "stops", "look", "look-after", "plan", "hurt",
            "told", "tell", "living", "lives", "live", "call", "ask", "asked":
            return true
        case "lost", "lose":
            // “Has lost nearly a stone”, not “lost her trust”.
            return !((place + 1)..<(place + 4)).contains {
                reading.has($0, .number) || ["stone", "weight", "pounds", "kilos", "teeth"].contains(reading.word($0))
            }
        case "put", "puts": return true
        case "come", "comes":
            // “Comes into your room” can be filmed, “comes to terms” cannot.
            return ![
                "into", "in", "round", "over", "home", "downstairs", "upstairs", "at", "through", "down", "back", "out",
            ].contains(
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

    func isThingOfNote(_ place: Int) -> Bool {
        // A thing alone is a topic; with a number, “no” or a verb near it, it was seen.
        ((place - 4)..<(place + 3)).contains {
            reading.has($0, .number) || reading.has($0, .deed) || reading.has($0, .negator)
                || ["has", "had", "have", "with"].contains(reading.word($0))
                || (tokens.indices.contains($0) && tokens[$0].isNumber)
        }
    }

    /// “As he did on Bonfire Night”, “has heard nothing”.
    func isLookingBack(_ place: Int) -> Bool {
        isThere(place) || isOutUntil(place)
            || ["did", "heard", "hears", "seen", "found"].contains(tokens[place].word)
                && reading.word(place + 1) != "not"
    }

    /// “You are out until two”, “awake all night”.
    func isOutUntil(_ place: Int) -> Bool {
        ["out", "up", "awake", "asleep", "alone", "away"].contains(tokens[place].word)
            && (["until", "till", "past"].contains(reading.word(place + 1))
                || reading.word(place + 1) == "all" && reading.has(place + 2, .timeUnit))
    }

    /// “There was only ketchup in the kitchen.”
    func isThere(_ place: Int) -> Bool {
        reading.word(place - 1) == "there" && ["was", "were", "is", "are"].contains(tokens[place].word)
            && ["only", "nothing", "no", "hardly", "never"].contains(reading.word(place + 1))
            && !reading.has(place + 2, .worry)
    }

    /// “90 miles away”; not an age.
    func isFigure(_ place: Int) -> Bool {
        guard tokens[place].isNumber, tokens[place].before.isDisjoint(with: [.opening, .comma]),
            tokens.indices.contains(place + 1), tokens[place + 1].before.isEmpty, !tokens[place + 1].isCapitalised
        else { return false }
        return !["year", "years", "month", "months", "weeks", "old", "and", "or"].contains(tokens[place + 1].word)
    }

    /// “Three times”, “22 days”.
    func isCount(_ place: Int) -> Bool {
        guard tokens[place].isNumber || tokens[place].has(.number) else { return false }
        return ["times", "time", "days", "day", "nights", "mornings", "dates", "evenings", "weeks"].contains(
            reading.word(place + 1))
    }
}
