package import Journal
import Practice

/// How a running installation keeps its record safe beside serving it.
package struct Safekeeping: Sendable {
    package var copies: Copies
    /// The folder in which each backup is a folder.
    package var backups: String
    /// A folder that rehearsals make and remove.
    package var scratch: String
    /// Days from one rehearsal of a restore to the next; 0 for none.
    package var rehearseEvery: Int
    /// The pack for when Kith is away; nil for none.
    package var continuity: ContinuityPack.Daily?

    package init(
        copies: Copies, backups: String, scratch: String, rehearseEvery: Int, continuity: ContinuityPack.Daily? = nil
    ) {
        self.continuity = continuity
        self.copies = copies
        self.backups = backups
        self.scratch = scratch
        self.rehearseEvery = rehearseEvery
    }

    package func room(_ office: Office, publicKey: String) -> RehearsalRoom {
        RehearsalRoom(office, copies: copies, backups: backups, scratch: scratch, publicKey: publicKey)
    }
}

extension Caretaker {
    /// Says in sentences what a rehearsal came to.
    package static func sentences(_ rehearsal: Rehearsal) -> [String] {
        let words = Words(.english)
        let counted = rehearsal.events > 0 ? [words.counted(rehearsal) + "."] : []
        return ["\(words.lastRehearsal): \(words.rehearsed(rehearsal, now: rehearsal.at))."] + counted
    }

    /// Says what a change of the master key did.
    package static func rotated(_ count: Int) -> [String] {
        [
            "\(count) keys were wrapped anew. The old master key opens nothing any more.",
            "Put the new key in the old one's place before the next start, and keep the old one only as long as backups "
                + "that it opens.",
        ]
    }
}

extension Office {
    /// Changes the master key while everybody works; see `Rotation`.
    ///
    /// - Returns: how many keys were wrapped anew.
    package func rotate(to key: MasterKey) async throws -> Int {
        let count = try await Rotation(journal, to: key).run()
        try await journal.access.record(ownLine("key"))
        return count
    }
}
