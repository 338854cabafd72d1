import Journal
import Logging
import Practice

/// Makes the files that were asked for and agreed to, one after another, on one of the nodes; ends what waited too long.
/// One that was interrupted is begun again.
enum ExportWork {
    static func work(_ office: Office, logger: Logger) -> SharedWork {
        SharedWork(
            turn: Turn("exports", in: office.journal.database, node: office.journal.node), pause: .seconds(1),
            logger: logger
        ) { turn in try await step(office, turn) }
    }

    /// Everything that waits now.
    static func step(_ office: Office, _ turn: Turn? = nil) async throws {
        for (id, state) in try await office.exports.overdue() {
            let (end, step): (ExportRun.State, ExportStep) = state == .asked ? (.lapsed, .lapsed) : (.gone, .over)
            _ = try await office.exports.move(id, from: [state], to: end, line: line(step, of: id, office))
        }
        while !Task.isCancelled, let run = try await office.exports.next() {
            do {
                try await make(run, office, turn)
            } catch is ExportShelf.Stopped {
                continue
            } catch let fault where isLasting(fault) {
                let line = line(.failed, of: run.id, office)
                _ = try await office.exports.move(run.id, from: [.making], to: .failed, line: line)
            }
        }
    }

    /// Trying again would not help: the disk is full, or something cannot be read.
    private static func isLasting(_ fault: any Error) -> Bool {
        switch fault {
        case StorageFault.full, StorageFault.readOnly, StorageFault.cannotUnseal, StorageFault.unreadable: true
        default: fault is ImportFault || fault is MayNot
        }
    }

    /// Whoever asked may no longer take anything out.
    private struct MayNot: Error {}

    private static func make(_ run: ExportRun, _ office: Office, _ turn: Turn?) async throws {
        let (shelf, now) = (office.exports, office.surroundings.now())
        let staff = try await office.accounts.everybody()
        guard let account = staff.accounts[run.by], staff.actor(run.by)?.may(.exportEverything) == true else {
            throw MayNot()
        }
        try await shelf.beginAgain(run, turn)
        var order = Exporting.Order(by: run.by, at: now)
        order.withRestricted = run.wish.withRestricted
        order.language = Language(rawValue: run.wish.language) ?? .english
        order.line.role = account.role.description
        let archive = try ExportArchive(run.name, at: now) { number, piece in
            guard office.journal.database.hasRoom() else { throw StorageFault.full }
            try await shelf.keep(piece, as: number, of: run.id, turn)
        }
        _ = try await Exporting(office: office, order: order).run(into: archive) { report, all in
            try await shelf.note(report, of: all, in: run.id, turn)
        }
        try await shelf.finish(
            run.id, pieces: archive.pieces, size: archive.size, line: line(.made, of: run.id, office), turn)
    }

    /// What the program does by itself.
    private static func line(_ step: ExportStep, of run: ExportRun.ID, _ office: Office) -> AccessLine {
        var line = office.ownLine(step.part)
        (line.action, line.stream) = ("export", run.value)
        return line
    }
}
