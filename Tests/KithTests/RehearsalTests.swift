import Foundation
import Logging
import Practice
import SQLiteEngine
import Scratch
import Synchronization
import Testing

@testable import Journal
@testable import Kith

/// A backup counts once it was restored: that is rehearsed, and the administrator sees what came of it.
@Suite(.bothEngines) struct RehearsalTests {
    /// How copies are made in these tests: the record moves into a file.
    private func copies(of house: House) -> Copies {
        Copies(
            make: { file in
                let scratch = file + ".folder"
                try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
                let target = try SQLiteDatabase(file: scratch + "/kith.sqlite")
                try await Installation.copy(house.office.journal.database, into: target)
                try await target.copy(to: file)
                try await target.close()
                try FileManager.default.removeItem(atPath: scratch)
            }, open: { try SQLiteDatabase(file: $0, owning: $1) })
    }

    private func place(_ house: House, _ name: String) -> String { house.scratch.folder.appending(path: name).path }

    private func room(_ house: House) throws -> RehearsalRoom {
        let checkpoints = Checkpoints(house.office.journal, file: place(house, "checkpoints.jsonl"))
        return RehearsalRoom(
            house.office, copies: copies(of: house), backups: place(house, "backups"),
            scratch: place(house, "rehearsal"), publicKey: try checkpoints.publicKey)
    }

    private func backUp(_ house: House, as name: String) async throws {
        let checkpoints = Checkpoints(house.office.journal, file: place(house, "checkpoints.jsonl"))
        try await checkpoints.write(at: house.clock.now.milliseconds)
        try await Caretaker.backUp(
            copies(of: house), checkpoints: place(house, "checkpoints.jsonl"), publicKey: checkpoints.publicKey,
            into: place(house, "backups/\(name)"), at: house.clock.now.milliseconds)
    }

    @Test func `the newest backup is restored, proved, noted and shown to the administrator`() async throws {
        let house = try await House.build()
        let administrator = try await house.visitor("Administrator")
        let never = try await administrator.get("/administration")
        try await house.family(lead: ID(1))
        try await backUp(house, as: "one")
        house.clock.advance(minutes: 60)
        try await backUp(house, as: "another")

        let rehearsal = try await room(house).rehearse()
        house.clock.advance(minutes: 3 * 24 * 60)
        let again = try await house.visitor("Administrator", login: "later")
        let page = try await again.get("/administration")

        let newest = house.clock.now.milliseconds - 3 * 24 * 60 * 60_000
        let lines = try await house.office.journal.database.read { tx in
            try tx.rows("SELECT outcome FROM access WHERE part = 'rehearsal' AND actor IS NULL").map { try $0.text(0) }
        }
        let left = FileManager.default.fileExists(atPath: place(house, "rehearsal"))
        #expect(never.body.contains("Never. A backup counts once"))
        #expect(rehearsal.outcome == .inOrder)
        #expect(rehearsal.backupAt?.milliseconds == newest)
        #expect(rehearsal.events > 3)
        #expect(page.body.contains("3 days ago, in order, "))
        #expect(lines == ["done"])
        #expect(!left)
    }

    @Test func `a rehearsal that is a day late is said to be overdue`() async throws {
        let house = try await House.build { $0.rehearseDays = 7 }
        try await house.family(lead: ID(1))
        try await backUp(house, as: "one")
        _ = try await room(house).rehearse()
        func page(after days: Int64) async throws -> String {
            house.clock.advance(minutes: days * 24 * 60)
            return try await house.visitor("Administrator", login: "after \(days)").get("/administration").body
        }

        let due = try await page(after: 8)
        let late = try await page(after: 1)
        _ = try await room(house).rehearse()
        let done = try await house.visitor("Administrator", login: "again").get("/administration").body

        #expect(due.contains("8 days ago, in order") && !due.contains("It is overdue"))
        #expect(late.contains("9 days ago, in order") && late.contains("It is overdue: one is wanted every 7 days."))
        #expect(!done.contains("It is overdue"))
    }

    @Test func `where no nightly rehearsal went well for 48 hours, page, readiness, log and letters say so`()
        async throws
    {
        let house = try await House.build {
            $0.rehearseDays = 1
            $0.isDemo = true
        }
        let administrator = try await house.visitor("Administrator")
        var account = try #require(
            try await house.office.accounts.everybody().accounts[administrator.account])
        account.profile.email = "it@example.org"
        try await house.office.accounts.keep(account, line: house.office.ownLine("account"))
        try await house.family(lead: ID(1))
        try await backUp(house, as: "one")
        let (room, log) = (try room(house), Heeded())
        func step() async throws -> (ready: String, letters: Int64) {
            try await RehearsalSchedule.step(room, days: 1, house.office, logger: log.logger)
            let letters = try await house.office.journal.database.read { tx in
                try tx.row("SELECT COUNT(*) FROM outbox")?.integer(0) ?? 0
            }
            return (try await administrator.get("/ready").body, letters)
        }

        let well = try await step()
        try FileManager.default.removeItem(atPath: place(house, "backups/one"))
        house.clock.advance(minutes: 47 * 60)
        let early = try await step()
        house.clock.advance(minutes: 2 * 60)
        let late = try await step()
        let again = try await step()

