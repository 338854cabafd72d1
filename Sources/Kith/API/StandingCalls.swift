import HTTPTypes
import Journal
import Practice

/// Opening families, saying who works with them, closing and reopening them.
enum StandingCalls {
    static let all = opening + standing + RestrictingCalls.all + MergingCalls.all

    private static let opening: [Route] = [
        .api(
            .post, "families", may: .may(.openFamilies), logs: .change("families"),
            .adds(
                "openFamily", "Open a family with its first people",
                takes: .init(
                    name: "NewFamily", says: "A family that is to be opened.",
                    members: [
                        .init("opened", .day, "The day the service opens it.", needed: true),
                        .init(
                            "people",
                            .list(of: .object(Portraits.details.taken("What is known of a person.")), most: 50),
                            "Its first people.", needed: true),
                        .init(
                            "area", .orNull(.identity), "The service area of its children; needed where there are any."),
                        .init("team", .orNull(.identity), "The team."),
                        .init("lead", .orNull(.identity), "The lead worker."),
                        .init(
                            "source", .text(most: 200), "The system that knows it already, with `reference`.",
                            like: "Case system"),
                        .init("reference", .text(most: 200), "What it is called there.", like: "F-1001"),
                        .init("looked", .flag, "Open it although families with the same people were found."),
                    ]), scope: .manageFamilies),
            answer: open)
    ]

    @Sendable private static func open(_ visit: Visit, _ asked: Asked) async throws -> Answer {
        let actor = try visit.actor()
        let family = try NewFamily(asked.body, visit)
        let alike =
            asked.body.isOn("looked")
            ? [] : try await AlikePeople(actor: actor, office: visit.office).found(for: family.people.map(\.details))
        let id = Family.ID(visit.office.surroundings.newID())
        let stamp = Stamp(at: visit.now, on: visit.today, by: actor.id)
        let (source, reference) = (asked.body.text("source"), asked.body.text("reference"))
        let receipt = try await visit.office.families.change(
            id.value, by: asked.command(visit, by: actor), access: visit.line()
        ) { kept in
            guard alike.isEmpty else { throw KnownAlready(found: alike) }
            let origin =
                source.isEmpty && reference.isEmpty ? [] : try kept.record.takeIn(from: source, reference: reference)
            let events = try family.events(for: kept.record, stamp, authority: visit.authority)
            return Decision(events + origin, answer: id.description)
        }
        return .recorded(receipt, as: visit.route.operation, at: "/\(Route.interface)families/\(receipt.answer)")
    }

    private static let standing: [Route] = [
        .api(
            family: .put, "allocation", may: .allocate, logs: .change("allocation"),
            .changes(
                "allocate", "Say who works with a family",
                takes: .init(
                    name: "Allocation", says: "Everybody who works with a family.",
                    members: [
                        .init("lead", .orNull(.identity), "The lead worker.", needed: true),
                        .init("team", .orNull(.identity), "The team.", needed: true),
                        .init("coWorkers", .list(of: .identity, most: 50), "Who works with it besides.", needed: true),
                        .init(
                            "stay", .choice(of: GrantLength.self),
                            "For how long those who are new are let in; as involved workers where nothing is said."),
                    ]), scope: .manageFamilies)
        ) { visit, asked in
            try await visit.record(asked, visit.id, at: nil) { try visit.allocation(asked.body, in: $0) }
        },
        .api(
            family: .post, "allocation/prolong", may: .allocate, logs: .change("allocation"),
            .changes(
                "prolong",
                "Let somebody stay as long again as they were let in for; without an end before, as involved workers are",
                takes: .init(
                    name: "Prolonging", says: "Who stays.",
                    members: [.init("worker", .identity, "Which worker.", needed: true)]), scope: .manageFamilies)
        ) { visit, asked in
            try await visit.record(asked, visit.id, at: nil) {
                try $0.prolong(
                    asked.body.id("worker") ?? ID(0), days: visit.authority.accessRules.involvedDays,
                    today: visit.today)
            }
        },
        .api(
            family: .post, "close", may: .allocate, logs: .change("overview"),
            .changes("closeFamily", "Close a family", takes: Bodies.dayAndWhy, scope: .manageFamilies)
        ) { visit, asked in
            try await visit.record(asked, visit.id, at: nil) {
                try $0.close(
                    on: asked.body.day("day") ?? visit.today, because: asked.body.text("why"), today: visit.today)
            }
        },
        .api(
            family: .post, "reopen", may: .allocate, logs: .change("overview"),
            .changes("reopenFamily", "Reopen a closed family", takes: Bodies.dayAndWhy, scope: .manageFamilies)
        ) { visit, asked in
            try await visit.record(asked, visit.id, at: nil) {
                let day = asked.body.day("day") ?? visit.today
                guard day <= visit.today else { throw Refusal(.inFuture, "day") }
                return try $0.reopen(on: day, because: asked.body.text("why"))
            }
        },
    ]
}

