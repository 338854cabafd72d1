import Foundation
import Journal
import Practice

/// Keeps the exports of everything that were asked for in a browser.
struct ExportShelf: Sendable {
    let journal: Journal
    let surroundings: Surroundings

    private var database: any Database { journal.database }
    private var now: Moment { surroundings.now() }

    /// The key of one export.
    private func key(of run: ExportRun.ID) -> SealingKey {
        journal.keys[.drafts].derived(for: Self.place("export", run))
    }

    private static func place(_ what: String, _ run: ExportRun.ID, _ number: Int = 0) -> Canonical {
        var place = Canonical()
        place.append(what)
        place.append(run.value)
        place.append(Int64(number))
        return place
    }

    private func sealed(_ value: some Encodable, _ what: String, _ run: ExportRun.ID) throws -> [UInt8] {
        try key(of: run).seal(Array(try JSONEncoder().encode(value)), for: Self.place(what, run))
    }

    private func opened<Value: Decodable>(_ sealed: [UInt8], _ what: String, _ run: ExportRun.ID) throws -> Value {
        let plain = try key(of: run).open(sealed, for: Self.place(what, run))
        return try JSONDecoder().decode(Value.self, from: Data(plain))
    }

    // MARK: What somebody decides

    /// Somebody asks.
    ///
    /// - Returns: false where they have one under way already.
    func ask(_ run: ExportRun, line: AccessLine) async throws -> Bool {
        let (log, wish) = (journal.access, try sealed(run.wish, "export wish", run.id))
        return try await database.write { tx in
            let own = try tx.row(
                """
                SELECT COUNT(*) FROM export_run WHERE worker = \(run.by.value) AND id <> \(run.id.value)
                AND (state = 'asked' OR state = 'making' OR state = 'ready')
                """)
            guard try own?.integer(0) == 0 else { return false }
            let isNew = try tx.run(
                """
                INSERT INTO export_run (id, worker, asked_at, until_at, state, tick, families, looked, taken, events, \
                restricted_out, own_out, pieces, size, wish)
                VALUES (\(run.id.value), \(run.by.value), \(run.asked.milliseconds), \(run.until.milliseconds), 'asked', \
                1, 0, 0, 0, 0, 0, 0, 0, 0, \(wish))
                ON CONFLICT (id) DO NOTHING
                """)
            // Otherwise the same form came again.
            if isNew == 1 { try log.write([line], in: tx) }
            return true
        }
    }

    /// A second person agrees, or does not.
    ///
    /// - Returns: false where it no longer waits for them, or is their own.
    func decide(
        _ run: ExportRun.ID, _ decision: ExportRun.Decision, agreed: Bool, line: AccessLine
    ) async throws -> Bool {
        let (log, words) = (journal.access, try sealed(decision, "export decision", run))
        let state: ExportRun.State = agreed ? .making : .refused
        let tick = try await database.write { tx -> Int64? in
            let moved = try tx.run(
                """
                UPDATE export_run SET state = \(state.rawValue), tick = tick + 1, decision = \(words)
                WHERE id = \(run.value) AND state = 'asked' AND until_at > \(decision.at.milliseconds)
                AND worker <> \(decision.by.value)
                """)
            guard moved == 1 else { return nil }
            try log.write([line], in: tx)
            return try Self.announce(run, in: tx)
        }
        return tell(run, tick)
    }

    /// Goes on to another state, where it is in one of these, and leaves a line; of a file that ends nothing is left.
    ///
    /// - Returns: false where it is elsewhere by now.
    func move(
        _ run: ExportRun.ID, from: [ExportRun.State], to: ExportRun.State, line: AccessLine
    ) async throws -> Bool {
        let (log, ends) = (journal.access, !to.isUnderWay)
        let tick = try await database.write { tx -> Int64? in
            guard let row = try tx.row("SELECT state FROM export_run WHERE id = \(run.value)"),
                let state = ExportRun.State(rawValue: try row.text(0)), from.contains(state)
            else { return nil }
            let moved = try tx.run(
                """
                UPDATE export_run SET state = \(to.rawValue), tick = tick + 1
                WHERE id = \(run.value) AND state = \(state.rawValue)
                """)
            guard moved == 1 else { return nil }
            if ends { try Self.throwAway(run, in: tx) }
            try log.write([line], in: tx)
            return try Self.announce(run, in: tx)
        }
        return tell(run, tick)
    }

    private static func throwAway(_ run: ExportRun.ID, in tx: any Writing) throws {
        try tx.run("DELETE FROM export_piece WHERE run = \(run.value)")
        try tx.run("UPDATE export_run SET pieces = 0 WHERE id = \(run.value)")
    }

    private static func announce(_ run: ExportRun.ID, in tx: any Writing) throws -> Int64 {
        let tick = try tx.row("SELECT tick FROM export_run WHERE id = \(run.value)")?.integer(0) ?? 0
        try tx.announce(run.value, version: Int(tick))
        return tick
    }

    private func tell(_ run: ExportRun.ID, _ tick: Int64?) -> Bool {
        if let tick { journal.tell(run.value, version: Int(tick)) }
        return tick != nil
    }
}

// MARK: - The file is made

extension ExportShelf {
    /// Somebody stopped it, or another node is at it.
    struct Stopped: Error {}

    /// What an earlier attempt left is thrown away.
    func beginAgain(_ run: ExportRun, _ turn: Turn?) async throws {
        let id = run.id
        try await database.write { tx in
            try turn?.confirm(in: tx)
            try tx.run("DELETE FROM export_piece WHERE run = \(id.value)")
            try Self.confirm(id, in: tx)
        }
    }

