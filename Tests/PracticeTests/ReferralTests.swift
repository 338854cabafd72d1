import Practice
import Testing

/// What somebody refers, and what becomes of it.
struct ReferralTests {
    private static let door = FrontDoor.builtIn

    private func sent(_ content: Referral.Content = aLetter) throws -> Referral {
        try Referral().taking(Referral().send(content))
    }

    private func takenOn() throws -> Referral {
        let referral = try sent()
        return try referral.taking(referral.decide("take-on", because: Written("They need us."), at: Self.door))
    }

    // MARK: - Sending

    @Test func `a full letter misses nothing`() {
        #expect(aLetter.missing == [])
    }

    @Test func `a letter with one sentence is taken, and says what it misses`() throws {
        var content = Referral.Content(language: "en", wording: Self.door.wording(isWelsh: false))
        content.worries = "He is alone till late."

        let referral = try sent(content)

        #expect(referral.content == content)
        #expect(content.missing.count == Referral.Part.allCases.count - 1)
        #expect(!content.missing.contains(.worries))
    }

    @Test func `an empty form is not sent`() {
        let content = Referral.Content(language: "en", wording: Self.door.wording(isWelsh: false))

        #expect(throws: Refusal(.missing, "worries")) { try Referral().send(content) }
    }

    @Test func `a number needs its reason to count as there, and so does a family that does not agree`() {
        var content = aLetter
        content.whyThisNumber = ""
        content.consent = .no

        #expect(content.missing == [.number, .consent])
        content.number = .dontKnow
        content.consentWords = "It is not safe to ask."
        #expect(content.missing == [])
    }

    @Test func `sending twice sends once`() throws {
        #expect(try sent().send(aLetter) == [])
    }

    // MARK: - Asking and deciding

    @Test func `an answer comes once, and not after the question was taken back`() throws {
        let asked = try sent().taking(sent().ask(Written("When?"), as: ID(1)))
        let answered = try asked.taking(asked.answer(ID(1), with: Written("Friday.")))
        let withdrawn = try asked.taking(asked.withdrawQuestion(ID(1), because: "They rang."))

        #expect([asked.state, answered.state, withdrawn.state] == [.asked, .answered, .waiting])
        #expect(throws: Refusal(.notAsked)) { try answered.answer(ID(1), with: Written("Or Saturday.")) }
        #expect(throws: Refusal(.notAsked)) { try withdrawn.answer(ID(1), with: Written("Friday.")) }
        #expect(throws: Refusal(.missing, "answer")) { try asked.answer(ID(1), with: Written("  ")) }
    }

    @Test func `a decision says what and why, and a later one stands beside it`() throws {
        let referral = try sent()
        let refusal = Refusal(.notFound, "outcome", others: [Refusal(.missing, "why")])
        #expect(throws: refusal) { try referral.decide("", because: Written(""), at: Self.door) }

        let once = try referral.taking(referral.decide("advice", because: Written("Dee is there."), at: Self.door))
        let twice = try once.taking(once.decide("take-on", because: Written("Dee moved."), at: Self.door))

        #expect(twice.decisions.map(\.decision.outcome.id) == ["advice", "take-on"])
        #expect(twice.decision?.why.text == "Dee moved.")
    }

    @Test func `it goes into a record only after a decision to work with the family, and into one only`() throws {
        #expect(throws: Refusal(.notTakenOn)) { try sent().becomes(ID(5), isNew: true) }
        let taken = try takenOn().taking(takenOn().becomes(ID(5), isNew: true))

        #expect(try taken.becomes(ID(5), isNew: true) == [])
        #expect(throws: Refusal(.hasFamily)) { try taken.becomes(ID(6), isNew: false) }
    }

    // MARK: - Into a record

    private var taking: TakingIn { TakingIn(aLetter, referrer: "Mrs Ali, Hill School", day: day("2026-11-20")) }

    private var everything: Family.Taken {
        let pieces = taking.pieces.enumerated().map { ($0.offset, $0.element.category) }
        return .init(
            people: Array(taking.people.indices), pieces: Dictionary(uniqueKeysWithValues: pieces), hasNumber: true)
    }

    private func identity(_ part: Family.Taken.Part) -> UInt128 {
        switch part {
        case .person(let number): UInt128(1_000 + number)
        case .piece(let number): UInt128(2_000 + number)
        case .referrer: 3_000
        case .scale: 3_001
        case .rating: 3_002
        }
    }

    private func takeIn(_ family: Family) throws -> Family {
        try family.taking(family.takeIn(taking, everything, stamp: stamp(today), identity: identity))
    }

