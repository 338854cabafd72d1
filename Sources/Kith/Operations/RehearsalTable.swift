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
    }

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
