import Journal

/// Exports of everything that somebody asked for in a browser, and their files while they wait. Why, for whom, what the
/// second person said, and the file itself are sealed.
enum ExportTables {
    static let run = DataTable(
        "export_run",
        [
            .blob("id"), .blob("worker"), .integer("asked_at"), .integer("until_at"), .text("state"),
            .integer("tick"), .integer("families"), .integer("looked"), .integer("taken"), .integer("events"),
            .integer("restricted_out"), .integer("own_out"), .integer("pieces"), .integer("size"), .blob("wish"),
            .blob("decision").orNull,
        ], key: ["id"], indexes: [["state", "asked_at"]])

    static let piece = DataTable(
        "export_piece", [.blob("run"), .integer("number"), .blob("sealed")], key: ["run", "number"])
}
