import Practice

/// Saying who alone may open a record, and hints on the map that are set aside.
enum RestrictingCalls {
    static let all: [Route] = [
        .api(
            family: .put, "restriction", may: .restrict, logs: .change("restriction"),
            .changes(
                "restrict", "Restrict a record to named people, or change who is named",
                takes: .init(
                    name: "NewRestriction", says: "Why, and everybody who can open it from then on.",
                    members: [
                        .init("grounds", .choice(of: Standing.Grounds.self), "Why.", needed: true),
                        .init(
                            "named", .list(of: .identity, most: 50),
                            "Who can open it. One of them has to be able to lift it.", needed: true),
                    ]), scope: .restrictFamilies)
        ) { visit, asked in
            let named: Set<Worker.ID> = Set(asked.body.ids("named"))
            return try await visit.record(asked, visit.id, at: nil) { family in
                let known = Set(visit.staff.workers.map(\.id)).union(family.standing.restriction?.named ?? [])
                guard named.isSubset(of: known) else { throw Refusal(.notFound, "named") }
                return try family.restrict(
                    asked.body.choice("grounds") ?? .other, named: named, lifters: visit.staff.lifters)
            }
        },
        .api(
            family: .post, "restriction/lift", may: .restrict, logs: .change("restriction"),
            .changes("liftRestriction", "Lift a restriction", takes: Bodies.why, scope: .restrictFamilies)
        ) { visit, asked in
            try await visit.record(asked, visit.id, at: nil) {
                try $0.liftRestriction(because: asked.body.text("why"))
            }
        },
        .api(
            family: .post, "restriction/review", may: .restrict, logs: .change("restriction"),
            .changes(
                "reviewRestriction", "Note that a restriction is still needed", takes: Bodies.why,
                scope: .restrictFamilies)
        ) { visit, asked in
            try await visit.record(asked, visit.id, at: nil) {
                try $0.reviewRestriction(because: asked.body.text("why"))
            }
        },
        .api(
            family: .post, "hints", may: .record, logs: .change("map"),
            .changes(
                "setHintAside", "Say why a hint on the map does not hold here",
                takes: .init(
                    name: "HintAside", says: "Which hint, and why it does not hold.",
                    members: [
                        .init("hint", .choice(of: Hint.self), "Which hint.", needed: true),
                        .init("item", .orNull(.identity), "About which item; null: the map as a whole.", like: .null),
                        .init("why", .words, "Why.", needed: true, like: "The course is what the family asked for."),
                    ]))
        ) { visit, asked in
            try await visit.record(asked, visit.id, at: nil) { family in
                guard let hint: Hint = asked.body.choice("hint") else { throw Problem.badForm }
                return try family.setAside(hint, for: asked.body.id("item"), because: asked.body.text("why"))
            }
        },
        .api(
            family: .post, "hints/again", may: .record, logs: .change("map"),
            .changes(
                "askHintAgain", "Bring back a hint that was put aside",
                takes: .init(
                    name: "HintAgain", says: "Which hint.",
                    members: [
                        .init("hint", .choice(of: Hint.self), "Which hint.", needed: true),
                        .init("item", .orNull(.identity), "About which item; null: the map as a whole.", like: .null),
                    ]))
        ) { visit, asked in
            try await visit.record(asked, visit.id, at: nil) { family in
                guard let hint: Hint = asked.body.choice("hint") else { throw Problem.badForm }
                return try family.askAgain(hint, for: asked.body.id("item"))
            }
        },
    ]
}
