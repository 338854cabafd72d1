import Markup
import Practice

/// A team's meeting for whoever leads it: three columns, one question round the room, and what comes next.
struct TeamMeetingPage {
    let visit: TeamMeetingVisit
    let code: String?
    /// What earlier meetings of the team agreed.
    var carried: [Meeting.Carried] = []
    /// The team's next meeting, where it is planned.
    var next: MeetingRow?
    var entered = Fields()
    var refusals: [Refusal] = []
    private var words: Words { visit.words }
    private var meeting: Meeting { visit.meeting }
    private var isRunning: Bool { if case .running = meeting.state { true } else { false } }
    private var errors: [(field: String, words: String)] {
        refusals.map { ($0.field ?? "", words.sentence(for: $0)) }
    }
    private func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }

    var html: HTML {
        let facts = [meeting.teamPlan?.time ?? "", meeting.teamPlan?.place ?? "", words.ledBy(visit.chair)]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        return Layout(visit.inside.visit, title: visit.title, errors: errors, scripts: ["live"]).page(
            """
            <a class="back" href="\(visit.inside.link.page.path)">\(visit.inside.team.name)</a>\
            <div class="head"><div><h1>\(visit.title)</h1><p class="meta">\(facts)</p></div><div class="acts">\(acts)</div></div>\
            \(goesOn)\(InvitationNotes(visit: visit).html)\(if: isRunning, TeamNow(visit: visit, code: code).section)\(if: meeting.state == .planned, expected)\
            \(if: isRunning || meeting.state == .planned, addPeople)\(lastTime)\
            <div class="part">\(TeamMap(visit: visit, mayAdd: isRunning, entered: entered, error: error("text")).html)</div>\
            \(if: isRunning && meeting.openRound == nil, asking)\(actions)\(next(meeting.state))\
            \(SittingList(meeting: meeting, words: words).html)\(ending)
            """)
    }

    /// The day on which a meeting that has begun goes on.
    private var goesOn: HTML {
        guard meeting.state == .planned, !meeting.held.isEmpty, let day = meeting.appointment?.on else { return "" }
        return "<div class=\"say\"><p><b>\(words.sittingPlanned(words.longDay(day)))</b></p></div>"
    }

    private var expected: HTML {
        let people = meeting.inSpeakingOrder(meeting.participants.filter { $0.state != .notLetIn })
        let rows = people.map { person -> HTML in
            let reply = person.state == .invited ? person.reply.map { words.sentence(for: $0) } : nil
            return """
                <li class="item"><p class="text"><b>\(person.name)</b></p><div class="meta run"><span>\(reply ?? words.state(of: person))</span>\
                <a href="\(visit.person(person.id, "off").path)">\(words.takeOff)<span class="quiet"> \(person.name)</span></a></div></li>
                """
        }
        return """
            <section class="part" id="expected"><h2>\(words.whoIsExpected)</h2>\
            \(rows.isEmpty ? "<p class=\"nothing\">\(words.nobodyExpected)</p>" : "<ul class=\"items\">\(rows)</ul>")</section>
            """
    }

    private var lastTime: HTML {
        carried.isEmpty
            ? "" : "<div class=\"part\">\(CarriedList(visit: visit, carried: carried, heading: "h2").html)</div>"
    }

    private func next(_ state: Meeting.State) -> HTML {
        switch state {
        case .running, .ended:
            """
            <section class="part" id="next"><h2>\(words.nextMeeting)</h2>\(NextMeetingWay(visit: visit, next: next).html)</section>
            """
        case .planned, .cancelled: ""
        }
    }

    /// Stands last, far from what is pressed during a meeting; also says why a meeting did not take place.
    private var ending: HTML {
        switch meeting.state {
        case .planned: "<p class=\"part\"><a href=\"\(visit.link("cancel").path)\">\(words.cancelMeeting)</a></p>"
        case .running:
            """
            <div class="part acts">\(button(words.endMeeting, "end", look: "btn"))\
            <a class="btn" href="\(visit.link("adjourn").path)">\(words.goOnAnotherDay)</a></div>
            """
        case .ended: ""
        case .cancelled(let reason):
            """
            <div class="say worry"><p>\(meeting.held.isEmpty ? words.meetingCancelled(reason) : words.sittingCancelled(reason))</p></div>
            """
        }
    }

    private var acts: HTML {
        let minutes: HTML = "<a class=\"btn\" href=\"\(visit.link("minutes").path)\">\(words.minutes)</a>"
        return switch meeting.state {
        case .planned:
            """
            \(button(words.beginMeeting, "begin", look: "btn go"))\
            \(if: !meeting.participants.isEmpty, "<a class=\"btn\" href=\"\(visit.link("invitations").path)\">\(words.invitations)</a>")\
            <a class="btn" href="\(visit.link("plan").path)">\(words.changePlan)</a>
            """
        case .running:
            """
            <a class="btn go" href="\(visit.link("room").path)">\(words.roomScreen)</a>\(minutes)
            """
        case .ended, .cancelled: minutes
        }
    }

    private func button(_ name: String, _ path: String, look: HTML) -> HTML {
        "<form method=\"post\" action=\"\(visit.link(path).path)\">\(visit.inside.hidden)<button class=\"\(look)\">\(name)</button></form>"
    }

    private var addPeople: HTML {
        let known = Set(meeting.participants.map(\.name))
        let people = visit.inside.members.filter { !known.contains($0.profile.name) }
            .map { Choice($0.id.description, $0.profile.name) }
        guard !people.isEmpty else { return "" }
        return """
            <details class="more"\(if: error("people") != nil, " open")><summary>\(words.addPeople)</summary>\
            <form class="form" method="post" action="\(visit.link("people").path)">\(visit.inside.hidden)\
            \(Field("people", label: words.whoIsInTeam, error: error("people")).checkboxes(people, layout: .row))\
            <div class="done"><button class="btn">\(words.addToMeeting)</button></div></form></details>
            """
    }

    /// The team's own question, with both ends in words, 10 first.
    private var asking: HTML {
        """
        <section class="part" id="ask"><h2>\(words.askRoundRoom)</h2><p>\(words.askRoundRoomHow)</p>\
        <form class="form" method="post" action="\(visit.link("rounds").path)">\(visit.inside.hidden)\
        \(Field("question", label: words.teamQuestion, error: error("question")).text(entered.text("question")))\
        \(Field("ten", label: words.whatTenMeans, error: error("ten")).text(entered.text("ten")))\
        \(Field("zero", label: words.whatZeroMeans, error: error("zero")).text(entered.text("zero")))\
        <div class="done"><button class="btn go">\(words.askNow)</button></div></form></section>
        """
    }

    private var actions: HTML {
        guard isRunning || !meeting.actions.isEmpty else { return "" }
        return """
            <section class="part" id="actions"><h2>\(words.whoDoesWhat)</h2>\(if: !meeting.actions.isEmpty, AgreedList(visit: visit).html)\
            \(if: isRunning, """
                <details class="more"\(if: entered["what"] != nil, " open")><summary>\(words.writeAction)</summary>\
                <form class="form" method="post" action="\(visit.link("actions").path)">\(visit.inside.hidden)\
                \(Field("what", label: words.whatWillBeDone, error: entered["what"] == nil ? nil : error("text")).text(entered.text("what")))\
                \(WhoAndWhen(meeting: meeting, words: words, entered: entered, error: error).html)\
                <div class="done"><button class="btn">\(words.addAction)</button></div></form></details>
                """)</section>
            """
    }
}

