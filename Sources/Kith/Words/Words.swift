import Practice

/// The languages of the interface.
enum Language: String, CaseIterable, Hashable, Sendable {
    case english = "en"
    case welsh = "cy"

    /// For the `lang` attribute of a page.
    var tag: String { self == .english ? "en-GB" : "cy" }
}

/// The catalogue of all words of the interface, in one language.
///
/// Each area adds its own words in an extension (`MappingWords.swift` …), English and Welsh side by side, so a key is a
/// property that the compiler checks and what goes into a sentence is an argument. No text stands anywhere else.
///
/// No speaker has checked the Welsh yet; pages in Welsh say so.
struct Words: Sendable {
    enum Voice: Hashable, Sendable {
        case language(Language)
        /// Wraps each text of the catalogue in brackets, so a test finds text that is not from here.
        case bracketed
    }

    let voice: Voice

    init(_ language: Language) {
        voice = .language(language)
    }

    init(_ voice: Voice) {
        self.voice = voice
    }

    var language: Language {
        if case .language(let language) = voice { language } else { .english }
    }

    /// One text of the catalogue.
    func say(_ english: String, _ welsh: String) -> String {
        switch voice {
        case .language(.english): english
        case .language(.welsh): welsh
        case .bracketed: "⟦\(english)⟧"
        }
    }

    /// A text with a number, in the plural forms that each language has (Welsh: none, one, two, few, many, other).
    func count(_ number: Int, english: Plural, welsh: Plural) -> String {
        say(english.form(number, .english), welsh.form(number, .welsh))
    }

    /// The forms of a text by number, as CLDR names them. Those not given fall back to `other`.
    struct Plural {
        var none: String?
        var one: String?
        var two: String?
        var few: String?
        var many: String?
        var other: String

        func form(_ number: Int, _ language: Language) -> String {
            switch (language, number) {
            case (.english, 0): none ?? other
            case (.english, 1): one ?? other
            case (.english, _): other
            case (.welsh, 0): none ?? other
            case (.welsh, 1): one ?? other
            case (.welsh, 2): two ?? other
            case (.welsh, 3): few ?? other
            case (.welsh, 6): many ?? other
            case (.welsh, _): other
            }
        }
    }

    /// One of two texts that somebody else supplied in both languages, such as an authority's own terms.
    func pick(english: String, welsh: String) -> String {
        say(english, welsh.isEmpty ? english : welsh)
    }
}
