import CEpoll
import Foundation
import Glibc

/// One connection that is asked and answers, or that is listened to, without a thread of its own.
struct Line {
    enum Kind { case listens, asks }

    let descriptor: Int32
    let kind: Kind
    /// Who of the crowd it belongs to.
    let owner: Int
    /// What came of a head that is not whole yet.
    var head: [UInt8] = []
    /// Bytes of the body that are still to come; nil before the head is whole.
    var missing: Int?
}

/// Thousands of connections on one thread, so that what is measured is the server and not who measures.
final class Crowd {
    private let port: UInt16
    private let queue = epoll_create1(0)
    private var lines: [Int32: Line] = [:]
    private var buffer = [UInt8](repeating: 0, count: 65_536)

    /// Called with the owner and the number that a listening line was told.
    var heard: (Int, Int) -> Void = { _, _ in }
    /// Called with the owner and the status when an answer has arrived whole.
    var answered: (Int, Int) throws -> Void = { _, _ in }

    init(port: Int) {
        self.port = UInt16(port)
    }

    deinit {
        for line in lines.values { close(line.descriptor) }
        close(queue)
    }

    static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }

    /// Opens a connection.
    func open(_ kind: Line.Kind, owner: Int) throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Said("No more connections: \(errno).") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let done = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        guard done == 0 else { throw Said("The server takes no more connections: \(errno).") }
        var event = epoll_event()
        event.events = EPOLLIN.rawValue
        event.data.fd = descriptor
        guard fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0, epoll_ctl(queue, EPOLL_CTL_ADD, descriptor, &event) == 0
        else { throw Said("A connection cannot be watched: \(errno).") }
        lines[descriptor] = Line(descriptor: descriptor, kind: kind, owner: owner)
        return descriptor
    }

    func get(_ path: String, cookie: String, on line: Int32, more: String = "") throws {
        try send("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nCookie: \(cookie)\r\n\(more)\r\n", on: line)
    }

    func post(_ path: String, _ form: String, cookie: String, on line: Int32) throws {
        try send(
            """
            POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nCookie: \(cookie)\r\nOrigin: http://127.0.0.1:\(port)\r
            Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(form.utf8.count)\r\n\r\n\(form)
            """, on: line)
    }

    private func send(_ text: String, on line: Int32) throws {
        let bytes = Array(text.utf8)
        guard write(line, bytes, bytes.count) == bytes.count else {
            throw Said("A request could not be sent: \(errno).")
        }
    }

    /// Takes what has arrived, waiting up to so many milliseconds for something.
    func turn(waiting milliseconds: Int32) throws {
        var events = [epoll_event](repeating: epoll_event(), count: 512)
        let number = epoll_wait(queue, &events, 512, milliseconds)
        guard number > 0 else { return }
        for event in events[0..<Int(number)] { try take(event.data.fd) }
    }

    /// Goes on until `done`, for at most so many seconds.
    func run(seconds: Double = 60, until done: () throws -> Bool) throws {
        let end = Self.now + UInt64(seconds * 1_000_000_000)
        while try !done() {
            guard Self.now < end else { throw Said("Not everybody got an answer within \(Int(seconds)) seconds.") }
            try turn(waiting: 1)
        }
    }

    private func take(_ descriptor: Int32) throws {
        let size = read(descriptor, &buffer, buffer.count)
        guard size > 0, var line = lines.removeValue(forKey: descriptor) else {
            throw Said("The server closed a connection.")
        }
        defer { lines[descriptor] = line }
        switch line.kind {
        case .listens: listen(&line, buffer[0..<size])
        case .asks: try collect(&line, buffer[0..<size])
        }
    }

    /// Finds the numbers of whole events; what comes before the last line end is done with.
    private func listen(_ line: inout Line, _ bytes: ArraySlice<UInt8>) {
        line.head += bytes
        guard let end = line.head.lastIndex(of: 10) else { return }
        let text = String(decoding: line.head[...end], as: UTF8.self)
        line.head.removeSubrange(...end)
        for part in text.split(separator: "\n") where part.hasPrefix("data: ") {
            if let number = Int(part.dropFirst(6)) { heard(line.owner, number) }
        }
    }

    private func collect(_ line: inout Line, _ bytes: ArraySlice<UInt8>) throws {
        if let missing = line.missing {
            line.missing = missing - bytes.count
        } else {
            line.head += bytes
            let text = String(decoding: line.head, as: UTF8.self)
            guard let end = text.utf8.firstRange(of: "\r\n\r\n".utf8) else { return }
            let head = text[..<end.lowerBound].lowercased()
            let length = head.components(separatedBy: "content-length: ").dropFirst().first
                .flatMap { Int($0.prefix { $0.isNumber }) }
            let body = line.head.count - text.utf8.distance(from: text.startIndex, to: end.upperBound)
            line.missing = (length ?? 0) - body
        }
        guard line.missing == 0 else { return }
        let status = Int(String(decoding: line.head.dropFirst(9).prefix(3), as: UTF8.self)) ?? 0
        (line.head, line.missing) = ([], nil)
        try answered(line.owner, status)
    }
}

/// As many open files as the system lets this program have: each live page is one.
enum OpenFiles {
    /// So many this program may have at most, raised or not.
    static var most: Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1_024 }
        return Int(clamping: limit.rlim_max)
    }

    static func raise() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
