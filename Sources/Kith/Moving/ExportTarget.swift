import Crypto
import Foundation
import Practice

/// Takes the files of an export, which names them as they are to stand in its folder.
protocol ExportTarget {
    /// A file that grows while others are written.
    func begin(_ name: String) throws -> ExportFile

    /// A file that has grown is whole.
    ///
    /// - Returns: its digest, as `sha256sum` writes it.
    func end(_ file: ExportFile, _ name: String) async throws -> String

    /// A file that is written at once.
    ///
    /// - Returns: its digest.
    func write(_ bytes: [UInt8], to name: String) async throws -> String

    /// Everything is there.
    func finish() async throws
}

/// A new folder on this machine, which appears under its name when it is whole.
struct ExportFolder: ExportTarget {
    private let folder: String
    private var unfinished: String { folder + ".unfinished" }

    /// - Throws: `ImportFault.folderThere`.
    init(_ folder: String) throws {
        self.folder = folder
        let files = FileManager.default
        guard !files.fileExists(atPath: folder) else { throw ImportFault.folderThere(folder) }
        try? files.removeItem(atPath: unfinished)
        for part in Exporting.folders {
            try files.createDirectory(
                atPath: place(of: part), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
    }

    private func place(of name: String) -> String { (unfinished as NSString).appendingPathComponent(name) }

    func begin(_ name: String) throws -> ExportFile { try ExportFile(place(of: name)) }

    func end(_ file: ExportFile, _ name: String) async throws -> String { try file.close() }

    func write(_ bytes: [UInt8], to name: String) async throws -> String {
        let file = try begin(name)
        try file.write(bytes)
        return try file.close()
    }

    func finish() async throws { try FileManager.default.moveItem(atPath: unfinished, toPath: folder) }
}

/// One file to send: an archive with the folder in it. What is done with is given away in sealed pieces' length, so
/// nothing long is in memory.
final class ExportArchive: ExportTarget {
    /// Takes the pieces in their order.
    typealias Taker = (_ number: Int, _ piece: [UInt8]) async throws -> Void

    private let folder: String
    private var zip: ZipArchive
    private let taker: Taker
    private(set) var pieces = 0
    /// How many bytes have been given away.
    private(set) var size: Int64 = 0

    /// - Throws: `StorageFault.full` where there is no room for what has to wait.
    init(_ folder: String, at moment: Moment, taker: @escaping Taker) throws {
        self.folder = folder
        zip = try ZipArchive(at: Self.stamp(moment))
        self.taker = taker
    }

    /// The moment as archives have it: local time to two seconds, and the day since 1980.
    private static func stamp(_ moment: Moment) -> (time: UInt16, day: UInt16) {
        let (day, time) = (Clock.day(of: moment), Clock.time(of: moment))
        return (
            UInt16(time.hour << 11 | time.minute << 5),
            UInt16(clamping: max(0, day.year - 1980) << 9 | day.month << 5 | day.day)
        )
    }

    func begin(_ name: String) throws -> ExportFile { ExportFile(try WaitingBytes()) }

    func end(_ file: ExportFile, _ name: String) async throws -> String {
        let digest = try file.close()
        guard let waiting = file.waiting else { return digest }
        try zip.begin("\(folder)/\(name)", size: UInt64(waiting.size), check: waiting.check.value)
        for number in 0..<waiting.pieces {
            zip.add(try waiting.piece(number))
            try await giveAway()
        }
        return digest
    }

    func write(_ bytes: [UInt8], to name: String) async throws -> String {
        var check = ArchiveCheck()
        check.add(bytes)
        try zip.begin("\(folder)/\(name)", size: UInt64(bytes.count), check: check.value)
        zip.add(bytes)
        try await giveAway()
        return ExportFile.text(of: SHA256.hash(data: bytes))
    }

    func finish() async throws {
        for number in 0..<(try zip.endFiles()) {
            try zip.addList(number)
            try await giveAway()
        }
        zip.close()
        try await giveAway()
        let rest = zip.takeRest()
        if !rest.isEmpty { try await give(rest) }
    }

    private func giveAway() async throws {
        for piece in zip.take(SealedSpool.piece) { try await give(piece) }
    }

    private func give(_ piece: [UInt8]) async throws {
        try await taker(pieces, piece)
        pieces += 1
        size += Int64(piece.count)
    }
}
