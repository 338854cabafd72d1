import Journal
import Practice

/// Finding people by names, numbers and dates of birth, also where they are written in another way, among the families
/// that the actor may open.
///
/// A restricted record gives nothing away to whoever is not named on it: it is left out before anything is looked at, so
/// neither an answer nor a count nor the work done depends on what is in it (assurance 29).
extension Office {
    /// At most so many families are found at once.
    static let mostFound = 50
    /// So many records are looked into, at most: their cards fit, and the people in them may not.
    private static let mostLoaded = 200

    /// A record whose card fits.
    private struct Likely: Sendable {
        var stream: UInt128
        var changed: Int64
        var version: Int
        var cost: Int
    }

    /// Families with people who fit: the best first, then the newest change.
    func search(_ looked: Looked, for actor: Actor) async throws -> [FamilySearch.Found] {
        guard !looked.isNothing, actor.may(.readFamilies) else { return [] }
        let likely = try await likely(SearchKeys(looked, keys: journal.keys), for: actor).sorted {
            ($0.cost, -$0.changed, $0.stream) < ($1.cost, -$1.changed, $1.stream)
        }
        var found: [(likely: Likely, fits: [(person: Person, fit: PersonFit)], cost: Int)] = []
        for one in likely.prefix(Self.mostLoaded) where found.count < Self.mostFound {
            guard let kept = try await families.load(one.stream, seenAt: one.version),
                Access.allows(.read, to: actor, on: kept, at: surroundings.now()),
                let (fits, cost) = FamilySearch.fits(looked, kept.record.people.present)
            else { continue }
            found.append((one, fits, cost))
        }
        found.sort { ($0.cost, -$0.likely.changed, $0.likely.stream) < ($1.cost, -$1.likely.changed, $1.likely.stream) }
        let rows = try await rows(of: found.map(\.likely.stream))
        return found.compactMap { one in
            rows.first { $0.id.value == one.likely.stream }.map { FamilySearch.Found(row: $0, fits: one.fits) }
        }
    }

    /// The records that fit among those that the actor may open: it costs what they may open, however many families of
    /// other people there are.
    private func likely(_ wanted: SearchKeys, for actor: Actor) async throws -> [Likely] {
        let teams = actor.teams.filter(actor.mayOpenAll).sorted()
        return try await journal.database.read { tx in
            let streams = try Self.open(to: actor, teams, in: tx)
            let changes = try self.families.lastChanges(of: streams, in: tx)
            let cards = try self.cards(of: streams, changes, in: tx)
            return streams.compactMap { stream in
                guard let change = changes[stream], let card = cards[stream], let cost = wanted.cost(of: card) else {
                    return nil
                }
                return Likely(stream: stream, changed: change.at, version: change.version, cost: cost)
            }
        }
    }

    /// The records' cards, from memory or unsealed; none of a record in which nobody is.
    private func cards(
        of streams: [UInt128], _ changes: [UInt128: LastChange], in tx: any Reading
    ) throws -> [UInt128: SearchCard] {
        var found: [UInt128: SearchCard] = [:]
        for stream in streams {
            guard let kept = cards[stream], kept.version == changes[stream]?.version else { continue }
            found[stream] = kept.card
        }
        let missing = streams.filter { found[$0] == nil }
        for start in stride(from: 0, to: missing.count, by: Self.mostCardsAtOnce) {
            let some = Array(missing[start..<min(start + Self.mostCardsAtOnce, missing.count)])
            let rows = try tx.rows(
                """
                SELECT t.stream, t.sealed, s.version FROM family_token AS t JOIN stream AS s ON s.id = t.stream
                WHERE t.stream IN (\(some))
                """)
            for row in rows {
                let stream = try row.identity(0)
                let card = SearchCard(
                    bytes: try FamilyIndex.tokens.unseal(try row.blob(1), of: stream, keys: journal.keys, in: tx))
                let version = Int(try row.integer(2))
                found[stream] = card
                cards.keep(.init(version: version, card: card), for: stream, unless: { $0.version > version })
            }
        }
        return found
    }

