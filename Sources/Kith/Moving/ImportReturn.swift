import Journal
import Practice

/// Takes an import back: what came in by it and was not changed since is closed and taken out of everybody's hands.
///
/// Nothing is destroyed: what was here, and that it was taken back, stays in the history. What somebody worked with since
/// stays as it is. A family that was taken back can come in again from a mended file, as a record of its own.
struct ImportReturn: Sendable {
    private static let together = 200

    let office: Office
    let run: ImportRun
    /// Which node works at shared things.
    let turn: Turn?

    private struct Changed: Error {}

    /// - Throws: `ImportLedger.Stopped` where another node is at it.
    func work() async throws {
        while !Task.isCancelled {
            let some = try await office.imports.stillHere(run.id, limit: Self.together)
            guard !some.isEmpty else { return try await office.imports.returned(run) }
            for family in some {
                guard !Task.isCancelled else { return }
                let isBack = try await takeBack(family.stream, at: family.version)
                try await office.imports.note(family.stream, isBack: isBack, in: run, turn)
            }
        }
    }

    private func takeBack(_ stream: UInt128, at version: Int) async throws -> Bool {
        let now = office.surroundings.now()
        let line = AccessLine(
            at: now.milliseconds, actor: run.by.value, session: nil, role: "", source: "", action: "import",
            part: "record-back", stream: stream)
        do {
            _ = try await office.families.change(stream, by: command(stream, now), access: line) { kept in
                guard kept.version == version else { throw Changed() }
                return Decision(
                    try kept.record.takeBack(because: Words(.english).importTakenBack, today: Clock.day(of: now)),
                    answer: "")
            }
            return true
        } catch is Changed {
            return false
        } catch is Refusal {
            return false
        }
    }

    /// The same family of the same import is the same command, so that a killed run does nothing twice.
    private func command(_ stream: UInt128, _ now: Moment) -> Command {
        var place = Canonical()
        place.append("import back")
        place.append(run.id.value)
        place.append(stream)
        let id = office.journal.keys[.commands].digest(of: place.bytes).prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
        return Command(id: id, actor: run.by.value, at: now.milliseconds, fields: place.bytes)
    }
}

extension ImportShelf {
    /// Families that came by an import and have not been looked at to be taken back.
    func stillHere(_ run: ImportRun.ID, limit: Int) async throws -> [(stream: UInt128, version: Int)] {
        try await journal.database.ask(
            """
            SELECT f.stream, f.version FROM import_family f
            LEFT JOIN import_return r ON r.run = f.run AND r.stream = f.stream
            WHERE f.run = \(run.value) AND r.stream IS NULL ORDER BY f.stream LIMIT \(limit)
            """
        ).map { (try $0.identity(0), Int(try $0.integer(1))) }
    }

    func note(_ stream: UInt128, isBack: Bool, in run: ImportRun, _ turn: Turn?) async throws {
        let id = run.id.value
        let tick = try await journal.database.write { tx -> Int64 in
            try turn?.confirm(in: tx)
            try tx.run("DELETE FROM import_return WHERE run = \(id) AND stream = \(stream)")
            try tx.run("INSERT INTO import_return (run, stream, is_back) VALUES (\(id), \(stream), \(isBack))")
            let noted = try tx.run("UPDATE import_run SET tick = tick + 1 WHERE id = \(id) AND state = 'returning'")
            guard noted == 1 else { throw ImportLedger.Stopped() }
            let tick = try tx.row("SELECT tick FROM import_run WHERE id = \(id)")?.integer(0) ?? 0
            try tx.announce(id, version: Int(tick))
            return tick
        }
        journal.tell(id, version: Int(tick))
    }

    func returned(_ run: ImportRun) async throws {
        _ = try await move(run.id, from: .returning, to: .returned, line: nil)
    }

    /// How many families were taken back, and how many stay because somebody changed them.
    func counts(of run: ImportRun.ID) async throws -> (back: Int, stayed: Int) {
        try await journal.database.read { tx in
            let all = try tx.row("SELECT COUNT(*) FROM import_return WHERE run = \(run.value)")?.integer(0) ?? 0
            let back =
                try tx.row("SELECT COUNT(*) FROM import_return WHERE run = \(run.value) AND is_back = 1")?.integer(0)
                ?? 0
            return (Int(back), Int(all - back))
        }
    }

    /// The records that an import brought and that were taken back: their families may come again.
    func allReturned() async throws -> Set<UInt128> {
        Set(
            try await journal.database.ask("SELECT stream FROM import_return WHERE is_back = 1").map {
                try $0.identity(0)
            })
    }
}
