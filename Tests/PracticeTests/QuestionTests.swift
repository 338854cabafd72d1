import Practice
import Testing

/// What we do not know yet.
struct QuestionTests {
    private func asking(_ text: String = "Who is with Mia at night?") throws -> Family {
        let question = FamilyMap.Question.Content(text: Written(text), who: "Jo", by: day("2026-12-01"))
        return try aFamily().taking(aFamily().ask(question, as: .nights))
    }

    @Test func `a question says who asks it and by when`() throws {
        let question = try #require(asking().map.question(.nights))

        #expect(question.content.text.text == "Who is with Mia at night?")
        #expect(question.content.who == "Jo")
        #expect(question.content.by == day("2026-12-01"))
        #expect(question.isOpen)
    }

    @Test(arguments: blanks)
    func `a question that asks nothing is refused`(text: String) {
        #expect(throws: Refusal(.missing, "text")) { try asking(text) }
    }

    @Test(arguments: unkeepable)
    func `a question that cannot be kept is refused`(text: String, reason: Refusal.Reason) {
        #expect(throws: Refusal(reason, "text")) { try asking(text) }
        #expect(throws: Refusal(reason, "who")) {
            try aFamily().ask(.init(text: Written("Who is with Mia?"), who: text), as: .nights)
        }
        #expect(throws: Refusal(reason, "answer")) { try asking().answer(.nights, with: text) }
    }

    @Test func `a question can be reworded while it is open`() throws {
        let family = try asking()
        let plainer = FamilyMap.Question.Content(text: Written("Who is with Mia and Leo at night?"))

        let reworded = try family.taking(family.reword(.nights, as: plainer))
        let same = try reworded.reword(.nights, as: plainer)

        #expect(reworded.map.question(.nights)?.content == plainer)
        #expect(same.isEmpty)
    }

    @Test func `an answer closes the question and keeps its language`() throws {
        let family = try asking()

        let answered = try family.taking(family.answer(.nights, with: " Nain ", language: "cy"))

        #expect(answered.map.question(.nights)?.answer == Written("Nain", language: "cy"))
        #expect(answered.map.openQuestions.isEmpty)
        #expect(throws: Refusal(.missing, "answer")) { try family.answer(.nights, with: "") }
    }

    @Test func `a question is withdrawn for a reason`() throws {
        let family = try asking()

        let withdrawn = try family.taking(family.withdraw(.nights, because: "Asked twice."))

        #expect(withdrawn.map.question(.nights)?.withdrawn == "Asked twice.")
        #expect(withdrawn.map.openQuestions.isEmpty)
        #expect(throws: Refusal(.whyMissing, "why")) { try family.withdraw(.nights, because: " ") }
        #expect(throws: Refusal(.isWithdrawn)) { try withdrawn.answer(.nights, with: "Nain") }
        #expect(throws: Refusal(.isWithdrawn)) { try withdrawn.reword(.nights, as: .init(text: Written("Who?"))) }
    }

    @Test func `a question that was never asked can be neither answered nor withdrawn`() {
        #expect(throws: Refusal(.notFound)) { try aFamily().answer(.neverAsked, with: "Nain") }
        #expect(throws: Refusal(.notFound)) { try aFamily().withdraw(.neverAsked, because: "A slip.") }
    }

    @Test func `an answered question is not answered again, and nobody is told that it was withdrawn`() throws {
        let family = try asking()
        let answered = try family.taking(family.answer(.nights, with: "Nan"))

        #expect(throws: Refusal(.alreadyAnswered)) { try answered.answer(.nights, with: "Dee") }
        #expect(throws: Refusal(.alreadyAnswered)) { try answered.withdraw(.nights, because: "Asked twice.") }
        #expect(throws: Refusal(.alreadyAnswered)) { try answered.reword(.nights, as: .init(text: Written("Who?"))) }
    }

    @Test func `a wrong answer is corrected; a question without one has nothing to correct`() throws {
        let family = try asking()
        let answered = try family.taking(family.answer(.nights, with: "Nan"))

        let events = try answered.correctAnswer(.nights, to: " Dee ")
        let corrected = answered.taking(events)

        #expect(events == [.map(.answerCorrected(question: .nights, answer: Written("Dee")))])
        #expect(corrected.map.question(.nights)?.answer?.text == "Dee")
        #expect(corrected.map.answeredQuestions.map(\.id) == [.nights])
        #expect(try corrected.correctAnswer(.nights, to: "Dee").isEmpty)
        #expect(throws: Refusal(.missing, "answer")) { try answered.correctAnswer(.nights, to: " ") }
        #expect(throws: Refusal(.notFound)) { try family.correctAnswer(.nights, to: "Dee") }
    }
}
