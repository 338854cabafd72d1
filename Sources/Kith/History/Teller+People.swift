import Markup
import Practice

/// What happened to the people of a record, their service areas, and who works with them.
extension Teller {
    func tell(_ event: People.Event) -> Telling {
        switch event {
        case .personAdded(_, let details):
            Telling(
                sentence: words.historyPersonAdded(who, details.name),
                facts: fields(of: details).map(\.1).reduce(into: []) { facts, fact in
                    if !fact.isEmpty, fact != details.name, !facts.contains(fact) { facts.append(fact) }
                })
        case .personDescribed(let id, let details): described(id, details)
        case .personTakenOff(let id, let reason):
            Telling(sentence: words.historyPersonTakenOff(who, name(id)), reason: reason)
        case .personPutBack(let id): Telling(sentence: words.historyPersonPutBack(who, name(id)))
        case .tied(let tie): Telling(sentence: words.historyTied(who, words.tie(name(tie.from), tie.how, name(tie.to))))
        case .untied(let tie):
            Telling(sentence: words.historyUntied(who, words.tie(name(tie.from), tie.how, name(tie.to))))
        case .recordHanded(let id, let handing):
            Telling(
                sentence: words.historyRecordHanded(who, name(id), handing.to),
                facts: handing.takenOut.isEmpty
                    ? [] : [words.handingTookOut(handing.takenOut.count, handing.takenOutBecause)],
                reason: handing.because)
        }
    }

    /// Advice on safe contact is said to have changed; what it says is opened on request, at the head of every page.
    private func described(_ id: Person.ID, _ details: Person.Details) -> Telling {
        let old = before.people[id]?.details
        let changes = Telling.changes(old.map(fields) ?? [], fields(of: details))
        let isSafeContact = old?.safeContact != details.safeContact
        return Telling(
            sentence: words.historyPersonDescribed(who, name(id)),
            facts: isSafeContact ? [words.historySafeContactChanged] : [], changes: changes)
    }

    private func fields(of details: Person.Details) -> [(String, String)] {
        [
            (words.personName, details.name), (words.personPart, words.nameOfOne(details.part)),
            (words.fullName, details.fullName), (words.otherNames, details.otherNames),
            (words.birth, birth(details.birth)), (words.pronouns, details.pronouns), (words.speaks, details.speaks),
            (words.reads, details.reads), (words.formatsShort, words.list(of: details.formats)),
            (words.knownAs, details.known),
            (words.identifiers, details.identifiers.map(words.told).joined(separator: ", ")),
            (words.isStaff, details.worker.map(staff.name) ?? ""),
        ]
    }

    private func birth(_ birth: Person.Birth) -> String {
        switch birth {
        case .day(let day): words.born(on: words.day(day))
        case .notKnown: ""
        case .unborn(let due): due.map { words.due(words.day($0)) } ?? words.birthUnborn
        }
    }

    // MARK: - Service areas

    func tell(_ event: Areas.Event) -> Telling {
        switch event {
        case .moved(let child, let area, let day, let reason):
            let now = authority[area].map { term($0.name) } ?? words.historySomebody
            let was = before.areas.area(of: child, on: day)
            let earlier = was == area ? nil : was.flatMap { authority[$0] }.map { term($0.name) }
            return Telling(
                sentence: words.historyChildMoved(who, name(child), from: earlier, to: now, on: words.day(day)),
                reason: reason)
        }
    }

    // MARK: - Standing

    func tell(_ event: Standing.Event) -> Telling {
        switch event {
        case .opened(let day): Telling(sentence: words.historyOpened(who, words.day(day)))
        case .closed(let day, let reason): Telling(sentence: words.historyClosed(who, words.day(day)), reason: reason)
        case .reopened(let day, let reason):
            Telling(sentence: words.historyReopened(who, words.day(day)), reason: reason)
        case .allocated(let lead, let team):
            Telling(
                sentence: words.historyAllocated(
                    who, lead: lead.map(staff.name), team: team.flatMap { staff.teams[$0]?.name }))
        case .coWorkerAdded(let worker, let until):
            Telling(
                sentence: words.historyCoWorkerAdded(who, staff.name(of: worker)),
                facts: until.map { [words.letInUntil(words.day($0))] } ?? [])
        case .coWorkerStays(let worker, let until):
            Telling(sentence: words.historyCoWorkerStays(who, staff.name(of: worker), words.day(until)))
        case .restrictionReviewed(let reason): Telling(sentence: words.historyRestrictionReviewed(who), reason: reason)
        case .coWorkerLeft(let worker): Telling(sentence: words.historyCoWorkerLeft(who, staff.name(of: worker)))
        case .restricted(let grounds, let named):
            Telling(
                sentence: words.historyRestricted(who, words.list(named.map(staff.name))),
                facts: [words.grounds(grounds)])
        case .nameAdded(let worker): Telling(sentence: words.historyNamed(who, staff.name(of: worker)))
        case .nameTakenOff(let worker): Telling(sentence: words.historyUnnamed(who, staff.name(of: worker)))
        case .restrictionLifted(let reason): Telling(sentence: words.historyLifted(who), reason: reason)
        case .imported(let source, let reference):
            Telling(sentence: words.historyImported(who, source, reference))
        }
    }
}
