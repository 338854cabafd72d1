import Practice

/// The day on which every test takes place, unless it says otherwise.
let today = day("2026-11-21")

/// A day as it is written: `day("2026-11-21")`.
func day(_ written: String) -> Day {
    guard let day = Day(written) else { preconditionFailure("The calendar has no day \(written).") }
    return day
}

/// A time as it is typed: `time("2:30pm")`.
func time(_ typed: String) -> TimeOfDay {
    guard let time = TimeOfDay(typed: typed) else { preconditionFailure("No day has the time \(typed).") }
    return time
}

/// When and by whom something was recorded: so many milliseconds after midnight.
func stamp(_ day: Day, after milliseconds: Int = 0, by worker: Worker.ID = .jo) -> Stamp {
    Stamp(at: Moment(milliseconds: Int64(day.number * 86_400_000 + milliseconds)), on: day, by: worker)
}

// MARK: - Names

extension ID where Of == Person {
    static var mia: Self { Self(1) }
    static var leo: Self { Self(2) }
    static var kayla: Self { Self(3) }
    static var ryan: Self { Self(4) }
    static var dee: Self { Self(5) }
    static var mrsAli: Self { Self(6) }
    static var jo: Self { Self(7) }
    static var stranger: Self { Self(99) }
}

extension ID where Of == Worker {
    static var jo: Self { Self(101) }
    static var sam: Self { Self(102) }
    static var alex: Self { Self(103) }
}

extension ID where Of == Team {
    static var harbour: Self { Self(111) }
    static var hill: Self { Self(112) }
}

extension ID where Of == FamilyMap.Item {
    static var pushed: Self { Self(201) }
    static var slept: Self { Self(202) }
    static var step: Self { Self(203) }
    static var unheardOf: Self { Self(299) }
}

extension ID where Of == FamilyMap.Question {
    static var nights: Self { Self(301) }
    static var neverAsked: Self { Self(399) }
}

extension ID where Of == Pair {
    static var calm: Self { Self(401) }
    static var school: Self { Self(402) }
    static var unheardOf: Self { Self(499) }
}

extension ID where Of == Scale {
    static var safe: Self { Self(501) }
    static var unheardOf: Self { Self(599) }
}

extension ID where Of == Rating {
    static var first: Self { Self(601) }
    static var second: Self { Self(602) }
    static var third: Self { Self(603) }
    static var unheardOf: Self { Self(699) }
}

// MARK: - Families

/// The family of docs/practice/01 §1.7, open since January: Mia (7) and Leo (2), Kayla and Ryan, their aunt Dee, Mrs Ali
/// from school and Jo, a social worker who signs in.
func aFamily(named surname: String = "Hughes") -> Family {
    let people: [(Person.ID, Person.Details)] = [
        (.kayla, .init(part: .adult, name: "Kayla", fullName: "Kayla \(surname)", birth: .day(on: day("1998-02-11")))),
        (.ryan, .init(part: .adult, name: "Ryan", fullName: "Ryan \(surname)")),
        (.leo, .init(part: .child, name: "Leo", fullName: "Leo \(surname)", birth: .day(on: day("2024-05-02")))),
        (.mia, .init(part: .child, name: "Mia", fullName: "Mia \(surname)", birth: .day(on: day("2019-08-30")))),
        (.mrsAli, .init(part: .professional, name: "Mrs Ali", known: "teacher, Hill School")),
        (.jo, .init(part: .professional, name: "Jo", known: "social worker", worker: .jo)),
        (.dee, .init(part: .network, name: "Dee", known: "Kayla's aunt")),
    ]
    let events: [Family.Event] = people.map { .people(.personAdded(person: $0, details: $1)) }
    return Family().taking([.standing(.opened(on: day("2026-01-05")))] + events, on: day("2026-01-05"))
}

/// An authority with the built-in service areas, which expects the three elements from April 2026.
func anAuthority() throws -> Authority {
    try Authority().taking(Authority().found(name: "Harbour Council", elementsFrom: day("2026-04-01")))
}

extension Family {
    /// The record after these things happened, one millisecond apart.
    func taking(_ events: [Event], on day: Day = today, by worker: Worker.ID = .jo) -> Family {
        var family = self
        for (place, event) in events.enumerated() { family.apply(event, stamp(day, after: place, by: worker)) }
        return family
    }
}

