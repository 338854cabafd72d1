import Synchronization

/// All records of one kind: loads them, changes them, and keeps their index tables.
package final class Records<R: Record>: Sendable {
    package let journal: Journal
    package let indexes: [IndexTable<R>]
    private let cache: BoundedCache<UInt128, Kept<R>>
    /// What a sole owner knows of the ends of streams.
    let changes = BoundedCache<UInt128, LastChange>(limit: 50_000)

    package init(_ journal: Journal, indexes: [IndexTable<R>] = [], keeping limit: Int = 5_000) {
        self.journal = journal
        self.indexes = indexes
        cache = BoundedCache(limit: limit)
    }

    /// The record as it is now.
    ///
    /// - Returns: nil where there is no such stream of this kind.
    package func load(_ id: UInt128) async throws -> Kept<R>? {
        if journal.database.isSoleOwner, let known = cache[id] { return known }
        return try await loadNewest(id)
    }

    /// The record at a version that was just seen in the database, or a newer one.
    package func load(_ id: UInt128, seenAt version: Int) async throws -> Kept<R>? {
        if let known = cache[id], known.version >= version { return known }
        return try await loadNewest(id)
    }

    /// Keeps a record in memory unless a newer version of it is kept already.
    private func keep(_ record: Kept<R>) {
        cache.keep(record, for: record.id, unless: { $0.version > record.version })
        if journal.keys.isDestroyed(record.id) { forget(record.id) }
    }

    /// Keeps nothing of a record that was destroyed.
    package func forget(_ id: UInt128) {
        cache.forget(id)
        changes.forget(id)
    }

    /// Keeps a record that was changed here just now.
    func keep(_ record: Kept<R>, changedAt moment: Int64) {
        keep(LastChange(version: record.version, at: moment), of: record.id)
        keep(record)
    }

    /// Reads what is newer than the record in memory.
    private func loadNewest(_ id: UInt128) async throws -> Kept<R>? {
        let known = cache[id]
        let keys = journal.keys
        let newest = try await journal.database.read { tx in
            try Self.read(id, after: known, keys: keys, in: tx)
        }
        if let newest { keep(newest) } else { forget(id) }
        return newest
    }

    /// Every event of a stream, oldest first, with a version above `version`, without those whose words were removed.
    package func entries(of id: UInt128, after version: Int = 0) async throws -> [Entry<R.Event>] {
        let keys = journal.keys
        return try await journal.database.read { tx in
            try Self.stored(of: id, after: version, keys: keys, in: tx).compactMap(\.entry)
        }
    }

    /// Carries out a command once: decides on the newest record, and appends what was decided in one transaction.
    ///
    /// When somebody else appended meanwhile, `decide` is asked again about the newer record. A command that was
    /// carried out before gets its first answer. A refusal stores nothing.
    ///
    /// Where the stream `id` does not exist, `decide` gets an empty record at version 0. Throws `CommandFault`,
    /// `StorageFault`, or whatever `decide` throws.
    package func change(
        _ id: UInt128, by command: Command, access line: AccessLine,
        _ decide: (Kept<R>) throws -> Decision<R.Event>
    ) async throws -> Receipt {
        guard journal.database.hasRoom() else { throw StorageFault.full }
        var newest = try await load(id)
        while true {
            let before = newest ?? Kept(id: id, version: 0, record: R())
            guard !before.record.hasUnknownEvents else { throw CommandFault.recordedByNewerVersion }
            let decision: Decision<R.Event>
            do {
                decision = try decide(before)
            } catch {
                if let receipt = try await repeated(command) { return receipt }
                throw error
            }
            try await checkConflict(decision.events, on: before, command: command)
            let part = Part(before, decision.events)
            if let receipt = try await append([part], decision, by: command, access: line) { return receipt }
            newest = try await loadNewest(id)
            if newest == nil, try await isDestroyed(id) { throw CommandFault.notYours }
        }
    }

    /// Carries out a command that changes two records of this kind, both in one transaction or neither. `decide` gets
    /// both and says what is appended to each; the decision for the first has the answer. Otherwise as `change`.
    package func change(
        _ one: UInt128, and other: UInt128, by command: Command, access line: AccessLine,
        _ decide: (Kept<R>, Kept<R>) async throws -> (Decision<R.Event>, also: [R.Event])
    ) async throws -> Receipt {
        guard journal.database.hasRoom() else { throw StorageFault.full }
        while true {
            guard let first = try await loadNewest(one), let second = try await loadNewest(other) else {
                throw CommandFault.notYours
            }
            guard !first.record.hasUnknownEvents, !second.record.hasUnknownEvents else {
                throw CommandFault.recordedByNewerVersion
            }
            let decision: (Decision<R.Event>, also: [R.Event])
            do {
                decision = try await decide(first, second)
            } catch {
                if let receipt = try await repeated(command) { return receipt }
                throw error
            }
            let parts = [Part(first, decision.0.events), Part(second, decision.also)]
            if let receipt = try await append(parts, decision.0, by: command, access: line) { return receipt }
        }
    }

    /// What is appended to one stream, and the record it was decided on.
    private struct Part: Sendable {
        var before: Kept<R>
        var events: [R.Event]

        init(_ before: Kept<R>, _ events: [R.Event]) {
            self.before = before
            self.events = events
        }
    }

    private func checkConflict(_ events: [R.Event], on before: Kept<R>, command: Command) async throws {
        guard let base = command.base, base < before.version else { return }
        let touched = Set(events.flatMap(R.touches))
        guard !touched.isEmpty else { return }
        let since = try await entries(of: before.id, after: base).compactMap(\.event).flatMap(R.touches)
        guard since.contains(where: touched.contains) else { return }
        if try await repeated(command) != nil { return }
        throw CommandFault.conflict(base: base, now: before.version)
    }

    /// What a command was answered that was carried out before.
    package func repeated(_ command: Command) async throws -> Receipt? {
        let keys = journal.keys
        return try await journal.database.read { tx in try CommandBook.receipt(of: command, keys: keys, in: tx) }
    }

    /// Appends, also where the connection was lost while committing and nobody knows whether it was done: doing the same
    /// command again finds what it did, or does it now.
    ///
    /// - Returns: nil where the stream has moved on since `before`.
    private func append(
        _ parts: [Part], _ decision: Decision<R.Event>, by command: Command, access line: AccessLine
    ) async throws -> Receipt? {
        var isInDoubt = false
        for _ in 1...Self.tries {
            do {
                if isInDoubt, let receipt = try await repeated(command) { return receipt }
                return try await appendOnce(parts, decision, by: command, access: line)
            } catch StorageFault.taken {
                return nil
            } catch StorageFault.uncertain {
                isInDoubt = true
            } catch is StorageFault where isInDoubt {
                // The server cannot be asked any more: it would be wrong to say that nothing was saved.
                throw StorageFault.uncertain
            }
        }
        throw StorageFault.uncertain
    }

    private static var tries: Int { 3 }

    private func appendOnce(
        _ parts: [Part], _ decision: Decision<R.Event>, by command: Command, access line: AccessLine
    ) async throws -> Receipt? {
        let journal = journal
        let indexes = indexes
        let steps = try parts.map { try Step($0, by: command) }
        let outcome = try await journal.database.write { tx -> Outcome in
            if let receipt = try CommandBook.receipt(of: command, keys: journal.keys, in: tx) {
                return .repeated(receipt)
            }
            // In the order of their ids, so that two who want the same streams do not wait for each other.
            var keys: [UInt128: SealingKey] = [:]
            for step in steps.sorted(by: { $0.after.id < $1.after.id }) {
                guard let key = try step.write(by: command, indexes: indexes, keys: journal.keys, in: tx) else {
                    if keys.isEmpty { return .moved }
                    // What was written of the other stream has to go.
                    throw StorageFault.taken
                }
                keys[step.after.id] = key
            }
            guard let first = steps.first, let key = keys[first.after.id] else { return .moved }
            try CommandBook.keep(
                command, answer: decision.answer, at: first.after, key: key, keys: journal.keys, in: tx)
            if let form = command.form { try Drafts.forget(form, of: command.actor, in: tx) }
            try decision.also?(tx)
            try journal.access.write([line.stream == nil ? line.about(first.after.id) : line], in: tx)
            return .appended(keys)
        }
        switch outcome {
        case .moved: return nil
        case .repeated(let receipt): return receipt
        case .appended(let keys):
            for step in steps {
                if let key = keys[step.after.id] { journal.keys.keep(key, for: step.after.id) }
                guard !step.encoded.isEmpty else { continue }
                keep(step.after, changedAt: command.at)
                journal.watchers.tell(step.after.id, version: step.after.version)
            }
            let version = steps.first?.after.version ?? 0
            return Receipt(version: version, answer: decision.answer, wasRepeated: false)
        }
    }

    /// One stream's part of an append: its events as they are stored, and the record after them.
    private struct Step: Sendable {
        let before: Kept<R>
        let after: Kept<R>
        let encoded: [(kind: String, bytes: [UInt8])]

        init(_ part: Part, by command: Command) throws {
            before = part.before
            encoded = try part.events.map(R.encode)
            var (version, record) = (before.version, before.record)
            for (event, encoded) in zip(part.events, encoded) {
                version += 1
                record.apply(
                    Entry(version: version, at: command.at, actor: command.actor, kind: encoded.kind, event: event))
            }
            after = Kept(id: before.id, version: version, record: record)
        }

        /// - Returns: the stream's key; nil where the stream has moved on.
        func write(
            by command: Command, indexes: [IndexTable<R>], keys: KeyRing, in tx: any Writing
        ) throws -> SealingKey? {
            guard
                var stream = try StreamEnd.open(
                    before.id, kind: R.kind, at: before.version, keyOf: after.record.keyOwner, keys: keys, in: tx)
            else { return nil }
            for (kind, bytes) in encoded {
                try stream.append(kind: kind, bytes: bytes, by: command, in: tx)
            }
            try stream.save(at: command.at, in: tx)
            for index in indexes {
                let old = before.version == 0 ? nil : before.record
                try index.write(after.record, before: old, of: before.id, key: stream.key, keys: keys, in: tx)
            }
            return stream.key
        }
    }

    private enum Outcome: Sendable {
        case moved
        case repeated(Receipt)
        case appended([UInt128: SealingKey])
    }
}

