import Foundation
import Journal
import Practice

/// What families refer to in an export: the authority's service areas, and who its people are. One object a line.
struct ExportedAuthority: Codable, Sendable {
    struct Team: Codable, Sendable {
        var id: Practice.Team.ID
        var name: String
        var isRetired: Bool
    }

    struct Role: Codable, Sendable {
        var id: Kith.Role.ID
        var english: String
        var welsh: String
        var capabilities: [String]
        var isRetired: Bool
    }

    struct Account: Codable, Sendable {
        var id: Worker.ID
        var login: String
        var name: String
        var job: String
        var role: Kith.Role.ID
        var teams: [Practice.Team.ID]
        var isClosed: Bool
    }

    var area: ServiceArea?
    var isRetired: Bool?
    var team: Team?
    var role: Role?
    var account: Account?

    /// Everything, in an order that is always the same. With `workers`, only their accounts.
    static func lines(_ authority: Authority, _ staff: Staff, only workers: Set<Worker.ID>?) -> [ExportedAuthority] {
        let accounts = staff.accounts.values.filter { workers?.contains($0.id) ?? true }.sorted { $0.id < $1.id }
        return authority.areas.map {
            ExportedAuthority(area: $0, isRetired: authority.retired.contains($0.id))
        }
            + staff.roles.values.sorted { $0.id < $1.id }.map { role in
                ExportedAuthority(
                    role: Role(
                        id: role.id, english: role.english, welsh: role.welsh,
                        capabilities: role.capabilities.map(\.rawValue).sorted(), isRetired: role.isRetired))
            }
            + staff.teams.values.sorted { $0.id < $1.id }.map { team in
                ExportedAuthority(team: Team(id: team.id, name: team.name, isRetired: team.isRetired))
            }
            + accounts.map { account in
                ExportedAuthority(
                    account: Account(
                        id: account.id, login: account.profile.login, name: account.profile.name,
                        job: account.profile.job, role: account.role, teams: account.teams.sorted(),
                        isClosed: account.isClosed))
            }
    }

    func line() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}
