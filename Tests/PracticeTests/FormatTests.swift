import Practice
import Testing

/// In which form somebody needs what is for them.
struct FormatTests {
    @Test func `what somebody needs is kept once and in one order, and nothing where they need nothing`() {
        let details = Person.Details(
            part: .adult, name: "Kayla", formats: [.signLanguage, .largePrint, .signLanguage])
        let none = Person.Details(part: .adult, name: "Kayla", formats: [])

        #expect(details.formats == [.largePrint, .signLanguage])
        #expect(none.formats.isEmpty && none == Person.Details(part: .adult, name: "Kayla"))
    }

    @Test func `the names that are stored are those that were released`() {
        #expect(
            Person.Format.allCases.map(\.rawValue) == [
                "largePrint", "easyRead", "readAloud", "braille", "interpreter", "signLanguage",
            ])
    }
}
