import Journal
import Markup
import Practice

extension FamilyLink {
    var overview: Link { part() }
    var openings: Link { part("openings") }
    func notYet(_ element: Elements.Element) -> Link { part("elements/\(element.rawValue)") }
    var areas: Link { part("areas") }
    var allocation: Link { part("allocation") }
    var restriction: Link { part("restriction") }
    var restrictionReview: Link { part("restriction/review") }
    var prolonging: Link { part("allocation/prolong") }
    var restrictionCheck: Link { part("restriction/check") }
    var lifting: Link { part("restriction/lift") }
    var closing: Link { part("closing") }
    var reopening: Link { part("reopening") }
}

/// How a family stands: its overview, who works with it, who may open it, whether it is open.
enum StandingRoutes {
    static let all: [Route] = overview + working + restricting + opening

    private static let overview: [Route] = [
        .family(.get, "", may: .read, logs: .view("overview")) { visit in
            .page(try await OverviewPage(visit).html)
        },
        .family(.get, "openings", may: .seeOpenings, logs: .view("openings")) { visit in
            let page = try await OpeningsPage(visit)
            return .page(page.html, status: page.log.status)
        },
        .family(.get, "elements/:element", may: .record, logs: .view("overview")) { visit in
            try await visit.show(StandingForms.notYet(try visit.element(), visit))
        },
        .family(.post, "elements/:element", may: .record, logs: .change("overview"), takes: ["why"]) { visit in
            let element = try visit.element()
            return try await visit.submit(StandingForms.notYet(element, visit), then: visit.link.overview) {
                try $0.notYet(element, because: visit.visit.form.text("why"))
            }
        },
    ]

    private static let working: [Route] = [
        .family(.get, "areas", may: .record, logs: .view("areas")) { visit in
            try await visit.show(StandingForms.areas(visit))
        },
        .family(
            .post, "areas", may: .record, logs: .change("areas"),
            takes: ["children", "area", "day-day", "day-month", "day-year", "why"]
        ) { visit in
            try await visit.submit(StandingForms.areas(visit), then: visit.link.overview) { try visit.moves(in: $0) }
        },
        .family(.get, "allocation", may: .allocate, logs: .view("allocation")) { visit in
            try await visit.show(StandingForms.allocation(visit))
        },
        .family(
            .post, "allocation", may: .allocate, logs: .change("allocation"),
            takes: ["lead", "team", "coWorkers", "stay"]
        ) { visit in
            let decide: @Sendable (Family) throws -> [Family.Event] = { try visit.allocation(in: $0) }
            let link = visit.wayOn(visit.link.overview, after: decide)
            return try await visit.submit(StandingForms.allocation(visit), then: link, decide)
        },
    ]

    private static let restricting: [Route] = [
        .family(.get, "restriction", may: .restrict, logs: .view("restriction")) { visit in
            try await visit.show(RestrictionForms.form(visit))
        },
        .family(
            .post, "restriction/check", may: .restrict, logs: .view("restriction"), takes: ["grounds", "named"],
            answer: RestrictionForms.check),
        .family(
            .post, "restriction", may: .restrict, logs: .change("restriction"), takes: ["grounds", "named"]
        ) { visit in
            let decide: @Sendable (Family) throws -> [Family.Event] = {
                try RestrictionForms.decide(visit.visit.form, visit.staff, $0)
            }
            let link = visit.wayOn(visit.link.overview, after: decide)
            return try await visit.submit(RestrictionForms.form(visit), then: link, decide)
        },
        .family(.get, "restriction/lift", may: .restrict, logs: .view("restriction")) { visit in
            guard visit.family.standing.restriction != nil else { throw Problem.notFound }
            return try await visit.show(RestrictionForms.lifting(visit))
        },
        .family(.post, "restriction/lift", may: .restrict, logs: .change("restriction"), takes: ["why"]) { visit in
            let decide: @Sendable (Family) throws -> [Family.Event] = {
                try $0.liftRestriction(because: visit.visit.form.text("why"))
            }
            let link = visit.wayOn(visit.link.overview, after: decide)
            return try await visit.submit(RestrictionForms.lifting(visit), then: link, decide)
        },
    ]

