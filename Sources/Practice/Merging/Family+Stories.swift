// What of a record's history is its own, and what may be told of it.
extension Family {
    /// Everything that belongs to this record alone in its own history: without what was taken in and given back, and
    /// with what came back from another one.
    package static func ownStory(_ entries: some Sequence<(stamp: Stamp, event: Event?)>) -> [Told] {
        var family = Family()
        var story: [(told: Told, isOwn: Bool)] = []
        var starts: [Int] = []
        for (stamp, event) in entries {
            guard let event else { continue }
            let theirs = family.givesBack
            family.apply(event, stamp)
            switch event {
            case .merging(.tookIn): starts.append(story.count)
            case .merging(.gaveBack):
                let start = starts.popLast() ?? 0
                story = story[..<start] + story[start...].filter(\.isOwn)
            case .merging(.cameBack(_, _, let told)): story += told.map { ($0, true) }
            case .merging(.mergedInto): break
            default:
                let isTheirs = family.givesBack.contains { $0.value > theirs[$0.key, default: 0] }
                story.append((Told(event, stamp), !isTheirs || event.isAboutRestriction))
            }
        }
        return story.map(\.told)
    }

    /// The records that this one was one with for a while, and no longer is.
    package static func parted(_ events: some Sequence<Event?>) -> Set<Family.ID> {
        var parted: Set<Family.ID> = []
        for event in events {
            switch event {
            case .merging(.gaveBack(let family, _, _)), .merging(.cameBack(let family, _, _)): parted.insert(family)
            default: break
            }
        }
        return parted
    }

    /// A history as it is told to somebody who may not open some records that this one was one with for a while: as if
    /// it had never been. What came back with this record's own things stands where it came back.
    package static func history(
        _ entries: [(version: Int, stamp: Stamp, event: Event?)], without hidden: Set<Family.ID>
    ) -> [(version: Int, stamp: Stamp, event: Event?)] {
        var family = Family()
        var told: [(version: Int, stamp: Stamp, event: Event?)] = []
        for entry in entries {
            let theirs = family.givesBack
            family.apply(entry.event, entry.stamp)
            switch entry.event {
            case .merging(.tookIn(let other, _, _, _, _, _, _, _)) where hidden.contains(other): break
            case .merging(.gaveBack(let other, _, _)) where hidden.contains(other): break
            case .merging(.mergedInto(let other, _)) where hidden.contains(other): break
            case .merging(.cameBack(let other, _, let back)) where hidden.contains(other):
                told += back.map { (entry.version, $0.stamp, $0.event) }
            default:
                let isHidden = family.givesBack.contains {
                    hidden.contains($0.key) && $0.value > theirs[$0.key, default: 0]
                }
                if !isHidden || entry.event?.isAboutRestriction == true { told.append(entry) }
            }
        }
        return told
    }

    /// How much would go back with each record that was taken in, should they part now.
    private var givesBack: [Family.ID: Int] {
        var counts: [Family.ID: Int] = [:]
        var record = self
        while let taken = record.mergings.taken.last, case .record(let beneath) = record.mergings.beneath {
            counts[taken.family] = taken.since.count
            record = beneath
        }
        return counts
    }
}
