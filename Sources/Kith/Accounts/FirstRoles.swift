import Foundation
import Journal
import Practice

/// A role that a new authority begins with; all of them can be renamed, changed and retired.
struct FirstRole: Sendable {
    var english: String
    var welsh: String
    var capabilities: Set<Capability>
    /// What earlier versions of Kith gave it. A role with exactly one of these is as Kith made it.
    var before: [Set<Capability>] = []
    /// Earlier versions did not have it.
    var isLater = false

    /// Counts up whenever a role below gets a capability, or a role is added.
    static let generation = 2

    private static let onDuty: Set<Capability> = [
        .takeReferrals, .readFamilies, .recordFamilies, .openFamilies, .openInEmergency,
    ]
    private static let managing: Set<Capability> = [
        .readFamilies, .recordFamilies, .readTeamFamilies, .openFamilies, .allocateFamilies, .restrictFamilies,
    ]

    static let all = [
        FirstRole(
            english: "Practitioner", welsh: "Ymarferydd",
            capabilities: [.readFamilies, .recordFamilies, .openFamilies]),
        FirstRole(
            english: "Team manager", welsh: "Rheolwr tîm",
            capabilities: managing.union([.mergeFamilies, .takeReferrals, .exportFamily]),
            before: [
                managing, managing.union([.takeReferrals]), managing.union([.mergeFamilies, .takeReferrals]),
            ]),
        FirstRole(english: "Chair", welsh: "Cadeirydd", capabilities: [.readFamilies, .recordFamilies]),
        FirstRole(
            english: "Front door", welsh: "Drws ffrynt", capabilities: onDuty,
            before: [onDuty.subtracting([.openInEmergency])], isLater: true),
        FirstRole(english: "Out-of-hours team", welsh: "Tîm y tu allan i oriau", capabilities: onDuty, isLater: true),
        FirstRole(
            english: "Records officer", welsh: "Swyddog cofnodion", capabilities: [.moveFamilies, .exportEverything],
            before: [[.moveFamilies]], isLater: true),
        FirstRole(
            english: "Administrator", welsh: "Gweinyddwr", capabilities: [.manageAccounts, .manageSettings]),
        FirstRole(
            english: "Information governance", welsh: "Llywodraethu gwybodaeth",
            capabilities: [.readAccessLog, .agreeExports], before: [[.readAccessLog]]),
    ]
}

/// What a newer version of Kith did to the roles, for those who look after them.
struct RoleNews: Codable, Sendable {
    /// A role, and what it has since or what it could have.
    struct Change: Codable, Hashable, Sendable {
        var role: Role.ID
        var capabilities: [String]

        var known: [Capability] { capabilities.compactMap(Capability.init).sorted { $0.rawValue < $1.rawValue } }
    }

    /// Milliseconds since 1970, UTC.
    var at: Int64
    /// Roles that were as Kith made them, and got what is new.
    var given: [Change] = []
    /// Roles that are new; nobody has them yet.
    var added: [Role.ID] = []
    /// Roles that the authority had changed: nothing was given to them.
    var kept: [Change] = []

    var isNothing: Bool { given.isEmpty && added.isEmpty && kept.isEmpty }

    /// So long it stands on the page of those who look after Kith, in milliseconds.
    static let shown: Int64 = 60 * 24 * 3_600_000
    static let setting = "first-roles-news"
}

/// Gives the roles that Kith made what a newer version adds to them. A role that the authority made or changed is never
/// widened: a role counts as made by Kith where it has its name and exactly what some version gave it. That is looked at
/// once for each version, so what an authority takes away afterwards stays away.
struct RoleUpdate: Sendable {
    /// The generation that the roles of this installation are of.
    static let setting = "first-roles"

    private(set) var news: RoleNews
    /// Roles to keep: those that were given something, and those that are new.
    private(set) var roles: [Role] = []

    /// `identity` gives a new role the same identity on every node.
    init(_ known: [Role], at now: Moment, identity: (_ name: String) -> UInt128) {
        news = RoleNews(at: now.milliseconds)
        for first in FirstRole.all {
            guard var role = known.first(where: { $0.english == first.english }) else {
                let isThere = known.contains { ([first.capabilities] + first.before).contains($0.capabilities) }
                guard first.isLater, !isThere else { continue }
                let role = Role(
                    id: ID(identity(first.english)), english: first.english, welsh: first.welsh,
                    capabilities: first.capabilities)
                roles.append(role)
                news.added.append(role.id)
                continue
            }
            let new = first.capabilities.subtracting(role.capabilities)
            guard !new.isEmpty, !role.isRetired else { continue }
            let change = RoleNews.Change(role: role.id, capabilities: new.map(\.rawValue).sorted())
            guard first.before.contains(role.capabilities) else {
                news.kept.append(change)
                continue
            }
            role.capabilities = first.capabilities
            roles.append(role)
            news.given.append(change)
        }
    }
}

extension Office {
    /// On a fresh installation: the roles that most authorities begin with.
    func makeFirstRoles() async throws {
        for first in FirstRole.all {
            let role = Role(
                id: ID(surroundings.newID()), english: first.english, welsh: first.welsh,
                capabilities: first.capabilities)
            try await accounts.keepRole(role, line: ownLine("role"))
        }
        try await journal.settings.set(RoleUpdate.setting, to: String(FirstRole.generation))
    }

    /// Once for each version that has more to give: what the roles that Kith made do not have yet.
    func bringRolesUpToDate() async throws {
        let known = try await journal.settings[RoleUpdate.setting].flatMap { Int($0) } ?? 0
        // Asked first: every other start reads no accounts.
        guard known < FirstRole.generation, !isDemo else { return }
        let roles = Array(try await accounts.everybody().roles.values)
        guard !roles.isEmpty else { return }
        let keys = journal.keys
        let update = RoleUpdate(roles, at: surroundings.now()) { name in
            var place = Canonical()
            place.append("first role")
            place.append(name)
            return UInt128(bytes: keys[.accounts].digest(of: place.bytes).prefix(16)) ?? surroundings.newID()
        }
        for role in update.roles { try await accounts.keepRole(role, line: ownLine("role")) }
        if !update.news.isNothing {
            let news = String(decoding: try JSONEncoder().encode(update.news), as: UTF8.self)
            try await journal.settings.set(RoleNews.setting, to: news)
        }
        try await journal.settings.set(RoleUpdate.setting, to: String(FirstRole.generation))
    }

    /// What was done to the roles lately; nil where that is long ago.
    func roleNews() async throws -> RoleNews? {
        guard let text = try await journal.settings[RoleNews.setting],
            let news = try? JSONDecoder().decode(RoleNews.self, from: Data(text.utf8)),
            surroundings.now().milliseconds - news.at < RoleNews.shown
        else { return nil }
        return news
    }
}
