extension Records {
    /// Makes index tables that are missing or have another shape, and fills them from the events.
    ///
    /// - Returns: how many records were indexed anew; nil where all tables stood.
    @discardableResult package func prepareIndexes() async throws -> Int? {
        let shape = indexes.map { "\($0.table)" }.joined(separator: "|")
        let mark = KeyRing.fingerprint(of: shape)
        let name = "index.\(R.kind)"
        guard try await journal.settings[name] != mark else { return nil }
        let tables = indexes.map(\.table)
        try await journal.database.write { tx in
            for table in tables {
                try tx.drop(table)
                try tx.create(table)
            }
        }
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

    /// Every stream of this kind.
    package func ids() async throws -> [UInt128] {
        try await journal.database.read { tx in
            try tx.rows("SELECT id FROM stream WHERE kind = \(R.kind) ORDER BY id").map { try $0.identity(0) }
        }
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
