/// Listed words that mean nothing of the work where they stand.
extension Reading {
    /// Listed words in an everyday use.
    func isOrdinary(_ words: Range<Int>) -> Bool {
        let last = word(words.upperBound)
        if last == "register", word(words.upperBound - 1).hasPrefix("offender") { return true }
        let first = words.lowerBound
        if word(first) == "at", word(words.upperBound - 1) == "risk", last == "of" {
            return isOfSomething(after: words.upperBound)
        }
        // “Presented as hostile”: the label that follows is asked about.
        if words.count == 2, word(first).hasPrefix("present"), ["as", "with"].contains(word(first + 1)) {
            return tokens.indices.contains(words.upperBound)
                && index.longest(at: words.upperBound, in: tokens) { _ in true } != nil
        }
        // “Safe and well looked after”.
        if word(words.upperBound - 1) == "well", ["looked", "cared", "fed", "taken"].contains(last) { return true }
        // “Was difficult to hear”: it was not about a person.
        if word(words.upperBound - 1) == "difficult", last == "to" { return true }
        if isSaidOfAThing(words) || isStepOfSomebody(words) { return true }
        if words.count == 2, word(first) == "step" || word(first) == "steps", has(first - 1, .number) { return true }
        // “Mrs Tan's contact with Lily”, not “in contact with”.
        if words.count == 2, word(first) == "contact", word(first + 1) == "with" {
            return !(tokens.indices.contains(first - 1) && tokens[first - 1].isPossessive)
        }
        if words.count == 2, word(first + 1) == "contact",
            ["lens", "lenses", "number", "details", "card"].contains(last)
        {
            return true
        }
        // “You may hear the word neglect.”
        if ["word", "words", "term", "phrase"].contains(word(first - 1)) { return true }
        // “It was his choice of colour”; “it was her choice” by itself puts it on her.
        if words.count >= 3, word(words.upperBound - 1) == "choice", tokens.indices.contains(words.upperBound),
            tokens[words.upperBound].before.isEmpty
        {
            return true
        }
        // “Acts out stories with her dolls”.
        if word(words.upperBound - 1) == "out", word(first).hasPrefix("act"), tokens.indices.contains(words.upperBound),
            tokens[words.upperBound].before.isEmpty,
            !["at", "when", "in", "and", "because", "his", "her"].contains(last)
        {
            return true
        }
        // “You are doing well”: said to somebody, it is kind.
        if word(first) == "doing", ["you're", "are"].contains(word(first - 1)),
            word(first - 1) == "you're" || word(first - 2) == "you"
        {
            return true
        }
        if isVictim(words) || isHelpWithADeed(words) { return true }
        let term = words.map { word($0) }.joined(separator: " ")
        if EverydayUses.hold(term, after: word(first - 1), before: last) { return true }
        guard words.count == 1 else { return false }
        let before = word(first - 1)
        switch word(first) {
        case "concerns": return ["it", "this", "what", "that"].contains(before)
        case "issues": return ["she", "he"].contains(before) || ["a", "an", "the"].contains(last)
        case "intervention": return last == "of" && word(first + 2) == "a" || ["program", "programme"].contains(last)
        // “Amber's presentation”, not “a presentation in class”.
        case "presentation": return !(tokens.indices.contains(first - 1) && tokens[first - 1].isPossessive)
        case "threshold", "thresholds": return last == "of" && word(first + 2) == "the"
        default: return false
        }
    }

    /// “Nan stepped up”, “stepped down from the bus”.
    private func isStepOfSomebody(_ words: Range<Int>) -> Bool {
        guard words.count == 2, word(words.lowerBound).hasPrefix("step") else { return false }
        // “You have to step down into the kitchen”.
        if ["into", "onto"].contains(word(words.upperBound)) { return true }
        let isUp = word(words.lowerBound + 1) == "up"
        return isUp && isPerson(words.lowerBound - 1)
            || !isUp && ["from", "off"].contains(word(words.upperBound))
                && ["the", "a", "his", "her"].contains(word(words.upperBound + 1))
    }

    /// “Is a victim of exploitation” says who was hurt; “Victim Support” is a name.
    private func isVictim(_ words: Range<Int>) -> Bool {
        word(words.upperBound - 1).hasPrefix("victim")
            && ["of", "support", "liaison", "contact"].contains(word(words.upperBound))
    }

    /// “Will support Mum to ring the doctor”, “by sitting with her”: it says what will be done.
    private func isHelpWithADeed(_ words: Range<Int>) -> Bool {
        guard word(words.lowerBound).hasPrefix("support") else { return false }
        return (words.upperBound..<(words.upperBound + 3)).contains {
            ["to", "by"].contains(word($0)) && has($0 + 1, .deed)
        }
    }

    /// “At risk of being put out of school” says of what; “at risk of harm” does not.
    private func isOfSomething(after place: Int) -> Bool {
        var at = place + 1
        if ["being", "further", "a", "the", "serious", "criminal"].contains(word(at)) { at += 1 }
        guard tokens.indices.contains(at) else { return false }
        if ["harm", "harmed", "significant", "abused", "exploited", "exploitation", "neglected"].contains(word(at)) {
            return false
        }
        return index.longest(at: at, in: tokens) { !index.entries[$0.entry].isForFamiliesOnly } == nil
    }
}
