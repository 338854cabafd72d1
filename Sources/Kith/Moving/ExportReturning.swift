import Foundation
import Journal
import Practice

/// Brings in what an export's families refer to: areas, roles, teams, and the people who wrote.
///
/// What is here already stays as it is; in a place without any family the areas take the words they had. Nobody can sign
/// in for that alone: an administrator has to make a one-time code first.
struct ExportReturning: Sendable {
    let office: Office
    let line: AccessLine
    let by: Worker.ID

    /// Proves every file of an export's folder by its checksums.
    ///
    /// - Throws: `ImportFault.notAnExport`, or `changed` with the name of the first file that is not as it was.
    static func prove(_ folder: String) throws {
        let place = { (name: String) in (folder as NSString).appendingPathComponent(name) }
        guard let text = try? String(contentsOfFile: place(Exporting.checksums), encoding: .utf8) else {
            throw ImportFault.notAnExport(folder)
        }
        var names: Set<String> = []
        for line in text.split(separator: "\n") {
            let name = String(line.dropFirst(66))
            guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
                throw ImportFault.notAnExport(folder)
            }
            names.insert(name)
            guard (try? ExportFile.digest(of: place(name))) == String(line.prefix(64)) else {
                throw ImportFault.changed(name)
            }
        }
        guard names.isSuperset(of: [Exporting.records, Exporting.authority]) else {
            throw ImportFault.notAnExport(folder)
        }
    }

    func run(_ path: String) async throws {
        var bytes = try ByteReader(.file(path))
        let isEmptyPlace = try await office.families.ids().isEmpty
        while let line = try bytes.line(limit: ImportReader.longestLine) {
            guard case .bytes(let bytes) = line,
                let reference = try? JSONDecoder().decode(ExportedAuthority.self, from: Data(bytes))
            else { throw ImportFault.notAnExport(path) }
            if let area = reference.area { try await take(area, reference.isRetired ?? false, mayReword: isEmptyPlace) }
            if let role = reference.role { try await take(role) }
            if let team = reference.team { try await take(team) }
            if let account = reference.account { try await take(account) }
        }
    }

    private func take(_ area: ServiceArea, _ isRetired: Bool, mayReword: Bool) async throws {
        let now = office.surroundings.now().milliseconds
        // The first time defines it; retiring an area is a second step of the same form.
        for _ in 0..<(isRetired ? 2 : 1) {
            let command = Command(id: office.surroundings.newID(), actor: by.value, at: now, fields: [])
            _ = try await office.authorities.change(Office.authorityID, by: command, access: line) { kept in
                let isNew = kept.record[area.id] == nil
                return Decision(
                    isNew || mayReword ? try kept.record.word(area, isRetired: isRetired) : [], answer: "")
            }
        }
    }

    private func take(_ role: ExportedAuthority.Role) async throws {
        guard try await office.accounts.everybody().roles[role.id] == nil else { return }
        let capabilities = Set(role.capabilities.compactMap { Capability(rawValue: $0) })
        try await office.accounts.keepRole(
            Role(
                id: role.id, english: role.english, welsh: role.welsh, capabilities: capabilities,
                isRetired: role.isRetired), line: line)
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
        try await office.accounts.keep(
            Account(
                id: account.id, profile: .init(login: login, name: account.name, job: account.job),
                role: account.role, teams: Set(account.teams), isClosed: account.isClosed), line: line)
    }
}
