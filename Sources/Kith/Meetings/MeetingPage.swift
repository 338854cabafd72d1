import Markup
import Practice

/// The meeting for whoever leads it: who is here, the question that goes round, what is said, decided and agreed.
struct MeetingPage {
    let visit: MeetingVisit
    let state: FormState
    /// The room's code, while people can join.
    var code: String?
    private var words: Words { visit.words }
    private var meeting: Meeting { visit.meeting }
    private var mayWrite: Bool { visit.inside.may(.record) }

    private var isRunning: Bool { if case .running = meeting.state { true } else { false } }

    /// The meeting as the page of its own small forms, for when one of them is refused.
    static func form(_ visit: MeetingVisit) -> FamilyForm {
        FamilyForm("meetings/\(visit.id)", title: visit.title, place: .meetings) { _, state in
            MeetingPage(visit: visit, state: state).content
        }
    }

    var html: HTML {
        Layout(visit.inside, title: visit.title, place: .meetings, scripts: ["live"]).page(content)
    }

    private var content: HTML {
        """
        <a class="back" href="\(visit.inside.link.meetings.path)">\(words.meetings)</a>\
        <div class="head"><div><h1>\(visit.title)</h1><p class="meta">\(facts)</p></div>\(acts)</div>\(stateNote)\(reportNote)\(InvitationNotes(visit: visit).html)\
        \(if: isRunning, MeetingNow(visit: visit, code: code).section)\(if: isRunning && mayWrite, asking)\
        \(if: mayWrite, addPeople)\(AgendaSection(visit: visit, state: state).html)\(outcome)
        """
    }

