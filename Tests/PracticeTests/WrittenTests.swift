import Practice
import Testing

struct WrittenTests {
    @Test func `a text keeps its language and loses only the white space at its ends`() throws {
        let written = try Written.checked("  Mae ofn arna i.\n\nBob nos.  \n", language: "cy", field: "text")

        #expect(written == Written("Mae ofn arna i.\n\nBob nos.", language: "cy"))
    }

    @Test(arguments: blanks)
    func `a text that has to be there cannot be blank`(text: String) throws {
        let optional = try Written.optional(text, field: "text")

        #expect(throws: Refusal(.missing, "text")) { try Written.checked(text, field: "text") }
        #expect(optional == nil)
    }

    @Test(arguments: unkeepable)
    func `a text that cannot be kept is refused whether it is needed or not`(text: String, reason: Refusal.Reason) {
        #expect(throws: Refusal(reason, "text")) { try Written.checked(text, field: "text") }
        #expect(throws: Refusal(reason, "text")) { try Written.optional(text, field: "text") }
    }

    @Test func `10,000 characters are taken`() throws {
        let text = String(repeating: "é", count: 10_000)

        let written = try Written.checked(text, field: "text")

        #expect(written.text == text)
    }

    @Test func `a megabyte is too long`() {
        let text = String(repeating: "a", count: 1_000_000)

        #expect(throws: Refusal(.tooLong(limit: 10_000), "text")) { try Written.checked(text, field: "text") }
    }
}
