import HTTPTypes
import Journal
import Markup
import Practice

extension Link {
    static let declareKin = Link(path: "/me/kin")
    static func forgetKin(_ account: Worker.ID) -> Link { Link(path: "/administration/accounts/\(account)/kin") }
}

extension FamilyLink {
    var kin: Link { part("kin") }
}

/// Closing one's own and relatives' records: by whoever it is about, or by those who say who works with a family.
enum KinRoutes {
    static let all: [Route] = [
        Route(
            .post, "me/kin", may: .signedIn, logs: .admin("kin"),
            takes: ["person", "born-day", "born-month", "born-year", "tie"], answer: declare),
        .family(.get, "kin", may: .allocate, logs: .view("kin")) { visit in
            .page(KinPage(visit: visit).html)
        },
        .family(.post, "kin", may: .allocate, logs: .change("kin"), takes: ["worker"], answer: close),
        Route(
            .post, "administration/accounts/:account/kin", may: .may(.manageAccounts), logs: .admin("kin"),
            takes: ["kin"]
        ) { visit in
            let account: Worker.ID = try visit.id("account")
            guard let kin = visit.staff.kin[account]?.first(where: { $0.id == Kin.ID(visit.form.text("kin")) }) else {
                throw Problem.notFound
            }
            // Nobody opens a record to themselves.
            guard try visit.actor().id != account else { throw Problem.notFound }
            try await visit.office.accounts.forget(kin, line: visit.line())
            return logged(.account(account))
        },
    ]

    private static func logged(_ link: Link) -> Answer {
        var answer = Answer.redirect(link)
        answer.isLogged = true
        return answer
    }

    /// It is kept whether or not there is such a record, and the page says nothing about that.
    @Sendable private static func declare(_ visit: Visit) async throws -> Answer {
        let actor = try visit.actor()
        var checks = Checks()
        let name = checks.take(try Written.checked(visit.form.text("person"), field: "person-name").text) ?? ""
        let born = checks.take(try visit.form.day("born")) ?? nil
        if born == nil { checks.refuse(.missing, "born") }
        let tie = Kin.Tie(rawValue: visit.form.text("tie"))
        if tie == nil { checks.refuse(.notFound, "tie") }
        do { try checks.pass() } catch {
            return try await MeRoutes.page(
                visit, errors: error.all.map { ($0.field ?? "", visit.words.sentence(for: $0)) })
        }
        guard let born, let tie else { throw Problem.badForm }
        try await visit.office.accounts.keep(
            Kin(
                id: ID(visit.office.surroundings.newID()), account: actor.id,
                what: .declared(.init(name: name, born: born, tie: tie)), at: visit.now), once: visit.deed,
            line: visit.line())
        return logged(.me)
    }

    @Sendable private static func close(_ visit: FamilyVisit) async throws -> Answer {
        guard let worker = Worker.ID(visit.visit.form.text("worker")), visit.staff.accounts[worker] != nil else {
            let words = visit.words.sentence(for: Refusal(.notFound, "worker"))
            return .page(KinPage(visit: visit, error: words).html, status: .unprocessableContent)
        }
        let isKnown = visit.closedTo.contains(worker)
        if !isKnown {
            try await visit.office.accounts.keep(
                Kin(
                    id: ID(visit.office.surroundings.newID()), account: worker, what: .family(visit.id),
                    at: visit.visit.now), once: visit.visit.deed, line: visit.visit.line(stream: visit.id.value))
        }
        var answer = Answer.redirect(worker == visit.actor.id ? .home : visit.link.overview)
        answer.isLogged = !isKnown
        return answer
    }
}

extension FamilyVisit {
    /// Those to whom this record is closed because it is their own or a relative's, as somebody else said.
    var closedTo: [Worker.ID] {
        staff.kin.values.joined().filter { $0.what == .family(id) }.map(\.account)
            .sorted { staff.name(of: $0) < staff.name(of: $1) }
    }
}

/// Saying that somebody who works here belongs to the family.
struct KinPage {
    let visit: FamilyVisit
    var error: String?

    var html: HTML {
        let words = visit.words
        let everybody = visit.staff.openAccounts.map { Choice($0.id.description, $0.profile.name) }
        return Layout(
            visit, title: words.kinOfFamily, place: .overview, errors: error.map { [("worker", $0)] } ?? []
        ).page(
            """
            <a class="back" href="\(visit.link.overview.path)">\(words.backToOverview)</a><h1>\(words.kinOfFamily)</h1>\
            <section class="check"><h2>\(words.whatWillHappen)</h2><ul>\(words.kinEffects.map { "<li>\($0)</li>" as HTML })</ul></section>\
            <form class="form" method="post" action="\(visit.link.kin.path)">\(HTML.formToken)\
            \(Field("worker", label: words.kinWho, error: error).select([Choice("", words.chooseSomebody)] + everybody))\
            <div class="done"><button class="btn go">\(words.kinClose)</button> \
            <a href="\(visit.link.overview.path)">\(words.cancel)</a></div></form>
            """)
    }
}

/// What somebody declared about their own family, on their own page.
struct KinSection {
    let visit: Visit
    let kin: [Kin]
    let errors: [(field: String, words: String)]

    private func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }

    var html: HTML {
        let words = visit.words
        let declared = kin.compactMap { kin -> HTML? in
            guard case .declared(let declared) = kin.what else { return nil }
            return "<li>\(words.declared(declared))</li>"
        }
        let ties = Kin.Tie.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
        let typed = errors.isEmpty ? Fields() : visit.form
        return """
            <section class="part"><h2>\(words.kinTitle)</h2><p>\(words.kinLead)</p>\
            \(if: !declared.isEmpty, "<ul>\(declared)</ul>")\
            <details class="more"\(if: !errors.isEmpty, " open")><summary>\(words.kinDeclare)</summary>\
            <form class="form" method="post" action="\(Link.declareKin.path)">\(HTML.formToken)\
            \(Field("person", label: words.emergencyPerson, error: error("person-name"), id: "person-name")
                .text(typed.text("person"), autocomplete: "off"))\
            \(Field("born", label: words.dateOfBirth, error: error("born")).date(typed.date("born"), words: words.dateWords))\
            \(Field("tie", label: words.kinTie, error: error("tie")).radios(ties, chosen: typed["tie"]))\
            <div class="done"><button class="btn">\(words.kinDeclareButton)</button></div></form></details></section>
            """
    }
}

/// The same on the page of those who look after accounts, who can take back what was a mistake.
struct KinOfAccount {
    let visit: Visit
    let account: Worker.ID

    var html: HTML {
        let words = visit.words
        let kin = visit.staff.kin[account] ?? []
        guard !kin.isEmpty else { return "" }
        let rows = kin.map { kin -> HTML in
            let what: String
            switch kin.what {
            case .declared(let declared): what = words.declared(declared)
            case .family(let id): what = words.recordNumbered(String(id.description.suffix(6)))
            }
            return """
                <li><form method="post" action="\(Link.forgetKin(account).path)">\(HTML.formToken)\
                \(HTML.hidden("kin", kin.id.description))\(what) <button class="btn small">\(words.kinForget)\
                <span class="quiet"> \(what)</span></button></form></li>
                """
        }
        return """
            <section class="part"><h2>\(words.kinTitle)</h2><p>\(words.kinForgetAdvice)</p>\
            <ul class="plain-list">\(rows)</ul></section>
            """
    }
}
