import Journal
import Practice

/// By what the people of one record are found, as it is kept: keyed digests of all their tokens in the order of their
/// numbers. The card is sealed under the record's key and filled up to steps of a fixed length, so a stolen database
/// shows neither which tokens are common nor how many somebody has.
struct SearchCard: Sendable {
    /// A card as of a version of its record.
    struct Kept: Sendable {
        var version: Int
        var card: SearchCard
    }

    /// Digests are filled up to a multiple of so many.
    private static let step = 64

    let bytes: [UInt8]

    init(of people: [Person.Details], keys: KeyRing) {
        let tokens = people.reduce(into: Set<NameToken>()) { $0.formUnion(NameToken.all(of: $1)) }
        let digests = Set(tokens.map { Self.digest(of: $0, keys: keys) }).sorted()
        let fill = (Self.step - digests.count % Self.step) % Self.step
        var bytes = [UInt8](repeating: 0, count: digests.isEmpty ? 0 : fill * 8)
        for digest in digests { withUnsafeBytes(of: digest.bigEndian) { bytes.append(contentsOf: $0) } }
        self.bytes = bytes
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Every digest on the card.
    var digests: [UInt64] {
        bytes.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count, by: 8).map {
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
            }.filter { $0 != 0 }
        }
    }

    /// The kind goes into the digest, so a word that is the start of another one has nothing in common with it.
    static func digest(of token: NameToken, keys: KeyRing) -> UInt64 {
        let digest = keys[.tokens].digest(of: Array("\(token.kind.rawValue):\(token.text)".utf8))
        // Zero fills the card.
        return max(1, digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
}

/// What is looked for, as keyed digests that are compared with cards.
struct SearchKeys: Sendable {
    private struct Token: Sendable {
        var digest: UInt64
        var part: Part
        var cost: Int
    }

    private enum Part: Hashable, Sendable {
        case term(Int), number, birth
    }

    private let tokens: [Token]
    private let terms: Int
    private let hasBirth: Bool

    init(_ looked: Looked, keys: KeyRing) {
        var tokens: [Token] = []
        for (place, term) in looked.terms.enumerated() {
            tokens += term.tokens.map { token, fit in
                Token(
                    digest: SearchCard.digest(of: token, keys: keys), part: .term(place), cost: PersonFit.cost(of: fit))
            }
        }
        if let number = looked.number {
            let token = NameToken(.number, number)
            tokens.append(Token(digest: SearchCard.digest(of: token, keys: keys), part: .number, cost: 0))
        }
        for (day, fit) in looked.born?.meant ?? [] {
            let token = NameToken(.born, day.description)
            tokens.append(
                Token(
                    digest: SearchCard.digest(of: token, keys: keys), part: .birth, cost: PersonFit.cost(of: .fits(fit))
                ))
        }
        self.tokens = tokens.sorted { $0.digest < $1.digest }
        terms = looked.terms.count
        hasBirth = looked.born != nil
    }

    /// What names and numbers are found by: a card without one of these does not fit, unless only a day was asked for.
    var named: [UInt64] { tokens.filter { $0.part != .birth }.map(\.digest) }

    /// How well a card fits; nil where it does not. A date of birth only decides where there is nothing else.
    func cost(of card: SearchCard) -> Int? {
        var best: [Part: Int] = [:]
        for token in matches(card) { best[token.part] = min(token.cost, best[token.part] ?? token.cost) }
        let birth = hasBirth ? best[.birth] ?? PersonFit.cost(of: .another) : 0
        if best[.number] != nil { return birth }
        guard terms > 0 else { return best[.birth] }
        var cost = birth
        for place in 0..<terms {
            guard let term = best[.term(place)] else { return nil }
            cost += term
        }
        return cost
    }

    /// Both stand in the order of their numbers, so one walk along both finds what they share.
    private func matches(_ card: SearchCard) -> [Token] {
        var found: [Token] = []
        card.bytes.withUnsafeBytes { bytes in
            var at = 0
            for token in tokens {
                while at < bytes.count {
                    let digest = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
                    guard digest >= token.digest else {
                        at += 8
                        continue
                    }
                    if digest == token.digest { found.append(token) }
                    break
                }
            }
        }
        return found
    }
}
