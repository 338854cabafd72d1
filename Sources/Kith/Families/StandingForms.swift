import Markup
import Practice

/// The forms about who works with a family, its children's service areas, and its opening and closing.
enum StandingForms {
    /// Why one of the three elements is not there yet.
    static func notYet(_ element: Elements.Element, _ visit: FamilyVisit) -> FamilyForm {
        let name = visit.words.name(of: element, in: visit.view)
        return FamilyForm(
            "elements/\(element.rawValue)", title: visit.words.whyNotYet(name), place: .overview,
            defaults: { family in
                if case .missing(let reason) = family.state(of: element) { Fields([("why", reason)]) } else { Fields() }
            },
            content: { visit, state in
                """
                <a class="back" href="\(visit.link.overview.path)">\(visit.words.backToOverview)</a>\
                <h1>\(visit.words.whyNotYet(name))</h1><p>\(visit.words.whyNotYetAdvice)</p>\
                \(visit.open(visit.link.notYet(element), state))\
                \(Field("why", label: visit.words.why, error: state.error("why")).text(state.entered.text("why")))\
                \(visit.close(visit.words.keepReason, back: visit.link.overview))
                """
            })
    }

    /// Who works with the family.
    static func allocation(_ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        return FamilyForm(
            "allocation", title: words.changeAllocation, place: .overview,
            defaults: { family in
                var fields = Fields([
                    ("lead", family.standing.lead?.description ?? ""),
                    ("team", family.standing.team?.description ?? ""),
                ])
                fields.add("coWorkers", family.standing.coWorkers.sorted().map(\.description))
                return fields
            },
            content: { visit, state in
                let words = visit.words
                let workers = visit.staff.workers.map { Choice($0.id.description, $0.profile.name) }
                let teams = visit.staff.openTeams.map { Choice($0.id.description, $0.name) }
                return """
                    <a class="back" href="\(visit.link.overview.path)">\(words.backToOverview)</a>\
                    <h1>\(words.changeAllocation)</h1><p>\(words.allocationAdvice)</p>\
                    \(visit.open(visit.link.allocation, state))\
                    \(Field("lead", label: words.leadWorker, error: state.error("lead"))
                        .select([Choice("", words.nobody)] + workers, chosen: state.entered["lead"]))\
                    \(Field("team", label: words.team, hint: words.teamHint, error: state.error("team"))
                        .select([Choice("", words.noTeam)] + teams, chosen: state.entered["team"]))\
                    \(WorkerChoice(visit: visit, name: "coWorkers", label: words.coWorkers, error: state.error("coWorkers"),
                        chosen: Set(state.entered.all("coWorkers"))).html)\
                    \(Field("stay", label: words.howLongLetIn)
                        .radios(GrantLength.choices(visit), chosen: state.entered["stay"] ?? GrantLength.involved.rawValue))\
                    \(visit.close(words.keepAllocation, back: visit.link.overview))
                    """
            })
    }

    /// Another service area for some of the children, from a day and for a reason.
    static func areas(_ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        let (today, authority, people) = (visit.today, visit.authority, visit.family.people)
        var form = FamilyForm(
            "areas", title: words.moveArea, place: .overview,
            defaults: { family in
                var fields = Fields()
                fields.set("day", to: today)
                if family.people.children.count == 1 {
                    fields.add("children", family.people.children.map(\.id.description))
                }
                return fields
            },
            content: { visit, state in
                let words = visit.words
                let areas = visit.authority.openAreas.map { Choice($0.id.description, words.name(of: $0)) }
                return """
                    <a class="back" href="\(visit.link.overview.path)">\(words.backToOverview)</a><h1>\(words.moveArea)</h1>\
                    <section class="check"><h2>\(words.whatWillHappen)</h2><p>\(words.moveAreaAdvice)</p></section>\
                    \(visit.open(visit.link.areas, state))\
                    \(Field("children", label: words.whichChildren, error: state.error("children"))
                        .checkboxes(children(visit), chosen: Set(state.entered.all("children"))))\
                    \(Field("area", label: words.moveToArea, error: state.error("area")).radios(areas, chosen: state.entered["area"]))\
                    \(Field("day", label: words.fromWhichDay, error: state.error("day"))
                        .date(state.entered.date("day"), words: words.dateWords))\
                    \(Field("why", label: words.moveAreaWhy, hint: words.moveAreaWhyHint, error: state.error("why"))
                        .text(state.entered.text("why")))\
                    \(visit.close(words.keepArea, back: visit.link.overview))
                    """
            })
        @Sendable func line(_ child: Person.ID, _ area: ServiceArea.ID?) -> String {
            words.child(people.name(of: child), in: area.flatMap { authority[$0] })
        }
        form.comesTo = { entered, family in
            let lines =
                if let entered, let area = ServiceArea.ID(entered.text("area")) {
                    entered.ids("children").map { line($0, area) }
                } else {
                    family.people.children.map { line($0.id, family.areas.area(of: $0.id, on: today)) }
                }
            return FormAnswer(["area"], words.serviceArea, lines)
        }
        return form
    }

