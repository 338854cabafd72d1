import Practice

/// Words of the scales (docs/practice/05): 10 is always good and always said first.
extension Words {
    var scales: String { say("Scales", "Graddfeydd") }
    var backToScales: String { say("All scales", "Pob graddfa") }
    var backToScale: String { say("Back to this scale", "Yn ôl i'r raddfa hon") }
    var scalesLead: String {
        say(
            "Where everybody stands, each by name. Nobody is averaged.",
            "Ble mae pawb yn sefyll, pob un wrth ei enw. Ni chyfartaleddir neb.")
    }
    var scalesEmptyTitle: String { say("No scale yet", "Dim graddfa eto") }
    var scalesEmpty: String {
        say(
            "A scale asks everybody the same question, from 10 to 0, and why. It shows what already works, and where "
                + "people see things differently.",
            "Mae graddfa'n gofyn yr un cwestiwn i bawb, o 10 i 0, a pham. Mae'n dangos yr hyn sy'n gweithio eisoes, a "
                + "ble mae pobl yn gweld pethau'n wahanol.")
    }
    var scalesEmptyHow: String {
        say(
            "Say with the family what 10 and what 0 mean. Then ask everybody: the family first.",
            "Dywedwch gyda'r teulu beth mae 10 a beth mae 0 yn ei olygu. Yna gofynnwch i bawb: y teulu yn gyntaf.")
    }
    var writeFirstScale: String { say("Write the first scale", "Ysgrifennu'r raddfa gyntaf") }
    var scalesOfPairs: String { say("Between a statement and its goal", "Rhwng datganiad a'i nod") }
    var scalesOfNoPair: String { say("Other scales", "Graddfeydd eraill") }
    func scaleLastAsked(_ day: String) -> String { say("last asked \(day)", "gofynnwyd ddiwethaf \(day)") }
    func scaleRetired(_ reason: String) -> String {
        say("No longer asked: \(reason)", "Ni ofynnir hon mwyach: \(reason)")
    }
    func retiredScales(_ number: Int) -> String {
        count(
            number, english: Plural(one: "1 is no longer asked", other: "\(number) are no longer asked"),
            welsh: Plural(other: "Ni ofynnir \(number) mwyach"))
    }

    // The ladder
    /// A text's language, where it is not that of the page.
    func other(than language: String) -> String? { language == self.language.rawValue ? nil : language }
    func ladderLabel(_ question: String) -> String { say("From 10 to 0: \(question)", "O 10 i 0: \(question)") }
    var goodEnoughToClose: String { say("good enough to close", "digon da i gau") }
    /// Above the names of those who gave no number.
    func gaveNoNumber(_ answer: Rating.Answer, _ people: Int) -> String {
        answer == .dontKnow
            ? count(
                people, english: Plural(one: "Does not know", other: "Do not know"),
                welsh: Plural(other: "Ddim yn gwybod"))
            : say("Would rather not say", "Byddai'n well peidio â dweud")
    }
    var forTheWorkerOnly: String { say("for the worker only", "i'r gweithiwr yn unig") }
    var reasonsAndStory: String { say("Reasons and story", "Rhesymau a stori") }
    var askAgain: String { say("Ask again", "Gofyn eto") }
    var askFirst: String { say("Ask somebody", "Gofyn i rywun") }
    var writeEnds: String { say("Write what 10 and 0 mean", "Ysgrifennu beth mae 10 a 0 yn ei olygu") }

    /// A name with what has to be known about the number: an older day, somebody else's answer, not for everybody.
    func nameOnLadder(_ rating: Rating, in family: Family, newest: Day?) -> String {
        var marks: [String] = []
        if let newest, rating.day < newest { marks.append(shortDay(rating.day)) }
        if !rating.content.proxy.isEmpty { marks.append(throughSomebody) }
        if rating.content.shownTo == .workerOnly { marks.append(forTheWorkerOnly) }
        let name = family.people.name(of: rating.rater)
        return marks.isEmpty ? name : "\(name) (\(marks.joined(separator: "; ")))"
    }
    private var throughSomebody: String { say("somebody answered for them", "atebodd rhywun drostynt") }

    /// The answer in the fewest words: the number, "don't know", "passed".
    func short(_ answer: Rating.Answer) -> String {
        switch answer {
        case .number(let number): String(number)
        case .dontKnow: say("does not know", "ddim yn gwybod")
        case .passed: say("would rather not say", "byddai'n well peidio â dweud")
        }
    }

