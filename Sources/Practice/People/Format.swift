extension Person {
    /// In which form somebody needs what is for them, to take part as everybody else does (Equality Act 2010, section 20;
    /// assurance 99). It is kept with the person, so that nobody has to ask for it again at each letter and meeting.
    package enum Format: String, CaseIterable, Hashable, Sendable, Codable {
        case largePrint
        /// Short sentences with a picture beside each.
        case easyRead
        /// Somebody, or a device, reads it to them.
        case readAloud
        case braille
        /// Between languages, in speech.
        case interpreter
        case signLanguage
    }
}

extension Person.Details {
    /// The forms in which they need what is for them, each once and always in the same order.
    package var formats: [Person.Format] {
        get { neededFormats ?? [] }
        set {
            let all = Person.Format.allCases.filter(newValue.contains)
            neededFormats = all.isEmpty ? nil : all
        }
    }
}
