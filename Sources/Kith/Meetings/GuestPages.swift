import HTTPTypes
import Journal
import Markup
import Practice

/// Typing the room's code and one's name.
struct JoinPage {
    let visit: Visit
    let entered: Fields
    var refusals: [Refusal] = []
    /// Seconds until the next code is looked at.
    var mustWait = 0
    private var words: Words { visit.words }

    var refused: Answer { .page(html, status: .unprocessableContent) }

    var html: HTML {
        var errors = refusals.map { (field: $0.field ?? "", words: words.sentence(for: $0)) }
        if mustWait > 0 { errors.append(("code", words.waitBeforeCode(mustWait))) }
        func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }
        return Layout(visit, title: words.joinTitle, errors: errors).guest(
            """
            <h1>\(words.joinTitle)</h1><form class="form" method="post" action="\(Link.join.path)">\
            \(HTML.formToken)\(HTML.newCommand)\
            \(Field("code", label: words.codeOnScreen, error: error("code")).text(entered.text("code"), width: .ten))\
            \(Field("name", label: words.yourName, hint: words.yourNameHint, error: error("name")).text(entered.text("name"), width: .twenty))\
            \(Field("known", label: words.howYouBelong, aside: words.ifYouLike, error: error("known")).text(entered.text("known"), width: .twenty))\
            <div class="done"><button class="btn go">\(words.askToJoin)</button></div></form>
            """)
    }
}

/// What a personal link opens: a button, and nothing about anybody.
struct ComePage {
    let visit: Visit
    var isTooEarly = false

    var html: HTML {
        let words = visit.words
        return Layout(visit, title: words.joinTitle).guest(
            """
            <h1>\(words.joinTitle)</h1>\(if: isTooEarly, "<div class=\"say judge\"><p>\(words.notBegunYet)</p></div>")\
            <p>\(words.linkIsForYou)</p><form method="post" action="\(visit.path)">\(HTML.formToken)\
            <button class="btn go">\(words.comeIn)</button></form>
            """)
    }
}

/// What one guest sees: the question, their own answer, and the numbers once everybody's are shown. Never anything that
/// another person gave before that.
struct GuestPage {
    private let guest: GuestVisit
    private let entered: Fields?
    private let refusals: [Refusal]
    /// Their own answer, while the numbers are not shown.
    private let own: Round.Answer?
    private var words: Words { guest.words }
    private var meeting: Meeting { guest.meeting }

    init(_ guest: GuestVisit, entered: Fields? = nil, refusals: [Refusal] = []) async throws {
        self.guest = guest
        self.entered = entered
        self.refusals = refusals
        own =
            if let round = guest.meeting.openRound {
                try await guest.visit.office.roundAnswers.answer(of: guest.participant.id, in: round.id)
            } else { nil }
    }

    var refused: Answer { .page(html, status: .unprocessableContent) }

    private var errors: [(field: String, words: String)] {
        refusals.map { ($0.field ?? "", words.sentence(for: $0)) }
    }

    var html: HTML {
        Layout(guest.visit, title: words.yourNumber, errors: errors, scripts: ["live"]).guest(
            """
            <p class="bar">\(words.youAre) <b>\(guest.participant.name)</b></p>\(tooLate)\
            <section id="here" data-live="\(Link.hereEvents.path)" data-fragment="\(address.with("visit", guest.live.mark).path)" data-version="\(guest.mark)" \
            data-about="\(meeting.openRound?.id.description ?? "")" data-news="\(news)" data-look="\(words.lookAtNews)">\(content)</section><p class="meta"><a href="\(Link.here.path)">\(words.showNew)</a></p>\(leave)
            """)
    }

    /// What was typed and came after the numbers were shown: there is no form any more that it could stand in.
    private var tooLate: HTML {
        guard let entered, !isOfOpenRound(entered) else { return "" }
        let said = ["answer", "reason", "whyNotZero", "oneHigher"].map(entered.text).filter { !$0.isEmpty }
        return """
            <div class="say judge"><h2>\(words.whatYouWrote)</h2>\(said.map { "<p>\($0)</p>" as HTML })\
            <p>\(words.sayItInTheRoom)</p></div>
            """
    }

