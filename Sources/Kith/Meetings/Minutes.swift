import Markup
import Practice

/// What a meeting leaves behind for the file, from what was recorded in it: nothing is written twice. What is not for
/// everybody is in it, and marked.
struct MinutesPage {
    let visit: MeetingVisit
    private var words: Words { visit.words }

    var html: HTML {
        let limited =
            visit.meeting.agenda.contains { !$0.attendance.isForEverybody }
            || visit.meeting.decisions.contains { !$0.categories.isEmpty }
        let notes: [HTML] = [
            WithheldNote(visit: visit).html,
            "<p>\(words.minutesAdvice)</p><p><a href=\"\(visit.link.copies.path)\">\(words.minutesCopies)</a></p>",
            limited ? "<p class=\"say worry\">\(words.minutesHoldLimitedSteps)</p>" : "",
        ]
        let bar = PrintBar(
            words: words, back: (visit.link.page, words.backToMeeting), notes: notes, paper: words.printPaperA4)
        let minutes = Minutes(
            of: visit.meeting, title: visit.title, chair: visit.chair, words: words, marksLimitedSteps: true,
            aboutMap: SaidAboutMap(visit: visit).html, notNotedYet: visit.notNotedYet.map(\.name))
        let sheet = Sheet(
            .plain,
            above: [visit.title, visit.inside.family.people.displayName(words)]
                + (limited ? [words.forTheFileOnly] : [])
                + (visit.isWhole ? [] : [words.someIsWithheld(visit.chair)]),
            below: [words.printedBy(visit.inside.actor.name, words.day(visit.inside.today))], body: minutes.html)
        return Layout(visit.inside, title: "\(words.minutes) · \(visit.title)", place: .meetings, scripts: ["print"])
            .paper(
                sheet.html, bar: bar)
    }
}

/// Says that something of the meeting is kept from whoever reads, and whom to ask. What it is stands nowhere.
struct WithheldNote {
    let visit: MeetingVisit

    var html: HTML {
        visit.isWhole ? "" : "<p class=\"say judge\">\(visit.words.someIsWithheld(visit.chair))</p>"
    }
}

/// The minutes of a meeting as a text: of all of it for the file, or of what one person may have of it (`Meeting.seen`).
/// They are made from the meeting they are given and from nothing else.
struct Minutes: Sendable {
    let meeting: Meeting
    let title: String
    /// Who led it, by name.
    let chair: String
    let words: Words
    /// Says at each step that is not for everybody who was there and who gets it. Only for the file.
    let marksLimitedSteps: Bool
    /// Who said that something on the map was otherwise.
    let aboutMap: HTML
    /// The level of its headings, where it stands below others.
    let heading: HTML
    /// Children of whom no view is noted. Only for the file.
    let notNotedYet: [String]

    init(
        of meeting: Meeting, title: String, chair: String, words: Words, marksLimitedSteps: Bool = false,
        aboutMap: HTML = "", heading: HTML = "h2", notNotedYet: [String] = []
    ) {
        self.notNotedYet = notNotedYet
        self.aboutMap = aboutMap
        self.heading = heading
        self.meeting = meeting
        self.title = title
        self.chair = chair
        self.words = words
        self.marksLimitedSteps = marksLimitedSteps
    }

    var html: HTML {
        "<h1>\(title)</h1>\(body)"
    }

    /// Everything below the title.
    var body: HTML {
        "<p>\(facts)</p>\(SittingList(meeting: meeting, words: words, heading: heading).html)\(attendance)\(children)\(readOut)\(agenda)\(aboutMap)\(rounds)\(decisions)\(followed)\(actions)"
    }

