import Journal
package import Practice

/// What every rehearsal of a restore came to.
enum RehearsalTable {
    static let schema = Schema("operations", migrations: [[rehearsal]])

    static let rehearsal = DataTable(
        "rehearsal",
        [
            .sequence("number"), .integer("at"), .integer("backup_at").orNull, .integer("took"), .integer("streams"),
            .integer("events"), .integer("access_lines"), .text("outcome"),
        ])
}

/// One rehearsal: a backup was put back into a scratch place and proved.
package struct Rehearsal: Hashable, Sendable {
    /// What came of it; stored by these names.
    package enum Outcome: String, CaseIterable, Sendable {
        case inOrder
        /// There is no backup.
        case noBackup
        /// Its files are not those that were saved, or could not be put back.
        case unreadable
        /// The record in it is not as it was written.
        case damaged
        /// The master key in use does not open it.
        case otherKey
        /// It is as it was written, and some record or page of it cannot be opened all the same.
        case notOpened
    }

    /// The milliseconds after which one is overdue, where one is wanted every so many days (assurance 137).
    static func latest(every days: Int) -> Int64 { Int64(days + 1) * 86_400_000 }

    package var at: Moment
    package var backupAt: Moment?
    /// Milliseconds from the first byte to the proof.
    package var took: Int64
    package var streams = 0
    package var events = 0
    package var accessLines = 0
    package var outcome: Outcome
}

/// The rehearsals that an installation remembers.
package struct Rehearsals: Sendable {
    let journal: Journal

    package func last() async throws -> Rehearsal? {
        try await journal.database.read { tx in
            let row = try tx.row(
                """
                SELECT at, backup_at, took, streams, events, access_lines, outcome FROM rehearsal
                ORDER BY number DESC LIMIT 1
                """)
            return try row.map { row in
                Rehearsal(
                    at: Moment(milliseconds: try row.integer(0)),
                    backupAt: row.isNull(1) ? nil : Moment(milliseconds: try row.integer(1)),
                    took: try row.integer(2), streams: Int(try row.integer(3)), events: Int(try row.integer(4)),
                    accessLines: Int(try row.integer(5)),
                    outcome: Rehearsal.Outcome(rawValue: try row.text(6)) ?? .unreadable)
            }
        }
    }

    /// Did none go well for too long? That is a day longer than one may be due; for one every night, 48 hours. Before the
    /// first one it is counted from when the installation was founded.
    func isOverdue(every days: Int, now: Moment) async throws -> Bool {
        guard days > 0 else { return false }
        let well = Rehearsal.Outcome.inOrder.rawValue
        let since = try await journal.database.read { tx in
            let last = try tx.row("SELECT at FROM rehearsal WHERE outcome = \(well) ORDER BY number DESC LIMIT 1")
            return try last?.integer(0)
                ?? tx.row("SELECT at FROM event WHERE stream = \(Office.authorityID) AND version = 1")?.integer(0)
        }
        return since.map { now.milliseconds - $0 > Rehearsal.latest(every: days) } ?? false
    }

    /// Remembers a rehearsal, with a machine's line in the access log.
    func note(_ rehearsal: Rehearsal, line: AccessLine) async throws {
        let log = journal.access
        try await journal.database.write { tx in
            try tx.run(
                """
                INSERT INTO rehearsal (at, backup_at, took, streams, events, access_lines, outcome)
                VALUES (\(rehearsal.at.milliseconds), \(rehearsal.backupAt?.milliseconds), \(rehearsal.took), \
                \(rehearsal.streams), \(rehearsal.events), \(rehearsal.accessLines), \(rehearsal.outcome.rawValue))
                """)
            try log.write([line], in: tx)
        }
    }
}
