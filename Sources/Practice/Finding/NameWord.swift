/// One word of a name: as somebody wrote it, and as it is compared.
package struct NameWord: Hashable, Sendable {
    package var written: String
    /// Small letters without accents, hyphens and apostrophes; other scripts stay as they are.
    package var folded: String

    package init(written: String, folded: String) {
        self.written = written
        self.folded = folded
    }
}

extension NameWord {
    /// Everything that a name can be found by: its words, the halves of a double name and both together, and a particle
    /// with the word after it ("ap Rhys", "de Souza", "Mc Donald", "O Brien").
    package static func words(of name: String) -> [NameWord] {
        let pieces = NamePiece.pieces(of: name)
        var words = pieces.flatMap(\.words)
        for (place, piece) in pieces.enumerated() where !piece.isParticle {
            let before = pieces[..<place].reversed().prefix(while: \.isParticle).reversed()
            guard !before.isEmpty, let first = piece.words.first else { continue }
            words.append(first.after(Array(before)))
        }
        return words
    }

    fileprivate func after(_ particles: [NamePiece]) -> NameWord {
        NameWord(
            written: (particles.map(\.written) + [written]).joined(separator: " "),
            folded: particles.map(\.folded).joined() + folded)
    }

    /// A text as it is compared, without anything that is neither letter nor number.
    package static func fold(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if scalar.isASCII {
                if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) { folded.append(scalar) }
            } else if let plain = plainLetters[scalar] {
                folded.append(contentsOf: plain.unicodeScalars)
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if !(0x300...0x36F).contains(scalar.value) { folded.append(scalar) }
            }
        }
        return String(folded)
    }

    private static let plainLetters: [Unicode.Scalar: String] = {
        let rows: [(String, String)] = [
            ("a", "àáâãäåāăąǎ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěẽ"), ("g", "ĝğġģ"),
            ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľł"), ("n", "ñńņňŋ"),
            ("o", "òóôõöøōŏőơ"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"),
            ("u", "ùúûüũūŭůűųư"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳ"), ("z", "źżž"),
        ]
        var letters: [Unicode.Scalar: String] = [:]
        for (plain, accented) in rows {
            for scalar in accented.unicodeScalars { letters[scalar] = plain }
        }
        return letters
    }()
}

/// What stands between two spaces of a name.
struct NamePiece {
    var written: String
    var folded: String
    /// Its own word, or the halves of a double name and both together.
    var words: [NameWord]
    var isParticle: Bool { Self.particles.contains(folded) }

    /// Words that belong to the one after them and are often left out.
    private static let particles: Set<String> = [
        "ap", "ab", "ferch", "verch", "mac", "mc", "m", "o", "ni", "nic", "de", "da", "das", "do", "dos", "di", "du",
        "del", "della", "la", "le", "van", "von", "der", "den", "ter", "ten", "al", "el", "bin", "ibn", "bint", "binti",
        "bte", "st", "san", "y",
    ]

    static func pieces(of name: String) -> [NamePiece] {
        name.split { $0.isWhitespace || ",;/()&+".contains($0) }.compactMap { piece in
            let parts = piece.split { "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}_".contains($0) }.map {
                NameWord(written: $0.withoutMarks, folded: NameWord.fold(String($0)))
            }.filter { !$0.folded.isEmpty }
            let folded = parts.map(\.folded).joined()
            guard !folded.isEmpty else { return nil }
            let both = NameWord(written: String(piece), folded: folded)
            return NamePiece(
                written: String(piece), folded: folded, words: parts.count > 1 ? parts + [both] : parts)
        }
    }
}

extension Substring {
    /// Without the quotation marks and full stops around it.
    fileprivate var withoutMarks: String {
        let marks: Set<Character> = ["“", "”", "\"", "‘", "’", "'", ".", ":", "!", "?", "*"]
        var text = self
        while let first = text.first, marks.contains(first) { text = text.dropFirst() }
        while let last = text.last, marks.contains(last) { text = text.dropLast() }
        return String(text)
    }
}
