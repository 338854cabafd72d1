import Foundation
import Journal
import Practice

/// Keeps imports that were begun in a browser.
struct ImportShelf: Sendable {
    /// A file that nobody brings in, and what was wrong in one that came in, are thrown away after so long.
    static let patience: Int64 = 14 * 86_400_000

    let journal: Journal
    let surroundings: Surroundings

    private var database: any Database { journal.database }
    private var now: Moment { surroundings.now() }

    /// The key of one import.
    func key(of run: ImportRun.ID) -> SealingKey {
        var place = Canonical()
        place.append("import")
        place.append(run.value)
        return journal.keys[.drafts].derived(for: place)
    }

    // MARK: The file arrives

    func begin(_ run: ImportRun) async throws {
        let sealed = try key(of: run.id).seal(
            Array(try JSONEncoder().encode([run.source, run.file])), for: name(of: run.id))
        let at = run.begun.milliseconds
        try await database.write { tx in
            try tx.run(
                """
                INSERT INTO import_run (id, worker, begun_at, changed_at, state, tick, batches, pieces, size, bytes_done, \
                rows_done, taken, events, came_before, refused, unallocated, problems, sealed)
                VALUES (\(run.id.value), \(run.by.value), \(at), \(at), \(run.state.rawValue), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, \
                0, 0, \(sealed))
                """)
        }
    }

    func keep(_ piece: [UInt8], as number: Int, of run: ImportRun.ID) async throws {
        let sealed = try key(of: run).seal(piece, for: SealedSpool.place(of: number, in: run))
        try await database.write { tx in
            try tx.run(
                "INSERT INTO import_piece (run, number, sealed) VALUES (\(run.value), \(number), \(sealed))")
        }
    }

    /// The whole file is here: it waits to be looked through.
    func arrived(_ run: ImportRun.ID, pieces: Int, size: Int64, line: AccessLine) async throws {
        let (now, log) = (now.milliseconds, journal.access)
        try await database.write { tx in
            try tx.run(
                """
                UPDATE import_run SET state = 'checking', pieces = \(pieces), size = \(size), changed_at = \(now), tick = 1
                WHERE id = \(run.value) AND state = 'arriving'
                """)
            try log.write([line], in: tx)
        }
    }

    /// Throws everything of it away, but for which families came by it.
    func forget(_ run: ImportRun.ID, line: AccessLine? = nil) async throws {
        let log = journal.access
        try await database.writeOnceOrTwice { tx in
            try Self.throwAway(run, in: tx)
            try tx.run("DELETE FROM import_run WHERE id = \(run.value)")
            if let line { try log.write([line], in: tx) }
        }
    }

    /// Throws the file away, and what was wrong in it. Where families came by it, it is remembered that they did.
    func throwFileAway(_ run: ImportRun, line: AccessLine) async throws {
        guard run.state == .stopped, run.report.taken > 0 else { return try await forget(run.id, line: line) }
        let log = journal.access
        try await database.writeOnceOrTwice { tx in
            try Self.throwAway(run.id, in: tx)
            try tx.run(
                """
                UPDATE import_run SET state = 'done', pieces = 0, tick = tick + 1 WHERE id = \(run.id.value)
                AND state = 'stopped'
                """)
            try log.write([line], in: tx)
        }
    }

    private static func throwAway(_ run: ImportRun.ID, in tx: any Writing) throws {
        try tx.run("DELETE FROM import_piece WHERE run = \(run.value)")
        try tx.run("DELETE FROM import_problem WHERE run = \(run.value)")
        try tx.run("DELETE FROM import_double WHERE run = \(run.value)")
    }

    // MARK: What is there

    /// The newest imports first.
    func newest() async throws -> [ImportRun] {
        let rows = try await database.ask("SELECT id FROM import_run ORDER BY begun_at DESC LIMIT 50")
        var runs: [ImportRun] = []
        for row in rows {
            if let run = try await run(ID(try row.identity(0))) { runs.append(run) }
        }
        return runs
    }

    func run(_ id: ImportRun.ID) async throws -> ImportRun? {
        try await database.ask(Self.query(of: id)).first.map(read)
    }

    /// The one that the program is to work at next.
    func next() async throws -> ImportRun? {
        let row = try await database.ask(
            """
            SELECT id FROM import_run WHERE state = 'checking' OR state = 'bringing' OR state = 'returning'
            ORDER BY begun_at LIMIT 1
            """)
        guard let row = row.first else { return nil }
        return try await run(ID(try row.identity(0)))
    }

    // MARK: What somebody decides