    private static let mostCardsAtOnce = 1_024

    /// The records that the actor may open, each once.
    private static func open(to actor: Actor, _ teams: [Team.ID], in tx: any Reading) throws -> [UInt128] {
        var rows = try tx.rows("SELECT stream FROM family_worker WHERE worker = \(actor.id.value)")
        for team in teams {
            rows += try tx.rows(
                "SELECT stream FROM family_index WHERE team = \(team.value) AND is_restricted = 0")
        }
        var seen: Set<UInt128> = []
        return try rows.map { try $0.identity(0) }.filter { seen.insert($0).inserted }
    }
}

/// What somebody looks for.
struct FamilySearch: Sendable {
    var name: String
    var born: Day?

    /// One family that was found, with the people in it who fit, best first.
    struct Found: Sendable {
        var row: FamilyRow
        var fits: [(person: Person, fit: PersonFit)]

        var people: [Person] { fits.map(\.person) }
    }

    init(name: String, born: Day?) {
        self.name = name
        self.born = born
    }

    /// - Throws: a refusal where there is nothing to look for, or no such day.
    init(_ form: Fields) throws(Refusal) {
        name = try Written.plain(form.text("name"), field: "search-name")
        born = try form.day("born")
        guard !looked.isNothing else { throw Refusal(.missing, "search-name") }
    }

    var looked: Looked { Looked(name, born: born) }

    /// Where somebody with the name was born on the day, or on one near it, whoever was born on another day is left out.
    func found(by actor: Actor, in office: Office) async throws -> [Found] {
        let found = try await office.search(looked, for: actor)
        let isBorn = found.contains { $0.fits.contains { $0.fit.isBornThen } }
        guard born != nil, isBorn else { return found }
        return found.filter { $0.fits.contains { $0.fit.birth != .another } }
    }

    /// Those of a family who fit: who has every word, else whoever has one of them where together they have all.
    ///
    /// - Returns: nil where some word belongs to nobody.
    static func fits(_ looked: Looked, _ people: [Person]) -> (fits: [(person: Person, fit: PersonFit)], cost: Int)? {
        let all = people.map { (person: $0, fit: looked.fit($0.details)) }
        guard !looked.terms.isEmpty else {
            let born = all.filter(\.fit.isBornThen).sorted { $0.fit.cost < $1.fit.cost }
            return born.first.map { (born, $0.fit.cost) }
        }
        let whole = all.filter(\.fit.hasAllWords).sorted { $0.fit.cost < $1.fit.cost }
        if let best = whole.first {
            let near = whole.contains(where: \.fit.isBornThen) ? whole.filter { $0.fit.birth != .another } : whole
            return (near, best.fit.cost)
        }
        let some = all.filter(\.fit.hasAnyWord).sorted { $0.fit.cost < $1.fit.cost }
        let hasAll = looked.terms.indices.allSatisfy { place in some.contains { $0.fit.words[place] != nil } }
        guard hasAll, let best = some.map({ PersonFit.cost(of: $0.fit.birth) }).min() else { return nil }
        let words = looked.terms.indices.reduce(0) { cost, place in
            cost + (some.compactMap { $0.fit.words[place] }.map { PersonFit.cost(of: $0.fit) }.min() ?? 0)
        }
        return (some, words + best + 2)
    }

    /// What was asked, sealed for the access log: only an audit with its own key can read it.
    func terms(sealedBy keys: KeyRing) throws -> [UInt8] {
        var place = Canonical()
        place.append("search terms")
        return try keys[.audit].seal(
            Array(([name] + (born.map { [$0.description] } ?? [])).joined(separator: "\n").utf8), for: place)
    }
}

extension PersonFit {
    /// Born on the day that was asked for, or on one near it.
    var isBornThen: Bool {
        if case .fits = birth { true } else { false }
    }
}
