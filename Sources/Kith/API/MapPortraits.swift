import Practice

/// How the map is told.
extension Portraits {
    enum SourceKind: String, CaseIterable { case seen, told, record, opinion }

    static let itemContent = Portrait<FamilyMap.Item.Content>(
        "ItemContent", "The words of an item, and what belongs to them.",
        [
            .init("text", .words, "The words.", like: "Mia hid in the wardrobe while the adults shouted.") {
                .text($0.text.text)
            },
            .init("language", .language, "The language of the words; en where nothing is said.", needed: false) {
                .text($0.text.language)
            },
            .init(
                "children", .list(of: .identity, most: 100), "The children it is about; none: the whole family.",
                needed: false
            ) { .list($0.children.map { JSON($0) }) },
            .init("sourceKind", .orNull(.choice(of: SourceKind.self)), "How it is known.", needed: false, like: "told")
            {
                JSON($0.source.map { SourceKind(of: $0).rawValue })
            },
            .init("sourceName", .text, "Who saw or said it, or which record it was.", needed: false, like: "Kayla") {
                .text($0.source?.name ?? "")
            },
            .init(
                "happened", .orNull(.text(most: 500)),
                "When it happened, as precisely as it is known: 2026-03-27, 2026-03, 2026, or words.", needed: false,
                like: "2026-03"
            ) { JSON($0.happened?.text) },
            .init("ownWords", .flag, "The text is somebody's own words.", needed: false) { .flag($0.isOwnWords) },
            .init(
                "protectsFrom", .orNull(.identity), "For existing safety: the worry it protects from.", needed: false,
                like: .null
            ) { JSON($0.protectsFrom) },
            .init(
                "protectsFromPair", .orNull(.identity), "The same, where the worry is a pair.", needed: false,
                like: .null
            ) { JSON($0.protectsFromPair) },
            .init("who", .text, "For a next step: who does it.", needed: false, like: "") { .text($0.who) },
            .init("by", .orNull(.day), "For a next step: by when.", needed: false, like: .null) { JSON($0.by) },
            .init(
                "notFor", .list(of: .identity, most: 100), "People from whose copies it is left out.", needed: false,
                like: []
            ) { .list($0.notFor.map { JSON($0) }) },
        ])

    static let dispute = Portrait<FamilyMap.Item.Dispute>(
        "Dispute", "Somebody says that it was otherwise.",
        [
            .init("by", .identity, "Who says so.") { JSON($0.by) },
            .init("how", .words, "How it was, in their words.", like: "I did not shout.") { .text($0.how.text) },
            .init("language", .language, "The language of the words.", needed: false) { .text($0.how.language) },
        ])

    static let category = Shape.choice(of: Category.self)

    static let item = Portrait<FamilyMap.Item>(
        "Item", "One thing on the map.",
        [
            .init("id", .identity, "Which item.") { JSON($0.id) },
            .init("category", category, "Where it stands.") { .text($0.category.rawValue) },
        ] + itemContent.lines { $0.content } + [
            .init("added", stamp.shape, "When it was added.") { stamp.json($0.added) },
            .init("disputes", .list(of: dispute.shape, most: nil), "Who says that it was otherwise.", like: []) {
                dispute.json($0.disputes)
            },
            .init("done", .orNull(.day), "For a next step: the day it was done.", like: .null) { JSON($0.done) },
            .init("becamePair", .orNull(.identity), "The pair that it became.", like: .null) { JSON($0.becamePair) },
            why("withdrawn", "Why it was withdrawn; null while it stands.") { $0.withdrawn },
        ])

    static let questionContent = Portrait<FamilyMap.Question.Content>(
        "QuestionContent", "Something that is not known yet.",
        [
            .init("text", .words, "The question.", like: "Who is with Mia after school?") { .text($0.text.text) },
            .init("language", .language, "The language of the words.", needed: false) { .text($0.text.language) },
            .init("who", .text, "Who asks.", needed: false, like: "Nia") { .text($0.who) },
            .init("by", .orNull(.day), "By when.", needed: false) { JSON($0.by) },
            .init(
                "notFor", .list(of: .identity, most: 100), "People from whose copies it is left out.", needed: false,
                like: []
            ) { .list($0.notFor.map { JSON($0) }) },
        ])

    static let question = Portrait<FamilyMap.Question>(
        "Question", "Something that is not known yet, or was not.",
        [.init("id", .identity, "Which question.") { JSON($0.id) }]
            + questionContent.lines { $0.content } + [
                .init("answer", .orNull(.text), "What was found out.", like: .null) { JSON($0.answer?.text) },
                .init("answerLanguage", .orNull(.language), "The language of the answer.", like: .null) {
                    JSON($0.answer?.language)
                },
                .init("added", stamp.shape, "When it was asked.") { stamp.json($0.added) },
                why("withdrawn", "Why it is no longer asked; null while it is.") { $0.withdrawn },
            ])
}

extension Portraits.SourceKind {
    init(of source: FamilyMap.Item.Source) {
        self =
            switch source {
            case .seen: .seen
            case .told: .told
            case .record: .record
            case .opinion: .opinion
            }
    }

    func source(_ name: String) -> FamilyMap.Item.Source {
        switch self {
        case .seen: .seen(by: name)
        case .told: .told(by: name)
        case .record: .record(which: name)
        case .opinion: .opinion(of: name)
        }
    }
}

extension FamilyMap.Item.Content {
    /// What was sent, in its shape already.
    init(_ sent: JSON, today: Day) throws(Refusal) {
        self.init(text: Written(sent.text("text"), language: sent.language))
        children = sent.ids("children")
        let (kind, name): (Portraits.SourceKind?, String) = (sent.choice("sourceKind"), sent.text("sourceName"))
        source = kind == nil && name.isEmpty ? nil : (kind ?? .told).source(name)
        happened = try Happened(text: sent.text("happened"), today: today)
        isOwnWords = sent.isOn("ownWords")
        protectsFrom = sent.id("protectsFrom")
        protectsFromPair = sent.id("protectsFromPair")
        who = sent.text("who")
        by = sent.day("by")
        notFor = sent.ids("notFor")
    }
}

extension FamilyMap.Question.Content {
    init(_ sent: JSON) {
        self.init(
            text: Written(sent.text("text"), language: sent.language), who: sent.text("who"), by: sent.day("by"),
            notFor: sent.ids("notFor"))
    }
}

extension Person.Details {
    init(_ sent: JSON) {
        self.init(part: sent.choice("part") ?? .child, name: sent.text("name"))
        fullName = sent.text("fullName")
        otherNames = sent.text("otherNames")
        let due = sent.day("due")
        birth =
            sent.isOn("unborn") || due != nil ? .unborn(due: due) : sent.day("born").map { .day(on: $0) } ?? .notKnown
        pronouns = sent.text("pronouns")
        speaks = sent.text("speaks")
        reads = sent.text("reads")
        formats = sent.values("formats").compactMap { value in
            if case .text(let text) = value { Person.Format(rawValue: text) } else { nil }
        }
        safeContact = sent.text("safeContact")
        known = sent.text("known")
        identifiers = sent.values("identifiers").map {
            .init(
                label: $0.text("label"), value: $0.text("value"), source: $0.text("source"),
                isVerified: $0.isOn("verified"), from: $0.day("from"), until: $0.day("until"))
        }
    }
}
