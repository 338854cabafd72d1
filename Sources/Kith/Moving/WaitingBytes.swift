import Journal

/// Bytes that wait in a file without a name, sealed under a key that stands nowhere else, so that what is long needs no
/// memory. They are gone when nobody reads them any more, however the process ends.
final class WaitingBytes {
    private let key: SealingKey
    private let spool: SealedSpool
    private var open: [UInt8] = []
    private(set) var pieces = 0
    /// How many bytes, once it has ended.
    private(set) var size = 0
    private(set) var check = ArchiveCheck()

    /// - Throws: `StorageFault.full` where there is no room.
    init() throws {
        let key = SealingKey.random()
        self.key = key
        spool = try SealedSpool(key: key) { WaitingBytes.place(of: $0) }
    }

    func write(_ bytes: [UInt8]) throws {
        open += bytes
        var start = 0
        while open.count - start >= SealedSpool.piece {
            try keep(Array(open[start..<start + SealedSpool.piece]))
            start += SealedSpool.piece
        }
        open.removeFirst(start)
    }

    /// Nothing is written after this.
    func end() throws {
        if !open.isEmpty { try keep(open) }
        open = []
    }

    private func keep(_ piece: [UInt8]) throws {
        try spool.add(try key.seal(piece, for: Self.place(of: pieces)), as: pieces)
        check.add(piece)
        size += piece.count
        pieces += 1
    }

    func piece(_ number: Int) throws -> [UInt8] { try spool.piece(number) ?? [] }

    private static func place(of number: Int) -> Canonical {
        var place = Canonical()
        place.append("waiting")
        place.append(Int64(number))
        return place
    }
}
