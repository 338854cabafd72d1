/// A scaling question: 10 described first, as safe enough to close, and 0 as the worst (docs/practice/05 §5.4).
struct ScaleReading {
    let reading: Reading
    /// The scale goes from 1 to 10: then 1 is the low end.
    private let isFromOne: Bool
    private var tokens: [Token] { reading.tokens }

    init(reading: Reading) {
        self.reading = reading
        let tokens = reading.tokens
        isFromOne =
            tokens.indices.contains {
                (tokens[$0].word == "1" || tokens[$0].word == "one")
                    && (reading.word($0 + 1) == "to" && (reading.word($0 + 2) == "10" || reading.word($0 + 2) == "ten")
                        || reading.word($0 + 1) == "10" || reading.word($0 - 1) == "from")
            } && !tokens.contains { ["0", "zero", "nought", "nil"].contains($0.word) }
    }

    private struct Anchor {
        var place: Int
        var words: Range<Int>
    }

    func notices() -> [LanguageNotice] {
        let ends = anchors()
        var notices: [LanguageNotice] = []
        if ends.ten == nil || ends.zero == nil { notices.append(reading.notice(.anchorMissing)) }
        if let ten = ends.ten, let zero = ends.zero, zero.place < ten.place {
            notices.append(reading.notice(.zeroFirst, zero.words))
        }
        if let inverted = inverted(ends.ten, ends.zero) { notices.append(reading.notice(.invertedScale, inverted)) }
        return notices
    }

    // MARK: - The two ends

    private func value(_ place: Int) -> Int? {
        guard tokens.indices.contains(place) else { return nil }
        switch tokens[place].word {
        case "10", "ten": return 10
        case "0", "zero", "nought", "nil": return 0
        case "1", "one": return isFromOne ? 0 : nil
        default: return nil
        }
    }

    private func anchors() -> (ten: Anchor?, zero: Anchor?) {
        var ten: Anchor?
        var zero: Anchor?
        let numbers = tokens.indices.filter { value($0) != nil && !isOutOf($0) }
        for (order, place) in numbers.enumerated() {
            let next = order + 1 < numbers.count ? numbers[order + 1] : tokens.count
            guard let words = description(after: place, until: next) else { continue }
            let anchor = Anchor(place: place, words: words)
            if value(place) == 10 { ten = ten ?? anchor } else { zero = zero ?? anchor }
        }
        return (ten, zero)
    }

    /// The second number of “0/10”.
    private func isOutOf(_ place: Int) -> Bool {
        tokens.indices.contains(place) && tokens[place].before == [.slash]
            && reading.word(place - 1).first?.isNumber == true
    }

    private static let links: Set<String> = [
        "means", "mean", "meaning", "is", "being", "represents", "equals", "indicates", "if", "as", "for", "stands",
        "when", "where", "you", "that", "shows", "would",
        "means:", "everything", "everyone", "looks", "describes",
    ]
    private static let asking: Set<String> = [
        "how", "what", "where", "which", "who", "please", "point", "and", "to", "or", "out", "on", "with", "give",
        "today", "score", "scale", "would", "do", "can",
    ]

    /// “Nought stands at the bottom of our ladder” says nothing of what it means.
    private static let positions: Set<String> = [
        "the", "a", "of", "from", "scale", "at", "bottom", "top", "our", "ladder", "line", "left", "right", "end",
        "side", "opposite", "reverse",
    ]

