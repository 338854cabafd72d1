import Crypto
import Journal
import Practice

/// The links of published copies. Only their hashes are stored, with how often and when each was used.
struct CopyLinks: Sendable {
    let journal: Journal
    let surroundings: Surroundings

    static let schema = Schema("sharing", migrations: [[link]])

    /// `stream` is the record as whose version the copy is drawn.
    static let link = DataTable(
        "copy_link",
        [
            .blob("secret"), .blob("stream"), .blob("copy"), .integer("until"), .integer("opened"),
            .integer("last_opened").orNull,
        ], key: ["secret"], indexes: [["stream"], ["copy"]])

    /// The secret of the link that a command makes: the same for a button that was pressed twice, so that whichever page
    /// arrives shows a link that works.
    func secret(madeBy command: UInt128) -> String {
        var place = Canonical()
        place.append("link to a copy")
        place.append(command)
        return Array(journal.keys[.commands].digest(of: place.bytes).prefix(16)).hexadecimal
    }

    /// What writes a link that works until the end of a day.
    static func writing(
        _ secret: String, to copy: Sharings.Copy.ID, of family: Family.ID, until day: Day
    ) -> @Sendable (any Writing) throws -> Void {
        let (hash, until) = (hash(secret), Clock.end(of: day).milliseconds)
        return { tx in
            try tx.run(
                """
                INSERT INTO copy_link (secret, stream, copy, until, opened)
                VALUES (\(hash), \(family.value), \(copy.value), \(until), 0)
                """)
        }
    }

    /// Whose copy a link opens now; nil for a wrong or an old one.
    func holder(of secret: String) async throws -> (family: Family.ID, copy: Sharings.Copy.ID)? {
        let (hash, now) = (Self.hash(secret), surroundings.now().milliseconds)
        return try await journal.database.read { tx in
            try tx.row("SELECT stream, copy FROM copy_link WHERE secret = \(hash) AND until > \(now)")
                .map { (ID(try $0.identity(0)), ID(try $0.identity(1))) }
        }
    }

    /// Counts that a copy was opened. What proves it is the line of the access log, without which nothing is shown.
    func opened(_ copy: Sharings.Copy.ID) async throws {
        let now = surroundings.now().milliseconds
        try await journal.database.write { tx in
            try tx.run(
                "UPDATE copy_link SET opened = opened + 1, last_opened = \(now) WHERE copy = \(copy.value)")
        }
    }

    /// How often copies were opened, and when last.
    func openings(of copies: [Sharings.Copy.ID]) async throws -> [Sharings.Copy.ID: (count: Int, last: Moment?)] {
        try await journal.database.read { tx in
            var found: [Sharings.Copy.ID: (count: Int, last: Moment?)] = [:]
            for copy in copies {
                guard let row = try tx.row("SELECT opened, last_opened FROM copy_link WHERE copy = \(copy.value)")
                else { continue }
                let last = row.isNull(1) ? nil : Moment(milliseconds: try row.integer(1))
                found[copy] = (Int(try row.integer(0)), last)
            }
            return found
        }
    }

    private static func hash(_ secret: String) -> [UInt8] { Array(SHA256.hash(data: Array(secret.utf8))) }
}

extension Office {
    var copyLinks: CopyLinks { CopyLinks(journal: journal, surroundings: surroundings) }
}
