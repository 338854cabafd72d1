import Crypto
import Foundation

/// A file that is written piece by piece, with its digest.
final class ExportFile {
    private static let piece = 1 << 20

    private let handle: FileHandle
    private var waiting: [UInt8] = []
    private var hasher = SHA256()

    /// - Throws: `ImportFault.notWritable` where it cannot be made.
    init(_ path: String) throws {
        let isMade = FileManager.default.createFile(
            atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard isMade, let handle = FileHandle(forWritingAtPath: path) else { throw ImportFault.notWritable(path) }
        self.handle = handle
    }

    func write(_ bytes: some Sequence<UInt8>) throws {
        waiting.append(contentsOf: bytes)
        if waiting.count >= Self.piece { try flush() }
    }

    private func flush() throws {
        hasher.update(data: waiting)
        try handle.write(contentsOf: Data(waiting))
        waiting.removeAll(keepingCapacity: true)
    }

    /// Puts the rest on the disk.
    ///
    /// - Returns: the digest of everything, as `sha256sum` writes it.
    func close() throws -> String {
        try flush()
        try handle.synchronize()
        try handle.close()
        return hasher.finalize().map { String(format: "%02x", $0) }.joined()
    }

    /// The digest of a file that is there already.
    static func digest(of path: String) throws -> String {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw ImportFault.noFile(path) }
        var hasher = SHA256()
        while let data = try handle.read(upToCount: piece), !data.isEmpty { hasher.update(data: data) }
        return hasher.finalize().map { String(format: "%02x", $0) }.joined()
    }
}