    /// The words that say what a number means; nil where nothing does.
    private func description(after place: Int, until next: Int) -> Range<Int>? {
        let first = isOutOf(place + 1) ? place + 2 : place + 1
        guard first < min(next, tokens.count) else { return nil }
        let gap = tokens[first].before
        if gap.contains(.question) { return nil }
        let isAt = reading.word(place - 1) == "at"
        let isMarked =
            !gap.isDisjoint(with: [.colon, .equals, .opening]) || (gap.contains(.dash) && value(first) == nil)
        let word = tokens[first].word
        guard
            isMarked || isAt || (word == "and" && ["means", "mean"].contains(reading.word(first + 1))) || isLink(first)
                || isBetween(place, first, next) || isTold(place, first, next)
                || (!Self.asking.contains(word) && gap.isDisjoint(with: [.stop, .comma]) && !tokens[first].isNumber)
        else { return nil }
        var end = first
        // “The crying face is a 0”: the sentence of the next number belongs to that number.
        let last = next < tokens.count ? ((first + 1)..<(next + 1)).last { tokens[$0].opensSentence } ?? next : next
        while end < last, end < first + 45 {
            if end > first, isQuestion(end) || isMiddle(end) { break }
            end += 1
        }
        // “… 10, where 0 means”: the words before the next number only lead to it.
        let content = (first..<end).filter {
            !Self.links.contains(tokens[$0].word) && !Self.asking.contains(tokens[$0].word)
                && !Self.positions.contains(tokens[$0].word)
        }
        guard !content.isEmpty else { return nil }
        return first..<end
    }

    /// “5 = some worry”: a number between the ends.
    private func isMiddle(_ place: Int) -> Bool {
        tokens[place].isNumber && tokens.indices.contains(place + 1)
            && !tokens[place + 1].before.isDisjoint(with: [.equals, .colon])
    }

    /// “At the top, on 10, every grown-up is calm”, “if she said ten, she'd sleep”, “10, he is never alone”.
    private func isTold(_ place: Int, _ first: Int, _ next: Int) -> Bool {
        let begins =
            tokens[place].opensSentence || !tokens[place].before.isDisjoint(with: [.colon, .semicolon, .paragraph])
        guard tokens[first].before == [.comma],
            begins || ["on", "said", "at", "step", "rung", "number", "score"].contains(reading.word(place - 1))
        else {
            return false
        }
        return first + 2 < min(next, tokens.count) && !Self.asking.contains(tokens[first].word)
    }

    /// “Between 10, everybody knows who is in charge, and 0, …”.
    private func isBetween(_ place: Int, _ first: Int, _ next: Int) -> Bool {
        guard tokens[first].before.contains(.comma), ["between", "from", "and", "to"].contains(reading.word(place - 1))
        else { return false }
        return first + 3 < min(next, tokens.count) && !Self.asking.contains(tokens[first].word)
            && (first..<min(next, first + 12)).contains {
                reading.isPerson($0) || reading.has($0, [.deed, .pronoun, .child])
            }
    }

    private func isLink(_ place: Int) -> Bool {
        guard Self.links.contains(tokens[place].word) else { return false }
        let word = tokens[place].word
        if word == "would" || word == "where" || word == "if" || word == "as" {
            // “10 would Granny give”, “0 to 10, where would you”: a question.
            return !["would", "do", "are", "you", "is", "10", "0", "ten", "zero", "things"].contains(
                reading.word(place + 1)) && word != "would"
                || (word == "where" && reading.word(place + 1) == "you" && reading.word(place + 2) != "would")
                || (word == "would" && ["be", "mean"].contains(reading.word(place + 1)))
        }
        return true
    }

    private func isQuestion(_ place: Int) -> Bool {
        let word = tokens[place].word
        let opens = !tokens[place].before.isDisjoint(with: [.comma, .stop, .colon, .semicolon, .closing, .dash])
        if opens, ["where", "what", "how", "which", "point", "please", "give", "and"].contains(word) {
            return word != "and" || ["what", "where", "how"].contains(reading.word(place + 1))
        }
        if opens, word == "your" || word == "we're" { return true }
        return opens && word == "when" && reading.word(place + 1) == "you" && reading.word(place + 2) == "think"
    }

    // MARK: - Which end is good

    private func inverted(_ ten: Anchor?, _ zero: Anchor?) -> Range<Int>? {
        let top = ten.map { feeling($0.words) }
        let bottom = zero.map { feeling($0.words) }
        switch (top, bottom) {
        case (let top?, let bottom?) where (top < 0 && bottom >= 0) || (top <= 0 && bottom > 0 && top < bottom):
            return ten?.words
        case (let top?, nil) where top < 0: return ten?.words
        case (nil, let bottom?) where bottom > 0: return zero?.words
        case (nil, nil), (0, 0): return asksHowBad()
        default: return nil
        }
    }

