import Practice

private func invitationSamples(_ question: Round.Question) -> [Meeting.Event] {
    guard let address = EmailAddress("dee@example.org"), let start = TimeOfDay(hour: 14, minute: 30) else { return [] }
    let letter = Invitation.Letter(id: ID(11), sequence: 2, to: address)
    return [
        .contactSet(
            participant: ID(1), contact: .init(email: address, tongue: .both, mayHavePlace: true)),
        .invited(
            participant: ID(1), letter: letter,
            facts: .init(on: day("2026-11-21"), start: start, minutes: 90, place: "The Hub")),
        .invitationWithdrawn(participant: ID(1), letter: letter), .letterStopped(participant: ID(1)),
        .invitedOnPaper(
            participant: ID(1), facts: .init(on: day("2026-11-21"), start: start, minutes: 90, place: nil)),
        .participantTakenOff(participant: ID(1)),
        .replied(participant: ID(1), reply: .cannotCome(because: "At work.")),
        .beforehandAsked(question: question),
        .viewsSent(
            participant: ID(1),
            views: .init(
                worries: "The stairs.", workingWell: "Nan rings.", needsToHappen: "A gate.", number: 4,
                reason: "He left.", question: question)),
        .viewsReadOut(participant: ID(1)),
    ]
}

/// A sample of every kind of event that a meeting's record can hold.
let meetingSamples: [Meeting.Event] = {
    let plan = Meeting.Plan(
        type: .reviewConference, family: ID(5), on: day("2026-11-21"), time: "2pm", place: "The Hub", chair: .jo)
    let dee = Participant.Content(name: "Dee", part: .network, known: "Kayla's aunt", person: ID(9))
    let question = Round.Question(
        scale: ID(7),
        wording: .init(question: Written("How safe tonight?"), ten: "everybody sleeps", zero: "nobody sleeps"))
    return [
        .planned(plan: plan), .planChanged(plan: plan), .cancelled(because: "Snow."), .began, .ended,
        .participantAdded(participant: ID(1), content: dee), .participantKnown(participant: ID(1), content: dee),
        .participantCame(participant: ID(1), how: .ownPhone), .askedToJoin(participant: ID(2), content: dee),
        .notLetIn(participant: ID(2)), .participantLeft(participant: ID(1)),
        .sentApologies(participant: ID(1), because: "At work."), .roundOpened(round: ID(3), question: question),
        .answered(round: ID(3), participant: ID(1)),
        .numbersShown(
            round: ID(3),
            answers: [
                Round.Answer(
                    participant: ID(1), answer: .number(value: 6), reason: .given(words: Written("He left twice.")),
                    whyNotZero: "Nan came.", oneHigher: "A key.")
            ]),
        .roundGivenUp(round: ID(3), because: "Fire bell."), .childsAnswerShown(round: ID(3), participant: ID(1)),
        .noted(note: ID(4), step: .childsVoice, text: Written("Mia drew the stairs.")),
        .noteWithdrawn(note: ID(4), because: "Wrong child."),
        .decisionWithdrawn(decision: ID(5), because: "Written twice."),
        .actionWithdrawn(action: ID(6), because: "Somebody else does it."),
        .decided(decision: ID(6), text: Written("The plan goes on.")),
        .viewGiven(
            decision: ID(6), view: .init(by: ID(1), agrees: false, reason: Written("Nan keeps them safe."))),
        .categorised(decision: ID(6), categories: [.neglect, .emotional]),
        .dissented(decision: ID(6), dissent: .init(by: ID(1), words: Written("We do not need it."))),
        .actionAgreed(
            action: ID(8), content: .init(text: Written("Rings the school"), who: "Dee", by: day("2026-12-01"))),
        .childHeard(
            child: ID(17),
            heard: .init(
                name: "Mia", seen: .alone, with: "Mrs Ali", way: .brought, words: Written("She read it."), at: ID(11))),
        .actionFollowed(
            action: .init(
                id: ID(8), from: ID(16),
                content: .init(text: Written("Rings the school"), who: "Dee", by: day("2026-12-01"))),
            became: .notYet, words: Written("It was closed."), at: ID(11)),
        .stepAdded(step: aloneWithDee, after: AgendaStep(.welcome).id), .stepTakenOff(step: ID(11)),
        .attendanceSet(step: ID(11), attendance: .init(present: .allBut(people: [ID(2)]), record: .everybody)),
        .stepBegan(step: ID(11)), .speakingOrderSet(people: [ID(2), ID(1)]), .leadTaken(by: .jo),
        .teamPlanned(
            plan: .init(team: ID(12), on: day("2026-11-21"), time: "9am", place: "The Hub", chair: .jo)),
        .reportWritten(section: .analysis, text: Written("Dee makes nights calm.")),
        .reportHandedOver(
            handover: ID(13),
            content: .init(
                to: ID(9), on: day("2026-11-18"), how: .readTogether, said: Written("That is right."), family: 20,
                meeting: 4, with: ["othersWords"])),
        .reportAnswered(handover: ID(13), said: Written("But not all of it.")),
        .minutesCopied(participant: ID(1), with: ["viewsReadOut"]),
        .paperEntered(
            round: ID(3),
            answer: Round.Answer(
                participant: ID(9), answer: .number(value: 8), reason: .askedGaveNone, isWrittenByChair: true,
                way: .faces, origin: .paper)),
        .mappingOpened, .mappingClosed,
        .adjourned(next: .init(on: day("2026-11-28"), time: "2pm", place: "The Hub", minutes: 60)),
        .proposed(
            proposal: ID(10), by: ID(1),
            content: .item(column: .workingWell, text: Written("Nan comes on Fridays."), shownTo: .everyone)),
        .proposalAccepted(proposal: ID(10), category: .existingStrength),
        .proposalSetAside(proposal: ID(10), because: "It is there already."),
    ] + invitationSamples(question)
}()

