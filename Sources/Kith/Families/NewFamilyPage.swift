import HTTPTypes
import Journal
import Markup
import Practice

/// The page on which a family is opened.
struct NewFamilyPage {
    let visit: Visit
    let state: FormState
    private var words: Words { visit.words }
    private var entered: Fields { state.entered }

    /// The form as nobody has sent it yet: the draft where there is one, else what is likely.
    static func state(_ visit: Visit, _ actor: Actor) async throws -> FormState {
        let draft = try await visit.office.journal.drafts.draft(NewFamily.form, of: actor.id.value)
        var state = blank(visit, entered: defaults(visit, actor))
        if let draft, let fields = Fields(urlEncoded: draft.text) {
            state.entered = fields
            state.draftKept = Moment(milliseconds: draft.at)
        }
        return state
    }

    static func blank(_ visit: Visit, entered: Fields) -> FormState {
        FormState(entered: entered, base: 0, name: NewFamily.form)
    }

    private static func defaults(_ visit: Visit, _ actor: Actor) -> Fields {
        var fields = Fields([("part1", "child"), ("part2", "adult"), ("lead", actor.id.description)])
        fields.set("opened", to: visit.today)
        let team = visit.staff.openTeams.first { actor.teams.contains($0.id) }
        fields.set("team", to: team?.id.description ?? "")
        return fields
    }

    var html: HTML {
        Layout(visit, title: words.newFamily, errors: state.errors).page(
            """
            <h1>\(words.newFamily)</h1><p class="lead">\(words.newFamilyLead)</p>\(draft)
            <form class="form" method="post" action="\(Link.newFamily.path)" data-draft="\(Link.newFamilyDraft.path)">\(state.hidden)\
            \(Field("opened", label: words.dayOpened, hint: words.dayOpenedHint, error: state.error("opened"))
                .date(entered.date("opened"), words: words.dateWords))\
            \((1...2).map(person))\(more)\(service)\
            <div class="done"><button class="btn go">\(words.openThisFamily)</button> \
            <a href="\(Link.home.path)">\(words.cancel)</a><p class="saved" data-saved role="status"></p></div></form>
            """)
    }

    private var draft: HTML {
        guard let kept = state.draftKept else { return "" }
        return """
            <div class="say judge"><h2>\(words.draftTitle)</h2><p>\(words.draftKept(words.moment(kept)))</p>\
            <form method="post" action="\(Link.newFamilyDiscard.path)">\(HTML.formToken)\
            <button class="link">\(words.draftDiscard)</button></form></div>
            """
    }

    private func person(_ number: Int) -> HTML {
        let parts = Person.Part.allCases.map { Choice($0.rawValue, words.nameOfOne($0)) }
        return """
            <section class="card"><h2>\(words.personNumber(number))</h2>\
            \(Field("name\(number)", label: words.personName, hint: number == 1 ? words.personNameHint : nil, error: state.error("name\(number)"))
                .text(entered.text("name\(number)"), autocomplete: "off"))\
            \(Field("part\(number)", label: words.personPart, error: state.error("part\(number)"))
                .radios(parts, chosen: entered["part\(number)"], layout: .row))\
            \(BirthField(words: words, entered: entered, error: state.error, suffix: "\(number)", layout: .dense).html)</section>
            """
    }

    private var more: HTML {
        let numbers = 3...NewFamily.mostPeople
        let isFilled = numbers.contains { entered.isOn("name\($0)") || state.error("name\($0)") != nil }
        return """
            <details class="more"\(if: isFilled, " open")><summary>\(words.morePeople)</summary>\(numbers.map(person))\
            <p class="help">\(words.morePeopleLater)</p></details>
            """
    }

    private var service: HTML {
        let areas = visit.authority.openAreas.map { Choice($0.id.description, words.name(of: $0)) }
        let teams = [Choice("", words.noTeam)] + visit.staff.openTeams.map { Choice($0.id.description, $0.name) }
        let workers =
            [Choice("", words.nobody)] + visit.staff.workers.map { Choice($0.id.description, $0.profile.name) }
        return """
            <section class="part"><h2>\(words.serviceAndWorkers)</h2>\
            \(Field("area", label: words.areaOfChildren, hint: words.areaHint, error: state.error("area")).radios(areas, chosen: entered["area"]))\
            \(Field("team", label: words.team, error: state.error("team")).select(teams, chosen: entered["team"]))\
            \(Field("lead", label: words.leadWorker, hint: words.leadHint, error: state.error("lead")).select(workers, chosen: entered["lead"]))\
            </section>
            """
    }
}

extension NewFamilyPage {
    /// Carries out the form: asks first about people who may be known already, then opens the family with one command.
    static func submit(_ visit: Visit, _ actor: Actor) async throws -> Answer {
        guard !visit.form.isOn("back") else { return again(visit, []) }
        do {
            let family = try NewFamily(visit)
            let alike =
                visit.form.isOn("looked")
                ? []
                : try await AlikePeople(actor: actor, office: visit.office).found(for: family.people.map(\.details))
            return try await open(family, unless: alike, visit, actor)
        } catch let known as KnownAlready {
            return AlikePage(visit: visit, action: .newFamily, found: known.found).answer
        } catch let refusal as Refusal {
            return again(visit, refusal.all)
        }
    }

    private static func open(
        _ family: NewFamily, unless alike: [FamilySearch.Found], _ visit: Visit, _ actor: Actor
    ) async throws -> Answer {
        let id = Family.ID(visit.office.surroundings.newID())
        let stamp = Stamp(at: visit.now, on: visit.today, by: actor.id)
        let link = family.isOpen(to: actor) ? Link.family(id).overview : .home.with("said", "opened")
        let receipt = try await visit.office.families.change(
            id.value, by: try visit.command(visit.form), access: visit.line()
        ) { kept in
            guard alike.isEmpty else { throw KnownAlready(found: alike) }
            return Decision(try family.events(for: kept.record, stamp, authority: visit.authority), answer: link.path)
        }
        var answer = Answer.redirect(Link(path: receipt.answer))
        answer.isLogged = !receipt.wasRepeated
        return answer
    }

    private static func again(_ visit: Visit, _ refusals: [Refusal]) -> Answer {
        var state = blank(visit, entered: visit.form)
        state.errors = refusals.map { ($0.field ?? "", visit.words.sentence(for: $0)) }
        return .page(
            NewFamilyPage(visit: visit, state: state).html, status: refusals.isEmpty ? .ok : .unprocessableContent)
    }
}
