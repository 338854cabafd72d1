import Foundation
import Synchronization

/// Stands before the scratch server's socket and passes everything on, until it is told to cut the connection when a
/// writing transaction is committed: before the server hears of it, or after it has committed and before it can say so.
///
/// Its threads are its own: those that wait at a socket would be missing where the tests run.
final class Cutter: Sendable {
    enum Moment: CaseIterable { case beforeServerHears, beforeServerAnswers }

    private let folder: String
    private let server: String
    private let listening: Int32
    private let cut = Mutex<Moment?>(nil)

    /// `folder` gets a socket of its own; `server` is the file of the real one.
    init(in folder: URL, before server: String) throws {
        self.folder = folder.path
        self.server = server
        listening = try Self.open("\(folder.path)/.s.PGSQL.5432") { bind($0, $1, $2) }
        listen(listening, 16)
        Thread.detachNewThread { self.accept() }
    }

    deinit { Foundation.close(listening) }

    /// Cuts the next commit, and no other.
    func cutNext(_ moment: Moment) { cut.withLock { $0 = moment } }

    var hasCut: Bool { cut.withLock { $0 == nil } }

    private func accept() {
        while true {
            let client = Foundation.accept(listening, nil, nil)
            guard client >= 0, let upstream = try? Self.open(server, connect) else { return }
            let silenced = Mark()
            Thread.detachNewThread { self.pump(from: client, to: upstream, silenced) }
            Thread.detachNewThread { self.answer(from: upstream, to: client, silenced) }
        }
    }

    private func pump(from client: Int32, to server: Int32, _ silenced: Mark) {
        defer { shutdown(client, Int32(SHUT_RDWR)); shutdown(server, Int32(SHUT_RDWR)) }
        var isWriting = false
        while let bytes = Self.read(client) {
            isWriting = isWriting || bytes.range(of: Data("READ COMMITTED".utf8)) != nil
            if isWriting, bytes.range(of: Data("COMMIT\0".utf8)) != nil, let moment = takeCut() {
                if moment == .beforeServerHears { return }
                silenced.set()
            }
            guard Self.write(bytes, to: server) else { return }
        }
    }

    private func answer(from server: Int32, to client: Int32, _ silenced: Mark) {
        defer { shutdown(client, Int32(SHUT_RDWR)); shutdown(server, Int32(SHUT_RDWR)) }
        while let bytes = Self.read(server) {
            guard !silenced.isSet, Self.write(bytes, to: client) else { return }
        }
    }

    private func takeCut() -> Moment? {
        cut.withLock { moment in
            defer { moment = nil }
            return moment
        }
    }

    private static func read(_ file: Int32) -> Data? {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = Foundation.read(file, &bytes, bytes.count)
        return count > 0 ? Data(bytes.prefix(count)) : nil
    }

    private static func write(_ bytes: Data, to file: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return true }
            var done = 0
            while done < buffer.count {
                let count = send(file, start + done, buffer.count - done, Int32(MSG_NOSIGNAL))
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }

    private static func open(
        _ path: String, _ how: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws -> Int32 {
        let file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                how(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else { throw CocoaError(.fileNoSuchFile) }
        return file
    }
}

/// A mark that is set once.
private final class Mark: Sendable {
    private let state = Mutex(false)
    var isSet: Bool { state.withLock { $0 } }
    func set() { state.withLock { $0 = true } }
}
