extension Referral {
    /// What whoever referred wrote, word for word. Nothing has to be there.
    package struct Content: Hashable, Sendable, Codable {
        package enum Danger: String, CaseIterable, Hashable, Sendable, Codable { case yes, no, notSure }
        package enum Answer: String, CaseIterable, Hashable, Sendable, Codable { case yes, no, notSure }

        /// The language of the form that was filled in: `en` or `cy`.
        package var language: String
        /// Is a child in danger now?
        package var danger: Danger?
        package var dangerWords: String = ""
        package var referrer = Referrer()
        package var people: [Somebody] = []
        package var address: String = ""
        package var workingWell: String = ""
        package var worries: String = ""
        package var worriesKnown: Known?
        package var times: [Time] = []
        /// What makes it harder to sort out (complicating factors).
        package var harder: String = ""
        /// What may happen if nothing changes.
        package var ifNothingChanges: String = ""
        package var needsToHappen: String = ""
        /// The words of the number as they were shown, 10 and 0 among them.
        package var wording: Scale.Wording
        package var number: Rating.Answer?
        package var whyThisNumber: String = ""
        package var childsWords: String = ""
        package var whoKnows: String = ""
        package var familyTold: Answer?
        package var familyToldWords: String = ""
        package var consent: Answer?
        package var consentWords: String = ""
        /// How, when and where the family can be reached safely, and how not.
        package var safeContact: String = ""
        /// Languages, interpreter, sign language, anything that makes talking easier.
        package var talking: String = ""

        package init(language: String, wording: Scale.Wording) {
            self.language = language
            self.wording = wording
        }
    }

    /// Whoever refers, and how they can be reached.
    package struct Referrer: Hashable, Sendable, Codable {
        package var name: String = ""
        /// How they know the children: "her teacher", "a neighbour".
        package var known: String = ""
        package var organisation: String = ""
        package var phone: String = ""
        package var email: String = ""
        /// How and when it is safe to reach them.
        package var safeContact: String = ""
        /// Somebody who would rather not say who they are.
        package var isNameless = false

        package init() {}
    }

    /// A child or an adult of the family, as far as known.
    package struct Somebody: Hashable, Sendable, Codable {
        package var isChild: Bool
        package var name: String
        /// As it was typed: a date, an age, "about seven", "due in May".
        package var born: String
        /// How they belong: mother, lives at, school.
        package var known: String

        package init(isChild: Bool, name: String, born: String, known: String) {
            self.isChild = isChild
            self.name = name
            self.born = born
            self.known = known
        }
    }

    /// How something is known (docs/practice/01 §1.6).
    package enum Known: String, CaseIterable, Hashable, Sendable, Codable {
        case seen, told, both
    }

    /// One time when it happened: the first, the worst, the last (docs/practice/02).
    package struct Time: Hashable, Sendable, Codable {
        package enum Which: String, CaseIterable, Hashable, Sendable, Codable { case first, worst, last }

        package var which: Which
        package var what: String
        /// As it was typed: a date, a month, "before Christmas".
        package var when: String
        package var known: Known?
        /// Whoever told it.
        package var toldBy: String

        package init(which: Which, what: String, when: String, known: Known?, toldBy: String) {
            self.which = which
            self.what = what
            self.when = when
            self.known = known
            self.toldBy = toldBy
        }
    }

    /// The parts that the front door hopes for, in the order in which it asks. One that is missing is said, never refused.
    package enum Part: String, CaseIterable, Hashable, Sendable {
        case danger, referrer, people, workingWell, worries, times, needsToHappen, number, childsWords, whoKnows
        case familyTold, consent, safeContact
    }
}

extension Referral.Content {
    /// What is not there, or only half.
    package var missing: [Referral.Part] { Referral.Part.allCases.filter { !has($0) } }

    private func has(_ part: Referral.Part) -> Bool {
        switch part {
        case .danger: danger != nil
        case .referrer:
            !referrer.name.isEmpty && !(referrer.phone + referrer.email).isEmpty
        case .people: people.contains { $0.isChild && !$0.name.isEmpty }
        case .workingWell: !workingWell.isEmpty
        case .worries: !worries.isEmpty
        case .times: times.contains { !$0.what.isEmpty }
        case .needsToHappen: !needsToHappen.isEmpty
        case .number: number != nil && (isWithoutNumber || !whyThisNumber.isEmpty)
        case .childsWords: !childsWords.isEmpty
        case .whoKnows: !whoKnows.isEmpty
        case .familyTold: familyTold != nil
        case .consent: consent != nil && (consent == .yes || !consentWords.isEmpty)
        case .safeContact: !safeContact.isEmpty
        }
    }

    private var isWithoutNumber: Bool { if case .number = number { false } else { true } }

    /// Is there anything at all that somebody wrote?
    package var isEmpty: Bool {
        [
            dangerWords, referrer.name, address, workingWell, worries, harder, ifNothingChanges, needsToHappen,
            whyThisNumber, childsWords, whoKnows, familyToldWords, consentWords, safeContact,
        ].allSatisfy(\.isEmpty) && people.isEmpty && times.isEmpty
    }

    package var isUrgent: Bool { danger == .yes }
}

extension Day {
    /// A day as somebody types it in one box: "27 3 2019", "27/03/2019", "27.3.2019", "2019-03-27".
    ///
    /// - Returns: nil where it is anything else.
    package static func loosely(_ text: String) -> Day? {
        let numbers = text.split { !$0.isNumber && !$0.isLetter }.map { Int($0) }
        guard numbers.count == 3, let first = numbers[0], let month = numbers[1], let last = numbers[2] else {
            return nil
        }
        return Day(year: max(first, last), month: month, day: min(first, last))
    }
}

extension Happened {
    /// When something happened, as somebody typed it in one box; what is no date is kept as words.
    package static func loosely(_ text: String, today: Day) -> Happened? {
        guard !text.isEmpty else { return nil }
        if let day = Day.loosely(text), day <= today { return .day(on: day) }
        if text.count == 4, let year = Int(text), (1900...today.year).contains(year) { return .year(year: year) }
        return .about(words: text)
    }
}
