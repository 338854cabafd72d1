import Practice
import Testing

/// One event as it may be stored. A variant names what is special about a further sample of one kind.
struct Sample: Sendable, CustomTestStringConvertible {
    var event: Family.Event
    var variant: String?

    init(_ event: Family.Event, _ variant: String? = nil) {
        self.event = event
        self.variant = variant
    }

    var name: String { [event.kind, variant].compactMap(\.self).joined(separator: ".") }
    var testDescription: String { name }
}

/// A sample of every kind of event that a family's record can hold.
let samples: [Sample] =
    standingSamples + peopleSamples + mapSamples + linkSamples + pairSamples + scaleSamples + ratingSamples
    + sharingSamples + mergingSamples

/// A sample of every kind of event that an authority's record can hold.
let authoritySamples: [Authority.Event] = [
    .named(name: "Harbour Council"), .areaDefined(area: .childProtection), .areaReworded(area: .earlyHelp),
    .areaRetired(area: ServiceArea.youthJustice.id), .areaBroughtBack(area: ServiceArea.youthJustice.id),
    .elementsExpected(from: day("2026-04-01")), .frontDoorOpened(frontDoor: .builtIn),
    .wordKept(
        word: OwnWord(
            id: ID(31), language: "en", terms: "hub/s", problem: .jargon, why: "Nobody knows it.", ask: "say “office”",
            owner: "Practice lead", reviewBy: day("2027-01-31"))),
    .wordTakenOut(word: ID(31)),
    .meetingTypeDefined(type: definedSample), .meetingTypeReworded(type: definedSample),
    .meetingTypeRetired(type: definedSample.id), .meetingTypeBroughtBack(type: definedSample.id),
    .reportDaysSet(days: 3), .accessRulesSet(rules: AccessRules()),
    .numberLinksSet(links: [NumberLink(system: "Mosaic", template: "https://mosaic.example/people/{id}")]),
    .noticeGiven(notice: noticeSample), .noticeTakenDown,
    .recordNoticeSet(
        notice: RecordNotice(texts: [
            .init(heading: .keeping, words: Term("For 25 years.", "Am 25 mlynedd."))
        ])),
]

private let noticeSample = Notice(
    text: Term("Kith is away tonight.", "Ni fydd Kith ar gael heno."),
    from: .init(day("2026-06-12"), time("10pm")), until: .init(day("2026-06-13"), time("00:30")))

private let mergingSamples: [Sample] = [
    Sample(
        .merging(
            .tookIn(
                family: ID(701), name: "Kayla and Mia", because: "Mother says it is one family.",
                told: [
                    Told(
                        .people(.personAdded(person: .stranger, details: .init(part: .adult, name: "Nan"))),
                        stamp(day("2026-03-14")))
                ], same: [.init(there: ID(702), here: .mia)], coWorkers: [.sam],
                restriction: .init(grounds: .highRisk, named: [.jo, .sam])))),
    Sample(
        .merging(
            .tookIn(
                family: ID(701), name: "Mia", because: "One family.", told: [], same: [], coWorkers: [],
                restriction: nil)), "plain"),
    Sample(.merging(.mergedInto(family: ID(703), because: "Mother says it is one family."))),
    Sample(.merging(.gaveBack(family: ID(701), name: "Kayla and Mia", because: "They are cousins."))),
    Sample(
        .merging(
            .cameBack(
                from: ID(703), because: "They are cousins.",
                told: [Told(.standing(.restrictionLifted(because: "Over.")), stamp(day("2026-03-15")))]))),
]

private let standingSamples: [Sample] = [
    Sample(.standing(.opened(on: day("2026-01-05")))),
    Sample(.standing(.closed(on: day("2026-11-20"), because: "The goal has held for six months."))),
    Sample(.standing(.reopened(on: day("2026-11-21"), because: "School rang."))),
    Sample(.standing(.allocated(lead: .jo, team: .harbour))),
    Sample(.standing(.allocated(lead: nil, team: nil)), "nobody"),
    Sample(.standing(.coWorkerAdded(worker: .sam))),
    Sample(.standing(.coWorkerAdded(worker: .sam, until: day("2027-05-22"))), "until"),
    Sample(.standing(.coWorkerStays(worker: .sam, until: day("2027-11-20")))),
    Sample(.standing(.restrictionReviewed(because: "His brother still works here."))),
    Sample(.standing(.coWorkerLeft(worker: .sam))),
    Sample(.standing(.restricted(grounds: .staffOrRelative, named: [.jo, .sam]))),
    Sample(.standing(.nameAdded(worker: .alex))),
    Sample(.standing(.nameTakenOff(worker: .sam))),
    Sample(.standing(.restrictionLifted(because: "She left the service."))),
    Sample(.standing(.imported(source: "Old system", reference: "F-1001"))),
    Sample(
        .areas(.moved(child: .mia, to: ServiceArea.earlyHelp.id, on: day("2026-09-01"), because: "The plan ended."))),
    Sample(.elements(.notYet(element: .goal, because: "We meet on Friday."))),
]

