import Foundation

/// The file outside the database to which signed checkpoints are added, a line each.
struct CheckpointFile: Sendable {
    /// The last whole line.
    struct End: Hashable {
        var number: Int64 = 0
        /// Its hash, in hexadecimal.
        var hash = Chain.start.hexadecimal
        /// Where it ends, in bytes from the start of the file.
        var place: UInt64 = 0
    }

    let path: String

    /// The setting that notes how far this file has come, so that one whose end was cut off is known.
    var note: String { "checkpoint file \(ProcessInfo.processInfo.hostName):\(path)" }

    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// - Throws: `CheckpointFault.unreadable` where the last whole line is no checkpoint.
    func end() throws -> End {
        guard exists else { return End() }
        guard let handle = FileHandle(forReadingAtPath: path) else { throw StorageFault.readOnly }
        defer { try? handle.close() }
        return try Self.end(of: handle)
    }

    /// Adds lines and waits until they are on disk. What stands behind the last whole line was left by a crash and goes.
    ///
    /// - Returns: false where the file does not end there any more: somebody else was quicker.
    func append(_ lines: [String], after end: End) throws -> Bool {
        if !exists {
            guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw StorageFault.readOnly }
        }
        guard let handle = FileHandle(forUpdatingAtPath: path) else { throw StorageFault.readOnly }
        defer { try? handle.close() }
        flock(handle.fileDescriptor, LOCK_EX)
        guard try Self.end(of: handle) == end else { return false }
        try handle.truncate(atOffset: end.place)
        try handle.write(contentsOf: Data((lines.joined(separator: "\n") + "\n").utf8))
        try handle.synchronize()
        return true
    }

    /// Reads backwards until the last whole line is there, whatever the length of the file.
    private static func end(of handle: FileHandle) throws -> End {
        let size = try handle.seekToEnd()
        var tail = Data()
        var start = size
        while start > 0 {
            let step = min(start, 1 << 16)
            start -= step
            try handle.seek(toOffset: start)
            tail = (try handle.read(upToCount: Int(step)) ?? Data()) + tail
            guard let last = tail.lastIndex(of: 10) else { continue }
            let before = tail[..<last].lastIndex(of: 10)
            guard before != nil || start == 0 else { continue }
            let line = tail[(before.map { $0 + 1 } ?? tail.startIndex)..<last]
            guard let checkpoint = try? JSONDecoder().decode(Checkpoints.Checkpoint.self, from: Data(line)) else {
                throw CheckpointFault.unreadable
            }
            let place = start + UInt64(last - tail.startIndex) + 1
            return End(number: checkpoint.number, hash: checkpoint.hash.hexadecimal, place: place)
        }
        return End()
    }
}

/// Why checkpoints cannot be added to a file. Nothing is lost: the database holds them too.
package enum CheckpointFault: Error, Hashable, Sendable {
    /// The file's last line is no checkpoint.
    case unreadable
    /// The file once reached further.
    case cutOff
    /// The file's last checkpoint is not the one that the database has under this number.
    case foreign
}
