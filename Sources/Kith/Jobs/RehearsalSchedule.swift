import Journal
import Logging

/// Rehearses a restore every so many days, on whichever node has the turn.
enum RehearsalSchedule {
    static func work(_ room: RehearsalRoom, days: Int, _ office: Office, logger: Logger) -> SharedWork {
        SharedWork(
            turn: Turn("rehearsal", in: office.journal.database, node: office.journal.node), pause: .seconds(3_600),
            logger: logger
        ) { _ in
            if try await room.isDue(every: days) { _ = try await room.rehearse() }
        }
    }
}
