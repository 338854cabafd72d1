import Journal
import Practice

extension Office {
    /// The stream of the authority: there is one in each installation.
    static let authorityID: UInt128 = 1

    /// The authority's own rules and words.
    func authority() async throws -> Authority { try await authorityKept().record }

    /// The same with the version of its record.
    func authorityKept() async throws -> Kept<Authority> {
        try await authorities.load(Self.authorityID) ?? Kept(id: Self.authorityID, version: 0, record: Authority())
    }
}
