import Foundation
import Journal
import Practice

/// Rehearses a restore: puts the newest backup into a scratch place, proves it, and remembers what came of it.
package struct RehearsalRoom: Sendable {
    private let office: Office
    private let copies: Copies
    private let backups: String
    private let scratch: String
    private let publicKey: String

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
            await restore(newest.path, &rehearsal)
        }
        rehearsal.took = Int64((ContinuousClock.now - start) / .milliseconds(1))
        let line = office.ownLine("rehearsal", outcome: rehearsal.outcome == .inOrder ? "done" : "failed")
        try await office.rehearsals.note(rehearsal, line: line)
        return rehearsal
    }

    /// Is it time, where a rehearsal is wanted every so many days? The first one waits for a first backup.
    func isDue(every days: Int) async throws -> Bool {
        guard let last = try await office.rehearsals.last() else { return Caretaker.newest(in: backups) != nil }
        return office.surroundings.now().milliseconds - last.at.milliseconds >= Int64(days) * 86_400_000
    }

    private func restore(_ backup: String, _ rehearsal: inout Rehearsal) async {
        try? FileManager.default.removeItem(atPath: scratch)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        do {
            try Caretaker.restore(backup, into: scratch)
            let place = { (name: String) in (scratch as NSString).appendingPathComponent(name) }
            let copy = try copies.open(place(Caretaker.databaseName))
            let report = try await Verification(
                copy, checkpointFile: place(Caretaker.checkpointName), publicKey: publicKey
            ).run()
            let opens = try await office.journal.keys.opens(copy)
            try await copy.close()
            rehearsal.streams = report.streams
            rehearsal.events = report.events
            rehearsal.accessLines = report.accessLines
            rehearsal.outcome = report.isSound ? (opens ? .inOrder : .otherKey) : .damaged
        } catch {
            rehearsal.outcome = .unreadable
        }
    }
}
