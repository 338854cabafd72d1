import Journal
import Logging

/// Works at the imports that wait, one after another, on one of the nodes. One that was interrupted goes on where it was.
enum ImportWork {
    static func work(_ office: Office, logger: Logger) -> SharedWork {
        SharedWork(
            turn: Turn("imports", in: office.journal.database, node: office.journal.node), pause: .seconds(1),
            logger: logger
        ) { turn in try await step(office, turn) }
    }

    /// Everything that waits now.
    static func step(_ office: Office, _ turn: Turn? = nil) async throws {
        let shelf = office.imports
        while !Task.isCancelled, let run = try await shelf.next() {
            do {
                if run.state == .returning {
                    try await ImportReturn(office: office, run: run, turn: turn).work()
                } else {
                    try await bring(run, office, ImportLedger(shelf: shelf, run: run, turn: turn))
                }
            } catch is ImportLedger.Stopped {
                continue
            }
        }
        try await shelf.tidy()
    }

    private static func bring(_ run: ImportRun, _ office: Office, _ ledger: ImportLedger) async throws {
        let staff = try await office.accounts.everybody()
        let login = staff.accounts[run.by]?.profile.login ?? ""
        do {
            let order = Importing.Order(
                file: .sealed(try await ledger.shelf.spool(run)), source: run.source, login: login,
                isDry: run.state == .checking,
                leaving: LeftOut(these: run.state == .checking ? [] : try await ledger.shelf.left(run.id)))
            _ = try await Importing(office: office, order: order, ledger: ledger).run()
            if !Task.isCancelled { try await ledger.finish() }
        } catch is ImportFault {
            try await ledger.giveUp()
        } catch StorageFault.cannotUnseal, StorageFault.unreadable {
            try await ledger.giveUp()
        }
    }
}
