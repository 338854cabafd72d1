import Practice

/// What other programs can write about decisions to share, and not to share.
enum SharingCalls {
    static let all: [Route] = [
        .api(
            family: .post, "sharings", may: .record, logs: .change("sharing"),
            .adds(
                "decideSharing", "Note a decision to share something, or not to",
                takes: Portraits.sharingContent.taken(as: "NewSharingDecision", "What was decided."))
        ) { visit, asked in
            let id = Sharings.Decision.ID(visit.office.surroundings.newID())
            return try await visit.record(asked, id, at: "sharings") {
                try $0.decideSharing(.init(asked.body, today: visit.today), as: id, today: visit.today)
            }
        },
        .api(
            family: .post, "sharings/:decision/take-back", may: .record, logs: .change("sharing"),
            .changes("takeBackSharing", "Take a decision about sharing back; it stays readable", takes: Bodies.why)
        ) { visit, asked in
            let id: Sharings.Decision.ID = try visit.visit.id("decision")
            guard visit.family.sharings[id] != nil else { throw Problem.notFound }
            return try await visit.record(asked, id, at: "sharings") {
                try $0.takeBackSharing(id, because: asked.body.text("why"))
            }
        },
    ]
}

extension Portraits {
    static let sharingContent = Portrait<Sharings.Content>(
        "SharingContent", "A decision to share something, or not to.",
        [
            .init("outcome", .choice(of: Sharings.Outcome.self), "What was decided.") { .text($0.outcome.rawValue) },
            .init("what", .words, "What it is about.", like: "Where Mia stays") { .text($0.what) },
            .init("with", .words, "Who asked for it, or could have had it.", like: "A solicitor") { .text($0.with) },
            .init(
                "ground", .choice(of: Sharings.Ground.self),
                "What it rests on: `moreDetrimental`, `danger`, `notNeeded` and `notAgreed` where it is not shared, "
                    + "`childSafety`, `agreed` and `law` where it is, `other` for both.",
                like: "other"
            ) { .text($0.ground.rawValue) },
            .init("because", .words, "Why, in words.", like: "He would find her there.") { .text($0.because) },
            .init("basis", .text, "The law or agreement, if one is named.", needed: false, like: "") {
                .text($0.basis)
            },
            .init("decidedBy", .words, "Who decided.", like: "Jo Bright, team manager") { .text($0.decidedBy) },
            .init("on", .day, "On which day.") { JSON($0.on) },
            .init("told", .flag, "Whether the family knows of it.", like: true) { .flag($0.notToldBecause == nil) },
            .init(
                "notToldBecause", .orNull(.words), "Why the family was not told; needed where they were not.",
                needed: false, like: .null
            ) { JSON($0.notToldBecause) },
        ])

    static let sharingDecision = Portrait<Sharings.Decision>(
        "SharingDecision", "A decision about sharing that was written down.",
        [.init("id", .identity, "Which decision.") { JSON($0.id) }]
            + sharingContent.lines { $0.content } + [
                .init("takenBack", .orNull(.text), "Why it does not hold any more.", like: .null) {
                    JSON($0.takenBack)
                }
            ])
}

extension Sharings.Content {
    fileprivate init(_ sent: JSON, today: Day) {
        self.init(
            sent.choice("outcome") ?? .notShared, what: sent.text("what"), with: sent.text("with"),
            ground: sent.choice("ground") ?? .other, because: sent.text("because"), basis: sent.text("basis"),
            decidedBy: sent.text("decidedBy"), on: sent.day("on") ?? today,
            notToldBecause: sent.isOn("told") ? nil : sent.text("notToldBecause"))
    }
}
