import Foundation
import Synchronization

/// New random identities. The system is asked for chance in blocks, since one page needs a dozen.
final class Identities: Sendable {
    private let ready = Mutex<[UInt128]>([])

    func next() -> UInt128 {
        ready.withLock { ready in
            if ready.isEmpty { ready = Self.block() }
            return ready.removeLast()
        }
    }

    /// As many as the system gives at once: 256 bytes.
    private static func block() -> [UInt128] {
        [UInt128](unsafeUninitializedCapacity: 16) { buffer, count in
            let failed = getentropy(buffer.baseAddress, 256)
            precondition(failed == 0, "the system gives no randomness")
            count = 16
        }
    }
}
