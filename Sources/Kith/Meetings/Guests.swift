import Crypto
import Journal
import Practice

/// Somebody without an account at one meeting.
struct Guest: Hashable, Sendable {
    var meeting: Meeting.ID
    var participant: Participant.ID
    /// Stands for their browser in form tokens and the access log.
    var session: Session.ID
    /// What was seen of the database together with their token; nil where this process knows it without looking.
    var glance: Glance?

    struct Glance: Hashable, Sendable {
        var staff: String?
        var authority: Int?
        var meeting: Int?
        var family: Int?
    }
}

/// Lets people without an account into one meeting: by a link that is theirs, or by the room's code and somebody who
/// lets them in. Only hashes of what they hold are stored.
struct Guests: Sendable {
    let journal: Journal
    let surroundings: Surroundings

    /// With `__Host-`, a browser keeps the cookie to this host and to TLS; the plain loopback has no TLS.
    static func cookie(_ office: Office) -> String { office.isPublic ? "__Host-kith-guest" : "kith-guest" }

    /// A phone on which a code is typed, so that its wrong tries are not counted against others in the same building.
    static func deviceCookie(_ office: Office) -> String { office.isPublic ? "__Host-kith-phone" : "kith-phone" }

    /// Links and tokens end by themselves.
    private static let longest: Int64 = 24 * 3_600_000
    private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    /// So long that nobody who guesses has to be kept from trying: people in one building share an address, and a right
    /// code must not wait because others there typed wrong ones.
    ///
    /// 31 letters and digits, eight of them: 8.5 × 10¹¹ codes. A code works for twelve hours. Somebody who sends 2,000
    /// guesses in each of their seconds, more than this program answers, has tried 8.6 × 10⁷ by then. With 50 rooms open
    /// at once, the chance that one of these was right is 1 in 200; and then they stand at a door, under a name that
    /// whoever leads does not know. With six it would have been all but certain. One phone by itself has five tries, and
    /// soon one in a quarter of an hour.
    static let codeLength = 8

    /// A code as it is shown and read out, such as "ABCD EFGH".
    static func shown(_ code: String) -> String {
        let letters = code.uppercased()
        return "\(letters.prefix(codeLength / 2)) \(letters.dropFirst(codeLength / 2))"
    }

    /// Who holds a token, in one question with everything that a request needs to know before it begins.
    func find(_ token: String) async throws -> Guest? {
        let hash = Self.hash(token)
        let now = surroundings.now().milliseconds
        let isAlone = journal.database.isSoleOwner
        let session = Self.session(of: hash)
        guard !isAlone else {
            return try await journal.database.read { tx in
                try tx.row("SELECT meeting, participant FROM guest WHERE token = \(hash) AND until > \(now)").map {
                    Guest(meeting: ID(try $0.identity(0)), participant: ID(try $0.identity(1)), session: session)
                }
            }
        }
        let rows = try await journal.database.ask(
            """
            SELECT g.meeting, g.participant, (SELECT value FROM setting WHERE name = \(Staff.markName)),
            (SELECT version FROM stream WHERE id = \(Office.authorityID)),
            (SELECT version FROM stream WHERE id = g.meeting),
            (SELECT version FROM stream WHERE id IN (SELECT family FROM meeting_index WHERE stream = g.meeting))
            FROM guest AS g WHERE g.token = \(hash) AND g.until > \(now)
            """)
        return try rows.first.map { row in
            func version(_ place: Int) throws -> Int? { row.isNull(place) ? nil : Int(try row.integer(place)) }
            return Guest(
                meeting: ID(try row.identity(0)), participant: ID(try row.identity(1)), session: session,
                glance: .init(
                    staff: row.isNull(2) ? nil : try row.text(2), authority: try version(3), meeting: try version(4),
                    family: try version(5)))
        }
    }

