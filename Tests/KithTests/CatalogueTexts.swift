import Foundation

/// One English text of the catalogues, as it stands in the source: what goes into it is written as 7.
struct CatalogueText {
    /// Below `Sources/Kith`.
    var file: String
    var line: Int
    var english: String

    /// Every English text of the interface: what stands first in `say(…)`, and the forms after `english:`.
    static let all: [CatalogueText] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Kith")
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted().flatMap { name -> [CatalogueText] in
            let bytes = (try? Data(contentsOf: root.appendingPathComponent(name))).map { [UInt8]($0) } ?? []
            return CatalogueReader(bytes).texts().map { CatalogueText(file: name, line: $0.line, english: $0.text) }
        }
    }()

    /// The sentences, as lists of words; a line of its own is a sentence too.
    var sentences: [[String]] {
        var sentences: [[String]] = []
        for line in english.split(separator: "\n") {
            var words: [String] = []
            for word in line.split(separator: " ") {
                if word.contains(where: { $0.isLetter || $0.isNumber }) { words.append(String(word)) }
                guard let last = word.last(where: { !"”’)\"'".contains($0) }), ".!?…".contains(last) else { continue }
                sentences.append(words)
                words = []
            }
            sentences.append(words)
        }
        return sentences.filter { !$0.isEmpty }
    }

    /// Where it stands, for the message of a test.
    func place(_ words: some StringProtocol) -> String { "\(file):\(line) \(words)" }
}

/// Finds the English texts of one source file.
struct CatalogueReader {
    /// An open bracket: whether a text in it is English, and whether that ends at the next comma.
    private struct Bracket {
        var isEnglish = false
        var endsAtComma = false
    }

    private let bytes: [UInt8]
    private var at = 0
    private var line = 1
    private var brackets = [Bracket()]
    private var found: [(line: Int, text: String)] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func texts() -> [(line: Int, text: String)] {
        var reader = self
        while reader.at < reader.bytes.count { reader.step() }
        return reader.found
    }

    private mutating func step() {
        switch bytes[at] {
        case UInt8(ascii: "\""):
            let begin = line
            let text = literal()
            if brackets.last?.isEnglish == true { found.append((begin, text)) }
            return
        case UInt8(ascii: "/") where next(is: "/"):
            while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
            return
        case UInt8(ascii: "("):
            let isSaid = follows("say")
            let isInside = brackets.last?.isEnglish == true
            brackets.append(Bracket(isEnglish: isSaid || isInside, endsAtComma: isSaid))
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            brackets.append(Bracket(isEnglish: brackets.last?.isEnglish == true))
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            if brackets.count > 1 { brackets.removeLast() }
        case UInt8(ascii: ","):
            if brackets[brackets.count - 1].endsAtComma { brackets[brackets.count - 1] = Bracket() }
        case UInt8(ascii: ":") where follows("english"):
            brackets[brackets.count - 1] = Bracket(isEnglish: true, endsAtComma: true)
        case UInt8(ascii: "\n"): line += 1
        default: break
        }
        at += 1
    }

    private func next(is character: Unicode.Scalar) -> Bool {
        at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: character)
    }

    /// The word right before is this one, and no member `.english`.
    private func follows(_ word: String) -> Bool {
        let letters = Array(word.utf8)
        guard at >= letters.count, Array(bytes[(at - letters.count)..<at]) == letters else { return false }
        guard at > letters.count else { return true }
        let before = bytes[at - letters.count - 1]
        return before == UInt8(ascii: " ") || before == UInt8(ascii: "(") || before == UInt8(ascii: "\n")
    }

    /// The text of the literal that begins here; leaves the place behind it.
    private mutating func literal() -> String {
        let mark = Array("\"\"\"".utf8)
        let isLong = bytes[at...].starts(with: mark)
        at += isLong ? 3 : 1
        var text: [UInt8] = []
        while at < bytes.count {
            if isLong ? bytes[at...].starts(with: mark) : bytes[at] == UInt8(ascii: "\"") { break }
            if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count {
                escape(&text)
                continue
            }
            if bytes[at] == UInt8(ascii: "\n") {
                line += 1
                while at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: " ") { at += 1 }
                text.append(UInt8(ascii: "\n"))
            } else {
                text.append(bytes[at])
            }
            at += 1
        }
        at += isLong ? 3 : 1
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func escape(_ text: inout [UInt8]) {
        let sign = bytes[at + 1]
        at += 2
        switch sign {
        case UInt8(ascii: "("):
            var depth = 1
            while at < bytes.count, depth > 0 {
                if bytes[at] == UInt8(ascii: "(") { depth += 1 }
                if bytes[at] == UInt8(ascii: ")") { depth -= 1 }
                at += 1
            }
            text.append(UInt8(ascii: "7"))
        case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "\n"):
            line += 1
            while at < bytes.count, bytes[at] == UInt8(ascii: " ") { at += 1 }
        case UInt8(ascii: "u"): while at < bytes.count, bytes[at - 1] != UInt8(ascii: "}") { at += 1 }
        default: text.append(sign)
        }
    }
}
