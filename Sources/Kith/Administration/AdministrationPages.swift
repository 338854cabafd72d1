import Journal
import Markup
import Practice

/// Who can sign in, with which roles and teams.
struct AdministrationPage {
    var visit: Visit
    var actor: Actor
    var rehearsal: Rehearsal?
    var isRehearsalOverdue: Bool
    var look: DailyLook.Found?
    var pack: ContinuitySchedule.Last?
    var post: PostCounts
    /// So many exports of everything wait for them to agree; nil for those who do not.
    var exports: Int?
    /// So many uses of emergency access wait to be looked at; nil for those who do not look at them.
    var emergencies: Int?
    /// What a newer version did to the roles; nil where that is long ago, and for those who do not look after them.
    var roleNews: RoleNews?
    private var words: Words { visit.words }

    var html: HTML {
        Layout(visit, title: words.administration).page(
            """
            <h1>\(words.administration)</h1><p class="lead">\(words.administrationLead)</p>\
            \(exports.map(toAgree))\(emergencies.map(toLookAt))\(accounts)\(if: actor.may(.manageSettings), managed)
            """)
    }

    private func toAgree(_ number: Int) -> HTML {
        """
        <section class="part"><h2>\(words.exportsTitle)</h2>\
        <p><a href="\(Link.exports.path)">\(words.exportsWait(number))</a></p></section>
        """
    }

    private func toLookAt(_ number: Int) -> HTML {
        """
        <section class="part"><h2>\(words.watchingOver)</h2><p><a href="\(Link.emergencies.path)">\(number == 0 ? words.emergenciesTitle : words.emergenciesWait(number))</a></p>\
        <p><a href="\(Link.restrictions.path)">\(words.restrictionsTitle)</a></p>\
        <p><a href="\(Link.sharings.path)">\(words.sharingTitle)</a></p>\
        <p><a href="\(Link.unusual.path)">\(words.unusualTitle)</a></p>\
        <p><a href="\(Link.accountChanges.path)">\(words.accountChanges)</a></p></section>
        """
    }

    private var managed: HTML {
        [
            NoticeSection(visit: visit).html, AuthoritySection(visit: visit).html,
            MeetingTypesSection(visit: visit).html,
            FrontDoorSection(visit: visit).html, AccessRulesSection(visit: visit).html,
            NumberLinksSection(visit: visit).html, RecordNoticeSection(visit: visit).html, roles, teams, safekeeping,
            PostSection(words: words, counts: post).html,
        ].joined()
    }

    private var accounts: HTML {
        let rows = visit.staff.accounts.values.sorted { $0.profile.name < $1.profile.name }.map { account -> [HTML] in
            let role = visit.staff.roles[account.role].map { words.pick(english: $0.english, welsh: $0.welsh) } ?? ""
            let teams = account.teams.compactMap { visit.staff.teams[$0]?.name }.sorted()
            let name: HTML =
                actor.may(.manageAccounts)
                ? "<a href=\"\(Link.account(account.id).path)\">\(account.profile.name)</a>" : "\(account.profile.name)"
            return [
                name, "\(account.profile.login)", "\(role)", "\(words.list(teams))",
                "\(account.isClosed ? words.closed : "")",
                actor.may(.readAccessLog)
                    ? "<a href=\"\(Link.opened(by: account.id).path)\">\(words.whatOpened)<span class=\"quiet\">: \(account.profile.name)</span></a>"
                    : "",
            ]
        }
        let table = Table(
            words.accounts,
            headings: [
                .init(words.name), .init(words.signInName), .init(words.role), .init(words.teams), .init(words.state),
                .init(words.whatOpened, isQuiet: true),
            ], rows: rows)
        return """
            <section class="part">\(table.html)\(if: actor.may(.manageAccounts), """
                <p class="acts"><a class="btn" href="\(Link.newAccount.path)">\(words.newAccount)</a></p>
                """)</section>
            """
    }

    private var safekeeping: HTML {
        SafekeepingSection(
            words: words, rehearsal: rehearsal, rehearseDays: visit.office.options.rehearseDays,
            isOverdue: isRehearsalOverdue, look: look, pack: pack, clock: visit.office.clockState.wrong,
            fault: visit.office.witnessing.fault, now: visit.office.surroundings.now()
        ).html
    }

    private var roles: HTML {
        let items = visit.staff.roles.values.sorted { $0.english < $1.english }.map { role -> HTML in
            """
            <li class="card"><h3><a href="\(Link.role(role.id).path)">\(words.pick(english: role.english, welsh: role.welsh))</a>\
            \(if: role.isRetired, " <span class=\"tag\">\(words.retired)</span>")</h3>\
            <p class="meta">\(role.capabilities.map(words.name).sorted().joined(separator: "; "))</p></li>
            """
        }
        return """
            <section class="part"><h2>\(words.roles)</h2>\(roleNews.map(told))<ul class="cards">\(items)</ul>\
            <div class="done"><a class="btn" href="\(Link.newRole.path)">\(words.newRole)</a></div></section>
            """
    }

    private func told(_ news: RoleNews) -> HTML {
        func name(_ id: Role.ID) -> String {
            visit.staff.roles[id].map { words.pick(english: $0.english, welsh: $0.welsh) } ?? ""
        }
        func list(_ changes: [RoleNews.Change], _ says: (String, String) -> String) -> [HTML] {
            changes.map { "<li>\(says(name($0.role), words.list($0.known.map(words.name))))</li>" }
        }
        let added = news.added.map { "<li>\(words.roleIsNew(name($0)))</li>" as HTML }
        return """
            <div class="say judge"><h3>\(words.rolesNews(words.day(Clock.day(of: Moment(milliseconds: news.at)))))</h3>\
            <ul>\(list(news.given, words.roleWasGiven))\(added)\(list(news.kept, words.roleWasKept))</ul></div>
            """
    }

    private var teams: HTML {
        let items = visit.staff.teams.values.sorted { $0.name < $1.name }.map { team -> HTML in
            """
            <li><a href="\(Link.team(team.id).path)">\(team.name)</a>\
            \(if: team.isRetired, " <span class=\"tag\">\(words.retired)</span>")</li>
            """
        }
        return """
            <section class="part"><h2>\(words.teams)</h2><ul class="plain-list">\(items)</ul>\
            <div class="done"><a class="btn" href="\(Link.newTeam.path)">\(words.newTeam)</a></div></section>
            """
    }
}
