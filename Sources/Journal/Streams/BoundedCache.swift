import Synchronization

/// Values in memory, so that finding one again costs nothing that grows. Bounded: the longest unused half goes first.
package final class BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Slot {
        var value: Value
        var used: Int
    }

    private struct State {
        var slots: [Key: Slot] = [:]
        var clock = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// `limit` is how many values there may be.
    package init(limit: Int) {
        self.limit = limit
    }

    package subscript(key: Key) -> Value? {
        state.withLock { state in
            state.clock += 1
            guard let place = state.slots.index(forKey: key) else { return nil }
            state.slots.values[place].used = state.clock
            return state.slots.values[place].value
        }
    }

    /// Keeps a value, unless what is there already is to stay.
    package func keep(_ value: Value, for key: Key, unless stays: (Value) -> Bool = { _ in false }) {
        state.withLock { state in
            if let slot = state.slots[key], stays(slot.value) { return }
            state.clock += 1
            state.slots[key] = Slot(value: value, used: state.clock)
            if state.slots.count > limit { Self.halve(&state) }
        }
    }

    package func forget(_ key: Key) {
        _ = state.withLock { $0.slots.removeValue(forKey: key) }
    }

    private static func halve(_ state: inout State) {
        let ages = state.slots.values.map(\.used).sorted()
        let middle = ages[ages.count / 2]
        state.slots = state.slots.filter { $0.value.used > middle }
    }
}
