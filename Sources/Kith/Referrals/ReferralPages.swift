import HTTPTypes
import Markup
import Practice

/// Whom to ring when a child is in danger: the police at once, then the authority.
struct RingNow {
    let visit: Visit

    var html: HTML {
        let (words, door) = (visit.words, visit.authority.frontDoor)
        let lines = [door.byDay, door.byNight].filter { !$0.english.isEmpty }.map {
            words.pick(english: $0.english, welsh: $0.welsh)
        }
        return """
            <section class="say alert" aria-labelledby="ring-now"><h2 id="ring-now">\(words.ringNow)</h2>\
            <p>\(words.ring999)</p>\(if: !lines.isEmpty, """
                <p>\(words.ringUs)</p><ul>\(lines.map { "<li><b>\($0)</b></li>" as HTML })</ul>
                """)</section>
            """
    }
}

/// What a form page of the referral has at its end: buttons, and the code that opens it again.
private struct DraftFoot {
    let visit: Visit
    let draft: ReferralDrafts.Draft

    var html: HTML {
        let words = visit.words
        return """
            <section class="part"><p class="meta">\(words.yourCodeIs) <b class="num">\(draft.code.grouped)</b> · \
            \(words.keptUntil(words.day(Clock.day(of: draft.until))))</p>\
            <form method="post" action="\(Link.referralLeave.path)">\(HTML.formToken)\
            <button class="link">\(words.stopForNow)</button></form></section>
            """
    }
}

/// A field that nobody sees; whatever fills it in is asked once more whether it is a person.
private let trap: HTML = """
    <div class="trap" aria-hidden="true"><input type="text" name="website" tabindex="-1" autocomplete="off" aria-label="website"></div>
    """

/// The first page: is a child in danger now, and how this works.
struct ReferralStartPage {
    let visit: Visit
    let draft: ReferralDrafts.Draft?
    var refusals: [Refusal] = []
    private var words: Words { visit.words }

    var html: HTML {
        let errors = refusals.map { (field: $0.field ?? "", words: words.sentence(for: $0)) }
        let content = ReferralStepContent(
            step: .danger, entered: visit.form, errors: errors, words: words, door: visit.authority.frontDoor)
        return Layout(visit, title: words.referralTitle, errors: errors).guest(
            """
            <h1>\(words.referralTitle)</h1>\(RingNow(visit: visit).html)\(goOn)<p>\(words.referralLead)</p>\
            <form class="form" method="post" action="\(Link.referral.path)">\(HTML.formToken)\(trap)\
            \(content.html)<div class="done"><button class="btn go">\(words.beginReferral)</button></div></form>\
            <section class="part"><h2>\(words.goodToKnow)</h2><ul>\(words.referralRules.map { "<li>\($0)</li>" as HTML })</ul>\
            <p><a href="\(Link.referralCode.path)">\(words.iHaveACode)</a></p></section>
            """)
    }

    private var goOn: HTML {
        guard let draft, draft.sent == nil else { return "" }
        return """
            <div class="say judge"><p>\(words.youBeganBefore) <a href="\(Link.referralCheck.path)">\(words.goOnWithIt)</a></p></div>
            """
    }
}

/// The code, given at once; and in danger, whom to ring before anything else.
struct ReferralBegunPage {
    let visit: Visit
    let draft: ReferralDrafts.Draft
    private var words: Words { visit.words }

    var html: HTML {
        let isDanger = draft.fields.text("danger") == "yes"
        let title = isDanger ? words.ringFirst : words.yourCode
        let next = ReferralStep.ordered(visit.authority.frontDoor.columns)[1]
        return Layout(visit, title: title).guest(
            """
            <h1>\(title)</h1>\(if: isDanger, "\(RingNow(visit: visit).html)<p>\(words.thenWriteHere)</p>")\
            <p>\(words.codeExplained)</p><p class="code num">\(draft.code.grouped)</p>\
            <p>\(words.keptUntil(words.day(Clock.day(of: draft.until)))) \(words.codeIsSecret)</p>\
            <p class="acts"><a class="btn go" href="\(Link.referral(next).path)">\(words.goOn)</a></p>
            """)
    }
}

/// One page of the form.
struct ReferralStepPage {
    let visit: Visit
    let draft: ReferralDrafts.Draft
    let step: ReferralStep
    let entered: Fields
    var refusals: [Refusal] = []
    private var words: Words { visit.words }

    var html: HTML {
        let errors = refusals.map { (field: $0.field ?? "", words: words.sentence(for: $0)) }
        let order = ReferralStep.ordered(visit.authority.frontDoor.columns)
        let place = order.firstIndex(of: step) ?? 0
        let before = place == 0 ? Link.referral : Link.referral(order[place - 1])
        let content = ReferralStepContent(
            step: step, entered: entered, errors: errors, words: words, door: visit.authority.frontDoor)
        return Layout(visit, title: words.title(of: step), errors: errors).guest(
            """
            <a class="back" href="\(before.path)">\(words.back)</a>\
            <p class="meta">\(words.step(place + 1, of: order.count))</p><h1>\(words.title(of: step))</h1>\
            \(words.lead(of: step).map { "<p>\($0)</p>" as HTML })\(opening)\(content.html)\
            <div class="done"><button class="btn go">\(words.saveAndGoOn)</button>\
            \(if: step == .people, "<button class=\"btn\" name=\"then\" value=\"more\">\(words.saveAndMorePeople)</button>")\
            <button class="btn" name="then" value="check">\(words.saveAndSeeAll)</button>\
            <p class="saved" data-saved role="status"></p></div></form>\(DraftFoot(visit: visit, draft: draft).html)
            """)
    }