    /// "Kayla 6", "Donna: does not know"
    func name(_ name: String, with answer: Rating.Answer) -> String {
        if case .number(let number) = answer { "\(name) \(number)" } else { "\(name): \(short(answer))" }
    }

    // One scale
    var whereEverybodyStands: String { say("Where everybody stands", "Ble mae pawb yn sefyll") }
    var whatPeopleSay: String { say("What people say", "Yr hyn mae pobl yn ei ddweud") }
    var nobodyAnswered: String { say("Nobody has answered yet.", "Nid oes neb wedi ateb eto.") }
    var gaveNoReason: String { say("Asked why, gave no reason.", "Gofynnwyd pam, heb roi rheswm.") }
    var notZeroBecause: String { say("Not 0, because:", "Nid 0, oherwydd:") }
    var oneHigherWouldBe: String { say("One higher:", "Un yn uwch:") }
    var storyOverTime: String { say("The story over time", "Y stori dros amser") }
    var sameFactsBelow: String {
        say(
            "The tables below have the same numbers, with the reasons.",
            "Mae gan y tablau isod yr un rhifau, gyda'r rhesymau.")
    }
    var questionReworded: String { say("Reworded", "Aileiriwyd") }
    var earlierQuestion: String { say("Before that the question was", "Cyn hynny y cwestiwn oedd") }
    var tenIs: String { say("10 was", "10 oedd") }
    var zeroIs: String { say("0 was", "0 oedd") }
    var whoSaidIt: String { say("Who", "Pwy") }
    var numberHeading: String { say("Number", "Rhif") }
    var whyHeading: String { say("Why", "Pam") }
    var oneHigherHeading: String { say("What would make it one higher", "Beth fyddai'n ei wneud un yn uwch") }

    /// The day, occasion and asker that a whole round shares.
    func heading(of round: RoundFacts) -> String {
        [longDay(round.day), round.occasion, round.askedBy.isEmpty ? "" : asked(by: round.askedBy)]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// What else is to be said of how an answer came about, beside what its whole round shares.
    func circumstances(of rating: Rating, besides round: RoundFacts) -> [String] {
        let content = rating.content
        let facts = [
            content.rater.guest?.known ?? "", rating.day == round.day ? "" : day(rating.day),
            content.occasion == round.occasion ? "" : content.occasion,
            content.askedBy.isEmpty || content.askedBy == round.askedBy ? "" : asked(by: content.askedBy),
            content.proxy.isEmpty
                ? "" : say("answered for them: \(content.proxy)", "atebwyd drostynt: \(content.proxy)"),
            content.way.map(shown) ?? "", late(rating), content.shownTo == .workerOnly ? forTheWorkerOnly : "",
        ]
        return facts.filter { !$0.isEmpty }
    }

    private func asked(by name: String) -> String { say("asked by \(name)", "gofynnwyd gan \(name)") }

    private func late(_ rating: Rating) -> String {
        guard rating.recorded.on != rating.day else { return "" }
        let (said, written) = (day(rating.day), day(rating.recorded.on))
        return say("said \(said), written down \(written)", "dywedwyd \(said), ysgrifennwyd \(written)")
    }

    /// What the numbers invite people to talk about; never a verdict (docs/practice/05 §5.7).
    func question(of prompt: ScalePrompt, name: (Rater) -> String) -> String {
        switch prompt {
        case .notAskedFor(let weeks):
            return count(
                weeks,
                english: Plural(other: "Nobody has been asked for \(weeks) weeks. When could you ask again?"),
                welsh: Plural(other: "Ni ofynnwyd i neb ers \(weeks) wythnos. Pryd y gallech ofyn eto?"))
        case .dropped(let person, let from, let to):
            return say(
                "\(name(person)) said \(from) before, and \(to) now. What happened in between?",
                "Dywedodd \(name(person)) \(from) o'r blaen, a \(to) nawr. Beth ddigwyddodd rhyngddynt?")
        case .farApart(let highest, let high, let lowest, let low):
            return say(
                "What do we hear when we look at \(name(highest))'s \(high) and \(name(lowest))'s \(low)?",
                "Beth rydym yn ei glywed wrth edrych ar \(high) \(name(highest)) a \(low) \(name(lowest))?")
        case .allAtClose(let number):
            return say(
                "Everybody who gave a number is at \(number) or above. Has it held for long enough to look at closing "
                    + "together?",
                "Mae pawb a roddodd rif ar \(number) neu'n uwch. A yw wedi dal yn ddigon hir i edrych ar gau gyda'ch "
                    + "gilydd?"
            )
        }
    }
}
