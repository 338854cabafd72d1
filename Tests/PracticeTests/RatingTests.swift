import Practice
import Testing

/// What people answer.
struct RatingTests {
    private func family() throws -> Family { try aFamily().asking() }

    private func rate(_ draft: Family.RatingDraft) throws -> [Family.Event] {
        try family().rate(draft, on: .safe, as: .first, today: today)
    }

    @Test(arguments: [("0", 0), ("7", 7), ("10", 10), ("05", 5), ("00", 0)])
    func `a whole number from 0 to 10 is taken`(typed: String, number: Int) throws {
        let family = try family().hearing(.kayla, say: typed, as: .first)

        #expect(family.scales[.safe]?.latest.map(\.number) == [number])
    }

    @Test(arguments: [
        "11", "-1", "5.5", "5,5", "5.0", "seven", "7/10", "6-7", "1e1", "0x5", "½", "٥", "５", "99999999999999999999",
        "6 7",
        "dont", "Passed",
    ])
    func `any other number is refused`(typed: String) {
        #expect(throws: Refusal(.notWhole0to10, "answer")) { try rate(.init(typed, from: .kayla)) }
    }

    @Test(arguments: ["+5", "-0", "005", "+10"])
    func `a number has digits only, two at the most`(typed: String) {
        #expect(throws: Refusal(.notWhole0to10, "answer")) { try rate(.init(typed, from: .kayla)) }
    }

    @Test func `no number and no other answer is refused`() {
        #expect(throws: Refusal(.numberMissing, "answer")) { try rate(.init("", from: .kayla)) }
    }

    @Test(arguments: blanks)
    func `a number without a reason is refused`(reason: String) {
        #expect(throws: Refusal(.reasonNeeded, "reason")) { try rate(.init("6", from: .kayla, because: reason)) }
    }

    @Test func `a number needs a reason or the note that they were asked and gave none`() throws {
        let asked = Family.RatingDraft("6", from: .kayla, because: "").with { $0.isAskedGaveNone = true }
        let both = Family.RatingDraft("6", from: .kayla, because: " Mae'n well. ").with {
            ($0.isAskedGaveNone, $0.language) = (true, "cy")
        }

        let reasons = try [asked, both].map { draft in
            try family().taking(rate(draft)).scales[.safe]?.latest.first?.content.reason
        }

        #expect(reasons == [.askedGaveNone, .given(words: Written("Mae'n well.", language: "cy"))])
    }

    @Test(arguments: [("dont-know", Rating.Answer.dontKnow), ("passed", .passed)])
    func `not knowing and passing are answers and need no reason`(typed: String, answer: Rating.Answer) throws {
        let events = try rate(.init(typed, from: .kayla, because: ""))

        let content = Rating.Content(rater: .person(.kayla), answer: answer, reason: nil, day: today)
        #expect(events == [.scales(.numberGiven(scale: .safe, rating: .first, content: content))])
    }

    @Test func `everything that was said around the number is kept`() throws {
        let draft = Family.RatingDraft("4", from: .mia, because: "I still listen at night.").with {
            $0.whyNotZero = " Dee comes. "
            $0.oneHigher = "A lamp."
            $0.askedBy = "Jo"
            $0.proxy = "Dee, who asked her at bedtime"
            $0.occasion = "Home visit"
            $0.shownTo = .workerOnly
        }

        let rating = try #require(family().taking(rate(draft)).scales[.safe]?.latest.first)

        let content = Rating.Content(
            rater: .person(.mia), answer: .number(value: 4), reason: .given(words: Written("I still listen at night.")),
            whyNotZero: "Dee comes.", oneHigher: "A lamp.", day: today, askedBy: "Jo",
            proxy: "Dee, who asked her at bedtime", occasion: "Home visit", shownTo: .workerOnly)
        #expect(rating.content == content)
        #expect(rating.reasonWords?.text == "I still listen at night.")
    }

