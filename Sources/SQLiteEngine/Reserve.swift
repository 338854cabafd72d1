import Foundation
import Journal
import Synchronization

/// Space that is set aside while there is some, so that reading can go on, with its access lines, when the disk is full.
final class Reserve: Sendable {
    private let path: String
    private let size: Int
    private let isSpent = Mutex(false)

    init(folder: String, size: Int = 4 << 20) {
        path = (folder as NSString).appendingPathComponent("kith.reserve")
        self.size = size
        isSpent.withLock { $0 = !fill() }
    }

    /// Gives the space free.
    ///
    /// - Returns: false where it was given free before.
    func spend() -> Bool {
        isSpent.withLock { isSpent in
            guard !isSpent else { return false }
            isSpent = true
            return unlink(path) == 0
        }
    }

    /// Is there room beyond the reserve? Sets it aside again where it was spent and there is space once more.
    func isWhole() -> Bool {
        isSpent.withLock { isSpent in
            if isSpent { isSpent = !fill() }
            return !isSpent
        }
    }

    private func fill() -> Bool {
        if let found = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int, found == size {
            return true
        }
        let isWritten = FileManager.default.createFile(
            atPath: path, contents: Data(repeating: 0x6B, count: size), attributes: [.posixPermissions: 0o600])
        if !isWritten { unlink(path) }
        return isWritten
    }
}
