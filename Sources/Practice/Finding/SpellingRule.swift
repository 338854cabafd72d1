/// How some letters are said, in English names and in Welsh ones.
struct SpellingRule: Sendable {
    /// Where in a word the rule holds.
    enum Place: Sendable {
        case anywhere, start, inside
    }

    /// What has to come next.
    enum Next: Sendable {
        case anything, vowel
        /// e, i or y, which make c and g soft in English.
        case soft
        /// a or o, after the Welsh "si".
        case open
    }

    let spelled: [UInt8]
    let place: Place
    let next: Next
    /// Each way in which it is said; an empty one is not heard.
    let sounds: [[UInt8]]

    private init(_ spelled: String, _ sounds: [String], _ place: Place = .anywhere, _ next: Next = .anything) {
        self.spelled = Array(spelled.utf8)
        self.place = place
        self.next = next
        self.sounds = sounds.map { Array($0.utf8) }
    }

    /// The first rule that holds at a place of a word; nil at a vowel and at what is not heard.
    static func first(at place: Int, of letters: [UInt8]) -> SpellingRule? {
        byLetter[letters[place]]?.first { $0.holds(at: place, of: letters) }
    }

    private func holds(at start: Int, of letters: [UInt8]) -> Bool {
        guard letters[start...].starts(with: spelled) else { return false }
        switch place {
        case .anywhere: break
        case .start: guard start == 0 else { return false }
        case .inside: guard start > 0 else { return false }
        }
        let end = start + spelled.count
        let follows = end < letters.count ? letters[end] : 0
        return switch next {
        case .anything: true
        case .vowel: "aeiouwy".utf8.contains(follows)
        case .soft: "eiy".utf8.contains(follows)
        case .open: "ao".utf8.contains(follows)
        }
    }

    private static let byLetter = Dictionary(grouping: all) { $0.spelled.first ?? 0 }

    /// In the order in which they are tried. X is the first sound of Shan and Charlotte, 0 the last of Ruth.
    private static let all: [SpellingRule] = [
        .init("bh", ["B"], .start), .init("bh", ["F", "B"]), .init("b", ["B"]),
        .init("chr", ["KR"]), .init("chl", ["KL"], .start), .init("ch", ["X", "K"]), .init("ck", ["K"]),
        .init("cq", ["K"]), .init("cz", ["X", "S"]), .init("cc", ["KS", "K"], .anywhere, .soft), .init("cc", ["K"]),
        .init("c", ["S", "K"], .anywhere, .soft), .init("c", ["K"]),
        .init("ddh", ["D"]), .init("dd", ["D", "0"], .inside), .init("dge", ["J"]), .init("dh", ["D"]),
        .init("d", ["D"]),
        .init("ff", ["F"]), .init("f", ["F"]),
        .init("gh", ["G"], .start), .init("gh", ["", "G"], .anywhere, .vowel), .init("gh", [""]),
        .init("gn", ["N"], .start), .init("g", ["G", "J"], .anywhere, .soft), .init("g", ["G"]),
        .init("h", ["H"], .start, .vowel),
        .init("j", ["J"]),
        .init("kh", ["K"]), .init("kn", ["N"], .start), .init("k", ["K"]),
        .init("ll", ["L", "FL"], .start), .init("l", ["L"]),
        .init("mh", ["F", "M"], .inside), .init("m", ["M"]),
        .init("nds", ["NS"]), .init("n", ["N"]),
        .init("ph", ["F"]), .init("ps", ["S"], .start), .init("p", ["P"]),
        .init("qu", ["K"]), .init("q", ["K"]),
        .init("rh", ["R"]), .init("r", ["R"]),
        .init("sch", ["X", "SK"]), .init("sh", ["X"]), .init("si", ["X", "S"], .start, .open), .init("sz", ["X", "S"]),
        .init("s", ["S"]),
        .init("tch", ["X"]), .init("thl", ["FL", "L"], .start), .init("tth", ["0", "T"]), .init("th", ["0", "T"]),
        .init("t", ["T"]),
        .init("v", ["F"]),
        .init("wh", ["W"], .start), .init("wr", ["R"], .start), .init("w", ["W"], .start),
        .init("x", ["S"], .start), .init("x", ["KS"]),
        .init("y", ["J"], .start, .vowel),
        .init("z", ["S"]),
    ]
}
