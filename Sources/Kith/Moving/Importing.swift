import Crypto
import Foundation
import Journal
import Practice

/// Takes in families from a file: each as a whole or not at all, each once however often the file comes.
///
/// The file is read piece by piece. While some families are being decided and sealed, those before them are written, many
/// in one transaction; an import that was interrupted is run again and goes on where it was.
struct Importing: Sendable {
    /// What is to be taken in.
    struct Order: Sendable {
        var file: ImportSource
        /// The system it comes from; part of what tells one family from another.
        var source: String
        /// The sign-in name of whoever answers for it.
        var login: String
        var isDry = false
        var leaving = LeftOut()
        /// Lines of an export come with the authors and times that stand in them, so they count only from a folder that
        /// was proved by its checksums, at the command line, where whoever has the machine answers for it.
        var takesHistories = false
    }

    /// So many families are decided together and written in one transaction, and so many bytes of lines at most wait for
    /// it. Others who write meanwhile wait for one such transaction, not longer.
    static let together = 200
    private static let bytesTogether = 2 << 20
    private static let bytesOfRow = 400
    private static let atOnce = 3

    let office: Office
    let order: Order
    /// Where an import that was begun in a browser notes how far it is.
    var ledger: ImportLedger?

    /// What has been read of the file, and what came of it.
    private struct Progress {
        var report: ImportReport
        var seen: Set<UInt128> = []
        var twins = ImportTwins()
        var problems: Int
    }

    /// `said` hears after each transaction how many rows have been read.
    ///
    /// - Throws: `ImportFault` where nothing can be taken in at all, `ImportLedger.Stopped`.
    func run(_ said: (_ rows: Int, _ report: ImportReport) -> Void = { _, _ in }) async throws -> ImportReport {
        let setting = try await setting()
        var reader = try ImportReader(order.file)
        var progress = Progress(report: ledger?.run.report ?? ImportReport(), problems: ledger?.run.problems ?? 0)
        progress.report.isDry = order.isDry
        let done = ledger?.run.batches ?? 0
        try await withThrowingTaskGroup(of: ImportBatch.self) { group in
            var (sent, written) = (0, 0)
            var waiting: [Int: ImportBatch] = [:]
            func send() throws {
                guard !Task.isCancelled else { return }
                let parts = try Self.batch(from: &reader)
                guard !parts.isEmpty else { return }
                var batch = ImportBatch(number: sent, isDone: sent < done)
                (batch.rows, batch.read) = (reader.rows, reader.bytes)
                sent += 1
                group.addTask { [batch] in try await decide(parts, in: batch, setting) }
            }
            for _ in 0..<Self.atOnce { try send() }
            while let batch = try await group.next() {
                waiting[batch.number] = batch
                while var next = waiting.removeValue(forKey: written) {
                    written += 1
                    next.refuseTwice(&progress.seen)
                    if setting.known != nil { next.noteTwins(&progress.twins, leaving: order.leaving.doubles) }
                    if !next.isDone { try await write(&next, &progress) }
                    try send()
                    said(next.rows, progress.report)
                }
            }
        }
        return progress.report
    }

    private func setting() async throws -> ArrivalSetting {
        let source = order.source.trimmed
        guard !source.isEmpty, source.count <= 200 else { throw ImportFault.noSource }
        let staff = try await office.accounts.everybody()
        guard let by = staff.worker(login: order.login) else { throw ImportFault.noWorker(order.login) }
        let now = office.surroundings.now()
        var setting = ArrivalSetting(
            source: source, by: by, now: now, authority: try await office.authority(), staff: staff,
            keys: office.journal.keys, today: Clock.day(of: now), returned: try await office.imports.allReturned())
        let called = order.leaving.called.map { setting.identity($0, "family", "") }
        setting.takesHistories = order.takesHistories
        setting.left = order.leaving.these.union(called)
        if order.isDry || order.leaving.doubles, let actor = staff.actor(by) {
            setting.known = try await KnownFamilies(to: actor, in: office)
        }
        return setting
    }

    private static func batch(from reader: inout ImportReader) throws -> [ImportPart] {
        var parts: [ImportPart] = []
        var bytes = 0
        while parts.count < together, bytes < bytesTogether, let part = try reader.next() {
            switch part {
            case .line(_, let line): bytes += line.count
            case .rows(let family): bytes += family.rows.count * Self.bytesOfRow
            case .problem: break
            }
            parts.append(part)
        }
        return parts
    }

    private func decide(
        _ parts: [ImportPart], in batch: ImportBatch, _ setting: ArrivalSetting
    ) async throws -> ImportBatch {
        var batch = batch
        for part in parts {
            switch part {
            case .problem(let problem): batch.problems.append(problem)
            case .rows(let rows): batch.add(rows, setting)
            case .line(let row, let bytes): batch.add(bytes, row, setting)
            }
        }
        // Of what was done before, only who was in it has to be known again.
        if batch.isDone, setting.known == nil { return batch }
        if !batch.isDone { try await look(&batch) }
        for place in batch.families.indices where batch.families[place].found == .new {
            guard !setting.left.contains(batch.families[place].id) else {
                batch.families[place].isLeft = true
                continue
            }
            try batch.families[place].decide(setting)
            if batch.isDone { continue }
            if let known = setting.known { try await batch.families[place].compare(with: known) }
            if order.isDry { continue }
            try batch.families[place].seal(for: office, setting)
        }
        return batch
    }

    private func look(_ batch: inout ImportBatch) async throws {
        let found = try await office.families.find(batch.families.map { ($0.id, $0.command) })
        for (place, found) in found.enumerated() { batch.families[place].found = found }
    }

    /// Writes what is new, all in one transaction, and in it how far the import is. Where somebody else brought one of
    /// them meanwhile, or nobody knows whether the transaction was done, it is looked up again.
    private func write(_ batch: inout ImportBatch, _ progress: inout Progress) async throws {
        for attempt in 1... {
            var report = progress.report
            let problems = batch.count(in: &report)
            let sealed = batch.families.filter { $0.found == .new }.flatMap(\.sealed)
            let entry = ImportLedger.Entry(
                batches: batch.number + 1, rows: batch.rows, read: batch.read, report: report, problems: problems,
                earlier: progress.problems, families: sealed.map { ($0.identity, $0.lastVersion) },
                doubles: batch.doubles)
            do {
                if !sealed.isEmpty || ledger != nil { try await write(sealed, entry) }
                progress.report = report
                progress.problems += problems.count
                return
            } catch let fault as StorageFault where attempt < 3 && (fault == .taken || fault == .uncertain) {
                let before = batch.families.map(\.found)
                try await look(&batch)
                // What was uncertain was done after all.
                for place in batch.families.indices where fault == .uncertain && before[place] == .new {
                    if batch.families[place].found == .made { batch.families[place].isWritten = true }
                }
            }
        }
    }

    private func write(_ sealed: [SealedStream], _ entry: ImportLedger.Entry) async throws {
        guard office.journal.database.hasRoom() else { throw StorageFault.full }
        try await office.families.write(sealed) { [ledger] tx in try ledger?.note(entry, in: tx) }
        ledger?.told(entry)
    }
}
