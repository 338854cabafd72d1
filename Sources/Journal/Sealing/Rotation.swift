/// Changes the master key while everybody works: wraps every key anew and touches nothing that is sealed.
///
/// First the database names the new key, so that new streams are wrapped by it. Then the keys of streams are wrapped anew,
/// some at a time, and at last those of the machinery, which tell whether a master key fits. Until that last step both
/// keys are needed to open the database. Each step is one transaction, and a change that was interrupted is begun again.
package struct Rotation: Sendable {
    private let journal: Journal
    private let new: Master

    package init(_ journal: Journal, to new: MasterKey) {
        self.journal = journal
        self.new = Master(new)
    }

    /// Does everything that is left to do.
    ///
    /// - Returns: how many keys of streams were wrapped anew.
    /// - Throws: `StorageFault.keyChanging` where a change to yet another key was begun.
    @discardableResult package func run() async throws -> Int {
        try await begin()
        var count = 0
        var last: ResultRow?
        repeat {
            let step = try await wrapSome(after: last)
            count += step.wrapped
            last = step.last
        } while last != nil
        try await finish()
        return count
    }

    func begin() async throws {
        let known = journal.keys.known
        journal.keys.learn(new)
        let new = new
        try await journal.database.write { tx in
            let mark = try Master.hold(in: tx)
            let secrets = try tx.rows("SELECT name, wrapped FROM secret").map { (try $0.text(0), try $0.blob(1)) }
            // The key that new keys are wrapped by is not yet the one that opens the rest: another change goes on.
            let current = known.first { $0.opensAll(secrets) }
            guard mark == new.mark || mark == current?.mark else { throw StorageFault.keyChanging }
            try Master.put(new.mark, in: tx)
        }
    }

    /// Wraps the keys of the next streams anew, up to `limit` of them.
    ///
    /// - Returns: how many needed it, and where to go on; nil at the end.
    func wrapSome(after last: ResultRow?, limit: Int = 200) async throws -> (wrapped: Int, last: ResultRow?) {
        let (new, keys) = (new, journal.keys)
        return try await journal.database.write { tx in
            let page = try tx.page(of: Schema.streamKey, after: last, limit: limit)
            var wrapped = 0
            for row in page {
                let (id, old) = (try row.identity(0), try row.blob(1))
                let place = Master.place(of: id)
                guard (try? new.unwrap(old, for: place)) == nil else { continue }
                let fresh = try new.wrap(try keys.unwrap(old, of: id), for: place)
                try tx.run("UPDATE stream_key SET wrapped = \(fresh) WHERE stream = \(id)")
                wrapped += 1
            }
            return (wrapped, page.count < limit ? nil : page.last)
        }
    }

    /// From here on the old key opens nothing.
    func finish() async throws {
        let (new, keys) = (new, journal.keys)
        try await journal.database.write { tx in
            for purpose in KeyRing.Purpose.allCases {
                let wrapped = try new.wrap(keys[purpose], for: Master.place(of: purpose))
                try tx.run("UPDATE secret SET wrapped = \(wrapped) WHERE name = \(purpose.rawValue)")
            }
        }
    }
}

extension KeyRing {
    /// Can everything in another database, such as a restored copy, be opened with the master keys known here?
    package func opens(_ other: some Database) async throws -> Bool {
        let known = known
        return try await other.read { tx in
            let secrets = try tx.rows("SELECT name, wrapped FROM secret").map { (try $0.text(0), try $0.blob(1)) }
            guard known.contains(where: { $0.opensAll(secrets) }) else { return false }
            var last: ResultRow?
            repeat {
                let page = try tx.page(of: Schema.streamKey, after: last, limit: 1_000)
                last = page.count < 1_000 ? nil : page.last
                for row in page where (try? self.unwrap(try row.blob(1), of: try row.identity(0))) == nil {
                    return false
                }
            } while last != nil
            return true
        }
    }
}
