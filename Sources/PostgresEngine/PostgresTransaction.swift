import Journal

/// A transaction on one connection. Used inside the closure it was made for, on the connection's queue.
struct PostgresTransaction: Writing {
    let connection: Connection
    /// Where other processes listen for notices of this database.
    let channel: Channel

    func rows(_ query: Query) throws -> [ResultRow] { try connection.rows(query) }

    func rows(of table: DataTable, stream: UInt128) throws -> [ResultRow] {
        try connection.rows(of: table, stream: stream)
    }

    func page(of table: DataTable, after last: ResultRow?, limit: Int) throws -> [ResultRow] {
        try connection.page(of: table, after: last, limit: limit)
    }

    func has(table: String) throws -> Bool { try connection.has(table: table) }

    @discardableResult func run(_ query: Query) throws -> Int {
        try connection.send(query.text(mark: "$"), query.binds)
        return try connection.settle().changed
    }

    func send(_ query: Query) throws {
        try connection.send(query.text(mark: "$"), query.binds)
    }

    func announce(_ stream: UInt128, version: Int) throws {
        let message = channel.message(.changed(stream: stream, version: version))
        try connection.send("SELECT pg_notify($1, $2)", [.text(channel.name), .text(message)])
    }

    /// Many rows go in one statement, in numbers that are powers of two, so that few statements have to be prepared.
    func insert(_ rows: [[Bind]], into table: DataTable) throws {
        let fields = table.fields(of: rows)
        let names = fields.map { "\"\($0.name)\"" }.joined(separator: ", ")
        var start = 0
        while start < rows.count {
            let left = min(rows.count - start, 64)
            let count = 1 << (Int.bitWidth - 1 - left.leadingZeroBitCount)
            let groups = (0..<count).map { row in
                "(\(fields.indices.map { "$\(row * fields.count + $0 + 1)" }.joined(separator: ", ")))"
            }
            try connection.send(
                "INSERT INTO \"\(table.name)\" (\(names)) VALUES \(groups.joined(separator: ", "))",
                Array(rows[start..<start + count].joined()), as: fields.map(\.kind))
            start += count
        }
    }

    func resumeCounting(_ table: DataTable) throws {
        guard let field = table.fields.first(where: { $0.kind == .sequence }) else { return }
        try connection.send(
            """
            SELECT setval(pg_get_serial_sequence(quote_ident($1), $2), max("\(field.name)")) FROM "\(table.name)"
            HAVING max("\(field.name)") IS NOT NULL
            """, [.text(table.name), .text(field.name)])
        try connection.settle()
    }

    func clear(_ table: DataTable, stream: UInt128?) throws {
        guard let stream else { return try connection.send("DELETE FROM \"\(table.name)\"", []) }
        try connection.send("DELETE FROM \"\(table.name)\" WHERE stream = $1", [Bind(stream)])
    }

    func create(_ table: DataTable) throws {
        for sql in table.postgres { try connection.send(sql, []) }
        try connection.settle()
    }

    func drop(_ table: DataTable) throws {
        try connection.send("DROP TABLE IF EXISTS \"\(table.name)\"", [])
        try connection.settle()
    }

    func unlocking(_ table: DataTable, _ work: () throws -> Void) throws {
        try connection.send("ALTER TABLE \"\(table.name)\" DISABLE TRIGGER \"\(table.name)_for_ever\"", [])
        try connection.settle()
        try work()
        try connection.send("ALTER TABLE \"\(table.name)\" ENABLE TRIGGER \"\(table.name)_for_ever\"", [])
        try connection.settle()
    }
}
