import Practice

/// What a file of one person's records does with each kind of event (assurance 49).
///
/// The switches are complete: a new kind of event does not compile before it has a rule. Who may read what then follows
/// from `Showing` and `Meeting.copy`, as for every other copy.
enum HandingRule: Hashable, Sendable {
    /// It is about the work with the whole family.
    case told
    /// It is about one person, and told to that person alone.
    case person(Person.ID)
    case tie(Tie)
    case item(FamilyMap.Item.ID)
    case dispute(FamilyMap.Item.ID, by: Person.ID)
    case question(FamilyMap.Question.ID)
    case pair(Pair.ID)
    case sharing(Pair.ID, Pair.Sharing)
    case scale(Scale.ID)
    case rating(Rating.ID, of: Scale.ID)
    /// Two records became one, or parted: told without a name of the other.
    case joined
    case stays(Stays)

    /// Why something is in nobody's file.
    enum Stays: Hashable, Sendable {
        /// Who may open the record says whom it is kept from, and why.
        case whoMayOpen
        /// What was not shared, and why, says what somebody may not know.
        case whoMayKnow
        /// It is about how workers write.
        case writing
        /// It names a record that is another family's again.
        case otherRecord
    }
}

extension Family.Event {
    var handingRule: HandingRule {
        switch self {
        case .standing(let event): event.handingRule
        case .people(let event): event.handingRule
        case .areas(.moved(let child, _, _, _)): .person(child)
        case .map(let event): event.handingRule
        case .pairs(let event): event.handingRule
        case .scales(let event): event.handingRule
        case .elements(.notYet): .told
        case .sharing(.copyPublished(_, let content)): .person(content.to)
        case .sharing: .stays(.whoMayKnow)
        case .merging(.tookIn), .merging(.cameBack): .joined
        case .merging(.mergedInto), .merging(.gaveBack): .stays(.otherRecord)
        }
    }
}

extension Standing.Event {
    fileprivate var handingRule: HandingRule {
        switch self {
        case .opened, .closed, .reopened, .allocated, .coWorkerAdded, .coWorkerStays, .coWorkerLeft, .imported: .told
        case .restricted, .nameAdded, .nameTakenOff, .restrictionLifted, .restrictionReviewed: .stays(.whoMayOpen)
        }
    }
}

extension People.Event {
    fileprivate var handingRule: HandingRule {
        switch self {
        case .personAdded(let id, _), .personDescribed(let id, _), .personTakenOff(let id, _), .personPutBack(let id),
            .recordHanded(let id, _):
            .person(id)
        case .tied(let tie), .untied(let tie): .tie(tie)
        }
    }
}

extension FamilyMap.Event {
    fileprivate var handingRule: HandingRule {
        switch self {
        case .itemAdded(let id, _, _), .itemReworded(let id, _), .itemMoved(let id, _), .itemWithdrawn(let id, _),
            .itemRestored(let id), .itemBecamePair(let id, _), .stepDone(let id, _), .stepReopened(let id):
            .item(id)
        case .itemDisputed(let id, let dispute): .dispute(id, by: dispute.by)
        case .disputeSettled(let id, let person): .dispute(id, by: person)
        case .questionAsked(let id, _), .questionReworded(let id, _), .questionAnswered(let id, _),
            .answerCorrected(let id, _), .questionWithdrawn(let id, _):
            .question(id)
        case .hintSetAside, .hintAskedAgain: .stays(.writing)
        }
    }
}

extension Pairs.Event {
    fileprivate var handingRule: HandingRule {
        switch self {
        case .pairWritten(let id, _, _), .pairReworded(let id, _), .pairAgreed(let id), .pairRetired(let id, _),
            .holdingBegan(let id, _), .holdingReset(let id, _), .goalMet(let id, _), .goalAbandoned(let id, _):
            .pair(id)
        case .pairShared(let id, let sharing): .sharing(id, sharing)
        }
    }
}

extension Scales.Event {
    fileprivate var handingRule: HandingRule {
        switch self {
        case .scaleAsked(let id, _, _, _), .slipCorrected(let id, _), .seriesBegan(let id, _),
            .closeAtAgreed(let id, _),
            .scaleRetired(let id, _):
            .scale(id)
        case .numberGiven(let scale, let rating, _), .numberWithdrawn(let scale, let rating, _),
            .numberShownTo(let scale, let rating, _):
            .rating(rating, of: scale)
        }
    }
}

/// Where what happened in a meeting stands in a file of one person's records.
enum MeetingHandingRule: Hashable, Sendable {
    /// In the copy of the minutes that they may have.
    case minutes
    /// Among what they said, or what was sent to them: theirs alone.
    case own
    /// Among what was shown and given to this person, reports with their own texts as they had them.
    case sharing
    /// In nobody's file: how a meeting was led, step by step, or how somebody else was reached.
    case stays
}

extension Meeting.Event {
    var handingRule: MeetingHandingRule {
        switch self {
        case .planned, .planChanged, .cancelled, .adjourned, .began, .ended, .participantAdded, .participantKnown,
            .participantCame, .participantLeft, .sentApologies, .roundOpened, .numbersShown, .roundGivenUp,
            .childsAnswerShown, .noted, .noteWithdrawn, .decided, .viewGiven, .dissented, .decisionWithdrawn,
            .actionWithdrawn, .actionAgreed, .childHeard, .actionFollowed, .stepAdded, .stepTakenOff, .leadTaken,
            .paperEntered, .viewsReadOut:
            .minutes
        case .replied, .viewsSent, .invited, .invitedOnPaper: .own
        case .reportWritten, .reportHandedOver, .reportAnswered, .minutesCopied: .sharing
        case .answered, .askedToJoin, .notLetIn, .categorised, .contactSet, .invitationWithdrawn, .letterStopped,
            .participantTakenOff, .beforehandAsked, .attendanceSet, .stepBegan, .speakingOrderSet, .teamPlanned,
            .mappingOpened, .mappingClosed, .proposed, .proposalAccepted, .proposalSetAside:
            .stays
        }
    }
}
