import ArgumentParser
import Foundation

/// The server that runs on a data folder, if there is one: it owns the database, so commands ask it.
struct RunningServer {
    private let path: String

    init(_ folder: DataFolder) {
        path = folder.socket
    }

    /// Asks the server to do something and prints its answer.
    ///
    /// - Returns: false where no server runs.
    /// - Throws: `ExitCode` 2 where the answer was that something is wrong.
    func asks(_ command: String) async throws -> Bool {
        guard
            let answer = try talk(
                "POST /\(command) HTTP/1.1\r\nHost: kith\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        else { return false }
        let halves = answer.components(separatedBy: "\r\n\r\n")
        print(halves.dropFirst().joined(separator: "\n\n"), terminator: "")
        if !answer.hasPrefix("HTTP/1.1 200") { throw ExitCode(2) }
        return true
    }

    /// - Returns: the whole answer; nil where nobody listens.
    private func talk(_ request: String) throws -> String? {
        let handle = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard handle >= 0 else { return nil }
        defer { close(handle) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw Said("The path of the data folder is too long for a socket.")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let isOpen = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(handle, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        guard isOpen else { return nil }
        let file = FileHandle(fileDescriptor: handle, closeOnDealloc: false)
        try file.write(contentsOf: Data(request.utf8))
        return String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
    }
}
