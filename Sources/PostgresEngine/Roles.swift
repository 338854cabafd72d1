import Journal

/// The owner makes and changes tables; the application reads and writes rows, and cannot change what is for ever.
extension PostgresDatabase {
    /// Gives the application's role what it needs and nothing more. `forEver` names the tables whose rows nobody changes.
    ///
    /// Throws `DatabaseRefusal` where there is no such role, or where whoever does this does not own the tables.
    package func grant(to role: String, forEver: [String]) async throws {
        let kept = Set(forEver)
        try await writeTables { connection in
            guard try !connection.rows("SELECT 1 FROM pg_roles WHERE rolname = \(role)").isEmpty else {
                throw DatabaseRefusal("The database has no role \(role). Make it first: CREATE ROLE \(role) LOGIN")
            }
            let foreign = try connection.rows(
                """
                SELECT 1 FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
                AND NOT pg_has_role(relowner, 'USAGE')
                """)
            guard foreign.isEmpty, try connection.rows("SELECT 1 WHERE current_user = \(role)").isEmpty else {
                throw DatabaseRefusal(
                    "The owner of the tables has to do this, and it has to be another role than \(role).")
            }
            let schema = Self.quoted(try connection.schema())
            let who = Self.quoted(role)
            var statements = [
                "REVOKE CREATE ON SCHEMA \(schema) FROM PUBLIC", "REVOKE ALL ON SCHEMA \(schema) FROM \(who)",
                "GRANT USAGE ON SCHEMA \(schema) TO \(who)",
            ]
            for row in try connection.rows("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()") {
                let name = try row.text(0)
                let table = "\(schema).\(Self.quoted(name))"
                statements.append("REVOKE ALL ON \(table) FROM \(who)")
                statements.append(
                    "GRANT SELECT, INSERT\(kept.contains(name) ? "" : ", UPDATE, DELETE") ON \(table) TO \(who)")
            }
            for statement in statements { try connection.send(statement, []) }
            try connection.settle()
        }
    }

    /// What this role may do that the application's must not, each as part of a sentence; empty where all is well.
    package func excessRights(forEver: [String]) async throws -> [String] {
        try await read { tx in
            var found: [String] = []
            let role = try tx.row(
                """
                SELECT rolsuper, rolcreaterole, has_schema_privilege(current_schema(), 'CREATE'),
                has_database_privilege(current_database(), 'CREATE'),
                EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = current_schema()::regnamespace
                    AND pg_has_role(relowner, 'MEMBER'))
                FROM pg_roles WHERE rolname = current_user
                """)
            let rights = [
                "is a superuser", "may make roles", "may make tables", "may make schemas",
                "owns tables or belongs to their owner",
            ]
            for (place, right) in rights.enumerated() where try role?.flag(place) == true { found.append(right) }
            for table in forEver where try tx.has(table: table) {
                let may = try tx.row(
                    """
                    SELECT has_table_privilege(quote_ident(\(table)), 'UPDATE, DELETE, TRUNCATE, TRIGGER')
                    OR has_any_column_privilege(quote_ident(\(table)), 'UPDATE')
                    """)
                if try may?.flag(0) == true { found.append("may change or remove rows of “\(table)”") }
            }
            return found
        }
    }

    private static func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }
}
