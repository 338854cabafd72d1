/// Tells sentences in another script or language from English ones: a text that was only marked as English is left alone,
/// instead of being judged by rules that were never made for it.
///
/// Small words tell a language better than long ones. Those that English has too (“to”, “on”, “no”, “a”) tell nothing.
enum OtherLanguages {
    /// Whether a sentence is in another language, as far as its words tell. A fragment that tells nothing is English.
    static func hold(_ sentence: ArraySlice<Token>) -> Bool {
        var letters = 0
        var otherLetters = 0
        var english = 0
        var other = 0
        for token in sentence where !token.isNumber {
            let length = token.end - token.start
            letters += length
            if isInAnotherScript(token) {
                otherLetters += length
            } else if isOther(token) {
                other += 1
            } else if token.has([.common, .pronoun, .modal, .negator, .timeUnit]), !shared.contains(token.word) {
                english += 1
            }
        }
        if otherLetters * 2 > letters { return true }
        return other > english && (other >= 2 || (english == 0 && sentence.count >= 3 && other * 2 >= sentence.count))
    }

    private static func isInAnotherScript(_ token: Token) -> Bool {
        guard let first = token.word.unicodeScalars.first else { return false }
        // Latin ends with its extensions; what follows up to 1E00 is Greek, Cyrillic, Arabic and others.
        return first.value > 0x24F && !(0x1E00...0x1EFF).contains(first.value)
    }

    private static func isOther(_ token: Token) -> Bool {
        if token.isAllCapitals || (token.isCapitalised && !token.opensSentence) { return false }
        if words.contains(token.word) { return true }
        // The Welsh “i” is small.
        if token.word == "i" { return !token.isCapitalised }
        return !token.isCapitalised
            && token.word.unicodeScalars.contains { $0.value > 0xBF && $0 != "é" && $0.value < 0x300 }
    }

    /// English words that others have too, with another meaning.
    private static let shared: Set<String> = [
        "a", "i", "an", "am", "as", "at", "be", "by", "do", "had", "he", "her", "in", "is", "it", "me", "my", "no",
        "of",
        "on", "or", "so", "to", "us", "was", "we", "over", "under", "for", "die", "come", "mam", "dad", "man", "men",
    ]

    /// Small words of Welsh, Polish, Romanian, Portuguese, Spanish, French, Italian, German, Dutch, Lithuanian, Czech,
    /// Hungarian, Turkish, Somali, Albanian, Irish and Urdu that English does not have.
    private static let words = Set(
        """
        mae yn yr wedi ac nid oedd gan gyda ond fod ddim dydy nhw eu ei ein eich dros oherwydd hefyd wrth \
        plentyn sydd roedd bydd fydd ar nad rhag iddo iddi ohono ohoni poeni \
        się nie jest że czy dla od przez przy jego jej był była było są oraz gdy kiedy aby żeby dziecko dzieci \
        este sunt și că nu cu pentru din când dacă sau ei copil copilul copiii fost \
        não uma com para por quando mais está são ele ela seu sua que criança crianças muito \
        el los las una por cuando está su sus pero porque niño niña niños muy \
        le une est sont avec dans quand mais parce enfant elle nous vous être \
        il gli che quando sono della nella bambino bambini \
        der und ist nicht mit ein eine auf wenn wir ihr kinder sich auch \
        het een niet voor maar zijn wordt zij kinderen \
        yra kad vaikas vaikai su buvo \
        je není když aby dítě děti jsou bylo \
        és egy hogy nem volt gyerek \
        bir için ile çocuk değil ama olarak \
        iyo waa uu ilmaha carruurta wuxuu \
        dhe një për nuk është më kur fëmijë të \
        agus tá ní bhí leis nuair \
        aur hai hain nahi bacha bache mein
        """.split(separator: " ").map(String.init)
    )
}

extension Reading {
    /// Leaves sentences in another language alone, as quotations are.
    ///
    /// - Returns: whether what is left is most of the text.
    mutating func setAsideOtherLanguages() -> Bool {
        var all = 0
        var other = 0
        for sentence in sentences {
            let length = sentence.reduce(0) { $0 + tokens[$1].end - tokens[$1].start }
            all += length
            guard OtherLanguages.hold(tokens[sentence]) else { continue }
            other += length
            for place in sentence { tokens[place].isQuoted = true }
        }
        return other * 2 <= all
    }
}
