import Journal

/// Letters that wait to be sent. Address and text are sealed, with the key of the record they are about where there is
/// one, and go as soon as the letter has gone.
enum PostTable {
    static let schema = Schema("post", migrations: [[outbox]])

    /// `at` is when it was written, `due` when it is tried next, `ended` when it went or was given up.
    static let outbox = DataTable(
        "outbox",
        [
            .blob("id"), .blob("stream").orNull, .integer("at"), .integer("due"), .integer("tries"), .text("state"),
            .text("fault"), .integer("ended").orNull, .blob("sealed").orNull,
        ], key: ["id"], indexes: [["state", "due"]])
}
