/// Which part of the access log to show.
package enum AccessReport: Hashable, Sendable {
    /// Everybody who opened or changed this record.
    case record(UInt128)
    /// Everything this person opened or did.
    case person(UInt128)
}

extension AccessLog {
    /// Lines of the log, newest first, at most `limit`, older than the line `before` and than the moment `end`, in
    /// milliseconds since 1970.
    ///
    /// - Returns: each line with its number, to go on from.
    package func lines(
        of report: AccessReport, before: Int64 = .max, until end: Int64 = .max, limit: Int
    ) async throws -> [(number: Int64, line: AccessLine)] {
        try await database.read { tx in
            let at = try tx.row("SELECT at FROM access WHERE seq = \(before)")?.integer(0) ?? end
            let rows =
                switch report {
                case .record(let stream):
                    try tx.rows(
                        """
                        SELECT seq, at, actor, session, role, source, action, part, stream, shown, sealed, outcome
                        FROM access WHERE stream = \(stream) AND (at < \(at) OR at = \(at) AND seq < \(before))
                        ORDER BY at DESC, seq DESC LIMIT \(limit)
                        """)
                case .person(let actor):
                    try tx.rows(
                        """
                        SELECT seq, at, actor, session, role, source, action, part, stream, shown, sealed, outcome
                        FROM access WHERE actor = \(actor) AND (at < \(at) OR at = \(at) AND seq < \(before))
                        ORDER BY at DESC, seq DESC LIMIT \(limit)
                        """)
                }
            return try rows.map { (try $0.integer(0), try AccessLine(row: $0)) }
        }
    }
}

/// The lists and searches in which a record appeared, newest first.
package struct Appearances: Sendable {
    package var lines: [AccessLine]
    /// The log was looked through back to this moment, in milliseconds since 1970, and no further.
    package var backTo: Int64
}

extension AccessLog {
    /// Lines of lists and searches that showed a record without opening it.
    ///
    /// What a line showed is kept as it was sent and has no index: whoever asks pays for the newest lines that are looked
    /// through, never for the whole log. Lines before `since`, in milliseconds since 1970, are not looked at; at most
    /// `most` lines of the whole log are looked through, and at most `limit` are given.
    package func appearances(
        of stream: UInt128, since: Int64, lookingThrough most: Int, limit: Int
    ) async throws -> Appearances {
        let page = 1_000
        var found = Appearances(lines: [], backTo: since)
        var (before, left) = (Int64.max, most)
        while left > 0, found.lines.count < limit {
            let asked = min(page, left)
            let lines = try await newest(asked, before: before)
            found.lines += lines.map(\.line).filter {
                $0.at >= since && $0.stream != stream && $0.shown.contains(stream)
            }
            guard lines.count == asked, let oldest = lines.last, oldest.line.at >= since else {
                found.backTo = since
                break
            }
            (found.backTo, before) = (oldest.line.at, oldest.number)
            left -= asked
        }
        return found.keeping(limit)
    }

    /// Goes through the lines since a moment, newest first, a page at a time; `most` is how many are looked at in all.
    ///
    /// - Returns: how far back it went, in milliseconds since 1970.
    package func walk(since: Int64, lookingAt most: Int, _ look: (AccessLine) -> Void) async throws -> Int64 {
        var (before, left, backTo) = (Int64.max, most, Int64.max)
        while left > 0 {
            let asked = min(2_000, left)
            let lines = try await newest(asked, before: before)
            for (_, line) in lines where line.at >= since { look(line) }
            // Nodes number their lines in the order in which they commit, which is not quite that of their times.
            guard lines.count == asked, let last = lines.last, last.line.at >= since - 3_600_000 else { return since }
            (before, backTo) = (last.number, last.line.at)
            left -= asked
        }
        return backTo
    }

    /// The newest lines about anything.
    private func newest(_ count: Int, before: Int64) async throws -> [(number: Int64, line: AccessLine)] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT seq, at, actor, session, role, source, action, part, stream, shown, sealed, outcome
                FROM access WHERE seq < \(before) ORDER BY seq DESC LIMIT \(count)
                """
            ).map { (try $0.integer(0), try AccessLine(row: $0)) }
        }
    }
}

extension Appearances {
    /// The newest of them. What came before the last of those is not told.
    fileprivate func keeping(_ limit: Int) -> Appearances {
        guard lines.count > limit else { return self }
        let kept = Array(lines.prefix(limit))
        return Appearances(lines: kept, backTo: kept.last?.at ?? backTo)
    }
}

extension AccessLine {
    /// From a row of `seq, at, actor, session, role, source, action, part, stream, shown, sealed, outcome`.
    init(row: ResultRow) throws {
        let shown = row.isNull(9) ? [] : try row.blob(9)
        self.init(
            at: try row.integer(1), actor: row.isNull(2) ? nil : try row.identity(2),
            session: row.isNull(3) ? nil : try row.identity(3), role: try row.text(4), source: try row.text(5),
            action: try row.text(6), part: try row.text(7), stream: row.isNull(8) ? nil : try row.identity(8),
            shown: stride(from: 0, to: shown.count - shown.count % 16, by: 16).compactMap {
                UInt128(bytes: shown[$0..<$0 + 16])
            },
            sealed: row.isNull(10) ? nil : try row.blob(10), outcome: try row.text(11))
    }
}
