import Journal
import Logging
import Practice

/// Writes the pack for when Kith is away once a day, in the night, on whichever node has the turn (assurance 138).
enum ContinuitySchedule {
    private static let setting = "continuity"

    static func work(_ daily: ContinuityPack.Daily, _ office: Office, logger: Logger) -> SharedWork {
        SharedWork(
            turn: Turn("continuity", in: office.journal.database, node: office.journal.node), pause: .seconds(3_600),
            logger: logger
        ) { _ in try await step(daily, office, logger: logger) }
    }

    /// What is done once an hour: nothing, where the last pack is of the night before.
    static func step(_ daily: ContinuityPack.Daily, _ office: Office, logger: Logger) async throws {
        let now = office.surroundings.now()
        if let last = try await office.journal.settings[setting].flatMap({ Int64($0) }),
            !Night.isDue(Moment(milliseconds: last), every: 1, now: now)
        {
            return
        }
        do {
            try await ContinuityPack(office).writeDaily(daily)
        } catch let fault as ContinuityPack.Fault {
            return logger.error("no continuity pack was written: \(fault)")
        }
        try await office.journal.settings.set(setting, to: String(now.milliseconds))
    }
}