extension Authority {
    /// The authority after these things happened, one millisecond apart.
    func taking(_ events: [Event], on day: Day = today) -> Authority {
        var authority = self
        for (place, event) in events.enumerated() { authority.apply(event, stamp(day, after: place)) }
        return authority
    }
}

// MARK: - What people write

extension FamilyMap.Item.Content {
    /// An item that says this and nothing else.
    static func saying(_ text: String) -> Self { Self(text: Written(text)) }
}

extension Family {
    /// With an item on the map.
    func mapping(
        _ text: String, in category: Category, as id: FamilyMap.Item.ID = .pushed, on day: Day = today
    ) throws -> Family {
        try taking(add(.saying(text), to: category, as: id), on: day)
    }

    /// With children in these service areas since a day in the past.
    func placing(
        _ area: ServiceArea, for children: Person.ID..., since: Day = day("2026-01-05")
    ) throws -> Family {
        try children.reduce(self) { family, child in
            try family.taking(
                family.move(
                    child, to: area.id, on: since, because: "The conference decided so.", today: since,
                    authority: anAuthority()),
                on: since)
        }
    }

    /// With a pair of statement and goal, about Mia; where she is in no area, in the words of child protection.
    func writing(
        _ draft: PairDraft = .calm, as id: Pair.ID = .calm, on day: Day = today
    ) throws -> Family {
        let isPlaced = draft.area != nil || !currentAreas(on: day, of: draft.children).isEmpty
        let draft = isPlaced ? draft : draft.with { $0.area = ServiceArea.childProtection.id }
        return try taking(writePair(draft, as: id, today: day, authority: anAuthority()), on: day)
    }

    /// With a scale whose ends are in words.
    func asking(_ wording: Scale.Wording = .safe, on day: Day = today) throws -> Family {
        try taking(askScale(wording, kind: .safety, for: nil, as: .safe), on: day)
    }

    /// With somebody's answer, given for a reason.
    func hearing(
        _ person: Person.ID, say answer: String, as id: Rating.ID, on day: Day = today
    ) throws -> Family {
        try taking(rate(.init(answer, from: person, on: day), on: .safe, as: id, today: day), on: day)
    }
}

extension Family.PairDraft {
    static var calm: Self {
        Self(
            children: [.mia],
            statement: WorryStatement(
                who: "Jo, Mrs Ali and Dee", happened: "Three times Ryan shouted and threw things.",
                ifNothingChanges: "Mia could be hit."),
            goal: Goal(
                doingInstead: "Ryan goes to Tom's before a row.", childExperience: "Mia sleeps in her bed.",
                holdFor: .init(value: 6, unit: .months)))
    }

    /// The same, changed in one place.
    func with(_ change: (inout Self) -> Void) -> Self {
        var draft = self
        change(&draft)
        return draft
    }
}

extension Scale.Wording {
    static var safe: Self {
        Self(
            question: Written("How safe are Mia and Leo when there is a row?"),
            ten: "They are always with a calm grown-up.", zero: "Nobody helps when Ryan shouts.")
    }

    /// The same, changed in one place.
    func with(_ change: (inout Self) -> Void) -> Self {
        var wording = self
        change(&wording)
        return wording
    }
}

extension Family.RatingDraft {
    /// What somebody answered, for a reason. Children agreed that everyone may see it.
    init(_ answer: String, from rater: Person.ID, because reason: String = "He stayed at Tom's.", on day: Day = today) {
        self.init(rater: rater, answer: answer, reason: reason, day: day)
        shownTo = .everyone
    }

    /// The same, changed in one place.
    func with(_ change: (inout Self) -> Void) -> Self {
        var draft = self
        change(&draft)
        return draft
    }
}

/// Texts with nothing in them to read.
let blanks = ["", "   ", "\n\t ", "\u{00A0}"]

/// Texts that cannot be kept, and why.
let unkeepable: [(text: String, reason: Refusal.Reason)] = [
    (String(repeating: "é", count: 10_001), .tooLong(limit: 10_000)),
    ("Mia\u{0}said", .unreadable),
    ("Mia said\u{1B}", .unreadable),
]