    /// Begins to bring in what was checked, or goes on with what was stopped; or stops it.
    ///
    /// - Returns: false where it is in another state by now.
    func move(_ run: ImportRun.ID, from: ImportRun.State, to: ImportRun.State, line: AccessLine?) async throws -> Bool {
        let (now, log) = (now.milliseconds, journal.access)
        let isFirst = from == .checked
        let tick = try await database.write { tx -> Int64? in
            let moved = try tx.run(
                """
                UPDATE import_run SET state = \(to.rawValue), tick = tick + 1, changed_at = \(now)
                WHERE id = \(run.value) AND state = \(from.rawValue)
                """)
            guard moved == 1 else { return nil }
            if isFirst { try Self.startAgain(run, in: tx) }
            if let line { try log.write([line], in: tx) }
            let tick = try tx.row("SELECT tick FROM import_run WHERE id = \(run.value)")?.integer(0) ?? 0
            try tx.announce(run.value, version: Int(tick))
            return tick
        }
        if let tick { journal.tell(run.value, version: Int(tick)) }
        return tick != nil
    }

    /// What the check counted is counted anew while the families come in.
    private static func startAgain(_ run: ImportRun.ID, in tx: any Writing) throws {
        try tx.run("DELETE FROM import_problem WHERE run = \(run.value)")
        try tx.run(
            """
            UPDATE import_run SET batches = 0, bytes_done = 0, rows_done = 0, taken = 0, events = 0, came_before = 0,
            refused = 0, unallocated = 0, problems = 0 WHERE id = \(run.value)
            """)
    }

    /// Throws away what nobody needs any more.
    func tidy() async throws {
        let before = now.milliseconds - Self.patience
        let old = try await database.ask(
            """
            SELECT id, state FROM import_run
            WHERE changed_at < \(before) AND pieces >= 0 AND state <> 'checking' AND state <> 'bringing' AND state <> 'returning'
            """)
        for row in old {
            let id = ImportRun.ID(try row.identity(0))
            let isKept = ImportRun.State(rawValue: try row.text(1))?.isOver == true
            if !isKept { try await forget(id) }
            if isKept {
                try await database.write { tx in
                    try Self.throwAway(id, in: tx)
                    try tx.run("UPDATE import_run SET pieces = -1 WHERE id = \(id.value)")
                }
            }
        }
    }
}

extension ImportShelf {
    private static func query(of id: ImportRun.ID) -> Query {
        """
        SELECT id, worker, begun_at, changed_at, state, tick, batches, pieces, size, bytes_done, rows_done, taken, events, \
        came_before, refused, unallocated, problems, sealed FROM import_run WHERE id = \(id.value)
        """
    }

    private func read(_ row: ResultRow) throws -> ImportRun {
        let id = ImportRun.ID(try row.identity(0))
        let names = try JSONDecoder().decode(
            [String].self, from: Data(try key(of: id).open(try row.blob(17), for: name(of: id))))
        guard names.count == 2 else { throw StorageFault.unreadable }
        var run = ImportRun(
            id: id, by: ID(try row.identity(1)), at: Moment(milliseconds: try row.integer(2)), source: names[0],
            file: names[1])
        run.changed = Moment(milliseconds: try row.integer(3))
        run.state = ImportRun.State(rawValue: try row.text(4)) ?? .unreadable
        run.tick = Int(try row.integer(5))
        run.batches = Int(try row.integer(6))
        run.pieces = max(0, Int(try row.integer(7)))
        (run.size, run.read) = (try row.integer(8), try row.integer(9))
        run.rows = Int(try row.integer(10))
        run.report.taken = Int(try row.integer(11))
        run.report.events = Int(try row.integer(12))
        run.report.before = Int(try row.integer(13))
        run.report.refused = Int(try row.integer(14))
        run.report.unallocated = Int(try row.integer(15))
        run.problems = Int(try row.integer(16))
        run.report.isDry = run.state == .checking || run.state == .checked
        return run
    }

    private func name(of run: ImportRun.ID) -> Canonical {
        var place = Canonical()
        place.append("import name")
        place.append(run.value)
        return place
    }
}

extension ImportShelf {
    /// The file as it lies here, for the machine that takes it in.
    func spool(_ run: ImportRun) async throws -> SealedSpool {
        let spool = try SealedSpool(key: key(of: run.id)) { SealedSpool.place(of: $0, in: run.id) }
        for number in 0..<run.pieces {
            let row = try await database.ask(
                "SELECT sealed FROM import_piece WHERE run = \(run.id.value) AND number = \(number)")
            guard let row = row.first else { throw StorageFault.unreadable }
            try spool.add(try row.blob(0), as: number)
        }
        return spool
    }

    /// What is wrong in it, some hundreds after the one numbered `last`.
    func problems(_ run: ImportRun.ID, after last: Int) async throws -> (first: Int, problems: [ToldProblem])? {
        let row = try await database.ask(
            """
            SELECT number, sealed FROM import_problem WHERE run = \(run.value) AND number > \(last) ORDER BY number LIMIT 1
            """)
        guard let row = row.first else { return nil }
        let number = Int(try row.integer(0))
        let plain = try key(of: run).open(try row.blob(1), for: Self.place(ofProblem: number, in: run))
        return (number, try JSONDecoder().decode([ToldProblem].self, from: Data(plain)))
    }

    static func place(ofProblem number: Int, in run: ImportRun.ID) -> Canonical {
        var place = Canonical()
        place.append("import problem")
        place.append(run.value)
        place.append(Int64(number))
        return place
    }
}
