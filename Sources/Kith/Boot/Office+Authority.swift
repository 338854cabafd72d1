import Journal
import Practice

extension Office {
    /// The stream of the authority: there is one in each installation.
    static let authorityID: UInt128 = 1

    /// The authority's own rules and words.
    func authority() async throws -> Authority { try await authorityKept().record }

    /// The same with the version of its record.
    func authorityKept(seenAt version: Int? = nil) async throws -> Kept<Authority> {
        let found =
            if let version {
                try await authorities.load(Self.authorityID, seenAt: version)
            } else {
                try await authorities.load(Self.authorityID)
            }
        return found ?? Kept(id: Self.authorityID, version: 0, record: Authority())
    }
}
