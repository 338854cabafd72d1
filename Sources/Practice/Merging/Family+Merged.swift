// How a record that is made of two is folded.
extension Family {
    mutating func apply(_ event: Mergings.Event, _ stamp: Stamp) {
        switch event {
        case .tookIn(let family, let name, let reason, let told, let same, let coWorkers, let restriction, let stays):
            let before = self
            for one in told { take(one.event, one.stamp) }
            if let restriction {
                standing.restriction = .init(
                    grounds: restriction.grounds, since: stamp.on, named: Set(restriction.named), reviewed: stamp.on)
            }
            standing.coWorkers.formUnion(coWorkers)
            for stay in stays ?? [] {
                standing.grants[stay.worker] = .init(from: stamp.on, until: stay.until, by: stamp.by)
            }
            let things = told.reduce(into: Set<UInt128>()) { $0.formUnion(Mentions.ids(in: $1.event)) }.filter {
                holds($0) && !before.holds($0)
            }
            mergings.taken.append(
                .init(family: family, name: name, stamp: stamp, because: reason, same: same, things: things))
            mergings.beneath = .record(before)
        case .gaveBack: if case .record(let beneath) = mergings.beneath { self = beneath }
        case .mergedInto(let family, let reason):
            mergings.into = .init(family: family, stamp: stamp, because: reason)
            standing.isMerged = true
        case .cameBack(_, _, let told):
            mergings.into = nil
            standing.isMerged = false
            for one in told { take(one.event, one.stamp) }
        }
    }

    /// Takes in what happens while two records are one. What is about the things of the one that was taken in goes back
    /// with them; everything else is this record's own, also where it names things of both.
    mutating func takeWhileOne(_ event: Event, _ stamp: Stamp) {
        guard var taken = mergings.taken.last, case .record(var beneath) = mergings.beneath else {
            return take(event, stamp)
        }
        let mentioned = Mentions.ids(in: event)
        let shared = Set(taken.same.map(\.here.value))
        let isTheirs = !mentioned.isDisjoint(with: taken.things)
        let isOurs = mentioned.contains { !shared.contains($0) && beneath.holds($0) }
        let new = mentioned.filter { !holds($0) }
        take(event, stamp)
        if isTheirs, !isOurs {
            taken.since.append(Told(event, stamp))
            taken.things.formUnion(new.filter(holds))
        } else {
            if isTheirs {
                taken.ofBoth += 1
                beneath.leaveNames(of: mentioned.intersection(taken.things), from: self, stamp)
            }
            beneath.apply(event, stamp)
            if event.isAboutRestriction { taken.since.append(Told(event, stamp)) }
        }
        mergings.taken[mergings.taken.count - 1] = taken
        mergings.beneath = .record(beneath)
    }

    /// People of the other record who are named in what stays: their names stay too, as of somebody who has left.
    private mutating func leaveNames(of things: Set<UInt128>, from whole: Family, _ stamp: Stamp) {
        for id in things.sorted() {
            guard let person = whole.people[Person.ID(id)], people[person.id] == nil else { continue }
            let details = Person.Details(part: person.details.part, name: person.name)
            take(.people(.personAdded(person: person.id, details: details)), stamp)
            take(.people(.personTakenOff(person: person.id, because: "")), stamp)
        }
    }

    /// Does the record hold a person, an item, a question, a pair, a scale, a number, a decision
    /// or a published copy with this identity?
    func holds(_ id: UInt128) -> Bool {
        people[Person.ID(id)] != nil || map[FamilyMap.Item.ID(id)] != nil || pairs[Pair.ID(id)] != nil
            || scales[Scale.ID(id)] != nil || map.questions.contains { $0.id.value == id }
            || scales.all.contains { $0.allRatings.contains { $0.id.value == id } }
            || sharings[Sharings.Decision.ID(id)] != nil || sharings[Sharings.Copy.ID(id)] != nil
    }
}

extension Family.Event {
    /// Who may open the record holds for the whole, and for each part when they part.
    var isAboutRestriction: Bool {
        switch self {
        case .standing(.restricted), .standing(.nameAdded), .standing(.nameTakenOff), .standing(.restrictionLifted):
            true
        default: false
        }
    }
}