private let sharingSamples: [Sample] = [
    Sample(
        .sharing(
            .sharingDecided(
                decision: ID(801),
                content: .init(
                    .notShared, what: "Where Mia stays at weekends", with: "Ryan's solicitor", ground: .moreDetrimental,
                    because: "He would find her there.", basis: "Section 47", decidedBy: "Jo, team manager",
                    on: day("2026-03-14"), notToldBecause: "Ryan would ask Kayla why.")))),
    Sample(
        .sharing(
            .sharingDecided(
                decision: ID(802),
                content: .init(
                    .shared, what: "That Mia is safe", with: "Hill School", ground: .agreed,
                    because: "Kayla asked for it.",
                    decidedBy: "Jo", on: day("2026-03-14")))), "shared"),
    Sample(.sharing(.sharingTakenBack(decision: ID(801), because: "The court has seen it."))),
    Sample(
        .sharing(
            .copyPublished(
                copy: ID(811),
                content: .init(
                    to: .kayla, parts: ["people", "worries"], with: ["disputes"], language: "en", version: 12,
                    until: day("2026-04-11"))))),
    Sample(.sharing(.copyRecalled(copy: ID(811), because: "She lost her phone."))),
]

private let mia = Person.Details(
    part: .child, name: "Mia", fullName: "Mia Hughes", otherNames: "Mimi", birth: .day(on: day("2019-08-30")),
    pronouns: "she", speaks: "English, Welsh", reads: "English", safeContact: "Not at home.",
    known: "Year 3, Hill School",
    identifiers: [.init(label: "NHS", value: "943 476 5919")])
private let jo = Person.Details(part: .professional, name: "Jo", known: "social worker", worker: .jo)
private let numbered = Person.Details(
    part: .child, name: "Mia",
    identifiers: [
        .init(
            label: "School number", value: "C-0417", source: "Mosaic", isVerified: true, from: day("2024-09-02"),
            until: day("2026-07-17"))
    ])
private let inLargePrint = Person.Details(part: .adult, name: "Kayla", formats: [.signLanguage, .largePrint])
private let unborn = Person.Details(part: .child, name: "Baby Hughes", birth: .unborn(due: day("2027-01-15")))

private let peopleSamples: [Sample] = [
    Sample(.people(.personAdded(person: .mia, details: mia))),
    Sample(.people(.personAdded(person: .jo, details: jo)), "birth-not-known"),
    Sample(.people(.personAdded(person: .leo, details: unborn)), "unborn"),
    Sample(.people(.personDescribed(person: .mia, details: mia))),
    Sample(.people(.personDescribed(person: .mia, details: numbered)), "number-with-more"),
    Sample(.people(.personDescribed(person: .kayla, details: inLargePrint)), "formats"),
    Sample(.people(.personTakenOff(person: .leo, because: "He was entered twice."))),
    Sample(.people(.personPutBack(person: .leo))),
    Sample(.people(.tied(tie: Tie(from: .kayla, how: "mother", to: .mia)))),
    Sample(.people(.untied(tie: Tie(from: .kayla, how: "mother", to: .mia)))),
    Sample(
        .people(
            .recordHanded(
                person: .mia,
                handing: Handing(
                    to: "Mia, by hand", because: "She asked for it.", with: ["whoTold"],
                    takenOut: ["00000000000000000000000001"], takenOutBecause: "It is about Leo alone.")))),
]

private func item(_ source: FamilyMap.Item.Source?, _ happened: Happened?) -> FamilyMap.Item.Content {
    .init(text: Written("Dad pushed Mum into the cooker."), children: [.mia], source: source, happened: happened)
}

private let quoted = FamilyMap.Item.Content(
    text: Written("Dw i'n cuddio dan y gwely.", language: "cy"), children: [.mia, .leo], source: .told(by: "Mia"),
    happened: .month(year: 2026, month: 3), isOwnWords: true, notFor: [.ryan])
