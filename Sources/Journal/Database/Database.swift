/// The one seam with several implementations: an SQL database with durable transactions.
///
/// Closures are synchronous, so nothing waits inside a transaction. A write returns only after it is on disk. Writes that
/// arrive together may share one commit; each still succeeds or fails by itself.
package protocol Database: Sendable {
    /// No other process can change the data, so a version once seen here stays true until this process changes it.
    var isSoleOwner: Bool { get }

    /// Tables can be made, changed and dropped here; otherwise they belong to another role, and `kith migrate` does that.
    var ownsTables: Bool { get }

    /// Answers from one consistent state of the data.
    func read<Answer: Sendable>(_ work: @escaping @Sendable (any Reading) throws -> Answer) async throws -> Answer

    /// Answers one question, which is a consistent state by itself.
    func ask(_ query: Query) async throws -> [ResultRow]

    /// Runs in one transaction; an error undoes all of `work` and nothing else.
    @discardableResult
    func write<Answer: Sendable>(_ work: @escaping @Sendable (any Writing) throws -> Answer) async throws -> Answer

    /// Looks for damage below the level of rows. Each sentence names one fault; none means sound.
    func faults() async throws -> [String]

    /// What other processes announce, from now on. Ends when the database is closed.
    ///
    /// A notice can be lost; whoever needs the truth looks at the version of the stream.
    func notices() -> AsyncStream<Notice>

    /// Gives space free that was set aside for access lines, when the disk is full.
    ///
    /// - Returns: false where there is none left.
    func spendReserve() -> Bool

    /// Is there room for changes, beyond what is set aside for access lines?
    func hasRoom() -> Bool

    /// Is this a copy that follows another database and takes no changes?
    func isReplica() async throws -> Bool

    /// Overwrites what rows that were removed have left in the files: everywhere, or where that takes long, of `tables`.
    func overwriteRemoved(from tables: [DataTable]) async throws

    /// Milliseconds since 1970 by the clock of the server that holds the data; nil where that is this machine's own.
    func clock() async throws -> Int64?

    /// Finishes running work and closes every connection.
    func close() async throws
}

extension Database {
    package func ask(_ query: Query) async throws -> [ResultRow] { try await read { try $0.rows(query) } }

    package func overwriteRemoved(from tables: [DataTable]) async throws {}

    package func clock() async throws -> Int64? { nil }
}

/// What one process tells the others that share its database.
package enum Notice: Hashable, Sendable {
    case changed(stream: UInt128, version: Int)
    /// Notices may have been lost: whatever is watched must be looked at again.
    case lookAgain
}

/// What a transaction can look up.
package protocol Reading {
    func rows(_ query: Query) throws -> [ResultRow]

    /// All rows of one stream in a table that is known only as a value, with its fields in order.
    func rows(of table: DataTable, stream: UInt128) throws -> [ResultRow]

    /// The next rows of a table in the order of its key, beginning after the row `last`.
    func page(of table: DataTable, after last: ResultRow?, limit: Int) throws -> [ResultRow]

    /// Does a table of this name exist?
    func has(table: String) throws -> Bool
}

/// What a writing transaction can also do.
package protocol Writing: Reading {
    /// - Returns: how many rows were changed.
    @discardableResult func run(_ query: Query) throws -> Int

    /// Runs a statement whose outcome nobody waits for: a failure is thrown by a later statement or by the transaction.
    func send(_ query: Query) throws

    /// Tells the other processes, once this transaction is committed, that a stream is at a new version.
    func announce(_ stream: UInt128, version: Int) throws

    /// Adds rows to a table that is known only as a value, such as an area's index table. A field that counts by itself
    /// has no value in them, unless the rows were moved here with their numbers.
    func insert(_ rows: [[Bind]], into table: DataTable) throws

    /// Lets a table that counts by itself go on after the highest number that was inserted with its row.
    func resumeCounting(_ table: DataTable) throws

    /// Removes the rows that belong to one stream from an index table; all rows where `stream` is nil.
    func clear(_ table: DataTable, stream: UInt128?) throws

    func create(_ table: DataTable) throws
    func drop(_ table: DataTable) throws

    /// Lets rows of a table that is for ever be removed while `work` runs; only the table's owner can.
    func unlocking(_ table: DataTable, _ work: () throws -> Void) throws
}

extension Writing {
    package func insert(_ values: [Bind], into table: DataTable) throws { try insert([values], into: table) }
}

extension Reading {
    package func row(_ query: Query) throws -> ResultRow? { try rows(query).first }
}

/// What can go wrong below the record, without a word of what was in it.
package enum StorageFault: Error, Hashable, Sendable {
    /// The disk is full: nothing was written.
    case full
    /// The disk or the file does not allow writing.
    case readOnly
    /// Another process holds the data folder.
    case inUse
    /// The data were written by a newer version of Kith.
    case newerSchema(found: Int, known: Int)
    /// The key is not the one that these data were sealed with.
    case wrongKey
    /// The master key is being changed, and the other key is needed too.
    case keyChanging
    /// A sealed text could not be opened: it was changed, or belongs to another key.
    case cannotUnseal
    /// A row did not have the expected shape.
    case unreadable
    /// A setting that keeps records safe could not be made.
    case unsafeSetting(String)
    /// The tables are those of an older version, and only their owner can change them.
    case olderSchema(found: Int, known: Int)
    /// The rows are those of a copy that was begun and not finished: some are missing.
    case unfinishedCopy
    /// Another row has the same key.
    case taken
    /// Too much is waiting, or somebody holds what is needed for too long: nothing was written.
    case busy
    /// The database does not answer: nothing was written.
    case unreachable
    /// The connection was lost while committing: what was asked may have been written or not.
    case uncertain
    /// Anything else, by the engine's own code.
    case engine(code: String)
}
