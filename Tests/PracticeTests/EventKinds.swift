import Practice

// What kinds of events there are. The switches are complete, so a new kind of event does not compile here before it has
// a name, and `GoldenTests` fails before it has a sample.

extension Standing.Event {
    enum Kind: String, CaseIterable {
        case opened, closed, reopened, allocated, coWorkerAdded, coWorkerLeft
        case restricted, nameAdded, nameTakenOff, restrictionLifted, imported, coWorkerStays, restrictionReviewed
    }

    var kind: Kind {
        switch self {
        case .opened: .opened
        case .closed: .closed
        case .reopened: .reopened
        case .allocated: .allocated
        case .coWorkerAdded: .coWorkerAdded
        case .coWorkerLeft: .coWorkerLeft
        case .restricted: .restricted
        case .nameAdded: .nameAdded
        case .nameTakenOff: .nameTakenOff
        case .restrictionLifted: .restrictionLifted
        case .imported: .imported
        case .coWorkerStays: .coWorkerStays
        case .restrictionReviewed: .restrictionReviewed
        }
    }
}

extension People.Event {
    enum Kind: String, CaseIterable {
        case personAdded, personDescribed, personTakenOff, personPutBack, tied, untied, recordHanded
    }

    var kind: Kind {
        switch self {
        case .personAdded: .personAdded
        case .personDescribed: .personDescribed
        case .personTakenOff: .personTakenOff
        case .personPutBack: .personPutBack
        case .tied: .tied
        case .untied: .untied
        case .recordHanded: .recordHanded
        }
    }
}

extension Areas.Event {
    enum Kind: String, CaseIterable { case moved }

    var kind: Kind {
        switch self {
        case .moved: .moved
        }
    }
}

extension FamilyMap.Event {
    enum Kind: String, CaseIterable {
        case itemAdded, itemReworded, itemMoved, itemWithdrawn, itemRestored, itemDisputed, disputeSettled
        case itemBecamePair, stepDone, questionAsked, questionReworded, questionAnswered, answerCorrected,
            questionWithdrawn, hintSetAside, stepReopened, hintAskedAgain
    }

    var kind: Kind {
        switch self {
        case .itemAdded: .itemAdded
        case .itemReworded: .itemReworded
        case .itemMoved: .itemMoved
        case .itemWithdrawn: .itemWithdrawn
        case .itemRestored: .itemRestored
        case .itemDisputed: .itemDisputed
        case .disputeSettled: .disputeSettled
        case .itemBecamePair: .itemBecamePair
        case .stepDone: .stepDone
        case .questionAsked: .questionAsked
        case .questionReworded: .questionReworded
        case .questionAnswered: .questionAnswered
        case .answerCorrected: .answerCorrected
        case .questionWithdrawn: .questionWithdrawn
        case .hintSetAside: .hintSetAside
        case .stepReopened: .stepReopened
        case .hintAskedAgain: .hintAskedAgain
        }
    }
}

extension Pairs.Event {
    enum Kind: String, CaseIterable {
        case pairWritten, pairReworded, pairShared, pairAgreed, pairRetired
        case holdingBegan, holdingReset, goalMet, goalAbandoned
    }

    var kind: Kind {
        switch self {
        case .pairWritten: .pairWritten
        case .pairReworded: .pairReworded
        case .pairShared: .pairShared
        case .pairAgreed: .pairAgreed
        case .pairRetired: .pairRetired
        case .holdingBegan: .holdingBegan
        case .holdingReset: .holdingReset
        case .goalMet: .goalMet
        case .goalAbandoned: .goalAbandoned
        }
    }
}

extension Scales.Event {
    enum Kind: String, CaseIterable {
        case scaleAsked, slipCorrected, seriesBegan, closeAtAgreed, scaleRetired, numberGiven, numberWithdrawn,
            numberShownTo
    }

    var kind: Kind {
        switch self {
        case .scaleAsked: .scaleAsked
        case .slipCorrected: .slipCorrected
        case .seriesBegan: .seriesBegan
        case .closeAtAgreed: .closeAtAgreed
        case .scaleRetired: .scaleRetired
        case .numberGiven: .numberGiven
        case .numberWithdrawn: .numberWithdrawn
        case .numberShownTo: .numberShownTo
        }
    }
}

extension Elements.Event {
    enum Kind: String, CaseIterable { case notYet }

