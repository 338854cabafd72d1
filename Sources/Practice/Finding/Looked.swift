/// How well a word of a name fits a word that was looked for, best first.
package enum NameFit: Int, Comparable, CaseIterable, Sendable {
    case whole, start, form, sound, slip

    package static func < (one: NameFit, other: NameFit) -> Bool { one.rawValue < other.rawValue }
}

/// Whom somebody looks for: words of names, a number, a date of birth.
package struct Looked: Hashable, Sendable {
    /// One word of what was typed, with the other ways of writing it together with its neighbours.
    package struct Term: Hashable, Sendable {
        package var written: String
        package var spellings: [String]
    }

    package private(set) var terms: [Term]
    /// What was typed as one number, where it can be one: "943 476 5919".
    package private(set) var number: String?
    package private(set) var born: Day?

    package init(_ text: String, born: Day? = nil) {
        terms = Self.terms(of: text)
        let plain = NameWord.fold(text)
        number = plain.unicodeScalars.contains { $0.properties.numericType != nil } ? plain : nil
        self.born = born
    }

    package var isNothing: Bool { terms.isEmpty && born == nil }

    /// A particle is not looked for where other words are: it is often left out, and may be written with the next.
    private static func terms(of text: String) -> [Term] {
        let pieces = NamePiece.pieces(of: text)
        guard pieces.contains(where: { !$0.isParticle }) else {
            return pieces.map { Term(written: $0.written, spellings: [$0.folded]) }
        }
        var terms: [Term] = []
        var particles = ""
        for piece in pieces {
            guard !piece.isParticle else {
                particles += piece.folded
                continue
            }
            let parts = piece.words.count > 1 ? Array(piece.words.dropLast()) : piece.words
            for (place, part) in parts.enumerated() {
                var spellings = [part.folded]
                if parts.count > 1 { spellings.append(piece.folded) }
                if !particles.isEmpty, place == 0 { spellings.append(particles + part.folded) }
                terms.append(Term(written: part.written, spellings: spellings))
            }
            particles = ""
        }
        return terms
    }
}

extension Looked.Term {
    /// The tokens of which somebody who fits has at least one, each with how well that fits.
    package var tokens: [NameToken: NameFit] {
        var tokens: [NameToken: NameFit] = [:]
        func add(_ token: NameToken, _ fit: NameFit) { tokens[token] = min(fit, tokens[token] ?? fit) }
        for word in spellings {
            let length = word.unicodeScalars.count
            add(NameToken(.whole, word), .whole)
            add(NameToken(.number, word), .whole)
            if length >= NameToken.starts.lowerBound {
                add(NameToken(.start, word.first(min(length, NameToken.starts.upperBound))), .start)
            }
            for group in NameForms.groups(of: word) { add(NameToken(.form, group), .form) }
            for key in NameSound.keys(of: word) { add(NameToken(.sound, key), .sound) }
            if length >= NameToken.shortestForSlip - 1 { for token in NameToken.slips(of: word) { add(token, .slip) } }
        }
        return tokens
    }

    /// How well a word of a name fits; nil where it does not.
    package func fit(_ word: NameWord) -> NameFit? { spellings.compactMap { Self.fit($0, word.folded) }.min() }

    private static func fit(_ asked: String, _ word: String) -> NameFit? {
        if asked == word { return .whole }
        let (length, asks) = (word.unicodeScalars.count, asked.unicodeScalars.count)
        if asks >= NameToken.starts.lowerBound, word.hasPrefix(asked) { return .start }
        if !NameForms.groups(of: asked).isDisjoint(with: NameForms.groups(of: word)) { return .form }
        if !NameSound.keys(of: asked).isDisjoint(with: NameSound.keys(of: word)) { return .sound }
        guard length >= NameToken.shortestForSlip, asks >= NameToken.shortestForSlip - 1 else { return nil }
        return NameToken.slips(of: asked).isDisjoint(with: NameToken.slips(of: word)) ? nil : .slip
    }
}

/// How somebody fits what was looked for.
package struct PersonFit: Hashable, Sendable {
    /// Which word of their names fits a word that was typed.
    package struct Word: Hashable, Sendable {
        package var asked: String
        package var found: String
        package var fit: NameFit
    }

    /// How their birth stands to the day that was asked for.
    package enum Birth: Hashable, Sendable {
        case notAsked
        case fits(BirthFit)
        /// No day is recorded.
        case open
        case another
    }

    /// One for each word that was typed; nil where nothing fits it.
    package var words: [Word?]
    package var hasNumber: Bool
    package var birth: Birth

    package var hasAllWords: Bool { hasNumber || words.allSatisfy { $0 != nil } }
    package var hasAnyWord: Bool { hasNumber || words.contains { $0 != nil } }

    /// Who fits better comes first: by words, then by the day of birth.
    package var cost: Int {
        let words = hasNumber ? 0 : words.reduce(0) { $0 + ($1.map { Self.cost(of: $0.fit) } ?? 100) }
        return words + Self.cost(of: birth)
    }

    package static func cost(of fit: NameFit) -> Int { fit.rawValue * 4 }

    package static func cost(of birth: Birth) -> Int {
        switch birth {
        case .notAsked: 0
        case .fits(let fit): fit.rawValue
        case .open: 6
        case .another: 12
        }
    }
}

extension Looked {
    /// How somebody fits.
    package func fit(_ person: Person.Details) -> PersonFit {
        let names = NameToken.words(of: person)
        let numbers = Set(person.identifiers.map { NameWord.fold($0.value) })
        let words = terms.map { term -> PersonFit.Word? in
            if let number = term.spellings.first(where: numbers.contains) {
                return .init(asked: term.written, found: number, fit: .whole)
            }
            let fits = names.compactMap { name in
                term.fit(name).map { PersonFit.Word(asked: term.written, found: name.written, fit: $0) }
            }
            return fits.min { $0.fit < $1.fit }
        }
        return PersonFit(
            words: words, hasNumber: number.map(numbers.contains) ?? false, birth: birth(of: person.birth))
    }

    private func birth(of birth: Person.Birth) -> PersonFit.Birth {
        guard let born else { return .notAsked }
        guard case .day(let day) = birth else { return .open }
        return day.fit(born).map { .fits($0) } ?? .another
    }
}
