/// A set of tables under one name, and how a database is brought to them.
///
/// Migrations are numbered, only go forward, and each runs in one transaction. Index tables are not migrated: they are
/// dropped and filled anew whenever their shape changes.
package struct Schema: Sendable {
    package let name: String
    private let migrations: [[DataTable]]

    package init(_ name: String, migrations: [[DataTable]]) {
        self.name = name
        self.migrations = migrations
    }

    /// The tables whose rows are for ever.
    package var forEver: [String] { migrations.joined().filter(\.isAppendOnly).map(\.name) }

    /// All tables, in the order in which they were made.
    package var tables: [DataTable] { Array(migrations.joined()) }

    /// The same as it was at an older version.
    package func asOf(version: Int) -> Schema { Schema(name, migrations: Array(migrations.prefix(version))) }

    /// What the newest migration leaves.
    package var version: Int { migrations.count }

    /// The journal's own tables.
    package static let journal = Schema(
        "journal",
        migrations: [
            [setting, secret, stream, streamKey, event, body, command, access, accessBatch, draft, checkpoint],
            [checkpointLine, turn],
            [unwitnessed, deed],
        ])

    static let setting = DataTable("setting", [.text("name"), .text("value")], key: ["name"])
    static let secret = DataTable("secret", [.text("name"), .blob("wrapped")], key: ["name"])
    static let stream = DataTable(
        "stream",
        [
            .blob("id"), .text("kind"), .integer("version"), .blob("head"), .integer("changed_at"),
            .integer("witnessed"),
        ], key: ["id"])
    static let streamKey = DataTable("stream_key", [.blob("stream"), .blob("wrapped")], key: ["stream"])
    static let event = DataTable(
        "event",
        [
            .sequence("seq"), .blob("stream"), .integer("version"), .blob("id"), .integer("at"), .blob("actor"),
            .text("kind"), .blob("digest"), .blob("hash"),
        ], unique: [["stream", "version"]], appendOnly: true)
    static let body = DataTable("body", [.integer("event"), .blob("sealed")], key: ["event"], appendOnly: true)
    static let command = DataTable(
        "command",
        [.blob("id"), .blob("actor"), .blob("digest"), .blob("stream"), .integer("version"), .blob("answer")],
        key: ["id"])
    static let access = DataTable(
        "access",
        [
            .sequence("seq"), .text("node"), .integer("batch"), .integer("at"), .blob("actor").orNull,
            .blob("session").orNull, .text("role"), .text("source"), .text("action"), .text("part"),
            .blob("stream").orNull, .blob("shown").orNull, .blob("sealed").orNull, .text("outcome"),
        ], indexes: [["stream", "at"], ["actor", "at"], ["node", "batch"]], appendOnly: true)
    static let accessBatch = DataTable(
        "access_batch", [.text("node"), .integer("number"), .integer("lines"), .blob("hash")],
        key: ["node", "number"], appendOnly: true)
    static let draft = DataTable(
        "draft",
        [
            .blob("owner"), .text("form"), .blob("stream").orNull, .integer("base"), .integer("at"), .blob("sealed"),
        ], key: ["owner", "form"], indexes: [["stream"]])
    static let checkpoint = DataTable(
        "checkpoint", [.integer("number"), .integer("at"), .blob("hash")], key: ["number"], appendOnly: true)
    /// A checkpoint as it stands in the files of the nodes, signature and all.
    static let checkpointLine = DataTable(
        "checkpoint_line", [.integer("number"), .text("line")], key: ["number"], appendOnly: true)
    /// Who does a piece of work that the nodes share; `count` goes up while the holder lives.
    static let turn = DataTable("turn", [.text("name"), .text("holder"), .integer("count")], key: ["name"])
    /// Streams that changed since a checkpoint named them.
    static let unwitnessed = DataTable("unwitnessed", [.blob("stream")], key: ["stream"])
    /// Changes that were made, by the identity with which each is made once.
    static let deed = DataTable("deed", [.blob("id")], key: ["id"])

    /// The number of the last migration that a database has had; 0 for an empty one.
    ///
    /// - Throws: `StorageFault.unfinishedCopy` where rows are missing, so that nobody works with them.
    package func version(of database: some Database) async throws -> Int {
        let row = "schema.\(name)"
        return try await database.read { tx in
            guard try tx.has(table: Self.setting.name) else { return 0 }
            guard try !Transfer.isUnfinished(tx) else { throw StorageFault.unfinishedCopy }
            guard let found = try tx.row("SELECT value FROM setting WHERE name = \(row)")
            else { return 0 }
            return Int(try found.text(0)) ?? 0
        }
    }

    /// Brings the database to `version`, one transaction a step.
    ///
    /// - Throws: `StorageFault.newerSchema` where a newer Kith wrote it, `olderSchema` where the tables belong to another
    ///   role; then nothing is changed.
    package func migrate(_ database: some Database) async throws {
        let found = try await version(of: database)
        guard found <= version else { throw StorageFault.newerSchema(found: found, known: version) }
        guard found < version else { return }
        guard database.ownsTables else { throw StorageFault.olderSchema(found: found, known: version) }
        let row = "schema.\(name)"
        for number in found..<version {
            try await database.write { tx in
                for table in migrations[number] { try tx.create(table) }
                try tx.run("DELETE FROM setting WHERE name = \(row)")
                try tx.run("INSERT INTO setting (name, value) VALUES (\(row), \(String(number + 1)))")
            }
        }
    }
}

/// Small named values that the machinery keeps, such as the schema's number or whether this is a demo.
package struct Settings: Sendable {
    private let database: any Database

    package init(_ database: any Database) {
        self.database = database
    }

    package subscript(name: String) -> String? {
        get async throws {
            try await database.read { tx in
                try tx.row("SELECT value FROM setting WHERE name = \(name)")?.text(0)
            }
        }
    }

    package func set(_ name: String, to value: String) async throws {
        try await database.write { tx in try Self.set(name, to: value, in: tx) }
    }

    /// Sets a value in a transaction that is under way.
    package static func set(_ name: String, to value: String, in tx: any Writing) throws {
        try tx.send("DELETE FROM setting WHERE name = \(name)")
        try tx.send("INSERT INTO setting (name, value) VALUES (\(name), \(value))")
    }
}
