import Practice

/// Words of statements and goals (docs/practice/03, 04). The labels of the two halves are the service area's own.
extension Words {
    var pairs: String { say("Statements and goals", "Datganiadau a nodau") }
    var backToPairs: String { say("All statements and goals", "Pob datganiad a nod") }
    var backToPair: String { say("Back to this statement and goal", "Yn ôl i'r datganiad a'r nod hwn") }
    var pairStatement: String { say("Statement", "Datganiad") }
    var pairGoal: String { say("Goal", "Nod") }
    var pairScale: String { say("Scale", "Graddfa") }
    var pairsLead: String {
        say(
            "Why we are here, and what has to be seen instead.",
            "Pam rydym yma, a beth sydd angen ei weld yn lle hynny.")
    }

    /// The number by which people speak of a statement with its goal.
    func pairNumber(_ number: Int) -> String { say("Statement and goal \(number)", "Datganiad a nod \(number)") }
    func openPair(_ number: Int) -> String {
        say("Open statement and goal \(number)", "Agor datganiad a nod \(number)")
    }

    /// A term of the authority's own.
    func termed(_ term: Term) -> String { pick(english: term.english, welsh: term.welsh) }

    /// "Danger statement and safety goal"
    func pairTitle(statement: Term, goal: Term) -> String {
        list([termed(statement), inSentence(termed(goal))])
    }

    func pairTitle(_ labels: Pair.Labels) -> String { pairTitle(statement: labels.statement, goal: labels.goal) }

    func newPairTitle(_ labels: Pair.Labels?) -> String {
        let both = labels.map(pairTitle) ?? list([pairStatement, inSentence(pairGoal)])
        return say("New \(inSentence(both))", "\(both): newydd")
    }

    func rewordPairTitle(_ labels: Pair.Labels) -> String {
        say("Reword the \(inSentence(pairTitle(labels)))", "Aileirio: \(inSentence(pairTitle(labels)))")
    }

    /// A label within a sentence: its first letter small, unless it is all in capitals.
    func inSentence(_ label: String) -> String {
        label.dropFirst().first?.isUppercase == true ? label : label.prefix(1).lowercased() + label.dropFirst()
    }

    // Empty
    var pairsEmptyTitle: String { say("No statement yet", "Dim datganiad eto") }
    var pairsEmpty: String {
        say(
            "The statement tells the family in plain words why we are in their life, and what may happen to the child "
                + "if nothing changes. Its goal says what has to be seen instead, and for how long.",
            "Mae'r datganiad yn dweud wrth y teulu mewn geiriau plaen pam rydym yn eu bywyd, a beth all ddigwydd i'r "
                + "plentyn os nad oes dim yn newid. Mae ei nod yn dweud beth sydd angen ei weld yn lle hynny, ac am ba "
                + "hyd.")
    }
    var pairsEmptyHow: String {
        say(
            "Draft it, alone or with your group. Then make it better with the parents and the people around them.",
            "Drafftiwch ef, ar eich pen eich hun neu gyda'ch grŵp. Yna gwellwch ef gyda'r rhieni a'r bobl o'u cwmpas.")
    }
    var noPairYet: String { say("No statement and goal yet.", "Dim datganiad a nod eto.") }
    var writeFirstPair: String { say("Write the first one", "Ysgrifennu'r un cyntaf") }
    var statementNotYet: String { say("Not written yet.", "Heb ei ysgrifennu eto.") }
    var goalNotYet: String { say("Not written yet.", "Heb ei ysgrifennu eto.") }

