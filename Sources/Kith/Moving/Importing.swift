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
        var path: String
        /// The system it comes from; part of what tells one family from another.
        var source: String
        /// The sign-in name of whoever answers for it.
        var login: String
        var isDry = false
    }

    /// So many families are decided together and written in one transaction, and so many bytes of lines at most wait for
    /// it. Others who write meanwhile wait for one such transaction, not longer.
    static let together = 200
    private static let bytesTogether = 2 << 20
    private static let atOnce = 3

    let office: Office
    let order: Order

    /// `said` hears after each transaction how many rows have been read.
    ///
    /// - Throws: `ImportFault` where nothing can be taken in at all.
    func run(_ said: (_ rows: Int, _ report: ImportReport) -> Void = { _, _ in }) async throws -> ImportReport {
        let setting = try await setting()
        var reader = try ImportReader(path: order.path)
        var report = ImportReport()
        report.isDry = order.isDry
        var seen: Set<UInt128> = []
        try await withThrowingTaskGroup(of: ImportBatch.self) { group in
            var (sent, written) = (0, 0)
            var waiting: [Int: ImportBatch] = [:]
            func send() throws {
                let parts = try Self.batch(from: &reader)
                guard !parts.isEmpty else { return }
                let number = sent
                sent += 1
                group.addTask { try await decide(parts, number, setting) }
            }
            for _ in 0..<Self.atOnce { try send() }
            while let batch = try await group.next() {
                waiting[batch.number] = batch
                while var next = waiting.removeValue(forKey: written) {
                    written += 1
                    next.refuseTwice(&seen)
                    try await write(&next)
                    next.count(in: &report)
                    try send()
                    said(reader.rows, report)
                }
            }
        }
        return report
    }

    private func setting() async throws -> ArrivalSetting {
        let source = order.source.trimmed
        guard !source.isEmpty, source.count <= 200 else { throw ImportFault.noSource }
        let staff = try await office.accounts.everybody()
        guard let by = staff.worker(login: order.login) else { throw ImportFault.noWorker(order.login) }
        let now = office.surroundings.now()
        return ArrivalSetting(
            source: source, by: by, now: now, authority: try await office.authority(), staff: staff,
            keys: office.journal.keys, today: Clock.day(of: now))
    }

    private static func batch(from reader: inout ImportReader) throws -> [ImportPart] {
        var parts: [ImportPart] = []
        var bytes = 0
        while parts.count < together, bytes < bytesTogether, let part = try reader.next() {
            if case .line(_, let line) = part { bytes += line.count }
            parts.append(part)
        }
        return parts
    }

    private func decide(_ parts: [ImportPart], _ number: Int, _ setting: ArrivalSetting) async throws -> ImportBatch {
        var batch = ImportBatch(number: number)
        for part in parts {
            switch part {
            case .problem(let problem): batch.problems.append(problem)
            case .rows(let rows): batch.add(rows, setting)
            case .line(let row, let bytes): batch.add(bytes, row, setting)
            }
        }
        try await look(&batch)
        for place in batch.families.indices where batch.families[place].found == .new {
            try batch.families[place].decide(setting)
            if order.isDry { continue }
            try batch.families[place].seal(for: office, setting)
        }
        return batch
    }

    private func look(_ batch: inout ImportBatch) async throws {
        let found = try await office.families.find(batch.families.map { ($0.id, $0.command) })
        for (place, found) in found.enumerated() { batch.families[place].found = found }
    }

    /// Writes what is new, all in one transaction. Where somebody else brought one of them meanwhile, or nobody knows
    /// whether the transaction was done, it is looked up again.
    private func write(_ batch: inout ImportBatch) async throws {
        for attempt in 1... {
            let sealed = batch.families.filter { $0.found == .new }.flatMap(\.sealed)
            guard !sealed.isEmpty else { return }
            guard office.journal.database.hasRoom() else { throw StorageFault.full }
            do {
                return try await office.families.write(sealed)
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
}