    var kind: Kind {
        switch self {
        case .notYet: .notYet
        }
    }
}

extension Sharings.Event {
    enum Kind: String, CaseIterable { case sharingDecided, sharingTakenBack, copyPublished, copyRecalled }

    var kind: Kind {
        switch self {
        case .sharingDecided: .sharingDecided
        case .sharingTakenBack: .sharingTakenBack
        case .copyPublished: .copyPublished
        case .copyRecalled: .copyRecalled
        }
    }
}

extension Mergings.Event {
    enum Kind: String, CaseIterable { case tookIn, mergedInto, gaveBack, cameBack }

    var kind: Kind {
        switch self {
        case .tookIn: .tookIn
        case .mergedInto: .mergedInto
        case .gaveBack: .gaveBack
        case .cameBack: .cameBack
        }
    }
}

extension Authority.Event {
    enum Kind: String, CaseIterable {
        case named, areaDefined, areaReworded, areaRetired, areaBroughtBack, elementsExpected, frontDoorOpened
        case wordKept, wordTakenOut
        case meetingTypeDefined, meetingTypeReworded, meetingTypeRetired, meetingTypeBroughtBack, reportDaysSet
        case accessRulesSet, numberLinksSet, noticeGiven, noticeTakenDown, recordNoticeSet
    }

    /// The event's kind, as its golden file is named: `authority.named`.
    var kind: String {
        let kind: Kind =
            switch self {
            case .named: .named
            case .areaDefined: .areaDefined
            case .areaReworded: .areaReworded
            case .areaRetired: .areaRetired
            case .areaBroughtBack: .areaBroughtBack
            case .elementsExpected: .elementsExpected
            case .frontDoorOpened: .frontDoorOpened
            case .wordKept: .wordKept
            case .wordTakenOut: .wordTakenOut
            case .meetingTypeDefined: .meetingTypeDefined
            case .meetingTypeReworded: .meetingTypeReworded
            case .meetingTypeRetired: .meetingTypeRetired
            case .meetingTypeBroughtBack: .meetingTypeBroughtBack
            case .reportDaysSet: .reportDaysSet
            case .accessRulesSet: .accessRulesSet
            case .numberLinksSet: .numberLinksSet
            case .noticeGiven: .noticeGiven
            case .noticeTakenDown: .noticeTakenDown
            case .recordNoticeSet: .recordNoticeSet
            }
        return "authority.\(kind.rawValue)"
    }

    static var kinds: [String] { Kind.allCases.map { "authority.\($0.rawValue)" } }
}

extension Family.Event {
    private var toolAndKind: (Tool, String) {
        switch self {
        case .standing(let event): (.standing, event.kind.rawValue)
        case .people(let event): (.people, event.kind.rawValue)
        case .areas(let event): (.areas, event.kind.rawValue)
        case .map(let event): (.map, event.kind.rawValue)
        case .pairs(let event): (.pairs, event.kind.rawValue)
        case .scales(let event): (.scales, event.kind.rawValue)
        case .elements(let event): (.elements, event.kind.rawValue)
        case .sharing(let event): (.sharing, event.kind.rawValue)
        case .merging(let event): (.merging, event.kind.rawValue)
        }
    }

    /// The event's kind, as its golden file is named: `map.itemAdded`.
    var kind: String {
        let (tool, kind) = toolAndKind
        return "\(tool.rawValue).\(kind)"
    }

    static var kinds: [String] {
        Tool.allCases.flatMap { tool in names(of: tool).map { "\(tool.rawValue).\($0)" } }
    }

    private static func names(of tool: Tool) -> [String] {
        switch tool {
        case .standing: Standing.Event.Kind.allCases.map(\.rawValue)
        case .people: People.Event.Kind.allCases.map(\.rawValue)
        case .areas: Areas.Event.Kind.allCases.map(\.rawValue)
        case .map: FamilyMap.Event.Kind.allCases.map(\.rawValue)
        case .pairs: Pairs.Event.Kind.allCases.map(\.rawValue)
        case .scales: Scales.Event.Kind.allCases.map(\.rawValue)
        case .elements: Elements.Event.Kind.allCases.map(\.rawValue)
        case .sharing: Sharings.Event.Kind.allCases.map(\.rawValue)
        case .merging: Mergings.Event.Kind.allCases.map(\.rawValue)
        }
    }
}

