import Practice

/// How a question that goes round the room is told.
extension Portraits {
    /// What can be sent about one person's answer.
    static let roundAnswerContent = Portrait<Round.Answer>(
        "RoundAnswerContent", "What one person answers.",
        [
            .init(
                "answer", .choice((0...10).map { "\($0)" } + ["dont-know", "passed"]),
                "A whole number from 0 to 10 as a text, dont-know, or passed.", like: "6"
            ) { .text($0.answer.text) },
            .init("reason", .text, "Why this number, in their words.", needed: false, like: "Nan comes every evening.")
            { .text($0.reasonWords?.text ?? "") },
            .init("noReason", .flag, "They were asked and gave no reason.", needed: false) {
                .flag($0.reason == .askedGaveNone)
            },
            .init("whyNotZero", .text, "Why not 0.", needed: false, like: "") { .text($0.whyNotZero) },
            .init("oneHigher", .text, "What would be one number higher.", needed: false, like: "") {
                .text($0.oneHigher)
            },
            .init(
                "shownTo", .orNull(.choice(of: Rating.ShownTo.self)),
                """
                Who may see it: everybody of the meeting, or the worker. For a child it has to be said: the child decides.
                """, needed: false
            ) { .text($0.shownTo.rawValue) },
            .init(
                "alsoLater", .flag,
                """
                A child agreed that it may also stand on the family's map and papers, once whoever leads has confirmed it.
                """, needed: false
            ) { .flag($0.alsoLater == true) },
            .init("way", .orNull(.choice(of: Rating.Way.self)), "How a child showed it.", needed: false, like: .null) {
                JSON($0.way?.rawValue)
            },
            .init(
                "origin", .orNull(.choice(of: Round.Answer.Origin.self)),
                "Where it was from, if not from the person there and then.", needed: false, like: .null
            ) { JSON($0.origin?.rawValue) },
            .init("language", .language, "The language of the reason.", needed: false) {
                .text($0.reasonWords?.language ?? "en")
            },
        ])

    static let roundAnswer = Portrait<Round.Answer>(
        "RoundAnswer", "What one person answered, once the numbers are shown.",
        [.init("participant", .identity, "Who answered.") { JSON($0.participant) }]
            + roundAnswerContent.lines.map(\.always))

    static let round = Portrait<RoundIn>(
        "Round", "A question that goes round the room. Nobody's number is told before all are shown.",
        [
            .init("id", .identity, "Which round.") { JSON($0.round.id) },
            .init("scale", .orNull(.identity), "The scale whose story goes on; null for a question of the day.") {
                JSON($0.round.question.scale)
            },
            .init("question", .text, "The question.", like: "How safe is Mia now?") {
                .text($0.round.question.wording.question.text)
            },
            .init("ten", .text, "What 10 means.", like: "Safe.") { .text($0.round.question.wording.ten) },
            .init("zero", .text, "What 0 means.", like: "Not safe.") { .text($0.round.question.wording.zero) },
            .init("step", .orNull(.identity), "The step it belongs to; null: the whole meeting.", like: .null) {
                JSON($0.round.at)
            },
            .init("state", .choice(["open", "shown", "givenUp"]), "How far it is.") { .text($0.state) },
            .init("answered", .list(of: .identity, most: nil), "Which participants have answered.") {
                .list($0.round.answered.map { JSON($0) })
            },
            .init(
                "answers", .list(of: roundAnswer.shape, most: nil),
                """
                What they answered, in speaking order, once it is shown. A child's stands here only where the child \
                agreed and whoever leads confirmed it.
                """
            ) { roundAnswer.json($0.meeting.forEverybody($0.round)) },
            why("givenUp", "Why it was given up; null where it was not.") { $0.givenUpBecause },
        ])
}

/// A round with the meeting that says who may see what.
struct RoundIn: Sendable {
    var round: Round
    var meeting: Meeting

    fileprivate var state: String {
        switch round.outcome {
        case .open: "open"
        case .shown: "shown"
        case .givenUp: "givenUp"
        }
    }

    fileprivate var givenUpBecause: String? {
        if case .givenUp(let reason) = round.outcome { reason } else { nil }
    }
}
