/// The check of a file in an archive: CRC-32 as ZIP has it.
struct ArchiveCheck: Sendable {
    private static let steps: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }

    private var rest: UInt32 = 0xFFFF_FFFF

    var value: UInt32 { ~rest }

    mutating func add(_ bytes: [UInt8]) {
        var rest = rest
        for byte in bytes { rest = Self.steps[Int(UInt8(truncatingIfNeeded: rest) ^ byte)] ^ rest >> 8 }
        self.rest = rest
    }
}

/// An archive (ZIP) that is written from its beginning to its end: what is done with can be taken away, and only the list
/// of its files waits, sealed, outside memory.
///
/// Files stand in it as they are. The length and check of each are known before it begins. More than 65,535 files, and
/// lengths above 4 GB, are written as the format has them since its version 4.5.
struct ZipArchive {
    /// Written, and not taken away yet.
    private(set) var waiting: [UInt8] = []
    /// How long it is so far, in bytes.
    private var length: UInt64 = 0
    private var files: UInt64 = 0
    /// Where the list of the files begins.
    private var start: UInt64 = 0
    private let list: WaitingBytes
    private let stamp: (time: UInt16, day: UInt16)

    private static let small = UInt64(UInt32.max)

    /// - Throws: `StorageFault.full` where there is no room for the list.
    init(at stamp: (time: UInt16, day: UInt16)) throws {
        list = try WaitingBytes()
        self.stamp = stamp
    }

    /// Begins a file of this length in bytes; `add` follows until all of it is there.
    mutating func begin(_ name: String, size: UInt64, check: UInt32) throws {
        let entry = Entry(name: Array(name.utf8), size: size, check: check, offset: length, stamp: stamp)
        append(entry.beginning)
        try list.write(entry.listed)
        files += 1
    }

    mutating func add(_ bytes: [UInt8]) { append(bytes) }

    private mutating func append(_ bytes: [UInt8]) {
        waiting += bytes
        length += UInt64(bytes.count)
    }

    /// Takes away what waits, in pieces of this length; the rest goes on waiting.
    mutating func take(_ size: Int) -> [[UInt8]] {
        guard waiting.count >= size else { return [] }
        let starts = stride(from: 0, through: waiting.count - size, by: size)
        let pieces = starts.map { Array(waiting[$0..<$0 + size]) }
        waiting.removeFirst(pieces.count * size)
        return pieces
    }

    /// Takes away what is left, once it is closed.
    mutating func takeRest() -> [UInt8] {
        defer { waiting = [] }
        return waiting
    }

    /// No file follows. Then comes the list of them, piece by piece, and the end.
    ///
    /// - Returns: of how many pieces the list is.
    mutating func endFiles() throws -> Int {
        try list.end()
        start = length
        return list.pieces
    }

    mutating func addList(_ number: Int) throws { append(try list.piece(number)) }

    mutating func close() { append(ending) }

    private var ending: [UInt8] {
        let size = length - start
        var end = LittleEndian()
        if files > 65_534 || start >= Self.small || size >= Self.small {
            end.append(0x0606_4B50 as UInt32)
            end.append(44 as UInt64)
            end.append([45, 45] as [UInt16])
            end.append([0, 0] as [UInt32])
            end.append([files, files, size, start] as [UInt64])
            end.append([0x0706_4B50, 0] as [UInt32])
            end.append(length)
            end.append(1 as UInt32)
        }
        let count = UInt16(clamping: files)
        end.append(0x0605_4B50 as UInt32)
        end.append([0, 0, count, count] as [UInt16])
        end.append([UInt32(clamping: size), UInt32(clamping: start)] as [UInt32])
        end.append(0 as UInt16)
        return end.bytes
    }
}

extension ZipArchive {
    /// One file, as it stands before its bytes and in the list at the end.
    private struct Entry {
        let name: [UInt8]
        let size: UInt64
        let check: UInt32
        let offset: UInt64
        let stamp: (time: UInt16, day: UInt16)

        private var isLong: Bool { size >= ZipArchive.small }

        /// What both places begin with: UTF-8 names, bytes as they are.
        private func facts(_ version: UInt16) -> LittleEndian {
            var facts = LittleEndian()
            facts.append([version, 0x0800, 0, stamp.time, stamp.day] as [UInt16])
            facts.append([check, UInt32(clamping: size), UInt32(clamping: size)] as [UInt32])
            facts.append(UInt16(clamping: name.count))
            return facts
        }

        /// Numbers that are too large for their usual places.
        private func large(_ numbers: [UInt64]) -> [UInt8] {
            guard !numbers.isEmpty else { return [] }
            var extra = LittleEndian()
            extra.append([1, UInt16(numbers.count * 8)] as [UInt16])
            extra.append(numbers)
            return extra.bytes
        }

        var beginning: [UInt8] {
            let extra = large(isLong ? [size, size] : [])
            var head = LittleEndian()
            head.append(0x0403_4B50 as UInt32)
            head.bytes += facts(isLong ? 45 : 20).bytes
            head.append(UInt16(extra.count))
            return head.bytes + name + extra
        }

        var listed: [UInt8] {
            let isFar = offset >= ZipArchive.small
            let extra = large((isLong ? [size, size] : []) + (isFar ? [offset] : []))
            var head = LittleEndian()
            head.append(0x0201_4B50 as UInt32)
            // Made on Unix, where only its owner may read it.
            head.append(3 << 8 | 45 as UInt16)
            head.bytes += facts(isLong || isFar ? 45 : 20).bytes
            head.append([UInt16(extra.count), 0, 0, 0] as [UInt16])
            head.append([0o100_600 << 16, UInt32(clamping: offset)] as [UInt32])
            return head.bytes + name + extra
        }
    }
}

/// Numbers as the format writes them, least significant byte first.
private struct LittleEndian {
    var bytes: [UInt8] = []

    mutating func append<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append<Number: FixedWidthInteger>(_ numbers: [Number]) { numbers.forEach { append($0) } }
}
