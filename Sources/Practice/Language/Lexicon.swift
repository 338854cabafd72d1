/// What is known of a language's words.
struct Lexicon: Sendable {
    private var marks: [String: WordMarks] = [:]

    static let english = Lexicon(EnglishLexicon.words + EnglishLexicon.deeds)
    static let none = Lexicon([])

    private init(_ groups: [(WordMarks, String)]) {
        for (mark, words) in groups {
            for word in WordPattern.sequences(of: words.split(separator: " ").joined(separator: ";")) {
                marks[word.joined(), default: []].insert(mark)
            }
        }
    }

    subscript(_ word: String) -> WordMarks { marks[word] ?? [] }
}
