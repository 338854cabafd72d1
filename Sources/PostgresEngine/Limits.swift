import CPQ
import Journal

/// What every connection asks of the server before it is used.
package struct Limits: Sendable {
    /// Milliseconds that one statement may take; 0 for as long as it needs.
    package var statement = 30_000
    /// Milliseconds to wait for what another transaction holds.
    package var lock = 5_000
    /// Milliseconds after which the server gives up a transaction that nobody goes on with.
    package var idleTransaction = 30_000

    package init() {}

    /// For commands that walk through everything.
    package static var patient: Limits {
        var limits = Limits()
        limits.statement = 0
        limits.idleTransaction = 0
        return limits
    }

    /// - Throws: `DatabaseRefusal` where the server cannot hold or keep what Kith writes.
    func establish(on handle: OpaquePointer) throws {
        guard PQserverVersion(handle) >= 140_000 else {
            throw DatabaseRefusal("Kith needs PostgreSQL 14 or newer. Nothing was changed.")
        }
        try run(
            """
            SET statement_timeout = \(statement); SET lock_timeout = \(lock);
            SET idle_in_transaction_session_timeout = \(idleTransaction); SET client_min_messages = error;
            SET standard_conforming_strings = on; SET plan_cache_mode = auto
            """, on: handle)
        if try show("synchronous_commit", handle) != "remote_apply" {
            try run("SET synchronous_commit = on", on: handle)
        }
        let wanted = [
            ("server_encoding", ["UTF8"]), ("synchronous_commit", ["on", "remote_apply"]), ("fsync", ["on"]),
            ("full_page_writes", ["on"]),
        ]
        for (name, values) in wanted {
            let found = try show(name, handle)
            guard values.contains(found) else {
                throw DatabaseRefusal(
                    "The database has \(name) = \(found); records are safe only with \(values[0]). Nothing was changed."
                )
            }
        }
    }

    private func show(_ name: String, _ handle: OpaquePointer) throws -> String {
        try run("SHOW \(name)", on: handle)
    }

    @discardableResult private func run(_ sql: String, on handle: OpaquePointer) throws -> String {
        let result = PQexec(handle, sql)
        defer { PQclear(result) }
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK: return PQgetvalue(result, 0, 0).map { String(cString: $0) } ?? ""
        case PGRES_COMMAND_OK: return ""
        default:
            let state = PQresultErrorField(result, 67).map { String(cString: $0) } ?? "no answer"
            throw DatabaseRefusal("The database refuses a setting that Kith needs (\(state)). Nothing was changed.")
        }
    }
}
