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
        /// Answers in a meeting before they are shown, and the codes of rooms.
        case rounds
        /// Letters that are about no record.
        case post
        /// What is referred and not sent yet, the codes it is opened with, and links for whoever referred.
        case referrals
        /// Signs checkpoints.
        case witness
    }

    private let masters: Mutex<[Master]>
    private let purposes: [Purpose: SealingKey]
    private let streams = Mutex<[UInt128: SealingKey]>([:])
    /// Streams whose keys were destroyed while this process ran: whoever still read them remembers nothing of them.
    private let destroyed = Mutex<Set<UInt128>>([])
    private static let kept = 20_000

    private init(masters: [Master], purposes: [Purpose: SealingKey]) {
        self.masters = Mutex(masters)
        self.purposes = purposes
    }

    /// Opens the keys of a database, and makes them on the first run.
    ///
    /// There is one master key, or two while it is being changed; see `Rotation`.
    /// - Throws: `StorageFault.wrongKey` where no master key is the one that the database was made with, `keyChanging`
    ///   where a change was begun to a key that was not given.
    package static func open(_ database: some Database, masters given: [MasterKey]) async throws -> KeyRing {
        let masters = given.map(Master.init)
        let (found, mark) = try await database.read { tx in
            let rows = try tx.rows("SELECT name, wrapped FROM secret")
            return (try rows.map { (try $0.text(0), try $0.blob(1)) }, try Master.mark(in: tx))
        }
        let isKnown = mark.map { mark in masters.contains { $0.mark == mark } }
        guard let main = masters.first(where: { $0.opensAll(found) }) else {
            throw isKnown == true ? StorageFault.keyChanging : StorageFault.wrongKey
        }
        guard isKnown ?? true else { throw StorageFault.keyChanging }
        var purposes: [Purpose: SealingKey] = [:]
        for purpose in Purpose.allCases {
            let known = found.first { $0.0 == purpose.rawValue }?.1
            let wrapped =
                if let known { known } else { try await make(purpose, under: main, in: database) }
            do { purposes[purpose] = try main.unwrap(wrapped, for: Master.place(of: purpose)) } catch {
                throw StorageFault.wrongKey
            }
        }
        if mark == nil { try await database.write { tx in try Master.putFirst(main.mark, in: tx) } }
        return KeyRing(masters: masters, purposes: purposes)
    }

    /// - Returns: the key as it is stored. Another process may have made it since; then that one counts.
    private static func make(
        _ purpose: Purpose, under main: Master, in database: some Database
    ) async throws -> [UInt8] {
        let wrapped = try main.wrap(.random(), for: Master.place(of: purpose))
        return try await database.write { tx in
            if let row = try tx.row("SELECT wrapped FROM secret WHERE name = \(purpose.rawValue)") {
                return try row.blob(0)
            }
            try tx.run("INSERT INTO secret (name, wrapped) VALUES (\(purpose.rawValue), \(wrapped))")
            return wrapped
        }
    }

    /// The same master keys with none of the streams' keys in memory: what is opened with it is opened with the keys that
    /// lie in the database.
    func withoutMemory() -> KeyRing { KeyRing(masters: known, purposes: purposes) }

    /// Knows one more master key from now on.
    func learn(_ master: Master) {
        masters.withLock { masters in
            if !masters.contains(where: { $0.mark == master.mark }) { masters.append(master) }
        }
    }

    var known: [Master] { masters.withLock { $0 } }

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
        let key = try unwrap(try row.blob(0), of: stream, in: tx)
        // A transaction that writes may be undone, and with it a key that another change of the same group has made.
        if !(tx is any Writing) { keep(key, for: stream) }
        return key
    }

    /// The key of a stream that this transaction may have made: it is remembered only once that is on disk.
    package func key(of stream: UInt128, inside tx: any Reading) throws -> SealingKey? {
        if let key = streams.withLock({ $0[stream] }) { return key }
        return try tx.row("SELECT wrapped FROM stream_key WHERE stream = \(stream)").map { row in
            try unwrap(try row.blob(0), of: stream, in: tx)
        }
    }

    /// - Throws: `StorageFault.keyChanging` where it cannot be opened because keys are now wrapped by a master key that was
    ///   not given here.
    private func unwrap(_ wrapped: [UInt8], of stream: UInt128, in tx: any Reading) throws -> SealingKey {
        do {
            return try unwrap(wrapped, of: stream)
        } catch {
            guard try knowsMaster(in: tx) else { throw StorageFault.keyChanging }
            throw error
        }
    }

    /// Is the master key by which new keys are wrapped one of those that were given here?
    func knowsMaster(in tx: any Reading) throws -> Bool {
        guard let mark = try Master.mark(in: tx) else { return true }
        return known.contains { $0.mark == mark }
    }

    /// Opens a stream's key with whichever master key wrapped it.
    func unwrap(_ wrapped: [UInt8], of stream: UInt128) throws -> SealingKey {
        for master in known {
            if let key = try? master.unwrap(wrapped, for: Master.place(of: stream)) { return key }
        }
        throw StorageFault.cannotUnseal
    }

    /// Makes the key of a new stream, inside the transaction that makes the stream; or gives it that of another stream.
    ///
    /// - Throws: `StorageFault.keyChanging` where keys are now wrapped by a master key that was not given here.
    func makeKey(of stream: UInt128, sharing owner: UInt128?, in tx: any Writing) throws -> SealingKey {
        var key = SealingKey.random()
        if let owner {
            guard let shared = try self.key(of: owner, in: tx) else { throw StorageFault.cannotUnseal }
            key = shared
        }
        try write(key, of: stream, in: tx)
        return key
    }

    /// Writes the key of a new stream.
    ///
    /// - Throws: `StorageFault.keyChanging` where keys are now wrapped by a master key that was not given here.
    func write(_ key: SealingKey, of stream: UInt128, in tx: any Writing) throws {
        let mark = try Master.hold(in: tx)
        guard let master = known.first(where: { $0.mark == mark }) else { throw StorageFault.keyChanging }
        let wrapped = try master.wrap(key, for: Master.place(of: stream))
        try tx.send("INSERT INTO stream_key (stream, wrapped) VALUES (\(stream), \(wrapped))")
    }

    /// Remembers a key once its row is known to be on disk.
    func keep(_ key: SealingKey, for stream: UInt128) {
        streams.withLock { keys in
            if keys.count >= Self.kept { keys.removeAll(keepingCapacity: true) }
            keys[stream] = key
        }
        if isDestroyed(stream) { forget(stream) }
    }

    func isDestroyed(_ stream: UInt128) -> Bool { destroyed.withLock { $0.contains(stream) } }

    /// The key of a stream was destroyed.
    func forget(_ stream: UInt128) {
        _ = destroyed.withLock { $0.insert(stream) }
        _ = streams.withLock { $0.removeValue(forKey: stream) }
    }

    /// A short mark of a text, to see later whether it is still the same.
    static func fingerprint(of text: String) -> String {
        Array(SHA256.hash(data: Array(text.utf8)).prefix(16)).hexadecimal
    }
}
