import Markup
import Practice

/// The meeting for whoever leads it: who is here, the question that goes round, what is said, decided and agreed.
struct MeetingPage {
    let visit: MeetingVisit
    let state: FormState
    /// The room's code, while people can join.
    var code: String?
    /// The words that the reader keeps in this family, with the reason.
    var kept = KeptWords()
    /// What earlier meetings of this kind agreed.
    var carried: [Meeting.Carried] = []
    /// The next meeting of this kind, where it is planned.
    var next: MeetingRow?
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
        Layout(visit.inside, title: visit.title, place: .meetings, scripts: ["live", "coach"]).page(content)
    }

    private var content: HTML {
        """
        <a class="back" href="\(visit.inside.link.meetings.path)">\(words.meetings)</a>\
        <div class="head"><div><h1>\(visit.title)</h1><p class="meta">\(facts)</p></div>\
        <div class="acts">\(acts)</div></div>\(WithheldNote(visit: visit).html)\(stateNote)\(reportNote)\(InvitationNotes(visit: visit).html)\
        \(if: isRunning, MeetingNow(visit: visit, code: code).section)\(if: !isRunning, MeetingNow(visit: visit, code: nil).shown)\(if: !isRunning && mayWrite, people)\
        \(AgendaSection(visit: visit, state: state, carried: carried, next: next).html)\(if: isRunning && mayWrite, asking)\
        \(MeetingOutcome(visit: visit, state: state).html)\(if: isRunning && mayWrite, people)\
        \(SittingList(meeting: meeting, words: words).html)\
        \(visit.inside.toLookAt(in: CoachedDocument.minutes(visit), kept))\(visit.inside.coachOfSmallForms)\(if: mayWrite, ending)
        """
    }

    private var facts: String {
        guard let plan = meeting.plan else { return "" }
        return [words.longDay(plan.on), plan.time, plan.place, words.ledBy(visit.chair)].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    private var acts: HTML {
        switch meeting.state {
        case .planned where mayWrite:
            """
            \(button(words.beginMeeting, to: visit.link.begin, look: "btn go"))\
            \(if: !meeting.participants.isEmpty, way(words.invitations, to: visit.link.invitations))\
            \(way(words.changePlan, to: visit.link.plan))\(report)
            """
        case .running where mayWrite:
            """
            \(way(words.roomScreen, to: visit.link.room, look: "btn go"))\
            \(way(words.mapTogether, to: visit.link.together))\(report)\(minutes)
            """
        default: "\(report)\(minutes)"
        }
    }

    private var report: HTML { meeting.plan == nil ? "" : way(words.report, to: visit.link.report) }

    private var minutes: HTML { way(words.minutes, to: visit.link.minutes) }

    private func way(_ name: String, to link: Link, look: HTML = "btn") -> HTML {
        "<a class=\"\(look)\" href=\"\(link.path)\">\(name)</a>"
    }

    /// Stands last, far from what is pressed during a meeting.
    private var ending: HTML {
        switch meeting.state {
        case .planned: "<p class=\"part\"><a href=\"\(visit.link.cancel.path)\">\(words.cancelMeeting)</a></p>"
        case .running:
            """
            <div class="part acts">\(button(words.endMeeting, to: visit.link.end, look: "btn"))\
            \(way(words.goOnAnotherDay, to: visit.link.adjourn))</div>
            """
        case .ended, .cancelled: ""
        }
    }

    private var stateNote: HTML {
        switch meeting.state {
        case .planned:
            """
            <div class="say">\(if: !meeting.held.isEmpty, "<p><b>\(meeting.plan.map { words.sittingPlanned(words.longDay($0.on)) } ?? "")</b></p>")\
            <p>\(words.meetingPlannedAdvice)</p></div>
            """
        case .running: ""
        case .ended(let stamp): "<div class=\"say well\"><p>\(words.meetingEnded(words.moment(stamp.at)))</p></div>"
        case .cancelled(let reason):
            """
            <div class="say worry"><p>\(meeting.held.isEmpty ? words.meetingCancelled(reason) : words.sittingCancelled(reason))</p></div>
            """
        }
    }

    /// When the family is to have the report, and that it is late, where it is.
    private var reportNote: HTML {
        guard let due = meeting.reportDue(visit.inside.authority) else { return "" }
        let isMissing = visit.inside.family.people.with(.adult).contains { meeting.report.handed(to: $0.id) == nil }
        guard isMissing, visit.inside.today > due else {
            return "<p class=\"meta\">\(words.report): \(words.reportDue(words.day(due)))</p>"
        }
        return "<p class=\"meta\"><span class=\"flag\">\(words.reportIsLate(words.day(due)))</span></p>"
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

    private var people: HTML {
        switch meeting.state {
        case .planned, .running:
            "<section class=\"part\" id=\"expected\"><h2>\(isRunning ? words.addToMeeting : words.whoIsExpected)</h2>\(expected)\(addPeople)</section>"
        case .ended, .cancelled: ""
        }
    }

    private var addPeople: HTML {
        let known = Set(meeting.participants.compactMap(\.content.person))
        let people = visit.inside.family.people.present.filter { !known.contains($0.id) }
            .map { Choice($0.id.description, $0.name, hint: $0.details.known.isEmpty ? nil : $0.details.known) }
        return """
            <details class="more"\(if: state.error("people") != nil || state.error("name") != nil, " open")><summary>\(words.addPeople)</summary>\(usual)\
            <form class="form" method="post" action="\(visit.link.people.path)">\(visit.inside.blank("meeting").hidden)\
            \(if: !people.isEmpty, Field("people", label: words.fromThisFamily, error: state.error("people")).checkboxes(people, layout: .row))\
            \(Field("name", label: words.orSomebodyElse, error: state.error("name")).text(state.entered.text("name"), width: .twenty))\
            \(Field("known", label: words.howTheyBelong, aside: words.ifKnown).text(state.entered.text("known"), width: .twenty))\
            \(Field("part", label: words.whoAreTheyToFamily)
                .select(NewParticipant.parts.map { Choice($0.rawValue, words.name(of: $0)) }, chosen: state.entered["part"] ?? "professional"))\
            <div class="done"><button class="btn">\(words.addToMeeting)</button></div></form></details>
            """
    }

    /// Who usually comes to this kind of meeting, so that nobody is forgotten.
    private var usual: HTML {
        let usual = meeting.type.usual
        guard !isRunning, !usual.isEmpty else { return "" }
        return "<p class=\"meta\">\(words.usuallyThere(words.list(usual.map { words.name(of: $0) })))</p>"
    }

    private var expected: HTML {
        guard !isRunning else { return "" }
        let rows = meeting.inSpeakingOrder(meeting.participants).map { person -> HTML in
            """
            <li class="item"><p class="text"><b>\(person.name)</b> <span class="soft">\(person.content.known)</span></p>\
            <p class="meta run"><span>\(words.state(of: person))\(reply(person))</span>\(if: mayWrite, ApologiesLink(visit: visit, person: person).html)</p></li>
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
}

/// A way to note that somebody cannot come.
struct ApologiesLink {
    let visit: MeetingVisit
    let person: Participant

    var html: HTML {
        guard person.state == .invited else { return "" }
        return """
            <a href="\(visit.link.person(person.id, "apologies").path)">\(visit.words.cannotCome)\
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