/// The team's own three columns: what is written under those steps of its agenda.
struct TeamMap {
    let visit: TeamMeetingVisit
    let mayAdd: Bool
    var isForRoom = false
    var entered = Fields()
    var error: String?
    private var words: Words { visit.words }

    private static let columns: [(step: MeetingType.Step, look: HTML)] = [
        (.workingWell, "well"), (.worries, "worry"), (.needsToHappen, "need"),
    ]

    var html: HTML { "<div class=\"map\" id=\"map\">\(Self.columns.map { column($0.step, $0.look) })</div>" }

    private func column(_ kind: MeetingType.Step, _ look: HTML) -> HTML {
        let step = AgendaStep(kind)
        let id = step.id.description
        let wrong = entered["step"] == id
        let rows = visit.meeting.notes.filter { $0.at == step.id && $0.withdrawn == nil }.map { note -> HTML in
            """
            <li class="item"><p class="text"\(note.text.languageMark(words))>\(note.text.text)</p>\
            \(if: !isForRoom, TakeBackLink(to: visit.link("withdraw/notes/\(note.id)"), of: note.text, words: words).html)</li>
            """
        }
        return """
            <section class="col \(look)" id="step-\(id)"><h2>\(words.name(of: kind))</h2>\
            \(rows.isEmpty ? "<p class=\"nothing\">\(words.nothingFromTeamYet)</p>" : "<ul class=\"items\">\(rows)</ul>")\
            \(if: mayAdd, """
                <form class="add" method="post" action="\(visit.link("notes").path)">\(visit.inside.hidden)\(HTML.hidden("step", id))\
                \(Field("text", label: words.writeUnder(words.name(of: kind)), error: wrong ? error : nil, id: "text-\(id)")
                    .adding(wrong ? entered.text("text") : "", button: words.add))</form>
                """)</section>
            """
    }
}