    /// A token for a browser, with what writes its row in the transaction that lets the person in.
    func welcoming(
        _ participant: Participant.ID, to meeting: Meeting.ID
    ) -> (token: String, write: @Sendable (any Writing) throws -> Void) {
        let token = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0).hexadecimal }
        let (hash, until) = (Self.hash(token), surroundings.now().milliseconds + Self.longest)
        return (
            token,
            { tx in
                try tx.run(
                    """
                    INSERT INTO guest (token, meeting, participant, until)
                    VALUES (\(hash), \(meeting.value), \(participant.value), \(until))
                    """)
            }
        )
    }

    // MARK: - Links

    /// A link for one person; links they had before stop working.
    func link(for participant: Participant.ID, to meeting: Meeting.ID, line: AccessLine) async throws -> String {
        let secret = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0).hexadecimal }
        let (hash, until) = (Self.hash(secret), surroundings.now().milliseconds + 14 * Self.longest)
        let log = journal.access
        try await journal.database.writeOnce { tx in
            try tx.run("DELETE FROM guest_link WHERE participant = \(participant.value)")
            try tx.run("DELETE FROM guest WHERE participant = \(participant.value)")
            try tx.run(
                """
                INSERT INTO guest_link (secret, meeting, participant, until)
                VALUES (\(hash), \(meeting.value), \(participant.value), \(until))
                """)
            try log.write([line], in: tx)
        }
        return secret
    }

    func invited(by secret: String) async throws -> (meeting: Meeting.ID, participant: Participant.ID)? {
        let hash = Self.hash(secret)
        let now = surroundings.now().milliseconds
        return try await journal.database.read { tx in
            try tx.row("SELECT meeting, participant FROM guest_link WHERE secret = \(hash) AND until > \(now)")
                .map { (ID(try $0.identity(0)), ID(try $0.identity(1))) }
        }
    }

    /// Their place is still theirs: nobody was given it with another phone, and the meeting was not closed.
    static func holds(_ guest: Guest, in tx: any Writing) throws {
        let tokens = try tx.rows("SELECT token FROM guest WHERE participant = \(guest.participant.value)")
        guard try tokens.contains(where: { session(of: try $0.blob(0)) == guest.session }) else {
            throw Problem.notInMeeting
        }
    }

    /// What stands for a browser in form tokens and the access log.
    private static func session(of hash: [UInt8]) -> Session.ID { ID(UInt128(bytes: hash.prefix(16)) ?? 0) }

    /// The phone of somebody at the door takes the place of the one they had: that one is out.
    static func replacing(
        _ waiting: Participant.ID, by before: Participant.ID
    ) -> @Sendable (any Writing) throws -> Void {
        { tx in
            try tx.run("DELETE FROM guest WHERE participant = \(before.value)")
            try moving(waiting, to: before)(tx)
        }
    }

    /// The phone of somebody at the door belongs to a participant who was here before.
    static func moving(
        _ waiting: Participant.ID, to before: Participant.ID
    ) -> @Sendable (any Writing) throws -> Void {
        { tx in
            try tx.run("UPDATE guest SET participant = \(before.value) WHERE participant = \(waiting.value)")
        }
    }

    // MARK: - The room's code

    /// A new code for the room; the one before it stops working.
    func openRoom(_ meeting: Meeting.ID, once deed: UInt128, line: AccessLine) async throws {
        let code = String((0..<Self.codeLength).map { _ in Self.letters[Int.random(in: 0..<Self.letters.count)] })
        let digest = digest(of: code)
        let sealed = try journal.keys[.rounds].seal(Array(code.utf8), for: Self.place(of: meeting))
        let until = surroundings.now().milliseconds + Self.longest / 2
        let log = journal.access
        try await journal.database.writeOnce(as: deed) { tx in
            try tx.run("DELETE FROM room_code WHERE meeting = \(meeting.value)")
            try tx.run(
                """
                INSERT INTO room_code (code, meeting, until, sealed)
                VALUES (\(digest), \(meeting.value), \(until), \(sealed))
                """)
            try log.write([line], in: tx)
        }
    }

    func code(of meeting: Meeting.ID) async throws -> String? {
        let now = surroundings.now().milliseconds
        return try await journal.database.read { tx in
            try tx.row("SELECT sealed FROM room_code WHERE meeting = \(meeting.value) AND until > \(now)").map { row in
                String(
                    decoding: try journal.keys[.rounds].open(try row.blob(0), for: Self.place(of: meeting)),
                    as: UTF8.self)
            }
        }
    }

    /// The meeting that a code, typed with or without gaps, belongs to.
    func meeting(called code: String) async throws -> Meeting.ID? {
        let digest = digest(of: String(code.lowercased().filter { $0.isLetter || $0.isNumber }))
        let now = surroundings.now().milliseconds
        return try await journal.database.read { tx in
            try tx.row("SELECT meeting FROM room_code WHERE code = \(digest) AND until > \(now)")
                .map { ID(try $0.identity(0)) }
        }
    }

    /// Closes the room: no code, link or token of the meeting works any more.
    static func closing(_ meeting: Meeting.ID) -> @Sendable (any Writing) throws -> Void {
        { tx in
            try tx.run("DELETE FROM room_code WHERE meeting = \(meeting.value)")
            try tx.run("DELETE FROM guest_link WHERE meeting = \(meeting.value)")
            try tx.run("DELETE FROM personal_link WHERE meeting = \(meeting.value)")
            try tx.run("DELETE FROM guest WHERE meeting = \(meeting.value)")
        }
    }

    private func digest(of code: String) -> [UInt8] { journal.keys[.rounds].digest(of: Array("room \(code)".utf8)) }

    private static func hash(_ secret: String) -> [UInt8] { Array(SHA256.hash(data: Array(secret.utf8))) }

    private static func place(of meeting: Meeting.ID) -> Canonical {
        var place = Canonical()
        place.append("room code")
        place.append(meeting.value)
        return place
    }
}