    private static let opening: [Route] = [
        .family(.get, "closing", may: .allocate, logs: .view("overview")) { visit in
            guard visit.family.standing.isOpen else { throw Problem.notFound }
            return try await visit.show(StandingForms.closing(visit))
        },
        .family(
            .post, "closing", may: .allocate, logs: .change("overview"),
            takes: ["day-day", "day-month", "day-year", "why"]
        ) { visit in
            try await visit.submit(StandingForms.closing(visit), then: visit.link.overview) {
                var checks = Checks()
                let day = checks.take(try visit.day()) ?? visit.today
                return try checks.finish(
                    try $0.close(on: day, because: visit.visit.form.text("why"), today: visit.today))
            }
        },
        .family(.get, "reopening", may: .allocate, logs: .view("overview")) { visit in
            guard visit.family.standing.closed != nil else { throw Problem.notFound }
            return try await visit.show(StandingForms.reopening(visit))
        },
        .family(
            .post, "reopening", may: .allocate, logs: .change("overview"),
            takes: ["day-day", "day-month", "day-year", "why"]
        ) { visit in
            try await visit.submit(StandingForms.reopening(visit), then: visit.link.overview) {
                var checks = Checks()
                let day = checks.take(try visit.day()) ?? visit.today
                return try checks.finish(try $0.reopen(on: day, because: visit.visit.form.text("why")))
            }
        },
    ]
}

extension FamilyVisit {
    fileprivate func element() throws -> Elements.Element {
        guard let element = Elements.Element(rawValue: visit.parameters["element"] ?? "") else {
            throw Problem.notFound
        }
        return element
    }

    /// The day of the form: it has to be given, and to have come.
    fileprivate func day() throws(Refusal) -> Day {
        guard let day = try visit.form.day("day") else { throw Refusal(.missing, "day") }
        guard day <= today else { throw Refusal(.inFuture, "day") }
        return day
    }

    /// Moves every ticked child, each by the same rule.
    fileprivate func moves(in family: Family) throws -> [Family.Event] {
        let children: [Person.ID] = visit.form.ids("children")
        var checks = Checks()
        if children.isEmpty { checks.refuse(.notFound, "children") }
        let area = ServiceArea.ID(visit.form.text("area"))
        if area == nil { checks.refuse(.notFound, "area") }
        let day = checks.take(try day()) ?? today
        var moves: [Family.Event] = []
        for child in children {
            moves +=
                checks.take(
                    try family.move(
                        child, to: area ?? ID(0), on: day, because: visit.form.text("why"), today: today,
                        authority: authority)) ?? []
        }
        try checks.pass()
        return moves
    }

    fileprivate func allocation(in family: Family) throws -> [Family.Event] {
        let known = Set(staff.workers.map(\.id)).union(family.standing.coWorkers).union(
            family.standing.lead.map { [$0] } ?? [])
        var checks = Checks()
        let lead = Worker.ID(visit.form.text("lead"))
        if let lead, !known.contains(lead) { checks.refuse(.notFound, "lead") }
        let team = Team.ID(visit.form.text("team"))
        if let team, staff.teams[team] == nil { checks.refuse(.notFound, "team") }
        let coWorkers = Set(visit.form.ids("coWorkers") as [Worker.ID]).intersection(known).subtracting(
            lead.map { [$0] } ?? [])
        return try checks.finish(try family.allocate(lead: lead, team: team, coWorkers: coWorkers, until: letInUntil))
    }

    /// Where to go after a change: on, unless the change closes the record to whoever makes it.
    fileprivate func wayOn(_ link: Link, after decide: (Family) throws -> [Family.Event]) -> Link {
        guard let events = try? decide(family) else { return link }
        var after = family
        for event in events { after.apply(event, Stamp(at: visit.now, on: today, by: actor.id)) }
        let kept = Kept(id: id.value, version: version, record: after)
        return Access.allows(.read, to: actor, on: kept, at: visit.now) ? link : .home
    }
}
