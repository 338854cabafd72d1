import Foundation
import Journal
import Logging
import Practice
import SQLiteEngine
import Scratch
import Testing

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
            }, open: { try SQLiteDatabase(file: $0, owning: false) })
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

    @Test func `a rehearsal that is two days late is said to be overdue`() async throws {
        let house = try await House.build { $0.rehearseDays = 7 }
        try await house.family(lead: ID(1))
        try await backUp(house, as: "one")
        _ = try await room(house).rehearse()
        func page(after days: Int64) async throws -> String {
            house.clock.advance(minutes: days * 24 * 60)
            return try await house.visitor("Administrator", login: "after \(days)").get("/administration").body
        }

        let due = try await page(after: 8)
        let late = try await page(after: 2)
        _ = try await room(house).rehearse()
        let done = try await house.visitor("Administrator", login: "again").get("/administration").body

        #expect(due.contains("8 days ago, in order") && !due.contains("It is overdue"))
        #expect(late.contains("10 days ago, in order") && late.contains("It is overdue: one is wanted every 7 days."))
        #expect(!done.contains("It is overdue"))
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

    @Test func `a rehearsal is due when its days are over, and the first one when there is a backup`() async throws {
        let house = try await House.build()
        let room = try room(house)
        let without = try await room.isDue(every: 7)
        try await backUp(house, as: "one")
        let first = try await room.isDue(every: 7)
        _ = try await room.rehearse()
        house.clock.advance(minutes: 7 * 24 * 60 - 1)
        let early = try await room.isDue(every: 7)
        house.clock.advance(minutes: 1)
        let due = try await room.isDue(every: 7)

        #expect([without, first, early, due] == [false, true, false, true])
    }
}
