import Synchronization

/// Tells those who watch a stream that it has a new version.
final class Watchers: Sendable {
    private struct State {
        var next = 0
        var listeners: [UInt128: [Int: AsyncStream<Int>.Continuation]] = [:]
    }

    private let state = Mutex(State())

    func watch(_ id: UInt128) -> AsyncStream<Int> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let place = state.withLock { state in
                state.next += 1
                state.listeners[id, default: [:]][state.next] = continuation
                return state.next
            }
            continuation.onTermination = { [weak self] _ in self?.leave(id, place) }
        }
    }

    /// Every stream that somebody watches.
    var watched: [UInt128] { state.withLock { Array($0.listeners.keys) } }

    func tell(_ id: UInt128, version: Int) {
        let listeners = state.withLock { $0.listeners[id].map { Array($0.values) } ?? [] }
        for listener in listeners { listener.yield(version) }
    }

    private func leave(_ id: UInt128, _ place: Int) {
        state.withLock { state in
            state.listeners[id]?[place] = nil
            if state.listeners[id]?.isEmpty == true { state.listeners[id] = nil }
        }
    }
}