    private var facts: String {
        guard let plan = meeting.appointment else { return "" }
        // Of several sittings each has its own day and place, below.
        let when = meeting.held.isEmpty ? [words.longDay(plan.on), plan.time, plan.place] : []
        return (when + [words.ledBy(chair)]).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var attendance: HTML {
        let came = meeting.attended.map { person in
            person.content.known.isEmpty ? person.name : "\(person.name) (\(person.content.known))"
        }
        let sorry = meeting.participants.compactMap { person -> String? in
            guard case .apologies(let reason) = person.state else { return nil }
            return reason.isEmpty ? person.name : "\(person.name): \(reason)"
        }
        return """
            \(headed(words.whoWasThere))<p>\(came.isEmpty ? words.nobody : words.list(came))</p>\
            \(if: !sorry.isEmpty, "\(headed(words.apologies))<ul>\(sorry.map { "<li>\($0)</li>" as HTML })</ul>")
            """
    }

    private var children: HTML {
        let heard = meeting.children.values.sorted { $0.name < $1.name }
        guard !heard.isEmpty || !notNotedYet.isEmpty else { return "" }
        let rows = heard.map { "<li><b>\($0.name)</b>\(ChildHeardLine(heard: $0, words: words).html)</li>" as HTML }
        return """
            \(headed(words.childrenSeenAndHeard))\(if: !rows.isEmpty, "<ul>\(rows)</ul>")\
            \(if: !notNotedYet.isEmpty, "<p>\(words.noViewOf(words.list(notNotedYet)))</p>")
            """
    }

    /// What was written beforehand and read out: in a copy only where that is ticked.
    private var readOut: HTML {
        SentBeforehand(
            people: meeting.withViews.filter(\.viewsReadOut), title: words.readOutBeforehand, words: words,
            heading: heading, note: { mark($0.viewsReadAt) }
        ).html
    }

    private var agenda: HTML {
        meeting.agenda.compactMap { step -> HTML? in
            let notes = meeting.notes.filter { $0.at == step.id && $0.withdrawn == nil }
            guard !notes.isEmpty else { return nil }
            let rows = notes.map { "<li\($0.text.languageMark(words))>\($0.text.text)</li>" as HTML }
            return "\(headed(words.title(of: step)))\(mark(step.id))<ul>\(rows)</ul>"
        }.joined()
    }

    private var rounds: HTML {
        meeting.rounds.filter { !$0.answers.isEmpty }.map { round -> HTML in
            """
            <section class="keep"><\(heading)\(round.question.wording.question.languageMark(words))>\
            \(round.question.wording.question.text)</\(heading)>\
            \(mark(round.at))\(RoundEnds(round: round, words: words).html)\
            \(RoundReasons(meeting: meeting, round: round, words: words).html)</section>
            """
        }.joined()
    }

    private var decisions: HTML {
        guard !meeting.decisions.isEmpty else { return "" }
        let rows = meeting.decisions.map { decision -> HTML in
            let dissents = decision.dissents.map { dissent -> HTML in
                """
                <p class="meta disputed"\(dissent.words.languageMark(words))>\
                \(words.says(meeting[dissent.by]?.name ?? "", dissent.words.text))</p>
                """
            }
            return """
                <li class="item"><p class="text"\(decision.text.languageMark(words))>\(decision.text.text)</p>\
                \(mark(decision.at))\(DecisionParts(meeting: meeting, decision: decision, words: words).html)\(dissents)</li>
                """
        }
        return "\(headed(words.decisions))<ul class=\"items\">\(rows)</ul>"
    }

    private var followed: HTML {
        guard !meeting.followed.isEmpty else { return "" }
        let rows = meeting.followed.map { followed -> HTML in
            let content = followed.action.content
            return """
                <li><span\(content.text.languageMark(words))>\(content.who): \(content.text.text)</span>\
                \(FollowedLine(followed: followed, words: words).html)\(mark(followed.at))</li>
                """
        }
        return "\(headed(words.agreedLastTime))<ul>\(rows)</ul>"
    }

    private var actions: HTML {
        guard !meeting.actions.isEmpty else { return "" }
        let rows = meeting.actions.map { action -> HTML in
            let by = action.content.by.map { ", \(words.by(words.day($0)))" } ?? ""
            return """
                <li\(action.content.text.languageMark(words))>\(action.content.who): \(action.content.text.text)\(by)\
                \(mark(action.at))</li>
                """
        }
        return "\(headed(words.whoDoesWhat))<ul>\(rows)</ul>"
    }

    private func headed(_ title: String) -> HTML { "<\(heading)>\(title)</\(heading)>" }

    private func mark(_ step: AgendaStep.ID?) -> HTML {
        guard marksLimitedSteps, let step = step.flatMap(meeting.step), !step.attendance.isForEverybody else {
            return ""
        }
        return LimitedMark(meeting: meeting, step: step, words: words).html
    }
}

/// Who is at a step that is not for everybody, and who gets its record. For those who lead, and for the file.
struct LimitedMark {
    let meeting: Meeting
    let step: AgendaStep
    let words: Words

    var html: HTML {
        guard !step.attendance.isForEverybody else { return "" }
        let (there, readers) = (meeting.present(at: step), meeting.readers(of: step))
        let isSame = there.map(\.id) == readers.map(\.id)
        return """
            <p class="meta"><span class="flag">\(words.notForEverybody)</span> \(words.whoIsAtStep(names(there)))\
            \(if: !isSame, " · \(words.whoGetsStep(names(readers)))")</p>
            """
    }

    private func names(_ people: [Participant]) -> String {
        people.isEmpty ? words.nobody : words.list(people.map(\.name))
    }
}
