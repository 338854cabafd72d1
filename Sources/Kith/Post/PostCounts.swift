import Journal
import Practice

/// How the post goes: numbers alone, no addresses and no texts.
struct PostCounts: Hashable, Sendable {
    var way: Outbox.Way
    var waiting = 0
    /// When the one that waits longest was written.
    var oldest: Moment?
    /// Of those that wait: how many could not be handed over yet, by why.
    var troubled: [Delivery.Fault: Int] = [:]
    /// How many went in the last thirty days.
    var sent = 0
    /// How many were given up in the last thirty days, by why.
    var failed: [Delivery.Fault: Int] = [:]

    var isWell: Bool { failed.isEmpty && troubled.isEmpty }
}

extension Outbox {
    func counts() async throws -> PostCounts {
        let (way, since) = (way, surroundings.now().milliseconds - 30 * 24 * 3_600_000)
        return try await journal.database.read { tx in
            var counts = PostCounts(way: way)
            let rows = try tx.rows(
                """
                SELECT state, fault, COUNT(*), MIN(at) FROM outbox WHERE ended IS NULL OR ended >= \(since)
                GROUP BY state, fault ORDER BY state, fault
                """)
            for row in rows {
                let (number, fault) = (Int(try row.integer(2)), Delivery.Fault(rawValue: try row.text(1)))
                switch State(rawValue: try row.text(0)) {
                case .sent: counts.sent += number
                case .failed: counts.failed[fault ?? .unreadable, default: 0] += number
                case .waiting:
                    counts.waiting += number
                    let at = Moment(milliseconds: try row.integer(3))
                    counts.oldest = min(counts.oldest ?? at, at)
                    if let fault { counts.troubled[fault, default: 0] += number }
                case .kept, nil: break
                }
            }
            return counts
        }
    }
}