    func keep(_ piece: [UInt8], as number: Int, of run: ExportRun.ID, _ turn: Turn?) async throws {
        let sealed = try key(of: run).seal(piece, for: Self.place("export piece", run, number))
        try await database.write { tx in
            try turn?.confirm(in: tx)
            try Self.confirm(run, in: tx)
            try tx.run("INSERT INTO export_piece (run, number, sealed) VALUES (\(run.value), \(number), \(sealed))")
        }
    }

    /// - Throws: `Stopped` where the file is not to be made any more.
    private static func confirm(_ run: ExportRun.ID, in tx: any Writing) throws {
        let row = try tx.row("SELECT state FROM export_run WHERE id = \(run.value)")
        guard try row?.text(0) == ExportRun.State.making.rawValue else { throw Stopped() }
    }

    /// How far it is.
    func note(_ report: Exporting.Report, of all: Int, in run: ExportRun.ID, _ turn: Turn?) async throws {
        let tick = try await database.write { tx -> Int64 in
            try turn?.confirm(in: tx)
            try Self.confirm(run, in: tx)
            try tx.run(
                """
                UPDATE export_run SET families = \(all), looked = \(report.looked), taken = \(report.families),
                events = \(report.events), restricted_out = \(report.restrictedLeftOut),
                own_out = \(report.ownLeftOut), tick = tick + 1 WHERE id = \(run.value)
                """)
            return try Self.announce(run, in: tx)
        }
        _ = tell(run, tick)
    }

    /// The file is whole, and waits.
    func finish(_ run: ExportRun.ID, pieces: Int, size: Int64, line: AccessLine, _ turn: Turn?) async throws {
        let (log, until) = (journal.access, now.milliseconds + ExportRun.lasts)
        let tick = try await database.write { tx -> Int64 in
            try turn?.confirm(in: tx)
            try Self.confirm(run, in: tx)
            try tx.run(
                """
                UPDATE export_run SET state = 'ready', pieces = \(pieces), size = \(size), until_at = \(until),
                tick = tick + 1 WHERE id = \(run.value)
                """)
            try log.write([line], in: tx)
            return try Self.announce(run, in: tx)
        }
        _ = tell(run, tick)
    }

    /// One piece of the file; nil where it is gone.
    func piece(_ number: Int, of run: ExportRun.ID) async throws -> [UInt8]? {
        let rows = try await database.ask(
            "SELECT sealed FROM export_piece WHERE run = \(run.value) AND number = \(number)")
        return try rows.first.map {
            try key(of: run).open(try $0.blob(0), for: Self.place("export piece", run, number))
        }
    }
}

// MARK: - What is there

extension ExportShelf {
    /// The newest first.
    func newest() async throws -> [ExportRun] {
        try await database.ask(
            """
            SELECT id, worker, asked_at, until_at, state, tick, families, looked, taken, events, restricted_out, own_out, \
            pieces, size, wish, decision FROM export_run ORDER BY asked_at DESC LIMIT 50
            """
        ).map(read)
    }

    func run(_ id: ExportRun.ID) async throws -> ExportRun? {
        try await database.ask(
            """
            SELECT id, worker, asked_at, until_at, state, tick, families, looked, taken, events, restricted_out, own_out, \
            pieces, size, wish, decision FROM export_run WHERE id = \(id.value)
            """
        ).first.map(read)
    }

    /// Whose file is to be made next.
    func next() async throws -> ExportRun? {
        let rows = try await database.ask(
            "SELECT id FROM export_run WHERE state = 'making' ORDER BY asked_at LIMIT 1")
        guard let row = rows.first else { return nil }
        return try await run(ID(try row.identity(0)))
    }

    /// Those that wait for an answer or to be fetched, and whose time is over.
    func overdue() async throws -> [(id: ExportRun.ID, state: ExportRun.State)] {
        let now = now.milliseconds
        return try await database.ask(
            """
            SELECT id, state FROM export_run WHERE (state = 'asked' OR state = 'ready') AND until_at <= \(now)
            """
        ).map { (ID(try $0.identity(0)), ExportRun.State(rawValue: try $0.text(1)) ?? .asked) }
    }

    /// So many wait for an answer of somebody else than this person.
    func waiting(for worker: Worker.ID) async throws -> Int {
        let now = now.milliseconds
        return try await database.read { tx in
            Int(
                try tx.row(
                    """
                    SELECT COUNT(*) FROM export_run WHERE state = 'asked' AND until_at > \(now)
                    AND worker <> \(worker.value)
                    """)?.integer(0) ?? 0)
        }
    }

    private func read(_ row: ResultRow) throws -> ExportRun {
        let id = ExportRun.ID(try row.identity(0))
        var run = ExportRun(
            id: id, by: ID(try row.identity(1)), at: Moment(milliseconds: try row.integer(2)),
            wish: try opened(try row.blob(14), "export wish", id))
        run.until = Moment(milliseconds: try row.integer(3))
        run.state = ExportRun.State(rawValue: try row.text(4)) ?? .failed
        (run.tick, run.families) = (Int(try row.integer(5)), Int(try row.integer(6)))
        (run.report.looked, run.report.families) = (Int(try row.integer(7)), Int(try row.integer(8)))
        run.report.events = Int(try row.integer(9))
        (run.report.restrictedLeftOut, run.report.ownLeftOut) = (
            Int(try row.integer(10)), Int(try row.integer(11))
        )
        (run.pieces, run.size) = (Int(try row.integer(12)), try row.integer(13))
        if !row.isNull(15) { run.decision = try opened(try row.blob(15), "export decision", id) }
        return run
    }
}
