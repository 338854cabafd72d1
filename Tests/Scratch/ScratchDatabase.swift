package import Foundation
import GRDB
package import Journal
import SQLiteEngine

package import protocol Journal.Database

@testable import PostgresEngine

/// Everything above the seam behaves the same on both.
package enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// The engine that the running test is about.
    @TaskLocal package static var current = Engine.sqlite
}

/// An empty database in its own scratch folder or schema, gone after the tests.
package final class ScratchDatabase: Sendable {
    /// Who opens a PostgreSQL database: its owner makes tables, the application works with rows.
    package enum Role: String, Sendable {
        case owner = "kith_owner"
        case application = "kith_app"
        /// Whoever runs the server.
        case administrator = "postgres"
    }

    package let engine: Engine
    package let folder: URL
    package let schema = "t\(UUID().uuidString.lowercased().filter { $0 != "-" })"
    private let socket: String

    package init(_ engine: Engine = .current) throws {
        self.engine = engine
        folder = FileManager.default.temporaryDirectory.appending(path: "kith-test-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        socket = try engine == .postgres ? Self.server() : ""
        if engine == .postgres {
            _ = try Connection(Address(address(.owner)), limits: Limits()).openedAlone {
                try $0.send("CREATE SCHEMA \"\(schema)\"", [])
                try $0.settle()
            }
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The folder of the scratch server's socket.
    private static func server() throws -> String {
        guard let socket = ProcessInfo.processInfo.environment["KITH_TEST_POSTGRES"], !socket.isEmpty else {
            throw NoServer()
        }
        return socket
    }

    package struct NoServer: Error, CustomStringConvertible {
        package let description =
            "There is no PostgreSQL for the tests. Run them as: scripts/with-postgres swift test --skip-build"
    }

    package var file: String { folder.appending(path: "kith.sqlite").path }

    /// A PostgreSQL address, through the socket of the scratch server or of something that stands before it.
    package func address(_ role: Role = .owner, socket other: String? = nil) -> String {
        "postgresql:///kith_test?host=\(other ?? socket)&user=\(role.rawValue)&options=-csearch_path%3D\(schema)"
            + "&application_name=\(schema)"
    }

    /// The scratch server's own socket.
    package var socketFile: String { socket + "/.s.PGSQL.5432" }

    package func open(_ role: Role = .owner) async throws -> any Database {
        switch engine {
        case .sqlite: try SQLiteDatabase(file: file)
        case .postgres:
            try await PostgresDatabase(at: address(role), owning: role == .owner, readers: 2, limits: Self.limits)
        }
    }

    /// Many tests share one server and few processors, so their statements wait long for their turn.
    private static var limits: Limits {
        var limits = Limits()
        limits.statement = 600_000
        limits.lock = 300_000
        limits.idleTransaction = 600_000
        return limits
    }

    /// The files of some tables as they lie on the server's disk.
    package func tableFiles(_ names: [String]) throws -> [Data] {
        var paths: [String] = []
        try Connection(Address(address(.administrator)), limits: Limits()).openedAlone { connection in
            try connection.run("CHECKPOINT")
            for name in names {
                try connection.send("SELECT pg_relation_filepath($1::regclass)", [.text("\(schema).\(name)")])
                paths.append(try connection.settle().rows[0].text(0))
            }
        }
        return try paths.map { try Data(contentsOf: URL(fileURLWithPath: "\(socket)/data/\($0)")) }
    }

    /// Changes what is for ever, as somebody could who has the machine. `ZEROS(n)` stands for n zero bytes.
    package func tamper(_ statements: [String], in tables: [String]) async throws {
        switch engine {
        case .sqlite:
            let queue = try DatabaseQueue(path: file)
            try await queue.writeWithoutTransaction { db in
                for table in tables {
                    for change in ["UPDATE", "DELETE"] { try db.execute(sql: "DROP TRIGGER \"\(table)_no_\(change)\"") }
                }
                for sql in statements { try db.execute(sql: sql.replacing("ZEROS", with: "zeroblob")) }
            }
            try queue.close()
        case .postgres:
            let database = try await PostgresDatabase(at: address(), owning: true)
            let disabled = tables.map { "ALTER TABLE \"\($0)\" DISABLE TRIGGER USER" }
            let changes = statements.map {
                $0.replacing(/ZEROS\((\d+)\)/) { "decode(repeat('00', \($0.1)), 'hex')" }
            }
            try await database.writeTables { connection in
                for sql in disabled + changes { try connection.send(sql, []) }
                try connection.settle()
            }
            try await database.close()
        }
    }
}

extension Connection {
    /// Opens a connection that nobody else knows, uses it on this thread, and closes it.
    fileprivate func openedAlone(_ work: (Connection) throws -> Void) throws {
        try open()
        try work(self)
        close()
    }
}
