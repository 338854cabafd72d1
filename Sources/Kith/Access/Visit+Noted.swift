import Journal
import Practice
import Synchronization

extension Visit {
    /// How the access line says that it was refused: an attempt to open one's own record is listed for information
    /// governance.
    var refusedOutcome: String { noted.withLock { $0.isOwn } ? AccessLine.own : "refused" }

    func note(isOwn: Bool) { noted.withLock { $0.isOwn = isOwn } }

    func note(purpose: Purpose) { noted.withLock { $0.purpose = purpose } }

    /// An attempt to enter one's own record in an emergency.
    func noteOwn(_ family: Family.ID) async throws {
        var line = line(outcome: AccessLine.own, stream: family.value)
        line.action = "emergency"
        try await office.journal.access.record(line)
    }
}

extension AccessLine {
    /// The outcome of an attempt to open one's own or a relative's record.
    static let own = "own"
}