extension Records {
    static func read(_ id: UInt128, after known: Kept<R>?, keys: KeyRing, in tx: any Reading) throws -> Kept<R>? {
        guard let row = try tx.row("SELECT kind, version FROM stream WHERE id = \(id)"), try row.text(0) == R.kind
        else { return nil }
        let version = Int(try row.integer(1))
        if let known, known.version == version { return known }
        guard try keys.key(of: id, in: tx) != nil else { return nil }
        let found = try stored(of: id, after: known?.version ?? 0, keys: keys, in: tx)
        if found.contains(where: \.isDestruction) {
            // Another node destroyed it, and the key was in memory here.
            keys.forget(id)
            return nil
        }
        // What was known holds words that are gone.
        if known != nil, found.contains(where: { $0.removal != nil }) {
            return try read(id, after: nil, keys: keys, in: tx)
        }
        var record = known?.record ?? R()
        for entry in found.compactMap(\.entry) { record.apply(entry) }
        return Kept(id: id, version: version, record: record)
    }

    /// What one row of a stream is: an entry of the record, the trace of a removal, or an entry without words.
    enum Stored {
        case entry(Entry<R.Event>)
        case removal(Removal)
        case removed
        case destruction

        var isDestruction: Bool { if case .destruction = self { true } else { false } }
        var entry: Entry<R.Event>? { if case .entry(let entry) = self { entry } else { nil } }
        var removal: Removal? { if case .removal(let removal) = self { removal } else { nil } }
    }

