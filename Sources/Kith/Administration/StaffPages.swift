import Markup
import Practice

/// One account: new, or to be changed.
struct AccountPage {
    var visit: Visit
    var account: Account?
    var hasCodes = false
    var state: FormState
    private var words: Words { visit.words }
    private var entered: Fields { state.entered }

    static let fields: Set<String> = ["name", "login", "job", "email", "role", "team", "closed", "shown"]

    static func defaults(_ account: Account?) -> Fields {
        guard let account else { return Fields() }
        var fields = Fields([
            ("name", account.profile.name), ("login", account.profile.login), ("job", account.profile.job),
            ("email", account.profile.email ?? ""),
            ("role", account.role.description), ("closed", account.isClosed ? "yes" : ""),
        ])
        fields.add("team", account.teams.sorted().map(\.description))
        return fields
    }

    var html: HTML {
        let title = account?.profile.name ?? words.newAccount
        let link = account.map { Link.account($0.id) } ?? .newAccount
        return Layout(visit, title: title, errors: state.errors).page(
            """
            \(state.compared)<a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(title)</h1>
            <form class="form" method="post" action="\(link.path)">\(state.hidden)\
            \(Field("name", label: words.name, error: state.error("name")).text(entered.text("name")))\
            \(Field("login", label: words.signInName, error: state.error("login")).text(entered.text("login"), width: .twenty))\
            \(Field("job", label: words.job, aside: words.ifKnown, hint: words.jobHint).text(entered.text("job")))\
            \(Field("email", label: words.staffEmail, aside: words.ifKnown, hint: words.staffEmailHint, error: state.error("email"))
                .text(entered.text("email"), kind: .email))\
            \(isOwn ? own : standing)\
            <div class="done"><button class="btn go">\(words.save)</button></div></form>\(code)
            """)
    }

    private var isOwn: Bool { account != nil && account?.id == visit.signedIn?.id }

    private var standing: HTML {
        let roles = visit.staff.openRoles.map {
            Choice($0.id.description, words.pick(english: $0.english, welsh: $0.welsh))
        }
        let teams = visit.staff.openTeams.map { Choice($0.id.description, $0.name) }
        return """
            \(Field("role", label: words.role, error: state.error("role")).radios(roles, chosen: entered["role"]))\
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
    var state: FormState
    private var words: Words { visit.words }
    private var entered: Fields { state.entered }

    static let fields: Set<String> = ["name", "welsh", "capability", "retired", "code-needed", "shown"]

    static func defaults(_ role: Role?) -> Fields {
        guard let role else { return Fields() }
        var fields = Fields([
            ("name", role.english), ("welsh", role.welsh), ("code-needed", role.needsSecondFactor ? "yes" : ""),
            ("retired", role.isRetired ? "yes" : ""),
        ])
        fields.add("capability", role.capabilities.map(\.rawValue).sorted())
        return fields
    }

    var html: HTML {
        let title = role.map { words.pick(english: $0.english, welsh: $0.welsh) } ?? words.newRole
        let chosen = Set(entered.all("capability"))
        func group(_ isAboutFamilies: Bool) -> [Choice] {
            Capability.allCases.filter { $0.isAboutFamilies == isAboutFamilies }
                .map { Choice($0.rawValue, words.name(of: $0)) }
        }
        return Layout(visit, title: title, errors: state.errors).page(
            """
            \(state.compared)<a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(title)</h1>\
            <p>\(words.dutiesAdvice)</p>
            <form class="form" method="post" action="\((role.map { Link.role($0.id) } ?? .newRole).path)">\(state.hidden)\
            \(Field("name", label: words.nameInEnglish, error: state.error("name")).text(entered.text("name")))\
            \(Field("welsh", label: words.nameInWelsh, aside: words.ifKnown).text(entered.text("welsh"), language: "cy"))\
            \(Field("capability", label: words.workWithFamilies, error: state.error("capabilities"), id: "capabilities")
                .checkboxes(group(true), chosen: chosen))\
            \(Field("capability", label: words.administration, id: "duties").checkboxes(group(false), chosen: chosen))\
            \(Field("code-needed", label: words.roleNeedsCode, hint: words.roleNeedsCodeHint)
                .tick(isTicked: entered.isOn("code-needed")))\
            \(if: role != nil, Field("retired", label: words.retireRole, hint: words.retireRoleHint)
                .tick(isTicked: entered.isOn("retired")))\
            <div class="done"><button class="btn go">\(words.save)</button></div></form>
            """)
    }
}

/// One team: new, or to be renamed.
struct TeamPage {
    var visit: Visit
    var team: TeamName?
    var state: FormState

    static let fields: Set<String> = ["name", "retired", "shown"]

    static func defaults(_ team: TeamName?) -> Fields {
        team.map { Fields([("name", $0.name), ("retired", $0.isRetired ? "yes" : "")]) } ?? Fields()
    }

    var html: HTML {
        let words = visit.words
        let title = team?.name ?? words.newTeam
        return Layout(visit, title: title, errors: state.errors).page(
            """
            \(state.compared)<a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(title)</h1>
            <form class="form" method="post" action="\((team.map { Link.team($0.id) } ?? .newTeam).path)">\(state.hidden)\
            \(Field("name", label: words.name, error: state.error("name")).text(state.entered.text("name")))\
            \(if: team != nil, Field("retired", label: words.retireTeam).tick(isTicked: state.entered.isOn("retired")))\
            <div class="done"><button class="btn go">\(words.save)</button></div></form>
            """)
    }
}
