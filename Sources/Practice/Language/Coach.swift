/// Reads a text as a good practice lead would: what is vague, what is jargon, who blames whom, and which part is missing.
///
/// It never changes a text and never stops anybody; it only answers with what it noticed. The rules are those of
/// docs/practice/14 (words), 03 §3.4 (statements), 04 §4.3 (goals), 05 §5.4 (scales) and 07 §7.3 (rules of a plan).
package struct Coach: Sendable {
    private let indexes: [String: TermIndex]

    package init(_ lists: [WordList] = WordList.standard) {
        var entries: [String: [WordList.Entry]] = [:]
        for list in lists { entries[list.language, default: []] += list.entries }
        indexes = entries.mapValues(TermIndex.init)
    }

    /// With the lists that come with Kith.
    package static let standard = Coach()

    /// What there is to notice, in the order of the text.
    ///
    /// A text in English is read for its words and its parts; in a language that has a list, for its words alone; in any
    /// other, not at all, and neither is one that is only marked as English. `names` are people's names, which are never taken for a term.
    package func read(
        _ text: String, as kind: TextKind, for audience: TextAudience, in language: String = "en", names: [String] = []
    ) -> [LanguageNotice] {
        let primary = String(language.prefix { $0 != "-" && $0 != "_" }).lowercased()
        guard let index = indexes[primary] else { return [] }
        let isEnglish = primary == "en"
        var reading = Reading(
            text, lexicon: isEnglish ? .english : .none, index: index, audience: audience, names: names)
        if kind != .sentence { reading.readWhatIsPrintedInMarks() }
        if isEnglish, !reading.setAsideOtherLanguages() { return [] }
        var notices = reading.words()
        if isEnglish, audience != .legal {
            notices += reading.lengths(of: kind)
            notices += reading.parts(of: kind, noticed: notices)
        }
        notices = Self.withoutRepeats(notices)
        return notices.sorted { ($0.start, $0.end, $0.problem.rawValue) < ($1.start, $1.end, $1.problem.rawValue) }
    }

    /// “There are concerns” is said once: that nobody has them says it better than that the word is vague.
    private static func withoutRepeats(_ notices: [LanguageNotice]) -> [LanguageNotice] {
        guard notices.contains(where: { $0.problem == .noWho }) else { return notices }
        return notices.filter { $0.problem != .vagueLabel || !$0.text.lowercased().contains("concern") }
    }
}
