import Foundation
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// An archive of an export comes back without being unpacked, and nothing that is not wholly as it was written.
@Suite struct ArchiveReturnTests {
    /// A family that was taken out, and an empty place.
    private struct Scene {
        let house: House
        let files: [(name: String, bytes: [UInt8])]

        init() async throws {
            let there = try await House.build()
            let lead = try await there.visitor("Practitioner", login: "nia")
            try await there.family(lead: lead.account)
            let folder = try await there.takeOut()
            files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().compactMap { name in
                let file = folder.appending(path: name)
                var isFolder: ObjCBool = false
                _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
                return isFolder.boolValue ? nil : (name, Array(try Data(contentsOf: file)))
            }
            house = try await House.build()
            _ = try await house.visitor("Administrator", login: "mover")
        }

        func pack(_ files: [(name: String, bytes: [UInt8])]) async throws -> [UInt8] {
            var bytes: [UInt8] = []
            let archive = try ExportArchive("kith", at: Moment(milliseconds: 0)) { _, piece in bytes += piece }
            for file in files { _ = try await archive.write(file.bytes, to: file.name) }
            try await archive.finish()
            return bytes
        }

        func bring(_ bytes: [UInt8]) async throws -> (lines: [String], isWell: Bool) {
            let file = house.scratch.folder.appending(path: "\(UUID()).zip")
            try Data(bytes).write(to: file)
            return try await Movers.bringIn(file.path, from: "Kith", as: "mover", isDry: false, into: house.office)
        }

        /// What is said of an archive that is refused; nothing came of it.
        func fault(_ bytes: [UInt8]) async throws -> ImportFault? {
            var fault: ImportFault?
            do { _ = try await bring(bytes) } catch let thrown as ImportFault { fault = thrown }
            #expect(try await house.office.families.ids().isEmpty)
            return fault
        }
    }

    private static func isNoExport(_ fault: ImportFault?) -> Bool {
        if case .notAnExport = fault { true } else { false }
    }

    private static func isPacked(_ fault: ImportFault?) -> Bool { if case .packed = fault { true } else { false } }

    @Test func `an archive comes back as it lies there, also with folders and a note in it`() async throws {
        let scene = try await Scene()
        var packed = try await scene.pack([("", []), ("families/", [])] + scene.files)
        packed[packed.count - 2] = 3
        let (lines, isWell) = try await scene.bring(packed + Array("a b".utf8))
        #expect(isWell && lines == ["1 family was brought in."])
    }

    @Test func `a file that was changed, is missing, or was put there, is named and nothing comes in`() async throws {
        let scene = try await Scene()
        let changed = scene.files.map { file in
            file.name == Exporting.records ? (file.name, Array(file.bytes.dropLast()) + [UInt8(ascii: " ")]) : file
        }
        let fewer = scene.files.filter { $0.name != Exporting.authority }
        let more = scene.files + [("more.html", [1])]
        let unproved = scene.files.filter { $0.name != Exporting.checksums }

        #expect(try await scene.fault(scene.pack(changed)) == .changed(Exporting.records))
        #expect(try await scene.fault(scene.pack(fewer)) == .changed(Exporting.authority))
        #expect(try await scene.fault(scene.pack(more)) == .changed("more.html"))
        #expect(Self.isNoExport(try await scene.fault(scene.pack(unproved))))
    }

    @Test func `names that lead out of it, stand there twice, or stand in no folder, are refused`() async throws {
        let scene = try await Scene()
        let digest = String(repeating: "0", count: 64)
        for name in ["../passwd", "/etc/passwd", "families/../../x", "./x", "families//x", ""] {
            let files = scene.files.map { file in
                file.name == Exporting.checksums
                    ? (file.name, Array("\(digest)  \(name)\n".utf8) + file.bytes) : file
            }
            #expect(Self.isNoExport(try await scene.fault(scene.pack(files))), "\(name)")
        }
        let climbing = try await scene.fault(scene.pack(scene.files + [("../../passwd", [1])]))
        #expect(climbing == .changed("../../passwd"))
        let twice = try await scene.fault(scene.pack(scene.files + [scene.files[0]]))
        #expect(Self.isNoExport(twice))
        let sums = scene.files.map { $0.name == Exporting.checksums ? ($0.name, $0.bytes + $0.bytes) : $0 }
        #expect(Self.isNoExport(try await scene.fault(scene.pack(sums))))
        let long = scene.files.map { file in
            file.name == Exporting.checksums
                ? (file.name, Array(String(repeating: "x", count: 2_000).utf8) + [10] + file.bytes) : file
        }
        #expect(Self.isNoExport(try await scene.fault(scene.pack(long))))
    }

    @Test func `what is compressed, and what pretends to be longer than the archive, is refused`() async throws {
        let scene = try await Scene()
        let whole = try await scene.pack(scene.files)
        let entries = whole.indices.dropLast(4).filter { whole[$0...].starts(with: [0x50, 0x4B, 1, 2]) }
        let (first, last) = (try #require(entries.first), try #require(entries.last))

        var compressed = whole
        compressed[first + 10] = 8
        var locked = whole
        locked[first + 8] |= 1
        var large = whole
        for place in first + 20..<first + 28 { large[place] = 0x7F }
        var far = whole
        for place in first + 42..<first + 46 { far[place] = 0x7F }
        // Two names for the same bytes: what a bomb of files that lie over each other is made of.
        var over = whole
        for place in 42..<46 { over[last + place] = whole[first + place] }

        #expect(Self.isPacked(try await scene.fault(compressed)))
        #expect(Self.isPacked(try await scene.fault(locked)))
        for bytes in [large, far, over] { #expect(Self.isNoExport(try await scene.fault(bytes))) }
    }

    @Test func `half an archive, and one whose end speaks of more than there is, are refused`() async throws {
        let scene = try await Scene()
        let whole = try await scene.pack(scene.files)
        var endless = whole
        for place in endless.count - 10..<endless.count - 6 { endless[place] = 0xFE }
        var zeros = whole
        for place in zeros.count - 12..<zeros.count - 6 { zeros[place] = 0xFF }

        for bytes in [Array(whole.prefix(whole.count / 2)), Array(whole.dropLast()), endless, zeros] {
            #expect(Self.isNoExport(try await scene.fault(bytes)))
        }
    }

    @Test func `a file that begins like an archive and is none is refused`() async throws {
        let scene = try await Scene()
        for bytes in [[80, 75, 3, 4], [80, 75, 3, 4] + [UInt8](repeating: 0, count: 300)] as [[UInt8]] {
            #expect(Self.isNoExport(try await scene.fault(bytes)))
        }
    }
}
