/// A table that answers lists and searches about records of one kind: what its rows are is a function of the record.
///
/// Rows change in the transaction that changes the record, and can be made anew from the events at any time. The first
/// field of the table is `stream`.
package struct IndexTable<R: Record>: Sendable {
    package var table: DataTable
    package var rows: @Sendable (R, KeyRing) -> [IndexRow]
    /// Can tell at a glance that two records have the same rows, so that they need not be made.
    private let isSame: @Sendable (R, R) -> Bool

    /// `fields` come after `stream`; with `sealed`, a last field holds each row's sealed part. `isSame` may say true only
    /// where both records have the same rows.
    package init(
        _ name: String, _ fields: [DataTable.Field], sealed: Bool = false, indexes: [[String]] = [],
        isSame: @escaping @Sendable (R, R) -> Bool = { _, _ in false },
        rows: @escaping @Sendable (R, KeyRing) -> [IndexRow]
    ) {
        let all = [.blob("stream")] + fields + (sealed ? [.blob("sealed")] : [])
        table = DataTable(name, all, indexes: [["stream"]] + indexes)
        self.rows = rows
        self.isSame = isSame
    }
}

/// One row of an index table: what is stored as it is, and what is stored under the stream's key.
package struct IndexRow: Hashable, Sendable {
    package var plain: [Bind]
    package var sealed: [UInt8]?

    package init(_ plain: [Bind], sealed: [UInt8]? = nil) {
        self.plain = plain
        self.sealed = sealed
    }
}

extension IndexTable {
    static func place(table: String, stream: UInt128) -> Canonical {
        var place = Canonical()
        place.append("index")
        place.append(table)
        place.append(stream)
        return place
    }

    func stored(_ row: IndexRow, of stream: UInt128, key: SealingKey) throws -> [Bind] {
        let sealed = try row.sealed.map {
            Bind.blob(try key.seal($0, for: Self.place(table: table.name, stream: stream)))
        }
        return [Bind(stream)] + row.plain + (sealed.map { [$0] } ?? [])
    }

    /// Opens the sealed part of a row that was found.
    package func unseal(_ sealed: [UInt8], of stream: UInt128, keys: KeyRing, in tx: any Reading) throws -> [UInt8] {
        guard let key = try keys.key(of: stream, in: tx) else { throw StorageFault.cannotUnseal }
        return try key.open(sealed, for: Self.place(table: table.name, stream: stream))
    }

    func write(_ record: R, before: R?, of stream: UInt128, key: SealingKey, keys: KeyRing, in tx: any Writing) throws {
        if let before, isSame(before, record) { return }
        let now = rows(record, keys)
        if let before, rows(before, keys) == now { return }
        if before != nil { try tx.clear(table, stream: stream) }
        for row in now {
            try tx.insert(stored(row, of: stream, key: key), into: table)
        }
    }
}
