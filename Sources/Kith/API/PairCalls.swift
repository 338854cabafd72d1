import Practice

/// What other programs can write about statements, goals and scaling questions.
enum PairCalls {
    static let all = pairs + goals + scales

    private static let pairs: [Route] = [
        .api(
            family: .post, "pairs", may: .record, logs: .change("pairs"),
            .adds(
                "writePair", "Write a statement and its goal",
                takes: Portraits.pairContent.taken(
                    as: "NewPair", "A statement and its goal.",
                    with: [.init("item", .orNull(.identity), "The item of the map that it comes from.", like: .null)]))
        ) { visit, asked in
            let id = Pair.ID(visit.office.surroundings.newID())
            return try await visit.record(asked, id, at: "pairs") {
                try $0.writePair(
                    .init(asked.body), from: asked.body.id("item"), as: id, today: visit.today,
                    authority: visit.authority)
            }
        },
        .api(
            family: .put, "pairs/:pair", may: .record, logs: .change("pairs"),
            .changes(
                "rewordPair", "Reword a pair",
                takes: Portraits.pairContent.taken("A statement and its goal, whole: what is left out is emptied."))
        ) { visit, asked in
            try await visit.pair(asked) {
                try $0.rewordPair($1, as: .init(asked.body), today: visit.today, authority: visit.authority)
            }
        },
        .api(
            family: .post, "pairs/:pair/share", may: .record, logs: .change("pairs"),
            .changes(
                "sharePair", "Note that somebody was shown a pair", takes: Portraits.sharing.taken("Who, when and how.")
            )
        ) { visit, asked in
            try await visit.pair(asked) {
                try $0.sharePair(
                    $1, with: asked.body.id("person") ?? ID(0), on: asked.body.day("day") ?? visit.today,
                    how: asked.body.text("how"), response: asked.body.text("response"),
                    language: asked.body.text("language").isEmpty ? nil : asked.body.language, today: visit.today)
            }
        },
        .api(
            family: .post, "pairs/:pair/agree", may: .record, logs: .change("pairs"),
            .changes("agreePair", "Note that a pair is agreed")
        ) { visit, asked in try await visit.pair(asked) { try $0.agreePair($1) } },
        .api(
            family: .post, "pairs/:pair/retire", may: .record, logs: .change("pairs"),
            .changes("retirePair", "Retire a pair; it stays readable", takes: Bodies.why)
        ) { visit, asked in
            try await visit.pair(asked) { try $0.retirePair($1, because: asked.body.text("why")) }
        },
    ]

    private static let goals: [Route] = [
        .api(
            family: .post, "pairs/:pair/hold", may: .record, logs: .change("pairs"),
            .changes("beginHolding", "Note since when a goal is seen to hold", takes: Bodies.day)
        ) { visit, asked in
            try await visit.pair(asked) {
                try $0.beginHolding($1, on: asked.body.day("day") ?? visit.today, today: visit.today)
            }
        },
        .api(
            family: .post, "pairs/:pair/reset", may: .record, logs: .change("pairs"),
            .changes("resetHolding", "Begin the goal's time anew", takes: Bodies.why)
        ) { visit, asked in
            try await visit.pair(asked) { try $0.resetHolding($1, because: asked.body.text("why")) }
        },
        .api(
            family: .post, "pairs/:pair/met", may: .record, logs: .change("pairs"),
            .changes("meetGoal", "Note that a goal is met", takes: Bodies.day)
        ) { visit, asked in
            try await visit.pair(asked) {
                try $0.meetGoal($1, on: asked.body.day("day") ?? visit.today, today: visit.today)
            }
        },
        .api(
            family: .post, "pairs/:pair/abandon", may: .record, logs: .change("pairs"),
            .changes("abandonGoal", "Note that a goal is no longer pursued", takes: Bodies.why)
        ) { visit, asked in
            try await visit.pair(asked) { try $0.abandonGoal($1, because: asked.body.text("why")) }
        },
        .api(
            family: .post, "elements/:element", may: .record, logs: .change("overview"),
            .changes("notYet", "Say why a statement, a goal or a scale is not there yet", takes: Bodies.why)
        ) { visit, asked in
            guard let element = Elements.Element(rawValue: visit.visit.parameters["element"] ?? "") else {
                throw Problem.notFound
            }
            return try await visit.record(asked, visit.id, at: nil) {
                try $0.notYet(element, because: asked.body.text("why"))
            }
        },
    ]

