/// What somebody can be found by, kind by kind. Tokens are compared as they are here, and kept only as keyed digests.
package struct NameToken: Hashable, Sendable {
    /// The letters tell the kinds apart where tokens are kept.
    package enum Kind: String, CaseIterable, Sendable {
        case whole = "w"
        case start = "p"
        /// One of the forms of a name: Liz, Beth and Elizabeth.
        case form = "f"
        case sound = "s"
        /// A word with one letter left out, by which two words with one slip between them meet.
        case slip = "d"
        case born = "b"
        /// A number by which another system knows somebody.
        case number = "n"
    }

    package var kind: Kind
    package var text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    /// The start of a name is found by three letters to five; what is longer is compared letter by letter afterwards.
    static let starts = 3...5
    /// In shorter words another letter makes another name.
    static let shortestForSlip = 5
    /// What is longer is no name that somebody mistypes.
    static let longestForSlip = 30
    /// So many words of one person's names are kept.
    static let mostWords = 40
}

extension NameToken {
    /// Everything that somebody is found by.
    package static func all(of person: Person.Details) -> Set<NameToken> {
        var tokens: Set<NameToken> = []
        for word in words(of: person) { tokens.formUnion(all(of: word.folded)) }
        if case .day(let day) = person.birth { tokens.insert(NameToken(.born, day.description)) }
        for identifier in person.identifiers {
            let number = NameWord.fold(identifier.value)
            if !number.isEmpty { tokens.insert(NameToken(.number, number)) }
        }
        return tokens
    }

    static func words(of person: Person.Details) -> [NameWord] {
        Array([person.name, person.fullName, person.otherNames].flatMap(NameWord.words).prefix(mostWords))
    }

    private static func all(of word: String) -> Set<NameToken> {
        var tokens: Set<NameToken> = [NameToken(.whole, word)]
        let length = word.unicodeScalars.count
        for count in starts where count < length { tokens.insert(NameToken(.start, word.first(count))) }
        tokens.formUnion(NameSound.keys(of: word).map { NameToken(.sound, $0) })
        tokens.formUnion(NameForms.groups(of: word).map { NameToken(.form, $0) })
        if (shortestForSlip...longestForSlip).contains(length) { tokens.formUnion(slips(of: word)) }
        return tokens
    }

    /// The word itself, and the word without each of its letters.
    static func slips(of word: String) -> Set<NameToken> {
        let letters = Array(word.unicodeScalars)
        var all: Set<NameToken> = [NameToken(.slip, word)]
        guard (shortestForSlip...longestForSlip).contains(letters.count) else { return all }
        for place in letters.indices {
            var rest = String.UnicodeScalarView()
            rest.append(contentsOf: letters[..<place])
            rest.append(contentsOf: letters[(place + 1)...])
            all.insert(NameToken(.slip, String(rest)))
        }
        return all
    }
}

extension String {
    /// The first letters, as code points.
    func first(_ count: Int) -> String { String(String.UnicodeScalarView(unicodeScalars.prefix(count))) }
}
