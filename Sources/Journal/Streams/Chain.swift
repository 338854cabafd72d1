import Crypto

/// The hash chain of a stream: each event's hash covers the one before it, the event's own facts and its sealed body.
enum Chain {
    /// Stands before the first event.
    static let start = [UInt8](repeating: 0, count: 32)

    /// What of an event is hashed beside its body.
    struct Facts: Sendable {
        var stream: UInt128
        var version: Int
        var id: UInt128
        var at: Int64
        var actor: UInt128
        var kind: String

        var canonical: Canonical {
            var place = Canonical()
            place.append(stream)
            place.append(Int64(version))
            place.append(id)
            place.append(at)
            place.append(actor)
            place.append(kind)
            return place
        }
    }

    static func digest(_ sealed: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: sealed)) }

    static func hash(previous: [UInt8], facts: Facts, digest: [UInt8]) -> [UInt8] {
        var hasher = SHA256()
        hasher.update(data: previous)
        hasher.update(data: facts.canonical.bytes)
        hasher.update(data: digest)
        return Array(hasher.finalize())
    }
}
