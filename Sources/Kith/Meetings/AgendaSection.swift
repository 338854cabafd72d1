import Markup
import Practice

/// The agenda for whoever leads: the step where the meeting is stands open, the others are one click away. At each that
/// is not for everybody it says who is there.
struct AgendaSection {
    let visit: MeetingVisit
    let state: FormState
    var carried: [Meeting.Carried] = []
    var next: MeetingRow?
    private var words: Words { visit.words }
    private var meeting: Meeting { visit.meeting }
    private var mayWrite: Bool { visit.inside.may(.record) }
    private var isRunning: Bool { if case .running = meeting.state { true } else { false } }
    private var isOver: Bool {
        switch meeting.state {
        case .planned, .running: false
        case .ended, .cancelled: true
        }
    }

    var html: HTML {
        """
        <section class="part" id="agenda"><h2>\(words.agenda)</h2>\(meeting.agenda.map(step))\
        \(if: mayWrite && !isOver, "<p><a href=\"\(visit.link.newStep.path)\">\(words.addAgendaStep)</a></p>")</section>
        """
    }

    private func step(_ step: AgendaStep) -> HTML {
        let isNow = isRunning && meeting.currentStep?.id == step.id
        let isOpen = isNow || state.entered["step"] == step.id.description
        let notes = meeting.notes.filter { $0.at == step.id && $0.withdrawn == nil }
        let limited: HTML =
            step.attendance.isForEverybody ? "" : " <span class=\"flag\">\(words.notForEverybody)</span>"
        return """
            <details class="step" id="step-\(step.id.description)"\(if: isOpen, " open")><summary><h3>\(words.title(of: step))</h3>\
            \(if: isNow, " <b class=\"tag\">\(words.weAreHere)</b>")\(limited)\
            \(if: !notes.isEmpty, " <span class=\"soft\">\(words.notesWritten(notes.count))</span>")\
            \(if: !carried.isEmpty && step.id == meeting.stepOfCarried?.id, " <span class=\"soft\">\(words.agreedBefore(carried.count))</span>")</summary>\
            <p class="meta">\(words.prompt(of: step))</p>\(LimitedMark(meeting: meeting, step: step, words: words).html)\
            \(if: mayWrite && !isOver, StepWays(visit: visit, step: step, next: next).html)\
            \(if: step.id == meeting.stepOfChildren?.id, ChildrenHeard(visit: visit).html)\
            \(if: step.id == meeting.stepOfCarried?.id, CarriedList(visit: visit, carried: carried).html)\
            \(if: !notes.isEmpty, "<ul class=\"items\">\(notes.map(note))</ul>")\
            \(if: isRunning && mayWrite, writing(step))\(if: mayWrite, acts(step, isNow: isNow))</details>
            """
    }

    private func note(_ note: Meeting.Note) -> HTML {
        """
        <li class="item"><p class="text"\(note.text.languageMark(words))>\(note.text.text)</p>\
        \(if: mayWrite, TakeBackLink(to: visit.link.withdraw(note.id), of: note.text, words: words).html)</li>
        """
    }

    private func acts(_ step: AgendaStep, isNow: Bool) -> HTML {
        let next: HTML? =
            isNow && isRunning
            ? meeting.nextStep.map {
                button(words.goOnTo(words.title(of: $0)), to: visit.link.step($0.id, "begin"), look: "btn go")
            }
            : nil
        let here: HTML? =
            !isNow && isRunning
            ? button(words.goHere, of: words.title(of: step), to: visit.link.step(step.id, "begin"), look: "btn small")
            : nil
        let room: HTML? =
            isRunning && !step.attendance.isForEverybody
            ? "<a href=\"\(visit.link.room(during: step.id).path)\">\(words.roomScreenForStep)</a>" : nil
        return """
            <div class="acts">\(next)\(here)<a href="\(visit.link.step(step.id).path)">\(words.whoIsThere)\
            <span class="quiet">: \(words.title(of: step))</span></a>\(room)</div>
            """
    }

    private func button(_ name: String, of what: String? = nil, to link: Link, look: HTML) -> HTML {
        """
        <form class="inline" method="post" action="\(link.path)">\(visit.inside.blank("meeting").hidden)\
        <button class="\(look)">\(name)\(what.map { "<span class=\"quiet\">: \($0)</span>" as HTML })</button></form>
        """
    }

    private func writing(_ step: AgendaStep) -> HTML {
        let wrong = state.entered["step"] == step.id.description
        let id = step.id.description
        return """
            <form class="add" method="post" action="\(visit.link.notes.path)">\(visit.inside.blank("meeting").hidden)\
            \(HTML.hidden("step", id))\
            \(Field("text", label: words.writeUnder(words.title(of: step)), error: wrong ? state.error("text") : nil, id: "text-\(id)")
                .adding(wrong ? state.entered.text("text") : "", button: words.add))</form>
            """
    }
}
