import Practice

extension FamilyLink {
    var pairs: Link { part("pairs") }
    var newPair: Link { part("pairs/new") }
    /// A new pair that begins with what stands in a rough worry or goal of the map.
    func newPair(from item: FamilyMap.Item.ID) -> Link { newPair.with("item", item.description) }
    func pair(_ id: Pair.ID) -> Link { part("pairs/\(id)") }
    func editPair(_ id: Pair.ID) -> Link { part("pairs/\(id)/edit") }
    func sharePair(_ id: Pair.ID) -> Link { part("pairs/\(id)/share") }
    func agreePair(_ id: Pair.ID) -> Link { part("pairs/\(id)/agree") }
    func retirePair(_ id: Pair.ID) -> Link { part("pairs/\(id)/retire") }
    func holdGoal(_ id: Pair.ID) -> Link { part("pairs/\(id)/hold") }
    func resetHold(_ id: Pair.ID) -> Link { part("pairs/\(id)/hold/reset") }
    func meetGoal(_ id: Pair.ID) -> Link { part("pairs/\(id)/met") }
    func abandonGoal(_ id: Pair.ID) -> Link { part("pairs/\(id)/abandon") }
}

extension FamilyVisit {
    /// The pair in the path.
    func pair() throws -> Pair {
        guard let pair = family.pairs[try visit.id("pair")] else { throw Problem.notFound }
        return pair
    }

    /// The pair in the path, if it is still worked with.
    fileprivate func currentPair() throws -> Pair {
        let pair = try pair()
        guard pair.isCurrent else { throw Problem.notFound }
        return pair
    }
}

/// Statements and goals of a family: writing, rewording, sharing, agreeing, retiring, and the goal's clock.
enum PairRoutes {
    static let all: [Route] = reading + writing + statement + goal

    private static let reading: [Route] = [
        .family(.get, "pairs", may: .read, logs: .view("pairs")) { visit in .page(PairListPage(visit).html) },
        .family(.get, "pairs/:pair", may: .read, logs: .view("pairs")) { visit in
            .page(PairPage(visit: visit, pair: try visit.pair()).html)
        },
    ]

    private static let writing: [Route] = [
        .family(.get, "pairs/new", may: .record, logs: .view("pairs")) { visit in
            try await visit.show(PairForm.new(visit))
        },
        .family(
            .post, "pairs/new", may: .record, logs: .change("pairs"), takes: PairForm.fields.union(["source"]),
            answer: write),
        .family(.get, "pairs/:pair/edit", may: .record, logs: .view("pairs")) { visit in
            try await visit.show(PairForm.reword(try visit.currentPair(), visit))
        },
        .family(.post, "pairs/:pair/edit", may: .record, logs: .change("pairs"), takes: PairForm.fields) { visit in
            let pair = try visit.pair()
            return try await visit.submit(PairForm.reword(pair, visit), then: visit.link.pair(pair.id)) {
                try $0.rewordPair(pair.id, as: try visit.pairDraft(), today: visit.today, authority: visit.authority)
            }
        },
    ]

    private static let statement: [Route] =
        step(
            "share", takes: ["person", "day-day", "day-month", "day-year", "how", "response", "language"],
            PairSteps.share
        ) { pair, visit, family in
            let form = visit.visit.form
            var checks = Checks()
            let person = Person.ID(form.text("person")) ?? ID(0)
            let day = checks.take(try visit.neededDay("day")) ?? visit.today
            return try checks.finish(
                try family.sharePair(
                    pair, with: person, on: day, how: form.text("how"), response: form.text("response"),
                    language: form["language"] ?? visit.words.language.rawValue, today: visit.today))
        }
        + [
            .family(.post, "pairs/:pair/agree", may: .record, logs: .change("pairs")) { visit in
                let pair = try visit.pair()
                return try await visit.step(then: visit.link.pair(pair.id), in: .pairs) { try $0.agreePair(pair.id) }
            }
        ]
        + step("retire", takes: ["why"], PairSteps.retire) { pair, visit, family in
            try family.retirePair(pair, because: visit.visit.form.text("why"))
        }

    private static let goal: [Route] =
        step("hold", takes: days, PairSteps.hold) { pair, visit, family in
            try family.beginHolding(pair, on: try visit.neededDay("day"), today: visit.today)
        }
        + step("hold/reset", takes: ["why"], PairSteps.resetHold) { pair, visit, family in
            try family.resetHolding(pair, because: visit.visit.form.text("why"))
        }
        + step("met", takes: days, PairSteps.met) { pair, visit, family in
            try family.meetGoal(pair, on: try visit.neededDay("day"), today: visit.today)
        }
        + step("abandon", takes: ["why"], PairSteps.abandon) { pair, visit, family in
            try family.abandonGoal(pair, because: visit.visit.form.text("why"))
        }

    private static let days: Set<String> = ["day-day", "day-month", "day-year"]

    /// The page of one step with a pair, and the step itself.
    private static func step(
        _ path: String, takes fields: Set<String>,
        _ form: @escaping @Sendable (Pair, FamilyVisit) -> FamilyForm,
        _ rule: @escaping @Sendable (Pair.ID, FamilyVisit, Family) throws -> [Family.Event]
    ) -> [Route] {
        [
            .family(.get, "pairs/:pair/\(path)", may: .record, logs: .view("pairs")) { visit in
                try await visit.show(form(try visit.currentPair(), visit))
            },
            .family(.post, "pairs/:pair/\(path)", may: .record, logs: .change("pairs"), takes: fields) { visit in
                let pair = try visit.pair()
                return try await visit.submit(form(pair, visit), then: visit.link.pair(pair.id)) {
                    try rule(pair.id, visit, $0)
                }
            },
        ]
    }

    @Sendable private static func write(_ visit: FamilyVisit) async throws -> Answer {
        let id = Pair.ID(visit.office.surroundings.newID())
        let source = FamilyMap.Item.ID(visit.visit.form.text("source"))
        return try await visit.submit(PairForm.new(visit), then: visit.link.pair(id)) {
            try $0.writePair(
                try visit.pairDraft(), from: source, as: id, today: visit.today, authority: visit.authority)
        }
    }
}

extension FamilyVisit {
    /// A day that has to be given.
    func neededDay(_ field: String) throws(Refusal) -> Day {
        guard let day = try visit.form.day(field) else { throw Refusal(.missing, field) }
        return day
    }
}