    private var facts: String {
        guard let plan = meeting.plan else { return "" }
        return [words.longDay(plan.on), plan.time, plan.place, words.ledBy(visit.chair)].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    private var acts: HTML {
        guard mayWrite else { return "<div class=\"acts\">\(minutes)</div>" }
        let buttons: HTML =
            switch meeting.state {
            case .planned:
                """
                \(button(words.beginMeeting, to: visit.link.begin, look: "btn go"))\
                <a class="btn" href="\(visit.link.plan.path)">\(words.changePlan)</a>\
                <a class="btn" href="\(visit.link.cancel.path)">\(words.cancelMeeting)</a>
                """
            case .running:
                """
                <a class="btn go" href="\(visit.link.room.path)">\(words.roomScreen)</a>\
                <a class="btn" href="\(visit.link.together.path)">\(words.mapTogether)</a>\(minutes)\
                \(button(words.endMeeting, to: visit.link.end, look: "btn"))
                """
            case .ended, .cancelled: minutes
            }
        return "<div class=\"acts\">\(buttons)</div>"
    }

    private var minutes: HTML { "<a class=\"btn\" href=\"\(visit.link.minutes.path)\">\(words.minutes)</a>" }

    private var stateNote: HTML {
        switch meeting.state {
        case .planned: "<div class=\"say\"><p>\(words.meetingPlannedAdvice)</p></div>"
        case .running: ""
        case .ended(let stamp): "<div class=\"say well\"><p>\(words.meetingEnded(words.moment(stamp.at)))</p></div>"
        case .cancelled(let reason): "<div class=\"say worry\"><p>\(words.meetingCancelled(reason))</p></div>"
        }
    }

    /// The report, and that it is late, where it is.
    private var reportNote: HTML {
        guard meeting.plan != nil else { return "" }
        let due = meeting.reportDue(visit.inside.authority)
        let isMissing = visit.inside.family.people.with(.adult).contains { meeting.report.handed(to: $0.id) == nil }
        let late = due.flatMap { isMissing && visit.inside.today > $0 ? words.reportIsLate(words.day($0)) : nil }
        return """
            <p><a href="\(visit.link.report.path)">\(words.report)</a>\
            \(late.map { " <span class=\"flag\">\($0)</span>" as HTML } ?? due.map { " <span class=\"soft\">\(words.reportDue(words.day($0)))</span>" as HTML } ?? "")</p>
            """
    }

    private func button(_ name: String, to link: Link, look: HTML) -> HTML {
        """
        <form method="post" action="\(link.path)">\(visit.inside.blank("meeting").hidden)<button class="\(look)">\(name)</button></form>
        """
    }

    // MARK: - Asking round the room

    private var asking: HTML {
        guard meeting.openRound == nil else { return "" }
        let scales = visit.inside.family.scales.current.filter(\.wording.hasBothEnds)
        let choices = scales.map {
            Choice($0.id.description, $0.wording.question.text, hint: words.tenMeans($0.wording.ten))
        }
        guard !choices.isEmpty else {
            return """
                <section class="part"><h2>\(words.askRoundRoom)</h2><p class="nothing">\(words.noScaleToAsk)</p>\
                <p><a href="\(visit.inside.link.newScale.path)">\(words.writeScaleFirst)</a></p>\
                \(OtherQuestions(visit: visit).html)</section>
                """
        }
        return """
            <section class="part" id="ask"><h2>\(words.askRoundRoom)</h2><p>\(words.askRoundRoomHow)</p>\
            <form class="form" method="post" action="\(visit.link.rounds.path)">\(visit.inside.blank("meeting").hidden)\
            \(Field("scale", label: words.whichQuestion, error: state.error("scale")).radios(choices, chosen: state.entered["scale"] ?? choices.first?.value))\
            \(ForStepField(visit: visit, form: "ask").html)<div class="done"><button class="btn go">\(words.askNow)</button></div></form>\
            \(OtherQuestions(visit: visit).html)</section>
            """
    }

    // MARK: - People

    private var addPeople: HTML {
        if case .ended = meeting.state { return "" }
        if case .cancelled = meeting.state { return "" }
        let known = Set(meeting.participants.compactMap(\.content.person))
        let people = visit.inside.family.people.present.filter { !known.contains($0.id) }
            .map { Choice($0.id.description, $0.name, hint: $0.details.known.isEmpty ? nil : $0.details.known) }
        return """
            <section class="part" id="expected"><h2>\(isRunning ? words.addToMeeting : words.whoIsExpected)</h2>\(expected)\
            <details class="more"\(if: state.error("people") != nil || state.error("name") != nil, " open")><summary>\(words.addPeople)</summary>\
            <form class="form" method="post" action="\(visit.link.people.path)">\(visit.inside.blank("meeting").hidden)\
            \(if: !people.isEmpty, Field("people", label: words.fromThisFamily, error: state.error("people")).checkboxes(people, layout: .row))\
            \(Field("name", label: words.orSomebodyElse, error: state.error("name")).text(state.entered.text("name"), width: .twenty))\
            \(Field("known", label: words.howTheyBelong, aside: words.ifKnown).text(state.entered.text("known"), width: .twenty))\
            <div class="done"><button class="btn">\(words.addToMeeting)</button></div></form></details></section>
            """
    }

    private var expected: HTML {
        guard !isRunning else { return "" }
        let rows = meeting.inSpeakingOrder(meeting.participants).map { person -> HTML in
            """
            <li class="item"><p class="text"><b>\(person.name)</b> <span class="soft">\(person.content.known)</span></p>\
            <p class="meta">\(words.state(of: person))\(reply(person))\(if: mayWrite, ApologiesLink(visit: visit, person: person).html)</p></li>
            """
        }
        guard !rows.isEmpty else { return "<p class=\"nothing\">\(words.nobodyExpected)</p>" }
        return """
            <ul class="items">\(rows)</ul>\
            \(if: mayWrite && rows.count > 1, "<p class=\"small\"><a href=\"\(visit.link.order.path)\">\(words.whoSpeaksWhen)</a></p>")
            """
    }

    private func reply(_ person: Participant) -> HTML {
        guard person.state == .invited, let reply = person.reply else { return "" }
        return " · \(words.sentence(for: reply))"
    }

    // MARK: - Decisions and what is agreed

    private var outcome: HTML {
        guard isRunning || !meeting.decisions.isEmpty || !meeting.actions.isEmpty else { return "" }
        let decisions = meeting.decisions.map { DecisionRow(visit: visit, decision: $0, mayAdd: mayWrite).html }
        let actions = meeting.actions.map { action -> HTML in
            let by = action.content.by.map { " · \(words.by(words.day($0)))" } ?? ""
            return """
                <li class="item"><p class="text"\(action.content.text.languageMark(words))>\(action.content.text.text)</p>\
                <p class="meta">\(action.content.who)\(by)</p>\(visit.limitedMark(action.at))</li>
                """
        }
        return """
            <section class="part" id="decisions"><h2>\(words.decisions)</h2>\(if: !decisions.isEmpty, "<ul class=\"items\">\(decisions)</ul>")\
            \(if: isRunning && mayWrite, decide)</section>\
            <section class="part" id="actions"><h2>\(words.whoDoesWhat)</h2>\(if: !actions.isEmpty, "<ul class=\"items\">\(actions)</ul>")\
            \(if: isRunning && mayWrite, agree)</section>
            """
    }

    private var decide: HTML {
        """
        <form class="form" method="post" action="\(visit.link.decisions.path)">\(visit.inside.blank("meeting").hidden)\
        \(Field("decision", label: words.whatIsDecided, hint: words.whatIsDecidedHint, error: state.error("decision")).area(state.entered.text("decision"), rows: 2))\
        \(ForStepField(visit: visit, form: "decide").html)\
        <div class="done"><button class="btn">\(words.addDecision)</button></div></form>
        """
    }

    private var agree: HTML {
        """
        <form class="form" method="post" action="\(visit.link.actions.path)">\(visit.inside.blank("meeting").hidden)\
        \(Field("text", label: words.whatWillBeDone, error: state.error("text")).text(state.entered["step"] == nil ? state.entered.text("text") : ""))\
        \(Field("who", label: words.whoDoesIt, error: state.error("who")).text(state.entered.text("who"), width: .twenty))\
        \(Field("by", label: words.byWhen, aside: words.ifKnown, error: state.error("by")).date(state.entered.date("by"), words: words.dateWords))\
        \(ForStepField(visit: visit, form: "agree").html)<div class="done"><button class="btn">\(words.addAction)</button></div></form>
        """
    }
}

/// One decision with everybody who sees it otherwise, word for word.
struct DecisionRow {
    let visit: MeetingVisit
    let decision: Meeting.Decision
    let mayAdd: Bool

