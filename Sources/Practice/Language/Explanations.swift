/// A term of the work that is explained where it stands, as docs/practice/14 §14.5 asks.
extension Reading {
    /// Words with which an explanation begins.
    private static let openings: Set<String> = [
        "a", "an", "the", "when", "where", "what", "how", "who", "someone", "somebody", "people", "this", "that",
        "these",
    ]

    /// “A core group is a small meeting”, “Assessment: how we find out …”, “your care plan (what everybody has promised)”.
    func isExplainedTerm(_ words: Range<Int>) -> Bool {
        isCalled(words.lowerBound) || isMeaning(words.upperBound) || isInGlossary(words)
            || isInBrackets(words.upperBound)
    }

    /// “Someone called an advocate”, “this is called a child protection conference”, “known as a core group”.
    private func isCalled(_ first: Int) -> Bool {
        var at = first - 1
        while at >= max(0, first - 4), tokens[at + 1].before.isEmpty {
            if word(at) == "called" || (word(at) == "as" && word(at - 1) == "known") { return true }
            at -= 1
        }
        return false
    }

    /// “Which means”, “means that”.
    private func isMeaning(_ next: Int) -> Bool {
        word(next) == "means" || (word(next) == "which" && word(next + 1) == "means")
    }

    /// The term opens its line, and what it is follows.
    private func isInGlossary(_ words: Range<Int>) -> Bool {
        let next = words.upperBound
        guard tokens.indices.contains(next + 1) else { return false }
        let first = ["a", "an", "the"].contains(word(words.lowerBound - 1)) ? words.lowerBound - 1 : words.lowerBound
        guard tokens[first].opensSentence else { return false }
        if ["is", "are"].contains(word(next)) { return Self.openings.contains(word(next + 1)) }
        // “Parental responsibility. This means …”, “Care plan: all of you have one. It says …”.
        let isHeading =
            !tokens[next].before.isDisjoint(with: [.colon, .dash]) || tokens[next].opensSentence && words.count < 5
        if isHeading, (next..<min(next + 12, tokens.count)).contains(where: { isExplaining($0, from: next) }) {
            return true
        }
        guard !tokens[next].before.isDisjoint(with: [.colon, .dash]) else { return false }
        // “Placement: the home where you live”, not “Worries: the landlord is selling the house”.
        if word(next) == "the" {
            return (2...4).contains { ["where", "who", "that", "when", "which", "you"].contains(word(next + $0)) }
        }
        return Self.openings.contains(word(next))
    }

    /// “This means”, “this is”, “it says”, at the start of a sentence or right after the heading.
    private func isExplaining(_ place: Int, from first: Int) -> Bool {
        guard ["this", "it"].contains(word(place)), place == first || tokens[place].opensSentence else { return false }
        return ["means", "is", "says", "sets", "explains"].contains(word(place + 1))
    }

    /// At least three words in brackets, which are no name.
    private func isInBrackets(_ next: Int) -> Bool {
        tokens.indices.contains(next + 2) && tokens[next].before.contains(.opening) && !tokens[next].isCapitalised
            && !tokens[next].isNumber && tokens[next + 1].before.isEmpty && tokens[next + 2].before.isEmpty
    }
}
