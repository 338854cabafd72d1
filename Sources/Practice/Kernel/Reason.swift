extension Refusal {
    /// One case for each sentence that a person would read.
    package enum Reason: Hashable, Sendable {
        /// Something has to be written here.
        case missing
        /// One of the choices has to be made.
        case notChosen
        /// The text is longer than so many characters.
        case tooLong(limit: Int)
        /// The text holds characters that cannot be kept.
        case unreadable
        /// A number on a scale is whole and from 0 to 10.
        case notWhole0to10
        /// A number, or one of "I don't know" and "passes", has to be chosen.
        case numberMissing
        /// A number needs the person's reason, or the note that they were asked and gave none.
        case reasonNeeded
        /// Both ends of the scale have to be in words before anybody answers.
        case endsMissing
        /// Somebody has answered already.
        case alreadyAnswered
        /// The thing is not in this record.
        case notFound
        /// It was withdrawn; restore it first.
        case isWithdrawn
        /// It is not withdrawn, so it cannot be restored.
        case isNotWithdrawn
        /// A reason has to be given for this step.
        case whyMissing
        /// The day is in the future.
        case inFuture
        /// The day is before something that has to come first.
        case tooEarly
        /// A date and words for it were both given: one of them would be lost.
        case dateAndWords
        /// The calendar has no such day.
        case noSuchDay
        /// Only a child can be not born yet.
        case unbornNotChild
        /// A person needs at least one name.
        case nameMissing
        /// The children are in different service areas: choose whose words to use.
        case areaNeeded
        /// No child is in a service area yet: choose whose words to use.
        case noAreaYet
        /// The authority no longer gives this service, or never did.
        case areaNotOpen
        /// The lead worker of a restricted record must be among the named people.
        case leadNotNamed
        /// Nobody who is named could lift the restriction again.
        case nobodyCanLift
        /// The record is closed.
        case isClosed
        /// The record is a part of another one now.
        case isMerged
        /// Another record was taken into it, and has to be given back first.
        case hasTakenIn
        /// Another record was taken in later, and has to be given back first.
        case notLastTakenIn
        /// Two people of one record cannot be the same person of the other.
        case sameTwice
        /// A meeting of the record is planned or under way.
        case meetingAhead
        /// Somebody has to be chosen.
        case chooseSomebody
        /// A child's number or words can be shown only when the child agreed and the worker confirms.
        case childHasNotAgreed
        /// The pair is retired.
        case isRetired
        /// A statement without its goal, or a goal without its statement, cannot be agreed.
        case halfPair
        /// The meeting has not begun.
        case notBegun
        /// The meeting is over, or was cancelled.
        case isOver
        /// A question is still open: show its numbers or give it up first.
        case roundOpen
        /// The numbers have been shown: nobody can answer any more.
        case numbersShown
        /// Nobody has answered yet.
        case nobodyAnswered
        /// The person is not in the meeting.
        case notHere
        /// That person is in the meeting already, on another phone.
        case alreadyHere
        /// Too many people wait at the door.
        case roomFull
        /// The meeting has begun: what comes before it is over.
        case hasBegun
        /// The meeting's day has passed.
        case isPast
        /// What was typed is no time of a day.
        case noSuchTime
        /// Nobody can be invited before it is said at what time it begins and how long it takes.
        case noTimeYet
        /// How many minutes something takes is a whole number from 1 to 1440.
        case notMinutes
        /// One of these people has no e-mail address here.
        case noAddress
        /// What was typed is not one plain e-mail address.
        case notAnAddress
        /// The letter has gone, and cannot be stopped any more.
        case letterGone
        /// Whoever entered a record in an emergency leaves it to somebody else to look at that.
        case ownEmergency
        /// What stands out about somebody is looked at by somebody else.
        case ownOpenings
        /// Something was written under this step of the agenda, so it stays.
        case stepHasWords
        /// The record changed after this was looked at: look again.
        case changedMeanwhile
        /// No room has this code now.
        case noSuchRoom
        /// People on their phones cannot add to the map now.
        case mapNotOpen
        /// What concerns everybody waits until a part that is not for everybody is over.
        case waitForEverybody
        /// It was said at a part that is not for everybody, and the map cannot keep it from somebody outside the record.
        case cannotBeKept
        /// As much as one person may have waiting for the chair.
        case enoughProposed
        /// Somebody has accepted it or set it aside already.
        case isSettled
        /// Between 1 and 90 days.
        case notSoManyDays
        /// A number that is too small or too large, or a second one that is below the first.
        case notSoMany
        /// Between 1 and 100 years.
        case notSoManyYears
        /// The question was answered, or is no longer asked.
        case notAsked
        /// A referral becomes part of a record only after a decision to work with the family.
        case notTakenOn
        /// It is part of a family's record already.
        case hasFamily
        /// Nobody is known yet whose family it could be.
        case nobodyNamed
        /// A number of another system cannot be right.
        case wrongNumber(String, IdentifierKind.Fault)
        /// No address to which a number of another system may lead.
        case notALink
        /// The same stands in the list already.
        case standsTwice
    }
}
