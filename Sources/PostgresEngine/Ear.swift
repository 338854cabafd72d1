import CPQ
import Dispatch
import Glibc
import Journal
import Synchronization

/// Hears what other nodes announce, on a connection of its own, and says `lookAgain` whenever it may have missed some.
final class Ear: Sendable {
    private struct State {
        var next = 0
        var listeners: [Int: AsyncStream<Notice>.Continuation] = [:]
        var isListening = false
        var isClosed = false
        /// The open connection's socket, to wake up whoever waits at it.
        var socket: Int32 = -1
    }

    private let address: Address
    private let channel: Channel
    private let queue = DispatchQueue(label: "kith.notices")
    private let state = Mutex(State())

    init(_ address: Address, channel: Channel) {
        self.address = address
        self.channel = channel
    }

    func notices() -> AsyncStream<Notice> {
        AsyncStream(bufferingPolicy: .bufferingNewest(10_000)) { continuation in
            let (place, mustStart) = state.withLock { state in
                state.next += 1
                if !state.isClosed { state.listeners[state.next] = continuation }
                defer { state.isListening = true }
                return (state.next, !state.isListening && !state.isClosed)
            }
            if state.withLock({ $0.isClosed }) { return continuation.finish() }
            continuation.onTermination = { [weak self] _ in self?.state.withLock { $0.listeners[place] = nil } }
            if mustStart { queue.async { self.listen() } }
        }
    }

    func close() {
        let listeners = state.withLock { state in
            state.isClosed = true
            if state.socket >= 0 { shutdown(state.socket, Int32(SHUT_RDWR)) }
            defer { state.listeners = [:] }
            return Array(state.listeners.values)
        }
        for listener in listeners { listener.finish() }
    }

    private var isClosed: Bool { state.withLock { $0.isClosed } }

    private func tell(_ notice: Notice) {
        for listener in state.withLock({ Array($0.listeners.values) }) { listener.yield(notice) }
    }

    private func listen() {
        while !isClosed {
            if let handle = try? address.connect() {
                hear(handle)
                state.withLock { $0.socket = -1 }
                PQfinish(handle)
            }
            if !isClosed { usleep(500_000) }
        }
    }

    /// Returns when the connection is lost or this is closed.
    private func hear(_ handle: OpaquePointer) {
        let answer = PQexec(handle, "LISTEN \"\(channel.name)\"")
        defer { PQclear(answer) }
        guard PQresultStatus(answer) == PGRES_COMMAND_OK else { return }
        let isOpen = state.withLock { state in
            state.socket = PQsocket(handle)
            return !state.isClosed
        }
        guard isOpen else { return }
        tell(.lookAgain)
        while !isClosed {
            var waiting = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
            poll(&waiting, 1, -1)
            guard PQconsumeInput(handle) == 1 else { return }
            while let notify = PQnotifies(handle) {
                let message = String(cString: notify.pointee.extra)
                PQfreemem(notify)
                if let notice = channel.notice(message) { tell(notice) }
            }
        }
    }
}