    /// What was typed belongs to the question that is asked now.
    private func isOfOpenRound(_ entered: Fields) -> Bool {
        guard let round = meeting.openRound else { return false }
        return entered.text("round") == round.id.description
    }

    /// This page with the way in which a child shows the answer.
    private var address: Link {
        guest.visit.query["way"].flatMap(Rating.Way.init).map { Link.here.with("way", $0.rawValue) } ?? .here
    }

    /// What is told to somebody who still writes about a question that is over.
    private var news: String {
        guard meeting.openRound == nil else { return words.newQuestion }
        if case .shown = meeting.rounds.last?.outcome { return words.numbersAreShown }
        return words.questionIsOver
    }

    private var leave: HTML {
        guard guest.participant.isHere else { return "" }
        return """
            <form method="post" action="\(Link.leaveHere.path)">\(hidden)<button class="link">\(words.leaveMeeting)</button></form>
            """
    }

    private var hidden: HTML {
        """
        \(HTML.formToken)\
        \(HTML.newCommand)
        """
    }

    private var content: HTML {
        if case .ended = meeting.state { return said(words.meetingIsOver, words.thankYou) }
        switch guest.participant.state {
        case .waiting: return said(words.waitForLetIn, words.waitForLetInHow)
        case .notLetIn, .left, .apologies, .invited: return said(words.notInside, words.notInsideHow)
        case .here: break
        }
        if let round = meeting.openRound { return question(round) }
        if let round = meeting.rounds.last(where: { !$0.answers.isEmpty }) { return "\(shown(round))\(toMap)" }
        return "\(said(words.youAreIn, words.nothingAskedYet))\(toMap)"
    }

    private var toMap: HTML {
        meeting.isMapping ? "<p><a class=\"btn\" href=\"\(Link.hereMap.path)\">\(words.lookAtMap)</a></p>" : ""
    }

    private func said(_ title: String, _ text: String) -> HTML { "<h1>\(title)</h1><p>\(text)</p>" }

    private func question(_ round: Round) -> HTML {
        let wording = round.question.wording
        let fields = entered.flatMap { isOfOpenRound($0) ? $0 : nil } ?? own.map(AnswerForm.fields) ?? Fields()
        return """
            <h1\(wording.question.languageMark(words))>\(wording.question.text)</h1>\(RoundEnds(round: round, words: words).html)\
            <p class="soft">\(words.noRightNumberGuest)</p>\(if: own != nil, """
                <div class="say well" role="status"><p>\(words.yourAnswerIsKept)</p></div>
                """)\
            <form class="form" method="post" action="\(Link.answerHere.path)">\(hidden)\
            \(AnswerForm(
                round: round, entered: fields, errors: errors, words: words,
                isChild: guest.participant.content.part == .child, isForAnother: false,
                way: ChildsAnswer.way(fields, guest.visit.query), address: .here).html)\
            <div class="done"><button class="btn go">\(own == nil ? words.iAmReady : words.changeMyAnswer)</button></div></form>\
            <p class="soft small">\(words.canChangeUntilShown)</p>
            """
    }

    private func shown(_ round: Round) -> HTML {
        """
        <h1\(round.question.wording.question.languageMark(words))>\(round.question.wording.question.text)</h1>\
        \(RoundLadder(meeting: meeting, round: round, words: words).html)\
        \(RoundReasons(meeting: meeting, round: round, words: words).html)
        """
    }
}

extension Layout {
    /// Where somebody goes who has to leave quickly.
    static let elsewhere = "https://www.bbc.co.uk/weather"

    /// A page for people without an account, on their own phone: one column, a quick way out, no name of a family in the
    /// browser's title.
    func guest(_ content: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(words.language.tag)"><head>\(head)</head>
        <body class="family"\(surround.said)>
        <a class="skip" href="#main">\(words.skip)</a>\(surround.demo)\(notice)
        <header class="guest-bar"><span>\(words.service)</span>\(surround.languages)\
        <a href="\(Self.elsewhere)" rel="noreferrer">\(words.leaveQuickly)</a></header>
        <main class="guest" id="main" tabindex="-1">\(summary)\(content)</main>
        \(surround.footer)
        </body></html>

        """
    }
}