    @Test func `everything that was written stands in its column, with who said it and when`() throws {
        let family = try takeIn(Family().taking(Family().open(on: today, today: today)))

        func texts(_ category: Category) -> [String] { family.map.live(category).map(\.content.text.text) }
        #expect(texts(.existingStrength) == ["Mia is at school nearly every day.", "Kayla rings when she is ill."])
        #expect(
            texts(.pastHarm) == [
                "Dad pushed Mum into the cooker.", "He shouted all night.", "Mum's arm bled.", "Mia hid in the shed.",
                "I go to Dee's.",
            ])
        #expect(texts(.futureDanger) == ["Mia gets hurt between them."])
        #expect(texts(.goal) == ["The children sleep at Dee's when he drinks."])
        let harm = family.map.live(.pastHarm).map(\.content)
        #expect(
            harm.map(\.source) == [
                .told(by: "Mrs Ali, Hill School"), .told(by: "Mia (Mrs Ali, Hill School)"),
                .told(by: "Mia (Mrs Ali, Hill School)"), .seen(by: "Mrs Ali, Hill School"),
                .told(by: "Mrs Ali, Hill School"),
            ])
        #expect(
            harm.map(\.happened) == [
                nil, .about(words: "before Christmas"), .day(on: day("2026-03-03")), .year(year: 2026), nil,
            ])
        #expect(harm.map(\.isOwnWords) == [false, false, false, false, true])
    }

    @Test func `people come with what is known of them, and the number with its reason and its words`() throws {
        let family = try takeIn(Family().taking(Family().open(on: today, today: today)))

        #expect(family.people.present.map(\.name) == ["Mia Cole", "Leo", "Kayla Cole", "Mrs Ali"])
        #expect(family.people.children.map(\.details.birth) == [.day(on: day("2019-03-27")), .notKnown])
        #expect(family.people.children.map(\.details.known) == ["class 2", "about 2"])
        #expect(family.people.safeContactNotes.map(\.name) == ["Kayla Cole", "Mrs Ali"])
        let scale = try #require(family.scales.current.first)
        #expect(scale.wording == aLetter.wording)
        let rating = try #require(scale.latest.first)
        #expect(rating.number == 4)
        #expect(rating.reasonWords?.text == "Dee is near.")
        #expect(rating.day == day("2026-11-20"))
    }

    @Test func `taking it in twice, or where the people are known, doubles nothing`() throws {
        let once = try takeIn(Family().taking(Family().open(on: today, today: today)))

        #expect(try once.takeIn(taking, everything, stamp: stamp(today), identity: identity) == [])
        let known = try Family().taking(Family().open(on: today, today: today))
        let withMia = try known.taking(
            known.addPerson(.init(part: .child, name: "mia cole"), as: ID(77), today: today))
        #expect(try takeIn(withMia).people.children.map(\.name) == ["mia cole", "Leo"])
    }

    @Test func `nothing goes into a closed record`() throws {
        let family = aFamily()
        let closed = try family.taking(family.close(on: today, because: "Done.", today: today))

        #expect(throws: Refusal(.isClosed)) {
            try closed.takeIn(taking, everything, stamp: stamp(today), identity: identity)
        }
    }

    // MARK: - Days in one box

    @Test(arguments: [
        ("27 3 2019", "2019-03-27"), ("27/03/2019", "2019-03-27"), ("2019-03-27", "2019-03-27"),
        ("27.3.2019", "2019-03-27"),
        ("about 7", nil), ("31 2 2019", nil), ("27 March 2019", nil), ("", nil), ("1 2 3 4", nil),
    ])
    func `a date in one box is read where it is one`(typed: String, expected: String?) {
        #expect(Day.loosely(typed)?.description == expected)
    }

    // MARK: - How long it is kept

    @Test func `a decided referral keeps its words for whole years after the last that was decided, told or answered`()
        throws
    {
        let waiting = try sent()
        #expect(waiting.wordsEnd(afterYears: 6) == nil)
        #expect(waiting.remaining == nil)
        let decided = try waiting.taking(
            waiting.decide("advice", because: Written("They have Dee."), at: Self.door))
        let sixYearsOn = try #require(Day(year: today.year + 6, month: today.month, day: today.day))
        #expect(decided.wordsEnd(afterYears: 6) == sixYearsOn)
        var later = decided
        let leapDay = day("2028-02-29")
        later.apply(.outcomeTold(words: Written("Thank you.")), stamp(leapDay))
        #expect(later.wordsEnd(afterYears: 1) == day("2029-03-01"))
        #expect(later.remaining?.outcome.id == "advice")
        // What is part of a family's record is kept as long as that is.
        let taken = try takenOn()
        #expect(try taken.taking(taken.becomes(ID(5), isNew: true)).wordsEnd(afterYears: 6) == nil)
    }

    @Test func `what is left of a referral is no referral that can be decided or told of`() throws {
        let decided = try takenOn()
        let remains = try #require(decided.remaining)
        let left = Referral().taking([.wordsRemoved(remains: remains)])
        #expect(left.state == .removed)
        #expect(left.content == nil)
        #expect(throws: Refusal(.notFound)) { try left.tellOutcome(Written("Hello.")) }
    }

    // MARK: - The authority's front door

    @Test func `a front door needs its words, and days between 1 and 90`() throws {
        let authority = try anAuthority()
        var door = FrontDoor.builtIn
        #expect(try authority.openFrontDoor(door) == [])
        door.ten = Term("", "")
        door.draftDays = 0
        door.outcomes[1].name = Term(" ", "")
        let refusal = Refusal(
            .missing, "ten", others: [Refusal(.missing, "outcome2"), Refusal(.notSoManyDays, "draftDays")])

        #expect(throws: refusal) { try authority.openFrontDoor(door) }
        var kept = FrontDoor.builtIn
        kept.keptYears = 0
        #expect(throws: Refusal(.notSoManyYears, "keptYears")) { try authority.openFrontDoor(kept) }
        kept.keptYears = 6
        #expect(try authority.openFrontDoor(kept) == [.frontDoorOpened(frontDoor: kept)])
    }

    @Test func `Welsh words of the number are used where they are there`() {
        #expect(Self.door.wording(isWelsh: true).question.language == "cy")
        var door = Self.door
        door.question.welsh = ""
        #expect(door.wording(isWelsh: true).question == Written(door.question.english))
    }
}

extension Referral {
    /// The record after these things happened, one millisecond apart.
    fileprivate func taking(_ events: [Event]) -> Referral {
        var referral = self
        for (place, event) in events.enumerated() { referral.apply(event, stamp(today, after: place)) }
        return referral
    }
}
