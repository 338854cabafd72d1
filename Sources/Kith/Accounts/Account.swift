package import Practice

/// Somebody who can sign in.
package struct Account: Hashable, Sendable {
    package var id: Worker.ID
    package var profile: Profile
    package var role: Role.ID
    package var teams: Set<Team.ID>
    package var isClosed: Bool

    /// What is sealed of an account.
    package struct Profile: Hashable, Sendable, Codable {
        /// The name to sign in with.
        package var login: String
        package var name: String
        /// What they do, as they would say it: "social worker".
        package var job: String

        package init(login: String, name: String, job: String) {
            self.login = login
            self.name = name
            self.job = job
        }
    }
}

/// A team as the authority named it.
package struct TeamName: Hashable, Sendable {
    package var id: Team.ID
    package var name: String
    package var isRetired: Bool
}
