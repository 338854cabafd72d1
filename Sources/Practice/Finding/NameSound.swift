/// How a name sounds, to English and to Welsh ears: names that are written differently and said alike have a key in
/// common.
///
/// A key holds the consonants, the kind of vowel at the start, and whether there is one at the end. Where a spelling is
/// read in two ways ("c" in Cerys and Celia, "dd" in Dafydd and Maddison), the name has a key for each.
package enum NameSound {
    /// A name has at most so many keys.
    static let mostKeys = 4

    /// The keys of a folded word; none where it is not written in Latin letters or has only one.
    package static func keys(of word: String) -> Set<String> {
        let letters = Array((irregular[word] ?? word).utf8)
        guard letters.count > 1, letters.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
            return []
        }
        var reader = Reader(letters: letters)
        return reader.read()
    }

    /// Names that neither language's spelling explains, written as they are said.
    private static let irregular = [
        "sean": "shawn", "sinead": "shinaid", "seamus": "shaymus", "saoirse": "seersha", "eoin": "owen",
        "eoghan": "owen", "aoife": "eefa", "efa": "eefa", "eva": "eefa", "caoimhe": "keeva", "keeva": "keeva",
        "niamh": "neev", "neve": "neev", "eilidh": "ayley", "ailidh": "ayley", "tadhg": "tig", "ceallaigh": "kelly",
        "thomas": "tomas", "jesus": "hesus", "jose": "hosay", "leicester": "lester", "cholmondeley": "chumley",
        "beauchamp": "beecham", "mainwaring": "mannering", "evan": "efan", "ifan": "efan",
    ]
}

/// Reads a word from its start to its end by the rules of spelling.
private struct Reader {
    let letters: [UInt8]
    var at = 0
    var keys: [[UInt8]] = [[]]
    /// Whether a vowel was the last thing that could be heard.
    var endsInVowel = false

    mutating func read() -> Set<String> {
        while at < letters.count {
            if let rule = SpellingRule.first(at: at, of: letters) {
                at += rule.spelled.count
                sound(rule.sounds)
            } else {
                vowel()
            }
        }
        if endsInVowel { for place in keys.indices { keys[place].append(UInt8(ascii: "A")) } }
        return Set(keys.map { String(decoding: $0, as: UTF8.self) }.filter { !$0.isEmpty })
    }

    private mutating func sound(_ sounds: [[UInt8]]) {
        let wasVowel = endsInVowel
        if sounds.contains(where: { !$0.isEmpty }) { endsInVowel = false }
        let before = keys
        keys = []
        for sound in sounds {
            for key in before where keys.count < NameSound.mostKeys {
                // A letter that stands twice is said once.
                let isSame = !wasVowel && key.last != nil && key.last == sound.first
                let longer = key + (isSame ? sound.dropFirst() : sound[...])
                if !keys.contains(longer) { keys.append(longer) }
            }
        }
    }

    private mutating func vowel() {
        let letter = letters[at]
        defer { at += 1 }
        // An "h" that no rule knows is not heard, nor is an "e" at the end of "Anne".
        if letter == UInt8(ascii: "h") { return }
        if letter == UInt8(ascii: "e"), at == letters.count - 1, at > 1, !endsInVowel { return }
        if at == 0 {
            let kind: UInt8 =
                switch letter {
                case UInt8(ascii: "a"): UInt8(ascii: "A")
                case UInt8(ascii: "o"), UInt8(ascii: "u"): UInt8(ascii: "O")
                default: UInt8(ascii: "I")
                }
            keys = [[kind]]
        }
        endsInVowel = true
    }
}
