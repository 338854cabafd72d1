import Practice

/// A text of a form or of a document, as the coach is asked about it.
struct CoachedText: Sendable {
    var label: String
    var text: String
    var kind: TextKind
    var audience: TextAudience
    var language: String
    /// Where a notice leads: the field on the same page, or the page on which the text is changed.
    var way: Link?
    /// Several fields put together, of which only the parts are looked at: the words were, field by field.
    var isWhole = false

    /// The most of one text that is read while somebody waits for a page, in Unicode scalars: about 4,000 words, more
    /// than any field of a record holds.
    static let most = 25_000

    /// Only its beginning is read.
    var isCut: Bool { text.utf8.count > Self.most && text.unicodeScalars.count > Self.most }

    /// What the coach notices in it.
    func notices(_ coach: Coach, names: [String]) -> [LanguageNotice] {
        guard !text.isEmpty else { return [] }
        let read = isCut ? String(text.unicodeScalars.prefix(Self.most)) : text
        let all = coach.read(read, as: kind, for: audience, in: language, names: names)
        return isWhole ? all.filter { !$0.problem.isOfWords && $0.problem != .tooLong } : all
    }
}

/// Something that the coach noticed, with the text in which it stands.
struct CoachFinding: Sendable {
    var text: CoachedText
    var notice: LanguageNotice

    static func all(in texts: [CoachedText], _ coach: Coach, names: [String]) -> [CoachFinding] {
        texts.flatMap { text in text.notices(coach, names: names).map { CoachFinding(text: text, notice: $0) } }
    }
}
