import Markup
import Practice

/// Beside a family's overview: who is in it, whose words are used, who works with it, who may open it.
struct OverviewFacts {
    let visit: FamilyVisit
    private var words: Words { visit.words }
    private var family: Family { visit.family }
    private var standing: Standing { visit.family.standing }

    var html: HTML { "\(people)\(areas)\(workers)\(access)\(opening)" }

    private var people: HTML {
        let rows = [
            (words.children, family.people.children.map { words.nameAndAge($0, on: visit.today) }),
            (words.adults, family.people.with(.adult).map(\.name)),
            (words.name(of: Person.Part.network), family.people.with(Person.Part.network).map(\.name)),
            (words.name(of: Person.Part.professional), family.people.with(.professional).map(\.name)),
        ].filter { !$0.1.isEmpty }.map { name, people -> HTML in
            "<dt>\(name)</dt><dd><ul class=\"plain-list\">\(people.map { "<li>\($0)</li>" as HTML })</ul></dd>"
        }
        return """
            <section class="card"><h2>\(words.whoIsInIt)</h2>\
            \(if: rows.isEmpty, "<p class=\"nothing\">\(words.nobodyYet(in: .child))</p>")\
            \(if: !rows.isEmpty, "<dl class=\"facts-list\">\(rows)</dl>")\
            <p><a href="\(visit.link.people.path)">\(words.toThePeople)</a></p></section>
            """
    }

    private var areas: HTML {
        let children = family.people.children
        guard !children.isEmpty else { return "" }
        let rows = children.map { child -> HTML in
            let stay = family.areas.stays(of: child.id).last { $0.since <= visit.today }
            let name = stay.flatMap { visit.authority[$0.area] }.map { words.name(of: $0) }
            return """
                <dt>\(child.name)</dt><dd>\(name ?? words.noAreaYet)\
                \(stay.map { "<p class=\"meta\">\(words.since(words.day($0.since)))</p>" as HTML })</dd>
                """
        }
        return """
            <section class="card"><h2>\(words.serviceAreas)</h2><dl class="facts-list">\(rows)</dl>\
            \(if: visit.may(.record), "<p><a href=\"\(visit.link.areas.path)\">\(words.moveArea)</a></p>")</section>
            """
    }

    private var workers: HTML {
        let coWorkers = standing.coWorkers.map { worker in
            let until = standing.grants[worker]?.until.map { " (\(words.letIn(until: $0, today: visit.today)))" } ?? ""
            return visit.staff.name(of: worker) + until
        }.sorted()
        let coWorking: HTML =
            coWorkers.isEmpty ? "" : "<dt>\(words.coWorkersShort)</dt><dd>\(words.list(coWorkers))</dd>"
        return """
            <section class="card"><h2>\(words.whoWorksWithThem)</h2><dl class="facts-list">\
            <dt>\(words.leadWorker)</dt><dd>\(standing.lead.map { visit.staff.name(of: $0) } ?? words.nobody)</dd>\
            <dt>\(words.team)</dt><dd>\(standing.team.flatMap { visit.staff.teams[$0]?.name } ?? words.noTeam)</dd>\
            \(coWorking)</dl>\(if: visit.may(.allocate), "<p><a href=\"\(visit.link.allocation.path)\">\(words.changeAllocation)</a></p>")\
            </section>
            """
    }

    private var access: HTML {
        guard let restriction = standing.restriction else {
            guard visit.may(.restrict) else { return "" }
            return """
                <section class="card"><h2>\(words.whoMayOpenIt)</h2><p>\(words.notRestricted)</p>\(kin)\
                <p><a href="\(visit.link.restriction.path)">\(words.restrict)</a></p></section>
                """
        }
        let names = restriction.named.map { visit.staff.name(of: $0) }.sorted()
        return """
            <section class="card"><h2>\(words.whoMayOpenIt)</h2><p class="flag">\(words.restrictedFlag)</p>\
            <p class="meta">\(words.grounds(restriction.grounds)), \(words.since(words.day(restriction.since))). \(words.restrictionLookedAt(words.day(restriction.reviewed)))</p>\
            <p>\(words.list(names))</p>\(kin)\(if: visit.may(.restrict), """
                <p class="acts small"><a href="\(visit.link.restriction.path)">\(words.changeNamed)</a> \
                <a href="\(visit.link.lifting.path)">\(words.liftRestriction)</a> \
                <a href="\(visit.link.restrictionReview.path)">\(words.reviewRestriction)</a></p>
                """)</section>
            """
    }

    /// Those who belong to the family and so cannot open its record.
    private var kin: HTML {
        guard visit.may(.allocate) else { return "" }
        let names = visit.closedTo.map { visit.staff.name(of: $0) }
        return """
            \(if: !names.isEmpty, "<p>\(words.closedTo(words.list(names)))</p>")\
            <p class="small"><a href="\(visit.link.kin.path)">\(words.kinOfFamily)</a></p>
            """
    }

    private var opening: HTML {
        guard standing.isOpen, let opened = standing.opened else { return "" }
        return """
            <p class="meta">\(words.openSince(words.day(opened)))</p>\
            \(if: visit.may(.allocate), "<p class=\"small\"><a href=\"\(visit.link.closing.path)\">\(words.closeFamily)</a></p>")
            """
    }
}
