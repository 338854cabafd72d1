import Foundation
import GRDB
package import Journal

package import protocol Journal.Database

/// Records in one SQLite file beside this process: the embedded engine.
///
/// One connection does all writes and all checkpoints; readers are read-only. One process owns the file, so what it has
/// seen stays true until it changes it. An answer comes only after the write-ahead log is on disk (`synchronous=FULL`).
package final class SQLiteDatabase: Database {
    private let pool: DatabasePool
    private let writer: GroupWriter
    private let lock: FolderLock?
    private let reserve: Reserve?

    package let isSoleOwner: Bool

    package var ownsTables: Bool { isSoleOwner }

    /// Opens the file and makes sure that its settings keep records safe.
    ///
    /// With `owning`, it takes the folder's lock and may write; otherwise it only looks. Throws `StorageFault.inUse` where another process owns the folder.
    package init(file: String, owning: Bool = true) throws {
        isSoleOwner = owning
        let folder = (file as NSString).deletingLastPathComponent
        lock = owning ? try FolderLock(folder: folder) : nil
        reserve = owning ? Reserve(folder: folder) : nil
        do {
            pool = try DatabasePool(path: file, configuration: Self.settings(readonly: !owning))
            writer = GroupWriter(pool)
            if owning { try Self.assertDurable(pool) }
        } catch let error as DatabaseError {
            throw StorageFault(error)
        }
    }

    /// A copy takes long, so it is made away from the threads that serve pages.
    private static let copying = DispatchQueue(label: "kith.copying")

    private static func settings(readonly: Bool) -> Configuration {
        var settings = Configuration()
        settings.readonly = readonly
        settings.maximumReaderCount = 4
        settings.busyMode = .timeout(5)
        settings.prepareDatabase { db in
            try db.execute(sql: "PRAGMA foreign_keys = ON")
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            try db.execute(sql: "PRAGMA cell_size_check = ON")
            try db.execute(sql: "PRAGMA mmap_size = 0")
            // 16 MB, in place of 2: identities fall anywhere in an index, so a small cache reads the same pages again.
            try db.execute(sql: "PRAGMA cache_size = -16384")
            guard !readonly else { return }
            try db.execute(sql: "PRAGMA secure_delete = ON")
            // 16 MB, in place of 4: pages that many writers change go into the file less often.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
        }
        return settings
    }

    /// GRDB sets `synchronous=NORMAL` after `prepareDatabase`; in that mode a power cut may undo acknowledged writes.
    /// So it is set again, outside a transaction, and read back.
    private static func assertDurable(_ pool: DatabasePool) throws {
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            for (name, wanted) in [("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1")] {
                let found = try String.fetchOne(db, sql: "PRAGMA \(name)")
                guard found == wanted else { throw StorageFault.unsafeSetting(name) }
            }
        }
    }

    package func read<Answer: Sendable>(
        _ work: @escaping @Sendable (any Reading) throws -> Answer
    ) async throws -> Answer {
        do {
            return try await pool.read { db in try work(SQLiteReading(db: db)) }
        } catch let error as DatabaseError {
            throw StorageFault(error)
        }
    }

    package func write<Answer: Sendable>(
        _ work: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        do {
            return try await writer.write(work)
        } catch let error as DatabaseError {
            throw StorageFault(error)
        }
    }

    /// Copies one consistent state into a new file at `path` while the work goes on.
    package func copy(to path: String) async throws {
        let pool = pool
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            Self.copying.async {
                continuation.resume(
                    with: Result {
                        let copy = try DatabaseQueue(path: path)
                        try pool.backup(to: copy)
                        try copy.close()
                    })
            }
        }
    }

    package func faults() async throws -> [String] {
        do {
            return try await pool.read { db in
                let damage = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
                let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
                return damage.filter { $0 != "ok" } + (orphans > 0 ? ["\(orphans) rows point nowhere"] : [])
            }
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
            return ["The file is so damaged that nobody can look through it."]
        } catch let error as DatabaseError {
            throw StorageFault(error)
        }
    }

    /// In the file, removed rows are overwritten at once (`secure_delete`); the write-ahead log still has the pages as they
    /// were until it begins anew.
    ///
    /// - Throws: `StorageFault.busy` where somebody looked at the old pages all the time.
    package func overwriteRemoved(from tables: [DataTable]) async throws {
        let pool = pool
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            Self.copying.async {
                continuation.resume(
                    with: Result {
                        let isDone = try pool.writeWithoutTransaction { db in
                            try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")?[0] == 0
                        }
                        guard isDone else { throw StorageFault.busy }
                    })
            }
        }
    }

    /// There is no other process that could change anything.
    package func notices() -> AsyncStream<Notice> { AsyncStream { $0.finish() } }

    package func isReplica() -> Bool { false }

    package func spendReserve() -> Bool { reserve?.spend() ?? false }

    package func hasRoom() -> Bool { reserve?.isWhole() ?? true }

    package func close() async throws {
        try pool.close()
        lock?.release()
    }
}

extension StorageFault {
    /// Keeps the engine's code and nothing of the statement or its values.
    init(_ error: DatabaseError) {
        self =
            switch error.resultCode {
            case .SQLITE_FULL: .full
            case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_IOERR: .readOnly
            case .SQLITE_BUSY, .SQLITE_LOCKED: .inUse
            case .SQLITE_CONSTRAINT where error.extendedResultCode == .SQLITE_CONSTRAINT_PRIMARYKEY: .taken
            case .SQLITE_CONSTRAINT where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE: .taken
            default: .engine(code: String(error.extendedResultCode.rawValue))
            }
    }
}
