import Journal
import Markup
import Practice

/// One thing that happened in a meeting of the family, told in the history of the family.
struct MeetingDeed: Sendable {
    var meeting: Meeting.ID
    var version: Int
    var stamp: Stamp
    var event: Meeting.Event
    /// The meeting just after.
    var after: Meeting

    /// Everything worth telling that happened in a meeting.
    static func all(of id: Meeting.ID, _ events: [(stamp: Stamp, event: Meeting.Event?)]) -> [MeetingDeed] {
        var meeting = Meeting()
        return events.enumerated().compactMap { place, entry in
            meeting.apply(entry.event, entry.stamp)
            guard let event = entry.event, event.isTold else { return nil }
            return MeetingDeed(meeting: id, version: place + 1, stamp: entry.stamp, event: event, after: meeting)
        }
    }
}

extension FamilyVisit {
    /// Everything worth telling that happened in the family's meetings, without what is kept from whoever reads it.
    func meetingDeeds() async throws -> [MeetingDeed] {
        var deeds: [MeetingDeed] = []
        for row in try await meetingRows() {
            let entries = try await office.meetings.entries(of: row.id.value)
            let newest = entries.reduce(into: Meeting()) { $0.apply($1) }
            let withheld = withheld(of: newest)
            deeds += MeetingDeed.all(of: row.id, entries.map { (Stamp($0), $0.event) }).filter {
                !$0.after.belongs($0.event, to: withheld) && !newest.belongs($0.event, to: withheld)
            }
        }
        return deeds
    }
}

extension Meeting.Event {
    /// Coming, going, answering and turning the page of the agenda are the meeting's own small steps.
    fileprivate var isTold: Bool {
        switch self {
        case .participantKnown, .participantCame, .askedToJoin, .notLetIn, .participantLeft, .answered, .stepBegan,
            .speakingOrderSet, .childsAnswerShown, .teamPlanned:
            false
        default: true
        }
    }
}

/// Tells what happened in a meeting: who did what, in one sentence, with the text.
struct MeetingTeller: Sendable {
    let words: Words
    let deed: MeetingDeed
    let family: Family
    let staff: Staff

    private var meeting: Meeting { deed.after }
    private var who: String { staff.name(of: deed.stamp.by) }
    private var title: String {
        meeting.plan.map { "\(words.name(of: $0)), \(words.day($0.on))" } ?? words.meetings
    }

    var telling: Telling {
        var telling = core
        telling.look = "meeting"
        if let step = step, !step.attendance.isForEverybody { telling.facts.append(words.notForEverybody) }
        return telling
    }

    private var core: Telling {
        switch deed.event {
        case .planned: Telling(sentence: words.historyMeetingPlanned(who, title))
        case .planChanged(let plan):
            Telling(
                sentence: words.historyMeetingMoved(who, title),
                facts: [plan.time, plan.place].filter { !$0.isEmpty })
        case .adjourned(let next):
            Telling(
                sentence: words.historyMeetingAdjourned(who, title, words.day(next.on)),
                facts: [next.time, next.place].filter { !$0.isEmpty })
        case .cancelled(let why): Telling(sentence: words.historyMeetingCancelled(who, title), reason: why)
        case .began: Telling(sentence: words.historyMeetingBegan(who, title))
        case .ended: Telling(sentence: words.historyMeetingEnded(who, title))
        case .participantAdded(_, let content):
            Telling(sentence: words.historyMeetingExpects(who, content.name, title))
        case .sentApologies(let id, let why):
            Telling(sentence: words.historyMeetingApologies(who, name(id), title), reason: why)
        case .leadTaken(let worker): Telling(sentence: words.historyMeetingLed(staff.name(of: worker), title))
        case .roundOpened, .numbersShown, .roundGivenUp: round
        case .reportWritten, .reportHandedOver, .reportAnswered: report
        case .minutesCopied(let id, _): Telling(sentence: words.historyMinutesCopied(who, name(id), title))
        default: said
        }
    }

    private var round: Telling {
        switch deed.event {
        case .roundOpened(_, let question, _):
            Telling(
                sentence: words.historyMeetingAsked(who),
                texts: [text(question.wording.question)])
        case .numbersShown(let id, _):
            Telling(
                sentence: words.historyMeetingShown(who),
                texts: meeting.round(id).map { [text($0.question.wording.question)] } ?? [],
                facts: meeting.round(id).map { meeting.forEverybody($0).map(number) } ?? [])
        case .roundGivenUp(let id, let why):
            Telling(
                sentence: words.historyMeetingGivenUp(who),
                texts: meeting.round(id).map { [text($0.question.wording.question)] } ?? [], reason: why)
        default: Telling(sentence: title)
        }
    }

