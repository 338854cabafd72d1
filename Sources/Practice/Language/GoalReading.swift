/// A goal: what people will be doing instead, seen in everyday life, for long enough to show it (docs/practice/04 §4.3).
struct GoalReading {
    let reading: Reading
    let labels: [Bool]
    private var tokens: [Token] { reading.tokens }

    func notices() -> [LanguageNotice] {
        let segments = Segments(reading: reading, labels: labels)
        let deeds = segments.count(.deed)
        let services = segments.count(.service)
        let absences = segments.count(.absence)
        var notices: [LanguageNotice] = []
        if services > 0, deeds < 2, services >= deeds, let words = segments.first(.service) {
            notices.append(reading.notice(.serviceAsGoal, words))
        }
        if absences > 0, deeds == 0, let words = segments.first(.absence) {
            notices.append(reading.notice(.absenceOnly, words))
        }
        if deeds == 0, services == 0, absences == 0 {
            notices.append(
                segments.namedService.map { reading.notice(.serviceAsGoal, $0) } ?? reading.notice(.noBehaviour))
        }
        if !saysHowLong() { notices.append(reading.notice(.noTimeframe)) }
        return notices
    }

    // MARK: - Time

    private func saysHowLong() -> Bool { tokens.indices.contains { isLength($0) || isDeadline($0) } }

    private static let lengths: Set<String> = [
        "week", "weeks", "month", "months", "year", "years", "term", "terms", "fortnight", "fortnights",
    ]
    private static let openings: Set<String> = [
        "for", "least", "over", "within", "next", "whole", "full", "half", "after", "in", "entire", "coming",
        "throughout", "during", "of", "about", "another", "school", "further", "this", "all", "one", "per",
    ]

    /// “For six months”, “a whole school year”, “half a year”, “over two terms”; not “twice a week”.
    private func isLength(_ place: Int) -> Bool {
        let word = tokens[place].word
        if isInARow(place) { return true }
        if ["days", "nights", "weekends"].contains(word) {
            return (1...4).contains { reading.word(place - $0) == "for" || reading.word(place - $0) == "least" }
                && reading.word(place + 1) != "in"
                && (tokens.indices.contains(place - 1)
                    && (tokens[place - 1].isNumber || reading.has(place - 1, .number))
                    || reading.word(place - 1) == "school")
        }
        guard Self.lengths.contains(word) else { return false }
        let before = reading.word(place - 1)
        if ["every", "each", "other", "per", "last", "first"].contains(before) && word.last != "s" {
            return before == "first" && reading.word(place - 2) == "the"
        }
        // “A month of that”.
        if before == "a", reading.word(place + 1) == "of", ["that", "it", "this"].contains(reading.word(place + 2)) {
            return true
        }
        if before == "a" || before == "the" || before == "this" {
            let second = reading.word(place - 2)
            return Self.openings.contains(second) && !["once", "twice", "times"].contains(second) && second != "per"
        }
        if reading.has(place - 1, .number) || (tokens.indices.contains(place - 1) && tokens[place - 1].isNumber) {
            return !["every", "each"].contains(reading.word(place - 2))
        }
        if reading.has(place - 1, .season) { return true }
        return Self.openings.contains(before) || (tokens[place].before.contains(.hyphen))
    }

    /// “Ninety days in a row”, “six weeks running”, “three visits running”.
    private func isInARow(_ place: Int) -> Bool {
        guard reading.has(place, .timeUnit) || ["times", "visits", "checks"].contains(tokens[place].word),
            (1...2).contains(where: {
                reading.has(place - $0, .number) || (tokens.indices.contains(place - $0) && tokens[place - $0].isNumber)
            })
        else { return false }
        return reading.word(place + 1) == "running"
            || reading.word(place + 1) == "in" && reading.word(place + 2) == "a" && reading.word(place + 3) == "row"
    }

    private static let ends: Set<String> = [
        "end", "ready", "closes", "close", "old", "leaves", "leave", "birthday", "review", "court", "born", "turns",
        "starts", "start", "grown", "adult", "back", "home", "agree", "says", "say", "pay", "trial", "hearing", "exams",
        "bail",
        "release", "released",
        "due", "wedding", "operation",
    ]

    /// “Until the end of the summer holidays”, “by July”.
    private func isDeadline(_ place: Int) -> Bool {
        switch tokens[place].word {
        case "up" where reading.word(place + 1) == "to":
            return ((place + 2)..<(place + 5)).contains { at in
                reading.has(at, .season) && reading.word(at) != "may" || isNamedDay(at)
            }
        case "until", "till", "through":
            return ((place + 1)..<(place + 8)).contains { at in
                reading.has(at, .season) && reading.word(at) != "may" || Self.ends.contains(reading.word(at))
                    || Self.lengths.contains(reading.word(at))
                    || (reading.has(at, .number) && !reading.word(at + 1).hasPrefix("o'"))
                    || (tokens.indices.contains(at) && tokens[at].isNumber && !tokens[at].word.contains(":")
                        && tokens[at].word.count <= 2 && at > place + 1 && reading.word(at + 1) != "am"
                        && reading.word(at + 1) != "pm")
            }
        case "now":
            return reading.word(place - 1) == "between" && reading.word(place + 1) == "and"
                || reading.word(place - 1) == "from" && ["to", "till", "until", "on"].contains(reading.word(place + 1))
        case let month where Self.months.contains(month):
            return isSaidAsADate(place)
        case "long": return reading.word(place - 1) == "as" && reading.word(place - 2) == "for"
        case "by" where isSoonEnough(place) || isNamedDay(place + 1): return true
        case "before" where ((place + 1)..<(place + 6)).contains { reading.word($0) == "born" }: return true
        case "by", "before", "since", "from":
            return ((place + 1)..<(place + 4)).contains { at in
                (reading.has(at, .season) && tokens[at].isCapitalised && !reading.word(at).hasSuffix("day")
                    && !reading.word(at).hasSuffix("days"))
                    || (reading.word(at) == "end" && reading.word(at - 1) == "the")
                    || (tokens.indices.contains(at) && tokens[at].isNumber && tokens[at].word.count == 4
                        && tokens[at].word.hasPrefix("20"))
            } && tokens[place].word != "from" && tokens[place].word != "since"
        default: return false
        }
    }

    private static let months: Set<String> = [
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// “On your birthday in November”, “on 1 September”, “throughout July”.
    private func isSaidAsADate(_ month: Int) -> Bool {
        tokens[month].isCapitalised && month > 0
            && (tokens[month - 1].isNumber
                || ["in", "until", "till", "to", "by", "of", "throughout", "from"].contains(reading.word(month - 1)))
    }

    /// “Bonfire Night”, “New Year's Eve”.
    private func isNamedDay(_ place: Int) -> Bool {
        tokens.indices.contains(place) && tokens[place].isCapitalised
            && (1...2).contains { ["night", "day", "eve"].contains(reading.word(place + $0)) }
    }

    /// “By the summer”, “by his first birthday”, “by the time you go up to Year 6”.
    private func isSoonEnough(_ place: Int) -> Bool {
        if reading.word(place + 1) == "the", reading.word(place + 2) == "time" { return true }
        return ((place + 1)..<(place + 5)).contains { at in
            ["birthday", "summer", "winter", "autumn", "spring", "christmas", "easter"].contains(reading.word(at))
        }
    }
}
