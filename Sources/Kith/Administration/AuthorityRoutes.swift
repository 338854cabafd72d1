import HTTPTypes
import Journal
import Markup
import Practice

extension Link {
    static let authority = Link(path: "/administration/authority")
    static let newArea = Link(path: "/administration/areas/new")
    package static func area(_ id: ServiceArea.ID) -> Link { Link(path: "/administration/areas/\(id)") }
}

/// What an authority decides for itself: its name, its service areas and their words.
enum AuthorityRoutes {
    static let all: [Route] = [
        Route(.get, "administration/authority", may: .may(.manageSettings), logs: .admin("authority")) { visit in
            let state = try await visit.newSetting(AuthorityPage.defaults(visit.authority))
            return .page(AuthorityPage(visit: visit, state: state).html)
        },
        Route(
            .post, "administration/authority", may: .may(.manageSettings), logs: .admin("authority"),
            takes: ["name", "from-day", "from-month", "from-year"]
        ) { visit in
            try await visit.settle { authority in
                try authority.settle(name: visit.form.text("name"), elementsFrom: visit.form.day("from"))
            } again: { state, _ in
                AuthorityPage(visit: visit, state: state).html
            }
        },
        Route(.get, "administration/areas/new", may: .may(.manageSettings), logs: .admin("area")) { visit in
            let state = try await visit.newSetting(AreaPage.defaults(nil, isRetired: false))
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
            return .page(AreaPage(visit: visit, area: area, state: try await visit.newSetting(defaults)).html)
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
        } again: { state, base in
            AreaPage(visit: visit, area: visit.authority[id], state: state, base: base).html
        }
    }
}

extension Visit {
    /// A form about the authority that nobody has sent yet.
    func newSetting(_ entered: Fields) async throws -> FormState {
        settingState(entered, base: try await office.authorities.load(Office.authorityID)?.version ?? 0)
    }

    private func settingState(_ entered: Fields, base: Int) -> FormState {
        FormState(entered: entered, base: base, name: "settings")
    }

    /// Changes the authority: decides and appends with one command. A refusal or a conflict shows the form again:
    /// `again` makes the page from what was typed and, after a conflict, from the authority as it was before.
    func settle(
        _ decide: @Sendable (Authority) throws -> [Authority.Event], again: (FormState, Authority?) -> HTML
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
            return .page(again(state, nil), status: .unprocessableContent)
        } catch CommandFault.conflict(let base, let now) {
            var state = settingState(form, base: now)
            state.errors = [("", words.conflictAdvice)]
            return .page(again(state, try await authority(at: base)), status: .conflict)
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
