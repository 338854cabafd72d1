/// The British form of a word as Americans spell it, so that each list is written once.
enum AmericanSpelling {
    private static let parts: [(american: String, british: String)] = [
        ("iz", "is"), ("vior", "viour"), ("ghbor", "ghbour"), ("counselo", "counsello"), ("counseli", "counselli"),
        ("center", "centre"), ("pedia", "paedia"), ("favor", "favour"), ("labor", "labour"), ("fulfill", "fulfil"),
    ]

    /// Nil where nothing in the word is American.
    static func british(_ word: String) -> String? {
        guard word.utf8.count > 4 else { return nil }
        for (american, british) in parts {
            guard let place = place(of: american, in: word) else { continue }
            return word[..<place.lowerBound] + british + word[place.upperBound...]
        }
        return nil
    }

    private static func place(of part: String, in word: String) -> Range<String.Index>? {
        let length = part.utf8.count
        let bytes = word.utf8
        var start = bytes.startIndex
        var left = bytes.count - length
        while left >= 0 {
            let end = bytes.index(start, offsetBy: length)
            if bytes[start..<end].elementsEqual(part.utf8) { return start..<end }
            start = bytes.index(after: start)
            left -= 1
        }
        return nil
    }
}
