import HTTPTypes
import Journal
import Markup
import Practice

extension Link {
    static let families = Link(path: "/families")
    static let search = Link(path: "/families/search")
    static let newFamily = Link(path: "/families/new")
    static let newFamilyDraft = Link(path: "/families/new/draft")
    static let newFamilyDiscard = Link(path: "/families/new/discard")
}

/// My work today, lists, search, and opening a new family.
enum FamiliesRoutes {
    static let all: [Route] = lists + opening

    private static let lists: [Route] = [
        Route(.get, "", may: .signedIn, logs: .list("families")) { visit in
            let actor = try visit.actor()
            guard actor.may(.readFamilies) else { return elsewhere(actor) }
            let home = try await Home(visit, actor)
            var answer = Answer.page(HomePage(visit: visit, actor: actor, home: home).html)
            let shown = home.rows.map(\.id.value)
            answer.shown = shown + Set(home.meetings.all.map(\.family.value)).subtracting(shown).sorted()
            return answer
        },
        Route(.get, "families", may: .may(.readFamilies), logs: .list("families")) { visit in
            let actor = try visit.actor()
            let filter = FamilyFilter(visit.query)
            let rows = try await filter.rows(for: actor, in: visit.office)
            var answer = Answer.page(FamiliesPage(visit: visit, actor: actor, filter: filter, rows: rows).html)
            answer.shown = rows.map(\.id.value)
            return answer
        },
        Route(
            .get, "families/search", may: .may(.readFamilies), logs: .nothing(because: "an empty form shows nobody")
        ) { visit in
            .page(SearchPage(visit: visit, actor: try visit.actor()).html)
        },
        Route(
            .post, "families/search", may: .may(.readFamilies), logs: .search("families"),
            takes: ["name", "born-day", "born-month", "born-year"], answer: search),
    ]

    private static let opening: [Route] = [
        Route(
            .get, "families/new", may: .may(.openFamilies), logs: .nothing(because: "an empty form shows no family")
        ) { visit in
            let actor = try visit.actor()
            return .page(NewFamilyPage(visit: visit, state: try await NewFamilyPage.state(visit, actor)).html)
        },
        Route(
            .post, "families/new", may: .may(.openFamilies), logs: .change("families"), takes: NewFamily.fields
        ) { visit in
            try await NewFamilyPage.submit(visit, try visit.actor())
        },
        Route(
            .post, "families/new/draft", may: .may(.openFamilies), logs: .draft, takes: NewFamily.fields,
            answer: keepDraft),
        Route(.post, "families/new/discard", may: .may(.openFamilies), logs: .draft) { visit in
            try await visit.office.journal.drafts.forget(NewFamily.form, of: try visit.actor().id.value)
            return .redirect(.newFamily)
        },
    ]

    /// Those who look after the program have no families: they begin there. Nothing is shown here, so nothing is logged.
    private static func elsewhere(_ actor: Actor) -> Answer {
        let duties: Set<Capability> = [.manageAccounts, .manageSettings, .readAccessLog, .agreeExports]
        let isWithout = actor.role.capabilities.isDisjoint(with: duties)
        let moving: Link? = actor.may(.moveFamilies) ? .imports : actor.may(.exportEverything) ? .exports : nil
        var answer = Answer.redirect(moving ?? (isWithout ? .me : .administration))
        answer.isLogged = true
        return answer
    }

    @Sendable private static func search(_ visit: Visit) async throws -> Answer {
        let actor = try visit.actor()
        var page = SearchPage(visit: visit, actor: actor)
        let search: FamilySearch
        do {
            search = try FamilySearch(visit.form)
        } catch {
            page.errors = [(error.field ?? "", visit.words.sentence(for: error))]
            return .page(page.html, status: .unprocessableContent)
        }
        let found = try await search.found(by: actor, in: visit.office)
        page.found = found
        var answer = Answer.page(page.html)
        answer.shown = found.map(\.row.id.value)
        answer.terms = try search.terms(sealedBy: visit.office.journal.keys)
        return answer
    }

    @Sendable private static func keepDraft(_ visit: Visit) async throws -> Answer {
        let actor = try visit.actor()
        guard visit.form["form"] == NewFamily.form else { throw Problem.badForm }
        var kept = visit.form
        for field in ["csrf", "command", "base", "looked"] { kept.remove(field) }
        let draft = Drafts.Draft(
            form: NewFamily.form, stream: nil, base: 0, at: visit.now.milliseconds, text: kept.urlEncoded)
        try await visit.office.journal.drafts.keep(
            draft, of: actor.id.value, log: visit.office.journal.access, line: visit.line())
        let time = visit.words.time(visit.now)
        var answer = Answer.json("{\"saved\":\"\(time)\",\"text\":\"\(visit.words.saved(at: time))\"}")
        answer.isLogged = true
        return answer
    }
}
