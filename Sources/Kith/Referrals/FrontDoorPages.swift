import Markup
import Practice

/// A page with one form about a referral.
private struct FrontDoorForm {
    let front: FrontDoorVisit
    let state: FormState
    let title: String
    let action: Link
    let button: String

    /// What was typed before and not sent is in the fields.
    private var note: HTML {
        guard let kept = state.draftKept else { return "" }
        let words = front.words
        return """
            <div class="say judge"><h2>\(words.draftTitle)</h2><p>\(words.draftKept(words.moment(kept)))</p></div>
            """
    }

    func html(_ content: HTML, above: HTML = "") -> HTML {
        let words = front.words
        return Layout(front.visit, title: "\(title) (\(front.id.reference))", errors: state.errors, scripts: ["coach"])
            .page(
                """
                <a class="back" href="\(front.link.page.path)">\(words.referral(front.id.reference))</a><h1>\(title)</h1>\(above)\(note)\
                <form class="form" method="post" action="\(action.path)" data-draft="\(front.link.draft.path)">\(state.hidden)\(content)\
                \(front.coached(state))<div class="done"><button class="btn go">\(button)</button> <a href="\(front.link.page.path)">\(words.cancel)</a>\
                <p class="saved" data-saved role="status"></p></div></form>
                """)
    }
}

/// Asking whoever referred for what is missing.
struct AskPage {
    let front: FrontDoorVisit
    let state: FormState

    var html: HTML {
        let words = front.words
        let missing = front.content.missing
        let above: HTML = """
            <p>\(words.askLead)</p>\(reach)\(if: !missing.isEmpty, """
                <section class="say judge"><h2>\(words.partsMissing(missing.count))</h2>\
                <ul>\(missing.map { "<li>\(words.missing($0))</li>" as HTML })</ul></section>
                """)
            """
        return FrontDoorForm(
            front: front, state: state, title: words.askReferrer, action: front.link.ask, button: words.makeLink
        ).html(
            """
            \(Field("text", label: words.yourQuestion, hint: words.yourQuestionHint, error: state.error("text"))
                .area(state.entered.text("text"), rows: 5))\(front.mailBox(state))
            """, above: above)
    }

    /// How whoever referred can be reached safely, before anybody tries.
    private var reach: HTML {
        let rows = ReferralRows(content: front.content, words: front.words, isForWorkers: true).rows(of: .you)
        return
            "<dl class=\"facts-list\">\(rows.map { "<dt>\($0.label)</dt><dd class=\"pre\">\($0.text)</dd>" as HTML })</dl>"
    }
}

/// A question is no longer asked.
struct WithdrawQuestionPage {
    let front: FrontDoorVisit
    let question: Referral.Question
    let state: FormState

    var html: HTML {
        let words = front.words
        return FrontDoorForm(
            front: front, state: state, title: words.noLongerAsk, action: front.link.question(question.id, "withdraw"),
            button: words.noLongerAsk
        ).html(
            Field("why", label: words.why, error: state.error("why")).text(state.entered.text("why")),
            above: "<blockquote class=\"card\"><p class=\"pre\">\(question.text.text)</p></blockquote>")
    }
}

/// What the front door decides, and why.
struct DecisionPage {
    let front: FrontDoorVisit
    let state: FormState

    var html: HTML {
        let words = front.words
        let choices = front.door.outcomes.map { outcome in
            Choice(
                outcome.id, words.pick(english: outcome.name.english, welsh: outcome.name.welsh),
                hint: outcome.takesOn ? words.canBecomeRecord : nil)
        }
        return FrontDoorForm(
            front: front, state: state, title: words.decide, action: front.link.decision, button: words.saveDecision
        ).html(
            """
            \(Field("outcome", label: words.whatWeDo, error: state.error("outcome")).radios(choices, chosen: state.entered["outcome"]))\
            \(Field("why", label: words.whyDecided, hint: words.whyDecidedHint, error: state.error("why")).area(state.entered.text("why"), rows: 5))
            """, above: latest)
    }

    /// What was decided before, also by somebody else in this very moment.
    private var latest: HTML {
        guard let last = front.referral.decisions.last else { return "" }
        let words = front.words
        let name = words.pick(english: last.decision.outcome.name.english, welsh: last.decision.outcome.name.welsh)
        return """
            <section class="say need"><h2>\(words.decidedBefore)</h2><p><b>\(name)</b>: \(last.decision.why.text)</p>\
            <p class="meta">\(words.decidedBy(front.visit.staff.name(of: last.stamp.by), words.moment(last.stamp.at)))</p></section>
            """
    }
}

/// What whoever referred may be told.
struct OutcomePage {
    let front: FrontDoorVisit
    let state: FormState

    var html: HTML {
        let words = front.words
        return FrontDoorForm(
            front: front, state: state, title: words.tellReferrer, action: front.link.outcome, button: words.makeLink
        ).html(
            """
            \(Field("words", label: words.whatMayBeTold, hint: words.whatMayBeToldHint, error: state.error("words"))
                .area(state.entered.text("words"), rows: 5))\(front.mailBox(state))
            """, above: "<p>\(words.tellLead)</p>")
    }
}

/// A link and its code, shown once: to be read out, copied or printed.
struct LinkShownPage {
    let front: FrontDoorVisit
    let code: ReferralCode
    let purpose: ReferralLinks.Purpose

    var html: HTML {
        let words = front.words
        let address = front.office.address + Link.referralCode(code.grouped).path
        return Layout(front.visit, title: "\(words.linkForReferrer) (\(front.id.reference))").page(
            """
            <h1>\(words.linkForReferrer)</h1>\(mailed)<p>\(words.linkOnce)</p>\
            <section class="check"><h2>\(words.theLink)</h2><p class="address">\(address)</p>\
            <h2>\(words.orTheCode)</h2><p class="code num">\(code.grouped)</p>\
            <p>\(words.codeIsTypedAt) <span class="address">\(front.office.address)\(Link.referralCode.path)</span></p>\
            <p class="meta">\(words.linkEnds(front.door.linkDays))</p></section>\(safe)\
            <p><a class="btn go" href="\(front.link.page.path)">\(words.backToReferral)</a></p>
            """)
    }

    private var mailed: HTML {
        guard front.isMailed, let address = front.address else { return "" }
        return "<div class=\"say well\"><p>\(front.words.goesByMail(address.text))</p></div>"
    }

    private var safe: HTML {
        let (words, who) = (front.words, front.content.referrer)
        guard !who.safeContact.isEmpty else { return "" }
        return
            "<section class=\"say alert\"><h2>\(words.reachThemSafely)</h2><p class=\"pre\">\(who.safeContact)</p></section>"
    }
}