/// What changes while the team sits together: who is here, who waits, the question and its numbers.
struct TeamNow {
    let visit: TeamMeetingVisit
    let code: String?
    private var words: Words { visit.words }
    private var meeting: Meeting { visit.meeting }

    var section: HTML {
        """
        <section id="now" data-live="\(visit.link("events").path)" data-fragment="\(visit.link().with("visit", visit.live.mark).path)" \
        data-version="\(visit.version)">\(people)\(round)\(shown)</section>\
        <p class="no-script meta"><a href="\(visit.link().path)">\(words.showNew)</a></p>
        """
    }

    private func button(_ name: String, of whom: String, _ path: String, look: HTML = "link") -> HTML {
        """
        <form class="inline" method="post" action="\(visit.link(path).path)">\(visit.inside.hidden)\
        <button class="\(look)">\(name)<span class="quiet">: \(whom)</span></button></form>
        """
    }

    private var people: HTML {
        let rows = meeting.inSpeakingOrder(meeting.participants.filter { $0.state != .notLetIn }).map {
            person -> HTML in
            let path = "people/\(person.id)"
            let deeds: HTML =
                switch person.state {
                case .waiting:
                    "\(button(words.letIn, of: person.name, "\(path)/let-in"))\(button(words.notLetIn, of: person.name, "\(path)/turn-away"))"
                case .here: ""
                default: button(words.arrives(.inRoom), of: person.name, "\(path)/here")
                }
            return """
                <li class="item"><p class="text"><b>\(person.name)</b></p><div class="meta run"><span>\(words.state(of: person))</span>\(deeds)</div></li>
                """
        }
        let door: HTML =
            code.map { "<p>\(words.joinWithCode(visit.office.address)) <b class=\"code\">\(Guests.shown($0))</b></p>" }
            ?? button(words.letPhonesJoin, of: visit.title, "door", look: "btn")
        return """
            <section class="part"><h2>\(words.whoIsHere) <span class="count">\(meeting.participants.filter(\.isHere).count)</span></h2>\
            \(rows.isEmpty ? "<p class=\"nothing\">\(words.nobodyHereYet)</p>" : "<ul class=\"items\">\(rows)</ul>")\(door)</section>
            """
    }

    private var round: HTML {
        guard let round = meeting.openRound else { return "" }
        let question = round.question.wording.question
        let answered = meeting.inSpeakingOrder(meeting.participants.filter { round.answered.contains($0.id) })
        let thinking = meeting.stillThinking(in: round)
        return """
            <section class="card" id="round"><h2\(question.languageMark(words))>\(question.text)</h2>\
            \(RoundEnds(round: round, words: words).html)<p>\(words.nobodySeesYet)</p>\
            <h3>\(words.haveAnswered(answered.count))</h3>\(names(answered, round, words.writeAgainFor))\
            <h3>\(words.stillThinking(thinking.count))</h3>\(names(thinking, round, words.writeDownFor))\
            <div class="acts">\(button(thinking.isEmpty ? words.showNumbers : words.showNumbersAnyway(thinking.count), of: question.text, "rounds/\(round.id)/show", look: "btn go"))\
            \(button(words.giveUpRound, of: question.text, "rounds/\(round.id)/give-up", look: "btn"))</div></section>
            """
    }

    private func names(_ people: [Participant], _ round: Round, _ deed: String) -> HTML {
        guard !people.isEmpty else { return "<p class=\"nothing\">\(words.nobody)</p>" }
        let rows = people.map { person -> HTML in
            """
            <li>\(person.name) <a class="small" href="\(visit.link("rounds/\(round.id)/answers/\(person.id)").path)">\(deed)\
            <span class="quiet">: \(person.name)</span></a></li>
            """
        }
        return "<ul class=\"plain-list\">\(rows)</ul>"
    }

    private var shown: HTML {
        meeting.rounds.reversed().filter { !$0.answers.isEmpty }.map { round -> HTML in
            TeamRound(meeting: meeting, round: round, words: words).html
        }.joined()
    }
}

/// Everybody's number and reason, once all are shown.
struct TeamRound {
    let meeting: Meeting
    let round: Round
    let words: Words
    var isBig = false

