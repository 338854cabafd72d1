import Foundation

/// Reads a file piece by piece, so that its size does not matter.
struct ByteReader {
    private static let piece = 1 << 20

    private enum Origin {
        case file(FileHandle)
        case part(FileHandle, left: UInt64)
        case sealed(SealedSpool, next: Int)
    }

    private var origin: Origin
    private var buffer: [UInt8] = []
    private var place = 0
    /// How many bytes have been read from the file.
    private(set) var read = 0

    /// - Throws: `ImportFault.noFile` where it cannot be read.
    init(_ source: ImportSource) throws {
        switch source {
        case .file(let path):
            guard let handle = FileHandle(forReadingAtPath: path) else { throw ImportFault.noFile(path) }
            origin = .file(handle)
        case .part(let path, let start, let length):
            guard let handle = FileHandle(forReadingAtPath: path) else { throw ImportFault.noFile(path) }
            try handle.seek(toOffset: start)
            origin = .part(handle, left: length)
        case .sealed(let spool): origin = .sealed(spool, next: 0)
        }
    }

    /// - Returns: nothing at the end.
    private mutating func more() throws -> [UInt8] {
        switch origin {
        case .file(let handle): return Array(try handle.read(upToCount: Self.piece) ?? Data())
        case .part(let handle, let left):
            let bytes = Array(try handle.read(upToCount: Int(min(left, UInt64(Self.piece)))) ?? Data())
            origin = .part(handle, left: bytes.isEmpty ? 0 : left - UInt64(bytes.count))
            return bytes
        case .sealed(let spool, let number):
            origin = .sealed(spool, next: number + 1)
            return try spool.piece(number) ?? []
        }
    }

    /// - Returns: nil at the end.
    mutating func next() throws -> UInt8? {
        guard try isFilled() else { return nil }
        defer { place += 1 }
        return buffer[place]
    }

    mutating func peek() throws -> UInt8? { try isFilled() ? buffer[place] : nil }

    private mutating func isFilled() throws -> Bool {
        if place < buffer.count { return true }
        let more = try more()
        guard !more.isEmpty else { return false }
        buffer = more
        read += buffer.count
        place = 0
        return true
    }

    /// What comes next, as much as is at hand.
    ///
    /// - Returns: nil at the end.
    mutating func piece() throws -> ArraySlice<UInt8>? {
        guard try isFilled() else { return nil }
        defer { place = buffer.count }
        return buffer[place...]
    }

    enum Line {
        case bytes([UInt8])
        /// It is longer than anything that is read; it was passed over.
        case tooLong
    }

    /// The next line without its end.
    ///
    /// - Returns: nil at the end.
    mutating func line(limit: Int) throws -> Line? {
        guard try isFilled() else { return nil }
        var line: [UInt8] = []
        var isTooLong = false
        while try isFilled() {
            let rest = buffer[place...]
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            let part = rest[..<(end ?? buffer.endIndex)]
            if line.count + part.count > limit { (isTooLong, line) = (true, []) }
            if !isTooLong { line.append(contentsOf: part) }
            place = end.map { $0 + 1 } ?? buffer.endIndex
            if end != nil { break }
        }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return isTooLong ? .tooLong : .bytes(line)
    }
}
