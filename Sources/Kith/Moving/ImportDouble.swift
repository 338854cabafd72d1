import Journal
import Practice

/// A family of a file that is probably one that is here already, or that stood in the file before.
struct ImportDouble: Codable, Hashable, Sendable {
    /// The row where it begins, and what it is called where it comes from.
    var row: Int
    var reference: String
    /// The people of the file who seem to be known.
    var names: [String] = []
    /// Records that whoever brings it in may open.
    var here: [String] = []
    /// Rows of the same file where the same people stood before.
    var rows: [Int] = []

    var families: [Family.ID] { here.compactMap { Family.ID($0) } }
    var isNothing: Bool { here.isEmpty && rows.isEmpty }
}

/// Which families stay out although nothing is wrong with them.
struct LeftOut: Hashable, Sendable {
    /// All that seem to be here already.
    var doubles = false
    /// These, by the identity that they would have here.
    var these: Set<UInt128> = []
    /// These, by what they are called where they come from.
    var called: Set<String> = []
}

/// The records that whoever brings families in may open, to compare with what comes. Others are not looked at, so nothing
/// is said about them, not even that they are there (assurance 29).
struct KnownFamilies: Sendable {
    /// So many records are compared with at most, and so many people of a family.
    static let mostRecords = 20_000
    private static let mostPeople = 12
    private static let mostLoaded = 10

    private let office: Office
    private let actor: Actor
    private let cards: [OpenCard]
    /// In which cards a digest stands.
    private let places: [UInt64: [Int32]]

    init(to actor: Actor, in office: Office) async throws {
        (self.office, self.actor) = (office, actor)
        cards = Array(try await office.openCards(to: actor).prefix(Self.mostRecords))
        var places: [UInt64: [Int32]] = [:]
        for (place, one) in cards.enumerated() {
            for digest in one.card.digests { places[digest, default: []].append(Int32(place)) }
        }
        self.places = places
    }

    /// Who of these people seems to be known, and in which records.
    func found(_ people: [Person.Details]) async throws -> (names: [String], families: [Family.ID]) {
        guard !cards.isEmpty else { return ([], []) }
        var (names, families): ([String], [Family.ID]) = ([], [])
        for person in people.filter({ $0.part == .child || $0.part == .adult }).prefix(Self.mostPeople) {
            let found = try await found(person)
            guard !found.isEmpty else { continue }
            names.append(person.fullName.isEmpty ? person.name : person.fullName)
            families += found.filter { !families.contains($0) }
        }
        return (names, families)
    }

    private func found(_ person: Person.Details) async throws -> [Family.ID] {
        var found: [Family.ID] = []
        for card in likely(person) {
            guard !found.contains(Family.ID(card.stream)),
                let kept = try await office.families.load(card.stream, seenAt: card.version),
                Access.allows(.read, to: actor, on: kept, at: office.surroundings.now()),
                kept.record.people.present.contains(where: { person.mayBe($0.details) != nil })
            else { continue }
            found.append(Family.ID(card.stream))
        }
        return found
    }

    /// Records whose cards fit, the best first.
    private func likely(_ person: Person.Details) -> [OpenCard] {
        let born: Day? = if case .day(let day) = person.birth { day } else { nil }
        var looked = [Looked(person.name, born: born)]
        if !person.fullName.isEmpty, person.fullName != person.name {
            looked.append(Looked(person.fullName, born: born))
        }
        looked += person.identifiers.map { Looked($0.value) }
        var best: [Int32: Int] = [:]
        for one in looked where !one.terms.isEmpty || one.number != nil {
            let keys = SearchKeys(one, keys: office.journal.keys)
            for place in Set(keys.named.flatMap { places[$0] ?? [] }) {
                guard let cost = keys.cost(of: cards[Int(place)].card) else { continue }
                best[place] = min(cost, best[place] ?? cost)
            }
        }
        let ordered = best.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        return ordered.prefix(Self.mostLoaded).map { cards[Int($0.key)] }
    }
}

/// A record that somebody may open, by its card.
struct OpenCard: Sendable {
    var stream: UInt128
    var version: Int
    var card: SearchCard
}

/// The families of one file, as far as it has been read, by what another description of the same people would share.
struct ImportTwins {
    /// So many likenesses are remembered, so that the memory for a file has an end: those of some hundred thousand
    /// families. Families after them are still compared with these.
    private static let most = 1_000_000

    /// Where each was seen first. Only numbers are kept.
    private var rows: [Int: Int32] = [:]

    /// The rows of earlier families that share something with these people; they are remembered from now on.
    mutating func earlier(_ likenesses: Set<Int>, at row: Int) -> [Int] {
        var found: Set<Int> = []
        for likeness in likenesses {
            if let before = rows[likeness] {
                found.insert(Int(before))
            } else if rows.count < Self.most {
                rows[likeness] = Int32(clamping: row)
            }
        }
        return found.sorted()
    }
}
