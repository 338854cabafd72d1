import Foundation
import GRDB
import Journal

/// A transaction that looks things up.
struct SQLiteReading: Reading {
    let db: GRDB.Database

    func rows(_ query: Query) throws -> [ResultRow] {
        try SQLiteStatements.rows(query, in: db)
    }

    func rows(of table: DataTable, stream: UInt128) throws -> [ResultRow] {
        try SQLiteStatements.rows(of: table, stream: stream, in: db)
    }

    func page(of table: DataTable, after last: ResultRow?, limit: Int) throws -> [ResultRow] {
        try SQLiteStatements.page(of: table, after: last, limit: limit, in: db)
    }

    func has(table: String) throws -> Bool { try db.tableExists(table) }
}

/// A transaction that writes.
struct SQLiteWriting: Writing {
    let db: GRDB.Database

    func rows(_ query: Query) throws -> [ResultRow] {
        try SQLiteStatements.rows(query, in: db)
    }

    func rows(of table: DataTable, stream: UInt128) throws -> [ResultRow] {
        try SQLiteStatements.rows(of: table, stream: stream, in: db)
    }

    func page(of table: DataTable, after last: ResultRow?, limit: Int) throws -> [ResultRow] {
        try SQLiteStatements.page(of: table, after: last, limit: limit, in: db)
    }

    func has(table: String) throws -> Bool { try db.tableExists(table) }

    @discardableResult func run(_ query: Query) throws -> Int {
        let statement = try db.cachedStatement(sql: query.text(mark: "?"))
        try statement.setArguments(SQLiteStatements.arguments(query.binds))
        try statement.execute()
        return db.changesCount
    }

    func send(_ query: Query) throws { try run(query) }

    func announce(_ stream: UInt128, version: Int) {}

    func insert(_ rows: [[Bind]], into table: DataTable) throws {
        let fields = table.fields(of: rows)
        let names = fields.map { "\"\($0.name)\"" }.joined(separator: ", ")
        let marks = fields.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "INSERT INTO \"\(table.name)\" (\(names)) VALUES (\(marks))")
        for row in rows {
            try statement.setArguments(SQLiteStatements.arguments(row))
            try statement.execute()
        }
    }

    /// SQLite takes note of every number that is inserted.
    func resumeCounting(_ table: DataTable) {}

    func clear(_ table: DataTable, stream: UInt128?) throws {
        guard let stream else { return try db.execute(sql: "DELETE FROM \"\(table.name)\"") }
        let statement = try db.cachedStatement(sql: "DELETE FROM \"\(table.name)\" WHERE stream = ?1")
        try statement.setArguments(SQLiteStatements.arguments([Bind(stream)]))
        try statement.execute()
    }

    func create(_ table: DataTable) throws {
        for sql in table.sqlite { try db.execute(sql: sql) }
    }

    func drop(_ table: DataTable) throws {
        try db.execute(sql: "DROP TABLE IF EXISTS \"\(table.name)\"")
    }

    func unlocking(_ table: DataTable, _ work: () throws -> Void) throws {
        try db.execute(sql: "DROP TRIGGER \(table.deletionGuard)")
        try work()
        try db.execute(sql: table.guardAgainst("DELETE"))
    }
}

/// Binds values and reads rows.
enum SQLiteStatements {
    static func rows(_ query: Query, in db: GRDB.Database) throws -> [ResultRow] {
        try rows(query.text(mark: "?"), query.binds, in: db)
    }

    static func rows(of table: DataTable, stream: UInt128, in db: GRDB.Database) throws -> [ResultRow] {
        let names = table.fields.map { "\"\($0.name)\"" }.joined(separator: ", ")
        return try rows("SELECT \(names) FROM \"\(table.name)\" WHERE stream = ?1", [Bind(stream)], in: db)
    }

    static func page(
        of table: DataTable, after last: ResultRow?, limit: Int, in db: GRDB.Database
    ) throws -> [ResultRow] {
        let sql = table.page(isFirst: last == nil, limit: limit, mark: "?")
        return try rows(sql, last.map(table.place) ?? [], in: db)
    }

    private static func rows(_ sql: String, _ binds: [Bind], in db: GRDB.Database) throws -> [ResultRow] {
        let statement = try db.cachedStatement(sql: sql)
        let found = try Row.fetchCursor(statement, arguments: arguments(binds))
        var rows: [ResultRow] = []
        while let row = try found.next() {
            rows.append(ResultRow(row.databaseValues.map(bind)))
        }
        return rows
    }

    static func arguments(_ binds: [Bind]) throws -> StatementArguments {
        // Of values of one type GRDB would make a key path for each, which takes as long as writing it.
        let values: [(any DatabaseValueConvertible)?] = try binds.map(value)
        return StatementArguments(values)
    }

    private static func value(_ bind: Bind) throws -> (any DatabaseValueConvertible)? {
        switch bind {
        case .null: return nil
        case .integer(let number): return number
        case .blob(let bytes): return Data(bytes)
        case .text(let text):
            guard !text.utf8.contains(0) else { throw StorageFault.unreadable }
            return text
        }
    }

    private static func bind(_ value: DatabaseValue) -> Bind {
        switch value.storage {
        case .null: .null
        case .int64(let number): .integer(number)
        case .double(let number): .integer(Int64(number))
        case .string(let text): .text(text)
        case .blob(let bytes): .blob(Array(bytes))
        }
    }
}
