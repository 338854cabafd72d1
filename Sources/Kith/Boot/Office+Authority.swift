import Journal
import Practice

extension Office {
    /// The stream of the authority: there is one in each installation.
    static let authorityID: UInt128 = 1

    /// The authority's own rules and words.
    func authority() async throws -> Authority {
        try await authorities.load(Self.authorityID)?.record ?? Authority()
    }
}
