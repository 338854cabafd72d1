import Journal
import Practice
import Synchronization

/// The coach with the authority's own words, made once for each version of them.
final class CoachShelf: Sendable {
    private let shelf = Mutex<(version: Int, coach: Coach)?>(nil)

    func coach(for authority: Kept<Authority>) -> Coach {
        if let kept = shelf.withLock({ $0 }), kept.version == authority.version { return kept.coach }
        let coach = authority.record.coach
        shelf.withLock { $0 = (authority.version, coach) }
        return coach
    }
}

extension Visit {
    /// The reader sent the coach away, on the page of their account.
    var isCoachOff: Bool {
        guard let signedIn else { return true }
        return staff.accounts[signedIn.id]?.profile.isCoachOff == true
    }

    var coach: Coach { office.coaches.coach(for: authorityKept) }
}