    private var said: Telling {
        switch deed.event {
        case .noted(_, _, let words, _): Telling(sentence: noted, texts: [text(words)])
        case .noteWithdrawn(let id, let why):
            Telling(
                sentence: words.historyMeetingNoteWithdrawn(who),
                texts: meeting.notes.first { $0.id == id }.map { [text($0.text)] } ?? [], reason: why)
        case .viewGiven(_, let view):
            Telling(
                sentence: words.historyMeetingView(name(view.by), agrees: view.agrees),
                texts: view.reason.text.isEmpty ? [] : [text(view.reason, isQuoted: true)])
        case .categorised(_, let categories):
            Telling(
                sentence: words.historyMeetingCategorised(who), facts: categories.map { words.name(of: $0) })
        case .decided(_, let decision, _, _):
            Telling(sentence: words.historyMeetingDecided(title), texts: [text(decision)])
        case .decisionWithdrawn(let id, let why):
            Telling(
                sentence: words.historyMeetingDecisionWithdrawn(who),
                texts: meeting.decided.first { $0.id == id }.map { [text($0.text)] } ?? [], reason: why)
        case .actionWithdrawn(let id, let why):
            Telling(
                sentence: words.historyMeetingActionWithdrawn(who),
                texts: meeting.agreed.first { $0.id == id }.map { [text($0.content.text)] } ?? [], reason: why)
        case .dissented(_, let dissent):
            Telling(
                sentence: words.historyMeetingDissented(name(dissent.by)), texts: [text(dissent.words, isQuoted: true)])
        case .childHeard(_, let heard):
            Telling(
                sentence: words.historyChildHeard(who, heard.name),
                texts: heard.words.text.isEmpty ? [] : [text(heard.words)],
                facts: [words.name(of: heard.seen), heard.with, words.name(of: heard.way)].filter { !$0.isEmpty })
        case .actionFollowed(let action, let became, let said, _):
            Telling(
                sentence: words.historyMeetingFollowed(who, became),
                texts: [text(action.content.text)] + (said.text.isEmpty ? [] : [text(said, isQuoted: true)]))
        case .actionAgreed(_, let action, _):
            Telling(sentence: words.historyMeetingAgreed(action.who), texts: [text(action.text)])
        case .stepAdded(let step, _):
            Telling(sentence: words.historyMeetingStepAdded(who, words.title(of: step)))
        case .stepTakenOff: Telling(sentence: words.historyMeetingStepOff(who))
        case .attendanceSet:
            Telling(sentence: words.historyMeetingAttendance(who, step.map { words.title(of: $0) } ?? ""))
        default: Telling(sentence: title)
        }
    }

    private var report: Telling {
        switch deed.event {
        case .reportWritten(let section, let written):
            Telling(
                sentence: words.historyReportWritten(who, words.name(of: section)),
                texts: written.text.isEmpty ? [] : [text(written)])
        case .reportHandedOver(_, let content):
            Telling(
                sentence: words.historyReportHanded(
                    who, family.people.name(of: content.to), words.day(content.on)),
                texts: content.said.map { [text($0, isQuoted: true)] } ?? [], facts: [words.name(of: content.how)])
        case .reportAnswered(_, let said):
            Telling(sentence: words.historyReportAnswered(who), texts: [text(said, isQuoted: true)])
        default: Telling(sentence: title)
        }
    }

    private var noted: String { words.historyMeetingNoted(who, step.map { words.title(of: $0) } ?? title) }

    private var step: AgendaStep? {
        switch deed.event {
        case .noted(_, let kind, _, let at): meeting.step(at ?? AgendaStep(kind).id)
        case .viewGiven(let id, _), .categorised(let id, _), .dissented(let id, _):
            meeting.decided.first { $0.id == id }?.at.flatMap(meeting.step)
        case .decided(_, _, let at, _), .actionAgreed(_, _, let at), .roundOpened(_, _, let at):
            at.flatMap(meeting.step)
        case .numbersShown(let id, _), .roundGivenUp(let id, _): meeting.round(id)?.at.flatMap(meeting.step)
        case .attendanceSet(let id, _): meeting.step(id)
        case .actionFollowed(_, _, _, let at): at.flatMap(meeting.step)
        case .childHeard(_, let heard): heard.at.flatMap(meeting.step)
        case .stepAdded(let step, _): meeting.step(step.id)
        default: nil
        }
    }

    private func name(_ id: Participant.ID) -> String { meeting[id]?.name ?? "" }

    private func number(_ answer: Round.Answer) -> String {
        "\(name(answer.participant)): \(words.answer(answer.answer))"
    }

    private func text(_ written: Written, isQuoted: Bool = false) -> Telling.Text {
        Telling.Text(text: written.text, language: written.language, isQuoted: isQuoted)
    }
}
