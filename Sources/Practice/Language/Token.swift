/// One word of a text, with its place.
struct Token {
    /// In Unicode scalars.
    var start: Int
    var end: Int
    /// In lower case, without `'s`, and with straight apostrophes.
    var word: String
    /// It ended in `'s`.
    var isPossessive = false
    var isCapitalised = false
    var isAllCapitals = false
    var isNumber = false
    /// Inside quotation marks, or in another language.
    var isQuoted = false
    /// It begins a sentence.
    var opensSentence = false
    /// What stands between the word before and this one.
    var before: Gap = []
    var marks: WordMarks = []
    /// The place of the word in the index of terms; 0 for a word that is in no term.
    var id: Int32 = 0

    /// “May” is no “may”.
    mutating func becomeTheMonth() {
        word = "month of may"
        marks = .season
    }

    func has(_ mark: WordMarks) -> Bool { !marks.isDisjoint(with: mark) }
}

/// What stands between two words.
struct Gap: OptionSet {
    var rawValue: UInt16

    static let comma = Gap(rawValue: 1)
    static let semicolon = Gap(rawValue: 1 << 1)
    static let colon = Gap(rawValue: 1 << 2)
    static let stop = Gap(rawValue: 1 << 3)
    static let question = Gap(rawValue: 1 << 4)
    static let hyphen = Gap(rawValue: 1 << 5)
    static let dash = Gap(rawValue: 1 << 6)
    static let opening = Gap(rawValue: 1 << 7)
    static let closing = Gap(rawValue: 1 << 8)
    static let equals = Gap(rawValue: 1 << 9)
    static let newline = Gap(rawValue: 1 << 10)
    static let slash = Gap(rawValue: 1 << 11)
    static let paragraph = Gap(rawValue: 1 << 12)

    /// Ends a clause.
    static let clause: Gap = [.comma, .semicolon, .colon, .stop, .question, .dash, .opening, .closing, .paragraph]
}

/// What the coach knows of a word.
struct WordMarks: OptionSet {
    var rawValue: UInt32

    /// Mum, Grandad: one person of the family, as good as a name.
    static let kin = WordMarks(rawValue: 1)
    /// Social worker, teacher: one person by their work.
    static let role = WordMarks(rawValue: 1 << 1)
    /// Child, baby, twins.
    static let child = WordMarks(rawValue: 1 << 2)
    /// Services, professionals, the authority: nobody in particular.
    static let nobody = WordMarks(rawValue: 1 << 3)
    static let modal = WordMarks(rawValue: 1 << 4)
    static let negator = WordMarks(rawValue: 1 << 5)
    /// What a camera could film.
    static let deed = WordMarks(rawValue: 1 << 6)
    /// A thing that a camera could film.
    static let thing = WordMarks(rawValue: 1 << 7)
    static let worry = WordMarks(rawValue: 1 << 8)
    static let service = WordMarks(rawValue: 1 << 9)
    static let serviceVerb = WordMarks(rawValue: 1 << 10)
    static let timeUnit = WordMarks(rawValue: 1 << 11)
    static let number = WordMarks(rawValue: 1 << 12)
    static let good = WordMarks(rawValue: 1 << 13)
    static let bad = WordMarks(rawValue: 1 << 14)
    /// What a child may feel or suffer.
    static let effect = WordMarks(rawValue: 1 << 15)
    /// Never a name, also where it begins a sentence.
    static let common = WordMarks(rawValue: 1 << 16)
    static let title = WordMarks(rawValue: 1 << 17)
    static let pronoun = WordMarks(rawValue: 1 << 18)
    static let season = WordMarks(rawValue: 1 << 19)
    /// Several people, none of them named: parents, everyone, the network.
    static let group = WordMarks(rawValue: 1 << 20)
    /// A verb that says nothing a camera could film: engage, ensure, improve.
    static let empty = WordMarks(rawValue: 1 << 21)
    static let stopping = WordMarks(rawValue: 1 << 22)
    /// A form that can follow `be`: left, taken.
    static let participle = WordMarks(rawValue: 1 << 23)
    /// Happens to an adult, not to a child.
    static let adultLoss = WordMarks(rawValue: 1 << 24)
    /// Only adults do it: drink, deal.
    static let adultDeed = WordMarks(rawValue: 1 << 25)

    static let person: WordMarks = [.kin, .role]
}
