/// A text that a person wrote, with the language it is in. It keeps that tag wherever it is shown (assurance 103).
package struct Written: Hashable, Sendable, Codable {
    package var text: String
    /// A language tag such as `en` or `cy`.
    package var language: String

    /// The longest text that is taken, in Unicode scalars.
    package static let limit = 10_000

    package init(_ text: String, language: String = "en") {
        self.text = text
        self.language = language
    }
}

extension Written {
    /// A text as somebody typed it, checked.
    ///
    /// - Throws: `missing` where nothing but white space stands there, `tooLong`, `unreadable`.
    package static func checked(
        _ typed: String, language: String = "en", field: String
    ) throws(Refusal) -> Written {
        let text = try plain(typed, field: field)
        guard !text.isEmpty else { throw Refusal(.missing, field) }
        return Written(text, language: language)
    }

    /// The same, but nothing is fine.
    package static func optional(
        _ typed: String, language: String = "en", field: String
    ) throws(Refusal) -> Written? {
        let text = try plain(typed, field: field)
        return text.isEmpty ? nil : Written(text, language: language)
    }

    /// The typed text without white space at its ends.
    package static func plain(_ typed: String, field: String) throws(Refusal) -> String {
        guard typed.unicodeScalars.count <= limit else { throw Refusal(.tooLong(limit: limit), field) }
        for scalar in typed.unicodeScalars where scalar.value < 32 && scalar != "\n" && scalar != "\t" {
            throw Refusal(.unreadable, field)
        }
        guard let first = typed.firstIndex(where: { !$0.isWhitespace }),
            let last = typed.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(typed[first...last])
    }
}
