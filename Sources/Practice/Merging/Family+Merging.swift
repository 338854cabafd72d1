// The rules of bringing two records of one family together, and of parting them.
extension Family {
    /// May another record be taken into this one? Each record is a part of one whole at most.
    package func mayTakeIn(_ other: Family) throws(Refusal) {
        try stillOpen()
        guard mergings.into == nil, other.mergings.into == nil else { throw Refusal(.isMerged) }
        guard other.mergings.taken.isEmpty else { throw Refusal(.hasTakenIn) }
    }

    /// Takes another record into this one. `story` is the other's own, with the identities of this record for those who
    /// are the `same`; `lifters` are those who may lift a restriction. Whoever comes along without an end is let in up to the
    /// day `until`.
    package func takeIn(
        _ other: Family, as id: Family.ID, name: String, story: [Told], same: [Mergings.Same],
        because reason: String, lifters: Set<Worker.ID>, until: Day? = nil, _ stamp: Stamp
    ) throws(Refusal) -> [Event] {
        try mayTakeIn(other)
        var checks = Checks()
        let reason = checks.take(try why(reason)) ?? ""
        if same.contains(where: { people[$0.here] == nil || other.people[$0.there] == nil }) {
            checks.refuse(.notFound, "same")
        }
        if Set(same.map(\.here)).count < same.count { checks.refuse(.sameTwice, "same") }
        let carried = checks.take(try restriction(with: other, lifters: lifters)) ?? nil
        try checks.pass()
        let named = carried.map { Set($0.named) } ?? standing.restriction?.named
        let present = other.standing.coWorkers.filter { other.standing.works($0, on: stamp.on) }
        let workers = present.union(other.standing.lead.map { [$0] } ?? [])
        let coWorkers = workers.subtracting(standing.lead.map { [$0] } ?? []).filter { named?.contains($0) ?? true }
        return [
            .merging(
                .tookIn(
                    family: id, name: name, because: reason, told: told(story, other, same, stamp), same: same,
                    coWorkers: coWorkers.sorted(), restriction: carried,
                    stays: until.map { stays(of: coWorkers, in: other, until: $0) }))
        ]
    }

    /// Until when those are let in who come along: as long as they were, and nobody for ever.
    private func stays(of coWorkers: Set<Worker.ID>, in other: Family, until: Day) -> [Mergings.Stay] {
        coWorkers.subtracting(standing.coWorkers).sorted().map { worker in
            .init(worker: worker, until: other.standing.grants[worker]?.until ?? until)
        }
    }

    /// Notes that this record is a part of another one now.
    package func goInto(_ family: Family.ID, because reason: String) throws(Refusal) -> [Event] {
        [.merging(.mergedInto(family: family, because: try why(reason)))]
    }

    /// Gives a record back that was taken in last.
    package func giveBack(_ family: Family.ID, because reason: String) throws(Refusal) -> [Event] {
        guard let taken = mergings.taken.last(where: { $0.family == family }) else { throw Refusal(.notFound) }
        guard mergings.taken.last?.family == family else { throw Refusal(.notLastTakenIn) }
        return [.merging(.gaveBack(family: family, name: taken.name, because: try why(reason)))]
    }

    /// Takes up again where this record was taken in, with what was recorded since about its things.
    package func comeBack(from family: Family.ID, told: [Told], because reason: String) throws(Refusal) -> [Event] {
        guard mergings.into?.family == family else { throw Refusal(.notFound) }
        return [.merging(.cameBack(from: family, because: try why(reason), told: told))]
    }

    /// What of the other's story goes on here. How it stood to the service does not: that is this record's own. Of those
    /// who are the same, what is known of both is kept.
    private func told(_ story: [Told], _ other: Family, _ same: [Mergings.Same], _ stamp: Stamp) -> [Told] {
        let known = Set(same.map(\.here))
        var told = story.filter { told in
            switch told.event {
            case .standing(.imported): true
            case .standing, .elements, .merging: false
            case .people(.personAdded(let id, _)), .people(.personDescribed(let id, _)),
                .people(.personTakenOff(let id, _)), .people(.personPutBack(let id)):
                !known.contains(id)
            case .areas(.moved(let child, _, _, _)): !known.contains(child)
            case .people(.tied(let tie)): !people.ties.contains(tie)
            default: true
            }
        }
        for pair in same {
            guard let here = people[pair.here]?.details, let there = other.people[pair.there]?.details else { continue }
            let joined = here.joined(with: there)
            if joined != here {
                told.append(Told(.people(.personDescribed(person: pair.here, details: joined)), stamp))
            }
        }
        return told
    }

    /// The restriction that holds for the whole: only who may open both parts may open it.
    private func restriction(
        with other: Family, lifters: Set<Worker.ID>
    ) throws(Refusal) -> Mergings.Carried? {
        guard let theirs = other.standing.restriction else { return nil }
        let named = standing.restriction.map { $0.named.intersection(theirs.named) } ?? theirs.named
        if let lead = standing.lead, !named.contains(lead) { throw Refusal(.leadNotNamed, "why") }
        guard !named.isDisjoint(with: lifters) else { throw Refusal(.nobodyCanLift, "why") }
        return .init(grounds: standing.restriction?.grounds ?? theirs.grounds, named: named.sorted())
    }
}

extension Person.Details {
    /// What is known of somebody from two records. Where they differ, this one counts, and another name is kept as one.
    func joined(with other: Person.Details) -> Person.Details {
        var all = self
        func either(_ own: String, _ theirs: String) -> String { own.isEmpty ? theirs : own }
        all.fullName = either(fullName, other.fullName)
        let called = Set([name, all.fullName, otherNames].flatMap(NameWord.words).map(\.folded))
        let names = [other.name, other.fullName, other.otherNames].filter { text in
            !text.isEmpty && !NameWord.words(of: text).allSatisfy { called.contains($0.folded) }
        }
        all.otherNames = ([otherNames].filter { !$0.isEmpty } + names).joined(separator: ", ")
        if birth == .notKnown { all.birth = other.birth }
        all.pronouns = either(pronouns, other.pronouns)
        all.speaks = either(speaks, other.speaks)
        all.reads = either(reads, other.reads)
        all.known = either(self.known, other.known)
        // Advice on safe contact is never lost: both count.
        let advice = [safeContact, other.safeContact].filter { !$0.isEmpty }
        all.safeContact = advice.count == 2 && advice[0] == advice[1] ? advice[0] : advice.joined(separator: " · ")
        all.identifiers = identifiers(joinedWith: other.identifiers)
        all.worker = worker ?? other.worker
        // Nor is a form in which they need things.
        all.formats = formats + other.formats
        return all
    }
}
