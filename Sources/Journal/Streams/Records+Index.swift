extension Records {
    /// Fills the index tables from the events where that was not done since they were made.
    ///
    /// - Returns: how many records were indexed anew; nil where all tables stood.
    @discardableResult package func prepareIndexes() async throws -> Int? {
        let tables = indexes.map(\.table)
        let (name, mark) = ("index.\(R.kind)", IndexTables.mark(of: tables))
        guard try await journal.settings[name] != mark else { return nil }
        try await IndexTables.make(tables, of: R.kind, in: journal.database)
        let count = try await reindex()
        try await journal.settings.set(name, to: mark)
        return count
    }

    /// Empties the index tables and fills them from the events, record by record.
    @discardableResult package func reindex() async throws -> Int {
        let tables = indexes.map(\.table)
        try await journal.database.write { tx in
            for table in tables { try tx.clear(table, stream: nil) }
        }
        let ids = try await self.ids()
        let (indexes, keys) = (indexes, journal.keys)
        for id in ids {
            try await journal.database.write { tx in
                // Whoever else changes or indexes this record waits until its rows are whole.
                try tx.run("UPDATE stream SET version = version WHERE id = \(id)")
                guard let kept = try Self.read(id, after: nil, keys: keys, in: tx),
                    let key = try keys.key(of: id, in: tx)
                else { return }
                for index in indexes {
                    try tx.clear(index.table, stream: id)
                    try index.write(kept.record, before: nil, of: id, key: key, keys: keys, in: tx)
                }
            }
        }
        return ids.count
    }

    /// Compares every index row with what the fold of the events says.
    ///
    /// - Returns: the streams whose rows differ.
    package func wrongIndexes() async throws -> [UInt128] {
        var wrong: [UInt128] = []
        let (indexes, keys) = (indexes, journal.keys)
        for id in try await ids() {
            let isRight = try await journal.database.read { tx in
                guard let kept = try Self.read(id, after: nil, keys: keys, in: tx) else { return false }
                return try indexes.allSatisfy { try $0.isRight(kept.record, of: id, keys: keys, in: tx) }
            }
            if !isRight { wrong.append(id) }
        }
        return wrong
    }

    /// Every stream of this kind that was not destroyed.
    package func ids() async throws -> [UInt128] {
        try await journal.database.read { tx in
            try tx.rows(
                """
                SELECT id FROM stream WHERE kind = \(R.kind)
                AND EXISTS (SELECT 1 FROM stream_key WHERE stream_key.stream = stream.id) ORDER BY id
                """
            ).map { try $0.identity(0) }
        }
    }
}

/// Tables that are dropped and made again when their shape changes, by whoever owns the tables.
package enum IndexTables {
    /// Makes the tables of one kind of record where they are missing or have another shape. They are empty then.
    ///
    /// - Throws: `StorageFault.olderSchema` where they would have to be made and belong to another role.
    package static func make(_ tables: [DataTable], of kind: String, in database: some Database) async throws {
        let (name, mark) = ("index.shape.\(kind)", mark(of: tables))
        guard try await Settings(database)[name] != mark else { return }
        guard database.ownsTables else { throw StorageFault.olderSchema(found: 0, known: 1) }
        try await database.write { tx in
            for table in tables {
                try tx.drop(table)
                try tx.create(table)
            }
            try Settings.set(name, to: mark, in: tx)
            try Settings.set("index.\(kind)", to: "", in: tx)
        }
    }

    /// Do the tables of one kind of record stand as this program wants them?
    package static func stand(_ tables: [DataTable], of kind: String, in database: some Database) async throws -> Bool {
        try await Settings(database)["index.shape.\(kind)"] == mark(of: tables)
    }

    static func mark(of tables: [DataTable]) -> String {
        KeyRing.fingerprint(of: tables.map { "\($0)" }.joined(separator: "|"))
    }
}

extension IndexTable {
    /// Do the stored rows of a stream say what its record says?
    func isRight(_ record: R, of stream: UInt128, keys: KeyRing, in tx: any Reading) throws -> Bool {
        let expected = Set(rows(record, keys))
        let hasSealed = table.fields.last?.name == "sealed"
        let found = try tx.rows(of: table, stream: stream).map { row in
            let values = Array(row.values.dropFirst())
            guard hasSealed, case .blob(let sealed)? = values.last else { return IndexRow(values) }
            return IndexRow(
                Array(values.dropLast()), sealed: try unseal(sealed, of: stream, keys: keys, in: tx))
        }
        return Set(found) == expected && found.count == rows(record, keys).count
    }
}
