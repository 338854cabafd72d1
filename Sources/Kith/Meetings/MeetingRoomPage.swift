import Markup
import Practice

/// The meeting for the wall: the question with its ends, who has answered, and the numbers once they are shown. Nothing
/// stands here that is not for everybody in the room.
struct MeetingRoomPage {
    let visit: MeetingVisit
    let code: String?
    private var words: Words { visit.words }
    private var meeting: Meeting { visit.meeting }
    private var isCovered: Bool { visit.inside.visit.query.text("covered") == "yes" }
    private var address: Link { isCovered ? visit.link.room.with("covered", "yes") : visit.link.room }

    var html: HTML {
        Layout(visit.inside, title: words.roomScreen, place: .meetings, scripts: ["live"]).room(
            """
            <header class="room-bar screen-only"><a href="\(address.path)">\(words.showNew)</a>\(curtain)\
            <a href="\(visit.link.page.path)">\(words.backToMeeting)</a></header>\
            <main id="main" tabindex="-1">\(section)</main>
            """)
    }

    private var curtain: HTML {
        isCovered
            ? "<a href=\"\(visit.link.room.path)\">\(words.uncover)</a>"
            : "<a href=\"\(visit.link.room.with("covered", "yes").path)\">\(words.cover)</a>"
    }

    private var section: HTML {
        """
        <section id="room" data-live="\(visit.link.togetherEvents.path)" data-fragment="\(address.path)" data-version="\(visit.versionTogether)">\
        \(isCovered ? "<h1>\(words.covered)</h1>" : open)</section>
        """
    }

    private var open: HTML {
        if let round = meeting.openRound { return asked(round) }
        if meeting.isMapping, meeting.wall == .map { return "\(RoomMap(visit: visit).html)\(door)" }
        if let round = meeting.rounds.last(where: { !$0.answers.isEmpty }) { return "\(shown(round))\(door)" }
        return "<h1>\(meeting.plan.map { words.name(of: $0.type) } ?? words.meetings)</h1>\(door)\(here)"
    }

    private func asked(_ round: Round) -> HTML {
        let answered = meeting.inSpeakingOrder(meeting.participants.filter { round.answered.contains($0.id) })
        return """
            <h1\(round.question.wording.question.languageMark(words))>\(round.question.wording.question.text)</h1>\
            \(RoundEnds(round: round, words: words).html)\
            <p class="soft">\(words.noRightNumber)</p>\
            <div class="room-grid"><div><h2>\(words.haveAnswered(answered.count))</h2>\(names(answered, isDone: true))</div>\
            <div><h2>\(words.stillThinking(meeting.stillThinking(in: round).count))</h2>\
            \(names(meeting.stillThinking(in: round), isDone: false))</div></div>\(door)
            """
    }

    private func names(_ people: [Participant], isDone: Bool) -> HTML {
        let rows = people.map { "<li>\(if: isDone, "<span aria-hidden=\"true\">✓ </span>")\($0.name)</li>" as HTML }
        return "<ul class=\"plain-list names\">\(rows)</ul>"
    }

    private func shown(_ round: Round) -> HTML {
        let apart = meeting.farApart(in: round).flatMap { apart -> HTML? in
            guard let high = meeting[apart.high.participant], let low = meeting[apart.low.participant] else {
                return nil
            }
            return "<div class=\"hint\"><p>\(words.exploreDifference(high.name, low.name))</p></div>"
        }
        return """
            <h1\(round.question.wording.question.languageMark(words))>\(round.question.wording.question.text)</h1>\
            <div class="room-grid"><div>\(RoundLadder(meeting: meeting, round: round, words: words, isBig: true).html)</div>\
            <div>\(RoundReasons(meeting: meeting, round: round, words: words).html)\(apart)</div></div>
            """
    }

    private var door: HTML {
        guard let code else { return "" }
        let address = visit.office.address + Link.join.with("code", code).path
        return """
            <section class="join"><h2>\(words.joinTitle)</h2><p>\(words.joinWithCode(visit.office.address)) \
            <b class="code">\(code.uppercased())</b></p>\(QRCode(address, label: words.qrLabel).html)</section>
            """
    }

    private var here: HTML {
        let people = meeting.inSpeakingOrder(meeting.participants.filter(\.isHere))
        return people.isEmpty ? "" : "<h2>\(words.whoIsHere)</h2>\(names(people, isDone: false))"
    }
}

