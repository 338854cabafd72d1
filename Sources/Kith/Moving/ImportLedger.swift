import Foundation
import Journal
import Practice

/// Notes how far an import is, in the transaction that brings its families in: whatever ends it, what is noted is what is
/// here.
struct ImportLedger: Sendable {
    /// Somebody stopped it, or another node is at it: what was about to be written is not.
    struct Stopped: Error {}

    /// So many problems are kept in words; the others are counted.
    static let mostKept = 100_000
    private static let together = 500

    let shelf: ImportShelf
    let run: ImportRun
    /// Which node works at shared things.
    let turn: Turn?
    /// Hears the number of each batch before it is noted; what it throws ends the import as a crash would.
    var check: @Sendable (Int) throws -> Void = { _ in }

    /// What one batch came to, with all before it.
    struct Entry: Sendable {
        var batches: Int
        var rows: Int
        var read: Int
        var report: ImportReport
        /// What was wrong in this batch, and how much in those before it.
        var problems: [ImportProblem]
        var earlier: Int
        /// The families that come in with it: stream and version.
        var families: [(stream: UInt128, version: Int)]
        /// Those that seem to be here already.
        var doubles: [(stream: UInt128, double: ImportDouble)] = []
    }

    /// - Throws: `Stopped` where the import is not to go on.
    func note(_ entry: Entry, in tx: any Writing) throws {
        try turn?.confirm(in: tx)
        try check(entry.batches)
        let report = entry.report
        let tick = run.tick + entry.batches
        let noted = try tx.run(
            """
            UPDATE import_run SET tick = \(tick), batches = \(entry.batches), rows_done = \(entry.rows),
            bytes_done = \(entry.read), taken = \(report.taken), events = \(report.events),
            came_before = \(report.before), refused = \(report.refused), unallocated = \(report.unallocated),
            problems = \(entry.earlier + entry.problems.count), changed_at = \(shelf.surroundings.now().milliseconds)
            WHERE id = \(run.id.value) AND state = \(run.state.rawValue)
            """)
        guard noted == 1 else { throw Stopped() }
        for family in entry.families {
            try tx.send(
                """
                INSERT INTO import_family (run, stream, version)
                VALUES (\(run.id.value), \(family.stream), \(family.version))
                """)
        }
        try keep(entry, in: tx)
        if run.state == .checking { try keep(entry.doubles, in: tx) }
        try tx.announce(run.id.value, version: tick)
    }

    private func keep(_ entry: Entry, in tx: any Writing) throws {
        // Noted twice where nobody knew whether the first time was done.
        try tx.run("DELETE FROM import_problem WHERE run = \(run.id.value) AND number >= \(entry.earlier)")
        var number = entry.earlier
        var left = entry.problems.prefix(max(0, Self.mostKept - entry.earlier))
        while !left.isEmpty {
            let some = left.prefix(Self.together).map(ToldProblem.init)
            left = left.dropFirst(some.count)
            let sealed = try shelf.key(of: run.id).seal(
                Array(try JSONEncoder().encode(some)), for: ImportShelf.place(ofProblem: number, in: run.id))
            try tx.send(
                """
                INSERT INTO import_problem (run, number, sealed) VALUES (\(run.id.value), \(number), \(sealed))
                """)
            number += some.count
        }
    }

    /// What seems to be here already stays out, until somebody says otherwise.
    private func keep(_ doubles: [(stream: UInt128, double: ImportDouble)], in tx: any Writing) throws {
        for (stream, double) in doubles {
            let sealed = try shelf.key(of: run.id).seal(
                Array(try JSONEncoder().encode(double)), for: ImportShelf.place(ofDouble: stream, in: run.id))
            try tx.send(
                """
                INSERT INTO import_double (run, stream, number, is_left, sealed)
                VALUES (\(run.id.value), \(stream), \(double.row), 1, \(sealed))
                ON CONFLICT (run, stream) DO NOTHING
                """)
        }
    }

    /// After the commit: whoever looks at the import is told.
    func told(_ entry: Entry) { shelf.journal.tell(run.id.value, version: run.tick + entry.batches) }

    /// All of it is done. What came in needs its file no longer.
    func finish() async throws {
        let (id, state) = (run.id.value, run.state)
        let end: ImportRun.State = state == .checking ? .checked : .done
        try await shelf.journal.database.write { tx in
            if end == .done { try tx.run("DELETE FROM import_piece WHERE run = \(id)") }
            let pieces = end == .done ? 0 : run.pieces
            try tx.run(
                """
                UPDATE import_run SET state = \(end.rawValue), pieces = \(pieces), bytes_done = size, tick = tick + 1
                WHERE id = \(id) AND state = \(state.rawValue)
                """)
        }
        try await tell()
    }

    /// It cannot be read at all.
    func giveUp() async throws {
        _ = try await shelf.move(run.id, from: run.state, to: .unreadable, line: nil)
    }

    private func tell() async throws {
        guard let now = try await shelf.run(run.id) else { return }
        try await shelf.journal.database.write { tx in try tx.announce(now.id.value, version: now.tick) }
        shelf.journal.tell(now.id.value, version: now.tick)
    }
}