private let safety = FamilyMap.Item.Content(
    text: Written("They slept at Dee's."), source: .seen(by: "Dee"), protectsFrom: .pushed, protectsFromPair: .calm)
private let step = FamilyMap.Item.Content(text: Written("Ring Dee."), who: "Kayla", by: day("2026-11-27"))

private let mapSamples: [Sample] = [
    Sample(.map(.itemAdded(item: .pushed, category: .pastHarm, content: item(.told(by: "Mia"), .day(on: today))))),
    Sample(.map(.itemAdded(item: .pushed, category: .futureDanger, content: .saying("Mia may be hit."))), "plain"),
    Sample(.map(.itemAdded(item: .pushed, category: .pastHarm, content: quoted)), "quoted"),
    Sample(.map(.itemAdded(item: .slept, category: .existingSafety, content: safety)), "safety"),
    Sample(.map(.itemAdded(item: .step, category: .nextStep, content: step)), "step"),
    Sample(
        .map(
            .itemAdded(
                item: .pushed, category: .pastHarm, content: item(.record(which: "Police log"), .year(year: 2025)))),
        "record"),
    Sample(
        .map(
            .itemAdded(
                item: .pushed, category: .complicatingFactor,
                content: item(.opinion(of: "Mrs Ali"), .about(words: "when Leo was a baby")))),
        "opinion"),
    Sample(.map(.itemReworded(item: .pushed, content: item(.seen(by: "Dee"), nil)))),
    Sample(.map(.itemMoved(item: .pushed, to: .complicatingFactor))),
    Sample(.map(.itemWithdrawn(item: .pushed, because: "It was another family."))),
    Sample(.map(.itemRestored(item: .pushed))),
]

private let question = FamilyMap.Question.Content(
    text: Written("Who is with Mia at night?"), who: "Jo", by: day("2026-12-01"))

private let linkSamples: [Sample] = [
    Sample(.map(.itemDisputed(item: .pushed, dispute: .init(by: .ryan, how: Written("She fell."))))),
    Sample(.map(.disputeSettled(item: .pushed, by: .ryan))),
    Sample(.map(.itemBecamePair(item: .pushed, pair: .calm))),
    Sample(.map(.stepDone(item: .step, on: day("2026-11-20")))),
    Sample(.map(.questionAsked(question: .nights, content: question))),
    Sample(.map(.questionReworded(question: .nights, content: .init(text: Written("Who is there?"))))),
    Sample(.map(.questionAnswered(question: .nights, answer: Written("Nain", language: "cy")))),
    Sample(.map(.answerCorrected(question: .nights, answer: Written("Nain and Taid", language: "cy")))),
    Sample(.map(.questionWithdrawn(question: .nights, because: "Asked twice."))),
    Sample(.map(.hintSetAside(hint: Hint.safetyWithoutWorry.rawValue, item: .slept, because: "Worry follows."))),
    Sample(.map(.hintSetAside(hint: Hint.thinSecondColumn.rawValue, item: nil, because: "First visit.")), "whole-map"),
    Sample(.map(.stepReopened(item: .step))),
    Sample(.map(.hintAskedAgain(hint: Hint.safetyWithoutWorry.rawValue, item: .slept))),
    Sample(
        .map(.questionAsked(question: .nights, content: .init(text: Written("Who is there?"), notFor: [.ryan]))),
        "not-for"),
]

private let content = Pair.Content(
    children: [.mia, .leo],
    statement: WorryStatement(
        acknowledge: "Kayla rings Dee.", who: "Jo, Mrs Ali and Dee", happened: "Three times Ryan shouted.",
        ifNothingChanges: "Mia could be hit.", dispute: "Ryan says nobody was near.", forTheChild: "We worry."),
    goal: Goal(
        bestHopes: "A quiet Christmas.", doingInstead: "Ryan goes to Tom's.", childExperience: "Mia sleeps.",
        networkPart: "Dee comes.", howKnown: "Jo sees it.", holdFor: .init(value: 6, unit: .months),
        thenWhat: "We close."),
    labels: .init(
        area: ServiceArea.childProtection.id, statement: ServiceArea.childProtection.terminology.statement,
        goal: ServiceArea.childProtection.terminology.goal))
private let half = Pair.Content(
    children: [], statement: WorryStatement(), goal: Goal(doingInstead: "Tawel.", holdFor: nil, language: "cy"),
    labels: content.labels)

