import HTTPTypes
import Markup
import Practice

/// Restricting a record to named people: the form, the page that says exactly what will happen, and lifting it.
enum RestrictionForms {
    static func form(_ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        let me = visit.actor.id
        return FamilyForm(
            "restriction", title: words.restrictTitle, place: .overview,
            defaults: { family in
                var fields = Fields([("grounds", family.standing.restriction?.grounds.rawValue ?? "")])
                let likely = Set([me]).union(family.standing.lead.map { [$0] } ?? [])
                fields.add("named", (family.standing.restriction?.named ?? likely).sorted().map(\.description))
                return fields
            },
            content: { visit, state in
                let words = visit.words
                let grounds = Standing.Grounds.allCases.map { Choice($0.rawValue, words.grounds($0)) }
                return """
                    <a class="back" href="\(visit.link.overview.path)">\(words.backToOverview)</a><h1>\(words.restrictTitle)</h1>\
                    <p>\(words.restrictLead)</p>\(visit.open(visit.link.restrictionCheck, state))\
                    \(Field("grounds", label: words.restrictWhy, error: state.error("grounds")).radios(grounds, chosen: state.entered["grounds"]))\
                    \(WorkerChoice(visit: visit, name: "named", label: words.whoIsNamed, hint: words.whoIsNamedHint, error: state.error("named"),
                        chosen: Set(state.entered.all("named"))).html)\
                    \(visit.close(words.seeWhatWillHappen, back: visit.link.overview))
                    """
            })
    }

    /// What the form asks, as the rule takes it.
    static func decide(_ form: Fields, _ staff: Staff, _ family: Family) throws -> [Family.Event] {
        var checks = Checks()
        let grounds = Standing.Grounds(rawValue: form.text("grounds"))
        if grounds == nil { checks.refuse(.notFound, "grounds") }
        return try checks.finish(
            try family.restrict(grounds ?? .other, named: named(form, staff), lifters: staff.lifters))
    }

    static func named(_ form: Fields, _ staff: Staff) -> Set<Worker.ID> {
        Set(form.ids("named")).intersection(staff.workers.map(\.id))
    }

    /// The page between the form and the deed. It changes nothing.
    static func check(_ visit: FamilyVisit) async throws -> Answer {
        do {
            _ = try decide(visit.visit.form, visit.staff, visit.family)
        } catch {
            return try await visit.submit(form(visit), then: visit.link.overview) { _ in throw error }
        }
        return .page(RestrictionCheck(visit: visit).html)
    }

    static func lifting(_ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        return FamilyForm(
            "restriction/lift", title: words.liftRestriction, place: .overview,
            content: { visit, state in
                let words = visit.words
                let team = visit.family.standing.team.flatMap { visit.staff.teams[$0]?.name }
                return """
                    <a class="back" href="\(visit.link.overview.path)">\(words.backToOverview)</a><h1>\(words.liftRestriction)</h1>\
                    <section class="check"><h2>\(words.whatWillHappen)</h2><ul><li>\(words.liftOpens(to: team))</li>\
                    <li>\(words.liftFound)</li></ul></section>\(visit.open(visit.link.lifting, state))\
                    \(Field("why", label: words.why, error: state.error("why")).text(state.entered.text("why")))\
                    \(visit.close(words.liftButton, back: visit.link.overview))
                    """
            })
    }
}

/// Exactly what restricting the record will do, before it is done.
struct RestrictionCheck {
    let visit: FamilyVisit
    private var words: Words { visit.words }

    var html: HTML {
        let form = visit.visit.form
        let named = RestrictionForms.named(form, visit.staff)
        let losing = visit.staff.workers.filter { account in
            !named.contains(account.id)
                && visit.staff.actor(account.id).map {
                    Access.allows(.read, to: $0, on: visit.kept, at: visit.visit.now)
                } == true
        }
        return Layout(visit, title: words.restrictCheckTitle, place: .overview).page(
            """
            <a class="back" href="\(visit.link.restriction.path)">\(words.backToForm)</a><h1>\(words.restrictCheckTitle)</h1>\
            <section class="check"><h2>\(words.whatWillHappen)</h2><ul>\(words.restrictEffects.map { "<li>\($0)</li>" as HTML })</ul>\
            <h3>\(words.whoWillOpenIt)</h3><ul>\(names(named))</ul>\
            \(if: !losing.isEmpty, "<h3>\(words.whoNoLonger)</h3><ul class=\"left-out\">\(names(Set(losing.map(\.id))))</ul>")\
            <h3>\(words.whoCanLift)</h3><ul>\(names(named.intersection(visit.staff.lifters)))</ul>\
            \(if: !named.contains(visit.actor.id), "<p class=\"flag\">\(words.youLoseIt)</p>")</section>\
            <form method="post" action="\(visit.link.restriction.path)">\(visit.blank("restriction").hidden)\
            \(HTML.hidden("grounds", form.text("grounds")))\(named.sorted().map { HTML.hidden("named", $0.description) })\
            <div class="done"><button class="btn risk go">\(words.restrictButton)</button> \
            <a href="\(visit.link.overview.path)">\(words.cancel)</a></div></form>
            """)
    }

    private func names(_ workers: Set<Worker.ID>) -> [HTML] {
        workers.map { visit.staff.name(of: $0) }.sorted().map { "<li>\($0)</li>" }
    }
}

extension Staff {
    /// Those whose role lets them lift a restriction.
    var lifters: Set<Worker.ID> { Set(accounts.keys.filter { actor($0)?.may(.restrictFamilies) == true }) }

    /// Somebody as access sees them, whether or not they are signed in; nil where they cannot sign in.
    func actor(_ worker: Worker.ID) -> Actor? {
        guard let account = accounts[worker], !account.isClosed, let role = roles[account.role], !role.isRetired
        else { return nil }
        return Actor(
            id: worker, name: account.profile.name, role: role, teams: account.teams, session: ID(0),
            emergencies: emergencies[worker] ?? [:], kin: kin[worker] ?? [])
    }
}
