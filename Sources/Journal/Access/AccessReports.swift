/// Which part of the access log to show.
package enum AccessReport: Hashable, Sendable {
    /// Everybody who opened or changed this record.
    case record(UInt128)
    /// Everything this person opened or did.
    case person(UInt128)
}

extension AccessLog {
    /// Lines of the log, newest first, at most `limit`, older than the line `before`.
    ///
    /// - Returns: each line with its number, to go on from.
    package func lines(
        of report: AccessReport, before: Int64 = .max, limit: Int
    ) async throws -> [(number: Int64, line: AccessLine)] {
        try await database.read { tx in
            let rows =
                switch report {
                case .record(let stream):
                    try tx.rows(
                        """
                        SELECT seq, at, actor, session, role, source, action, part, stream, shown, sealed, outcome
                        FROM access WHERE stream = \(stream) AND seq < \(before)
                        ORDER BY at DESC, seq DESC LIMIT \(limit)
                        """)
                case .person(let actor):
                    try tx.rows(
                        """
                        SELECT seq, at, actor, session, role, source, action, part, stream, shown, sealed, outcome
                        FROM access WHERE actor = \(actor) AND seq < \(before)
                        ORDER BY at DESC, seq DESC LIMIT \(limit)
                        """)
                }
            return try rows.map { (try $0.integer(0), try AccessLine(row: $0)) }
        }
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