private let kept = Pair.Content(
    children: [.mia], statement: content.statement, goal: content.goal, labels: content.labels, notFor: [.ryan])

private let pairSamples: [Sample] = [
    Sample(.pairs(.pairWritten(pair: .calm, content: content, source: .pushed))),
    Sample(.pairs(.pairWritten(pair: .calm, content: half, source: nil)), "half"),
    Sample(.pairs(.pairReworded(pair: .calm, content: content))),
    Sample(
        .pairs(
            .pairShared(
                pair: .calm, sharing: .init(person: .kayla, day: today, how: "read it together", response: "Fair.")))),
    Sample(.pairs(.pairReworded(pair: .calm, content: kept)), "not-for"),
    Sample(
        .pairs(
            .pairShared(
                pair: .calm,
                sharing: .init(person: .kayla, day: today, how: "at home", response: "Iawn.", language: "cy"))),
        "language"),
    Sample(.pairs(.pairAgreed(pair: .calm))),
    Sample(.pairs(.pairRetired(pair: .calm, because: "Ryan moved away."))),
    Sample(.pairs(.holdingBegan(pair: .calm, on: day("2026-05-21")))),
    Sample(.pairs(.holdingReset(pair: .calm, because: "Ryan shouted on Friday."))),
    Sample(.pairs(.goalMet(pair: .calm, on: day("2026-11-21")))),
    Sample(.pairs(.goalAbandoned(pair: .calm, because: "Ryan moved away."))),
]

private let wording = Scale.Wording.safe.with { $0.closeAt = 8 }

private let scaleSamples: [Sample] = [
    Sample(.scales(.scaleAsked(scale: .safe, kind: .safety, pair: .calm, wording: wording))),
    Sample(
        .scales(
            .scaleAsked(scale: .safe, kind: .custom, pair: nil, wording: .init(question: Written("How are things?")))),
        "without-ends"),
    Sample(.scales(.slipCorrected(scale: .safe, wording: wording))),
    Sample(.scales(.seriesBegan(scale: .safe, wording: wording))),
    Sample(.scales(.closeAtAgreed(scale: .safe, closeAt: 8))),
    Sample(.scales(.closeAtAgreed(scale: .safe, closeAt: nil)), "none"),
    Sample(.scales(.scaleRetired(scale: .safe, because: "The goal has held."))),
    Sample(.scales(.numberWithdrawn(scale: .safe, rating: .first, because: "It was Ryan's."))),
    Sample(.scales(.numberShownTo(scale: .safe, rating: .first, shownTo: .everyone))),
]

private let given = Rating.Content(
    rater: .person(.mia), answer: .number(value: 4), reason: .given(words: Written("I still listen at night.")),
    whyNotZero: "Dee comes.", oneHigher: "A lamp.", day: today, askedBy: "Jo", proxy: "Dee asked her",
    occasion: "Home visit", shownTo: .workerOnly)
private let none = Rating.Content(rater: .person(.ryan), answer: .number(value: 8), reason: .askedGaveNone, day: today)
private let dontKnow = Rating.Content(rater: .person(.mrsAli), answer: .dontKnow, reason: nil, day: today)
private let passed = Rating.Content(rater: .person(.kayla), answer: .passed, reason: nil, day: today)

private let guests = Rating.Content(
    rater: .guest(.init(name: "Sunita", part: .professional, known: "school nurse")), answer: .number(value: 5),
    reason: .askedGaveNone, day: today)

private let aside: Rating.Content = {
    var content = Rating.Content(
        rater: .person(.mrsAli), answer: .dontKnow, reason: nil, oneHigher: "Gofyn.", day: today)
    content.language = "cy"
    return content
}()

private let ratingSamples: [Sample] = [
    Sample(.scales(.numberGiven(scale: .safe, rating: .first, content: aside)), "no-reason-language"),
    Sample(.scales(.numberGiven(scale: .safe, rating: .first, content: given))),
    Sample(.scales(.numberGiven(scale: .safe, rating: .first, content: none)), "gave-no-reason"),
    Sample(.scales(.numberGiven(scale: .safe, rating: .first, content: dontKnow)), "dont-know"),
    Sample(.scales(.numberGiven(scale: .safe, rating: .first, content: passed)), "passed"),
    Sample(.scales(.numberGiven(scale: .safe, rating: .first, content: guests)), "guest"),
]
