/// Keeps records: everything that happened, in order, sealed and chained, and who looked at it.
package final class Journal: Sendable {
    package let database: any Database
    package let keys: KeyRing
    package let access: AccessLog
    package let drafts: Drafts
    package let settings: Settings

    /// Opens the journal of a database that has been migrated.
    ///
    /// `node` is the name of this process among those that share the database.
    /// - Throws: `StorageFault.wrongKey` where the key does not fit.
    package init(database: any Database, master: MasterKey, node: String = "main") async throws {
        self.database = database
        keys = try await KeyRing.open(database, master: master)
        access = AccessLog(database: database, node: node)
        drafts = Drafts(database: database, keys: keys)
        settings = Settings(database)
    }
}
