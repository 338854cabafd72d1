/// Deeds by verbs that no list knows.
extension Reading {
    /// What no camera sees: what goes on in a head, and words of reports.
    private static let unseen: Set<String> = [
        "loves", "cares", "hopes", "believes", "thinks", "likes", "trusts", "values", "appreciates", "realises",
        "remembers",
        "accepts", "agrees", "promises", "plans", "aims", "decides", "chooses", "worries", "seems", "struggles",
        "considers", "deserves", "prefers", "knows", "means", "stays", "goes", "presents", "appears",
        "displays", "exhibits", "exposes", "poses", "neglects", "misuses", "minimises", "lacks", "refuses", "impacts",
        "returns", "continues", "changes",
    ]

    /// “The driver saves Dean the seat”: a verb that we do not know, right after somebody.
    func isActOfSomebody(_ place: Int) -> Bool {
        let token = tokens[place]
        guard token.marks.isEmpty, token.word.hasSuffix("s"), !token.word.hasSuffix("ss"), token.word.utf8.count > 3,
            !token.isCapitalised, !token.isPossessive, !Self.unseen.contains(token.word), token.before.isEmpty
        else { return false }
        let subject = ["always", "then", "also", "only"].contains(word(place - 1)) ? place - 2 : place - 1
        return isPerson(subject) && !tokens[subject].isPossessive
    }
}
