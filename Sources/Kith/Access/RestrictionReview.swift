import HTTPTypes
import Journal
import Markup
import Practice

extension Link {
    static let restrictions = Link(path: "/restrictions")
}

/// Letting somebody stay, and looking at restrictions again.
enum GrantRoutes {
    static let all: [Route] = [
        .family(.post, "allocation/prolong", may: .allocate, logs: .change("allocation"), takes: ["worker"]) { visit in
            guard let worker = Worker.ID(visit.visit.form.text("worker")) else { throw Problem.badForm }
            return try await visit.step(then: .home, in: .overview) {
                try $0.prolong(
                    worker, days: visit.authority.accessRules.involvedDays, today: visit.today)
            }
        },
        Route(.get, "restrictions", may: .signedIn, logs: .list("restriction")) { visit in
            let actor = try visit.actor()
            guard actor.may(.readAccessLog) || actor.may(.restrictFamilies) else { throw Problem.notFound }
            let due = try await DueRestrictions(visit, actor)
            var answer = Answer.page(due.page(visit))
            answer.shown = due.all.map(\.family.value)
            return answer
        },
        .family(.get, "restriction/review", may: .restrict, logs: .view("restriction")) { visit in
            guard visit.family.standing.restriction != nil else { throw Problem.notFound }
            return try await visit.show(RestrictionReview.form(visit))
        },
        .family(.post, "restriction/review", may: .restrict, logs: .change("restriction"), takes: ["why"]) { visit in
            try await visit.submit(RestrictionReview.form(visit), then: visit.link.overview) {
                try $0.reviewRestriction(because: visit.visit.form.text("why"))
            }
        },
    ]
}

enum RestrictionReview {
    /// Is it still needed, and by whom?
    static func form(_ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        return FamilyForm(
            "restriction/review", title: words.reviewRestriction, place: .overview,
            content: { visit, state in
                let words = visit.words
                let restriction = visit.family.standing.restriction
                let names = restriction?.named.map { visit.staff.name(of: $0) }.sorted() ?? []
                return """
                    <a class="back" href="\(visit.link.overview.path)">\(words.backToOverview)</a><h1>\(words.reviewRestriction)</h1>\
                    <p>\(words.reviewRestrictionLead)</p>\
                    <dl class="facts-list"><dt>\(words.restrictWhy)</dt><dd>\(restriction.map { words.grounds($0.grounds) } ?? "")</dd>\
                    <dt>\(words.whoIsNamed)</dt><dd>\(words.list(names))</dd></dl>\
                    <p><a href="\(visit.link.restriction.path)">\(words.changeNamed)</a> · \
                    <a href="\(visit.link.lifting.path)">\(words.liftRestriction)</a></p>\
                    \(visit.open(visit.link.restrictionReview, state))\
                    \(Field("why", label: words.whyStillRestricted, error: state.error("why")).text(state.entered.text("why")))\
                    \(visit.close(words.keepRestriction, back: visit.link.overview))
                    """
            })
    }
}

/// Restrictions that nobody has looked at for longer than the authority allows, the oldest first.
struct DueRestrictions: Sendable {
    struct Due: Sendable {
        var family: Family.ID
        /// nil for those who may not open the record.
        var name: String?
        var reviewed: Day
        var lead: Worker.ID?
    }

    let all: [Due]
    private static let longest = 200

    /// Those that the actor may do something about; information governance sees all by their numbers.
    init(_ visit: Visit, _ actor: Actor) async throws {
        guard actor.may(.restrictFamilies) || actor.may(.readAccessLog) else {
            all = []
            return
        }
        let last = visit.today.number - visit.authority.accessRules.reviewDays
        let rows = try await visit.office.journal.database.read { tx in
            try tx.rows(
                """
                SELECT stream, restriction_reviewed FROM family_index
                WHERE restriction_reviewed <= \(last) AND is_open = 1 ORDER BY restriction_reviewed LIMIT \(Self.longest)
                """
            ).map { (Family.ID(try $0.identity(0)), Int(try $0.integer(1))) }
        }
        var all: [Due] = []
        for (family, reviewed) in rows {
            guard let kept = try await visit.office.families.load(family.value), let day = Day(number: reviewed) else {
                continue
            }
            let rights = Access.rights(of: actor, on: kept, at: visit.now)
            guard rights.contains(.restrict) || actor.may(.readAccessLog) && rights.contains(.seeOpenings) else {
                continue
            }
            let name = rights.contains(.read) ? kept.record.people.displayName(visit.words) : nil
            all.append(Due(family: family, name: name, reviewed: day, lead: kept.record.standing.lead))
        }
        self.all = all
    }

    func notice(_ visit: Visit) -> HTML {
        guard !all.isEmpty else { return "" }
        return """
            <div class="say judge"><p><a href="\(Link.restrictions.path)">\(visit.words.restrictionsDue(all.count))</a></p></div>
            """
    }

    func page(_ visit: Visit) -> HTML {
        let words = visit.words
        let isOfficer = visit.signedIn?.may(.readFamilies) == false
        let back = isOfficer ? (Link.administration, words.administration) : (Link.home, words.myWork)
        let rows = all.map { due -> HTML in
            let link = Link.family(due.family)
            let number = words.recordNumbered(String(due.family.description.suffix(6)))
            let lead = due.lead.map { words.lead(visit.staff.name(of: $0)) } ?? words.noLead
            return """
                <li class="item"><p class="text"><a href="\(due.name == nil ? link.openings.path : link.restrictionReview.path)">\(due.name ?? number)</a></p>\
                <p class="meta">\(lead) · \(words.restrictionLookedAt(words.day(due.reviewed)))</p></li>
                """
        }
        return Layout(visit, title: words.restrictionsTitle).page(
            """
            <a class="back" href="\(back.0.path)">\(back.1)</a><h1>\(words.restrictionsTitle)</h1>\
            <p>\(words.restrictionsLead(days: visit.authority.accessRules.reviewDays))</p>\
            \(rows.isEmpty ? "<p class=\"nothing\">\(words.noEmergencies)</p>" : "<ul class=\"items\">\(rows)</ul>")
            """)
    }
}