    var html: HTML {
        let words = visit.words
        let dissents = decision.dissents.map { dissent -> HTML in
            """
            <p class="meta disputed"\(dissent.words.languageMark(words))>\
            \(words.says(visit.meeting[dissent.by]?.name ?? "", dissent.words.text))</p>
            """
        }
        return """
            <li class="item"><p class="text"\(decision.text.languageMark(words))>\(decision.text.text)</p>\(visit.limitedMark(decision.at))\(dissents)\
            \(if: mayAdd, """
                <p class="meta"><a href="\(visit.link.dissent(decision.id).path)">\(words.seesItOtherwise)\
                <span class="quiet">: \(decision.text.text)</span></a></p>
                """)</li>
            """
    }
}

/// A way to note that somebody cannot come.
struct ApologiesLink {
    let visit: MeetingVisit
    let person: Participant

    var html: HTML {
        guard person.state == .invited else { return "" }
        return """
             · <a href="\(visit.link.person(person.id, "apologies").path)">\(visit.words.cannotCome)\
            <span class="quiet">: \(person.name)</span></a>
            """
    }
}

extension MeetingVisit {
    var title: String {
        guard let plan = meeting.plan else { return words.meetings }
        return "\(words.name(of: plan)), \(words.day(plan.on))"
    }
}
