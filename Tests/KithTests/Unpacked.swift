import Foundation
import Testing

@testable import Kith

/// The files of an archive, read from the list at its end as any program reads them.
struct Unpacked {
    private(set) var files: [String: [UInt8]] = [:]
    private(set) var order: [String] = []

    init(_ bytes: [UInt8]) throws {
        let end = bytes.count - 22
        try #require(end >= 0 && bytes[end..<end + 4].elementsEqual([0x50, 0x4B, 5, 6]))
        func number(_ place: Int, _ length: Int) -> Int {
            bytes[place..<place + length].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        var (count, place) = (number(end + 10, 2), number(end + 16, 4))
        if count == 0xFFFF {
            let far = number(end - 12, 8)
            try #require(bytes[far..<far + 4].elementsEqual([0x50, 0x4B, 6, 6]))
            (count, place) = (number(far + 32, 8), number(far + 48, 8))
        }
        for _ in 0..<count {
            try #require(bytes[place..<place + 4].elementsEqual([0x50, 0x4B, 1, 2]))
            let (size, named) = (number(place + 24, 4), number(place + 28, 2))
            let name = String(decoding: bytes[place + 46..<place + 46 + named], as: UTF8.self)
            let head = number(place + 42, 4)
            try #require(bytes[head..<head + 4].elementsEqual([0x50, 0x4B, 3, 4]))
            let start = head + 30 + number(head + 26, 2) + number(head + 28, 2)
            let file = Array(bytes[start..<start + size])
            var check = ArchiveCheck()
            check.add(file)
            #expect(Int(check.value) == number(place + 16, 4) && Int(check.value) == number(head + 14, 4))
            files[name] = file
            order.append(name)
            place += 46 + named + number(place + 30, 2) + number(place + 32, 2)
        }
    }

    func text(_ end: String) throws -> String {
        let name = try #require(order.first { $0.hasSuffix(end) })
        return String(decoding: files[name] ?? [], as: UTF8.self)
    }

    /// Puts the files below a folder.
    ///
    /// - Returns: the one folder that they stand in.
    func write(below folder: URL) throws -> URL {
        for (name, bytes) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        let top = try #require(order.first?.split(separator: "/").first)
        return folder.appending(path: String(top))
    }
}
