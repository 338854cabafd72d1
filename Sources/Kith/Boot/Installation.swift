package import Journal
import Practice

/// Opens an installation: brings the database up to date, opens its keys, fills its index tables.
package enum Installation {
    package static let schemas = [
        Schema.journal, AccountTables.schema, MeetingTables.schema, RehearsalTable.schema, PostTable.schema,
        ReferralTables.schema, ImportTables.schema, AccessTokenTable.schema, AccessTables.schema,
        CopyLinks.schema,
    ]

    /// The tables whose rows nobody changes or removes.
    package static var forEver: [String] { schemas.flatMap(\.forEver) }

    /// Makes and changes tables, for a database where another role than the application's owns them. Needs no key: index
    /// tables that had to be made again are filled when the application opens them.
    ///
    /// `beforeChange` makes a verified copy; called only when records exist and tables must change.
    package static func migrate(
        _ database: some Database, beforeChange: () async throws -> Void = {}
    ) async throws {
        try await makeTables(database, beforeChange: beforeChange)
        try await makeIndexes(database)
    }

    /// Moves the record into an empty database, which has empty index tables afterwards, and proves that the rows are
    /// the same. Throws `Transfer.Fault` or `StorageFault`.
    @discardableResult package static func copy(
        _ source: any Database, into target: any Database
    ) async throws -> [Transfer.Part] {
        let parts = try await Transfer(from: source, to: target, schemas: schemas).run()
        if try await isCurrent(target) { try await makeIndexes(target) }
        return parts
    }

    private static func isCurrent(_ database: some Database) async throws -> Bool {
        for schema in schemas where try await schema.version(of: database) != schema.version { return false }
        return true
    }

    /// One copy for all that changes, also where only one of several schemas does.
    private static func makeTables(_ database: some Database, beforeChange: () async throws -> Void) async throws {
        for schema in schemas {
            let found = try await schema.version(of: database)
            guard found <= schema.version else {
                throw StorageFault.newerSchema(found: found, known: schema.version)
            }
        }
        let hasRecords = try await Schema.journal.version(of: database) > 0
        guard hasRecords, database.ownsTables, try await !isCurrent(database) else {
            for schema in schemas { try await schema.migrate(database) }
            return
        }
        try await beforeChange()
        let ends = try await RecordEnds.read(database)
        for schema in schemas { try await schema.migrate(database) }
        let missing = try await ends.missing(in: database)
        guard missing == 0 else { throw RecordChanged(missing: missing) }
    }

    /// Chains do not end any more where they ended before the tables changed.
    package struct RecordChanged: Error, Hashable, Sendable {
        package var missing: Int
    }

    private static let indexes: [(kind: String, tables: [DataTable])] = [
        (Family.kind, FamilyIndex.tables.map(\.table)), (Meeting.kind, MeetingTables.indexes.map(\.table)),
        (Referral.kind, [ReferralTables.referrals.table]),
    ]

    private static func makeIndexes(_ database: some Database) async throws {
        for (kind, tables) in indexes { try await IndexTables.make(tables, of: kind, in: database) }
    }

    /// What `migrate` would do, in sentences; changes nothing.
    package static func plan(_ database: some Database) async throws -> [String] {
        var lines: [String] = []
        for schema in schemas {
            let found = try await schema.version(of: database)
            guard found <= schema.version else {
                throw StorageFault.newerSchema(found: found, known: schema.version)
            }
            if found < schema.version { lines.append("Tables of \(schema.name): \(found) to \(schema.version).") }
        }
        guard try await Schema.journal.version(of: database) > 0 else { return lines }
        for (kind, tables) in indexes where try await !IndexTables.stand(tables, of: kind, in: database) {
            lines.append("Index tables of \(kind): made anew, filled by the first node. Stop all nodes first.")
        }
        return lines.isEmpty ? ["Nothing: the tables are up to date."] : lines
    }

    /// `beforeMigration` makes a verified backup; called only when records exist and tables must change.
    /// Throws `StorageFault` with the reason why it must not be opened.
    package static func open(
        _ database: some Database, master: MasterKey, next: MasterKey? = nil, node: String = "main",
        surroundings: Surroundings = .real, options: Office.Options = .init(),
        beforeMigration: () async throws -> Void = {}
    ) async throws -> Office {
        try await makeTables(database, beforeChange: beforeMigration)
        let journal = try await Journal(database: database, master: master, next: next, node: node)
        try await refuseMixing(journal, isDemo: options.isDemo)
        let office = Office(journal, surroundings: surroundings, options: options)
        try await office.families.prepareIndexes()
        try await office.meetings.prepareIndexes()
        try await office.referrals.prepareIndexes()
        try await office.foundAuthority()
        try await office.bringRolesUpToDate()
        return office
    }

    /// Are the tables at least those that this program knows? Newer ones have tables added, so nodes of the version before
    /// go on until their turn to be replaced.
    static func isUpToDate(_ database: any Database) async throws -> Bool {
        for schema in schemas where try await schema.version(of: database) < schema.version { return false }
        return true
    }

    /// Opens an installation for a command, whichever mode it is in, and changes nothing.
    package static func openBeside(
        _ database: some Database, master: MasterKey, next: MasterKey? = nil
    ) async throws -> Office {
        for schema in schemas {
            let found = try await schema.version(of: database)
            guard found <= schema.version else {
                throw StorageFault.newerSchema(found: found, known: schema.version)
            }
            guard found == schema.version else {
                throw StorageFault.olderSchema(found: found, known: schema.version)
            }
        }
        return Office(try await Journal(database: database, master: master, next: next))
    }

    /// Invented people and real ones never share a folder.
    private static func refuseMixing(_ journal: Journal, isDemo: Bool) async throws {
        let found = try await journal.settings["mode"]
        let wanted = isDemo ? "demo" : "real"
        guard let found else { return try await journal.settings.set("mode", to: wanted) }
        guard found == wanted else { throw isDemo ? Mixing.demoOnRealFolder : Mixing.realOnDemoFolder }
    }

    /// Why a folder was refused.
    package enum Mixing: Error, Hashable, Sendable {
        case demoOnRealFolder
        case realOnDemoFolder
    }
}

