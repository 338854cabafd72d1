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
        let tokens = Set(words.map { Tokens.token($0, keys: journal.keys) })
        let teams = actor.teams.filter(actor.mayOpenAll).sorted()
        let found = try await journal.database.read { tx in
            var found: [UInt128: Seen]?
            for token in tokens where found?.isEmpty != true {
                let some = try Self.streams(with: token, for: actor, teams, in: tx)
                found = found?.filter { some[$0.key] != nil } ?? some
            }
            return found ?? [:]
        }
        let newest = found.sorted { ($0.value.changed, $0.key) > ($1.value.changed, $1.key) }.prefix(Self.mostFound)
        var open: [UInt128] = []
        for (stream, seen) in newest {
            guard let kept = try await families.load(stream, seenAt: seen.version),
                Access.allows(.read, to: actor, on: kept, at: surroundings.now())
            else { continue }
            open.append(stream)
        }
        return try await rows(of: open)
    }

    /// Where a record was when it was found.
    private struct Seen: Sendable {
        var changed: Int64
        var version: Int
    }

    /// The families with a token among those that the actor may open: it costs what they may open, however many families
    /// of other people have the same name.
    private static func streams(
        with token: [UInt8], for actor: Actor, _ teams: [Team.ID], in tx: any Reading
    ) throws -> [UInt128: Seen] {
        var rows = try tx.rows(
            """
            SELECT s.id, s.changed_at, s.version FROM family_worker AS w JOIN stream AS s ON s.id = w.stream
            WHERE w.worker = \(actor.id.value)
            AND EXISTS (SELECT 1 FROM family_token AS t WHERE t.token = \(token) AND t.stream = w.stream)
            """)
        for team in teams {
            rows += try tx.rows(
                """
                SELECT s.id, s.changed_at, s.version FROM family_index AS f JOIN stream AS s ON s.id = f.stream
                WHERE f.team = \(team.value) AND f.is_restricted = 0
                AND EXISTS (SELECT 1 FROM family_token AS t WHERE t.token = \(token) AND t.stream = f.stream)
                """)
        }
        var found: [UInt128: Seen] = [:]
        for row in rows {
            found[try row.identity(0)] = Seen(changed: try row.integer(1), version: Int(try row.integer(2)))
        }
        return found
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
            guard let kept = try await office.families.load(row.id.value, seenAt: row.version) else { continue }
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
