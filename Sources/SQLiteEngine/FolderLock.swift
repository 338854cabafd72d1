import Foundation
import Journal
import Synchronization

/// Makes one process the owner of a data folder. The system takes the lock back when the process ends, however it ends.
final class FolderLock: Sendable {
    private let file: Mutex<Int32>

    init(folder: String) throws {
        let path = (folder as NSString).appendingPathComponent("kith.lock")
        let opened = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw StorageFault.readOnly }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            Foundation.close(opened)
            throw StorageFault.inUse
        }
        file = Mutex(opened)
    }

    func release() {
        file.withLock { opened in
            if opened >= 0 { Foundation.close(opened) }
            opened = -1
        }
    }
}
