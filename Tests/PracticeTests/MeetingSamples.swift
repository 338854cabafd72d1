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
        .decided(decision: ID(6), text: Written("The plan goes on.")),
        .dissented(decision: ID(6), dissent: .init(by: ID(1), words: Written("We do not need it."))),
        .actionAgreed(
            action: ID(8), content: .init(text: Written("Rings the school"), who: "Dee", by: day("2026-12-01"))),
        .paperEntered(
            round: ID(3),
            answer: Round.Answer(
                participant: ID(9), answer: .number(value: 8), reason: .askedGaveNone, isWrittenByChair: true,
                way: .faces, origin: .paper)),
        .mappingOpened, .mappingClosed,
        .proposed(
            proposal: ID(10), by: ID(1),
            content: .item(column: .workingWell, text: Written("Nan comes on Fridays."), shownTo: .everyone)),
        .proposalAccepted(proposal: ID(10), category: .existingStrength),
        .proposalSetAside(proposal: ID(10), because: "It is there already."),
    ] + invitationSamples(question)
}()