    private var opening: HTML {
        """
        <form class="form" method="post" action="\(Link.referral(step).path)" data-draft="\(Link.referralDraft.path)">\(HTML.formToken)\
        <input type="hidden" name="step" value="\(step.rawValue)">
        """
    }
}

/// Everything that was written, what is missing, and the button that sends it.
struct ReferralCheckPage {
    let visit: Visit
    let draft: ReferralDrafts.Draft
    var refusals: [Refusal] = []
    /// It came so fast that one more tick is asked for.
    var asksForPerson = false
    private var words: Words { visit.words }
    private var door: FrontDoor { visit.authority.frontDoor }

    var html: HTML {
        let content = Referral.Content(draft.fields, language: words.language, door: door)
        let person = asksForPerson ? [(field: "sure", words: words.tickIfPerson)] : []
        let errors = refusals.map {
            (field: "", words: $0.reason == .missing ? words.nothingWritten : words.sentence(for: $0))
        }
        return Layout(visit, title: words.checkReferral, errors: errors + person).guest(
            """
            <h1>\(words.checkReferral)</h1>\(if: content.isUrgent, RingNow(visit: visit).html)\(missing(content))\
            \(ReferralStep.ordered(door.columns).map { section($0, content) })\(send)\(DraftFoot(visit: visit, draft: draft).html)
            """)
    }

    private func missing(_ content: Referral.Content) -> HTML {
        let steps = ReferralStep.ordered(door.columns)
        let missing = content.missing
        guard !missing.isEmpty else { return "<div class=\"say well\"><p>\(words.nothingMissing)</p></div>" }
        let rows = steps.flatMap { step in step.parts.filter(missing.contains).map { (step, $0) } }.map {
            step, part -> HTML in
            "<li><a href=\"\(Link.referral(step).path)\">\(words.missing(part))</a></li>"
        }
        return """
            <section class="say judge"><h2>\(words.itWouldHelp)</h2><ul>\(rows)</ul><p>\(words.sendAllTheSame)</p></section>
            """
    }

    private func section(_ step: ReferralStep, _ content: Referral.Content) -> HTML {
        let rows = ReferralRows(content: content, words: words).rows(of: step)
        let list = rows.map { label, text -> HTML in "<dt>\(label)</dt><dd class=\"pre\">\(text)</dd>" }
        return """
            <section class="card"><h2>\(words.title(of: step))</h2>\
            \(if: rows.isEmpty, "<p class=\"nothing\">\(words.nothingHereYet)</p>")\
            \(if: !rows.isEmpty, "<dl class=\"asked\">\(list)</dl>")\
            <p><a href="\(Link.referral(step).path)">\(words.changeThis)<span class="quiet"> \(words.title(of: step))</span></a></p></section>
            """
    }

    private var send: HTML {
        """
        <section class="check"><h2>\(words.sendNow)</h2><ul>\(words.beforeSending.map { "<li>\($0)</li>" as HTML })</ul>\
        <form method="post" action="\(Link.referralSend.path)">\(HTML.formToken)\
        \(HTML.hidden("command", ID<Referral>(visit.office.surroundings.newID()).description))\(trap)\
        \(if: asksForPerson, Field("sure", label: words.iAmAPerson, error: words.tickIfPerson).tick())\
        <button class="btn go">\(words.sendIt)</button></form></section>
        """
    }
}

/// It was sent: what happens next. Nothing here says anything about anybody.
struct ReferralSentPage {
    let visit: Visit
    let draft: ReferralDrafts.Draft

    var html: HTML {
        let words = visit.words
        return Layout(visit, title: words.referralSent).guest(
            """
            <h1>\(words.referralSent)</h1><div class="say well"><p>\(words.referralNumberIs) \
            <b class="num">\(draft.id.reference)</b></p></div>\
            <ul>\(words.whatHappensNext.map { "<li>\($0)</li>" as HTML })</ul>\(RingNow(visit: visit).html)
            """)
    }
}

/// Stopped for now: the code, once more and for the last time on this device.
struct ReferralKeptPage {
    let visit: Visit
    let draft: ReferralDrafts.Draft

    var html: HTML {
        let words = visit.words
        return Layout(visit, title: words.kept).guest(
            """
            <h1>\(words.kept)</h1><p>\(words.keptUntil(words.day(Clock.day(of: draft.until)))) \(words.comeBackWithCode)</p>\
            <p class="code num">\(draft.code.grouped)</p><p>\(words.nothingOnThisDevice)</p>\
            <p><a href="\(Link.referralCode.path)">\(words.iHaveACode)</a></p>
            """)
    }
}

/// Too many came from one place. What was written is kept; whoever cannot wait rings.
struct ReferralFloodPage {
    let visit: Visit
    let code: ReferralCode?

    var html: HTML {
        let words = visit.words
        return Layout(visit, title: words.tooManyNow).guest(
            """
            <h1>\(words.tooManyNow)</h1><p>\(words.tooManyAdvice)</p>\(RingNow(visit: visit).html)\
            \(code.map { "<p>\(words.yourWordsAreKept)</p><p class=\"code num\">\($0.grouped)</p>" as HTML })
            """)
    }
}

extension ID where Of == Referral {
    /// The end of its number, for talking about it on the telephone.
    var reference: String { String(description.suffix(6)).uppercased() }
}
