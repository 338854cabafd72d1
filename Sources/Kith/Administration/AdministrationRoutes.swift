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
                let look = try await visit.office.lastLook()
                let post = try await visit.office.outbox.counts()
                let emergencies =
                    actor.may(.readAccessLog) ? try await EmergencyList(visit).waiting.count : nil
                let exports =
                    actor.may(.agreeExports) ? try await visit.office.exports.waiting(for: actor.id) : nil
                let news = actor.may(.manageSettings) ? try await visit.office.roleNews() : nil
                return .page(
                    AdministrationPage(
                        visit: visit, actor: actor, rehearsal: rehearsal,
                        isRehearsalOverdue: await visit.office.isRehearsalOverdue(), look: look,
                        pack: try await visit.office.lastPack(), post: post,
                        exports: exports, emergencies: emergencies, roleNews: news
                    ).html)
            }
        ]

    // MARK: Accounts

    private static let accounts: [Route] = [
        Route(.get, "administration/accounts/new", may: .may(.manageAccounts), logs: .admin("account")) { visit in
            let state = visit.newStaffForm(AccountPage.defaults(nil))
            return .page(AccountPage(visit: visit, account: nil, state: state).html)
        },
        Route(
            .post, "administration/accounts/new", may: .may(.manageAccounts), logs: .admin("account"),
            takes: AccountPage.fields
        ) { visit in
            try await keep(ID(visit.deed), isNew: true, visit)
        },
        Route(.get, "administration/accounts/:account", may: .may(.manageAccounts), logs: .admin("account")) { visit in
            let account = try account(visit)
            let hasCodes = try await visit.office.secondFactors.isOn(account.id)
            let state = visit.newStaffForm(AccountPage.defaults(account))
            return .page(AccountPage(visit: visit, account: account, hasCodes: hasCodes, state: state).html)
        },
        Route(
            .post, "administration/accounts/:account", may: .may(.manageAccounts), logs: .admin("account"),
            takes: AccountPage.fields
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
            try await OpenedPage.answer(visit, try account(visit))
        },
    ]

    private static func account(_ visit: Visit) throws -> Account {
        guard let account = visit.staff.accounts[try visit.id("account")] else { throw Problem.notFound }
        return account
    }

    private static func keep(_ id: Worker.ID, isNew: Bool, _ visit: Visit) async throws -> Answer {
        let form = visit.form
        let again = try await visit.keepStaff {
            AccountPage.defaults($0.accounts[id])
        } on: { state in
            AccountPage(visit: visit, account: visit.staff.accounts[id], state: state).html
        } keep: { staff in
            var profile = Account.Profile(login: form.text("login"), name: form.text("name"), job: form.text("job"))
            profile.isCoachOff = staff.accounts[id]?.profile.isCoachOff
            profile.email = form.text("email").trimmed.isEmpty ? nil : form.text("email").trimmed
            var account = Account(
                id: id, profile: profile,
                role: Role.ID(form.text("role")) ?? ID(0), teams: Set(form.all("team").compactMap { Team.ID($0) }),
                isClosed: form.isOn("closed"))
            // Of one's own account the form asks for neither.
            if visit.signedIn?.id == id, form["role"] == nil, let own = staff.accounts[id] {
                (account.role, account.teams, account.isClosed) = (own.role, own.teams, own.isClosed)
            }
            try await visit.office.accounts.keep(account, once: visit.deed, seen: staff, line: visit.line())
        }
        if let again { return again }
        guard isNew, let account = try await visit.office.accounts.everybody().accounts[id] else {
            return visit.keptStaff
        }
        return try await withCode(account, visit)
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
            .page(RolePage(visit: visit, role: nil, state: visit.newStaffForm(RolePage.defaults(nil))).html)
        },
        Route(
            .post, "administration/roles/new", may: .may(.manageSettings), logs: .admin("role"), takes: RolePage.fields
        ) { visit in
            try await keepRole(ID(visit.deed), visit)
        },
        Route(.get, "administration/roles/:role", may: .may(.manageSettings), logs: .admin("role")) { visit in
            guard let role = visit.staff.roles[try visit.id("role")] else { throw Problem.notFound }
            return .page(RolePage(visit: visit, role: role, state: visit.newStaffForm(RolePage.defaults(role))).html)
        },
        Route(
            .post, "administration/roles/:role", may: .may(.manageSettings), logs: .admin("role"),
            takes: RolePage.fields
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
        let again = try await visit.keepStaff {
            RolePage.defaults($0.roles[id])
        } on: { state in
            RolePage(visit: visit, role: visit.staff.roles[id], state: state).html
        } keep: { staff in
            try await visit.office.accounts.keepRole(role, once: visit.deed, seen: staff, line: visit.line())
        }
        return again ?? visit.keptStaff
    }

    // MARK: Teams

    private static let teams: [Route] = [
        Route(.get, "administration/teams/new", may: .may(.manageSettings), logs: .admin("team")) { visit in
            .page(TeamPage(visit: visit, team: nil, state: visit.newStaffForm(TeamPage.defaults(nil))).html)
        },
        Route(
            .post, "administration/teams/new", may: .may(.manageSettings), logs: .admin("team"), takes: TeamPage.fields
        ) { visit in
            try await keepTeam(ID(visit.deed), visit) { _ in
                try await visit.office.accounts.makeTeam(
                    visit.form.text("name"), as: ID(visit.deed), once: visit.deed, line: visit.line())
            }
        },
        Route(.get, "administration/teams/:team", may: .may(.manageSettings), logs: .admin("team")) { visit in
            guard let team = visit.staff.teams[try visit.id("team")] else { throw Problem.notFound }
            return .page(TeamPage(visit: visit, team: team, state: visit.newStaffForm(TeamPage.defaults(team))).html)
        },
        Route(
            .post, "administration/teams/:team", may: .may(.manageSettings), logs: .admin("team"),
            takes: TeamPage.fields
        ) { visit in
            guard let team = visit.staff.teams[try visit.id("team")] else { throw Problem.notFound }
            return try await keepTeam(team.id, visit) { staff in
                try await visit.office.accounts.changeTeam(
                    team.id, name: visit.form.text("name"), isRetired: visit.form.isOn("retired"), once: visit.deed,
                    seen: staff, line: visit.line())
            }
        },
    ]

    private static func keepTeam(
        _ id: Team.ID, _ visit: Visit, _ keep: (Staff) async throws -> Void
    ) async throws -> Answer {
        let again = try await visit.keepStaff {
            TeamPage.defaults($0.teams[id])
        } on: { state in
            TeamPage(visit: visit, team: visit.staff.teams[id], state: state).html
        } keep: { staff in
            try await keep(staff)
        }
        return again ?? visit.keptStaff
    }
}
