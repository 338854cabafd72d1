import Practice

/// Somebody who can sign in.
struct Account: Hashable, Sendable {
    var id: Worker.ID
    var profile: Profile
    var role: Role.ID
    var teams: Set<Team.ID>
    var isClosed: Bool

    /// What is sealed of an account.
    struct Profile: Hashable, Sendable, Codable {
        /// The name to sign in with.
        var login: String
        var name: String
        /// What they do, as they would say it: "social worker".
        var job: String
        /// Where notices about Kith itself go; nothing about a family is ever in them.
        var email: String?
        /// The language coach keeps quiet for this person.
        var isCoachOff: Bool?

        init(login: String, name: String, job: String) {
            self.login = login
            self.name = name
            self.job = job
        }
    }
}

/// A team as the authority named it.
struct TeamName: Hashable, Sendable {
    var id: Team.ID
    var name: String
    var isRetired: Bool
}
