import Synchronization

/// Records in memory, so that opening one costs nothing that grows. Bounded: the longest unused half goes first.
final class RecordCache<R: Record>: Sendable {
    private struct Slot {
        var kept: Kept<R>
        var used: Int
    }

    private struct State {
        var slots: [UInt128: Slot] = [:]
        var clock = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) {
        self.limit = limit
    }

    subscript(id: UInt128) -> Kept<R>? {
        state.withLock { state in
            state.clock += 1
            state.slots[id]?.used = state.clock
            return state.slots[id]?.kept
        }
    }

    /// Keeps a record unless a newer version of it is kept already.
    func keep(_ kept: Kept<R>) {
        state.withLock { state in
            if let slot = state.slots[kept.id], slot.kept.version > kept.version { return }
            state.clock += 1
            state.slots[kept.id] = Slot(kept: kept, used: state.clock)
            if state.slots.count > limit { Self.halve(&state) }
        }
    }

    private static func halve(_ state: inout State) {
        let ages = state.slots.values.map(\.used).sorted()
        let middle = ages[ages.count / 2]
        state.slots = state.slots.filter { $0.value.used > middle }
    }
}

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
