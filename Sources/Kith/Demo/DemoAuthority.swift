import Journal
import Practice

/// An authority of invented people, made once in an empty data folder: staff, teams, and twelve families with months of
/// history, told from the day on which it is made.
///
/// Everything goes through the same doors as a person's work. All identities are the same in every demo, so a making
/// that was cut short is taken up where it ended: commands that were carried out before have no second effect.
package struct DemoAuthority {
    private let office: Office
    private static let password = "kind-owls-by-the-river"
    private static let mark = "demo"
    private static let firstDay = "demo.day"

    package init(_ office: Office) {
        self.office = office
    }

    /// How to sign in: what somebody is, their name, their password.
    package static let signIns: [(role: String, login: String, password: String)] = DemoStaff.allCases.map { worker in
        (worker.role.rawValue, worker.login, password)
    }

    /// The invented families, the one to look at first first.
    private static var families: [any DemoFamily.Type] {
        [
            HopkinsFamily.self, MarshFamily.self, TranterFamily.self, BeynonFamily.self, NowakFamily.self,
            WebbFamily.self, KeenanFamily.self, BromleyFamily.self, ParfittFamily.self, SharmaFamily.self,
            DoyleFamily.self, VaughanFamily.self,
        ]
    }

    /// Makes the demo where it has not been made.
    package func make() async throws {
        let settings = office.journal.settings
        guard try await settings[Self.mark] == nil else { return }
        let calendar = DemoCalendar(today: try await today())
        try await makeRolesAndTeams()
        try await makeAccounts()
        try await leadNumbers()
        let scripts = Self.families.map { family in
            var script = DemoScript(family.key, calendar)
            family.tell(&script)
            return script
        }
        // Hashing a password is slow on purpose, so it goes on beside the telling.
        async let kept = office.accounts.passwords.keep(Self.password)
        try await tell(scripts)
        try await DemoReferrals(office: office, calendar: calendar).make()
        try await DemoMeetings(office: office, calendar: calendar).make()
        try await DemoOwnMeeting(office: office, calendar: calendar).make()
        try await give(kept)
        try await finish(scripts)
    }

    /// The day from which everything is told: the one on which the making was begun.
    private func today() async throws -> Day {
        let settings = office.journal.settings
        if let begun = try await settings[Self.firstDay].flatMap(Day.init) { return begun }
        let today = Clock.day(of: office.surroundings.now())
        try await settings.set(Self.firstDay, to: today.description)
        return today
    }

    private func makeRolesAndTeams() async throws {
        let staff = try await office.accounts.everybody()
        for role in DemoRole.allCases where staff.roles[role.id] == nil {
            try await office.accounts.keepRole(role.role, line: office.ownLine("role"))
        }
        for team in DemoTeam.allCases where staff.teams[team.id] == nil {
            try await office.accounts.makeTeam(team.rawValue, as: team.id, line: office.ownLine("team"))
        }
    }

    private func makeAccounts() async throws {
        let staff = try await office.accounts.everybody()
        for worker in DemoStaff.allCases where staff.accounts[worker.id] == nil {
            try await office.accounts.keep(worker.account, line: office.ownLine("account"))
        }
    }

    /// Where the invented schools' numbers lead: to a name that no server has.
    private func leadNumbers() async throws {
        let link = NumberLink(system: "School number", template: "https://schools.example/pupils/{id}")
        _ = try await office.authorities.change(
            Office.authorityID, by: office.ownCommand(), access: office.ownLine("numbers")
        ) { Decision(try $0.record.settle([link]), answer: "") }
    }

    /// Gives everybody who has none the same password, hashed once.
    private func give(_ kept: Passwords.Kept) async throws {
        var missing: [Worker.ID] = []
        for worker in DemoStaff.allCases where try await !office.accounts.hasPassword(worker.id) {
            missing.append(worker.id)
        }
        let now = office.surroundings.now().milliseconds
        try await office.accounts.change(office.ownLine("password")) { [missing] tx in
            for account in missing {
                try tx.run(
                    """
                    INSERT INTO password (account, salt, hash, changed_at)
                    VALUES (\(account.value), \(kept.salt), \(kept.hash), \(now))
                    """)
            }
        }
    }

    /// Tells all stories in the order in which things were done, whichever family they belong to.
    private func tell(_ scripts: [DemoScript]) async throws {
        let authority = try await office.authority()
        let steps = scripts.flatMap { script in script.steps.map { (script.family, $0) } }
        for (family, step) in steps.sorted(by: { $0.1.command.at < $1.1.command.at }) {
            let scene = DemoScript.Scene(day: step.day, authority: authority)
            _ = try await office.families.change(family.value, by: step.command, access: step.line) { kept in
                Decision(try step.decide(kept.record, scene), answer: "")
            }
        }
    }

    /// Writes who opened which record before, and in the same transaction that the demo is made.
    private func finish(_ scripts: [DemoScript]) async throws {
        let log = office.journal.access
        let lines = scripts.flatMap(\.looks).sorted { $0.at < $1.at }
        try await office.journal.database.write { tx in
            try log.write(lines, in: tx)
            try tx.run("INSERT INTO setting (name, value) VALUES (\(Self.mark), \("made"))")
        }
    }
}
