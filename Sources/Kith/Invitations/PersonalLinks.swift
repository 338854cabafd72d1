import Crypto
import Journal
import Practice

/// Links with which one person answers one invitation. Only their hashes are stored; they end by themselves after the
/// meeting's day, and at once when the person is taken off or written to elsewhere.
struct PersonalLinks: Sendable {
    let journal: Journal
    let surroundings: Surroundings

    /// A link that works until the end of the day after the meeting, with what writes it.
    func link(
        for participant: Participant.ID, to meeting: Meeting.ID, on day: Day
    ) -> (secret: String, write: @Sendable (any Writing) throws -> Void) {
        let secret = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0).hexadecimal }
        let (hash, until) = (Self.hash(secret), Clock.end(of: day).milliseconds + 24 * 3_600_000)
        return (
            secret,
            { tx in
                try tx.run(
                    """
                    INSERT INTO personal_link (secret, meeting, participant, until)
                    VALUES (\(hash), \(meeting.value), \(participant.value), \(until))
                    """)
            }
        )
    }

    func holder(of secret: String) async throws -> (meeting: Meeting.ID, participant: Participant.ID)? {
        let (hash, now) = (Self.hash(secret), surroundings.now().milliseconds)
        return try await journal.database.read { tx in
            try tx.row("SELECT meeting, participant FROM personal_link WHERE secret = \(hash) AND until > \(now)")
                .map { (ID(try $0.identity(0)), ID(try $0.identity(1))) }
        }
    }

    /// None of a person's links works any more.
    static func ending(_ participant: Participant.ID) -> @Sendable (any Writing) throws -> Void {
        { tx in try tx.run("DELETE FROM personal_link WHERE participant = \(participant.value)") }
    }

    private static func hash(_ secret: String) -> [UInt8] { Array(SHA256.hash(data: Array(secret.utf8))) }
}
