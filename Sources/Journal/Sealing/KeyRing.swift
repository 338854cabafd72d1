import Crypto
import Synchronization

/// Hands out the keys: one for each stream, and one for each purpose of the machinery.
///
/// All are random and stored wrapped by the master key, so changing the master key wraps them anew and nothing else.
package final class KeyRing: Sendable {
    /// What a key of the machinery is for.
    package enum Purpose: String, CaseIterable, Sendable {
        /// Digests of what a command asked for.
        case commands
        /// Tokens by which names are found.
        case tokens
        /// Search terms in the access log.
        case audit
        /// Drafts that belong to no stream yet.
        case drafts
        /// Secrets of accounts.
        case accounts
        /// Signs checkpoints.
        case witness
    }

    private let master: SealingKey
    private let purposes: [Purpose: SealingKey]
    private let streams = Mutex<[UInt128: SealingKey]>([:])
    private static let kept = 20_000

    private init(master: SealingKey, purposes: [Purpose: SealingKey]) {
        self.master = master
        self.purposes = purposes
    }

    /// Opens the keys of a database, and makes them on the first run.
    ///
    /// - Throws: `StorageFault.wrongKey` where the master key is not the one that the database was made with.
    package static func open(_ database: some Database, master: MasterKey) async throws -> KeyRing {
        let found = try await database.read { tx in
            try tx.rows("SELECT name, wrapped FROM secret").map { (try $0.text(0), try $0.blob(1)) }
        }
        var purposes: [Purpose: SealingKey] = [:]
        for (name, wrapped) in found {
            guard let purpose = Purpose(rawValue: name) else { continue }
            do {
                purposes[purpose] = try SealingKey.unwrap(wrapped, under: master.key, for: place(of: purpose))
            } catch {
                throw StorageFault.wrongKey
            }
        }
        let missing = Purpose.allCases.filter { purposes[$0] == nil }
        for purpose in missing {
            let key = SealingKey.random()
            let wrapped = try key.wrapped(under: master.key, for: place(of: purpose))
            // Another process may have made it since; then that one counts.
            let kept = try await database.write { tx in
                if let row = try tx.row("SELECT wrapped FROM secret WHERE name = \(purpose.rawValue)") {
                    return try row.blob(0)
                }
                try tx.run("INSERT INTO secret (name, wrapped) VALUES (\(purpose.rawValue), \(wrapped))")
                return wrapped
            }
            do {
                purposes[purpose] = try SealingKey.unwrap(kept, under: master.key, for: place(of: purpose))
            } catch {
                throw StorageFault.wrongKey
            }
        }
        return KeyRing(master: master.key, purposes: purposes)
    }

    package subscript(purpose: Purpose) -> SealingKey {
        guard let key = purposes[purpose] else { preconditionFailure("open() makes a key for every purpose") }
        return key
    }

    /// The key of a stream, from memory or unwrapped from its row.
    ///
    /// - Returns: nil where the stream has no key: it does not exist, or its key was destroyed.
    package func key(of stream: UInt128, in tx: any Reading) throws -> SealingKey? {
        if let key = streams.withLock({ $0[stream] }) { return key }
        guard let row = try tx.row("SELECT wrapped FROM stream_key WHERE stream = \(stream)") else { return nil }
        let key = try SealingKey.unwrap(try row.blob(0), under: master, for: Self.place(of: stream))
        keep(key, for: stream)
        return key
    }

    /// Makes the key of a new stream, inside the transaction that makes the stream.
    func makeKey(of stream: UInt128, in tx: any Writing) throws -> SealingKey {
        let (key, wrapped) = try newKey(of: stream)
        try Self.write(wrapped, of: stream, in: tx)
        return key
    }

    /// A key for a stream that does not exist yet, and the same wrapped, not written yet.
    func newKey(of stream: UInt128) throws -> (key: SealingKey, wrapped: [UInt8]) {
        let key = SealingKey.random()
        return (key, try key.wrapped(under: master, for: Self.place(of: stream)))
    }

    static func write(_ wrapped: [UInt8], of stream: UInt128, in tx: any Writing) throws {
        try tx.send("INSERT INTO stream_key (stream, wrapped) VALUES (\(stream), \(wrapped))")
    }

    /// Remembers a key once its row is known to be on disk.
    func keep(_ key: SealingKey, for stream: UInt128) {
        streams.withLock { keys in
            if keys.count >= Self.kept { keys.removeAll(keepingCapacity: true) }
            keys[stream] = key
        }
    }

    /// A short mark of a text, to see later whether it is still the same.
    static func fingerprint(of text: String) -> String {
        Array(SHA256.hash(data: Array(text.utf8)).prefix(16)).hexadecimal
    }

    private static func place(of purpose: Purpose) -> Canonical {
        var place = Canonical()
        place.append("secret")
        place.append(purpose.rawValue)
        return place
    }

    private static func place(of stream: UInt128) -> Canonical {
        var place = Canonical()
        place.append("stream key")
        place.append(stream)
        return place
    }
}
