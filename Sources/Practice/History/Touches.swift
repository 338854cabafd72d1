extension Family.Event {
    /// The things that an event changes, without those it creates. Two people who change the same thing are in conflict.
    package var touches: [UInt128] {
        switch self {
        case .people(let event): event.touches
        case .map(let event): event.touches
        case .pairs(let event): event.touches
        case .scales(let event): event.touches
        case .standing(let event): event.touches
        case .areas(.moved(let child, _, _, _)): [~child.value]
        case .elements(.notYet(let element, _)): [Self.only(element.rawValue)]
        case .merging: [Self.only("merging")]
        }
    }

    /// A thing of which a record has only one, and which therefore has no identity: its letters stand for it.
    fileprivate static func only(_ name: String) -> UInt128 { name.utf8.reduce(0) { $0 << 8 | UInt128($1) } }
}

extension Standing.Event {
    fileprivate var touches: [UInt128] {
        switch self {
        case .opened, .imported: []
        case .closed, .reopened: [Family.Event.only("opening")]
        case .allocated, .coWorkerAdded, .coWorkerLeft, .coWorkerStays: [Family.Event.only("allocation")]
        case .restricted, .nameAdded, .nameTakenOff, .restrictionLifted, .restrictionReviewed:
            [Family.Event.only("restriction")]
        }
    }
}

extension People.Event {
    fileprivate var touches: [UInt128] {
        switch self {
        case .personDescribed(let id, _), .personTakenOff(let id, _), .personPutBack(let id): [id.value]
        case .personAdded, .tied, .untied: []
        }
    }
}

extension FamilyMap.Event {
    fileprivate var touches: [UInt128] {
        switch self {
        case .itemReworded(let id, _), .itemMoved(let id, _), .itemWithdrawn(let id, _), .itemRestored(let id),
            .itemBecamePair(let id, _), .stepDone(let id, _), .stepReopened(let id):
            [id.value]
        case .questionReworded(let id, _), .questionAnswered(let id, _), .questionWithdrawn(let id, _): [id.value]
        case .itemAdded, .itemDisputed, .disputeSettled, .questionAsked, .hintSetAside, .hintAskedAgain: []
        }
    }
}

extension Pairs.Event {
    fileprivate var touches: [UInt128] {
        switch self {
        case .pairReworded(let id, _), .pairRetired(let id, _), .goalMet(let id, _), .goalAbandoned(let id, _),
            .holdingBegan(let id, _), .holdingReset(let id, _), .pairAgreed(let id):
            [id.value]
        case .pairWritten, .pairShared: []
        }
    }
}

extension Scales.Event {
    fileprivate var touches: [UInt128] {
        switch self {
        case .slipCorrected(let id, _), .seriesBegan(let id, _), .closeAtAgreed(let id, _), .scaleRetired(let id, _):
            [id.value]
        case .numberWithdrawn(_, let rating, _): [rating.value]
        case .scaleAsked, .numberGiven: []
        }
    }
}
