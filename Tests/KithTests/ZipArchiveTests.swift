import Foundation
import Practice
import Testing

@testable import Kith

@Suite struct ZipArchiveTests {
    @Test func `the check is the one that the format has`() {
        var check = ArchiveCheck()
        check.add(Array("1234".utf8))
        check.add(Array("56789".utf8))
        // The value that every description of CRC-32 gives for these nine digits.
        #expect(check.value == 0xCBF4_3926)
    }

    @Test func `what was put in comes out, whatever its size, and is given away in pieces of one length`() async throws
    {
        let long = (0..<1_000_003).map { UInt8(truncatingIfNeeded: $0 * 31 / 7) }
        var pieces: [[UInt8]] = []
        let archive = try ExportArchive("made", at: .init(milliseconds: 1_781_265_600_000)) { _, piece in
            pieces.append(piece)
        }
        let growing = try archive.begin("long.bin")
        for start in stride(from: 0, to: long.count, by: 7_777) {
            try growing.write(long[start..<min(start + 7_777, long.count)])
        }
        _ = try await archive.write([], to: "empty")
        _ = try await archive.write(Array("Siân".utf8), to: "families/Siân.html")
        let digest = try await archive.end(growing, "long.bin")
        try await archive.finish()

        let bytes = pieces.flatMap(\.self)
        let unpacked = try Unpacked(bytes)
        #expect(unpacked.order == ["made/empty", "made/families/Siân.html", "made/long.bin"])
        #expect(unpacked.files["made/long.bin"] == long)
        #expect(unpacked.files["made/empty"] == [])
        #expect(digest.count == 64)
        #expect(Set(pieces.dropLast().map(\.count)) == [SealedSpool.piece])
        #expect(archive.pieces == pieces.count && archive.size == Int64(bytes.count))
    }

    @Test func `more than 65,535 files are listed as the format has them`() async throws {
        var bytes: [UInt8] = []
        let archive = try ExportArchive("many", at: .init(milliseconds: 0)) { _, piece in bytes += piece }
        for number in 0..<66_000 { _ = try await archive.write([UInt8(number % 256)], to: "\(number)") }
        try await archive.finish()

        let unpacked = try Unpacked(bytes)

        #expect(unpacked.order.count == 66_000)
        #expect(unpacked.files["many/65999"] == [UInt8(65_999 % 256)])
    }

    @Test func `what waits for its place is sealed outside memory, and comes back as it was`() throws {
        let waiting = try WaitingBytes()
        let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0) }
        for start in stride(from: 0, to: bytes.count, by: 99_999) {
            try waiting.write(Array(bytes[start..<min(start + 99_999, bytes.count)]))
        }
        try waiting.end()

        let back = try (0..<waiting.pieces).flatMap { try waiting.piece($0) }

        #expect(back == bytes)
        #expect(waiting.size == bytes.count && waiting.pieces == 3)
    }
}
