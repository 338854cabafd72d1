import Crypto
import Foundation

/// The files of an export where they lie, in its folder or in the archive that a browser fetched; proved by its checksums.
struct ExportedFiles: Sendable {
    private enum Place: Sendable {
        case folder
        case archive(ArchiveList, top: String)
    }

    let path: String
    private let place: Place
    /// The files that are as they were written. No other is read.
    private var proved: Set<String> = []

    private static let longestLine = 1_000

    /// - Returns: nil where it is neither: a file of families.
    /// - Throws: `ImportFault.notAnExport`, `packed`, or `changed` with the name of the first file that is not as it was.
    init?(_ path: String) throws {
        self.path = path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            place = .folder
        } else if let list = try ArchiveList(path) {
            // All of it stands in one folder.
            let tops = Set(list.names.map { $0.prefix { $0 != "/" } })
            guard let top = tops.first, tops.count == 1 else { throw ImportFault.notAnExport(path) }
            place = .archive(list, top: String(top))
        } else {
            return nil
        }
        try prove()
    }

    /// - Returns: nil where the export holds no such file.
    func source(_ name: String) throws -> ImportSource? { proved.contains(name) ? try unproved(name) : nil }

    private func unproved(_ name: String) throws -> ImportSource? {
        switch place {
        case .folder:
            let file = (path as NSString).appendingPathComponent(name)
            return FileManager.default.fileExists(atPath: file) ? .file(file) : nil
        case .archive(let list, let top): return try list.source("\(top)/\(name)")
        }
    }

    /// Proves every file by the checksums.
    private mutating func prove() throws {
        let wrong = ImportFault.notAnExport(path)
        guard let sums = try unproved(Exporting.checksums) else { throw wrong }
        var lines = try ByteReader(sums)
        while let line = try lines.line(limit: Self.longestLine) {
            guard case .bytes(let bytes) = line, let sum = Self.sum(bytes), proved.insert(sum.name).inserted else {
                throw wrong
            }
            guard let file = try unproved(sum.name), try Self.digest(of: file) == sum.digest else {
                throw ImportFault.changed(sum.name)
            }
        }
        guard proved.isSuperset(of: [Exporting.records, Exporting.authority]) else { throw wrong }
        if case .archive(let list, let top) = place {
            // Beside a folder's files its owner may have put others; in an archive nobody but a writer puts one.
            let known = proved.union([Exporting.checksums])
            let more = list.names.map { String($0.dropFirst(top.count + 1)) }.filter { !known.contains($0) }
            if let name = more.min() { throw ImportFault.changed(name) }
        }
    }

    /// - Returns: nil where the line is not as Kith writes it, or leads out of the folder.
    private static func sum(_ line: [UInt8]) -> (digest: String, name: String)? {
        guard line.count > 66, let text = String(validating: line, as: UTF8.self), text.dropFirst(64).hasPrefix("  ")
        else { return nil }
        let name = String(text.dropFirst(66))
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { ["", ".", ".."].contains($0) }), !name.contains("\0") else { return nil }
        return (String(text.prefix(64)), name)
    }

    private static func digest(of source: ImportSource) throws -> String {
        var bytes = try ByteReader(source)
        var hasher = SHA256()
        while let piece = try bytes.piece() { hasher.update(data: piece) }
        return ExportFile.text(of: hasher.finalize())
    }
}
