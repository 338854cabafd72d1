import Practice

extension FamilyLink {
    var sharings: Link { part("print/sharing") }
    var newSharing: Link { part("print/sharing/new") }
    func sharing(_ id: Sharings.Decision.ID) -> Link { sharings.at("decision-\(id)") }
    func takeBack(_ id: Sharings.Decision.ID) -> Link { part("print/sharing/\(id)/take-back") }
}

extension Link {
    static let sharings = Link(path: "/sharing")
}

/// Decisions to share something of a record, and not to (assurance 43): in the record, and over the whole authority.
enum SharingRoutes {
    static let all: [Route] = decisions + PublishingRoutes.all

    private static let decisions: [Route] = [
        .family(.get, "print/sharing", may: .read, logs: .view("sharing")) { visit in
            .page(SharingPage(visit: visit, published: try await PublishedList(visit).html).html)
        },
        .family(.get, "print/sharing/new", may: .record, logs: .view("sharing")) { visit in
            try await visit.show(SharingForm.new(visit))
        },
        .family(
            .post, "print/sharing/new", may: .record, logs: .change("sharing"), takes: SharingForm.fields,
            answer: decide),
        .family(.get, "print/sharing/:decision/take-back", may: .record, logs: .view("sharing")) { visit in
            try await visit.show(SharingForm.takeBack(visit.sharingDecision(), visit))
        },
        .family(
            .post, "print/sharing/:decision/take-back", may: .record, logs: .change("sharing"), takes: ["why"]
        ) { visit in
            let decision = try visit.sharingDecision()
            return try await visit.submit(
                SharingForm.takeBack(decision, visit), then: visit.link.sharing(decision.id)
            ) {
                try $0.takeBackSharing(decision.id, because: visit.visit.form.text("why"))
            }
        },
        Route(.get, "sharing", may: .signedIn, logs: .list("sharing")) { visit in
            let actor = try visit.actor()
            guard actor.may(.readAccessLog) || actor.may(.restrictFamilies) else { throw Problem.notFound }
            let found = try await SharingSearch(visit, actor)
            var answer = Answer.page(SharingListPage(visit: visit, found: found).html)
            answer.shown = found.all.map(\.family.value)
            return answer
        },
    ]

    @Sendable private static func decide(_ visit: FamilyVisit) async throws -> Answer {
        let id = Sharings.Decision.ID(visit.office.surroundings.newID())
        return try await visit.submit(SharingForm.new(visit), then: visit.link.sharing(id)) {
            var checks = Checks()
            let content = visit.sharingContent(&checks)
            return try checks.finish(try $0.decideSharing(content, as: id, today: visit.today))
        }
    }
}

extension FamilyVisit {
    /// The decision in the path.
    fileprivate func sharingDecision() throws -> Sharings.Decision {
        let id: Sharings.Decision.ID = try visit.id("decision")
        guard let decision = family.sharings[id] else { throw Problem.notFound }
        return decision
    }

    /// What the form says. What was not chosen is noted; the rule says what else is missing.
    fileprivate func sharingContent(_ checks: inout Checks) -> Sharings.Content {
        let form = visit.form
        let outcome = Sharings.Outcome(rawValue: form.text("outcome"))
        let ground = outcome.flatMap { Sharings.Ground(rawValue: form.text("ground-\($0.rawValue)")) }
        let told = form["told"]
        if outcome == nil { checks.refuse(.notChosen, "outcome") }
        if let outcome, ground == nil { checks.refuse(.notChosen, "ground-\(outcome.rawValue)") }
        if told == nil { checks.refuse(.notChosen, "told") }
        let on = checks.take(try neededDay("on")) ?? today
        return .init(
            outcome ?? .notShared, what: form.text("what"), with: form.text("with"),
            ground: ground ?? .other, because: form.text("because"), basis: form.text("basis"),
            decidedBy: form.text("decidedBy"), on: on,
            notToldBecause: told == "no" ? form.text("notToldBecause") : nil)
    }
}
