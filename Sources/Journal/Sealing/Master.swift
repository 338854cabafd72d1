/// A master key as the key ring uses it: it wraps the other keys, and has a mark by which the database names it.
struct Master: Sendable {
    private let key: SealingKey
    /// Says which key it is and nothing about what it is.
    let mark: String

    init(_ given: MasterKey) {
        key = given.key
        mark = Array(given.key.digest(of: Array("the mark of a master key".utf8)).prefix(16)).hexadecimal
    }

    func wrap(_ other: SealingKey, for place: Canonical) throws -> [UInt8] { try other.wrapped(under: key, for: place) }

    func unwrap(_ wrapped: [UInt8], for place: Canonical) throws -> SealingKey {
        try SealingKey.unwrap(wrapped, under: key, for: place)
    }

    /// Was it this key that wrapped the keys of the machinery? True where there are none yet.
    func opensAll(_ secrets: [(name: String, wrapped: [UInt8])]) -> Bool {
        secrets.allSatisfy { name, wrapped in
            guard let purpose = KeyRing.Purpose(rawValue: name) else { return true }
            return (try? unwrap(wrapped, for: Self.place(of: purpose))) != nil
        }
    }

    static func place(of purpose: KeyRing.Purpose) -> Canonical {
        var place = Canonical()
        place.append("secret")
        place.append(purpose.rawValue)
        return place
    }

    static func place(of stream: UInt128) -> Canonical {
        var place = Canonical()
        place.append("stream key")
        place.append(stream)
        return place
    }
}

/// The database names the master key under which new keys are wrapped.
extension Master {
    private static var name: String { "key.wrapping" }

    static func mark(in tx: any Reading) throws -> String? {
        try tx.row("SELECT value FROM setting WHERE name = \(name)")?.text(0)
    }

    static func putFirst(_ mark: String, in tx: any Writing) throws {
        guard try self.mark(in: tx) == nil else { return }
        try tx.run("INSERT INTO setting (name, value) VALUES (\(name), \(mark))")
    }

    static func put(_ mark: String, in tx: any Writing) throws {
        try tx.run("UPDATE setting SET value = \(mark) WHERE name = \(name)")
    }

    /// The mark, which nobody can change until the transaction ends: so no key is wrapped by a key that was given up.
    static func hold(in tx: any Writing) throws -> String? {
        try tx.run("UPDATE setting SET value = value WHERE name = \(name)")
        return try mark(in: tx)
    }
}
