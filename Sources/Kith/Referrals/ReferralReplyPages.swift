import Markup
import Practice

/// Typing a code, or opening a link: the same page, whether there is such a code or not.
struct CodeEntryPage {
    let visit: Visit
    let code: String
    var isWrong = false
    var mustWait = 0

    var html: HTML {
        let words = visit.words
        let error = mustWait > 0 ? words.waitBeforeCode(mustWait) : isWrong ? words.noSuchCode : nil
        let errors = error.map { [(field: "code", words: $0)] } ?? []
        return Layout(visit, title: words.codeTitle, errors: errors).guest(
            """
            <h1>\(words.codeTitle)</h1><form class="form" method="post" action="\(Link.referralCode.path)">\
            \(HTML.formToken)\
            \(Field("code", label: words.yourCodeLabel, hint: words.yourCodeHint, error: error).text(code, width: .twenty, autocomplete: "off"))\
            <div class="done"><button class="btn go">\(words.goOn)</button></div></form>\
            <p><a href="\(Link.referral.path)">\(words.beginAnew)</a></p>
            """)
    }
}

/// What a code of the front door shows: its question, or what became of the referral. Never what was referred.
struct ReferralReplyPage {
    let reply: ReplyVisit
    var refusals: [Refusal] = []
    private var visit: Visit { reply.visit }
    private var words: Words { visit.words }

    var html: HTML {
        let errors = refusals.map { (field: $0.field ?? "", words: words.sentence(for: $0)) }
        let title: String =
            switch reply.opened.purpose {
            case .answer: words.weAskYou
            case .outcome: words.whatBecameOfIt
            }
        return Layout(visit, title: title, errors: errors).guest(
            "<h1>\(title)</h1>\(sent)\(content(errors))<p class=\"soft small\">\(words.notWatched)</p>")
    }

    private var sent: HTML {
        guard let sent = reply.referral.sent else { return "" }
        return "<p>\(words.youWroteOn(words.day(sent.on)))</p>"
    }

    private func content(_ errors: [(field: String, words: String)]) -> HTML {
        switch reply.opened.purpose {
        case .outcome:
            guard let told = reply.referral.told.last else { return "" }
            return
                "<blockquote class=\"card\"><p class=\"pre\"\(told.words.languageMark(words))>\(told.words.text)</p></blockquote>"
        case .answer(let id):
            guard let question = reply.referral[id], question.isOpen else { return "<p>\(words.answerIsHere)</p>" }
            return """
                <blockquote class="card"><p class="pre"\(question.text.languageMark(words))>\(question.text.text)</p></blockquote>\
                <form class="form" method="post" action="\(Link.reply.path)">\(HTML.formToken)\
                \(HTML.hidden("command", ID<Referral>(visit.office.surroundings.newID()).description))\
                \(Field("answer", label: words.yourAnswer, error: errors.first { $0.field == "answer" }?.words)
                    .area(visit.form.text("answer"), rows: 6))\
                <div class="done"><button class="btn go">\(words.sendAnswer)</button></div></form>
                """
        }
    }
}

/// The answer is with the front door.
struct ThanksPage {
    let visit: Visit

    var html: HTML {
        let words = visit.words
        return Layout(visit, title: words.thanksForAnswer).guest(
            "<h1>\(words.thanksForAnswer)</h1><p>\(words.answerIsHere)</p>\(RingNow(visit: visit).html)")
    }
}
