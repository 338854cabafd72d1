/// What somebody in the meeting wants on the map, or says about it. Whoever leads decides; the words and the name are
/// kept either way.
package struct Proposal: Hashable, Sendable, Identifiable {
    package typealias ID = Practice.ID<Proposal>

    package enum Content: Hashable, Sendable, Codable {
        /// Something for a column. A child says who may see it.
        case item(column: Column, text: Written, shownTo: Rating.ShownTo)
        /// "That is not how it was."
        case correction(of: FamilyMap.Item.ID, how: Written)

        package var text: Written {
            switch self {
            case .item(_, let text, _), .correction(_, let text): text
            }
        }
    }

    package enum Outcome: Hashable, Sendable {
        case open
        /// The category of the map that it went into; nil for a correction.
        case accepted(category: Category?)
        case setAside(because: String)
    }

    package let id: ID
    package let by: Participant.ID
    package let content: Content
    package let made: Stamp
    /// The part of the meeting in which it was made, where that is not for everybody; nil is the whole meeting.
    package let at: AgendaStep.ID?
    package internal(set) var outcome = Outcome.open

    package var isOpen: Bool { outcome == .open }

    /// The longest text that is taken, in Unicode scalars: one thing at a time.
    package static let longest = 1_000
    /// So many of one person can wait at once, so that nobody floods the others.
    package static let mostOpen = 20
}

extension Meeting {
    mutating func applyToProposals(_ event: Event, _ stamp: Stamp) {
        func change(_ id: Proposal.ID, _ outcome: Proposal.Outcome) {
            if let place = proposals.firstIndex(where: { $0.id == id }) { proposals[place].outcome = outcome }
        }
        switch event {
        case .mappingOpened: (isMapping, wall) = (true, .map)
        case .mappingClosed:
            isMapping = false
            if wall == .map { wall = .round }
        // A question of a part that is not for everybody changes nothing on everybody's wall.
        case .roundOpened(_, _, let step): if isForEverybody(step) { wall = .round }
        case .numbersShown(let id, _): if isForEverybody(round(id)?.at) { wall = .round }
        case .proposed(let id, let person, let content, let step):
            proposals.append(Proposal(id: id, by: person, content: content, made: stamp, at: step))
        case .proposalAccepted(let id, let category): change(id, .accepted(category: category))
        case .proposalSetAside(let id, let reason): change(id, .setAside(because: reason))
        default: break
        }
    }

    package func proposal(_ id: Proposal.ID) -> Proposal? { proposals.first { $0.id == id } }

    package var openProposals: [Proposal] { proposals.filter(\.isOpen) }

    /// The map comes on the wall, and people on their phones see it and can propose something, until it is closed again.
    package func openMapping() throws(Refusal) -> [Event] {
        guard case .running = state else { throw Refusal(state == .planned ? .notBegun : .isOver) }
        return isMapping && wall == .map ? [] : [.mappingOpened]
    }

    package func closeMapping() -> [Event] { isMapping ? [.mappingClosed] : [] }

    /// Somebody in the room proposes something. Only who is in the family's record can say that it was otherwise: a
    /// dispute has a name. On everybody's map that name would tell of a part that is not for everybody, so it waits until
    /// that part is over.
    package func propose(
        _ content: Proposal.Content, by id: Participant.ID, as proposal: Proposal.ID
    ) throws(Refusal) -> [Event] {
        guard case .running = state else { throw Refusal(.isOver) }
        guard let person = self[id] else { throw Refusal(.notFound) }
        guard person.isHere else { throw Refusal(.notHere) }
        guard isMapping else { throw Refusal(.mapNotOpen) }
        guard openProposals.count(where: { $0.by == id }) < Proposal.mostOpen else { throw Refusal(.enoughProposed) }
        let part = limitedPart(for: id)
        if case .correction = content {
            if person.content.person == nil { throw Refusal(.notFound) }
            if part != nil { throw Refusal(.waitForEverybody, "text") }
        }
        let text = try Written.checked(content.text.text, language: content.text.language, field: "text")
        guard text.text.unicodeScalars.count <= Proposal.longest else {
            throw Refusal(.tooLong(limit: Proposal.longest), "text")
        }
        let checked: Proposal.Content =
            switch content {
            case .item(let column, _, let shownTo): .item(column: column, text: text, shownTo: shownTo)
            case .correction(let item, _): .correction(of: item, how: text)
            }
        return [.proposed(proposal: proposal, by: id, content: checked, at: part?.id)]
    }

    /// Takes a proposal into the map; done twice, it has one effect. Whoever leads chooses the category.
    package func accept(_ id: Proposal.ID, as category: Category?) throws(Refusal) -> [Event] {
        guard let proposal = proposal(id) else { throw Refusal(.notFound) }
        switch proposal.outcome {
        case .accepted: return []
        case .setAside: throw Refusal(.isSettled)
        case .open: break
        }
        if case .item = proposal.content, category == nil { throw Refusal(.missing, "category") }
        if case .correction = proposal.content { return [.proposalAccepted(proposal: id, category: nil)] }
        return [.proposalAccepted(proposal: id, category: category)]
    }

    /// Leaves a proposal off the map, with the reason.
    package func setAside(_ id: Proposal.ID, because reason: String) throws(Refusal) -> [Event] {
        guard let proposal = proposal(id) else { throw Refusal(.notFound) }
        switch proposal.outcome {
        case .accepted: throw Refusal(.isSettled)
        case .setAside: return []
        case .open: break
        }
        return [.proposalSetAside(proposal: id, because: try Written.checked(reason, field: "why").text)]
    }
}

extension Family {
    /// What an accepted proposal does to the record: nothing where it was done before. Its item has the proposal's own
    /// identity, so that it can never stand there twice.
    package func take(_ proposal: Proposal, of meeting: Meeting) throws(Refusal) -> [Event] {
        guard case .accepted(let category) = proposal.outcome, let person = meeting[proposal.by] else { return [] }
        switch proposal.content {
        case .item(_, let text, let shownTo):
            let id = FamilyMap.Item.ID(proposal.id.value)
            guard map[id] == nil, let category else { return [] }
            let isForWorker = person.content.part == .child && shownTo == .workerOnly
            return try add(
                .init(
                    text: text, source: .told(by: person.name), isOwnWords: isForWorker,
                    notFor: try meeting.keptFrom(proposal.at, in: people)), to: category, as: id)
        case .correction(let item, let how):
            guard let who = person.content.person, let known = map[item],
                !known.disputes.contains(where: { $0.by == who && $0.how == how })
            else { return [] }
            return try dispute(item, by: who, how: how.text, language: how.language)
        }
    }
}
