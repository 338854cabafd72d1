import Synchronization

/// Text that somebody is still writing: kept on the server, sealed, private to its author, never part of a record.
package struct Drafts: Sendable {
    private let database: any Database
    private let keys: KeyRing
    private let without = OwnersWithout()

    init(database: any Database, keys: KeyRing) {
        self.database = database
        self.keys = keys
    }

    /// One unfinished form.
    package struct Draft: Hashable, Sendable {
        /// The form it belongs to, unique for its author.
        package var form: String
        package var stream: UInt128?
        /// The version of the record that the form showed.
        package var base: Int
        /// Milliseconds since 1970, UTC.
        package var at: Int64
        package var text: [UInt8]

        package init(form: String, stream: UInt128?, base: Int, at: Int64, text: [UInt8]) {
            self.form = form
            self.stream = stream
            self.base = base
            self.at = at
            self.text = text
        }
    }

    /// Keeps a draft in place of the one before it, with its line in the access log. Kept twice, it is the same draft.
    package func keep(_ draft: Draft, of owner: UInt128, log: AccessLog, line: AccessLine) async throws {
        without.forget(owner)
        try await database.writeOnceOrTwice { tx in
            let sealed = try key(of: owner, stream: draft.stream, in: tx)
                .seal(draft.text, for: Self.place(of: draft.form, owner: owner))
            try Self.forget(draft.form, of: owner, in: tx)
            try tx.run(
                """
                INSERT INTO draft (owner, form, stream, base, at, sealed)
                VALUES (\(owner), \(draft.form), \(draft.stream), \(draft.base), \(draft.at), \(sealed))
                """)
            try log.write([line], in: tx)
        }
        without.forget(owner)
    }

    package func draft(_ form: String, of owner: UInt128) async throws -> Draft? {
        if database.isSoleOwner, without.contains(owner) { return nil }
        return try await database.read { tx in
            let row = try tx.row(
                "SELECT form, stream, base, at, sealed FROM draft WHERE owner = \(owner) AND form = \(form)")
            return try row.map { try open($0, of: owner, in: tx) }
        }
    }

    /// All of one person's drafts, newest first.
    package func drafts(of owner: UInt128, in stream: UInt128? = nil) async throws -> [Draft] {
        if database.isSoleOwner, without.contains(owner) { return [] }
        let moment = without.moment
        let all = try await database.read { tx in
            let rows = try tx.rows(
                "SELECT form, stream, base, at, sealed FROM draft WHERE owner = \(owner) ORDER BY at DESC LIMIT 200")
            return try rows.map { try open($0, of: owner, in: tx) }
        }
        if all.isEmpty { without.note(owner, asOf: moment) }
        return all.filter { stream == nil || $0.stream == stream }
    }

    package func forget(_ form: String, of owner: UInt128) async throws {
        try await database.writeOnceOrTwice { tx in try Self.forget(form, of: owner, in: tx) }
    }

    static func forget(_ form: String, of owner: UInt128, in tx: any Writing) throws {
        try tx.send("DELETE FROM draft WHERE owner = \(owner) AND form = \(form)")
    }

    private func open(_ row: ResultRow, of owner: UInt128, in tx: any Reading) throws -> Draft {
        let form = try row.text(0)
        let stream = row.isNull(1) ? nil : try row.identity(1)
        let text = try key(of: owner, stream: stream, in: tx)
            .open(try row.blob(4), for: Self.place(of: form, owner: owner))
        return Draft(
            form: form, stream: stream, base: Int(try row.integer(2)), at: try row.integer(3), text: text)
    }

    /// The stream's key, or before there is a stream the author's.
    private func key(of owner: UInt128, stream: UInt128?, in tx: any Reading) throws -> SealingKey {
        if let stream {
            guard let key = try keys.key(of: stream, in: tx) else { throw StorageFault.cannotUnseal }
            return key
        }
        var place = Canonical()
        place.append(owner)
        return keys[.drafts].derived(for: place)
    }

    private static func place(of form: String, owner: UInt128) -> Canonical {
        var place = Canonical()
        place.append("draft")
        place.append(form)
        place.append(owner)
        return place
    }
}

/// Authors who are known to have no draft at all, so that most pages are drawn without looking for any.
private final class OwnersWithout: Sendable {
    private struct State {
        var owners: Set<UInt128> = []
        /// Counts the drafts that were kept, so that a look from before one is not believed after it.
        var moment = 0
    }

    private let state = Mutex(State())

    var moment: Int { state.withLock { $0.moment } }

    func contains(_ owner: UInt128) -> Bool { state.withLock { $0.owners.contains(owner) } }

    func note(_ owner: UInt128, asOf moment: Int) {
        state.withLock { state in
            if state.moment == moment { state.owners.insert(owner) }
        }
    }

    func forget(_ owner: UInt128) {
        state.withLock { state in
            state.moment += 1
            state.owners.remove(owner)
        }
    }
}