extension FamilyVisit {
    /// Whoever is named has to be somebody who can be given families, or already is.
    fileprivate func allocation(_ sent: JSON, in family: Family) throws -> [Family.Event] {
        let standing = family.standing
        let known = Set(staff.workers.map(\.id)).union(standing.coWorkers).union(standing.lead.map { [$0] } ?? [])
        let (lead, team): (Worker.ID?, Team.ID?) = (sent.id("lead"), sent.id("team"))
        let coWorkers: [Worker.ID] = sent.ids("coWorkers")
        let length: GrantLength = sent.choice("stay") ?? .involved
        var checks = Checks()
        if let lead, !known.contains(lead) { checks.refuse(.notFound, "lead") }
        if let team, staff.teams[team] == nil { checks.refuse(.notFound, "team") }
        if !known.isSuperset(of: coWorkers) { checks.refuse(.notFound, "coWorkers") }
        return try checks.finish(
            try family.allocate(
                lead: lead, team: team, coWorkers: Set(coWorkers).subtracting(lead.map { [$0] } ?? []),
                until: today.adding(days: length.days(authority.accessRules))))
    }
}

extension NewFamily {
    /// - Throws: everything in what was sent that the rules do not take, at once.
    fileprivate init(_ sent: JSON, _ visit: Visit) throws(Refusal) {
        var checks = Checks()
        let opened = sent.day("opened") ?? visit.today
        if opened > visit.today { checks.refuse(.inFuture, "opened") }
        var people: [FirstPerson] = []
        for (place, sent) in sent.values("people").enumerated() {
            let details = Person.Details(sent)
            do {
                _ = try Family().addPerson(details, as: ID(0), today: visit.today)
                people.append(FirstPerson(id: ID(visit.office.surroundings.newID()), details: details))
            } catch {
                for one in error.all {
                    checks.refuse(
                        one.reason, "people/\(place)/\(RowReading.columns[one.field ?? ""] ?? one.field ?? "")")
                }
            }
        }
        if people.isEmpty { checks.refuse(.nameMissing, "people") }
        let area: ServiceArea.ID? = sent.id("area")
        let isOpen = visit.authority.openAreas.contains { $0.id == area }
        if area != nil ? !isOpen : people.contains(where: { $0.details.part == .child }) {
            checks.refuse(.notFound, "area")
        }
        let (team, lead): (Team.ID?, Worker.ID?) = (sent.id("team"), sent.id("lead"))
        if let team, !visit.staff.openTeams.contains(where: { $0.id == team }) { checks.refuse(.notFound, "team") }
        if let lead, !visit.staff.workers.contains(where: { $0.id == lead }) { checks.refuse(.notFound, "lead") }
        try checks.pass()
        self.init(opened: opened, people: people, area: area, team: team, lead: lead)
    }
}
