import Journal

/// Imports that were begun in a browser: their file while it waits, what came of them, and which families came by each.
///
/// The file, what it is called and everything that is wrong in it are sealed. A row of `import_family` says only that one
/// stream came with one import, and where it stood then.
enum ImportTables {
    static let schema = Schema(
        "moving",
        migrations: [[run, piece, problem, family], [back], [double], [ExportTables.run, ExportTables.piece]])

    /// `tick` counts up with everything that happens to it; `batches` are done with and not looked at again.
    static let run = DataTable(
        "import_run",
        [
            .blob("id"), .blob("worker"), .integer("begun_at"), .integer("changed_at"), .text("state"),
            .integer("tick"), .integer("batches"), .integer("pieces"), .integer("size"), .integer("bytes_done"),
            .integer("rows_done"), .integer("taken"), .integer("events"), .integer("came_before"), .integer("refused"),
            .integer("unallocated"), .integer("problems"), .blob("sealed"),
        ], key: ["id"], indexes: [["state", "begun_at"]])

    static let piece = DataTable(
        "import_piece", [.blob("run"), .integer("number"), .blob("sealed")], key: ["run", "number"])

    /// Problems stand some hundreds in a row; `number` is that of the first.
    static let problem = DataTable(
        "import_problem", [.blob("run"), .integer("number"), .blob("sealed")], key: ["run", "number"])

    /// A family of the file that seems to be here already, by the identity that it would have; `number` is its row. What
    /// it is called and whom it is like are sealed.
    static let double = DataTable(
        "import_double",
        [.blob("run"), .blob("stream"), .integer("number"), .integer("is_left"), .blob("sealed")],
        key: ["run", "stream"])

    /// What became of a family when its import was taken back.
    static let back = DataTable(
        "import_return", [.blob("run"), .blob("stream"), .integer("is_back")], key: ["run", "stream"])

    static let family = DataTable(
        "import_family", [.blob("run"), .blob("stream"), .integer("version")], key: ["run", "stream"],
        indexes: [["stream"]])
}
