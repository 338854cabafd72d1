import Foundation
import Journal
import Practice

/// Brings in what an export holds beside the records: what the authority decided, roles, teams, the people who wrote, and
/// whose family is closed to whom.
///
/// What is here already stays as it is; in a place without any family the authority's settings are those that come. Nobody
/// can sign in for that alone: an administrator has to make a one-time code first.
struct ExportReturning: Sendable {
    let office: Office
    let files: ExportedFiles
    let line: AccessLine
    let by: Worker.ID

    /// - Throws: `ImportFault.noWorker`.
    init(_ files: ExportedFiles, as login: String, into office: Office) async throws {
        guard let by = try await office.accounts.everybody().worker(login: login) else {
            throw ImportFault.noWorker(login)
        }
        (self.files, self.office, self.by) = (files, office, by)
        line = AccessLine(
            at: office.surroundings.now().milliseconds, actor: by.value, session: nil, role: "", source: "",
            action: "import", part: "authority")
    }

    /// - Throws: `ImportFault.notAnExport` also where this place's rules refuse what comes.
    func run() async throws {
        let wrong = ImportFault.notAnExport(files.path)
        guard let source = try files.source(Exporting.authority) else { throw wrong }
        var bytes = try ByteReader(source)
        let isEmptyPlace = try await office.families.ids().isEmpty
        while let line = try bytes.line(limit: ImportReader.longestLine) {
            guard case .bytes(let bytes) = line,
                let reference = try? JSONDecoder().decode(ExportedAuthority.self, from: Data(bytes))
            else { throw wrong }
            do {
                try await take(decided: reference, isEmptyPlace)
                if let role = reference.role { try await take(role) }
                if let team = reference.team { try await take(team) }
                if let account = reference.account { try await take(account) }
                if let kin = reference.kin?.kept { try await take(kin) }
            } catch is Refusal {
                throw wrong
            }
        }
    }

    private func take(decided reference: ExportedAuthority, _ isEmptyPlace: Bool) async throws {
        let isRetired = reference.isRetired ?? false
        if let area = reference.area {
            // The first time defines it; retiring an area is a second step of the same form.
            try await decide(times: isRetired ? 2 : 1) { here in
                here[area.id] == nil || isEmptyPlace ? try here.word(area, isRetired: isRetired) : []
            }
        }
        if let type = reference.meetingType {
            try await decide(times: isRetired ? 2 : 1) { here in
                here.meetingType(type.id) == nil || isEmptyPlace ? try here.define(type, isRetired: isRetired) : []
            }
        }
        if let word = reference.word {
            try await decide { here in here.words.contains { $0.id == word.id } ? [] : try here.keep(word) }
        }
        if let settings = reference.settings, isEmptyPlace {
            try await decide { here in
                let named =
                    settings.name.isEmpty
                    ? [] : try here.settle(name: settings.name, elementsFrom: settings.elementsFrom)
                return try named + here.openFrontDoor(settings.frontDoor)
                    + here.expectReports(daysBefore: settings.reportDays) + here.settle(settings.accessRules)
                    + here.settle(settings.numberLinks)
                    + here.settle(settings.recordNotice ?? RecordNotice())
            }
        }
    }

    private func decide(times: Int = 1, _ decision: (Authority) throws -> [Authority.Event]) async throws {
        let now = office.surroundings.now().milliseconds
        for _ in 0..<times {
            let command = Command(id: office.surroundings.newID(), actor: by.value, at: now, fields: [])
            _ = try await office.authorities.change(Office.authorityID, by: command, access: line) {
                Decision(try decision($0.record), answer: "")
            }
        }
    }

    private func take(_ role: ExportedAuthority.Role) async throws {
        guard try await office.accounts.everybody().roles[role.id] == nil else { return }
        let capabilities = Set(role.capabilities.compactMap { Capability(rawValue: $0) })
        try await office.accounts.keepRole(
            Role(
                id: role.id, english: role.english, welsh: role.welsh, capabilities: capabilities,
                isRetired: role.isRetired, needsSecondFactor: role.needsSecondFactor ?? false), line: line)
    }

    private func take(_ team: ExportedAuthority.Team) async throws {
        guard try await office.accounts.everybody().teams[team.id] == nil else { return }
        try await office.accounts.makeTeam(team.name, as: team.id, line: line)
        if team.isRetired {
            try await office.accounts.changeTeam(team.id, name: team.name, isRetired: true, line: line)
        }
    }

    private func take(_ account: ExportedAuthority.Account) async throws {
        let staff = try await office.accounts.everybody()
        guard staff.accounts[account.id] == nil else { return }
        var login = account.login
        // Somebody else here signs in with this name.
        while staff.byLogin[office.accounts.token(of: login)] != nil { login += "-moved" }
        var profile = Account.Profile(login: login, name: account.name, job: account.job)
        (profile.email, profile.isCoachOff) = (account.email, account.isCoachOff)
        try await office.accounts.keep(
            Account(
                id: account.id, profile: profile, role: account.role, teams: Set(account.teams),
                isClosed: account.isClosed), line: line)
    }

    private func take(_ kin: Kin) async throws {
        let staff = try await office.accounts.everybody()
        guard !staff.kin.values.joined().contains(where: { $0.id == kin.id }) else { return }
        try await office.accounts.keep(kin, line: line)
    }
}
