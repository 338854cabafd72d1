import Foundation
import Journal
import Practice

/// A file that was sent from a browser, as the machine that takes it in reads it, or one that waits to be sent: sealed piece
/// by piece, in a file without a name, which is gone when nobody reads it any more, however the process ends.
final class SealedSpool: Sendable {
    /// So many bytes of the file are sealed together; the last piece may be shorter.
    static let piece = 256 << 10
    /// What sealing adds.
    private static let added = 28

    private let file: Int32
    private let key: SealingKey
    private let place: @Sendable (Int) -> Canonical

    /// `place` says what a piece belongs to, which is authenticated with it.
    ///
    /// - Throws: `StorageFault.full` where there is no room for it.
    init(key: SealingKey, place: @escaping @Sendable (Int) -> Canonical) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID())").path
        file = open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)
        guard file >= 0 else { throw StorageFault.full }
        unlink(path)
        self.key = key
        self.place = place
    }

    deinit { close(file) }

    /// Adds a piece as it is sealed.
    func add(_ sealed: [UInt8], as number: Int) throws {
        var done = 0
        while done < sealed.count {
            let place = off_t(number * (Self.piece + Self.added) + done)
            let written = sealed[done...].withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, place) }
            guard written > 0 else { throw StorageFault.full }
            done += written
        }
    }

    /// - Returns: nil after the last piece.
    func piece(_ number: Int) throws -> [UInt8]? {
        let size = Self.piece + Self.added
        var sealed = [UInt8](repeating: 0, count: size)
        var done = 0
        while done < size {
            let read = sealed[done...].withUnsafeMutableBytes {
                pread(file, $0.baseAddress, $0.count, off_t(number * size + done))
            }
            if read <= 0 { break }
            done += read
        }
        guard done > 0 else { return nil }
        return try key.open(Array(sealed[..<done]), for: place(number))
    }

    /// What a piece of a file that was sent belongs to.
    static func place(of number: Int, in run: ImportRun.ID) -> Canonical {
        var place = Canonical()
        place.append("import")
        place.append(run.value)
        place.append(Int64(number))
        return place
    }
}

/// Where the families to be brought in stand.
enum ImportSource: Sendable {
    case file(String)
    /// A part of a file, such as one that stands in an archive.
    case part(String, from: UInt64, length: UInt64)
    case sealed(SealedSpool)
}
