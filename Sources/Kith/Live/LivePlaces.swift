import Practice
import Synchronization

/// How many live pages one person may have open at this node (assurance 81).
///
/// The newest go on and older ones end: most often those are phones that lost their signal, of which nobody knows yet that
/// they are gone. Only who opens far more, faster than these can end, is turned away.
final class LivePlaces: Sendable {
    /// Whose pages they are, and how many go on.
    struct Reader: Hashable, Sendable {
        var id: UInt128
        var most: Int

        /// Somebody with an account, with windows on several screens.
        static func worker(_ id: Worker.ID) -> Reader { Reader(id: id.value, most: 40) }
        /// Somebody without an account: a phone or two, and pages that were loaded again.
        static func guest(_ id: Participant.ID) -> Reader { Reader(id: id.value, most: 8) }
        /// Somebody who typed the code of a room, whom nobody has let in yet.
        func atTheDoor() -> Reader { Reader(id: id, most: 3) }
    }

    private struct State {
        var next = 0
        /// Oldest first.
        var places: [UInt128: [Int]] = [:]
    }

    private let state = Mutex(State())

    /// Are there so many that not even another short one is begun?
    func isFull(for reader: Reader) -> Bool {
        state.withLock { ($0.places[reader.id]?.count ?? 0) >= 3 * reader.most }
    }

    func take(for reader: Reader) -> Int {
        state.withLock { state in
            state.next += 1
            state.places[reader.id, default: []].append(state.next)
            return state.next
        }
    }

    /// Is this one of the newest, which go on?
    func isKept(_ place: Int, of reader: Reader) -> Bool {
        state.withLock { $0.places[reader.id]?.suffix(reader.most).contains(place) ?? false }
    }

    func leave(_ place: Int, of reader: Reader) {
        state.withLock { state in
            state.places[reader.id]?.removeAll { $0 == place }
            if state.places[reader.id]?.isEmpty == true { state.places[reader.id] = nil }
        }
    }
}

extension Visit {
    /// Whose live pages count together; nil where nobody is known.
    var liveReader: LivePlaces.Reader? { signedIn.map { .worker($0.id) } ?? guest.map { .guest($0.participant) } }
}
