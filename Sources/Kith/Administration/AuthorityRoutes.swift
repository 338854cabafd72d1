import HTTPTypes
import Journal
import Markup
import Practice

extension Link {
    static let authority = Link(path: "/administration/authority")
    static let newArea = Link(path: "/administration/areas/new")
    package static func area(_ id: ServiceArea.ID) -> Link { Link(path: "/administration/areas/\(id)") }
}

/// An authority's service areas and their words.
enum AuthorityRoutes {
    static let all: [Route] = [
        Route(.get, "administration/areas/new", may: .may(.manageSettings), logs: .admin("area")) { visit in
            let state = visit.newSetting(AreaPage.defaults(nil, isRetired: false))
            return .page(AreaPage(visit: visit, area: nil, state: state).html)
        },
        Route(
            .post, "administration/areas/new", may: .may(.manageSettings), logs: .admin("area"), takes: AreaPage.fields
        ) { visit in
            try await keepArea(ID(visit.office.surroundings.newID()), visit)
        },
        Route(.get, "administration/areas/:area", may: .may(.manageSettings), logs: .admin("area")) { visit in
            guard let area = visit.authority[try visit.id("area")] else { throw Problem.notFound }
            let defaults = AreaPage.defaults(area, isRetired: visit.authority.retired.contains(area.id))
            return .page(AreaPage(visit: visit, area: area, state: visit.newSetting(defaults)).html)
        },
        Route(
            .post, "administration/areas/:area", may: .may(.manageSettings), logs: .admin("area"),
            takes: AreaPage.fields
        ) { visit in
            guard let area = visit.authority[try visit.id("area")] else { throw Problem.notFound }
            return try await keepArea(area.id, visit)
        },
    ]

    private static func keepArea(_ id: ServiceArea.ID, _ visit: Visit) async throws -> Answer {
        try await visit.settle { authority in
            try authority.word(AreaPage.area(id, visit.form), isRetired: visit.form.isOn("retired"))
        } on: { state in
            AreaPage(visit: visit, area: visit.authority[id], state: state).html
        } defaults: { authority in
            AreaPage.defaults(authority[id], isRetired: authority.retired.contains(id))
        }
    }
}

extension Visit {
    /// A form about the authority that nobody has sent yet.
    func newSetting(_ entered: Fields) -> FormState { settingState(entered, base: authorityKept.version) }

    private func settingState(_ entered: Fields, base: Int) -> FormState {
        FormState(entered: entered, base: base, name: "settings")
    }

    /// Changes the authority: decides and appends with one command. A refusal or a conflict shows the form again: `page`
    /// makes it, `defaults` is what the authority itself would put into its fields.
    func settle(
        _ decide: @Sendable (Authority) throws -> [Authority.Event], on page: (FormState) -> HTML,
        defaults: (Authority) -> Fields
    ) async throws -> Answer {
        do {
            let receipt = try await office.authorities.change(
                Office.authorityID, by: try command(form), access: line()
            ) { kept in
                Decision(try decide(kept.record), answer: Link.administration.path)
            }
            var answer = Answer.redirect(Link(path: receipt.answer))
            answer.isLogged = !receipt.wasRepeated
            return answer
        } catch let refusal as Refusal {
            var state = settingState(form, base: form["base"].flatMap { Int($0) } ?? 0)
            state.errors = refusal.all.map { ($0.field ?? "", words.sentence(for: $0)) }
            return .page(page(state), status: .unprocessableContent)
        } catch CommandFault.conflict(let base, let now) {
            let (theirs, was) = (defaults(try await authority(at: now)), defaults(try await authority(at: base)))
            let state = settingState(form, base: now).compared(with: theirs, was: was, words) { page($0) }
            return .page(page(state), status: .conflict)
        }
    }

    private func authority(at version: Int) async throws -> Authority {
        var authority = Authority()
        for entry in try await office.authorities.entries(of: Office.authorityID) where entry.version <= version {
            authority.apply(entry)
        }
        return authority
    }
}

extension FormState {
    /// The form again after somebody else changed the same thing, with what they and I changed side by side.
    func compared(with theirs: Fields, was: Fields, _ words: Words, on page: (FormState) -> HTML) -> FormState {
        func answers(_ fields: Fields) -> [FormAnswer] {
            page(FormState(entered: fields, base: base, name: name)).answers(inForm: name)
        }
        let comparison = Comparison(mine: answers(entered), theirs: answers(theirs), was: answers(was))
        var state = self
        state.entered = comparison.merged(entered, theirs, was)
        state.errors = [("", words.conflictAdvice)]
        state.compared = comparison.html(words)
        return state
    }
}