    static func stored(of id: UInt128, after version: Int, keys: KeyRing, in tx: any Reading) throws -> [Stored] {
        guard let key = try keys.key(of: id, in: tx) else { return [] }
        let rows = try tx.rows(
            """
            SELECT event.version, event.at, event.actor, event.kind, event.id, body.sealed
            FROM event LEFT JOIN body ON body.event = event.seq
            WHERE event.stream = \(id) AND event.version > \(version) ORDER BY event.version
            """)
        return try rows.map { row in
            let facts = Chain.Facts(
                stream: id, version: Int(try row.integer(0)), id: try row.identity(4), at: try row.integer(1),
                actor: try row.identity(2), kind: try row.text(3))
            guard facts.kind != Destruction.kind else { return .destruction }
            guard !row.isNull(5) else { return .removed }
            let bytes = try key.open(try row.blob(5), for: facts.canonical)
            if let version = Removal.version(in: facts.kind) {
                let reason = String(decoding: bytes, as: UTF8.self)
                return .removal(Removal(version: version, at: facts.at, actor: facts.actor, reason: reason))
            }
            return .entry(
                Entry(
                    version: facts.version, at: facts.at, actor: facts.actor, kind: facts.kind,
                    event: R.decode(kind: facts.kind, bytes: bytes)))
        }
    }
}
