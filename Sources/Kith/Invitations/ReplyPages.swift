import HTTPTypes
import Journal
import Markup
import Practice

/// What the link of an invitation opens: when and where, and three ways to answer. Robots that look at links open it too:
/// it names nobody but whoever leads.
struct ReplyPage {
    let guest: InvitedVisit
    var entered: Fields?
    var refusals: [Refusal] = []
    private var words: Words { guest.words }

    var refused: Answer { .page(html, status: .unprocessableContent) }

    private var errors: [(field: String, words: String)] {
        refusals.map { refusal in
            (refusal.field ?? "", refusal.field == "reply" ? words.chooseReply : words.sentence(for: refusal))
        }
    }

    var html: HTML {
        Layout(guest.visit, title: words.aMeeting, errors: errors).guest(
            "<h1>\(words.aMeeting)</h1>\(facts)\(guest.isOpen ? open : closed)")
    }

    private var facts: HTML {
        guard let facts = guest.person.invitation?.facts ?? guest.meeting.facts(for: guest.person) else { return "" }
        let now = guest.meeting.facts(for: guest.person) ?? facts
        return """
            <p class="lead">\(words.letterWhen(now))</p>\
            <p>\(words.letterFrom(guest.visit.staff.name(of: guest.meeting.leadsNow ?? .init(0))))</p>
            """
    }

    private var closed: HTML {
        switch guest.meeting.state {
        case .cancelled: "<p>\(words.letterCalledOff)</p>"
        case .running:
            """
            <p>\(words.meetingHasBegun)</p><p>\(words.joinNowHow)</p>\
            <p><a class="btn go" href="\(Link.join.path)">\(words.joinNow)</a></p>
            """
        case .planned, .ended: "<p>\(words.meetingIsOver)</p>"
        }
    }

    private var open: HTML {
        let reply = guest.person.reply
        let chosen = entered?["reply"] ?? reply.map(\.name)
        let choices = [
            Choice("coming", words.iCome), Choice("byTelephone", words.iComeByTelephone),
            Choice("cannotCome", words.iCannotCome),
        ]
        func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }
        return """
            \(reply.map { "<div class=\"say well\" role=\"status\"><p>\(words.replyIsKept) \(words.sentence(for: $0))</p></div>" as HTML })\
            <form class="form" method="post" action="\(guest.link.path)">\(GuestHidden(guest.visit).html)\
            \(Field("reply", label: words.canYouCome, error: error("reply")).radios(choices, chosen: chosen))\
            \(Field("why", label: words.whyNot, aside: words.ifYouLike, hint: words.whyNotHint, error: error("why"))
                .text(entered?.text("why") ?? reply?.reason ?? ""))\
            <div class="done"><button class="btn go">\(words.sendReply)</button></div></form>\
            <section class="part"><h2>\(words.viewsTitle)</h2><p>\(words.viewsInvitation)</p>\
            <p><a class="btn" href="\(Link.viewsBeforehand(guest.secret).path)">\(guest.person.views == nil ? words.writeViews : words.changeViews)</a></p></section>
            """
    }
}

/// Three columns and a number, written before the meeting by one person, who alone sees them on their phone.
struct ViewsPage {
    static let fields: Set<String> = ["worries", "workingWell", "needsToHappen", "answer", "reason", "mayBeInReport"]

    let guest: InvitedVisit
    let entered: Fields
    var refusals: [Refusal] = []
    private var words: Words { guest.words }

    var refused: Answer { .page(html, status: .unprocessableContent) }

    private var errors: [(field: String, words: String)] {
        refusals.map { ($0.field ?? "", words.sentence(for: $0)) }
    }

    private func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }

    var html: HTML {
        Layout(guest.visit, title: words.viewsTitle, errors: errors).guest(
            """
            <a class="back" href="\(guest.link.path)">\(words.back)</a><h1>\(words.viewsTitle)</h1>\
            \(guest.isOpen ? form : "<p>\(words.meetingHasBegun)</p>")
            """)
    }

    private var form: HTML {
        """
        <p>\(guest.meeting.teamPlan == nil ? words.viewsWhoReads : words.teamViewsWhoReads)</p>\
        <form class="form" method="post" action="\(Link.viewsBeforehand(guest.secret).path)" \
        data-draft="\(Link.viewsDraft(guest.secret).path)" data-unsaved="\(words.notSaved)" data-locked="\(words.notSaved)">\
        \(GuestHidden(guest.visit).html)\
        \(Field("worries", label: words.question(of: .worries), error: error("worries")).area(entered.text("worries")))\
        \(Field("workingWell", label: words.question(of: .workingWell), error: error("workingWell")).area(entered.text("workingWell")))\
        \(Field("needsToHappen", label: words.question(of: .needsToHappen), error: error("needsToHappen")).area(entered.text("needsToHappen")))\
        \(number)\(if: guest.meeting.teamPlan == nil, Field("mayBeInReport", label: words.viewsInReport, hint: words.viewsInReportHint)
            .tick(isTicked: entered.isOn("mayBeInReport")))\
        <div class="done"><button class="btn go">\(words.sendViews)</button>\
        <p class="saved" data-saved role="status"></p></div></form><p class="soft small">\(words.viewsCanChange)</p>
        """
    }

    private var number: HTML {
        guard let wording = guest.meeting.beforehand?.wording else { return "" }
        return """
            <h2\(wording.question.languageMark(words))>\(wording.question.text)</h2>\
            \(Field("answer", label: words.theNumber, aside: words.ifYouLike, error: error("answer")).rungs(
                top: wording.ten, low: wording.zero, language: words.other(than: wording.question.language),
                others: [Choice("none", words.noNumberNow)], chosen: entered["answer"]))\
            \(Field("reason", label: words.whyThatNumber, error: error("reason")).area(entered.text("reason"), rows: 3))
            """
    }

    static func filled(_ views: Views) -> Fields {
        Fields([
            ("worries", views.worries), ("workingWell", views.workingWell), ("needsToHappen", views.needsToHappen),
            ("answer", views.number.map(String.init) ?? ""), ("reason", views.reason),
            ("mayBeInReport", views.mayBeInReport == true ? "yes" : ""),
        ])
    }

    static func views(_ form: Fields, language: Language, asked: Round.Question?) throws(Refusal) -> Views {
        let answer = form.text("answer")
        let isNone = answer.isEmpty || answer == "none"
        guard isNone || Int(answer) != nil else { throw Refusal(.notWhole0to10, "answer") }
        return Views(
            worries: form.text("worries"), workingWell: form.text("workingWell"),
            needsToHappen: form.text("needsToHappen"), language: language.rawValue,
            number: isNone ? nil : Int(answer), reason: form.text("reason"), question: asked,
            mayBeInReport: form.isOn("mayBeInReport") ? true : nil)
    }
}

/// The hidden fields of a form on a page that nobody has signed in to.
struct GuestHidden {
    let visit: Visit

    init(_ visit: Visit) {
        self.visit = visit
    }

    var html: HTML {
        """
        \(HTML.formToken)\
        \(HTML.hidden("command", ID<Command>(visit.office.surroundings.newID()).description))
        """
    }
}

extension Participant.Reply {
    /// How it is sent by a form.
    var name: String {
        switch self {
        case .coming: "coming"
        case .byTelephone: "byTelephone"
        case .cannotCome: "cannotCome"
        }
    }

    var reason: String { if case .cannotCome(let reason) = self { reason } else { "" } }
}
