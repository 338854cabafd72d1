import Practice

/// How answers to scaling questions are told.
extension Portraits {
    /// What can be sent about an answer.
    static let ratingContent = Portrait<Rating.Content>(
        "RatingContent", "What one person answered on one day.",
        [
            .init("person", .orNull(.identity), "Who answered; null: somebody at a meeting, not in the record.") {
                JSON($0.rater.person)
            },
            .init(
                "answer", .choice((0...10).map { "\($0)" } + ["dont-know", "passed"]),
                "A whole number from 0 to 10 as a text, dont-know, or passed.", like: "6"
            ) { .text($0.answer.text) },
            .init("reason", .text, "Why this number, in their words.", needed: false, like: "Nan comes every evening.")
            {
                if case .given(let words) = $0.reason { .text(words.text) } else { "" }
            },
            .init("noReason", .flag, "They were asked and gave no reason.", needed: false) {
                .flag($0.reason == .askedGaveNone)
            },
            .init("whyNotZero", .text, "Why not 0.", needed: false, like: "") { .text($0.whyNotZero) },
            .init("oneHigher", .text, "What would be one number higher.", needed: false, like: "") {
                .text($0.oneHigher)
            },
            .init("day", .day, "When they answered.") { JSON($0.day) },
            .init("askedBy", .text, "Who asked.", needed: false, like: "") { .text($0.askedBy) },
            .init("proxy", .text, "Who answered for them, and how they knew.", needed: false, like: "") {
                .text($0.proxy)
            },
            .init("occasion", .text, "On which occasion.", needed: false, like: "") { .text($0.occasion) },
            .init(
                "shownTo", .orNull(.choice(of: Rating.ShownTo.self)),
                "Who may see it. For a child it has to be said: the child decides.", needed: false
            ) { .text($0.shownTo.rawValue) },
            .init("way", .orNull(.choice(of: Rating.Way.self)), "How a child showed it.", needed: false, like: .null) {
                JSON($0.way?.rawValue)
            },
            .init("language", .language, "The language of the reason.", needed: false) {
                if case .given(let words) = $0.reason { .text(words.language) } else { "en" }
            },
        ])

    static let rating = Portrait<Rating>(
        "Rating", "What one person answered on one day.",
        [.init("id", .identity, "Which answer.") { JSON($0.id) }]
            + ratingContent.lines { $0.content } + [
                .init("guest", .orNull(.text), "The name of whoever answered, where they are not in the record.") {
                    JSON($0.rater.guest?.name)
                },
                .init("guestKnown", .orNull(.text), "What they do or how they are known.") {
                    JSON($0.rater.guest?.known)
                },
                .init("recorded", stamp.shape, "When it was written down.") { stamp.json($0.recorded) },
                why("withdrawn", "Why it was withdrawn; null while it stands.") { $0.withdrawn },
            ])
}

extension Rating.Answer {
    /// As it is sent and told.
    var text: String {
        switch self {
        case .number(let number): "\(number)"
        case .dontKnow: "dont-know"
        case .passed: "passed"
        }
    }
}

extension Family.RatingDraft {
    init(_ sent: JSON, today: Day) {
        self.init(
            rater: sent.id("person"), answer: sent.text("answer"), reason: sent.text("reason"),
            isAskedGaveNone: sent.isOn("noReason"), day: sent.day("day") ?? today)
        whyNotZero = sent.text("whyNotZero")
        oneHigher = sent.text("oneHigher")
        askedBy = sent.text("askedBy")
        proxy = sent.text("proxy")
        occasion = sent.text("occasion")
        shownTo = sent.choice("shownTo")
        way = sent.choice("way")
        language = sent.language
    }
}
