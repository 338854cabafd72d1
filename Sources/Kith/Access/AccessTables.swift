import Journal

/// Who was let into which record for how long, beside what the records themselves say. Machinery, not record: every
/// step also leaves a line in the access log, which nobody can change.
enum AccessTables {
    static let schema = Schema("access", migrations: [[emergency], [kin], [purpose, lookedAt], [opening]])

    /// `sealed` holds why, `finding` what was found when somebody looked at it; both under the audit's key.
    static let emergency = DataTable(
        "emergency",
        [
            .blob("id"), .blob("account"), .blob("stream"), .integer("at"), .integer("until_at"),
            .integer("ended_at").orNull, .blob("lead").orNull, .integer("seen_at").orNull,
            .integer("reviewed_at").orNull, .blob("reviewed_by").orNull, .blob("sealed"), .blob("finding").orNull,
        ], key: ["id"], indexes: [["account", "until_at"], ["lead", "at"], ["until_at"], ["reviewed_at", "at"]])

    /// Whose own or relatives' records are closed: a family, or a declared person, sealed under the accounts' key.
    static let kin = DataTable(
        "kin", [.blob("id"), .blob("account"), .blob("stream").orNull, .blob("sealed").orNull, .integer("at")],
        key: ["id"], indexes: [["account"]])

    /// Why somebody who does not work with a family last opened its record.
    static let purpose = DataTable(
        "purpose", [.blob("account"), .blob("stream"), .integer("at"), .text("purpose")], key: ["account", "stream"])

    /// What somebody, or a token, opened or searched within the last hour; and, under a kind of its own, when they last
    /// reached a limit.
    static let opening = DataTable(
        "opening", [.blob("whom"), .text("kind"), .blob("thing"), .integer("at")], key: ["whom", "kind", "thing"])

    /// Unusual openings that somebody looked at: one worker and one sign in the week that begins on `week`.
    static let lookedAt = DataTable(
        "looked_at",
        [
            .blob("account"), .text("sign"), .integer("week"), .integer("at"), .blob("by_whom"), .blob("finding"),
        ], key: ["account", "sign", "week"])
}
