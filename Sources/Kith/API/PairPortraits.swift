import Practice

/// How pairs and scales are told.
extension Portraits {
    private static func part(
        _ name: String, _ says: String, _ value: @escaping @Sendable (PairContent) -> String
    ) -> Portrait<PairContent>.Line {
        .init(name, .text, says, needed: false, like: "") { .text(value($0)) }
    }

    /// What can be sent about a pair.
    static let pairContent = Portrait<PairContent>(
        "PairContent", "A statement and its goal, side by side. One half can wait, but not both.",
        [
            .init("children", .list(of: .identity, most: 100), "The children; none: all of them.", needed: false) {
                .list($0.content.children.map { JSON($0) })
            },
            .init(
                "area", .orNull(.identity), "The service area whose words are used, where the children are in several.",
                needed: false
            ) { JSON($0.content.labels.area) },
            part("acknowledge", "What the family already does that helps.") { $0.content.statement.acknowledge },
            part("who", "Who is worried, by name.") { $0.content.statement.who },
            part("happened", "What happened.") { $0.content.statement.happened },
            part("ifNothingChanges", "What may happen to the child if nothing changes.") {
                $0.content.statement.ifNothingChanges
            },
            part("dispute", "Who sees it otherwise, and how.") { $0.content.statement.dispute },
            part("forTheChild", "The same for the child, in the child's words.") { $0.content.statement.forTheChild },
            part("bestHopes", "What the family themselves hope for.") { $0.content.goal.bestHopes },
            part("doingInstead", "What the parents will be doing instead.") { $0.content.goal.doingInstead },
            part("childExperience", "What the child will live and feel.") { $0.content.goal.childExperience },
            part("networkPart", "What the network does.") { $0.content.goal.networkPart },
            part("howKnown", "What will be seen, by whom.") { $0.content.goal.howKnown },
            .init("holdFor", .orNull(.number(Goal.HoldFor.values)), "For how long it has to hold.", needed: false) {
                $0.content.goal.holdFor.map { .number($0.value) } ?? .null
            },
            .init(
                "holdForUnit", .orNull(.choice(of: Goal.Unit.self)), "In weeks or months.", needed: false,
                like: "months"
            ) { JSON($0.content.goal.holdFor?.unit.rawValue) },
            part("thenWhat", "What follows then.") { $0.content.goal.thenWhat },
            .init("language", .language, "The language of the words.", needed: false) {
                .text($0.content.statement.language)
            },
            .init(
                "notFor", .list(of: .identity, most: 100), "People from whose copies it is left out.", needed: false,
                like: []
            ) { .list($0.content.notFor.map { JSON($0) }) },
        ])

    static let sharing = Portrait<Pair.Sharing>(
        "Sharing", "Somebody was shown the pair.",
        [
            .init("person", .identity, "Who.") { JSON($0.person) },
            .init("day", .day, "When.") { JSON($0.day) },
            .init("how", .text, "How.", needed: false, like: "at home, read aloud") { .text($0.how) },
            .init("response", .text, "What they said to it.", needed: false, like: "") { .text($0.response) },
            .init("language", .orNull(.language), "The language of what they said.", needed: false, like: .null) {
                JSON($0.language)
            },
        ])

    static let pair = Portrait<Pair>(
        "Pair", "A statement and its goal: the two bookends of the work.",
        [.init("id", .identity, "Which pair.") { JSON($0.id) }]
            + pairContent.lines { PairContent(content: $0.content) } + [
                .init("item", .orNull(.identity), "The item of the map that it came from.", like: .null) {
                    JSON($0.source)
                },
                .init("status", .choice(of: Pair.Status.self), "How far it is.") { .text($0.status.rawValue) },
                .init("goalStatus", .choice(of: Pair.GoalStatus.self), "How the goal stands.") {
                    .text($0.goalStatus.rawValue)
                },
                .init("holdingSince", .orNull(.day), "Since when the goal is seen to hold.", like: .null) {
                    JSON($0.holdingSince)
                },
                .init("sharings", .list(of: sharing.shape, most: nil), "Who was shown it.") {
                    sharing.json($0.sharings)
                },
                why("retired", "Why it is no longer worked with; null while it is.") { $0.retiredBecause },
                .init("written", stamp.shape, "When it was written.") { stamp.json($0.written) },
            ])

    static let wording = Portrait<Scale.Wording>(
        "ScaleWording", "The words of a scaling question. 10 is always good.",
        [
            .init("question", .words, "What is asked.", like: "How safe is Mia with her mum at night?") {
                .text($0.question.text)
            },
            .init("ten", .text, "What 10 means.", needed: false, like: "Mia sleeps and everybody can go home.") {
                .text($0.ten)
            },
            .init("zero", .text, "What 0 means.", needed: false, like: "It is as bad as on the first night.") {
                .text($0.zero)
            },
            .init("closeAt", .orNull(.number(0...10)), "The number at which the work can end.", needed: false) {
                $0.closeAt.map { .number($0) } ?? .null
            },
            .init("language", .language, "The language of the words.", needed: false) { .text($0.question.language) },
        ])

    static let series = Portrait<Scale.Series>(
        "Series", "The answers to one wording of a question.",
        wording.lines { $0.wording } + [
            .init("since", stamp.shape, "Since when it is asked so.") { stamp.json($0.since) },
            .init("ratings", .list(of: rating.shape, most: nil), "The answers, in the order they were recorded.") {
                rating.json($0.ratings)
            },
        ])

    static let scale = Portrait<Scale>(
        "Scale", "A scaling question, with everybody's answers. Other words begin another series.",
        [
            .init("id", .identity, "Which scale.") { JSON($0.id) },
            .init("kind", .choice(of: Scale.Kind.self), "What it is about.") { .text($0.kind.rawValue) },
            .init("pair", .orNull(.identity), "The pair between whose halves it stands.") { JSON($0.pair) },
            .init("series", .list(of: series.shape, most: nil), "Oldest first; the last is asked now.") {
                series.json($0.series)
            },
            why("retired", "Why it is no longer asked; null while it is.") { $0.retiredBecause },
        ])
}

/// What a pair says, as one thing.
struct PairContent: Sendable {
    var content: Pair.Content
}

extension Family.PairDraft {
    init(_ sent: JSON) {
        var holdFor: Goal.HoldFor?
        if let number = sent.number("holdFor") {
            holdFor = .init(value: number, unit: sent.choice("holdForUnit") ?? .months)
        }
        self.init(
            children: sent.ids("children"),
            statement: WorryStatement(
                acknowledge: sent.text("acknowledge"), who: sent.text("who"), happened: sent.text("happened"),
                ifNothingChanges: sent.text("ifNothingChanges"), dispute: sent.text("dispute"),
                forTheChild: sent.text("forTheChild"), language: sent.language),
            goal: Goal(
                bestHopes: sent.text("bestHopes"), doingInstead: sent.text("doingInstead"),
                childExperience: sent.text("childExperience"), networkPart: sent.text("networkPart"),
                howKnown: sent.text("howKnown"), holdFor: holdFor, thenWhat: sent.text("thenWhat"),
                language: sent.language),
            area: sent.id("area"), notFor: sent.ids("notFor"))
    }
}

extension Scale.Wording {
    init(_ sent: JSON) {
        self.init(
            question: Written(sent.text("question"), language: sent.language), ten: sent.text("ten"),
            zero: sent.text("zero"), closeAt: sent.number("closeAt"))
    }
}
