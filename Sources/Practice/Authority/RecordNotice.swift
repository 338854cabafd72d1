/// What an authority tells people about what it keeps of them, in its own words: what the law says they must be told when
/// they ask for their records.
package struct RecordNotice: Hashable, Sendable, Codable {
    package enum Heading: String, CaseIterable, Hashable, Sendable, Codable {
        case purposes, kinds, recipients, keeping, rights, source, safeguards
    }

    package struct Text: Hashable, Sendable, Codable {
        package var heading: Heading
        package var words: Term

        package init(heading: Heading, words: Term) {
            self.heading = heading
            self.words = words
        }
    }

    package var texts: [Text] = []

    package init(texts: [Text] = []) {
        self.texts = texts
    }

    /// nil where the authority has not said; then what comes with Kith holds.
    package subscript(heading: Heading) -> Term? { texts.first { $0.heading == heading }?.words }
}

extension Authority {
    /// Says what people are told about what is kept of them. What is left empty is said as Kith has it.
    package func settle(_ notice: RecordNotice) throws(Refusal) -> [Event] {
        var checks = Checks()
        var kept = RecordNotice()
        for heading in RecordNotice.Heading.allCases {
            guard var words = notice[heading] else { continue }
            words.english = checks.plain(words.english, heading.rawValue)
            words.welsh = checks.plain(words.welsh, "\(heading.rawValue)Welsh")
            if !words.english.isEmpty || !words.welsh.isEmpty {
                kept.texts.append(.init(heading: heading, words: words))
            }
        }
        try checks.pass()
        return kept == recordNotice ? [] : [.recordNoticeSet(notice: kept)]
    }
}
