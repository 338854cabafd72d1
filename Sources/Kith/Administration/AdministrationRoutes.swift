import HTTPTypes
import Journal
import Markup
import Practice

extension Link {
    static let administration = Link(path: "/administration")
    static let newAccount = Link(path: "/administration/accounts/new")
    static func account(_ id: Worker.ID) -> Link { Link(path: "/administration/accounts/\(id)") }
    static func accountCode(_ id: Worker.ID) -> Link { Link(path: "/administration/accounts/\(id)/code") }
    static func opened(by id: Worker.ID) -> Link { Link(path: "/administration/accounts/\(id)/opened") }
    static let newRole = Link(path: "/administration/roles/new")
    static func role(_ id: Role.ID) -> Link { Link(path: "/administration/roles/\(id)") }
    static let newTeam = Link(path: "/administration/teams/new")
    static func team(_ id: Team.ID) -> Link { Link(path: "/administration/teams/\(id)") }
}

/// Looking after Kith: accounts, roles and teams. Nothing here shows a family.
enum AdministrationRoutes {
    static let all: [Route] =
        accounts + roles + teams + [
            Route(.get, "administration", may: .signedIn, logs: .list("administration")) { visit in
                let actor = try visit.actor()
                let duties: Set<Capability> = [.manageAccounts, .manageSettings, .readAccessLog, .agreeExports]
                guard !actor.role.capabilities.isDisjoint(with: duties) else { throw Problem.notFound }
                let rehearsal = try await visit.office.rehearsals.last()
                let post = try await visit.office.outbox.counts()
                let emergencies =
                    actor.may(.readAccessLog) ? try await EmergencyList(visit).waiting.count : nil
                let exports =
                    actor.may(.agreeExports) ? try await visit.office.exports.waiting(for: actor.id) : nil
                let news = actor.may(.manageSettings) ? try await visit.office.roleNews() : nil
                return .page(
                    AdministrationPage(
                        visit: visit, actor: actor, rehearsal: rehearsal, post: post, exports: exports,
                        emergencies: emergencies, roleNews: news
                    ).html)
            }
        ]

    // MARK: Accounts

    private static let accountFields: Set<String> = ["name", "login", "job", "email", "role", "team", "closed"]

    private static let accounts: [Route] = [
        Route(.get, "administration/accounts/new", may: .may(.manageAccounts), logs: .admin("account")) { visit in
            .page(AccountPage(visit: visit, account: nil).html)
        },
        Route(
            .post, "administration/accounts/new", may: .may(.manageAccounts), logs: .admin("account"),
            takes: accountFields
        ) { visit in
            try await keep(ID(visit.deed), isNew: true, visit)
        },
        Route(.get, "administration/accounts/:account", may: .may(.manageAccounts), logs: .admin("account")) { visit in
            let account = try account(visit)
            let hasCodes = try await visit.office.secondFactors.isOn(account.id)
            return .page(AccountPage(visit: visit, account: account, hasCodes: hasCodes).html)
        },
        Route(
            .post, "administration/accounts/:account", may: .may(.manageAccounts), logs: .admin("account"),
            takes: accountFields
        ) { visit in
            try await keep(try account(visit).id, isNew: false, visit)
        },
        Route(
            .post, "administration/accounts/:account/code", may: .may(.manageAccounts), logs: .admin("code")
        ) { visit in
            let account = try account(visit)
            guard account.id != visit.signedIn?.id else { throw Problem.notFound }
            return try await withCode(account, visit)
        },
        Route(
            .get, "administration/accounts/:account/opened", may: .may(.readAccessLog), logs: .view("openings")
        ) { visit in
            let account = try account(visit)
            let lines = try await visit.office.journal.access.lines(of: .person(account.id.value), limit: 500)
            return .page(OpenedPage(visit: visit, account: account, lines: lines.map(\.line)).html)
        },
    ]

    private static func account(_ visit: Visit) throws -> Account {
        guard let account = visit.staff.accounts[try visit.id("account")] else { throw Problem.notFound }
        return account
    }

    private static func keep(_ id: Worker.ID, isNew: Bool, _ visit: Visit) async throws -> Answer {
        let form = visit.form
        var profile = Account.Profile(login: form.text("login"), name: form.text("name"), job: form.text("job"))
        profile.isCoachOff = visit.staff.accounts[id]?.profile.isCoachOff
        profile.email = form.text("email").trimmed.isEmpty ? nil : form.text("email").trimmed
        var account = Account(
            id: id, profile: profile,
            role: Role.ID(form.text("role")) ?? ID(0), teams: Set(form.all("team").compactMap { Team.ID($0) }),
            isClosed: form.isOn("closed"))
        // Of one's own account the form asks for neither.
        if visit.signedIn?.id == id, form["role"] == nil, let own = visit.staff.accounts[id] {
            (account.role, account.teams, account.isClosed) = (own.role, own.teams, own.isClosed)
        }
        do {
            try await visit.office.accounts.keep(account, once: visit.deed, line: visit.line())
        } catch let refusals as AccountRefusals {
            return failed(refusals.all, visit)
        }
        if isNew { return try await withCode(account, visit) }
        var answer = Answer.redirect(.administration)
        answer.isLogged = true
        return answer
    }