    private static func children(_ visit: FamilyVisit) -> [Choice] {
        visit.family.people.children.map { child in
            let area = visit.family.areas.area(of: child.id, on: visit.today).flatMap { visit.authority[$0] }
            return Choice(
                child.id.description, child.name,
                hint: area.map { visit.words.nowIn(visit.words.name(of: $0)) } ?? visit.words.noAreaYet)
        }
    }

    static func closing(_ visit: FamilyVisit) -> FamilyForm {
        dated(
            "closing", title: visit.words.closeFamily, advice: visit.words.closeAdvice, day: visit.words.dayClosed,
            why: visit.words.closeWhy, button: visit.words.closeButton, to: visit.link.closing, visit)
    }

    static func reopening(_ visit: FamilyVisit) -> FamilyForm {
        dated(
            "reopening", title: visit.words.reopenFamily, advice: visit.words.reopenAdvice,
            day: visit.words.dayReopened,
            why: visit.words.reopenWhy, button: visit.words.reopenButton, to: visit.link.reopening, visit)
    }

    /// What will happen, the day and the reason.
    private static func dated(
        _ name: String, title: String, advice: [String], day: String, why: String, button: String, to link: Link,
        _ visit: FamilyVisit
    ) -> FamilyForm {
        let today = visit.today
        return FamilyForm(
            name, title: title, place: .overview,
            defaults: { _ in
                var fields = Fields()
                fields.set("day", to: today)
                return fields
            },
            content: { visit, state in
                """
                <a class="back" href="\(visit.link.overview.path)">\(visit.words.backToOverview)</a><h1>\(title)</h1>\
                <section class="check"><h2>\(visit.words.whatWillHappen)</h2><ul>\(advice.map { "<li>\($0)</li>" as HTML })</ul></section>\
                \(visit.open(link, state))\
                \(Field("day", label: day, error: state.error("day")).date(state.entered.date("day"), words: visit.words.dateWords))\
                \(Field("why", label: why, error: state.error("why")).text(state.entered.text("why")))\
                \(visit.close(button, back: visit.link.overview))
                """
            })
    }
}

/// Staff to tick: first those near the family, then everybody else, folded away.
struct WorkerChoice {
    let visit: FamilyVisit
    let name: String
    let label: String
    var hint: String?
    var error: String?
    let chosen: Set<String>

    var html: HTML {
        let (near, far) = parted
        let first = Field(name, label: label, hint: hint, error: error).checkboxes(near.map(choice), chosen: chosen)
        guard !far.isEmpty else { return first }
        let isOpen = far.contains { chosen.contains($0.id.description) }
        return """
            \(first)<details class="more field"\(if: isOpen, " open")><summary>\(visit.words.everybodyElse)</summary>\
            \(Field(name, label: visit.words.everybodyElse, id: "\(name)-others").checkboxes(far.map(choice), chosen: chosen, layout: .dense))\
            </details>
            """
    }

    private var parted: (near: [Account], far: [Account]) {
        let standing = visit.family.standing
        let known = standing.coWorkers.union(standing.restriction?.named ?? []).union([visit.actor.id])
            .union(standing.lead.map { [$0] } ?? [])
        let workers = visit.staff.workers
        func isNear(_ account: Account) -> Bool {
            known.contains(account.id) || standing.team.map(account.teams.contains) == true
        }
        return (workers.filter(isNear), workers.filter { !isNear($0) })
    }

    private func choice(_ account: Account) -> Choice {
        Choice(
            account.id.description, account.profile.name, hint: account.profile.job.isEmpty ? nil : account.profile.job)
    }
}
