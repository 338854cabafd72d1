import Practice

/// What a school wrote, with every part filled in.
let aLetter: Referral.Content = {
    var content = Referral.Content(language: "en", wording: FrontDoor.builtIn.wording(isWelsh: false))
    content.danger = .no
    content.dangerWords = "Not tonight."
    content.referrer.name = "Mrs Ali"
    content.referrer.known = "Mia's teacher"
    content.referrer.organisation = "Hill School"
    content.referrer.phone = "01632 960001"
    content.referrer.email = "ali@hill.example"
    content.referrer.safeContact = "After 4pm."
    content.people = [
        .init(isChild: true, name: "Mia Cole", born: "27 3 2019", known: "class 2"),
        .init(isChild: true, name: "Leo", born: "about 2", known: ""),
        .init(isChild: false, name: "Kayla Cole", born: "", known: "their mother"),
    ]
    content.address = "3 Mill Street"
    content.workingWell = "- Mia is at school nearly every day.\n\n- Kayla rings when she is ill."
    content.worries = "Dad pushed Mum into the cooker."
    content.worriesKnown = .told
    content.times = [
        .init(which: .first, what: "He shouted all night.", when: "before Christmas", known: .told, toldBy: "Mia"),
        .init(which: .worst, what: "Mum's arm bled.", when: "3 3 2026", known: .both, toldBy: "Mia"),
        .init(which: .last, what: "Mia hid in the shed.", when: "2026", known: .seen, toldBy: ""),
    ]
    content.harder = "Dad lost his job."
    content.ifNothingChanges = "Mia gets hurt between them."
    content.needsToHappen = "The children sleep at Dee's when he drinks."
    content.number = .number(value: 4)
    content.whyThisNumber = "Dee is near."
    content.childsWords = "I go to Dee's."
    content.whoKnows = "The head teacher."
    content.familyTold = .yes
    content.familyToldWords = "Kayla cried and said thank you."
    content.consent = .yes
    content.safeContact = "Text Kayla before noon."
    content.talking = "Welsh."
    return content
}()

/// A sample of every kind of event that a referral's record can hold.
let referralSamples: [Referral.Event] = [
    .sent(content: aLetter), .asked(question: ID(1), text: Written("When was it?")),
    .answered(question: ID(1), answer: Written("On Friday.")),
    .questionWithdrawn(question: ID(1), because: "They rang."),
    .decided(
        decision: .init(
            outcome: .init(id: "advice", name: Term("Advice was given", "Rhoddwyd cyngor"), takesOn: false),
            why: Written("Dee is there."))),
    .wordsRemoved(
        remains: .init(
            came: Moment(milliseconds: 1), wasUrgent: true,
            outcome: .init(id: "advice", name: Term("Advice was given", "Rhoddwyd cyngor"), takesOn: false),
            decided: Moment(milliseconds: 2), decidedBy: ID(7), told: nil)),
    .outcomeTold(words: Written("Thank you.")), .becameFamily(family: ID(5)), .wentToFamily(family: ID(5)),
]
