import Synchronization

/// The newest versions that were told of one stream, and perhaps of another that is watched with it; 0 where nothing was
/// told yet. Whoever listens takes the larger of what it knows and what it hears, so no order is needed.
package struct Watched: Hashable, Sendable {
    package var one = 0
    package var other = 0

    package init(one: Int = 0, other: Int = 0) {
        self.one = one
        self.other = other
    }
}

/// Tells those who watch a stream that it has a new version.
final class Watchers: Sendable {
    private struct Listener {
        var one: UInt128
        var other: UInt128?
        var seen = Watched()
        var continuation: AsyncStream<Watched>.Continuation
    }

    private struct State {
        var next = 0
        var isClosed = false
        var listeners: [Int: Listener] = [:]
        var places: [UInt128: Set<Int>] = [:]
    }

    private let state = Mutex(State())

    func watch(_ one: UInt128, and other: UInt128? = nil) -> AsyncStream<Watched> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let place = state.withLock { state -> Int? in
                guard !state.isClosed else { return nil }
                state.next += 1
                state.listeners[state.next] = Listener(one: one, other: other, continuation: continuation)
                for id in [one, other].compactMap({ $0 }) { state.places[id, default: []].insert(state.next) }
                return state.next
            }
            guard let place else { return continuation.finish() }
            continuation.onTermination = { [weak self] _ in self?.leave(place) }
        }
    }

    /// Every stream that somebody watches.
    var watched: [UInt128] { state.withLock { Array($0.places.keys) } }

    func tell(_ id: UInt128, version: Int) {
        let told = state.withLock { state in
            (state.places[id] ?? []).compactMap { place -> (AsyncStream<Watched>.Continuation, Watched)? in
                guard var listener = state.listeners[place] else { return nil }
                if listener.one == id { listener.seen.one = max(listener.seen.one, version) }
                if listener.other == id { listener.seen.other = max(listener.seen.other, version) }
                state.listeners[place] = listener
                return (listener.continuation, listener.seen)
            }
        }
        for (listener, seen) in told { listener.yield(seen) }
    }

    /// Says to everybody who watches what they have heard already: a listener that has gone is noticed only when
    /// something is written to it.
    func remind() {
        let all = state.withLock { state in state.listeners.values.map { ($0.continuation, $0.seen) } }
        for (listener, seen) in all { listener.yield(seen) }
    }

    /// Ends what everybody hears, now and from now on.
    func close() {
        let all = state.withLock { state in
            state.isClosed = true
            return state.listeners.values.map(\.continuation)
        }
        for listener in all { listener.finish() }
    }

    private func leave(_ place: Int) {
        state.withLock { state in
            guard let listener = state.listeners.removeValue(forKey: place) else { return }
            for id in [listener.one, listener.other].compactMap({ $0 }) {
                state.places[id]?.remove(place)
                if state.places[id]?.isEmpty == true { state.places[id] = nil }
            }
        }
    }
}

extension Journal {
    /// Tells the newest versions of one stream, or of two, whenever one of them changes, beginning with the next change.
    package func changes(of one: UInt128, and other: UInt128? = nil) -> AsyncStream<Watched> {
        watchers.watch(one, and: other)
    }

    /// Repeats to whoever watches what they heard last, so that those who have gone are noticed.
    package func remindWatchers() { watchers.remind() }

    /// Ends what everybody watches: the process stops.
    package func dismissWatchers() { watchers.close() }
}
