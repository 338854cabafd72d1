/// What an authority decided about its front door: whom to ring, in which order it asks, what its number means, how a
/// referral can be decided (docs/practice/11 §11.7).
package struct FrontDoor: Hashable, Sendable, Codable {
    /// One way to decide on a referral.
    package struct Outcome: Hashable, Sendable, Codable, Identifiable {
        /// A word of the program's or a number of the authority's own.
        package var id: String
        package var name: Term
        /// The family is worked with: the referral can become its record.
        package var takesOn: Bool

        package init(id: String, name: Term, takesOn: Bool) {
            self.id = id
            self.name = name
            self.takesOn = takesOn
        }
    }

    /// Whom to ring at once, with the number, such as "Front door, Monday to Friday 8:30am to 5pm: 01632 960100".
    package var byDay: Term
    /// The same for evenings, nights and weekends.
    package var byNight: Term
    package var columns: Terminology.ColumnOrder
    package var question: Term
    package var ten: Term
    package var zero: Term
    package var outcomes: [Outcome]
    /// Something that was begun and not sent is thrown away so many days after it was last saved.
    package var draftDays: Int
    /// Links for whoever referred work for so many days.
    package var linkDays: Int
    /// The words of a decided referral that became part of no record are kept for so many years; nil where the authority
    /// has not said, and then nothing is removed.
    package var keptYears: Int?

    package init(
        byDay: Term, byNight: Term, columns: Terminology.ColumnOrder, question: Term, ten: Term, zero: Term,
        outcomes: [Outcome], draftDays: Int, linkDays: Int, keptYears: Int? = nil
    ) {
        self.keptYears = keptYears
        self.byDay = byDay
        self.byNight = byNight
        self.columns = columns
        self.question = question
        self.ten = ten
        self.zero = zero
        self.outcomes = outcomes
        self.draftDays = draftDays
        self.linkDays = linkDays
    }

    package subscript(outcome: String) -> Outcome? { outcomes.first { $0.id == outcome } }

    /// The wording of the number in a language, as a scale of the family's record would hold it.
    package func wording(isWelsh: Bool) -> Scale.Wording {
        func text(_ term: Term) -> String { isWelsh && !term.welsh.isEmpty ? term.welsh : term.english }
        let hasWelsh = isWelsh && !question.welsh.isEmpty
        return Scale.Wording(
            question: Written(text(question), language: hasWelsh ? "cy" : "en"), ten: text(ten), zero: text(zero))
    }

    /// What a new authority begins with. It has no telephone number before the authority gives one.
    package static let builtIn = FrontDoor(
        byDay: Term("", ""), byNight: Term("", ""), columns: .workingWellFirst,
        question: Term("How safe and well are the children now?", "Pa mor ddiogel ac iach yw'r plant nawr?"),
        ten: Term(
            "the children are safe, they have what they need, and nobody has to do anything",
            "mae'r plant yn ddiogel, mae ganddynt yr hyn sydd ei angen arnynt, ac nid oes angen i neb wneud dim"),
        zero: Term(
            "a child is being hurt or will be, and somebody has to act today",
            "mae plentyn yn cael niwed neu bydd yn cael niwed, ac mae'n rhaid i rywun weithredu heddiw"),
        outcomes: [
            Outcome(
                id: "take-on", name: Term("We work with the family", "Rydym yn gweithio gyda'r teulu"), takesOn: true),
            Outcome(id: "early-help", name: Term("Early help", "Cymorth cynnar"), takesOn: true),
            Outcome(id: "advice", name: Term("Advice was given", "Rhoddwyd cyngor"), takesOn: false),
            Outcome(
                id: "no-more", name: Term("We do no more now", "Ni wnawn ragor ar hyn o bryd"), takesOn: false),
            Outcome(
                id: "another-service", name: Term("Passed to another service", "Trosglwyddwyd i wasanaeth arall"),
                takesOn: false),
        ], draftDays: 14, linkDays: 14)
}

extension Authority {
    /// So many ways to decide can be named.
    package static let mostOutcomes = 10

    /// Changes what the authority decided about its front door.
    package func openFrontDoor(_ frontDoor: FrontDoor) throws(Refusal) -> [Event] {
        var door = frontDoor
        var checks = Checks()
        func plain(_ term: Term, _ field: String) -> Term {
            Term(checks.plain(term.english, field), checks.plain(term.welsh, "\(field)Welsh"))
        }
        func needed(_ term: Term, _ field: String) -> Term {
            Term(checks.needed(Written(term.english), field), checks.plain(term.welsh, "\(field)Welsh"))
        }
        door.byDay = plain(door.byDay, "byDay")
        door.byNight = plain(door.byNight, "byNight")
        door.question = needed(door.question, "question")
        door.ten = needed(door.ten, "ten")
        door.zero = needed(door.zero, "zero")
        for place in door.outcomes.indices {
            door.outcomes[place].name = needed(door.outcomes[place].name, "outcome\(place + 1)")
        }
        if door.outcomes.isEmpty { checks.refuse(.missing, "outcome1") }
        if !(1...90).contains(door.draftDays) { checks.refuse(.notSoManyDays, "draftDays") }
        if !(1...90).contains(door.linkDays) { checks.refuse(.notSoManyDays, "linkDays") }
        if let years = door.keptYears, !(1...100).contains(years) { checks.refuse(.notSoManyYears, "keptYears") }
        try checks.pass()
        return door == self.frontDoor ? [] : [.frontDoorOpened(frontDoor: door)]
    }
}