    private static func failed(_ refusals: [AccountRefusal], _ visit: Visit) -> Answer {
        let account = visit.parameters["account"].flatMap { Worker.ID($0) }.flatMap { visit.staff.accounts[$0] }
        return .page(
            AccountPage(visit: visit, account: account, refusals: refusals).html, status: .unprocessableContent)
    }

    /// The code is shown once, on the answer itself: it stands in no address and nowhere on the disk.
    private static func withCode(_ account: Account, _ visit: Visit) async throws -> Answer {
        let code = try await visit.office.accounts.makeCode(for: account.id, line: visit.line())
        var answer = Answer.page(CodePage(visit: visit, account: account, code: code).html)
        answer.isLogged = true
        return answer
    }

    // MARK: Roles

    private static let roles: [Route] = [
        Route(.get, "administration/roles/new", may: .may(.manageSettings), logs: .admin("role")) { visit in
            .page(RolePage(visit: visit, role: nil).html)
        },
        Route(
            .post, "administration/roles/new", may: .may(.manageSettings), logs: .admin("role"),
            takes: ["name", "welsh", "capability", "retired", "code-needed"]
        ) { visit in
            try await keepRole(ID(visit.deed), visit)
        },
        Route(.get, "administration/roles/:role", may: .may(.manageSettings), logs: .admin("role")) { visit in
            guard let role = visit.staff.roles[try visit.id("role")] else { throw Problem.notFound }
            return .page(RolePage(visit: visit, role: role).html)
        },
        Route(
            .post, "administration/roles/:role", may: .may(.manageSettings), logs: .admin("role"),
            takes: ["name", "welsh", "capability", "retired", "code-needed"]
        ) { visit in
            guard let role = visit.staff.roles[try visit.id("role")] else { throw Problem.notFound }
            return try await keepRole(role.id, visit)
        },
    ]

    private static func keepRole(_ id: Role.ID, _ visit: Visit) async throws -> Answer {
        let form = visit.form
        let role = Role(
            id: id, english: form.text("name"), welsh: form.text("welsh"),
            capabilities: Set(form.all("capability").compactMap(Capability.init)), isRetired: form.isOn("retired"),
            needsSecondFactor: form.isOn("code-needed"))
        do {
            try await visit.office.accounts.keepRole(role, once: visit.deed, line: visit.line())
        } catch let refusal as AccountRefusal {
            return .page(
                RolePage(visit: visit, role: visit.staff.roles[id], refusal: refusal).html,
                status: .unprocessableContent)
        }
        var answer = Answer.redirect(.administration)
        answer.isLogged = true
        return answer
    }

    // MARK: Teams

    private static let teams: [Route] = [
        Route(.get, "administration/teams/new", may: .may(.manageSettings), logs: .admin("team")) { visit in
            .page(TeamPage(visit: visit, team: nil).html)
        },
        Route(
            .post, "administration/teams/new", may: .may(.manageSettings), logs: .admin("team"),
            takes: ["name", "retired"]
        ) { visit in
            try await keepTeam(visit) {
                let deed = visit.deed
                try await visit.office.accounts.makeTeam(
                    visit.form.text("name"), as: ID(deed), once: deed, line: visit.line())
            }
        },
        Route(.get, "administration/teams/:team", may: .may(.manageSettings), logs: .admin("team")) { visit in
            guard let team = visit.staff.teams[try visit.id("team")] else { throw Problem.notFound }
            return .page(TeamPage(visit: visit, team: team).html)
        },
        Route(
            .post, "administration/teams/:team", may: .may(.manageSettings), logs: .admin("team"),
            takes: ["name", "retired"]
        ) { visit in
            guard let team = visit.staff.teams[try visit.id("team")] else { throw Problem.notFound }
            return try await keepTeam(visit) {
                try await visit.office.accounts.changeTeam(
                    team.id, name: visit.form.text("name"), isRetired: visit.form.isOn("retired"), once: visit.deed,
                    line: visit.line())
            }
        },
    ]

    private static func keepTeam(_ visit: Visit, _ keep: () async throws -> Void) async throws -> Answer {
        do {
            try await keep()
        } catch let refusal as AccountRefusal {
            return .page(TeamPage(visit: visit, team: nil, refusal: refusal).html, status: .unprocessableContent)
        }
        var answer = Answer.redirect(.administration)
        answer.isLogged = true
        return answer
    }
}
