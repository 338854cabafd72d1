/// Keeps records: everything that happened, in order, sealed and chained, and who looked at it.
package final class Journal: Sendable {
    package let database: any Database
    package let keys: KeyRing
    package let access: AccessLog
    package let drafts: Drafts
    package let settings: Settings
    /// The name of this process among those that share the database.
    package let node: String
    let watchers = Watchers()

    /// Opens the journal of a database that has been migrated.
    ///
    /// Each `node` has a chain of access lines of its own, so no two that run have the same name.
    /// `next` is the key that `master` is being changed for, while that goes on.
    /// - Throws: `StorageFault.wrongKey` where the key does not fit, `keyChanging` where the other one is needed too.
    package init(
        database: any Database, master: MasterKey, next: MasterKey? = nil, node: String = "main"
    ) async throws {
        self.database = database
        self.node = node
        keys = try await KeyRing.open(database, masters: [master] + (next.map { [$0] } ?? []))
        access = AccessLog(database: database, node: node)
        drafts = Drafts(database: database, keys: keys)
        settings = Settings(database)
    }

    /// The journal of a copy of this one, such as a restored backup, with the master keys that are known here.
    package init(of copy: any Database, with other: Journal) {
        database = copy
        node = other.node
        keys = other.keys.withoutMemory()
        access = AccessLog(database: copy, node: other.node)
        drafts = Drafts(database: copy, keys: keys)
        settings = Settings(copy)
    }

    /// Can this process open what is written now? Not where the master key was changed and it was not given the new one.
    package func knowsMasterKey() async throws -> Bool {
        let keys = keys
        return try await database.read { tx in try keys.knowsMaster(in: tx) }
    }

    /// Passes on what other processes announce to those who watch, until the database is closed or the task cancelled.
    ///
    /// Where notices may have been lost, whatever is watched is looked at again.
    package func follow() async {
        for await notice in database.notices() {
            switch notice {
            case .changed(let stream, let version): watchers.tell(stream, version: version)
            case .lookAgain: await lookAgain()
            }
        }
    }

    /// Tells whoever watches something that is no stream here that it went on; other processes are told in its
    /// transaction.
    package func tell(_ id: UInt128, version: Int) { watchers.tell(id, version: version) }

    private func lookAgain() async {
        for id in watchers.watched {
            let version = try? await database.read { tx in
                try tx.row("SELECT version FROM stream WHERE id = \(id)")?.integer(0)
            }
            if let version = version ?? nil { watchers.tell(id, version: Int(version)) }
        }
    }
}