extension Meeting.Event {
    enum Kind: String, CaseIterable {
        case planned, planChanged, cancelled, began, ended
        case participantAdded, participantKnown, participantCame, askedToJoin, notLetIn, participantLeft, sentApologies
        case roundOpened, answered, numbersShown, roundGivenUp, childsAnswerShown
        case noted, noteWithdrawn, decided, viewGiven, categorised, dissented, decisionWithdrawn, actionAgreed,
            actionWithdrawn
        case contactSet, invited, invitedOnPaper, invitationWithdrawn, letterStopped, participantTakenOff, replied
        case beforehandAsked, viewsSent, viewsReadOut
        case childHeard, actionFollowed, stepAdded, stepTakenOff, attendanceSet, stepBegan, speakingOrderSet, leadTaken,
            adjourned
        case teamPlanned, reportWritten, reportHandedOver, reportAnswered, minutesCopied
        case paperEntered, mappingOpened, mappingClosed, proposed, proposalAccepted, proposalSetAside
    }

    /// The event's kind, as its golden file is named: `meeting.planned`.
    var kind: String {
        let kind: Kind =
            switch self {
            case .planned: .planned
            case .planChanged: .planChanged
            case .cancelled: .cancelled
            case .began: .began
            case .ended: .ended
            case .participantAdded: .participantAdded
            case .participantKnown: .participantKnown
            case .participantCame: .participantCame
            case .askedToJoin: .askedToJoin
            case .notLetIn: .notLetIn
            case .participantLeft: .participantLeft
            case .sentApologies: .sentApologies
            case .roundOpened: .roundOpened
            case .answered: .answered
            case .numbersShown: .numbersShown
            case .roundGivenUp: .roundGivenUp
            case .childsAnswerShown: .childsAnswerShown
            case .noted: .noted
            case .noteWithdrawn: .noteWithdrawn
            case .decisionWithdrawn: .decisionWithdrawn
            case .actionWithdrawn: .actionWithdrawn
            case .decided: .decided
            case .viewGiven: .viewGiven
            case .categorised: .categorised
            case .dissented: .dissented
            case .actionAgreed: .actionAgreed
            case .contactSet: .contactSet
            case .invited: .invited
            case .invitationWithdrawn: .invitationWithdrawn
            case .invitedOnPaper: .invitedOnPaper
            case .letterStopped: .letterStopped
            case .participantTakenOff: .participantTakenOff
            case .replied: .replied
            case .beforehandAsked: .beforehandAsked
            case .viewsSent: .viewsSent
            case .viewsReadOut: .viewsReadOut
            case .childHeard: .childHeard
            case .actionFollowed: .actionFollowed
            case .stepAdded: .stepAdded
            case .stepTakenOff: .stepTakenOff
            case .attendanceSet: .attendanceSet
            case .stepBegan: .stepBegan
            case .speakingOrderSet: .speakingOrderSet
            case .leadTaken: .leadTaken
            case .adjourned: .adjourned
            case .teamPlanned: .teamPlanned
            case .reportWritten: .reportWritten
            case .reportHandedOver: .reportHandedOver
            case .reportAnswered: .reportAnswered
            case .minutesCopied: .minutesCopied
            case .paperEntered: .paperEntered
            case .mappingOpened: .mappingOpened
            case .mappingClosed: .mappingClosed
            case .proposed: .proposed
            case .proposalAccepted: .proposalAccepted
            case .proposalSetAside: .proposalSetAside
            }
        return "meeting.\(kind.rawValue)"
    }

    static var kinds: [String] { Kind.allCases.map { "meeting.\($0.rawValue)" } }
}

extension Referral.Event {
    enum Kind: String, CaseIterable {
        case sent, asked, answered, questionWithdrawn, decided, outcomeTold, becameFamily, wentToFamily, wordsRemoved
    }

    /// The event's kind, as its golden file is named: `referral.sent`.
    var kind: String {
        let kind: Kind =
            switch self {
            case .sent: .sent
            case .asked: .asked
            case .answered: .answered
            case .questionWithdrawn: .questionWithdrawn
            case .decided: .decided
            case .outcomeTold: .outcomeTold
            case .becameFamily: .becameFamily
            case .wentToFamily: .wentToFamily
            case .wordsRemoved: .wordsRemoved
            }
        return "referral.\(kind.rawValue)"
    }

    static var kinds: [String] { Kind.allCases.map { "referral.\($0.rawValue)" } }
}