    @Test(arguments: ["reason", "whyNotZero", "oneHigher", "askedBy", "proxy", "occasion"])
    func `no part of an answer takes what cannot be kept`(field: String) throws {
        let fields: [String: WritableKeyPath<Family.RatingDraft, String>] = [
            "reason": \.reason, "whyNotZero": \.whyNotZero, "oneHigher": \.oneHigher, "askedBy": \.askedBy,
            "proxy": \.proxy, "occasion": \.occasion,
        ]
        let part = try #require(fields[field])
        for (text, reason) in unkeepable {
            let draft = Family.RatingDraft("6", from: .kayla).with { $0[keyPath: part] = text }

            #expect(throws: Refusal(reason, field)) { try rate(draft) }
        }
    }

    @Test(arguments: ["4", "dont-know", "passed"])
    func `a child's answer is kept only with who may see it`(typed: String) throws {
        let silent = Family.RatingDraft(typed, from: .mia).with { $0.shownTo = nil }
        let adult = Family.RatingDraft(typed, from: .kayla).with { $0.shownTo = nil }

        let shownTo = try family().taking(rate(adult)).scales[.safe]?.latest.map(\.content.shownTo)

        #expect(throws: Refusal(.childHasNotAgreed, "shownTo")) { try rate(silent) }
        #expect(shownTo == [.everyone])
    }

    @Test func `an answer comes from somebody of the record, on a day that has come`() throws {
        #expect(throws: Refusal(.notFound, "rater")) { try rate(.init("6", from: .stranger)) }
        #expect(throws: Refusal(.notFound, "rater")) {
            try rate(Family.RatingDraft("6", from: .kayla).with { $0.rater = nil })
        }
        #expect(throws: Refusal(.inFuture, "day")) { try rate(.init("6", from: .kayla, on: day("2026-11-22"))) }
        #expect(throws: Refusal(.notFound)) {
            try family().rate(.init("6", from: .kayla), on: .unheardOf, as: .first, today: today)
        }
    }

    @Test func `the latest answer is that of the latest day, and on one day the one recorded last`() throws {
        var family = try family().hearing(.kayla, say: "3", as: .first, on: day("2026-10-01"))
        family = try family.hearing(.ryan, say: "8", as: .second, on: day("2026-10-01"))
        family = try family.hearing(.kayla, say: "6", as: .third, on: day("2026-11-01"))
        family = try family.taking(
            family.rate(.init("1", from: .kayla, on: day("2026-09-01")), on: .safe, as: ID(604), today: today))
        family = try family.hearing(.ryan, say: "9", as: ID(605), on: day("2026-10-01"))

        let latest = try #require(family.scales[.safe]).latest

        #expect(latest.map(\.rater) == [.person(.kayla), .person(.ryan)])
        #expect(latest.map(\.number) == [6, 9])
    }

    @Test func `a withdrawn answer counts no more, and the one before it counts again`() throws {
        let once = try family().hearing(.kayla, say: "3", as: .first, on: day("2026-10-01"))
        let twice = try once.hearing(.kayla, say: "9", as: .second)

        let withdrawn = try twice.taking(twice.withdrawRating(.second, on: .safe, because: "It was Ryan's."))

        #expect(withdrawn.scales[.safe]?.latest.map(\.number) == [3])
        #expect(withdrawn.scales[.safe]?.allRatings.map(\.withdrawn) == [nil, "It was Ryan's."])
        #expect(throws: Refusal(.isWithdrawn)) { try withdrawn.withdrawRating(.second, on: .safe, because: "Again.") }
        #expect(throws: Refusal(.whyMissing, "why")) { try twice.withdrawRating(.second, on: .safe, because: "") }
        #expect(throws: Refusal(.notFound)) { try twice.withdrawRating(.unheardOf, on: .safe, because: "A slip.") }
        #expect(throws: Refusal(.notFound)) { try twice.withdrawRating(.second, on: .unheardOf, because: "A slip.") }
    }

    @Test func `an answer of an earlier series can still be withdrawn`() throws {
        let answered = try family().hearing(.kayla, say: "3", as: .first)
        let reworded = try answered.taking(answered.rewordScale(.safe, as: .safe.with { $0.ten = "Calm." }))

        let withdrawn = try reworded.taking(reworded.withdrawRating(.first, on: .safe, because: "It was Ryan's."))

        #expect(withdrawn.scales[.safe]?.series.map { $0.ratings.map(\.isLive) } == [[false], []])
    }
}
