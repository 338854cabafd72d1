import Crypto

/// Moves every row that cannot be made anew from one consistent state of a database into another, an empty one.
///
/// Rows keep their numbers, so whatever the chains cover stays the same. Until all of them are there and proved to be the
/// same, the target carries a mark with which nobody opens it.
package struct Transfer: Sendable {
    /// How many rows of a table were moved, and a digest over all of them.
    package struct Part: Hashable, Sendable {
        package var table: String
        package var rows: Int
        var digest: [UInt8]
    }

    /// Why a move was refused or failed.
    package enum Fault: Error, Hashable, Sendable {
        /// The target holds rows already.
        case notEmpty
        /// There is nothing to move.
        case nothingThere
        /// What stands in the target is not what was read.
        case differs(table: String)
    }

    private struct Batch: Sendable {
        var table: DataTable
        var rows: [ResultRow]
    }

    private let source: any Database
    private let target: any Database
    private let schemas: [Schema]

    /// `schemas` are those that the program knows; the target gets them at the versions that the source has.
    package init(from source: any Database, to target: any Database, schemas: [Schema]) {
        self.source = source
        self.target = target
        self.schemas = schemas
    }

    /// Moves and proves everything.
    ///
    /// Throws `Fault`, or `StorageFault`; then the target is unusable, and the source is as it was.
    /// - Returns: what was moved, table by table.
    package func run() async throws -> [Part] {
        let known = try await versionsOfSource()
        try await refuseRows(of: known)
        for schema in known { try await schema.migrate(target) }
        let tables = known.flatMap(\.tables)
        try await target.write { tx in try Settings.set(Self.mark, to: Self.unfinished, in: tx) }
        let moved = try await move(tables)
        let found = try await target.read { tx in
            try tables.map { table in try Self.walk(table, in: tx) { _ in } }
        }
        for (one, other) in zip(moved, found) where one != other { throw Fault.differs(table: one.table) }
        try await target.write { tx in
            for table in tables { try tx.resumeCounting(table) }
            let name = Self.mark
            try tx.run("DELETE FROM setting WHERE name = \(name)")
        }
        return moved
    }

    private func versionsOfSource() async throws -> [Schema] {
        var known: [Schema] = []
        for schema in schemas {
            let found = try await schema.version(of: source)
            guard found <= schema.version else {
                throw StorageFault.newerSchema(found: found, known: schema.version)
            }
            known.append(schema.asOf(version: found))
        }
        guard known.first?.version ?? 0 > 0 else { throw Fault.nothingThere }
        return known
    }

    /// The target may have its tables already, as `kith migrate` makes them, but no row of the record.
    private func refuseRows(of known: [Schema]) async throws {
        for schema in known { _ = try await schema.version(of: target) }
        let tables = schemas.flatMap(\.tables)
        let isEmpty = try await target.read { tx in
            try tables.allSatisfy { table in
                guard try tx.has(table: table.name) else { return true }
                return try tx.page(of: table, after: nil, limit: 100).allSatisfy { Self.isOfItsOwn($0, in: table) }
            }
        }
        guard isEmpty else { throw Fault.notEmpty }
    }

    private func move(_ tables: [DataTable]) async throws -> [Part] {
        let belt = Belt<Batch>()
        async let reading = read(tables, onto: belt)
        do {
            for await batch in belt.batches {
                try await target.write { tx in
                    try tx.insert(batch.rows.map(\.values), into: batch.table)
                }
                belt.took()
            }
        } catch {
            belt.breakOff()
            _ = try? await reading
            throw error
        }
        belt.breakOff()
        return try await reading
    }

    private func read(_ tables: [DataTable], onto belt: Belt<Batch>) async throws -> [Part] {
        defer { belt.end() }
        return try await source.read { tx in
            try belt.start()
            return try tables.map { table in
                try Self.walk(table, in: tx) { rows in try belt.put(Batch(table: table, rows: rows)) }
            }
        }
    }
}

extension Transfer {
    private static var mark: String { "copy" }
    private static var unfinished: String { "unfinished" }
    /// Rows that are read, written and digested together.
    private static var batch: Int { 1_000 }

    /// Is this the target of a move that did not come to its end?
    static func isUnfinished(_ tx: any Reading) throws -> Bool {
        let name = mark
        return try tx.row("SELECT value FROM setting WHERE name = \(name)")?.text(0) == unfinished
    }

    /// Reads a table to its end, a batch at a time.
    fileprivate static func walk(
        _ table: DataTable, in tx: any Reading, _ each: ([ResultRow]) throws -> Void
    ) throws -> Part {
        var hasher = SHA256()
        var count = 0
        var last: ResultRow?
        repeat {
            let page = try tx.page(of: table, after: last, limit: batch)
            last = page.count < batch ? nil : page.last
            let rows = page.filter { !isOfItsOwn($0, in: table) }
            for row in rows { hasher.update(data: row.canonical.bytes) }
            count += rows.count
            if !rows.isEmpty { try each(rows) }
        } while last != nil
        return Part(table: table.name, rows: count, digest: Array(hasher.finalize()))
    }

    /// What a database says about its own tables is not moved; index tables are filled anew.
    private static func isOfItsOwn(_ row: ResultRow, in table: DataTable) -> Bool {
        guard table.name == Schema.setting.name, case .text(let name)? = row.values.first else { return false }
        return name == mark || name.hasPrefix("schema.") || name.hasPrefix("index.")
    }
}

extension ResultRow {
    fileprivate var canonical: Canonical {
        var bytes = Canonical()
        for value in values {
            switch value {
            case .null: bytes.append(0 as Int64)
            case .integer(let number):
                bytes.append(1 as Int64)
                bytes.append(number)
            case .text(let text):
                bytes.append(2 as Int64)
                bytes.append(text)
            case .blob(let blob):
                bytes.append(3 as Int64)
                bytes.append(blob)
            }
        }
        return bytes
    }
}
