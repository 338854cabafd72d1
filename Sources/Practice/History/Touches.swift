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
        case .elements(.notYet(let element, _)): [only(element.rawValue)]
        case .sharing(.sharingDecided), .sharing(.copyPublished): []
        case .sharing(.sharingTakenBack(let id, _)): [id.value]
        case .sharing(.copyRecalled(let id, _)): [id.value]
        case .merging: [only("merging")]
        }
    }
}

/// A thing of which a record has only one, and which therefore has no identity: its letters stand for it.
private func only(_ name: String) -> UInt128 { name.utf8.reduce(0) { $0 << 8 | UInt128($1) } }

extension Authority.Event {
    /// The same for what an authority decides: each page of its settings is one thing.
    package var touches: [UInt128] {
        switch self {
        case .named, .elementsExpected: [only("authority")]
        case .areaReworded(let area): [area.id.value]
        case .areaRetired(let id), .areaBroughtBack(let id): [id.value]
        case .frontDoorOpened: [only("frontDoor")]
        case .wordKept(let word): [word.id.value]
        case .wordTakenOut(let id): [id.value]
        case .meetingTypeReworded(let type): [type.id.value]
        case .meetingTypeRetired(let id), .meetingTypeBroughtBack(let id): [id.value]
        case .reportDaysSet: [only("reportDays")]
        case .accessRulesSet: [only("accessRules")]
        case .numberLinksSet: [only("numberLinks")]
        case .noticeGiven, .noticeTakenDown: [only("notice")]
        case .recordNoticeSet: [only("recordNotice")]
        case .areaDefined, .meetingTypeDefined: []
        }
    }
}

extension Meeting.Event {
    /// People add to a meeting side by side; only what takes the place of something else touches it.
    package var touches: [UInt128] {
        switch self {
        case .planChanged, .adjourned: [only("plan")]
        case .reportWritten(let section, _): [only("report" + section.rawValue)]
        case .reportAnswered(let id, _): [id.value]
        case .attendanceSet(let step, _), .stepTakenOff(let step): [step.value]
        case .contactSet(let participant, _): [participant.value]
        case .speakingOrderSet: [only("order")]
        case .categorised(let decision, _): [decision.value]
        case .viewGiven(let decision, let view): [decision.value ^ view.by.value]
        case .actionFollowed(let action, _, _, _): [action.id.value]
        case .childHeard(let child, _): [child.value]
        case .beforehandAsked: [only("beforehand")]
        default: []
        }
    }
}

extension Standing.Event {
    fileprivate var touches: [UInt128] {
        switch self {
        case .opened, .imported: []
        case .closed, .reopened: [only("opening")]
        case .allocated, .coWorkerAdded, .coWorkerLeft, .coWorkerStays: [only("allocation")]
        case .restricted, .nameAdded, .nameTakenOff, .restrictionLifted, .restrictionReviewed:
            [only("restriction")]
        }
    }
}

extension People.Event {
    fileprivate var touches: [UInt128] {
        switch self {
        case .personDescribed(let id, _), .personTakenOff(let id, _), .personPutBack(let id): [id.value]
        case .personAdded, .tied, .untied, .recordHanded: []
        }
    }
}

extension FamilyMap.Event {
    fileprivate var touches: [UInt128] {
        switch self {
        case .itemReworded(let id, _), .itemMoved(let id, _), .itemWithdrawn(let id, _), .itemRestored(let id),
            .itemBecamePair(let id, _), .stepDone(let id, _), .stepReopened(let id):
            [id.value]
        case .questionReworded(let id, _), .questionAnswered(let id, _), .answerCorrected(let id, _),
            .questionWithdrawn(let id, _):
            [id.value]
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
        case .numberWithdrawn(_, let rating, _), .numberShownTo(_, let rating, _): [rating.value]
        case .scaleAsked, .numberGiven: []
        }
    }
}
