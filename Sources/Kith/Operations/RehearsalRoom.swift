import Foundation
import Journal
import Practice

/// Rehearses a restore: puts the newest backup into a scratch place, proves it, opens every record of it and some pages, and
/// remembers what came of it.
package struct RehearsalRoom: Sendable {
    private let office: Office
    private let copies: Copies
    private let backups: String
    private let scratch: String
    private let publicKey: String

    private static let queue = DispatchQueue(label: "kith.rehearsal")

    /// `backups` is the folder in which each backup is a folder; `scratch` is made for the time of a rehearsal.
    /// `publicKey` proves the checkpoints: this installation's own, not the one that lies beside a backup.
    package init(_ office: Office, copies: Copies, backups: String, scratch: String, publicKey: String) {
        self.office = office
        self.copies = copies
        self.backups = backups
        self.scratch = scratch
        self.publicKey = publicKey
    }

    /// Rehearses and remembers it.
    package func rehearse() async throws -> Rehearsal {
        let start = ContinuousClock.now
        var rehearsal = Rehearsal(at: office.surroundings.now(), took: 0, outcome: .noBackup)
        if let newest = Caretaker.newest(in: backups) {
            rehearsal.backupAt = Moment(milliseconds: newest.madeAt)
            try await restore(newest.path, &rehearsal)
        }
        rehearsal.took = Int64((ContinuousClock.now - start) / .milliseconds(1))
        let line = office.ownLine("rehearsal", outcome: rehearsal.outcome == .inOrder ? "done" : "failed")
        try await office.rehearsals.note(rehearsal, line: line)
        return rehearsal
    }

    /// Is it time, where a rehearsal is wanted every so many days? The first one waits for a first backup.
    func isDue(every days: Int) async throws -> Bool {
        guard let last = try await office.rehearsals.last() else { return Caretaker.newest(in: backups) != nil }
        return Night.isDue(last.at, every: days, now: office.surroundings.now())
    }

    private func restore(_ backup: String, _ rehearsal: inout Rehearsal) async throws {
        try? FileManager.default.removeItem(atPath: scratch)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        do {
            try await putBack(backup)
            let copy = try copies.open(place(Caretaker.databaseName), true)
            do { try await tryOut(copy, &rehearsal) } catch {
                try? await copy.close()
                throw error
            }
            try await copy.close()
        } catch {
            // Whoever was told to stop found out nothing about the backup.
            guard !Task.isCancelled else { throw CancellationError() }
            rehearsal.outcome = .unreadable
        }
    }

    private func place(_ name: String) -> String { (scratch as NSString).appendingPathComponent(name) }

    /// Reads and writes everything once, so it is done away from the threads that serve pages.
    private func putBack(_ backup: String) async throws {
        let scratch = scratch
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            Self.queue.async { continuation.resume(with: Result { try Caretaker.restore(backup, into: scratch) }) }
        }
    }

    private func tryOut(_ copy: any Database, _ rehearsal: inout Rehearsal) async throws {
        let report = try await Verification(
            copy, checkpointFile: place(Caretaker.checkpointName), publicKey: publicKey
        ).run()
        rehearsal.streams = report.streams
        rehearsal.events = report.events
        rehearsal.accessLines = report.accessLines
        rehearsal.outcome = .damaged
        guard report.isSound else { return }
        rehearsal.outcome = .otherKey
        guard try await office.journal.keys.opens(copy) else { return }
        rehearsal.outcome = try await opens(copy) ? .inOrder : .notOpened
    }

    /// Can people work with it? What goes wrong in finding that out says that they cannot.
    private func opens(_ copy: any Database) async throws -> Bool {
        let restored = RestoredCopy(copy, of: office)
        do {
            guard try await restored.everyRecordOpens() else { return false }
            return try await restored.pagesOpen()
        } catch {
            guard !Task.isCancelled else { throw CancellationError() }
            return false
        }
    }
}
