/// One meeting: who came, what each said on the scales, what was noted, decided and agreed.
///
/// What people answer before the numbers are shown is not here: it waits, sealed, beside the record.
package struct Meeting: Hashable, Sendable {
    package typealias ID = Practice.ID<Meeting>

    package enum State: Hashable, Sendable {
        case planned
        case running(since: Stamp)
        case ended(Stamp)
        case cancelled(because: String)
    }

    package internal(set) var plan: Plan?
    /// Who planned it, who need not lead it.
    package internal(set) var planner: Worker.ID?
    /// Where a team meets about its own work, in place of `plan`.
    package internal(set) var teamPlan: TeamPlan?
    package internal(set) var state = State.planned
    /// The sittings that are over, where it took several; the plan is that of the last one.
    package internal(set) var held: [Sitting] = []
    package internal(set) var participants: [Participant] = []
    /// Who was taken off again after something was written to them: the letter that says so can still be stopped.
    package internal(set) var takenOff: [Participant] = []
    package internal(set) var rounds: [Round] = []
    package internal(set) var notes: [Note] = []
    /// Everything that was decided, also what was withdrawn again.
    package internal(set) var decided: [Decision] = []
    /// Everything that was agreed, also what was withdrawn again.
    package internal(set) var agreed: [Action] = []
    /// What was heard of what earlier meetings agreed.
    package internal(set) var followed: [Followed] = []
    /// How each child was seen and heard.
    package internal(set) var children: [Person.ID: ChildHeard] = [:]
    /// The steps of this meeting, in order, each with who may be there.
    package internal(set) var agenda: [AgendaStep] = []
    /// The steps that were begun, in order; the last is where the meeting is.
    package internal(set) var begun: [AgendaStep.ID] = []
    /// Who speaks when, where that was put in order by hand.
    package internal(set) var order: [Participant.ID] = []
    /// Who leads it, one after another: first whoever planned it.
    package internal(set) var leads: [Lead] = []
    /// What is written for the meeting, and who of the family has it.
    package internal(set) var report = Report()
    /// Who has which copy of the minutes.
    package internal(set) var copies: [MinutesCopy] = []
    /// When something last changed, by the step it belongs to.
    var ticks = Ticks()
    /// The question that people may answer before the meeting.
    package internal(set) var beforehand: Round.Question?
    package internal(set) var proposals: [Proposal] = []
    /// People on their phones see the map of the room and can propose something for it.
    package internal(set) var isMapping = false
    /// What the room's screen shows: whatever was begun last.
    package internal(set) var wall = Wall.round

    package enum Wall: Hashable, Sendable { case round, map }

    /// How many events were recorded by a newer version and cannot be understood here.
    package private(set) var newerKinds = 0

    package init() {}

    package enum Event: Hashable, Sendable, Codable {
        case planned(plan: Plan)
        case planChanged(plan: Plan)
        case cancelled(because: String)
        case adjourned(next: Appointment)
        case began
        case ended
        case participantAdded(participant: Participant.ID, content: Participant.Content)
        case participantKnown(participant: Participant.ID, content: Participant.Content)
        case participantCame(participant: Participant.ID, how: Participant.Way)
        case askedToJoin(participant: Participant.ID, content: Participant.Content)
        case notLetIn(participant: Participant.ID)
        case participantLeft(participant: Participant.ID)
        case sentApologies(participant: Participant.ID, because: String)
        case roundOpened(round: Round.ID, question: Round.Question, at: AgendaStep.ID? = nil)
        case answered(round: Round.ID, participant: Participant.ID)
        case numbersShown(round: Round.ID, answers: [Round.Answer])
        case roundGivenUp(round: Round.ID, because: String)
        case childsAnswerShown(round: Round.ID, participant: Participant.ID)
        case noted(note: Note.ID, step: MeetingType.Step, text: Written, at: AgendaStep.ID? = nil)
        case noteWithdrawn(note: Note.ID, because: String)
        case decided(decision: Decision.ID, text: Written, at: AgendaStep.ID? = nil, by: [Participant.ID]? = nil)
        case viewGiven(decision: Decision.ID, view: Decision.View)
        case categorised(decision: Decision.ID, categories: [LegalCategory])
        case dissented(decision: Decision.ID, dissent: Dissent)
        case contactSet(participant: Participant.ID, contact: Participant.Contact)
        case invited(participant: Participant.ID, letter: Invitation.Letter, facts: Invitation.Facts)
        case invitationWithdrawn(participant: Participant.ID, letter: Invitation.Letter?)
        case invitedOnPaper(participant: Participant.ID, facts: Invitation.Facts)
        case letterStopped(participant: Participant.ID, neverSent: [Invitation.ID]? = nil)
        case participantTakenOff(participant: Participant.ID)
        case replied(participant: Participant.ID, reply: Participant.Reply)
        case beforehandAsked(question: Round.Question?)
        case viewsSent(participant: Participant.ID, views: Views)
        case viewsReadOut(participant: Participant.ID, at: AgendaStep.ID? = nil)
        case decisionWithdrawn(decision: Decision.ID, because: String)
        case actionWithdrawn(action: Action.ID, because: String)
        case actionAgreed(action: Action.ID, content: Action.Content, at: AgendaStep.ID? = nil)
        case childHeard(child: Person.ID, heard: ChildHeard)
        case actionFollowed(action: Carried, became: Became, words: Written, at: AgendaStep.ID? = nil)
        case stepAdded(step: AgendaStep, after: AgendaStep.ID?)
        case stepTakenOff(step: AgendaStep.ID)
        case attendanceSet(step: AgendaStep.ID, attendance: Attendance)
        case stepBegan(step: AgendaStep.ID)
        case speakingOrderSet(people: [Participant.ID])
        case leadTaken(by: Worker.ID)
        case teamPlanned(plan: TeamPlan)
        case reportWritten(section: Report.Section, text: Written)
        case reportHandedOver(handover: Report.Handover.ID, content: Report.Handover.Content)
        case reportAnswered(handover: Report.Handover.ID, said: Written)
        case minutesCopied(participant: Participant.ID, with: [String])
        case paperEntered(round: Round.ID, answer: Round.Answer)
        case mappingOpened
        case mappingClosed
        case proposed(
            proposal: Proposal.ID, by: Participant.ID, content: Proposal.Content, at: AgendaStep.ID? = nil)
        case proposalAccepted(proposal: Proposal.ID, category: Category?)
        case proposalSetAside(proposal: Proposal.ID, because: String)
    }

    /// Takes in what happened; nil is an event that only a newer version knows.
    package mutating func apply(_ event: Event?, _ stamp: Stamp) {
        let isAnswer = if case .answered = event { true } else { false }
        // That somebody has a copy of the minutes, or what the law calls the harm, is nobody's news.
        let isForStaff =
            switch event {
            case .minutesCopied, .categorised: true
            default: false
            }
        if !isForStaff { ticks.pass(event.map(step) ?? nil, at: stamp.at, isNewsForPhones: !isAnswer) }
        switch event {
        case .planned(let plan), .planChanged(let plan):
            planner = planner ?? stamp.by
            // Whoever took the lead before goes on leading, unless the plan names somebody else now.
            if !leads.isEmpty, self.plan?.chair != plan.chair { leads.append(Lead(worker: plan.chair, since: stamp)) }
            self.plan = plan
            if agenda.isEmpty {
                let steps = plan.agenda ?? MeetingType.firstAgenda(of: plan.type)
                agenda = plan.defined?.steps ?? steps.map { AgendaStep($0) }
            }
        case .teamPlanned(let plan): (teamPlan, agenda) = (plan, Self.teamAgenda)
        case .cancelled(let reason): state = .cancelled(because: reason)
        case .adjourned(let next): goOn(next)
        case .began: state = .running(since: stamp)
        case .ended: state = .ended(stamp)
        case .noted(let id, let step, let text, let at):
            notes.append(Note(id: id, step: step, at: at ?? AgendaStep(step).id, text: text, added: stamp))
        case .noteWithdrawn(let id, let reason):
            if let place = notes.firstIndex(where: { $0.id == id }) { notes[place].withdrawn = reason }
        case .actionWithdrawn(let id, let reason):
            if let place = agreed.firstIndex(where: { $0.id == id }) { agreed[place].withdrawn = reason }
        case .actionAgreed(let id, let content, let at): agreed.append(Action(id: id, content: content, at: at))
        case .minutesCopied(let id, let with): copies.append(MinutesCopy(to: id, with: with, stamp: stamp))
        case nil: newerKinds += 1
        case .some(let event):
            applyToParticipants(event)
            applyToRounds(event, stamp)
            applyToInvitations(event, stamp)
            applyToAgenda(event, stamp)
            applyToReport(event, stamp)
            applyToDecisions(event, stamp)
            applyToCarried(event)
            applyToChildren(event)
            applyToProposals(event, stamp)
        }
    }

    private mutating func applyToParticipants(_ event: Event) {
        func change(_ id: Participant.ID, _ change: (inout Participant) -> Void) {
            if let place = participants.firstIndex(where: { $0.id == id }) { change(&participants[place]) }
        }
        switch event {
        case .participantAdded(let id, let content):
            participants.append(Participant(id: id, content: content, state: .invited))
        case .askedToJoin(let id, let content):
            participants.append(Participant(id: id, content: content, state: .waiting))
        case .participantKnown(let id, let content): change(id) { $0.content = content }
        case .participantCame(let id, let how): change(id) { $0.state = .here(how: how) }
        case .notLetIn(let id): change(id) { $0.state = .notLetIn }
        case .participantLeft(let id): change(id) { $0.state = .left }
        case .sentApologies(let id, let reason): change(id) { $0.state = .apologies(because: reason) }
        default: break
        }
    }

    private mutating func applyToRounds(_ event: Event, _ stamp: Stamp) {
        func change(_ id: Round.ID, _ change: (inout Round) -> Void) {
            if let place = rounds.firstIndex(where: { $0.id == id }) { change(&rounds[place]) }
        }
        switch event {
        case .roundOpened(let id, let question, let at):
            rounds.append(Round(id: id, question: question, at: at, opened: stamp))
        case .answered(let id, let participant):
            change(id) { if !$0.answered.contains(participant) { $0.answered.append(participant) } }
        case .numbersShown(let id, let answers): change(id) { $0.outcome = .shown(answers) }
        case .paperEntered(let id, let answer):
            change(id) {
                $0.outcome = .shown($0.answers + [answer])
                if !$0.answered.contains(answer.participant) { $0.answered.append(answer.participant) }
            }
        case .roundGivenUp(let id, let reason): change(id) { $0.outcome = .givenUp(because: reason) }
        case .childsAnswerShown(let id, let participant): change(id) { $0.confirmed.insert(participant) }
        default: break
        }
    }

    /// Of the authority's kind of meeting only its name and who speaks when are left: its steps are those of the agenda.
    mutating func forgetDefinition() { plan?.defined?.steps = [] }

    package subscript(id: Participant.ID) -> Participant? { participants.first { $0.id == id } }

    /// What is decided, without what was withdrawn.
    package var decisions: [Decision] { decided.filter { $0.withdrawn == nil } }

    /// Who does what, without what was withdrawn.
    package var actions: [Action] { agreed.filter { $0.withdrawn == nil } }

    package func round(_ id: Round.ID) -> Round? { rounds.first { $0.id == id } }

    /// The question that is being asked now.
    package var openRound: Round? { rounds.last { $0.outcome == .open } }

    package var type: MeetingType { MeetingType(plan?.type ?? .other) }

    /// Everybody who is or was there, in speaking order.
    package var attended: [Participant] { inSpeakingOrder(participants.filter(\.came)) }
}
