import Practice

extension Words {
    var accountChanges: String { say("Changes to accounts", "Newidiadau i gyfrifon") }
    var accountChangesLead: String {
        say(
            "Who was given which role, team or code, by whom, and what roles may do. Newest first. Whoever looks after accounts could come to families by giving these to themselves under another name: ask about what you do not expect.",
            "Pwy gafodd ba rôl, tîm neu god, gan bwy, a beth y caiff rolau ei wneud. Y diweddaraf yn gyntaf. Gallai pwy bynnag sy'n gofalu am gyfrifon gyrraedd teuluoedd trwy roi'r rhain iddyn nhw eu hunain dan enw arall: gofynnwch am yr hyn nad ydych yn ei ddisgwyl."
        )
    }
    var noAccountChanges: String { say("Nothing has been changed yet.", "Nid oes dim wedi'i newid eto.") }
    var ownAccountChanges: String { say("Changes to your account", "Newidiadau i'ch cyfrif") }
    var account: String { say("Account", "Cyfrif") }
    var byWhom: String { say("By whom", "Gan bwy") }
    var newest: String { say("Newest", "Diweddaraf") }
    var older: String { say("Older", "Hŷn") }
    var accountChangeSeen: String { say("I know about this", "Rwy'n gwybod am hyn") }
    var accountChangeAdvice: String {
        say(
            "If you did not expect this, tell your manager or information governance.",
            "Os nad oeddech yn disgwyl hyn, dywedwch wrth eich rheolwr neu lywodraethu gwybodaeth.")
    }

    func told(_ listed: ListedChange, _ staff: Staff) -> String {
        let (what, when) = (what(listed.change, staff), moment(listed.at))
        let who = listed.by.map { staff.name(of: $0) } ?? thisMachine
        return say(
            "Your account was changed by \(who) on \(when): \(what)",
            "Newidiwyd eich cyfrif gan \(who) ar \(when): \(what)")
    }

    func subject(of change: AccountChange, _ staff: Staff) -> String {
        guard change.kind == .rights else { return staff.name(of: change.account) }
        let name = role(Role.ID(change.subject).description, staff)
        return say("the role “\(name)”", "y rôl “\(name)”")
    }

    func what(_ change: AccountChange, _ staff: Staff) -> String {
        switch change.kind {
        case .made:
            say("a new account", "cyfrif newydd") + ": "
                + list(
                    change.after.prefix(1).map { role($0, staff) } + change.after.dropFirst().map { team($0, staff) })
        case .role: step(say("role", "rôl"), change) { role($0, staff) }
        case .teams: step(say("teams", "timau"), change) { team($0, staff) }
        case .closed: say("closed", "caewyd")
        case .opened: say("opened again", "agorwyd eto")
        case .code: say("a one-time code to set a password", "cod untro i osod cyfrinair")
        case .codesOn: say("the code after the password was set up", "gosodwyd y cod ar ôl y cyfrinair")
        case .codesOff: say("the code after the password was taken off", "tynnwyd y cod ar ôl y cyfrinair")
        case .rights where change.before.isEmpty:
            say("a new role, which may", "rôl newydd, a gaiff") + " "
                + list(change.after.map { Capability(rawValue: $0).map(name) ?? $0 }.sorted())
        case .rights: step(say("may", "caiff"), change) { Capability(rawValue: $0).map(name) ?? $0 }
        }
    }

    /// "role: Practitioner → Team manager"
    private func step(_ what: String, _ change: AccountChange, _ name: (String) -> String) -> String {
        func named(_ all: [String]) -> String { all.isEmpty ? none : list(all.map(name).sorted()) }
        return "\(what): \(named(change.before)) → \(named(change.after))"
    }

    /// Its name, or the end of an identity that is not known here.
    private func role(_ id: String, _ staff: Staff) -> String {
        Role.ID(id).flatMap { staff.roles[$0] }.map { pick(english: $0.english, welsh: $0.welsh) }
            ?? String(id.suffix(6))
    }

    private func team(_ id: String, _ staff: Staff) -> String {
        Team.ID(id).flatMap { staff.teams[$0]?.name } ?? String(id.suffix(6))
    }
}
