import Foundation
import Journal
import Practice

/// What an export holds beside the records: what the authority decided for itself, and who its people are. One object a
/// line. What is only of use to a whole new place leaves with everything, not with one family.
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
        /// nil in what an earlier version wrote, and where nobody needs one.
        var needsSecondFactor: Bool?
    }

    struct Account: Codable, Sendable {
        var id: Worker.ID
        var login: String
        var name: String
        var job: String
        var role: Kith.Role.ID
        var teams: [Practice.Team.ID]
        var isClosed: Bool
        /// Where notices about Kith go, and whether the coach is quiet: with everything alone.
        var email: String?
        var isCoachOff: Bool?
    }

    /// What an authority decided once for all its records.
    struct Settings: Codable, Sendable {
        var name: String
        var elementsFrom: Day?
        var frontDoor: FrontDoor
        var reportDays: Int?
        var accessRules: AccessRules
        var numberLinks: [NumberLink]
        /// nil in exports of before there was one.
        var recordNotice: RecordNotice?

        init(_ authority: Authority) {
            (name, elementsFrom, frontDoor) = (authority.name, authority.elementsFrom, authority.frontDoor)
            (reportDays, accessRules) = (authority.reportDays, authority.accessRules)
            numberLinks = authority.numberLinks
            recordNotice = authority.recordNotice
        }
    }

    /// Somebody who works here and a family that is closed to them: one of this export, or somebody they named.
    struct Kin: Codable, Sendable {
        var id: Kith.Kin.ID
        var account: Worker.ID
        var family: Family.ID?
        var declared: Kith.Kin.Declared?
        var at: Moment

        init(_ kin: Kith.Kin) {
            (id, account, at) = (kin.id, kin.account, kin.at)
            switch kin.what {
            case .family(let family): self.family = family
            case .declared(let declared): self.declared = declared
            }
        }

        /// nil where nothing is closed by it.
        var kept: Kith.Kin? {
            let what = declared.map { Kith.Kin.What.declared($0) } ?? family.map { .family($0) }
            return what.map { Kith.Kin(id: id, account: account, what: $0, at: at) }
        }
    }

    var settings: Settings?
    var area: ServiceArea?
    var isRetired: Bool?
    var team: Team?
    var role: Role?
    var account: Account?
    var kin: Kin?
    /// A kind of meeting that the authority made.
    var meetingType: DefinedMeeting?
    /// A word of the language coach that is the authority's own.
    var word: OwnWord?

    /// Of whom and what an export of one family speaks, in an order that is always the same.
    static func lines(_ authority: Authority, _ staff: Staff, only workers: Set<Worker.ID>) -> [ExportedAuthority] {
        let accounts = staff.accounts.values.filter { workers.contains($0.id) }.map { Account($0) }
        return lines(authority, staff, accounts: accounts)
    }

    /// Everything that leaves with these families, in an order that is always the same.
    static func lines(_ authority: Authority, _ staff: Staff, with families: Set<Family.ID>) -> [ExportedAuthority] {
        let accounts = staff.accounts.values.map { account in
            var exported = Account(account)
            (exported.email, exported.isCoachOff) = (account.profile.email, account.profile.isCoachOff)
            return exported
        }
        let kin = staff.kin.values.joined().filter { kin in
            if case .family(let family) = kin.what { families.contains(family) } else { true }
        }
        return [ExportedAuthority(settings: Settings(authority))] + lines(authority, staff, accounts: accounts)
            + kin.sorted { $0.id < $1.id }.map { ExportedAuthority(kin: Kin($0)) }
            + authority.meetingTypes.map { type in
                ExportedAuthority(isRetired: authority.retiredMeetingTypes.contains(type.id), meetingType: type)
            } + authority.words.map { ExportedAuthority(word: $0) }
    }

    private static func lines(
        _ authority: Authority, _ staff: Staff, accounts: [Account]
    ) -> [ExportedAuthority] {
        authority.areas.map { ExportedAuthority(area: $0, isRetired: authority.retired.contains($0.id)) }
            + staff.roles.values.sorted { $0.id < $1.id }.map { ExportedAuthority(role: Role($0)) }
            + staff.teams.values.sorted { $0.id < $1.id }.map { team in
                ExportedAuthority(team: Team(id: team.id, name: team.name, isRetired: team.isRetired))
            }
            + accounts.sorted { $0.id < $1.id }.map { ExportedAuthority(account: $0) }
    }

    func line() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}

extension ExportedAuthority.Role {
    fileprivate init(_ role: Role) {
        self.init(
            id: role.id, english: role.english, welsh: role.welsh,
            capabilities: role.capabilities.map(\.rawValue).sorted(), isRetired: role.isRetired,
            needsSecondFactor: role.needsSecondFactor ? true : nil)
    }
}

extension ExportedAuthority.Account {
    fileprivate init(_ account: Account) {
        self.init(
            id: account.id, login: account.profile.login, name: account.profile.name, job: account.profile.job,
            role: account.role, teams: account.teams.sorted(), isClosed: account.isClosed)
    }
}
