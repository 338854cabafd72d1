import Foundation

/// The files of an archive (ZIP), read from the list at its end: where each stands, so that none has to be unpacked.
///
/// Only files that stand in it as they are: so Kith writes them, and nothing in it can be longer than the archive itself.
/// Whoever packs them anew has to unpack them first.
struct ArchiveList: Sendable {
    private struct Place: Sendable {
        var offset: UInt64
        var size: UInt64
    }

    /// The longest note that may stand behind the end.
    private static let longestNote = 0xFFFF
    /// The list of a million families is shorter.
    private static let longestList: UInt64 = 256 << 20
    /// What a number is where it stands elsewhere, being too large for its place.
    private static let large: UInt64 = 0xFFFF_FFFF

    private let path: String
    private let places: [String: Place]

    /// - Returns: nil where the file is no archive.
    /// - Throws: `ImportFault.notAnExport` where its list cannot be read, `packed` where files in it are compressed.
    init?(_ path: String) throws {
        guard let handle = FileHandle(forReadingAtPath: path), try handle.read(upToCount: 4) == Data([80, 75, 3, 4])
        else { return nil }
        let wrong = ImportFault.notAnExport(path)
        guard let end = try Self.end(of: handle), end.length <= Self.longestList,
            let list = try Self.bytes(handle, from: end.start, end.length)
        else { throw wrong }
        var places: [String: Place] = [:]
        var at = 0
        while at < list.count {
            guard let entry = Entry(list, at) else { throw wrong }
            guard entry.isPlain else { throw ImportFault.packed(path) }
            at += entry.length
            // Some programs list folders too.
            if entry.name.hasSuffix("/"), entry.place.size == 0 { continue }
            guard places.updateValue(entry.place, forKey: entry.name) == nil else { throw wrong }
        }
        guard Self.areApart(places.values, before: end.start) else { throw wrong }
        (self.path, self.places) = (path, places)
    }

    var names: [String] { Array(places.keys) }

    /// Where a file's bytes stand.
    func source(_ name: String) throws -> ImportSource? {
        guard let place = places[name] else { return nil }
        guard let handle = FileHandle(forReadingAtPath: path),
            let head = try Self.bytes(handle, from: place.offset, 30), head.number(0, 4) == 0x0403_4B50,
            head.number(8, 2) == 0, let named = head.number(26, 2), let extra = head.number(28, 2),
            let called = try Self.bytes(handle, from: place.offset + 30, named), called.elementsEqual(name.utf8)
        else { throw ImportFault.notAnExport(path) }
        return .part(path, from: place.offset + 30 + named + extra, length: place.size)
    }

    /// No byte belongs to two files, so all of them together are not longer than the archive.
    private static func areApart(_ places: some Sequence<Place>, before end: UInt64) -> Bool {
        var free: UInt64 = 0
        for place in places.sorted(by: { $0.offset < $1.offset }) {
            guard place.offset >= free, place.offset <= end, place.size <= end - place.offset else { return false }
            free = place.offset + place.size + 30
        }
        return free <= end
    }

    /// Where the list begins, and how long it is.
    private static func end(of handle: FileHandle) throws -> (start: UInt64, length: UInt64)? {
        let size = try handle.seekToEnd()
        let start = size - min(size, UInt64(22 + 20 + 56 + longestNote))
        guard let tail = try bytes(handle, from: start, size - start) else { return nil }
        for at in stride(from: tail.count - 22, through: 0, by: -1) where tail.number(at, 4) == 0x0605_4B50 {
            guard let note = tail.number(at + 20, 2), at + 22 + Int(note) == tail.count else { continue }
            guard let count = tail.number(at + 10, 2), let length = tail.number(at + 12, 4),
                let begins = tail.number(at + 16, 4)
            else { return nil }
            guard count == 0xFFFF || length == large || begins == large else { return (begins, length) }
            // Where the numbers are larger, a longer end stands before this one, and between them where it begins.
            guard tail.number(at - 20, 4) == 0x0706_4B50, let far = tail.number(at - 12, 8),
                let long = try bytes(handle, from: far, 56), long.number(0, 4) == 0x0606_4B50,
                let length = long.number(40, 8), let begins = long.number(48, 8)
            else { return nil }
            return (begins, length)
        }
        return nil
    }

    /// - Returns: nil where there are fewer.
    private static func bytes(_ handle: FileHandle, from start: UInt64, _ length: UInt64) throws -> [UInt8]? {
        let size = try handle.seekToEnd()
        guard start <= size, length <= size - start else { return nil }
        try handle.seek(toOffset: start)
        let read = try handle.read(upToCount: Int(length)) ?? Data()
        return read.count == Int(length) ? Array(read) : nil
    }
}

extension ArchiveList {
    /// One file as the list has it.
    private struct Entry {
        let name: String
        let place: Place
        /// It stands there as it is: neither compressed nor locked.
        let isPlain: Bool
        /// How much of the list it takes.
        let length: Int

        init?(_ list: [UInt8], _ at: Int) {
            guard list.number(at, 4) == 0x0201_4B50, let flags = list.number(at + 8, 2),
                let method = list.number(at + 10, 2), let packed = list.number(at + 20, 4),
                let size = list.number(at + 24, 4), let named = list.number(at + 28, 2),
                let extra = list.number(at + 30, 2), let note = list.number(at + 32, 2),
                let offset = list.number(at + 42, 4), let name = list.part(at + 46, Int(named)),
                let text = String(validating: name, as: UTF8.self),
                let place = Self.place(
                    Place(offset: offset, size: size), packed: packed,
                    list.part(at + 46 + Int(named), Int(extra)).map(Array.init))
            else { return nil }
            (self.name, self.place, isPlain) = (text, place, method == 0 && flags & 1 == 0)
            length = 46 + Int(named) + Int(extra) + Int(note)
        }

        /// What does not fit into its usual place stands behind the name, in the order length, packed length, offset.
        private static func place(_ usual: Place, packed: UInt64, _ extra: [UInt8]?) -> Place? {
            guard let extra else { return nil }
            var place = usual
            var at = 0
            while let kind = extra.number(at, 2), let length = extra.number(at + 2, 2) {
                var value = at + 4
                at += 4 + Int(length)
                guard kind == 1 else { continue }
                func next() -> UInt64? {
                    defer { value += 8 }
                    return extra.number(value, 8)
                }
                if usual.size == large { place.size = next() ?? large }
                if packed == large { _ = next() }
                if usual.offset == large { place.offset = next() ?? large }
            }
            return place
        }
    }
}

extension [UInt8] {
    /// A number as the format has it, least significant byte first; nil beyond the end.
    fileprivate func number(_ place: Int, _ length: Int) -> UInt64? {
        part(place, length)?.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    fileprivate func part(_ place: Int, _ length: Int) -> ArraySlice<UInt8>? {
        place >= 0 && length >= 0 && place <= count - length ? self[place..<place + length] : nil
    }
}
