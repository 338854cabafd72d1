import Markup
import Practice

/// The meeting for the wall: the question with its ends, who has answered, and the numbers once they are shown. Nothing
/// stands here that is not for everybody in the room.
struct MeetingRoomPage {
    let visit: MeetingVisit
    let code: String?
    /// The meeting as everybody in the room may have it: of nothing else the screen knows.
    private let meeting: Meeting
    /// The part that is not for everybody, while the screen is for those who are there.
    private let part: AgendaStep.ID?
    private var words: Words { visit.words }
    private var isCovered: Bool { visit.inside.visit.query.text("covered") == "yes" }
    private var open: Link { part.map { visit.link.room(during: $0) } ?? visit.link.room }
    private var address: Link { isCovered ? open.with("covered", "yes") : open }

    init(visit: MeetingVisit, code: String?) {
        self.visit = visit
        self.code = code
        part = visit.partOnScreen
        meeting = visit.meeting.seenInRoom(during: part)
    }

    var html: HTML {
        Layout(visit.inside, title: "\(words.roomScreen) · \(visit.title)", place: .meetings, scripts: ["live"]).room(
            """
            <header class="room-bar screen-only"><a href="\(address.path)">\(words.showNew)</a>\(curtain)\
            <a href="\(visit.link.page.path)">\(words.backToMeeting)</a></header>\
            <main id="main" tabindex="-1">\(section)</main>
            """)
    }

    private var curtain: HTML {
        isCovered
            ? "<a href=\"\(open.path)\">\(words.uncover)</a>"
            : "<a href=\"\(open.with("covered", "yes").path)\">\(words.cover)</a>"
    }

    private var section: HTML {
        """
        <section id="room" data-live="\(events.path)" data-fragment="\(address.with("visit", visit.live.mark).path)" data-version="\(visit.versionOnScreen)">\
        \(isCovered ? "<h1>\(words.covered)</h1>" : uncovered)</section>
        """
    }

    private var events: Link {
        part.map { visit.link.roomEvents.with("part", $0.description) } ?? visit.link.roomEvents
    }

    private var uncovered: HTML {
        if let round = meeting.openRound { return asked(round) }
        if meeting.isMapping, meeting.wall == .map { return "\(RoomMap(visit: visit).html)\(door)" }
        if let round = meeting.rounds.last(where: { !$0.answers.isEmpty }) { return "\(shown(round))\(door)" }
        return "<h1>\(meeting.plan.map { words.name(of: $0) } ?? words.meetings)</h1>\(door)\(here)"
    }

    private func asked(_ round: Round) -> HTML {
        let answered = meeting.inSpeakingOrder(meeting.participants.filter { round.answered.contains($0.id) })
        let thinking = meeting.stillThinking(in: round)
        return """
            <h1\(round.question.wording.question.languageMark(words))>\(round.question.wording.question.text)</h1>\
            \(RoundEnds(round: round, words: words).html)\
            <p class="soft">\(words.noRightNumber)</p>\
            <div class="room-grid"><div><h2>\(words.haveAnswered(answered.count))</h2>\(names(answered, isDone: true))</div>\
            <div>\(if: !thinking.isEmpty, "<h2>\(words.stillThinking(thinking.count))</h2>\(names(thinking, isDone: false))")</div></div>\(door)
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
            <b class="code">\(Guests.shown(code))</b></p>\(QRCode(address, label: words.qrLabel).html)</section>
            """
    }

    private var here: HTML {
        let people = meeting.inSpeakingOrder(meeting.participants.filter(\.isHere))
        return people.isEmpty ? "" : "<h2>\(words.whoIsHere)</h2>\(names(people, isDone: false))"
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
