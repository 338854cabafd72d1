import Journal
import Logging
import Practice

/// Rehearses a restore every so many days, on whichever node has the turn, and sounds the alarm where none went well for
/// too long (assurance 137).
enum RehearsalSchedule {
    static func work(_ room: RehearsalRoom, days: Int, _ office: Office, logger: Logger) -> SharedWork {
        SharedWork(
            turn: Turn("rehearsal", in: office.journal.database, node: office.journal.node), pause: .seconds(3_600),
            logger: logger
        ) { _ in try await step(room, days: days, office, logger: logger) }
    }

    /// What is done once an hour.
    static func step(_ room: RehearsalRoom, days: Int, _ office: Office, logger: Logger) async throws {
        if try await room.isDue(every: days) {
            let rehearsal = try await room.rehearse()
            if rehearsal.outcome != .inOrder {
                logger.error("a rehearsal of a restore failed", metadata: ["outcome": "\(rehearsal.outcome.rawValue)"])
            }
        }
        guard try await office.rehearsals.isOverdue(every: days, now: office.surroundings.now()) else { return }
        logger.error("no rehearsal of a restore went well for too long", metadata: ["days": "\(days)"])
        try await office.writeOverdueLetters()
    }
}

extension Office {
    private static let letterSetting = "letter.rehearsal"

    /// Tells whoever looks after the authority's settings, where they have an address and letters leave here, once a day.
    fileprivate func writeOverdueLetters() async throws {
        let today = String(Clock.day(of: surroundings.now()).number)
        guard outbox.isOpen, try await journal.settings[Self.letterSetting] != today else { return }
        let (staff, words) = (try await accounts.everybody(), Words(.english))
        let posting = try staff.openAccounts.filter { account in
            staff.roles[account.role]?.capabilities.contains(.manageSettings) == true
        }.compactMap { $0.profile.email.flatMap { EmailAddress($0) } }.map { address in
            let letter = Letter(
                to: address, subject: words.overdueLetterSubject, text: words.overdueLetterText(link: self.address),
                languages: [Language.english.tag])
            return try outbox.posting(letter, as: Letter.ID(surroundings.newID()), about: nil)
        }
        try await journal.database.write { tx in
            for post in posting { try post(tx) }
            try Settings.set(Self.letterSetting, to: today, in: tx)
        }
    }
}
