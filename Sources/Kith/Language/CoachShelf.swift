import Journal
import Practice
import Synchronization

/// The coach with the authority's own words, made once for each version of them, and what it noticed on maps that were
/// drawn lately.
final class CoachShelf: Sendable {
    private struct Place: Hashable {
        var family: Family.ID
        var sameness: FamilyView.Sameness
    }

    private let shelf = Mutex<(version: Int, coach: Coach)?>(nil)
    private let maps = BoundedCache<Place, [CoachFinding]>(limit: 200)

    func coach(for authority: Kept<Authority>) -> Coach {
        if let kept = shelf.withLock({ $0 }), kept.version == authority.version { return kept.coach }
        let coach = authority.record.coach
        shelf.withLock { $0 = (authority.version, coach) }
        return coach
    }

    /// What the coach notices on a family's map: the same for all who see it alike.
    func findings(onMapOf view: FamilyView, _ coach: Coach) -> [CoachFinding] {
        let place = Place(family: view.id, sameness: view.sameness)
        if let found = maps[place] { return found }
        let names = view.family.people.present.map(\.name)
        let found = CoachFinding.all(in: CoachedDocument.map(view), coach, names: names)
        maps.keep(found, for: place)
        return found
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
