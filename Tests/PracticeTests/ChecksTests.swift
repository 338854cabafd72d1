import Practice
import Testing

/// A form is told everything that is wrong with it, in the order of its fields.
struct ChecksTests {
    @Test func `what was noted is thrown as one refusal, of each field only the first`() throws {
        var checks = Checks()
        checks.refuse(.missing, "text")
        checks.refuse(.unreadable, "text")
        checks.refuse(.inFuture, "day")

        let refusal = try #require(throws: Refusal.self) { try checks.pass() }

        #expect(refusal.all == [Refusal(.missing, "text"), Refusal(.inFuture, "day")])
        #expect(!checks.isClean)
    }

    @Test func `the last check adds what was noted before to what is wrong itself`() throws {
        var checks = Checks()
        let clean = try checks.finish(3)
        checks.refuse(.missing, "text")

        let refusal = try #require(throws: Refusal.self) {
            _ = try checks.finish(try Written.checked("", field: "why"))
        }
        let alone = try #require(throws: Refusal.self) { _ = try checks.finish(3) }

        #expect(clean == 3)
        #expect(refusal.all == [Refusal(.missing, "text"), Refusal(.missing, "why")])
        #expect(alone.all.first == Refusal(.missing, "text"))
    }

    @Test func `a person, an item, a pair and a scale name all their problems`() throws {
        let long = String(repeating: "a", count: 10_001)
        let family = aFamily()
        let tooLong = Refusal.Reason.tooLong(limit: 10_000)

        let person = try #require(throws: Refusal.self) {
            _ = try family.addPerson(
                .init(part: .adult, name: "", otherNames: long, birth: .unborn(due: nil)), as: .stranger, today: today)
        }
        let item = try #require(throws: Refusal.self) {
            _ = try family.add(
                .init(text: Written(" "), children: [.ryan], who: long, notFor: [.stranger]), to: .nextStep, as: .step)
        }
        let pair = try #require(throws: Refusal.self) {
            _ = try family.writePair(
                .init(children: [.ryan], statement: .init(who: long), goal: .init(thenWhat: long)), as: .calm,
                today: today, authority: anAuthority())
        }
        let scale = try #require(throws: Refusal.self) {
            _ = try family.askScale(
                .init(question: Written(""), ten: long, closeAt: 11), kind: .safety, for: nil, as: .safe)
        }

        #expect(
            person.all == [
                Refusal(.nameMissing, "name"), Refusal(tooLong, "otherNames"), Refusal(.unbornNotChild, "birth"),
            ])
        #expect(item.all.map(\.field) == ["text", "children", "who", "notFor"])
        #expect(pair.all.map(\.field) == ["children", "area", "who", "thenWhat"])
        #expect(
            scale.all == [
                Refusal(.missing, "question"), Refusal(tooLong, "ten"), Refusal(.notWhole0to10, "closeAt"),
            ])
    }

    @Test func `an answer names all its problems, the missing person among them`() throws {
        let family = try aFamily().asking()
        let draft = Family.RatingDraft(rater: nil, answer: "11", reason: "", day: day("2026-11-22"))
        let child = Family.RatingDraft(rater: .mia, answer: "4", reason: "", day: today)

        let nobody = try #require(throws: Refusal.self) {
            _ = try family.rate(draft, on: .safe, as: .first, today: today)
        }
        let asked = try #require(throws: Refusal.self) {
            _ = try family.rate(child, on: .safe, as: .first, today: today)
        }

        #expect(
            nobody.all == [
                Refusal(.notFound, "rater"), Refusal(.notWhole0to10, "answer"), Refusal(.inFuture, "day"),
            ])
        #expect(asked.all == [Refusal(.reasonNeeded, "reason"), Refusal(.childHasNotAgreed, "shownTo")])
    }
}
