/// Cuts a text into words, in one pass over its scalars.
struct Tokenizer {
    private let scalars: [Unicode.Scalar]
    private let lexicon: Lexicon
    private let ids: [String: Int32]
    private var tokens: [Token] = []
    private var gap: Gap = []
    private var at = 0
    private var newlines = 0

    static func words(_ scalars: [Unicode.Scalar], lexicon: Lexicon, ids: [String: Int32]) -> [Token] {
        var tokenizer = Tokenizer(scalars: scalars, lexicon: lexicon, ids: ids)
        tokenizer.run()
        return tokenizer.tokens
    }

    private init(scalars: [Unicode.Scalar], lexicon: Lexicon, ids: [String: Int32]) {
        self.scalars = scalars
        self.lexicon = lexicon
        self.ids = ids
        tokens.reserveCapacity(scalars.count / 5)
    }

    private mutating func run() {
        while at < scalars.count {
            let scalar = scalars[at]
            if scalar.isWordPart { word() } else { separator(scalar) }
        }
    }

    private mutating func separator(_ scalar: Unicode.Scalar) {
        if scalar == "\n" { newlines += 1 }
        if newlines > 1 { gap.insert(.paragraph) }
        switch scalar {
        case ",": gap.insert(.comma)
        case ";": gap.insert(.semicolon)
        case ":": gap.insert(.colon)
        case ".", "…": if !endsAbbreviation { gap.insert(.stop) }
        case "!": gap.insert(.stop)
        case "?": gap.insert([.stop, .question])
        case "-", "\u{2010}", "\u{2011}": gap.insert(isSpaced ? .dash : .hyphen)
        case "–", "—": gap.insert(.dash)
        case "(", "[": gap.insert(.opening)
        case ")", "]": gap.insert(.closing)
        case "=": gap.insert(.equals)
        case "/": gap.insert(.slash)
        case "\n": gap.insert(.newline)
        case "•", "*", "·": gap.insert(.paragraph)
        default: break
        }
        at += 1
    }

    /// A dash with a space before or after it.
    private var isSpaced: Bool {
        at == 0 || at + 1 >= scalars.count || scalars[at - 1] == " " || scalars[at + 1] == " "
    }

    /// The stop belongs to `Mr.` or to an initial, or stands inside a number.
    private var endsAbbreviation: Bool {
        guard let last = tokens.last, last.end == at else { return false }
        if last.end - last.start == 1, last.isCapitalised, last.word != "i" { return true }
        // “a.m.”, “e.g.”: after the first letter always, after the second where nothing ends there.
        if last.end - last.start == 1, at + 1 < scalars.count, scalars[at + 1].isLetter { return true }
        if last.word == "g" || last.word == "e", tokens.count > 1, tokens[tokens.count - 2].end + 1 == last.start,
            ["e", "i"].contains(tokens[tokens.count - 2].word)
        {
            return true
        }
        return ["mr", "mrs", "ms", "dr", "st", "prof", "rev", "no", "nr", "eg", "ie", "approx"].contains(last.word)
            && last.isCapitalised == (last.word != "eg" && last.word != "ie" && last.word != "approx")
    }

    private mutating func word() {
        let start = at
        var text = ""
        var capitals = 0
        var letters = 0
        var isNumber = scalars[at].isDigit
        while at < scalars.count {
            let scalar = scalars[at]
            if scalar.isDigit || scalar.isCombining {
                text.unicodeScalars.append(scalar)
            } else if scalar.isLetter {
                letters += 1
                isNumber = false
                if scalar.isCapital { capitals += 1 }
                text.unicodeScalars.append(lowerCased: scalar)
            } else if (scalar.isApostrophe || (isNumber && (scalar == "." || scalar == ":"))) && isInside {
                text.unicodeScalars.append(scalar.isApostrophe ? "'" : scalar)
            } else {
                break
            }
            at += 1
        }
        add(start, text, capitals, letters, isNumber)
    }

    /// “May 2024” at the start of a sentence.
    private var isBeforeADay: Bool { at + 1 < scalars.count && scalars[at] == " " && scalars[at + 1].isDigit }

    /// The sign stands between two letters or two digits.
    private var isInside: Bool {
        guard at + 1 < scalars.count, at > 0 else { return false }
        let next = scalars[at + 1]
        return scalars[at].isApostrophe ? next.isLetter : next.isDigit && scalars[at - 1].isDigit
    }

    /// Looks the word up, in its British form where only that is known.
    private func know(_ token: inout Token) {
        token.id = ids[token.word] ?? 0
        token.marks = lexicon[token.word]
        guard token.id == 0, token.marks.isEmpty, let british = AmericanSpelling.british(token.word) else { return }
        let id = ids[british] ?? 0
        let marks = lexicon[british]
        guard id > 0 || !marks.isEmpty else { return }
        token.word = british
        token.id = id
        token.marks = marks
    }

    private mutating func add(_ start: Int, _ text: String, _ capitals: Int, _ letters: Int, _ isNumber: Bool) {
        var token = Token(start: start, end: at, word: text, isNumber: isNumber, before: gap)
        if text.hasSuffix("'s") {
            token.isPossessive = true
            token.word = String(text.dropLast(2))
        }
        token.isCapitalised = capitals > 0 && scalars[start].isCapital
        token.isAllCapitals = capitals >= 2 && capitals >= letters - 1 && scalars[start].isCapital
        // “At 2 a.m., about”, “at 2 a.m. in the park”: no sentence ends there.
        if gap.contains(.stop), !gap.contains(.question),
            gap.contains(.comma) || tokens.last?.word == "m" && !token.isCapitalised
        {
            gap.remove(.stop)
            token.before = gap
        }
        token.opensSentence =
            tokens.isEmpty || !gap.isDisjoint(with: [.stop, .paragraph])
            || (gap.contains(.newline) && token.isCapitalised && !gap.contains(.comma))
        know(&token)
        // “Miss Lloyd” misses nothing.
        if text == "miss", token.isCapitalised { token.marks = .title }
        if text == "may", token.isCapitalised, !token.opensSentence || isBeforeADay { token.becomeTheMonth() }
        tokens.append(token)
        gap = []
        newlines = 0
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { value >= 48 && value <= 57 }
    var isLetter: Bool {
        if value < 128 { return (value | 32) >= 97 && (value | 32) <= 122 }
        return properties.isAlphabetic
    }
    var isCapital: Bool {
        if value < 128 { return value >= 65 && value <= 90 }
        return properties.isUppercase
    }
    /// A mark that belongs to the letter before it.
    var isCombining: Bool { value >= 0x300 && properties.generalCategory == .nonspacingMark }
    var isApostrophe: Bool { self == "'" || self == "’" || self == "ʼ" }
    var isWordPart: Bool { isDigit || isLetter }
}

extension String.UnicodeScalarView {
    mutating func append(lowerCased scalar: Unicode.Scalar) {
        if scalar.value >= 65 && scalar.value <= 90 {
            append(Unicode.Scalar(UInt8(scalar.value + 32)))
        } else if scalar.value < 128 {
            append(scalar)
        } else {
            append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }
}
