import Foundation
import Journal
import Practice

/// Letting go of what was referred long ago and became part of no record (decision 0021).
extension Office {
    /// So many referrals lose their words in one go; the next hour goes on.
    static let mostLetGo = 500

    /// Removes the words of referrals that the authority keeps no longer, for good. That there was one stays, with what
    /// was decided. Nothing happens where the authority has not said how long, and where the tables belong to another
    /// role: there the owner does it with `kith remove --due`.
    ///
    /// - Returns: how many.
    @discardableResult func letGoOfReferrals() async throws -> Int {
        guard let years = try await authority().frontDoor.keptYears, journal.database.ownsTables else { return 0 }
        let due = try await referralsToLetGo(afterYears: years)
        for id in due { try await letGo(of: id, afterYears: years) }
        return due.count
    }

    /// The referrals whose words are due to go.
    func referralsToLetGo(afterYears years: Int) async throws -> [Referral.ID] {
        let today = Clock.day(of: surroundings.now())
        // A year has 365 days at least; what was said of a referral later only keeps it longer.
        let before = surroundings.now().milliseconds - Int64(years) * 365 * 86_400_000
        let decided = Referral.State.decided.rawValue
        let ids = try await journal.database.read { tx in
            try tx.rows(
                """
                SELECT stream FROM referral_index WHERE is_decided = 1 AND state = \(decided) AND family IS NULL
                AND sent <= \(before) ORDER BY sent LIMIT \(Self.mostLetGo)
                """
            ).map { Referral.ID(try $0.identity(0)) }
        }
        var due: [Referral.ID] = []
        for id in ids {
            if try await referrals.load(id.value)?.record.isDue(today, afterYears: years) == true { due.append(id) }
        }
        return due
    }

    private func letGo(of id: Referral.ID, afterYears years: Int) async throws {
        let now = surroundings.now()
        let today = Clock.day(of: now)
        let order = Command(id: surroundings.newID(), actor: 0, at: now.milliseconds, fields: [])
        try await referrals.removeAll(
            of: id.value, because: "kept for \(years) years", by: order,
            access: ownLine("referral"),
            also: { tx in
                try tx.run("DELETE FROM draft WHERE stream = \(id.value)")
                try tx.run("DELETE FROM referral_link WHERE referral = \(id.value)")
            },
            leaving: { referral in
                referral.isDue(today, afterYears: years) ? referral.remaining.map { .wordsRemoved(remains: $0) } : nil
            })
    }
}

extension Referral {
    fileprivate func isDue(_ today: Day, afterYears years: Int) -> Bool {
        wordsEnd(afterYears: years).map { $0 <= today } ?? false
    }
}