/// A part of a meeting for one person alone.
private let aloneWithDee = AgendaStep(
    .parentsVoice, as: ID(11), title: Term("With Dee alone", "Gyda Dee yn unig"),
    prompt: Term("Ask what she needs.", ""),
    attendance: .init(present: .only(people: [ID(1)]), record: .only(people: [ID(1)])))

/// A kind of meeting that an authority made.
let definedSample = DefinedMeeting(
    id: ID(14), name: Term("Pathway review", "Adolygiad llwybr"), leads: Term("The personal adviser", ""),
    steps: [AgendaStep(.workingWell, as: ID(15), title: Term("What goes well", "Beth sy'n dda"))],
    speakingOrder: [.child, .chair])

/// Events of kinds that were released without a step, as they are stored with one.
let meetingVariants: [(name: String, event: Meeting.Event)] = [
    (
        "meeting.viewsSent.mayBeInReport",
        .viewsSent(participant: ID(1), views: .init(worries: "The stairs.", mayBeInReport: true))
    ),
    (
        "meeting.planned.agenda",
        .planned(
            plan: .init(
                type: .careReview, family: ID(5), on: day("2026-11-21"), time: "", place: "", chair: .jo,
                agenda: [.childsVoice, .stepsDone, .familyAlone, .health, .education, .home, .familyTime]))
    ),
    (
        "meeting.planned.defined",
        .planned(
            plan: .init(
                type: .other, family: ID(5), on: day("2026-11-21"), time: "", place: "", chair: .jo,
                defined: definedSample))
    ),
    (
        "meeting.teamPlanned.minutes",
        .teamPlanned(
            plan: .init(team: ID(12), on: day("2026-11-21"), time: "9am", place: "The Hub", chair: .jo, minutes: 90))
    ),
    (
        "meeting.participantAdded.worker",
        .participantAdded(
            participant: ID(1), content: .init(name: "Jo", part: .advocate, person: ID(9), worker: .jo))
    ),
    ("meeting.letterStopped.neverSent", .letterStopped(participant: ID(1), neverSent: [ID(11)])),
    ("meeting.noted.at", .noted(note: ID(4), step: .childsVoice, text: Written("Mia drew the stairs."), at: ID(11))),
    ("meeting.decided.by", .decided(decision: ID(6), text: Written("The plan goes on."), by: [ID(1)])),
    ("meeting.decided.at", .decided(decision: ID(6), text: Written("The plan goes on."), at: ID(11))),
    (
        "meeting.actionAgreed.at",
        .actionAgreed(action: ID(8), content: .init(text: Written("Rings"), who: "Dee", by: nil), at: ID(11))
    ),
    (
        "meeting.roundOpened.at",
        .roundOpened(
            round: ID(3), question: .init(scale: nil, wording: .init(question: Written("How?"), ten: "a", zero: "b")),
            at: ID(11))
    ),
]
