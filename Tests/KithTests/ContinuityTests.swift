import Crypto
import CryptoExtras
import Foundation
import Journal
import Logging
import Practice
import Scratch
import Testing

@testable import Kith

/// One encrypted file with what is needed while Kith is away (assurance 138).
@Suite(.bothEngines) struct ContinuityTests {
    private static let passphrase = "pelican otter lantern quarry mitten seven"

    private func place(_ house: House, _ name: String) -> String { house.scratch.folder.appending(path: name).path }

    private func secret(_ house: House, _ text: String = Self.passphrase + "\n") throws -> String {
        let folder = house.scratch.folder.appending(path: "apart")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: UUID().uuidString)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// Opens a file as its format is written down, without the program's own code.
    private func opened(_ file: String, with passphrase: String = Self.passphrase) throws -> String {
        let page = try String(contentsOfFile: file, encoding: .utf8)
        func attribute(_ name: String) throws -> Data {
            let value = try #require(page.components(separatedBy: "data-\(name)=\"").last?.split(separator: "\"").first)
            return try #require(Data(base64Encoded: String(value)))
        }
        let element = try #require(page.components(separatedBy: "data-rounds=\"600000\">").last)
        let sealed = try #require(element.components(separatedBy: "</script>").first)
        let bytes = try #require(Data(base64Encoded: sealed))
        let key = try KDF.Insecure.PBKDF2.deriveKey(
            from: Array(passphrase.utf8), salt: try attribute("salt"), using: .sha256, outputByteCount: 32,
            rounds: 600_000)
        let box = try AES.GCM.SealedBox(combined: try attribute("nonce") + bytes)
        return String(decoding: try AES.GCM.open(box, using: key), as: UTF8.self)
    }

    @Test func `the open families are in it and nothing of restricted or closed ones; each pack is on the access log`()
        async throws
    {
        let scene = try await MeetingHouse()
        let house = scene.house
        let hidden = try await house.family(lead: scene.chair.account)
        try await house.change(hidden, by: scene.chair.account) {
            try $0.restrict(.highRisk, named: [scene.chair.account], lifters: [scene.chair.account])
        }
        let file = place(house, "pack.html")
        let before = try await house.office.journal.access.lines(of: .record(hidden.value), limit: 50).count
        let said = try await ContinuityPack(house.office).write(to: file, passphraseFile: try secret(house))
        let page = try opened(file)
        let outside = try String(contentsOfFile: file, encoding: .utf8)
        let names = try await house.record(scene.family).people.present.map(\.name)

        #expect(said == ["1 open families were written into \(file)."])
        for name in names {
            #expect(page.contains(name))
            #expect(!outside.contains(name))
        }
        #expect(!outside.contains(Self.passphrase))
        #expect(page.contains("Open families in it: 1."))
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let after = try await house.office.journal.access.lines(of: .record(hidden.value), limit: 50).count
        func lines(_ family: Family.ID) async throws -> Int {
            try await house.office.journal.access.appearances(
                of: family.value, since: 0, lookingThrough: 1_000, limit: 1_000
            ).lines.count { $0.action == "export" && $0.part == "continuity" }
        }
        let (listed, unlisted) = (try await lines(scene.family), try await lines(hidden))
        #expect(after == before)
        #expect(listed == 1 && unlisted == 0)
    }

    @Test func `restricted families stand in a file of their own, and each of them has its line`() async throws {
        let house = try await House.build()
        let (open, hidden) = (try await house.family(lead: ID(1)), try await house.family(lead: ID(1)))
        try await house.change(hidden, by: ID(1)) { try $0.restrict(.highRisk, named: [ID(1)], lifters: [ID(1)]) }
        let file = place(house, "restricted.html")
        let said = try await ContinuityPack(house.office).write(
            to: file, passphraseFile: try secret(house), restricted: true)
        let page = try opened(file)
        #expect(said == ["1 restricted families were written into \(file)."])
        #expect(page.contains("These families are restricted."))
        let line = try await house.office.journal.access.lines(of: .record(hidden.value), limit: 1).first?.line
        let other = try await house.office.journal.access.lines(of: .record(open.value), limit: 50)
        #expect(line?.part == "continuity")
        #expect(!other.contains { $0.line.part == "continuity" })
    }

    @Test func `a passphrase that is weak, missing or beside the pack is refused, and nothing is written`() async throws
    {
        let house = try await House.build()
        let file = place(house, "pack.html")
        let beside = place(house, "beside")
        try Data(Self.passphrase.utf8).write(to: URL(fileURLWithPath: beside))
        for wrong in [try secret(house, "short"), place(house, "apart/none"), beside] {
            await #expect(throws: ContinuityPack.Fault.self) {
                try await ContinuityPack(house.office).write(to: file, passphraseFile: wrong)
            }
        }
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test func `every night there is a new one, and old ones go; other files stay`() async throws {
        let house = try await House.build()
        let folder = place(house, "packs")
        let daily = ContinuityPack.Daily(folder: folder, passphraseFile: try secret(house), days: 2)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
        try await ContinuitySchedule.step(daily, house.office, logger: logger)
        try await ContinuitySchedule.step(daily, house.office, logger: logger)
        let first = try files()
        try Data().write(to: URL(fileURLWithPath: folder + "/notes.txt"))
        for _ in 0..<2 {
            house.clock.advance(minutes: 36 * 60)
            try await ContinuitySchedule.step(daily, house.office, logger: logger)
        }
        #expect(first == ["kith-continuity-2026-06-12.html"])
        #expect(try files() == ["kith-continuity-2026-06-14.html", "kith-continuity-2026-06-15.html", "notes.txt"])
    }

    @Test func `a pack that could not be written is told, until one is`() async throws {
        let house = try await House.build { $0.writesPacks = true }
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let secret = place(house, "apart/passphrase")
        let daily = ContinuityPack.Daily(folder: place(house, "packs"), passphraseFile: secret, days: 2)
        func step() async throws -> (ready: String, page: String) {
            try await ContinuitySchedule.step(daily, house.office, logger: logger)
            let administrator = try await house.visitor("Administrator")
            return (try await administrator.get("/ready").body, try await administrator.get("/administration").body)
        }

        let failed = try await step()
        try FileManager.default.moveItem(atPath: try self.secret(house), toPath: secret)
        house.clock.advance(minutes: 60)
        let written = try await step()

        #expect(failed.ready == "ready\ncontinuity: failed\n")
        #expect(failed.page.contains("Today, the pack could not be written."))
        #expect(written.ready == "ready\n")
        #expect(written.page.contains("Today, the pack was written."))
    }
}
