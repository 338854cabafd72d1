/// How a term is written in a list: `placement/s` is placement and placements, `minimis~e~es` is minimise and minimises,
/// `{poor,bad} hygiene` is either, `{own}?` may be left out, `*` is any one word, `;` stands between terms.
enum WordPattern {
    /// The most sequences that one term may stand for.
    private static let most = 2_000

    /// Every sequence of lower-case words that the terms stand for.
    static func sequences(of terms: String) -> [[String]] {
        var found: [[String]] = []
        for term in split(terms, at: ";") { found += expand(term).filter { !$0.isEmpty } }
        return found
    }

    private static func expand(_ term: Substring) -> [[String]] {
        var sequences: [[String]] = [[]]
        for part in split(term, at: " ") {
            let (choices, mayBeLeft) = alternatives(part)
            var longer = mayBeLeft ? sequences : []
            for sequence in sequences {
                for choice in choices where longer.count < most { longer.append(sequence + choice) }
            }
            sequences = longer
        }
        return sequences
    }

    private static func alternatives(_ part: Substring) -> (choices: [[String]], mayBeLeft: Bool) {
        var part = part
        let mayBeLeft = part.last == "?"
        if mayBeLeft { part = part.dropLast() }
        guard part.first == "{", part.last == "}" else { return (inflections(part).map { [$0] }, mayBeLeft) }
        let inside = part.dropFirst().dropLast()
        return (inside.split(separator: ",").flatMap { expand($0) }, mayBeLeft)
    }

    private static func inflections(_ word: Substring) -> [String] {
        if word.contains("~") {
            let parts = word.split(separator: "~", omittingEmptySubsequences: false)
            return parts.dropFirst().map { lower(parts[0] + $0) }
        }
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        return [lower(parts[0])] + parts.dropFirst().map { lower(parts[0] + $0) }
    }

    /// As the words of a text are held: “child's” is “child”, “parents'” is “parents”.
    private static func lower(_ word: Substring) -> String {
        let word = word.lowercased()
        if word.hasSuffix("'s") { return String(word.dropLast(2)) }
        return word.hasSuffix("'") ? String(word.dropLast()) : word
    }

    /// The parts between separators that do not stand inside braces.
    private static func split(_ text: some StringProtocol, at separator: Character) -> [Substring] {
        var parts: [Substring] = []
        var depth = 0
        var part = ""
        for character in text {
            if character == "{" { depth += 1 }
            if character == "}" { depth -= 1 }
            if character == separator, depth == 0 {
                if !part.isEmpty { parts.append(Substring(part)) }
                part = ""
            } else {
                part.append(character)
            }
        }
        if !part.isEmpty { parts.append(Substring(part)) }
        return parts
    }
}