    private static let scales: [Route] = [
        .api(
            family: .post, "scales", may: .record, logs: .change("scales"),
            .adds(
                "askScale", "Ask a scaling question",
                takes: Portraits.wording.taken(
                    as: "NewScale", "A scaling question.",
                    with: [
                        .init("kind", .choice(of: Scale.Kind.self), "What it is about.", needed: true),
                        .init("pair", .orNull(.identity), "The pair between whose halves it stands.", like: .null),
                    ]))
        ) { visit, asked in
            let id = Scale.ID(visit.office.surroundings.newID())
            return try await visit.record(asked, id, at: "scales") {
                try $0.askScale(
                    .init(asked.body), kind: asked.body.choice("kind") ?? .safety, for: asked.body.id("pair"), as: id)
            }
        },
        .api(
            family: .put, "scales/:scale", may: .record, logs: .change("scales"),
            .changes(
                "rewordScale", "Reword a scaling question; where somebody has answered, another series begins",
                takes: Portraits.wording.taken("The words of a scaling question, whole."))
        ) { visit, asked in try await visit.scale(asked) { try $0.rewordScale($1, as: .init(asked.body)) } },
        .api(
            family: .post, "scales/:scale/retire", may: .record, logs: .change("scales"),
            .changes("retireScale", "No longer ask a scaling question", takes: Bodies.why)
        ) { visit, asked in
            try await visit.scale(asked) { try $0.retireScale($1, because: asked.body.text("why")) }
        },
        .api(
            family: .post, "scales/:scale/ratings", may: .record, logs: .change("scales"),
            .adds(
                "rate", "Write down what a person answered",
                takes: Portraits.ratingContent.taken("What one person answered on one day."))
        ) { visit, asked in
            let (scale, id): (Scale.ID, Rating.ID) = (
                try visit.visit.id("scale"), ID(visit.office.surroundings.newID())
            )
            guard visit.family.scales[scale] != nil else { throw Problem.notFound }
            return try await visit.record(asked, id, at: "ratings") {
                try $0.rate(.init(asked.body, today: visit.today), on: scale, as: id, today: visit.today)
            }
        },
        .api(
            family: .post, "scales/:scale/ratings/:rating/withdraw", may: .record, logs: .change("scales"),
            .changes("withdrawRating", "Withdraw an answer that was entered in error", takes: Bodies.why)
        ) { visit, asked in
            let (scale, id): (Scale.ID, Rating.ID) = (try visit.visit.id("scale"), try visit.visit.id("rating"))
            guard visit.family.scales[scale]?.allRatings.contains(where: { $0.id == id }) == true else {
                throw Problem.notFound
            }
            return try await visit.record(asked, id, at: "ratings") {
                try $0.withdrawRating(id, on: scale, because: asked.body.text("why"))
            }
        },
    ]
}

extension FamilyVisit {
    fileprivate func pair(
        _ asked: Asked, _ decide: (Family, Pair.ID) throws -> [Family.Event]
    ) async throws -> Answer {
        let id: Pair.ID = try visit.id("pair")
        guard family.pairs[id] != nil else { throw Problem.notFound }
        return try await record(asked, id, at: "pairs") { try decide($0, id) }
    }

    fileprivate func scale(
        _ asked: Asked, _ decide: (Family, Scale.ID) throws -> [Family.Event]
    ) async throws -> Answer {
        let id: Scale.ID = try visit.id("scale")
        guard family.scales[id] != nil else { throw Problem.notFound }
        return try await record(asked, id, at: "scales") { try decide($0, id) }
    }
}
