import Foundation
import Journal
import Practice

/// Families of a file that seem to be here already, and what somebody said about each.
extension ImportShelf {
    /// So many stand on the page, each to be decided about by itself.
    static let doublesShown = 100

    /// What somebody decides about those that seem to be here already.
    struct DoublesDecision: Sendable {
        /// Those on the page that stay out.
        var left: Set<UInt128>
        /// All that are not on the page stay out.
        var leavesOthers: Bool
    }

    /// The first of them, by their rows.
    func doubles(_ run: ImportRun.ID) async throws -> [(stream: UInt128, double: ImportDouble)] {
        let rows = try await journal.database.ask(
            """
            SELECT stream, sealed FROM import_double WHERE run = \(run.value) ORDER BY number, stream
            LIMIT \(Self.doublesShown)
            """)
        return try rows.map { row in
            let stream = try row.identity(0)
            let plain = try key(of: run).open(try row.blob(1), for: Self.place(ofDouble: stream, in: run))
            return (stream, try JSONDecoder().decode(ImportDouble.self, from: Data(plain)))
        }
    }

    /// How many there are, and how many of them stay out.
    func countDoubles(_ run: ImportRun.ID) async throws -> (found: Int, left: Int) {
        let row = try await journal.database.ask(
            """
            SELECT COUNT(*), (SELECT COUNT(*) FROM import_double WHERE run = \(run.value) AND is_left = 1)
            FROM import_double WHERE run = \(run.value)
            """)
        return try row.first.map { (Int(try $0.integer(0)), Int(try $0.integer(1))) } ?? (0, 0)
    }

    /// Those that stay out, by the identity that they would have here.
    func left(_ run: ImportRun.ID) async throws -> Set<UInt128> {
        let rows = try await journal.database.ask(
            "SELECT stream FROM import_double WHERE run = \(run.value) AND is_left = 1")
        return Set(try rows.map { try $0.identity(0) })
    }

    /// Keeps what somebody decided, while nothing has come in yet.
    func decide(_ run: ImportRun.ID, _ decision: DoublesDecision) async throws {
        let shown = try await doubles(run).map(\.stream)
        try await journal.database.write { tx in
            let state = try tx.row("SELECT state FROM import_run WHERE id = \(run.value)")?.text(0)
            guard state == ImportRun.State.checked.rawValue else { return }
            try tx.run(
                "UPDATE import_double SET is_left = \(decision.leavesOthers ? 1 : 0) WHERE run = \(run.value)")
            for stream in shown {
                try tx.run(
                    """
                    UPDATE import_double SET is_left = \(decision.left.contains(stream) ? 1 : 0)
                    WHERE run = \(run.value) AND stream = \(stream)
                    """)
            }
        }
    }

    static func place(ofDouble stream: UInt128, in run: ImportRun.ID) -> Canonical {
        var place = Canonical()
        place.append("import double")
        place.append(run.value)
        place.append(stream)
        return place
    }
}