    /// “How worried are you, 0 to 10?”, “rate the risk” and a “danger scale” make 10 the worst.
    private func asksHowBad() -> Range<Int>? {
        for place in tokens.indices where tokens[place].word == "how" {
            if ["worried", "concerned", "unsafe", "dangerous", "bad", "risky", "serious", "scared", "anxious"].contains(
                reading.word(place + 1))
            {
                return place..<(place + 2)
            }
        }
        let worries: Set<String> = ["danger", "worry", "risk", "concern", "worries"]
        for place in tokens.indices where worries.contains(tokens[place].word) {
            if reading.word(place + 1) == "scale" { return place..<(place + 2) }
            if ["scale", "rate", "score"].contains(reading.word(place - 1)) { return (place - 1)..<(place + 1) }
            if reading.word(place - 1) == "of", reading.word(place - 2) == "level" { return (place - 2)..<(place + 1) }
            if reading.word(place - 1) == "the", ["scale", "rate", "score"].contains(reading.word(place - 2)) {
                return (place - 2)..<(place + 1)
            }
        }
        return nil
    }

    /// Above nought where the words tell of something good. A “no” before a word turns it round.
    private func feeling(_ words: Range<Int>) -> Int {
        var sum = 0
        var turns = 0
        for place in words {
            let token = tokens[place]
            if place > words.lowerBound, token.before.contains(.comma) || ["and", "but"].contains(token.word) {
                turns = 0
            }
            if [
                "no", "not", "never", "without", "least", "low", "nobody", "cannot", "don't", "isn't", "aren't",
                "no-one", "free", "stopped", "unlikely", "can't", "nothing", "doesn't", "ended",
            ].contains(token.word) || token.word.hasSuffix("n't") {
                let isAboutBad = (place + 1..<min(place + 5, words.upperBound)).contains { reading.has($0, .bad) }
                turns = isAboutBad ? 4 : 3
                if isAboutBad, ["nobody", "no-one"].contains(token.word) { continue }
                // “Nobody drinks”, “nobody uses in the flat”.
                if token.word == "nobody",
                    reading.has(place + 1, .adultDeed)
                        || ["uses", "comes"].contains(reading.word(place + 1))
                            && reading.word(place + 2) == "in"
                {
                    sum += 1
                    continue
                }
                if ["cannot", "can't", "nobody"].contains(token.word) { sum -= 1; turns = 2 }
                continue
            }
            var weight = 0
            if isListedAsBad(place) || token.has(.bad) { weight = -1 } else if token.has(.good) { weight = 1 }
            if ["sure", "certain"].contains(token.word), ["to", "that"].contains(reading.word(place + 1)),
                !isConfident
            {
                weight = 0
            }
            // “The worst week she can remember”.
            if token.word == "can", ["remember", "imagine", "think"].contains(reading.word(place + 1)) { weight = 0 }
            if token.word == "awake", tokens.contains(where: { $0.word == "sleep" }) { weight = -1 }
            // “He locks everybody in”: they are what it is done to.
            if ["everybody", "everyone", "everything"].contains(token.word), reading.has(place - 1, .deed) {
                weight = 0
            }
            if token.word == "high", reading.word(place + 1) == "risk" { weight = -1 }
            if weight != 0, turns > 0 {
                sum -= weight
            } else {
                sum += weight
            }
            if turns > 0 { turns -= 1 }
        }
        return sum
    }

    /// In “how confident are you”, being sure is the good end.
    private var isConfident: Bool {
        tokens.contains { ["confident", "confidence"].contains($0.word) }
    }

    private func isListedAsBad(_ place: Int) -> Bool {
        ["abuse", "neglect", "violence", "harm", "risk", "drunk", "bad"].contains(tokens[place].word)
    }
}
