import Journal

extension PostgresDatabase {
    /// PostgreSQL checks its pages itself where the cluster was made with checksums.
    package func faults() async throws -> [String] {
        try await read { tx in
            let isOn = try tx.row("SELECT current_setting('data_checksums')")?.text(0) == "on"
            guard isOn else { return [] }
            let row = try tx.row(
                "SELECT COALESCE(checksum_failures, 0) FROM pg_stat_database WHERE datname = current_database()")
            let failures = try row?.integer(0) ?? 0
            return failures == 0 ? [] : ["\(failures) pages of the database had a wrong checksum."]
        }
    }

    package func clock() async throws -> Int64? {
        try await read { tx in
            try tx.row("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint")?.integer(0)
        }
    }
}

extension Connection {
    /// The schema that tables are made in.
    ///
    /// - Throws: `DatabaseRefusal` where there is none, or where the server is a replica, which cannot be written.
    func schema() throws -> String {
        guard let row = try rows("SELECT current_schema(), pg_is_in_recovery()").first else {
            throw ServerFault.lost
        }
        guard try !row.flag(1) else {
            throw DatabaseRefusal("This database is a replica and cannot be written. Give the address of its primary.")
        }
        guard !row.isNull(0) else {
            throw DatabaseRefusal("The database's search_path names no schema that exists. Nothing was changed.")
        }
        return try row.text(0)
    }
}