/// What a meeting leaves behind, from what was recorded in it: nothing is written twice.
struct MinutesPage {
    let visit: MeetingVisit
    private let words: Words
    private var meeting: Meeting { visit.meeting }

    /// `words` are those on the paper, where they are not the reader's.
    init(visit: MeetingVisit, words: Words? = nil) {
        self.visit = visit
        self.words = words ?? visit.words
    }

    var html: HTML {
        let bar = PrintBar(
            words: words, back: (visit.link.page, words.backToMeeting),
            notes: [
                "<p>\(words.minutesAdvice)</p><p><a href=\"\(visit.link.copies.path)\">\(words.minutesCopies)</a></p>"
            ],
            paper: words.printPaperA4)
        let sheet = Sheet(
            .plain, above: [visit.title, visit.inside.family.people.displayName(words)],
            below: [words.printedBy(visit.inside.actor.name, words.day(visit.inside.today))],
            body: "<h1>\(visit.title)</h1>\(body)")
        return Layout(visit.inside, title: words.minutes, place: .meetings, scripts: ["print"]).paper(
            sheet.html, bar: bar)
    }

    /// Everything below the title.
    var body: HTML {
        """
        <p>\(facts)</p>\(attendance)\(agenda)\(SaidAboutMap(visit: visit).html)\(rounds)\(decisions)\(actions)
        """
    }

    private var facts: String {
        guard let plan = meeting.plan else { return "" }
        return [words.longDay(plan.on), plan.time, plan.place, words.ledBy(visit.chair)].filter { !$0.isEmpty }
            .joined(separator: " · ")
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
            <h2>\(words.whoWasThere)</h2><p>\(came.isEmpty ? words.nobody : words.list(came))</p>\
            \(if: !sorry.isEmpty, "<h2>\(words.apologies)</h2><ul>\(sorry.map { "<li>\($0)</li>" as HTML })</ul>")
            """
    }

    private var agenda: HTML {
        meeting.type.agenda.compactMap { step -> HTML? in
            let notes = meeting.notes.filter { $0.step == step && $0.withdrawn == nil }
            guard !notes.isEmpty else { return nil }
            let rows = notes.map { "<li\($0.text.languageMark(words))>\($0.text.text)</li>" as HTML }
            return "<h2>\(words.name(of: step))</h2><ul>\(rows)</ul>"
        }.joined()
    }

    private var rounds: HTML {
        meeting.rounds.filter { !$0.answers.isEmpty }.map { round -> HTML in
            """
            <section class="keep"><h2\(round.question.wording.question.languageMark(words))>\(round.question.wording.question.text)</h2>\
            \(RoundEnds(round: round, words: words).html)\(RoundReasons(meeting: meeting, round: round, words: words).html)</section>
            """
        }.joined()
    }

    private var decisions: HTML {
        guard !meeting.decisions.isEmpty else { return "" }
        return """
            <h2>\(words.decisions)</h2><ul class="items">\(meeting.decisions.map {
                DecisionRow(visit: visit, decision: $0, mayAdd: false).html
            })</ul>
            """
    }

    private var actions: HTML {
        guard !meeting.actions.isEmpty else { return "" }
        let rows = meeting.actions.map { action -> HTML in
            let by = action.content.by.map { ", \(words.by(words.day($0)))" } ?? ""
            return
                "<li\(action.content.text.languageMark(words))>\(action.content.who): \(action.content.text.text)\(by)</li>"
        }
        return "<h2>\(words.whoDoesWhat)</h2><ul>\(rows)</ul>"
    }
}

/// A link for one person, shown once: nobody can look it up again.
struct LinkPage {
    let visit: MeetingVisit
    let person: Participant
    let secret: String

    var html: HTML {
        let words = visit.words
        let address = visit.office.address + Link.come(secret).path
        return Layout(visit.inside, title: words.linkFor(person.name), place: .meetings).page(
            """
            <h1>\(words.linkFor(person.name))</h1><p>\(words.linkAdvice(person.name))</p>\
            <p><code class="address">\(address)</code></p>\(QRCode(address, label: words.qrLabel).html)\
            <p><a href="\(visit.link.page.path)">\(words.backToMeeting)</a></p>
            """)
    }
}
