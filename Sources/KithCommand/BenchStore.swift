import Foundation
import Journal
import Kith
import PostgresEngine
import SQLiteEngine

/// A scratch PostgreSQL, in which each part of a run has a schema of its own.
struct BenchServer {
    enum Schema: String {
        case speed, raw, growth, meetings
    }

    let socket: String
    let schema: Schema

    private static let owner = "kith_owner"
    private static let application = "kith_app"

    var address: String { address(of: Self.application) }

    private func address(of role: String) -> String {
        "postgresql:///kith_test?host=\(socket)&user=\(role)&options=-csearch_path%3D\(schema.rawValue)"
    }

    /// Makes the schema with all tables, and prepares the application's role.
    func prepare() async throws {
        try run("psql", ["-qc", "CREATE SCHEMA \(schema.rawValue)"])
        let database = try await PostgresDatabase(at: address(of: Self.owner), owning: true, readers: 1)
        try await Installation.migrate(database)
        try await database.grant(to: Self.application, forEver: Installation.forEver)
        try await database.close()
    }

    /// What the server does by itself within minutes, done now.
    func vacuum() throws { try run("psql", ["-qc", "VACUUM ANALYZE"]) }

    /// Runs one of PostgreSQL's programs as the owner of the tables.
    @discardableResult
    func run(_ program: String, _ arguments: [String]) throws -> String {
        try Tool(
            program, arguments + ["kith_test"],
            environment: [
                "PGHOST": socket, "PGUSER": Self.owner,
                "PGOPTIONS": "-csearch_path=\(schema.rawValue) -cclient_min_messages=error",
                "PGDATABASE": "kith_test",
            ]
        ).end()
    }
}

/// An installation to measure: a data folder, and the record in it or in a PostgreSQL.
struct BenchStore {
    let folder: DataFolder
    let server: BenchServer?
    let port = 8_971

    init(scratch: Scratch, server: BenchServer? = nil) {
        folder = scratch.folder
        self.server = server
    }

    /// What stands before the figures of this engine.
    var prefix: String { server == nil ? "" : "postgresql-" }

    func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    /// Makes an empty installation with the demo's staff, and lets `work` fill it.
    func prepare<Answer>(_ work: (Office) async throws -> Answer) async throws -> Answer {
        try Data(MasterKey.makeText().utf8).write(to: URL(fileURLWithPath: folder.file("master.key")))
        try await server?.prepare()
        return try await opened { office in
            try await DemoAuthority(office).make()
            return try await work(office)
        }
    }

    /// Opens the installation while nobody serves it, and leaves it witnessed.
    func opened<Answer>(_ work: (Office) async throws -> Answer) async throws -> Answer {
        guard let key = FileManager.default.contents(atPath: folder.file("master.key")),
            let master = MasterKey(file: Array(key))
        else { throw Said("no key") }
        var options = Office.Options()
        options.isDemo = true
        options.port = port
        if let server {
            let database = try await PostgresDatabase(at: server.address)
            return try await fill(database, master, options, work)
        }
        return try await fill(try SQLiteDatabase(file: folder.database), master, options, work)
    }

    private func fill<Answer>(
        _ database: some Database, _ master: MasterKey, _ options: Office.Options,
        _ work: (Office) async throws -> Answer
    ) async throws -> Answer {
        let office = try await Installation.open(database, master: master, options: options)
        let answer = try await work(office)
        try await Checkpoints(office.journal, file: folder.file("checkpoints.jsonl")).write(at: 0)
        try await database.close()
        return answer
    }

    /// Bytes on disk: of everything, and of the tables that answer lists and searches.
    func sizes(_ database: some Database) async throws -> (all: Int64, indexes: Int64) {
        let (all, indexes): (Query, Query) =
            server == nil
            ? (
                "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
                """
                SELECT SUM(d.pgsize) FROM sqlite_schema AS s JOIN dbstat AS d ON d.name = s.name
                WHERE d.aggregate = TRUE AND s.tbl_name IN ('family_index', 'family_worker', 'family_token')
                """
            )
            : (
                """
                SELECT SUM(pg_total_relation_size(oid))::bigint FROM pg_class
                WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
                """,
                """
                SELECT SUM(pg_total_relation_size(oid))::bigint FROM pg_class
                WHERE relnamespace = current_schema()::regnamespace
                AND relname IN ('family_index', 'family_worker', 'family_token')
                """
            )
        return try await database.read { tx in
            (try tx.row(all)?.integer(0) ?? 0, try tx.row(indexes)?.integer(0) ?? 0)
        }
    }

    /// Serves it; `number` is which of several nodes this is.
    func serve(node number: Int = 0) throws -> ServedChild {
        let own = number == 0 ? folder : DataFolder(path: folder.file("node-\(number)"))
        try own.make()
        return try ServedChild(
            ["demo", "--data", own.path, "--key-file", folder.file("master.key"), "--port", "\(port + number)"]
                + (server.map { ["--database", $0.address] } ?? []))
    }
}
