import HTTPTypes
import Journal
import Practice

/// A question that goes round the room, as other programs ask it: what people answer stays hidden until all is shown.
enum RoundCalls {
    static let all = asking + answering + ending

    private static let asking: [Route] = [
        .api(
            meeting: .post, "rounds", logs: .change("round"),
            .newInMeeting(
                "askRound", "Ask everybody a scale of the record, or a question of the day",
                takes: .init(
                    name: "NewRound", says: "What is asked: a scale, or words of the day.",
                    members: [
                        .init("scale", .orNull(.identity), "A scale of the record; its words are asked."),
                        .init("question", .text(most: 1_000), "Otherwise: the question.", like: ""),
                        .init("ten", .text(most: 1_000), "What 10 means.", like: ""),
                        .init("zero", .text(most: 1_000), "What 0 means.", like: ""),
                        .init(
                            "kind", .orNull(.choice(of: Scale.Kind.self)), "What the question of the day is about.",
                            like: .null),
                        .init(
                            "step", .orNull(.identity), "The step it belongs to; null: the whole meeting.",
                            like: .null),
                        .init("language", .language, "The language of the words."),
                    ])), answer: ask)
    ]

    @Sendable private static func ask(_ visit: MeetingVisit, _ asked: Asked) async throws -> Answer {
        let (wanted, body): (Scale.ID?, JSON) = (asked.body.id("scale"), asked.body)
        let scale = wanted.flatMap { visit.inside.family.scales[$0] }
        let id: Round.ID = visit.new()
        return try await visit.record(asked, id) { meeting in
            if wanted != nil {
                guard let scale, scale.isCurrent else { throw Refusal(.notFound, "scale") }
                return try meeting.open(
                    .init(scale: scale.id, wording: scale.wording), as: id, at: body.id("step"))
            }
            let question = try Round.Question.own(
                body.text("question"), ten: body.text("ten"), zero: body.text("zero"),
                kind: body.choice("kind") ?? .custom, language: body.language, scale: nil)
            return try meeting.open(question, as: id, at: body.id("step"))
        }
    }

    private static let answering: [Route] = [
        .api(
            meeting: .put, "rounds/:round/answers/:participant", logs: .change("round"),
            .inMeeting(
                "writeAnswer", "Write down what somebody answers; after the numbers are shown only from paper",
                takes: Portraits.roundAnswerContent.taken("What one person answers.")), answer: writeDown),
        .api(
            meeting: .post, "rounds/:round/answers/:participant/beforehand", logs: .change("round"),
            .inMeeting("takeAnswerBeforehand", "Take what somebody sent before the meeting as their answer")
        ) { visit, asked in
            let (round, id): (Round, Participant.ID) = (
                try visit.round(), try visit.inside.visit.id("participant")
            )
            let answer = try visit.meeting.answerBeforehand(round.id, of: id, by: visit.inside.actor.id)
            let keeping = try visit.office.roundAnswers.keeping(answer, of: round.id)
            return try await visit.record(asked, id, also: keeping) {
                try $0.answer(round.id, by: id, origin: .beforehand)
            }
        },
    ]

    @Sendable private static func writeDown(_ visit: MeetingVisit, _ asked: Asked) async throws -> Answer {
        let (round, id): (Round, Participant.ID) = (try visit.round(), try visit.inside.visit.id("participant"))
        guard let person = visit.meeting[id] else { throw Problem.notFound }
        let answer = try Round.Answer.typed(asked.body, by: person)
        // What was sent beforehand is taken as it was sent.
        guard answer.origin != .beforehand else { throw Refusal(.notFound, "origin") }
        guard round.isOpen || answer.origin != .paper else {
            let told = try await visit.record(asked, id) { try $0.enterPaper(answer, in: round.id) }
            try await visit.tellStoryIfTaken(round.id)
            return told
        }
        let keeping = try visit.office.roundAnswers.keeping(answer, of: round.id)
        return try await visit.record(asked, id, also: keeping) {
            try $0.answer(round.id, by: id, origin: answer.origin)
        }
    }

    private static let ending: [Route] = [
        .api(
            meeting: .post, "rounds/:round/show", logs: .change("round"),
            .inMeeting("showNumbers", "Show everybody's numbers together; they go into the story of their scale")
        ) { visit, asked in
            let round = try visit.round()
            return try await RoundRoutes.show(round, visit) { answers, version in
                try await visit.recordSeeing(asked, round.id, also: RoundAnswers.forgetting(round.id)) { kept in
                    guard kept.version == version else { throw RoundRoutes.MovedOn() }
                    return try kept.record.show(round.id, answers)
                }
            }
        },
        .api(
            meeting: .post, "rounds/:round/give-up", logs: .change("round"),
            .inMeeting(
                "giveRoundUp", "Give a question up; what was answered is forgotten",
                takes: .init(
                    name: "GivingUp", says: "Why it is given up.",
                    members: [.init("why", .text, "Why.", like: "The fire alarm went.")]))
        ) { visit, asked in
            let round = try visit.round()
            return try await visit.record(asked, round.id, also: RoundAnswers.forgetting(round.id)) {
                try $0.giveUp(round.id, because: asked.body.text("why"))
            }
        },
        .api(
            meeting: .post, "rounds/:round/children/:participant", logs: .change("round"),
            .inMeeting("showChildsAnswer", "Confirm that a child agreed to who sees their answer")
        ) { visit, asked in
            let (round, id): (Round, Participant.ID) = (
                try visit.round(), try visit.inside.visit.id("participant")
            )
            let told = try await visit.record(asked, id) { try $0.showChild(id, in: round.id) }
            try await visit.tellStoryIfTaken(round.id)
            return told
        },
    ]
}

extension Round.Answer {
    fileprivate static func typed(_ sent: JSON, by participant: Participant) throws(Refusal) -> Round.Answer {
        try .typed(
            sent.text("answer"), reason: sent.text("reason"), gaveNone: sent.isOn("noReason"),
            whyNotZero: sent.text("whyNotZero"), oneHigher: sent.text("oneHigher"), language: sent.language,
            shownTo: sent.choice("shownTo"), by: participant, writtenByChair: true, way: sent.choice("way"),
            origin: sent.choice("origin"), alsoLater: sent.isOn("alsoLater"))
    }
}