        #expect(well.ready == "ready\n" && early.ready == "ready\n")
        #expect(late.ready == "ready\nrehearsal: overdue\n")
        #expect([well.letters, early.letters, late.letters, again.letters] == [0, 0, 1, 1])
        #expect(log.lines.contains("a rehearsal of a restore failed"))
        #expect(log.lines.filter { $0 == "no rehearsal of a restore went well for too long" }.count == 2)
    }

    @Test func `a backup with a record that cannot be opened is found out though every chain and every key is right`()
        async throws
    {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        try await house.family(lead: worker.account)
        let id = try await house.family(named: "Leo", lead: worker.account)
        try await backUp(house, as: "one")
        let whole = try await room(house).rehearse()
        house.clock.advance(minutes: 1)
        try await house.office.journal.database.write { tx in
            try house.office.journal.keys.replaceKey(of: id.value, in: tx)
        }
        try await backUp(house, as: "two")
        let broken = try await room(house).rehearse()

        #expect(whole.outcome == .inOrder)
        #expect(broken.outcome == .notOpened)
    }

    @Test func `a backup whose pages cannot be shown is found out though every record opens`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        try await house.family(lead: worker.account)
        try await house.office.journal.database.write { tx in
            // Nobody's account can be opened any more.
            try tx.run("UPDATE account SET profile = \([UInt8](repeating: 1, count: 40))")
        }
        try await backUp(house, as: "one")
        #expect(try await room(house).rehearse().outcome == .notOpened)
    }

    @Test func `a rehearsal signs in, opens pages and leaves nothing in the record it is a copy of`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        try await house.family(lead: worker.account)
        try await backUp(house, as: "one")
        func counts() async throws -> [Int64] {
            try await house.office.journal.database.read { tx in
                [
                    try tx.row("SELECT COUNT(*) FROM session")?.integer(0) ?? 0,
                    try tx.row("SELECT COUNT(*) FROM access WHERE part = 'overview'")?.integer(0) ?? 0,
                ]
            }
        }
        let before = try await counts()
        let rehearsal = try await room(house).rehearse()

        #expect(rehearsal.outcome == .inOrder)
        #expect(try await counts() == before)
    }

    @Test func `a checkpoint file that became shorter is said on the administrator's page until it is put right`()
        async throws
    {
        let house = try await House.build()
        let administrator = try await house.visitor("Administrator")
        let file = place(house, "checkpoints.jsonl")
        let checkpoints = Checkpoints(house.office.journal, file: file)
        let copying = CheckpointCopying(
            checkpoints: checkpoints, state: house.office.witnessing,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await house.family(lead: ID(1))
        try await checkpoints.write(at: 1_000)
        try await house.family(named: "Seren", lead: ID(1))
        try await checkpoints.write(at: 2_000)
        let whole = try String(contentsOfFile: file, encoding: .utf8)
        await copying.copy()
        let before = try await administrator.get("/administration").body

        let first = try #require(whole.split(separator: "\n").first)
        try "\(first)\n".write(toFile: file, atomically: true, encoding: .utf8)
        await copying.copy()
        let cut = try await administrator.get("/administration").body
        try whole.write(toFile: file, atomically: true, encoding: .utf8)
        await copying.copy()
        let after = try await administrator.get("/administration").body

        #expect(cut.contains("File of checkpoints") && cut.contains("It is shorter than Kith left it."))
        #expect(!before.contains("File of checkpoints") && !after.contains("File of checkpoints"))
    }

    @Test func `no backup, a changed one and one under another key are told apart`() async throws {
        let house = try await House.build()
        let administrator = try await house.visitor("Administrator")
        let none = try await room(house).rehearse()
        try await backUp(house, as: "changed")
        let file = try #require(FileHandle(forUpdatingAtPath: place(house, "backups/changed/kith.sqlite")))
        try file.seek(toOffset: 6_000)
        try file.write(contentsOf: Data([1, 2, 3, 4]))
        try file.close()
        let changed = try await room(house).rehearse()
        let page = try await administrator.get("/administration")
        house.clock.advance(minutes: 1)
        try await backUp(house, as: "later")
        let next = try #require(MasterKey(file: Array(MasterKey.makeText().utf8)))
        _ = try await house.office.rotate(to: next)
        let office = try await Installation.openBeside(house.office.journal.database, master: next)
        let fresh = RehearsalRoom(
            office, copies: copies(of: house), backups: place(house, "backups"), scratch: place(house, "rehearsal"),
            publicKey: try Checkpoints(office.journal, file: "").publicKey)
        let other = try await fresh.rehearse()

        #expect(none.outcome == .noBackup)
        #expect(changed.outcome == .unreadable)
        #expect(page.body.contains("failed because the backup could not be restored"))
        #expect(other.outcome == .otherKey)
    }

    @Test func `the first rehearsal is due when there is a backup`() async throws {
        let house = try await House.build()
        let room = try room(house)
        let without = try await room.isDue(every: 7)
        try await backUp(house, as: "one")
        let first = try await room.isDue(every: 7)
        _ = try await room.rehearse()

        #expect([without, first] == [false, true])
        #expect(try await room.isDue(every: 7) == false)
    }
}

extension KeyRing {
    /// Puts another key, rightly wrapped, in the place of a stream's own.
    fileprivate func replaceKey(of stream: UInt128, in tx: any Writing) throws {
        let wrapped = try known[0].wrap(.random(), for: Master.place(of: stream))
        try tx.run("UPDATE stream_key SET wrapped = \(wrapped) WHERE stream = \(stream)")
    }
}

/// A log that keeps what was said.
private final class Heeded: Sendable {
    private let said = Mutex<[String]>([])

    var lines: [String] { said.withLock { $0 } }
    var logger: Logger { Logger(label: "test") { _ in Handler(heeded: self) } }

    private struct Handler: LogHandler {
        let heeded: Heeded
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) { heeded.said.withLock { $0.append("\(event.message)") } }
    }
}
