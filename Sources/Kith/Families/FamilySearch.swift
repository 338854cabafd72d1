import Journal
import Practice

/// Finding people by whole words of their names, dates of birth and numbers, among the families that the actor may open.
///
/// A restricted record gives nothing away to whoever is not named on it: it is left out before anything is counted
/// (assurance 29).
extension Office {
    /// At most so many families are found at once.
    static let mostFound = 50

    /// Families whose people have all these words or dates. Newest change first.
    func search(_ words: [String], for actor: Actor) async throws -> [FamilyRow] {
        guard !words.isEmpty, actor.may(.readFamilies) else { return [] }
        let tokens = words.map { Tokens.token($0, keys: journal.keys) }
        let found = try await journal.database.read { tx in
            try Self.streams(with: tokens, in: tx).compactMap { stream in try Self.age(of: stream, for: actor, in: tx) }
        }
        let newest = found.sorted { $0.changed > $1.changed }.prefix(Self.mostFound).map(\.stream)
        var open: [UInt128] = []
        for stream in newest {
            guard let kept = try await families.load(stream), Access.allows(.read, to: actor, on: kept.record.standing)
            else { continue }
            open.append(stream)
        }
        return try await rows(of: open)
    }

    private static func streams(with tokens: [[UInt8]], in tx: any Reading) throws -> [UInt128] {
        var streams: Set<UInt128>?
        for token in tokens {
            let some = Set(
                try tx.rows("SELECT stream FROM family_token WHERE token = \(token)").map { try $0.identity(0) })
            streams = streams?.intersection(some) ?? some
        }
        return Array(streams ?? [])
    }

    /// When the family last changed; nil where the actor may not open it.
    private static func age(
        of stream: UInt128, for actor: Actor, in tx: any Reading
    ) throws -> (stream: UInt128, changed: Int64)? {
        let row = try tx.row(
            """
            SELECT f.team, f.is_restricted, s.changed_at
            FROM family_index AS f JOIN stream AS s ON s.id = f.stream WHERE f.stream = \(stream)
            """)
        guard let row else { return nil }
        let isTheirs =
            try tx.row(
                "SELECT 1 FROM family_worker WHERE stream = \(stream) AND worker = \(actor.id.value)") != nil
        let isOfTheirTeam = try !row.flag(1) && !row.isNull(0) && actor.mayOpenAll(of: ID(try row.identity(0)))
        guard isTheirs || isOfTheirTeam else { return nil }
        return (stream, try row.integer(2))
    }
}

/// What somebody looks for.
struct FamilySearch: Sendable {
    var name: String
    var born: Day?

    /// One family that was found, with the people in it who fit.
    struct Found: Sendable {
        var row: FamilyRow
        var people: [Person]
    }

    init(name: String, born: Day?) {
        self.name = name
        self.born = born
    }

    /// - Throws: a refusal where there is nothing to look for, or no such day.
    init(_ form: Fields) throws(Refusal) {
        name = try Written.plain(form.text("name"), field: "search-name")
        born = try form.day("born")
        guard !words.isEmpty else { throw Refusal(.missing, "search-name") }
    }

    private var words: [String] { Tokens.words(name) + (born.map { [$0.description] } ?? []) }

    /// Numbers of other systems are also found as they are written, with spaces.
    private var number: String? {
        name.contains(where: \.isNumber) && name.contains(where: \.isWhitespace) ? Tokens.number(name) : nil
    }

    func found(by actor: Actor, in office: Office) async throws -> [Found] {
        var rows = try await office.search(words, for: actor)
        if let number {
            let known = Set(rows.map(\.id))
            rows += try await office.search([number], for: actor).filter { !known.contains($0.id) }
        }
        var found: [Found] = []
        for row in rows {
            guard let kept = try await office.families.load(row.id.value) else { continue }
            found.append(Found(row: row, people: fitting(kept.record.people.present, keys: office.journal.keys)))
        }
        return found
    }

    /// Families in which one and the same person has the whole name and the date of birth.
    func doubles(of actor: Actor, in office: Office) async throws -> [Found] {
        let keys = office.journal.keys
        let wanted = Set(words.map { Tokens.token($0, keys: keys) })
        return try await found(by: actor, in: office).compactMap { found in
            let same = found.people.filter { wanted.isSubset(of: Set(Tokens.all(of: $0, keys: keys))) }
            return same.isEmpty ? nil : Found(row: found.row, people: same)
        }
    }

    /// Those who fit best: who has every word, else who has any.
    private func fitting(_ people: [Person], keys: KeyRing) -> [Person] {
        let wanted = Set((words + (number.map { [$0] } ?? [])).map { Tokens.token($0, keys: keys) })
        let shared = people.map { (person: $0, count: wanted.intersection(Tokens.all(of: $0, keys: keys)).count) }
        let most = shared.map(\.count).max() ?? 0
        let least = most >= words.count ? most : 1
        return shared.filter { $0.count >= least }.map(\.person)
    }

    /// What was asked, sealed for the access log: only an audit with its own key can read it.
    func terms(sealedBy keys: KeyRing) throws -> [UInt8] {
        var place = Canonical()
        place.append("search terms")
        return try keys[.audit].seal(
            Array(([name] + (born.map { [$0.description] } ?? [])).joined(separator: "\n").utf8), for: place)
    }
}
