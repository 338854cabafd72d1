import Foundation

/// The file outside the database where signed checkpoints stand, one a line.
struct CheckpointFile: Sendable {
    let path: String

    /// The lines that were written to their end; nil where there is no file.
    var wholeLines: [String]? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // What stands after the last end of a line is nothing, or a line that was never finished.
        return lines.dropLast().map(String.init)
    }

    /// Adds a line and waits until it is on disk.
    func append(_ line: Data) throws {
        if !FileManager.default.fileExists(atPath: path) {
            guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw StorageFault.readOnly }
        }
        let handle = try opened()
        defer { try? handle.close() }
        try handle.seekToEnd()
        try handle.write(contentsOf: line)
        try handle.synchronize()
    }

    /// Takes away a last line without its end: somebody was stopped while writing it, so nobody has relied on it.
    func cutUnfinishedLine() throws {
        guard let bytes = FileManager.default.contents(atPath: path), let last = bytes.last, last != 10 else { return }
        let whole = bytes.lastIndex(of: 10).map { bytes.distance(from: bytes.startIndex, to: $0) + 1 } ?? 0
        let handle = try opened()
        defer { try? handle.close() }
        try handle.truncate(atOffset: UInt64(whole))
        try handle.synchronize()
    }

    private func opened() throws -> FileHandle {
        guard let handle = FileHandle(forWritingAtPath: path) else { throw StorageFault.readOnly }
        return handle
    }
}