extension Office {
    /// The first run names the authority and gives it the built-in service areas.
    fileprivate func foundAuthority() async throws {
        guard try await authorities.load(Self.authorityID) == nil else { return }
        let today = Clock.day(of: surroundings.now())
        let name = isDemo ? "Cwm Afon and Hartside (demonstration)" : "Our authority"
        _ = try await authorities.change(Self.authorityID, by: ownCommand(), access: ownLine("authority")) { kept in
            Decision(try kept.record.found(name: name, elementsFrom: today.adding(days: -365)), answer: "")
        }
    }

    /// A command that the program gives itself.
    func ownCommand() -> Command {
        Command(id: surroundings.newID(), actor: 0, at: surroundings.now().milliseconds, fields: [])
    }

    func ownLine(_ part: String, outcome: String = "done") -> AccessLine {
        AccessLine(
            at: surroundings.now().milliseconds, actor: nil, session: nil, role: "", source: "",
            action: "admin", part: part, outcome: outcome)
    }

    /// On a fresh installation: the roles that most authorities begin with, and a one-time code with which the first
    /// administrator sets a password (assurance 76).
    ///
    /// - Returns: nil where somebody has an account already.
    package func firstAdministratorCode() async throws -> (name: String, code: String)? {
        // A start looks at two accounts at most, however many there are.
        guard try await accounts.areFew() else { return nil }
        let staff = try await accounts.everybody()
        let unfinished = staff.accounts.count == 1 ? staff.accounts.values.first : nil
        guard staff.accounts.isEmpty || unfinished?.profile.login == "administrator" else { return nil }
        if let unfinished, try await accounts.hasPassword(unfinished.id) { return nil }
        if staff.roles.isEmpty { try await makeFirstRoles() }
        let id = unfinished?.id ?? Worker.ID(surroundings.newID())
        if unfinished == nil {
            guard
                let role = try await accounts.everybody().roles.values
                    .first(where: { $0.capabilities.contains(.manageAccounts) })
            else { return nil }
            let profile = Account.Profile(login: "administrator", name: "First administrator", job: "")
            try await accounts.keep(
                Account(id: id, profile: profile, role: role.id, teams: [], isClosed: false), line: ownLine("account"))
        }
        return ("administrator", try await accounts.makeCode(for: id, line: ownLine("code")))
    }
}
