/// A kind of meeting as data: its agenda and who speaks when. One engine serves all kinds (docs/practice/11).
package struct MeetingType: Hashable, Sendable, Identifiable {
    /// The names of the kinds that are built in. What they are called stands in the application's catalogues.
    package enum ID: String, CaseIterable, Hashable, Sendable, Codable {
        case strategy, initialConference, reviewConference, coreGroup, teamAroundFamily, familyHelpReview
        case careReview, networkMeeting, other
    }

    /// What a step of the agenda is about.
    package enum Step: String, CaseIterable, Hashable, Sendable, Codable {
        case welcome, childsVoice, parentsVoice, worries, workingWell, notKnown, needsToHappen
        case statements, overallScale, decision, plan, nextSteps, dates
        /// What was agreed last time: is each step done, and did it help?
        case stepsDone
        /// The family and its people by themselves, without anybody who is paid to be there.
        case familyAlone
        /// What the law asks about at a review for a child in care.
        case health, education, home, familyTime
    }

    package let id: ID
    package let agenda: [Step]
    /// What is recorded of its decisions beside their words.
    package let decisionParts: [DecisionPart]
    /// Who is usually there. It is a list to look through, never one that is filled in: who may be there is decided for each
    /// family.
    package var usual: [Usual] {
        switch id {
        case .strategy: [.socialWorker, .manager, .police, .health, .school]
        case .initialConference, .reviewConference:
            [.parents, .network, .socialWorker, .manager, .school, .health, .police, .advocate, .minuteTaker]
        case .coreGroup: [.parents, .network, .socialWorker, .school, .health]
        case .teamAroundFamily, .familyHelpReview: [.parents, .network, .school, .health]
        case .careReview: [.parents, .carers, .reviewingOfficer, .socialWorker, .school, .health, .advocate]
        case .networkMeeting: [.parents, .network, .socialWorker]
        case .other: []
        }
    }

    /// Somebody who usually comes to a kind of meeting.
    package enum Usual: String, CaseIterable, Hashable, Sendable {
        case parents, network, socialWorker, manager, school, health, police, advocate, minuteTaker, reviewingOfficer
        case carers
    }

    /// The kind that is called so.
    package init(_ id: ID) {
        self.id = id
        agenda = Self.agenda(of: id)
        decisionParts =
            switch id {
            case .initialConference, .reviewConference: [.decidedBy, .views, .legalCategory]
            case .strategy: [.decidedBy, .views]
            case .careReview: [.decidedBy]
            case .coreGroup, .teamAroundFamily, .familyHelpReview, .networkMeeting, .other: []
            }
    }

    private static func agenda(of id: ID) -> [Step] {
        switch id {
        case .reviewConference:
            [
                .welcome, .childsVoice, .parentsVoice, .stepsDone, .worries, .workingWell, .statements, .overallScale,
                .decision, .plan, .dates,
            ]
        case .coreGroup:
            [.welcome, .childsVoice, .workingWell, .stepsDone, .worries, .statements, .plan, .nextSteps, .dates]
        case .teamAroundFamily, .familyHelpReview:
            [.welcome, .childsVoice, .workingWell, .stepsDone, .worries, .statements, .nextSteps, .dates]
        case .careReview:
            [
                .welcome, .childsVoice, .stepsDone, .home, .familyTime, .health, .education, .workingWell, .worries,
                .needsToHappen, .statements, .decision, .dates,
            ]
        case .networkMeeting:
            [
                .welcome, .childsVoice, .stepsDone, .worries, .workingWell, .statements, .familyAlone, .needsToHappen,
                .nextSteps, .dates,
            ]
        case .strategy, .initialConference, .other: firstAgenda(of: id)
        }
    }

    /// The agenda that a meeting has which was planned before plans kept their own.
    static func firstAgenda(of id: ID) -> [Step] {
        switch id {
        case .strategy:
            [.welcome, .worries, .workingWell, .notKnown, .statements, .overallScale, .decision, .nextSteps]
        case .initialConference, .reviewConference:
            [
                .welcome, .childsVoice, .parentsVoice, .worries, .workingWell, .statements, .overallScale, .decision,
                .plan, .dates,
            ]
        case .coreGroup:
            [.welcome, .childsVoice, .workingWell, .worries, .statements, .plan, .nextSteps, .dates]
        case .teamAroundFamily, .familyHelpReview:
            [.welcome, .childsVoice, .workingWell, .worries, .statements, .nextSteps, .dates]
        case .careReview:
            [.welcome, .childsVoice, .workingWell, .worries, .needsToHappen, .statements, .decision, .dates]
        case .networkMeeting:
            [.welcome, .worries, .workingWell, .statements, .needsToHappen, .nextSteps, .dates]
        case .other: [.welcome, .worries, .workingWell, .needsToHappen, .nextSteps, .dates]
        }
    }
}
