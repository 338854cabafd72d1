import Journal
import Markup
import Practice

/// Who can sign in, with which roles and teams.
struct AdministrationPage {
    var visit: Visit
    var actor: Actor
    var rehearsal: Rehearsal?
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
        <section class="part"><h2>\(words.emergencyAccess)</h2><p><a href="\(Link.emergencies.path)">\(number == 0 ? words.emergenciesTitle : words.emergenciesWait(number))</a></p>\
        <p><a href="\(Link.restrictions.path)">\(words.restrictionsTitle)</a></p>\
        <p><a href="\(Link.unusual.path)">\(words.unusualTitle)</a></p>\
        <p><a href="\(Link.accountChanges.path)">\(words.accountChanges)</a></p></section>
        """
    }

    private var managed: HTML {
        [
            AuthoritySection(visit: visit).html, MeetingTypesSection(visit: visit).html,
            FrontDoorSection(visit: visit).html, AccessRulesSection(visit: visit).html,
            NumberLinksSection(visit: visit).html, roles, teams, safekeeping,
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

/// One account: new, or to be changed.
struct AccountPage {
    var visit: Visit
    var account: Account?
    var hasCodes = false
    var refusals: [AccountRefusal] = []
    private var words: Words { visit.words }

    private var entered: Fields {
        if !refusals.isEmpty { return visit.form }
        guard let account else { return Fields() }
        var fields = Fields([
            ("name", account.profile.name), ("login", account.profile.login), ("job", account.profile.job),
            ("email", account.profile.email ?? ""),
            ("role", account.role.description), ("closed", account.isClosed ? "yes" : ""),
        ])
        fields.add("team", account.teams.map(\.description))
        return fields
    }

    var html: HTML {
        let title = account?.profile.name ?? words.newAccount
        let link = account.map { Link.account($0.id) } ?? .newAccount
        let errors = refusals.map { (field: words.field(of: $0), words: words.sentence(for: $0)) }
        func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }
        return Layout(visit, title: title, errors: errors).page(
            """
            <a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(title)</h1>
            <form class="form" method="post" action="\(link.path)">\(HTML.formToken)\(HTML.newCommand)\
            \(Field("name", label: words.name, error: error("name")).text(entered.text("name")))\
            \(Field("login", label: words.signInName, error: error("login")).text(entered.text("login"), width: .twenty))\
            \(Field("job", label: words.job, aside: words.ifKnown, hint: words.jobHint).text(entered.text("job")))\
            \(Field("email", label: words.staffEmail, aside: words.ifKnown, hint: words.staffEmailHint, error: error("email"))
                .text(entered.text("email"), kind: .email))\
            \(isOwn ? own : standing(error("role")))\
            <div class="done"><button class="btn go">\(words.save)</button></div></form>\(code)
            """)
    }

    private var isOwn: Bool { account != nil && account?.id == visit.signedIn?.id }

    private func standing(_ error: String?) -> HTML {
        let roles = visit.staff.openRoles.map {
            Choice($0.id.description, words.pick(english: $0.english, welsh: $0.welsh))
        }
        let teams = visit.staff.openTeams.map { Choice($0.id.description, $0.name) }
        return """
            \(Field("role", label: words.role, error: error).radios(roles, chosen: entered["role"]))\
            \(if: !teams.isEmpty, Field("team", label: words.teams).checkboxes(teams, chosen: Set(entered.all("team"))))\
            \(if: account != nil, Field("closed", label: words.closeAccount, hint: words.closeAccountHint)
                .tick(isTicked: entered.isOn("closed")))
            """
    }

    /// Of one's own account: said, not asked.
    private var own: HTML { "<p class=\"say\" id=\"role\">\(words.sentence(for: .ownAccount))</p>" }

    private var code: HTML {
        guard !isOwn, let account else { return "" }
        return """
            <section class="part"><h2>\(words.newCodeTitle)</h2><p>\(words.newCodeAdvice)</p>\
            <form method="post" action="\(Link.accountCode(account.id).path)">\(HTML.formToken)\
            <button class="btn">\(words.newCode)</button></form></section>\
            \(CodesOfAccount(visit: visit, account: account, isOn: hasCodes).html)\(KinOfAccount(visit: visit, account: account.id).html)
            """
    }
}

/// The one-time code of an account, shown once.
struct CodePage {
    var visit: Visit
    var account: Account
    var code: String

    var html: HTML {
        let words = visit.words
        return Layout(visit, title: words.newCodeTitle).page(
            """
            <h1>\(words.codeFor(account.profile.name))</h1><div class="say need"><p>\(words.codeAdvice)</p></div>\
            <dl class="facts-list"><dt>\(words.signInName)</dt><dd>\(account.profile.login)</dd>\
            <dt>\(words.oneTimeCode)</dt><dd class="num">\(code)</dd></dl>\
            <p><a class="btn" href="\(Link.administration.path)">\(words.administration)</a></p>
            """)
    }
}

/// One role: new, or to be changed.
struct RolePage {
    var visit: Visit
    var role: Role?
    var refusal: AccountRefusal?
    private var words: Words { visit.words }

    var html: HTML {
        let title = role.map { words.pick(english: $0.english, welsh: $0.welsh) } ?? words.newRole
        let errors =
            refusal.map { [(field: $0 == .nameMissing ? "name" : "capabilities", words: words.sentence(for: $0))] }
            ?? []
        func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }
        let form = visit.form
        let isAgain = refusal != nil
        let chosen = isAgain ? Set(form.all("capability")) : Set(role?.capabilities.map(\.rawValue) ?? [])
        func group(_ isAboutFamilies: Bool) -> [Choice] {
            Capability.allCases.filter { $0.isAboutFamilies == isAboutFamilies }
                .map { Choice($0.rawValue, words.name(of: $0)) }
        }
        return Layout(visit, title: title, errors: errors).page(
            """
            <a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(title)</h1>\
            <p>\(words.dutiesAdvice)</p>
            <form class="form" method="post" action="\((role.map { Link.role($0.id) } ?? .newRole).path)">\
            \(HTML.formToken)\(HTML.newCommand)\
            \(Field("name", label: words.nameInEnglish, error: error("name")).text(isAgain ? form.text("name") : role?.english ?? ""))\
            \(Field("welsh", label: words.nameInWelsh, aside: words.ifKnown).text(isAgain ? form.text("welsh") : role?.welsh ?? "", language: "cy"))\
            \(Field("capability", label: words.workWithFamilies, error: error("capabilities"), id: "capabilities")
                .checkboxes(group(true), chosen: chosen))\
            \(Field("capability", label: words.administration, id: "duties").checkboxes(group(false), chosen: chosen))\
            \(Field("code-needed", label: words.roleNeedsCode, hint: words.roleNeedsCodeHint)
                .tick(isTicked: isAgain ? form.isOn("code-needed") : role?.needsSecondFactor ?? false))\
            \(if: role != nil, Field("retired", label: words.retireRole, hint: words.retireRoleHint)
                .tick(isTicked: isAgain ? form.isOn("retired") : role?.isRetired ?? false))\
            <div class="done"><button class="btn go">\(words.save)</button></div></form>
            """)
    }
}

/// One team: new, or to be renamed.
struct TeamPage {
    var visit: Visit
    var team: TeamName?
    var refusal: AccountRefusal?

    var html: HTML {
        let words = visit.words
        let title = team?.name ?? words.newTeam
        let error = refusal.map { words.sentence(for: $0) }
        let action = visit.route.method == .post ? Link(path: visit.path) : team.map { Link.team($0.id) } ?? .newTeam
        return Layout(visit, title: title, errors: error.map { [("name", $0)] } ?? []).page(
            """
            <a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(title)</h1>
            <form class="form" method="post" action="\(action.path)">\(HTML.formToken)\(HTML.newCommand)\
            \(Field("name", label: words.name, error: error).text(refusal == nil ? team?.name ?? "" : visit.form.text("name")))\
            \(if: team != nil, Field("retired", label: words.retireTeam).tick(isTicked: team?.isRetired ?? false))\
            <div class="done"><button class="btn go">\(words.save)</button></div></form>
            """)
    }
}

/// Everything that one person opened or did (assurance 40).
struct OpenedPage {
    var visit: Visit
    var account: Account
    var lines: [AccessLine]

    var html: HTML {
        let words = visit.words
        let title = words.whatOpened(by: account.profile.name)
        return Layout(visit, title: title).page(
            """
            <a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(title)</h1>\
            <p>\(words.newestFirst)</p>\(AccessTable(words: words, staff: visit.staff, lines: lines, isAboutPerson: true, keys: visit.office.journal.keys).html)
            """)
    }
}

/// Lines of the access log as a table, newest first.
struct AccessTable {
    var words: Words
    var staff: Staff
    var lines: [AccessLine]
    /// One person's lines name the record; one record's lines name the person.
    var isAboutPerson: Bool
    /// The people of the record, where whoever reads this may know them.
    var people: People?
    /// Opens what people said about why they came, for those who may read it.
    var keys: KeyRing?

    var html: HTML {
        guard !lines.isEmpty else { return "<p class=\"nothing\">\(words.nothingOpened)</p>" }
        let rows = lines.map { line -> [HTML] in
            let role = ID<Role>(line.role).flatMap { staff.roles[$0] }.map {
                words.pick(english: $0.english, welsh: $0.welsh)
            }
            let about = line.stream.map { record($0, line.plainPart) } ?? ""
            let shown = line.shown.isEmpty || line.isCopy ? "" : words.recordsShown(line.shown.count)
            return [
                "\(words.moment(Moment(milliseconds: line.at)))",
                isAboutPerson ? "\(about)\(shown)" : "\(line.actor.map { staff.name(of: ID($0)) } ?? "")",
                "\(words.did(line.action)) · \(words.part(line.plainPart))\(reader(line))\(why(line))", "\(role ?? "")",
                "\(line.source.isEmpty ? words.thisMachine : line.source)",
                "\(line.outcome == "done" ? "" : line.outcome == AccessLine.own ? words.ownOutcome : words.refusedOutcome)",
            ]
        }
        return Table(
            words.accessLog, isCaptionQuiet: true,
            headings: [
                .init(words.when), .init(isAboutPerson ? words.recordNumber : words.name), .init(words.whatWasDone),
                .init(words.role), .init(words.from), .init(words.outcome),
            ], rows: rows
        ).html
    }

    /// Why somebody who does not work with the family opened it, and what they said about that.
    private func why(_ line: AccessLine) -> String {
        let said = keys.flatMap { line.reason(openedBy: $0) }.map { ": \($0)" } ?? ""
        return (line.purpose.map { " · \(words.name(of: $0))" } ?? "") + said
    }

    /// For whom a copy was made.
    private func reader(_ line: AccessLine) -> String {
        guard line.isCopy, let people, let name = line.shown.first.map({ people.name(of: ID($0)) }), !name.isEmpty
        else { return "" }
        return " · \(words.madeFor(name))"
    }

    /// A record by the end of its number, with the way to everybody who opened it.
    private func record(_ stream: UInt128, _ part: String) -> HTML {
        let id = Family.ID(stream)
        let number = String(id.description.suffix(6))
        if ExportStep(part: part) != nil { return "<a href=\"\(Link.exports(ID(stream)).path)\">\(number)</a>" }
        if part == "referral" { return "<a href=\"\(Link.referral(ID(stream)).openings.path)\">\(number)</a>" }
        return stream == Office.authorityID ? "" : "<a href=\"\(Link.family(id).openings.path)\">\(number)</a>"
    }
}

extension AccessLine {
    /// A copy for one person: what it showed is that person.
    fileprivate var isCopy: Bool { action == "print" && plainPart == "copy" }
}
