import Crypto
import Foundation
import Journal

/// A file that is written piece by piece, with its digest.
final class ExportFile {
    private static let piece = 256 << 10

    private enum Ground {
        case disk(FileHandle)
        case waiting(WaitingBytes)
    }

    private let ground: Ground
    private var open: [UInt8] = []
    private var hasher = SHA256()

    /// - Throws: `ImportFault.notWritable` where it cannot be made.
    init(_ path: String) throws {
        let isMade = FileManager.default.createFile(
            atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard isMade, let handle = FileHandle(forWritingAtPath: path) else { throw ImportFault.notWritable(path) }
        ground = .disk(handle)
    }

    /// One that waits until there is a place for it.
    init(_ waiting: WaitingBytes) {
        ground = .waiting(waiting)
    }

    func write(_ bytes: some Sequence<UInt8>) throws {
        open.append(contentsOf: bytes)
        if open.count >= Self.piece { try flush() }
    }

    private func flush() throws {
        hasher.update(data: open)
        switch ground {
        case .disk(let handle): try handle.write(contentsOf: Data(open))
        case .waiting(let waiting): try waiting.write(open)
        }
        open.removeAll(keepingCapacity: true)
    }

    /// Puts the rest away.
    ///
    /// - Returns: the digest of everything, as `sha256sum` writes it.
    func close() throws -> String {
        try flush()
        switch ground {
        case .disk(let handle):
            try handle.synchronize()
            try handle.close()
        case .waiting(let waiting): try waiting.end()
        }
        return Self.text(of: hasher.finalize())
    }

    /// Where it waits; nil where it is on the disk.
    var waiting: WaitingBytes? { if case .waiting(let waiting) = ground { waiting } else { nil } }

    static func text(of digest: SHA256Digest) -> String { Array(digest).hexadecimal }
}
