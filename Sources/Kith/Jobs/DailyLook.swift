import Journal
import Logging
import Practice

/// Looks for damage below the level of rows once a day, on one of the nodes, beside serving (assurance 123).
enum DailyLook {
    /// What was found last.
    struct Found: Hashable {
        var at: Moment
        var faults: Int

        init(at: Moment, faults: Int) {
            (self.at, self.faults) = (at, faults)
        }

        /// As it is kept in a setting.
        init?(_ text: String) {
            let parts = text.split(separator: " ").compactMap { Int64($0) }
            guard parts.count == 2 else { return nil }
            self.init(at: Moment(milliseconds: parts[0]), faults: Int(parts[1]))
        }

        var text: String { "\(at.milliseconds) \(faults)" }
    }

    static func work(_ office: Office, logger: Logger) -> SharedWork {
        SharedWork(
            turn: Turn("look", in: office.journal.database, node: office.journal.node), pause: .seconds(3_600),
            logger: logger
        ) { _ in try await step(office, logger: logger) }
    }

    /// What is done once an hour: nothing, where the last look was not the night before.
    static func step(_ office: Office, logger: Logger) async throws {
        let now = office.surroundings.now()
        if let last = try await office.lastLook(), !Night.isDue(last.at, every: 1, now: now) { return }
        let faults = try await office.journal.database.faults()
        let found = Found(at: now, faults: faults.count)
        try await office.journal.settings.set(Office.lookSetting, to: found.text)
        guard !faults.isEmpty else { return }
        logger.error("the database is damaged: run kith verify", metadata: ["faults": "\(faults.count)"])
    }
}

extension Office {
    fileprivate static let lookSetting = "look"

    /// What the last daily look found; nil before the first.
    func lastLook() async throws -> DailyLook.Found? {
        try await journal.settings[Self.lookSetting].flatMap(DailyLook.Found.init)
    }
}
