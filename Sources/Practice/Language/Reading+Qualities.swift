/// Of what a listed quality or deed is said: “Dad was aggressive” is asked about, “the tumour is an aggressive one” is not.
extension Reading {
    /// Qualities that blame or label a person or a plan, and say nothing of a thing.
    private static let qualities: Set<String> = [
        "aggressive", "hostile", "careless", "lazy", "selfish", "difficult", "resistant", "resilient", "robust",
        "historical",
        "historic", "volatile", "stability", "erratic", "positive",
    ]
    /// Of these a “not” makes praise.
    private static let faults: Set<String> = ["aggressive", "hostile", "careless", "lazy", "selfish", "difficult"]
    private static let linking: Set<String> = [
        "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "very", "so", "too", "quite", "always",
        "often", "sometimes", "really", "more", "most", "also", "never", "not", "a", "an",
    ]

    /// The words are said of a thing, or of nobody, and so are plain.
    func isSaidOfAThing(_ words: Range<Int>) -> Bool {
        let last = words.upperBound - 1
        if words.count <= 2, Self.qualities.contains(word(last)) {
            if ["never", "not"].contains(word(words.lowerBound - 1)), Self.faults.contains(word(last)) { return true }
            return isQualityOfAThing(last, from: words.lowerBound)
        }
        // “The car failed to start”, “the boiler is playing up”.
        guard
            ["fail", "play", "hard", "out", "beyond", "kick"].contains(where: { word(words.lowerBound).hasPrefix($0) })
        else { return false }
        return subject(before: words.lowerBound).map(isThing) ?? false
    }

    private func isQualityOfAThing(_ place: Int, from first: Int) -> Bool {
        let next = place + 1
        if tokens.indices.contains(next), tokens[next].before == [.hyphen] { return true }
        if word(next) == "one" { return true }
        let noun = ["little", "old", "big", "small", "new"].contains(word(next)) ? next + 1 : next
        if isQualified(noun) { return !isNotable(noun) && (isThing(noun) || isThing(noun + 1)) }
        // “Maths is difficult for her”.
        if word(place) == "difficult", word(next) == "for" { return true }
        // “If this is difficult”: somebody has to be.
        if word(place) == "difficult", let said = subject(before: first), !isSomebody(said) { return true }
        if word(next) == "of" { return isThing(next + 1) || isThing(next + 2) }
        return subject(before: first).map(isThing) ?? false
    }

    /// A noun may follow in the same breath.
    private func isQualified(_ place: Int) -> Bool {
        tokens.indices.contains(place) && tokens[place].before.isEmpty
            && !has(place, [.common, .pronoun, .modal, .negator])
    }

    /// A person, or a word of the work.
    private func isNotable(_ place: Int) -> Bool {
        isPerson(place) || tokens[place].id > 0 || (tokens[place].has(.child) && word(place) != "little")
    }

    /// The word that these are said of, back over “is always”.
    private func subject(before place: Int) -> Int? {
        var at = place - 1
        while at >= 0, at > place - 6 {
            if !tokens[at + 1].before.isDisjoint(with: Gap.clause) || tokens[at + 1].opensSentence { return nil }
            // “Have consistently failed”.
            guard Self.linking.contains(word(at)) || word(at).hasSuffix("ly") && tokens[at].marks.isEmpty else {
                return at
            }
            at -= 1
        }
        return nil
    }

    private func isSomebody(_ place: Int) -> Bool {
        isPerson(place) || has(place, [.person, .child, .group, .nobody]) || names.contains(word(place))
            || ["he", "she", "they", "you", "family", "families", "client", "relationship", "behaviour", "parenting"]
                .contains(word(place))
    }

    /// A word that is neither somebody nor of the work.
    private func isThing(_ place: Int) -> Bool {
        guard tokens.indices.contains(place) else { return false }
        let token = tokens[place]
        return token.id == 0 && !isPerson(place) && !names.contains(token.word)
            && !token.has([.pronoun, .child, .group, .nobody, .person, .common, .negator, .modal, .empty])
            // “The walk” is a thing, “walks” is not.
            && (!token.has(.deed) || ["the", "a", "this"].contains(word(place - 1)))
            && (!token.isCapitalised || token.opensSentence)
    }
}