    var html: HTML {
        let question = round.question.wording.question
        return """
            <section class="card shown" id="round-\(round.id.description)"><h2\(question.languageMark(words))>\(question.text)</h2>\
            <div class="room-grid"><div>\(RoundLadder(meeting: meeting, round: round, words: words, isBig: isBig).html)</div>\
            <div>\(RoundReasons(meeting: meeting, round: round, words: words).html)</div></div></section>
            """
    }
}

/// A team's meeting on the wall.
struct TeamRoomPage {
    let visit: TeamMeetingVisit
    let code: String?
    private var words: Words { visit.words }

    var html: HTML {
        Layout(visit.inside.visit, title: "\(words.roomScreen) · \(visit.title)", scripts: ["live"]).room(
            """
            <header class="room-bar screen-only"><a href="\(visit.link("room").path)">\(words.showNew)</a>\
            <a href="\(visit.link().path)">\(words.backToMeeting)</a></header><main id="main" tabindex="-1">\
            <section id="room" data-live="\(visit.link("events").path)" \
            data-fragment="\(visit.link("room").with("visit", visit.live.mark).path)" data-version="\(visit.version)">\
            <h1>\(visit.inside.team.name)</h1>\(content)</section></main>
            """)
    }

    private var content: HTML {
        let meeting = visit.meeting
        let round: HTML =
            meeting.openRound.map { round in
                """
                <h2\(round.question.wording.question.languageMark(words))>\(round.question.wording.question.text)</h2>\
                \(RoundEnds(round: round, words: words).html)<p>\(words.haveAnswered(round.answered.count)) · \
                \(words.stillThinking(meeting.stillThinking(in: round).count))</p>
                """
            }
            ?? meeting.rounds.last { !$0.answers.isEmpty }.map {
                TeamRound(meeting: meeting, round: $0, words: words, isBig: true).html
            } ?? ""
        let door: HTML =
            code.map { code in
                let address = visit.office.address + Link.join.with("code", code).path
                return """
                    <section class="join"><h2>\(words.joinTitle)</h2><p>\(words.joinWithCode(visit.office.address)) \
                    <b class="code">\(Guests.shown(code))</b></p>\(QRCode(address, label: words.qrLabel).html)</section>
                    """
            } ?? ""
        return "\(round)\(TeamMap(visit: visit, mayAdd: false, isForRoom: true).html)\(door)"
    }
}

/// What a team's meeting leaves behind.
struct TeamMinutesPage {
    let visit: TeamMeetingVisit

    var html: HTML {
        let words = visit.words
        let minutes = Minutes(of: visit.meeting, title: visit.title, chair: visit.chair, words: words)
        let sheet = Sheet(
            .plain, above: [visit.title, visit.inside.team.name],
            below: [words.printedBy(visit.inside.actor.name, words.day(visit.inside.visit.today))],
            body: minutes.html)
        let bar = PrintBar(words: words, back: (visit.link(), words.backToMeeting), paper: words.printPaperA4)
        return Layout(visit.inside.visit, title: "\(words.minutes) · \(visit.title)", scripts: ["print"]).paper(
            sheet.html, bar: bar)
    }
}

/// Writing down what somebody of the team says.
struct TeamAnswerPage {
    private let visit: TeamMeetingVisit
    private let round: Round
    private let person: Participant
    private let entered: Fields
    private let refusals: [Refusal]

    init(_ visit: TeamMeetingVisit, entered: Fields, refusals: [Refusal] = []) throws {
        guard let round = visit.meeting.round(try visit.inside.visit.id("round")) else { throw Problem.notFound }
        (self.visit, self.round, self.entered, self.refusals) = (visit, round, entered, refusals)
        person = try visit.participant()
    }

    var html: HTML {
        let words = visit.words
        let errors = refusals.map { (field: $0.field ?? "", words: words.sentence(for: $0)) }
        let question = round.question.wording.question
        return Layout(visit.inside.visit, title: words.answerOf(person.name), errors: errors).page(
            """
            <a class="back" href="\(visit.link().path)">\(words.backToMeeting)</a><h1>\(words.answerOf(person.name))</h1>\
            <p class="lead"\(question.languageMark(words))>\(question.text)</p>\(RoundEnds(round: round, words: words).html)\
            <form class="form" method="post" action="\(visit.link("rounds/\(round.id)/answers/\(person.id)").path)">\(visit.inside.hidden)\
            \(AnswerForm(round: round, entered: entered, errors: errors, words: words, isChild: false, isForAnother: true,
                address: visit.link("rounds/\(round.id)/answers/\(person.id)")).html)\
            <div class="done"><button class="btn go">\(words.writeItDown)</button></div></form>
            """)
    }
}
