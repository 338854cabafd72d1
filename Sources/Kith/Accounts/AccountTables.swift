import Journal

/// The tables of accounts, roles, teams and sessions. They are machinery, not record: rows change, and every change
/// leaves a line in the access log.
enum AccountTables {
    static let schema = Schema(
        "accounts",
        migrations: [
            [role, team, account, accountTeam, password, code, session, throttle],
            [secondFactor, recoveryCode, signInStep],
            [AccountChanges.table],
        ])

    static let role = DataTable(
        "role",
        [.blob("id"), .text("english"), .text("welsh"), .text("capabilities"), .integer("retired")], key: ["id"])
    static let team = DataTable(
        "team", [.blob("id"), .text("name"), .integer("retired")], key: ["id"])
    /// `login` is a keyed token of the sign-in name, `profile` the sealed names.
    static let account = DataTable(
        "account",
        [
            .blob("id"), .blob("login"), .blob("profile"), .blob("role"), .integer("closed"), .integer("made_at"),
        ], key: ["id"], unique: [["login"]])
    static let accountTeam = DataTable(
        "account_team", [.blob("account"), .blob("team")], key: ["account", "team"], indexes: [["team"]])
    static let password = DataTable(
        "password", [.blob("account"), .blob("salt"), .blob("hash"), .integer("changed_at")], key: ["account"])
    /// One-time codes to set a first or a new password.
    static let code = DataTable(
        "sign_in_code", [.blob("account"), .blob("hash"), .integer("expires_at")], key: ["account"])
    static let session = DataTable(
        "session",
        [
            .blob("id"), .blob("token"), .blob("account"), .integer("started_at"), .integer("seen_at"),
            .text("source"), .text("browser"),
        ], key: ["id"], unique: [["token"]], indexes: [["account"]])
    /// `sealed` is the secret under the accounts' key, `last_step` the newest 30 seconds whose code was used.
    static let secondFactor = DataTable(
        "second_factor",
        [
            .blob("account"), .text("state"), .blob("sealed"), .integer("at"), .blob("by_whom").orNull,
            .integer("last_step"),
        ], key: ["account"])
    /// `hash` is keyed.
    static let recoveryCode = DataTable(
        "recovery_code", [.blob("account"), .blob("hash"), .integer("used_at").orNull], key: ["account", "hash"])
    /// Between the password and the code; `token` is a hash.
    static let signInStep = DataTable(
        "sign_in_step", [.blob("token"), .blob("account"), .integer("until_at")], key: ["token"])
    /// `failures` are the wrong tries that were remembered at `last_at`.
    static let throttle = DataTable(
        "throttle", [.blob("whom"), .integer("failures"), .integer("last_at")], key: ["whom"])
}
