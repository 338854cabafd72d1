import Journal
import Logging
import Practice

/// Writes the pack for when Kith is away once a day, in the night, on whichever node has the turn (assurance 138).
enum ContinuitySchedule {
    /// What the last try to write one came to.
    struct Last: Hashable {
        var at: Moment
        var isWritten: Bool

        init(at: Moment, isWritten: Bool) {
            (self.at, self.isWritten) = (at, isWritten)
        }

        /// As it is kept in a setting.
        init?(_ text: String) {
            let parts = text.split(separator: " ")
            guard let at = parts.first.flatMap({ Int64($0) }) else { return nil }
            self.init(at: Moment(milliseconds: at), isWritten: parts.count == 1)
        }

        var text: String { "\(at.milliseconds)\(isWritten ? "" : " failed")" }
    }

    static func work(_ daily: ContinuityPack.Daily, _ office: Office, logger: Logger) -> SharedWork {
        SharedWork(
            turn: Turn("continuity", in: office.journal.database, node: office.journal.node), pause: .seconds(3_600),
            logger: logger
        ) { _ in try await step(daily, office, logger: logger) }
    }

    /// What is done once an hour: nothing, where the last pack is of the night before.
    static func step(_ daily: ContinuityPack.Daily, _ office: Office, logger: Logger) async throws {
        let now = office.surroundings.now()
        if let last = try await office.lastPack(), last.isWritten, !Night.isDue(last.at, every: 1, now: now) { return }
        do {
            try await ContinuityPack(office).writeDaily(daily)
            try await office.note(Last(at: now, isWritten: true))
        } catch let fault as ContinuityPack.Fault {
            logger.error("no continuity pack was written: \(fault)")
            try await office.note(Last(at: now, isWritten: false))
        } catch {
            try await office.note(Last(at: now, isWritten: false))
            throw error
        }
    }
}

extension Office {
    private static let packSetting = "continuity"

    /// What the last try to write a pack came to; nil before the first, and where none is wanted.
    func lastPack() async throws -> ContinuitySchedule.Last? {
        guard options.writesPacks else { return nil }
        return try await journal.settings[Self.packSetting].flatMap(ContinuitySchedule.Last.init)
    }

    fileprivate func note(_ last: ContinuitySchedule.Last) async throws {
        try await journal.settings.set(Self.packSetting, to: last.text)
    }
}
