/// A list of terms in one language: what to notice, for which readers, and what to ask or say in its place.
///
/// Lists are data. Ours are the texts beside this file; an authority adds its own entries and takes out ours.
package struct WordList: Sendable {
    package struct Entry: Sendable, Hashable {
        /// The terms, as `WordPattern` reads them, such as `placement/s; foster placement`.
        package var terms: String
        package var problem: LanguageProblem
        /// Why it is noticed; nil where the problem's own reason says it.
        package var why: String?
        /// A question or a replacement, in the list's language.
        package var ask: String
        /// Only what families read is held to it.
        package var isForFamiliesOnly: Bool

        package init(
            terms: String, problem: LanguageProblem, why: String? = nil, ask: String, isForFamiliesOnly: Bool = false
        ) {
            self.terms = terms
            self.problem = problem
            self.why = why
            self.ask = ask
            self.isForFamiliesOnly = isForFamiliesOnly
        }

        /// What letters stand for, as something to say.
        fileprivate func saying() -> Entry {
            var entry = self
            entry.ask = "say: \(ask)"
            return entry
        }
    }

    package var language: String
    package var entries: [Entry]
    /// Whether somebody who speaks the language has looked at the list.
    package var isChecked: Bool

    package init(language: String, entries: [Entry], isChecked: Bool = true) {
        self.language = language
        self.entries = entries
        self.isChecked = isChecked
    }

    package static let english = WordList(
        language: "en",
        entries: parse(englishLabels, .vagueLabel) + parse(englishBlame, .blame) + parse(englishJargon, .jargon)
            + parse(englishJargonForFamilies, .jargon, forFamilies: true)
            + parse(englishHardWords, .jargon, forFamilies: true) + parse(englishAcronyms, .acronym).map { $0.saying() }
    )

    package static let welsh = WordList(
        language: "cy",
        entries: parse(welshLabels, .vagueLabel) + parse(welshBlame, .blame) + parse(welshJargon, .jargon),
        isChecked: false)

    package static let standard = [english, welsh]

    /// How many single terms a list has, with all their inflections.
    package var termCount: Int { entries.reduce(0) { $0 + WordPattern.sequences(of: $1.terms).count } }

    /// Reads lines such as `placement/s; foster placement = say “home”`. What follows a line `## family` is for families only.
    static func parse(_ text: String, _ problem: LanguageProblem, forFamilies: Bool = false) -> [Entry] {
        var isForFamilies = forFamilies
        var entries: [Entry] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("##") {
                isForFamilies = true
                continue
            }
            guard let equals = line.lastIndex(of: "=") else { continue }
            entries.append(
                Entry(
                    terms: String(line[..<equals]), problem: problem,
                    ask: String(line[line.index(after: equals)...].drop { $0 == " " }),
                    isForFamiliesOnly: isForFamilies))
        }
        return entries
    }
}