    // Standing
    func name(of status: Pair.Status) -> String {
        switch status {
        case .draft: say("Draft, not shown to anybody yet", "Drafft, heb ei ddangos i neb eto")
        case .shared: say("Shown to people", "Wedi'i ddangos i bobl")
        case .agreed: say("Agreed", "Cytunwyd")
        case .retired: say("No longer worked with", "Ni weithir gydag ef mwyach")
        }
    }
    var nobodySawPair: String { say("Nobody has been shown it yet.", "Nid oes neb wedi'i weld eto.") }
    func pairSeenBy(_ names: String) -> String { say("Shown to \(names)", "Dangoswyd i \(names)") }
    /// A day of this year needs no year.
    func day(_ day: Day, seenFrom today: Day) -> String { day.year == today.year ? shortDay(day) : self.day(day) }
    /// "Kayla (8 May)"
    func nameAndDay(_ name: String, _ day: String) -> String { say("\(name) (\(day))", "\(name) (\(day))") }
    func pairRetired(_ reason: String) -> String {
        say("No longer worked with: \(reason)", "Ni weithir gydag ef mwyach: \(reason)")
    }
    func retiredPairs(_ number: Int) -> String {
        count(
            number, english: Plural(one: "1 is no longer worked with", other: "\(number) are no longer worked with"),
            welsh: Plural(other: "Ni weithir gyda \(number) mwyach"))
    }
    func earlierPairWords(_ number: Int) -> String {
        count(
            number, english: Plural(one: "Earlier words: 1 version", other: "Earlier words: \(number) versions"),
            welsh: Plural(other: "Geiriau cynharach: \(number) fersiwn"))
    }
    var pairReadAloud: String { say("As it is read aloud", "Fel y'i darllenir ar goedd") }
    var saidToChild: String { say("Said to the child", "Wedi'i ddweud wrth y plentyn") }
    var familyHopes: String { say("What the family hopes", "Yr hyn mae'r teulu'n ei obeithio") }
    var pairHasNoScale: String { say("No scale between them yet.", "Dim graddfa rhyngddynt eto.") }
    var writeScaleForPair: String { say("Write a scale for it", "Ysgrifennu graddfa ar ei gyfer") }
    func scaleOf(_ day: String) -> String { say("Scale · \(day)", "Graddfa · \(day)") }

    // The goal's clock
    func length(_ hold: Goal.HoldFor) -> String {
        let names = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        let number = (1...names.count).contains(hold.value) ? names[hold.value - 1] : String(hold.value)
        return switch hold.unit {
        case .weeks:
            count(
                hold.value, english: Plural(one: "one week", other: "\(number) weeks"),
                welsh: Plural(two: "2 wythnos", other: "\(hold.value) wythnos"))
        case .months:
            count(
                hold.value, english: Plural(one: "one month", other: "\(number) months"),
                welsh: Plural(two: "2 fis", other: "\(hold.value) mis"))
        }
    }

    /// "To hold for six months; holding since 3 March 2026, until 3 September 2026"
    func clock(of pair: Pair) -> String {
        let length = pair.goal.holdFor.map { toHoldFor(self.length($0)) }
        let now =
            switch pair.goalStatus {
            case .open: say("not holding yet", "ddim yn dal eto")
            case .holding: pair.holdingSince.map { holding(since: $0, until: pair.holdsUntil) } ?? ""
            case .met: say("met", "wedi'i gyrraedd")
            case .abandoned: say("no longer aimed for", "ni anelir ato mwyach")
            }
        let text = [length, now].compactMap { $0 }.joined(separator: "; ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private func toHoldFor(_ length: String) -> String { say("to hold for \(length)", "i ddal am \(length)") }

    private func holding(since: Day, until: Day?) -> String {
        guard let until else { return say("holding since \(day(since))", "yn dal ers \(day(since))") }
        return say("holding since \(day(since)), until \(day(until))", "yn dal ers \(day(since)), tan \(day(until))")
    }

    var doesItHold: String { say("Does the goal hold?", "A yw'r nod yn dal?") }
    var heldLongEnough: String {
        say(
            "It has held for as long as was agreed. When do you all look at it together?",
            "Mae wedi dal cyhyd ag y cytunwyd. Pryd y byddwch i gyd yn edrych arno gyda'ch gilydd?")
    }

    // Read aloud
    func areWorried(_ who: String) -> String {
        let plain = who.lowercased()
        let isWhole = ["worried", "worry", "worries", "poeni", "pryder"].contains { plain.contains($0) }
        guard !isWhole else { return who }
        let isMany = who.contains(",") || plain.contains(" and ") || plain == "we" || who.contains("\n")
        return say("\(who) \(isMany ? "are" : "is") worried", "Mae \(who) yn poeni")
    }
    func because(_ who: String, _ what: String) -> String { say("\(who) because \(what)", "\(who) oherwydd \(what)") }
    func theyWorryThat(_ what: String) -> String { say("They worry that \(what)", "Maent yn poeni \(what)") }
    func hasToHold(_ length: String) -> String {
        say("This has to hold for \(length)", "Rhaid i hyn ddal am \(length)")
    }
}
